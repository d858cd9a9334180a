/* SPDX-License-Identifier: MIT */
/* mask.c - words that popt would misread. */
#include "cli/mask.h"

#include <stdbool.h>
#include <stdlib.h>
#include <string.h>

#define MASK '\1' /* stands before a masked word, and before one that begins with it */

static const struct poptOption *find_short(const struct poptOption *options, char letter)
{
    for (; options->longName != NULL || options->shortName != '\0'; options++)
        if (options->shortName == letter)
            return options;
    return NULL;
}

static const struct poptOption *find_long(const struct poptOption *options, const char *name)
{
    for (; options->longName != NULL || options->shortName != '\0'; options++)
        if (options->longName != NULL && strcmp(options->longName, name) == 0)
            return options;
    return NULL;
}

/* What a word with short options means: where its `=` would be dropped, 0 if nowhere, and whether
 * the next word is a value. */
static size_t read_cluster(const struct poptOption *options, const char *word, bool *value_next)
{
    for (size_t i = 1; word[i] != '\0'; i++) {
        const struct poptOption *option = find_short(options, word[i]);
        if (option == NULL)
            return 0;
        if (option->argInfo != POPT_ARG_NONE) {
            *value_next = word[i + 1] == '\0';
            return word[i + 1] == '=' ? i + 1 : 0;
        }
    }
    return 0;
}

static bool is_negative(const char *word)
{
    return word[0] == '-' && word[1] >= '0' && word[1] <= '9';
}

const char **mask_words(int argc, const char *const *argv, const struct poptOption *options)
{
    size_t size = ((size_t)argc + 1) * sizeof(char *);
    const char **words;
    char *at;
    bool value = false, options_end = false;

    for (int i = 0; i < argc; i++)
        size += strlen(argv[i]) + 2;
    words = malloc(size);
    if (words == NULL)
        return NULL;
    at = (char *)(words + argc + 1);
    for (int i = 0; i < argc; i++) {
        const char *word = argv[i];
        size_t length = strlen(word) + 1, equals = 0;
        bool value_next = false;

        words[i] = at;
        if (is_negative(word) || word[0] == MASK)
            *at++ = MASK;
        else if (!value && !options_end && word[0] == '-' && word[1] != '-')
            equals = read_cluster(options, word, &value_next);
        else if (!value && !options_end && strcmp(word, "--") == 0)
            options_end = true;
        else if (!value && !options_end && word[0] == '-') {
            const struct poptOption *option = find_long(options, word + 2);
            value_next = option != NULL && option->argInfo != POPT_ARG_NONE;
        }
        memcpy(at, word, equals);
        at += equals;
        if (equals > 0)
            *at++ = '=';
        memcpy(at, word + equals, length - equals);
        at += length - equals;
        value = value_next;
    }
    words[argc] = NULL;
    return words;
}

char *unmask(char *word)
{
    if (word != NULL && word[0] == MASK)
        memmove(word, word + 1, strlen(word));
    return word;
}
