/* SPDX-License-Identifier: MIT */
/*
 * format_quick.c - the common steps of a format, written without padding or searching: numbers of
 * up to four digits, literals, names of months and of days of the week.
 *
 * What is written is made ready when the format is compiled, in pieces of a fixed size that are
 * copied whole; whatever does not fit them is left to format.c, which can write everything.
 */
#include <stdlib.h>
#include <string.h>

#include "core/arith.h"
#include "text/format.h"

#define MOST_WORDS 64
#define LONGEST_SUFFIX 8                  /* so that most names still fit */
#define ROOM (4 + sizeof(struct cc_word)) /* for any step */

/* ---- When the format is compiled ----------------------------------------------------------- */

/* Put a name and what follows it into a word; false: it does not fit. */
static bool make_word(struct cc_word *word, const char *name, size_t length, const char *suffix,
                      size_t suffix_length)
{
    if (length + suffix_length > sizeof word->text)
        return false;
    memcpy(word->text, name, length);
    memcpy(word->text + length, suffix, suffix_length);
    word->length = (uint8_t)(length + suffix_length);
    return true;
}

/* What the step's words begin with: the names of a list, or one empty name. */
static bool keep_words(struct cc_step *step, const char *list, const char *suffix,
                       size_t suffix_length)
{
    bool fits = true;
    size_t length = 0;
    int count = 0;

    while (count < MOST_WORDS && calconv_name(list, count + 1, &length) != NULL)
        count++;
    if (count == 0) /* no names: one that is empty */
        count = 1;
    step->words = calloc((size_t)count, sizeof *step->words);
    if (step->words == NULL)
        return false;
    for (int i = 0; i < count; i++) {
        const char *name = list == NULL ? "" : calconv_name(list, i + 1, &length);
        fits = make_word(&step->words[i], name, length, suffix, suffix_length) && fits;
    }
    step->word_count = count;
    if (!fits)
        step->quick = CC_NOT_QUICK;
    return true;
}

static enum cc_quick quick_kind(const struct cc_step *step)
{
    bool plain = step->width == 0 && !step->upper;

    switch ((enum cc_step_kind)step->kind) {
    case STEP_FIELD:
        if (step->digits != NULL || step->upper)
            return CC_NOT_QUICK;
        if (step->pad == '\0' || step->width <= 1)
            return CC_QUICK_PLAIN;
        return step->pad != '0'   ? CC_NOT_QUICK
               : step->width == 2 ? CC_QUICK_TWO
               : step->width == 4 ? CC_QUICK_FOUR
                                  : CC_NOT_QUICK;
    case STEP_LITERAL:
        return CC_QUICK_LITERAL;
    case STEP_MONTH_NAME:
        return plain ? CC_QUICK_MONTH : CC_NOT_QUICK;
    case STEP_WEEKDAY_NAME:
        return plain ? CC_QUICK_WEEKDAY : CC_NOT_QUICK;
    default:
        return CC_NOT_QUICK;
    }
}

bool cc_quicken(struct calconv_format *format, struct cc_step *step)
{
    const struct cc_step *next = step + 1;
    const char *names = NULL;
    const char *suffix = "";
    size_t suffix_length = 0;

    step->quick = (uint8_t)quick_kind(step);
    if (step->quick == CC_NOT_QUICK)
        return true;
    if (step->quick == CC_QUICK_MONTH || step->quick == CC_QUICK_WEEKDAY)
        names = step->names;
    if (step->quick == CC_QUICK_LITERAL) {
        suffix = step->literal;
        suffix_length = step->length;
    } else if (next < format->step + format->count && next->kind == STEP_LITERAL &&
               next->length <= LONGEST_SUFFIX) { /* it is written with this step */
        suffix = next->literal;
        suffix_length = next->length;
        next++;
    }
    step->next = next;
    return keep_words(step, names, suffix, suffix_length);
}

/* ---- When it is used ----------------------------------------------------------------------- */

static inline char *put_two(char *at, uint32_t number)
{
    uint32_t tens = number * 103 >> 10; /* number / 10, below 100 */

    at[0] = (char)('0' + tens);
    at[1] = (char)('0' + (number - 10 * tens));
    return at + 2;
}

static inline char *put_four(char *at, uint32_t number)
{
    uint32_t hundreds = number * 5243 >> 19; /* number / 100, below 10000 */

    return put_two(put_two(at, hundreds), number - 100 * hundreds);
}

__attribute__((noinline)) static char *put_plain(char *at, uint32_t number)
{
    uint32_t hundreds = number * 5243 >> 19, rest = number - 100 * hundreds;

    if (number < 100) {
        if (number >= 10)
            return put_two(at, number);
        *at = (char)('0' + number);
        return at + 1;
    }
    if (hundreds < 10)
        *at++ = (char)('0' + hundreds);
    else
        at = put_two(at, hundreds);
    return put_two(at, rest);
}

static inline char *put_word(char *at, const struct cc_word *word)
{
    memcpy(at, word->text, sizeof word->text);
    return at + word->length;
}

/* Names that the list lacks are left to format.c. */
static inline char *put_name(char *at, const struct cc_step *step, int64_t index)
{
    return index < 1 || index > step->word_count ? NULL : put_word(at, &step->words[index - 1]);
}

__attribute__((always_inline)) static inline char *put_step(char *at, const struct cc_step *step,
                                                            const struct calconv_calendar *calendar,
                                                            const struct calconv_moment *moment)
{
    const struct calconv_date *date = moment->date;
    int64_t number;

    switch (step->quick) {
    case CC_QUICK_TWO:
        number = date->field[step->field];
        return number < 0 || number > 99 ? NULL
                                         : put_word(put_two(at, (uint32_t)number), step->words);
    case CC_QUICK_FOUR:
        number = date->field[step->field];
        return number < 0 || number > 9999 ? NULL
                                           : put_word(put_four(at, (uint32_t)number), step->words);
    case CC_QUICK_PLAIN:
        number = date->field[step->field];
        return number < 0 || number > 9999 ? NULL
                                           : put_word(put_plain(at, (uint32_t)number), step->words);
    case CC_QUICK_LITERAL:
        return put_word(at, step->words);
    case CC_QUICK_MONTH:
        return put_name(at, step, cc_month_index(calendar, date, step->field));
    case CC_QUICK_WEEKDAY:
        return put_name(at, step, calconv_weekday(moment->day));
    default:
        return NULL;
    }
}

/* Inline, since it is most of what calconv_format() does. */
__attribute__((always_inline)) static inline const struct cc_step *put_steps(
    const struct calconv_format *format, const struct cc_step *step,
    const struct calconv_moment *moment, char *text, size_t size, size_t *at)
{
    const struct cc_step *end = format->step + format->count;
    char *out;

    if (size < ROOM || *at > size - ROOM)
        return step;
    out = text + *at;
    for (const char *limit = text + size - ROOM; step < end && out <= limit; step = step->next) {
        char *next = put_step(out, step, format->calendar, moment);
        if (next == NULL)
            break;
        out = next;
    }
    *at = (size_t)(out - text);
    return step;
}

const struct cc_step *cc_put_quick(const struct calconv_format *format, const struct cc_step *step,
                                   const struct calconv_moment *moment, char *text, size_t size,
                                   size_t *at)
{
    return put_steps(format, step, moment, text, size, at);
}

size_t calconv_format(const struct calconv_format *format, const struct calconv_moment *moment,
                      char *text, size_t size)
{
    size_t at = 0;
    const struct cc_step *step;

    if (moment->size != sizeof *moment)
        return 0;
    step = put_steps(format, format->step, moment, text, size, &at);
    return step == format->step + format->count
               ? at
               : cc_write_rest(format, step, moment, text, size, at);
}
