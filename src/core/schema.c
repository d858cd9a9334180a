/* SPDX-License-Identifier: MIT */
/* schema.c - the two schemas that most calendars share. */
#include "core/arith.h"
#include "core/core.h"

/* Months and days have no narrower bounds here: the calendar itself says what a year has. */
const struct calconv_schema calconv_schema_ymd = {
    .form = "YYYY-MM-DD",
    .count = 3,
    .field =
        {
            {"year", "", CALCONV_YEAR, 4, true, false, 0, -CC_YEAR_MAX, CC_YEAR_MAX},
            {"month", "-", CALCONV_MONTH, 2, false, false, 0, -99, 99},
            {"day", "-", CALCONV_DAY, 2, false, false, 0, -99, 99},
        },
};

const struct calconv_schema calconv_schema_count = {
    .form = "number",
    .count = 1,
    .field = {{"count", "", CALCONV_COUNT, 1, true, false, 1, -INT64_C(100000000000000000),
               INT64_C(100000000000000000)}},
};
