/* SPDX-License-Identifier: MIT */
/*
 * csv.c - fuzz target: a text divided into records of fields, however it comes in pieces; what is
 * quoted is read back.  The delimiter is a comma, or a semicolon that the text begins with.
 */
#include "fuzz.h"
#include "stream/csv.h"

/* The fields of a record with its quoting in order: they join up to it, and are numbered. */
static void test_fields(const struct csv *csv, const char *record, size_t first, size_t length)
{
    const char *at = record + first, *end = record + length;
    uint64_t number = 0;

    if (length > 0 && end[-1] == (char)csv->end)
        end--;
    if (end > at && end[-1] == '\r')
        end--;
    for (;;) {
        const char *stop = csv_field_end(csv->delimiter, at, end);
        must(stop >= at && stop <= end, "a field is in its record", "field");
        must(csv_field_at(csv->delimiter, record, at) == ++number || at == stop,
             "fields are numbered", "field");
        if (stop == end)
            break;
        must(*stop == csv->delimiter, "fields end at delimiters", "field");
        at = stop + 1;
    }
}

/* The record that a text begins with, which may come in pieces of `piece` bytes. */
static size_t next(struct csv_scan *scan, const struct csv *csv, const char *text, size_t length,
                   size_t piece)
{
    for (size_t come = piece; come < length; come += piece) {
        size_t used = csv_next(scan, csv, text, come, false);
        if (used > 0)
            return used;
    }
    return csv_next(scan, csv, text, length, true);
}

static void test_records(const struct csv *csv, const char *text, size_t length)
{
    for (size_t at = 0; at < length;) {
        struct csv_scan whole = {0}, pieces = {0};
        size_t used = csv_next(&whole, csv, text + at, length - at, true);

        must(used > 0 && used <= length - at, "a record is in its text", "record");
        must(next(&pieces, csv, text + at, length - at, 1 + length % 7) == used &&
                 (pieces.broken == NULL) == (whole.broken == NULL) &&
                 (whole.broken == NULL || pieces.where == whole.where),
             "pieces do not matter", "record");
        if (whole.broken == NULL)
            test_fields(csv, text + at, whole.first, used);
        at += used;
    }
}

/* A text in quotes is one field, whose value is the text. */
static void test_quoting(const struct csv *csv, const char *text, size_t length)
{
    struct buffer quoted = {.bytes = NULL}, value = {.bytes = NULL};

    buffer_add(&quoted, text, length);
    csv_quote(&quoted, 0);
    must(!quoted.failed && quoted.length >= length + 2, "what is quoted is longer", "quote");
    must(csv_field_end(csv->delimiter, quoted.bytes, quoted.bytes + quoted.length) ==
             quoted.bytes + quoted.length,
         "what is quoted is one field", "quote");
    csv_unquote(&value, quoted.bytes + 1, quoted.length - 2);
    must(!value.failed && value.length == length &&
             (length == 0 || memcmp(value.bytes, text, length) == 0),
         "what is quoted is read back", "quote");
    buffer_free(&quoted);
    buffer_free(&value);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const char *text = (const char *)data;
    struct csv csv = {size > 0 && text[0] == ';' ? ';' : ',', size % 5 == 0 ? '\0' : '\n'};

    fuzz_begin(data, size);
    must(csv_mark(text, size) <= size, "a mark is in its text", "mark");
    test_records(&csv, text, size);
    test_quoting(&csv, text, size);
    return 0;
}
