/* SPDX-License-Identifier: MIT */
/*
 * vectors.c - tests of every calendar against what others computed: tests/vectors/ holds, in files
 * CALENDAR.ORACLE.tsv, rows of an R.D. and the date in the calendar's written form, below a header
 * that says where they come from.  Each row must hold both ways.  Every built-in calendar has such
 * a file.
 */
#include <dirent.h>
#include <stdlib.h>
#include <string.h>

#include "core/core.h"
#include "tap.h"

#define MANY 512

static const struct calconv_calendar *all[MANY];
static size_t count;
static bool covered[MANY];

/* A file of vectors that is being read. */
struct table {
    const char *name;
    FILE *file;
    char line[1024];
    long rows, bad;
    unsigned header; /* bit i: header line i of header_lines was there, and not empty */
    char calendar[64];
};

static const char *const header_lines[] = {
    "# calendar: ", "# source: ", "# made by: ", "# licence: "};

static bool open_table(struct table *table, const char *directory, const char *name)
{
    char path[4096];

    *table = (struct table){.name = name};
    snprintf(path, sizeof path, "%s/%s", directory, name);
    table->file = fopen(path, "r");
    return table->file != NULL;
}

/* The next row without its newline, NULL at the end; comments are looked through for the header,
 * which must come first. */
static char *next_row(struct table *table)
{
    while (fgets(table->line, sizeof table->line, table->file) != NULL) {
        size_t length = strlen(table->line);
        if (length == 0 || table->line[length - 1] != '\n') {
            note("%s: a line is too long or not ended", table->name);
            table->bad++;
            continue;
        }
        table->line[length - 1] = '\0';
        if (table->line[0] != '#') {
            table->rows++;
            return table->line;
        }
        for (int i = 0; table->rows == 0 && i < 4; i++) {
            size_t head = strlen(header_lines[i]);
            if (strncmp(table->line, header_lines[i], head) == 0 && length > head + 1)
                table->header |= 1u << i;
            if (i == 0 && strncmp(table->line, header_lines[i], head) == 0)
                snprintf(table->calendar, sizeof table->calendar, "%.63s", table->line + head);
        }
    }
    return NULL;
}

/* The number at *text, behind which *text is set; false: there is none. */
static bool take_number(char **text, int64_t *number)
{
    char *end;

    *number = strtoll(*text, &end, 10);
    if (end == *text || (*end != '\t' && *end != '\0'))
        return false;
    *text = end + (*end == '\t');
    return true;
}

/* ---- Vectors ------------------------------------------------------------------------------- */

/* Dates that recur are read on their very day. */
static int64_t today(void *context)
{
    return *(int64_t *)context;
}

/* One row, both ways. */
static bool check_row(const struct calconv_calendar *calendar, char *row)
{
    int64_t day;
    const struct calconv_reader reader = {.size = sizeof reader,
                                          .calendars = &calendar,
                                          .count = 1,
                                          .today = calendar->cycle > 0 ? today : NULL,
                                          .context = &day};
    struct calconv_reading reading;
    struct calconv_date date;
    char text[CALCONV_WRITTEN];
    size_t length;

    if (!take_number(&row, &day) || *row == '\0') {
        note("not a row: %s", row);
        return false;
    }
    length = strlen(row);
    if (calconv_from_day(calendar, day, &date, NULL) != CALCONV_OK ||
        calconv_write(calendar, &date, text, sizeof text) != length ||
        memcmp(text, row, length) != 0) {
        note("%s: R.D. %lld is %s", calendar->id, (long long)day, row);
        return false;
    }
    if (calconv_read(&reader, row, length, &reading, NULL) != CALCONV_OK || reading.day != day) {
        note("%s: %s is R.D. %lld", calendar->id, row, (long long)day);
        return false;
    }
    return true;
}

/* A file's header may name a variant of the calendar that its file name has; NULL: there is none.
 */
static const struct calconv_calendar *named_by_header(const struct calconv_calendar *calendar,
                                                      const struct table *table)
{
    size_t length = strlen(calendar->id);

    if (strncmp(table->calendar, calendar->id, length) != 0 || table->calendar[length] != '@')
        return calendar;
    return calconv_find(table->calendar, strlen(table->calendar), &calendar) == CALCONV_OK
               ? calendar
               : NULL;
}

static void test_file(const char *directory, const char *name)
{
    const struct calconv_calendar *calendar = NULL;
    struct table table;
    char *row;

    if (!open_table(&table, directory, name)) {
        ok(false, "%s can be read", name);
        return;
    }
    for (size_t i = 0; i < count; i++) { /* CALENDAR: the id, up to the first dot */
        size_t length = strlen(all[i]->id);
        if (strncmp(name, all[i]->id, length) == 0 && name[length] == '.') {
            calendar = all[i];
            covered[i] = true;
        }
    }
    while (calendar != NULL && (row = next_row(&table)) != NULL) {
        if (table.rows == 1)
            calendar = named_by_header(calendar, &table);
        if (calendar != NULL && !check_row(calendar, row) && ++table.bad >= 5)
            break;
    }
    fclose(table.file);
    if (!ok(calendar != NULL && table.bad == 0 && table.rows > 0 && table.header == 15 &&
                strcmp(table.calendar, calendar->id) == 0,
            "%s: %ld rows, both ways", name, table.rows))
        note("header lines %x, calendar \"%s\"", table.header, table.calendar);
}

static int compare_names(const void *a, const void *b)
{
    return strcmp(*(char *const *)a, *(char *const *)b);
}

/* Every name of the directory with two dots and the ending .tsv, in order. */
static void test_files(const char *directory)
{
    char *names[MANY];
    size_t files = 0;
    DIR *open = opendir(directory);
    const struct dirent *entry;

    while (open != NULL && (entry = readdir(open)) != NULL && files < MANY) {
        const char *dot = strchr(entry->d_name, '.');
        if (dot == NULL || dot == entry->d_name || (dot = strchr(dot + 1, '.')) == NULL ||
            strcmp(dot, ".tsv") != 0)
            continue;
        names[files] = strdup(entry->d_name);
        if (names[files] == NULL)
            abort();
        files++;
    }
    if (open != NULL)
        closedir(open);
    qsort(names, files, sizeof *names, compare_names);
    for (size_t i = 0; i < files; i++) {
        test_file(directory, names[i]);
        free(names[i]);
    }
    ok(files > 0 && files < MANY, "%zu files of vectors in %s", files, directory);
    for (size_t i = 0; i < count; i++)
        if (strcmp(all[i]->id, "rd") != 0) /* the hub itself: every vector is one of it */
            ok(covered[i], "%s has vectors", all[i]->id);
}

/* ---- Where Qt is wrong --------------------------------------------------------------------- */

/* A row: year, official leap 0/1, Qt's, official R.D. of Nowruz, Qt's. */
static bool check_persian(const struct calconv_calendar *persian, char *row)
{
    struct calconv_year shape;
    int64_t number[5];

    for (int i = 0; i < 5; i++)
        if (!take_number(&row, &number[i]))
            return false;
    return *row == '\0' && calconv_year(persian, number[0], &shape, NULL) == CALCONV_OK &&
           shape.leap == (number[1] == 1) && (number[1] == 1) == (shape.days == 366) &&
           shape.first == number[3] && (number[2] != number[1] || number[4] != number[3]);
}

static void test_qt(const char *directory)
{
    static const char name[] = "persian-qt-disagreements.tsv";
    const struct calconv_calendar *persian;
    struct table table;
    char *row;

    if (calconv_find("persian", 7, &persian) != CALCONV_OK ||
        !open_table(&table, directory, name)) {
        ok(false, "%s can be read", name);
        return;
    }
    while ((row = next_row(&table)) != NULL)
        table.bad += !check_persian(persian, row);
    fclose(table.file);
    ok(table.rows == 10 && table.bad == 0 && table.header == 15,
       "%s: %ld years, in which we have the official leap years and Nowruz and Qt has not", name,
       table.rows);
}

int main(void)
{
    const char *srcdir = getenv("srcdir");
    char directory[4000];

    count = calconv_list(all, MANY);
    snprintf(directory, sizeof directory, "%s/tests/vectors", srcdir == NULL ? "." : srcdir);
    test_files(directory);
    test_qt(directory);
    return done();
}
