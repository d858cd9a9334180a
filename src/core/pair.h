/* SPDX-License-Identifier: MIT */
/*
 * pair.h - calendars that name a day by its places in two cycles which run at the same time, such
 * as 13 numbers and 20 names: both advance every day, and a pair recurs after their least common
 * multiple.
 *
 * The calendar's `data` points to a struct cc_pair, its `cycle` is the multiple, and its schema has
 * two fields whose least is 1 and greatest the length of the cycle.
 */
#ifndef CC_PAIR_H
#define CC_PAIR_H

#include "core/core.h"

struct cc_pair {
    int64_t epoch;      /* a day that is 1 in both */
    const char *reason; /* why a pair does not exist, where the lengths have a common divisor */
};

calconv_to_day_fn cc_pair_to_day;
calconv_from_day_fn cc_pair_from_day;

#endif
