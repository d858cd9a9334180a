/* SPDX-License-Identifier: MIT */
/* both.h - records through the fast path and through the general one, to compare what they give. */
#ifndef BOTH_H
#define BOTH_H

#include <stdlib.h>
#include <string.h>

#include "stream/engine.h"
#include "stream/fields.h"

static inline size_t both_record_length(const struct job *job, const char *at, size_t left)
{
    struct csv_scan scan = {0};
    const char *stop;

    if (job->fields.quoted)
        return csv_next(&scan, &job->fields.csv, at, left, true);
    stop = memchr(at, job->end, left);
    return stop == NULL ? left : (size_t)(stop - at) + 1;
}

/* Convert a block, in pieces of as many records as next_piece() says, from memory that ends where
 * they do. */
static inline void both_convert(struct engine *engine, const struct buffer *block,
                                int64_t (*next_piece)(void *context), void *context,
                                struct buffer *out)
{
    size_t at = 0;

    engine->place = (struct place){"x", 0};
    while (at < block->length) {
        size_t end = at;
        char *copy;

        for (int64_t n = next_piece(context); n > 0 && end < block->length; n--)
            end += both_record_length(engine->job, block->bytes + end, block->length - end);
        copy = malloc(end - at);
        if (copy == NULL)
            abort();
        memcpy(copy, block->bytes + at, end - at);
        for (size_t used = 0; used < end - at;) {
            used += engine_block(engine, copy + used, end - at - used);
            buffer_add(out, engine->out.bytes, engine->out.length);
            engine->out.length = 0;
        }
        free(copy);
        at = end;
    }
}

static inline bool both_same(const struct buffer *a, const struct buffer *b)
{
    return a->length == b->length && (a->length == 0 || memcmp(a->bytes, b->bytes, a->length) == 0);
}

/* Whether both paths agree about one block; *fast says whether there is a fast one. */
static inline bool both_agree(const struct job *job, const struct buffer *block,
                              int64_t (*next_piece)(void *context), void *context, bool *fast_path)
{
    struct engine fast, general;
    struct buffer out[2] = {{.bytes = NULL}};
    struct columns columns;
    bool result;

    if (!columns_init(&columns, &job->fields))
        abort();
    engine_init(&fast, job);
    engine_init(&general, job);
    fast.columns = general.columns = &columns;
    *fast_path = fast.memo.serves;
    general.memo.serves = false;
    both_convert(&fast, block, next_piece, context, &out[0]);
    both_convert(&general, block, next_piece, context, &out[1]);
    result = both_same(&out[0], &out[1]) && both_same(&fast.messages, &general.messages) &&
             fast.status == general.status && fast.records == general.records &&
             fast.failed == general.failed && fast.place.line == general.place.line;
    engine_free(&fast);
    engine_free(&general);
    columns_free(&columns);
    buffer_free(&out[0]);
    buffer_free(&out[1]);
    return result;
}

#endif
