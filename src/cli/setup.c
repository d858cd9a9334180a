/* SPDX-License-Identifier: MIT */
/* setup.c - from the command line's strings to a job. */
#include "cli/setup.h"

#include <stdlib.h>
#include <string.h>

#include "cli/calendars.h"
#include "cli/divide.h"
#include "cli/report.h"
#include "cli/style.h"

/* ---- Lists of calendars -------------------------------------------------------------------- */

/* What is done with each calendar of a list. */
typedef int add_fn(struct setup *setup, const struct calconv_calendar *calendar);

static int add_from(struct setup *setup, const struct calconv_calendar *calendar)
{
    const struct calconv_calendar **grown =
        realloc(setup->from, (setup->from_count + 1) * sizeof *grown);

    if (grown == NULL)
        return report(EXIT_FAILED, "out of memory");
    setup->from = grown;
    grown[setup->from_count++] = calendar;
    return EXIT_CONVERTED;
}

static int add_target(struct setup *setup, const struct calconv_calendar *calendar)
{
    struct job *job = &setup->job;
    struct target *grown = realloc(job->targets, (job->target_count + 1) * sizeof *grown);

    if (grown == NULL)
        return report(EXIT_FAILED, "out of memory");
    job->targets = grown;
    grown[job->target_count++] = (struct target){.calendar = calendar};
    return EXIT_CONVERTED;
}

static int add_all_targets(struct setup *setup)
{
    const struct calconv_calendar **list;
    size_t count = 0;
    int status = calendars_all(&list, &count);

    for (size_t i = 0; status == EXIT_CONVERTED && i < count; i++)
        status = add_target(setup, list[i]);
    free(list);
    setup->job.all = setup->job.label = true;
    return status;
}

/* The calendars of "NAME,NAME". */
static int add_named(struct setup *setup, const char *names, add_fn *add)
{
    for (;;) {
        size_t length = strcspn(names, ",");
        const struct calconv_calendar *calendar;
        int status;

        if (add == add_target && length == 3 && memcmp(names, "all", 3) == 0)
            status = add_all_targets(setup);
        else if ((status = calendars_find(names, length, &calendar)) == EXIT_CONVERTED)
            status = add(setup, calendar);
        if (status != EXIT_CONVERTED || names[length] == '\0')
            return status;
        names += length + 1;
    }
}

static int add_lists(struct setup *setup, const struct strings *lists, add_fn *add)
{
    int status = lists->count == 0 ? add(setup, calconv_default()) : EXIT_CONVERTED;

    for (size_t i = 0; status == EXIT_CONVERTED && i < lists->count; i++)
        status = add_named(setup, lists->item[i], add);
    return status;
}

/* ---- Formats and errors -------------------------------------------------------------------- */

static int set_on_error(struct job *job, const char *word)
{
    static const char *const words[] = {"report", "skip", "keep", "blank"};

    for (int i = 0; i < 4; i++)
        if (word == NULL || strcmp(word, words[i]) == 0) {
            job->on_error = (enum on_error)i;
            return EXIT_CONVERTED;
        }
    return report(EXIT_USAGE, "--on-error is report, skip, keep or blank, not '%s'", word);
}

/* Tell why an option's format cannot be compiled for the calendar. */
static int report_format(const char *option, const char *text,
                         const struct calconv_calendar *calendar, enum calconv_status status,
                         const struct calconv_error *error)
{
    if (status == CALCONV_ENOMEM)
        return report(EXIT_FAILED, "out of memory");
    return status == CALCONV_EFORMAT
               ? report(EXIT_USAGE, "--%s: unknown specifier '%.*s' at column %zu", option,
                        (int)error->got, text + error->offset, error->offset + 1)
               : report(EXIT_USAGE, "--%s: %s has nothing for '%.*s' at column %zu", option,
                        calendar->id, (int)error->got, text + error->offset, error->offset + 1);
}

static int compile_formats(struct job *job)
{
    struct calconv_error error;

    for (size_t i = 0; i < job->target_count; i++) {
        enum calconv_status status = target_compile(job, &job->targets[i], &error);
        if (status != CALCONV_OK)
            return report_format("format", job->format, job->targets[i].calendar, status, &error);
    }
    return EXIT_CONVERTED;
}

/* Whether a format names the calendars of its dates itself, or has only one. */
static bool is_notation(const char *format)
{
    return strcmp(format, "gedcom") == 0 || strcmp(format, "edtf") == 0;
}

/* A format to read by, which must determine a day. */
static int compile_input_format(struct setup *setup, const char *text)
{
    const struct calconv_calendar *calendar =
        is_notation(text) ? calconv_default() : setup->from[0];
    struct calconv_format **format = &setup->formats[setup->format_count];
    struct calconv_error error;
    enum calconv_status status = calconv_format_compile(calendar, &setup->job.style, text,
                                                        strlen(text), false, format, &error);

    if (status != CALCONV_OK)
        return report_format("input-format", text, calendar, status, &error);
    setup->format_count++;
    status = calconv_format_prepare(*format, &error);
    if (status != CALCONV_EVAGUE)
        return status == CALCONV_OK ? EXIT_CONVERTED : report(EXIT_FAILED, "out of memory");
    return error.part.length > 0
               ? report(EXIT_USAGE, "--input-format: '%.*s' %s ('%s', %s)", (int)error.part.length,
                        error.part.text, error.reason, text, calendar->id)
               : report(EXIT_USAGE, "--input-format: '%s' does not determine a day: %s (%s)", text,
                        error.reason, calendar->id);
}

static int compile_input_formats(struct setup *setup, const struct strings *texts)
{
    int status = EXIT_CONVERTED;

    if (texts->count == 0)
        return status;
    if (setup->from_count > 1)
        return report(EXIT_USAGE, "--input-format reads dates of one calendar, not of several");
    setup->formats = calloc(texts->count, sizeof(struct calconv_format *));
    if (setup->formats == NULL)
        return report(EXIT_FAILED, "out of memory");
    for (size_t i = 0; i < texts->count && status == EXIT_CONVERTED; i++)
        status = compile_input_format(setup, texts->item[i]);
    return status;
}

/* What makes no sense with --in-text. */
static int check_in_text(const struct job *job)
{
    const char *other = job->fields.count > 0 ? "--field" : job->json ? "--json" : NULL;

    if (other != NULL)
        return report(EXIT_USAGE, "--in-text and %s exclude each other", other);
    if (job->target_count > 1)
        return report(EXIT_USAGE, "--in-text: each date becomes one, so -t takes one calendar");
    return EXIT_CONVERTED;
}

/* ---- Guessing ------------------------------------------------------------------------------ */

/* The calendars that a date may belong to: those of --from, or all. */
static int init_guess(struct setup *setup, const struct args *args)
{
    struct guessing *guess = &setup->job.guess;
    size_t count = args->from.count > 0 ? setup->from_count : calconv_list(NULL, 0);
    struct calconv_error error;

    if (setup->job.fields.count > 0)
        return report(EXIT_USAGE, "--guess wants whole records, not a --field of them");
    if (setup->job.in_text || args->input_formats.count > 0)
        return report(EXIT_USAGE, "--guess and --%s exclude each other",
                      setup->job.in_text ? "in-text" : "input-format");
    guess->calendars = calloc(count, sizeof *guess->calendars);
    if (guess->calendars == NULL ||
        calconv_format_compile(calconv_default(), &setup->job.style, "%A", 2, false,
                               &guess->weekday, &error) != CALCONV_OK)
        return report(EXIT_FAILED, "out of memory");
    if (args->from.count > 0)
        memcpy(guess->calendars, setup->from, count * sizeof *guess->calendars);
    else
        (void)calconv_list(guess->calendars, count);
    guess->count = count;
    guess->apart = args->operands.count != 1 || args->inputs.count > 0 ||
                   strcmp(args->operands.item[0], "-") == 0;
    return EXIT_CONVERTED;
}

/* ---- The whole ----------------------------------------------------------------------------- */

int setup_init(struct setup *setup, const struct args *args)
{
    struct job *job = &setup->job;
    int status;

    *setup = (struct setup){.from = NULL};
    job->targets_given = args->to.count > 0;
    job->label = args->label;
    job->json = args->json;
    job->quiet = args->quiet;
    job->verbose = args->verbose;
    job->in_text = args->in_text;
    job->end = args->null ? '\0' : '\n';
    job->format = args->format;
    status = add_lists(setup, &args->from, add_from);
    if (status == EXIT_CONVERTED)
        status = add_lists(setup, &args->to, add_target);
    if (status == EXIT_CONVERTED)
        status = set_on_error(job, args->on_error);
    if (status == EXIT_CONVERTED)
        status = style_init(&job->style, args);
    if (status == EXIT_CONVERTED && job->format == NULL && style_has_digits(&job->style)) {
        job->format = "%F";
        job->written = true;
    }
    if (status == EXIT_CONVERTED)
        status = divide_init(&job->fields, args, job->end);
    if (status == EXIT_CONVERTED && job->in_text)
        status = check_in_text(job);
    if (status == EXIT_CONVERTED && args->guess)
        status = init_guess(setup, args);
    if (status == EXIT_CONVERTED)
        status = compile_formats(job);
    if (status == EXIT_CONVERTED)
        status = compile_input_formats(setup, &args->input_formats);
    if (status == EXIT_CONVERTED)
        status = today_init(&setup->today, args->today);
    job->reader = (struct calconv_reader){
        .size = sizeof job->reader,
        .calendars = setup->from,
        .count = setup->from_count,
        .today = today_get,
        .context = &setup->today,
        .after_sunset = args->after_sunset,
        .formats = (const struct calconv_format *const *)setup->formats,
        .format_count = setup->format_count,
    };
    return status;
}

void setup_free(struct setup *setup)
{
    for (size_t i = 0; i < setup->job.target_count; i++)
        target_free(&setup->job.targets[i]);
    free(setup->job.targets);
    for (size_t i = 0; i < setup->format_count; i++)
        calconv_format_free(setup->formats[i]);
    free(setup->formats);
    divide_free(&setup->job.fields);
    calconv_format_free(setup->job.guess.weekday);
    free(setup->job.guess.calendars);
    free(setup->from);
}
