/* SPDX-License-Identifier: MIT */
/*
 * aliases.c - popt's aliases, from its files.
 *
 * poptReadConfigFile() would do, but it knows exec lines too, which take options away even where
 * popt is told to run nothing, and it would take a date like -0043-03-15 in an alias for an option.
 */
#include "cli/aliases.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "cli/mask.h"

/* An alias of calconv's whose words, from the third on, stand for it. */
static void add(poptContext context, int count, const char **words,
                const struct poptOption *options)
{
    const char *name = words[2];
    struct poptAlias alias = {.longName = NULL};
    int first = 3;

    if (strncmp(name, "--", 2) == 0 && name[2] != '\0')
        alias.longName = name + 2;
    else if (name[0] == '-' && name[1] != '\0' && name[1] != '-' && name[2] == '\0')
        alias.shortName = name[1];
    else
        return;
    /* what popt's help would say of it is no part of it */
    while (first < count && strncmp(words[first], "--POPT", 6) == 0)
        first++;
    alias.argc = count - first;
    alias.argv = mask_words(alias.argc, words + first, options);
    /* popt's from here on, if popt takes it */
    if (alias.argc <= 0 || alias.argv == NULL || poptAddAlias(context, alias, 0) != 0)
        free(alias.argv);
}

static void read_line(poptContext context, const char *line, const struct poptOption *options)
{
    const char **words = NULL;
    int count;

    if (poptParseArgvString(line, &count, &words) != 0)
        return;
    if (count > 3 && strcmp(words[0], "calconv") == 0 && strcmp(words[1], "alias") == 0)
        add(context, count, words, options);
    free(words);
}

bool aliases_read(poptContext context, const char *path, const struct poptOption *options)
{
    char *text = NULL, *next;
    size_t room = 0;
    FILE *file;

    errno = 0;
    file = fopen(path, "re");
    if (file == NULL)
        return errno != ENOMEM;
    if (getdelim(&text, &room, '\0', file) > 0) { /* a text has no NUL: this is all of it */
        for (char *join = text; (join = strstr(join, "\\\n")) != NULL;)
            memset(join, ' ', 2);
        for (char *line = text; line != NULL; line = next) {
            next = strchr(line, '\n');
            if (next != NULL)
                *next++ = '\0';
            if (line[0] != '#')
                read_line(context, line, options);
        }
    }
    free(text);
    (void)fclose(file);
    return errno != ENOMEM;
}
