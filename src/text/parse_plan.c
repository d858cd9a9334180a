/* SPDX-License-Identifier: MIT */
/*
 * parse_plan.c - what a format says of a day, and whether that determines it.
 *
 * A format is refused if something is wanting, or if names that the day hangs on are not unique.
 */
#include <stdlib.h>
#include <string.h>

#include "text/parse.h"
#include "text/text.h"

static bool may_be_negative(const struct calconv_format *format, const struct cc_step *step)
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

/* Make a step's list of its names; false: no memory. */
static bool list_names(struct cc_step *step)
{
    const char *name;
    size_t length;
    int count = 0;

    while (count < CC_NAMES && calconv_name(step->names, count + 1, &length) != NULL)
        count++;
    free(step->list);
    step->list = count == 0 ? NULL : calloc((size_t)count, sizeof *step->list);
    step->list_count = 0;
    for (int i = 0; step->list != NULL && i < count; i++) {
        name = calconv_name(step->names, i + 1, &length);
        step->list[step->list_count++] = (struct calconv_word){name, length};
    }
    return step->list_count == count;
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
        int16_t *place = is_field ? &plan->field[step->field] : &plan->kind[step->kind];
        step->slot = -1;
        if (step->kind == STEP_MORE_TEXT)
            return cc_refuse(format, step, "is written only, and cannot be read", error);
        if (!reads(step))
            continue;
        if (plan->slots == CC_SLOTS || i > UINT8_MAX)
            return cc_refuse(format, step, "is too much: the format is too long to read by", error);
        step->slot = (int8_t)plan->slots;
        if (!list_names(step))
            return cc_fail(error, CALCONV_ENOMEM, format->calendar, NULL);
        step->is_signed = may_be_negative(format, step);
        plan->step[plan->slots++] = (uint8_t)i;
        if (*place < 0)
            *place = (int16_t)(plan->slots - 1);
        else if (step->kind == STEP_WRITTEN || step->kind == STEP_SCALED)
            return cc_refuse(format, step, "is there twice", error);
        /* of leap marks the first of the month's counts, others must agree with it */
        plan->checks |= UINT32_C(1) << step->slot;
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
    size_t length;

    for (int64_t i = 2; calconv_name(step->names, i, &length) != NULL; i++)
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
    const char *wants = NULL;

    if (status == CALCONV_OK)
        status = cc_join_steps(format, error);
    if (status != CALCONV_OK)
        return status;
    if (format->count == 1 &&
        (format->step[0].kind == STEP_GEDCOM || format->step[0].kind == STEP_EDTF))
        plan->way = WAY_PHRASE;
    else if (format->count == 1 && format->step[0].kind == STEP_IXDTF)
        plan->way = WAY_IXDTF;
    else if (has(format, STEP_WRITTEN) || has(format, STEP_SCALED))
        plan->way = WAY_WRITTEN;
    else if (has(format, STEP_RD) || has(format, STEP_JDN))
        plan->way = WAY_DAY;
    else if (has_date(format, &wants))
        plan->way = WAY_DATE;
    else if (year >= 0 && has(format, STEP_DAY_OF_YEAR) && year_wants(format, year) == NULL)
        plan->way = WAY_DAY_OF_YEAR;
    else if (has(format, STEP_ISO_YEAR) && has(format, STEP_ISO_WEEK) && tells_weekday(format))
        plan->way = WAY_WEEK;
    else
        return cc_refuse(format, NULL,
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
