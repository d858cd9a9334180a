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

/* Read a record that is a date, perhaps with a time and a CR; false: it is left to the general
 * path.  `length` bytes are the record, and `*size` becomes that of date and time. */
bool fast_read(const struct memo *memo, const char *record, size_t length, size_t *size,
               struct calconv_reading *reading);

#endif
