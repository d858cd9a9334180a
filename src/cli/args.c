/* SPDX-License-Identifier: MIT */
/*
 * args.c - the command line, by way of popt, which only it, mask.c and aliases.c see.
 *
 * The table is the one list of options: help, usage and the check that the man page and the
 * completions name the same options follow from it.
 */
#include "cli/args.h"

#include <popt.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "cli/aliases.h"
#include "cli/mask.h"
#include "cli/report.h"
#include "stream/job.h"
#include "stream/workers.h"

/* What an option without a short form is called in the loop. */
enum {
    OPT_INFO = 256,
    OPT_TODAY,
    OPT_LIST_NAMES,
    OPT_USAGE,
    OPT_THREADS,
    OPT_PROGRESS,
    OPT_LOCALE,
    OPT_DIGITS,
    OPT_CSV,
    OPT_HEADER,
    OPT_APPEND
};

#define FLAG(long_, letter, value, help)                                                           \
    {                                                                                              \
        (long_), (letter), POPT_ARG_NONE, NULL, (value), (help), NULL                              \
    }
#define TEXT(long_, letter, value, help, what)                                                     \
    {                                                                                              \
        (long_), (letter), POPT_ARG_STRING, NULL, (value), (help), (what)                          \
    }

static const struct poptOption table[] = {
    TEXT("from", 'f', 'f', "calendar of the input (default: gregorian)", "CAL[,CAL...]"),
    TEXT("to", 't', 't', "calendars of the output (default: gregorian), or all", "CAL[,CAL...]"),
    TEXT("input", 'i', 'i', "read records from FILE (-: standard input)", "FILE"),
    TEXT("output", 'o', 'o', "write to FILE", "FILE"),
    TEXT("on-error", 'e', 'e', "what an inconvertible record gives (default: report)",
         "report|skip|keep|blank"),
    FLAG("null", 'z', 'z', "records end in NUL, in and out"),
    FLAG("label", 'L', 'L', "write CALENDAR:DATE"),
    TEXT("format", 'F', 'F', "how dates are written", "FMT"),
    TEXT("locale", '\0', OPT_LOCALE, "names in this locale (default: English); env: LC_TIME's",
         "LOC|env"),
    TEXT("digits", '\0', OPT_DIGITS, "digits of the output", "latn|native|NUMBERING"),
    TEXT("field", 'k', 'k', "convert only these fields", "N[,N...]"),
    TEXT("delimiter", 'd', 'd', "what separates fields (default: TAB, with --csv a comma)", "C"),
    FLAG("csv", '\0', OPT_CSV, "fields may be quoted"),
    FLAG("header", '\0', OPT_HEADER, "the first record of a file names the fields"),
    FLAG("append", '\0', OPT_APPEND, "results go to the record's end"),
    FLAG("json", 'j', 'j', "one JSON object a record"),
    FLAG("after-sunset", 'n', 'n', "after sunset, where days begin then"),
    TEXT("today", '\0', OPT_TODAY, "what today means", "DATE"),
    TEXT("threads", '\0', OPT_THREADS, "convert with N threads (default: as many as serve)", "N"),
    TEXT("progress", '\0', OPT_PROGRESS, "show on the terminal how far it is (default: auto)",
         "auto|always|never"),
    FLAG("list", 'l', 'l', "list calendars"),
    FLAG("info", '\0', OPT_INFO, "what a CALENDAR, or a year or month of it, is"),
    FLAG("list-names", '\0', OPT_LIST_NAMES, "list the ids of calendars"),
    FLAG("quiet", 'q', 'q', "no messages about records"),
    FLAG("verbose", 'v', 'v', "say more"),
    FLAG("help", 'h', 'h', "show this help"),
    FLAG("usage", '\0', OPT_USAGE, "show a brief usage message"),
    FLAG("version", 'V', 'V', "show the version"),
    POPT_TABLEEND,
};

static bool add(struct strings *strings, char *item)
{
    char **grown =
        item == NULL ? NULL : realloc(strings->item, (strings->count + 1) * sizeof *grown);

    if (grown == NULL) {
        free(item);
        return false;
    }
    strings->item = grown;
    strings->item[strings->count++] = item;
    return true;
}

static void set(char **where, char *value)
{
    free(*where);
    *where = value;
}

/* Ask for a mode; two different ones contradict each other. */
static int set_mode(struct args *args, enum mode mode)
{
    if (args->mode >= MODE_HELP || args->mode == mode)
        return EXIT_CONVERTED;
    if (args->mode != MODE_CONVERT && mode < MODE_HELP)
        return report(EXIT_USAGE, "--list, --info and --list-names exclude each other");
    args->mode = mode;
    return EXIT_CONVERTED;
}

/* The two take their value, and free it. */
static int set_threads(struct args *args, char *value)
{
    char *end = value;
    long number = value == NULL ? 0 : strtol(value, &end, 10);
    int status = EXIT_CONVERTED;

    if (value != NULL && *end == '\0' && number >= 1 && number <= WORKERS_MOST)
        args->threads = (int)number;
    else
        status = report(EXIT_USAGE, "--threads is a number in 1..%d, not '%s'", WORKERS_MOST,
                        value == NULL ? "" : value);
    free(value);
    return status;
}

static int set_progress(struct args *args, char *value)
{
    static const char *const words[] = {"auto", "always", "never"};
    int status = EXIT_USAGE;

    for (int i = 0; value != NULL && i < 3; i++)
        if (strcmp(value, words[i]) == 0) {
            args->progress = (enum progress_mode)i;
            status = EXIT_CONVERTED;
        }
    if (status != EXIT_CONVERTED)
        report(status, "--progress is auto, always or never, not '%s'", value == NULL ? "" : value);
    free(value);
    return status;
}

/* One option and its value, which is the callee's to keep. */
static int take(struct args *args, int option, char *value)
{
    struct strings *list = option == 'f'   ? &args->from
                           : option == 't' ? &args->to
                           : option == 'i' ? &args->inputs
                           : option == 'k' ? &args->fields
                                           : NULL;
    if (list != NULL)
        return add(list, value) ? EXIT_CONVERTED : report(EXIT_FAILED, "out of memory");

    switch (option) {
    case 'o':
        set(&args->output, value);
        break;
    case 'e':
        set(&args->on_error, value);
        break;
    case 'd':
        set(&args->delimiter, value);
        break;
    case OPT_CSV:
        args->csv = true;
        break;
    case OPT_HEADER:
        args->header = true;
        break;
    case OPT_APPEND:
        args->append = true;
        break;
    case 'F':
        set(&args->format, value);
        break;
    case OPT_LOCALE:
        set(&args->locale, value);
        break;
    case OPT_DIGITS:
        set(&args->digits, value);
        break;
    case OPT_TODAY:
        set(&args->today, value);
        break;
    case OPT_THREADS:
        return set_threads(args, value);
    case OPT_PROGRESS:
        return set_progress(args, value);
    case 'z':
        args->null = true;
        break;
    case 'L':
        args->label = true;
        break;
    case 'j':
        args->json = true;
        break;
    case 'n':
        args->after_sunset = true;
        break;
    case 'q':
        args->quiet = true;
        break;
    case 'v':
        args->verbose = true;
        break;
    case 'l':
        return set_mode(args, MODE_LIST);
    case OPT_INFO:
        return set_mode(args, MODE_INFO);
    case OPT_LIST_NAMES:
        return set_mode(args, MODE_LIST_NAMES);
    case 'h':
        return set_mode(args, MODE_HELP);
    case OPT_USAGE:
        return set_mode(args, MODE_USAGE);
    default: /* 'V' */
        return set_mode(args, MODE_VERSION);
    }
    return EXIT_CONVERTED;
}

static void read_all_aliases(poptContext context)
{
    const char *home = getenv("HOME");
    char path[4096];

    if (getenv("CALCONV_NO_POPT") != NULL)
        return;
    aliases_read(context, "/etc/popt", table);
    if (home != NULL && (size_t)snprintf(path, sizeof path, "%s/.popt", home) < sizeof path)
        aliases_read(context, path, table);
}

static int read_options(struct args *args, poptContext context)
{
    int option, status;
    const char *operand;

    while ((option = poptGetNextOpt(context)) > 0) {
        status = take(args, option, unmask(poptGetOptArg(context)));
        if (status != EXIT_CONVERTED)
            return status;
    }
    if (option < -1) {
        report(EXIT_USAGE, "%s: %s", poptBadOption(context, 0), poptStrerror(option));
        return report(EXIT_USAGE, "'calconv --help' lists the options");
    }
    while ((operand = poptGetArg(context)) != NULL)
        if (!add(&args->operands, unmask(strdup(operand))))
            return report(EXIT_FAILED, "out of memory");
    return EXIT_CONVERTED;
}

int args_read(struct args *args, int argc, char **argv)
{
    const char **words = mask_words(argc, (const char *const *)argv, table);
    poptContext context = NULL;

    *args = (struct args){.mode = MODE_CONVERT};
    /* with these popt would take no options behind operands */
    unsetenv("POSIXLY_CORRECT");
    unsetenv("POSIX_ME_HARDER");
    if (words != NULL)
        context = poptGetContext("calconv", argc, words, table, POPT_CONTEXT_NO_EXEC);
    if (context == NULL) {
        free(words);
        return report(EXIT_FAILED, "out of memory");
    }
    args->context = context;
    args->words = words;
    poptSetOtherOptionHelp(context, "[OPTION...] [DATE...]");
    read_all_aliases(context);
    return read_options(args, context);
}

bool args_help(const struct args *args)
{
    if (args->mode == MODE_HELP)
        poptPrintHelp(args->context, stdout, 0);
    else
        poptPrintUsage(args->context, stdout, 0);
    return fflush(stdout) == 0 && ferror(stdout) == 0;
}

static void free_strings(struct strings *strings)
{
    for (size_t i = 0; i < strings->count; i++)
        free(strings->item[i]);
    free(strings->item);
}

void args_free(struct args *args)
{
    free_strings(&args->from);
    free_strings(&args->to);
    free_strings(&args->inputs);
    free_strings(&args->operands);
    free_strings(&args->fields);
    free(args->delimiter);
    free(args->output);
    free(args->on_error);
    free(args->format);
    free(args->locale);
    free(args->digits);
    free(args->today);
    poptFreeContext(args->context);
    free(args->words);
}
