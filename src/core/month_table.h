/* SPDX-License-Identifier: MIT */
/*
 * month_table.h - calendars whose month lengths are a table: a word a year.
 *
 * Bits 2(m-1) and 2m-1 of a word are the days of month m less `least`; bits 24-31 say by how many
 * days the year begins after first_day + floor((year - first_year) * days / years), plus 8, so that
 * neither direction has to add up years.
 */
#ifndef CC_MONTH_TABLE_H
#define CC_MONTH_TABLE_H

#include "core/core.h"

struct cc_month_table {
    int64_t first_year, last_year;
    int64_t first_day, last_day;
    int64_t days, years; /* the mean year: so many days in so many years */
    int least;           /* days of the shortest month */
    const uint32_t *words;
};

/* As calconv_to_day_fn and calconv_from_day_fn, within the table. */
enum calconv_status cc_table_to_day(const struct cc_month_table *table,
                                    const struct calconv_calendar *calendar,
                                    const struct calconv_date *date, int64_t *day,
                                    struct calconv_error *error);
void cc_table_from_day(const struct cc_month_table *table, int64_t day, struct calconv_date *date);

#endif
