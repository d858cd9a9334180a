/* SPDX-License-Identifier: MIT */
/* list.c - --list and --list-names. */
#include <stdlib.h>
#include <string.h>

#include "cli/calendars.h"
#include "cli/describe.h"
#include "cli/modes.h"
#include "cli/report.h"
#include "stream/json.h"

/* The calendars that are asked for: those of the operands, or all that are built in. */
static int select_calendars(const struct args *args, const struct calconv_calendar ***list,
                            size_t *count)
{
    int status = EXIT_CONVERTED;

    if (args->operands.count == 0)
        return calendars_all(list, count);
    *count = args->operands.count;
    *list = calloc(*count, sizeof **list);
    if (*list == NULL)
        return report(EXIT_FAILED, "out of memory");
    for (size_t i = 0; status == EXIT_CONVERTED && i < *count; i++) {
        const char *name = args->operands.item[i];
        status = calendars_find(name, strlen(name), &(*list)[i]);
    }
    return status;
}

/* ---- The table ----------------------------------------------------------------------------- */

enum { COLUMNS = 5 };

static void get_row(const struct calconv_calendar *calendar, const char *row[COLUMNS])
{
    row[0] = calendar->id;
    row[1] = calendar->name;
    row[2] = calconv_authority_name(calendar->kind);
    row[3] = calendar->year_span;
    row[4] = calendar->summary;
}

static void add_row(struct buffer *out, const char *const row[COLUMNS], const size_t *widths)
{
    for (int i = 0; i < COLUMNS; i++) {
        buffer_add_string(out, row[i]);
        for (size_t n = strlen(row[i]); i < COLUMNS - 1 && n < widths[i] + 2; n++)
            buffer_add(out, " ", 1);
    }
    buffer_add(out, "\n", 1);
}

static void add_aliases(struct buffer *out, const struct calconv_calendar *calendar)
{
    const char *name;
    size_t length;

    for (int64_t i = 1; calendar->aliases[0] != '\0' &&
                        (name = calconv_name(calendar->aliases, i, &length)) != NULL;
         i++) {
        buffer_add_string(out, i == 1 ? "    also: " : ", ");
        buffer_add(out, name, length);
    }
    if (calendar->aliases[0] != '\0')
        buffer_add(out, "\n", 1);
}

static void add_table(struct buffer *out, const struct calconv_calendar *const *list, size_t count,
                      bool aliases)
{
    static const char *const head[COLUMNS] = {"ID", "NAME", "KIND", "YEARS", "SUMMARY"};
    const char *row[COLUMNS];
    size_t widths[COLUMNS];

    for (int i = 0; i < COLUMNS; i++)
        widths[i] = strlen(head[i]);
    for (size_t n = 0; n < count; n++) {
        get_row(list[n], row);
        for (int i = 0; i < COLUMNS; i++)
            widths[i] = strlen(row[i]) > widths[i] ? strlen(row[i]) : widths[i];
    }
    add_row(out, head, widths);
    for (size_t n = 0; n < count; n++) {
        get_row(list[n], row);
        add_row(out, row, widths);
        if (aliases)
            add_aliases(out, list[n]);
    }
}

/* ---- Modes --------------------------------------------------------------------------------- */

int mode_list(const struct args *args, struct buffer *out)
{
    const struct calconv_calendar **list;
    size_t count;
    int status = select_calendars(args, &list, &count);

    if (status == EXIT_CONVERTED && !args->json)
        add_table(out, list, count, args->verbose);
    for (size_t i = 0; status == EXIT_CONVERTED && args->json && i < count; i++)
        describe_json(out, list[i]);
    free(list);
    return status;
}

int mode_list_names(const struct args *args, struct buffer *out)
{
    const struct calconv_calendar **list;
    size_t count;
    int status = select_calendars(args, &list, &count);

    for (size_t i = 0; status == EXIT_CONVERTED && i < count; i++) {
        buffer_add_string(out, list[i]->id);
        buffer_add(out, "\n", 1);
    }
    free(list);
    return status;
}
