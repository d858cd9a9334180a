/* SPDX-License-Identifier: MIT */
/*
 * find.h - finding dates in text, for in_text.c.
 *
 * A date is a complete written form that begins with a year of four digits or more, or with an era,
 * and touches no ASCII letter or digit, no `.`, and no `-` with a digit beyond it.  It may have
 * CALENDAR: before it, and behind it `T` and a time, and RFC 9557's annotation.  Nothing of it can
 * be the end of a record.
 *
 * With formats to read by, a date is what one of them reads, and touches no ASCII letter or digit,
 * nor a `.` or `-` with a digit beyond it.
 */
#ifndef STREAM_FIND_H
#define STREAM_FIND_H

#include "calconv.h"

/* The last name with a colon that stood before a date, and the calendar that has it, or NULL. */
struct label {
    char name[64];
    size_t length; /* 0: there was none */
    const struct calconv_calendar *calendar;
};

/* The text that is being searched, and up to where its dates are done. */
struct search {
    const struct calconv_reader *reader; /* whose calendars dates without a label are written in */
    struct label *label;
    const char *text, *end, *done;
};

/* A date that was found; whether there is such a day is not known yet. */
struct found {
    const char *start;                               /* with its label and sign */
    const char *end;                                 /* with its time and annotation */
    const struct calconv_calendar *const *calendars; /* in which it is written */
    size_t count;
    const struct calconv_calendar *own; /* the label's, or NULL */
};

/* Find the date whose year ends at the `-` at `dash`; false: there is none.  `found` must not be
 * copied. */
bool find_around(const struct search *search, const char *dash, struct found *found);

/* The calendar whose name and a colon stand before `at`, and where they begin; NULL: none. */
const struct calconv_calendar *find_label(const struct search *search, const char *at,
                                          const char **start);

/* Find the date by the reader's formats that begins at `at` and, if it is one, ends by `end`; the
 * longest counts. */
bool find_by_formats(const struct search *search, const char *at, const char *end,
                     struct found *found);

static inline bool find_is_digit(char c)
{
    return c >= '0' && c <= '9';
}

#endif
