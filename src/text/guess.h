/* SPDX-License-Identifier: MIT */
/* guess.h - a text whose calendar is unknown: its characters made uniform, and what its words and
 * numbers are in one calendar. */
#ifndef CC_GUESS_H
#define CC_GUESS_H

#include "text/cldr.h"
#include "text/text.h"

#define CC_GUESS_LONGEST 256 /* no date is longer */
#define CC_GUESS_SPANS 16    /* guesses in a calendar that are told from each other */

#define CC_GUESS_LISTS 4 /* months or days, wide and abbreviated, beside others and alone */

/* CLDR's names in a locale: of the months of its calendars, with the patterns of leap months, and
 * of the days of the week. */
struct cc_guess_names {
    const struct calconv_locale *locale; /* NULL: none */
    bool known[CLDR_CALENDARS];          /* looked up */
    const char *months[CLDR_CALENDARS][CC_GUESS_LISTS], *leap[CLDR_CALENDARS][CC_GUESS_LISTS];
    const char *days[CC_GUESS_LISTS];
};

void cc_guess_names_init(struct cc_guess_names *names, const struct calconv_locale *locale);

/* The text: ASCII digits, spaces and hyphens, also for the words of day, month and year of East
 * Asia, and `'` for every apostrophe. */
struct cc_guess_text {
    char text[CC_GUESS_LONGEST];
    size_t length;
    bool digits;                 /* it has some */
    bool foreign;                /* it has characters beyond ASCII */
    struct cc_guess_names names; /* in the guesser's locale */
};

struct cc_guess_number {
    int64_t value;
    int digits;
    bool dashed; /* `-` stands before or behind it */
};

/* What a text is in one calendar. */
struct cc_guess_words {
    int weekday;     /* 1 = Monday; 0: none */
    uint64_t months; /* bit i: name number i of the calendar's months */
    const struct calconv_era *era;
    int era_before; /* numbers that stand before it */
    struct cc_guess_number number[3];
    int numbers;
    size_t weekday_at, weekday_length; /* where the weekday stands */
};

/* What does not count in names: apostrophes; marks of direction and joiners. */
bool cc_guess_is_apostrophe(uint32_t code);
bool cc_guess_is_mark(uint32_t code);

/* Make a text uniform; false: it is too long, or not UTF-8. */
bool cc_guess_prepare(struct cc_guess_text *guess, const char *text, size_t length);

/* What the text is in a calendar; a month's name may have a letter too few, too many or wrong if
 * `near`.  False: it has words that are none in it, or more than a date has.  The weekday is set in
 * any case. */
bool cc_guess_scan(struct cc_guess_text *guess, const struct calconv_calendar *calendar, bool near,
                   struct cc_guess_words *words);

/* The text in one calendar, and the guesses so far. */
struct cc_search {
    const struct calconv_guesser *guesser;
    const struct calconv_calendar *calendar;
    struct cc_guess_words words;
    bool month_first;                /* in the locale's short dates */
    bool evening;                    /* dates are of the day after the civil one */
    int year, month, day;            /* fields, with cc_guess_assign() */
    int64_t this_year;               /* likewise, the calendar's year */
    int64_t span[CC_GUESS_SPANS][2]; /* first and last days of the calendar's guesses */
    int spans;
    struct calconv_guess *guesses;
    size_t room, count, kept;
};

/* Add a guess, whose calendar and date are yet to be set, at its place, unless it is there. */
void cc_guess_add(struct cc_search *search, struct calconv_guess *guess);

/* Add a year, or a year and month, which the date's first `fields` fields say. */
void cc_guess_part(struct cc_search *search, const struct calconv_date *date, int fields,
                   enum calconv_guess_form form, enum calconv_guess_year source);

/* Add what the words mean in a calendar of years, months and days. */
void cc_guess_assign(struct cc_search *search);

#endif
