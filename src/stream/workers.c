/* SPDX-License-Identifier: MIT */
/* workers.c - one input converted by several threads, its output and messages in order. */
#include "stream/workers.h"

#include <errno.h>
#include <fcntl.h>
#include <pthread.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "stream/output.h"

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
    int wake[2]; /* a pipe: what is written to it ends the wait for input */
};

/* One worker's block. */
struct piece {
    char *bytes;
    size_t length, room;
    uint64_t number, line; /* the block's, and the record's before it */
};

static uint64_t count_ends(const char *bytes, size_t length, char end)
{
    const char *at = bytes, *stop = bytes + length;
    uint64_t count = 0;

    while (at < stop && (at = memchr(at, end, (size_t)(stop - at))) != NULL) {
        count++;
        at++;
    }
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
    engine.enough = WORKERS_ENOUGH; /* so that few blocks have to wait for their turn halfway */
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
    if (!go_on) { /* the others need not read on, nor wait for more */
        (void)output_write(shared->wake[1], "", 1);
        pthread_mutex_lock(&shared->reading);
        shared->at_end = true;
        pthread_mutex_unlock(&shared->reading);
    }
    return NULL;
}

/* A pipe above the standard descriptors, which may be closed; without one a wait lasts. */
static void open_wake(int wake[2])
{
    int ends[2];

    wake[0] = wake[1] = -1;
    if (pipe(ends) != 0)
        return;
    for (int i = 0; i < 2; i++) {
        wake[i] = fcntl(ends[i], F_DUPFD_CLOEXEC, STDERR_FILENO + 1);
        close(ends[i]);
    }
}

static void close_wake(const int wake[2])
{
    for (int i = 0; i < 2; i++)
        if (wake[i] >= 0)
            close(wake[i]);
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

    open_wake(shared.wake);
    workers->input->wake = shared.wake[0];
    /* this thread is one of them, so that it goes on even if no other can be had */
    while (started < count - 1 && started < WORKERS_MOST - 1 &&
           pthread_create(&threads[started], NULL, work, &shared) == 0)
        started++;
    work(&shared);
    for (int i = 0; i < started; i++)
        pthread_join(threads[i], NULL);
    workers->input->wake = -1;
    close_wake(shared.wake);
    return shared.error;
}
