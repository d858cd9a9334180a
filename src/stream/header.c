/* SPDX-License-Identifier: MIT */
/* header.c - which fields of a file are converted, and what its header says of them. */
#include <stdlib.h>
#include <string.h>

#include "stream/row.h"

void columns_free(struct columns *columns)
{
    free(columns->column);
    buffer_free(&columns->names);
    *columns = (struct columns){.column = NULL};
}

/* Put a column in its place, unless it is there.  There is room for it. */
static void add_column(struct columns *columns, struct column column)
{
    size_t i = columns->count;

    while (i > 0 && columns->column[i - 1].number > column.number)
        i--;
    if (i > 0 && columns->column[i - 1].number == column.number)
        return;
    memmove(columns->column + i + 1, columns->column + i,
            (columns->count - i) * sizeof *columns->column);
    columns->column[i] = column;
    columns->count++;
}

bool columns_init(struct columns *columns, const struct fields *fields)
{
    *columns = (struct columns){.column = calloc(fields->count + 1, sizeof *columns->column)};
    if (columns->column == NULL)
        return false;
    for (size_t i = 0; i < fields->count; i++)
        if (fields->choices[i].number > 0)
            add_column(columns, (struct column){.number = fields->choices[i].number});
    return true;
}

/* ---- Names --------------------------------------------------------------------------------- */

/* The field's name: its text without blanks around it. */
static const char *name_of(const struct row *row, const struct field *field, size_t *size)
{
    size_t length;
    const char *text = row_text(row, field, &length);

    return text + calconv_trim(text, length, size);
}

/* Find a field that was chosen; false: the header does not have it. */
static bool find_field(const struct row *row, const struct choice *choice, struct field *field,
                       uint64_t *number)
{
    field->at = row_first(row);
    for (*number = 1;; ++*number) {
        const char *name;
        size_t length;

        field->stop = row_field_end(row, field->at);
        field->quoted = row->fields->quoted && field->at < field->stop && *field->at == '"';
        if (choice->number == *number)
            return true;
        name = name_of(row, field, &length);
        if (choice->number == 0 && length == choice->length &&
            memcmp(name, choice->name, length) == 0)
            return true;
        if (field->stop == row->end)
            return false;
        field->at = field->stop + 1;
    }
}

static void refuse(struct engine *engine, const struct row *row, const struct choice *choice)
{
    struct buffer *reason = &engine->reason;
    size_t size, start = calconv_trim(row->record.bytes, row->record.length, &size);

    reason->length = 0;
    buffer_add_string(reason, "no field is named '");
    message_quote(reason, choice->name, choice->length, choice->length);
    buffer_add(reason, "'", 2); /* with its NUL */
    message_add(&engine->messages, &engine->place, row->record.bytes + start, size,
                reason->failed ? "out of memory" : reason->bytes);
    if (engine->status < EXIT_USAGE)
        engine->status = EXIT_USAGE;
}

/* Find all that was chosen. */
static bool find_columns(struct engine *engine, struct columns *columns, const struct row *row)
{
    const struct fields *fields = row->fields;

    columns->count = columns->names.length = 0;
    for (size_t i = 0; i < fields->count; i++) {
        struct column column = {.number = fields->choices[i].number};
        struct field field;

        if (row->broken == NULL && find_field(row, &fields->choices[i], &field, &column.number)) {
            const char *name = name_of(row, &field, &column.length);
            column.named = true;
            column.name = columns->names.length;
            buffer_add(&columns->names, name, column.length);
        } else if (fields->choices[i].number == 0) {
            refuse(engine, row, &fields->choices[i]);
            return false;
        } else
            column.number = fields->choices[i].number;
        add_column(columns, column);
    }
    engine->value.failed = engine->value.failed || columns->names.failed;
    return !columns->names.failed;
}

/* What a field's results are called: its name and their calendar's id.  (row_give_fn) */
static void give_names(struct row *row, const struct field *field, struct buffer *out)
{
    const struct job *job = row->engine->job;
    bool append = row->fields->append;
    size_t length;
    const char *name = name_of(row, field, &length);

    for (size_t i = 0; i < job->target_count; i++) {
        size_t start;

        if (append || i > 0)
            buffer_add_byte(out, row->fields->csv.delimiter);
        start = out->length;
        buffer_add(out, name, length);
        buffer_add(out, "_", 1);
        buffer_add_string(out, job->targets[i].calendar->id);
        row_quote(row, out, start, field->quoted && !append);
    }
}

bool fields_header(struct engine *engine, struct columns *columns, const char *block, size_t length,
                   bool ends, size_t *used)
{
    const struct job *job = engine->job;
    struct row row;

    *used = row_find(&row, engine, block, length, ends);

    engine->place.line++;
    engine->columns = columns;
    if (!ends)
        row.record.ended = true;
    if (!find_columns(engine, columns, &row))
        return false;
    if (row.broken != NULL || (!job->json && (row.fields->append || job->target_count > 1)))
        row_write(&row, give_names);
    else if (!job->json)
        row_copy(&row);
    return true;
}
