/* SPDX-License-Identifier: MIT */
#include <calconv.h>
#include <stdio.h>
#include <string.h>

int main(void)
{
    const struct calconv_calendar *hebrew;
    struct calconv_year year;
    struct calconv_month month;

    if (calconv_find("hebrew", strlen("hebrew"), &hebrew) != CALCONV_OK ||
        calconv_year(hebrew, 5784, &year, NULL) != CALCONV_OK)
        return 1;
    printf("5784 begins on day %lld and has %d days in %d months\n", (long long)year.first,
           year.days, year.months);
    for (int number = 1; number <= 12; number++)
        for (int leap = 0; leap < 2; leap++) /* calconv_month() knows which there are */
            if (calconv_month(hebrew, 5784, number, leap == 1, &month, NULL) == CALCONV_OK)
                printf("month %02d%s: %d days\n", number, leap == 1 ? "L" : "", month.days);
    return 0;
}
