/* SPDX-License-Identifier: MIT */
/* cldr.h - names and patterns of dates in the locales of CLDR, numbering systems: the tables that
 * tools/cldr.py makes, as the files of formats see them. */
#ifndef CC_CLDR_H
#define CC_CLDR_H

#include "core/core.h"

/* CLDR's calendars and what it has for each, in the order of tools/cldr.py. */
enum cc_cldr_calendar { CLDR_GREGORIAN, CLDR_GENERIC, CLDR_CALENDARS = 14 };

enum cc_cldr_kind {
    CLDR_MONTHS,                         /* wide, abbreviated, narrow */
    CLDR_MONTHS_ALONE = CLDR_MONTHS + 3, /* where no day stands beside */
    CLDR_DAYS = CLDR_MONTHS_ALONE + 3,   /* wide, abbreviated, short, narrow */
    CLDR_DAYS_ALONE = CLDR_DAYS + 4,
    CLDR_ERAS = CLDR_DAYS_ALONE + 4, /* wide, abbreviated, narrow */
    CLDR_LEAP_MONTH = CLDR_ERAS + 3, /* "{0}bis", by width */
    CLDR_LEAP_MONTH_ALONE = CLDR_LEAP_MONTH + 3,
    CLDR_LEAP_MONTH_NUMERIC = CLDR_LEAP_MONTH_ALONE + 3,
    CLDR_CYCLE_YEARS = CLDR_LEAP_MONTH_NUMERIC + 1, /* wide, abbreviated, narrow */
    CLDR_ZODIAC = CLDR_CYCLE_YEARS + 3,
    CLDR_DAY_PARTS = CLDR_ZODIAC + 3,
    CLDR_PATTERN = CLDR_DAY_PARTS + 3, /* full, long, medium, short */
    CLDR_KINDS = CLDR_PATTERN + 4
};

/* The widths of names; days of the week have a third, short, before narrow. */
enum cc_width { CC_WIDE, CC_ABBREVIATED, CC_NARROW };

/*
 * What a locale has: a list of names separated by `|`, or a pattern, by CLDR's inheritance; NULL:
 * nothing.  A name that CLDR has only as a placeholder is empty.  Months are in the order of
 * calconv's month_index(), weekdays from Monday on.  A pattern may begin with the numbering
 * systems of its fields, "@d=hanidays@".
 */
const char *cc_cldr_text(const struct calconv_locale *locale, int calendar, int kind);

/* The number of CLDR's calendar whose names a calendar has (its `cldr`); -1: none. */
int cc_cldr_calendar(const struct calconv_calendar *calendar);

/* The place of a calendar's era in CLDR's list of eras, from 1, and the calendar whose list
 * it is; 0: it is not there. */
int cc_cldr_era(const struct calconv_calendar *calendar, const struct calconv_era *era, int *cldr);

/* Whether the locale's language is this one, "fa". */
bool cc_locale_speaks(const struct calconv_locale *locale, const char *language);

/* The locale en. */
const struct calconv_locale *cc_locale_english(void);

/* ---- Numerals ------------------------------------------------------------------------------ */

/* Numbering systems that have rules instead of ten digits. */
enum cc_numerals {
    CC_DIGITS, /* ten digits in order */
    CC_LISTED, /* ten digits */
    CC_ADDITIVE,
    CC_GREEK,
    CC_HEBREW,
    CC_ETHIOPIC,
    CC_CHINESE,
    CC_JAPANESE,
    CC_CHINESE_DAYS,
    CC_JAPANESE_YEAR
};

struct calconv_numbering {
    char id[9];
    uint8_t kind;        /* enum cc_numerals */
    uint32_t zero, most; /* code point of zero; the greatest number that a rule can write */
};

/* The row of a numbering system by the number that the locale tables give. */
const struct calconv_numbering *cc_numbering_row(size_t number);

/* The letters of a system with rules, or digits of one that has them listed, separated by `|`. */
const char *cc_numbering_letters(const struct calconv_numbering *numbering);

/* NULL for ASCII's digits, which need no numbering system. */
const struct calconv_numbering *cc_not_ascii(const struct calconv_numbering *numbering);

/* Write a number that is not negative in a system other than ASCII's digits, filled up with its
 * zeros to `width` digits; false, and nothing written: it cannot. */
bool cc_put_numeral(const struct calconv_numbering *numbering, int64_t number, int width,
                    char *text, size_t size, size_t *at);

/* Write text with its ASCII digits replaced by those of the system, which has digits. */
void cc_put_digits(const struct calconv_numbering *numbering, const char *digits, size_t length,
                   char *text, size_t size, size_t *at);

#endif
