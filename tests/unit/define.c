/* SPDX-License-Identifier: MIT */
/*
 * define.c - tests of calendars defined by text: they give what others computed for the built-in
 * ones that have the same rule; whatever bytes come in, there is an error or a calendar that keeps
 * its word.  What is wrong with texts is in define-wrong.c.
 */
#include <inttypes.h>

#include "definitions.h"
#include "find.h"
#include "numbers.h"

/* ---- The same calendars -------------------------------------------------------------------- */

static FILE *open_vectors(const char *name)
{
    const char *srcdir = getenv("srcdir");
    char path[4096];

    snprintf(path, sizeof path, "%s/tests/vectors/%s", srcdir == NULL ? "." : srcdir, name);
    return fopen(path, "r");
}

/* A row of vectors both ways, as tests/unit/vectors.c has it. */
static bool agrees(const struct calconv_calendar *calendar, int64_t day, const char *date)
{
    const struct calconv_reader reader = {
        .size = sizeof(struct calconv_reader), .calendars = &calendar, .count = 1};
    struct calconv_reading reading;
    struct calconv_date fields;
    char text[CALCONV_WRITTEN];

    return calconv_from_day(calendar, day, &fields, NULL) == CALCONV_OK &&
           calconv_write(calendar, &fields, text, sizeof text) == strlen(date) &&
           memcmp(text, date, strlen(date)) == 0 &&
           calconv_read(&reader, date, strlen(date), &reading, NULL) == CALCONV_OK &&
           reading.day == day;
}

/* All rows of a file of vectors hold for the calendar. */
static void test_vectors(const char *id, const char *name)
{
    const struct calconv_calendar *calendar = find(id);
    FILE *file = open_vectors(name);
    char line[1024], date[100];
    long rows = 0, bad = 0;
    int64_t day;

    while (calendar != NULL && file != NULL && fgets(line, sizeof line, file) != NULL)
        if (sscanf(line, "%" SCNd64 "\t%99s", &day, date) == 2) {
            rows++;
            if (!agrees(calendar, day, date) && ++bad <= 3)
                note("%s: R.D. %" PRId64 " is %s", id, day, date);
        }
    ok(rows > 100 && bad == 0, "%s agrees with %s (%ld rows)", id, name, rows);
    if (file != NULL)
        fclose(file);
}

/* Umm al-Qura, by its month starts in one source, over islamic-civil: agrees with the other. */
static void test_starts(void)
{
    static const char head[] = "calconv calendar 1\nid my-umalqura\nname Umm al-Qura, defined\n"
                               "base islamic-civil\n";
    FILE *file = open_vectors("islamic-umalqura.jdk.tsv");
    char *text = malloc(200000), line[1024];
    size_t at = sizeof head - 1;
    const struct calconv_calendar *calendar;
    int64_t day, last = 0;
    int year, month, of_month, starts = 0, before = 0;

    if (file == NULL || text == NULL)
        abort();
    memcpy(text, head, at);
    while (fgets(line, sizeof line, file) != NULL) {
        if (sscanf(line, "%" SCNd64 "\t%d-%d-%d", &day, &year, &month, &of_month) != 4)
            continue;
        last = day > last ? day : last;
        if (of_month != 1 || 12 * year + month == before)
            continue;
        before = 12 * year + month;
        at += (size_t)sprintf(text + at, "start %d-%02d rd:%" PRId64 "\n", year, month, day);
        starts++;
    }
    at += (size_t)sprintf(text + at, "end rd:%" PRId64 "\n", last);
    fclose(file);
    ok(starts == 301 * 12 && calconv_define(text, at, &calendar, NULL) == CALCONV_OK,
       "Umm al-Qura by %d first days", starts);
    free(text);
    test_vectors("my-umalqura", "islamic-umalqura.intl.tsv");
    calendar = find("my-umalqura");
    ok(calendar != NULL && agrees(calendar, 687336, "1299-12-29") &&
           agrees(calendar, 794002, "1601-01-01") &&
           calconv_authority(calendar, 687336) == CALCONV_EXTRAPOLATED &&
           calconv_authority(calendar, 687337) == CALCONV_OFFICIAL &&
           calconv_authority(calendar, 794001) == CALCONV_OFFICIAL &&
           calconv_authority(calendar, 794002) == CALCONV_EXTRAPOLATED,
       "outside its table it is islamic-civil, extrapolated");
}

/* ---- Any bytes ----------------------------------------------------------------------------- */

static char mutant[DEFINITION_ROOM];
static long defined, refused;

/* Change a few bytes; make an id of its own. */
static size_t mutate(const char *text, size_t length, int number)
{
    static const char pieces[][12] = {"30", "99999999", "-1", "|",     "\n",     " ",
                                      "0",  "/",        "L",  "year ", "start ", "end ",
                                      "..", "\xC3",     "#",  "base "};
    const char *id = strstr(text, "\nid ");
    size_t at = (size_t)(id - text) + 4 + strspn(id + 4, " "),
           rest = at + strcspn(text + at, " \n");
    size_t size = at;

    memcpy(mutant, text, at);
    size += (size_t)sprintf(mutant + at, "mutant-%d", number);
    memcpy(mutant + size, text + rest, length - rest);
    at = size;
    size += length - rest;
    for (int64_t changes = 1 + random_below(3); changes > 0; changes--) {
        size_t where = at + (size_t)random_below((int64_t)(size - at));
        const char *piece = pieces[random_below(sizeof pieces / sizeof *pieces)];
        size_t cut = (size_t)random_below(8), put = strlen(piece);
        switch (random_below(3)) {
        case 0:
            mutant[where] = (char)random_below(256);
            break;
        case 1:
            cut = cut > size - where ? size - where : cut;
            memmove(mutant + where, mutant + where + cut, size - where - cut);
            size -= cut;
            break;
        default:
            memmove(mutant + where + put, mutant + where, size - where);
            memcpy(mutant + where, piece, put);
            size += put;
        }
        if (size <= at)
            break;
    }
    return size;
}

/* Days of the calendar and their dates are each other's inverse, what they are. */
static bool keeps_its_word(const struct calconv_calendar *calendar)
{
    for (int i = 0; i < 300; i++) {
        int64_t ends[] = {calendar->first, calendar->last, calendar->since, calendar->until};
        int64_t span = calendar->last - calendar->first + 1, back = 0;
        int64_t day = i < 200   ? ends[i % 4] + i / 8 - 12
                      : i < 250 ? calendar->first + random_below(span)
                                : 738960 + i;
        struct calconv_date date;
        if (day < calendar->first || day > calendar->last)
            continue;
        if (calconv_from_day(calendar, day, &date, NULL) != CALCONV_OK ||
            calconv_to_day(calendar, &date, &back, NULL) != CALCONV_OK || back != day)
            return false;
    }
    return true;
}

static void test_mutants(const char *name, const char *text, size_t length)
{
    static int number;
    int bad = 0;

    for (int i = 0; i < 1500; i++) {
        const struct calconv_calendar *calendar = NULL;
        struct calconv_error error = {.offset = SIZE_MAX};
        size_t size = mutate(text, length, number++);
        bool good;
        if (calconv_define(mutant, size, &calendar, &error) == CALCONV_OK) {
            good = keeps_its_word(calendar);
            defined++;
        } else {
            good = calendar == NULL && error.status != CALCONV_OK && error.offset <= size;
            refused++;
        }
        if (!good && ++bad <= 1)
            note("%.*s", (int)size, mutant);
    }
    ok(bad == 0, "%s with changes: an error or a calendar that keeps its word", name);
}

int main(void)
{
    static const char text[] = "calconv calendar 1\nid x1\nname X\n"
                               "lengths 30 30\nepoch 1 2000-01-01\n";
    const struct calconv_calendar *calendar = NULL, *again = NULL;
    struct calconv_error error;

    definitions_register();
    ok(calconv_define(text, sizeof text - 1, &calendar, NULL) == CALCONV_OK &&
           calendar == find("x1") && !calconv_is_built_in(calendar) &&
           calconv_is_built_in(calconv_default()),
       "a defined calendar is found, and is not built in");
    ok(calconv_define(text, sizeof text - 1, &again, &error) == CALCONV_ECLASH && again == NULL &&
           error.offset == 22,
       "a second time it is refused");
    test_vectors("my-coptic", "coptic.calendrical-calculations.tsv");
    test_vectors("my-coptic", "coptic.intl.tsv");
    test_vectors("my-egyptian", "egyptian.calendrical-calculations.tsv");
    test_vectors("my-islamic", "islamic-civil.calendrical-calculations.tsv");
    test_vectors("my-romme", "french-romme.calendrical-calculations.tsv");
    test_vectors("my-indian", "indian.intl.tsv");
    test_starts();
    definition_each(test_mutants);
    ok(defined > 1000 && refused > 1000, "%ld texts with changes were calendars, %ld were not",
       defined, refused);
    calconv_shutdown();
    ok(calconv_define(text, sizeof text - 1, &again, &error) == CALCONV_ECLOSED && again == NULL,
       "after shutdown nothing is defined");
    return done();
}
