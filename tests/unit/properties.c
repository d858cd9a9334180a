/* SPDX-License-Identifier: MIT */
/*
 * properties.c - what must be true of every calendar, built-in ones and their shifted variants:
 * days and dates are each other's inverse, written dates are read back, years and months add up,
 * what is out of range is refused with the right range, authority ends where it says.
 *
 * Dates that recur are to be read back as the last such day up to today.
 *
 * The calendars come from the registry, so that a new one is tested without a line here.  Each
 * property of a calendar is one result; the first few days that break it are noted.
 */
#include <string.h>

#include "core/core.h"
#include "definitions.h"
#include "numbers.h"
#include "tap.h"

#define DENSE 100000       /* days at either side of a centre */
#define RANDOM_DAYS 100000 /* days anywhere in the calendar's range */

struct finding {
    const struct calconv_calendar *calendar;
    const char *property;
    long checked, bad;
};

/* One instance of a property: counted, and noted if it is one of the first that break it. */
static bool holds(struct finding *finding, bool good, int64_t at)
{
    finding->checked++;
    if (!good && ++finding->bad <= 3)
        note("%s: %s fails at %lld", finding->calendar->id, finding->property, (long long)at);
    return good;
}

static void conclude(const struct finding *finding)
{
    ok(finding->bad == 0 && finding->checked > 0, "%s: %s (%ld)", finding->calendar->id,
       finding->property, finding->checked);
}

/* ---- Days and dates ------------------------------------------------------------------------ */

struct walk {
    const struct calconv_calendar *calendar;
    struct finding inverse, ascent, form, weekday;
    struct calconv_date before; /* the date of the day before, if `follows` */
    bool follows;
    int before_weekday;
};

/* What is leap follows its namesake, or precedes it, as the schema says. */
static int compare(const struct calconv_date *a, const struct calconv_date *b,
                   const struct calconv_schema *schema)
{
    for (int i = 0; i < schema->count; i++) {
        unsigned leap_a = a->leap >> i & 1, leap_b = b->leap >> i & 1;
        if (a->field[i] != b->field[i])
            return a->field[i] < b->field[i] ? -1 : 1;
        if (leap_a != leap_b)
            return (leap_a < leap_b) != schema->field[i].leap_first ? -1 : 1;
    }
    return 0;
}

static bool within_schema(const struct calconv_calendar *calendar, const struct calconv_date *date)
{
    for (int i = 0; i < calendar->schema->count; i++) {
        const struct calconv_field *field = &calendar->schema->field[i];
        if (date->field[i] < field->least || date->field[i] > field->greatest ||
            ((date->leap >> i & 1) != 0 && field->mark == 0))
            return false;
    }
    return date->leap >> calendar->schema->count == 0;
}

static int64_t today(void *context)
{
    return *(int64_t *)context;
}

/* The day that the date of `day` stands for: the one in 0..cycle-1 if dates recur. */
static int64_t meant(const struct calconv_calendar *calendar, int64_t day)
{
    return calendar->cycle > 0 ? (day % calendar->cycle + calendar->cycle) % calendar->cycle : day;
}

/* The written form fits CALCONV_WRITTEN and is read back as the same day. */
static bool is_read_back(const struct calconv_calendar *calendar, const struct calconv_date *date,
                         int64_t day)
{
    int64_t now = day + (calendar->cycle > 0 && calendar->last - day >= calendar->cycle
                             ? random_below(calendar->cycle)
                             : 0);
    const struct calconv_reader reader = {.size = sizeof reader,
                                          .calendars = &calendar,
                                          .count = 1,
                                          .today = calendar->cycle > 0 ? today : NULL,
                                          .context = &now};
    struct calconv_reading reading = {.day = 0};
    char text[CALCONV_WRITTEN];
    size_t length = calconv_write(calendar, date, text, sizeof text);

    return length > 0 && length <= sizeof text &&
           calconv_read(&reader, text, length, &reading, NULL) == CALCONV_OK &&
           reading.day == day && reading.calendar == calendar && reading.time_length == 0 &&
           reading.annotation_length == 0;
}

/* Inverse functions on both sides make distinct days have distinct dates. */
static void step(struct walk *walk, int64_t day)
{
    const struct calconv_calendar *calendar = walk->calendar;
    struct calconv_date date = {.leap = UINT32_MAX};
    int64_t back = INT64_MIN;
    int weekday = calconv_weekday(day), role = calendar->schema->field[0].role;

    if (!holds(&walk->inverse,
               calconv_from_day(calendar, day, &date, NULL) == CALCONV_OK &&
                   within_schema(calendar, &date) &&
                   calconv_to_day(calendar, &date, &back, NULL) == CALCONV_OK &&
                   back == meant(calendar, day),
               day))
        return;
    if (walk->follows) {
        if ((role == CALCONV_YEAR || role == CALCONV_COUNT) && !calendar->unordered)
            holds(&walk->ascent, compare(&walk->before, &date, calendar->schema) < 0, day);
        holds(&walk->weekday, weekday == walk->before_weekday % 7 + 1, day);
    } else
        holds(&walk->weekday, weekday == (int)(((day - 1) % 7 + 7) % 7) + 1, day);
    holds(&walk->form, is_read_back(calendar, &date, day), day);
    walk->before = date;
    walk->before_weekday = weekday;
    walk->follows = true;
}

static void walk_between(struct walk *walk, int64_t first, int64_t last)
{
    walk->follows = false;
    for (int64_t day = first < walk->calendar->first ? walk->calendar->first : first;
         day <= last && day <= walk->calendar->last; day++)
        step(walk, day);
}

static void test_days(const struct calconv_calendar *calendar)
{
    struct walk walk = {.calendar = calendar,
                        .inverse = {calendar, "from_day and to_day are inverse", 0, 0},
                        .ascent = {calendar, "dates ascend with days", 0, 0},
                        .form = {calendar, "what is written is read back", 0, 0},
                        .weekday = {calendar, "days of the week follow each other", 0, 0}};
    int64_t span = calendar->last - calendar->first + 1;
    int role = calendar->schema->field[0].role;
    /* fewer days of what is slow (Siddhantic, Tibetan), recurs soon, or is another one shifted */
    bool few = (calendar->kind == CALCONV_EXACT && calendar->last < 1000000000) ||
               calendar->cycle > 0 || strchr(calendar->id, '@') != NULL;
    int64_t dense = few ? DENSE / 10 : DENSE;

    walk_between(&walk, -dense, dense);
    walk_between(&walk, 738960 - dense, 738960 + dense);
    walk_between(&walk, calendar->first, calendar->first + dense / 10);
    walk_between(&walk, calendar->last - dense / 10, calendar->last);
    for (int i = 0; i < (few ? RANDOM_DAYS / 10 : RANDOM_DAYS); i++) {
        walk.follows = false;
        step(&walk, calendar->first + random_below(span));
    }
    conclude(&walk.inverse);
    if ((role == CALCONV_YEAR || role == CALCONV_COUNT) && !calendar->unordered)
        conclude(&walk.ascent);
    conclude(&walk.form);
    conclude(&walk.weekday);
}

/* Dates recur after `cycle` days; that the days of a cycle have distinct dates follows from
 * test_days(), as each date gives back its day. */
static void test_cycle(const struct calconv_calendar *calendar)
{
    struct finding recurs = {calendar, "dates recur after the cycle, not before", 0, 0};

    for (int64_t day = 0; day < 2 * calendar->cycle; day++) {
        struct calconv_date now, then;
        int64_t back = -1;
        holds(&recurs,
              calconv_from_day(calendar, day, &now, NULL) == CALCONV_OK &&
                  calconv_from_day(calendar, day - calendar->cycle, &then, NULL) == CALCONV_OK &&
                  compare(&now, &then, calendar->schema) == 0 &&
                  calconv_to_day(calendar, &now, &back, NULL) == CALCONV_OK &&
                  back == day % calendar->cycle,
              day);
    }
    conclude(&recurs);
}

/* A date that recurs cannot be told without knowing today, and not before the calendar's range. */
static void test_no_today(const struct calconv_calendar *calendar)
{
    struct calconv_reader reader = {.size = sizeof reader, .calendars = &calendar, .count = 1};
    struct calconv_reading reading = {.day = -7};
    struct calconv_error error = {.status = CALCONV_OK};
    struct calconv_date date;
    char text[CALCONV_WRITTEN];
    int64_t now = calendar->first;
    size_t length;

    if (!ok(calconv_from_day(calendar, now + 1, &date, NULL) == CALCONV_OK, "%s: a date",
            calendar->id))
        return;
    length = calconv_write(calendar, &date, text, sizeof text);
    ok(calconv_read(&reader, text, length, &reading, &error) == CALCONV_ESYNTAX &&
           error.reason != NULL && strstr(error.reason, "today") != NULL && reading.day == -7,
       "%s: without today a date is refused", calendar->id);
    reader.today = today;
    reader.context = &now;
    ok(calconv_read(&reader, text, length, &reading, NULL) == CALCONV_ERANGE && reading.day == -7,
       "%s: a date that last was before the range is refused", calendar->id);
    now = INT64_MIN;
    ok(calconv_read(&reader, text, length, &reading, NULL) == CALCONV_ERANGE && reading.day == -7,
       "%s: a today out of all bounds is refused", calendar->id);
}

/* ---- Authority and range ------------------------------------------------------------------- */

/* A day outside the range is refused, and nothing is written. */
static bool is_refused(const struct calconv_calendar *calendar, int64_t day)
{
    struct calconv_date date = {.field = {-7}, .leap = 99};
    struct calconv_error error = {.status = CALCONV_OK};

    return calconv_from_day(calendar, day, &date, NULL) == CALCONV_ERANGE &&
           calconv_from_day(calendar, day, &date, &error) == CALCONV_ERANGE &&
           error.status == CALCONV_ERANGE && error.calendar == calendar && error.field == -1 &&
           date.field[0] == -7 && date.leap == 99;
}

/* The authority of a day, of which `otherwise` is what it has outside the calendar's spans. */
static enum calconv_authority expected(const struct calconv_calendar *calendar, int64_t day,
                                       enum calconv_authority otherwise)
{
    for (const struct calconv_span *span = calendar->spans; span != NULL && span->reason != NULL;
         span++)
        if (day >= span->first && day <= span->last)
            return span->authority;
    return otherwise;
}

static void test_ends(const struct calconv_calendar *calendar)
{
    struct finding authority = {calendar, "authority changes at since and until", 0, 0};
    struct finding ends = {calendar, "days outside first..last are refused", 0, 0};
    const int64_t days[] = {calendar->first,     calendar->since - 1, calendar->since,
                            calendar->until,     calendar->until + 1, calendar->last,
                            calendar->first - 1, calendar->last + 1};
    const int known = sizeof days / sizeof *days;

    holds(&authority,
          calendar->since <= calendar->until && calendar->since <= calendar->last &&
              calendar->until >= calendar->first && calendar->kind < CALCONV_EXTRAPOLATED,
          calendar->since);
    for (int i = 0; i < known + EXTREMES; i++) {
        int64_t day = i < known ? days[i] : extreme(i - known);
        bool vouched = day >= calendar->since && day <= calendar->until;
        struct calconv_date date;
        if (day < calendar->first || day > calendar->last) {
            holds(&ends, is_refused(calendar, day), day);
            continue;
        }
        holds(&ends, calconv_from_day(calendar, day, &date, NULL) == CALCONV_OK, day);
        holds(&authority,
              calconv_authority(calendar, day) ==
                  expected(calendar, day, vouched ? calendar->kind : CALCONV_EXTRAPOLATED),
              day);
    }
    conclude(&authority);
    conclude(&ends);
}

static void test_weekday(void)
{
    int bad = 0;

    for (int i = 0; i < EXTREMES; i++) {
        int64_t day = extreme(i) > INT64_MAX - 7 ? extreme(i) - 7 : extreme(i);
        int weekday = calconv_weekday(day);
        bad += weekday < 1 || weekday > 7 || calconv_weekday(day + 7) != weekday ||
               calconv_weekday(day + 1) != weekday % 7 + 1;
    }
    ok(bad == 0 && calconv_weekday(738960) == 5, "days of the week of extreme days");
}

/* ---- Variants ------------------------------------------------------------------------------ */

/* "id@+days": the base's date of the day `days` later, wherever both days are in its range. */
static void test_variant(const struct calconv_calendar *base, const char *parameter, int64_t days)
{
    const struct calconv_calendar *calendar, *again = NULL;
    struct finding shift = {base, parameter, 0, 0};
    int64_t day, first = base->first - (days < 0 ? days : 0);
    int64_t last = base->last - (days > 0 ? days : 0);
    char name[128];
    int length = snprintf(name, sizeof name, "%s@%s", base->id, parameter);

    if (!ok(calconv_find(name, (size_t)length, &calendar) == CALCONV_OK &&
                calconv_find(name, (size_t)length, &again) == CALCONV_OK && again == calendar &&
                strcmp(calendar->id, name) == 0 && calendar->first == first &&
                calendar->last == last && calendar->vary == NULL,
            "%s: found, shared, its range within the base's", name))
        return;
    for (int i = 0; i < DENSE / 10; i++) {
        struct calconv_date ours, theirs;
        day = calendar->first + random_below(last - first + 1);
        holds(&shift,
              calconv_from_day(calendar, day, &ours, NULL) == CALCONV_OK &&
                  calconv_from_day(base, day + days, &theirs, NULL) == CALCONV_OK &&
                  compare(&ours, &theirs, base->schema) == 0,
              day);
    }
    conclude(&shift);
    test_days(calendar);
    test_ends(calendar);
}

/* Variants that are no shifts. */
static void test_others(void)
{
    static const char *const names[] = {"islamic-umalqura@published", "mayan@584285", "historic@GB",
                                        "historic@SE", "historic@1752-09-14"};

    for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
        const struct calconv_calendar *calendar;
        if (!ok(calconv_find(names[i], strlen(names[i]), &calendar) == CALCONV_OK, "%s: found",
                names[i]))
            continue;
        test_days(calendar);
        test_ends(calendar);
    }
}

int main(void)
{
    const struct calconv_calendar *all[512];
    size_t count;

    definitions_register();
    count = calconv_list(all, 512);
    for (size_t i = 0; i < count; i++) {
        test_days(all[i]);
        test_ends(all[i]);
        if (all[i]->cycle > 0) {
            test_cycle(all[i]);
            test_no_today(all[i]);
        }
        if (all[i]->vary == cc_vary_by_days) {
            test_variant(all[i], "+1", 1);
            test_variant(all[i], "-30", -30);
            test_variant(all[i], "+30", 30);
        }
    }
    test_others();
    test_weekday();
    return done();
}
