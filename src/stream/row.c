/* SPDX-License-Identifier: MIT */
/* row.c - dividing a record into fields, and writing it again with something in their place. */
#include "stream/row.h"

#include <string.h>

#include "stream/json.h"

size_t row_find(struct row *row, struct engine *engine, const char *block, size_t length, bool ends)
{
    const struct fields *fields = &engine->job->fields;
    struct csv_scan scan = {0};
    size_t used = length;
    const char *end;

    *row = (struct row){.engine = engine, .fields = fields, .readable = block + length};
    if (fields->quoted) {
        struct csv csv = {fields->csv.delimiter, ends ? fields->csv.end : -1};
        if (length > 0)
            used = csv_next(&scan, &csv, block, length, true);
        row->broken = scan.broken;
        row->broken_at = block + scan.where;
        row->record.ended = ends && used > 0 && block[used - 1] == (char)csv.end;
    } else if (ends && (end = memchr(block, fields->csv.end, length)) != NULL) {
        used = (size_t)(end - block) + 1;
        row->record.ended = true;
    }
    row->record.bytes = block;
    row->record.length = used - row->record.ended;
    row->end = block + row->record.length;
    row->end -= row->end > block && row->end[-1] == '\r';
    return used;
}

/* ---- Fields -------------------------------------------------------------------------------- */

const char *row_text(const struct row *row, const struct field *field, size_t *length)
{
    const char *text = field->at + field->quoted;
    struct buffer *value = &row->engine->value;

    *length = (size_t)(field->stop - field->quoted - text);
    if (!field->quoted || memchr(text, '"', *length) == NULL)
        return text;
    value->length = 0;
    csv_unquote(value, text, *length);
    *length = value->failed ? 0 : value->length;
    return value->failed ? "" : value->bytes;
}

void row_quote(const struct row *row, struct buffer *out, size_t start, bool quoted)
{
    if (out->failed || !row->fields->quoted || out->length == start)
        return;
    if (quoted || csv_needs_quotes(&row->fields->csv, out->bytes + start, out->length - start))
        csv_quote(out, start);
}

/* ---- Rows ---------------------------------------------------------------------------------- */

static void trim(struct row *row)
{
    row->record.start = calconv_trim(row->record.bytes, row->record.length, &row->record.size);
}

static bool is_blank(struct row *row)
{
    trim(row);
    return row->record.size == 0;
}

/* The record itself is inconvertible. */
static void fail(struct row *row, const char *reason)
{
    trim(row);
    row->engine->records++;
    answer_fail(row->engine, &row->record, CALCONV_ESYNTAX, reason);
    answer_failed(row->engine, &row->record, CALCONV_ESYNTAX, reason);
}

static const char *close_reason(struct buffer *reason)
{
    buffer_add(reason, "", 1);
    return reason->failed ? "out of memory" : reason->bytes;
}

/* It has `has` fields, but not field `number`. */
static void fail_missing(struct row *row, uint64_t number, uint64_t has)
{
    struct buffer *reason = &row->engine->reason;

    reason->length = 0;
    buffer_add_string(reason, "there is no field ");
    buffer_add_number(reason, (int64_t)number);
    buffer_add_string(reason, has == 1 ? ": the record has one" : ": the record has ");
    if (has > 1)
        buffer_add_number(reason, (int64_t)has);
    fail(row, close_reason(reason));
}

static void fail_broken(struct row *row)
{
    struct buffer *reason = &row->engine->reason;

    reason->length = 0;
    buffer_add_string(reason, "field ");
    buffer_add_number(reason, (int64_t)csv_field_at(row->fields->csv.delimiter, row->record.bytes,
                                                    row->broken_at));
    buffer_add_string(reason, ": ");
    buffer_add_string(reason, row->broken);
    fail(row, close_reason(reason));
}

void row_copy(const struct row *row)
{
    buffer_add(&row->engine->out, row->record.bytes, row->record.length);
    answer_end(row->engine, &row->record);
}

/* Take the row back if it is not to be written. */
static void end_row(struct row *row, const char *copied, size_t start)
{
    struct engine *engine = row->engine;
    struct buffer *out = &engine->out;

    if (row->dropped)
        out->length = start;
    else if (engine->job->json) {
        buffer_add(out, "]}", 2);
        buffer_add_byte(out, engine->job->end);
    } else {
        buffer_add(out, copied, (size_t)(row->end - copied));
        if (row->fields->append)
            buffer_add(out, engine->appended.bytes, engine->appended.length);
        buffer_add(out, row->end, row->record.length - (size_t)(row->end - row->record.bytes));
        answer_end(engine, &row->record);
    }
}

static void begin_object(struct row *row)
{
    struct buffer *out = &row->engine->out;

    trim(row);
    buffer_add(out, "{", 1);
    answer_json_input(row->engine, &row->record);
    json_key(out, "fields");
    buffer_add(out, "[", 1);
}

void row_write(struct row *row, row_give_fn *give)
{
    struct engine *engine = row->engine;
    const struct columns *columns = engine->columns;
    bool json = engine->job->json, append = row->fields->append;
    struct buffer *out = append && !json ? &engine->appended : &engine->out;
    const char *copied = row->record.bytes;
    struct field field = {.at = row_first(row)};
    size_t start = engine->out.length;
    uint64_t number = 1;

    if (row->broken != NULL) {
        fail_broken(row);
        return;
    }
    field.stop = row_field_end(row, field.at);
    if (field.stop == row->end && is_blank(row)) {
        row_copy(row);
        return;
    }
    engine->appended.length = 0;
    if (json)
        begin_object(row);
    for (size_t i = 0; i < columns->count; i++) {
        field.column = &columns->column[i];
        for (; number < field.column->number && field.stop < row->end; number++) {
            field.at = field.stop + 1;
            field.stop = row_field_end(row, field.at);
        }
        if (number < field.column->number) {
            engine->out.length = start;
            if (is_blank(row))
                row_copy(row);
            else
                fail_missing(row, field.column->number, number);
            return;
        }
        field.quoted = row->fields->quoted && field.at < field.stop && *field.at == '"';
        if (!append && !json) {
            buffer_add(out, copied, (size_t)(field.at - copied));
            copied = field.stop;
        }
        give(row, &field, out);
    }
    end_row(row, copied, start);
}
