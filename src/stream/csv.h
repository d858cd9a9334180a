/* SPDX-License-Identifier: MIT */
/*
 * csv.h - where records with quoted fields end, and quoting: RFC 4180.
 *
 * A field in quotes may hold delimiters, ends of records and, doubled, quotes; a field without may
 * hold no quote.  Own code, not libcsv: that hands out the fields' values, not the bytes which are
 * to stay as they are, nor where a record ends, and does not go on behind broken quoting.
 */
#ifndef STREAM_CSV_H
#define STREAM_CSV_H

#include "stream/buffer.h"

/* A quoted field that goes beyond its line and is not closed within so many bytes from the
 * beginning of its record counts as not closed. */
#define CSV_LONGEST (64 * 1024 * 1024)

struct csv {
    char delimiter;
    int end; /* of records; -1: all that is given is one */
};

/* How far a record has been scanned; all zero to begin with.  All are offsets. */
struct csv_scan {
    size_t at, first;     /* the next byte; that of the first field, behind a byte order mark */
    size_t end, searched; /* an end of record, found where has been searched for one */
    size_t opened;        /* the last opening quote */
    size_t line, blamed;  /* where the line ends, if in quotes, and the quote before that */
    size_t where;         /* where the quoting is broken */
    const char *broken;   /* and why; or NULL */
    unsigned char state;
};

/*
 * Find the end of the record that `bytes` begin with, of which more may be given at each call.
 * Returns its length with its end, 0 if more is needed; with `all` there is no more, and the
 * length is at least 1.  If its quoting is broken, the record is its line: up to the first end
 * whether that is within quotes or not.
 */
size_t csv_next(struct csv_scan *scan, const struct csv *csv, const char *bytes, size_t length,
                bool all);

/* The end of the field at `at` of a record, the quotes of which are in order, that ends at `end`.
 */
const char *csv_field_end(char delimiter, const char *at, const char *end);

/* The number, from 1, of the record's field in which `at` is; up to there quotes are in order. */
uint64_t csv_field_at(char delimiter, const char *record, const char *at);

/* Add what is meant by the text between two quotes. */
void csv_unquote(struct buffer *buffer, const char *text, size_t length);

/* Whether a field must be quoted. */
bool csv_needs_quotes(const struct csv *csv, const char *text, size_t length);

/* Quote what the buffer has from `start` on. */
void csv_quote(struct buffer *buffer, size_t start);

/* The length of the byte order mark that `text` begins with. */
size_t csv_mark(const char *text, size_t length);

#endif
