/* SPDX-License-Identifier: MIT */
/*
 * table_make.c - tables of the first days of months, one by one, perhaps over a base calendar,
 * which has the months that the text does not give.
 *
 * The table has every month from the first given to the last, and, with a base, the month before
 * them, whose length changes when its successor begins earlier or later; with `end` also the month
 * behind them.  So outside the table all is as the base has it.
 */
#include <stdlib.h>
#include <string.h>

#include "define/define.h"

/* ---- What the text says -------------------------------------------------------------------- */

static enum calconv_status no_memory(struct cc_definition *def, const char *at)
{
    return cc_wrong_by(def, at, cc_fail(def->error, CALCONV_ENOMEM, NULL, NULL));
}

static enum calconv_status add_row(struct cc_definition *def, struct cc_table *table,
                                   struct cc_row row)
{
    if (table->count == CC_ROWS_MAX)
        return cc_wrong(def, row.at, "more than 24000 months");
    if (table->rows == NULL || table->count == table->room) {
        size_t room = table->room == 0 ? 64 : 2 * table->room;
        struct cc_row *grown = realloc(table->rows, room * sizeof *grown);
        if (grown == NULL)
            return no_memory(def, row.at);
        table->rows = grown;
        table->room = room;
    }
    table->rows[table->count++] = row;
    return CALCONV_OK;
}

/* The months come in order. */
static enum calconv_status add_given(struct cc_definition *def, struct cc_row row)
{
    struct cc_table *table = &def->user->table;
    const struct cc_row *last = table->count == 0 ? NULL : &table->rows[table->count - 1];

    row.given = true;
    if (last != NULL && cc_compare_months(last, row.year, row.month, row.leap) >= 0)
        return cc_wrong(def, row.at, "not later than the month before it");
    if (last != NULL && last->first >= row.first)
        return cc_wrong(def, row.at, "begins no later than the month before it");
    return add_row(def, table, row);
}

enum calconv_status cc_take_start(struct cc_definition *def, struct cc_part *line)
{
    const struct calconv_calendar *fields = def->base == NULL ? calconv_default() : def->base;
    struct cc_part word = cc_next_word(line);
    struct calconv_date date;
    struct cc_row row = {.at = word.at};
    int count = 0;
    enum calconv_status status =
        calconv_read_part(fields, word.at, (size_t)(word.end - word.at), &date, &count, NULL);

    if (status == CALCONV_EYEAR)
        return cc_wrong_number(def, word.at, "a year", INT64_MAX, -CC_GIVEN_YEAR_MAX,
                               CC_GIVEN_YEAR_MAX);
    if (status == CALCONV_EMONTH)
        return cc_wrong_number(def, word.at, "a month", INT64_MAX, 1, CC_YEAR_MONTHS);
    if (status != CALCONV_OK || count != 2 ||
        (date.leap != 0 && fields->schema->field[1].mark == 0))
        return cc_wrong(def, word.at, "not a month, YEAR-MONTH");
    if (date.field[0] < -CC_GIVEN_YEAR_MAX || date.field[0] > CC_GIVEN_YEAR_MAX)
        return cc_wrong_number(def, word.at, "a year", date.field[0], -CC_GIVEN_YEAR_MAX,
                               CC_GIVEN_YEAR_MAX);
    if (date.field[1] < 1 || date.field[1] > CC_YEAR_MONTHS)
        return cc_wrong_number(def, word.at, "a month", date.field[1], 1, CC_YEAR_MONTHS);
    row.year = date.field[0];
    row.month = (uint8_t)date.field[1];
    row.leap = (date.leap >> 1 & 1) != 0;
    status = cc_take_day(def, cc_take_rest(line), &row.first);
    return status == CALCONV_OK ? add_given(def, row) : status;
}

enum calconv_status cc_take_year(struct cc_definition *def, struct cc_part *line)
{
    struct cc_part word = cc_next_word(line), date;
    struct cc_row row = {.at = word.at};
    enum calconv_status status =
        cc_take_number(def, word, "a year", -CC_GIVEN_YEAR_MAX, CC_GIVEN_YEAR_MAX, &row.year);

    if (status != CALCONV_OK)
        return status;
    date = cc_next_word(line);
    status = cc_take_day(def, date, &row.first);
    if (status == CALCONV_OK && def->by_years && row.first != def->end + 1)
        return cc_wrong_number(def, date.at, "days from the year before", row.first - def->end - 1,
                               0, 0);
    word = cc_next_word(line);
    if (status == CALCONV_OK && cc_is_empty(word))
        return cc_wrong(def, word.at, "the months' lengths are missing");
    for (; status == CALCONV_OK && !cc_is_empty(word); word = cc_next_word(line)) {
        int64_t days;
        row.at = row.month == 0 ? row.at : word.at;
        if (row.month == CC_YEAR_MONTHS)
            return cc_wrong(def, word.at, "more than 64 months");
        row.month++;
        status = cc_take_number(def, word, "days of a month", 1, CC_MONTH_DAYS, &days);
        if (status == CALCONV_OK)
            status = add_given(def, row);
        if (status == CALCONV_OK)
            row.first += days;
    }
    def->by_years = true;
    def->ends = true;
    def->end = row.first - 1;
    def->end_at = row.at;
    return status;
}

/* ---- Months that the text does not give ---------------------------------------------------- */

/* The base's month that has a day, if its days count up from 1; `at` is where the text wants it. */
static enum calconv_status base_month(struct cc_definition *def, int64_t day, const char *at,
                                      struct cc_row *row, int64_t *next)
{
    struct calconv_date date, last;
    struct calconv_month month;

    if (calconv_from_day(def->base, day, &date, NULL) != CALCONV_OK ||
        calconv_month(def->base, date.field[0], date.field[1], (date.leap >> 1 & 1) != 0, &month,
                      NULL) != CALCONV_OK ||
        calconv_from_day(def->base, month.last, &last, NULL) != CALCONV_OK)
        return cc_wrong(def, at, "the base calendar does not have the months around this one");
    if (month.days != month.last - month.first + 1 || last.field[2] != month.days ||
        last.field[1] != date.field[1])
        return cc_wrong(def, at, "the base calendar left out days of a month around this one");
    *row = (struct cc_row){.first = month.first,
                           .year = date.field[0],
                           .month = (uint8_t)date.field[1],
                           .leap = (date.leap >> 1 & 1) != 0,
                           .at = at};
    *next = month.last + 1;
    return CALCONV_OK;
}

/* The months of the base from the one before the first given on, with those given in place. */
static enum calconv_status fill(struct cc_definition *def, const struct cc_table *given,
                                struct cc_table *all)
{
    const struct cc_row *next_given = given->rows, *end = given->rows + given->count;
    struct calconv_month month;
    struct cc_row row = {.at = NULL};
    int64_t next = 0;
    enum calconv_status status = CALCONV_OK;

    for (const struct cc_row *r = given->rows; r < end; r++)
        if (calconv_month(def->base, r->year, r->month, r->leap, &month, NULL) != CALCONV_OK)
            return cc_wrong(def, r->at, "the base calendar has no such month");
    if (calconv_month(def->base, given->rows->year, given->rows->month, given->rows->leap, &month,
                      NULL) != CALCONV_OK)
        return CALCONV_EINVAL; /* it has, as was seen */
    next = month.first;
    if (!def->refuse) {
        status = base_month(def, month.first - 1, given->rows->at, &row, &next);
        if (status == CALCONV_OK)
            status = add_row(def, all, row);
    }
    while (status == CALCONV_OK && next_given < end) {
        status = base_month(def, next, next_given->at, &row, &next);
        if (status != CALCONV_OK)
            break;
        if (cc_compare_months(next_given, row.year, row.month, row.leap) == 0) {
            row.first = next_given->first;
            row.given = true;
            next_given++;
        } else if (def->refuse)
            return cc_wrong(def, next_given->at, "a month before it is missing");
        status = add_row(def, all, row);
    }
    if (status == CALCONV_OK && def->ends && !def->refuse) {
        status = base_month(def, next, def->end_at, &row, &next);
        row.first = def->end + 1;
        if (status == CALCONV_OK)
            status = add_row(def, all, row);
    }
    all->last = def->refuse ? def->end : next - 1;
    return status;
}

/* Without a base the months follow each other within a year, from the first on, and years do too.
 */
static enum calconv_status check_sequence(struct cc_definition *def, const struct cc_table *table)
{
    if (table->rows[0].month != 1)
        return cc_wrong(def, table->rows[0].at, "without `base` the first month is a year's first");
    for (size_t i = 1; i < table->count; i++) {
        const struct cc_row *row = &table->rows[i], *before = row - 1;
        if (row->year == before->year ? row->month != before->month + 1
                                      : row->year != before->year + 1 || row->month != 1)
            return cc_wrong(def, row->at, "a month before it is missing");
    }
    return CALCONV_OK;
}

static enum calconv_status check_lengths(struct cc_definition *def, const struct cc_table *table)
{
    const struct calconv_calendar *base = def->base;
    int64_t least = 1, greatest = CC_MONTH_DAYS;

    if (def->month_days[0] > 0) {
        least = def->month_days[0];
        greatest = def->month_days[1];
    } else if (base != NULL) {
        least = base->limits.month_days_least > 1 ? base->limits.month_days_least - 1 : 1;
        greatest = base->limits.month_days_greatest + 1;
    }
    for (size_t i = 0; i < table->count; i++) {
        const struct cc_row *row = &table->rows[i];
        int64_t days = cc_next_first(table, i) - row->first;
        const char *at = i + 1 == table->count ? def->ends ? def->end_at : row->at : row[1].at;
        if (days < least || days > greatest || days > CC_MONTH_DAYS)
            return cc_wrong_number(def, at, "days of the month that ends here", days, least,
                                   greatest);
    }
    return CALCONV_OK;
}

/* ---- Making -------------------------------------------------------------------------------- */

static void widen(int *least, int *greatest, int value)
{
    *least = *least == 0 || value < *least ? value : *least;
    *greatest = value > *greatest ? value : *greatest;
}

/* How many months the years have; the last one may be cut short. */
static void count_months(struct calconv_limits *limits, const struct cc_table *table)
{
    for (size_t i = 0; i < table->count; i++) {
        bool last_of_year =
            i + 1 < table->count ? table->rows[i + 1].year != table->rows[i].year : true;
        if (last_of_year && (i + 1 < table->count || limits->months_greatest == 0))
            widen(&limits->months_least, &limits->months_greatest, table->rows[i].month);
    }
    if (table->rows[table->count - 1].month > limits->months_greatest)
        limits->months_greatest = table->rows[table->count - 1].month;
}

static void set_limits(struct calconv_calendar *calendar, const struct cc_table *table)
{
    struct calconv_limits *limits = &calendar->limits;
    struct calconv_year year;

    if (table->base != NULL)
        *limits = table->base->limits;
    else
        count_months(limits, table);
    for (size_t i = 0; i < table->count; i++)
        widen(&limits->month_days_least, &limits->month_days_greatest,
              (int)(cc_next_first(table, i) - table->rows[i].first));
    for (size_t i = 0; i < table->count; i++)
        if ((i == 0 || table->rows[i].year != table->rows[i - 1].year) &&
            calconv_year(calendar, table->rows[i].year, &year, NULL) == CALCONV_OK)
            widen(&limits->year_days_least, &limits->year_days_greatest, year.days);
}

/* Runs of months, between those given, that are the base's. */
static enum calconv_status make_spans(struct cc_definition *def, struct cc_table *table,
                                      const struct calconv_calendar *calendar)
{
    size_t runs = 0;

    table->spans = calloc(table->count / 2 + 2, sizeof *table->spans);
    if (table->spans == NULL)
        return no_memory(def, def->end_at);
    for (size_t i = 0; i < table->count; i++) {
        const struct cc_row *row = &table->rows[i];
        if (row->given || row->first < calendar->since || row->first > calendar->until)
            continue;
        if (runs == 0 || table->spans[runs - 1].last != row->first - 1)
            table->spans[runs++] =
                (struct calconv_span){row->first, 0, CALCONV_EXTRAPOLATED,
                                      "months that the file does not give: as the base has them"};
        table->spans[runs - 1].last = cc_next_first(table, i) - 1;
    }
    if (runs == 0) {
        free(table->spans);
        table->spans = NULL;
    }
    return CALCONV_OK;
}

enum calconv_status cc_make_table(struct cc_definition *def)
{
    struct calconv_calendar *calendar = &def->user->calendar;
    struct cc_table *table = &def->user->table, all = {.rows = NULL};
    /* has the days outside of the table */
    const struct calconv_calendar *outside = def->refuse ? NULL : def->base;
    int64_t since = table->rows[0].first, until = table->rows[table->count - 1].first;
    enum calconv_status status;

    if (def->ends)
        until = def->end;
    if (!def->ends && def->refuse)
        return cc_wrong(def, def->end_at, "`end` is missing: which is the last month's last day?");
    if (until < table->rows[table->count - 1].first)
        return cc_wrong(def, def->end_at, "before the last month's first day");
    if (def->base != NULL) {
        status = fill(def, table, &all);
        free(table->rows);
        *table = all;
        if (status != CALCONV_OK)
            return status;
        table->base = def->base;
    } else {
        table->last = def->end;
        status = check_sequence(def, table);
    }
    if (status == CALCONV_OK)
        status = check_lengths(def, table);
    if (status != CALCONV_OK)
        return status;
    calendar->schema = def->base == NULL ? &calconv_schema_ymd : def->base->schema;
    calendar->since = since;
    calendar->until = until;
    calendar->first = outside == NULL ? since : outside->first;
    calendar->last = outside == NULL ? until : outside->last;
    cc_table_functions(calendar, def->base != NULL);
    set_limits(calendar, table);
    status = make_spans(def, table, calendar);
    calendar->spans = table->spans;
    return status;
}
