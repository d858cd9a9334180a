/* SPDX-License-Identifier: MIT */
/* message.h - the words of messages. */
#ifndef STREAM_MESSAGE_H
#define STREAM_MESSAGE_H

#include "calconv.h"
#include "stream/buffer.h"

/* Where a record stands; `source` is NULL for an operand. */
struct place {
    const char *source;
    uint64_t line;
};

/* Add "calconv: SOURCE:LINE: TEXT: reason" and a newline.  TEXT is cut, and control characters
 * and invalid bytes in it are written as \xNN; `text` may be NULL. */
void message_add(struct buffer *buffer, const struct place *place, const char *text, size_t length,
                 const char *reason);

/* Text that is safe to show: at most `limit` bytes, control and invalid bytes as \xNN. */
void message_quote(struct buffer *buffer, const char *text, size_t length, size_t limit);

/* The reason of an error in `text`, without a closing NUL. */
void message_explain(struct buffer *buffer, const struct calconv_error *error, const char *text);

/* "unknown calendar 'persan'; did you mean persian?" for a name that calconv_find() refused. */
void message_unknown(struct buffer *buffer, enum calconv_status status, const char *name,
                     size_t length);

#endif
