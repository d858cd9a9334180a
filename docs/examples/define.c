/* SPDX-License-Identifier: MIT */
#include <calconv.h>
#include <stdio.h>
#include <string.h>

/* A council that saw the crescent a day after Umm al-Qura's month began. */
static const char text[] = "calconv calendar 1\n"
                           "id    council\n"
                           "name  Islamic, as announced\n"
                           "base  islamic-umalqura\n"
                           "start 1446-09 2025-03-02\n";

static void define(const char *definition)
{
    const struct calconv_calendar *calendar;
    struct calconv_date date;
    struct calconv_error error;
    char line[200];

    if (calconv_define(definition, strlen(definition), &calendar, &error) != CALCONV_OK) {
        calconv_explain(&error, line, sizeof line);
        printf("byte %zu: %s\n", error.offset, line);
    } else if (calconv_from_day(calendar, 739312, &date, NULL) == CALCONV_OK)
        printf("%s: %.*s\n", calendar->name, (int)calconv_write(calendar, &date, line, sizeof line),
               line);
}

int main(void)
{
    define(text);
    define(text);
    define("calconv calendar 1\nid mine\nmane Mine\n");
    return 0;
}
