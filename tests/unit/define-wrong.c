/* SPDX-License-Identifier: MIT */
/*
 * define-wrong.c - tests of calendars defined by text: what is wrong is found where it is, and how
 * much a text may have.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "calconv.h"
#include "tap.h"

#define HEAD "calconv calendar 1\nid x1\nname X\n"
#define RULE HEAD "lengths 30 30\nepoch 1 2000-01-01\n"
#define BASE HEAD "base islamic-civil\n"
#define N100                                                                                       \
    "12345678901234567890123456789012345678901234567890123456789012345678901234567890123456789012" \
    "34567890"
#define A64                                                                                        \
    "1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 " \
    "1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 "

/* The text, in which `@@` marks the byte that is wrong, and what is said about it. */
static const struct {
    const char *text, *reason;
} wrongs[] = {
    {"@@", "the first line is not `calconv calendar 1`"},
    {"@@calconv calendar 2\n", "the first line is not"},
    {"@@calconv calendar 10\n", "the first line is not"},
    {"@@ calconv calendar 1\n", "the first line is not"},
    {"@@\ncalconv calendar 1\n", "the first line is not"},
    {"@@\xEF\xBB\xBF"
     "calconv calendar 1\n",
     "the first line is not"},
    {"calconv calendar 1\n@@nickname X\n", "unknown keyword"},
    {"calconv calendar 1\n\n  @@ID x\n", "unknown keyword"},
    {"calconv calendar 1\nname a\xFF@@", "not UTF-8"},
    {"calconv calendar 1\nname X # @@\xC3(\n", "not UTF-8"},
    {"calconv calendar 1\nname a@@\033[1m\n", "a control character"},
    {"calconv calendar 1\nname a@@\r b\n", "a control character"},
    {"calconv calendar 1\nname a@@\302\205\n", "a control character"},
    {"calconv calendar 1\nid@@", "a name has the letters"},
    {"calconv calendar 1\nid @@X\n", "a name has the letters"},
    {"calconv calendar 1\nid @@1st\n", "a name has the letters"},
    {"calconv calendar 1\nid @@a_b\n", "a name has the letters"},
    {"calconv calendar 1\nid @@../x\n", "a name has the letters"},
    {"calconv calendar 1\nid @@a12345678901234567890123456789012345678901234567\n", "a name has"},
    {"calconv calendar 1\nid @@persian\n", "another calendar has this name"},
    {"calconv calendar 1\nid @@jal-ali\n", "another calendar has this name"},
    {"calconv calendar 1\nid @@british\n", "another calendar has this name"},
    {"calconv calendar 1\nid @@all\n", "another calendar has this name"},
    {"calconv calendar 1\nid x @@y\n", "nothing may follow here"},
    {"calconv calendar 1\nid x\n@@id y\n", "the keyword stands there twice"},
    {"calconv calendar 1\naliases fine|@@roc\n", "another calendar has this name"},
    {"calconv calendar 1\naliases fine| @@Big\n", "a name has the letters"},
    {"calconv calendar 1\naliases fine|@@\n", "a name is missing"},
    {"calconv calendar 1\naliases fine|@@fi-ne\n", "the name stands there twice"},
    {"calconv calendar 1\naliases a|b|c|d|e|f|g|h|i|j|k|l|m|n|o|p|@@q\n", "too many names"},
    {"calconv calendar 1\nname@@\n", "the text is missing"},
    {"calconv calendar 1\nname@@ # X\n", "the text is missing"},
    {"calconv calendar 1\nbasis @@moon\n", "a basis is solar"},
    {"calconv calendar 1\nday-start @@noon\n", "a day starts at"},
    {"calconv calendar 1\nauthority @@disputed\n", "authority is exact"},
    {"calconv calendar 1\noutside @@base\n", "outside is continue or refuse"},
    {"calconv calendar 1\nmonths @@" N100 "1|b\n", "a name of more than 100 bytes"},
    {"calconv calendar 1\nmonths a|@@A\n", "the name stands there twice"},
    {"calconv calendar 1\n# @@" N100 N100 N100 N100 N100 N100 N100 N100 N100 N100, ""},
    {"calconv calendar 1\nera @@CE 1 CE\n", "an era's code"},
    {"calconv calendar 1\nera ce 1 CE\nera @@ce 2 C\n", "another era has this code"},
    {"calconv calendar 1\nera ce 1 CE\nera-before @@ce C\n", "another era has this code"},
    {"calconv calendar 1\nera ce 10 CE\nera de @@10 DE\n",
     "a year, later than the era before,: 10"},
    {"calconv calendar 1\nera ce 1@@\n", "a name is missing"},
    {"calconv calendar 1\nlengths@@\n", "the months' lengths are missing"},
    {"calconv calendar 1\nlengths 30 @@0\n", "days of a month: 0 is not in 1..99"},
    {"calconv calendar 1\nlengths 30 @@100\n", "days of a month: 100 is not in 1..99"},
    {"calconv calendar 1\nlengths 30 @@-5\n", "days of a month: -5 is not in 1..99"},
    {"calconv calendar 1\nlengths 30 @@99999999999999999999999999\n",
     "days of a month: the number is not in 1..99"},
    {"calconv calendar 1\nlengths 30 3@@x\n", "not a number"},
    {"calconv calendar 1\nlengths 30 29/@@28\n", "days of a month: 28 is not in 29..99"},
    {"calconv calendar 1\nlengths 30 29/@@\n", "a number is missing"},
    {"calconv calendar 1\nlengths @@/29\n", "a number is missing"},
    {"calconv calendar 1\nlengths @@30L 30\n", "a leap month stands behind"},
    {"calconv calendar 1\nlengths 30 30L @@30L\n", "a leap month stands behind"},
    {"calconv calendar 1\nlengths 30 @@L\n", "a number is missing"},
    {"calconv calendar 1\nlengths " A64 "@@1\n", "more than 64 months"},
    {"calconv calendar 1\nleap @@sometimes\n", "leap years are given by"},
    {"calconv calendar 1\nleap every @@0\n", "a number of years: 0 is not in 1..1000000"},
    {"calconv calendar 1\nleap every@@\n", "a number is missing"},
    {"calconv calendar 1\nleap every 4 except @@6\n", "not divisible"},
    {"calconv calendar 1\nleap every 4 except @@4\n", "a number of years: 4 is not in 5.."},
    {"calconv calendar 1\nleap every 4 @@but 100\n", "nothing may follow here"},
    {"calconv calendar 1\nleap every 4 from @@x\n", "not a number"},
    {"calconv calendar 1\nleap every 4 from 1 @@x\n", "nothing may follow here"},
    {"calconv calendar 1\nleap every 1 except 2 except 4 except 8 except 16 except 32 except 64 "
     "except 128 except @@256\n",
     "more than 8 numbers"},
    {"calconv calendar 1\nleap years@@ of 30\n", "the cycle's leap years are missing"},
    {"calconv calendar 1\nleap years 2 @@2 of 30\n", "a year of the cycle, which ascend,: 2"},
    {"calconv calendar 1\nleap years 2 5@@\n", "a number is missing"},
    {"calconv calendar 1\nleap years 2 5 of @@4\n", "years of the cycle: 4 is not in 5..1000"},
    {"calconv calendar 1\nleap years 2 5 of @@1001\n", "years of the cycle: 1001"},
    {"calconv calendar 1\nepoch @@x 2000-01-01\n", "not a number"},
    {"calconv calendar 1\nepoch @@-99999999999999999999 2000-01-01\n",
     "a year: the number is not in -10000000..10000000"},
    {"calconv calendar 1\nstart @@99999999999999999999-01 2000-01-01\n",
     "a year: the number is not in -10000000..10000000"},
    {"calconv calendar 1\nstart @@2000-99999999999999999999 2000-01-01\n",
     "a month: the number is not in 1..64"},
    {"calconv calendar 1\nepoch @@10000001 2000-01-01\n", "a year: 10000001 is not in"},
    {"calconv calendar 1\nepoch 1@@\n", "a date is missing"},
    {"calconv calendar 1\nepoch 1 @@2001-02-29\n", "day 29 is not in 1..28"},
    {"calconv calendar 1\nepoch 1 @@foo:2001-02-29\n", "unknown calendar"},
    {"calconv calendar 1\nepoch 1 @@today\n", "not a date"},
    {"calconv calendar 1\nepoch 1 @@2000-01-01T10:00\n", "a date alone is wanted"},
    {"calconv calendar 1\nepoch 1 @@tzolkin:11 Ik\n", ""},
    {"calconv calendar 1\nyears @@5\n", "not a range"},
    {"calconv calendar 1\nyears 5..@@4\n", "a year: 4 is not in 5.."},
    {"calconv calendar 1\nbase@@\n", "a calendar is missing"},
    {"calconv calendar 1\nbase @@persia\n", "unknown calendar"},
    {"calconv calendar 1\nbase @@iso-week\n", "not a calendar of years, months and days"},
    {"calconv calendar 1\nbase @@tibetan\n", "not a calendar of years, months and days"},
    {"calconv calendar 1\nbase @@bahai\n", "not a calendar of years, months and days"},
    {"calconv calendar 1\nstart 1-1 1-1-1\nbase @@persian\n", "the base stands before the months"},
    {BASE "start @@1446 2025-03-01\n", "not a month, YEAR-MONTH"},
    {BASE "start @@1446-09-01 2025-03-01\n", "not a month, YEAR-MONTH"},
    {BASE "start @@1446-09L 2025-03-01\n", "not a month, YEAR-MONTH"},
    {BASE "start @@1446-00 2025-03-01\n", "a month: 0 is not in 1..64"},
    {BASE "start @@1446-13 2025-03-01\n", "the base calendar has no such month"},
    {BASE "start @@99999999-01 2025-03-01\n", "a year: 99999999"},
    {BASE "start 1446-09@@\n", "a date is missing"},
    {BASE "start 1446-09 2025-03-01\nstart @@1446-09 2025-03-02\n", "not later than"},
    {BASE "start 1446-09 2025-03-01\nstart @@1446-08 2025-04-02\n", "not later than"},
    {BASE "start 1446-09 2025-03-01\nstart @@1446-10 2025-03-01\n", "begins no later"},
    {BASE "start 1446-09 2025-03-01\nstart @@1446-10 2025-04-02\n",
     "days of the month that ends here: 32 is not in 28..31"},
    {BASE "start @@1446-09 2025-02-20\n", "days of the month that ends here: 20"},
    {BASE "month-days 29..30\nstart 1446-09 2025-03-01\nstart @@1446-10 2025-04-01\n",
     "days of the month that ends here: 31 is not in 29..30"},
    {BASE "month-days @@0..30\n", "days of a month: 0"},
    {BASE "start 1446-09 2025-03-01\nend @@2025-02-27\n", "before the last month's first day"},
    {BASE "start 1446-09 2025-03-01\nend @@2025-04-27\n", "days of the month that ends here"},
    {BASE "outside refuse\nstart 1446-09 2025-03-01\n@@", "`end` is missing"},
    {BASE "outside refuse\nstart 1446-09 2025-03-01\nstart @@1446-11 2025-04-29\nend 2025-05-27\n",
     "a month before it is missing"},
    {BASE "@@year 1446 2025-01-01 29 30\nend 2025-05-27\n", "does not go with"},
    {BASE "start 1446-09 2025-03-01\n@@year 1447 2025-06-26 29 30\n", "does not go with"},
    {HEAD "start @@1-02 2025-03-01\nend 2025-03-31\n", "the first month is a year's first"},
    {HEAD "start 1-01 2025-03-01\nstart @@1-03 2025-04-01\nend 2025-04-30\n", "is missing"},
    {HEAD "start 1-01 2025-03-01\nstart @@2-02 2025-04-01\nend 2025-04-30\n", "is missing"},
    {HEAD "start 1-01 2025-03-01\nstart @@3-01 2025-04-01\nend 2025-04-30\n", "is missing"},
    {HEAD "start 1-01 2025-03-01\nstart @@1-02 2025-06-09\nend 2025-06-10\n",
     "days of the month that ends here: 100 is not in 1..99"},
    {HEAD "@@outside continue\nstart 1-01 2025-03-01\nend 2025-03-31\n", "without `base`"},
    {HEAD "year 1 2025-01-01@@\n", "the months' lengths are missing"},
    {HEAD "year 1 2025-01-01 30 @@0\n", "days of a month: 0"},
    {HEAD "year 1 2025-01-01 30 30\nyear 2 @@2025-03-03 30 30\n",
     "days from the year before: 1, not 0"},
    {HEAD "year 1 2025-01-01 30 30\nyear @@3 2025-03-02 30 30\n", "a month before it is missing"},
    {HEAD "year 1 2025-01-01 " A64 "@@1\n", "more than 64 months"},
    {HEAD "@@months a|b|c\nyear 1 2025-01-01 30 30\n", "names of months: 3, not 2"},
    {BASE "@@months a|b|c\nstart 1446-09 2025-03-01\n", "names of months: 3, not 12"},
    {RULE "@@months a|b|c\n", "names of months: 3, not 2"},
    {RULE "@@months-short a|b\n", "goes only with `months`"},
    {RULE "months a|b\n@@months-native a\n", "names of months: 1, not 2"},
    {RULE "@@base persian\n", "does not go with `lengths`"},
    {RULE "@@month-days 1..2\n", "does not go with `lengths`"},
    {RULE "leap every 4\n@@", "no month is longer in leap years"},
    {HEAD "lengths 30 30/31\nepoch 1 2000-01-01\n@@", "`leap` is missing"},
    {HEAD "lengths 30 90L\nleap every 4\nepoch 1 2000-01-01\n@@", "more than twice as long"},
    {HEAD "lengths 30\n@@", "`epoch` is missing"},
    {HEAD "@@leap every 4\nbase persian\n", "goes only with `lengths`"},
    {HEAD "@@", "`lengths`, `start` or `year` is missing"},
    {"calconv calendar 1\nid x1\n@@", "`name` is missing"},
    {"calconv calendar 1\n@@", "`id` is missing"},
    {RULE "@@era-before bc BC\n", "goes only with `era`"},
};

static void test_wrongs(void)
{
    for (size_t i = 0; i < sizeof wrongs / sizeof *wrongs; i++) {
        const char *mark = strstr(wrongs[i].text, "@@");
        size_t at = (size_t)(mark - wrongs[i].text), length = strlen(wrongs[i].text) - 2;
        struct calconv_error error = {.status = CALCONV_OK};
        const struct calconv_calendar *calendar = NULL;
        char text[2048], reason[300];
        enum calconv_status status;

        memcpy(text, wrongs[i].text, at);
        memcpy(text + at, mark + 2, length - at);
        /* what follows is not UTF-8 in the texts that end in that; the mark stands behind it */
        if (strcmp(wrongs[i].reason, "not UTF-8") == 0 && at == length)
            at--;
        if (length > 1000) /* the line is too long by what is beyond */
            at = 19 + 1000;
        status = calconv_define(text, length, &calendar, &error);
        calconv_explain(&error, reason, sizeof reason);
        if (!ok(status != CALCONV_OK && status == error.status && error.offset == at &&
                    calendar == NULL && strstr(reason, wrongs[i].reason) != NULL &&
                    calconv_define(text, length, &calendar, NULL) == status,
                "wrong, case %zu: %s", i + 1, reason))
            note("status %s, at %zu, not %zu", calconv_status_code(status), error.offset, at);
    }
}

/* A text of so many bytes, a comment but for its first line. */
static enum calconv_status define_long(size_t length)
{
    const struct calconv_calendar *calendar;
    char *text = malloc(length);
    enum calconv_status status;

    if (text == NULL)
        return CALCONV_ENOMEM;
    memset(text, '\n', length);
    memcpy(text, "calconv calendar 1", 18);
    memcpy(text + 19, &RULE[19], sizeof RULE - 20);
    memcpy(text + 19 + 3, "long", 2);
    status = calconv_define(text, length, &calendar, NULL);
    free(text);
    return status;
}

static void test_limits(void)
{
    const struct calconv_calendar *calendar;
    struct calconv_error error;
    char *text = malloc(2000000);
    size_t at;

    ok(define_long(1024 * 1024) == CALCONV_OK && define_long(1024 * 1024 + 1) == CALCONV_EDEFINE,
       "a definition has at most 1 MiB");
    if (text == NULL)
        abort();
    at = (size_t)sprintf(text, HEAD);
    text[22] = 'r';
    for (int year = 1; year <= 2001; year++)
        at += (size_t)sprintf(text + at, "year %d rd:%d 1 1 1 1 1 1 1 1 1 1 1 1\n", year,
                              1 + 12 * (year - 1));
    ok(calconv_define(text, at, &calendar, &error) == CALCONV_EDEFINE &&
           strncmp(text + error.offset - 5, "year 2001", 9) == 0,
       "a table has at most 24000 months");
    at -= 50;
    while (text[at - 1] != '\n')
        at--;
    ok(calconv_define(text, at, &calendar, &error) == CALCONV_OK, "that many it may have");
    free(text);
}

int main(void)
{
    test_wrongs();
    test_limits();
    return done();
}
