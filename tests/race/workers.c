/* SPDX-License-Identifier: MIT */
/*
 * workers.c - several threads that convert one input: what is written, in what order, with which
 * record numbers, and how they end early.  ThreadSanitizer sees what the results do not show.
 */
#include <errno.h>
#include <fcntl.h>
#include <pthread.h>
#include <sched.h>
#include <stdatomic.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "../unit/numbers.h"
#include "../unit/tap.h"
#include "stream/workers.h"

#define RECORDS 40000 /* more than six blocks */
#define LONGEST 4096  /* bytes that one record gives, at most */

/* What came of a run. */
struct result {
    struct buffer out, messages;
    uint64_t records, failed;
    size_t used;     /* bytes of input, as workers_run() tells */
    size_t greatest; /* bytes of output at once */
    int status;
    int flushes, stop_after; /* stop when so many flushes were done, unless 0 */
    int behind;              /* flushes behind the last */
};

static struct buffer input_bytes;
static atomic_int inside, together;

static void die(const char *what)
{
    printf("Bail out! %s\n", what);
    exit(99);
}

static int64_t today(void *context)
{
    (void)context;
    return 738960;
}

static void make_input(void)
{
    static const char *const odd[] = {
        "n/a",    "2023-02-29",         "",          "today", "\r",
        " 1-1-1", "2024-03-15T10:00\r", "yesterday", "\377",  "persian:1403-12-30"};
    char text[32];

    for (int i = 0; i < RECORDS; i++) {
        int length = snprintf(text, sizeof text, "%04d-%02d-%02d", 1601 + (int)random_below(800),
                              1 + (int)random_below(12), 1 + (int)random_below(29));
        if (random_below(10) == 0)
            buffer_add_string(&input_bytes, odd[random_below(sizeof odd / sizeof *odd)]);
        else
            buffer_add(&input_bytes, text, (size_t)length);
        buffer_add(&input_bytes, "\n", 1);
    }
    input_bytes.length--; /* the last lacks its end */
}

/* ---- Runs ---------------------------------------------------------------------------------- */

static bool flush(void *context, struct engine *engine, size_t used)
{
    struct result *result = context;

    if (atomic_fetch_add(&inside, 1) != 0)
        atomic_fetch_add(&together, 1);
    result->behind += result->stop_after > 0 && result->flushes >= result->stop_after;
    result->flushes++;
    buffer_add(&result->out, engine->out.bytes, engine->out.length);
    buffer_add(&result->messages, engine->messages.bytes, engine->messages.length);
    if (result->greatest < engine->out.length)
        result->greatest = engine->out.length;
    result->records += engine->records;
    result->failed += engine->failed;
    result->used += used;
    if (result->status < engine->status)
        result->status = engine->status;
    engine->out.length = engine->messages.length = 0;
    engine->records = engine->failed = 0;
    sched_yield();
    atomic_fetch_sub(&inside, 1);
    return result->flushes != result->stop_after;
}

/* One engine, all at once: what is wanted. */
static void run_alone(const struct job *job, struct result *result)
{
    struct engine engine;

    engine_init(&engine, job);
    engine.place = (struct place){"x", 0};
    for (size_t at = 0; at < input_bytes.length;) {
        size_t used = engine_block(&engine, input_bytes.bytes + at, input_bytes.length - at);
        at += used;
        flush(result, &engine, used);
    }
    engine_free(&engine);
}

static int run_threads(const struct job *job, int fd, int count, struct result *result)
{
    struct input input = {.fd = -1};
    struct workers workers = {job, NULL, &input, "x", 0, flush, result};
    int error;

    input_begin(&input, fd, job->end, NULL);
    error = workers_run(&workers, count);
    input_free(&input);
    return error;
}

static int run_file(const struct job *job, int count, struct result *result)
{
    FILE *file = tmpfile();
    int error;

    if (file == NULL ||
        fwrite(input_bytes.bytes, 1, input_bytes.length, file) != input_bytes.length ||
        fflush(file) != 0 || lseek(fileno(file), 0, SEEK_SET) != 0)
        die("no temporary file");
    error = run_threads(job, fileno(file), count, result);
    fclose(file);
    return error;
}

/* Writes of all sizes, so that the workers get many small blocks. */
static void *feed(void *argument)
{
    const int *fd = argument;

    for (size_t at = 0; at < input_bytes.length;) {
        size_t size = 1 + (at * 31 % 3001);
        ssize_t done;
        if (size > input_bytes.length - at)
            size = input_bytes.length - at;
        done = write(*fd, input_bytes.bytes + at, size);
        if (done < 0)
            break;
        at += (size_t)done;
        if (size % 3 == 0)
            sched_yield();
    }
    close(*fd);
    return NULL;
}

static int run_pipe(const struct job *job, int count, struct result *result)
{
    pthread_t feeder = {0};
    int ends[2], error;

    if (pipe(ends) != 0 || pthread_create(&feeder, NULL, feed, &ends[1]) != 0)
        die("no pipe or no thread");
    error = run_threads(job, ends[0], count, result);
    pthread_join(feeder, NULL);
    close(ends[0]);
    return error;
}

/* ---- Comparing ----------------------------------------------------------------------------- */

static bool same(const struct buffer *a, const struct buffer *b)
{
    return a->length == b->length && (a->length == 0 || memcmp(a->bytes, b->bytes, a->length) == 0);
}

static bool begins(const struct buffer *whole, const struct buffer *part)
{
    return part->length <= whole->length &&
           (part->length == 0 || memcmp(whole->bytes, part->bytes, part->length) == 0);
}

static void free_result(struct result *result)
{
    buffer_free(&result->out);
    buffer_free(&result->messages);
}

static bool agree(const struct result *wanted, const struct result *got)
{
    return same(&wanted->out, &got->out) && same(&wanted->messages, &got->messages) &&
           wanted->status == got->status && wanted->records == got->records &&
           wanted->failed == got->failed && got->used == input_bytes.length &&
           got->greatest < WORKERS_ENOUGH + LONGEST;
}

typedef int run_fn(const struct job *job, int count, struct result *result);

static void test_job(const struct job *job, const char *name)
{
    static const int counts[] = {1, 2, 3, 8, WORKERS_MOST, WORKERS_MOST + 9};
    static run_fn *const runs[] = {run_file, run_pipe};
    static const char *const inputs[] = {"a file", "a pipe"};
    struct result wanted = {.flushes = 0};

    run_alone(job, &wanted);
    for (size_t i = 0; i < 2; i++) {
        int failures = 0;
        for (size_t k = 0; k < sizeof counts / sizeof *counts; k++) {
            struct result got = {.flushes = 0};
            if (runs[i](job, counts[k], &got) != 0 || !agree(&wanted, &got)) {
                note("%d threads: %zu bytes, %zu of messages; wanted %zu, %zu", counts[k],
                     got.out.length, got.messages.length, wanted.out.length,
                     wanted.messages.length);
                failures++;
            }
            free_result(&got);
        }
        ok(failures == 0 && wanted.failed > 0, "%s, %s: as by one engine", name, inputs[i]);
    }
    free_result(&wanted);
}

/* A flush that says stop is the last one, and what was written till then is the beginning. */
static void test_stop(const struct job *job)
{
    struct result wanted = {.flushes = 0};
    int failures = 0;

    run_alone(job, &wanted);
    for (int stop = 1; stop <= 6; stop++)
        for (int count = 1; count <= 8; count++) {
            struct result got = {.stop_after = stop};
            int error = run_file(job, count, &got);
            failures += error != 0 || got.behind != 0 || got.flushes != stop ||
                        got.out.length == 0 || !begins(&wanted.out, &got.out) ||
                        !begins(&wanted.messages, &got.messages);
            free_result(&got);
        }
    ok(failures == 0, "a flush that says stop is the last");
    free_result(&wanted);
}

/* A flush that says stop ends the wait of another thread for input that never comes. */
static bool stop_late(void *context, struct engine *engine, size_t used)
{
    (void)engine;
    (void)used;
    usleep(50000); /* so that another thread waits by now */
    return ++*(int *)context < 0;
}

static void test_wait(const struct job *job)
{
    int ends[2], flushes = 0, failures = 0;

    if (pipe(ends) != 0)
        die("no pipe");
    alarm(60);
    for (int count = 2; count <= 8; count += 2) {
        struct input input = {.fd = -1};
        struct workers workers = {job, NULL, &input, "x", 0, stop_late, &flushes};

        if (write(ends[1], "2024-03-15\n", 11) != 11)
            die("the pipe is full");
        input_begin(&input, ends[0], job->end, NULL);
        failures += workers_run(&workers, count) != 0;
        input_free(&input);
    }
    alarm(0);
    ok(failures == 0 && flushes == 4, "a flush that says stop ends the wait for input");
    close(ends[0]);
    close(ends[1]);
}

/* What cannot be read: an errno, and nothing is written. */
static void test_error(const struct job *job)
{
    int fd = open("/", O_RDONLY), failures = 0;

    for (int count = 1; count <= 8; count++) {
        struct result got = {.flushes = 0};
        failures += run_threads(job, fd, count, &got) != EISDIR || got.flushes != 0;
        free_result(&got);
    }
    ok(fd >= 0 && failures == 0, "what cannot be read gives its errno");
    close(fd);
}

int main(void)
{
    static const char *const ids[] = {"hebrew", "chinese", "persian", "islamic-umalqura",
                                      "julian", "coptic",  "rd",      "indian",
                                      "roc"};
    static struct target targets[9];
    static const struct calconv_calendar *source;
    struct job job = {
        .reader = {.size = sizeof job.reader, .calendars = &source, .count = 1, .today = today},
        .targets = targets,
        .target_count = 1,
        .targets_given = true,
        .end = '\n'};

    source = calconv_default();
    for (size_t i = 0; i < 9; i++)
        if (calconv_find(ids[i], strlen(ids[i]), &targets[i].calendar) != CALCONV_OK)
            die("a calendar is missing");
    make_input();
    test_job(&job, "the fast path");
    test_stop(&job);
    test_wait(&job);
    test_error(&job);
    job.on_error = ON_ERROR_KEEP;
    job.target_count = 9;
    job.label = true;
    test_job(&job, "nine targets, much output");
    job.on_error = ON_ERROR_REPORT;
    job.target_count = 1;
    job.format = "%A %d %B %Y";
    if (calconv_format_compile(targets[0].calendar, NULL, job.format, strlen(job.format), false,
                               &targets[0].format, NULL) != CALCONV_OK)
        die("a format is refused");
    test_job(&job, "a format");
    calconv_format_free(targets[0].format);
    ok(atomic_load(&together) == 0, "no two threads flush at once");
    buffer_free(&input_bytes);
    return done();
}
