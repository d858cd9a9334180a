/* SPDX-License-Identifier: MIT */
/*
 * lengths.c - tests of calconv_date_length() and calconv_time_length(): what text begins with.
 */
#include <stdlib.h>
#include <string.h>

#include "calconv.h"
#include "numbers.h"
#include "tap.h"

#define RANDOM 2000 /* days of each calendar */

static const struct {
    const char *calendar; /* NULL: a time */
    const char *text;
    size_t length;
} tests[] = {
    {"gregorian", "2024-03-15", 10},
    {"gregorian", "2024-03-15x", 10},
    {"gregorian", "2024-03-15T10:00", 10},
    {"gregorian", "12024-03-15", 11},
    {"gregorian", "-0043-03-15", 11},
    {"gregorian", "2023-02-29", 10},
    {"gregorian", "2024-99-99", 10},
    {"gregorian", "02024-03-15", 0},
    {"gregorian", "024-03-15", 0},
    {"gregorian", "2024-3-15", 0},
    {"gregorian", "2024-03-5", 0},
    {"gregorian", "2024-03-150", 0},
    {"gregorian", "2024-03", 0},
    {"gregorian", "2024-03-", 0},
    {"gregorian", "2024-02L-10", 0},
    {"gregorian", "+2024-03-15", 0},
    {"gregorian", " 2024-03-15", 0},
    {"gregorian", "99999999999999999999-03-15", 0},
    {"gregorian", "today", 0},
    {"gregorian", "", 0},
    {"hebrew", "5784-05L-01 x", 11},
    {"hebrew", "5784-5L-01", 0},
    {"hindu-lunar", "2080-12-06L", 11},
    {"hindu-lunar", "2080-12L-06L", 12},
    {"iso-week", "2024-W11-5", 10},
    {"iso-week", "2024-W11", 0},
    {"iso-week", "2024-w11-5", 0},
    {"ordinal", "2024-075", 8},
    {"ordinal", "2024-75", 0},
    {"japanese", "reiwa6-03-15", 12},
    {"japanese", "reiwa06-03-15", 0},
    {"japanese", "Reiwa6-03-15", 0},
    {"japanese", "xreiwa6-03-15", 0},
    {"japanese", "6-03-15", 0},
    {"roman", "2024-03-Non-6", 13},
    {"roman", "2024-02-Kal-6b", 14},
    {"roman", "2024-03-non-6", 0},
    {"icelandic", "2023-W20-5", 10},
    {"icelandic", "2023-X20-5", 0},
    {"historic", "1711/2-02-11", 0},
    {"rd", "738960", 0},
    {"mayan", "13.0.11.7.2", 0},
    {"tzolkin", "11 Ik", 0},
    {"olympiad", "700.4-03-02", 0},
    {NULL, "10:00", 5},
    {NULL, "10:00:60", 8},
    {NULL, "10:00:00.25Z", 12},
    {NULL, "10:00:00+05:30", 14},
    {NULL, "10:00+0530x", 10},
    {NULL, "10:00+05:", 5},
    {NULL, "10:00:", 5},
    {NULL, "10:00:61", 5},
    {NULL, "10:00:00.", 8},
    {NULL, "10:00:00.Z", 8},
    {NULL, "10:00-", 5},
    {NULL, "10:00-24", 5},
    {NULL, "10:00[Asia/Tehran]", 5},
    {NULL, "24:00", 0},
    {NULL, "10:60", 0},
    {NULL, "1:00", 0},
    {NULL, "10", 0},
    {NULL, "", 0},
};

/* The length in a block of the text's very size, so that a sanitizer sees any byte read behind. */
static size_t measure(const struct calconv_calendar *calendar, const char *text, size_t length)
{
    char *copy = malloc(length > 0 ? length : 1);
    size_t result;

    if (copy == NULL)
        abort();
    memcpy(copy, text, length);
    result = calendar == NULL ? calconv_time_length(copy, length)
                              : calconv_date_length(calendar, copy, length);
    free(copy);
    return result;
}

static void test_texts(void)
{
    for (size_t i = 0; i < sizeof tests / sizeof *tests; i++) {
        const char *name = tests[i].calendar, *text = tests[i].text;
        const struct calconv_calendar *calendar = NULL;
        bool found = name == NULL || calconv_find(name, strlen(name), &calendar) == CALCONV_OK;

        ok(found && measure(calendar, text, strlen(text)) == tests[i].length, "%s \"%s\": %zu",
           name == NULL ? "a time" : name, text, tests[i].length);
    }
}

/* Whether every date that is written is found again whole, and cut short not as itself. */
static bool finds_its_own(const struct calconv_calendar *calendar)
{
    int64_t least = calendar->first > -4000000 ? calendar->first : -4000000;
    int64_t greatest = calendar->last < 4000000 ? calendar->last : 4000000;

    for (int i = 0; i < RANDOM; i++) {
        int64_t day = least + random_below(greatest - least + 1);
        char text[CALCONV_WRITTEN];
        struct calconv_date date;
        size_t length;

        if (calconv_from_day(calendar, day, &date, NULL) != CALCONV_OK)
            continue;
        length = calconv_write(calendar, &date, text, sizeof text);
        if (measure(calendar, text, length) != length ||
            measure(calendar, text, length - 1) >= length) {
            note("%.*s", (int)length, text);
            return false;
        }
    }
    return true;
}

static void test_calendars(void)
{
    const struct calconv_calendar *list[256];
    size_t count = calconv_list(list, 256);
    int with_years = 0, failures = 0;

    for (size_t i = 0; i < count && i < 256; i++)
        if (list[i]->schema->field[0].role == CALCONV_YEAR) {
            with_years++;
            if (!finds_its_own(list[i])) {
                note("in %s", list[i]->id);
                failures++;
            }
        }
    ok(failures == 0 && with_years > 40, "what %d calendars write is found whole", with_years);
}

int main(void)
{
    test_texts();
    test_calendars();
    return done();
}
