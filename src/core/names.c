/* SPDX-License-Identifier: MIT */
/*
 * names.c - lists of names in one string, folded comparison, and the names nearest to a wrong one.
 *
 * Names of a list are separated by `|`: a string needs one relocation at start-up, an array of
 * strings one a name.
 */
#include <string.h>

#include "core/core.h"

const char calconv_weekdays[] = "Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday";
const char calconv_weekdays_short[] = "Mon|Tue|Wed|Thu|Fri|Sat|Sun";

const char *calconv_name(const char *list, int64_t index, size_t *length)
{
    if (list == NULL || index < 1)
        return NULL;
    for (; index > 1; index--) {
        list = strchr(list, '|');
        if (list == NULL)
            return NULL;
        list++;
    }
    *length = strcspn(list, "|");
    return list;
}

/* Whether a calendar may be asked about the date: its numbers are within the schema's bounds. */
static bool is_within_bounds(const struct calconv_schema *schema, const struct calconv_date *date)
{
    for (int i = 0; i < schema->count; i++)
        if (date->field[i] < schema->field[i].least || date->field[i] > schema->field[i].greatest)
            return false;
    return true;
}

int64_t cc_month_index(const struct calconv_calendar *calendar, const struct calconv_date *date,
                       int month)
{
    int64_t index = date->field[month];

    if (calendar->month_index != NULL && is_within_bounds(calendar->schema, date))
        return calendar->month_index(calendar, date);
    return (date->leap >> month & 1) != 0 && index <= INT64_MAX - 12 ? index + 12 : index;
}

const char *calconv_month_name(const struct calconv_calendar *calendar, const char *list,
                               const struct calconv_date *date, size_t *length)
{
    int month = calconv_field_with(calendar, CALCONV_MONTH);

    return month < 0 ? NULL : calconv_name(list, cc_month_index(calendar, date, month), length);
}

static bool is_filler(char c)
{
    return c == '-' || c == '_' || c == '.' || c == ' ';
}

/* Whether the first name of `list` is `name`; both are folded as they are compared. */
static bool same_name(const char *list, const char *name, const char *end)
{
    for (;;) {
        while (is_filler(*list))
            list++;
        while (name < end && is_filler(*name))
            name++;
        if (name == end)
            return *list == '\0' || *list == '|';
        if (cc_lower(*list) != cc_lower(*name) || *name == '\0' || *name == '|')
            return false;
        list++;
        name++;
    }
}

bool cc_name_in(const char *list, const char *name, size_t length)
{
    const char *end = name + length;

    while (name < end && is_filler(*name))
        name++;
    if (name == end)
        return false;
    while (list != NULL && *list != '\0') {
        if (cc_lower(*list) == cc_lower(*name) && same_name(list, name, end))
            return true;
        list = strchr(list, '|');
        if (list != NULL)
            list++;
    }
    return false;
}

size_t cc_match_name(const char *name, size_t name_length, const char *text, size_t length)
{
    const char *name_end = name + name_length, *at = text, *end = text + length;

    for (; name < name_end; name++) {
        if (is_filler(*name))
            continue;
        while (at > text && at < end && is_filler(*at))
            at++;
        if (at == end || cc_lower(*at) != cc_lower(*name))
            return 0;
        at++;
    }
    return (size_t)(at - text);
}

bool cc_is_named(const struct calconv_calendar *calendar, const char *name, size_t length)
{
    return cc_name_in(calendar->id, name, length) || cc_name_in(calendar->aliases, name, length);
}

/* ---- The nearest names --------------------------------------------------------------------- */

#define LONGEST 40 /* longer names are not compared */

/* Fold a name into `out`; returns its length, 0 if it is too long. */
static size_t fold(const char *name, size_t length, char out[LONGEST])
{
    size_t n = 0;
    for (size_t i = 0; i < length; i++) {
        if (is_filler(name[i]))
            continue;
        if (n == LONGEST)
            return 0;
        out[n++] = cc_lower(name[i]);
    }
    return n;
}

static int min3(int a, int b, int c)
{
    int least = a < b ? a : b;
    return least < c ? least : c;
}

/* How many letters must be changed, put in, left out or swapped with their neighbour (the
 * restricted Damerau-Levenshtein distance). */
static int distance(const char *a, size_t la, const char *b, size_t lb)
{
    int row[3][LONGEST + 1];
    int *before = row[0], *last = row[1], *now = row[2];

    for (size_t j = 0; j <= lb; j++)
        last[j] = (int)j;
    for (size_t i = 1; i <= la; i++) {
        now[0] = (int)i;
        for (size_t j = 1; j <= lb; j++) {
            now[j] = min3(last[j] + 1, now[j - 1] + 1, last[j - 1] + (a[i - 1] != b[j - 1]));
            if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1] &&
                before[j - 2] + 1 < now[j])
                now[j] = before[j - 2] + 1;
        }
        int *spare = before;
        before = last;
        last = now;
        now = spare;
    }
    return last[lb];
}

/* The distance of a name from the folded name that is wanted; 1 if it begins as that one. */
static int distance_from(const char *name, size_t name_length, const char *wanted, size_t length)
{
    char folded[LONGEST];
    size_t folded_length = fold(name, name_length, folded);
    int d = distance(wanted, length, folded, folded_length);

    return d > 1 && length >= 3 && folded_length > length && memcmp(folded, wanted, length) == 0
               ? 1
               : d;
}

int cc_name_distance(const char *name, size_t name_length, const char *wanted, size_t length)
{
    char folded[LONGEST];

    length = fold(wanted, length, folded);
    return length == 0 ? LONGEST : distance_from(name, name_length, folded, length);
}

/* The nearest of a list's names and its distance, if that is less than *best. */
static void look_nearer(const char *list, const char *wanted, size_t length, int *best,
                        struct calconv_word *word)
{
    const char *name;
    size_t n;

    for (int64_t i = 1; (name = calconv_name(list, i, &n)) != NULL && n > 0; i++) {
        int d = distance_from(name, n, wanted, length);
        if (d < *best) {
            *best = d;
            *word = (struct calconv_word){name, n};
        }
    }
}

size_t calconv_suggest(const char *name, size_t length, struct calconv_word *words, size_t room)
{
    const struct calconv_calendar *list[512];
    size_t count = calconv_list(list, sizeof list / sizeof *list), found = 0;
    char wanted[LONGEST];
    size_t folded = fold(name, length, wanted);
    int limit = folded < 4 ? 1 : folded < 8 ? 2 : 3;

    if (count > sizeof list / sizeof *list)
        count = sizeof list / sizeof *list;
    if (folded == 0)
        return 0;
    for (int want = 1; want <= limit; want++)
        for (size_t i = 0; i < count && found < room; i++) {
            int best = LONGEST;
            struct calconv_word word = {NULL, 0};
            look_nearer(list[i]->id, wanted, folded, &best, &word);
            look_nearer(list[i]->aliases, wanted, folded, &best, &word);
            if (best == want)
                words[found++] = word;
        }
    return found;
}
