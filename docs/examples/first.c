/* SPDX-License-Identifier: MIT */
#include <calconv.h>
#include <stdio.h>
#include <string.h>

/* A date, Gregorian unless it names its calendar, in the calendar called `name`. */
static int convert(const char *text, const char *name)
{
    const struct calconv_calendar *from = calconv_default(), *to;
    const struct calconv_reader reader = {.size = sizeof reader, .calendars = &from, .count = 1};
    struct calconv_reading reading;
    struct calconv_error error;
    struct calconv_date date;
    char line[256];
    int length;

    if (calconv_find(name, strlen(name), &to) != CALCONV_OK) {
        printf("%s: no such calendar\n", name);
        return 1;
    }
    if (calconv_read(&reader, text, strlen(text), &reading, &error) != CALCONV_OK ||
        calconv_from_day(to, reading.day, &date, &error) != CALCONV_OK) {
        calconv_explain(&error, line, sizeof line);
        printf("%s: %s\n", text, line);
        return 1;
    }
    length = (int)calconv_write(to, &date, line, sizeof line);
    printf("%s is %s %.*s\n", text, to->id, length, line);
    return 0;
}

int main(void)
{
    int failed = convert("2024-03-15", "persian") + convert("hebrew:5784-06-05", "Islamic Civil") +
                 convert("2023-02-29", "persian");

    return failed == 1 ? 0 : 1;
}
