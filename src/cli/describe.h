/* SPDX-License-Identifier: MIT */
/* describe.h - descriptions for people, in lines of a label and what it says, and as JSON. */
#ifndef CLI_DESCRIBE_H
#define CLI_DESCRIBE_H

#include "calconv.h"
#include "stream/buffer.h"

/* A line: a label and what printf makes of the rest. */
void line(struct buffer *out, const char *label, const char *format, ...)
    __attribute__((format(printf, 3, 4)));

/* A line with a day: "1403-01-01 (Wednesday, R.D. 738965, Gregorian 2024-03-20)". */
void line_day(struct buffer *out, const char *label, const struct calconv_calendar *calendar,
              int64_t day);

/* What a calendar is, in lines. */
void describe(struct buffer *out, const struct calconv_calendar *calendar);

/* The same as one JSON object and a newline. */
void describe_json(struct buffer *out, const struct calconv_calendar *calendar);

#endif
