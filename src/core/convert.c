/* SPDX-License-Identifier: MIT */
/*
 * convert.c - dates to days and back for every calendar: what is checked once for all of them.
 *
 * A backend sees only fields within its schema's bounds and days within its range, so its
 * arithmetic cannot overflow.
 */
#include <string.h>

#include "core/arith.h"
#include "core/core.h"

int calconv_field_with(const struct calconv_calendar *calendar, enum calconv_role role)
{
    for (int i = 0; i < calendar->schema->count; i++)
        if (calendar->schema->field[i].role == role)
            return i;
    return -1;
}

int calconv_field_named(const struct calconv_calendar *calendar, const char *name, size_t length)
{
    for (int i = 0; i < calendar->schema->count; i++)
        if (strlen(calendar->schema->field[i].name) == length &&
            memcmp(calendar->schema->field[i].name, name, length) == 0)
            return i;
    return -1;
}

int calconv_more_named(const struct calconv_calendar *calendar, const char *name, size_t length)
{
    const struct calconv_field *more = calendar->more;

    for (int i = 0; more != NULL && more[i].name != NULL; i++)
        if (strlen(more[i].name) == length && memcmp(more[i].name, name, length) == 0)
            return i;
    return -1;
}

/* The field that grows without end with the days, -1 if there is none: the year, or the first of a
 * long count.  (The field of a count stands for the day itself.) */
static int endless_field(const struct calconv_calendar *calendar)
{
    int year = calconv_field_with(calendar, CALCONV_YEAR);
    const struct calconv_field *first = &calendar->schema->field[0];

    return year < 0 && first->is_signed && first->role != CALCONV_COUNT ? 0 : year;
}

/* A field of a day that the calendar has. */
static int64_t field_of(const struct calconv_calendar *calendar, int field, int64_t day)
{
    struct calconv_date date;
    return calendar->from_day(calendar, day, &date) == CALCONV_OK ? date.field[field] : 0;
}

/* A date whose day is outside the calendar: an error of its year or the like, if that is why. */
static enum calconv_status fail_range(struct calconv_error *error,
                                      const struct calconv_calendar *calendar,
                                      const struct calconv_date *date)
{
    int field = endless_field(calendar);

    if (field >= 0) {
        int64_t least = field_of(calendar, field, calendar->first);
        int64_t greatest = field_of(calendar, field, calendar->last);
        if (date->field[field] < least || date->field[field] > greatest)
            return calconv_fail_field(error, calendar, date, field, least, greatest);
    }
    return cc_fail(error, CALCONV_ERANGE, calendar, NULL);
}

/* The backend's day of a date; where it refuses without filling `error`, that is done for it. */
static enum calconv_status ask(const struct calconv_calendar *calendar,
                               const struct calconv_date *date, int64_t *day,
                               struct calconv_error *error)
{
    enum calconv_status status;

    if (error != NULL)
        error->status = CALCONV_OK;
    status = calendar->to_day(calendar, date, day, error);
    if (status != CALCONV_OK && error != NULL && error->status != status) {
        cc_fail(error, status, calendar, NULL);
        error->date = *date;
    }
    return status;
}

/* The backend's verdict on a date of which one field is outside the schema's bounds: it is asked
 * about the bound, which no date has either, so that it says what the field can be. */
static enum calconv_status fail_bound(struct calconv_error *error,
                                      const struct calconv_calendar *calendar,
                                      const struct calconv_date *date, int field)
{
    const struct calconv_field *wrong = &calendar->schema->field[field];
    struct calconv_date near = *date;
    enum calconv_status status;
    int64_t day;

    if (wrong->role == CALCONV_COUNT || field == endless_field(calendar))
        return fail_range(error, calendar, date);
    for (int i = field; i < calendar->schema->count; i++) {
        const struct calconv_field *row = &calendar->schema->field[i];
        if (near.field[i] < row->least)
            near.field[i] = row->least;
        else if (near.field[i] > row->greatest)
            near.field[i] = row->greatest;
    }
    status = ask(calendar, &near, &day, error);
    if (status == CALCONV_OK || status == CALCONV_EGAP)
        return calconv_fail_field(error, calendar, date, field, wrong->least, wrong->greatest);
    if (error != NULL) {
        error->date = *date;
        if (error->field >= 0)
            error->got = date->field[error->field];
    }
    return status;
}

enum calconv_status calconv_to_day(const struct calconv_calendar *calendar,
                                   const struct calconv_date *date, int64_t *day,
                                   struct calconv_error *error)
{
    const struct calconv_schema *schema = calendar->schema;
    enum calconv_status status;
    int64_t found;

    for (int i = 0; i < schema->count; i++)
        if (date->field[i] < schema->field[i].least || date->field[i] > schema->field[i].greatest)
            return fail_bound(error, calendar, date, i);
    for (int i = 0; date->leap >> i != 0; i++) {
        if (i == schema->count) /* the mark of a field that there is not */
            return cc_fail_leap(error, calendar, date, i - 1);
        if ((date->leap >> i & 1) != 0 && schema->field[i].mark == 0)
            return cc_fail_leap(error, calendar, date, i);
    }
    status = ask(calendar, date, &found, error);
    if (status != CALCONV_OK)
        return status;
    if (found < calendar->first || found > calendar->last)
        return fail_range(error, calendar, date);
    *day = found;
    return CALCONV_OK;
}

enum calconv_status cc_to_day_by(const struct calconv_calendar *base,
                                 const struct calconv_date *theirs,
                                 const struct calconv_calendar *self,
                                 const struct calconv_date *date, int64_t *day,
                                 struct calconv_error *error)
{
    enum calconv_status status = base->to_day(base, theirs, day, error);

    if (status != CALCONV_OK && error != NULL) {
        error->calendar = self;
        error->date = *date;
    }
    return status;
}

enum calconv_status calconv_from_day(const struct calconv_calendar *calendar, int64_t day,
                                     struct calconv_date *date, struct calconv_error *error)
{
    enum calconv_status status = CALCONV_ERANGE;

    if (day >= calendar->first && day <= calendar->last)
        status = calendar->from_day(calendar, day, date);
    return status == CALCONV_OK ? status : cc_fail(error, status, calendar, NULL);
}

int calconv_weekday(int64_t day)
{
    /* R.D. 1 is a Monday; without the addition, so that no day can overflow */
    return (int)((cc_floor_mod(day, 7) + 6) % 7) + 1;
}

static const struct calconv_span *span_of(const struct calconv_calendar *calendar, int64_t day)
{
    const struct calconv_span *span = calendar->spans;

    while (span != NULL && span->reason != NULL && (day < span->first || day > span->last))
        span++;
    return span != NULL && span->reason != NULL ? span : NULL;
}

enum calconv_authority calconv_authority(const struct calconv_calendar *calendar, int64_t day)
{
    const struct calconv_span *span = span_of(calendar, day);

    if (span != NULL)
        return span->authority;
    return day < calendar->since || day > calendar->until ? CALCONV_EXTRAPOLATED : calendar->kind;
}

/* Whether a date comes before the era. */
static bool is_before(const struct calconv_calendar *calendar, const struct calconv_date *date,
                      int year, const struct calconv_era *era)
{
    int month = calconv_field_with(calendar, CALCONV_MONTH);
    int day = calconv_field_with(calendar, CALCONV_DAY);

    if (date->field[year] != era->since || era->month == 0)
        return date->field[year] < era->since;
    return date->field[month] != era->month ? date->field[month] < era->month
                                            : date->field[day] < era->day;
}

const struct calconv_era *calconv_era_of(const struct calconv_calendar *calendar,
                                         const struct calconv_date *date, int64_t *era_year)
{
    const struct calconv_era *era = calendar->eras;
    int field = calconv_field_with(calendar, CALCONV_YEAR);

    if (era == NULL || field < 0)
        return NULL;
    while (is_before(calendar, date, field, era))
        era++;
    *era_year = era->backward ? era->origin - date->field[field] : date->field[field] - era->origin;
    return era;
}
