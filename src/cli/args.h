/* SPDX-License-Identifier: MIT */
/* args.h - the command line as it was given: strings, not yet looked up. */
#ifndef CLI_ARGS_H
#define CLI_ARGS_H

#include <stdbool.h>
#include <stddef.h>

enum mode {
    MODE_CONVERT,
    MODE_LIST,
    MODE_INFO,
    MODE_LIST_NAMES,
    MODE_HELP,
    MODE_USAGE,
    MODE_VERSION
};

/* Strings in the order in which they were given. */
struct strings {
    char **item;
    size_t count;
};

struct args {
    enum mode mode;
    struct strings from, to, inputs, operands, fields, input_formats, calendar_files;
    char *output, *on_error, *format, *locale, *digits, *today, *delimiter;
    bool in_text, csv, header, append;
    bool null, label, json, after_sunset, guess, quiet, verbose;
    int threads; /* 0: as many as serve */
    enum progress_mode { PROGRESS_AUTO, PROGRESS_ALWAYS, PROGRESS_NEVER } progress;
    void *context;      /* popt's */
    const char **words; /* the command line as popt saw it */
};

/* Read the command line.  Returns an exit status; anything but 0 has been reported. */
int args_read(struct args *args, int argc, char **argv);

/* Write --help or --usage to stdout; false, with errno set, if that failed. */
bool args_help(const struct args *args);

void args_free(struct args *args);

#endif
