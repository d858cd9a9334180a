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
#define BELOW_ANY SIZE_MAX

/* A text that is being matched, and what came of it so far. */
struct search {
    struct cc_match match;
    bool whole; /* the text must end with the date */
    int tries;
    const char *farthest;          /* where it got, */
    const struct cc_step *stopped; /* and at which step; NULL: at the format's end */
    const char *time;              /* of day */
    size_t time_length, annotation, annotation_length;
    int64_t ixdtf;
    bool solved, doubtful; /* there is a day; there are two */
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

/* Take the sign of a number that may have one; *negative says which. */
static const char *take_sign(const char *at, const char *end, bool *negative)
{
    static const char minus[] = "\xE2\x88\x92"; /* U+2212 */

    *negative = false;
    if (at < end && *at == '-') {
        *negative = true;
        return at + 1;
    }
    if ((size_t)(end - at) >= 3 && memcmp(at, minus, 3) == 0) {
        *negative = true;
        return at + 3;
    }
    return at < end && *at == '+' ? at + 1 : at;
}

static void set_number(struct cc_taken *taken, const char *first, const char *behind,
                       int64_t number)
{
    taken->at = first;
    taken->length = (size_t)(behind - first);
    taken->number = taken->negative ? -number : number;
    taken->names = 0;
}

/* A number of digits.  Only one that others join can be of fewer digits than there are. */
static bool match_digits(struct search *search, const struct cc_step *step, struct cc_taken *taken,
                         const char *first, const char *at)
{
    const char *end = search->match.end;
    size_t most = step->exact ? (size_t)step->width : SIZE_MAX, least = 1, digits, length;
    int64_t number;

    /* with padding of zeros, and of spaces, there are as many */
    if (step->joined && step->pad == '0' && step->width > 0 && !cc_has_rules(step))
        least = (size_t)step->width;
    if (step->exact)
        least =
            step->pad == ' ' && most > (size_t)(at - first) ? most - (size_t)(at - first) : most;
    length = cc_take_digits(at, end, most, &number, &digits);
    if (digits < least)
        return stop_at(search, step, at + (step->exact || digits == 0 ? 0 : length));
    taken->rules = false;
    set_number(taken, first, at + length, number);
    if (!step->joined || step->exact)
        return match_from(search, step + 1, at + length);
    for (;;) {
        if (try_behind(search, step, at + length))
            return true;
        if (--digits < least)
            return false;
        length = cc_take_digits(at, end, digits, &number, &most);
        set_number(taken, first, at + length, number);
    }
}

static bool match_number(struct search *search, const struct cc_step *step, const char *at)
{
    struct cc_match *match = &search->match;
    struct cc_taken *taken = &match->taken[step->slot];
    const char *end = match->end, *first = at;
    size_t length = BELOW_ANY;
    int64_t number;

    if (at < end && (*at < '0' || *at > '9'))
        at = cc_skip_blanks(at, end);
    taken->negative = false;
    if (cc_may_be_negative(match->format, step))
        at = take_sign(at, end, &taken->negative);
    if (cc_has_rules(step))
        while ((length = cc_take_numeral(step->digits, at, end, length, &number)) > 0) {
            taken->rules = true;
            set_number(taken, first, at + length, number);
            if (try_behind(search, step, at + length))
                return true;
        }
    return match_digits(search, step, taken, first, at);
}

/* ---- Names --------------------------------------------------------------------------------- */

static bool match_name(struct search *search, const struct cc_step *step, const char *at)
{
    struct cc_match *match = &search->match;
    struct cc_taken *taken = &match->taken[step->slot];
    size_t below = BELOW_ANY, length, other;
    uint64_t names;

    for (; step->width > 0 && at < match->end && *at == step->pad; at++)
        ;
    at = cc_skip_marks(at, match->end);
    for (;; below = length) {
        length = cc_find_name(step->names, at, match->end, below, &taken->names);
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

/* M06, M05L */
static const char *take_month_code(struct search *search, const struct cc_step *step,
                                   const char *at)
{
    struct cc_taken *taken = &search->match.taken[step->slot];
    const char *end = search->match.end, *first = at;
    size_t digits, length;

    if (at == end || cc_lower(*at) != 'm')
        return NULL;
    at++;
    length = cc_take_digits(at, end, 2, &taken->number, &digits);
    if (digits == 0)
        return NULL;
    at += length;
    taken->negative = at < end && cc_lower(*at) == 'l'; /* the month is leap */
    at += taken->negative;
    taken->at = first;
    taken->length = (size_t)(at - first);
    return at;
}

/* The written form, in the digits of any script; *error says what is wrong. */
static const char *take_written(struct search *search, const struct cc_step *step, const char *at,
                                const char **stop)
{
    struct cc_match *match = &search->match;
    char ascii[WRITTEN];
    uint8_t origin[WRITTEN + 1];
    struct cc_scan scan = {ascii, ascii, ascii};
    size_t n = 0, i = 0, left = (size_t)(match->end - at);
    struct calconv_error error = {.offset = 0};
    enum calconv_status status;

    for (; i < left && i < WRITTEN; n++) {
        size_t size = 1;
        bool negative;
        int64_t digit = 0;
        size_t digits = 0;
        origin[n] = (uint8_t)i;
        if ((unsigned char)at[i] >= 0x80)
            size = cc_take_digits(at + i, match->end, 1, &digit, &digits);
        if (digits == 1)
            ascii[n] = (char)('0' + (int)digit);
        else if (take_sign(at + i, match->end, &negative) == at + i + 3) {
            ascii[n] = '-';
            size = 3;
        } else {
            ascii[n] = at[i];
            size = 1;
        }
        i += size;
    }
    origin[n] = (uint8_t)(i < WRITTEN ? i : WRITTEN);
    scan.end = ascii + n;
    match->era = NULL;
    match->written = (struct calconv_date){.leap = 0};
    status = cc_scan_fields(&scan, match->format->calendar, match->format->calendar->schema->count,
                            &match->written, &match->era, &error);
    *stop = at + origin[status == CALCONV_OK ? 0 : error.offset];
    if (status != CALCONV_OK)
        return NULL;
    match->taken[step->slot].at = at;
    match->taken[step->slot].length = origin[scan.at - ascii];
    return at + origin[scan.at - ascii];
}

/* An ISO date with its annotation, up to a blank or the end. */
static const char *take_ixdtf(struct search *search, const char *at, const char **stop)
{
    const struct calconv_calendar *gregorian = calconv_default();
    struct calconv_reader reader = {.size = sizeof reader, .calendars = &gregorian, .count = 1};
    struct calconv_reading reading;
    struct calconv_error error;
    const char *end = at;

    *stop = at;
    while (end < search->match.end && cc_blank_at(end, search->match.end) == 0)
        end++;
    if (at < end && !cc_is_digit(*at) && *at != '-' && *at != '+')
        return NULL;
    if (calconv_read(&reader, at, (size_t)(end - at), &reading, &error) != CALCONV_OK) {
        *stop = at + error.offset;
        return NULL;
    }
    search->ixdtf = reading.day;
    search->time = at + reading.time;
    search->time_length = reading.time_length;
    search->annotation = (size_t)(at - search->match.text) + reading.annotation;
    search->annotation_length = reading.annotation_length;
    return end;
}

/* A time, perhaps with a zone in brackets; without one, nothing. */
static const char *take_time(struct search *search, const char *at)
{
    const char *end = search->match.end;
    struct cc_scan scan = {at, end, at};
    size_t length = cc_scan_time(&scan) ? (size_t)(scan.at - at) : 0;
    const char *close = at + length;

    if (length > 0 && close < end && *close == '[') {
        while (close < end && *close != ']' && *close > ' ')
            close++;
        if (close < end && *close == ']')
            length = (size_t)(close + 1 - at);
    }
    search->time = at;
    search->time_length = length;
    return at + length;
}

static const char *take_word(struct search *search, const char *word, const char *at)
{
    size_t length = strlen(word);

    return (size_t)(search->match.end - at) >= length && cc_same_but_case(word, at, length)
               ? at + length
               : NULL;
}

static const char *take_authority(struct search *search, const char *at)
{
    const char *behind = NULL;

    for (int i = CALCONV_EXACT; behind == NULL && i <= CALCONV_DISPUTED; i++)
        behind = take_word(search, calconv_authority_name((enum calconv_authority)i), at);
    return behind;
}

/* ---- The end ------------------------------------------------------------------------------- */

static bool match_end(struct search *search, const char *at)
{
    struct calconv_error error;
    enum calconv_status status = CALCONV_OK;
    int64_t day = search->ixdtf;

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
        search->doubtful = day != search->day;
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
        if (step->kind <= LAST_NUMBER)
            return match_number(search, step, at);
        switch ((enum cc_step_kind)step->kind) {
        case STEP_LITERAL:
            behind = cc_take_literal(&search->match, step->literal, step->length, at, &stop);
            break;
        case STEP_WRITTEN:
        case STEP_SCALED:
            behind = take_written(search, step, cc_skip_blanks(at, search->match.end), &stop);
            break;
        case STEP_IXDTF:
            behind = take_ixdtf(search, at, &stop);
            break;
        case STEP_LEAP_MARK:
            return match_leap(search, step, "L", 1, at);
        case STEP_LEAP_LITERAL:
            if (step->length > 0)
                return match_leap(search, step, step->literal, step->length, at);
            break;
        case STEP_MONTH_CODE:
            behind = take_month_code(search, step, at);
            break;
        case STEP_AUTHORITY:
            behind = take_authority(search, at);
            break;
        case STEP_CALENDAR:
            behind = take_word(search, format->calendar->id, at);
            break;
        case STEP_TIME:
            behind = take_time(search, at);
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

/* What a step wants of the text; NULL: itself. */
static const char *wanted_by(const struct calconv_format *format, const struct cc_step *step)
{
    static const char *const roles[] = {[CALCONV_OTHER] = "a number",
                                        [CALCONV_YEAR] = "a year",
                                        [CALCONV_MONTH] = "a month",
                                        [CALCONV_DAY] = "a day",
                                        [CALCONV_DAY_OF_YEAR] = "a day of the year",
                                        [CALCONV_COUNT] = "a number"};
    static const char *const kinds[STEP_NOTHING + 1] = {
        [STEP_YEAR_OF_100] = "two digits of a year",
        [STEP_CENTURY] = "a century",
        [STEP_DAY_OF_YEAR] = "a day of the year",
        [STEP_ISO_YEAR] = "a year",
        [STEP_ISO_WEEK] = "a week",
        [STEP_WEEKDAY] = "a day of the week",
        [STEP_WEEKDAY_SUNDAY] = "a day of the week",
        [STEP_ERA_YEAR] = "a year of an era",
        [STEP_MONTH_PLACE] = "a month",
        [STEP_WRITTEN] = "a date",
        [STEP_SCALED] = "a number",
        [STEP_IXDTF] = "a date",
        [STEP_MONTH_NAME] = "the name of a month",
        [STEP_WEEKDAY_NAME] = "a day of the week",
        [STEP_ERA_NAME] = "an era",
        [STEP_MONTH_CODE] = "a month such as M06",
        [STEP_AUTHORITY] = "an authority",
        [STEP_ZODIAC] = "an animal",
    };

    if (step->kind == STEP_LITERAL)
        return NULL;
    if (step->kind == STEP_CALENDAR)
        return format->calendar->id;
    if (step->kind == STEP_FIELD)
        return roles[format->calendar->schema->field[step->field].role];
    return kinds[step->kind] != NULL   ? kinds[step->kind]
           : step->kind <= LAST_NUMBER ? "a number"
                                       : "a name";
}

/* The number, from 1, of the character at `at`. */
static size_t column_of(const char *text, const char *at)
{
    size_t column = 1;

    for (; text < at; text++)
        column += ((unsigned char)*text & 0xC0) != 0x80;
    return column;
}

static enum calconv_status fail(const struct search *search, struct calconv_error *error)
{
    const struct cc_match *match = &search->match;
    const struct calconv_format *format = match->format;
    const struct cc_step *step = search->stopped;

    if (error == NULL)
        return search->failed && !search->doubtful ? search->error.status : CALCONV_ESYNTAX;
    if (search->doubtful)
        cc_fail(error, CALCONV_ESYNTAX, format->calendar,
                "the text can be read as more than one day");
    else if (search->failed)
        *error = search->error;
    else {
        const char *at = search->farthest == NULL ? match->text : search->farthest;
        cc_fail(error, CALCONV_ESYNTAX, format->calendar, NULL);
        error->offset = (size_t)(at - match->text);
        error->column = column_of(match->text, at);
        if (step != NULL) {
            error->reason = wanted_by(format, step);
            error->part = error->reason == NULL
                              ? (struct calconv_word){step->literal, step->length}
                              : (struct calconv_word){format->text + step->from, step->size};
        }
    }
    if (error->column == 0 && error->said.text != NULL)
        error->column = column_of(match->text, error->said.text);
    error->format = format->text;
    error->formats = 1;
    return error->status;
}

enum calconv_status calconv_parse(const struct calconv_format *format,
                                  const struct calconv_reader *reader, const char *text,
                                  size_t length, size_t *used, struct calconv_reading *reading,
                                  struct calconv_error *error)
{
    struct search search;

    if (reader->size != sizeof *reader)
        return cc_fail(error, CALCONV_EINVAL, NULL, cc_other_size);
    /* not what is taken: each slot is set before it is read */
    memset((char *)&search + offsetof(struct search, whole), 0,
           sizeof search - offsetof(struct search, whole));
    search.match.format = format;
    search.match.reader = reader;
    search.match.text = text;
    search.match.end = text + length;
    search.match.era = NULL;
    search.whole = used == NULL;
    search.tries = TRIES;
    (void)match_from(&search, format->step, text);
    if (!search.solved || search.doubtful)
        return fail(&search, error);
    *reading = (struct calconv_reading){.day = search.day, .calendar = format->calendar};
    if (format->plan.way == WAY_IXDTF) {
        reading->calendar = calconv_default();
        reading->annotation = search.annotation;
        reading->annotation_length = search.annotation_length;
    }
    if (search.time_length > 0) {
        reading->time = (size_t)(search.time - text);
        reading->time_length = search.time_length;
        reading->separator = search.time > text && search.time[-1] == 'T' ? 'T' : ' ';
    }
    if (used != NULL)
        *used = (size_t)(search.behind - text);
    return CALCONV_OK;
}
