/* SPDX-License-Identifier: MIT */
/*
 * paths.c - fuzz target: the fast path and the general path give the same bytes.  The input is
 *
 *     SOURCE>TARGET,TARGET>OPTIONS>RECORDS
 *
 * of which OPTIONS are letters: those of the command's options (z L j n q), k s b for --on-error,
 * F for a format, c for --csv --field=1, t for --field=2,1, a for --append.
 */
#include "../unit/both.h"
#include "fuzz.h"

#define TARGETS 9

static bool find(const char *name, size_t length, const struct calconv_calendar **calendar)
{
    return memchr(name, '@', length) == NULL && calconv_find(name, length, calendar) == CALCONV_OK;
}

static size_t find_targets(const char *names, size_t length, struct target *targets)
{
    size_t count = 0;

    while (count < TARGETS) {
        const char *end = memchr(names, ',', length);
        size_t size = end == NULL ? length : (size_t)(end - names);
        if (!find(names, size, &targets[count].calendar))
            targets[count].calendar = calconv_default();
        count++;
        if (end == NULL)
            break;
        names = end + 1;
        length -= size + 1;
    }
    return count;
}

static bool has(const char *options, size_t length, char letter)
{
    return memchr(options, letter, length) != NULL;
}

static void choose(struct job *job, struct choice *choices, const char *options, size_t length)
{
    struct fields *fields = &job->fields;
    bool csv = has(options, length, 'c'), tabs = has(options, length, 't');

    job->end = has(options, length, 'z') ? '\0' : '\n';
    job->label = has(options, length, 'L');
    job->json = has(options, length, 'j');
    job->quiet = has(options, length, 'q');
    job->reader.after_sunset = has(options, length, 'n');
    job->on_error = has(options, length, 'k')   ? ON_ERROR_KEEP
                    : has(options, length, 's') ? ON_ERROR_SKIP
                    : has(options, length, 'b') ? ON_ERROR_BLANK
                                                : ON_ERROR_REPORT;
    if (!csv && !tabs)
        return;
    choices[0].number = csv ? 1 : 2;
    choices[1].number = 1;
    *fields = (struct fields){.choices = choices,
                              .count = csv ? 1 : 2,
                              .csv = {csv ? ',' : '\t', (unsigned char)job->end},
                              .quoted = csv,
                              .plain = true,
                              .append = has(options, length, 'a')};
}

/* Pieces of 1, 2, 3 and 4 records in turn. */
static int64_t next_piece(void *context)
{
    int *turn = context;
    return 1 + (*turn)++ % 4;
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    static const char format[] = "%A %-d %B %EY %{time}";
    const char *text = (const char *)data, *source_name, *target_names, *options;
    const struct calconv_calendar *source;
    struct target targets[TARGETS] = {{.calendar = NULL}};
    struct choice choices[2] = {{.number = 0}};
    struct job job = {.reader = {.size = sizeof job.reader,
                                 .calendars = &source,
                                 .count = 1,
                                 .today = fuzz_today},
                      .targets = targets,
                      .targets_given = size % 4 != 0};
    struct buffer block = {.bytes = NULL};
    size_t length = size, source_length, names_length, options_length;
    bool fast_path;
    int turn = 0;

    fuzz_begin(data, size);
    if (memchr(data, '@', size) != NULL) /* variants stay as long as the process lives */
        return 0;
    source_length = fuzz_cut(&text, &length, '>', &source_name);
    names_length = fuzz_cut(&text, &length, '>', &target_names);
    options_length = fuzz_cut(&text, &length, '>', &options);
    if (!find(source_name, source_length, &source))
        source = calconv_default();
    job.target_count = find_targets(target_names, names_length, targets);
    choose(&job, choices, options, options_length);
    if (has(options, options_length, 'F')) {
        job.format = format;
        for (size_t i = 0; i < job.target_count; i++)
            if (calconv_format_compile(targets[i].calendar, NULL, format, sizeof format - 1, true,
                                       &targets[i].format, NULL) != CALCONV_OK)
                abort();
    }
    buffer_add(&block, text, length);
    must(both_agree(&job, &block, next_piece, &turn, &fast_path), "both paths give the same bytes",
         source->id);
    for (size_t i = 0; i < job.target_count; i++)
        calconv_format_free(targets[i].format);
    buffer_free(&block);
    return 0;
}
