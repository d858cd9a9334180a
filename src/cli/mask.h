/* SPDX-License-Identifier: MIT */
/* mask.h - words that popt would misread. */
#ifndef CLI_MASK_H
#define CLI_MASK_H

#include <popt.h>

/*
 * A copy of the words as popt is to see them: dates that begin with `-` (`-0043-03-15`) do not
 * look like options, and the `=` of `-F=%Y`, which popt would drop, is doubled.  `options` tells
 * which options take a value.  One block, to be freed; NULL if there is no memory.
 */
const char **mask_words(int argc, const char *const *argv, const struct poptOption *options);

/* The word, or value of an option, as it was given: in place. */
char *unmask(char *word);

#endif
