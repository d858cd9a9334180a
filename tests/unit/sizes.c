/* SPDX-License-Identifier: MIT */
/*
 * sizes.c - structs of a program that was compiled for another release, as their `size` tells, are
 * refused before anything else of them is looked at.  (Calendars are in registry.c.)
 */
#include <string.h>

#include "calconv.h"
#include "tap.h"

#define DAY 738960

static const size_t wrong[] = {0, 1, 8, 4096, SIZE_MAX};

static void test_reader(void)
{
    const struct calconv_calendar *const calendar = calconv_default();
    struct calconv_reader reader = {.size = sizeof reader, .calendars = &calendar, .count = 1};
    struct calconv_reading reading = {.day = -7};
    struct calconv_error error;
    char text[100];
    bool good = true;

    for (size_t i = 0; i < sizeof wrong / sizeof *wrong; i++) {
        struct calconv_reader other = {.size = wrong[i]};
        good = good && calconv_read(&other, "2024-03-15", 10, &reading, &error) == CALCONV_EINVAL &&
               error.status == CALCONV_EINVAL && reading.day == -7 &&
               calconv_read(&other, "2024-03-15", 10, &reading, NULL) == CALCONV_EINVAL;
    }
    ok(good, "a reader of another size is refused");
    calconv_explain(&error, text, sizeof text);
    ok(strstr(text, "another release") != NULL, "with a reason: %s", text);
    ok(calconv_read(&reader, "2024-03-15", 10, &reading, NULL) == CALCONV_OK && reading.day == DAY,
       "a reader of the right size reads");
}

static void test_style_and_moment(void)
{
    struct calconv_style style = {.size = sizeof style};
    struct calconv_format *format = NULL, *none = NULL;
    struct calconv_date date = {.field = {2024, 3, 15}};
    struct calconv_moment moment = {.size = sizeof moment, .day = DAY, .date = &date};
    struct calconv_error error;
    char text[40] = "untouched";
    bool good = true;

    for (size_t i = 0; i < sizeof wrong / sizeof *wrong; i++) {
        struct calconv_style other = {.size = wrong[i]};
        good = good &&
               calconv_format_compile(calconv_default(), &other, "full", 4, false, &none, &error) ==
                   CALCONV_EINVAL &&
               error.status == CALCONV_EINVAL && none == NULL;
    }
    ok(good, "a style of another size is refused");
    good = calconv_format_compile(calconv_default(), &style, "%F %B", 5, false, &format, &error) ==
           CALCONV_OK;
    if (!ok(good, "a style of the right size serves"))
        return;
    for (size_t i = 0; i < sizeof wrong / sizeof *wrong; i++) {
        struct calconv_moment other = {.size = wrong[i]};
        good = good && calconv_format(format, &other, text, sizeof text) == 0 &&
               strcmp(text, "untouched") == 0;
    }
    ok(good, "of a moment of another size nothing is written");
    ok(calconv_format(format, &moment, text, sizeof text) == 16 &&
           memcmp(text, "2024-03-15 March", 16) == 0,
       "a moment of the right size is");
    calconv_format_free(format);
}

int main(void)
{
    test_reader();
    test_style_and_moment();
    return done();
}
