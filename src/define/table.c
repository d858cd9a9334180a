/* SPDX-License-Identifier: MIT */
/* table.c - calendars defined by the first days of their months: days to dates and back. */
#include "define/define.h"

/* ---- The calendar -------------------------------------------------------------------------- */

static const struct cc_table *table_of(const struct calconv_calendar *self)
{
    return &((const struct cc_user *)self->data)->table;
}

int cc_compare_months(const struct cc_row *row, int64_t year, int64_t month, bool leap)
{
    if (row->year != year)
        return row->year < year ? -1 : 1;
    if (row->month != month)
        return row->month < month ? -1 : 1;
    return (int)row->leap - (int)leap;
}

int64_t cc_next_first(const struct cc_table *table, size_t i)
{
    return i + 1 < table->count ? table->rows[i + 1].first : table->last + 1;
}

/* A month that neither the table nor a base has: why. */
static enum calconv_status fail_month(const struct calconv_calendar *self,
                                      const struct calconv_date *date, struct calconv_error *error)
{
    const struct cc_table *table = table_of(self);
    const struct cc_row *last = &table->rows[table->count - 1];
    int64_t greatest = 0;

    for (const struct cc_row *row = table->rows; row <= last; row++)
        if (row->year == date->field[0])
            greatest = row->month;
    if (greatest == 0)
        return calconv_fail_field(error, self, date, 0, table->rows[0].year, last->year);
    return calconv_fail_field(error, self, date, 1, 1, greatest);
}

/* A month outside the table.  Where the table is alone, one of the base's may overlap it. */
static enum calconv_status to_day_outside(const struct calconv_calendar *self,
                                          const struct calconv_date *date, int64_t *day,
                                          struct calconv_error *error)
{
    const struct cc_table *table = table_of(self);
    enum calconv_status status;
    int64_t found;

    if (table->base == NULL)
        return fail_month(self, date, error);
    status = cc_to_day_by(table->base, date, self, date, &found, error);
    if (status == CALCONV_OK && found >= table->rows[0].first && found <= table->last)
        status = cc_fail(error, CALCONV_ERANGE, self, NULL);
    if (status == CALCONV_OK)
        *day = found;
    return status;
}

static enum calconv_status to_day(const struct calconv_calendar *self,
                                  const struct calconv_date *date, int64_t *day,
                                  struct calconv_error *error)
{
    const struct cc_table *table = table_of(self);
    size_t low = 0, high = table->count;
    int64_t length;

    while (low < high) {
        size_t middle = low + (high - low) / 2;
        int order = cc_compare_months(&table->rows[middle], date->field[0], date->field[1],
                                      (date->leap >> 1 & 1) != 0);
        if (order == 0) {
            low = middle;
            break;
        }
        if (order < 0)
            low = middle + 1;
        else
            high = middle;
    }
    if (low == high)
        return to_day_outside(self, date, day, error);
    length = cc_next_first(table, low) - table->rows[low].first;
    if (date->field[2] < 1 || date->field[2] > length)
        return calconv_fail_field(error, self, date, 2, 1, length);
    *day = table->rows[low].first + date->field[2] - 1;
    return CALCONV_OK;
}

static enum calconv_status from_day(const struct calconv_calendar *self, int64_t day,
                                    struct calconv_date *date)
{
    const struct cc_table *table = table_of(self);
    size_t low = 0, high = table->count;

    if (day < table->rows[0].first || day > table->last)
        return table->base->from_day(table->base, day, date);
    while (high - low > 1) {
        size_t middle = low + (high - low) / 2;
        if (table->rows[middle].first <= day)
            low = middle;
        else
            high = middle;
    }
    date->field[0] = table->rows[low].year;
    date->field[1] = table->rows[low].month;
    date->field[2] = day - table->rows[low].first + 1;
    date->leap = (uint32_t)table->rows[low].leap << 1;
    return CALCONV_OK;
}

static void first_of_year(const struct calconv_calendar *self, struct calconv_date *date)
{
    const struct calconv_calendar *base = table_of(self)->base;

    if (base->first_of_year != NULL)
        base->first_of_year(base, date);
}

static int month_index(const struct calconv_calendar *self, const struct calconv_date *date)
{
    return (int)cc_month_index(table_of(self)->base, date, 1);
}

void cc_table_functions(struct calconv_calendar *calendar, bool has_base)
{
    calendar->to_day = to_day;
    calendar->from_day = from_day;
    if (has_base) {
        calendar->first_of_year = first_of_year;
        calendar->month_index = month_index;
    }
}
