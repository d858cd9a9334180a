/* SPDX-License-Identifier: MIT */
/* length_table.c - years or months whose lengths are a table: a bit, or two, for each. */
#include "core/length_table.h"

#include "core/arith.h"

#define WORD 24 /* bits of lengths */

int64_t cc_length_start(const struct cc_length_table *table, int64_t n)
{
    int64_t per_word = WORD / table->bits, in_word = (n - table->first) % per_word;
    uint32_t word = table->words[(n - table->first) / per_word];
    uint32_t mask = (UINT32_C(1) << table->bits) - 1;
    int64_t start = table->base + (int64_t)(word >> WORD) - 8 + in_word * table->least +
                    (n - table->first - in_word) * table->span / table->count;

    for (; in_word > 0; in_word--, word >>= table->bits)
        start += word & mask;
    return start;
}

int64_t cc_length_find(const struct cc_length_table *table, int64_t day)
{
    /* to within one or two */
    int64_t n = table->first + (day - table->base) * table->count / table->span;

    if (n > table->last)
        n = table->last;
    while (cc_length_start(table, n) > day)
        n--;
    while (cc_length_start(table, n + 1) <= day)
        n++;
    return n;
}

enum calconv_status cc_length_day(const struct cc_length_table *table,
                                  const struct calconv_calendar *self,
                                  const struct calconv_date *date, int64_t number, int64_t *day,
                                  struct calconv_error *error)
{
    int64_t first = cc_length_start(table, number);
    int64_t length = cc_length_start(table, number + 1) - first;

    if (date->field[2] < 1 || date->field[2] > length)
        return calconv_fail_field(error, self, date, 2, 1, length);
    *day = first + date->field[2] - 1;
    return CALCONV_OK;
}
