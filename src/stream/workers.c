/* SPDX-License-Identifier: MIT */
/* workers.c - one input converted by several threads, its output and messages in order. */
#include "stream/workers.h"

#include <errno.h>
#include <pthread.h>
#include <stdlib.h>
#include <string.h>

/* What the workers share.  `reading` guards the input and what counts its blocks, `writing` the
 * turn; `stopped` is set under `writing`. */
struct shared {
    const struct workers *workers;
    pthread_mutex_t reading, writing;
    pthread_cond_t turned;
    bool at_end;
    uint64_t blocks, lines; /* handed out */
    uint64_t turn;          /* the block that may be written */
    bool stopped;
    int error;
};

/* One worker's block. */
struct piece {
    char *bytes;
    size_t length, room;
    uint64_t number, line; /* the block's, and the record's before it */
};

static uint64_t count_ends(const char *bytes, size_t length, char end)
{
    uint64_t count = 0;

    for (size_t i = 0; i < length; i++)
        count += bytes[i] == end;
    return count;
}

/* Copy the next block into `piece`, of which only this worker knows; false: there is none. */
static bool read_block(struct shared *shared, struct piece *piece)
{
    struct input *input = shared->workers->input;
    const char *block;
    int got = input_next(input, &block, &piece->length);

    if (got > 0 && piece->room < piece->length) {
        char *grown = realloc(piece->bytes, piece->length);
        if (grown == NULL) {
            errno = ENOMEM;
            got = -1;
        } else {
            piece->bytes = grown;
            piece->room = piece->length;
        }
    }
    if (got <= 0) {
        shared->at_end = true;
        shared->error = got < 0 ? errno : 0;
        return false;
    }
    memcpy(piece->bytes, block, piece->length);
    piece->number = shared->blocks++;
    piece->line = shared->lines;
    shared->lines +=
        input->csv != NULL ? input->records : count_ends(piece->bytes, piece->length, input->end);
    return true;
}

static bool take_block(struct shared *shared, struct piece *piece)
{
    bool taken;

    pthread_mutex_lock(&shared->reading);
    taken = !shared->at_end && read_block(shared, piece);
    pthread_mutex_unlock(&shared->reading);
    return taken;
}

/* Write what the engine has got ready, when it is the block's turn; false: there is no point in
 * going on.  With `last` the turn goes to the next block. */
static bool write_piece(struct shared *shared, struct engine *engine, const struct piece *piece,
                        size_t used, bool last)
{
    bool go_on;

    pthread_mutex_lock(&shared->writing);
    while (shared->turn != piece->number && !shared->stopped)
        pthread_cond_wait(&shared->turned, &shared->writing);
    go_on = !shared->stopped && shared->workers->flush(shared->workers->context, engine, used);
    shared->stopped = !go_on;
    if (last || !go_on) {
        shared->turn++;
        pthread_cond_broadcast(&shared->turned);
    }
    pthread_mutex_unlock(&shared->writing);
    return go_on;
}

static void *work(void *argument)
{
    struct shared *shared = argument;
    struct piece piece = {.bytes = NULL};
    struct engine engine;
    bool go_on = true;

    engine_init(&engine, shared->workers->job);
    engine.columns = shared->workers->columns;
    while (go_on && take_block(shared, &piece)) {
        engine.place = (struct place){shared->workers->source, piece.line};
        for (size_t at = 0; at < piece.length && go_on;) {
            size_t used = engine_block(&engine, piece.bytes + at, piece.length - at);
            at += used;
            go_on = write_piece(shared, &engine, &piece, used, at == piece.length);
        }
    }
    engine_free(&engine);
    free(piece.bytes);
    if (!go_on) { /* the others need not read on */
        pthread_mutex_lock(&shared->reading);
        shared->at_end = true;
        pthread_mutex_unlock(&shared->reading);
    }
    return NULL;
}

int workers_run(const struct workers *workers, int count)
{
    struct shared shared = {.workers = workers,
                            .lines = workers->line,
                            .reading = PTHREAD_MUTEX_INITIALIZER,
                            .writing = PTHREAD_MUTEX_INITIALIZER,
                            .turned = PTHREAD_COND_INITIALIZER};
    pthread_t threads[WORKERS_MOST];
    int started = 0;

    /* this thread is one of them, so that it goes on even if no other can be had */
    while (started < count - 1 && started < WORKERS_MOST - 1 &&
           pthread_create(&threads[started], NULL, work, &shared) == 0)
        started++;
    work(&shared);
    for (int i = 0; i < started; i++)
        pthread_join(threads[i], NULL);
    return shared.error;
}
