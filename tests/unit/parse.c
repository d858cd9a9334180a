/* SPDX-License-Identifier: MIT */
/*
 * parse.c - tests of reading by formats: what is written is read back to the same day, in every
 * calendar and a broad sample of locales and digits, or the format is refused.
 *
 * Refused may be only what cannot be read: how many formats are, and why, is counted, and those
 * that hold back more than what is known to be ambiguous fail the test.
 */
#include <stdlib.h>
#include <string.h>

#include "calconv.h"
#include "numbers.h"
#include "tap.h"

#define DAY 738960 /* 2024-03-15 */
#define MOST_REASONS 16

static const char *const formats[] = {"full",          "long",          "medium",
                                      "short",         "%A %d %B %Y",   "%d %b %C%y %a",
                                      "%EY %B %d",     "%-d.%-m%L.%-Y", "%A, %C.%Oy/%Om%L/%Od",
                                      "%Oy/%Om%L/%Od", "%Y%m%L%d",      "%e %{monthcode} %Y",
                                      "%Y %j",         "%F %^A"};
#define FORMATS (sizeof formats / sizeof *formats)

/* What came of all formats. */
static struct {
    long read, refused, none, failed;
    struct {
        const char *reason;
        long count;
        long by_format[FORMATS];
    } reason[MOST_REASONS];
} tally;

static void count_reason(const char *reason, size_t format)
{
    size_t i = 0;

    while (i < MOST_REASONS - 1 && tally.reason[i].reason != NULL &&
           strcmp(tally.reason[i].reason, reason) != 0)
        i++;
    tally.reason[i].reason = reason;
    tally.reason[i].count++;
    tally.reason[i].by_format[format]++;
}

static int64_t today(void *context)
{
    return *(int64_t *)context;
}

/* Write a day by the format and read it. */
static bool is_read_back(const struct calconv_format *format,
                         const struct calconv_calendar *calendar, int64_t day, const char *text_of,
                         const char *label)
{
    int64_t now = day + 100;
    struct calconv_reader reader = {.size = sizeof reader, .today = today, .context = &now};
    struct calconv_reading reading = {.day = -7};
    struct calconv_error error;
    struct calconv_date date;
    struct calconv_moment moment = {
        .size = sizeof moment, .day = day, .date = &date, .evening = false};
    char text[512], reason[512];
    size_t length, start, size;
    enum calconv_status status;

    if (calconv_from_day(calendar, day, &date, NULL) != CALCONV_OK)
        return true;
    if (calendar->cycle > 0)
        now = day;
    /* Hebrew years without thousands are those of this millennium */
    if (strcmp(calendar->cldr, "hebrew") == 0 && strstr(text_of, "Oy") != NULL &&
        date.field[0] > 0 && date.field[0] < 1000)
        return true;
    length = calconv_format(format, &moment, text, sizeof text);
    start = calconv_trim(text, length, &size);
    status = calconv_parse(format, &reader, text + start, size, NULL, &reading, &error);
    if (status == CALCONV_OK && reading.day == day)
        return true;
    if (tally.failed++ < 40) {
        if (status == CALCONV_OK)
            snprintf(reason, sizeof reason, "read as %lld", (long long)reading.day);
        else
            calconv_explain(&error, reason, sizeof reason);
        note("%s: %s, %s, day %lld: %.*s: %s", label, calendar->id, text_of, (long long)day,
             (int)length, text, reason);
    }
    return false;
}

/* A calendar's formats in a style, by which some days are written and read. */
static void try_style(const struct calconv_calendar *calendar, const struct calconv_style *style,
                      const char *label, int days, int64_t span)
{
    for (size_t i = 0; i < FORMATS; i++) {
        struct calconv_format *format;
        struct calconv_error error;
        bool good = true;

        if (calconv_format_compile(calendar, style, formats[i], strlen(formats[i]), false, &format,
                                   &error) != CALCONV_OK) {
            tally.none++;
            continue;
        }
        if (calconv_format_prepare(format, &error) != CALCONV_OK) {
            tally.refused++;
            count_reason(error.reason, i);
        } else {
            tally.read++;
            for (int k = 0; good && k < days; k++) {
                int64_t day = DAY + random_below(2 * span) - span;
                if (day < calendar->first || day > calendar->last)
                    day = calendar->first + random_below(calendar->last - calendar->first);
                good = is_read_back(format, calendar, day, formats[i], label);
            }
        }
        calconv_format_free(format);
    }
}

static void test_locales(void)
{
    static const char *const everywhere[] = {"gregorian", "persian",  "islamic-civil", "hebrew",
                                             "chinese",   "ethiopic", "japanese",      "buddhist",
                                             "roc",       "indian",   "coptic"};
    const struct calconv_calendar *list[256];
    size_t count = calconv_list(list, 256);
    const struct calconv_locale *locale;
    int locales = 0;

    for (size_t i = 0; (locale = calconv_locale_at(i)) != NULL; i++, locales++)
        for (size_t k = 0; k < count; k++) {
            struct calconv_style style = {.size = sizeof style, .locale = locale};
            bool all = false;
            for (size_t n = 0; n < sizeof everywhere / sizeof *everywhere; n++)
                all = all || strcmp(list[k]->id, everywhere[n]) == 0;
            if (all || (i + k) % 40 == 0)
                try_style(list[k], &style, calconv_locale_name(locale), 3, 150000);
        }
    ok(tally.failed == 0, "what is written in %d locales is read back", locales);
    tally.failed = 0;
}

static void test_digits(void)
{
    const struct calconv_calendar *list[256];
    size_t count = calconv_list(list, 256);
    const struct calconv_numbering *digits;
    int systems = 0;

    for (size_t i = 0; (digits = calconv_numbering_at(i)) != NULL; i++, systems++)
        for (size_t k = 0; k < count; k++) {
            struct calconv_style style = {.size = sizeof style, .digits = digits};
            try_style(list[k], &style, calconv_numbering_name(digits), 3, 150000);
        }
    ok(tally.failed == 0, "what is written in %d numbering systems is read back", systems);
    tally.failed = 0;
}

static void test_far(void)
{
    const struct calconv_calendar *list[256];
    size_t count = calconv_list(list, 256);

    for (size_t k = 0; k < count; k++) {
        try_style(list[k], NULL, "near", 200, 100000);
        try_style(list[k], NULL, "far", 200, 3000000);
        try_style(list[k], NULL, "farthest", 50, INT64_C(1000000000000));
    }
    ok(tally.failed == 0, "in English, in all %zu calendars, all of whose days are read back",
       count);
    tally.failed = 0;
}

/* ---- Random texts -------------------------------------------------------------------------- */

/* What a format writes, changed at random, in a block of its very size. */
static char *random_text(const struct calconv_format *format,
                         const struct calconv_calendar *calendar, size_t *length)
{
    struct calconv_date date;
    struct calconv_moment moment = {
        .size = sizeof moment, .day = DAY + random_below(200000) - 100000, .date = &date};
    char text[512], *copy;

    *length = 0;
    if (calconv_from_day(calendar, moment.day, &date, NULL) == CALCONV_OK)
        *length = calconv_format(format, &moment, text, sizeof text);
    for (int64_t i = random_below(4); i > 0 && *length > 0; i--) {
        size_t at = (size_t)random_below((int64_t)*length);
        if (random_below(3) == 0)
            *length = at;
        else if (random_below(2) == 0)
            text[at] = (char)(random_below(256) - 128);
        else
            memmove(text + at, text + *length / 2,
                    *length - *length / 2 > *length - at ? *length - at : *length - *length / 2);
    }
    copy = malloc(*length > 0 ? *length : 1);
    if (copy == NULL)
        abort();
    memcpy(copy, text, *length);
    return copy;
}

/* Whether the answers of reading a text, and of reading a text that goes on, are sound. */
static bool is_sound(const struct calconv_format *format, const char *text, size_t length)
{
    int64_t now = DAY;
    struct calconv_reader reader = {.size = sizeof reader, .today = today, .context = &now};
    struct calconv_reading reading = {.day = -7, .time = 77}, untouched = reading, again;
    struct calconv_error error = {.status = CALCONV_OK};
    size_t used = 0;
    char words[300];
    enum calconv_status status =
        calconv_parse(format, &reader, text, length, NULL, &reading, &error);

    if (status == CALCONV_OK)
        return reading.calendar != NULL && reading.time + reading.time_length <= length &&
               calconv_parse(format, &reader, text, length, &used, &again, NULL) == CALCONV_OK &&
               used <= length;
    return error.status == status && error.offset <= length && error.column <= length + 1 &&
           calconv_explain(&error, words, sizeof words) > 0 &&
           memcmp(&reading, &untouched, sizeof reading) == 0 &&
           calconv_parse(format, &reader, text, length, NULL, &reading, NULL) == status &&
           (calconv_parse(format, &reader, text, length, &used, &again, NULL) != CALCONV_OK ||
            used <= length);
}

static void test_random(void)
{
    static const char *const locales[] = {"en", "fa", "he", "zh", "ja", "am", "th", "de", "ar-EG"};
    const struct calconv_calendar *list[256];
    size_t count = calconv_list(list, 256);
    long texts = 0, bad = 0;

    for (size_t k = 0; k < count; k++)
        for (size_t i = 0; i < FORMATS; i++) {
            const char *name = locales[(k + i) % (sizeof locales / sizeof *locales)];
            struct calconv_style style = {.size = sizeof style,
                                          .locale = calconv_locale_find(name, strlen(name))};
            struct calconv_format *format;
            if (calconv_format_compile(list[k], &style, formats[i], strlen(formats[i]), false,
                                       &format, NULL) != CALCONV_OK)
                continue;
            for (int n = 0; n < 60 && calconv_format_prepare(format, NULL) == CALCONV_OK; n++) {
                size_t length;
                char *text = random_text(format, list[k], &length);
                if (!is_sound(format, text, length) && bad++ < 5)
                    note("%s, %s: unsound: %.*s", list[k]->id, formats[i], (int)length, text);
                free(text);
                texts++;
            }
            calconv_format_free(format);
        }
    ok(bad == 0 && texts > 20000, "%ld random texts", texts);
}

/* ---- What is refused ----------------------------------------------------------------------- */

/* Reasons for which formats may be refused, and how many of all: patterns with years of two digits,
 * or with the year of a cycle alone, leap days that no specifier tells, numerals side by side, a
 * few locales in which eras have the same letter. */
static void test_refused(void)
{
    static const struct {
        const char *reason;
        long most;
    } known[] = {
        {"it has no century (%C), only a year of two digits", 13000},
        {"it does not tell leap days", 2900},
        {"has no fixed length, as the number right before it", 1500},
        {"its year has only two digits", 1000},
        {"it has no year (%Y)", 450},
        {"its names of eras are not unique", 10},
    };

    note("%ld formats are read by, %ld are refused, %ld are none of their calendar", tally.read,
         tally.refused, tally.none);
    ok(tally.read > 170000, "most formats determine a day");
    for (size_t i = 0; i < MOST_REASONS && tally.reason[i].reason != NULL; i++) {
        long most = 0;
        for (size_t k = 0; k < sizeof known / sizeof *known; k++)
            if (strcmp(known[k].reason, tally.reason[i].reason) == 0)
                most = known[k].most;
        ok(tally.reason[i].count <= most, "refused for a known reason, and no oftener: %s: %ld",
           tally.reason[i].reason, tally.reason[i].count);
        for (size_t k = 0; k < FORMATS; k++)
            if (tally.reason[i].by_format[k] > 0)
                note("    %ld %s", tally.reason[i].by_format[k], formats[k]);
    }
}

int main(void)
{
    test_far();
    test_digits();
    test_locales();
    test_refused();
    test_random();
    return done();
}
