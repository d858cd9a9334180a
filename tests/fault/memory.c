/* SPDX-License-Identifier: MIT */
/*
 * memory.c - the library without memory: each allocation of what allocates fails in turn, which is
 * told, leaves nothing behind and changes nothing; and conversions do not allocate.
 *
 * The linker gives the library's malloc() and so on to the functions below (--wrap).
 */
#include <stdlib.h>
#include <string.h>

#include "../unit/tap.h"
#include "calconv.h"

#define DAY 738960

static long calls, failing, live; /* the failing one's number; 0: none */

void *__real_malloc(size_t size);
void *__real_calloc(size_t count, size_t size);
void *__real_realloc(void *block, size_t size);
void __real_free(void *block);
void *__wrap_malloc(size_t size);
void *__wrap_calloc(size_t count, size_t size);
void *__wrap_realloc(void *block, size_t size);
void __wrap_free(void *block);

static bool fails(void)
{
    return ++calls == failing;
}

static void *counted(void *block)
{
    live += block != NULL;
    return block;
}

void *__wrap_malloc(size_t size)
{
    return fails() ? NULL : counted(__real_malloc(size));
}

void *__wrap_calloc(size_t count, size_t size)
{
    return fails() ? NULL : counted(__real_calloc(count, size));
}

void *__wrap_realloc(void *block, size_t size)
{
    if (fails())
        return NULL;
    return block == NULL ? counted(__real_malloc(size)) : __real_realloc(block, size);
}

void __wrap_free(void *block)
{
    live -= block != NULL;
    __real_free(block);
}

/* ---- What fails, and then does not --------------------------------------------------------- */

static enum calconv_status find(const char *name, const struct calconv_calendar **calendar)
{
    return calconv_find(name, strlen(name), calendar);
}

static bool is_listed(const struct calconv_calendar *calendar)
{
    static const struct calconv_calendar *list[512];
    size_t count = calconv_list(list, 512);

    for (size_t i = 0; i < count && i < 512; i++)
        if (list[i] == calendar)
            return true;
    return false;
}

static void test_variants(void)
{
    static const char *const names[] = {"islamic-civil@+1", "historic@GB", "historic@1752-09-14",
                                        "mayan@584285", "british"};

    for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
        const struct calconv_calendar *untouched = calconv_default(), *calendar = untouched, *again;
        enum calconv_status status;
        long before = live;

        calls = 0;
        failing = 1;
        status = find(names[i], &calendar);
        failing = 0;
        if (calls == 0) /* british is historic@GB, which has come into being */
            ok(status == CALCONV_OK && i > 0, "%s: is there already", names[i]);
        else
            ok(status == CALCONV_ENOMEM && calendar == untouched && live == before,
               "%s: without memory it is not made", names[i]);
        ok(find(names[i], &calendar) == CALCONV_OK && find(names[i], &again) == CALCONV_OK &&
               again == calendar && live - before <= 1,
           "%s: with memory it is, once", names[i]);
    }
}

static void test_registration(void)
{
    static struct calconv_calendar own;
    const struct calconv_calendar *found = NULL;
    long before = live;
    enum calconv_status status;

    own = *calconv_default();
    own.id = "without-memory";
    own.aliases = "";
    calls = 0;
    failing = 1;
    status = calconv_register(&own);
    failing = 0;
    ok(status == CALCONV_ENOMEM && live == before && !is_listed(&own) &&
           find("without-memory", &found) == CALCONV_ECALENDAR,
       "without memory a calendar is not registered");
    ok(calconv_register(&own) == CALCONV_OK && is_listed(&own) &&
           find("without-memory", &found) == CALCONV_OK && found == &own,
       "with memory it is");
}

/* All allocations of a definition fail in turn. */
static void test_definition(void)
{
    static const char text[] = "calconv calendar 1\nid defined\nname Defined\n"
                               "base islamic-civil\nstart 1446-09 2025-03-02\n"
                               "start 1446-11 2025-04-30\n";
    static const char cycle[] = "calconv calendar 1\nid cyclic\nname Cyclic\nlengths 30 29/30\n"
                                "leap years 2 of 3\nepoch 1 2025-03-02\n";
    const char *const texts[] = {text, cycle};

    for (int i = 0; i < 2; i++) {
        const struct calconv_calendar *calendar = NULL;
        long before = live, at = 0;
        enum calconv_status status;
        int bad = 0;
        do {
            calls = 0;
            failing = ++at;
            status = calconv_define(texts[i], strlen(texts[i]), &calendar, NULL);
            failing = 0;
            if (status != CALCONV_OK)
                bad += status != CALCONV_ENOMEM || live != before || calendar != NULL;
        } while (status != CALCONV_OK && at < 100);
        ok(bad == 0 && status == CALCONV_OK && at > 3 && is_listed(calendar),
           "without memory no calendar is defined: %ld allocations fail in turn", at - 1);
    }
}

/* All allocations of one format fail in turn. */
static long compile(const struct calconv_calendar *calendar, const struct calconv_style *style,
                    const char *text, int *bad)
{
    long before = live, at = 0;
    enum calconv_status status;

    do {
        struct calconv_format *format = NULL;
        struct calconv_error error = {.status = CALCONV_OK};

        calls = 0;
        failing = ++at;
        status = calconv_format_compile(calendar, style, text, strlen(text), true, &format, &error);
        failing = 0;
        if (status == CALCONV_OK) {
            *bad += calls >= at || format == NULL;
            calconv_format_free(format);
        } else
            *bad += status != CALCONV_ENOMEM || format != NULL;
        *bad += live != before;
    } while (status == CALCONV_ENOMEM && at < 1000);
    return at - 1;
}

static void test_formats(void)
{
    static const char *const texts[] = {"",
                                        "%F",
                                        "%A, %-d %B %EY (%K) %{time}%%\n%Oy %{rd}",
                                        "iso",
                                        "ixdtf",
                                        "full",
                                        "long",
                                        "medium",
                                        "short",
                                        "%{monthcode} %{authority} %j %G-W%V-%u %^b %010d"};
    const struct calconv_calendar *list[512];
    const struct calconv_style styles[] = {
        {sizeof *styles, NULL, NULL},
        {sizeof *styles, calconv_locale_find("fa", 2), NULL},
        {sizeof *styles, calconv_locale_find("he", 2), calconv_numbering_find("hebr", 4)}};
    size_t count = calconv_list(list, 512);
    int bad = 0;
    long failed = 0;

    for (size_t i = 0; i < count; i++)
        for (size_t k = 0; k < sizeof texts / sizeof *texts; k++)
            for (size_t s = 0; s < sizeof styles / sizeof *styles; s++)
                failed += compile(list[i], &styles[s], texts[k], &bad);
    ok(bad == 0 && failed > 0, "%ld allocations of formats that failed: ENOMEM and no leak",
       failed);
}

/* ---- What never allocates ------------------------------------------------------------------ */

static int64_t today(void *context)
{
    (void)context;
    return DAY;
}

/* Everything that is done with one date. */
static int use(const struct calconv_calendar *calendar, const struct calconv_format *format)
{
    const struct calconv_reader reader = {
        .size = sizeof reader, .calendars = &calendar, .count = 1, .today = today};
    struct calconv_reading reading;
    struct calconv_date date;
    const struct calconv_moment moment = {.size = sizeof moment, .day = DAY, .date = &date};
    struct calconv_error error;
    struct calconv_year year;
    char text[4096];
    size_t length;
    int64_t day;

    if (calconv_from_day(calendar, DAY, &date, NULL) != CALCONV_OK)
        return 1;
    length = calconv_write(calendar, &date, text, sizeof text);
    if (calconv_to_day(calendar, &date, &day, NULL) != CALCONV_OK ||
        calconv_read(&reader, text, length, &reading, &error) != CALCONV_OK || reading.day != DAY ||
        calconv_read(&reader, "x", 1, &reading, &error) == CALCONV_OK ||
        calconv_explain(&error, text, sizeof text) == 0)
        return 1;
    (void)calconv_authority(calendar, DAY);
    if (calconv_year(calendar, date.field[0], &year, &error) != CALCONV_OK &&
        error.calendar == NULL)
        return 1;
    (void)calconv_format(format, &moment, text, sizeof text);
    return 0;
}

static void test_conversion(void)
{
    const struct calconv_calendar *list[512];
    const struct calconv_style style = {sizeof style, calconv_locale_find("ar", 2), NULL};
    size_t count = calconv_list(list, 512);
    int bad = 0;
    long allocated = 0;

    for (size_t i = 0; i < count; i++) {
        struct calconv_format *format;
        if (calconv_format_compile(list[i], &style, "full", 4, true, &format, NULL) != CALCONV_OK) {
            bad++;
            continue;
        }
        calls = 0;
        bad += use(list[i], format);
        allocated += calls;
        calconv_format_free(format);
    }
    ok(bad == 0 && allocated == 0, "reading, converting and writing allocate nothing");
}

int main(void)
{
    test_variants();
    test_registration();
    test_definition();
    test_formats();
    test_conversion();
    return done();
}
