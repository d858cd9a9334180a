/* SPDX-License-Identifier: MIT */
/* style.c - the language and digits of the output: --locale and --digits. */
#include "cli/style.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "cli/report.h"
#include "stream/job.h"

/* The locale that POSIX's variables name for dates and times; the first that is set counts. */
static const char *ask_environment(const char **variable)
{
    static const char *const variables[] = {"LC_ALL", "LC_TIME", "LANG"};

    for (int i = 0; i < 3; i++) {
        const char *value = getenv(variables[i]);
        if (value != NULL && *value != '\0') {
            *variable = variables[i];
            return value;
        }
    }
    return NULL;
}

static int report_unknown_locale(const char *option, const char *name)
{
    struct calconv_word nearest[3];
    size_t count = calconv_locale_suggest(name, strlen(name), nearest, 3);
    char words[128] = "";
    int at = 0;

    for (size_t i = 0; i < count && at < (int)sizeof words - 32; i++)
        at += snprintf(words + at, sizeof words - (size_t)at, "%s%.*s",
                       i == 0          ? "; did you mean "
                       : i + 1 < count ? ", "
                                       : " or ",
                       (int)nearest[i].length, nearest[i].text);
    return report(EXIT_USAGE, "%s: unknown locale '%s'%s%s", option, name, words,
                  count > 0 ? "?" : "");
}

static int find_locale(struct calconv_style *style, const char *name)
{
    const char *option = "--locale";

    if (name != NULL && strcmp(name, "env") == 0)
        name = ask_environment(&option);
    if (name == NULL)
        return EXIT_CONVERTED;
    style->locale = calconv_locale_find(name, strlen(name));
    return style->locale != NULL ? EXIT_CONVERTED : report_unknown_locale(option, name);
}

static int find_digits(struct calconv_style *style, const char *name)
{
    if (name == NULL)
        return EXIT_CONVERTED;
    if (strcmp(name, "native") != 0)
        style->digits = calconv_numbering_find(name, strlen(name));
    else if (style->locale != NULL)
        style->digits = calconv_locale_numbering(style->locale, true);
    else
        style->digits = calconv_numbering_find("latn", 4);
    return style->digits != NULL
               ? EXIT_CONVERTED
               : report(EXIT_USAGE,
                        "--digits is latn, native or one of CLDR's numbering systems, not '%s'",
                        name);
}

int style_init(struct calconv_style *style, const struct args *args)
{
    int status;

    style->size = sizeof *style;
    status = find_locale(style, args->locale);

    if (status == EXIT_CONVERTED)
        status = find_digits(style, args->digits);
    if (status == EXIT_CONVERTED && args->format == NULL && args->input_formats.count == 0 &&
        style->digits != NULL && !calconv_numbering_has_digits(style->digits))
        status =
            report(EXIT_USAGE, "--digits: %s are no digits, and need a --format", args->digits);
    return status;
}

bool style_has_digits(const struct calconv_style *style)
{
    return style->digits != NULL && strcmp(calconv_numbering_name(style->digits), "latn") != 0;
}
