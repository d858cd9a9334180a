/* SPDX-License-Identifier: MIT */
/* format.h - a compiled format: what format_compile.c makes and format.c runs. */
#ifndef CC_FORMAT_H
#define CC_FORMAT_H

#include "core/core.h"

/* What a step writes; numbers stand first. */
enum cc_step_kind {
    STEP_FIELD, /* field `field` of the date */
    STEP_MORE,  /* field more[field] of the calendar */
    STEP_YEAR_OF_100 /* the year modulo 100 */,
    STEP_CENTURY,
    STEP_DAY_OF_YEAR,
    STEP_ISO_YEAR,
    STEP_ISO_YEAR_OF_100,
    STEP_ISO_WEEK,
    STEP_WEEKDAY,        /* 1 = Monday ... 7 */
    STEP_WEEKDAY_SUNDAY, /* 0 = Sunday ... 6 */
    STEP_JDN,
    STEP_RD,
    STEP_ERA_YEAR,
    LAST_NUMBER = STEP_ERA_YEAR,
    STEP_LITERAL,
    STEP_WRITTEN,
    STEP_SCALED,     /* a count that holds parts of units */
    STEP_FIELD_NAME, /* of field `field` */
    STEP_MORE_TEXT,  /* field more[field], which is text or has names */
    STEP_MONTH_NAME,
    STEP_MONTH_SHORT,
    STEP_WEEKDAY_NAME,
    STEP_WEEKDAY_SHORT,
    STEP_ERA_NAME,
    STEP_LEAP_MARK,
    STEP_MONTH_CODE,
    STEP_AUTHORITY,
    STEP_CALENDAR,
    STEP_TIME,
    STEP_NOTHING
};

/* How format_quick.c writes a step; `quick` of it. */
enum cc_quick {
    CC_NOT_QUICK,
    CC_QUICK_TWO, /* a field of two digits, of four */
    CC_QUICK_FOUR,
    CC_QUICK_LITERAL,
    CC_QUICK_MONTH,
    CC_QUICK_WEEKDAY
};

/* A short text that is copied whole; only `length` bytes of it count. */
struct cc_word {
    char text[31];
    uint8_t length;
};

struct cc_step {
    uint8_t kind; /* enum cc_step_kind */
    int8_t field;
    bool upper;       /* in capitals */
    bool native;      /* in the calendar's own digits */
    bool whole_width; /* `width` counts the minus sign too */
    char pad;         /* '0', ' ', or '\0' for none */
    int width;
    const char *literal;
    size_t length;
    /* Of a quick step: its own ready-made words (names with the literal behind them; of a number
     * the literal alone), and the step to go on with. */
    uint8_t quick;
    int word_count;
    struct cc_word *words;
    const struct cc_step *next;
};

struct calconv_format {
    const struct calconv_calendar *calendar;
    size_t count;
    struct cc_step step[];
};

/* The list of names that a step of month or weekday names writes from. */
const char *cc_step_names(const struct cc_step *step, const struct calconv_calendar *calendar);

/* Make a compiled step of the format ready to be written quickly, if it can be; false: no memory.
 */
bool cc_quicken(struct calconv_format *format, struct cc_step *step);

/* Write from `step` on, up to a step that is not quick here, or for which `size` has no room; it is
 * returned.  *at counts the bytes. */
const struct cc_step *cc_put_quick(const struct calconv_format *format, const struct cc_step *step,
                                   const struct calconv_moment *moment, char *text, size_t size,
                                   size_t *at);

#endif
