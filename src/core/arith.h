/* SPDX-License-Identifier: MIT */
/*
 * arith.h - integer arithmetic that calendars need: division that rounds down.
 *
 * Fields are bounded by their schema and days by CC_DAY_MAX, so sums and products of calendar
 * arithmetic stay far below 2^63 and need no check of their own.
 */
#ifndef CC_ARITH_H
#define CC_ARITH_H

#include <stdint.h>

#define CC_DAY_MAX INT64_C(1000000000000) /* exact calendars are right for |R.D.| up to this */
#define CC_YEAR_MAX INT64_C(10000000000)  /* no calendar's years reach this within CC_DAY_MAX */

/* The quotient rounded towards minus infinity; b > 0. */
static inline int64_t cc_floor_div(int64_t a, int64_t b)
{
    return a / b - (a % b < 0);
}

/* The remainder that belongs to cc_floor_div(), 0..b-1; b > 0. */
static inline int64_t cc_floor_mod(int64_t a, int64_t b)
{
    int64_t r = a % b;
    return r < 0 ? r + b : r;
}

#endif
