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
#include "stream/fields.h"
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
    struct columns operand_columns, file_columns; /* with --field */
    struct buffer header;                         /* the last one written, without its end */
    bool operands_headed, operands_refused;       /* their header has been read; lacks a field */
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
        engine->reason.failed || engine->value.failed || engine->appended.failed) {
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

/* ---- Headers ------------------------------------------------------------------------------- */

/* A header that is the same as the last one is not written again. */
static void keep_new_header(struct run *run)
{
    struct buffer *out = &run->engine.out, *last = &run->header;
    size_t length = out->length;

    length -= length > 0 && out->bytes[length - 1] == run->engine.job->end;
    length -= length > 0 && out->bytes[length - 1] == '\r';
    if (length > 0 && length == last->length && memcmp(out->bytes, last->bytes, length) == 0)
        out->length = 0;
    last->length = 0;
    buffer_add(last, out->bytes, length);
}

/* Read the header that a text begins with; false: nothing behind it can be converted.  *used are
 * its bytes. */
static bool convert_header(struct run *run, struct columns *columns, const char *text,
                           size_t length, bool ends, size_t *used)
{
    bool result = fields_header(&run->engine, columns, text, length, ends, used);

    keep_new_header(run);
    return flush(run, &run->engine, *used) && result;
}

/* Read the header of the file that has been begun; false: the file is passed over.  *error is an
 * errno of reading. */
static bool convert_file_header(struct run *run, const char *name, int *error)
{
    const char *block;
    size_t length, used;
    int got;

    run->engine.place = (struct place){name, 0};
    got = input_next(&run->input, &block, &length);
    if (got < 0)
        *error = errno;
    if (got <= 0 || !convert_header(run, &run->file_columns, block, length, true, &used))
        return false;
    input_take_back(&run->input, used);
    return true;
}

/* ---- Operands and files -------------------------------------------------------------------- */

/* Operands are together a file, and may begin with a header. */
static void convert_operand(struct run *run, const char *operand)
{
    size_t length = strlen(operand);

    run->engine.place.source = NULL;
    run->engine.columns = &run->operand_columns;
    if (run->engine.job->fields.header && !run->operands_headed) {
        run->operands_headed = true;
        run->operands_refused =
            !convert_header(run, &run->operand_columns, operand, length, false, &length);
    } else if (!run->operands_refused) {
        engine_record(&run->engine, operand, length, true);
        flush(run, &run->engine, 0);
    }
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

    engine->place = (struct place){name, run->engine.job->fields.header};
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
    const struct job *job = run->engine.job;
    const struct csv *csv = job->fields.quoted ? &job->fields.csv : NULL;
    int fd = files_open_input(name), threads, error = errno;

    if (strcmp(name, "-") == 0)
        name = "standard input";
    if (fd >= 0) {
        error = 0;
        threads = choose_threads(run, fd);
        input_begin(&run->input, fd, job->end, csv);
        run->engine.columns = &run->file_columns;
        if (job->fields.header && !convert_file_header(run, name, &error))
            ;
        else if (threads > 1)
            error = workers_run(&(struct workers){.job = job,
                                                  .columns = &run->file_columns,
                                                  .input = &run->input,
                                                  .source = name,
                                                  .line = job->fields.header,
                                                  .flush = flush,
                                                  .context = run},
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
        if (isatty(STDIN_FILENO) && !run->args->guess)
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
    if (job->fields.count == 0 || (columns_init(&run.operand_columns, &job->fields) &&
                                   columns_init(&run.file_columns, &job->fields)))
        convert_all(&run);
    else
        run.status = report(EXIT_FAILED, "out of memory");
    progress_erase(&run.progress);
    if (args->verbose && !args->quiet)
        rise(&run, report(0, "%llu dates, %llu not converted", (unsigned long long)run.records,
                          (unsigned long long)run.failed));
    engine_free(&run.engine);
    input_free(&run.input);
    columns_free(&run.operand_columns);
    columns_free(&run.file_columns);
    buffer_free(&run.header);
    return run.status;
}
