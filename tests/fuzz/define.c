/* SPDX-License-Identifier: MIT */
/*
 * define.c - fuzz target: the definition of a calendar.
 *
 * What is accepted keeps its word: its days become dates that are those days.
 */
#include "fuzz.h"

#define LONGEST 4096 /* of longer ones little is new */

static void test_days(const struct calconv_calendar *calendar)
{
    int64_t span = calendar->last - calendar->first;

    for (int64_t i = 0; i <= 64; i++) {
        int64_t day = calendar->first + span / 64 * i, back = 0;
        struct calconv_date date;
        enum calconv_status status = calconv_from_day(calendar, day, &date, NULL);

        if (status == CALCONV_ERANGE || status == CALCONV_EGAP)
            continue; /* between what a table has */
        must(status == CALCONV_OK && calconv_to_day(calendar, &date, &back, NULL) == CALCONV_OK &&
                 back == day,
             "a day's date is that day's", calendar->id);
    }
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const struct calconv_calendar *calendar = NULL;
    struct calconv_error error = {.status = CALCONV_OK};
    enum calconv_status status;

    fuzz_begin(data, size);
    if (size > LONGEST)
        return 0;
    status = calconv_define((const char *)data, size, &calendar, &error);
    if (status == CALCONV_OK)
        test_days(calendar);
    else
        must(calendar == NULL && error.status == status && error.offset <= size,
             "a definition that is refused says where", "none");
    return 0;
}
