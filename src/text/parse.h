/* SPDX-License-Identifier: MIT */
/* parse.h - reading by a format: what parse.c, which matches text, and parse_solve.c, which finds
 * the day, share. */
#ifndef CC_PARSE_H
#define CC_PARSE_H

#include "text/format.h"

/* What a step has read. */
struct cc_taken {
    const char *at;
    size_t length;
    int64_t number; /* INT64_MAX: too great; of a leap mark 1 or 0 */
    uint64_t names; /* the names of the list that it can be: bit 0 is the first */
    bool negative;  /* "-0" too */
    bool rules;     /* in numerals without digits */
};

/* A text that is being matched. */
struct cc_match {
    const struct calconv_format *format;
    const struct calconv_reader *reader;
    const char *text, *end;
    struct cc_taken taken[CC_SLOTS];
    /* the written form, if the format has it: its fields, and the era whose year that is */
    struct calconv_date written;
    const struct calconv_era *era;
    const char *time; /* of day */
    size_t time_length;
    struct calconv_reading ixdtf; /* what the format `ixdtf` has read, which is all there is */
};

/* The step of a slot. */
static inline const struct cc_step *cc_step_of(const struct cc_match *match, int slot)
{
    return &match->format->step[match->format->plan.step[slot]];
}

/* What a kind of step has read, NULL: the format has none. */
static inline const struct cc_taken *cc_taken_by(const struct cc_match *match,
                                                 enum cc_step_kind kind)
{
    int slot = match->format->plan.kind[kind];

    return slot < 0 ? NULL : &match->taken[slot];
}

/* The same of a step that the plan says is there. */
static inline const struct cc_taken *cc_taken_surely(const struct cc_match *match,
                                                     enum cc_step_kind kind)
{
    static const struct cc_taken nothing = {.number = 0};
    const struct cc_taken *taken = cc_taken_by(match, kind);

    return taken != NULL ? taken : &nothing;
}

/* Whether the format tells years by the year of an era: the era too, or there is only one. */
bool cc_tells_era(const struct calconv_format *format);

/* Whether a number is written in numerals without digits. */
static inline bool cc_has_rules(const struct cc_step *step)
{
    return step->digits != NULL && !calconv_numbering_has_digits(step->digits);
}

static inline bool cc_is_mark(const struct cc_step *step)
{
    return step->kind == STEP_LEAP_MARK || step->kind == STEP_LEAP_LITERAL;
}

/* ---- When the format is prepared ----------------------------------------------------------- */

/* Find out which steps touch; EVAGUE: they cannot be told from each other. */
enum calconv_status cc_join_steps(struct calconv_format *format, struct calconv_error *error);

/* EVAGUE, for this reason, by a step or NULL. */
enum calconv_status cc_refuse(const struct calconv_format *format, const struct cc_step *step,
                              const char *reason, struct calconv_error *error);

/* ---- Solving ------------------------------------------------------------------------------- */

/* The day of what has been read; the first group's statuses. */
enum calconv_status cc_solve(const struct cc_match *match, int64_t *day,
                             struct calconv_error *error);

/* The day of an ISO year, week and day of the week; ERANGE, EFIELD. */
enum calconv_status cc_week_day(const struct cc_match *match, int64_t *day,
                                struct calconv_error *error);

/* Compare a day and its date with all else that has been read; EDISAGREE. */
enum calconv_status cc_agree(const struct cc_match *match, const struct calconv_moment *moment,
                             struct calconv_error *error);

/* ESYNTAX: matching stopped at `at`, for want of a step's text, or of the end if that is NULL. */
void cc_stop_at(const struct cc_match *match, const struct cc_step *step, const char *at,
                struct calconv_error *error);

/* The number, from 1, of the character at `at`. */
size_t cc_column(const char *text, const char *at);

/* ---- Matching ------------------------------------------------------------------------------ */

/* What a step takes of the text; returns what is behind it, or NULL, and *stop is where it differs.
 * A time may be nothing. */
const char *cc_take_written(struct cc_match *match, const struct cc_step *step, const char *at,
                            const char **stop);
const char *cc_take_ixdtf(struct cc_match *match, const char *at, const char **stop);
const char *cc_take_month_code(struct cc_match *match, const struct cc_step *step, const char *at);
const char *cc_take_time(struct cc_match *match, const char *at);
const char *cc_match_word(struct cc_match *match, const char *word, const char *at);
const char *cc_take_authority(struct cc_match *match, const char *at);

/* Take a sign, if there is one; *negative says which. */
const char *cc_take_sign(const char *at, const char *end, bool *negative);

/* The bytes of the blank at `at`, 0: there is none. */
size_t cc_blank_at(const char *at, const char *end);

/* What is behind bidi marks; behind blanks and bidi marks. */
const char *cc_skip_marks(const char *at, const char *end);
const char *cc_skip_blanks(const char *at, const char *end);

/* Take a literal; returns what is behind it, or NULL, and *stop is where it differs. */
const char *cc_take_literal(const struct cc_match *match, const char *literal, size_t length,
                            const char *at, const char **stop);

/* The longest of a list's names, of less than `below` bytes, that is at `at`; all that are the same
 * are in *names.  Returns its bytes, 0 if there is none. */
size_t cc_find_name(const char *list, const char *at, const char *end, size_t below,
                    uint64_t *names);

/* The same of a step's names. */
size_t cc_find_word(const struct cc_step *step, const char *at, const char *end, size_t below,
                    uint64_t *names);

/* The same of the eras' own names and codes, in the calendar's order of them. */
size_t cc_find_era(const struct calconv_calendar *calendar, const char *at, const char *end,
                   size_t below, uint64_t *names);

/* calconv_parse() for a format whose way is WAY_PHRASE. */
enum calconv_status cc_parse_phrase(const struct calconv_format *format,
                                    const struct calconv_reader *reader, const char *text,
                                    size_t length, size_t *used, struct calconv_reading *reading,
                                    struct calconv_error *error);

/* Read by the reader's formats, and what is read whatever they are.  (calconv_read) */
enum calconv_status cc_read_by_formats(const struct calconv_reader *reader, const char *text,
                                       size_t length, struct calconv_reading *reading,
                                       struct calconv_error *error);

/* Take up to `most` digits of one script.  Returns their bytes; *digits are how many they are. */
size_t cc_take_digits(const char *text, const char *end, size_t most, int64_t *number,
                      size_t *digits);

/* Take the longest numeral, of a system that has rules, of less than `below` bytes.  Returns its
 * bytes, 0 if there is none. */
size_t cc_take_numeral(const struct calconv_numbering *system, const char *text, const char *end,
                       size_t below, int64_t *number);

#endif
