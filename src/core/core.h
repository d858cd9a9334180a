/* SPDX-License-Identifier: MIT */
/*
 * core.h - what the files of the library share beyond calconv.h: failing with an error, the list
 * of built-in calendars, folded names, the written digits.
 */
#ifndef CC_CORE_H
#define CC_CORE_H

#include "calconv.h"

/* Whether the members of a calendar are what calconv.h asks of them; NULL is not. */
bool cc_is_sound(const struct calconv_calendar *calendar);

/* Why a struct with a wrong `size` is refused. */
extern const char cc_other_size[];

/* Fill `error`, if there is one, with a status and a static part of a sentence, or NULL. */
enum calconv_status cc_fail(struct calconv_error *error, enum calconv_status status,
                            const struct calconv_calendar *calendar, const char *reason);

/* Fill `error`, if there is one, for a leap mark on a field where there is nothing leap. */
enum calconv_status cc_fail_leap(struct calconv_error *error,
                                 const struct calconv_calendar *calendar,
                                 const struct calconv_date *date, int field);

/* Fill `error`, if there is one, for a date that was left out between two days which follow each
 * other. */
enum calconv_status cc_fail_gap(struct calconv_error *error,
                                const struct calconv_calendar *calendar, int64_t before,
                                int64_t after);

/* The first date of the year that date->field has. */
void cc_first_of_year(const struct calconv_calendar *calendar, struct calconv_date *date);

/* The built-in calendars, in the order of src/calendars.am, closed by NULL: each entry is a
 * file's array of calendars, closed by a row without id. */
extern const struct calconv_calendar *const cc_builtins[];

/* The built-in calendar with this id or alias, or NULL. */
const struct calconv_calendar *cc_find_builtin(const char *name, size_t length);

/* Whether a name, of `length` bytes, is one of a list's (separated by `|`); case, `-`, `_`, `.`
 * and spaces do not matter. */
bool cc_name_in(const char *list, const char *name, size_t length);

/* How many bytes the text begins with that are this name; case and, between the name's first letter
 * and its last, `-`, `_`, `.` and spaces do not matter.  0: it begins with another. */
size_t cc_match_name(const char *name, size_t name_length, const char *text, size_t length);

/* A letter of ASCII in its small form; other characters stay. */
static inline char cc_lower(char c)
{
    return c >= 'A' && c <= 'Z' ? (char)(c + ('a' - 'A')) : c;
}

/* How far a name is from the one that was wanted: letters changed, put in, left out or swapped; 1
 * if it begins as that one.  Case, `-`, `_`, `.` and spaces do not matter. */
int cc_name_distance(const char *name, size_t name_length, const char *wanted, size_t length);

/* Whether it is the calendar's id or one of its aliases. */
bool cc_is_named(const struct calconv_calendar *calendar, const char *name, size_t length);

/* Which name in a list of month names the date's month, which is field `month`, has. */
int64_t cc_month_index(const struct calconv_calendar *calendar, const struct calconv_date *date,
                       int month);

/* Copy `length` bytes to text + *at as far as they fit in `size`; *at counts them all. */
void cc_put(char *text, size_t size, size_t *at, const char *bytes, size_t length);

/* The same for a number with at least `width` digits, and for a string closed by NUL. */
void cc_put_number(char *text, size_t size, size_t *at, int64_t number, int width);
void cc_put_string(char *text, size_t size, size_t *at, const char *string);

/* Proleptic Gregorian years, for the calendars and formats that rest on them: 1 January of a
 * year, the year of a day, the Monday of a year's ISO week 1. */
int64_t cc_gregorian_new_year(int64_t year);
int64_t cc_gregorian_year(int64_t day);
int64_t cc_first_monday(int64_t year);

/* The initialisers of a calendar that converts every day of |R.D.| <= 10^12, and of one whose rule
 * is exact for all of them; core/arith.h has the bound. */
#define CC_ALL_DAYS                                                                                \
    .size = sizeof(struct calconv_calendar), .proleptic = true, .first = -CC_DAY_MAX,              \
    .last = CC_DAY_MAX
#define CC_EXACT                                                                                   \
    CC_ALL_DAYS, .year_span = "all", .kind = CALCONV_EXACT, .since = -CC_DAY_MAX,                  \
                 .until = CC_DAY_MAX

/* The months of the Gregorian calendar and of those that have them, as initialisers. */
#define CC_GREGORIAN_MONTHS                                                                        \
    .months = "January|February|March|April|May|June|July|August|September|October|November|"      \
              "December",                                                                          \
    .months_short = "Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec"
#define CC_THAI_MONTHS                                                                             \
    "มกราคม|กุมภาพันธ์|มีนาคม|เมษายน|พฤษภาคม|มิถุนายน|กรกฎาคม|สิงหาคม|กันยายน|ตุลาคม|พฤศจิกายน|ธันวาคม"

/* The day of a date by the rule of another calendar, in whose fields it is `theirs`; an error is
 * about `date` of `self`.  (calconv_to_day_fn, otherwise) */
enum calconv_status cc_to_day_by(const struct calconv_calendar *base,
                                 const struct calconv_date *theirs,
                                 const struct calconv_calendar *self,
                                 const struct calconv_date *date, int64_t *day,
                                 struct calconv_error *error);

/* Make the variant "id", `sign`, `parameter` of `self`: every date shifted by `days` days.  Its
 * range stays. */
void cc_shift(const struct calconv_calendar *self, struct calconv_variant *variant, int64_t days,
              const char *sign, int64_t parameter);

/* A Hijri calendar's "@+1": every date of `base` shifted by as many days (calconv_vary_fn). */
calconv_vary_fn cc_vary_by_days;

#endif
