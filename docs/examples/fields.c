/* SPDX-License-Identifier: MIT */
#include <calconv.h>
#include <stdio.h>
#include <string.h>

static void describe(const struct calconv_calendar *calendar, const struct calconv_date *date)
{
    const struct calconv_era *era;
    int64_t era_year;
    size_t length;
    const char *month = calconv_month_name(calendar, calendar->months, date, &length);

    printf("%s:", calendar->id);
    for (int i = 0; i < calendar->schema->count; i++)
        printf(" %s %lld", calendar->schema->field[i].name, (long long)date->field[i]);
    if (month != NULL)
        printf(", %.*s", (int)length, month);
    era = calconv_era_of(calendar, date, &era_year);
    if (era != NULL)
        printf(", year %lld of %s", (long long)era_year, era->code);
    putchar('\n');
}

int main(void)
{
    static const char *const names[] = {"ethiopic", "roc", "mayan"};

    for (int i = 0; i < 3; i++) {
        const struct calconv_calendar *calendar;
        struct calconv_date date;
        if (calconv_find(names[i], strlen(names[i]), &calendar) != CALCONV_OK ||
            calconv_from_day(calendar, 738960, &date, NULL) != CALCONV_OK)
            return 1;
        describe(calendar, &date);
    }
    return 0;
}
