/* SPDX-License-Identifier: MIT */
/* files.h - opening what is read and written. */
#ifndef CLI_FILES_H
#define CLI_FILES_H

#include "cli/args.h"

/* Open a file to read; `-` is standard input.  -1 with errno set if that failed. */
int files_open_input(const char *name);

/* Close it, unless it is standard input. */
void files_close_input(int fd);

/* Open --output, or standard output, into *fd; a file that is also an input is refused.  Returns
 * an exit status; anything but 0 has been reported. */
int files_open_output(const struct args *args, int *fd);

/* What is being written, for messages. */
const char *files_output_name(const struct args *args);

#endif
