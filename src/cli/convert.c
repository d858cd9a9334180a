/* SPDX-License-Identifier: MIT */
/* convert.c - the default mode: operands, then files, or standard input, through the engine. */
#include <errno.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "cli/files.h"
#include "cli/modes.h"
#include "cli/progress.h"
#include "cli/report.h"
#include "stream/engine.h"
#include "stream/input.h"
#include "stream/output.h"
#include "stream/workers.h"

#define MUCH (4 * 1024 * 1024) /* bytes of a file for which threads are worth their start */
#define MOST_BY_DEFAULT 8      /* threads */

/* The engine and where its output goes. */
struct run {
    const struct args *args;
    struct engine engine; /* of operands and, without threads, of files */
    struct input input;
    struct progress progress;
    int output;
    int status;   /* an exit status; only rises */
    bool stopped; /* writing failed: there is no point in going on */
    uint64_t records, failed;
};

static void rise(struct run *run, int status)
{
    if (run->status < status)
        run->status = status;
}

static bool stop(struct run *run)
{
    run->stopped = true;
    rise(run, EXIT_FAILED);
    return false;
}

/* Write what an engine has got ready: output, then messages.  (workers_flush_fn) */
static bool flush(void *context, struct engine *engine, size_t used)
{
    struct run *run = context;

    rise(run, engine->status);
    run->records += engine->records;
    run->failed += engine->failed;
    engine->records = engine->failed = 0;
    if (engine->out.failed || engine->messages.failed || engine->text.failed ||
        engine->reason.failed) {
        report(EXIT_FAILED, "out of memory");
        return stop(run);
    }
    if (!output_write(run->output, engine->out.bytes, engine->out.length)) {
        progress_erase(&run->progress);
        report_errno(EXIT_FAILED, files_output_name(run->args));
        return stop(run);
    }
    if (engine->messages.length > 0) {
        progress_erase(&run->progress);
        if (!output_write(STDERR_FILENO, engine->messages.bytes, engine->messages.length))
            rise(run, EXIT_FAILED);
    }
    engine->out.length = engine->messages.length = 0;
    progress_update(&run->progress, used, run->records);
    return true;
}

static void convert_operand(struct run *run, const char *operand)
{
    run->engine.place.source = NULL;
    engine_record(&run->engine, operand, strlen(operand), true);
    flush(run, &run->engine, 0);
}

/* How many threads serve for a file: one for what may pause, or is small, or is read so fast that
 * they would only wait for each other. */
static int choose_threads(const struct run *run, int fd)
{
    struct stat file;
    long processors;
    off_t at;

    if (run->args->threads > 0)
        return run->args->threads;
    if (engine_is_fast(&run->engine) || fstat(fd, &file) != 0 || !S_ISREG(file.st_mode))
        return 1;
    at = lseek(fd, 0, SEEK_CUR);
    if (at < 0 || file.st_size - at < MUCH)
        return 1;
    processors = sysconf(_SC_NPROCESSORS_ONLN);
    return processors < 1 ? 1 : processors > MOST_BY_DEFAULT ? MOST_BY_DEFAULT : (int)processors;
}

/* Convert a file by this thread alone; returns 0 or an errno of reading. */
static int convert_alone(struct run *run, const char *name)
{
    struct engine *engine = &run->engine;
    const char *block;
    size_t length;
    int got;

    engine->place = (struct place){name, 0};
    while (!run->stopped && (got = input_next(&run->input, &block, &length)) != 0) {
        if (got < 0)
            return errno;
        for (size_t at = 0; at < length && !run->stopped;) {
            size_t used = engine_block(engine, block + at, length - at);
            flush(run, engine, used);
            at += used;
        }
    }
    return 0;
}

static void convert_file(struct run *run, const char *name)
{
    int fd = files_open_input(name), threads, error = errno;

    if (strcmp(name, "-") == 0)
        name = "standard input";
    if (fd >= 0) {
        input_begin(&run->input, fd, run->engine.job->end);
        threads = choose_threads(run, fd);
        if (threads > 1)
            error = workers_run(&(struct workers){run->engine.job, &run->input, name, flush, run},
                                threads);
        else
            error = convert_alone(run, name);
        files_close_input(fd);
    }
    if (error != 0) {
        progress_erase(&run->progress);
        errno = error;
        rise(run, report_errno(EXIT_FAILED, name));
    }
}

static void convert_all(struct run *run)
{
    const struct strings *operands = &run->args->operands, *inputs = &run->args->inputs;

    if (operands->count == 0 && inputs->count == 0) {
        if (isatty(STDIN_FILENO))
            convert_operand(run, "today");
        else
            convert_file(run, "-");
        return;
    }
    for (size_t i = 0; i < operands->count && !run->stopped; i++)
        if (strcmp(operands->item[i], "-") == 0)
            convert_file(run, "-");
        else
            convert_operand(run, operands->item[i]);
    for (size_t i = 0; i < inputs->count && !run->stopped; i++)
        convert_file(run, inputs->item[i]);
}

int mode_convert(const struct args *args, const struct job *job, int output)
{
    struct run run = {.args = args, .output = output};

    engine_init(&run.engine, job);
    progress_init(&run.progress, args, output);
    convert_all(&run);
    progress_erase(&run.progress);
    if (args->verbose && !args->quiet)
        report(0, "%llu dates, %llu not converted", (unsigned long long)run.records,
               (unsigned long long)run.failed);
    engine_free(&run.engine);
    input_free(&run.input);
    return run.status;
}
