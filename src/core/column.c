/* SPDX-License-Identifier: MIT */
/*
 * column.c - arrays of days and of dates, as convert.c does one: for columns of tables and for
 * languages in which a call into C costs more than a conversion.
 */
#include "core/core.h"

size_t calconv_to_days(const struct calconv_calendar *calendar, const struct calconv_date *dates,
                       size_t count, int64_t *days, enum calconv_status *statuses)
{
    size_t failed = 0;

    for (size_t i = 0; i < count; i++) {
        enum calconv_status status = calconv_to_day(calendar, &dates[i], &days[i], NULL);
        if (statuses != NULL)
            statuses[i] = status;
        failed += status != CALCONV_OK;
    }
    return failed;
}

size_t calconv_from_days(const struct calconv_calendar *calendar, const int64_t *days, size_t count,
                         struct calconv_date *dates, enum calconv_status *statuses)
{
    size_t failed = 0;

    for (size_t i = 0; i < count; i++) {
        enum calconv_status status = calconv_from_day(calendar, days[i], &dates[i], NULL);
        if (statuses != NULL)
            statuses[i] = status;
        failed += status != CALCONV_OK;
    }
    return failed;
}
