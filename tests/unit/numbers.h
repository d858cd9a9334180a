/* SPDX-License-Identifier: MIT */
/* numbers.h - numbers to test with: the same pseudo-random ones in every run, and extreme ones. */
#ifndef NUMBERS_H
#define NUMBERS_H

#include <stdint.h>

/* 0..limit-1, for a limit of up to 2^62 (Lehmer's generator, twice; nothing in it overflows). */
static inline int64_t random_below(int64_t limit)
{
    static int64_t state = 20240315;
    int64_t high = state = state * 48271 % 2147483647;

    state = state * 48271 % 2147483647;
    return (high * 2147483648 + state) % limit;
}

#define EXTREMES 398

/* Number `index`, 0..EXTREMES-1: the powers of two and what is next to them, of either sign, the
 * ends of 64 bits, and what is next to 10^12, the end of most calendars. */
static inline int64_t extreme(int index)
{
    static const int64_t others[] = {INT64_MIN,
                                     INT64_MIN + 1,
                                     INT64_MIN + 2,
                                     INT64_MAX,
                                     INT64_MAX - 1,
                                     -1000000000001,
                                     -1000000000000,
                                     -999999999999,
                                     999999999999,
                                     1000000000000,
                                     1000000000001,
                                     999999999999999999,
                                     1000000000000000000,
                                     -1000000000000000000,
                                     0,
                                     10000000000,
                                     10000000001,
                                     -10000000000,
                                     -10000000001,
                                     1};
    int64_t power;

    if (index < 20)
        return others[index];
    power = (INT64_C(1) << (index - 20) / 6) + (index - 20) % 3 - 1;
    return (index - 20) % 6 < 3 ? power : -power;
}

#endif
