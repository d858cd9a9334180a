/* SPDX-License-Identifier: MIT */
/*
 * calendars.c - calendars by the names that the command line gives, users' own ones too.
 *
 * A name that is not found is looked for in the user's folder only here, so only for names that
 * the command line gives: no record can make the program open a file.
 */
#include "cli/calendars.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "cli/report.h"
#include "stream/job.h"
#include "stream/message.h"

#define PATH_ROOM 4096
#define TEXT_ROOM (1024 * 1024 + 1) /* a byte more than a definition may have */

/* ---- Files --------------------------------------------------------------------------------- */

/* The line and column of a byte, in characters from 1. */
static void find_place(const char *text, size_t offset, size_t *line, size_t *column)
{
    *line = *column = 1;
    for (size_t i = 0; i < offset; i++)
        if (text[i] == '\n') {
            ++*line;
            *column = 1;
        } else
            *column += (text[i] & 0xC0) != 0x80;
}

static int report_definition(const char *path, const char *text, const struct calconv_error *error)
{
    struct buffer reason = {.bytes = NULL};
    size_t line, column;
    int status = EXIT_USAGE;

    if (error->status == CALCONV_ENOMEM)
        return report(EXIT_FAILED, "out of memory");
    find_place(text, error->offset, &line, &column);
    message_explain(&reason, error, text);
    buffer_add(&reason, "", 1);
    status = reason.failed ? report(EXIT_FAILED, "out of memory")
                           : report(status, "%s:%zu:%zu: %s", path, line, column, reason.bytes);
    buffer_free(&reason);
    return status;
}

/* Read all of a file, up to TEXT_ROOM bytes; false, with errno set, if that failed. */
static bool read_text(int file, char *text, size_t *length)
{
    ssize_t got;

    for (*length = 0; *length < TEXT_ROOM; *length += (size_t)got) {
        do
            got = read(file, text + *length, TEXT_ROOM - *length);
        while (got < 0 && errno == EINTR);
        if (got < 0)
            return false;
        if (got == 0)
            break;
    }
    return true;
}

/* Register the calendar of an open file; NULL: that failed. */
static int load(int file, const char *path, const struct calconv_calendar **calendar)
{
    char *text = malloc(TEXT_ROOM);
    struct calconv_error error;
    size_t length;
    int status = EXIT_CONVERTED;

    *calendar = NULL;
    if (text == NULL)
        return report(EXIT_FAILED, "out of memory");
    if (!read_text(file, text, &length))
        status = report_errno(EXIT_FAILED, path);
    else if (calconv_define(text, length, calendar, &error) != CALCONV_OK)
        status = report_definition(path, text, &error);
    free(text);
    return status;
}

int calendars_load(const struct args *args)
{
    int status = EXIT_CONVERTED;

    for (size_t i = 0; status == EXIT_CONVERTED && i < args->calendar_files.count; i++) {
        const char *path = args->calendar_files.item[i];
        const struct calconv_calendar *calendar;
        int file = open(path, O_RDONLY | O_CLOEXEC);
        if (file < 0)
            return report_errno(EXIT_FAILED, path);
        status = load(file, path, &calendar);
        close(file);
    }
    return status;
}

/* ---- The user's folder --------------------------------------------------------------------- */

/* The file that could define a calendar of this name; false: it is no id, or there is no folder. */
static bool find_path(const char *name, size_t length, char path[PATH_ROOM])
{
    const char *config = getenv("XDG_CONFIG_HOME"), *home = getenv("HOME"), *below = "";
    int size;

    if (length == 0 || length >= 48)
        return false;
    for (size_t i = 0; i < length; i++)
        if ((name[i] < 'a' || name[i] > 'z') && (name[i] < '0' || name[i] > '9') && name[i] != '-')
            return false;
    if (config == NULL || *config != '/') { /* others are to be ignored, the specification says */
        config = home;
        below = "/.config";
    }
    if (config == NULL || *config != '/')
        return false;
    size = snprintf(path, PATH_ROOM, "%s%s/calconv/calendars/%.*s.cal", config, below, (int)length,
                    name);
    return size > 0 && size < PATH_ROOM;
}

/* Register the calendar of this name from the user's folder; *found: there is a file. */
static int load_named(const char *name, size_t length, bool *found)
{
    char path[PATH_ROOM];
    const struct calconv_calendar *calendar;
    int file, status;

    *found = false;
    if (!find_path(name, length, path))
        return EXIT_CONVERTED;
    file = open(path, O_RDONLY | O_CLOEXEC);
    if (file < 0)
        return errno == ENOENT || errno == ENOTDIR ? EXIT_CONVERTED
                                                   : report_errno(EXIT_FAILED, path);
    status = load(file, path, &calendar);
    close(file);
    if (calendar != NULL &&
        (strlen(calendar->id) != length || memcmp(calendar->id, name, length) != 0))
        status = report(EXIT_USAGE, "%s: the calendar's id is '%s'", path, calendar->id);
    *found = status == EXIT_CONVERTED;
    return status;
}

int calendars_find(const char *name, size_t length, const struct calconv_calendar **calendar)
{
    enum calconv_status found = calconv_find(name, length, calendar);

    if (found == CALCONV_ECALENDAR) {
        const char *at = memchr(name, '@', length);
        bool loaded;
        int status = load_named(name, at == NULL ? length : (size_t)(at - name), &loaded);
        if (status != EXIT_CONVERTED)
            return status;
        if (loaded)
            found = calconv_find(name, length, calendar);
    }
    return found == CALCONV_OK ? EXIT_CONVERTED : report_unknown(found, name, length);
}

int calendars_all(const struct calconv_calendar ***list, size_t *count)
{
    size_t all = calconv_list(NULL, 0);

    *list = calloc(all, sizeof **list);
    if (*list == NULL)
        return report(EXIT_FAILED, "out of memory");
    (void)calconv_list(*list, all);
    for (*count = 0; *count < all && calconv_is_built_in((*list)[*count]);)
        ++*count; /* those come first */
    return EXIT_CONVERTED;
}
