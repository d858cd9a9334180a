/* SPDX-License-Identifier: MIT */
/* guess_words.c - what the words and numbers of a text are in one calendar. */
#include <string.h>

#include "text/guess.h"

#define BEGINNING 3 /* letters of a name that serve for it */
#define NEAR 5      /* letters that a word has in which one may be wrong */
#define NEAR_MOST 32

/* ---- Names --------------------------------------------------------------------------------- */

/* A letter in its small form, where that is simple, and of Latin-1 without accents. */
static uint32_t fold(uint32_t code)
{
    static const char latin[] = "aaaaaa-ceeeeiiii-nooooo-ouuuuy--aaaaaa-ceeeeiiii-nooooo-ouuuuy-y";

    if (code < 0x80)
        return (unsigned char)cc_lower((char)code);
    if (code >= 0xC0 && code <= 0xFF && latin[code - 0xC0] != '-')
        return (unsigned char)latin[code - 0xC0];
    if ((code >= 0x391 && code <= 0x3A9) || (code >= 0x410 && code <= 0x42F))
        return code + 0x20;
    return code >= 0x400 && code <= 0x40F ? code + 0x50 : code;
}

static bool is_letter(const char *at, const char *end)
{
    return at < end && (cc_is_letter(*at) || (unsigned char)*at >= 0x80);
}

/* The next letter, small, or digit and the like; 0 at the end.  Apostrophes are passed over, and
 * what stands between words; *gap says whether that did. */
static uint32_t next_letter(const char **at, const char *end, bool *gap)
{
    uint32_t code = 0;
    size_t size;

    *gap = false;
    while (*at < end && (size = calconv_utf8(*at, (size_t)(end - *at), &code)) > 0) {
        *at += size;
        if (code == ' ' || code == '-' || code == '.')
            *gap = true;
        else if (!cc_guess_is_apostrophe(code) && !cc_guess_is_mark(code))
            return fold(code);
    }
    return 0;
}

/* How a text is a name: its first letters, its first words, or all of it. */
enum extent { NO_NAME, LETTERS, WORDS, WHOLE };

/* A part of the text, and what it may be. */
struct match {
    size_t length;
    uint64_t names;     /* bit i: name number i */
    enum extent extent; /* of the best of these names */
};

/* The bytes from `at` on that are a name, or else its beginning up to the end of a word. */
static size_t match_name(const char *name, size_t length, const char *at, const char *end,
                         enum extent *extent)
{
    const char *name_end = name + length, *text = at, *stop = at;

    for (int letters = 0;; letters++) {
        bool gap, text_gap;
        uint32_t wanted = next_letter(&name, name_end, &gap);
        if (wanted == 0) {
            *extent = letters > 0 ? WHOLE : NO_NAME;
            break;
        }
        if (next_letter(&text, end, &text_gap) != wanted || (letters > 0 && text_gap != gap)) {
            *extent = letters < BEGINNING ? NO_NAME : gap ? WORDS : LETTERS;
            break;
        }
        stop = text;
    }
    return *extent != NO_NAME && !is_letter(stop, end) ? (size_t)(stop - at) : 0;
}

/* Note that name number `index` fits; the longest count, and of these all words before letters. */
static void note_match(struct match *match, size_t length, int64_t index, enum extent extent)
{
    if (length == 0 || length < match->length ||
        (length == match->length && extent < WORDS && match->extent >= WORDS))
        return;
    if (length > match->length || (extent >= WORDS && match->extent < WORDS))
        *match = (struct match){.length = length};
    match->names |= UINT64_C(1) << index;
    match->extent = extent > match->extent ? extent : match->extent;
}

/* The names of a list with which the text goes on, the first of which has number `first`. */
static void match_list(struct match *match, const char *list, int64_t first, const char *at,
                       const char *end)
{
    for (int64_t i = first; list != NULL && i < 64; i++) {
        size_t length = strcspn(list, "|");
        enum extent extent;
        /* most names are told by their first letter */
        if (length > 0 &&
            ((unsigned char)(*list | *at) >= 0x80 || cc_lower(*at) == cc_lower(*list))) {
            size_t size = match_name(list, length, at, end, &extent);
            note_match(match, size, i, extent);
        }
        list = list[length] == '|' ? list + length + 1 : NULL;
    }
}

/* Write the letters of a name, those beyond ASCII as `?`; returns how many there are. */
static size_t letters_of(const char *name, size_t length, char *letters, size_t size)
{
    const char *end = name + length;
    size_t count = 0;
    uint32_t code;
    bool gap;

    while (count < size && (code = next_letter(&name, end, &gap)) != 0)
        letters[count++] = code < 0x80 ? (char)code : '?';
    return count;
}

/* The same for names in which a letter may be wrong, and which are one word in the text. */
static void match_near(struct match *match, const char *list, const char *at, const char *end)
{
    char wanted[NEAR_MOST], letters[NEAR_MOST];
    size_t word = 0, length, count, wanted_count;

    while (at + word < end && (is_letter(at + word, end) || at[word] == '\''))
        word++;
    wanted_count = letters_of(at, word, wanted, sizeof wanted);
    for (int64_t i = 1; wanted_count >= NEAR && list != NULL && i < 64; i++) {
        length = strcspn(list, "|");
        count = letters_of(list, length, letters, sizeof letters);
        if (count >= NEAR - 1 && cc_name_distance(letters, count, wanted, wanted_count) <= 1)
            note_match(match, word, i, LETTERS);
        list = list[length] == '|' ? list + length + 1 : NULL;
    }
}

/* Leap months by a pattern such as "{0}bis", whose names have the numbers from 13 on. */
static void match_leap_months(struct match *match, const char *names, const char *pattern,
                              const char *at, const char *end)
{
    const char *place = pattern == NULL ? NULL : strstr(pattern, "{0}"), *name;
    char text[CALCONV_WRITTEN];
    size_t length, size;

    for (int64_t i = 1; place != NULL && (name = calconv_name(names, i, &length)) != NULL; i++) {
        enum extent extent;
        size = 0;
        cc_put(text, sizeof text, &size, pattern, (size_t)(place - pattern));
        cc_put(text, sizeof text, &size, name, length);
        cc_put_string(text, sizeof text, &size, place + 3);
        if (size <= sizeof text && (length = match_name(text, size, at, end, &extent)) > 0 &&
            extent == WHOLE)
            note_match(match, length, 12 + i, WHOLE);
    }
}

/* CLDR's months of a calendar. */
static void match_cldr_months(struct match *match, struct cc_guess_names *names, int cldr,
                              const char *at, const char *end)
{
    for (int i = 0; i < CC_GUESS_LISTS && !names->known[cldr]; i++) {
        int width = i & 1, alone = i >> 1;
        names->months[cldr][i] =
            cc_cldr_text(names->locale, cldr, (alone ? CLDR_MONTHS_ALONE : CLDR_MONTHS) + width);
        names->leap[cldr][i] = cc_cldr_text(
            names->locale, cldr, (alone ? CLDR_LEAP_MONTH_ALONE : CLDR_LEAP_MONTH) + width);
    }
    names->known[cldr] = true;
    for (int i = 0; i < CC_GUESS_LISTS; i++) {
        match_list(match, names->months[cldr][i], 1, at, end);
        match_leap_months(match, names->months[cldr][i], names->leap[cldr][i], at, end);
    }
}

void cc_guess_names_init(struct cc_guess_names *names, const struct calconv_locale *locale)
{
    names->locale = locale;
    for (int i = 0; i < CLDR_CALENDARS; i++)
        names->known[i] = false;
    for (int i = 0; i < CC_GUESS_LISTS; i++)
        names->days[i] = locale == NULL
                             ? NULL
                             : cc_cldr_text(locale, CLDR_GREGORIAN,
                                            (i >> 1 ? CLDR_DAYS_ALONE : CLDR_DAYS) + (i & 1));
}

/* The names in the locale of the calendar's people, if the text may be in it. */
static void find_own(struct cc_guess_names *own, const struct cc_guess_text *guess,
                     const struct calconv_calendar *calendar)
{
    const struct calconv_locale *locale = NULL;

    if (guess->foreign && calendar->language[0] != '\0')
        locale = calconv_locale_find(calendar->language, strlen(calendar->language));
    cc_guess_names_init(own, locale);
}

static struct match find_month(struct cc_guess_text *guess, const struct calconv_calendar *calendar,
                               struct cc_guess_names *own, bool near, const char *at,
                               const char *end)
{
    struct match match = {.length = 0};
    int cldr = cc_cldr_calendar(calendar);

    match_list(&match, calendar->months, 1, at, end);
    match_list(&match, calendar->months_short, 1, at, end);
    match_list(&match, calendar->months_native, 1, at, end);
    if (guess->names.locale != NULL && cldr >= 0)
        match_cldr_months(&match, &guess->names, cldr, at, end);
    if (own->locale != NULL && cldr >= 0)
        match_cldr_months(&match, own, cldr, at, end);
    if (near && match.length == 0)
        match_near(&match, calendar->months, at, end);
    return match;
}

static struct match find_weekday(const struct cc_guess_text *guess,
                                 const struct cc_guess_names *own, const char *at, const char *end)
{
    struct match match = {.length = 0};

    match_list(&match, calconv_weekdays, 1, at, end);
    for (int i = 0; i < CC_GUESS_LISTS; i++) {
        match_list(&match, guess->names.days[i], 1, at, end);
        match_list(&match, own->days[i], 1, at, end);
    }
    if ((match.names & (match.names - 1)) != 0)
        match.length = 0; /* the beginning of several */
    return match;
}

/* The era whose name or code is next; *length is that of its whole name, 0 if there is none. */
static const struct calconv_era *find_era(const struct cc_guess_text *guess,
                                          const struct calconv_calendar *calendar, const char *at,
                                          const char *end, size_t *length)
{
    const struct calconv_era *found = NULL;

    *length = 0;
    for (const struct calconv_era *era = calendar->eras; era != NULL && era->code != NULL; era++) {
        const char *lists[4] = {era->code, era->names, era->native, NULL}, *name;
        int cldr, place = guess->names.locale == NULL ? 0 : cc_cldr_era(calendar, era, &cldr);
        size_t size;
        for (int i = 0; i < 3; i++)
            for (int64_t j = 1; (name = calconv_name(lists[i], j, &size)) != NULL; j++) {
                enum extent extent;
                size = match_name(name, size, at, end, &extent);
                if (extent == WHOLE && size > *length) {
                    *length = size;
                    found = era;
                }
            }
        for (int width = CC_WIDE; place > 0 && width <= CC_ABBREVIATED; width++) {
            enum extent extent;
            name = calconv_name(cc_cldr_text(guess->names.locale, cldr, CLDR_ERAS + width), place,
                                &size);
            size = name == NULL ? 0 : match_name(name, size, at, end, &extent);
            if (size > *length && extent == WHOLE) {
                *length = size;
                found = era;
            }
        }
    }
    return found;
}

/* ---- Words --------------------------------------------------------------------------------- */

/* The bytes of a word that says nothing: "of", "the", or one that the locale's pattern of long
 * dates has between quotes, as Spanish "de". */
static size_t skip_word(const struct cc_guess_text *guess, const char *at, const char *end)
{
    const char *pattern = guess->names.locale == NULL
                              ? NULL
                              : cc_cldr_text(guess->names.locale, CLDR_GREGORIAN, CLDR_PATTERN + 1);
    size_t length = 0;

    while (is_letter(at + length, end))
        length++;
    if (cc_name_in("of|the", at, length))
        return length;
    for (bool quoted = false; pattern != NULL && *pattern != '\0'; pattern++) {
        if (*pattern == '\'')
            quoted = !quoted;
        if (quoted && strncmp(pattern + (*pattern == '\''), at, length) == 0 &&
            (pattern[length + 1] == '\'' || pattern[length + 1] == ' '))
            return length;
    }
    return 0;
}

/* Take the name that is next; false: it is none. */
static bool scan_name(struct cc_scan *scan, struct cc_guess_text *guess,
                      const struct calconv_calendar *calendar, struct cc_guess_names *own,
                      bool near, struct cc_guess_words *words)
{
    size_t era_length;
    const struct calconv_era *era = find_era(guess, calendar, scan->at, scan->end, &era_length);
    struct match day = find_weekday(guess, own, scan->at, scan->end);
    struct match month =
        find_month(guess, calendar, own, near && day.length == 0, scan->at, scan->end);
    size_t length;

    if (words->months != 0)
        month.length = 0;
    if (words->weekday != 0)
        day.length = 0;
    /* the longest; of the same length a month's whole name, then a weekday, then an era */
    if (day.length > 0 && day.length >= month.length + (month.extent == WHOLE) &&
        day.length >= era_length) {
        while ((day.names >> ++words->weekday & 1) == 0)
            ;
        words->weekday_at = (size_t)(scan->at - scan->text);
        words->weekday_length = day.length;
        scan->at += day.length;
    } else if (month.length > 0 && month.length + (month.extent == WHOLE) > era_length) {
        words->months = month.names;
        scan->at += month.length;
    } else if (era_length > 0 && words->era == NULL) {
        words->era = era;
        words->era_before = words->numbers;
        scan->at += era_length;
    } else {
        length = skip_word(guess, scan->at, scan->end);
        scan->at += length;
        return length > 0;
    }
    return true;
}

/* Take the number that is next, and the letters of an English ordinal. */
static bool scan_number(struct cc_scan *scan, struct cc_guess_words *words)
{
    struct cc_guess_number *number = &words->number[words->numbers];

    if (words->numbers == 3)
        return false;
    *number = (struct cc_guess_number){.dashed = scan->at > scan->text && scan->at[-1] == '-'};
    for (; scan->at < scan->end && cc_is_digit(*scan->at); scan->at++) {
        if (++number->digits > 9)
            return false;
        number->value = 10 * number->value + (*scan->at - '0');
    }
    number->dashed = number->dashed || (scan->at < scan->end && *scan->at == '-');
    words->numbers++;
    if (scan->end - scan->at >= 2 && !is_letter(scan->at + 2, scan->end) &&
        cc_name_in("st|nd|rd|th", scan->at, 2))
        scan->at += 2;
    return true;
}

bool cc_guess_scan(struct cc_guess_text *guess, const struct calconv_calendar *calendar, bool near,
                   struct cc_guess_words *words)
{
    static const char between[] = {' ', ',', '.', '/', '-', '(', ')', '\''};
    struct cc_scan scan = {guess->text, guess->text + guess->length, guess->text};
    struct cc_guess_names own;
    bool good = true;

    find_own(&own, guess, calendar);
    *words = (struct cc_guess_words){.weekday = 0};
    while (scan.at < scan.end) {
        if (is_letter(scan.at, scan.end)) {
            if (!scan_name(&scan, guess, calendar, &own, near, words)) {
                good = false; /* what is behind may be the weekday */
                while (is_letter(scan.at, scan.end))
                    scan.at++;
            }
        } else if (cc_is_digit(*scan.at)) {
            if (!scan_number(&scan, words)) {
                good = false;
                while (scan.at < scan.end && cc_is_digit(*scan.at))
                    scan.at++;
            }
        } else if (memchr(between, *scan.at, sizeof between) != NULL) {
            /* not a sign, which only written forms have */
            good = good && (*scan.at != '-' || (scan.at > scan.text && scan.at[-1] != ' ') ||
                            scan.end - scan.at < 2 || !cc_is_digit(scan.at[1]));
            scan.at++;
        } else {
            good = false;
            scan.at++;
        }
    }
    return good;
}
