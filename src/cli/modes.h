/* SPDX-License-Identifier: MIT */
/* modes.h - what calconv does: each mode is a function that returns an exit status. */
#ifndef CLI_MODES_H
#define CLI_MODES_H

#include "cli/args.h"
#include "stream/buffer.h"
#include "stream/job.h"

/* Convert operands, then files, then standard input if there were neither. */
int mode_convert(const struct args *args, const struct job *job, int output);

/* Put into `out` what --list, --list-names and --info show. */
int mode_list(const struct args *args, struct buffer *out);
int mode_list_names(const struct args *args, struct buffer *out);
int mode_info(const struct args *args, struct buffer *out);

#endif
