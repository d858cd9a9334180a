/* SPDX-License-Identifier: MIT */
/*
 * fast.h - the fast path: records that are a date YYYY-MM-DD (or YYYY-MML-DD of a leap month),
 * perhaps with a time and a CR behind it, read eight bytes at a step and converted by the memo.
 * What it does not take is left to the general path, which gives the same bytes.
 */
#ifndef STREAM_FAST_H
#define STREAM_FAST_H

#include "stream/buffer.h"
#include "stream/memo.h"

/* Convert as many records from `block` on as it can, without adding more than about `enough` bytes
 * to `out`; *lines counts them.  Returns the bytes used, which may be none.  The memo holds text.
 */
size_t fast_convert(const struct memo *memo, const char *block, size_t length, size_t enough,
                    struct buffer *out, uint64_t *lines);

/* A record as it is being converted. */
struct record {
    const char *bytes;
    size_t length;
    size_t start, size; /* the date, with its time, in it */
    bool ended;
    bool dated; /* `date` is the date read, in reading.calendar; else it is not known */
    struct calconv_date date;
    struct calconv_reading reading;
};

/* Read the record at `at`, of a block up to `end`, if it is a date, perhaps with a time and a CR.
 * False: it is left to the general path. */
bool fast_read(const struct memo *memo, const char *at, const char *end, struct record *record);

/* The same for a text, somewhere in a record, that is to be a date, perhaps with a time, from end
 * to end: only `date` and `reading` are set. */
bool fast_read_field(const struct memo *memo, const char *at, size_t length, const char *end,
                     struct record *record);

/* Convert such a text to one field a target, each of them in quotes if it is `quoted`.  The memo
 * holds text. */
bool fast_field(const struct memo *memo, const char *at, size_t length, const char *end,
                bool quoted, struct buffer *out);

/* Convert the date, without a time, that is `length` bytes long at `at` to the one target that the
 * memo holds text of. */
bool fast_date(const struct memo *memo, const char *at, size_t length, const char *end,
               struct buffer *out);

#endif
