/* SPDX-License-Identifier: MIT */
/*
 * sound.c - whether a calendar that a program registers keeps what calconv.h asks of its members,
 * so that the rest of the library can rely on it.  Its functions cannot be checked.
 */
#include <string.h>

#include "core/arith.h"
#include "core/core.h"

#define FIELD_MAX INT64_C(1000000000000000000)
#define DIGITS 20 /* of such a number in the written form, with its sign */

static bool is_closed(const char *text, size_t size)
{
    return memchr(text, '\0', size) != NULL;
}

static bool is_field_name(const char *name)
{
    return name != NULL && name[0] != '\0' &&
           name[strspn(name, "abcdefghijklmnopqrstuvwxyz_")] == '\0';
}

/* Whether least..greatest have names; `*longest` is the length of the longest one. */
static bool has_names(const struct calconv_field *field, size_t *longest)
{
    int64_t numbers = field->greatest - field->least + 1, names = 0;
    size_t length;

    *longest = 0;
    while (names < numbers && calconv_name(field->names, names + 1, &length) != NULL) {
        *longest = length > *longest ? length : *longest;
        names++;
    }
    return names == numbers;
}

/* Eras, latest first, of which the last one has all years that are left. */
static bool are_eras(const struct calconv_calendar *calendar, size_t *longest)
{
    const struct calconv_era *era = calendar->eras;
    bool has_days = calconv_field_with(calendar, CALCONV_MONTH) >= 0 &&
                    calconv_field_with(calendar, CALCONV_DAY) >= 0;
    bool endless = false;

    for (; era->code != NULL; era++) {
        if (era->names == NULL || endless || (era->month != 0 && !has_days))
            return false;
        *longest = strlen(era->code) > *longest ? strlen(era->code) : *longest;
        endless = era->since == INT64_MIN;
    }
    return endless;
}

/* The fields, and no date longer than CALCONV_WRITTEN. */
static bool is_schema(const struct calconv_calendar *calendar)
{
    const struct calconv_schema *schema = calendar->schema;
    size_t era_length = 0, total = 0;

    if (schema->form == NULL || schema->count < 1 || schema->count > CALCONV_FIELDS)
        return false;
    for (int i = 0; i < schema->count; i++) {
        const struct calconv_field *field = &schema->field[i];
        size_t length = field->width > DIGITS ? field->width + 1U : DIGITS;
        if (!is_field_name(field->name) || !is_closed(field->before, sizeof field->before) ||
            field->role > CALCONV_COUNT || field->scale > 2 || field->least > field->greatest ||
            field->least <= -FIELD_MAX || field->greatest >= FIELD_MAX ||
            (field->names != NULL && !has_names(field, &length)))
            return false;
        if (field->in_era && (field->role != CALCONV_YEAR || calendar->eras == NULL))
            return false;
        total += strlen(field->before) + length + 3; /* a half and a mark */
    }
    if (calendar->eras != NULL && !are_eras(calendar, &era_length))
        return false;
    return total + era_length <= CALCONV_WRITTEN;
}

static bool are_more(const struct calconv_calendar *calendar)
{
    const struct calconv_field *more = calendar->more;

    for (; more != NULL && more->name != NULL; more++)
        if (!is_field_name(more->name) || more->role > CALCONV_TEXT ||
            (more->role == CALCONV_TEXT ? calendar->more_text == NULL
                                        : calendar->more_number == NULL))
            return false;
    return true;
}

static bool are_spans(const struct calconv_span *span)
{
    for (; span != NULL && span->reason != NULL; span++)
        if (span->first > span->last || (unsigned)span->authority > CALCONV_DISPUTED)
            return false;
    return true;
}

bool cc_is_sound(const struct calconv_calendar *calendar)
{
    return calendar != NULL && calendar->size == sizeof *calendar && calendar->id != NULL &&
           calendar->aliases != NULL && calendar->name != NULL && calendar->summary != NULL &&
           calendar->source != NULL && calendar->year_span != NULL &&
           (unsigned)calendar->kind <= CALCONV_COMPUTED &&
           (unsigned)calendar->basis <= CALCONV_LUNISOLAR &&
           (unsigned)calendar->day_start <= CALCONV_DAWN && calendar->to_day != NULL &&
           calendar->from_day != NULL && calendar->first <= calendar->last &&
           calendar->first >= -CC_DAY_MAX && calendar->last <= CC_DAY_MAX && calendar->cycle >= 0 &&
           calendar->cycle <= CALCONV_CYCLE_MAX &&
           (calendar->cycle == 0 ||
            (calendar->first <= 0 && calendar->last >= calendar->cycle - 1)) &&
           is_closed(calendar->cldr, sizeof calendar->cldr) &&
           is_closed(calendar->numerals, sizeof calendar->numerals) &&
           is_closed(calendar->language, sizeof calendar->language) &&
           is_closed(calendar->key, sizeof calendar->key) && calendar->schema != NULL &&
           is_schema(calendar) && are_more(calendar) && are_spans(calendar->spans);
}
