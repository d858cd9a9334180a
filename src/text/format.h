/* SPDX-License-Identifier: MIT */
/* format.h - a compiled format: what format_compile.c makes and format.c runs. */
#ifndef CC_FORMAT_H
#define CC_FORMAT_H

#include "text/cldr.h"

/* What a step writes; numbers stand first. */
enum cc_step_kind {
    STEP_FIELD, /* field `field` of the date */
    STEP_MORE,  /* field more[field] of the calendar */
    STEP_YEAR_OF_100 /* the year modulo 100 */,
    STEP_CENTURY,
    STEP_DAY_OF_YEAR,
    STEP_ISO_YEAR,
    STEP_ISO_YEAR_OF_100,
    STEP_ISO_WEEK,
    STEP_WEEKDAY,        /* 1 = Monday ... 7 */
    STEP_WEEKDAY_SUNDAY, /* 0 = Sunday ... 6 */
    STEP_JDN,
    STEP_RD,
    STEP_ERA_YEAR,
    STEP_ERA_YEAR_OF_100,
    STEP_MONTH_PLACE, /* the month's place in its year, leap months counted */
    LAST_NUMBER = STEP_MONTH_PLACE,
    STEP_LITERAL,
    STEP_WRITTEN,
    STEP_SCALED, /* a count that holds parts of units */
    STEP_IXDTF,  /* the Gregorian date, time and calendar of RFC 9557 */
    STEP_GEDCOM, /* the whole format, and so the next one */
    STEP_EDTF,
    STEP_FIELD_NAME, /* of field `field` */
    STEP_MORE_TEXT,  /* field more[field], which is text */
    STEP_MORE_NAME,  /* its name in `names` */
    STEP_ZODIAC,     /* the animal of the year of the cycle, which is field more[field] */
    STEP_MONTH_NAME, /* in `names`, and so the next two */
    STEP_WEEKDAY_NAME,
    STEP_ERA_NAME,
    STEP_LEAP_MARK,
    STEP_LEAP_LITERAL, /* the literal, if field `field` is leap */
    STEP_MONTH_CODE,
    STEP_AUTHORITY,
    STEP_CALENDAR,
    STEP_TIME,
    STEP_NOTHING
};

/* How format_quick.c writes a step; `quick` of it. */
enum cc_quick {
    CC_NOT_QUICK,
    CC_QUICK_TWO, /* a field of two digits, of four */
    CC_QUICK_FOUR,
    CC_QUICK_PLAIN, /* a field of as many digits as it needs */
    CC_QUICK_LITERAL,
    CC_QUICK_MONTH,
    CC_QUICK_WEEKDAY
};

/* A short text that is copied whole; only `length` bytes of it count. */
struct cc_word {
    char text[31];
    uint8_t length;
};

struct cc_step {
    uint8_t kind; /* enum cc_step_kind */
    int8_t field;
    bool upper;       /* in capitals */
    bool whole_width; /* `width` counts the minus sign too */
    char pad;         /* '0', ' ', or '\0' for none */
    int width;
    const struct calconv_numbering *digits; /* of a number, and of the written form; NULL: ASCII */
    const char *names;                      /* a list, of a step that writes a name */
    char *own_names;                        /* the same, if it was made for the format */
    const char *literal;
    size_t length;
    uint32_t from, size; /* the specifier in the format's text; size 0: it is not known */
    /* Of reading, by parse_plan.c: where what is read goes, -1: nowhere; whether digits, a name or
     * numerals may follow at once; whether it has just `width` digits; whether it may be negative.
     */
    int8_t slot;
    bool joined, exact, is_signed;
    uint8_t list_count; /* of names: each of them, its own */
    struct calconv_word *list;
    /* Of a quick step: its own ready-made words (names with the literal behind them; of a number
     * the literal alone), and the step to go on with. */
    uint8_t quick;
    int word_count;
    struct cc_word *words;
    const struct cc_step *next;
};

/* How the day follows from what is read. */
enum cc_way {
    WAY_NONE,
    WAY_PHRASE,
    WAY_IXDTF,
    WAY_WRITTEN,
    WAY_DAY,
    WAY_DATE,
    WAY_DAY_OF_YEAR,
    WAY_WEEK
};

#define CC_NAMES 64 /* names of a list that can be read */
#define CC_SLOTS 32 /* things that a format can read */

/* What parse_plan.c knows of a format: for each kind of step and each field the slot of what is
 * read, -1: there is none. */
struct cc_plan {
    uint8_t way; /* enum cc_way */
    uint8_t slots;
    bool open;       /* whether the month is leap follows from the weekday alone */
    bool ambiguous;  /* a text may fit in more than one way: all must be tried */
    uint32_t checks; /* slots that the day has to agree with */
    int16_t kind[STEP_NOTHING], field[CALCONV_FIELDS];
    uint8_t step[CC_SLOTS];
};

struct calconv_format {
    const struct calconv_calendar *calendar;
    const char *text; /* closed by NUL */
    struct cc_plan plan;
    size_t count;
    struct cc_step step[];
};

/* A format being compiled, and in what style; `locale` is NULL where none was asked for. */
struct cc_compiler {
    const struct calconv_calendar *calendar;
    struct calconv_format *format;
    const struct calconv_locale *locale;
    const struct calconv_numbering *digits;
    bool lenient;
};

/* Compile a strftime-like text, which stays where it is; errors are calconv_format_compile()'s. */
enum calconv_status cc_compile(struct cc_compiler *compiler, const char *text, size_t length,
                               struct calconv_error *error);

/* Add a step, or a literal that stays where it is; the format has room for it. */
struct cc_step *cc_add_step(struct cc_compiler *compiler, enum cc_step_kind kind);
void cc_add_literal(struct cc_compiler *compiler, const char *text, size_t length);

/* Set the names of a step: of months (CLDR_MONTHS or CLDR_MONTHS_ALONE), days of the week
 * (CLDR_DAYS, CLDR_DAYS_ALONE), eras, years of the cycle of sixty (CLDR_CYCLE_YEARS) or their
 * animals (CLDR_ZODIAC), of a width 0, 1, ... of theirs.  False: no memory. */
bool cc_set_names(const struct cc_compiler *compiler, struct cc_step *step, int kind, int width);

/* The numbering system that a list of them, "hebr" or "y=jpanyear;d=hanidays", gives a field; NULL:
 * none. */
const struct calconv_numbering *cc_numbering_for(const char *list, size_t length, char field);

/* Compile CLDR's pattern number 0 (full) to 3 (short) of the compiler's locale; false: no memory.
 * cc_pattern_room() is how many steps it needs at most. */
bool cc_compile_pattern(struct cc_compiler *compiler, int pattern);
size_t cc_pattern_room(const struct cc_compiler *compiler, int pattern);

/* Whether dates of the calendar can be written by CLDR's patterns. */
bool cc_has_pattern(const struct calconv_calendar *calendar);

/* Make a compiled step of the format ready to be written quickly, if it can be; false: no memory.
 */
bool cc_quicken(struct calconv_format *format, struct cc_step *step);

/* Write from `step` on, up to a step that is not quick here, or for which `size` has no room; it is
 * returned.  *at counts the bytes. */
const struct cc_step *cc_put_quick(const struct calconv_format *format, const struct cc_step *step,
                                   const struct calconv_moment *moment, char *text, size_t size,
                                   size_t *at);

/* Write from `step` on, which is not quick; `at` bytes are written already.  Returns how many are
 * then. */
size_t cc_write_rest(const struct calconv_format *format, const struct cc_step *step,
                     const struct calconv_moment *moment, char *text, size_t size, size_t at);

/* Whether a step writes the year in Hebrew numerals, without the thousands of this millennium. */
bool cc_omits_thousands(const struct calconv_calendar *calendar, const struct cc_step *step);

/* The number that a step writes or, if it writes a name, the name's number in `names`. */
int64_t cc_step_number(const struct calconv_format *format, const struct cc_step *step,
                       const struct calconv_moment *moment);

#endif
