/* SPDX-License-Identifier: MIT */
/*
 * guess.c - what a text may mean in calendars, the best first.
 *
 * In each calendar the text may be its written form, or the beginning of it (a year, a year and
 * month), which is looked for here, or words and numbers (guess_assign.c).  What does not exist in
 * the calendar is no guess.  calconv.h has the order of guesses.
 */
#include <string.h>

#include "text/guess.h"

/* ---- The order of guesses ------------------------------------------------------------------ */

static bool contradicts(const struct calconv_guess *guess)
{
    return guess->weekday != 0 && guess->weekday != calconv_weekday(guess->day);
}

static int64_t days_away(const struct calconv_guess *guess, int64_t today)
{
    return today < guess->day ? guess->day - today : today > guess->last ? today - guess->last : 0;
}

/* The place of a form among those of one calendar. */
static int form_place(const struct cc_search *search, enum calconv_guess_form form)
{
    return form == CALCONV_GUESS_MONTH_DAY_YEAR && search->month_first
               ? (int)CALCONV_GUESS_DAY_MONTH_YEAR
               : (int)form + (form == CALCONV_GUESS_DAY_MONTH_YEAR && search->month_first);
}

/* Whether a guess is better than another, which came before it and so is of the same calendar or
 * of one before it in order. */
static bool is_better(const struct cc_search *search, const struct calconv_guess *a,
                      const struct calconv_guess *b)
{
    bool later[2] = {a->authority == CALCONV_EXTRAPOLATED, b->authority == CALCONV_EXTRAPOLATED};
    int64_t away[2] = {days_away(a, search->guesser->today), days_away(b, search->guesser->today)};

    if (contradicts(a) != contradicts(b))
        return contradicts(b);
    if (later[0] != later[1])
        return later[1];
    /* in whole years, so that a day's difference between relatives does not count */
    if (away[0] / 365 != away[1] / 365 || a->calendar != b->calendar)
        return away[0] / 365 < away[1] / 365;
    if (a->form != b->form)
        return form_place(search, a->form) < form_place(search, b->form);
    return away[0] < away[1];
}

void cc_guess_add(struct cc_search *search, struct calconv_guess *guess)
{
    struct calconv_guess *list = search->guesses;
    size_t at = search->kept;

    if (calconv_from_day(search->calendar, guess->day, &guess->date, NULL) != CALCONV_OK)
        return;
    guess->calendar = search->calendar;
    guess->authority = calconv_authority(search->calendar, guess->day);
    guess->weekday = guess->day == guess->last ? search->words.weekday : 0;
    guess->day -= search->evening;
    guess->last -= search->evening;
    for (int i = 0; i < search->spans; i++)
        if (search->span[i][0] == guess->day && search->span[i][1] == guess->last)
            return;
    if (search->spans < CC_GUESS_SPANS) {
        search->span[search->spans][0] = guess->day;
        search->span[search->spans++][1] = guess->last;
    }
    search->count++;
    while (at > 0 && is_better(search, guess, &list[at - 1]))
        at--;
    if (at == search->room)
        return;
    search->kept += search->kept < search->room;
    memmove(&list[at + 1], &list[at], (search->kept - 1 - at) * sizeof *list);
    list[at] = *guess;
}

/* ---- Written forms ------------------------------------------------------------------------- */

static int64_t get_today(void *context)
{
    const struct cc_search *search = context;
    return search->guesser->today;
}

/* Of days that recur, the last one up to `day` that is on the weekday, if any is. */
static int64_t last_on_weekday(const struct cc_search *search, int64_t day)
{
    const struct calconv_calendar *calendar = search->calendar;

    for (int i = 0; calendar->cycle > 0 && search->words.weekday != 0 && i < 7; i++) {
        int64_t before = day - i * calendar->cycle;
        if (before >= calendar->first &&
            calconv_weekday(before - search->evening) == search->words.weekday)
            return before;
    }
    return day;
}

void cc_guess_part(struct cc_search *search, const struct calconv_date *date, int fields,
                   enum calconv_guess_form form, enum calconv_guess_year source)
{
    struct calconv_guess guess = {.fields = fields, .form = form, .year = source};
    struct calconv_year year;
    struct calconv_month month;
    int field = calconv_field_with(search->calendar, CALCONV_MONTH);

    if (fields == 1 && calconv_year(search->calendar, date->field[0], &year, NULL) == CALCONV_OK) {
        guess.day = year.first;
        guess.last = year.first + year.days - 1;
        cc_guess_add(search, &guess);
    } else if (fields == 2 && field == 1 &&
               calconv_month(search->calendar, date->field[0], date->field[1],
                             (date->leap >> 1 & 1) != 0, &month, NULL) == CALCONV_OK) {
        guess.day = month.first;
        guess.last = month.last;
        cc_guess_add(search, &guess);
    }
}

/* The text as the written form, or as the beginning of it. */
static void guess_written(struct cc_search *search, const char *text, size_t length)
{
    struct calconv_reader reader = {.size = sizeof reader,

                                    .calendars = &search->calendar,
                                    .count = 1,
                                    .today = get_today,
                                    .context = search};
    struct calconv_reading reading;
    struct calconv_guess guess = {.fields = search->calendar->schema->count};
    struct calconv_date date;
    size_t digits = 0;
    int fields;

    while (digits < length && cc_is_digit(text[digits]))
        digits++;
    if (calconv_read(&reader, text, length, &reading, NULL) == CALCONV_OK) {
        if (reading.calendar == search->calendar) {
            guess.day = guess.last = last_on_weekday(search, reading.day);
            cc_guess_add(search, &guess);
        }
    } else if ((digits == 0 || digits == 3 || digits == 4) &&
               calconv_read_part(search->calendar, text, length, &date, &fields, NULL) ==
                   CALCONV_OK)
        cc_guess_part(search, &date, fields, CALCONV_GUESS_WRITTEN, CALCONV_YEAR_GIVEN);
}

/* ---- The whole ----------------------------------------------------------------------------- */

/* Leave out a time behind the text, and a calendar's name before it, which is then the only one. */
static size_t strip(const char **text, size_t length, const struct calconv_calendar **named)
{
    const char *colon = memchr(*text, ':', length);

    for (size_t i = 1; i < length; i++)
        if (((*text)[i] == 'T' || (*text)[i] == ' ') && length - i > 5 &&
            calconv_time_length(*text + i + 1, length - i - 1) == length - i - 1)
            return strip(text, i, named);
    if (colon != NULL && calconv_find(*text, (size_t)(colon - *text), named) == CALCONV_OK) {
        length -= (size_t)(colon + 1 - *text);
        *text = colon + 1;
    }
    return length;
}

static void guess_in(struct cc_search *search, struct cc_guess_text *text, bool near)
{
    static const char before_words[] = {' ', ',', '.'}, behind_words[] = {' ', ',', '.', '-'};
    char rest[CC_GUESS_LONGEST];
    size_t length, first = 0;
    bool good;
    size_t at, behind;

    search->spans = 0;
    search->evening =
        search->guesser->after_sunset && search->calendar->day_start == CALCONV_SUNSET;
    good = cc_guess_scan(text, search->calendar, near, &search->words);
    at = search->words.weekday_at;
    behind = at + search->words.weekday_length;
    /* without the weekday */
    memcpy(rest, text->text, at);
    memcpy(rest + at, text->text + behind, text->length - behind);
    length = text->length - (behind - at);
    while (length > 0 && memchr(behind_words, rest[length - 1], sizeof behind_words) != NULL)
        length--;
    while (first < length && memchr(before_words, rest[first], sizeof before_words) != NULL)
        first++;
    if (text->digits)
        guess_written(search, rest + first, length - first);
    if (good)
        cc_guess_assign(search);
}

size_t calconv_guess(const struct calconv_guesser *guesser, const char *text, size_t length,
                     struct calconv_guess *guesses, size_t room)
{
    struct cc_search search = {.guesser = guesser, .guesses = guesses, .room = room};
    struct cc_guess_text uniform;
    const struct calconv_calendar *named = NULL;
    const char *pattern = NULL; /* the order of day and month is the locale's */
    size_t count;

    if (guesser->size != sizeof *guesser)
        return 0;
    if (guesser->locale != NULL)
        pattern = cc_cldr_text(guesser->locale, CLDR_GREGORIAN, CLDR_PATTERN + 3);
    search.month_first = pattern != NULL && strcspn(pattern, "ML") < strcspn(pattern, "d");
    text += calconv_trim(text, length, &length);
    length = strip(&text, length, &named);
    count = named == NULL ? guesser->count : 1;
    if (length == 0 || *text == '@' || !cc_guess_prepare(&uniform, text, length))
        return 0;
    cc_guess_names_init(&uniform.names, guesser->locale);
    for (int near = 0; near < 2 && search.count == 0; near++)
        for (size_t i = 0; i < count; i++) {
            search.calendar = named == NULL ? guesser->calendars[i] : named;
            guess_in(&search, &uniform, near != 0);
        }
    return search.count;
}
