/* SPDX-License-Identifier: MIT */
/*
 * define.c - calconv_define(): a calendar from text, as calconv.cal(5) describes it.
 *
 * The table of keywords below is the one list of them.  Each line's keyword is looked up in it and
 * its function takes the rest of the line; what the keywords say together is checked at the end.
 */
#include <stdlib.h>
#include <string.h>

#include "core/arith.h"
#include "define/define.h"

#define TEXT_MAX (1024 * 1024)
#define ALIASES_MAX 16
#define YEAR_SPAN_ROOM 64

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
    struct cc_part word = cc_take_word(line);
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
        status = check_name(def, cc_take_word(&list));
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
    enum calconv_status status = cc_take_choice(def, cc_take_word(line), "solar|lunar|lunisolar",
                                                "a basis is solar, lunar or lunisolar", &choice);

    def->user->calendar.basis = (enum calconv_basis)(CALCONV_SOLAR + choice);
    return status;
}

static enum calconv_status take_day_start(struct cc_definition *def, struct cc_part *line)
{
    int choice = 0;
    enum calconv_status status =
        cc_take_choice(def, cc_take_word(line), "midnight|sunset|dawn",
                       "a day starts at midnight, sunset or dawn", &choice);

    def->user->calendar.day_start = (enum calconv_day_start)choice;
    return status;
}

static enum calconv_status take_authority(struct cc_definition *def, struct cc_part *line)
{
    int choice = 0;
    enum calconv_status status =
        cc_take_choice(def, cc_take_word(line), "exact|official|computed",
                       "authority is exact, official or computed", &choice);

    def->user->calendar.kind = (enum calconv_authority)choice;
    return status;
}

static enum calconv_status take_outside(struct cc_definition *def, struct cc_part *line)
{
    int choice = 0;
    enum calconv_status status = cc_take_choice(def, cc_take_word(line), "continue|refuse",
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
    struct cc_part word = cc_take_word(line);
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
    word = cc_take_word(line);
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
    return cc_take_range(def, cc_take_word(line), "a year", -CC_GIVEN_YEAR_MAX, CC_GIVEN_YEAR_MAX,
                         def->years);
}

/* A base has dates YYYY-MM-DD, perhaps with leap months, that ascend with the days. */
static enum calconv_status take_base(struct cc_definition *def, struct cc_part *line)
{
    struct cc_part word = cc_take_word(line);
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
    return cc_take_range(def, cc_take_word(line), "days of a month", 1, CC_MONTH_DAYS,
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

/* Where the text first had each keyword, NULL: nowhere. */
struct given {
    const char *at[KEYWORDS];
};

static const char *given_at(const struct given *given, const char *word)
{
    for (size_t i = 0; i < KEYWORDS; i++)
        if (strcmp(keywords[i].word, word) == 0)
            return given->at[i];
    return NULL;
}

static enum calconv_status take_line(struct cc_definition *def, struct cc_part line,
                                     struct given *given)
{
    struct cc_part word = cc_take_word(&line);
    enum calconv_status status;

    for (size_t i = 0; i < KEYWORDS; i++)
        if (cc_is_word(word, keywords[i].word)) {
            if (given->at[i] != NULL && !keywords[i].repeats)
                return cc_wrong(def, word.at, "the keyword stands there twice");
            if (given->at[i] == NULL)
                given->at[i] = word.at;
            status = keywords[i].take(def, &line);
            return status == CALCONV_OK ? cc_take_end(def, &line) : status;
        }
    return cc_wrong(def, word.at, "unknown keyword");
}

static enum calconv_status take_text_of(struct cc_definition *def, struct given *given)
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
        status = take_line(def, line, given);
    return status;
}

/* ---- What it says together ----------------------------------------------------------------- */

/* Which keywords there must be, and which go together. */
static enum calconv_status check_keywords(struct cc_definition *def, const struct given *given)
{
    const char *year = given_at(given, "year"), *start = given_at(given, "start");
    unsigned kind = given_at(given, "lengths") != NULL ? OF_RULE : OF_TABLE;

    if (given_at(given, "id") == NULL)
        return cc_wrong(def, def->stop, "`id` is missing");
    if (given_at(given, "name") == NULL)
        return cc_wrong(def, def->stop, "`name` is missing");
    for (size_t i = 0; i < KEYWORDS; i++)
        if (given->at[i] != NULL && (keywords[i].of & kind) == 0)
            return cc_wrong(def, given->at[i],
                            kind == OF_RULE ? "does not go with `lengths`"
                                            : "goes only with `lengths`");
    if (kind == OF_RULE && given_at(given, "epoch") == NULL)
        return cc_wrong(def, def->stop, "`epoch` is missing");
    if (kind == OF_TABLE && year == NULL && start == NULL)
        return cc_wrong(def, def->stop, "`lengths`, `start` or `year` is missing");
    if (year != NULL && (start != NULL || given_at(given, "end") != NULL))
        return cc_wrong(def, year, "does not go with `start` and `end`");
    if (kind == OF_TABLE && def->base == NULL && given_at(given, "outside") != NULL && !def->refuse)
        return cc_wrong(def, given_at(given, "outside"), "without `base` nothing can continue");
    if (kind == OF_TABLE && def->base == NULL)
        def->refuse = true;
    if (def->before.code != NULL && def->eras == 0)
        return cc_wrong(def, given_at(given, "era-before"), "goes only with `era`");
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
static enum calconv_status check_names(struct cc_definition *def, const struct given *given)
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
        if (lists[i].names != NULL && given_at(given, lists[i].word) != NULL) {
            int names = count_names(lists[i].names);
            if (given_at(given, "months") == NULL)
                return cc_wrong(def, given_at(given, lists[i].word), "goes only with `months`");
            if (names != months)
                return cc_wrong_number(def, given_at(given, lists[i].word), "names of months",
                                       names, months, months);
        }
    return CALCONV_OK;
}

/* What the base has and the text does not say. */
static void inherit(struct cc_definition *def, const struct given *given)
{
    struct calconv_calendar *calendar = &def->user->calendar;
    const struct calconv_calendar *base = def->base;

    if (base == NULL)
        return;
    if (given_at(given, "basis") == NULL)
        calendar->basis = base->basis;
    if (given_at(given, "day-start") == NULL)
        calendar->day_start = base->day_start;
    if (def->eras == 0)
        calendar->eras = base->eras;
    calendar->digits = base->digits;
    memcpy(calendar->numerals, base->numerals, sizeof calendar->numerals);
    if (given_at(given, "months") == NULL) {
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

static enum calconv_status make(struct cc_definition *def, const struct given *given)
{
    struct calconv_calendar *calendar = &def->user->calendar;
    bool rule = given_at(given, "lengths") != NULL;
    enum calconv_status status = check_keywords(def, given);

    if (status == CALCONV_OK)
        status = check_names(def, given);
    if (status != CALCONV_OK)
        return status;
    calendar->size = sizeof *calendar;
    calendar->data = def->user;
    if (given_at(given, "authority") == NULL)
        calendar->kind = rule ? CALCONV_EXACT : CALCONV_OFFICIAL;
    make_eras(def);
    inherit(def, given);
    if (calendar->months != NULL && calendar->months_short == NULL)
        calendar->months_short = calendar->months;
    status = rule ? cc_make_rule(def) : cc_make_table(def);
    if (status != CALCONV_OK)
        return status;
    calendar->proleptic = calendar->first < calendar->since || !def->refuse;
    make_year_span(def, rule && given_at(given, "years") == NULL);
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
    struct given given = {.at = {NULL}};
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
    status = take_text_of(&def, &given);
    if (status == CALCONV_OK)
        status = make(&def, &given);
    if (status == CALCONV_OK) {
        status = calconv_register(&def.user->calendar);
        if (status != CALCONV_OK)
            cc_wrong_by(&def, given_at(&given, "id"), cc_fail(error, status, NULL, NULL));
    }
    if (status == CALCONV_OK)
        *calendar = &def.user->calendar;
    else
        destroy(def.user);
    return status;
}
