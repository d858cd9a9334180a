/* SPDX-License-Identifier: MIT */
/* describe.c - what a calendar is, for people and as JSON. */
#include "cli/describe.h"

#include <inttypes.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>

#include "stream/json.h"

/* ---- Writing for people -------------------------------------------------------------------- */

void line(struct buffer *out, const char *label, const char *format, ...)
{
    char text[2048];
    va_list arguments;

    va_start(arguments, format);
    vsnprintf(text, sizeof text, format, arguments);
    va_end(arguments);
    buffer_add_string(out, label);
    for (size_t n = strlen(label); n < 18; n++)
        buffer_add(out, " ", 1);
    buffer_add_string(out, text);
    buffer_add(out, "\n", 1);
}

/* A line with a list of names, "-" if it is empty. */
static void line_names(struct buffer *out, const char *label, const char *list)
{
    struct buffer text = {.bytes = NULL};
    size_t length;
    const char *name;

    for (int64_t i = 1; list[0] != '\0' && (name = calconv_name(list, i, &length)) != NULL; i++) {
        buffer_add_string(&text, i > 1 ? ", " : "");
        buffer_add(&text, name, length);
    }
    line(out, label, "%.*s", text.length == 0 ? 1 : (int)text.length,
         text.length == 0 ? "-" : text.bytes);
    out->failed = out->failed || text.failed;
    buffer_free(&text);
}

static void line_range(struct buffer *out, const char *label, int least, int greatest)
{
    if (greatest == 0)
        return;
    if (least == greatest)
        line(out, label, "%d", least);
    else
        line(out, label, "%d..%d", least, greatest);
}

void line_day(struct buffer *out, const char *label, const struct calconv_calendar *calendar,
              int64_t day)
{
    struct calconv_date date;
    char own[CALCONV_WRITTEN + 1], iso[CALCONV_WRITTEN + 1];
    size_t length;
    const char *weekday = calconv_name(calconv_weekdays, calconv_weekday(day), &length);

    if (calconv_from_day(calendar, day, &date, NULL) != CALCONV_OK)
        return;
    own[calconv_write(calendar, &date, own, CALCONV_WRITTEN)] = '\0';
    if (calconv_from_day(calconv_default(), day, &date, NULL) != CALCONV_OK)
        return;
    iso[calconv_write(calconv_default(), &date, iso, CALCONV_WRITTEN)] = '\0';
    line(out, label, "%s (%.*s, R.D. %" PRId64 ", Gregorian %s)", own, (int)length, weekday, day,
         iso);
}

/* The length of the line that a text closed by newlines begins with, and what follows it. */
static size_t line_length(const char *text, const char **next)
{
    size_t length = strcspn(text, "\n");

    *next = text + length + (text[length] == '\n');
    return length;
}

/* ---- A calendar ---------------------------------------------------------------------------- */

/* The names of fields that have them, and what fields the written form leaves out. */
static void fields_json(struct buffer *out, const struct calconv_calendar *calendar)
{
    const struct calconv_field *more = calendar->more;

    for (int i = 0; more != NULL && more[i].name != NULL; i++) {
        if (i == 0)
            json_key(out, "more_fields");
        buffer_add(out, i == 0 ? "[" : ",", 1);
        json_string(out, more[i].name, strlen(more[i].name));
    }
    if (more != NULL)
        buffer_add(out, "]", 1);
    json_key(out, "field_names");
    buffer_add(out, "{", 1);
    for (int i = 0; i < calendar->schema->count; i++)
        json_names(out, calendar->schema->field[i].name, calendar->schema->field[i].names);
    for (int i = 0; more != NULL && more[i].name != NULL; i++)
        json_names(out, more[i].name, more[i].names);
    buffer_add(out, "}", 1);
}

/* The same for people: "field name  Imix, Ik, ...". */
static void line_field(struct buffer *out, const struct calconv_calendar *calendar,
                       const struct calconv_field *field)
{
    char label[32];
    const struct calconv_field *more = calendar->more;

    snprintf(label, sizeof label, "field %-11s ", field->name);
    while (more != NULL && more->name != NULL && more->names != field->names)
        more++;
    if (field->names != NULL && more != NULL && more->name != NULL && more < field)
        line(out, label, "as %s", more->name);
    else if (field->names != NULL)
        line_names(out, label, field->names);
    else
        line(out, label, "%s", field->role == CALCONV_TEXT ? "text" : "a number");
}

/* Lines, and variants that are worth a list. */
static void parameters_json(struct buffer *out, const struct calconv_calendar *calendar)
{
    const char *at = calendar->parameters, *next;

    if (at != NULL && *at != '\0') {
        json_key(out, "parameters");
        for (bool first = true; *at != '\0'; at = next, first = false) {
            buffer_add(out, first ? "[" : ",", 1);
            json_string(out, at, line_length(at, &next));
        }
        buffer_add(out, "]", 1);
    }
    if (calendar->variants == NULL)
        return;
    json_key(out, "variants");
    buffer_add(out, "[", 1);
    for (at = calendar->variants; *at != '\0'; at = next) {
        size_t length = line_length(at, &next), parameter = strcspn(at, "\t");
        json_open(out);
        json_key(out, "parameter");
        json_string(out, at, parameter);
        json_key(out, "description");
        json_string(out, at + parameter + 1, length - parameter - 1);
        buffer_add(out, "}", 1);
    }
    buffer_add(out, "]", 1);
}

/* Eras, the latest first. */
static void eras_json(struct buffer *out, const struct calconv_calendar *calendar)
{
    if (calendar->eras == NULL)
        return;
    json_key(out, "eras");
    buffer_add(out, "[", 1);
    for (const struct calconv_era *era = calendar->eras; era->code != NULL; era++) {
        json_open(out);
        json_text(out, "code", era->code);
        json_names(out, "names", era->names);
        json_names(out, "names_native", era->native);
        buffer_add(out, "}", 1);
    }
    buffer_add(out, "]", 1);
}

void describe_json(struct buffer *out, const struct calconv_calendar *calendar)
{
    const struct calconv_limits *limits = &calendar->limits;

    buffer_add(out, "{", 1);
    json_text(out, "id", calendar->id);
    json_names(out, "aliases", calendar->aliases);
    json_text(out, "name", calendar->name);
    json_text(out, "summary", calendar->summary);
    json_text(out, "source", calendar->source);
    parameters_json(out, calendar);
    json_text(out, "kind", calconv_authority_name(calendar->kind));
    json_text(out, "years", calendar->year_span);
    json_text(out, "basis", calconv_basis_name(calendar->basis));
    json_text(out, "day_start", calconv_day_start_name(calendar->day_start));
    json_bool(out, "proleptic", calendar->proleptic);
    json_text(out, "form", calendar->schema->form);
    json_key(out, "fields");
    buffer_add(out, "[", 1);
    for (int i = 0; i < calendar->schema->count; i++) {
        if (i > 0)
            buffer_add(out, ",", 1);
        json_string(out, calendar->schema->field[i].name, strlen(calendar->schema->field[i].name));
    }
    buffer_add(out, "]", 1);
    fields_json(out, calendar);
    if (calendar->cycle > 0)
        json_number(out, "cycle_days", calendar->cycle);
    json_number(out, "first_rd", calendar->first);
    json_number(out, "last_rd", calendar->last);
    json_number(out, "vouched_first_rd", calendar->since);
    json_number(out, "vouched_last_rd", calendar->until);
    if (limits->year_days_greatest > 0) {
        json_number(out, "year_days_least", limits->year_days_least);
        json_number(out, "year_days_greatest", limits->year_days_greatest);
    }
    if (limits->months_greatest > 0) {
        json_number(out, "months_least", limits->months_least);
        json_number(out, "months_greatest", limits->months_greatest);
    }
    if (limits->month_days_greatest > 0) {
        json_number(out, "month_days_least", limits->month_days_least);
        json_number(out, "month_days_greatest", limits->month_days_greatest);
    }
    eras_json(out, calendar);
    json_names(out, "month_names", calendar->months);
    json_names(out, "month_names_short", calendar->months_short);
    json_names(out, "month_names_native", calendar->months_native);
    if (calendar->spans != NULL) {
        json_key(out, "spans");
        buffer_add(out, "[", 1);
        for (const struct calconv_span *span = calendar->spans; span->reason != NULL; span++) {
            json_open(out);
            json_number(out, "first_rd", span->first);
            json_number(out, "last_rd", span->last);
            json_text(out, "authority", calconv_authority_name(span->authority));
            json_text(out, "reason", span->reason);
            buffer_add(out, "}", 1);
        }
        buffer_add(out, "]", 1);
    }
    buffer_add(out, "}\n", 2);
}

/* "disputed          1343-01-01 .. 1419-12-30: the printed calendars differ" */
static void describe_span(struct buffer *out, const struct calconv_calendar *calendar,
                          const struct calconv_span *span)
{
    char ends[2][CALCONV_WRITTEN + 1];
    const int64_t days[2] = {span->first, span->last};

    for (int i = 0; i < 2; i++) {
        struct calconv_date date;
        if (calconv_from_day(calendar, days[i], &date, NULL) != CALCONV_OK)
            return;
        ends[i][calconv_write(calendar, &date, ends[i], CALCONV_WRITTEN)] = '\0';
    }
    line(out, calconv_authority_name(span->authority), "%s .. %s: %s", ends[0], ends[1],
         span->reason);
}

/* Lines, and variants that are worth a list, under one label. */
static void line_parameters(struct buffer *out, const struct calconv_calendar *calendar)
{
    const char *label = "parameter", *next;

    for (const char *at = calendar->parameters; at != NULL && *at != '\0'; at = next) {
        size_t length = line_length(at, &next);
        line(out, label, "%.*s", (int)length, at);
        label = "";
    }
    for (const char *at = calendar->variants; at != NULL && *at != '\0'; at = next) {
        int length = (int)line_length(at, &next), parameter = (int)strcspn(at, "\t");
        line(out, label, "@%-9.*s %.*s", parameter, at, length - parameter - 1, at + parameter + 1);
        label = "";
    }
}

void describe(struct buffer *out, const struct calconv_calendar *calendar)
{
    const struct calconv_limits *limits = &calendar->limits;

    line(out, "calendar", "%s", calendar->id);
    line(out, "name", "%s", calendar->name);
    line_names(out, "aliases", calendar->aliases);
    line(out, "rule", "%s", calendar->summary);
    line(out, "source", "%s", calendar->source);
    line_parameters(out, calendar);
    line(out, "written form", "%s", calendar->schema->form);
    for (int i = 0; i < calendar->schema->count; i++)
        if (calendar->schema->field[i].names != NULL)
            line_field(out, calendar, &calendar->schema->field[i]);
    for (int i = 0; calendar->more != NULL && calendar->more[i].name != NULL; i++)
        line_field(out, calendar, &calendar->more[i]);
    if (calendar->cycle > 0)
        line(out, "recurs after", "%" PRId64 " days", calendar->cycle);
    line(out, "kind", "%s", calconv_authority_name(calendar->kind));
    line(out, "years vouched for", "%s", calendar->year_span);
    line(out, "basis", "%s", calconv_basis_name(calendar->basis));
    line(out, "day starts at", "%s", calconv_day_start_name(calendar->day_start));
    line(out, "proleptic", "%s", calendar->proleptic ? "yes" : "no");
    line_day(out, "first day", calendar, calendar->first);
    line_day(out, "last day", calendar, calendar->last);
    line_range(out, "months in a year", limits->months_least, limits->months_greatest);
    line_range(out, "days in a month", limits->month_days_least, limits->month_days_greatest);
    line_range(out, "days in a year", limits->year_days_least, limits->year_days_greatest);
    for (const struct calconv_era *era = calendar->eras; era != NULL && era->code != NULL; era++)
        line_names(out, era == calendar->eras ? "eras" : "", era->names);
    if (calendar->months != NULL)
        line_names(out, "months", calendar->months);
    if (calendar->months_native != NULL)
        line_names(out, "in its language", calendar->months_native);
    for (const struct calconv_span *span = calendar->spans; span != NULL && span->reason != NULL;
         span++)
        describe_span(out, calendar, span);
}
