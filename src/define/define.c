/* SPDX-License-Identifier: MIT */
/*
 * define.c - calconv_define(): a calendar from text, as calconv.cal(5) describes it: what its
 * keywords, which keyword.c has read, say together.
 */
#include <stdlib.h>
#include <string.h>

#include "define/define.h"

#define TEXT_MAX (1024 * 1024)
#define YEAR_SPAN_ROOM 64

/* Which keywords there must be, and which go together. */
static enum calconv_status check_keywords(struct cc_definition *def)
{
    const char *year = cc_given(def, "year"), *start = cc_given(def, "start");
    bool rule = cc_given(def, "lengths") != NULL;
    enum calconv_status status;

    if (cc_given(def, "id") == NULL)
        return cc_wrong(def, def->stop, "`id` is missing");
    if (cc_given(def, "name") == NULL)
        return cc_wrong(def, def->stop, "`name` is missing");
    status = cc_check_kind(def, rule);
    if (status != CALCONV_OK)
        return status;
    if (rule && cc_given(def, "epoch") == NULL)
        return cc_wrong(def, def->stop, "`epoch` is missing");
    if (!rule && year == NULL && start == NULL)
        return cc_wrong(def, def->stop, "`lengths`, `start` or `year` is missing");
    if (year != NULL && (start != NULL || cc_given(def, "end") != NULL))
        return cc_wrong(def, year, "does not go with `start` and `end`");
    if (!rule && def->base == NULL && cc_given(def, "outside") != NULL && !def->refuse)
        return cc_wrong(def, cc_given(def, "outside"), "without `base` nothing can continue");
    if (!rule && def->base == NULL)
        def->refuse = true;
    if (def->before.code != NULL && def->eras == 0)
        return cc_wrong(def, cc_given(def, "era-before"), "goes only with `era`");
    return CALCONV_OK;
}

static int count_names(const char *names)
{
    int count = 1;

    for (; *names != '\0'; names++)
        count += *names == '|';
    return count;
}

/* Every month has a name if one has. */
static enum calconv_status check_names(struct cc_definition *def)
{
    struct calconv_calendar *calendar = &def->user->calendar;
    const struct {
        const char *word, *names;
    } lists[] = {{"months", calendar->months},
                 {"months-short", calendar->months_short},
                 {"months-native", calendar->months_native}};
    int months = def->user->rule.count;

    for (size_t i = 0; i < def->user->table.count; i++)
        if (def->user->table.rows[i].month > months)
            months = def->user->table.rows[i].month;
    if (def->base != NULL && def->base->months != NULL)
        months = count_names(def->base->months);
    for (int i = 0; i < 3; i++)
        if (lists[i].names != NULL && cc_given(def, lists[i].word) != NULL) {
            int names = count_names(lists[i].names);
            if (cc_given(def, "months") == NULL)
                return cc_wrong(def, cc_given(def, lists[i].word), "goes only with `months`");
            if (names != months)
                return cc_wrong_number(def, cc_given(def, lists[i].word), "names of months", names,
                                       months, months);
        }
    return CALCONV_OK;
}

/* What the base has and the text does not say. */
static void inherit(struct cc_definition *def)
{
    struct calconv_calendar *calendar = &def->user->calendar;
    const struct calconv_calendar *base = def->base;

    if (base == NULL)
        return;
    if (cc_given(def, "basis") == NULL)
        calendar->basis = base->basis;
    if (cc_given(def, "day-start") == NULL)
        calendar->day_start = base->day_start;
    if (def->eras == 0)
        calendar->eras = base->eras;
    calendar->digits = base->digits;
    memcpy(calendar->numerals, base->numerals, sizeof calendar->numerals);
    if (cc_given(def, "months") == NULL) {
        calendar->months = base->months;
        calendar->months_short = base->months_short;
        calendar->months_native = base->months_native;
        memcpy(calendar->cldr, base->cldr, sizeof calendar->cldr);
        memcpy(calendar->language, base->language, sizeof calendar->language);
    }
}

/* The latest era first, and years before the earliest too. */
static void make_eras(struct cc_definition *def)
{
    struct calconv_era *eras = def->user->eras;

    if (def->eras == 0)
        return;
    def->before.origin = eras[0].since;
    def->before.backward = true;
    def->before.since = INT64_MIN;
    for (int i = 0, j = def->eras - 1; i < j; i++, j--) {
        struct calconv_era era = eras[i];
        eras[i] = eras[j];
        eras[j] = era;
    }
    if (def->before.code != NULL)
        eras[def->eras] = def->before;
    else
        eras[def->eras - 1].since = INT64_MIN;
    def->user->calendar.eras = eras;
}

/* "all", or "1446..1450". */
static void make_year_span(struct cc_definition *def, bool all)
{
    struct calconv_calendar *calendar = &def->user->calendar;
    struct calconv_date first, last;
    size_t at = 0;
    char *text = def->string;

    calendar->year_span = "all";
    if (all || calendar->from_day(calendar, calendar->since, &first) != CALCONV_OK ||
        calendar->from_day(calendar, calendar->until, &last) != CALCONV_OK)
        return;
    cc_put_number(text, YEAR_SPAN_ROOM, &at, first.field[0], 1);
    cc_put_string(text, YEAR_SPAN_ROOM, &at, "..");
    cc_put_number(text, YEAR_SPAN_ROOM, &at, last.field[0], 1);
    text[at] = '\0';
    calendar->year_span = text;
}

static enum calconv_status make(struct cc_definition *def)
{
    struct calconv_calendar *calendar = &def->user->calendar;
    bool rule = cc_given(def, "lengths") != NULL;
    enum calconv_status status = check_keywords(def);

    if (status == CALCONV_OK)
        status = check_names(def);
    if (status != CALCONV_OK)
        return status;
    calendar->size = sizeof *calendar;
    calendar->data = def->user;
    if (cc_given(def, "authority") == NULL)
        calendar->kind = rule ? CALCONV_EXACT : CALCONV_OFFICIAL;
    make_eras(def);
    inherit(def);
    if (calendar->months != NULL && calendar->months_short == NULL)
        calendar->months_short = calendar->months;
    status = rule ? cc_make_rule(def) : cc_make_table(def);
    if (status != CALCONV_OK)
        return status;
    calendar->proleptic = calendar->first < calendar->since || !def->refuse;
    make_year_span(def, rule && cc_given(def, "years") == NULL);
    return CALCONV_OK;
}

static void destroy(struct cc_user *user)
{
    if (user == NULL)
        return;
    free(user->rule.leaps);
    free(user->table.rows);
    free(user->table.spans);
    free(user->strings);
    free(user);
}

enum calconv_status calconv_define(const char *text, size_t length,
                                   const struct calconv_calendar **calendar,
                                   struct calconv_error *error)
{
    struct cc_definition def = {.text = text,
                                .stop = text + length,
                                .error = error,
                                .end_at = text + length,
                                .years = {1, 0}};
    enum calconv_status status;

    if (length > TEXT_MAX)
        return cc_wrong(&def, text + TEXT_MAX, "a definition of more than 1 MiB");
    def.user = calloc(1, sizeof *def.user);
    if (def.user != NULL)
        def.user->strings = malloc(length + 1 + YEAR_SPAN_ROOM);
    if (def.user == NULL || def.user->strings == NULL) {
        destroy(def.user);
        return cc_wrong_by(&def, text, cc_fail(error, CALCONV_ENOMEM, NULL, NULL));
    }
    def.string = def.user->strings;
    def.user->calendar.aliases = "";
    def.user->calendar.summary = "a user's calendar";
    def.user->calendar.source = "the user";
    status = cc_take_lines(&def);
    if (status == CALCONV_OK)
        status = make(&def);
    if (status == CALCONV_OK) {
        status = calconv_register(&def.user->calendar);
        if (status != CALCONV_OK)
            cc_wrong_by(&def, cc_given(&def, "id"), cc_fail(error, status, NULL, NULL));
    }
    if (status == CALCONV_OK)
        *calendar = &def.user->calendar;
    else
        destroy(def.user);
    return status;
}
