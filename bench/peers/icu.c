/* SPDX-License-Identifier: MIT */
/*
 * icu.c - what a program on ICU needs for the same work: ISO dates in, dates of another calendar
 * out, in calconv's written form.  Usage: peer-icu hebrew|chinese
 *
 * ICU is given its best: its calendar alone is used, lines are read and written by hand.
 */
#include <stdbool.h>
#include <stdio.h>
#include <string.h>

#include <unicode/ucal.h>

#define CHINESE_EPOCH 2637 /* what ICU's years are ahead of Gregorian ones */

/* Days from 1970-01-01, of years from 1 on. */
static int unix_day(int year, int month, int day)
{
    int y = year - (month <= 2), m = month + (month <= 2 ? 9 : -3);

    return 365 * y + y / 4 - y / 100 + y / 400 + (153 * m + 2) / 5 + day - 1 - 719468;
}

static int two(const char *at)
{
    return 10 * (at[0] - '0') + at[1] - '0';
}

static char *put_two(char *out, int number)
{
    *out++ = (char)('0' + number / 10);
    *out++ = (char)('0' + number % 10);
    return out;
}

int main(int argc, char **argv)
{
    UErrorCode error = U_ZERO_ERROR;
    bool hebrew = argc == 2 && strcmp(argv[1], "hebrew") == 0;
    char locale[64], line[64];
    UCalendar *calendar;

    if (!hebrew && (argc != 2 || strcmp(argv[1], "chinese") != 0))
        return 2;
    snprintf(locale, sizeof locale, "en@calendar=%s", argv[1]);
    calendar = ucal_open(u"UTC", 3, locale, UCAL_DEFAULT, &error);
    while (fgets_unlocked(line, sizeof line, stdin) != NULL) {
        int day = unix_day(100 * two(line) + two(line + 2), two(line + 5), two(line + 8));
        int year, month;
        bool leap;
        char *out = line;

        ucal_setMillis(calendar, day * 86400000.0, &error);
        year = ucal_get(calendar, UCAL_EXTENDED_YEAR, &error) - (hebrew ? 0 : CHINESE_EPOCH);
        month = ucal_get(calendar, UCAL_MONTH, &error);
        if (hebrew) { /* 5 is Adar I, of leap years alone */
            leap = month == 5;
            month += month < 5;
        } else {
            leap = ucal_get(calendar, UCAL_IS_LEAP_MONTH, &error) != 0;
            month++;
        }
        out = put_two(put_two(out, year / 100), year % 100);
        *out++ = '-';
        out = put_two(out, month);
        if (leap)
            *out++ = 'L';
        *out++ = '-';
        out = put_two(out, ucal_get(calendar, UCAL_DATE, &error));
        *out++ = '\n';
        fwrite_unlocked(line, 1, (size_t)(out - line), stdout);
    }
    ucal_close(calendar);
    return U_FAILURE(error) || fflush(stdout) != 0;
}
