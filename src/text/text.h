/* SPDX-License-Identifier: MIT */
/* text.h - what the files that read and write text share. */
#ifndef CC_TEXT_H
#define CC_TEXT_H

#include "core/core.h"

/* A text that is being read: where reading is, and where the text ends and begins. */
struct cc_scan {
    const char *at, *end, *text;
};

#define CC_HUGE_NUMBER INT64_C(1000000000000000000) /* 10^18: no field reaches it */

static inline bool cc_is_digit(char c)
{
    return c >= '0' && c <= '9';
}

static inline bool cc_is_letter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

/* Take this character if it is next. */
static inline bool cc_take(struct cc_scan *scan, char c)
{
    if (scan->at == scan->end || *scan->at != c)
        return false;
    scan->at++;
    return true;
}

/* Take the blanks that are next; false: none are. */
static inline bool cc_take_blanks(struct cc_scan *scan)
{
    const char *first = scan->at;

    while (cc_take(scan, ' '))
        ;
    return scan->at > first;
}

/* Put a character as UTF-8. */
void cc_put_code(uint32_t code, char *text, size_t size, size_t *at);

/* The capital of a small letter, any other character itself.  Both have as many bytes. */
uint32_t cc_capital(uint32_t code);

/* Whether two texts of the same length differ in case alone. */
bool cc_same_but_case(const char *a, const char *b, size_t length);

/* Take a word of ASCII letters, in any case, if the text goes on with it. */
bool cc_take_word(struct cc_scan *scan, const char *word);

/* The scaled value of a decimal number, rounded down; false: no number.  Of an unsigned field
 * `is_signed` is false.  *huge: it does not fit. */
bool cc_scan_number(struct cc_scan *scan, const struct calconv_field *field, int64_t *number,
                    bool *huge);

/* The number of the longest of a field's names that is next; false: none is. */
bool cc_scan_name(struct cc_scan *scan, const struct calconv_field *field, int64_t *number);

/* The first `fields` fields of a date in the written form; the rest of `date` stays.  *era is
 * set where the form has one, and its year is then still that of the era. */
enum calconv_status cc_scan_fields(struct cc_scan *scan, const struct calconv_calendar *calendar,
                                   int fields, struct calconv_date *date,
                                   const struct calconv_era **era, struct calconv_error *error);

/* Fill the error, if there is one, for reading that stopped where the scan is. */
enum calconv_status cc_fail_at(struct calconv_error *error, enum calconv_status status,
                               const struct calconv_calendar *calendar, const char *reason,
                               const struct cc_scan *scan);

/* The civil day of a date that was read, perhaps of an evening; a number of it that did not fit 64
 * bits is INT64_MAX or -INT64_MAX. */
enum calconv_status cc_day_read(const struct calconv_calendar *calendar, bool after_sunset,
                                const struct calconv_date *date, int64_t *day,
                                struct calconv_error *error);

/* What stands behind the stroke of 1711/2: the second year's last digits, modulo a power of ten. */
#define CC_SECOND_YEAR_MAX INT64_C(100000000000000)
struct cc_second_year {
    bool any;
    int64_t number, modulus;
};

/* Take a stroke and the digits behind it; false: none is next, or too many digits. */
bool cc_scan_stroke(struct cc_scan *scan, struct cc_second_year *second);

/* Whether the second is the year after the first, of which it has the last digits; and what there
 * is to say if it is not. */
bool cc_is_next_year(const struct cc_second_year *second, int64_t first);
extern const char cc_not_next_year[];

/* Take the stroke behind the year, which is field `field`, of a calendar whose dates may have two
 * years; false: none is next, or it is wrong. */
bool cc_scan_second_year(struct cc_scan *scan, const struct calconv_calendar *calendar, int field,
                         struct cc_second_year *second);

/* Set the year of a date whose first year it has so far to the calendar's own.  ESYNTAX. */
enum calconv_status cc_choose_year(const struct calconv_calendar *calendar,
                                   const struct cc_second_year *second, struct calconv_date *date,
                                   struct calconv_error *error);

/*
 * Cycles.  A date is `*day` or, if its *cycle is not 0, any day congruent to it.  Join it with the
 * same date in another calendar.  EDISAGREE: no day is both.  ERANGE: too long a cycle to count.
 */
enum calconv_status cc_cycle_join(int64_t *day, int64_t *cycle, int64_t other, int64_t other_cycle);

/* The last of a cycle's days up to today. */
enum calconv_status cc_cycle_choose(const struct calconv_reader *reader, int64_t cycle,
                                    int64_t *day, struct calconv_error *error);

/* Take the name or code of one of the calendar's eras, in any case; NULL if none is next. */
const struct calconv_era *cc_scan_era(struct cc_scan *scan,
                                      const struct calconv_calendar *calendar);

/* Turn the year of an era into the calendar's own; EERA. */
enum calconv_status cc_apply_era(const struct calconv_calendar *calendar,
                                 const struct calconv_era *era, struct calconv_date *date,
                                 struct calconv_error *error);

/* Whether a date, which exists, lies in the era in which it was given; EERA. */
enum calconv_status cc_check_era(const struct calconv_calendar *calendar,
                                 const struct calconv_era *era, const struct calconv_date *date,
                                 struct calconv_error *error);

/* HH:MM[:SS[.fraction]] and optionally Z or an offset; false: it is none. */
bool cc_scan_time(struct cc_scan *scan);

/* An offset, +HH, +HHMM or +HH:MM; false: it is none. */
bool cc_scan_offset(struct cc_scan *scan);

/* RFC 9557: take a time zone in brackets; whether a tag, `[key=` or `[!key=`, is next; and take
 * tags up to the end of the text, of which the reading gets the calendar. */
bool cc_scan_zone(struct cc_scan *scan);
bool cc_at_tag(const struct cc_scan *scan);
enum calconv_status cc_scan_tags(struct cc_scan *scan, struct calconv_reading *reading,
                                 struct calconv_error *error);

/* The value of a positional decimal digit of any script, -1 if the code point is none. */
int cc_digit_value(uint32_t code);

#endif
