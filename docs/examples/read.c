/* SPDX-License-Identifier: MIT */
#include <calconv.h>
#include <stdio.h>
#include <string.h>

/* The program's today: here always 2024-03-15. */
static int64_t today(void *context)
{
    (void)context;
    return 738960;
}

int main(void)
{
    static const char *const texts[] = {
        "1402-12-25", "hebrew:5784-06-05",       "1402-12-25T18:30Z",
        "tomorrow",   "2024-3-15[u-ca=gregory]", "1403-12-31"};
    const struct calconv_calendar *persian;
    struct calconv_reader reader = {
        .size = sizeof reader, .calendars = &persian, .count = 1, .today = today};

    if (calconv_find("persian", strlen("persian"), &persian) != CALCONV_OK)
        return 1;
    for (int i = 0; i < 6; i++) {
        const char *text = texts[i];
        struct calconv_reading reading;
        struct calconv_error error;
        char line[160];
        if (calconv_read(&reader, text, strlen(text), &reading, &error) == CALCONV_OK) {
            printf("%s is day %lld", text, (long long)reading.day);
            if (reading.time_length > 0)
                printf(", at %.*s", (int)reading.time_length, text + reading.time);
            putchar('\n');
        } else {
            calconv_explain(&error, line, sizeof line);
            printf("%s: %s\n", text, line);
        }
    }
    return 0;
}
