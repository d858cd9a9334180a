/* SPDX-License-Identifier: MIT */
/* row.h - dividing a record into fields, and writing it again with something in their place. */
#ifndef STREAM_ROW_H
#define STREAM_ROW_H

#include "stream/answer.h"
#include "stream/fields.h"

/* A record that is divided. */
struct row {
    struct engine *engine;
    const struct fields *fields;
    struct record record;  /* the whole, trimmed */
    const char *end;       /* of its fields: a CR at the record's end is not one's */
    const char *readable;  /* up to here bytes may be read */
    const char *broken;    /* what is wrong with its quoting; or NULL */
    const char *broken_at; /* and where */
    bool dropped;          /* it is not to be written */
};

/* A field of it. */
struct field {
    const struct column *column;
    const char *at, *stop; /* its bytes, with quotes */
    bool quoted;
};

/* Set up the row that a block begins with; returns the bytes used.  Without `ends` the block is one
 * record, whatever is in it. */
size_t row_find(struct row *row, struct engine *engine, const char *block, size_t length,
                bool ends);

/* The field at `at`. */
static inline const char *row_field_end(const struct row *row, const char *at)
{
    const char *stop;

    if (row->fields->quoted)
        return csv_field_end(row->fields->csv.delimiter, at, row->end);
    stop = memchr(at, row->fields->csv.delimiter, (size_t)(row->end - at));
    return stop == NULL ? row->end : stop;
}

/* Where the first field begins. */
static inline const char *row_first(const struct row *row)
{
    return row->record.bytes + csv_mark(row->record.bytes, (size_t)(row->end - row->record.bytes));
}

/* The field's text, without quotes; valid until the next call. */
const char *row_text(const struct row *row, const struct field *field, size_t *length);

/* What `out` has from `start` on becomes a field. */
void row_quote(const struct row *row, struct buffer *out, size_t start, bool quoted);

/* Add what a field gives to `out`: fields, with the delimiter before each if they are appended. */
typedef void row_give_fn(struct row *row, const struct field *field, struct buffer *out);

/* Write the row, or what its being broken or too short gives. */
void row_write(struct row *row, row_give_fn *give);

/* Copy it as it is. */
void row_copy(const struct row *row);

#endif
