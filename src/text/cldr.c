/* SPDX-License-Identifier: MIT */
/*
 * cldr.c - the names and patterns of CLDR's locales, and how they are inherited.
 *
 * A list that a locale does not have is looked for in its parents up to CLDR's root.  Where root
 * has an alias for it ("the abbreviated months are the wide ones") the search begins again, in the
 * locale that was asked for, with what the alias names (UTS 35, "Locale Inheritance").
 */
#include <string.h>

#include "text/cldr.h"
#include "text/locale.h"

static const char text_pool[] =
#include "data/cldr_text.inc"
    ;

#include "data/cldr_rows.inc"

_Static_assert(sizeof aliases / sizeof *aliases == CLDR_CALENDARS * CLDR_KINDS,
               "cldr.h and tools/cldr.py name the same calendars and kinds");

/* The row of a locale's own that has this key; NULL: none. */
static const uint32_t *find_row(size_t locale, unsigned key)
{
    size_t from = first_rows[locale], to = first_rows[locale + 1];

    while (from < to) {
        size_t middle = (from + to) / 2;
        if (row_keys[middle] == key)
            return &row_texts[middle];
        if (row_keys[middle] < key)
            from = middle + 1;
        else
            to = middle;
    }
    return NULL;
}

const char *cc_cldr_text(const struct calconv_locale *locale, int calendar, int kind)
{
    unsigned key = (unsigned)(calendar * CLDR_KINDS + kind);

    for (; key < CLDR_CALENDARS * CLDR_KINDS; key = aliases[key])
        for (size_t at = cc_locale_number(locale);; at = cc_locale_parent(at)) {
            const uint32_t *row = find_row(at, key);
            if (row != NULL)
                return text_pool + *row;
            if (at == 0)
                break;
        }
    return NULL;
}

/* Names as in struct calconv_calendar, whose length they have to fit: BCP 47's, but `gregorian`. */
static const char calendars[CLDR_CALENDARS][10] = {
    "gregorian", "generic", "buddhist", "chinese", "coptic",   "dangi",   "ethiopic",
    "ethioaa",   "hebrew",  "indian",   "islamic", "japanese", "persian", "roc"};

static int calendar_named(const char *name)
{
    for (int i = 0; i < CLDR_CALENDARS; i++)
        if (strcmp(name, calendars[i]) == 0)
            return i;
    return -1;
}

int cc_cldr_calendar(const struct calconv_calendar *calendar)
{
    return calendar_named(calendar->cldr);
}

int cc_cldr_era(const struct calconv_calendar *calendar, const struct calconv_era *era, int *cldr)
{
    static const struct {
        char calendar[10], code[7];
        int8_t place;
    } eras[] = {
        {"gregorian", "bce", 1},  {"gregorian", "ce", 2},    {"buddhist", "be", 1},
        {"coptic", "am", 2},      {"ethiopic", "aa", 1},     {"ethiopic", "am", 2},
        {"ethioaa", "aa", 1},     {"hebrew", "am", 1},       {"indian", "shaka", 1},
        {"islamic", "ah", 1},     {"persian", "ap", 1},      {"roc", "broc", 1},
        {"roc", "roc", 2},        {"japanese", "meiji", 1},  {"japanese", "taisho", 2},
        {"japanese", "showa", 3}, {"japanese", "heisei", 4}, {"japanese", "reiwa", 5},
    };

    for (size_t i = 0; i < sizeof eras / sizeof *eras; i++)
        /* Japanese dates before Meiji have the Gregorian eras */
        if (strcmp(era->code, eras[i].code) == 0 &&
            (strcmp(calendar->cldr, eras[i].calendar) == 0 ||
             (strcmp(calendar->cldr, "japanese") == 0 && i < 2))) {
            *cldr = calendar_named(eras[i].calendar);
            return eras[i].place;
        }
    return 0;
}
