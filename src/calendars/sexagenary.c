/* SPDX-License-Identifier: MIT */
/*
 * sexagenary.c - the cycle of sixty days of East Asia.
 *
 * Rule: ten stems and twelve branches advance together every day, so a pair returns after 60 days;
 * stem and branch are both odd or both even, other pairs do not exist.  Years and months are
 * counted so too: they are fields of chinese, %{yearname} and %{monthname}.
 *
 * Epoch: R.D. 46 is Jia-Zi, 1-1.  The count has run without a break since the Shang, in oracle bone
 * inscriptions of about 1200 BC.  Range: |R.D.| <= 10^12.
 *
 * Fields: %{name} is the pair in pinyin: 2024-03-15, 5-3, is Wu-Yin.
 *
 * References: D. N. Keightley, Sources of Shang History (1978); Reingold and Dershowitz,
 * Calendrical Calculations (4th ed.), section 19.4.
 * Checked against: Calendrical Calculations' Lisp, lunar-javascript.
 */
#include "calendars/sexagenary.h"
#include "core/arith.h"
#include "core/pair.h"

static const struct calconv_schema schema = {
    .form = "STEM-BRANCH",
    .count = 2,
    .field =
        {
            {"stem", "", CALCONV_OTHER, 1, .least = 1, .greatest = 10},
            {"branch", "-", CALCONV_OTHER, 1, .least = 1, .greatest = 12},
        },
};

static const struct calconv_field more[] = {
    {"name", "", CALCONV_OTHER, 1, .least = 1, .names = CC_STEM_BRANCHES},
    {.name = NULL},
};

/* The number of a pair, 1..60: the stem's, plus ten as often as it takes for the branch. */
static int64_t more_number(const struct calconv_calendar *self, int64_t day,
                           const struct calconv_date *date, int index)
{
    int64_t number = date->field[0];

    (void)self;
    (void)day;
    (void)index;
    while (number < 60 && (number - date->field[1]) % 12 != 0)
        number += 10;
    return number;
}

static const struct cc_pair epoch = {46, "stem and branch are not both odd or both even"};

const struct calconv_calendar cc_sexagenary[] = {
    {
        CC_EXACT,
        .id = "sexagenary",
        .aliases = "ganzhi|stem-branch",
        .name = "Sexagenary days",
        .summary = "ten stems and twelve branches; recurs after 60 days",
        .source = "Calendrical Calculations",
        .day_start = CALCONV_MIDNIGHT,
        .schema = &schema,
        .more = more,
        .cycle = 60,
        .data = &epoch,
        .to_day = cc_pair_to_day,
        .from_day = cc_pair_from_day,
        .more_number = more_number,
    },
    {.id = NULL},
};
