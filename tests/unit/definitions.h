/* SPDX-License-Identifier: MIT */
/* definitions.h - the .cal files of docs/examples and tests/calendars, for tests in C. */
#ifndef DEFINITIONS_H
#define DEFINITIONS_H

#include <dirent.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "calconv.h"
#include "tap.h"

#define DEFINITION_ROOM 8192

/* Read a file below the source tree; returns its length, 0 if that failed. */
static inline size_t definition_read(const char *folder, const char *name,
                                     char text[DEFINITION_ROOM])
{
    const char *srcdir = getenv("srcdir");
    char path[4096];
    FILE *file;
    size_t length = 0;

    snprintf(path, sizeof path, "%s/%s/%s", srcdir == NULL ? "." : srcdir, folder, name);
    file = fopen(path, "r");
    if (file != NULL) {
        length = fread(text, 1, DEFINITION_ROOM, file);
        fclose(file);
    }
    return length < DEFINITION_ROOM ? length : 0;
}

/* Do something with the text of every .cal file; returns how many there were. */
static inline int definition_each(void (*act)(const char *name, const char *text, size_t length))
{
    static const char *const folders[] = {"docs/examples", "tests/calendars"};
    static char text[DEFINITION_ROOM];
    const char *srcdir = getenv("srcdir");
    const struct dirent *entry;
    int count = 0;

    for (int i = 0; i < 2; i++) {
        char path[4096];
        DIR *open;
        snprintf(path, sizeof path, "%s/%s", srcdir == NULL ? "." : srcdir, folders[i]);
        open = opendir(path);
        while (open != NULL && (entry = readdir(open)) != NULL) {
            const char *dot = strrchr(entry->d_name, '.');
            if (dot == NULL || strcmp(dot, ".cal") != 0)
                continue;
            act(entry->d_name, text, definition_read(folders[i], entry->d_name, text));
            count++;
        }
        if (open != NULL)
            closedir(open);
    }
    return count;
}

static inline void definition_register(const char *name, const char *text, size_t length)
{
    const struct calconv_calendar *calendar;
    struct calconv_error error = {.status = CALCONV_OK};
    char reason[200];

    if (!ok(calconv_define(text, length, &calendar, &error) == CALCONV_OK, "%s is defined", name)) {
        calconv_explain(&error, reason, sizeof reason);
        note("byte %zu: %s", error.offset, reason);
    }
}

/* Register the calendars of all these files, so that tests of all calendars have them too. */
static inline void definitions_register(void)
{
    ok(definition_each(definition_register) >= 10, "calendars defined by files");
}

#endif
