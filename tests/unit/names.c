/* SPDX-License-Identifier: MIT */
/*
 * names.c - tests of names: folding, finding by every name, one owner a name, lists of
 * names, the grammar that ids and aliases keep.
 */
#include <string.h>

#include "core/core.h"
#include "tap.h"

#define MANY 512

static const struct calconv_calendar *all[MANY];
static size_t count;

/* ---- Folding ------------------------------------------------------------------------------- */

static void test_folding(void)
{
    static const char list[] = "islamic-civil|hijri|new-style";
    static const struct {
        const char *name;
        size_t length;
        bool in;
    } cases[] = {
#define NAME(name, in) {name, sizeof name - 1, in}
        NAME("islamic-civil", true),
        NAME("Islamic Civil", true),
        NAME("ISLAMIC_CIVIL", true),
        NAME("islamic.civil", true),
        NAME("islamiccivil", true),
        NAME("-islamic--civil-", true),
        NAME("hij ri", true),
        NAME("HIJRI", true),
        NAME(" n.e_w-style ", true),
        NAME("islamic-civi", false),
        NAME("islamic-civill", false),
        NAME("islamic", false),
        NAME("slamic-civil", false),
        NAME("", false),
        NAME("-", false),
        NAME(" ._-", false),
        NAME("hijri|new", false),
        NAME("|", false),
        NAME("hijri\0", false),
        NAME("hij\0ri", false),
        NAME("islamic+civil", false),
        NAME("hijr\xC3\xAD", false),
        NAME("hijri\xFF", false),
        NAME("islamic\tcivil", false),
#undef NAME
    };

    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++)
        ok(cc_name_in(list, cases[i].name, cases[i].length) == cases[i].in,
           "folding, case %zu: \"%s\" is %sone of the names", i + 1, cases[i].name,
           cases[i].in ? "" : "not ");
    ok(cc_name_in(list, "hijrixyz", 5), "folding: only `length` bytes of the name count");
    ok(!cc_name_in("", "a", 1) && !cc_name_in("", "", 0), "folding: an empty list has no names");
}

/* ---- Every name of every calendar ---------------------------------------------------------- */

/* Name `index`, from 0: the id and then the aliases; NULL: there are no more. */
static const char *name_of(const struct calconv_calendar *calendar, int64_t index, size_t *length)
{
    if (index == 0)
        return calconv_name(calendar->id, 1, length);
    return calendar->aliases[0] == '\0' ? NULL : calconv_name(calendar->aliases, index, length);
}

/* One of four ways to write a name. */
static size_t respell(const char *name, size_t length, int way, char *out)
{
    size_t n = 0;

    for (size_t i = 0; i < length; i++) {
        char c = name[i];
        if (way == 1 && c >= 'a' && c <= 'z')
            c = (char)(c - ('a' - 'A'));
        else if (way > 1 && c == '-')
            c = way == 2 ? '_' : ' ';
        out[n++] = c;
        if (way == 3)
            out[n++] = '.';
    }
    return n;
}

/* The calendar, or the variant for which one of its names stands. */
static const struct calconv_calendar *meant_by(const struct calconv_calendar *calendar,
                                               const char *name, size_t length)
{
    const struct calconv_calendar *found = NULL;
    const char *row;
    char text[128];
    size_t row_length;

    for (int64_t i = 1; (row = calconv_name(calendar->nicknames, i, &row_length)) != NULL; i++)
        if (row_length > length && memcmp(row, name, length) == 0 && row[length] == '=') {
            int n = snprintf(text, sizeof text, "%s@%.*s", calendar->id,
                             (int)(row_length - length - 1), row + length + 1);
            return calconv_find(text, (size_t)n, &found) == CALCONV_OK ? found : NULL;
        }
    return calendar;
}

static void test_find(const struct calconv_calendar *calendar)
{
    const char *name;
    char text[128];
    size_t length;
    int bad = 0;

    for (int64_t i = 0; (name = name_of(calendar, i, &length)) != NULL; i++) {
        const struct calconv_calendar *meant = meant_by(calendar, name, length);
        for (int way = 0; way < 4; way++) {
            const struct calconv_calendar *found = NULL;
            size_t n = respell(name, length, way, text);
            bad += meant == NULL || calconv_find(text, n, &found) != CALCONV_OK || found != meant ||
                   !cc_is_named(calendar, text, n) || cc_find_builtin(text, n) != calendar;
        }
    }
    ok(bad == 0, "%s: found by id and aliases in any spelling", calendar->id);
}

static void test_owners(void)
{
    const char *name;
    size_t length;
    int names = 0, shared = 0;

    for (size_t i = 0; i < count; i++)
        for (int64_t k = 0; (name = name_of(all[i], k, &length)) != NULL; k++) {
            names++;
            for (size_t j = 0; j < count; j++)
                if (j != i && cc_is_named(all[j], name, length)) {
                    note("%.*s names both %s and %s", (int)length, name, all[i]->id, all[j]->id);
                    shared++;
                }
        }
    ok(shared == 0, "none of %d names belongs to two calendars", names);
}

static void test_not_found(void)
{
    static const char *const unknown[] = {"",          "-",    "gregoria",    "gregoriann",
                                          "julian|os", "mjd2", "gregorian\n", "unix day 1"};
    const struct calconv_calendar *found = all[0];

    for (size_t i = 0; i < sizeof unknown / sizeof *unknown; i++)
        ok(calconv_find(unknown[i], strlen(unknown[i]), &found) == CALCONV_ECALENDAR &&
               found == all[0],
           "unknown name %zu: ECALENDAR, and the output untouched", i + 1);
}

/* ---- Lists --------------------------------------------------------------------------------- */

/* How many names the list has; -1: one is empty, malformed, or has what names may not have. */
static int64_t count_names(const char *list)
{
    const char *name, *other;
    size_t length, other_length;
    int64_t n = 0;

    while ((name = calconv_name(list, n + 1, &length)) != NULL) {
        n++;
        if (length == 0 || name[0] == ' ' || name[length - 1] == ' ')
            return -1;
        for (size_t i = 0; i < length;) {
            uint32_t code;
            size_t size = calconv_utf8(name + i, length - i, &code);
            if (size == 0 || code < ' ' || code == 0x7F || code == '%' || code == '|')
                return -1;
            i += size;
        }
        for (int64_t k = 1; k < n; k++) {
            other = calconv_name(list, k, &other_length);
            if (other == NULL || (length == other_length && memcmp(name, other, length) == 0))
                return -1;
        }
    }
    return n;
}

static void test_lists(const struct calconv_calendar *calendar)
{
    int64_t greatest = calendar->limits.months_greatest;
    bool good = true;
    bool leap_months = calendar->schema == &calconv_schema_leap_months ||
                       calendar->schema == &calconv_schema_leap_days;

    for (int i = 0; i < calendar->schema->count; i++) {
        const struct calconv_field *field = &calendar->schema->field[i];
        good = good && (field->names == NULL ||
                        count_names(field->names) == field->greatest - field->least + 1);
    }
    for (const struct calconv_field *more = calendar->more; more != NULL && more->name != NULL;
         more++)
        good = good && (more->names == NULL || count_names(more->names) > 1) &&
               calconv_field_named(calendar, more->name, strlen(more->name)) < 0 &&
               (more->role == CALCONV_TEXT ? calendar->more_text != NULL
                                           : calendar->more_number != NULL);

    /* a leap month has a name of its own behind the others: one, two, or one for each month */
    if (calendar->months != NULL) {
        const char *lists[] = {calendar->months_short, calendar->months_native};
        int64_t names = count_names(calendar->months);
        good = greatest > 0 && (leap_months ? names == 14 || names == 24 : names == greatest);
        for (int i = 0; i < 2; i++)
            good = good && (lists[i] == NULL || count_names(lists[i]) == names);
    } else
        good = calendar->months_short == NULL && calendar->months_native == NULL;
    for (const struct calconv_era *era = calendar->eras; era != NULL && era->code != NULL; era++)
        good = good && count_names(era->names) >= 1 && count_names(era->code) == 1;
    ok(good, "%s: names of months and eras are whole, printable, different", calendar->id);
}

static void test_calconv_name(void)
{
    size_t length = 99;
    const char *name = calconv_name("a|bc|", 2, &length);

    ok(name != NULL && length == 2 && memcmp(name, "bc", 2) == 0, "calconv_name: the second");
    ok(calconv_name("a|bc", 3, &length) == NULL && calconv_name("a|bc", 0, &length) == NULL &&
           calconv_name("a|bc", -1, &length) == NULL && calconv_name(NULL, 1, &length) == NULL &&
           calconv_name("a|bc", INT64_MAX, &length) == NULL &&
           calconv_name("a|bc", INT64_MIN, &length) == NULL && length == 2,
       "calconv_name: NULL for what is not there, and the length untouched");
    ok(count_names(calconv_weekdays) == 7 && count_names(calconv_weekdays_short) == 7 &&
           strncmp(calconv_weekdays, "Monday|", 7) == 0,
       "seven days of the week, Monday first");
}

/* Ids and aliases: [a-z][a-z0-9-]*, since what is before a date's colon begins with a letter. */
static void test_grammar(const struct calconv_calendar *calendar)
{
    const char *name;
    size_t length;
    bool good = calendar->size == sizeof *calendar;

    for (int64_t i = 0; (name = name_of(calendar, i, &length)) != NULL; i++)
        good = good && length > 0 && length < 48 && *name >= 'a' && *name <= 'z' &&
               strspn(name, "abcdefghijklmnopqrstuvwxyz0123456789-") == length;
    for (int i = 0; i < calendar->schema->count; i++)
        good = good && calendar->schema->field[i].name[0] != '\0' &&
               strspn(calendar->schema->field[i].name, "abcdefghijklmnopqrstuvwxyz_") ==
                   strlen(calendar->schema->field[i].name);
    ok(good, "%s: id, aliases and field names keep the grammar", calendar->id);
    ok(*calendar->name != '\0' && *calendar->summary != '\0' && *calendar->source != '\0' &&
           *calendar->year_span != '\0' && strpbrk(calendar->name, "\n\t") == NULL &&
           strpbrk(calendar->summary, "\n\t") == NULL &&
           strpbrk(calendar->source, "\n\t") == NULL && calendar->kind <= CALCONV_COMPUTED,
       "%s: tells its name, rule, source, years and kind", calendar->id);
}

int main(void)
{
    count = calconv_list(all, MANY);
    ok(count > 0 && count <= MANY && all[0] == calconv_default() &&
           strcmp(all[0]->id, "gregorian") == 0,
       "%zu calendars, the default one first", count);
    test_folding();
    test_owners();
    test_not_found();
    test_calconv_name();
    for (size_t i = 0; i < count && i < MANY; i++) {
        test_find(all[i]);
        test_lists(all[i]);
        test_grammar(all[i]);
    }
    return done();
}
