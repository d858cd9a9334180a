/* SPDX-License-Identifier: MIT */
/* input.h - blocks of whole records from a file, as they come. */
#ifndef STREAM_INPUT_H
#define STREAM_INPUT_H

#include <stdbool.h>
#include <stddef.h>

struct input {
    int fd;
    int wake; /* -1, or what ends the input as soon as it can be read */
    char end; /* of records */
    char *bytes;
    size_t room, length; /* of bytes */
    size_t used;         /* of them, already handed out */
    bool at_end;
};

/* Begin to read from `fd`; the memory of a struct that was used before serves again. */
void input_begin(struct input *input, int fd, char end);

/*
 * The next block of whole records; the file's last may lack its end.  Waits only for the first
 * record's end, so that a record is answered as soon as it is complete.  Returns 1, 0 at the end
 * of the file, or -1 with errno set.  The block is valid until the next call.
 */
int input_next(struct input *input, const char **block, size_t *length);

void input_free(struct input *input);

#endif
