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

/* Returns `status` or, where the message could not be made or written, EXIT_FAILED. */
static int write_reason(int status, struct buffer *reason)
{
    static const char no_memory[] = "calconv: out of memory\n";
    struct buffer line = {.bytes = NULL};
    bool failed;

    buffer_add(reason, "", 1);
    if (!reason->failed)
        message_add(&line, NULL, NULL, 0, reason->bytes);
    failed = reason->failed || line.failed;
    if (failed)
        (void)output_write(STDERR_FILENO, no_memory, sizeof no_memory - 1);
    else
        failed = !output_write(STDERR_FILENO, line.bytes, line.length);
    buffer_free(&line);
    buffer_free(reason);
    return failed ? EXIT_FAILED : status;
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
    room = buffer_reserve(&text, (size_t)length + 1);
    if (room == NULL)
        reason.failed = true;
    else {
        va_start(arguments, words);
        vsnprintf(room, (size_t)length + 1, words, arguments);
        va_end(arguments);
        message_quote(&reason, room, (size_t)length, (size_t)length);
    }
    buffer_free(&text);
    return write_reason(status, &reason);
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
    return write_reason(EXIT_USAGE, &reason);
}
