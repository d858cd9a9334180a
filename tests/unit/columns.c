/* SPDX-License-Identifier: MIT */
/*
 * columns.c - arrays of days and dates give what one day and one date give, in every calendar; and
 * the version of the header is that of the library.
 */
#include <string.h>

#include "calconv.h"
#include "tap.h"

#define ROWS 1000

static int64_t days[ROWS + 1], back[ROWS + 1];
static struct calconv_date dates[ROWS + 1], wrong_dates[ROWS];
static enum calconv_status statuses[ROWS + 1];

static const struct calconv_date untouched = {.field = {-7, -7, -7, -7, -7, -7}, .leap = 77};

static bool is_same(const struct calconv_date *a, const struct calconv_date *b)
{
    return memcmp(a->field, b->field, sizeof a->field) == 0 && a->leap == b->leap;
}

/* Days around R.D. 1 and our time, further and further away, and the ends of int64. */
static void fill_days(void)
{
    for (int i = 0; i < ROWS; i++)
        days[i] = i < 500 ? 738960 + (i % 2 == 0 ? i : -i) * (int64_t)(1 + i * i)
                          : (int64_t)(i - 750) * 4099;
    days[ROWS - 1] = INT64_MAX;
    days[ROWS - 2] = INT64_MIN;
}

static void reset(void)
{
    for (int i = 0; i <= ROWS; i++) {
        dates[i] = untouched;
        back[i] = INT64_C(-77777);
        statuses[i] = CALCONV_ENOMEM;
    }
}

static void test_from_days(const struct calconv_calendar *calendar)
{
    size_t failed = 0;
    bool good = true;

    reset();
    size_t told = calconv_from_days(calendar, days, ROWS, dates, statuses);
    for (int i = 0; i < ROWS; i++) {
        struct calconv_date one = untouched;
        enum calconv_status status = calconv_from_day(calendar, days[i], &one, NULL);
        failed += status != CALCONV_OK;
        good = good && statuses[i] == status && is_same(&dates[i], &one);
    }
    good = good && told == failed && failed >= 2 && is_same(&dates[ROWS], &untouched) &&
           statuses[ROWS] == CALCONV_ENOMEM;
    ok(good, "%s: days to dates: %zu of %d have none", calendar->id, told, ROWS);
}

static void test_to_days(const struct calconv_calendar *calendar)
{
    size_t failed = 0;
    bool good = true;

    for (int i = 0; i < ROWS; i++) /* every third date does not exist */
        if (i % 3 == 0)
            dates[i].field[calendar->schema->count - 1] = INT64_MAX;
    memcpy(wrong_dates, dates, sizeof wrong_dates);
    size_t told = calconv_to_days(calendar, dates, ROWS, back, statuses);
    for (int i = 0; i < ROWS; i++) {
        int64_t one = INT64_C(-77777);
        enum calconv_status status = calconv_to_day(calendar, &wrong_dates[i], &one, NULL);
        failed += status != CALCONV_OK;
        good = good && statuses[i] == status && back[i] == one;
    }
    good = good && told == failed && failed > ROWS / 3 && back[ROWS] == INT64_C(-77777);
    ok(good, "%s: dates to days: %zu of %d have none", calendar->id, told, ROWS);
}

#define WORDS(number) #number
#define DOTTED(major, minor, patch) WORDS(major) "." WORDS(minor) "." WORDS(patch)

int main(void)
{
    static const char version[] =
        DOTTED(CALCONV_VERSION_MAJOR, CALCONV_VERSION_MINOR, CALCONV_VERSION_PATCH);
    const struct calconv_calendar *all[512];
    size_t count = calconv_list(all, 512);

    fill_days();
    for (size_t i = 0; i < count; i++) {
        test_from_days(all[i]);
        test_to_days(all[i]);
    }
    reset();
    ok(calconv_from_days(all[0], days, 2, dates, NULL) == 0 && dates[0].field[0] == 2024 &&
           calconv_to_days(all[0], dates, 2, back, NULL) == 0 && back[1] == days[1],
       "statuses need not be wanted");
    ok(calconv_from_days(all[0], NULL, 0, NULL, NULL) == 0 &&
           calconv_to_days(all[0], NULL, 0, NULL, NULL) == 0,
       "there may be nothing to convert");
    ok(strcmp(version, CALCONV_VERSION) == 0 && strcmp(calconv_version(), version) == 0,
       "the header says version %s, as configure.ac does", version);
    return done();
}
