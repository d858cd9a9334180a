/* SPDX-License-Identifier: MIT */
/*
 * format.c - tests of formats: what each specifier writes, what is no specifier and where, what a
 * calendar lacks, and random formats.
 */
#include <stdlib.h>
#include <string.h>

#include "calconv.h"
#include "numbers.h"
#include "find.h"
#include "tap.h"

#define DAY 738960 /* 2024-03-15 */

struct format_test {
    const char *calendar;
    int64_t day;
    const char *format, *written;
};

static const struct format_test formats[] = {
    {"gregorian", DAY, "%Y-%m-%d", "2024-03-15"},
    {"gregorian", DAY, "%F %y %C %e %j", "2024-03-15 24 20 15 075"},
    {"gregorian", DAY, "%B %b %h %A %a", "March Mar Mar Friday Fri"},
    {"gregorian", DAY, "%G-W%V-%u %g %w", "2024-W11-5 24 5"},
    {"gregorian", 737793, "%G-W%V-%u %w %a", "2020-W53-7 0 Sun"},
    {"gregorian", DAY, "%n%t%%", "\n\t%"},
    {"gregorian", DAY, "%K %J %{rd} %L.", "gregorian 2460385 738960 ."},
    {"gregorian", DAY, "%{year}/%{month}/%{day}", "2024/3/15"},
    {"gregorian", DAY, "%{monthcode} %{authority} %{time}", "M03 exact 12:30Z"},
    {"gregorian", DAY, "%-m %_m %05m %-d %3d %_3d", "3  3 00003 15 015  15"},
    {"gregorian", DAY, "%10Y %_10Y %-10Y", "0000002024       2024 2024"},
    {"gregorian", DAY, "%^B %^10b|%7a", "MARCH        MAR|    Fri"},
    {"gregorian", DAY, "%12F %^F", "002024-03-15 2024-03-15"},
    {"gregorian", 9, "%e %-e %0e %02u", " 9 9 09 02"},
    {"gregorian", DAY, "%EC %Ey %EY", "AD 2024 2024 AD"},
    {"gregorian", -15999, "%EY %Y %-Ey", "44 BC -0043 44"},
    {"gregorian", -15999, "%F %y %j", "-0043-03-13 43 072"},
    {"gregorian", 2300, "%Ey %-Ey %EY %C", "07 7 07 AD 00"},
    {"gregorian", DAY, "%Oy %Om %Od", "24 03 15"},
    {"gregorian", DAY, "", ""},
    {"gregorian", DAY, "no specifier, \303\251", "no specifier, \303\251"},
    {"persian", DAY, "%F %B %j %EY", "1402-12-25 Esfand 361 1402 AP"},
    {"persian", DAY, "%Oy/%Om/%Od", "\333\260\333\262/\333\261\333\262/\333\262\333\265"},
    {"persian", DAY, "%{authority}", "official"},
    {"persian", 1, "%{authority}", "extrapolated"},
    {"islamic-civil", DAY, "%d %B %Y", "05 Ramadan 1445"},
    {"islamic-civil", DAY, "%Od %EC", "\331\240\331\245 AH"},
    {"islamic-civil@+1", DAY, "%K %F", "islamic-civil@+1 1445-09-06"},
    {"islamic-civil", 227014, "%EY %Y", "01 BH 0000"},
    {"iso-week", DAY, "%F %Y %{week} %{weekday} %A", "2024-W11-5 2024 11 5 Friday"},
    {"ordinal", DAY, "%Y %{day_of_year} %j", "2024 75 075"},
    {"jd", DAY, "%F %{count} %J", "2460384.5 2460384.5 2460385"},
    {"rd", -15999, "%F %{count} %J %G", "-15999 -15999 1705426 -0043"},
    {"unix", DAY, "%F", "1710460800"},
    {"mayan", DAY, "%{baktun}:%02{katun}", "13:00"} /* the width stands before the brace */,
    {"haab", DAY, "%d %m %B %{month} %^{month}", "10 18 Cumku Cumku CUMKU"},
    {"tzolkin", DAY, "%{number} %6{name}|%-6{name}|%{name}", "11     Ik|Ik|Ik"},
    {"roman", DAY, "%Y %B %{event} %{count} %{auc} %_6{auc} %j",
     "2024 March Non 6 2777   2777 080"},
    {"icelandic", DAY, "%{season}%{week}", "W20"},
    {"chinese", DAY, "%{cycle} %{yearname} %^{yearname} %{monthname} %Y",
     "78 Jia-Chen JIA-CHEN Ding-Mao 2024"},
};

static void test_formats(void)
{
    for (size_t i = 0; i < sizeof formats / sizeof *formats; i++) {
        const struct calconv_calendar *calendar = find(formats[i].calendar);
        struct calconv_format *format = NULL;
        struct calconv_date date;
        struct calconv_moment moment = {.size = sizeof moment,
                                        .day = formats[i].day,
                                        .date = &date,
                                        .time = "12:30Z",
                                        .time_length = 6};
        char *text = strdup(formats[i].format), out[256] = "";
        size_t length = strlen(formats[i].format);
        bool good = text != NULL &&
                    calconv_format_compile(calendar, NULL, text, length, false, &format, NULL) ==
                        CALCONV_OK &&
                    calconv_from_day(calendar, formats[i].day, &date, NULL) == CALCONV_OK;
        free(text); /* the format has its own copy */
        if (good)
            out[calconv_format(format, &moment, out, sizeof out - 1)] = '\0';
        if (!ok(good && strcmp(out, formats[i].written) == 0, "format %s \"%s\"",
                formats[i].calendar,
                length > 0 && formats[i].format[1] == 'n' ? "%%n..." : formats[i].format))
            note("got \"%s\", not \"%s\"", out, formats[i].written);
        calconv_format_free(format);
    }
}

static void test_format_errors(void)
{
    static const struct {
        const char *calendar, *format;
        enum calconv_status status;
        size_t offset;
        int64_t length;      /* of the specifier, -1: any */
        const char *lenient; /* what a lenient format writes */
    } errors[] = {
        {"gregorian", "%Q", CALCONV_EFORMAT, 0, 2, NULL},
        {"gregorian", "%Y-%m-%!", CALCONV_EFORMAT, 6, 2, NULL},
        {"gregorian", "100%", CALCONV_EFORMAT, 3, 1, NULL},
        {"gregorian", "%-5", CALCONV_EFORMAT, 0, 3, NULL},
        {"gregorian", "%E", CALCONV_EFORMAT, 0, 2, NULL},
        {"gregorian", "%EB", CALCONV_EFORMAT, 0, 3, NULL},
        {"gregorian", "%O", CALCONV_EFORMAT, 0, 2, NULL},
        {"gregorian", "%OB", CALCONV_EFORMAT, 0, 3, NULL},
        {"gregorian", "a%{", CALCONV_EFORMAT, 1, 2, NULL},
        {"gregorian", "%{}", CALCONV_EFORMAT, 0, 3, NULL},
        {"gregorian", "%{year", CALCONV_EFORMAT, 0, 6, NULL},
        {"gregorian", "%{katum}", CALCONV_EFORMAT, 0, 8, NULL},
        {"gregorian", "%99999d", CALCONV_EFORMAT, 0, -1, NULL},
        {"gregorian", "%99999999999999999999d", CALCONV_EFORMAT, 0, -1, NULL},
        {"gregorian", "%\303\251", CALCONV_EFORMAT, 0, -1, NULL},
        {"gregorian", "%F %{week}", CALCONV_ENOFIELD, 3, 7, "2024-03-15 "},
        {"gregorian", "%{katun}", CALCONV_ENOFIELD, 0, 8, ""},
        {"gregorian", "%{yearname}", CALCONV_ENOFIELD, 0, 11, ""},
        {"mayan", "%{cycle}", CALCONV_ENOFIELD, 0, 8, ""},
        {"tzolkin", "%B", CALCONV_ENOFIELD, 0, 2, ""},
        {"haab", "%Y", CALCONV_ENOFIELD, 0, 2, ""},
        {"iso-week", "%m", CALCONV_ENOFIELD, 0, 2, ""},
        {"iso-week", "x%-5d", CALCONV_ENOFIELD, 1, 4, "x"},
        {"ordinal", "%B", CALCONV_ENOFIELD, 0, 2, ""},
        {"rd", "%Y", CALCONV_ENOFIELD, 0, 2, ""},
        {"rd", "%j", CALCONV_ENOFIELD, 0, 2, ""},
        {"jd", "%F%EY", CALCONV_ENOFIELD, 2, 3, "2460384.5"},
        {"iso-week", "%EC", CALCONV_ENOFIELD, 0, 3, ""},
    };

    for (size_t i = 0; i < sizeof errors / sizeof *errors; i++) {
        const struct calconv_calendar *calendar = find(errors[i].calendar);
        struct calconv_format *format = NULL;
        struct calconv_error error = {.status = CALCONV_OK};
        struct calconv_date date;
        struct calconv_moment moment = {.size = sizeof moment, .day = DAY, .date = &date};
        size_t length = strlen(errors[i].format);
        char out[32];
        enum calconv_status status = calconv_format_compile(calendar, NULL, errors[i].format,
                                                            length, false, &format, &error);
        if (!ok(status == errors[i].status && error.status == status && format == NULL &&
                    error.offset == errors[i].offset &&
                    (errors[i].length < 0 || error.got == errors[i].length),
                "no format of %s: %s, %s", errors[i].calendar, errors[i].format,
                calconv_status_code(errors[i].status)))
            note("got %s at %zu, length %lld", calconv_status_code(error.status), error.offset,
                 (long long)error.got);
        calconv_format_free(format);
        format = NULL;
        status =
            calconv_format_compile(calendar, NULL, errors[i].format, length, true, &format, NULL);
        if (errors[i].status == CALCONV_EFORMAT)
            ok(status == CALCONV_EFORMAT && format == NULL, "neither a lenient one");
        else
            ok(status == CALCONV_OK && calconv_from_day(calendar, DAY, &date, NULL) == CALCONV_OK &&
                   calconv_format(format, &moment, out, sizeof out) == strlen(errors[i].lenient) &&
                   memcmp(out, errors[i].lenient, strlen(errors[i].lenient)) == 0,
               "a lenient one writes nothing there");
        calconv_format_free(format);
    }
}

/* Whatever compiles can be run. */
static void test_random_formats(const struct calconv_calendar *calendar)
{
    static const char bytes[] = "%%%%%%%-_0^19EOYymdeBbhjFGgVuwAaCLKJnt{}{rd}{year}x\303\251";
    int compiled = 0, bad = 0;

    for (int i = 0; i < 20000; i++) {
        struct calconv_format *format = NULL;
        struct calconv_error error = {.status = CALCONV_OK};
        struct calconv_date date;
        struct calconv_moment moment = {.size = sizeof moment,
                                        .day = DAY - random_below(1000000),
                                        .date = &date,
                                        .time = "T",
                                        .time_length = 1};
        size_t length = (size_t)random_below(12);
        char *text = malloc(length > 0 ? length : 1), out[64];
        if (moment.day < calendar->first)
            moment.day = calendar->first;
        if (text == NULL || calconv_from_day(calendar, moment.day, &date, NULL) != CALCONV_OK)
            abort();
        for (size_t k = 0; k < length; k++)
            text[k] = bytes[random_below(sizeof bytes - 1)];
        if (calconv_format_compile(calendar, NULL, text, length, i % 2 == 0, &format, &error) ==
            CALCONV_OK) {
            compiled++;
            (void)calconv_format(format, &moment, out, sizeof out);
        } else
            bad += format != NULL || error.offset >= length || error.got < 1 ||
                   error.offset + (size_t)error.got > length || text[error.offset] != '%';
        calconv_format_free(format);
        free(text);
    }
    ok(bad == 0 && compiled > 0, "%s: random formats, of which %d compile", calendar->id, compiled);
}

static bool is_utf8(const char *text, size_t length)
{
    uint32_t code;

    for (size_t size; length > 0; text += size, length -= size) {
        size = calconv_utf8(text, length, &code);
        if (size == 0 || code < ' ')
            return false;
    }
    return true;
}

/* Every calendar can be written by every named format in any locale and digits, cut to any size. */
static void test_named(const struct calconv_calendar *calendar, size_t first)
{
    static const char *const named[] = {"full", "long", "medium", "short", "iso", "ixdtf"};
    const struct calconv_locale *locale;
    int bad = 0, written = 0;

    for (size_t i = first % 7; (locale = calconv_locale_at(i)) != NULL; i += 7)
        for (int k = 0; k < 6; k++) {
            struct calconv_style style = {sizeof style, locale, calconv_numbering_at(i % 88)};
            struct calconv_format *format = NULL;
            struct calconv_date date;
            struct calconv_moment moment = {
                .size = sizeof moment, .day = DAY - (int64_t)i, .date = &date};
            char out[600], cut[600];
            size_t length, room;
            if (calconv_format_compile(calendar, i % 2 == 0 ? NULL : &style, named[k],
                                       strlen(named[k]), false, &format, NULL) != CALCONV_OK ||
                calconv_from_day(calendar, moment.day, &date, NULL) != CALCONV_OK) {
                bad++;
                continue;
            }
            length = calconv_format(format, &moment, out, sizeof out);
            room = length * (i % 5) / 5;
            memset(cut, '#', sizeof cut);
            bad += length == 0 || length > sizeof out || !is_utf8(out, length) ||
                   calconv_format(format, &moment, cut, room) != length ||
                   memcmp(out, cut, room) != 0 || cut[room] != '#';
            written++;
            calconv_format_free(format);
        }
    ok(bad == 0 && written > 600, "%s: %d named formats in locales and digits", calendar->id,
       written);
}

int main(void)
{
    const struct calconv_calendar *all[512];
    size_t count = calconv_list(all, 512);

    test_formats();
    test_format_errors();
    for (size_t i = 0; i < count; i++)
        test_random_formats(all[i]);
    for (size_t i = 0; i < count; i++)
        test_named(all[i], i);
    return done();
}
