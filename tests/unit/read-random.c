/* SPDX-License-Identifier: MIT */
/*
 * read-random.c - tests of what stands around a date, and of random bytes, which must neither
 * crash what reads them nor make it write anything on failure.
 */
#include <stdlib.h>
#include <string.h>

#include "calconv.h"
#include "numbers.h"
#include "find.h"
#include "reading.h"
#include "tap.h"

#define DAY 738960 /* 2024-03-15 */

/* ---- Around a date ------------------------------------------------------------------------- */

static void test_trim(void)
{
#define RLM "\342\200\217"
    static const char *const around[][2] = {
        {"", ""},
        {" ", " "},
        {"\t \v", "\r\n"},
        {RLM, RLM},
        {"\330\234 ", " \342\200\256"},
        {"\342\201\246", "\342\201\251\r"},
        {RLM " " RLM, " " RLM " "},
    };
    static const char *const inside[] = {
        "2024-03-15", "a b", "\342\200", "\217",
        "\330",       "",    "\302\240", "\342\200\220x\342\200\220"};
    char text[64];
    size_t size = 99;

    for (size_t i = 0; i < sizeof around / sizeof *around; i++)
        for (size_t k = 0; k < sizeof inside / sizeof *inside; k++) {
            size_t before = strlen(around[i][0]), length = strlen(inside[k]);
            int n = snprintf(text, sizeof text, "%s%s%s", around[i][0], inside[k], around[i][1]);
            char *copy = exact_copy(text, (size_t)n);
            size_t at = calconv_trim(copy, (size_t)n, &size);
            ok(size == length && at + size <= (size_t)n && (length == 0 || at == before),
               "trim: around %zu, inside %zu", i + 1, k + 1);
            free(copy);
        }
    ok(calconv_trim("\0 ", 2, &size) == 0 && size == 1, "trim: a NUL is no blank");
}

/* ---- Random bytes -------------------------------------------------------------------------- */

/* Pieces that dates are made of, so that much of what is random is nearly a date. */
static size_t random_text(char *text, size_t room)
{
    static const char pieces[][12] = {
        "2024",
        "-",
        "03",
        "15",
        "1",
        "0",
        "99",
        "-W11-",
        "075",
        "T",
        " ",
        ":",
        "12:30",
        "Z",
        "+",
        "[u-ca=",
        "]",
        "[",
        "!",
        "@",
        ".",
        "5",
        "L",
        "M02L",
        ",",
        "BC",
        "AD ",
        "today",
        "julian:",
        "islamic@+3:",
        "jd:",
        "\342\210\222",
        "\333\261",
        "\331\240",
        "\360\235\237\216",
        "\377",
        "\342",
        "999999999",
        "18446744073",
        "excel:60",
        "haab:4",
        " Uayeb",
        "4 Ahau",
        "xihuitl:5",
        " Huei",
        "tzolkin:",
        "roman:",
        "-Kal-6b",
    };
    size_t length = 0, count = (size_t)random_below(9);

    for (size_t i = 0; i < count && length + 12 < room; i++) {
        const char *piece = pieces[random_below(sizeof pieces / sizeof *pieces)];
        size_t size = strlen(piece);
        memcpy(text + length, piece, size);
        length += size;
    }
    if (random_below(4) == 0 && length > 0)
        text[random_below((int64_t)length)] = (char)(random_below(256) - 128);
    return length;
}

static bool is_sound(const struct calconv_reader *reader, const char *text, size_t length)
{
    struct calconv_reading reading = {.day = -7, .time = 77}, untouched = reading;
    struct calconv_error error = {.status = CALCONV_OK};
    enum calconv_status status = calconv_read(reader, text, length, &reading, &error);
    struct calconv_date date = {.field = {-7}};
    char words[200];
    int fields = -7;
    size_t size;

    if (calconv_read_part(reader->calendars[0], text, length, &date, &fields, NULL) != CALCONV_OK &&
        (fields != -7 || date.field[0] != -7))
        return false;
    if (calconv_trim(text, length, &size) + size > length)
        return false;
    if (status == CALCONV_OK)
        return reading.time + reading.time_length <= length && reading.calendar != NULL &&
               reading.annotation + reading.annotation_length <= length;
    return error.status == status && error.offset <= length && status <= CALCONV_EPARAM &&
           calconv_explain(&error, words, sizeof words) > 0 &&
           memcmp(&reading, &untouched, sizeof reading) == 0;
}

static void test_random(const char *from)
{
    const struct calconv_calendar *calendars[2] = {find(from), find("julian")};
    int64_t now = DAY;
    struct calconv_reader reader = {
        .size = sizeof reader, .calendars = calendars, .count = 1, .today = today, .context = &now};
    int bad = 0, read = 0;

    for (int i = 0; i < 40000; i++) {
        char text[128];
        size_t length = random_text(text, sizeof text);
        char *copy;
        if (i % 4 == 0)
            for (size_t k = 0; k < length; k++)
                text[k] = (char)(random_below(256) - 128);
        copy = exact_copy(text, length);
        reader.count = i % 5 == 0 ? 2 : 1;
        if (!is_sound(&reader, copy, length) && ++bad < 4)
            note("-f %s: unsound: %.*s", from, (int)length, text);
        read += calconv_read(&reader, copy, length, &(struct calconv_reading){.day = 0}, NULL) ==
                CALCONV_OK;
        free(copy);
    }
    ok(bad == 0 && read > 0, "-f %s: 40000 random texts, of which %d were dates", from, read);
}

int main(void)
{
    static const char *const froms[] = {"gregorian", "persian", "iso-week", "ordinal", "jd"};

    test_trim();
    for (size_t i = 0; i < sizeof froms / sizeof *froms; i++)
        test_random(froms[i]);
    return done();
}
