/* SPDX-License-Identifier: MIT */
/* memo.c - months of the source calendar, converted once and remembered. */
#include "stream/memo.h"

#include <assert.h>
#include <stdlib.h>
#include <string.h>

#define ROOM (1792 * 1024) /* bytes of all months; only those that occur are ever touched */
#define NEVER 255          /* no day of a month */
#define MISSES 16          /* of a place, until another month takes it over */

static_assert(offsetof(struct memo_month, target) + sizeof(struct memo_pieces) <= MEMO_STRIDE,
              "a month of one target fits its place");

/* Whether the calendar's dates are YYYY-MM-DD, days in a month counting up by one. */
static bool counts_days(const struct calconv_calendar *calendar)
{
    const struct calconv_schema *schema = calendar->schema;

    return schema->count == 3 && schema->field[0].role == CALCONV_YEAR &&
           schema->field[1].role == CALCONV_MONTH && schema->field[2].role == CALCONV_DAY &&
           !schema->field[2].mark;
}

/* Whether the four digits of a year, two of a month and two of a day are a date of it. */
static bool reads_iso(const struct calconv_calendar *calendar)
{
    const struct calconv_field *field = calendar->schema->field;

    return counts_days(calendar) && field[0].is_signed && !field[0].in_era &&
           strcmp(field[0].before, "") == 0 && strcmp(field[1].before, "-") == 0 &&
           strcmp(field[2].before, "-") == 0;
}

/* Whether its written form ends in a number that counts days up. */
static bool ends_in_days(const struct calconv_calendar *calendar)
{
    const struct calconv_schema *schema = calendar->schema;
    const struct calconv_field *last = &schema->field[schema->count - 1];

    return counts_days(calendar) || last->role == CALCONV_DAY_OF_YEAR ||
           (last->role == CALCONV_COUNT && last->scale <= 1);
}

void memo_init(struct memo *memo, const struct job *job)
{
    *memo = (struct memo){.job = job};
    if (job->guess.count > 0 || job->reader.count != 1 || job->reader.format_count > 0 ||
        !reads_iso(job->reader.calendars[0]))
        return;
    memo->serves = true;
    memo->text = !job->json && job->format == NULL && job->target_count <= MEMO_TARGETS;
    for (size_t i = 0; i < job->target_count; i++) {
        const struct calconv_calendar *calendar = job->targets[i].calendar;
        memo->text = memo->text && ends_in_days(calendar);
        memo->timeless = memo->timeless || calconv_field_with(calendar, CALCONV_COUNT) >= 0;
    }
}

bool memo_begin(struct memo *memo)
{
    size_t targets = memo->text ? memo->job->target_count : 0;
    size_t size = offsetof(struct memo_month, target) + targets * sizeof(struct memo_pieces);
    size_t places;

    if (!memo->serves || memo->table.months != NULL)
        return memo->serves;
    memo->table.stride = (size + 15) / 16 * 16;
    places = ROOM / memo->table.stride;
    if (places > MEMO_PLACES)
        places = MEMO_PLACES;
    memo->table.places = (uint32_t)places;
    memo->memory = calloc(1, places * memo->table.stride + MEMO_STRIDE);
    memo->serves = memo->memory != NULL;
    if (!memo->serves)
        return false;
    memo->table.months = (char *)memo->memory + MEMO_STRIDE - (uintptr_t)memo->memory % MEMO_STRIDE;
    return true;
}

void memo_free(struct memo *memo)
{
    free(memo->memory);
    memo->memory = memo->table.months = NULL;
}

/* ---- Filling ------------------------------------------------------------------------------- */

/* A day in a target: its date, and what the written form has before the last two digits. */
struct day {
    struct calconv_date date;
    const struct calconv_era *era;
    char text[CALCONV_WRITTEN];
    size_t size;
    int number; /* the last two digits */
};

/* False: the target does not have the day, or cannot be remembered. */
static bool write_day(const struct calconv_calendar *calendar, int64_t fixed, struct day *day)
{
    const char *last;
    int64_t year;

    if (calconv_from_day(calendar, fixed, &day->date, NULL) != CALCONV_OK)
        return false;
    if (day->date.field[calendar->schema->count - 1] < 0)
        return false; /* the digits of a negative count go down */
    day->era = calconv_era_of(calendar, &day->date, &year);
    day->size = calconv_write(calendar, &day->date, day->text, sizeof day->text);
    if (day->size < 2 || day->size - 2 > MEMO_PREFIX)
        return false;
    day->size -= 2;
    last = day->text + day->size;
    if (last[0] < '0' || last[0] > '9' || last[1] < '0' || last[1] > '9')
        return false;
    day->number = 10 * (last[0] - '0') + last[1] - '0';
    return true;
}

/* Whether the fixed day `later` days behind `day` differs from it in the last number alone, by as
 * much; *last is that number. */
static bool is_in_run(const struct calconv_calendar *calendar, int64_t fixed, int later,
                      const struct day *day, int64_t *last)
{
    int count = calendar->schema->count - 1;
    struct calconv_date date;
    int64_t year;

    if (calconv_from_day(calendar, fixed + later, &date, NULL) != CALCONV_OK)
        return false;
    *last = date.field[count];
    for (int i = 0; i < count; i++)
        if (date.field[i] != day->date.field[i])
            return false;
    if (calendar->schema->field[0].in_era && calconv_era_of(calendar, &date, &year) != day->era)
        return false;
    return date.leap == day->date.leap && date.field[count] == day->date.field[count] + later &&
           day->number + later < 100;
}

/* How many of `days` days from `fixed` on are in one run.  A run ends once, so its end is searched
 * by halving; the first guess is that the next run begins with day 1. */
static int run_length(const struct calconv_calendar *calendar, int64_t fixed, int days,
                      const struct day *day)
{
    int in = 0, out = days, guess;
    int64_t last = 0;

    if (is_in_run(calendar, fixed, days - 1, day, &last))
        return days;
    guess = days - 1 - (int)(last < days ? last : days);
    while (out - in > 1) {
        if (guess <= in || guess >= out)
            guess = in + (out - in) / 2;
        if (is_in_run(calendar, fixed, guess, day, &last))
            in = guess++;
        else
            out = guess--;
    }
    return in + 1;
}

static bool fill_target(const struct calconv_calendar *calendar, int64_t first, int days,
                        struct memo_pieces *pieces)
{
    int done = 0;

    pieces->second = pieces->third = NEVER;
    for (int i = 0; done < days; i++) {
        struct day day;

        if (i == MEMO_PIECES || !write_day(calendar, first + done, &day))
            return false;
        if (i == 1)
            pieces->second = (uint8_t)(done + 1);
        else if (i == 2)
            pieces->third = (uint8_t)(done + 1);
        pieces->shift[i] = (int8_t)(day.number - (done + 1));
        pieces->size[i] = (uint8_t)day.size;
        memcpy(pieces->prefix[i], day.text, day.size);
        done += run_length(calendar, first + done, days - done, &day);
    }
    return true;
}

/* The length of a month of days 1, 2, ... that follow each other; 0: it is none. */
static int measure_month(const struct calconv_calendar *calendar, struct calconv_date *date,
                         int64_t *first)
{
    int days = calendar->limits.month_days_greatest;
    int64_t last;

    if (calconv_to_day(calendar, date, first, NULL) != CALCONV_OK)
        return 0;
    for (; days > 0; days--) {
        date->field[2] = days;
        /* not calconv_to_day(): the first day was within all bounds, so the last one is */
        if (calendar->to_day(calendar, date, &last, NULL) == CALCONV_OK)
            return last == *first + days - 1 && last <= calendar->last && days < NEVER ? days : 0;
    }
    return 0;
}

static void fill(const struct memo *memo, struct memo_month *month, uint64_t key)
{
    const struct job *job = memo->job;
    const struct calconv_calendar *source = job->reader.calendars[0];
    struct calconv_date date;
    int64_t first = 0;
    int days;

    month->key = key;
    month->missed = 0;
    memo_date(month, 1, &date);
    days = measure_month(source, &date, &first);
    first -= job_own_day(job, source, 0);
    month->first = (int32_t)first;
    if (month->first != first)
        days = 0;
    for (size_t i = 0; memo->text && days > 0 && i < job->target_count; i++) {
        const struct calconv_calendar *target = job->targets[i].calendar;
        if (!fill_target(target, job_own_day(job, target, first), days, &month->target[i]))
            days = 0;
    }
    month->days = (uint8_t)days;
}

const struct memo_month *memo_fill(const struct memo *memo, struct memo_month *month, uint64_t key)
{
    static const struct memo_month general = {.days = 0};

    if (month->key != 0 && ++month->missed < MISSES)
        return &general;
    fill(memo, month, key);
    return month;
}
