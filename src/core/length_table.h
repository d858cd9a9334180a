/* SPDX-License-Identifier: MIT */
/*
 * length_table.h - years or months whose lengths are a table: a bit, or two, for each.
 *
 * They are numbered from `first` to `last`.  Bits 0 to 23 of a word are 24 lengths, or 12 of two
 * bits, each less `least`; bits 24-31 say by how much the first of them begins after
 * base + floor((its number - first) * span / count), plus 8, so that neither direction has to add
 * up more than a word.
 */
#ifndef CC_LENGTH_TABLE_H
#define CC_LENGTH_TABLE_H

#include "core/core.h"

struct cc_length_table {
    int64_t first, last; /* the numbers that the table has */
    int64_t base;        /* where the first begins: a day, say */
    int64_t span, count; /* the mean length: so much for so many */
    int least;           /* the shortest length */
    int bits;            /* of a length: 1 or 2 */
    const uint32_t *words;
};

/* Where number n begins; first <= n <= last + 1. */
int64_t cc_length_start(const struct cc_length_table *table, int64_t n);

/* The number that has a day, which is from the start of `first` to before that of `last` + 1. */
int64_t cc_length_find(const struct cc_length_table *table, int64_t day);

/* The day of the table's month `number` that date->field[2] is, or the status that says why not. */
enum calconv_status cc_length_day(const struct cc_length_table *table,
                                  const struct calconv_calendar *self,
                                  const struct calconv_date *date, int64_t number, int64_t *day,
                                  struct calconv_error *error);

#endif
