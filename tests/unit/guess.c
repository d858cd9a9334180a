/* SPDX-License-Identifier: MIT */
/* guess.c - tests of calconv_guess(): what every calendar's dates in words mean, the order, random
 * text. */
#include <stdlib.h>
#include <string.h>

#include "calconv.h"
#include "numbers.h"
#include "tap.h"

#define TODAY 738960
#define MOST 1024

static const struct calconv_calendar *calendars[128];
static struct calconv_guess guesses[MOST];
static struct calconv_guesser guesser = {
    .size = sizeof guesser, .calendars = calendars, .today = TODAY};

static bool has_day(size_t count, const struct calconv_calendar *calendar, int64_t day)
{
    for (size_t i = 0; i < count && i < MOST; i++)
        if (guesses[i].calendar == calendar && guesses[i].day == day && guesses[i].last == day)
            return true;
    return false;
}

/* Whether guesses are what they say they are, and in order. */
static bool are_sound(size_t count)
{
    bool contradicts = false;

    for (size_t i = 0; i < count && i < MOST; i++) {
        const struct calconv_guess *guess = &guesses[i];
        struct calconv_date date;
        bool other = guess->weekday != 0 && guess->weekday != calconv_weekday(guess->day);
        if (calconv_from_day(guess->calendar, guess->day, &date, NULL) != CALCONV_OK ||
            memcmp(date.field, guess->date.field,
                   (size_t)guess->calendar->schema->count * sizeof *date.field) != 0 ||
            date.leap != guess->date.leap || guess->last < guess->day ||
            guess->authority != calconv_authority(guess->calendar, guess->day) ||
            (contradicts && !other))
            return false;
        contradicts = other;
    }
    return true;
}

/* Days about today, in words with the weekday, are guessed; in locales whose words stand apart. */
static void test_words(const struct calconv_calendar *calendar)
{
    static const char *const locales[] = {"en", "de", "es", "ru", "el", "fa"};
    int bad = 0, tried = 0;

    for (size_t l = 0; l < sizeof locales / sizeof *locales; l++) {
        struct calconv_style style = {
            .size = sizeof style, .locale = calconv_locale_find(locales[l], strlen(locales[l]))};
        struct calconv_format *format;
        guesser.locale = style.locale;
        if (calconv_format_compile(calendar, &style, "%A, %e %B %{year}", 17, false, &format,
                                   NULL) != CALCONV_OK)
            return;
        for (int64_t day = TODAY - 700; day < TODAY + 700; day += 149) {
            struct calconv_date date;
            struct calconv_moment moment = {.size = sizeof moment, .day = day, .date = &date};
            char text[256];
            size_t length, count;
            if (calconv_from_day(calendar, day, &date, NULL) != CALCONV_OK)
                continue;
            length = calconv_format(format, &moment, text, sizeof text);
            count = calconv_guess(&guesser, text, length, guesses, MOST);
            tried++;
            if (!has_day(count, calendar, day) || !are_sound(count)) {
                if (bad++ < 3)
                    note("%s: %.*s", locales[l], (int)length, text);
            }
        }
        calconv_format_free(format);
    }
    guesser.locale = NULL;
    ok(bad == 0 && tried > 0, "%s: %d dates in words", calendar->id, tried);
}

static void test_room(void)
{
    static const char text[] = "03/04/24";
    static struct calconv_guess few[MOST];
    size_t count = calconv_guess(&guesser, text, sizeof text - 1, guesses, MOST);
    int bad = 0;

    for (size_t room = 0; room <= count; room++) {
        memset(few, 0, sizeof few);
        bad += calconv_guess(&guesser, text, sizeof text - 1, few, room) != count;
        for (size_t i = 0; i < room; i++)
            bad += few[i].calendar != guesses[i].calendar || few[i].day != guesses[i].day;
        bad += few[room].calendar != NULL;
    }
    ok(count > 100 && bad == 0, "less room gives the first of the guesses");
}

/* Pieces of dates, put together at random: whatever is guessed is sound. */
static void test_random(void)
{
    static const char *const pieces[] = {"15",  "3",       "2024",   "24",   "0",       "99999999",
                                         " ",   "-",       "/",      ".",    ",",       "Adar",
                                         "Mar", "BC",      "Friday", "Fri",  "th",      "T10:30",
                                         "L",   "hebrew:", "'",      "\xff", "雪",      "年",
                                         "月",  "日",      "令和",   "٣",    "Rabi",    "II",
                                         "Jum", "@",       "-5",     "W11",  "2460385", "אדר",
                                         "AD",  ":",       "[",      "of"};
    int bad = 0;

    for (int i = 0; i < 1000; i++) {
        char text[512];
        size_t length = 0;
        for (int j = (int)random_below(9); j >= 0; j--) {
            const char *piece = pieces[random_below(sizeof pieces / sizeof *pieces)];
            memcpy(text + length, piece, strlen(piece));
            length += strlen(piece);
        }
        bad += !are_sound(calconv_guess(&guesser, text, length, guesses, MOST));
    }
    ok(bad == 0, "random texts");
}

int main(void)
{
    static char long_text[1000];

    guesser.count = calconv_list(calendars, sizeof calendars / sizeof *calendars);
    for (size_t i = 0; i < guesser.count; i++)
        if (calendars[i]->schema->count == 3 && calendars[i]->months != NULL)
            test_words(calendars[i]);
    test_room();
    test_random();
    memset(long_text, '1', sizeof long_text);
    ok(calconv_guess(&guesser, long_text, sizeof long_text, guesses, MOST) == 0 &&
           calconv_guess(&guesser, "", 0, guesses, MOST) == 0,
       "no guess of nothing and of too much");
    return done();
}
