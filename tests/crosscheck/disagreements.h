/* SPDX-License-Identifier: MIT */
/* disagreements.h - the list of known disagreements with ICU, icu-disagreements.tsv, for icu.c. */
#ifndef DISAGREEMENTS_H
#define DISAGREEMENTS_H

#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "../unit/tap.h"

#define FIRST INT64_C(-1000000) /* the days that are compared */
#define LAST INT64_C(1500000)
#define ROWS 256

/* A row of icu-disagreements.tsv. */
struct row {
    char calendar[64];
    int64_t first, last;
    int since, until; /* ICU's major versions */
    int64_t seen;     /* days of it that were found to disagree */
};

static struct row rows[ROWS];
static size_t row_count;
static int icu_version;

/* CALENDAR first-day last-day ICU-VERSION[-[VERSION]] reason, with tabs between. */
static bool parse_row(const char *line, struct row *row)
{
    char version[16], reason[2], rest[16] = "";
    long long first, last;

    if (sscanf(line, "%63[^\t]\t%lld\t%lld\t%15[^\t]\t%1[^\t\n]", row->calendar, &first, &last,
               version, reason) != 5)
        return false;
    row->first = first;
    row->last = last;
    row->seen = 0;
    row->until = 0;
    if (sscanf(version, "%d%15s", &row->since, rest) < 1)
        return false;
    if (rest[0] == '\0')
        row->until = row->since;
    else if (strcmp(rest, "-") == 0)
        row->until = 9999;
    else if (sscanf(rest, "-%d", &row->until) != 1)
        return false;
    return FIRST <= first && first <= last && last <= LAST && row->since <= row->until;
}

static void read_list(void)
{
    const char *srcdir = getenv("srcdir");
    char path[4096], line[1024];
    FILE *file;
    int bad = 0, here = 0;

    snprintf(path, sizeof path, "%s/tests/crosscheck/icu-disagreements.tsv",
             srcdir == NULL ? "." : srcdir);
    file = fopen(path, "r");
    while (file != NULL && fgets(line, sizeof line, file) != NULL) {
        if (line[0] == '#')
            continue;
        if (row_count == ROWS || !parse_row(line, &rows[row_count])) {
            note("not a row: %s", line);
            bad++;
        } else if (rows[row_count].since <= icu_version && icu_version <= rows[row_count].until) {
            row_count++; /* those of other versions are not kept */
            here++;
        }
    }
    ok(file != NULL && bad == 0, "icu-disagreements.tsv is well formed");
    note("%d known disagreements with ICU %d", here, icu_version);
    if (file != NULL)
        fclose(file);
}

static bool is_listed(const char *id, int64_t day)
{
    for (size_t i = 0; i < row_count; i++)
        if (strcmp(rows[i].calendar, id) == 0 && rows[i].first <= day && day <= rows[i].last) {
            rows[i].seen++;
            return true;
        }
    return false;
}

/* What is listed must occur, on every day of its row. */
static void check_list(void)
{
    size_t absent = 0;

    for (size_t i = 0; i < row_count; i++)
        if (rows[i].seen != rows[i].last - rows[i].first + 1) {
            note("of %s %lld..%lld only %lld days disagree", rows[i].calendar,
                 (long long)rows[i].first, (long long)rows[i].last, (long long)rows[i].seen);
            absent++;
        }
    ok(absent == 0, "what is listed as a disagreement is one");
}

#endif
