/* SPDX-License-Identifier: MIT */
/* today.c - which day today is: --today, else SOURCE_DATE_EPOCH in UTC, else the clock in TZ. */
#include "cli/today.h"

#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "cli/report.h"
#include "stream/job.h"

int today_init(struct today *today, const char *option)
{
    const char *epoch = getenv("SOURCE_DATE_EPOCH");
    const struct calconv_calendar *calendar = calconv_default();
    struct calconv_reader reader = {.size = sizeof reader, .calendars = &calendar, .count = 1};
    struct calconv_reading reading;
    struct calconv_error error;
    char reason[512];

    *today = (struct today){PTHREAD_MUTEX_INITIALIZER, .known = false};
    if (option == NULL && epoch != NULL && *epoch != '\0') {
        option = epoch;
        if (calconv_find("unix", 4, &calendar) != CALCONV_OK ||
            strspn(epoch, "0123456789") != strlen(epoch))
            return report(EXIT_USAGE, "SOURCE_DATE_EPOCH is not a number of seconds: %s", epoch);
    }
    if (option == NULL)
        return EXIT_CONVERTED;
    if (calconv_read(&reader, option, strlen(option), &reading, &error) != CALCONV_OK) {
        calconv_explain(&error, reason, sizeof reason);
        return report(EXIT_USAGE, "%s: %s: %s", option == epoch ? "SOURCE_DATE_EPOCH" : "--today",
                      option, reason);
    }
    today->known = true;
    today->day = reading.day;
    return EXIT_CONVERTED;
}

int64_t today_get(void *context)
{
    struct today *today = context;
    struct calconv_date date = {.leap = 0};
    time_t now;
    struct tm local;
    int64_t day;

    pthread_mutex_lock(&today->mutex);
    if (!today->known) {
        now = time(NULL);
        if (localtime_r(&now, &local) != NULL) {
            date.field[0] = local.tm_year + INT64_C(1900);
            date.field[1] = local.tm_mon + 1;
            date.field[2] = local.tm_mday;
            today->known =
                calconv_to_day(calconv_default(), &date, &today->day, NULL) == CALCONV_OK;
        }
    }
    day = today->day;
    pthread_mutex_unlock(&today->mutex);
    return day;
}
