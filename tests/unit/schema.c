/* SPDX-License-Identifier: MIT */
/* The lists of words in docs/calconv.schema.json are those of the library. */
#include <ctype.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "calconv.h"
#include "tap.h"

static char schema[65536];

/* Read the file without its blanks. */
static bool read_schema(void)
{
    const char *folder = getenv("srcdir");
    char path[4096];
    size_t at = 0;
    FILE *file;

    snprintf(path, sizeof path, "%s/docs/calconv.schema.json", folder == NULL ? "." : folder);
    file = fopen(path, "r");
    if (file == NULL)
        return false;
    for (int c; (c = getc(file)) != EOF && at < sizeof schema - 1;)
        if (!isspace(c))
            schema[at++] = (char)c;
    return fclose(file) == 0 && at < sizeof schema - 1;
}

typedef const char *word_fn(int value);

static const char *code(int value)
{
    return calconv_status_code((enum calconv_status)value);
}
static const char *authority(int value)
{
    return calconv_authority_name((enum calconv_authority)value);
}
static const char *basis(int value)
{
    return calconv_basis_name((enum calconv_basis)value);
}
static const char *start(int value)
{
    return calconv_day_start_name((enum calconv_day_start)value);
}

/* Whether the schema has an enum of just these words, in their order. */
static bool lists(word_fn *word, int first, int last)
{
    char list[1024] = "\"enum\":[";

    for (int value = first; value <= last; value++) {
        strcat(list, "\"");
        strcat(list, word(value));
        strcat(list, value < last ? "\"," : "\"]");
    }
    return strstr(schema, list) != NULL;
}

int main(void)
{
    ok(read_schema(), "the schema is there");
    ok(lists(code, CALCONV_ESYNTAX, CALCONV_EDISAGREE), "codes of errors");
    ok(lists(authority, CALCONV_EXACT, CALCONV_DISPUTED), "authorities");
    ok(lists(authority, CALCONV_EXACT, CALCONV_COMPUTED), "kinds of calendars");
    ok(lists(basis, CALCONV_NO_BASIS, CALCONV_LUNISOLAR), "bases");
    ok(lists(start, CALCONV_MIDNIGHT, CALCONV_DAWN), "starts of the day");
    return done();
}
