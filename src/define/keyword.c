/* SPDX-License-Identifier: MIT */
/*
 * keyword.c - the keywords of a definition, by the table at the end, which is the one list of them:
 * each line's keyword is looked up in it, and its function takes the rest of the line.
 */
#include <assert.h>
#include <string.h>

#include "define/define.h"

#define ALIASES_MAX 16

/* ---- Keywords of both kinds ---------------------------------------------------------------- */

typedef enum calconv_status take_fn(struct cc_definition *def, struct cc_part *line);

/* A name that no calendar has, as calconv_register() wants it; `all` is kept for --to=all. */
static enum calconv_status check_name(struct cc_definition *def, struct cc_part name)
{
    const struct calconv_calendar *found;
    size_t length = (size_t)(name.end - name.at);
    enum calconv_status status;
    bool good = length > 0 && length < 48 && *name.at >= 'a' && *name.at <= 'z';

    for (const char *at = name.at; at < name.end; at++)
        good = good && ((*at >= 'a' && *at <= 'z') || (*at >= '0' && *at <= '9') || *at == '-');
    if (!good)
        return cc_wrong_by(def, name.at, cc_fail(def->error, CALCONV_ENAME, NULL, NULL));
    status = calconv_find(name.at, length, &found);
    if (status != CALCONV_ECALENDAR && status != CALCONV_ECLOSED)
        status = CALCONV_ECLASH;
    if (cc_is_word(name, "all"))
        status = CALCONV_ECLASH;
    if (status != CALCONV_ECALENDAR)
        return cc_wrong_by(def, name.at, cc_fail(def->error, status, NULL, NULL));
    return CALCONV_OK;
}

static enum calconv_status take_id(struct cc_definition *def, struct cc_part *line)
{
    struct cc_part word = cc_next_word(line);
    enum calconv_status status = check_name(def, word);

    def->user->calendar.id = cc_keep(def, word);
    return status;
}

static enum calconv_status take_aliases(struct cc_definition *def, struct cc_part *line)
{
    struct cc_part rest = cc_take_rest(line), name = rest;
    enum calconv_status status =
        cc_take_names(def, rest, ALIASES_MAX, &def->user->calendar.aliases);

    for (const char *at = rest.at; status == CALCONV_OK && at <= rest.end; at = name.end + 1) {
        struct cc_part list;
        for (name.at = name.end = at; name.end < rest.end && *name.end != '|';)
            name.end++;
        list = name;
        status = check_name(def, cc_next_word(&list));
    }
    return status;
}

/* A line of text for people. */
static enum calconv_status take_text(struct cc_definition *def, struct cc_part *line,
                                     const char **text)
{
    struct cc_part rest = cc_take_rest(line);

    if (cc_is_empty(rest))
        return cc_wrong(def, rest.at, "the text is missing");
    *text = cc_keep(def, rest);
    return CALCONV_OK;
}

static enum calconv_status take_name(struct cc_definition *def, struct cc_part *line)
{
    return take_text(def, line, &def->user->calendar.name);
}

static enum calconv_status take_summary(struct cc_definition *def, struct cc_part *line)
{
    return take_text(def, line, &def->user->calendar.summary);
}

static enum calconv_status take_source(struct cc_definition *def, struct cc_part *line)
{
    return take_text(def, line, &def->user->calendar.source);
}

static enum calconv_status take_basis(struct cc_definition *def, struct cc_part *line)
{
    int choice = 0;
    enum calconv_status status = cc_take_choice(def, cc_next_word(line), "solar|lunar|lunisolar",
                                                "a basis is solar, lunar or lunisolar", &choice);

    def->user->calendar.basis = (enum calconv_basis)(CALCONV_SOLAR + choice);
    return status;
}

static enum calconv_status take_day_start(struct cc_definition *def, struct cc_part *line)
{
    int choice = 0;
    enum calconv_status status =
        cc_take_choice(def, cc_next_word(line), "midnight|sunset|dawn",
                       "a day starts at midnight, sunset or dawn", &choice);

    def->user->calendar.day_start = (enum calconv_day_start)choice;
    return status;
}

static enum calconv_status take_authority(struct cc_definition *def, struct cc_part *line)
{
    int choice = 0;
    enum calconv_status status =
        cc_take_choice(def, cc_next_word(line), "exact|official|computed",
                       "authority is exact, official or computed", &choice);

    def->user->calendar.kind = (enum calconv_authority)choice;
    return status;
}

static enum calconv_status take_outside(struct cc_definition *def, struct cc_part *line)
{
    int choice = 0;
    enum calconv_status status = cc_take_choice(def, cc_next_word(line), "continue|refuse",
                                                "outside is continue or refuse", &choice);

    def->refuse = choice == 1;
    return status;
}

static enum calconv_status take_months(struct cc_definition *def, struct cc_part *line)
{
    return cc_take_names(def, cc_take_rest(line), CC_YEAR_MONTHS, &def->user->calendar.months);
}

static enum calconv_status take_months_short(struct cc_definition *def, struct cc_part *line)
{
    return cc_take_names(def, cc_take_rest(line), CC_YEAR_MONTHS,
                         &def->user->calendar.months_short);
}

static enum calconv_status take_months_native(struct cc_definition *def, struct cc_part *line)
{
    return cc_take_names(def, cc_take_rest(line), CC_YEAR_MONTHS,
                         &def->user->calendar.months_native);
}

/* "CODE", which no other era has. */
static enum calconv_status take_code(struct cc_definition *def, struct cc_part *line,
                                     struct calconv_era *era)
{
    struct cc_part word = cc_next_word(line);
    bool good = !cc_is_empty(word);

    for (const char *at = word.at; at < word.end; at++)
        good = good && ((*at >= 'a' && *at <= 'z') || (at > word.at && *at == '-'));
    if (!good)
        return cc_wrong(def, word.at, "an era's code has the letters a to z");
    for (int i = 0; i < def->eras; i++)
        if (cc_is_word(word, def->user->eras[i].code))
            return cc_wrong(def, word.at, "another era has this code");
    if (def->before.code != NULL && cc_is_word(word, def->before.code))
        return cc_wrong(def, word.at, "another era has this code");
    era->code = cc_keep(def, word);
    return CALCONV_OK;
}

/* CODE YEAR NAMES */
static enum calconv_status take_era(struct cc_definition *def, struct cc_part *line)
{
    struct calconv_era era = {.code = NULL};
    struct cc_part word;
    int64_t least = def->eras == 0 ? -CC_GIVEN_YEAR_MAX : def->user->eras[def->eras - 1].since + 1;
    enum calconv_status status = take_code(def, line, &era);

    if (status != CALCONV_OK)
        return status;
    word = cc_next_word(line);
    if (def->eras == CC_ERAS_MAX - 1)
        return cc_wrong(def, word.at, "too many eras");
    status = cc_take_number(def, word, "a year, later than the era before,", least,
                            CC_GIVEN_YEAR_MAX, &era.since);
    era.origin = era.since - 1;
    if (status == CALCONV_OK)
        status = cc_take_names(def, cc_take_rest(line), 8, &era.names);
    def->user->eras[def->eras++] = era;
    return status;
}

/* CODE NAMES */
static enum calconv_status take_era_before(struct cc_definition *def, struct cc_part *line)
{
    enum calconv_status status = take_code(def, line, &def->before);

    if (status == CALCONV_OK)
        status = cc_take_names(def, cc_take_rest(line), 8, &def->before.names);
    return status;
}

/* ---- Keywords of rules and tables ---------------------------------------------------------- */

static enum calconv_status take_years(struct cc_definition *def, struct cc_part *line)
{
    return cc_take_range(def, cc_next_word(line), "a year", -CC_GIVEN_YEAR_MAX, CC_GIVEN_YEAR_MAX,
                         def->years);
}

/* A base has dates YYYY-MM-DD, perhaps with leap months, that ascend with the days. */
static enum calconv_status take_base(struct cc_definition *def, struct cc_part *line)
{
    struct cc_part word = cc_next_word(line);
    enum calconv_status status;

    if (cc_is_empty(word))
        return cc_wrong(def, word.at, "a calendar is missing");
    if (def->user->table.count > 0)
        return cc_wrong(def, word.at, "the base stands before the months");
    status = calconv_find(word.at, (size_t)(word.end - word.at), &def->base);
    if (status != CALCONV_OK) {
        cc_fail(def->error, status, NULL, NULL);
        if (def->error != NULL)
            def->error->got = word.end - word.at;
        return cc_wrong_by(def, word.at, status);
    }
    if ((def->base->schema != &calconv_schema_ymd &&
         def->base->schema != &calconv_schema_leap_months) ||
        def->base->unordered || def->base->cycle > 0)
        return cc_wrong(def, word.at,
                        "not a calendar of years, months and days that can be a base");
    return CALCONV_OK;
}

static enum calconv_status take_end(struct cc_definition *def, struct cc_part *line)
{
    struct cc_part rest = cc_take_rest(line);

    def->ends = true;
    def->end_at = rest.at;
    return cc_take_day(def, rest, &def->end);
}

static enum calconv_status take_month_days(struct cc_definition *def, struct cc_part *line)
{
    return cc_take_range(def, cc_next_word(line), "days of a month", 1, CC_MONTH_DAYS,
                         def->month_days);
}

/* ---- The text ------------------------------------------------------------------------------ */

enum { OF_RULE = 1, OF_TABLE = 2, OF_BOTH = 3 };

static const struct keyword {
    const char *word;
    take_fn *take;
    unsigned of; /* kinds that it serves */
    bool repeats;
} keywords[] = {
    {"id", take_id, OF_BOTH, false},
    {"name", take_name, OF_BOTH, false},
    {"aliases", take_aliases, OF_BOTH, false},
    {"summary", take_summary, OF_BOTH, false},
    {"source", take_source, OF_BOTH, false},
    {"basis", take_basis, OF_BOTH, false},
    {"day-start", take_day_start, OF_BOTH, false},
    {"authority", take_authority, OF_BOTH, false},
    {"outside", take_outside, OF_BOTH, false},
    {"months", take_months, OF_BOTH, false},
    {"months-short", take_months_short, OF_BOTH, false},
    {"months-native", take_months_native, OF_BOTH, false},
    {"era", take_era, OF_BOTH, true},
    {"era-before", take_era_before, OF_BOTH, false},
    {"lengths", cc_take_lengths, OF_RULE, false},
    {"leap", cc_take_leap, OF_RULE, false},
    {"epoch", cc_take_epoch, OF_RULE, false},
    {"years", take_years, OF_RULE, false},
    {"base", take_base, OF_TABLE, false},
    {"month-days", take_month_days, OF_TABLE, false},
    {"start", cc_take_start, OF_TABLE, true},
    {"year", cc_take_year, OF_TABLE, true},
    {"end", take_end, OF_TABLE, false},
};

#define KEYWORDS (sizeof keywords / sizeof *keywords)

static_assert(KEYWORDS <= CC_KEYWORDS, "a definition has room for all keywords");

const char *cc_given(const struct cc_definition *def, const char *word)
{
    for (size_t i = 0; i < KEYWORDS; i++)
        if (strcmp(keywords[i].word, word) == 0)
            return def->given[i];
    return NULL;
}

enum calconv_status cc_check_kind(struct cc_definition *def, bool rule)
{
    for (size_t i = 0; i < KEYWORDS; i++)
        if (def->given[i] != NULL && (keywords[i].of & (rule ? OF_RULE : OF_TABLE)) == 0)
            return cc_wrong(def, def->given[i],
                            rule ? "does not go with `lengths`" : "goes only with `lengths`");
    return CALCONV_OK;
}

static enum calconv_status take_line(struct cc_definition *def, struct cc_part line)
{
    struct cc_part word = cc_next_word(&line);
    enum calconv_status status;

    for (size_t i = 0; i < KEYWORDS; i++)
        if (cc_is_word(word, keywords[i].word)) {
            if (def->given[i] != NULL && !keywords[i].repeats)
                return cc_wrong(def, word.at, "the keyword stands there twice");
            if (def->given[i] == NULL)
                def->given[i] = word.at;
            status = keywords[i].take(def, &line);
            return status == CALCONV_OK ? cc_take_end(def, &line) : status;
        }
    return cc_wrong(def, word.at, "unknown keyword");
}

enum calconv_status cc_take_lines(struct cc_definition *def)
{
    static const char first[] = "calconv calendar 1";
    const char *at = def->text;
    struct cc_part line = {at, at};
    bool any = false;
    enum calconv_status status = cc_next_line(def, &at, &line, &any);

    if (status == CALCONV_OK && (line.at != def->text || !cc_is_word(line, first)))
        return cc_wrong(def, def->text, "the first line is not `calconv calendar 1`");
    while (status == CALCONV_OK && (status = cc_next_line(def, &at, &line, &any)) == CALCONV_OK &&
           any)
        status = take_line(def, line);
    return status;
}
