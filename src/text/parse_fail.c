/* SPDX-License-Identifier: MIT */
/* parse_fail.c - where a text stopped to fit a format, and what the format wanted there. */
#include "text/parse.h"

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
size_t cc_column(const char *text, const char *at)
{
    size_t column = 1;

    for (; text < at; text++)
        column += ((unsigned char)*text & 0xC0) != 0x80;
    return column;
}

void cc_stop_at(const struct cc_match *match, const struct cc_step *step, const char *at,
                struct calconv_error *error)
{
    const struct calconv_format *format = match->format;

    cc_fail(error, CALCONV_ESYNTAX, format->calendar, NULL);
    error->offset = (size_t)(at - match->text);
    error->column = cc_column(match->text, at);
    if (step == NULL)
        return;
    error->reason = wanted_by(format, step);
    error->part = error->reason == NULL
                      ? (struct calconv_word){step->literal, step->length}
                      : (struct calconv_word){format->text + step->from, step->size};
}
