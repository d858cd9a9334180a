/* SPDX-License-Identifier: MIT */
/* report.c - messages that are not about a record. */
#include "cli/report.h"

#include <errno.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include "stream/job.h"
#include "stream/message.h"
#include "stream/output.h"

static void write_reason(struct buffer *reason)
{
    struct buffer line = {.bytes = NULL};

    buffer_add(reason, "", 1);
    if (!reason->failed)
        message_add(&line, NULL, NULL, 0, reason->bytes);
    if (!line.failed)
        (void)output_write(STDERR_FILENO, line.bytes, line.length);
    buffer_free(&line);
    buffer_free(reason);
}

int report(int status, const char *words, ...)
{
    struct buffer text = {.bytes = NULL}, reason = {.bytes = NULL};
    va_list arguments;
    char *room;
    int length;

    va_start(arguments, words);
    length = vsnprintf(NULL, 0, words, arguments);
    va_end(arguments);
    room = length > 0 ? buffer_reserve(&text, (size_t)length + 1) : NULL;
    if (room != NULL) {
        va_start(arguments, words);
        vsnprintf(room, (size_t)length + 1, words, arguments);
        va_end(arguments);
        message_quote(&reason, room, (size_t)length, (size_t)length);
    }
    buffer_free(&text);
    write_reason(&reason);
    return status;
}

int report_errno(int status, const char *name)
{
    return report(status, "%s: %s", name, strerror(errno));
}

int report_unknown(enum calconv_status found, const char *name, size_t length)
{
    struct buffer reason = {.bytes = NULL};

    if (found == CALCONV_ENOMEM)
        return report(EXIT_FAILED, "out of memory");
    message_unknown(&reason, found, name, length);
    write_reason(&reason);
    return EXIT_USAGE;
}
