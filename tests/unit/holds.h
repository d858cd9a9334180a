/* SPDX-License-Identifier: MIT */
/* holds.h - properties that hold at many places of a calendar, as one test each. */
#ifndef HOLDS_H
#define HOLDS_H

#include "calconv.h"
#include "tap.h"

static const struct calconv_calendar *calendar; /* the one under test */
static int bad;

/* Whether a property holds; notes the first few times that it does not. */
static inline bool holds(bool good, const char *property, int64_t at)
{
    if (!good && ++bad <= 4)
        note("%s: %s: fails at %lld", calendar->id, property, (long long)at);
    return good;
}

static inline void conclude(const char *property)
{
    ok(bad == 0, "%s: %s", calendar->id, property);
    bad = 0;
}

#endif
