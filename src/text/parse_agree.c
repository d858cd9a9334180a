/* SPDX-License-Identifier: MIT */
/* parse_agree.c - whether a date is what a text says: each part is compared with what the format
 * would write. */
#include "text/parse.h"
#include "text/text.h"

/* What a text says contradicts the date. */
static enum calconv_status disagree(const struct cc_match *match, int slot,
                                    const struct calconv_moment *moment,
                                    struct calconv_error *error)
{
    const struct calconv_format *format = match->format;
    const struct cc_step *step = cc_step_of(match, slot);
    const struct cc_taken *taken = &match->taken[slot];

    cc_fail(error, CALCONV_EDISAGREE, format->calendar, NULL);
    error->date = *moment->date;
    error->part = (struct calconv_word){format->text + step->from, step->size};
    error->said = (struct calconv_word){taken->at, taken->length};
    error->offset = (size_t)(taken->at - match->text);
    if (step->names != NULL)
        error->known.text =
            calconv_name(step->names, cc_step_number(format, step, moment), &error->known.length);
    else if (step->kind <= LAST_NUMBER) {
        error->got = taken->number;
        error->least = cc_step_number(format, step, moment);
    }
    return CALCONV_EDISAGREE;
}

static bool is_leap(const struct calconv_date *date, int field)
{
    return (date->leap >> field & 1) != 0;
}

static bool agrees(const struct cc_match *match, int slot, const struct calconv_moment *moment)
{
    const struct calconv_format *format = match->format;
    const struct cc_step *step = cc_step_of(match, slot);
    const struct cc_taken *taken = &match->taken[slot];
    const struct calconv_date *date = moment->date;
    int64_t number;

    switch ((enum cc_step_kind)step->kind) {
    case STEP_LEAP_MARK:
    case STEP_LEAP_LITERAL:
        return is_leap(date, step->field) == (taken->number == 1);
    case STEP_MONTH_CODE:
        return date->field[step->field] == taken->number &&
               is_leap(date, step->field) == taken->negative;
    case STEP_WRITTEN:
    case STEP_SCALED:
        for (int i = 0; i < format->calendar->schema->count; i++)
            if (date->field[i] != match->written.field[i])
                return false;
        return date->leap == match->written.leap;
    case STEP_CENTURY:
        if (taken->negative != (date->field[step->field] < 0))
            return false;
        break;
    default:
        break;
    }
    number = cc_step_number(format, step, moment);
    if (step->kind > LAST_NUMBER)
        return number >= 1 && number <= 64 && (taken->names >> (number - 1) & 1) != 0;
    if (taken->rules && taken->number < 1000 && number > 5000 && number < 6000 &&
        cc_omits_thousands(format->calendar, step))
        number -= 5000;
    return number == taken->number;
}

enum calconv_status cc_agree(const struct cc_match *match, const struct calconv_moment *moment,
                             struct calconv_error *error)
{
    uint32_t checks = match->format->plan.checks;

    for (int slot = 0; checks != 0; slot++, checks >>= 1)
        if ((checks & 1) != 0 && !agrees(match, slot, moment))
            return disagree(match, slot, moment, error);
    return CALCONV_OK;
}
