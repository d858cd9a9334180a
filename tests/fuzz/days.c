/* SPDX-License-Identifier: MIT */
/*
 * days.c - fuzz target: every calendar at any day of 64 bits, and at any fields.  The input is
 * numbers, separated by commas, the first of which is the day and then, with the others, a date;
 * other bytes make numbers of their own.
 */
#include "core/arith.h"
#include "fuzz.h"

/* A number of 64 bits; digits mean what they say. */
static int64_t read_number(const char *text, size_t length)
{
    bool negative = length > 0 && text[0] == '-';
    uint64_t number = 0;

    for (size_t i = negative; i < length; i++)
        number = text[i] >= '0' && text[i] <= '9' ? number * 10 + (uint64_t)(text[i] - '0')
                                                  : number * 2654435769u + (unsigned char)text[i];
    if (negative)
        number = 0 - number;
    return number <= INT64_MAX ? (int64_t)number : -(int64_t)(UINT64_MAX - number) - 1;
}

static bool same(const struct calconv_date *a, const struct calconv_date *b, int count)
{
    for (int i = 0; i < count; i++)
        if (a->field[i] != b->field[i])
            return false;
    return a->leap == b->leap;
}

static void test_day(const struct calconv_calendar *calendar, int64_t day)
{
    struct calconv_date date = {.field = {-7}}, untouched = date;
    struct calconv_error error = {.status = CALCONV_OK};
    bool inside = day >= calendar->first && day <= calendar->last;
    int64_t back = 0;

    if (!inside) {
        must(calconv_from_day(calendar, day, &date, &error) == CALCONV_ERANGE &&
                 error.status == CALCONV_ERANGE && same(&date, &untouched, CALCONV_FIELDS),
             "days outside the range are refused", calendar->id);
        return;
    }
    must(calconv_from_day(calendar, day, &date, NULL) == CALCONV_OK &&
             calconv_to_day(calendar, &date, &back, NULL) == CALCONV_OK,
         "days within the range have dates", calendar->id);
    must(back == (calendar->cycle > 0 ? cc_floor_mod(day, calendar->cycle) : day),
         "a day's date is that day's", calendar->id);
    must(calconv_authority(calendar, day) <= CALCONV_DISPUTED, "a day has an authority",
         calendar->id);
}

/* Any fields: a date, which its day has, or an error that says why. */
static void test_date(const struct calconv_calendar *calendar, const struct calconv_date *date)
{
    struct calconv_error error = {.status = CALCONV_OK};
    struct calconv_date again;
    char text[600];
    int64_t day = -7;
    enum calconv_status status = calconv_to_day(calendar, date, &day, &error);

    if (status != CALCONV_OK) {
        must(error.status == status && day == -7 && calconv_explain(&error, text, sizeof text) > 0,
             "what is no date has a reason", calendar->id);
        return;
    }
    must(calconv_from_day(calendar, day, &again, NULL) == CALCONV_OK &&
             (calendar->schema->field[0].role == CALCONV_COUNT ||
              same(date, &again, calendar->schema->count)),
         "a date's day has that date", calendar->id);
}

static void test_shapes(const struct calconv_calendar *calendar, const struct calconv_date *date)
{
    struct calconv_year year = {.days = 0};
    struct calconv_month month = {.days = 0};

    if (calconv_year(calendar, date->field[0], &year, NULL) == CALCONV_OK)
        must(year.days > 0 && year.months >= 0, "a year has days", calendar->id);
    if (calconv_month(calendar, date->field[0], date->field[1], date->leap != 0, &month, NULL) ==
        CALCONV_OK)
        must(month.days > 0 && month.first <= month.last, "a month has days", calendar->id);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const struct calconv_calendar *const *all;
    const char *text = (const char *)data, *part;
    size_t length = size, count = fuzz_calendars(&all);
    struct calconv_date date = {.leap = (uint32_t)(size % 8)};
    int64_t day;

    fuzz_begin(data, size);
    for (int i = 0; i < CALCONV_FIELDS; i++) {
        size_t cut = fuzz_cut(&text, &length, ',', &part);
        bool last = part == text;
        date.field[i] = read_number(part, last ? length : cut);
        if (last)
            length = 0;
    }
    day = date.field[0];
    must(calconv_weekday(day) >= 1 && calconv_weekday(day) <= 7, "a day has a weekday", "weekday");
    for (size_t i = 0; i < count; i++) {
        if (fuzz_skips(i))
            continue;
        test_day(all[i], day);
        test_date(all[i], &date);
        test_shapes(all[i], &date);
    }
    return 0;
}
