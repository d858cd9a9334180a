/* SPDX-License-Identifier: MIT */
/*
 * registry.c - tests of the registry in one thread: calendars of the user's own, what is refused
 * and why, listing, and life after shutdown, which comes last.  Variants are in variants.c.
 */
#include <string.h>

#include "core/core.h"
#include "tap.h"

#define DAY 738960
#define MANY 512

static enum calconv_status find(const char *name, const struct calconv_calendar **calendar)
{
    return calconv_find(name, strlen(name), calendar);
}

/* A calendar like the Gregorian one, but for its names. */
static struct calconv_calendar named(const char *id, const char *aliases)
{
    struct calconv_calendar calendar = *calconv_default();

    calendar.id = id;
    calendar.aliases = aliases;
    return calendar;
}

static bool is_listed_once(const struct calconv_calendar *calendar)
{
    const struct calconv_calendar *list[MANY];
    size_t count = calconv_list(list, MANY), times = 0;

    for (size_t i = 0; i < count && i < MANY; i++)
        times += list[i] == calendar;
    return times == 1;
}

/* Registering is refused with this status, and changes nothing. */
static void refuses(const struct calconv_calendar *calendar, enum calconv_status status,
                    const char *why)
{
    size_t count = calconv_list(NULL, 0);

    ok(calconv_register(calendar) == status && calconv_list(NULL, 0) == count, "register: %s: %s",
       why, calconv_status_code(status));
}

/* ---- Registering --------------------------------------------------------------------------- */

static struct calconv_calendar mine, yours;
static size_t built_in; /* how many calendars there are before any is registered */

static void test_register(void)
{
    const struct calconv_calendar *list[MANY], *found = NULL;
    size_t count;

    built_in = calconv_list(NULL, 0);
    mine = named("mine", "my-own|meum");
    yours = named("yours", "");
    ok(calconv_register(&mine) == CALCONV_OK && calconv_register(&yours) == CALCONV_OK,
       "register: two calendars");
    ok(find("mine", &found) == CALCONV_OK && found == &mine &&
           find("My Own", &found) == CALCONV_OK && found == &mine &&
           find("ME_UM", &found) == CALCONV_OK && found == &mine &&
           find("yours", &found) == CALCONV_OK && found == &yours,
       "find: registered calendars, by id and alias, folded");
    count = calconv_list(list, MANY);
    ok(count == built_in + 2 && list[0] == calconv_default() && list[built_in] == &mine &&
           list[built_in + 1] == &yours,
       "list: built-in calendars, then registered ones as they came");
    ok(calconv_register(&mine) == CALCONV_OK && calconv_register(&mine) == CALCONV_OK &&
           calconv_list(NULL, 0) == count && is_listed_once(&mine),
       "register: the same pointer again is no error and changes nothing");
    ok(calconv_register(list[1]) == CALCONV_OK && calconv_list(NULL, 0) == count,
       "register: neither does a built-in calendar's own pointer");
    found = list[2];
    list[0] = list[1] = list[2] = NULL;
    ok(calconv_list(list, 2) == count && list[0] != NULL && list[1] != NULL && list[2] == NULL,
       "list: writes no more than there is room for");
    list[built_in] = list[built_in + 1] = NULL;
    ok(calconv_list(list, built_in + 1) == count && list[built_in] == &mine &&
           list[built_in + 1] == NULL,
       "list: where room ends among the registered ones, too");
}

static void test_refusals(void)
{
    static const struct {
        const char *id, *aliases;
        enum calconv_status status;
    } names[] = {
        {"gregorian", "", CALCONV_ECLASH},
        {"greg", "", CALCONV_ECLASH},
        {"newstyle", "", CALCONV_ECLASH},
        {"g-regoria-n", "", CALCONV_ECLASH},
        {"other", "new|persian", CALCONV_ECLASH},
        {"other", "jalali", CALCONV_ECLASH},
        {"mine", "", CALCONV_ECLASH},
        {"my-own", "", CALCONV_ECLASH},
        {"m-e-u-m", "", CALCONV_ECLASH},
        {"other", "fine|myown", CALCONV_ECLASH},
        {"", "", CALCONV_ENAME},
        {"Other", "", CALCONV_ENAME},
        {"an other", "", CALCONV_ENAME},
        {"other@1", "", CALCONV_ENAME},
        {"other:", "", CALCONV_ENAME},
        {"one|other", "", CALCONV_ENAME},
        {"oth\303\251r", "", CALCONV_ENAME},
        {"\tother", "", CALCONV_ENAME},
        {"other", "|", CALCONV_ENAME},
        {"other", "fine|", CALCONV_ENAME},
        {"other", "|fine", CALCONV_ENAME},
        {"other", "a||b", CALCONV_ENAME},
        {"other", "Fine", CALCONV_ENAME},
        {"other", "fi.ne", CALCONV_ENAME},
        {"-", "", CALCONV_ENAME},
        {"other", "--", CALCONV_ENAME},
        {"x123456789012345678901234567890123456789012345678901234567890", "", CALCONV_ENAME},
    };
    static struct calconv_calendar ill_named[sizeof names / sizeof *names], bad;
    const struct calconv_calendar *found;
    static const struct calconv_field text[] = {{.name = "text", .role = CALCONV_TEXT},
                                                {.name = NULL}},
                                      number[] = {{.name = "number"}, {.name = NULL}};
    static const struct calconv_span backwards[] = {{2, 1, CALCONV_DISPUTED, "why"}, {0}};
    static const struct calconv_era finite[] = {{.code = "x", .names = "X", .since = 1},
                                                {.code = NULL}},
                                    by_month[] = {
                                        {.code = "x", .names = "X", .since = INT64_MIN, .month = 2},
                                        {.code = NULL}};
    struct calconv_schema schema = calconv_schema_ymd;

    for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
        ill_named[i] = named(names[i].id, names[i].aliases);
        refuses(&ill_named[i], names[i].status, "a name");
        note("%.20s, %s", names[i].id, names[i].aliases);
    }
    refuses(NULL, CALCONV_EINVAL, "NULL");
#define WRONG(change, why)                                                                         \
    do {                                                                                           \
        bad = named("wrong", "");                                                                  \
        change;                                                                                    \
        refuses(&bad, CALCONV_EINVAL, why);                                                        \
    } while (0)
    WRONG(bad.size--, "too small a size");
    WRONG(bad.size = 0, "no size");
    WRONG(bad.size++, "too large a size");
    WRONG(bad.id = NULL, "no id");
    WRONG(bad.aliases = NULL, "no aliases");
    WRONG(bad.schema = NULL, "no schema");
    WRONG(bad.name = NULL, "no name");
    WRONG(bad.summary = NULL, "no summary");
    WRONG(bad.source = NULL, "no source");
    WRONG(bad.year_span = NULL, "no span of years");
    WRONG(bad.cycle = -1, "a cycle of no days");
    WRONG(bad.cycle = CALCONV_CYCLE_MAX + 1, "too long a cycle");
    WRONG((bad.cycle = 10, bad.first = 1), "a cycle that begins too late");
    WRONG((bad.cycle = 10, bad.last = 8), "a cycle that ends too early");
    WRONG(bad.to_day = NULL, "no to_day");
    WRONG(bad.from_day = NULL, "no from_day");
    WRONG(bad.first = bad.last + 1, "first after last");
    WRONG(memset(bad.cldr, 'x', sizeof bad.cldr), "CLDR's name not closed");
    WRONG(memset(bad.numerals, 'x', sizeof bad.numerals), "numerals not closed");
    WRONG(memset(bad.language, 'x', sizeof bad.language), "a language not closed");
    WRONG(memset(bad.key, 'x', sizeof bad.key), "a key not closed");
    WRONG(bad.name = NULL, "no name");
    WRONG(bad.kind = CALCONV_DISPUTED, "a kind that is none");
    WRONG(bad.basis = (enum calconv_basis)9, "a basis that is none");
    WRONG(bad.day_start = (enum calconv_day_start)9, "a beginning of the day that is none");
    WRONG(bad.first = INT64_MIN, "days without end");
    WRONG(bad.last = INT64_MAX, "days without end upwards");
    WRONG(bad.more = text, "a field of text, but no function for it");
    WRONG(bad.more = number, "a field more, but no function for it");
    WRONG(bad.spans = backwards, "a span that ends before it begins");
    WRONG(bad.eras = finite, "eras that end too early");
    WRONG((bad.eras = by_month, bad.schema = &calconv_schema_count), "an era by month, but none");
    WRONG((schema.count = 0, bad.schema = &schema), "a schema without fields");
    WRONG((schema.count = CALCONV_FIELDS + 1, bad.schema = &schema), "a schema of too many fields");
#define WRONG_FIELD(change, why)                                                                   \
    WRONG((schema = calconv_schema_ymd, schema.change, bad.schema = &schema), why)
    WRONG_FIELD(form = NULL, "a schema without a form");
    WRONG_FIELD(field[1].name = NULL, "a field without a name");
    WRONG_FIELD(field[1].name = "Month", "a field with a capital in its name");
    WRONG_FIELD(field[0].role = CALCONV_TEXT, "a field of text in a schema");
    WRONG_FIELD(field[0].scale = 3, "thirds");
    WRONG_FIELD(field[2].least = 100, "a field whose least is above its greatest");
    WRONG_FIELD(field[0].greatest = INT64_MAX, "a field without end");
    WRONG_FIELD(field[1].names = "one|two", "a field with fewer names than numbers");
    WRONG_FIELD(field[2].width = 200, "a written form that is too long");
    WRONG_FIELD(field[2].in_era = true, "an era's year that is no year");
    WRONG(
        (schema = calconv_schema_ymd, memset(schema.field[1].before, '-', 4), bad.schema = &schema),
        "a separator not closed");
    ok(find("wrong", &found) == CALCONV_ECALENDAR && find("other", &found) == CALCONV_ECALENDAR,
       "what was refused is not found");
}

/* ---- Shutdown ------------------------------------------------------------------------------ */

static void test_shutdown(void)
{
    static struct calconv_calendar late;
    const struct calconv_calendar *variant = NULL, *found = &late, *list[MANY];
    int64_t day = 0;
    struct calconv_date date;

    late = named("late", "");
    ok(find("islamic-civil@+1", &variant) == CALCONV_OK, "shutdown: a variant made before");
    for (int time = 1; time <= 2; time++) {
        calconv_shutdown();
        ok(find("gregorian", &found) == CALCONV_OK && found == calconv_default() &&
               find("Jalali", &found) == CALCONV_OK,
           "after shutdown %d: built-in calendars are found", time);
        found = &late;
        ok(find("mine", &found) == CALCONV_ECLOSED && find("my-own", &found) == CALCONV_ECLOSED &&
               find("islamic-civil@+1", &found) == CALCONV_ECLOSED &&
               find("islamic-civil@+2", &found) == CALCONV_ECLOSED && found == &late,
           "after shutdown %d: others are closed, and the output untouched", time);
        ok(find("nobody", &found) == CALCONV_ECALENDAR &&
               find("gregorian@1", &found) == CALCONV_EPARAM && found == &late,
           "after shutdown %d: unknown ones are still unknown", time);
        refuses(&late, CALCONV_ECLOSED, "after shutdown");
        refuses(&mine, CALCONV_ECLOSED, "known, after shutdown");
        refuses(NULL, CALCONV_EINVAL, "NULL, after shutdown");
        ok(calconv_list(list, MANY) == built_in && list[0] == calconv_default(),
           "after shutdown %d: only built-in calendars are listed", time);
        ok(calconv_from_day(variant, DAY, &date, NULL) == CALCONV_OK && date.field[0] == 1445 &&
               date.field[2] == 6 && calconv_to_day(variant, &date, &day, NULL) == CALCONV_OK &&
               day == DAY && strcmp(variant->id, "islamic-civil@+1") == 0 &&
               calconv_from_day(&mine, DAY, &date, NULL) == CALCONV_OK && date.field[2] == 15,
           "after shutdown %d: pointers handed out before work", time);
    }
}

int main(void)
{
    const struct calconv_calendar *list[MANY];
    size_t count = calconv_list(list, MANY), sound = 0;

    for (size_t i = 0; i < count; i++)
        if (cc_is_sound(list[i]))
            sound++;
        else
            note("%s could not be registered", list[i]->id);
    ok(sound == count, "every built-in calendar is as one to be registered must be");
    test_register();
    test_refusals();
    test_shutdown();
    return done();
}
