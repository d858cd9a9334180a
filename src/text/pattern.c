/* SPDX-License-Identifier: MIT */
/*
 * pattern.c - CLDR's patterns of dates, "EEEE, d MMMM y G", compiled to the steps of a format.
 *
 * Letters are UTS 35's; text in quotes is literal.  A calendar that CLDR does not have takes the
 * pattern of the `generic` calendar, or, if it has no eras, that of the Gregorian one.  A year is
 * written as that of its era if the pattern writes the era, and else as the calendar counts it, so
 * that it is not mistaken for another.  Leap months that CLDR has no word for bear the mark of the
 * written form, and so do leap days.
 */
#include <string.h>

#include "text/format.h"

/* What is known of the pattern while it is being compiled. */
struct pattern {
    struct cc_compiler *compiler;
    int cldr;            /* CLDR's calendar, -1: none */
    const char *numbers; /* numbering systems of its own */
    size_t numbers_length;
    const struct calconv_numbering *digits; /* of the others */
    bool era;                               /* it writes the era */
    int year, month, day, cycle;            /* fields; `cycle` is one of `more` */
};

/* The pattern without, and the numbering systems that stand before it. */
static const char *find_pattern(const struct cc_compiler *compiler, int which, const char **numbers,
                                size_t *numbers_length)
{
    const struct calconv_locale *locale =
        compiler->locale != NULL ? compiler->locale : cc_locale_english();
    int cldr = cc_cldr_calendar(compiler->calendar);
    const char *text;

    if (cldr < 0)
        cldr = compiler->calendar->eras != NULL ? CLDR_GENERIC : CLDR_GREGORIAN;
    text = cc_cldr_text(locale, cldr, CLDR_PATTERN + which);
    *numbers = text;
    *numbers_length = 0;
    if (*text == '@') {
        *numbers = text + 1;
        *numbers_length = strcspn(*numbers, "@");
        text = *numbers + *numbers_length + 1;
    }
    return text;
}

size_t cc_pattern_room(const struct cc_compiler *compiler, int pattern)
{
    const char *numbers;
    size_t length;

    /* a letter gives up to three steps */
    return 3 * strlen(find_pattern(compiler, pattern, &numbers, &length)) + 1;
}

bool cc_has_pattern(const struct calconv_calendar *calendar)
{
    int year = calconv_field_with(calendar, CALCONV_YEAR);

    return year >= 0 && calconv_field_with(calendar, CALCONV_MONTH) >= 0 &&
           calconv_field_with(calendar, CALCONV_DAY) >= 0 && calendar->months != NULL;
}

/* ---- Steps --------------------------------------------------------------------------------- */

static struct cc_step *add_number(const struct pattern *pattern, enum cc_step_kind kind, int field,
                                  char letter, int width)
{
    const struct calconv_numbering *own =
        cc_numbering_for(pattern->numbers, pattern->numbers_length, letter);
    struct cc_step *step = cc_add_step(pattern->compiler, kind);

    step->field = (int8_t)field;
    step->pad = '0';
    step->width = width;
    step->digits = own != NULL ? own : pattern->digits;
    return step;
}

static void add_leap_literal(const struct pattern *pattern, int field, const char *text,
                             size_t length)
{
    struct cc_step *step = cc_add_step(pattern->compiler, STEP_LEAP_LITERAL);

    step->field = (int8_t)field;
    step->literal = text;
    step->length = length;
}

static bool add_name(const struct pattern *pattern, enum cc_step_kind kind, int field, int names,
                     int width)
{
    struct cc_step *step = cc_add_step(pattern->compiler, kind);

    step->field = (int8_t)field;
    return cc_set_names(pattern->compiler, step, names, width);
}

/* The width of a name by the number of its letters, of which three are the short one. */
static int width_of(int letters)
{
    return letters == 4 ? CC_WIDE : letters >= 5 ? CC_NARROW : CC_ABBREVIATED;
}

static void add_year(const struct pattern *pattern, int letters)
{
    bool two = letters == 2;

    if (pattern->era)
        add_number(pattern, two ? STEP_ERA_YEAR_OF_100 : STEP_ERA_YEAR, pattern->year, 'y',
                   letters);
    else
        add_number(pattern, two ? STEP_YEAR_OF_100 : STEP_FIELD, pattern->year, 'y', letters);
}

/* The number of a month; of a leap month by CLDR's pattern, its place, or with its mark. */
static void add_month_number(const struct pattern *pattern, int letters)
{
    const struct calconv_calendar *calendar = pattern->compiler->calendar;
    const struct calconv_field *field = &calendar->schema->field[pattern->month];
    const struct calconv_locale *locale = pattern->compiler->locale;
    const char *leap =
        pattern->cldr < 0 ? NULL : cc_cldr_text(locale, pattern->cldr, CLDR_LEAP_MONTH_NUMERIC);
    const char *place = leap == NULL ? NULL : strstr(leap, "{0}");

    if (field->mark != '\0' && pattern->cldr >= 0 && place == NULL) {
        add_number(pattern, STEP_MONTH_PLACE, pattern->month, 'M', letters);
        return;
    }
    if (place != NULL)
        add_leap_literal(pattern, pattern->month, leap, (size_t)(place - leap));
    add_number(pattern, STEP_FIELD, pattern->month, 'M', letters);
    if (place != NULL)
        add_leap_literal(pattern, pattern->month, place + 3, strlen(place + 3));
    else if (field->mark != '\0')
        add_leap_literal(pattern, pattern->month, &field->mark, 1);
}

static void add_day(const struct pattern *pattern, int letters)
{
    const struct calconv_field *field = &pattern->compiler->calendar->schema->field[pattern->day];

    add_number(pattern, STEP_FIELD, pattern->day, 'd', letters);
    if (field->mark != '\0')
        add_leap_literal(pattern, pattern->day, &field->mark, 1);
}

/* What `letters` times this letter stands for; false: no memory. */
static bool add_letter(const struct pattern *pattern, char letter, int letters)
{
    int days = letter == 'E' ? CLDR_DAYS : CLDR_DAYS_ALONE;

    switch (letter) {
    case 'G':
        return !pattern->era ||
               add_name(pattern, STEP_ERA_NAME, pattern->year, CLDR_ERAS, width_of(letters));
    case 'y':
    case 'Y':
        add_year(pattern, letters);
        return true;
    case 'u':
    case 'r':
        add_number(pattern, STEP_FIELD, pattern->year, letter, letters);
        return true;
    case 'U':
        if (pattern->cycle >= 0)
            return add_name(pattern, STEP_MORE_NAME, pattern->cycle, CLDR_CYCLE_YEARS,
                            width_of(letters));
        add_number(pattern, STEP_FIELD, pattern->year, letter, letters);
        return true;
    case 'M':
    case 'L':
        if (letters >= 3)
            return add_name(pattern, STEP_MONTH_NAME, pattern->month,
                            letter == 'M' ? CLDR_MONTHS : CLDR_MONTHS_ALONE, width_of(letters));
        add_month_number(pattern, letters);
        return true;
    case 'd':
        add_day(pattern, letters);
        return true;
    case 'E':
    case 'c':
        /* wide, abbreviated, short, narrow */
        return add_name(pattern, STEP_WEEKDAY_NAME, 0, days,
                        letters == 6   ? 2
                        : letters == 5 ? 3
                                       : width_of(letters));
    default:
        return true;
    }
}

/* ---- The whole ----------------------------------------------------------------------------- */

static bool is_letter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

/* Add the literal at `at`, in quotes or not; returns what is behind it. */
static const char *add_literal(struct cc_compiler *compiler, const char *at)
{
    const char *first = at;

    if (*at != '\'') {
        while (*at != '\0' && *at != '\'' && !is_letter(*at))
            at++;
        cc_add_literal(compiler, first, (size_t)(at - first));
        return at;
    }
    if (at[1] == '\'') { /* two are the quote itself */
        cc_add_literal(compiler, at, 1);
        return at + 2;
    }
    for (first = ++at; *at != '\0' && *at != '\'';)
        at++;
    cc_add_literal(compiler, first, (size_t)(at - first));
    return *at == '\'' ? at + 1 : at;
}

bool cc_compile_pattern(struct cc_compiler *compiler, int which)
{
    const struct calconv_calendar *calendar = compiler->calendar;
    struct cc_compiler in = *compiler;
    struct pattern pattern = {.compiler = &in};
    const char *at = find_pattern(compiler, which, &pattern.numbers, &pattern.numbers_length);
    bool good = true;

    if (in.locale == NULL)
        in.locale = cc_locale_english();
    pattern.cldr = cc_cldr_calendar(calendar);
    pattern.era = calendar->eras != NULL && strchr(at, 'G') != NULL;
    pattern.year = calconv_field_with(calendar, CALCONV_YEAR);
    pattern.month = calconv_field_with(calendar, CALCONV_MONTH);
    pattern.day = calconv_field_with(calendar, CALCONV_DAY);
    pattern.cycle = calconv_more_named(calendar, "yearname", 8);
    pattern.digits =
        cc_not_ascii(in.digits != NULL ? in.digits : calconv_locale_numbering(in.locale, false));
    while (good && *at != '\0') {
        int letters = 1;
        if (!is_letter(*at)) {
            at = add_literal(&in, at);
            continue;
        }
        while (at[letters] == *at)
            letters++;
        good = add_letter(&pattern, *at, letters);
        at += letters;
    }
    return good;
}
