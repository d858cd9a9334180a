/* SPDX-License-Identifier: MIT */
/*
 * memo.h - months of the source calendar, converted once and remembered.
 *
 * Within a month days count up by one, so a month that was converted once answers for all of its
 * days: its first fixed day, and for each target the few pieces of months that it touches, as the
 * text before the day of the month and what is to be added to the day.  The memo is a direct-mapped
 * cache of fixed size.  To convert a month costs as much as some dozen days, so another month that
 * falls on the same place takes it over only when it has been missed there a few times: more months
 * than places would else drive each other out.
 */
#ifndef STREAM_MEMO_H
#define STREAM_MEMO_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "stream/job.h"

#define MEMO_TARGETS 8
#define MEMO_PIECES 3
#define MEMO_PREFIX 13
#define MEMO_STRIDE 64    /* bytes from month to month with one target */
#define MEMO_PLACES 16384 /* and the places: more than 1200 years */

/* A source month in one target: up to three runs of days with the same text before the last two
 * digits. */
struct memo_pieces {
    uint8_t second, third; /* the source days with which the second and third run begin, or 255 */
    int8_t shift[MEMO_PIECES]; /* last two digits = source day + shift */
    uint8_t size[MEMO_PIECES]; /* of the prefix */
    char prefix[MEMO_PIECES][MEMO_PREFIX];
};

/* With one target it fits a cache line. */
struct memo_month {
    uint64_t key;    /* 0: none; else the first eight bytes of its dates, little-endian */
    int32_t first;   /* its first fixed day */
    uint16_t missed; /* how often another one was looked for here */
    uint8_t days;    /* 0: it is left to the general path */
    struct memo_pieces target[];
};

struct memo {
    const struct job *job;
    bool serves;   /* the job's records can be read by months */
    bool text;     /* it holds the targets' text; else days only */
    bool timeless; /* a target cannot carry a time */
    struct memo_table {
        char *months;    /* NULL until they are first needed */
        size_t stride;   /* bytes from month to month */
        uint32_t places; /* at most MEMO_PLACES */
    } table;
    void *memory; /* what holds the months */
};

/* A memo serves a job whose one source calendar has dates of the form YYYY-MM-DD whose days count
 * up. */
void memo_init(struct memo *memo, const struct job *job);
void memo_free(struct memo *memo);

/* Get the memory for the months, unless the memo does not serve; false: there is none.  Before
 * memo_find(). */
bool memo_begin(struct memo *memo);

/* Convert the month of `key` into its place, if it is to have it; or else returns a month that is
 * left to the general path. */
const struct memo_month *memo_fill(const struct memo *memo, struct memo_month *month, uint64_t key);

/*
 * The month of dates that begin with the eight bytes `key`, "YYYY-MM-" or "YYYY-MML", converted by
 * now.  `digits` are these bytes less '0' each, the last of them 0; they choose the place.  `table`
 * is the memo's: a loop that keeps its own copy need not load it again behind each byte that it
 * writes.
 */
static inline const struct memo_month *memo_find(const struct memo *memo, struct memo_table table,
                                                 uint64_t key, uint64_t digits)
{
    /* bytes 0, 2 and 5 become the century, the year of it and the month; one product adds 1300,
     * 13 and 1 times these up at bit 40, where no other product reaches */
    uint64_t pairs = (digits * 10 + (digits >> 8)) & UINT64_C(0x0000FF0000FF00FF);
    uint64_t sum = pairs * (UINT64_C(1300) << 40 | UINT64_C(13) << 24 | 1);
    uint32_t place = (uint32_t)(sum >> 40 & 0x1FFFF) % table.places;
    struct memo_month *found = (struct memo_month *)(void *)(table.months + place * table.stride);

    return __builtin_expect(found->key == key, 1) ? found : memo_fill(memo, found, key);
}

/* The date of a day of the month. */
static inline void memo_date(const struct memo_month *month, uint32_t day,
                             struct calconv_date *date)
{
    uint64_t digits = month->key & UINT64_C(0x000F0F000F0F0F0F);
    uint64_t pairs = digits * 10 + (digits >> 8);

    date->field[0] = (int64_t)(100 * (pairs & 0xFF) + (pairs >> 16 & 0xFF));
    date->field[1] = (int64_t)(pairs >> 40 & 0xFF);
    date->field[2] = day;
    date->leap = month->key >> 56 == 'L' ? 2 : 0;
}

#endif
