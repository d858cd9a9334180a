/* SPDX-License-Identifier: MIT */
/* gedcom_phrase.c - GEDCOM's dates with the keywords around them: ranges, periods, estimates. */
#include <string.h>

#include "text/phrase.h"
#include "text/text.h"

/* Keywords before a date, and the one between it and a second date. */
static const struct keyword {
    char word[5], second[4];
    bool needs_second, has_phrase;
} keywords[] = {
    {"FROM", "TO", false, false}, {"BET", "AND", true, false}, {"TO", "", false, false},
    {"BEF", "", false, false},    {"AFT", "", false, false},   {"ABT", "", false, false},
    {"CAL", "", false, false},    {"EST", "", false, false},   {"INT", "", false, true},
};

/* Take a keyword and the blanks behind it. */
static bool take_keyword(struct cc_scan *scan, const char *word)
{
    struct cc_scan ahead = *scan;

    if (!cc_take_word(&ahead, word) || !cc_take_blanks(&ahead))
        return false;
    *scan = ahead;
    return true;
}

/* Take the second keyword and the date behind it. */
static enum calconv_status read_second(struct cc_scan *scan, const struct keyword *keyword,
                                       bool after_sunset, struct calconv_second *second,
                                       struct calconv_error *error)
{
    struct cc_scan ahead = *scan;

    if (!cc_take_blanks(&ahead) || !take_keyword(&ahead, keyword->second))
        return keyword->needs_second ? cc_want(error, "AND with a second date", scan) : CALCONV_OK;
    *scan = ahead;
    return cc_scan_gedcom(scan, after_sunset, second, error);
}

enum calconv_status cc_read_gedcom(const struct calconv_reader *reader, const char *text,
                                   size_t length, struct calconv_reading *reading,
                                   struct calconv_error *error)
{
    struct cc_scan scan = {text, text + length, text};
    struct calconv_second first = {.day = 0}, second = {.day = 0};
    const struct keyword *keyword = NULL;
    enum calconv_status status;

    for (size_t i = 0; keyword == NULL && i < sizeof keywords / sizeof *keywords; i++)
        if (take_keyword(&scan, keywords[i].word)) {
            keyword = &keywords[i];
            first.qualifier.size = strlen(keyword->word);
        }
    if (scan.at < scan.end && *scan.at == '(')
        return cc_want(error, "a date", &scan);
    status = cc_scan_gedcom(&scan, reader->after_sunset, &first, error);
    if (status == CALCONV_OK && keyword != NULL && keyword->second[0] != '\0')
        status = read_second(&scan, keyword, reader->after_sunset, &second, error);
    if (status != CALCONV_OK)
        return status;
    if (keyword != NULL && keyword->has_phrase) {
        (void)cc_take_blanks(&scan);
        if (scan.at == scan.end || *scan.at != '(' || scan.end[-1] != ')')
            return cc_want(error, "a phrase in parentheses", &scan);
    } else if (scan.at < scan.end)
        return cc_want(error, NULL, &scan);
    *reading = (struct calconv_reading){.day = first.day,
                                        .calendar = first.calendar,
                                        .place = first.place,
                                        .qualifier = first.qualifier,
                                        .second = second};
    return CALCONV_OK;
}
