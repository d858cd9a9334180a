/* SPDX-License-Identifier: MIT */
/*
 * locales.c - dates in every locale of CLDR, by the patterns of CLDR, against locales.tsv, which
 * another program wrote from the same version of CLDR.  A row with a reason must differ.
 */
#include <stdlib.h>
#include <string.h>

#include "../unit/tap.h"
#include "calconv.h"

enum { LOCALE, CALENDAR, FORMAT, DAY, TEXT, REASON, COLUMNS };

static bool split(char *line, char *column[COLUMNS])
{
    int count = 0;

    line[strcspn(line, "\n")] = '\0';
    for (char *next = line; next != NULL && count < COLUMNS; count++) {
        column[count] = next;
        next = strchr(next, '\t');
        if (next != NULL)
            *next++ = '\0';
    }
    if (count == REASON)
        column[REASON] = NULL;
    return count > REASON || count == REASON;
}

/* What calconv writes for a row; NULL: nothing. */
static const char *write_row(char *const column[COLUMNS], char *text, size_t size)
{
    struct calconv_style style = {.size = sizeof style,
                                  .locale =
                                      calconv_locale_find(column[LOCALE], strlen(column[LOCALE]))};
    const struct calconv_calendar *calendar;
    struct calconv_format *format = NULL;
    struct calconv_date date;
    struct calconv_moment moment = {
        .size = sizeof moment, .day = strtoll(column[DAY], NULL, 10), .date = &date};
    size_t length = size;

    if (style.locale == NULL || strcmp(calconv_locale_name(style.locale), column[LOCALE]) != 0 ||
        calconv_find(column[CALENDAR], strlen(column[CALENDAR]), &calendar) != CALCONV_OK ||
        calconv_from_day(calendar, moment.day, &date, NULL) != CALCONV_OK)
        return NULL;
    if (calconv_format_compile(calendar, &style, column[FORMAT], strlen(column[FORMAT]), false,
                               &format, NULL) == CALCONV_OK)
        length = calconv_format(format, &moment, text, size - 1);
    calconv_format_free(format);
    if (length >= size)
        return NULL;
    text[length] = '\0';
    return text;
}

int main(void)
{
    const char *srcdir = getenv("srcdir");
    char path[4096], line[2048], text[1024], *column[COLUMNS];
    int rows = 0, different = 0, expected = 0, bad = 0;
    FILE *file;

    snprintf(path, sizeof path, "%s/tests/crosscheck/locales.tsv", srcdir == NULL ? "." : srcdir);
    file = fopen(path, "r");
    if (file == NULL) {
        note("%s cannot be read", path);
        return 99;
    }
    while (fgets(line, sizeof line, file) != NULL) {
        const char *written;
        bool same;
        if (line[0] == '#')
            continue;
        rows++;
        if (!split(line, column)) {
            bad++;
            continue;
        }
        written = write_row(column, text, sizeof text);
        same = written != NULL && strcmp(written, column[TEXT]) == 0;
        expected += column[REASON] != NULL;
        if (written != NULL && same == (column[REASON] == NULL))
            continue;
        different++;
        note("%s %s %s of %s: '%s', not '%s'", column[LOCALE], column[CALENDAR], column[FORMAT],
             column[DAY], written == NULL ? "nothing" : written, column[TEXT]);
    }
    fclose(file);
    ok(bad == 0 && rows > 6000, "%d rows of locales.tsv", rows);
    ok(different == 0 && expected > 100, "%d differ, %d for the reason that the row gives",
       different + expected, expected);
    return done();
}
