/* SPDX-License-Identifier: MIT */
/* report.h - messages that are not about a record. */
#ifndef CLI_REPORT_H
#define CLI_REPORT_H

#include "calconv.h"

/* Write "calconv: WORDS" to stderr, where %s in the words are strings, shown safely.  Returns
 * `status` or, where there is no memory for the words or they cannot be written, EXIT_FAILED. */
int report(int status, const char *words, ...) __attribute__((format(printf, 2, 3)));

/* The same for a file and errno. */
int report_errno(int status, const char *name);

/* A calendar's name that was not found: exit status 2. */
int report_unknown(enum calconv_status found, const char *name, size_t length);

#endif
