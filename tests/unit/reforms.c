/* SPDX-License-Identifier: MIT */
/*
 * reforms.c - tests of the table of reforms, and of historic with each of its places and styles:
 * the last Julian and the first Gregorian day follow each other, days that were left out are
 * refused, days and dates are each other's inverse about every seam, years add up.
 */
#include <string.h>

#include "core/core.h"
#include "find.h"
#include "tap.h"

struct row {
    const char *code, *name, *last, *first, *style, *year, *law, *from, *until, *why, *source;
};

#define JANUARY "", "", ""
#define BEGAN(style, year) style, year, "law"
#define LADY_DAY(year) BEGAN("annunciation", year)
#define MORE_VENETO(year) BEGAN("venice", year)
#define PISAN_STYLE(year) BEGAN("pisan", year)
#define SEPTEMBER(year) BEGAN("byzantine", year)
#define REFORM(code, name, last, first, ...) {code, name, last, first, __VA_ARGS__},
static const struct row rows[] = {
#include "data/reforms.inc"
};
#define ROWS (sizeof rows / sizeof *rows)

static const char *const styles[] = {"",       "+annunciation", "+venice",
                                     "+pisan", "+byzantine",    "+nativity"};

static int bad;

static void holds(bool good, const char *what, const char *where)
{
    if (!good && ++bad <= 5)
        note("%s: %s", where, what);
}

static void conclude(const char *what)
{
    ok(bad == 0, "%s", what);
    bad = 0;
}

/* The day of a date in a calendar's written form; false: it is none. */
static bool day_of(const struct calconv_calendar *calendar, const char *text, int64_t *day)
{
    const struct calconv_reader reader = {
        .size = sizeof reader, .calendars = &calendar, .count = 1};
    struct calconv_reading reading;

    if (calendar == NULL || calconv_read(&reader, text, strlen(text), &reading, NULL) != CALCONV_OK)
        return false;
    *day = reading.day;
    return true;
}

/* ---- The table ----------------------------------------------------------------------------- */

/* ISO 3166-1, or with one to three characters of 3166-2, or with the name of a territory. */
static bool is_code(const char *code)
{
    size_t letters = strspn(code, "ABCDEFGHIJKLMNOPQRSTUVWXYZ");
    size_t length = strlen(code);

    if (letters != 2 || (code[2] != '-' && code[2] != '\0'))
        return false;
    return length == 2 ||
           (length > 3 && 3 + strspn(code + 3, "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789") == length &&
            (length <= 6 || strcspn(code + 3, "0123456789") == length - 3));
}

static void test_rows(void)
{
    for (size_t i = 0; i < ROWS; i++) {
        const struct row *row = &rows[i];
        int64_t last = 0, first = 0, from, until;
        holds(is_code(row->code), "the code is ISO's or ISO's and a name", row->code);
        holds(i == 0 || strcmp(rows[i - 1].code, row->code) < 0, "rows are in order", row->code);
        holds(day_of(find("julian"), row->last, &last) &&
                  day_of(find("gregorian"), row->first, &first) && first == last + 1,
              "the last and the first day follow each other", row->code);
        holds(first >= 577736, "no reform is before the first", row->code);
        holds(strlen(row->source) > 10 && *row->name != '\0', "there are a name and a source",
              row->code);
        holds(*row->why == '\0'
                  ? *row->from == '\0' && *row->until == '\0'
                  : day_of(find("gregorian"), row->from, &from) &&
                        day_of(find("gregorian"), row->until, &until) && from <= until,
              "doubt has two days and a reason", row->code);
        holds(*row->style == '\0' || find("historic") != NULL, "the style is known", row->code);
    }
    conclude("the table of reforms");
}

/* ---- Calendars ----------------------------------------------------------------------------- */

/* Days and dates are each other's inverse, no date occurs twice, years begin where the last one
 * ends. */
static void test_seam(const struct calconv_calendar *calendar, int64_t seam)
{
    struct calconv_date date;
    struct calconv_year year;
    int64_t back, number = 0;

    for (int64_t day = seam - 800; day <= seam + 800; day++) {
        holds(calconv_from_day(calendar, day, &date, NULL) == CALCONV_OK &&
                  calconv_to_day(calendar, &date, &back, NULL) == CALCONV_OK && back == day,
              "from_day and to_day are inverse", calendar->id);
        holds(calconv_year(calendar, date.field[0], &year, NULL) == CALCONV_OK &&
                  year.first <= day && day < year.first + year.days &&
                  (day == seam - 800 || (day == year.first) == (date.field[0] != number)),
              "years begin where the last one ends", calendar->id);
        number = date.field[0];
    }
}

static int least(int a, int b)
{
    return a < b ? a : b;
}

/* The least days of months and years of the years about a seam. */
static void look_about(const struct calconv_calendar *calendar, int64_t seam,
                       struct calconv_limits *seen)
{
    struct calconv_date date;

    if (calconv_from_day(calendar, seam, &date, NULL) != CALCONV_OK)
        return;
    for (int64_t number = date.field[0] - 1; number <= date.field[0] + 1; number++) {
        struct calconv_year year;
        struct calconv_month month;
        if (calconv_year(calendar, number, &year, NULL) == CALCONV_OK) {
            seen->year_days_least = least(seen->year_days_least, year.days);
            seen->months_least = least(seen->months_least, year.months);
        }
        for (int m = 1; m <= 12; m++)
            if (calconv_month(calendar, number, m, false, &month, NULL) == CALCONV_OK)
                seen->month_days_least = least(seen->month_days_least, month.days);
    }
}

static void test_places(void)
{
    char name[96];

    for (size_t i = 0; i < ROWS; i++)
        for (size_t s = 0; s < sizeof styles / sizeof *styles; s++) {
            const struct calconv_calendar *calendar, *folded;
            struct calconv_limits seen;
            int64_t first = 0;
            snprintf(name, sizeof name, "Historic@%s%s", rows[i].code, styles[s]);
            calendar = find(name);
            for (char *c = name; *c != '\0' && *c != '+'; c++)
                *c = *c >= 'A' && *c <= 'Z' ? (char)(*c + ('a' - 'A')) : *c;
            folded = find(name);
            holds(calendar != NULL && folded == calendar, "found, in any case the same", name);
            if (calendar == NULL || !day_of(find("gregorian"), rows[i].first, &first))
                continue;
            test_seam(calendar, first);
            seen = (struct calconv_limits){12, 12, 28, 31, 365, 366};
            look_about(calendar, first, &seen);
            if (*rows[i].year != '\0') {
                int64_t end = 0;
                snprintf(name, sizeof name, "%s-01-01", rows[i].year);
                (void)day_of(calendar, name, &end);
                test_seam(calendar, end);
                look_about(calendar, end, &seen);
            }
            holds(memcmp(&seen, &calendar->limits, sizeof seen) == 0, "the limits are attained",
                  calendar->id);
        }
    conclude("days, dates and years about every seam");
}

/* The days between the two dates of a reform are refused, and it is said why. */
static void test_gaps(void)
{
    for (size_t i = 0; i < ROWS; i++) {
        char name[96], text[512];
        const struct calconv_calendar *calendar;
        struct calconv_date date = {.leap = 0};
        struct calconv_error error;
        int64_t first = 0, day;
        int refused = 0;
        snprintf(name, sizeof name, "historic@%s", rows[i].code);
        calendar = find(name);
        if (calendar == NULL || !day_of(find("gregorian"), rows[i].first, &first) ||
            calconv_from_day(calendar, first - 1, &date, NULL) != CALCONV_OK)
            continue;
        /* every Julian date of the 60 days after the last one: so many as are no Gregorian days */
        for (int64_t julian = first; julian < first + 60; julian++)
            if (calconv_from_day(find("julian"), julian, &date, NULL) == CALCONV_OK &&
                calconv_to_day(calendar, &date, &day, &error) != CALCONV_OK) {
                refused += error.status == CALCONV_EGAP;
                calconv_explain(&error, text, sizeof text);
                holds(strstr(text, rows[i].last) != NULL && strstr(text, rows[i].first) != NULL &&
                          strstr(text, calendar->id) != NULL,
                      text, name);
            }
        /* the Julian dates from the last day on up to the date of the first Gregorian day */
        holds(day_of(find("julian"), rows[i].first, &day) && refused == day - first,
              "as many days as the calendars differ by", name);
    }
    conclude("days that were left out");
}

static void test_doubt(void)
{
    for (size_t i = 0; i < ROWS; i++) {
        char name[96];
        const struct calconv_calendar *calendar;
        int64_t from = 0, until = 0;
        snprintf(name, sizeof name, "historic@%s", rows[i].code);
        calendar = find(name);
        if (calendar == NULL || *rows[i].why == '\0') {
            holds(calendar != NULL && calendar->spans == NULL &&
                      calconv_authority(calendar, 600000) == CALCONV_EXACT,
                  "exact without doubt", name);
            continue;
        }
        (void)day_of(find("gregorian"), rows[i].from, &from);
        (void)day_of(find("gregorian"), rows[i].until, &until);
        holds(calconv_authority(calendar, from) == CALCONV_DISPUTED &&
                  calconv_authority(calendar, until) == CALCONV_DISPUTED &&
                  calconv_authority(calendar, from - 1) == CALCONV_EXACT &&
                  calconv_authority(calendar, until + 1) == CALCONV_EXACT &&
                  strcmp(calendar->spans[0].reason, rows[i].why) == 0,
              "disputed where it is told", name);
    }
    conclude("doubt");
}

static void test_parameters(void)
{
    static const char *const wrong[] = {"historic@",
                                        "historic@XX",
                                        "historic@GB-",
                                        "historic@GB+",
                                        "historic@+",
                                        "historic@+easter",
                                        "historic@GB+gb",
                                        "historic@1582-10-14",
                                        "historic@1500-01-01",
                                        "historic@3000-01-01",
                                        "historic@1752-9-14",
                                        "historic@1752-02-30",
                                        "historic@1752-09-14x",
                                        "historic@GB+venice+pisan",
                                        "british@GB",
                                        "british@"};
    const struct calconv_calendar *day = find("historic@1752-09-14");

    for (size_t i = 0; i < sizeof wrong / sizeof *wrong; i++)
        holds(find(wrong[i]) == NULL, "refused", wrong[i]);
    holds(find("british") != NULL && find("british") == find("historic@GB"), "a variant",
          "british");
    holds(find("British") == find("british") && find("christian") == find("historic"), "aliases",
          "");
    holds(day != NULL && strcmp(day->id, "historic@1752-09-14") == 0, "a date", "@1752-09-14");
    holds(find("historic@gb+ANNUNCIATION") == find("historic@GB+annunciation"), "case", "styles");
    conclude("parameters");
}

int main(void)
{
    test_rows();
    test_places();
    test_gaps();
    test_doubt();
    test_parameters();
    return done();
}
