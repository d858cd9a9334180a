/* SPDX-License-Identifier: MIT */
/* output.h - writing all of what is given. */
#ifndef STREAM_OUTPUT_H
#define STREAM_OUTPUT_H

#include <stdbool.h>
#include <stddef.h>

/* Write everything to `fd`; false, with errno set, if that failed.  Where the reader of a pipe
 * is gone the process ends by SIGPIPE, even if it was started with that signal ignored. */
bool output_write(int fd, const char *bytes, size_t length);

#endif
