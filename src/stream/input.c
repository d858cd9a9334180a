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

void input_begin(struct input *input, int fd, char end, const struct csv *csv)
{
    input->fd = fd;
    input->wake = -1;
    input->end = end;
    input->csv = csv;
    input->scan = (struct csv_scan){0};
    input->length = input->used = input->back = 0;
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

/* How much of what has come is whole records, the last `got` bytes being new. */
static size_t find_whole(struct input *input, size_t got)
{
    size_t at = 0, more;
    const char *last;

    if (input->csv == NULL) {
        last = memrchr(input->bytes + input->length - got, input->end, got);
        return last == NULL ? 0 : (size_t)(last - input->bytes) + 1;
    }
    input->records = 0;
    while (at < input->length && (more = csv_next(&input->scan, input->csv, input->bytes + at,
                                                  input->length - at, input->at_end)) > 0) {
        at += more;
        input->records++;
        input->scan = (struct csv_scan){0};
    }
    return at;
}

/* Hand out the first bytes. */
static int hand_out(struct input *input, const char **block, size_t *length, size_t used)
{
    *block = input->bytes;
    *length = input->used = used;
    return used > 0;
}

int input_next(struct input *input, const char **block, size_t *length)
{
    size_t back = input->back, whole;

    if (input->used > back) {
        input->length -= input->used - back;
        memmove(input->bytes, input->bytes + input->used - back, input->length);
    }
    input->used = input->back = 0;
    if (back > 0)
        return hand_out(input, block, length, back);
    while (!input->at_end) {
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
        whole = find_whole(input, (size_t)got);
        if (whole > 0)
            return hand_out(input, block, length, whole);
    }
    if (input->csv != NULL)
        find_whole(input, 0); /* to count them */
    return hand_out(input, block, length, input->length);
}

void input_take_back(struct input *input, size_t first)
{
    input->back = input->used - first;
    input->records--;
}

void input_free(struct input *input)
{
    free(input->bytes);
    *input = (struct input){.fd = -1};
}
