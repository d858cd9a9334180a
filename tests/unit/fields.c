/* SPDX-License-Identifier: MIT */
/*
 * fields.c - what must be true of the fields of every calendar: a field outside its range, be it
 * by one or as far as 64 bits go, is refused with its own status and with that very range, and
 * nothing is written.
 */
#include <string.h>

#include "calconv.h"
#include "definitions.h"
#include "numbers.h"
#include "holds.h"
#include "tap.h"

static enum calconv_status status_of(int role)
{
    switch (role) {
    case CALCONV_YEAR:
        return CALCONV_EYEAR;
    case CALCONV_MONTH:
        return CALCONV_EMONTH;
    case CALCONV_DAY:
    case CALCONV_DAY_OF_YEAR:
        return CALCONV_EDAY;
    case CALCONV_COUNT:
        return CALCONV_ERANGE;
    default:
        return CALCONV_EFIELD;
    }
}

/* A date is refused for its field, which could have been least..greatest; nothing is written.  In a
 * year out of range it may also be one that was left out. */
static bool is_refused(const struct calconv_date *date, int field, int64_t least, int64_t greatest)
{
    enum calconv_status status = status_of(calendar->schema->field[field].role);
    struct calconv_error error = {.status = CALCONV_OK};
    int64_t day = -7;

    if (status == CALCONV_EYEAR && calconv_to_day(calendar, date, &day, NULL) == CALCONV_EGAP)
        return day == -7;
    if (calconv_to_day(calendar, date, &day, &error) != status || day != -7 ||
        calconv_to_day(calendar, date, &day, NULL) != status || error.status != status ||
        error.calendar != calendar)
        return false;
    return status == CALCONV_ERANGE
               ? error.field == -1
               : error.field == field && error.got == date->field[field] && error.least == least &&
                     error.greatest == greatest &&
                     memcmp(error.date.field, date->field, sizeof date->field) == 0;
}

/* One field of the date takes every value around its range and every extreme one; what is refused
 * must be told the range of what is not.  What is a gap lies within the range.  A year or count:
 * from..to is its range. */
static void vary_field(struct calconv_date date, int field, int64_t from, int64_t to)
{
    int role = calendar->schema->field[field].role;
    bool wide = role == CALCONV_YEAR || calendar->schema->field[field].is_signed;
    int64_t least = wide ? from : INT64_MAX, greatest = wide ? to : INT64_MIN, day;

    /* what depends on this field, be it before or behind it, is such that any value allows it */
    for (int i = 0; i < calendar->schema->count; i++)
        if (i > field || (i < field && calendar->schema->field[i].role == CALCONV_DAY))
            date.field[i] = 1;
    for (int64_t value = -3; !wide && value <= 400; value++) {
        date.field[field] = value;
        enum calconv_status status = calconv_to_day(calendar, &date, &day, NULL);
        if (status != CALCONV_OK && status != CALCONV_EGAP)
            continue;
        holds(least == INT64_MAX || value == greatest + 1, "what is accepted is one range", value);
        least = value < least ? value : least;
        greatest = value;
    }
    for (int64_t value = -300; value <= 600; value++) {
        date.field[field] = value < 0 ? least + value : greatest + 1 + value;
        holds(is_refused(&date, field, least, greatest), "refused with its range",
              date.field[field]);
    }
    for (int i = 0; i < EXTREMES; i++) {
        date.field[field] = extreme(i);
        if (extreme(i) < least || extreme(i) > greatest)
            holds(is_refused(&date, field, least, greatest), "extremes are refused", extreme(i));
        else /* the range's first and last year are not whole: an answer or a refusal */
            holds(calconv_to_day(calendar, &date, &day, NULL) == CALCONV_OK ||
                      calconv_to_day(calendar, &date, &day, NULL) == CALCONV_EGAP ||
                      extreme(i) == least || extreme(i) == greatest,
                  "what is in range is accepted", extreme(i));
    }
}

static void test_fields(void)
{
    static const int64_t days[] = {738960, -15999, 0, 738886, 577736, 995000000000};
    struct calconv_date date, end[2];
    struct calconv_error error;
    int64_t day = -7;

    for (size_t i = 0; i < sizeof days / sizeof *days; i++) {
        if (calconv_from_day(calendar, days[i], &date, NULL) != CALCONV_OK ||
            calconv_from_day(calendar, calendar->first, &end[0], NULL) != CALCONV_OK ||
            calconv_from_day(calendar, calendar->last, &end[1], NULL) != CALCONV_OK)
            continue;
        for (int field = 0; field < calendar->schema->count; field++) {
            int64_t rest = 0;
            struct calconv_date marked = date;
            if (calendar->schema->field[field].role == CALCONV_COUNT) { /* the units of a day */
                struct calconv_date before;
                holds(calconv_from_day(calendar, calendar->last - 1, &before, NULL) == CALCONV_OK,
                      "the last day but one", calendar->last - 1);
                rest = end[1].field[field] - before.field[field] - 1;
            }
            vary_field(date, field, end[0].field[field], end[1].field[field] + rest);
            marked.leap = UINT32_C(1) << field;
            if (calendar->schema->field[field].mark == 0)
                holds(calconv_to_day(calendar, &marked, &day, &error) == CALCONV_ELEAP &&
                          error.status == CALCONV_ELEAP && error.field == field && day == -7,
                      "a leap mark is refused", field);
        }
    }
    conclude("fields out of range are refused with their range");
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
        test_fields();
    }
    return done();
}
