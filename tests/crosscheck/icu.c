/* SPDX-License-Identifier: MIT */
/*
 * icu.c - every day of some 6,800 years in each calendar that ICU has too, both ways: ICU's fields
 * of the day against ours, ICU's fields given to our to_day, our fields given to ICU.
 *
 * Where the two are known to disagree stands in icu-disagreements.tsv, each row with its reason.
 * A disagreement that is not listed fails, and so does a listed one that does not occur.
 *
 * ICU falls back silently, so that its calendar's type is checked; it is lenient, so that is
 * turned off; its Gregorian calendar is a mixed one, so that its change date goes to either end of
 * time.
 */
#include <string.h>

#include <unicode/ucal.h>
#include <unicode/uversion.h>

#include "../unit/tap.h"
#include "calconv.h"
#include "disagreements.h"

#define UNIX_DAY INT64_C(719163) /* R.D. of 1970-01-01 */
#define DAY_MS 86400000.0
#define END_OF_TIME (100000000 * DAY_MS) /* ICU's own limit is some 180 million days */

struct subject {
    const char *id;     /* ours */
    const char *locale; /* ICU's */
    const char *type;
    double change; /* date of the change to the Gregorian calendar, 0: leave it */
    int count;     /* of fields, in the order of ours */
    UCalendarDateFields field[3];
    int add[3];    /* ours are ICU's plus this */
    int from_year; /* where ICU is strict it takes no earlier years, 0: it takes all */
    enum { PLAIN, HEBREW, LEAP_FLAG } months; /* how ICU numbers months */
    int64_t first, last;                      /* days compared, 0: all */
};

#define YEAR_1600 584023 /* R.D. of 1600-01-01 */
#define YEAR_2401 876950 /* R.D. of 2401-01-01 */

static const struct subject subjects[] = {
#define YMD                                                                                        \
    3, {UCAL_EXTENDED_YEAR, UCAL_MONTH, UCAL_DATE},                                                \
    {                                                                                              \
        0, 1, 0                                                                                    \
    }
#define EVERY 0
#define WHOLE EVERY, PLAIN, 0, 0
    {"gregorian", "@calendar=gregorian", "gregorian", -END_OF_TIME, YMD, WHOLE},
    {"julian", "@calendar=gregorian", "gregorian", END_OF_TIME, YMD, WHOLE},
    {"persian", "@calendar=persian", "persian", 0, YMD, WHOLE},
    {"islamic-civil", "@calendar=islamic-civil", "islamic-civil", 0, YMD, 1, PLAIN, 0, 0},
#define SHIFTED(years)                                                                             \
    3, {UCAL_EXTENDED_YEAR, UCAL_MONTH, UCAL_DATE},                                                \
    {                                                                                              \
        (years), 1, 0                                                                              \
    }
#define MODERN EVERY, PLAIN, YEAR_1600, YEAR_2401 - 1
    {"islamic-tbla", "@calendar=islamic-tbla", "islamic-tbla", 0, YMD, MODERN},
    {"islamic-umalqura", "@calendar=islamic-umalqura", "islamic-umalqura", 0, YMD, MODERN},
    {"coptic", "@calendar=coptic", "coptic", 0, YMD, MODERN},
    {"ethiopic", "@calendar=ethiopic", "ethiopic", 0, YMD, MODERN},
    {"buddhist", "@calendar=buddhist", "buddhist", 0, SHIFTED(543), MODERN},
    {"roc", "@calendar=roc", "roc", 0, SHIFTED(-1911), MODERN},
    {"japanese", "@calendar=japanese", "japanese", 0, YMD, MODERN}, /* the year is Gregorian */
    {"indian", "@calendar=indian", "indian", 0, YMD, MODERN},
    {"hebrew", "@calendar=hebrew", "hebrew", 0, YMD, EVERY, HEBREW, YEAR_1600, YEAR_2401 - 1},
    {"chinese",
     "@calendar=chinese",
     "chinese",
     0,
     3,
     {UCAL_EXTENDED_YEAR, UCAL_MONTH, UCAL_DATE},
     {-2637, 1, 0},
     EVERY,
     LEAP_FLAG,
     694010, /* 1901-01-01 of the calendar, to the end of 2100 */
     767037},
    {"dangi",
     "@calendar=dangi",
     "dangi",
     0,
     3,
     {UCAL_EXTENDED_YEAR, UCAL_MONTH, UCAL_DATE},
     {-2333, 1, 0},
     EVERY,
     LEAP_FLAG,
     711858, /* 1950-01-01 to 2049-12-31 Gregorian */
     748382},
    {"iso-week",
     "@calendar=gregorian",
     "gregorian",
     -END_OF_TIME,
     3,
     {UCAL_YEAR_WOY, UCAL_WEEK_OF_YEAR, UCAL_DAY_OF_WEEK},
     {0, 0, 0},
     WHOLE},
    {"ordinal",
     "@calendar=gregorian",
     "gregorian",
     -END_OF_TIME,
     2,
     {UCAL_EXTENDED_YEAR, UCAL_DAY_OF_YEAR, UCAL_ERA},
     {0, 0, 0},
     WHOLE},
    {"jdn",
     "@calendar=gregorian",
     "gregorian",
     -END_OF_TIME,
     1,
     {UCAL_JULIAN_DAY, UCAL_ERA, UCAL_ERA},
     {0, 0, 0},
     WHOLE},
};

/* ---- ICU ----------------------------------------------------------------------------------- */

static UCalendar *open_icu(const struct subject *subject)
{
    static const UChar utc[] = {'U', 'T', 'C', 0};
    UErrorCode error = U_ZERO_ERROR;
    UCalendar *icu = ucal_open(utc, 3, subject->locale, UCAL_DEFAULT, &error);

    if (U_FAILURE(error) || strcmp(ucal_getType(icu, &error), subject->type) != 0) {
        note("ICU has no calendar %s: %s", subject->locale, u_errorName(error));
        return NULL;
    }
    if (subject->change < 0 || subject->change > 0)
        ucal_setGregorianChange(icu, subject->change, &error);
    ucal_setAttribute(icu, UCAL_LENIENT, 0);
    ucal_setAttribute(icu, UCAL_FIRST_DAY_OF_WEEK, UCAL_MONDAY);
    ucal_setAttribute(icu, UCAL_MINIMAL_DAYS_IN_FIRST_WEEK, 4);
    return U_FAILURE(error) ? NULL : icu;
}

/* ICU's days of the week begin with Sunday = 1. */
static int64_t from_icu(const struct subject *subject, int i, int32_t value)
{
    return subject->field[i] == UCAL_DAY_OF_WEEK ? (value + 5) % 7 + 1 : value + subject->add[i];
}

static int32_t to_icu(const struct subject *subject, int i, int64_t value)
{
    return subject->field[i] == UCAL_DAY_OF_WEEK ? (int32_t)(value % 7 + 1)
                                                 : (int32_t)(value - subject->add[i]);
}

/* The month of a date as ICU gave it, made ours: Adar I is its month 5, from 0, and Adar 6. */
static void read_month(const struct subject *subject, UCalendar *icu, struct calconv_date *date,
                       UErrorCode *error)
{
    int64_t *month = &date->field[1];

    if (subject->months == LEAP_FLAG)
        date->leap = ucal_get(icu, UCAL_IS_LEAP_MONTH, error) != 0 ? 2 : 0;
    else if (subject->months == HEBREW && *month == 6) {
        *month = 5;
        date->leap = 2;
    } else if (subject->months == HEBREW && *month > 6)
        --*month;
}

/* The same for ICU, where it is not the plain number. */
static void set_month(const struct subject *subject, UCalendar *icu,
                      const struct calconv_date *date)
{
    if (subject->months == LEAP_FLAG)
        ucal_set(icu, UCAL_IS_LEAP_MONTH, date->leap != 0);
    else if (subject->months == HEBREW && (date->leap != 0 || date->field[1] > 5))
        ucal_set(icu, UCAL_MONTH, (int32_t)date->field[1]);
}

/* Whether one day is the same date in ICU and here, in every direction. */
static bool agree(const struct subject *subject, UCalendar *icu,
                  const struct calconv_calendar *calendar, int64_t day, int64_t *weekdays)
{
    struct calconv_date ours = {.leap = 0}, theirs = {.leap = 0};
    UErrorCode error = U_ZERO_ERROR;
    double millis = (double)(day - UNIX_DAY) * DAY_MS;
    int64_t back;
    bool same = true;

    ucal_setMillis(icu, millis + DAY_MS / 2, &error);
    for (int i = 0; i < subject->count; i++)
        theirs.field[i] = from_icu(subject, i, ucal_get(icu, subject->field[i], &error));
    read_month(subject, icu, &theirs, &error);
    *weekdays += (ucal_get(icu, UCAL_DAY_OF_WEEK, &error) + 5) % 7 + 1 != calconv_weekday(day);
    if (U_FAILURE(error) || calconv_from_day(calendar, day, &ours, NULL) != CALCONV_OK)
        return false;
    for (int i = 0; i < subject->count; i++)
        same = same && ours.field[i] == theirs.field[i] && ours.leap == theirs.leap;
    if (!same || calconv_to_day(calendar, &theirs, &back, NULL) != CALCONV_OK || back != day)
        return false;

    ucal_clear(icu);
    ucal_setAttribute(icu, UCAL_LENIENT,
                      subject->from_year != EVERY && ours.field[0] < subject->from_year);
    for (int i = 0; i < subject->count; i++)
        ucal_set(icu, subject->field[i], to_icu(subject, i, ours.field[i]));
    set_month(subject, icu, &ours);
    millis -= ucal_getMillis(icu, &error);
    return U_SUCCESS(error) && millis < 0.5 && millis > -0.5;
}

/* Days that disagree and are not listed, told as rows for the list. */
struct span {
    const char *id;
    int64_t first, last;
    int spans;
};

static void tell(const struct span *span)
{
    if (span->last >= span->first && span->spans <= 100)
        note("not listed: %s\t%lld\t%lld\t%d", span->id, (long long)span->first,
             (long long)span->last, icu_version);
}

static void compare(const struct subject *subject)
{
    const struct calconv_calendar *calendar;
    UCalendar *icu = open_icu(subject);
    struct span span = {subject->id, LAST, FIRST, 0};
    int64_t differ = 0, unlisted = 0, weekdays = 0;
    int64_t first = subject->first != 0 ? subject->first : FIRST;
    int64_t last = subject->last != 0 ? subject->last : LAST;

    if (icu == NULL || calconv_find(subject->id, strlen(subject->id), &calendar) != CALCONV_OK ||
        calendar->schema->count != subject->count) {
        ok(false, "%s is a calendar of ICU's and ours", subject->id);
        return;
    }
    for (int64_t day = first; day <= last; day++) {
        if (agree(subject, icu, calendar, day, &weekdays))
            continue;
        differ++;
        if (is_listed(subject->id, day))
            continue;
        unlisted++;
        if (span.last != day - 1) {
            tell(&span);
            span.first = day;
            span.spans++;
        }
        span.last = day;
    }
    tell(&span);
    ucal_close(icu);
    ok(unlisted == 0, "%s: %lld days, %lld of which disagree, %lld not listed", subject->id,
       (long long)(last - first + 1), (long long)differ, (long long)unlisted);
    ok(weekdays == 0, "%s: days of the week", subject->id);
}

int main(void)
{
    const int subject_count = sizeof subjects / sizeof *subjects;
    UVersionInfo version;
    char words[U_MAX_VERSION_STRING_LENGTH];

    u_getVersion(version);
    u_versionToString(version, words);
    icu_version = version[0];
    note("ICU %s; up to R.D. %lld..%lld in each of %d calendars, both ways", words,
         (long long)FIRST, (long long)LAST, subject_count);
    read_list();
    for (int i = 0; i < subject_count; i++)
        compare(&subjects[i]);
    check_list();
    return done();
}
