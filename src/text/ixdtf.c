/* SPDX-License-Identifier: MIT */
/*
 * ixdtf.c - what RFC 9557 puts in brackets behind a date or a time: a time zone, then tags.
 *
 *   [Europe/Paris][u-ca=hebrew]
 *
 * The tag u-ca names a calendar.  Of several that are elective the first counts; if one is
 * critical, which `!` says, all must be the same.  Other keys are passed over if they are elective,
 * and an error if they are critical, or begin with `_`, which is for experiments
 * (sections 3.2, 3.3).
 */
#include <string.h>

#include "text/text.h"

static bool is_key(char c, bool first)
{
    return (c >= 'a' && c <= 'z') || c == '_' || (!first && (cc_is_digit(c) || c == '-'));
}

static bool is_zone(char c, bool first)
{
    return cc_is_letter(c) || c == '.' || c == '_' ||
           (!first && (cc_is_digit(c) || c == '-' || c == '+'));
}

/* The length of the run of such characters that is next. */
static size_t take_run(struct cc_scan *scan, bool is_one(char c, bool first))
{
    const char *first = scan->at;

    while (scan->at < scan->end && is_one(*scan->at, scan->at == first))
        scan->at++;
    return (size_t)(scan->at - first);
}

/* Take `[key=` or `[!key=`. */
static size_t take_key(struct cc_scan *scan, const char **key, bool *critical)
{
    struct cc_scan ahead = *scan;
    size_t length;

    if (!cc_take(&ahead, '['))
        return 0;
    *critical = cc_take(&ahead, '!');
    *key = ahead.at;
    length = take_run(&ahead, is_key);
    if (length == 0 || !cc_take(&ahead, '='))
        return 0;
    *scan = ahead;
    return length;
}

bool cc_at_tag(const struct cc_scan *scan)
{
    struct cc_scan ahead = *scan;
    const char *key;
    bool critical;

    return take_key(&ahead, &key, &critical) > 0;
}

bool cc_scan_zone(struct cc_scan *scan)
{
    struct cc_scan ahead = *scan;

    if (!cc_take(&ahead, '['))
        return false;
    (void)cc_take(&ahead, '!');
    if (ahead.at < ahead.end && (*ahead.at == '+' || *ahead.at == '-')) {
        if (!cc_scan_offset(&ahead))
            return false;
    } else
        do {
            const char *part = ahead.at;
            size_t length = take_run(&ahead, is_zone);
            if (length == 0 || (length <= 2 && memcmp(part, "..", length) == 0))
                return false;
        } while (cc_take(&ahead, '/'));
    if (!cc_take(&ahead, ']'))
        return false;
    *scan = ahead;
    return true;
}

/* Take a tag's value and its bracket; a calendar's may also have a parameter.  Returns the value's
 * length, 0: it is none. */
static size_t take_value(struct cc_scan *scan, bool is_calendar)
{
    const char *first = scan->at;
    bool part = false;

    for (; scan->at < scan->end && *scan->at != ']'; scan->at++) {
        char c = *scan->at;
        if (is_calendar ? c <= ' ' || c == '['
            : c == '-'  ? !part
                        : !cc_is_letter(c) && !cc_is_digit(c))
            return 0;
        part = c != '-';
    }
    if (!is_calendar && !part)
        return 0;
    return cc_take(scan, ']') ? (size_t)(scan->at - 1 - first) : 0;
}

/* Take in a tag that names a calendar. */
static bool add_calendar(struct calconv_reading *reading, const char *text, size_t start,
                         size_t length, bool critical)
{
    if (reading->annotation_length == 0) {
        reading->annotation = start;
        reading->annotation_length = length;
        reading->annotation_critical = critical;
        return true;
    }
    reading->annotation_critical = reading->annotation_critical || critical;
    return !reading->annotation_critical ||
           (length == reading->annotation_length &&
            memcmp(text + start, text + reading->annotation, length) == 0);
}

enum calconv_status cc_scan_tags(struct cc_scan *scan, struct calconv_reading *reading,
                                 struct calconv_error *error)
{
    struct cc_scan first = *scan;
    bool agree = true;

    while (scan->at < scan->end) {
        const char *key = NULL, *value;
        bool critical = false;
        size_t length = take_key(scan, &key, &critical), size;
        bool is_calendar = length == 4 && memcmp(key, "u-ca", 4) == 0;

        value = scan->at;
        size = length > 0 ? take_value(scan, is_calendar) : 0;
        if (size == 0)
            return cc_fail_at(error, CALCONV_ESYNTAX, NULL, "not an RFC 9557 annotation", scan);
        if (is_calendar)
            agree =
                add_calendar(reading, scan->text, (size_t)(value - scan->text), size, critical) &&
                agree;
        else if (critical || *key == '_')
            return cc_fail_at(error, CALCONV_ESYNTAX, NULL,
                              critical ? "unknown critical annotation" : "experimental annotation",
                              &(struct cc_scan){key, scan->end, scan->text});
    }
    return agree ? CALCONV_OK
                 : cc_fail_at(error, CALCONV_ESYNTAX, NULL, "the annotations contradict each other",
                              &first);
}
