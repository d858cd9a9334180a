/* SPDX-License-Identifier: MIT */
/*
 * workers.h - one input converted by several threads, its output and messages in order.
 *
 * A worker takes the next block of the input, under a lock, converts it with an engine of its own,
 * and waits for its turn to write.  So each has at most one block in hand, whatever the input's
 * size; and a block that gives much is written piece by piece while its worker has the turn.
 */
#ifndef STREAM_WORKERS_H
#define STREAM_WORKERS_H

#include "stream/engine.h"
#include "stream/input.h"

#define WORKERS_MOST 64
#define WORKERS_ENOUGH (1024 * 1024) /* bytes to write before a worker waits for its turn */

/* Called with an engine that has output and messages: write and empty them; false: stop. `used`
 * bytes of the input have been converted since the last call.  Never by two threads at once. */
typedef bool workers_flush_fn(void *context, struct engine *engine, size_t used);

struct workers {
    const struct job *job;
    const struct columns *columns; /* with --field, the input's */
    struct input *input;
    const char *source; /* its name, for messages */
    uint64_t line;      /* of the records before it */
    workers_flush_fn *flush;
    void *context;
};

/* Convert all of the input by up to `count` threads, at least one.  Returns 0, or an errno of
 * reading or of memory. */
int workers_run(const struct workers *workers, int count);

#endif
