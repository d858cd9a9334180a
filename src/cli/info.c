/* SPDX-License-Identifier: MIT */
/* info.c - --info: what a calendar, a year, a month is. */
#include <inttypes.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>

#include "cli/modes.h"
#include "cli/report.h"
#include "stream/json.h"

/* ---- Writing for people -------------------------------------------------------------------- */

/* A line: a label and what printf makes of the rest. */
static void line(struct buffer *out, const char *label, const char *format, ...)
    __attribute__((format(printf, 3, 4)));

static void line(struct buffer *out, const char *label, const char *format, ...)
{
    char text[1024];
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
    char text[1024];
    size_t at = 0, length;
    const char *name;

    for (int64_t i = 1; list[0] != '\0' && (name = calconv_name(list, i, &length)) != NULL; i++)
        at += (size_t)snprintf(text + at, sizeof text - at, "%s%.*s", i > 1 ? ", " : "",
                               (int)length, name);
    line(out, label, "%s", at == 0 ? "-" : text);
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

/* "2024-03-15 (R.D. 738960, Friday, 2024-03-15)" with the Gregorian date last. */
static void line_day(struct buffer *out, const char *label, const struct calconv_calendar *calendar,
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

/* ---- A calendar ---------------------------------------------------------------------------- */

void describe_json(struct buffer *out, const struct calconv_calendar *calendar)
{
    const struct calconv_limits *limits = &calendar->limits;

    buffer_add(out, "{", 1);
    json_text(out, "id", calendar->id);
    json_names(out, "aliases", calendar->aliases);
    json_text(out, "name", calendar->name);
    json_text(out, "summary", calendar->summary);
    json_text(out, "source", calendar->source);
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
        json_number(out, "month_days_least", limits->month_days_least);
        json_number(out, "month_days_greatest", limits->month_days_greatest);
    }
    json_names(out, "month_names", calendar->months);
    json_names(out, "month_names_short", calendar->months_short);
}

static void describe(struct buffer *out, const struct calconv_calendar *calendar)
{
    const struct calconv_limits *limits = &calendar->limits;

    line(out, "calendar", "%s", calendar->id);
    line(out, "name", "%s", calendar->name);
    line_names(out, "aliases", calendar->aliases);
    line(out, "rule", "%s", calendar->summary);
    line(out, "source", "%s", calendar->source);
    line(out, "written form", "%s", calendar->schema->form);
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
}

/* ---- A year or a month --------------------------------------------------------------------- */

/* A part of a date that was asked for: a year, or a year and month. */
struct part {
    const struct calconv_calendar *calendar;
    struct calconv_date date;
    int fields;
    char text[CALCONV_WRITTEN + 1];
};

static int report_part(const struct part *part, const struct calconv_error *error)
{
    char reason[512];

    calconv_explain(error, reason, sizeof reason);
    return report(EXIT_INCONVERTIBLE, "%s:%s: %s", part->calendar->id, part->text, reason);
}

/* A month's line in a year's table, or as JSON. */
static void month_row(struct buffer *out, const struct args *args, const struct part *year,
                      int64_t number, bool leap)
{
    struct part part = *year;
    struct calconv_month month;
    int field = calconv_field_with(part.calendar, CALCONV_MONTH);
    size_t length = 0;
    const char *name = calconv_name(part.calendar->months, number, &length);

    if (calconv_month(part.calendar, part.date.field[0], number, leap, &month, NULL) != CALCONV_OK)
        return;
    part.date.field[field] = number;
    part.date.leap = (uint32_t)leap << field;
    part.text[calconv_write_part(part.calendar, &part.date, field + 1, part.text,
                                 CALCONV_WRITTEN)] = '\0';
    if (!args->json) {
        char text[CALCONV_WRITTEN + 4];
        snprintf(text, sizeof text, "  %s", part.text);
        line(out, text, "%d days  %.*s", month.days, (int)length, name);
        return;
    }
    if (out->bytes[out->length - 1] == '}')
        buffer_add(out, ",", 1);
    buffer_add(out, "{", 1);
    json_text(out, "month", part.text);
    if (name != NULL) {
        json_key(out, "name");
        json_string(out, name, length);
    }
    json_number(out, "days", month.days);
    json_number(out, "first_rd", month.first);
    buffer_add(out, "}", 1);
}

static int show_year(const struct args *args, const struct part *part, struct buffer *out)
{
    struct calconv_year year;
    struct calconv_error error;
    const struct calconv_calendar *calendar = part->calendar;

    if (calconv_year(calendar, part->date.field[0], &year, &error) != CALCONV_OK)
        return report_part(part, &error);
    if (args->json) {
        buffer_add(out, "{", 1);
        json_text(out, "calendar", calendar->id);
        json_number(out, "year", part->date.field[0]);
        json_bool(out, "leap", year.leap);
        json_number(out, "days", year.days);
        json_number(out, "first_rd", year.first);
        json_number(out, "last_rd", year.first + year.days - 1);
        if (year.months > 0) {
            json_number(out, "months_in_year", year.months);
            json_key(out, "months");
            buffer_add(out, "[", 1);
        }
    } else {
        line(out, "calendar", "%s", calendar->id);
        line(out, "year", "%s", part->text);
        line(out, "leap", "%s", year.leap ? "yes" : "no");
        line(out, "days", "%d", year.days);
        line_day(out, "first day", calendar, year.first);
        line_day(out, "last day", calendar, year.first + year.days - 1);
        if (year.months > 0)
            line(out, "months", "%d", year.months);
    }
    for (int64_t number = 1; number <= calendar->limits.months_greatest; number++)
        for (int leap = 0; leap < 2; leap++)
            month_row(out, args, part, number, leap != 0);
    if (args->json)
        buffer_add_string(out, year.months > 0 ? "]}\n" : "}\n");
    return EXIT_CONVERTED;
}

static int show_month(const struct args *args, const struct part *part, struct buffer *out)
{
    struct calconv_month month;
    struct calconv_error error;
    const struct calconv_calendar *calendar = part->calendar;
    int field = calconv_field_with(calendar, CALCONV_MONTH);
    size_t length = 0;
    const char *name = calconv_name(calendar->months, part->date.field[field], &length);

    if (calconv_month(calendar, part->date.field[0], part->date.field[field],
                      (part->date.leap >> field & 1) != 0, &month, &error) != CALCONV_OK)
        return report_part(part, &error);
    if (args->json) {
        buffer_add(out, "{", 1);
        json_text(out, "calendar", calendar->id);
        json_text(out, "month", part->text);
        if (name != NULL) {
            json_key(out, "name");
            json_string(out, name, length);
        }
        json_number(out, "days", month.days);
        json_number(out, "first_rd", month.first);
        json_number(out, "last_rd", month.first + month.days - 1);
        buffer_add(out, "}\n", 2);
        return EXIT_CONVERTED;
    }
    line(out, "calendar", "%s", calendar->id);
    line(out, "month", "%s", part->text);
    if (name != NULL)
        line(out, "name", "%.*s", (int)length, name);
    line(out, "days", "%d", month.days);
    line_day(out, "first day", calendar, month.first);
    line_day(out, "last day", calendar, month.first + month.days - 1);
    return EXIT_CONVERTED;
}

/* ---- The mode ------------------------------------------------------------------------------ */

/* One operand: CALENDAR, or CALENDAR:YEAR, or CALENDAR:YEAR-MONTH. */
static int show(const struct args *args, const char *operand, struct buffer *out)
{
    struct part part = {.calendar = NULL};
    struct calconv_error error;
    size_t length = strcspn(operand, ":");
    enum calconv_status status = calconv_find(operand, length, &part.calendar);

    if (status != CALCONV_OK)
        return report_unknown(status, operand, length);
    if (operand[length] == '\0') {
        if (args->json) {
            describe_json(out, part.calendar);
            buffer_add(out, "}\n", 2);
        } else
            describe(out, part.calendar);
        return EXIT_CONVERTED;
    }
    operand += length + 1;
    status = calconv_read_part(part.calendar, operand, strlen(operand), &part.date, &part.fields,
                               &error);
    if (status != CALCONV_OK) {
        snprintf(part.text, sizeof part.text, "%s", operand);
        return report_part(&part, &error);
    }
    part.text[calconv_write_part(part.calendar, &part.date, part.fields, part.text,
                                 CALCONV_WRITTEN)] = '\0';
    return part.fields == 1 ? show_year(args, &part, out) : show_month(args, &part, out);
}

int mode_info(const struct args *args, struct buffer *out)
{
    int highest = EXIT_CONVERTED;

    if (args->operands.count == 0)
        return report(EXIT_USAGE, "--info wants a calendar: calconv --info persian:1403");
    for (size_t i = 0; i < args->operands.count; i++) {
        int status;
        if (i > 0 && !args->json && out->length > 0)
            buffer_add(out, "\n", 1);
        status = show(args, args->operands.item[i], out);
        if (status == EXIT_USAGE)
            return status;
        highest = status > highest ? status : highest;
    }
    return highest;
}
