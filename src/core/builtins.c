/* SPDX-License-Identifier: MIT */
/*
 * builtins.c - the table of built-in calendars: immutable, made from src/calendars.am.
 *
 * builtins.inc has one line CC_BUILTIN(file) for every file that calendars.am names; each such
 * file ends in an array of calendars cc_FILE, closed by a row without id.
 */
#include "core/core.h"

#define CC_BUILTIN(file) extern const struct calconv_calendar cc_##file[];
#include "builtins.inc"
#undef CC_BUILTIN

#define CC_BUILTIN(file) cc_##file,
const struct calconv_calendar *const cc_builtins[] = {
#include "builtins.inc"
    NULL};
#undef CC_BUILTIN

/* A comparison of folded names over the whole table is faster than building an index of it, for
 * the few names that a run looks up.  Ids come first: they are what most names are, and cost less
 * than lists of aliases. */
const struct calconv_calendar *cc_find_builtin(const char *name, size_t length)
{
    for (int aliases = 0; aliases < 2; aliases++)
        for (const struct calconv_calendar *const *file = cc_builtins; *file != NULL; file++)
            for (const struct calconv_calendar *calendar = *file; calendar->id != NULL; calendar++)
                if (cc_name_in(aliases ? calendar->aliases : calendar->id, name, length))
                    return calendar;
    return NULL;
}

const struct calconv_calendar *calconv_default(void)
{
    return cc_builtins[0];
}
