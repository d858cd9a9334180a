/* SPDX-License-Identifier: MIT */
/*
 * parse.c - reading by a format: its steps matched against a text.
 *
 * Where a step can take more or less of the text (a number right before another, a name that begins
 * as a longer one, a leap mark that may be missing) the longest is tried first, then what is
 * shorter.  A number that nothing joins takes all digits that there are.  What the steps have taken
 * goes to parse_solve.c.  Nothing is allocated.
 */
#include "text/parse.h"

#include <string.h>

#include "text/text.h"

#define TRIES 4096  /* of steps that a text can take in more than one way */
#define WRITTEN 128 /* bytes of a written form that is read by %F */

/* A text that is being matched, and what came of it so far. */
struct search {
    struct cc_match match;
    bool whole; /* the text must end with the date */
    int tries;
    const char *farthest;          /* where it got, */
    const struct cc_step *stopped; /* and at which step; NULL: at the format's end */
    bool solved, doubtful;         /* there is a day; there are two */
    int64_t day;
    const char *behind;
    bool failed; /* the text fits, but is no day: */
    struct calconv_error error;
};

static bool match_from(struct search *search, const struct cc_step *step, const char *at);

/* ---- Numbers ------------------------------------------------------------------------------- */

/* Remember where matching got, if it got farther than before. */
static bool stop_at(struct search *search, const struct cc_step *step, const char *at)
{
    if (search->farthest == NULL || at > search->farthest) {
        search->farthest = at;
        search->stopped = step;
    }
    return false;
}

/* Go on behind what a step has taken; there is another way if that fails. */
static bool try_behind(struct search *search, const struct cc_step *step, const char *at)
{
    return search->tries-- <= 0 || match_from(search, step + 1, at);
}

static void set_number(struct cc_taken *taken, const char *first, const char *behind,
                       int64_t number)
{
    taken->at = first;
    taken->length = (size_t)(behind - first);
    taken->number = taken->negative ? -number : number;
    taken->names = 0;
}

/* Blanks and a sign before a number. */
static const char *take_start(const struct search *search, const struct cc_step *step,
                              const char *at, bool *negative)
{
    const char *end = search->match.end;

    *negative = false;
    if (at == end || cc_is_digit(*at))
        return at;
    at = cc_skip_blanks(at, end);
    return step->is_signed ? cc_take_sign(at, end, negative) : at;
}

/* A number that takes all digits that there are, or just its width. */
static const char *take_number(struct search *search, const struct cc_step *step, const char *at)
{
    struct cc_taken *taken = &search->match.taken[step->slot];
    const char *first = at;
    size_t most = step->exact ? (size_t)step->width : SIZE_MAX, digits, length;
    int64_t number;

    at = take_start(search, step, at, &taken->negative);
    length = cc_take_digits(at, search->match.end, most, &number, &digits);
    /* spaces that fill up its width count too */
    if (digits == 0 || (step->exact && digits + (size_t)(at - first) < most) ||
        (step->exact && digits < most && step->pad != ' ')) {
        (void)stop_at(search, step, at);
        return NULL;
    }
    taken->rules = false;
    set_number(taken, first, at + length, number);
    return at + length;
}

/* A number that something joins: a numeral, or digits, of which fewer serve too. */
static bool match_joined(struct search *search, const struct cc_step *step, const char *at)
{
    struct cc_taken *taken = &search->match.taken[step->slot];
    const char *end = search->match.end, *first = at;
    size_t length = SIZE_MAX, least, digits, got;
    int64_t number;

    at = take_start(search, step, at, &taken->negative);
    if (cc_has_rules(step))
        while ((length = cc_take_numeral(step->digits, at, end, length, &number)) > 0) {
            taken->rules = true;
            set_number(taken, first, at + length, number);
            if (try_behind(search, step, at + length))
                return true;
        }
    /* with padding of zeros there are at least as many */
    least = step->joined && step->pad == '0' && step->width > 0 && !cc_has_rules(step)
                ? (size_t)step->width
                : 1;
    length = cc_take_digits(at, end, SIZE_MAX, &number, &digits);
    if (digits < least)
        return stop_at(search, step, at + length);
    taken->rules = false;
    for (;;) {
        set_number(taken, first, at + length, number);
        if (try_behind(search, step, at + length))
            return true;
        if (!step->joined || --digits < least)
            return false;
        length = cc_take_digits(at, end, digits, &number, &got);
    }
}

/* ---- Names --------------------------------------------------------------------------------- */

static bool match_name(struct search *search, const struct cc_step *step, const char *at)
{
    struct cc_match *match = &search->match;
    struct cc_taken *taken = &match->taken[step->slot];
    size_t below = SIZE_MAX, length, other;
    uint64_t names;

    for (; step->width > 0 && at < match->end && *at == step->pad; at++)
        ;
    at = cc_skip_marks(at, match->end);
    for (;; below = length) {
        length = cc_find_word(step, at, match->end, below, &taken->names);
        if (step->kind == STEP_ERA_NAME &&
            (other = cc_find_era(match->format->calendar, at, match->end, below, &names)) >
                length) {
            length = other;
            taken->names = names;
        }
        if (length == 0)
            return stop_at(search, step, at);
        taken->at = at;
        taken->length = length;
        if (try_behind(search, step, at + length))
            return true;
    }
}

/* ---- Other steps --------------------------------------------------------------------------- */

/* What is there, or nothing: a leap mark. */
static bool match_leap(struct search *search, const struct cc_step *step, const char *mark,
                       size_t size, const char *at)
{
    struct cc_taken *taken = &search->match.taken[step->slot];
    const char *stop, *behind = cc_take_literal(&search->match, mark, size, at, &stop);

    taken->at = at;
    if (behind != NULL) {
        taken->number = 1;
        taken->length = (size_t)(behind - at);
        if (try_behind(search, step, behind))
            return true;
    }
    taken->number = 0;
    taken->length = 0;
    return match_from(search, step + 1, at);
}

/* ---- The end ------------------------------------------------------------------------------- */

static bool match_end(struct search *search, const char *at)
{
    struct calconv_error error = {.status = CALCONV_OK};
    enum calconv_status status = CALCONV_OK;
    int64_t day = 0;

    if (search->whole) {
        at = cc_skip_blanks(at, search->match.end);
        if (at < search->match.end)
            return stop_at(search, NULL, at);
    }
    if (search->match.format->plan.way != WAY_IXDTF)
        status = cc_solve(&search->match, &day, &error);
    if (status != CALCONV_OK) {
        if (!search->failed)
            search->error = error;
        search->failed = true;
        return false;
    }
    if (search->solved) {
        /* a text that goes on may also be read in part, which is another matter */
        search->doubtful = day != search->day && at == search->behind;
        return search->doubtful;
    }
    search->solved = true;
    search->day = day;
    search->behind = at;
    return !search->match.format->plan.ambiguous;
}

/* Match from a step on; true: there is nothing more to try. */
static bool match_from(struct search *search, const struct cc_step *step, const char *at)
{
    const struct calconv_format *format = search->match.format;
    const struct cc_step *last = format->step + format->count;

    for (; step < last; step++) {
        const char *stop = at, *behind = at;
        if (step->kind <= LAST_NUMBER) {
            if (cc_has_rules(step) || (step->joined && !step->exact))
                return match_joined(search, step, at);
            at = take_number(search, step, at);
            if (at == NULL)
                return false;
            continue;
        }
        switch ((enum cc_step_kind)step->kind) {
        case STEP_LITERAL:
            behind = cc_take_literal(&search->match, step->literal, step->length, at, &stop);
            break;
        case STEP_WRITTEN:
        case STEP_SCALED:
            behind =
                cc_take_written(&search->match, step, cc_skip_blanks(at, search->match.end), &stop);
            break;
        case STEP_IXDTF:
            behind = cc_take_ixdtf(&search->match, at, &stop);
            break;
        case STEP_LEAP_MARK:
            return match_leap(search, step, "L", 1, at);
        case STEP_LEAP_LITERAL:
            if (step->length > 0)
                return match_leap(search, step, step->literal, step->length, at);
            break;
        case STEP_MONTH_CODE:
            behind = cc_take_month_code(&search->match, step, at);
            break;
        case STEP_AUTHORITY:
            behind = cc_take_authority(&search->match, at);
            break;
        case STEP_CALENDAR:
            behind = cc_match_word(&search->match, format->calendar->id, at);
            break;
        case STEP_TIME:
            behind = cc_take_time(&search->match, at);
            break;
        case STEP_NOTHING:
        case STEP_MORE_TEXT:
            break;
        default: /* a name */
            return match_name(search, step, at);
        }
        if (behind == NULL)
            return stop_at(search, step, stop);
        at = behind;
    }
    return match_end(search, at);
}

/* ---- The whole ----------------------------------------------------------------------------- */

static enum calconv_status fail(const struct search *search, struct calconv_error *error)
{
    const struct cc_match *match = &search->match;
    enum calconv_status status = CALCONV_ESYNTAX;

    if (search->failed && !search->doubtful)
        status = search->error.status;
    if (error == NULL)
        return status;
    if (search->doubtful)
        cc_fail(error, status, match->format->calendar,
                "the text can be read as more than one day");
    else if (search->failed)
        *error = search->error;
    else
        cc_stop_at(match, search->stopped,
                   search->farthest == NULL ? match->text : search->farthest, error);
    if (error->column == 0 && error->said.text != NULL)
        error->column = cc_column(match->text, error->said.text);
    error->format = match->format->text;
    error->formats = 1;
    return status;
}

enum calconv_status calconv_parse(const struct calconv_format *format,
                                  const struct calconv_reader *reader, const char *text,
                                  size_t length, size_t *used, struct calconv_reading *reading,
                                  struct calconv_error *error)
{
    struct search search;

    if (reader->size != sizeof *reader)
        return cc_fail(error, CALCONV_EINVAL, NULL, cc_other_size);
    if (format->plan.way == WAY_PHRASE)
        return cc_parse_phrase(format, reader, text, length, used, reading, error);
    /* what is taken is set slot by slot, before it is looked at */
    search.match.format = format;
    search.match.reader = reader;
    search.match.text = text;
    search.match.end = text + length;
    search.match.era = NULL;
    search.match.time_length = 0;
    search.whole = used == NULL;
    search.tries = TRIES;
    search.farthest = NULL;
    search.stopped = NULL;
    search.solved = search.doubtful = search.failed = false;
    (void)match_from(&search, format->step, text);
    if (!search.solved || search.doubtful)
        return fail(&search, error);
    *reading = (struct calconv_reading){.day = search.day, .calendar = format->calendar};
    if (format->plan.way == WAY_IXDTF)
        *reading = search.match.ixdtf;
    if (search.match.time_length > 0) {
        reading->time = (size_t)(search.match.time - text);
        reading->time_length = search.match.time_length;
        reading->separator = search.match.time > text && search.match.time[-1] == 'T' ? 'T' : ' ';
    }
    if (used != NULL)
        *used = (size_t)(search.behind - text);
    return CALCONV_OK;
}
