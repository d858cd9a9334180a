/* SPDX-License-Identifier: MIT */
/*
 * format_names.c - which names and numerals the steps of a format write.
 *
 * In a locale they are CLDR's; names that CLDR lacks are the calendar's own in its people's
 * language, and otherwise English.  Without a locale they are the calendar's own English ones.
 */
#include <stdlib.h>
#include <string.h>

#include "text/format.h"

/* A list that is being put together. */
struct list {
    char *text;
    size_t size, at;
};

static void add(struct list *list, const char *text, size_t length)
{
    cc_put(list->text, list->size, &list->at, text, length);
}

/* Names from two lists, the second of which are leap months by a pattern such as "{0}bis". */
static void join_leap_months(struct list *list, const char *names, const char *pattern)
{
    const char *place = strstr(pattern, "{0}"), *name;
    size_t length;

    add(list, names, strlen(names));
    for (int64_t i = 1; (name = calconv_name(names, i, &length)) != NULL; i++) {
        add(list, "|", 1);
        add(list, pattern, (size_t)(place - pattern));
        add(list, name, length);
        add(list, place + 3, strlen(place + 3));
    }
}

/* The names of the calendar's eras, in its order of them. */
static void join_eras(struct list *list, const struct cc_compiler *compiler, int width)
{
    const struct calconv_calendar *calendar = compiler->calendar;

    for (const struct calconv_era *era = calendar->eras; era->code != NULL; era++) {
        const char *name = NULL, *names;
        size_t length = 0;
        int cldr, place;
        if (era > calendar->eras)
            add(list, "|", 1);
        if (compiler->locale != NULL && (place = cc_cldr_era(calendar, era, &cldr)) > 0) {
            names = cc_cldr_text(compiler->locale, cldr, CLDR_ERAS + width);
            name = calconv_name(names, place, &length);
        }
        if (length == 0 && compiler->locale != NULL && era->native != NULL &&
            cc_locale_speaks(compiler->locale, calendar->language))
            name = calconv_name(era->native, 1, &length);
        if (length == 0)
            name = calconv_name(era->names, 1, &length);
        add(list, name, length);
    }
}

/* Make a list of the step's own; false: no memory. */
static bool keep(struct cc_step *step, const struct list *list)
{
    if (list->text == NULL)
        return false;
    list->text[list->at] = '\0';
    step->names = step->own_names = list->text;
    return true;
}

static bool set_eras(const struct cc_compiler *compiler, struct cc_step *step, int width)
{
    struct list list = {NULL, 0, 0};

    join_eras(&list, compiler, width);
    list.size = list.at + 1;
    list.at = 0;
    list.text = malloc(list.size);
    if (list.text != NULL)
        join_eras(&list, compiler, width);
    return keep(step, &list);
}

static bool set_leap_months(struct cc_step *step, const char *names, const char *pattern)
{
    struct list list = {NULL, 0, 0};

    join_leap_months(&list, names, pattern);
    list.size = list.at + 1;
    list.at = 0;
    list.text = malloc(list.size);
    if (list.text != NULL)
        join_leap_months(&list, names, pattern);
    return keep(step, &list);
}

/* A list of CLDR's for the calendar, or NULL. */
static const char *find_text(const struct cc_compiler *compiler, int kind)
{
    int cldr = cc_cldr_calendar(compiler->calendar);

    if (cldr < 0 && (kind == CLDR_DAYS || (kind > CLDR_DAYS && kind < CLDR_ERAS)))
        cldr = CLDR_GREGORIAN; /* days of the week are the same in all calendars */
    return compiler->locale == NULL || cldr < 0 ? NULL : cc_cldr_text(compiler->locale, cldr, kind);
}

static bool set_months(const struct cc_compiler *compiler, struct cc_step *step, int kind,
                       int width)
{
    const struct calconv_calendar *calendar = compiler->calendar;
    int leap = kind == CLDR_MONTHS ? CLDR_LEAP_MONTH : CLDR_LEAP_MONTH_ALONE;
    const char *pattern;

    step->names = find_text(compiler, kind + width);
    if (step->names != NULL) {
        pattern = find_text(compiler, leap + width);
        return pattern == NULL || strstr(pattern, "{0}") == NULL ||
               set_leap_months(step, step->names, pattern);
    }
    if (compiler->locale != NULL && calendar->months_native != NULL &&
        cc_locale_speaks(compiler->locale, calendar->language))
        step->names = calendar->months_native;
    else if (width != CC_WIDE && calendar->months_short != NULL)
        step->names = calendar->months_short;
    else
        step->names = calendar->months;
    return true;
}

bool cc_set_names(const struct cc_compiler *compiler, struct cc_step *step, int kind, int width)
{
    const struct calconv_calendar *calendar = compiler->calendar;

    switch (kind) {
    case CLDR_MONTHS:
    case CLDR_MONTHS_ALONE:
        return set_months(compiler, step, kind, width);
    case CLDR_ERAS:
        return set_eras(compiler, step, width);
    case CLDR_CYCLE_YEARS:
        step->names = find_text(compiler, kind + width);
        if (step->names == NULL)
            step->names = calendar->more[step->field].names;
        return true;
    case CLDR_ZODIAC:
        step->names =
            cc_cldr_text(compiler->locale != NULL ? compiler->locale : cc_locale_english(),
                         cc_cldr_calendar(calendar), kind + width);
        return true;
    default: /* days of the week */
        step->names = find_text(compiler, kind + width);
        if (step->names == NULL)
            step->names = width == CC_WIDE ? calconv_weekdays : calconv_weekdays_short;
        return true;
    }
}

const struct calconv_numbering *cc_numbering_for(const char *list, size_t length, char field)
{
    const char *end = list + length;

    while (list < end) {
        const char *stop = memchr(list, ';', (size_t)(end - list));
        if (stop == NULL)
            stop = end;
        if (stop - list > 2 && list[1] == '=') {
            if (list[0] == field)
                return calconv_numbering_find(list + 2, (size_t)(stop - list - 2));
        } else
            return calconv_numbering_find(list, (size_t)(stop - list));
        list = stop < end ? stop + 1 : end;
    }
    return NULL;
}
