/* SPDX-License-Identifier: MIT */
/*
 * The International Fixed Calendar (Cotsworth, 1902): the Gregorian year in 13 months of 28 days.
 * The leap day is June 29, the year's last day December 29; the month between June and July is Sol.
 */
#include <calconv.h>
#include <pthread.h>
#include <stdio.h>
#include <string.h>

#define THREADS 16
#define LAST 3652059 /* 9999-12-31 Gregorian */

static int is_leap(int64_t year)
{
    return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
}

/* The day before the first of a year, from year 1 on. */
static int64_t days_before(int64_t year)
{
    year--;
    return 365 * year + year / 4 - year / 100 + year / 400;
}

/* Fields are within the schema's bounds; what the months of the year do not have is refused. */
static enum calconv_status to_day(const struct calconv_calendar *self,
                                  const struct calconv_date *date, int64_t *day,
                                  struct calconv_error *error)
{
    int64_t year = date->field[0], month = date->field[1];
    int leap_day = is_leap(year);
    int days = month == 13 || (month == 6 && leap_day) ? 29 : 28;

    if (month < 1 || month > 13)
        return calconv_fail_field(error, self, date, 1, 1, 13);
    if (date->field[2] < 1 || date->field[2] > days)
        return calconv_fail_field(error, self, date, 2, 1, days);
    *day = days_before(year) + 28 * (month - 1) + (month > 6 ? leap_day : 0) + date->field[2];
    return CALCONV_OK;
}

/* The day is in 1..LAST. */
static enum calconv_status from_day(const struct calconv_calendar *self, int64_t day,
                                    struct calconv_date *date)
{
    int64_t year = day * 400 / 146097, of_year, month; /* this year, or the one before it */
    int leap_day;

    (void)self;
    while (days_before(year + 1) < day)
        year++;
    of_year = day - days_before(year) - 1;
    leap_day = is_leap(year) && of_year == 28 * 6;
    if (is_leap(year) && of_year >= 28 * 6)
        of_year--; /* as if there were no leap day */
    month = of_year / 28 < 12 ? of_year / 28 + 1 : 13;
    date->field[0] = year;
    date->field[1] = month;
    date->field[2] = of_year - 28 * (month - 1) + 1 + leap_day;
    date->leap = 0;
    return CALCONV_OK;
}

static const struct calconv_calendar fixed = {
    .size = sizeof fixed,
    .id = "international-fixed",
    .aliases = "cotsworth|ifc",
    .name = "International Fixed",
    .summary = "13 months of 28 days, and one or two days more",
    .source = "Moses B. Cotsworth",
    .year_span = "1..9999",
    .kind = CALCONV_EXACT,
    .basis = CALCONV_SOLAR,
    .first = 1,
    .last = LAST,
    .since = 1,
    .until = LAST,
    .schema = &calconv_schema_ymd,
    .months = "January|February|March|April|May|June|Sol|July|August|September|October|November|"
              "December",
    .limits = {13, 13, 28, 29, 365, 366},
    .to_day = to_day,
    .from_day = from_day,
};

/* Every THREADS-th day there and back; the argument becomes the count of those that came back. */
static void *convert(void *argument)
{
    int64_t *count = argument, first = *count, back;
    const struct calconv_calendar *calendar;
    struct calconv_date date;

    *count = 0;
    if (calconv_find("Cotsworth", strlen("Cotsworth"), &calendar) == CALCONV_OK)
        for (int64_t day = first; day <= LAST; day += THREADS)
            *count += calconv_from_day(calendar, day, &date, NULL) == CALCONV_OK &&
                      calconv_to_day(calendar, &date, &back, NULL) == CALCONV_OK && back == day;
    return NULL;
}

int main(void)
{
    static const int64_t days[] = {738960, 739054, 739055, 739251};
    pthread_t threads[THREADS];
    int64_t counts[THREADS], sum = 0;

    if (calconv_register(&fixed) != CALCONV_OK)
        return 1;
    for (int i = 0; i < 4; i++) {
        struct calconv_date date;
        char text[CALCONV_WRITTEN];
        if (calconv_from_day(&fixed, days[i], &date, NULL) == CALCONV_OK)
            printf("%.*s\n", (int)calconv_write(&fixed, &date, text, sizeof text), text);
    }
    for (int i = 0; i < THREADS; i++) {
        counts[i] = i + 1;
        if (pthread_create(&threads[i], NULL, convert, &counts[i]) != 0)
            return 1;
    }
    for (int i = 0; i < THREADS; i++) {
        pthread_join(threads[i], NULL);
        sum += counts[i];
    }
    printf("%lld of %d days came back\n", (long long)sum, LAST);
    return 0;
}
