/* SPDX-License-Identifier: MIT */
/* divide.c - how records are divided into fields. */
#include "cli/divide.h"

#include <stdlib.h>
#include <string.h>

#include "cli/report.h"

/* One field of the list: a number, or a name. */
static int add_choice(struct fields *fields, const char *word, size_t length, bool named)
{
    struct choice choice = {.name = word, .length = length};
    struct choice *grown = realloc(fields->choices, (fields->count + 1) * sizeof *grown);
    size_t digits = strspn(word, "0123456789");

    if (grown == NULL)
        return report(EXIT_FAILED, "out of memory");
    fields->choices = grown;
    if (digits >= length) {
        if (length > 0 && length < 19)
            choice.number = strtoull(word, NULL, 10);
        if (choice.number == 0)
            return report(EXIT_USAGE, "--field: '%.*s' is no number of a field, which begin with 1",
                          (int)length, word);
    } else if (!named)
        return report(EXIT_USAGE, "--field: '%.*s' is a name, for which --header is needed",
                      (int)length, word);
    grown[fields->count++] = choice;
    return EXIT_CONVERTED;
}

static int add_choices(struct fields *fields, const struct strings *lists, bool named)
{
    int status = EXIT_CONVERTED;

    for (size_t i = 0; i < lists->count; i++)
        for (const char *word = lists->item[i];; word++) {
            size_t length = strcspn(word, ",");
            status = add_choice(fields, word, length, named);
            word += length;
            if (status != EXIT_CONVERTED)
                return status;
            if (*word == '\0')
                break;
        }
    return status;
}

static int set_delimiter(struct fields *fields, const char *word)
{
    char c = fields->quoted ? ',' : '\t';

    if (word != NULL && strcmp(word, "\\t") == 0)
        c = '\t';
    else if (word != NULL && (*word == '\0' || word[1] != '\0'))
        return report(EXIT_USAGE, "--delimiter is one byte or \\t, not '%s'", word);
    else if (word != NULL)
        c = *word;
    if (c == (char)fields->csv.end || c == '\r' || (fields->quoted && c == '"'))
        return report(EXIT_USAGE, "--delimiter: '%s' ends records or quotes fields", word);
    fields->csv.delimiter = c;
    fields->plain = !fields->quoted || strchr("\t,;|", c) != NULL;
    return EXIT_CONVERTED;
}

int divide_init(struct fields *fields, const struct args *args, char end)
{
    const char *alone = args->csv                 ? "csv"
                        : args->header            ? "header"
                        : args->append            ? "append"
                        : args->delimiter != NULL ? "delimiter"
                                                  : NULL;
    int status;

    *fields = (struct fields){.choices = NULL};
    if (args->fields.count == 0)
        return alone == NULL ? EXIT_CONVERTED
                             : report(EXIT_USAGE, "--%s is for --field, which is not given", alone);
    fields->quoted = args->csv;
    fields->header = args->header;
    fields->append = args->append;
    fields->csv.end = (unsigned char)end;
    status = set_delimiter(fields, args->delimiter);
    return status == EXIT_CONVERTED ? add_choices(fields, &args->fields, args->header) : status;
}

void divide_free(struct fields *fields)
{
    free(fields->choices);
}
