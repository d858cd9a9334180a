/* SPDX-License-Identifier: MIT */
/*
 * shape.c - what years and months are like, found by searching over the calendar's own to_day.
 *
 * A calendar so never states a length twice: its years and months are what its dates say.  Days
 * that were left out of a calendar (CALCONV_EGAP) are passed over: a month may begin with day 2.
 */
#include "core/core.h"

/* Pass over days that were left out: calconv_to_day() of the first date from `date` on, to which
 * it is set, that its month has. */
static enum calconv_status first_kept(const struct calconv_calendar *calendar,
                                      struct calconv_date *date, int64_t *day,
                                      struct calconv_error *error)
{
    int field = calconv_field_with(calendar, CALCONV_DAY);
    enum calconv_status status = calconv_to_day(calendar, date, day, error);

    while (status == CALCONV_EGAP && field >= 0 &&
           date->field[field]++ < calendar->schema->field[field].greatest)
        status = calconv_to_day(calendar, date, day, error);
    return status;
}

void cc_first_of_year(const struct calconv_calendar *calendar, struct calconv_date *date)
{
    int64_t day;

    for (int i = calconv_field_with(calendar, CALCONV_YEAR) + 1; i < CALCONV_FIELDS; i++)
        date->field[i] = 1;
    date->leap = 0;
    if (calendar->first_of_year != NULL)
        calendar->first_of_year(calendar, date);
    (void)first_kept(calendar, date, &day, NULL);
}

static enum calconv_status first_of_year(const struct calconv_calendar *calendar, int64_t year,
                                         int64_t *first, struct calconv_error *error)
{
    int field = calconv_field_with(calendar, CALCONV_YEAR);
    struct calconv_date date = {.field = {1, 1, 1, 1, 1, 1}};

    if (field < 0)
        return cc_fail(error, CALCONV_ENOFIELD, calendar, "it has no years");
    date.field[field] = year;
    /* a calendar's own first_of_year() need not know years that no date has */
    if (year < calendar->schema->field[field].least ||
        year > calendar->schema->field[field].greatest)
        return calconv_to_day(calendar, &date, first, error);
    cc_first_of_year(calendar, &date);
    return calconv_to_day(calendar, &date, first, error);
}

/* How many months, leap months too, begin before `next`; `*leap_month`: whether one is leap. */
static int count_months(const struct calconv_calendar *calendar, int field, int64_t year,
                        int64_t next, bool *leap_month)
{
    int months = 0, leaps = calendar->schema->field[field].mark != 0 ? 1 : 0;
    int64_t first;

    *leap_month = false;
    for (int month = 0; month <= calendar->limits.months_greatest; month++)
        for (int leap = 0; leap <= leaps; leap++) {
            struct calconv_date date = {.field = {1, 1, 1, 1, 1, 1}};
            date.field[calconv_field_with(calendar, CALCONV_YEAR)] = year;
            date.field[field] = month;
            date.leap = (uint32_t)leap << field;
            if (first_kept(calendar, &date, &first, NULL) != CALCONV_OK || first >= next)
                continue;
            months++;
            *leap_month = *leap_month || leap == 1;
        }
    return months;
}

/* Whether the calendar's last day is that of a whole year: of its last month, which always has the
 * same number. */
static bool is_last_year(const struct calconv_calendar *calendar, int64_t year, int field)
{
    struct calconv_date date;
    struct calconv_month month = {.days = 0};

    return field >= 0 && calendar->schema->field[field].mark == 0 &&
           calendar->limits.months_least == calendar->limits.months_greatest &&
           calconv_from_day(calendar, calendar->last, &date, NULL) == CALCONV_OK &&
           date.field[calconv_field_with(calendar, CALCONV_YEAR)] == year &&
           date.field[field] == calendar->limits.months_greatest &&
           calconv_month(calendar, year, date.field[field], false, &month, NULL) == CALCONV_OK &&
           month.last == calendar->last;
}

enum calconv_status calconv_year(const struct calconv_calendar *calendar, int64_t year,
                                 struct calconv_year *shape, struct calconv_error *error)
{
    int month = calconv_field_with(calendar, CALCONV_MONTH);
    int64_t first = 0, next = 0;
    bool leap_month = false;
    enum calconv_status status = first_of_year(calendar, year, &first, error);

    if (status != CALCONV_OK)
        return status;
    if (is_last_year(calendar, year, month))
        next = calendar->last + 1;
    else
        status = first_of_year(calendar, year + 1, &next, error);
    if (status != CALCONV_OK)
        return status;
    shape->first = first;
    shape->days = (int)(next - first);
    shape->months = month < 0 ? 0 : count_months(calendar, month, year, next, &leap_month);
    if (month >= 0 && calendar->schema->field[month].mark != 0)
        shape->leap = leap_month;
    else if (calendar->basis == CALCONV_LUNAR)
        shape->leap = shape->days > 354;
    else
        shape->leap = shape->days > 365;
    return CALCONV_OK;
}

/* Add the day of a date, if it was not left out, and the leap day of the same number. */
static enum calconv_status add_day(const struct calconv_calendar *calendar,
                                   const struct calconv_date *date, int field,
                                   struct calconv_month *shape, struct calconv_error *error)
{
    struct calconv_date leap = *date;
    int64_t day;
    enum calconv_status status = calconv_to_day(calendar, date, &day, error);

    while (status == CALCONV_OK) {
        if (shape->days == 0 || day < shape->first)
            shape->first = day;
        if (shape->days == 0 || day > shape->last)
            shape->last = day;
        shape->days++;
        if (calendar->schema->field[field].mark == 0 || leap.leap != date->leap)
            break;
        leap.leap |= UINT32_C(1) << field;
        if (calconv_to_day(calendar, &leap, &day, NULL) != CALCONV_OK)
            break;
    }
    return status;
}

enum calconv_status calconv_month(const struct calconv_calendar *calendar, int64_t year,
                                  int64_t month, bool leap, struct calconv_month *shape,
                                  struct calconv_error *error)
{
    int year_field = calconv_field_with(calendar, CALCONV_YEAR);
    int month_field = calconv_field_with(calendar, CALCONV_MONTH);
    int day_field = calconv_field_with(calendar, CALCONV_DAY);
    struct calconv_date date = {.field = {1, 1, 1, 1, 1, 1}};
    struct calconv_month found = {.days = 0};
    struct calconv_error gap = {.status = CALCONV_EGAP}, last;
    enum calconv_status status;

    if (year_field < 0 || month_field < 0 || day_field < 0)
        return cc_fail(error, CALCONV_ENOFIELD, calendar, "it has no months");
    date.field[year_field] = year;
    date.field[month_field] = month;
    date.leap = (uint32_t)leap << month_field;
    do {
        status = add_day(calendar, &date, day_field, &found, &last);
        if (status == CALCONV_EGAP)
            gap = last;
    } while ((status == CALCONV_OK || status == CALCONV_EGAP) &&
             date.field[day_field]++ <= calendar->schema->field[day_field].greatest);
    if (status == CALCONV_EDAY && found.days > 0) {
        *shape = found;
        return CALCONV_OK;
    }
    if (status == CALCONV_EDAY) { /* every day was left out */
        status = CALCONV_EGAP;
        last = gap;
    }
    if (error != NULL) /* perhaps the month is cut by the end of the calendar's range */
        *error = last;
    return status;
}
