/* SPDX-License-Identifier: MIT */
/* fields.c - records of which some fields are dates. */
#include "stream/fields.h"

#include <string.h>

#include "stream/json.h"
#include "stream/row.h"

/* ---- What a field gives -------------------------------------------------------------------- */

/* Empty fields, with the delimiter before each. */
static void add_empty(const struct row *row, struct buffer *out, size_t count)
{
    for (; count > 0; count--)
        buffer_add_byte(out, row->fields->csv.delimiter);
}

/* A field that stays as it is, or with --append gives nothing: as many fields as any other. */
static void add_unchanged(const struct row *row, const struct field *field, struct buffer *out)
{
    size_t count = row->engine->job->target_count;

    if (!row->fields->append) {
        buffer_add(out, field->at, (size_t)(field->stop - field->at));
        count--;
    }
    add_empty(row, out, count);
}

/* The dates in the targets, or an error and nothing. */
static enum calconv_status write_dates(const struct row *row, const struct field *field,
                                       const struct record *record, const struct answer *answer,
                                       struct buffer *out, struct calconv_error *error)
{
    bool append = row->fields->append;
    size_t behind = record->start + record->size;

    for (size_t i = 0; i < answer->count; i++) {
        const struct target *target = &answer->targets[i];
        struct calconv_date dates[2];
        enum calconv_status status = answer_dates(row->engine, target, record, dates, error);
        size_t start;

        if (status != CALCONV_OK && answer_is_refused(row->engine->job, answer->count))
            return status;
        if (append || i > 0)
            buffer_add_byte(out, row->fields->csv.delimiter);
        start = out->length;
        if (!append && i == 0)
            buffer_add(out, record->bytes, record->start);
        if (status == CALCONV_OK)
            answer_text(row->engine, out, target, record, dates);
        else
            answer_refuse(row->engine, record, target, error);
        if (!append && i == answer->count - 1)
            buffer_add(out, record->bytes + behind, record->length - behind);
        row_quote(row, out, start, field->quoted && !append);
    }
    return CALCONV_OK;
}

static void open_object(const struct row *row, const struct field *field)
{
    const struct columns *columns = row->engine->columns;
    struct buffer *out = &row->engine->out;

    json_open(out);
    json_number(out, "field", (int64_t)field->column->number);
    if (field->column->named) {
        size_t length = field->column->length;
        json_key(out, "name");
        json_string(out, length > 0 ? columns->names.bytes + field->column->name : "", length);
    }
}

/* An inconvertible field. */
static void fail_field(struct row *row, const struct field *field, const struct record *record,
                       struct buffer *out, const struct calconv_error *error)
{
    struct engine *engine = row->engine;
    enum on_error on_error = engine->job->on_error;
    const char *reason = answer_explain(engine, record, error);

    answer_fail(engine, record, error->status, reason);
    if (on_error == ON_ERROR_REPORT || on_error == ON_ERROR_SKIP)
        row->dropped = true;
    else if (engine->job->json) {
        answer_json_input(engine, record);
        json_error(out, error, reason);
    } else if (on_error == ON_ERROR_KEEP || row->fields->append)
        add_unchanged(row, field, out);
    else
        add_empty(row, out, engine->job->target_count - 1);
}

/* Convert a field by the general path; `record` is its text. */
static void convert_text(struct row *row, const struct field *field, struct record *record,
                         struct buffer *out)
{
    struct engine *engine = row->engine;
    struct answer answer = answer_job(engine->job);
    struct calconv_error error;
    enum calconv_status status = CALCONV_OK;
    bool is_own = record->bytes != field->at + field->quoted; /* unquoted elsewhere */
    const char *readable = is_own ? record->bytes + record->length : row->readable;

    if (!engine->fast || !fast_read_field(&engine->memo, record->bytes + record->start,
                                          record->size, readable, record))
        status = answer_read(engine, record, &answer, &error);
    if (status == CALCONV_OK)
        status = engine->job->json ? answer_json(engine, record, &answer, &error)
                                   : write_dates(row, field, record, &answer, out, &error);
    if (status != CALCONV_OK)
        fail_field(row, field, record, out, &error);
    answer_free(&answer);
}

/* Convert a field to text by the memo alone; false: it is left to the general path. */
static bool convert_fast(const struct row *row, const struct field *field, struct buffer *out)
{
    const struct engine *engine = row->engine;
    bool append = row->fields->append;
    const char *text = field->at + field->quoted;
    size_t start = out->length;

    if (!engine->fast || !engine->memo.text || !row->fields->plain)
        return false;
    if (append)
        buffer_add_byte(out, row->fields->csv.delimiter);
    if (fast_field(&engine->memo, text, (size_t)(field->stop - field->quoted - text), row->readable,
                   field->quoted && !append, out))
        return true;
    out->length = start;
    return false;
}

/* (row_give_fn) */
static void convert_field(struct row *row, const struct field *field, struct buffer *out)
{
    struct engine *engine = row->engine;
    struct record record = {.ended = false};

    engine->records++;
    if (convert_fast(row, field, out))
        return;
    record.bytes = row_text(row, field, &record.length);
    record.start = calconv_trim(record.bytes, record.length, &record.size);
    engine->records -= record.size == 0;
    if (engine->job->json)
        open_object(row, field);
    if (record.size > 0)
        convert_text(row, field, &record, out);
    else if (engine->job->json)
        answer_json_input(engine, &record);
    else
        add_unchanged(row, field, out);
    if (engine->job->json)
        buffer_add(out, "}", 1);
}

size_t fields_next(struct engine *engine, const char *block, size_t length)
{
    struct row row;
    size_t used = row_find(&row, engine, block, length, true);

    row_write(&row, convert_field);
    return used;
}

void fields_record(struct engine *engine, const char *bytes, size_t length, bool ended)
{
    struct row row;

    row_find(&row, engine, bytes, length, false);
    row.record.ended = ended;
    row_write(&row, convert_field);
}
