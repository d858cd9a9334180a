/* SPDX-License-Identifier: MIT */
/*
 * read.c - tests of reading: all forms of dates that section 3 of the contract allows, what it
 * refuses and where, years and months alone, what stands around a date, and random bytes, which
 * must neither crash nor write anything on failure.
 */
#include <stdlib.h>
#include <string.h>

#include "calconv.h"
#include "find.h"
#include "reading.h"
#include "tap.h"

#define DAY 738960 /* 2024-03-15 */

struct test {
    const char *from; /* calendars of the reader, separated by commas */
    const char *text;
    enum calconv_status status;
    int64_t value;    /* OK: the day; else the offset of the error, -1 if any will do */
    const char *rest; /* OK: time and annotation, joined, or NULL; else calconv_explain()'s words */
};

static const struct test tests[] = {
#include "read-cases.h"
};

/* ---- The table ----------------------------------------------------------------------------- */

static bool is_as_wanted(const struct test *test, const char *text, size_t length,
                         const struct calconv_reader *reader)
{
    struct calconv_reading reading = {.day = -7, .time = 77}, untouched = reading;
    struct calconv_error error = {.status = CALCONV_OK};
    enum calconv_status status = calconv_read(reader, text, length, &reading, &error);
    char words[256];

    if (status != test->status) {
        note("got %s, not %s", calconv_status_code(status), calconv_status_code(test->status));
        return false;
    }
    if (status == CALCONV_OK) {
        snprintf(words, sizeof words, "%.*s%.*s%.*s", reading.time_length > 0, &reading.separator,
                 (int)reading.time_length, text + reading.time, (int)reading.annotation_length,
                 text + reading.annotation);
        if (reading.day == test->value && strcmp(words, test->rest ? test->rest : "") == 0)
            return true;
        note("got day %lld, behind it \"%s\"", (long long)reading.day, words);
        return false;
    }
    calconv_explain(&error, words, sizeof words);
    if (error.status == status && memcmp(&reading, &untouched, sizeof reading) == 0 &&
        (test->value < 0 || error.offset == (size_t)test->value) &&
        (test->rest == NULL || strcmp(words, test->rest) == 0) &&
        calconv_read(reader, text, length, &reading, NULL) == status)
        return true;
    note("got status %s, offset %zu, \"%s\"", calconv_status_code(error.status), error.offset,
         words);
    return false;
}

static void run(const struct test *test, int64_t (*clock)(void *))
{
    const struct calconv_calendar *calendars[4];
    int64_t now = DAY;
    struct calconv_reader reader = {
        .size = sizeof reader, .calendars = calendars, .today = clock, .context = &now};
    size_t length = strlen(test->text);
    char *text = exact_copy(test->text, length);

    for (const char *name = test->from; name != NULL && reader.count < 4;) {
        size_t size = strcspn(name, ",");
        calendars[reader.count++] = find_part(name, size);
        name = name[size] == ',' ? name + size + 1 : NULL;
    }
    ok(is_as_wanted(test, text, length, &reader), "-f %s \"%s\": %s", test->from, test->text,
       calconv_status_code(test->status));
    free(text);
}

static void test_more(void)
{
    static const struct test no_clock = {"gregorian", "today", CALCONV_ESYNTAX, 0, NULL};
    const struct calconv_calendar *persian = find("persian"), *all[1] = {persian};
    const struct calconv_reader reader = {.size = sizeof reader, .calendars = all, .count = 1};
    struct calconv_reading reading = {.day = -7};
    struct calconv_error error;

    run(&no_clock, NULL);
    ok(calconv_read(&reader, "1402-12-25\0", 11, &reading, &error) == CALCONV_ESYNTAX &&
           error.offset == 10 && reading.day == -7,
       "a NUL behind a date is no part of it");
    ok(calconv_read(&reader, "1402-12-25-rest", 10, &reading, &error) == CALCONV_OK &&
           reading.calendar == persian,
       "only `length` bytes are read, in the reader's calendar");
    ok(calconv_read(&reader, "2024-03-15[u-ca=persian]", 24, &reading, &error) == CALCONV_OK &&
           reading.calendar == calconv_default() && reading.annotation == 16 &&
           reading.annotation_length == 7,
       "an annotated date is ISO 8601 whatever the reader's calendar");
    ok(calconv_read(&reader, "Julian: 2024-03-02", 18, &reading, &error) == CALCONV_ESYNTAX &&
           calconv_read(&reader, "Julian:2024-03-02", 17, &reading, &error) == CALCONV_OK &&
           reading.calendar == find("julian"),
       "a calendar's name before the date overrides the reader's");
    ok(calconv_read(&reader, "1404-12-30", 10, &reading, &error) == CALCONV_EDAY &&
           error.field == 2 && error.got == 30 && error.least == 1 && error.greatest == 29 &&
           !error.huge && error.calendar == persian && error.date.field[0] == 1404,
       "an error has the numbers that its message has");
    ok(calconv_read(&reader, "1404-12-30000000000000000000", 28, &reading, &error) ==
               CALCONV_EDAY &&
           error.field == 2 && error.huge && error.least == 1 && error.greatest == 29,
       "a number beyond 64 bits is marked as huge");
}

/* ---- Years and months ---------------------------------------------------------------------- */

static void test_parts(void)
{
    static const struct {
        const char *calendar, *text;
        enum calconv_status status;
        int fields;
        int64_t year, month;
        uint32_t leap;
    } parts[] = {
        {"persian", "1403", CALCONV_OK, 1, 1403, 0, 0},
        {"persian", "1403-07", CALCONV_OK, 2, 1403, 7, 0},
        {"persian", "1403-7", CALCONV_OK, 2, 1403, 7, 0},
        {"persian", "1403-M07", CALCONV_OK, 2, 1403, 7, 0},
        {"gregorian", "2023-02L", CALCONV_OK, 2, 2023, 2, 2},
        {"gregorian", "-0043", CALCONV_OK, 1, -43, 0, 0},
        {"gregorian", "+012024-3", CALCONV_OK, 2, 12024, 3, 0},
        {"gregorian", "2024-14", CALCONV_OK, 2, 2024, 14, 0},
        {"iso-week", "2024", CALCONV_OK, 1, 2024, 0, 0},
        {"ordinal", "2024", CALCONV_OK, 1, 2024, 0, 0},
        {"gregorian", "3000000000", CALCONV_OK, 1, 3000000000, 0, 0},
        {"gregorian", "99999999999999999999", CALCONV_EYEAR, 0, 0, 0, 0},
        {"gregorian", "-99999999999999999999-02", CALCONV_EYEAR, 0, 0, 0, 0},
        {"gregorian", "2024-99999999999999999999", CALCONV_EMONTH, 0, 0, 0, 0},
        {"iso-week", "99999999999999999999", CALCONV_EYEAR, 0, 0, 0, 0},
        {"japanese", "reiwa99999999999999999999", CALCONV_EYEAR, 0, 0, 0, 0},
        {"japanese", "reiwa0", CALCONV_EERA, 0, 0, 0, 0},
        {"gregorian", "", CALCONV_ESYNTAX, 0, 0, 0, 0},
        {"gregorian", "-", CALCONV_ESYNTAX, 0, 0, 0, 0},
        {"gregorian", "2024-", CALCONV_ESYNTAX, 0, 0, 0, 0},
        {"gregorian", "2024-03-15", CALCONV_ESYNTAX, 0, 0, 0, 0},
        {"gregorian", "2024L", CALCONV_ESYNTAX, 0, 0, 0, 0},
        {"gregorian", "2024 ", CALCONV_ESYNTAX, 0, 0, 0, 0},
        {"gregorian", "x", CALCONV_ESYNTAX, 0, 0, 0, 0},
        {"iso-week", "2024-W11", CALCONV_ESYNTAX, 0, 0, 0, 0},
        {"ordinal", "2024-075", CALCONV_ESYNTAX, 0, 0, 0, 0},
        {"rd", "738960", CALCONV_ENOFIELD, 0, 0, 0, 0},
        {"jd", "", CALCONV_ENOFIELD, 0, 0, 0, 0},
    };

    for (size_t i = 0; i < sizeof parts / sizeof *parts; i++) {
        struct calconv_date date = {.field = {-7, -7}};
        struct calconv_error error = {.status = CALCONV_OK};
        size_t length = strlen(parts[i].text);
        char *text = exact_copy(parts[i].text, length);
        int fields = -7;
        enum calconv_status status =
            calconv_read_part(find(parts[i].calendar), text, length, &date, &fields, &error);
        ok(status == parts[i].status &&
               (status == CALCONV_OK
                    ? fields == parts[i].fields && date.field[0] == parts[i].year &&
                          date.field[1] == parts[i].month && date.leap == parts[i].leap
                    : fields == -7 && date.field[0] == -7 && error.status == status),
           "part %s:%s", parts[i].calendar, parts[i].text);
        free(text);
    }
}

int main(void)
{
    for (size_t i = 0; i < sizeof tests / sizeof *tests; i++)
        run(&tests[i], today);
    test_more();
    test_parts();
    return done();
}
