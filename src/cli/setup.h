/* SPDX-License-Identifier: MIT */
/* setup.h - from the command line's strings to a job: every name is looked up here, once. */
#ifndef CLI_SETUP_H
#define CLI_SETUP_H

#include "cli/args.h"
#include "cli/today.h"
#include "stream/job.h"

/* A job and what it points to. */
struct setup {
    struct job job;
    struct today today;
    const struct calconv_calendar **from;
    size_t from_count;
    struct calconv_format **formats; /* to read by */
    size_t format_count;
};

/* Returns an exit status; anything but 0 has been reported.  setup_free() in any case. */
int setup_init(struct setup *setup, const struct args *args);
void setup_free(struct setup *setup);

#endif
