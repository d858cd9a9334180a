/* SPDX-License-Identifier: MIT */
/*
 * cycle.c - dates that recur: joined with each other, and the one of their days that is meant.
 *
 * A day `d` of a cycle of `n` days stands for all that are congruent to d modulo n.  Cycles are no
 * longer than CALCONV_CYCLE_MAX, joined ones than CC_DAY_MAX, so nothing here overflows.
 */
#include "core/arith.h"
#include "text/text.h"

static int64_t common_divisor(int64_t a, int64_t b)
{
    while (b != 0) {
        int64_t rest = a % b;
        a = b;
        b = rest;
    }
    return a;
}

enum calconv_status cc_cycle_join(int64_t *day, int64_t *cycle, int64_t other, int64_t other_cycle)
{
    int64_t found = *day, steps;

    if (other_cycle == 0) { /* the other is one day */
        found = other;
        other = *day;
        other_cycle = *cycle;
        *cycle = 0;
    }
    if (*cycle == 0) { /* one of them is */
        if (other_cycle == 0 ? found != other : cc_floor_mod(found - other, other_cycle) != 0)
            return CALCONV_EDISAGREE;
        *day = found;
        return CALCONV_OK;
    }
    /* neither is: of the days of our cycle, at most `steps` differ in the other */
    steps = other_cycle / common_divisor(*cycle, other_cycle);
    if (steps > CC_DAY_MAX / *cycle)
        return CALCONV_ERANGE;
    for (int64_t i = 0; i < steps; i++, found += *cycle)
        if (cc_floor_mod(found - other, other_cycle) == 0) {
            *day = found;
            *cycle *= steps;
            return CALCONV_OK;
        }
    return CALCONV_EDISAGREE;
}

enum calconv_status cc_cycle_choose(const struct calconv_reader *reader, int64_t cycle,
                                    int64_t *day, struct calconv_error *error)
{
    const struct calconv_calendar *calendar = reader->calendars[0];
    int64_t today, found;

    if (reader->today == NULL)
        return cc_fail(error, CALCONV_ESYNTAX, calendar,
                       "which of its days is meant depends on today, which is not known");
    today = reader->today(reader->context);
    if (today < -CC_DAY_MAX || today > CC_DAY_MAX)
        return cc_fail(error, CALCONV_ERANGE, calendar, NULL);
    found = today - cc_floor_mod(today - *day, cycle);
    for (size_t i = 0; i < reader->count; i++)
        if (found < reader->calendars[i]->first || found > reader->calendars[i]->last)
            return cc_fail(error, CALCONV_ERANGE, reader->calendars[i], NULL);
    *day = found;
    return CALCONV_OK;
}
