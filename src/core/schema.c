/* SPDX-License-Identifier: MIT */
/* schema.c - the schemas that most calendars share. */
#include "core/arith.h"
#include "core/core.h"

/* Months and days have no narrower bounds here: the calendar itself says what a year has. */
#define YEAR                                                                                       \
    {                                                                                              \
        "year", "", CALCONV_YEAR, 4, .is_signed = true, .least = -CC_YEAR_MAX,                     \
                                     .greatest = CC_YEAR_MAX                                       \
    }
#define LEAP_MONTH                                                                                 \
    {                                                                                              \
        "month", "-", CALCONV_MONTH, 2, .mark = 'L', .greatest = 99                                \
    }
#define DAY                                                                                        \
    {                                                                                              \
        "day", "-", CALCONV_DAY, 2, .greatest = 99                                                 \
    }

const struct calconv_schema calconv_schema_ymd = {
    .form = "YYYY-MM-DD",
    .count = 3,
    /* a month 0 there is: the Baha'i Ayyam-i-Ha */
    .field = {YEAR, {"month", "-", CALCONV_MONTH, 2, .least = -1, .greatest = 99}, DAY},
};

const struct calconv_schema calconv_schema_leap_months = {
    .form = "YYYY-MM[L]-DD",
    .count = 3,
    .field = {YEAR, LEAP_MONTH, DAY},
};

const struct calconv_schema calconv_schema_leap_days = {
    .form = "YYYY-MM[L]-DD[L]",
    .count = 3,
    .field = {YEAR,
              {"month", "-", CALCONV_MONTH, 2, .mark = 'L', .leap_first = true, .greatest = 99},
              {"day", "-", CALCONV_DAY, 2, .mark = 'L', .greatest = 99}},
};

const struct calconv_schema calconv_schema_count = {
    .form = "number",
    .count = 1,
    .field = {{"count", "", CALCONV_COUNT, 1, .is_signed = true, .scale = 1,
               .least = -INT64_C(100000000000000000), .greatest = INT64_C(100000000000000000)}},
};
