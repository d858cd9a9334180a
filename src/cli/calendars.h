/* SPDX-License-Identifier: MIT */
/* calendars.h - calendars by the names that the command line gives, users' own ones too. */
#ifndef CLI_CALENDARS_H
#define CLI_CALENDARS_H

#include "calconv.h"
#include "cli/args.h"

/* Register the calendars of all --calendar-file.  Returns an exit status; anything but 0 has been
 * reported. */
int calendars_load(const struct args *args);

/* calconv_find() for a name of the command line: one that no calendar has may be defined by
 * calconv/calendars/NAME.cal in $XDG_CONFIG_HOME.  Returns an exit status; anything but 0 has been
 * reported. */
int calendars_find(const char *name, size_t length, const struct calconv_calendar **calendar);

/* The built-in calendars; *list is the caller's to free.  Returns as above. */
int calendars_all(const struct calconv_calendar ***list, size_t *count);

#endif
