/* SPDX-License-Identifier: MIT */
/* csv.c - where records with quoted fields end, and quoting. */
#include "stream/csv.h"

#include <string.h>

static const char byte_order_mark[] = "\357\273\277"; /* U+FEFF */

#define NOT_CLOSED "the quote is not closed"

/* ---- Scanning ------------------------------------------------------------------------------ */

enum {
    AT_RECORD, /* before its first byte */
    PLAIN,     /* outside quotes */
    QUOTED,    /* behind an opening quote */
    CLOSED,    /* behind a quote in a quoted field: its last, or one of two */
    BROKEN
};

/* The first end of a record at `scan->at` or behind it, or `length`; no byte is looked at twice. */
static size_t find_end(struct csv_scan *scan, const struct csv *csv, const char *bytes,
                       size_t length)
{
    size_t from = scan->at > scan->searched ? scan->at : scan->searched;
    const char *end;

    if (scan->end >= scan->at && scan->end < scan->searched)
        return scan->end;
    end = csv->end < 0 ? NULL : memchr(bytes + from, csv->end, length - from);
    scan->end = end == NULL ? length : (size_t)(end - bytes);
    scan->searched = end == NULL ? length : scan->end + 1;
    return scan->end;
}

/* The quoting is broken at byte `at`.  If a field goes on behind an end of record, the quote that
 * opened it is the one to blame. */
static void break_off(struct csv_scan *scan, const char *what, size_t at)
{
    scan->state = BROKEN;
    scan->broken = scan->line > 0 ? NOT_CLOSED : what;
    scan->where = scan->line > 0 ? scan->blamed : at;
}

/* Go on outside quotes, up to the record's end or an opening quote; true: that is the end. */
static bool scan_plain(struct csv_scan *scan, const struct csv *csv, const char *bytes,
                       size_t length)
{
    size_t end = find_end(scan, csv, bytes, length), at = scan->at;
    const char *quote;

    if (at < end && bytes[at] != '"') {
        quote = memchr(bytes + at, '"', end - at);
        at = quote == NULL ? end : (size_t)(quote - bytes);
    }
    if (at == end) {
        scan->at = end + (end < length);
        return end < length;
    }
    scan->at = at + 1;
    scan->opened = at;
    scan->state = QUOTED;
    if (at > scan->first && bytes[at - 1] != csv->delimiter)
        break_off(scan, "a quote within a field that does not begin with one", at);
    return false;
}

/* Go on within quotes, up to the next one. */
static void scan_quoted(struct csv_scan *scan, const struct csv *csv, const char *bytes,
                        size_t length)
{
    const char *quote = memchr(bytes + scan->at, '"', length - scan->at);
    size_t stop = quote == NULL ? length : (size_t)(quote - bytes);

    if (scan->line == 0) {
        size_t end = find_end(scan, csv, bytes, length);
        if (end < stop) {
            scan->line = end + 1;
            scan->blamed = scan->opened;
        }
    }
    scan->at = stop;
    if (scan->line > 0 && stop >= CSV_LONGEST)
        break_off(scan, NOT_CLOSED, scan->opened);
    else if (quote != NULL) {
        scan->state = CLOSED;
        scan->at++;
    }
}

/* Go on behind a quote in a quoted field; false: more is needed. */
static bool scan_closed(struct csv_scan *scan, const struct csv *csv, const char *bytes,
                        size_t length, bool all)
{
    size_t at = scan->at;

    if (bytes[at] == '"') {
        scan->state = QUOTED;
        scan->at++;
        return true;
    }
    if (bytes[at] == '\r' && ++at == length) {
        scan->at = all ? at : scan->at;
        return all;
    }
    scan->state = PLAIN;
    if (csv->end >= 0 && bytes[at] == (char)csv->end)
        return true;
    if (bytes[scan->at] != csv->delimiter)
        break_off(scan, "text behind the closing quote", scan->opened);
    scan->at++;
    return true;
}

/* The line of a record that is broken; 0 if its end has not come. */
static size_t find_line(struct csv_scan *scan, const struct csv *csv, const char *bytes,
                        size_t length)
{
    size_t end;

    if (scan->line > 0)
        return scan->line;
    end = find_end(scan, csv, bytes, length);
    scan->at = end;
    return end < length ? end + 1 : 0;
}

/* Whether the quotes of a line are in order and all closed: it is a record, as nearly all are. */
static bool is_simple(char delimiter, const char *at, const char *end)
{
    for (;;) {
        if (at == end || *at != '"') {
            const char *quote = memchr(at, '"', (size_t)(end - at));
            if (quote == NULL)
                return true;
            if (quote[-1] != delimiter)
                return false;
            at = quote;
        }
        do {
            at = memchr(at + 1, '"', (size_t)(end - at - 1));
            if (at == NULL)
                return false;
        } while (++at < end && *at == '"');
        if (at == end || (at + 1 == end && *at == '\r'))
            return true;
        if (*at++ != delimiter)
            return false;
    }
}

size_t csv_next(struct csv_scan *scan, const struct csv *csv, const char *bytes, size_t length,
                bool all)
{
    const char *end;

    if (scan->state == AT_RECORD) {
        if (*bytes == byte_order_mark[0] && length < 3 && !all)
            return 0;
        scan->at = scan->first = csv_mark(bytes, length);
        scan->state = PLAIN;
        end = csv->end < 0 ? NULL : memchr(bytes + scan->at, csv->end, length - scan->at);
        if (end != NULL && is_simple(csv->delimiter, bytes + scan->at, end))
            return (size_t)(end - bytes) + 1;
    }
    while (scan->at < length && scan->state != BROKEN) {
        if (scan->state == PLAIN) {
            if (scan_plain(scan, csv, bytes, length))
                return scan->at;
        } else if (scan->state == QUOTED)
            scan_quoted(scan, csv, bytes, length);
        else if (!scan_closed(scan, csv, bytes, length, all))
            return 0;
    }
    if (all && scan->state == QUOTED)
        break_off(scan, NOT_CLOSED, scan->opened);
    if (scan->state == BROKEN) {
        size_t line = find_line(scan, csv, bytes, length);
        if (line > 0)
            return line;
    }
    return all ? length : 0;
}

/* ---- Fields -------------------------------------------------------------------------------- */

size_t csv_mark(const char *text, size_t length)
{
    return length >= 3 && memcmp(text, byte_order_mark, 3) == 0 ? 3 : 0;
}

const char *csv_field_end(char delimiter, const char *at, const char *end)
{
    const char *stop;

    if (at < end && *at == '"') {
        do
            at = memchr(at + 1, '"', (size_t)(end - at - 1));
        while (at != NULL && ++at < end && *at == '"');
        return at == NULL ? end : at;
    }
    stop = memchr(at, delimiter, (size_t)(end - at));
    return stop == NULL ? end : stop;
}

void csv_unquote(struct buffer *buffer, const char *text, size_t length)
{
    const char *end = text + length;

    while (text < end) {
        const char *quote = memchr(text, '"', (size_t)(end - text));
        const char *stop = quote == NULL ? end : quote + 1;
        buffer_add(buffer, text, (size_t)(stop - text));
        text = quote == NULL ? end : quote + 2;
    }
}

uint64_t csv_field_at(char delimiter, const char *record, const char *at)
{
    const char *from = record + csv_mark(record, (size_t)(at - record));
    uint64_t number = 1;

    while ((from = csv_field_end(delimiter, from, at)) < at && *from == delimiter) {
        number++;
        from++;
    }
    return number;
}

bool csv_needs_quotes(const struct csv *csv, const char *text, size_t length)
{
    for (size_t i = 0; i < length; i++)
        if (text[i] == csv->delimiter || text[i] == '"' || text[i] == '\n' || text[i] == '\r')
            return true;
    return false;
}

void csv_quote(struct buffer *buffer, size_t start)
{
    size_t length = buffer->length - start, more = 2;
    char *from, *to;

    for (size_t i = start; i < buffer->length; i++)
        more += buffer->bytes[i] == '"';
    if (buffer_reserve(buffer, more) == NULL)
        return;
    from = buffer->bytes + buffer->length;
    buffer->length += more;
    to = buffer->bytes + buffer->length;
    *--to = '"';
    for (; length > 0; length--) { /* from behind, each byte to its place */
        *--to = *--from;
        if (*to == '"')
            *--to = '"';
    }
    *--to = '"';
}
