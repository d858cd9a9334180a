/* SPDX-License-Identifier: MIT */
/*
 * fields.h - records of which some fields are dates (--field).
 *
 * Results stand in the place of their field or, with --append, at the record's end, one field a
 * target.  All else is copied byte for byte.
 */
#ifndef STREAM_FIELDS_H
#define STREAM_FIELDS_H

#include "stream/engine.h"

/* A field that is converted. */
struct column {
    uint64_t number;     /* from 1 */
    bool named;          /* the header has it: */
    size_t name, length; /* its name there, in `names` */
};

/* The fields of a file that are converted, in the order in which records have them. */
struct columns {
    struct column *column;
    size_t count;
    struct buffer names;
};

/* The columns of files without a header: those chosen by number.  False: no memory. */
bool columns_init(struct columns *columns, const struct fields *fields);
void columns_free(struct columns *columns);

/* Convert the first record of a block of whole records.  Returns the bytes used. */
size_t fields_next(struct engine *engine, const char *block, size_t length);

/* Convert one record without its end, which is written if it `ended`. */
void fields_record(struct engine *engine, const char *record, size_t length, bool ended);

/*
 * Read the header, the first record of a block, into `columns`, which become the engine's, and
 * write it, with names for the results.  Without `ends` all of the block is the header.  False: it
 * lacks a field that was chosen by its name, which has been told, and nothing of the file can be
 * converted.  *used are its bytes.
 */
bool fields_header(struct engine *engine, struct columns *columns, const char *block, size_t length,
                   bool ends, size_t *used);

#endif
