/* SPDX-License-Identifier: MIT */
/*
 * phrases.h - for tests of reading by formats of a whole date, of GEDCOM and EDTF: what texts say,
 * and mutated ones, which must neither crash the reading nor give places outside of the text.
 */
#ifndef PHRASES_H
#define PHRASES_H

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "calconv.h"
#include "numbers.h"
#include "tap.h"

static const struct calconv_reader *reader; /* which a test sets */

/* What was read as text: QUALIFIER DATE=DAY, and the second one, and what an interval lacks. */
static inline void summarize(char *line, size_t size, const char *text,
                             const struct calconv_reading *reading)
{
    static const char *const bounds[] = {"", " unknown", " open"};
    const struct calconv_second first = {reading->day, reading->calendar, reading->place,
                                         reading->qualifier};
    const struct calconv_second *dates[] = {&first, &reading->second};
    int at = snprintf(line, size, "%s", bounds[reading->start] + (reading->start != 0));

    if (reading->start != CALCONV_BOUNDED)
        at += snprintf(line + at, size - (size_t)at, " ");
    for (int i = 0; i < 2 && dates[i]->place.size > 0; i++)
        at += snprintf(line + at, size - (size_t)at, "%s%.*s%s%.*s=%lld", i > 0 ? ", " : "",
                       (int)dates[i]->qualifier.size, text + dates[i]->qualifier.start,
                       dates[i]->qualifier.size > 0 ? ":" : "", (int)dates[i]->place.size,
                       text + dates[i]->place.start, (long long)dates[i]->day);
    snprintf(line + at, size - (size_t)at, "%s", bounds[reading->end]);
}

struct phrase_test {
    const char *text;
    enum calconv_status status;
    const char *summary; /* of an error: of the reason */
};

/* A format to read by. */
static inline struct calconv_format *make(const char *name)
{
    struct calconv_format *format = NULL;

    if (calconv_format_compile(calconv_default(), NULL, name, strlen(name), false, &format, NULL) !=
            CALCONV_OK ||
        calconv_format_prepare(format, NULL) != CALCONV_OK)
        abort();
    return format;
}

static inline void test_phrases(const struct calconv_format *format,
                                const struct phrase_test *tests, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        const struct phrase_test *test = &tests[i];
        struct calconv_reading reading;
        struct calconv_error error;
        char line[256];
        enum calconv_status status =
            calconv_parse(format, reader, test->text, strlen(test->text), NULL, &reading, &error);
        bool same;

        if (status == CALCONV_OK) {
            summarize(line, sizeof line, test->text, &reading);
            same = strcmp(line, test->summary) == 0;
        } else {
            calconv_explain(&error, line, sizeof line);
            same = strstr(line, test->summary) != NULL && error.offset <= strlen(test->text);
        }
        if (!ok(status == test->status && same, "%s", test->text))
            note("status %s, %s", calconv_status_code(status), line);
    }
}

/* ---- In text ------------------------------------------------------------------------------- */

struct length_test {
    const char *text;
    size_t length; /* 0: it has not the shape of a date */
    enum calconv_status status;
    int64_t day;
};

static inline void test_lengths(const struct calconv_format *format,
                                const struct length_test *tests, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        const struct length_test *test = &tests[i];
        struct calconv_reading reading = {.day = 0};
        size_t length = calconv_format_length(format, reader, test->text, strlen(test->text)),
               used = 0;
        enum calconv_status status = length == 0
                                         ? CALCONV_OK
                                         : calconv_parse(format, reader, test->text,
                                                         strlen(test->text), &used, &reading, NULL);

        if (!ok(length == test->length && status == test->status &&
                    (used == length || status != CALCONV_OK) && reading.day == test->day,
                "in text: %.*s", (int)strcspn(test->text, "\n"), test->text))
            note("%zu bytes, status %s, day %lld", length, calconv_status_code(status),
                 (long long)reading.day);
    }
}

/* ---- Mutated text -------------------------------------------------------------------------- */

static inline bool is_inside(const struct calconv_part *part, size_t length)
{
    return part->start <= length && part->size <= length - part->start;
}

/* Read a text with a few bytes changed, put in or left out, in memory of its very size. */
static inline bool survives(const struct calconv_format *format, const char *seed)
{
    static const char bytes[] = "0123456789 /-.@#()?~%XYTZABCDENRS_\0\377";
    char text[64];
    size_t length = strlen(seed) < 56 ? strlen(seed) : 56;
    struct calconv_reading reading;
    struct calconv_error error;
    enum calconv_status status;
    char *exact;
    bool fine;

    memcpy(text, seed, length);
    for (int64_t n = random_below(4) + 1; n > 0; n--) {
        size_t at = (size_t)random_below((int64_t)length + 1);
        char byte = bytes[random_below(sizeof bytes)];
        int64_t what = random_below(3);
        if (what == 0 && at < length)
            text[at] = byte;
        else if (what == 1 && at < length) {
            memmove(text + at, text + at + 1, length - at - 1);
            length--;
        } else {
            memmove(text + at + 1, text + at, length - at);
            text[at] = byte;
            length++;
        }
    }
    exact = malloc(length > 0 ? length : 1);
    if (exact == NULL)
        abort();
    memcpy(exact, text, length);
    status = calconv_parse(format, reader, exact, length, NULL, &reading, &error);
    fine = status != CALCONV_OK
               ? error.offset <= length
               : reading.place.size > 0 && is_inside(&reading.place, length) &&
                     is_inside(&reading.qualifier, length) &&
                     is_inside(&reading.second.place, length) &&
                     is_inside(&reading.second.qualifier, length) &&
                     (reading.second.place.size == 0 ||
                      reading.second.place.start > reading.place.start + reading.place.size);
    fine = fine && calconv_format_length(format, reader, exact, length) <= length;
    free(exact);
    return fine;
}

static inline void test_mutations(const struct calconv_format *format, const char *name,
                                  const struct phrase_test *tests, size_t count)
{
    int wrong = 0;

    for (int round = 0; round < 200; round++)
        for (size_t i = 0; i < count; i++)
            wrong += !survives(format, tests[i].text);
    ok(wrong == 0, "mutated text, %s", name);
}

#endif
