/* SPDX-License-Identifier: MIT */
/* convert.c - the default mode: operands, then files, or standard input, through the engine. */
#include <errno.h>
#include <string.h>
#include <unistd.h>

#include "cli/files.h"
#include "cli/modes.h"
#include "cli/report.h"
#include "stream/engine.h"
#include "stream/input.h"
#include "stream/output.h"

/* The engine and where its output goes. */
struct run {
    const struct args *args;
    struct engine engine;
    struct input input;
    int output;
    int status;   /* of what is not about a record */
    bool stopped; /* writing failed: there is no point in going on */
};

static void rise(struct run *run, int status)
{
    if (run->status < status)
        run->status = status;
}

static void stop(struct run *run)
{
    run->stopped = true;
    rise(run, EXIT_FAILED);
}

/* Write what the engine has got ready: output, then messages. */
static void flush(struct run *run)
{
    struct engine *engine = &run->engine;

    if (engine->out.failed || engine->messages.failed || engine->text.failed ||
        engine->reason.failed) {
        report(EXIT_FAILED, "out of memory");
        stop(run);
        return;
    }
    if (!output_write(run->output, engine->out.bytes, engine->out.length)) {
        report_errno(EXIT_FAILED, files_output_name(run->args));
        stop(run);
    }
    if (!output_write(STDERR_FILENO, engine->messages.bytes, engine->messages.length))
        rise(run, EXIT_FAILED);
    engine->out.length = engine->messages.length = 0;
}

static void convert_operand(struct run *run, const char *operand)
{
    run->engine.place.source = NULL;
    engine_record(&run->engine, operand, strlen(operand), true);
    flush(run);
}

static void convert_file(struct run *run, const char *name)
{
    struct engine *engine = &run->engine;
    const char *block;
    size_t length;
    int got, fd = files_open_input(name);

    if (strcmp(name, "-") == 0)
        name = "standard input";
    if (fd < 0) {
        rise(run, report_errno(EXIT_FAILED, name));
        return;
    }
    engine->place = (struct place){name, 0};
    input_begin(&run->input, fd, engine->job->end);
    while (!run->stopped && (got = input_next(&run->input, &block, &length)) != 0) {
        if (got < 0) {
            rise(run, report_errno(EXIT_FAILED, name));
            break;
        }
        for (size_t at = 0; at < length && !run->stopped;) {
            at += engine_block(engine, block + at, length - at);
            flush(run);
        }
    }
    files_close_input(fd);
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
    convert_all(&run);
    rise(&run, run.engine.status);
    if (args->verbose && !args->quiet)
        report(0, "%llu dates, %llu not converted", (unsigned long long)run.engine.records,
               (unsigned long long)run.engine.failed);
    engine_free(&run.engine);
    input_free(&run.input);
    return run.status;
}
