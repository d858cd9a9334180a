/* SPDX-License-Identifier: MIT */
/*
 * args.c - the command line, by way of popt, which only it, mask.c and aliases.c see.
 *
 * The table is the one list of options: help, usage and the check that the man page and the
 * completions name the same options follow from it.
 */
#include "cli/args.h"

#include <errno.h>
#include <popt.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

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
    OPT_APPEND,
    OPT_CALENDAR_FILE,
    OPT_GUESS
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
    TEXT("input-format", 'I', 'I', "how dates are read; several are tried in order", "FMT"),
    TEXT("locale", '\0', OPT_LOCALE, "names in this locale (default: English); env: LC_TIME's",
         "LOC|env"),
    TEXT("digits", '\0', OPT_DIGITS, "digits of the output", "latn|native|NUMBERING"),
    FLAG("in-text", 'S', 'S', "convert every date inside the records, copy the rest"),
    TEXT("field", 'k', 'k', "convert only these fields", "N[,N...]"),
    TEXT("delimiter", 'd', 'd', "what separates fields (default: TAB, with --csv a comma)", "C"),
    FLAG("csv", '\0', OPT_CSV, "fields may be quoted"),
    FLAG("header", '\0', OPT_HEADER, "the first record of a file names the fields"),
    FLAG("append", '\0', OPT_APPEND, "results go to the record's end"),
    FLAG("json", 'j', 'j', "one JSON object a record"),
    FLAG("after-sunset", 'n', 'n', "after sunset, where days begin then"),
    FLAG("guess", '\0', OPT_GUESS, "what dates of an unknown calendar may mean, best first"),
    TEXT("calendar-file", '\0', OPT_CALENDAR_FILE, "read the definition of a calendar", "FILE"),
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
    grown[strings->count++] = item;
    strings->item = grown;
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
        status = report(status, "--progress is auto, always or never, not '%s'",
                        value == NULL ? "" : value);
    free(value);
    return status;
}

/* One option, or 0 for an operand, and its value, which is the callee's to keep. */
static int take(struct args *args, int option, char *value)
{
    struct strings *list = option == 'f'                 ? &args->from
                           : option == 't'               ? &args->to
                           : option == 'i'               ? &args->inputs
                           : option == 'k'               ? &args->fields
                           : option == 0                 ? &args->operands
                           : option == 'I'               ? &args->input_formats
                           : option == OPT_CALENDAR_FILE ? &args->calendar_files
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
    case 'S':
        args->in_text = true;
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
    case OPT_GUESS:
        args->guess = true;
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

/* ---- popt and memory ----------------------------------------------------------------------- */

/*
 * Where memory fails, popt leaves words, values and aliases out without telling, or ends the
 * process by exit(1).  So malloc()'s errno is looked at behind its calls, and that exit is another.
 */
static bool in_popt;

static void leave_popt(void)
{
    if (in_popt) /* which has said why */
        _exit(EXIT_FAILED);
}

static void enter_popt(void)
{
    static bool prepared;

    if (!prepared)
        prepared = atexit(leave_popt) == 0;
    in_popt = true;
    errno = 0;
}

/* Whether there was memory enough since enter_popt(). */
static bool popt_had_memory(void)
{
    in_popt = false;
    return errno != ENOMEM;
}

/* ---- The whole ----------------------------------------------------------------------------- */

static bool read_all_aliases(poptContext context)
{
    const char *home = getenv("HOME");
    char path[4096];
    bool enough;

    if (getenv("CALCONV_NO_POPT") != NULL)
        return true;
    enter_popt();
    enough = aliases_read(context, "/etc/popt", table);
    if (enough && home != NULL &&
        (size_t)snprintf(path, sizeof path, "%s/.popt", home) < sizeof path)
        enough = aliases_read(context, path, table);
    in_popt = false;
    return enough;
}

static int read_options(struct args *args, poptContext context)
{
    for (;;) {
        int option, status;

        enter_popt();
        option = poptGetNextOpt(context);
        if (!popt_had_memory())
            return report(EXIT_FAILED, "out of memory");
        if (option == -1)
            return EXIT_CONVERTED;
        if (option < -1) {
            status = report(EXIT_USAGE, "%s: %s", poptBadOption(context, 0), poptStrerror(option));
            return status == EXIT_USAGE ? report(status, "'calconv --help' lists the options")
                                        : status;
        }
        status = take(args, option, unmask(poptGetOptArg(context)));
        if (status != EXIT_CONVERTED)
            return status;
    }
}

int args_read(struct args *args, int argc, char **argv)
{
    poptContext context = NULL;
    bool enough;

    *args = (struct args){.mode = MODE_CONVERT};
    args->words = mask_words(argc, (const char *const *)argv, table);
    /* with these popt would take no options behind operands */
    unsetenv("POSIXLY_CORRECT");
    unsetenv("POSIX_ME_HARDER");
    enter_popt();
    if (args->words != NULL)
        context = poptGetContext("calconv", argc, args->words, table,
                                 POPT_CONTEXT_NO_EXEC | POPT_CONTEXT_ARG_OPTS);
    args->context = context;
    if (context != NULL)
        poptSetOtherOptionHelp(context, "[OPTION...] [DATE...]");
    enough = popt_had_memory() && context != NULL && read_all_aliases(context);
    return enough ? read_options(args, context) : report(EXIT_FAILED, "out of memory");
}

bool args_help(const struct args *args)
{
    enter_popt();
    if (args->mode == MODE_HELP)
        poptPrintHelp(args->context, stdout, 0);
    else
        poptPrintUsage(args->context, stdout, 0);
    return popt_had_memory() && fflush(stdout) == 0 && ferror(stdout) == 0;
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
    free_strings(&args->input_formats);
    free_strings(&args->calendar_files);
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
