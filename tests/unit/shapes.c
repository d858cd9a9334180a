/* SPDX-License-Identifier: MIT */
/*
 * shapes.c - what must be true of the years and months of every calendar: lengths add up and keep
 * within limits that are attained, leap years are the longer ones, some are known.  The other
 * properties are in properties.c and fields.c.
 */
#include <string.h>

#include "core/core.h"
#include "definitions.h"
#include "holds.h"
#include "tap.h"

#define YEARS 1500 /* years at either side of a centre; Persian and Islamic cycles are in it */

/* ---- Years and months ---------------------------------------------------------------------- */

static void widen(int *least, int *greatest, int value)
{
    *least = value < *least ? value : *least;
    *greatest = value > *greatest ? value : *greatest;
}

/* The days of a year whose month is this one; where days are lost and repeated, no length says. */
static int days_of(const struct calconv_year *shape, int field, int64_t number, int leap)
{
    struct calconv_date date;
    int days = 0;

    for (int64_t day = shape->first; day < shape->first + shape->days; day++)
        days += calconv_from_day(calendar, day, &date, NULL) == CALCONV_OK &&
                date.field[field] == number && (int)(date.leap >> field & 1) == leap;
    return days;
}

/* The months of a year follow each other and fill it.  Returns how many are leap. */
static int check_months(int64_t year, const struct calconv_year *shape, struct calconv_limits *seen)
{
    int field = calconv_field_with(calendar, CALCONV_MONTH), months = 0, days = 0, leaps = 0;
    struct calconv_month month;
    bool uneven = calendar->schema == &calconv_schema_leap_days && year % 16 == 0;

    for (int64_t number = 0; number <= calendar->limits.months_greatest + 1; number++)
        for (int leap = 0; leap < 2; leap++) {
            enum calconv_status status =
                calconv_month(calendar, year, number, leap == 1, &month, NULL);
            if (status != CALCONV_OK)
                continue;
            holds(leap == 0 || calendar->schema->field[field].mark != 0, "no leap month", year);
            holds(month.first >= shape->first && month.last < shape->first + shape->days &&
                      month.days <= month.last - month.first + 1,
                  "a month lies within its year", year);
            widen(&seen->month_days_least, &seen->month_days_greatest, month.days);
            holds(!uneven || month.days == days_of(shape, field, number, leap),
                  "the days of a month are those that bear its number", year);
            months++;
            leaps += leap;
            days += month.days;
        }
    if (calconv_field_with(calendar, CALCONV_DAY) < 0) { /* days are not counted in months */
        widen(&seen->months_least, &seen->months_greatest, shape->months);
        seen->month_days_least = 0;
        return 0;
    }
    holds(months == shape->months && days == shape->days, "months add up to the year", year);
    widen(&seen->months_least, &seen->months_greatest, months);
    return leaps;
}

static void check_year(int64_t year, struct calconv_limits *seen)
{
    const struct calconv_limits *limits = &calendar->limits;
    bool by_months = calendar->schema == &calconv_schema_leap_months ||
                     calendar->schema == &calconv_schema_leap_days;
    int common = limits->year_days_greatest == 371 ? 364 : 365;
    int field = calconv_field_with(calendar, CALCONV_YEAR), leaps = 0;
    struct calconv_year shape, next;
    struct calconv_date date;

    if (!holds(calconv_year(calendar, year, &shape, NULL) == CALCONV_OK &&
                   calconv_year(calendar, year + 1, &next, NULL) == CALCONV_OK,
               "the year has a shape", year))
        return;
    holds(next.first == shape.first + shape.days, "years follow each other", year);
    holds(calconv_from_day(calendar, shape.first, &date, NULL) == CALCONV_OK &&
              date.field[field] == year &&
              calconv_from_day(calendar, shape.first - 1, &date, NULL) == CALCONV_OK &&
              date.field[field] == year - 1,
          "the first day is the first", year);
    if (calendar->basis == CALCONV_LUNAR)
        common = 354;
    widen(&seen->year_days_least, &seen->year_days_greatest, shape.days);
    if (calconv_field_with(calendar, CALCONV_MONTH) >= 0)
        leaps = check_months(year, &shape, seen);
    else
        holds(shape.months == 0, "no months", year);
    holds(shape.leap == (by_months ? leaps > 0 : shape.days > common),
          "leap years are those with leap months, or the longer ones", year);
}

static int64_t year_of(int64_t day)
{
    struct calconv_date date;
    int field = calconv_field_with(calendar, CALCONV_YEAR);
    return calconv_from_day(calendar, day, &date, NULL) == CALCONV_OK ? date.field[field] : 0;
}

static bool same_month(const struct calconv_date *a, const struct calconv_date *b, int month)
{
    int year = calconv_field_with(calendar, CALCONV_YEAR);
    return a->field[year] == b->field[year] && a->field[month] == b->field[month] &&
           (a->leap >> month & 1) == (b->leap >> month & 1);
}

/* At the ends of the range: a year or month that sticks out is refused, never cut short. */
static void check_end(int64_t day)
{
    int64_t inside = day == calendar->last ? -1 : 1;
    struct calconv_date date, after;
    struct calconv_year year;
    struct calconv_month month;
    int month_field = calconv_field_with(calendar, CALCONV_MONTH);
    int day_field = calconv_field_with(calendar, CALCONV_DAY);
    /* a month's days do not follow each other */
    bool split = calendar->unordered && calendar->schema == &calconv_schema_leap_days;

    for (int i = 0; i < 800 && day >= calendar->first && day <= calendar->last;
         i++, day += inside) {
        holds(calconv_from_day(calendar, day, &date, NULL) == CALCONV_OK, "a day at the end", day);
        if (calconv_year(calendar, year_of(day), &year, NULL) == CALCONV_OK)
            holds(year.first >= calendar->first && year.first + year.days - 1 <= calendar->last &&
                      year.first <= day && day < year.first + year.days,
                  "a year at the end is whole", day);
        if (month_field < 0 || day_field < 0 ||
            calconv_month(calendar, year_of(day), date.field[month_field],
                          (date.leap >> month_field & 1) != 0, &month, NULL) != CALCONV_OK)
            continue;
        after = date;
        if (split)
            continue;
        holds(month.first >= calendar->first && month.first + month.days - 1 <= calendar->last &&
                  month.first <= day && day < month.first + month.days &&
                  (month.first + month.days > calendar->last ||
                   (calconv_from_day(calendar, month.first + month.days, &after, NULL) ==
                        CALCONV_OK &&
                    !same_month(&after, &date, month_field))),
              "a month at the end is whole", day);
    }
}

/* Years with a length that occurs too seldom to be met otherwise. */
static const struct {
    const char *id;
    int64_t year;
} rare[] = {{"hindu-purnimanta", -8573}};

/* Whether what was seen in a part of the years is within the limits. */
static bool are_within(const struct calconv_limits *seen, const struct calconv_limits *limits)
{
    return seen->months_least >= limits->months_least &&
           seen->months_greatest <= limits->months_greatest &&
           seen->month_days_least >= limits->month_days_least &&
           seen->month_days_greatest <= limits->month_days_greatest &&
           seen->year_days_least >= limits->year_days_least &&
           seen->year_days_greatest <= limits->year_days_greatest;
}

static void test_shapes(void)
{
    struct calconv_limits seen = {INT32_MAX, 0, INT32_MAX, 0, INT32_MAX, 0};
    int64_t first = year_of(calendar->first) + 2, last = year_of(calendar->last) - 2;
    /* a Siddhantic or Tibetan year takes milliseconds: fewer of them, not all that occurs; a table
     * may have no more years than those left out at its ends */
    bool few = last < first;
    bool slow = calendar->kind == CALCONV_EXACT && calendar->last < 1000000000;

    for (int64_t i = -YEARS; i <= YEARS; i += slow ? 25 : 1) {
        const int64_t years[] = {i, year_of(738960) + i,
                                 first + (last - first) / (2 * YEARS) * (i + YEARS)};
        for (int k = 0; k < 3; k++)
            if (years[k] >= first && years[k] <= last)
                check_year(years[k], &seen);
    }
    for (size_t i = 0; i < sizeof rare / sizeof *rare; i++)
        if (strcmp(rare[i].id, calendar->id) == 0)
            check_year(rare[i].year, &seen);
    if (calconv_field_with(calendar, CALCONV_MONTH) < 0)
        seen.months_least = seen.month_days_least = 0;
    conclude("years and months add up");
    holds(slow || few ? are_within(&seen, &calendar->limits)
                      : memcmp(&seen, &calendar->limits, sizeof seen) == 0,
          "limits", 0);
    conclude("the limits are those that occur");
    check_end(calendar->first);
    check_end(calendar->last);
    conclude("years and months at the ends of the range are whole or refused");
}

/* Where no field is the year: counts, cycles, Olympiads; the last of these have months. */
static void test_no_shapes(void)
{
    static const struct calconv_limits none = {0, 0, 0, 0, 0, 0};
    struct calconv_year year = {.days = -7};
    struct calconv_month month = {.days = -7};
    bool limited = memcmp(&calendar->limits, &none, sizeof none) != 0;

    ok(calconv_year(calendar, 1, &year, NULL) == CALCONV_ENOFIELD && year.days == -7 &&
           calconv_month(calendar, 1, 1, false, &month, NULL) == CALCONV_ENOFIELD &&
           month.days == -7 && limited == (calconv_field_with(calendar, CALCONV_MONTH) >= 0),
       "%s: it has no years to ask for", calendar->id);
}

/* ---- Facts --------------------------------------------------------------------------------- */

static void test_facts(void)
{
    static const struct {
        const char *id;
        int year;
        bool leap;
    } facts[] = {
        {"gregorian", 2000, true},        {"gregorian", 1900, false},
        {"gregorian", 0, true},           {"gregorian", -4, true},
        {"gregorian", 2023, false},       {"julian", 1900, true},
        {"julian", -43, false},           {"julian", -44, true},
        {"milankovic", 2000, true},       {"milankovic", 2400, true},
        {"milankovic", 2800, false},      {"milankovic", 2900, true},
        {"persian", 1403, true},          {"persian", 1404, false},
        {"persian", 1408, true},          {"persian", 1469, true},
        {"persian", 1470, false},         {"islamic-civil", 1445, true},
        {"islamic-civil", 1446, false},   {"iso-week", 2020, true},
        {"iso-week", 2024, false},        {"ordinal", 2024, true},
        {"egyptian", 2772, false},        {"armenian", 1473, false},
        {"byzantine", 7532, true},        {"byzantine", 7531, false},
        {"swedish", 1700, false},         {"swedish", 1704, true},
        {"swedish", 1712, true},          {"swedish", 1748, true},
        {"swedish", 1753, false},         {"swedish", 1800, false},
        {"persian-birashk", 1403, false}, {"persian-birashk", 1404, true},
        {"hindu-lunar-old", 5119, true},  {"hindu-lunar-old", 5120, false},
    };
    struct calconv_year shape;

    for (size_t i = 0; i < sizeof facts / sizeof *facts; i++)
        ok(calconv_find(facts[i].id, strlen(facts[i].id), &calendar) == CALCONV_OK &&
               calconv_year(calendar, facts[i].year, &shape, NULL) == CALCONV_OK &&
               shape.leap == facts[i].leap,
           "%s: %d is %sleap", facts[i].id, facts[i].year, facts[i].leap ? "" : "not ");
}

int main(void)
{
    const struct calconv_calendar *all[512];
    size_t count;

    definitions_register();
    count = calconv_list(all, 510);
    if (calconv_find("islamic-civil@-30", 17, &all[count]) == CALCONV_OK)
        count++;
    for (size_t i = 0; i < count; i++) {
        calendar = all[i];
        if (calconv_field_with(calendar, CALCONV_YEAR) >= 0)
            test_shapes();
        else
            test_no_shapes();
    }
    test_facts();
    return done();
}
