/* SPDX-License-Identifier: MIT */
/*
 * explain.c - the sentences of calconv_explain() for errors that no text, or hardly any, leads to:
 * a library's caller can make every error.  (read-cases.h has those of texts.)  The words are those
 * of the manual's examples, put down by hand.
 */
#include <string.h>

#include "calconv.h"
#include "find.h"
#include "tap.h"

static void says(const struct calconv_error *error, const char *wanted)
{
    char text[300], cut[8];
    size_t length = calconv_explain(error, text, sizeof text);

    if (!ok(strcmp(text, wanted) == 0 && length == strlen(wanted), "%s", wanted))
        note("but it says: %s", text);
    ok(calconv_explain(error, cut, sizeof cut) == length && strlen(cut) == sizeof cut - 1 &&
           strncmp(cut, wanted, sizeof cut - 1) == 0,
       "the same, cut");
}

/* What a calendar refuses. */
static void refuses(const char *name, struct calconv_date date, const char *wanted)
{
    struct calconv_error error = {.status = CALCONV_OK};
    int64_t day = -7;

    ok(calconv_to_day(find(name), &date, &day, NULL) != CALCONV_OK &&
           calconv_to_day(find(name), &date, &day, &error) == error.status && day == -7,
       "%s refuses it", name);
    says(&error, wanted);
}

static void test_ranges(void)
{
    struct calconv_error error = {.status = CALCONV_OK};
    struct calconv_date date;

    ok(calconv_from_day(find("tzolkin"), INT64_MAX, &date, &error) == CALCONV_ERANGE, "no day");
    says(&error, "the day is outside R.D. -1000000000000..1000000000000 (tzolkin)");
    refuses("persian", (struct calconv_date){.field = {1404, 12, 30}},
            "day 30 is not in 1..29 (Esfand 1404, persian)");
    refuses("gregorian", (struct calconv_date){.field = {2024, 13, 1}},
            "month 13 is not in 1..12 (2024, gregorian)");
    refuses("ordinal", (struct calconv_date){.field = {2023, 366}},
            "day of year 366 is not in 1..365 (2023, ordinal)");
    refuses("haab", (struct calconv_date){.field = {5, 19}}, "day 5 is not in 0..4 (Uayeb, haab)");
}

static void test_leaps(void)
{
    refuses("gregorian", (struct calconv_date){.field = {2024, 3, 15}, .leap = 2},
            "there is no leap month (gregorian)");
    refuses("gregorian", (struct calconv_date){.field = {2024, 3, 15}, .leap = 1u << 31},
            "there is no leap day (gregorian)");
    refuses("chinese", (struct calconv_date){.field = {2024, 2, 1}, .leap = 2},
            "there is no leap month 2 (2024, chinese)");
}

static void test_gaps(void)
{
    struct calconv_error error = {
        .status = CALCONV_EGAP, .field = -1, .calendar = find("historic@GB")};

    says(&error, "the day was left out (historic@GB)");
    error.calendar = find("historic");
    refuses("historic@GB", (struct calconv_date){.field = {1752, 9, 3}},
            "3..13 September 1752 were left out: 1752-09-02 was followed by 1752-09-14 "
            "(historic@GB)");
    error = (struct calconv_error){.status = CALCONV_EGAP,
                                   .field = -1,
                                   .calendar = find("gregorian"),
                                   .least = INT64_MAX,
                                   .greatest = 1};
    says(&error, "the day was left out (gregorian)");
    error.least = 1;
    error.greatest = INT64_MIN;
    says(&error, "the day was left out (gregorian)");
    error.least = 31;
    error.greatest = 33;
    says(&error, "0001-01-31 was followed by 0001-02-02, the days between were left out "
                 "(gregorian)");
}

static void test_others(void)
{
    struct calconv_error error = {.status = CALCONV_ESYNTAX, .field = -1};

    says(&error, "not a date");
    error.calendar = find("gregorian");
    says(&error, "not a date of the form YYYY-MM-DD (gregorian)");
    error.reason = "not a clean date";
    says(&error, "not a clean date (gregorian)");
    error =
        (struct calconv_error){.status = CALCONV_EERA, .field = -1, .calendar = find("japanese")};
    says(&error, "there is no such era (japanese)");
    error.era = &error.calendar->eras[0]; /* reiwa, since 2019-05-01 */
    error.least = error.got = 1;
    error.greatest = 99;
    says(&error, "the day is not in the era, which begins 2019-05-01 (reiwa, japanese)");
    error.era++; /* heisei, since 1989-01-08 */
    says(&error, "the day is not in the era, which begins 1989-01-08 and ends before 2019-05-01 "
                 "(heisei, japanese)");
    error.got = 0;
    says(&error, "year 0 is not in 1..99 (heisei, japanese)");
    error.got = 100;
    says(&error, "year 100 is not in 1..99 (heisei, japanese)");
    error = (struct calconv_error){.status = CALCONV_EDISAGREE,
                                   .field = -1,
                                   .calendar = find("gregorian"),
                                   .other = find("tzolkin")};
    says(&error, "the dates disagree: no day is both (gregorian, tzolkin)");
}

int main(void)
{
    test_ranges();
    test_leaps();
    test_gaps();
    test_others();
    return done();
}
