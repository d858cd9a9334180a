/* SPDX-License-Identifier: MIT */
/*
 * rule.c - calendars defined by the lengths of their months and a rule of leap years.
 *
 * A year is found from a day by the mean year of the rule's period and then by looking at its
 * neighbours, as the years of a rule, in which a leap year is at most twice as long as a common
 * one, are never far from where the mean year puts them.
 */
#include <stdlib.h>
#include <string.h>

#include "core/arith.h"
#include "define/define.h"

#define CYCLE_MAX 1000
#define TERM_MAX 1000000
#define YEAR_MOST INT64_C(9000000000) /* of the years converted, below the schema's bounds */

/* ---- Leap years ---------------------------------------------------------------------------- */

/* How many years before `year` are leap, but for a constant. */
static int64_t leaps_before(const struct cc_rule *rule, int64_t year)
{
    int64_t from = year - rule->from, leaps = 0;

    if (rule->cycle > 0)
        return cc_floor_div(from, rule->cycle) * rule->leaps[rule->cycle] +
               rule->leaps[cc_floor_mod(from, rule->cycle)];
    for (int i = 0; i < rule->terms; i++)
        leaps += cc_floor_div(from - 1, rule->term[i]) * (i % 2 == 0 ? 1 : -1);
    return leaps;
}

static bool is_leap(const struct cc_rule *rule, int64_t year)
{
    return leaps_before(rule, year + 1) != leaps_before(rule, year);
}

static int64_t new_year(const struct cc_rule *rule, int64_t year)
{
    int common = rule->before[0][rule->count], leap = rule->before[1][rule->count];

    return rule->epoch_day + (year - rule->epoch_year) * common +
           (leaps_before(rule, year) - leaps_before(rule, rule->epoch_year)) * (leap - common);
}

/* ---- The calendar -------------------------------------------------------------------------- */

static const struct cc_rule *rule_of(const struct calconv_calendar *self)
{
    return &((const struct cc_user *)self->data)->rule;
}

static enum calconv_status to_day(const struct calconv_calendar *self,
                                  const struct calconv_date *date, int64_t *day,
                                  struct calconv_error *error)
{
    const struct cc_rule *rule = rule_of(self);
    bool leap_month = (date->leap >> 1 & 1) != 0;
    int leap = is_leap(rule, date->field[0]), greatest = 0, month = 0;

    while (month < rule->count &&
           (rule->month[month].number != date->field[1] || rule->month[month].leap != leap_month))
        if (rule->month[month++].number > greatest)
            greatest = rule->month[month - 1].number;
    if (month == rule->count && (date->field[1] < 1 || date->field[1] > greatest))
        return calconv_fail_field(error, self, date, 1, 1, greatest);
    if (month == rule->count || rule->month[month].days[leap] == 0)
        return cc_fail_leap(error, self, date, 1);
    if (date->field[2] < 1 || date->field[2] > rule->month[month].days[leap])
        return calconv_fail_field(error, self, date, 2, 1, rule->month[month].days[leap]);
    *day = new_year(rule, date->field[0]) + rule->before[leap][month] + date->field[2] - 1;
    return CALCONV_OK;
}

static enum calconv_status from_day(const struct calconv_calendar *self, int64_t day,
                                    struct calconv_date *date)
{
    const struct cc_rule *rule = rule_of(self);
    int64_t year =
        rule->epoch_year + cc_floor_div((day - rule->epoch_day) * rule->period, rule->period_days);
    int leap, rest, month;

    while (new_year(rule, year) > day)
        year--;
    while (new_year(rule, year + 1) <= day)
        year++;
    leap = is_leap(rule, year);
    rest = (int)(day - new_year(rule, year));
    for (month = rule->count - 1; rule->before[leap][month] > rest;)
        month--;
    date->field[0] = year;
    date->field[1] = rule->month[month].number;
    date->field[2] = rest - rule->before[leap][month] + 1;
    date->leap = (uint32_t)rule->month[month].leap << 1;
    return CALCONV_OK;
}

/* The names of months are in the order of the list, so that a leap month may have one. */
static int month_index(const struct calconv_calendar *self, const struct calconv_date *date)
{
    const struct cc_rule *rule = rule_of(self);

    for (int i = 0; i < rule->count; i++)
        if (rule->month[i].number == date->field[1] &&
            rule->month[i].leap == ((date->leap >> 1 & 1) != 0))
            return i + 1;
    return 0;
}

/* ---- What the text says -------------------------------------------------------------------- */

/* "30", "28/29" or, of a leap month, "30L". */
static enum calconv_status take_length(struct cc_definition *def, struct cc_part word)
{
    static const char what[] = "days of a month";
    struct cc_rule *rule = &def->user->rule;
    struct cc_rule_month *month = &rule->month[rule->count];
    const struct cc_rule_month *before = rule->count > 0 ? month - 1 : NULL;
    struct cc_part common = word, leap;
    int64_t days[2];
    enum calconv_status status;

    if (rule->count == CC_YEAR_MONTHS)
        return cc_wrong(def, word.at, "more than 64 months");
    if (word.end[-1] == 'L') {
        common.end--;
        if (before == NULL || before->leap)
            return cc_wrong(def, word.at,
                            "a leap month stands behind the month that it is named for");
        status = cc_take_number(def, common, what, 1, CC_MONTH_DAYS, &days[1]);
        *month = (struct cc_rule_month){before->number, {0, (uint8_t)days[1]}, true};
    } else {
        while (common.at < common.end && *common.at != '/')
            common.at++;
        leap = (struct cc_part){common.at + 1, word.end};
        common = (struct cc_part){word.at, common.at};
        status = cc_take_number(def, common, what, 1, CC_MONTH_DAYS, &days[0]);
        days[1] = days[0];
        if (status == CALCONV_OK && common.end < word.end)
            status = cc_take_number(def, leap, what, days[0], CC_MONTH_DAYS, &days[1]);
        *month = (struct cc_rule_month){(uint8_t)(before == NULL ? 1 : before->number + 1),
                                        {(uint8_t)days[0], (uint8_t)days[1]},
                                        false};
    }
    rule->count += status == CALCONV_OK;
    return status;
}

enum calconv_status cc_take_lengths(struct cc_definition *def, struct cc_part *line)
{
    struct cc_rule *rule = &def->user->rule;
    struct cc_part word = cc_next_word(line);
    enum calconv_status status = CALCONV_OK;

    if (cc_is_empty(word))
        return cc_wrong(def, word.at, "the months' lengths are missing");
    for (; status == CALCONV_OK && !cc_is_empty(word); word = cc_next_word(line))
        status = take_length(def, word);
    for (int leap = 0; leap < 2; leap++)
        for (int i = 0; i < rule->count; i++)
            rule->before[leap][i + 1] = rule->before[leap][i] + rule->month[i].days[leap];
    return status;
}

/* "every 4 except 100 except 400"; the word behind is left in *word. */
static enum calconv_status take_terms(struct cc_definition *def, struct cc_part *line,
                                      struct cc_part *word)
{
    struct cc_rule *rule = &def->user->rule;
    enum calconv_status status = CALCONV_OK;

    do {
        struct cc_part number = cc_next_word(line);
        int64_t before = rule->terms == 0 ? 1 : rule->term[rule->terms - 1], term;
        if (rule->terms == 8)
            return cc_wrong(def, number.at, "more than 8 numbers");
        status = cc_take_number(def, number, "a number of years", rule->terms == 0 ? 1 : before + 1,
                                TERM_MAX, &term);
        if (status == CALCONV_OK && term % before != 0)
            status = cc_wrong(def, number.at, "not divisible by the number before it");
        if (status == CALCONV_OK)
            rule->term[rule->terms++] = term;
        *word = cc_next_word(line);
    } while (status == CALCONV_OK && cc_is_word(*word, "except"));
    return status;
}

/* "years 2 5 7 of 30"; the word behind is left in *word. */
static enum calconv_status take_cycle(struct cc_definition *def, struct cc_part *line,
                                      struct cc_part *word)
{
    struct cc_rule *rule = &def->user->rule;
    struct cc_part first = *line;
    bool is_in[CYCLE_MAX + 1] = {false};
    int64_t year = 0, cycle = 0;
    uint16_t *leaps;
    enum calconv_status status = CALCONV_OK;

    for (*word = cc_next_word(line); status == CALCONV_OK && !cc_is_word(*word, "of");
         *word = cc_next_word(line)) {
        status = cc_take_number(def, *word, "a year of the cycle, which ascend,", year + 1,
                                CYCLE_MAX, &year);
        if (status == CALCONV_OK)
            is_in[year] = true;
    }
    if (status == CALCONV_OK && year == 0)
        status = cc_wrong(def, first.at, "the cycle's leap years are missing");
    if (status == CALCONV_OK)
        status =
            cc_take_number(def, cc_next_word(line), "years of the cycle", year, CYCLE_MAX, &cycle);
    if (status != CALCONV_OK)
        return status;
    leaps = calloc((size_t)cycle + 1, sizeof *leaps);
    if (leaps == NULL)
        return cc_wrong_by(def, first.at, cc_fail(def->error, CALCONV_ENOMEM, NULL, NULL));
    for (int64_t n = 1; n <= cycle; n++)
        leaps[n] = (uint16_t)(leaps[n - 1] + is_in[n]);
    rule->leaps = leaps;
    rule->cycle = (int)cycle;
    rule->from = 1;
    *word = cc_next_word(line);
    return CALCONV_OK;
}

enum calconv_status cc_take_leap(struct cc_definition *def, struct cc_part *line)
{
    struct cc_part word = cc_next_word(line);
    enum calconv_status status;

    if (cc_is_word(word, "every"))
        status = take_terms(def, line, &word);
    else if (cc_is_word(word, "years"))
        status = take_cycle(def, line, &word);
    else
        return cc_wrong(def, word.at, "leap years are given by `every` or `years`");
    if (status == CALCONV_OK && cc_is_word(word, "from")) {
        status = cc_take_number(def, cc_next_word(line), "a year", -CC_GIVEN_YEAR_MAX,
                                CC_GIVEN_YEAR_MAX, &def->user->rule.from);
        word = cc_next_word(line);
    }
    if (status == CALCONV_OK && !cc_is_empty(word))
        status = cc_wrong(def, word.at, "nothing may follow here");
    return status;
}

enum calconv_status cc_take_epoch(struct cc_definition *def, struct cc_part *line)
{
    struct cc_rule *rule = &def->user->rule;
    enum calconv_status status =
        cc_take_number(def, cc_next_word(line), "a year", -CC_GIVEN_YEAR_MAX, CC_GIVEN_YEAR_MAX,
                       &rule->epoch_year);

    return status == CALCONV_OK ? cc_take_day(def, cc_take_rest(line), &rule->epoch_day) : status;
}

/* ---- Making -------------------------------------------------------------------------------- */

static void set_limits(struct calconv_calendar *calendar, const struct cc_rule *rule)
{
    struct calconv_limits *limits = &calendar->limits;

    *limits = (struct calconv_limits){.month_days_least = CC_MONTH_DAYS,
                                      .months_greatest = rule->count,
                                      .year_days_least = rule->before[0][rule->count],
                                      .year_days_greatest = rule->before[1][rule->count]};
    for (int i = 0; i < rule->count; i++) {
        const struct cc_rule_month *month = &rule->month[i];
        limits->months_least += !month->leap;
        if (month->days[month->leap] < limits->month_days_least)
            limits->month_days_least = month->days[month->leap];
        if (month->days[1] > limits->month_days_greatest)
            limits->month_days_greatest = month->days[1];
    }
}

enum calconv_status cc_make_rule(struct cc_definition *def)
{
    struct calconv_calendar *calendar = &def->user->calendar;
    struct cc_rule *rule = &def->user->rule;
    int common = rule->before[0][rule->count], leap = rule->before[1][rule->count];
    bool has_leap = rule->terms > 0 || rule->cycle > 0;

    if (has_leap != (leap > common))
        return cc_wrong(def, def->stop,
                        has_leap ? "no month is longer in leap years"
                                 : "`leap` is missing: which years are leap?");
    if (leap > 2 * common)
        return cc_wrong(def, def->stop, "a leap year is more than twice as long as a common one");
    rule->period = rule->cycle > 0 ? rule->cycle : has_leap ? rule->term[rule->terms - 1] : 1;
    rule->period_days =
        rule->period * common +
        (leaps_before(rule, rule->period) - leaps_before(rule, 0)) * (leap - common);
    calendar->schema = &calconv_schema_ymd;
    for (int i = 0; i < rule->count; i++)
        if (rule->month[i].leap)
            calendar->schema = &calconv_schema_leap_months;
    set_limits(calendar, rule);
    calendar->first = new_year(rule, -YEAR_MOST);
    calendar->last = new_year(rule, YEAR_MOST) - 1;
    if (calendar->first < -CC_DAY_MAX)
        calendar->first = -CC_DAY_MAX;
    if (calendar->last > CC_DAY_MAX)
        calendar->last = CC_DAY_MAX;
    calendar->since = calendar->first;
    calendar->until = calendar->last;
    if (def->years[0] <= def->years[1]) {
        int64_t since = new_year(rule, def->years[0]),
                until = new_year(rule, def->years[1] + 1) - 1;
        if (since > calendar->first)
            calendar->since = since;
        if (until < calendar->last)
            calendar->until = until;
    }
    if (def->refuse) {
        calendar->first = calendar->since;
        calendar->last = calendar->until;
    }
    calendar->to_day = to_day;
    calendar->from_day = from_day;
    calendar->month_index = month_index;
    return CALCONV_OK;
}
