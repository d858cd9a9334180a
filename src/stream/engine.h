/* SPDX-License-Identifier: MIT */
/* engine.h - records in, converted records and messages out; no input or output of its own. */
#ifndef STREAM_ENGINE_H
#define STREAM_ENGINE_H

#include "stream/buffer.h"
#include "stream/find.h"
#include "stream/job.h"
#include "stream/memo.h"
#include "stream/message.h"

struct columns;

struct engine {
    const struct job *job;
    struct place place;          /* of the last record */
    struct buffer out, messages; /* what is to be written, and then emptied, by the caller */
    size_t enough;               /* bytes of either before engine_block() stops */
    int status;                  /* an exit status; only rises */
    uint64_t records, failed;
    struct memo memo;
    bool fast;                     /* the memo has begun: it may be asked first */
    const struct columns *columns; /* with --field, those of the file; set by who gives records */
    struct buffer text, reason, value, appended; /* scratch */
    struct label label;                          /* with --in-text */
};

void engine_init(struct engine *engine, const struct job *job);
void engine_free(struct engine *engine);

/* Whether most records will take the fast path, text and all. */
static inline bool engine_is_fast(const struct engine *engine)
{
    return engine->memo.serves && engine->memo.text && engine->job->fields.count == 0;
}

/* Convert one record without its end, by the general path; the end is written if `ended`. */
void engine_record(struct engine *engine, const char *record, size_t length, bool ended);

/* Convert records of a block, the last of which may lack its end; `place` counts them.  Stops
 * early when much has been written.  Returns the bytes used, at least those of one record. */
size_t engine_block(struct engine *engine, const char *block, size_t length);

#endif
