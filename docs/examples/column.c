/* SPDX-License-Identifier: MIT */
#include <calconv.h>
#include <stdio.h>
#include <string.h>

#define ROWS 3

int main(void)
{
    static const char *const names[] = {"persian", "hebrew"};
    const int64_t days[ROWS] = {738960, 738961, INT64_MAX};

    for (int i = 0; i < 2; i++) {
        const struct calconv_calendar *calendar;
        struct calconv_date dates[ROWS];
        enum calconv_status statuses[ROWS];
        size_t failed;

        if (calconv_find(names[i], strlen(names[i]), &calendar) != CALCONV_OK)
            return 1;
        failed = calconv_from_days(calendar, days, ROWS, dates, statuses);
        printf("%s, %zu without a date:", calendar->id, failed);
        for (int row = 0; row < ROWS; row++) {
            char text[CALCONV_WRITTEN];
            if (statuses[row] == CALCONV_OK)
                printf(" %.*s", (int)calconv_write(calendar, &dates[row], text, sizeof text), text);
            else
                printf(" (%s)", calconv_status_code(statuses[row]));
        }
        putchar('\n');
    }
    return 0;
}
