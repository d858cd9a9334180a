/* SPDX-License-Identifier: MIT */
/* month_table.c - calendars whose month lengths are a table: a word a year. */
#include "core/month_table.h"

#include "core/arith.h"

static uint32_t word_of(const struct cc_month_table *table, int64_t year)
{
    return table->words[year - table->first_year];
}

/* The first day of a year of the table, or of the one after it. */
static int64_t new_year(const struct cc_month_table *table, int64_t year)
{
    if (year > table->last_year)
        return table->last_day + 1;
    return table->first_day + cc_floor_div((year - table->first_year) * table->days, table->years) +
           (int64_t)(word_of(table, year) >> 24) - 8;
}

static int length_of(const struct cc_month_table *table, uint32_t word, int month)
{
    return table->least + (int)(word >> 2 * (month - 1) & 3);
}

enum calconv_status cc_table_to_day(const struct cc_month_table *table,
                                    const struct calconv_calendar *calendar,
                                    const struct calconv_date *date, int64_t *day,
                                    struct calconv_error *error)
{
    int month = (int)date->field[1], length;
    uint32_t word;
    int64_t found;

    if (date->field[0] < table->first_year || date->field[0] > table->last_year)
        return calconv_fail_field(error, calendar, date, 0, table->first_year, table->last_year);
    if (month < 1 || month > 12)
        return calconv_fail_field(error, calendar, date, 1, 1, 12);
    word = word_of(table, date->field[0]);
    length = length_of(table, word, month);
    if (date->field[2] < 1 || date->field[2] > length)
        return calconv_fail_field(error, calendar, date, 2, 1, length);
    found = new_year(table, date->field[0]) + date->field[2] - 1;
    while (--month > 0)
        found += length_of(table, word, month);
    *day = found;
    return CALCONV_OK;
}

void cc_table_from_day(const struct cc_month_table *table, int64_t day, struct calconv_date *date)
{
    /* to within a year */
    int64_t year = table->first_year + (day - table->first_day) * table->years / table->days;
    int month = 1;
    uint32_t word;
    int64_t rest;

    if (year > table->last_year)
        year = table->last_year;
    if (day < new_year(table, year))
        year--;
    else if (day >= new_year(table, year + 1))
        year++;
    word = word_of(table, year);
    rest = day - new_year(table, year);
    for (; rest >= length_of(table, word, month); month++)
        rest -= length_of(table, word, month);
    date->field[0] = year;
    date->field[1] = month;
    date->field[2] = rest + 1;
    date->leap = 0;
}
