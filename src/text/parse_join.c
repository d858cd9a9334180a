/* SPDX-License-Identifier: MIT */
/*
 * parse_join.c - steps of a format with nothing between them.
 *
 * Of numbers side by side, %Y%m%d, one may be of any length; the others have just their width, else
 * the format is refused.  Where names or numerals touch, every way to divide the text is tried.
 */
#include "text/parse.h"
#include "text/text.h"

enum calconv_status cc_refuse(const struct calconv_format *format, const struct cc_step *step,
                              const char *reason, struct calconv_error *error)
{
    cc_fail(error, CALCONV_EVAGUE, format->calendar, reason);
    if (error != NULL && step != NULL)
        error->part = (struct calconv_word){format->text + step->from, step->size};
    return CALCONV_EVAGUE;
}

static bool is_name(const struct cc_step *step)
{
    return step->kind == STEP_FIELD_NAME || step->kind == STEP_MORE_NAME ||
           (step->kind >= STEP_ZODIAC && step->kind <= STEP_ERA_NAME);
}

/* The digits that a number has at most, 0: any. */
static int most_digits(const struct calconv_format *format, const struct cc_step *step)
{
    switch ((enum cc_step_kind)step->kind) {
    case STEP_FIELD:
        switch (format->calendar->schema->field[step->field].role) {
        case CALCONV_MONTH:
        case CALCONV_DAY:
            return 2;
        case CALCONV_DAY_OF_YEAR:
            return 3;
        default:
            return 0;
        }
    case STEP_DAY_OF_YEAR:
        return 3;
    case STEP_YEAR_OF_100:
    case STEP_ISO_YEAR_OF_100:
    case STEP_ERA_YEAR_OF_100:
    case STEP_ISO_WEEK:
    case STEP_MONTH_PLACE:
        return 2;
    case STEP_WEEKDAY:
    case STEP_WEEKDAY_SUNDAY:
        return 1;
    default:
        return 0;
    }
}

/* Whether digits may begin what the step takes, or end it. */
static bool takes_digits(const struct cc_step *step)
{
    return (step->kind <= LAST_NUMBER && !cc_has_rules(step)) || step->kind == STEP_WRITTEN ||
           step->kind == STEP_SCALED || step->kind == STEP_IXDTF || step->kind == STEP_TIME;
}

/* What stands between two steps is nothing, or may be missing. */
static bool is_thin(const struct cc_step *step)
{
    return step->kind == STEP_LEAP_MARK || step->kind == STEP_LEAP_LITERAL ||
           step->kind == STEP_NOTHING;
}

static struct cc_step *next_step(struct calconv_format *format, struct cc_step *step)
{
    struct cc_step *last = format->step + format->count;

    for (step++; step < last && is_thin(step); step++)
        ;
    return step < last ? step : NULL;
}

/* Give numbers that stand side by side from `step` on their digits; *behind is the step behind
 * them, NULL: the end. */
static enum calconv_status join_numbers(struct calconv_format *format, struct cc_step *step,
                                        struct cc_step **behind, struct calconv_error *error)
{
    struct cc_step *first = step, *at = step;
    int count = 0, free = 0;

    for (; at != NULL && takes_digits(at); at = next_step(format, at), count++) {
        int most = at->kind <= LAST_NUMBER ? most_digits(format, at) : 0;
        at->exact = most > 0 && at->pad != '\0' && at->width >= most;
        free += !at->exact;
        if (free > 1)
            return cc_refuse(format, at, "has no fixed length, as the number right before it",
                             error);
    }
    *behind = at;
    /* a literal that begins with a digit belongs to them */
    if (at != NULL && at->kind == STEP_LITERAL && cc_is_digit(*at->literal)) {
        count++;
        format->plan.ambiguous = format->plan.ambiguous || free > 0;
    }
    for (; first != at; first = next_step(format, first)) {
        first->exact = first->exact && count > 1;
        first->joined = count > 1;
    }
    return CALCONV_OK;
}

enum calconv_status cc_join_steps(struct calconv_format *format, struct calconv_error *error)
{
    struct cc_step *step = format->step, *last = step + format->count, *behind;
    enum calconv_status status;

    for (; step < last; step++)
        step->joined = step->exact = false;
    for (step = format->step; step != NULL && step < last; step = behind) {
        behind = next_step(format, step);
        if (takes_digits(step)) {
            status = join_numbers(format, step, &behind, error);
            if (status != CALCONV_OK)
                return status;
        }
    }
    /* names and numerals may begin as what stands before them ends */
    for (step = format->step; step < last; step++) {
        behind = next_step(format, step);
        if (behind == NULL || !(is_name(step) || step->kind <= LAST_NUMBER) ||
            !(is_name(behind) || (behind->kind <= LAST_NUMBER && cc_has_rules(behind))))
            continue;
        if (!is_name(step) && !is_name(behind) && cc_has_rules(step) && cc_has_rules(behind))
            return cc_refuse(format, behind, "has no fixed length, as the number right before it",
                             error);
        step->joined = true;
        format->plan.ambiguous = format->plan.ambiguous || !step->exact;
    }
    return CALCONV_OK;
}
