/* SPDX-License-Identifier: MIT */
/* find.h - calendars of the registry by name. */
#ifndef FIND_H
#define FIND_H

#include <string.h>

#include "calconv.h"

/* The calendar of a name that is part of a text; NULL: there is none. */
static inline const struct calconv_calendar *find_part(const char *name, size_t length)
{
    const struct calconv_calendar *calendar = NULL;

    return calconv_find(name, length, &calendar) == CALCONV_OK ? calendar : NULL;
}

static inline const struct calconv_calendar *find(const char *name)
{
    return find_part(name, strlen(name));
}

#endif
