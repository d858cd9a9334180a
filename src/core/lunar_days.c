/* SPDX-License-Identifier: MIT */
/* lunar_days.c - calendars whose days are numbered by lunar days. */
#include "core/lunar_days.h"

#include "core/arith.h"

enum { MONTH_MARK = 2, DAY_MARK = 4 };

enum calconv_status cc_lunar_check(const struct calconv_calendar *self,
                                   const struct calconv_date *date, struct calconv_error *error)
{
    const struct cc_lunar_days *rule = self->data;

    if (date->field[0] < rule->first_year || date->field[0] > rule->last_year)
        return calconv_fail_field(error, self, date, 0, rule->first_year, rule->last_year);
    if (date->field[1] < 1 || date->field[1] > 12)
        return calconv_fail_field(error, self, date, 1, 1, 12);
    if (date->field[2] < 1 || date->field[2] > 30)
        return calconv_fail_field(error, self, date, 2, 1, 30);
    return CALCONV_OK;
}

/* The lunation of a date whose fields are in range, or why there is none. */
static enum calconv_status find_lunation(const struct calconv_calendar *self,
                                         const struct calconv_date *date, int64_t *lunation,
                                         struct calconv_error *error)
{
    const struct cc_lunar_days *rule = self->data;
    int64_t month = 12 * date->field[0] + date->field[1] - 1, found = rule->lunation(month);
    bool wanted = (date->leap & MONTH_MARK) != 0, leap;

    if (rule->month(found) != month)
        return cc_fail(error, CALCONV_EGAP, self, rule->month_lost);
    leap = rule->month(found + 1) == month;
    if (wanted && !leap)
        return cc_fail_leap(error, self, date, 1);
    *lunation = found + (leap && !wanted);
    return CALCONV_OK;
}

/* The first day whose number is not less. */
static int64_t first_day(const struct cc_lunar_days *rule, int64_t number)
{
    int64_t day = rule->near(number);

    while (rule->number(day) < number)
        day++;
    while (rule->number(day - 1) >= number)
        day--;
    return day;
}

enum calconv_status cc_lunar_day(const struct calconv_calendar *self,
                                 const struct calconv_date *date, int64_t lunation, int64_t *day,
                                 struct calconv_error *error)
{
    const struct cc_lunar_days *rule = self->data;
    int64_t number = 30 * lunation + date->field[2] - 1, found = first_day(rule, number);
    bool leap = (date->leap & DAY_MARK) != 0;

    if (rule->number(found) != number)
        return cc_fail(error, CALCONV_EGAP, self, rule->day_lost);
    if (leap && rule->number(found + 1) != number)
        return cc_fail_leap(error, self, date, 2);
    *day = found + leap;
    return CALCONV_OK;
}

enum calconv_status cc_lunar_to_day(const struct calconv_calendar *self,
                                    const struct calconv_date *date, int64_t *day,
                                    struct calconv_error *error)
{
    int64_t lunation = 0;
    enum calconv_status status = cc_lunar_check(self, date, error);

    if (status == CALCONV_OK)
        status = find_lunation(self, date, &lunation, error);
    if (status == CALCONV_OK)
        status = cc_lunar_day(self, date, lunation, day, error);
    return status;
}

enum calconv_status cc_lunar_from_day(const struct calconv_calendar *self, int64_t day,
                                      struct calconv_date *date)
{
    const struct cc_lunar_days *rule = self->data;
    int64_t number = rule->number(day), lunation = cc_floor_div(number, 30);
    int64_t month = rule->month(lunation);

    date->field[0] = cc_floor_div(month, 12);
    date->field[1] = cc_floor_mod(month, 12) + 1;
    date->field[2] = cc_floor_mod(number, 30) + 1;
    date->leap = (rule->month(lunation + 1) == month ? MONTH_MARK : 0u) |
                 (rule->number(day - 1) == number ? DAY_MARK : 0u);
    return CALCONV_OK;
}

void cc_lunar_first_of_year(const struct calconv_calendar *self, struct calconv_date *date)
{
    const struct cc_lunar_days *rule = self->data;

    /* one year too many is asked for, to know where the last one ends */
    if (date->field[0] >= rule->first_year && date->field[0] <= rule->last_year)
        (void)cc_lunar_from_day(self, first_day(rule, 30 * rule->lunation(12 * date->field[0])),
                                date);
}
