/* SPDX-License-Identifier: MIT */
#include <calconv.h>
#include <stdio.h>
#include <string.h>

static int show(const struct calconv_calendar *calendar, const struct calconv_style *style,
                const char *text)
{
    struct calconv_format *format;
    struct calconv_error error;
    struct calconv_date date;
    struct calconv_moment moment = {.size = sizeof moment, .day = 738960, .date = &date};
    char line[256];
    size_t length;

    if (calconv_from_day(calendar, moment.day, &date, NULL) != CALCONV_OK)
        return 1;
    if (calconv_format_compile(calendar, style, text, strlen(text), false, &format, &error) !=
        CALCONV_OK) {
        printf("%s: %s at byte %zu\n", text, calconv_status_code(error.status), error.offset);
        return 1;
    }
    length = calconv_format(format, &moment, line, sizeof line);
    if (length <= sizeof line) /* else it is cut */
        printf("%.*s\n", (int)length, line);
    calconv_format_free(format);
    return 0;
}

int main(void)
{
    const struct calconv_calendar *persian;
    struct calconv_style style = {.size = sizeof style, .locale = calconv_locale_find("nl", 2)};

    if (calconv_find("persian", strlen("persian"), &persian) != CALCONV_OK || style.locale == NULL)
        return 1;
    style.digits = calconv_numbering_find("roman", 5);
    return show(persian, NULL, "%A, %-d %B %Y") + show(persian, &style, "full") +
                       show(persian, NULL, "%Y %Q") ==
                   1
               ? 0
               : 1;
}
