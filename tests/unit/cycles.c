/* SPDX-License-Identifier: MIT */
/*
 * cycles.c - tests of dates that recur and of fields that the written form leaves out, against what
 * others computed (tests/vectors/cycles.tsv, fields.tsv), and of cycles that no built-in calendar
 * has: of one day, and so long that joined ones cannot be counted.
 */
#include <stdlib.h>
#include <string.h>

#include "core/arith.h"
#include "core/core.h"
#include "tap.h"

static int64_t today(void *context)
{
    return *(int64_t *)context;
}

/* The calendars of "NAME,NAME"; returns how many. */
static size_t find_all(const char *names, const struct calconv_calendar **list, size_t room)
{
    size_t count = 0;

    for (; count < room; count++) {
        size_t length = strcspn(names, ",");
        if (calconv_find(names, length, &list[count]) != CALCONV_OK)
            return 0;
        names += length;
        if (*names++ == '\0')
            return count + 1;
    }
    return 0;
}

/* ---- The tables ---------------------------------------------------------------------------- */

/* CALENDARS, DATES, today, the last such day up to today or "none". */
static bool check_cycle(char *const column[4])
{
    const struct calconv_calendar *list[4];
    int64_t now = strtoll(column[2], NULL, 10);
    struct calconv_reader reader = {.size = sizeof reader,
                                    .calendars = list,
                                    .count = find_all(column[0], list, 4),
                                    .today = today,
                                    .context = &now};
    struct calconv_reading reading = {.day = INT64_MIN};
    enum calconv_status status;

    if (reader.count == 0)
        return false;
    status = calconv_read(&reader, column[1], strlen(column[1]), &reading, NULL);
    return strcmp(column[3], "none") == 0
               ? status == CALCONV_EDISAGREE && reading.day == INT64_MIN
               : status == CALCONV_OK && reading.day == strtoll(column[3], NULL, 10);
}

/* CALENDAR, R.D., a format, what it writes. */
static bool check_fields(char *const column[4])
{
    const struct calconv_calendar *calendar;
    struct calconv_format *format = NULL;
    struct calconv_date date;
    int64_t day = strtoll(column[1], NULL, 10);
    struct calconv_moment moment = {.size = sizeof moment, .day = day, .date = &date};
    char text[256];
    size_t length;
    bool good;

    if (find_all(column[0], &calendar, 1) != 1 ||
        calconv_format_compile(calendar, NULL, column[2], strlen(column[2]), false, &format,
                               NULL) != CALCONV_OK)
        return false;
    good = calconv_from_day(calendar, day, &date, NULL) == CALCONV_OK;
    length = good ? calconv_format(format, &moment, text, sizeof text) : 0;
    good = good && length == strlen(column[3]) && memcmp(text, column[3], length) == 0;
    calconv_format_free(format);
    return good;
}

/* Check every row of a table of four columns. */
static void test_table(const char *name, bool (*check)(char *const column[4]))
{
    const char *srcdir = getenv("srcdir");
    char path[4096], line[1024];
    long rows = 0, bad = 0;
    FILE *file;

    snprintf(path, sizeof path, "%s/tests/vectors/%s", srcdir == NULL ? "." : srcdir, name);
    file = fopen(path, "r");
    while (file != NULL && fgets(line, sizeof line, file) != NULL) {
        char *column[4] = {line};
        int count = 1;
        if (line[0] == '#')
            continue;
        line[strcspn(line, "\n")] = '\0';
        for (char *tab = line; count < 4 && (tab = strchr(tab, '\t')) != NULL; count++) {
            *tab++ = '\0';
            column[count] = tab;
        }
        rows++;
        if ((count < 4 || !check(column)) && ++bad <= 5)
            note("%s: row %ld (%s) fails", name, rows, column[0]);
    }
    if (file != NULL)
        fclose(file);
    ok(rows > 0 && bad == 0, "%s: %ld rows", name, rows);
}

/* ---- Cycles of every length ---------------------------------------------------------------- */

static enum calconv_status to_day(const struct calconv_calendar *self,
                                  const struct calconv_date *date, int64_t *day,
                                  struct calconv_error *error)
{
    (void)self;
    (void)error;
    *day = date->field[0];
    return CALCONV_OK;
}

static enum calconv_status from_day(const struct calconv_calendar *self, int64_t day,
                                    struct calconv_date *date)
{
    *date = (struct calconv_date){.field = {cc_floor_mod(day, self->cycle)}};
    return CALCONV_OK;
}

static const struct calconv_schema schema = {
    .form = "N",
    .count = 1,
    .field = {{"n", "", CALCONV_OTHER, 1, .greatest = CALCONV_CYCLE_MAX - 1}},
};

/* Whether dates `a` and `b` of two cycles are read as `day`, or refused with that status. */
static bool is_read(int64_t cycle_a, int64_t a, int64_t cycle_b, int64_t b, int64_t now,
                    enum calconv_status wanted, int64_t day)
{
    struct calconv_calendar one = {
        CC_EXACT,         .id = "one",      .aliases = "",       .schema = &schema,
        .cycle = cycle_a, .to_day = to_day, .from_day = from_day};
    struct calconv_calendar two = one;
    const struct calconv_calendar *list[] = {&one, &two};
    struct calconv_reader reader = {
        .size = sizeof reader, .calendars = list, .count = 2, .today = today, .context = &now};
    struct calconv_reading reading = {.day = -7};
    struct calconv_error error = {.status = CALCONV_OK};
    char text[64];
    int length = snprintf(text, sizeof text, "%lld,%lld", (long long)a, (long long)b);
    enum calconv_status status;

    two.cycle = cycle_b;
    status = calconv_read(&reader, text, (size_t)length, &reading, &error);
    if (status == wanted && reading.day == (status == CALCONV_OK ? day : -7) &&
        error.status == status)
        return true;
    note("%s gives %s, %lld", text, calconv_status_code(status), (long long)reading.day);
    return false;
}

/* Against a search of all days, for all short cycles. */
static bool are_joined(int64_t a, int64_t b)
{
    for (int64_t x = 0; x < a; x++)
        for (int64_t y = 0; y < b; y++) {
            int64_t now = 1000 + x, day = now;
            while (day > 0 && (day % a != x || day % b != y))
                day--;
            if (!is_read(a, x, b, y, now, day > 0 ? CALCONV_OK : CALCONV_EDISAGREE, day))
                return false;
        }
    return true;
}

static void test_lengths(void)
{
    bool good = true;

    for (int64_t a = 1; good && a <= 12; a++)
        for (int64_t b = 1; good && b <= 12; b++)
            good = are_joined(a, b);
    ok(good, "cycles of 1 to 12 days are joined as a search would");
    ok(is_read(999983, 5, 999979, 5, INT64_C(999962000357) + 4, CALCONV_OK, 5),
       "the longest cycles that can be joined: before they meet again");
    ok(is_read(999983, 5, 999979, 5, INT64_C(999962000357) + 5, CALCONV_OK,
               INT64_C(999962000357) + 5),
       "the longest cycles that can be joined: when they meet again");
    ok(is_read(1000000, 7, 1000000, 7, 738960, CALCONV_OK, 7) &&
           is_read(1000000, 7, 1000000, 8, 738960, CALCONV_EDISAGREE, 0) &&
           is_read(1000000, 7, 999999, 7, 738960, CALCONV_OK, 7),
       "cycles of the greatest length");
    ok(is_read(12, 3, 18, 9, 3, CALCONV_OK, -9) && is_read(12, 3, 18, 9, -10, CALCONV_OK, -45),
       "days before 0");
}

/* Three cycles that would meet once in more days than there are. */
static void test_endless(void)
{
    static const int64_t cycles[3] = {999983, 999979, 999961};
    struct calconv_calendar calendar[3];
    const struct calconv_calendar *list[3];
    int64_t now = 738960;
    struct calconv_reader reader = {
        .size = sizeof reader, .calendars = list, .count = 3, .today = today, .context = &now};
    struct calconv_reading reading = {.day = -7};
    struct calconv_calendar refused;

    for (int i = 0; i < 3; i++) {
        calendar[i] = (struct calconv_calendar){
            CC_EXACT,           .id = "one",      .aliases = "",       .schema = &schema,
            .cycle = cycles[i], .to_day = to_day, .from_day = from_day};
        list[i] = &calendar[i];
    }
    ok(calconv_read(&reader, "5,5,5", 5, &reading, NULL) == CALCONV_ERANGE && reading.day == -7,
       "a joined cycle of more days than are counted is refused");
    refused = calendar[0];
    refused.name = refused.summary = refused.source = "";
    refused.cycle = CALCONV_CYCLE_MAX + 1;
    ok(calconv_register(&refused) == CALCONV_EINVAL, "too long a cycle cannot be registered");
    refused.cycle = -1;
    ok(calconv_register(&refused) == CALCONV_EINVAL, "nor can a negative one");
}

/* ---- Fields that are text ------------------------------------------------------------------ */

/* The year and the last digit of the next: "1711/2". */
static size_t dual_year(const struct calconv_calendar *self, int64_t day,
                        const struct calconv_date *date, int index, char *text, size_t size)
{
    size_t at = 0;

    (void)self;
    (void)day;
    (void)index;
    cc_put_number(text, size, &at, date->field[0], 4);
    cc_put_string(text, size, &at, "/");
    cc_put_number(text, size, &at, (date->field[0] + 1) % 10, 1);
    return at;
}

static void test_text(void)
{
    static const struct calconv_field more[] = {{"dual", "", CALCONV_TEXT, 1, .names = NULL},
                                                {.name = NULL}};
    static const char specifier[] = "%{dual} %-8{dual}|%8{dual}|%^{dual}";
    struct calconv_calendar calendar = *calconv_default();
    struct calconv_date date = {.field = {1711, 2, 11}};
    struct calconv_moment moment = {.size = sizeof moment, .day = 624561, .date = &date};
    struct calconv_format *format = NULL;
    char text[64] = "";

    calendar.more = more;
    calendar.more_text = dual_year;
    ok(calconv_more_named(&calendar, "dual", 4) == 0 &&
           calconv_more_named(&calendar, "dua", 3) == -1 &&
           calconv_more_named(calconv_default(), "dual", 4) == -1 &&
           calconv_format_compile(&calendar, NULL, specifier, sizeof specifier - 1, false, &format,
                                  NULL) == CALCONV_OK &&
           calconv_format(format, &moment, text, sizeof text - 1) == 29 &&
           strcmp(text, "1711/2 1711/2|  1711/2|1711/2") == 0,
       "a field can be text");
    calconv_format_free(format);
    ok(calconv_write_more(&calendar, 624561, &date, 0, text, 3) == 6 && text[3] == '1',
       "and is cut to the buffer");
}

int main(void)
{
    test_table("cycles.tsv", check_cycle);
    test_table("fields.tsv", check_fields);
    test_lengths();
    test_endless();
    test_text();
    return done();
}
