/* SPDX-License-Identifier: MIT */
/* progress.h - a line on the terminal that says how far a long conversion has come. */
#ifndef CLI_PROGRESS_H
#define CLI_PROGRESS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "cli/args.h"

struct progress {
    bool on;
    uint64_t size, done;   /* bytes of input; size 0: not known */
    double started, shown; /* seconds; when it was last shown */
    double wait;           /* before it is shown at all */
    int width;             /* of what stands on the terminal now */
};

/* Decide, by --progress and what the standard streams are, whether it is shown. */
void progress_init(struct progress *progress, const struct args *args, int output);

/* `used` more bytes have been converted, `records` in all; shown from time to time. */
void progress_update(struct progress *progress, size_t used, uint64_t records);

/* Take the line away, before a message and at the end. */
void progress_erase(struct progress *progress);

#endif
