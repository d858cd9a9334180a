/* SPDX-License-Identifier: MIT */
/*
 * akan.c - the Akan day names.
 *
 * Rule: six prefixes and the seven names of the week's days advance together every day, so a pair
 * returns after 42 days (adaduanan, the forty days).  Stem 1 is Wukuo, Wednesday.
 *
 * Epoch: R.D. 38 is Nwona-Wukuo, 1-1.  Range: |R.D.| <= 10^12.
 *
 * Fields: %{prefixname} and %{stemname} are the names: 2024-03-15, 5-3, is Mono and Fie.
 *
 * References: P. F. W. Bartle, The Forty Days: The Akan Calendar, Africa 48 (1978), 80-84;
 * Reingold and Dershowitz, Calendrical Calculations (4th ed.), section 1.13.
 * Checked against: Calendrical Calculations' Lisp, Bartle's Akwasidae of 1978.
 */
#include "core/arith.h"
#include "core/pair.h"

static const struct calconv_schema schema = {
    .form = "PREFIX-STEM",
    .count = 2,
    .field =
        {
            {"prefix", "", CALCONV_OTHER, 1, .least = 1, .greatest = 6},
            {"stem", "-", CALCONV_OTHER, 1, .least = 1, .greatest = 7},
        },
};

static const struct calconv_field more[] = {
    {"prefixname", "", CALCONV_OTHER, 1, .least = 1, .names = "Nwona|Nkyi|Kuru|Kwa|Mono|Fo"},
    {"stemname", "", CALCONV_OTHER, 1, .least = 1, .names = "Wukuo|Yaw|Fie|Memene|Kwasi|Dwo|Bene"},
    {.name = NULL},
};

static int64_t more_number(const struct calconv_calendar *self, int64_t day,
                           const struct calconv_date *date, int index)
{
    (void)self;
    (void)day;
    return date->field[index];
}

static const struct cc_pair epoch = {38, NULL};

const struct calconv_calendar cc_akan[] = {
    {
        CC_EXACT,
        .id = "akan",
        .aliases = "",
        .name = "Akan",
        .summary = "six prefixes and seven stems; recurs after 42 days",
        .source = "Calendrical Calculations",
        .day_start = CALCONV_MIDNIGHT,
        .schema = &schema,
        .more = more,
        .cycle = 42,
        .data = &epoch,
        .to_day = cc_pair_to_day,
        .from_day = cc_pair_from_day,
        .more_number = more_number,
    },
    {.id = NULL},
};
