/* SPDX-License-Identifier: MIT */
/* input.c - blocks of whole records from a file, as they come. */
#include "stream/input.h"

#include <errno.h>
#include <poll.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#define BLOCK (64 * 1024)

void input_begin(struct input *input, int fd, char end)
{
    input->fd = fd;
    input->wake = -1;
    input->end = end;
    input->length = input->used = 0;
    input->at_end = false;
}

/* Room for at least half a block behind what has come; false: no memory. */
static bool make_room(struct input *input)
{
    if (input->room - input->length < BLOCK / 2) {
        size_t room = input->room < BLOCK ? BLOCK : input->room;
        char *bytes;

        if (input->room >= BLOCK) {
            if (room > SIZE_MAX / 2)
                return false;
            room *= 2;
        }
        bytes = realloc(input->bytes, room);
        if (bytes == NULL)
            return false;
        input->bytes = bytes;
        input->room = room;
    }
    return true;
}

/* Wait until something can be read; 0: the wait was ended, -1: it failed. */
static int wait_for_more(const struct input *input)
{
    struct pollfd wait[] = {{input->fd, POLLIN, 0}, {input->wake, POLLIN, 0}};

    while (poll(wait, 2, -1) < 0)
        if (errno != EINTR)
            return -1;
    return wait[1].revents == 0;
}

static ssize_t read_some(const struct input *input)
{
    bool must_wait = input->wake >= 0;

    for (;;) {
        int more = must_wait ? wait_for_more(input) : 1;
        ssize_t got;

        if (more <= 0)
            return more;
        got = read(input->fd, input->bytes + input->length, input->room - input->length);
        if (got >= 0)
            return got;
        if (errno == EAGAIN || errno == EWOULDBLOCK)
            must_wait = true;
        else if (errno != EINTR)
            return -1;
    }
}

int input_next(struct input *input, const char **block, size_t *length)
{
    if (input->used > 0) {
        input->length -= input->used;
        memmove(input->bytes, input->bytes + input->used, input->length);
        input->used = 0;
    }
    while (!input->at_end) {
        size_t before = input->length;
        const char *last;
        ssize_t got;

        if (!make_room(input)) {
            errno = ENOMEM;
            return -1;
        }
        got = read_some(input);
        if (got < 0)
            return -1;
        if (got == 0) {
            input->at_end = true;
            break;
        }
        input->length += (size_t)got;
        last = memrchr(input->bytes + before, input->end, (size_t)got);
        if (last != NULL) {
            input->used = (size_t)(last - input->bytes) + 1;
            *block = input->bytes;
            *length = input->used;
            return 1;
        }
    }
    *block = input->bytes;
    *length = input->used = input->length;
    return input->length > 0;
}

void input_free(struct input *input)
{
    free(input->bytes);
    *input = (struct input){.fd = -1};
}
