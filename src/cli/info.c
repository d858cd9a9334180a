/* SPDX-License-Identifier: MIT */
/* info.c - --info: what a calendar, a year, a month is. */
#include <stdio.h>
#include <string.h>

#include "cli/calendars.h"
#include "cli/describe.h"
#include "cli/modes.h"
#include "cli/report.h"
#include "stream/json.h"

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
    const char *name;

    if (calconv_month(part.calendar, part.date.field[0], number, leap, &month, NULL) != CALCONV_OK)
        return;
    part.date.field[field] = number;
    part.date.leap = (uint32_t)leap << field;
    name = calconv_month_name(part.calendar, part.calendar->months, &part.date, &length);
    part.text[calconv_write_part(part.calendar, &part.date, field + 1, part.text,
                                 CALCONV_WRITTEN)] = '\0';
    if (!args->json) {
        char text[CALCONV_WRITTEN + 4];
        snprintf(text, sizeof text, "  %s", part.text);
        line(out, text, "%d days  %.*s", month.days, (int)length, name == NULL ? "" : name);
        return;
    }
    json_open(out);
    json_text(out, "month", part.text);
    if (name != NULL) {
        json_key(out, "name");
        json_string(out, name, length);
    }
    json_number(out, "days", month.days);
    json_number(out, "first_rd", month.first);
    buffer_add(out, "}", 1);
}

#define ROOM 64 /* no year has as many months */

/* The months of a year in the order in which they begin, which need not be that of their numbers:
 * the Baha'i Ayyam-i-Ha has 0. */
static void month_rows(struct buffer *out, const struct args *args, const struct part *year)
{
    struct {
        int64_t first;
        int number;
        bool leap;
    } row[ROOM];
    struct calconv_month month;
    int rows = 0;

    for (int number = 0; number <= year->calendar->limits.months_greatest; number++)
        for (int leap = 0; leap < 2; leap++) {
            int at = rows;
            if (rows == ROOM || calconv_month(year->calendar, year->date.field[0], number,
                                              leap != 0, &month, NULL) != CALCONV_OK)
                continue;
            for (; at > 0 && row[at - 1].first > month.first; at--)
                row[at] = row[at - 1];
            row[at].first = month.first;
            row[at].number = number;
            row[at].leap = leap != 0;
            rows++;
        }
    for (int i = 0; i < rows; i++)
        month_row(out, args, year, row[i].number, row[i].leap);
}

static int show_year(const struct args *args, const struct part *part, struct buffer *out)
{
    struct calconv_year year;
    struct calconv_error error;
    const struct calconv_calendar *calendar = part->calendar;
    bool has_months = calendar->limits.month_days_greatest > 0;

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
        if (year.months > 0)
            json_number(out, "months_in_year", year.months);
        if (has_months) {
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
    month_rows(out, args, part);
    if (args->json)
        buffer_add_string(out, has_months ? "]}\n" : "}\n");
    return EXIT_CONVERTED;
}

static int show_month(const struct args *args, const struct part *part, struct buffer *out)
{
    struct calconv_month month;
    struct calconv_error error;
    const struct calconv_calendar *calendar = part->calendar;
    int field = calconv_field_with(calendar, CALCONV_MONTH);
    size_t length = 0;
    const char *name = calconv_month_name(calendar, calendar->months, &part->date, &length);

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
        json_number(out, "last_rd", month.last);
        buffer_add(out, "}\n", 2);
        return EXIT_CONVERTED;
    }
    line(out, "calendar", "%s", calendar->id);
    line(out, "month", "%s", part->text);
    if (name != NULL)
        line(out, "name", "%.*s", (int)length, name);
    line(out, "days", "%d", month.days);
    line_day(out, "first day", calendar, month.first);
    line_day(out, "last day", calendar, month.last);
    return EXIT_CONVERTED;
}

/* ---- The mode ------------------------------------------------------------------------------ */

/* One operand: CALENDAR, or CALENDAR:YEAR, or CALENDAR:YEAR-MONTH. */
static int show(const struct args *args, const char *operand, struct buffer *out)
{
    struct part part = {.calendar = NULL};
    struct calconv_error error;
    size_t length = strcspn(operand, ":");
    enum calconv_status status;
    int found = calendars_find(operand, length, &part.calendar);

    if (found != EXIT_CONVERTED)
        return found;
    if (operand[length] == '\0') {
        if (args->json)
            describe_json(out, part.calendar);
        else
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
        if (status >= EXIT_USAGE)
            return status;
        highest = status > highest ? status : highest;
    }
    return highest;
}
