/* SPDX-License-Identifier: MIT */
/* aliases.h - popt's aliases. */
#ifndef CLI_ALIASES_H
#define CLI_ALIASES_H

#include <popt.h>
#include <stdbool.h>

/*
 * Add the aliases for calconv that a file has in lines `calconv alias --NAME WORDS` or `-C WORDS`;
 * every other line, those with `exec` too, is passed over, and so is a file that cannot be read.
 * False: there was no memory.
 */
bool aliases_read(poptContext context, const char *path, const struct poptOption *options);

#endif
