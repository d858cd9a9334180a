/* SPDX-License-Identifier: MIT */
/*
 * parse_plan.c - what a format says of a day, and whether that determines it.
 *
 * A format is refused if something is wanting, if names that the day hangs on are not unique, or if
 * numbers of any length stand side by side.  Of numbers that do stand side by side, %Y%m%d, one may
 * be of any length; the others have just their width.
 */
#include <string.h>

#include "text/parse.h"
#include "text/text.h"

static enum calconv_status refuse(const struct calconv_format *format, const struct cc_step *step,
                                  const char *reason, struct calconv_error *error)
{
    cc_fail(error, CALCONV_EVAGUE, format->calendar, reason);
    if (error != NULL && step != NULL)
        error->part = (struct calconv_word){format->text + step->from, step->size};
    return CALCONV_EVAGUE;
}

bool cc_may_be_negative(const struct calconv_format *format, const struct cc_step *step)
{
    switch ((enum cc_step_kind)step->kind) {
    case STEP_FIELD:
        return format->calendar->schema->field[step->field].least < 0 &&
               format->calendar->schema->field[step->field].role != CALCONV_MONTH;
    case STEP_MORE:
    case STEP_CENTURY:
    case STEP_ISO_YEAR:
    case STEP_JDN:
    case STEP_RD:
    case STEP_ERA_YEAR:
        return true;
    default:
        return false;
    }
}

bool cc_tells_era(const struct calconv_format *format)
{
    const struct calconv_era *eras = format->calendar->eras;

    return format->plan.kind[STEP_ERA_YEAR] >= 0 &&
           (format->plan.kind[STEP_ERA_NAME] >= 0 || eras[1].code == NULL);
}

static bool is_name(const struct cc_step *step)
{
    return step->kind == STEP_FIELD_NAME || step->kind == STEP_MORE_NAME ||
           (step->kind >= STEP_ZODIAC && step->kind <= STEP_ERA_NAME);
}

/* ---- Slots --------------------------------------------------------------------------------- */

/* Whether a step reads something of the day. */
static bool reads(const struct cc_step *step)
{
    switch ((enum cc_step_kind)step->kind) {
    case STEP_LITERAL:
    case STEP_IXDTF:
    case STEP_MORE_TEXT:
    case STEP_AUTHORITY:
    case STEP_CALENDAR:
    case STEP_TIME:
    case STEP_NOTHING:
        return false;
    case STEP_LEAP_LITERAL:
        return step->length > 0;
    default:
        return true;
    }
}

static enum calconv_status give_slots(struct calconv_format *format, struct calconv_error *error)
{
    struct cc_plan *plan = &format->plan;

    memset(plan, 0, sizeof *plan);
    memset(plan->kind, -1, sizeof plan->kind);
    memset(plan->field, -1, sizeof plan->field);
    for (size_t i = 0; i < format->count; i++) {
        struct cc_step *step = &format->step[i];
        bool is_field = step->kind == STEP_FIELD || step->kind == STEP_FIELD_NAME;
        int8_t *place = is_field ? &plan->field[step->field] : &plan->kind[step->kind];
        step->slot = -1;
        if (step->kind == STEP_MORE_TEXT)
            return refuse(format, step, "is written only, and cannot be read", error);
        if (!reads(step))
            continue;
        if (plan->slots == CC_SLOTS || i > UINT8_MAX)
            return refuse(format, step, "is too much: the format is too long to read by", error);
        step->slot = (int8_t)plan->slots;
        plan->step[plan->slots++] = (uint8_t)i;
        if (*place < 0)
            *place = step->slot;
        else if (step->kind == STEP_WRITTEN || step->kind == STEP_SCALED)
            return refuse(format, step, "is there twice", error);
        /* of leap marks the first of the month's counts, others must agree with it */
        plan->checks |= UINT32_C(1) << step->slot;
    }
    return CALCONV_OK;
}

/* ---- Numbers side by side ------------------------------------------------------------------ */

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
            return refuse(format, at, "has no fixed length, as the number right before it", error);
    }
    *behind = at;
    /* a literal that begins with a digit belongs to them */
    if (at != NULL && at->kind == STEP_LITERAL && cc_is_digit(*at->literal))
        count++;
    for (; first != at; first = next_step(format, first)) {
        first->exact = first->exact && count > 1;
        first->joined = count > 1;
    }
    return CALCONV_OK;
}

static enum calconv_status join(struct calconv_format *format, struct calconv_error *error)
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
            return refuse(format, behind, "has no fixed length, as the number right before it",
                          error);
        step->joined = true;
        format->plan.ambiguous = format->plan.ambiguous || !step->exact;
    }
    return CALCONV_OK;
}

/* ---- Names --------------------------------------------------------------------------------- */

/* Whether two names of a list are the same but for ASCII case. */
static bool same_names(const char *list, int64_t a, int64_t b)
{
    size_t la = 0, lb = 0;
    const char *first = calconv_name(list, a, &la), *second = calconv_name(list, b, &lb);

    if (la != lb || la == 0)
        return false;
    for (size_t i = 0; i < la; i++)
        if (cc_lower(first[i]) != cc_lower(second[i]))
            return false;
    return true;
}

/* Whether months 1 and 2 of two names are ever of one year: Adar and Adar II are not, and so may
 * have the same name.  Asked of the months of 24 years. */
static bool are_of_one_year(const struct calconv_calendar *calendar, int64_t a, int64_t b)
{
    int month = calconv_field_with(calendar, CALCONV_MONTH);
    int64_t found[2] = {-1, -1};

    for (int64_t day = calendar->since > 0 ? calendar->since : 1, i = 0; i < 300; i++, day += 29) {
        struct calconv_date date;
        int64_t index, own;
        if (calconv_from_day(calendar, day, &date, NULL) != CALCONV_OK)
            continue;
        index = cc_month_index(calendar, &date, month);
        own = 2 * date.field[month] + (date.leap >> month & 1);
        if (index == a)
            found[0] = own;
        if (index == b)
            found[1] = own;
    }
    return found[0] != found[1];
}

/* Whether each of a step's names means one thing. */
static bool are_unique(const struct calconv_format *format, const struct cc_step *step)
{
    const char *name;
    size_t length;

    for (int64_t i = 2; (name = calconv_name(step->names, i, &length)) != NULL; i++)
        for (int64_t k = 1; k < i; k++)
            if (same_names(step->names, k, i) &&
                (step->kind != STEP_MONTH_NAME || format->calendar->month_index == NULL ||
                 are_of_one_year(format->calendar, k, i)))
                return false;
    return step->names != NULL;
}

static const struct cc_step *step_by(const struct calconv_format *format, enum cc_step_kind kind)
{
    int slot = format->plan.kind[kind];

    return slot < 0 ? NULL : &format->step[format->plan.step[slot]];
}

/* Whether the format has such a step, whose names are unique. */
static bool has_unique(const struct calconv_format *format, enum cc_step_kind kind)
{
    const struct cc_step *step = step_by(format, kind);

    return step != NULL && are_unique(format, step);
}

/* ---- What is wanting ----------------------------------------------------------------------- */

static bool has(const struct calconv_format *format, enum cc_step_kind kind)
{
    return format->plan.kind[kind] >= 0;
}

static bool tells_weekday(const struct calconv_format *format)
{
    return has(format, STEP_WEEKDAY) || has(format, STEP_WEEKDAY_SUNDAY) ||
           has_unique(format, STEP_WEEKDAY_NAME);
}

/* NULL, or what is wanting of the year. */
static const char *year_wants(const struct calconv_format *format, int field)
{
    if (field < 0 || format->plan.field[field] >= 0)
        return NULL;
    if (cc_tells_era(format))
        return has(format, STEP_ERA_NAME) && !has_unique(format, STEP_ERA_NAME)
                   ? "its names of eras are not unique"
                   : NULL;
    if (has(format, STEP_CENTURY) && has(format, STEP_YEAR_OF_100))
        return NULL;
    return has(format, STEP_ERA_YEAR)          ? "it has no era (%EC)"
           : has(format, STEP_YEAR_OF_100)     ? "it has no century (%C), only a year of two digits"
           : has(format, STEP_ERA_YEAR_OF_100) ? "its year has only two digits"
                                               : "it has no year (%Y)";
}

/* Whether a step of this kind says if the field is leap. */
static bool tells_mark(const struct calconv_format *format, int field)
{
    for (size_t i = 0; i < format->count; i++) {
        const struct cc_step *step = &format->step[i];
        if ((step->kind == STEP_LEAP_MARK || step->kind == STEP_LEAP_LITERAL) && step->slot >= 0 &&
            step->field == field)
            return true;
    }
    return false;
}

/* NULL, or what is wanting of the month. */
static const char *month_wants(struct calconv_format *format, int field)
{
    const struct calconv_calendar *calendar = format->calendar;
    bool marked = calendar->schema->field[field].mark != '\0', other_marks = false;
    const struct cc_step *names = step_by(format, STEP_MONTH_NAME);
    size_t length;

    if (has(format, STEP_MONTH_CODE))
        return NULL;
    if (format->plan.field[field] < 0) {
        if (names == NULL)
            return has(format, STEP_MONTH_PLACE) ? NULL : "it has no month (%m, %B)";
        if (!are_unique(format, names))
            return "its names of months are not unique";
        /* names beyond the twelfth are those of leap months */
        return !marked || calendar->month_index != NULL ||
                       calconv_name(names->names, 13, &length) != NULL
                   ? NULL
                   : "its leap months have no names";
    }
    if (!marked || tells_mark(format, field) || has(format, STEP_MONTH_PLACE) ||
        (names != NULL && are_unique(format, names)))
        return NULL;
    for (int i = 0; i < calendar->schema->count; i++)
        other_marks = other_marks || (i != field && calendar->schema->field[i].mark != '\0');
    format->plan.open = tells_weekday(format) && !other_marks;
    return format->plan.open ? NULL : "it does not tell leap months (%L)";
}

/* NULL, or what is wanting of another field. */
static const char *field_wants(const struct calconv_format *format, int field)
{
    const struct calconv_field *row = &format->calendar->schema->field[field];

    if (format->plan.field[field] < 0)
        return row->role == CALCONV_DAY ? "it has no day (%d)" : "it does not have every field";
    if (row->mark != '\0' && !tells_mark(format, field))
        return row->role == CALCONV_DAY ? "it does not tell leap days"
                                        : "it does not have every mark";
    return NULL;
}

/* Whether all fields of the date are there; *wants is what the first lacks that is not. */
static bool has_date(struct calconv_format *format, const char **wants)
{
    const struct calconv_schema *schema = format->calendar->schema;

    for (int i = 0; i < schema->count; i++) {
        *wants = schema->field[i].role == CALCONV_YEAR    ? year_wants(format, i)
                 : schema->field[i].role == CALCONV_MONTH ? month_wants(format, i)
                                                          : field_wants(format, i);
        if (*wants != NULL)
            return false;
    }
    return true;
}

enum calconv_status calconv_format_prepare(struct calconv_format *format,
                                           struct calconv_error *error)
{
    struct cc_plan *plan = &format->plan;
    int year = calconv_field_with(format->calendar, CALCONV_YEAR);
    enum calconv_status status = give_slots(format, error);
    const char *wants = NULL, *other;

    if (status == CALCONV_OK)
        status = join(format, error);
    if (status != CALCONV_OK)
        return status;
    if (format->count == 1 && format->step[0].kind == STEP_IXDTF)
        plan->way = WAY_IXDTF;
    else if (has(format, STEP_WRITTEN) || has(format, STEP_SCALED))
        plan->way = WAY_WRITTEN;
    else if (has(format, STEP_RD) || has(format, STEP_JDN))
        plan->way = WAY_DAY;
    else if (has_date(format, &wants))
        plan->way = WAY_DATE;
    else if (year >= 0 && has(format, STEP_DAY_OF_YEAR) &&
             (other = year_wants(format, year)) == NULL)
        plan->way = WAY_DAY_OF_YEAR;
    else if (has(format, STEP_ISO_YEAR) && has(format, STEP_ISO_WEEK) && tells_weekday(format))
        plan->way = WAY_WEEK;
    else
        return refuse(format, NULL,
                      has(format, STEP_ISO_YEAR) && year >= 0 && plan->field[year] < 0
                          ? "with %G it wants %V and a day of the week"
                          : wants,
                      error);
    if (plan->way == WAY_WRITTEN)
        plan->checks &= ~(UINT32_C(1) << (plan->kind[STEP_WRITTEN] >= 0 ? plan->kind[STEP_WRITTEN]
                                                                        : plan->kind[STEP_SCALED]));
    if (plan->way == WAY_DATE) /* what has led to the date need not be compared with it */
        for (int i = 0; i < format->calendar->schema->count; i++)
            if (plan->field[i] >= 0)
                plan->checks &= ~(UINT32_C(1) << plan->field[i]);
    return CALCONV_OK;
}
