/* SPDX-License-Identifier: MIT */
/* reforms.h - when the Gregorian calendar came, by places. */
#ifndef CALENDARS_REFORMS_H
#define CALENDARS_REFORMS_H

#include "core/core.h"

/* What a place's row has, all strings, of which src/data/reforms.inc tells more. */
enum {
    REFORM_CODE,
    REFORM_LAST,  /* YYYY-MM-DD: the last Julian day */
    REFORM_FIRST, /* the first Gregorian day */
    REFORM_NAME,
    REFORM_RULE,  /* both days in words */
    REFORM_STYLE, /* how the law began the year before, or "" */
    REFORM_YEAR,  /* the first that it began with January */
    REFORM_LAW,   /* both in words */
    REFORM_FROM,  /* the first and the last doubtful day, Gregorian, or "" */
    REFORM_UNTIL,
    REFORM_WHY,
    REFORM_SOURCE,
    REFORM_ITEMS
};

/* The row of a place, whose code may be in small letters; false: there is none. */
bool cc_find_reform(const char *name, size_t length, const char *item[REFORM_ITEMS]);

/* All places with the two days of their reform: a calendar's `variants`. */
extern const char cc_reform_list[];

#endif
