/* SPDX-License-Identifier: MIT */
/*
 * phrase.c - tests of reading GEDCOM and EDTF: the examples of their specifications, what each
 * refuses, and mutated text, which must neither crash them nor give places outside of the text.
 *
 * Days are those of other implementations: of Gregorian dates date.toordinal() of Python, of others
 * what is named beside them.
 */
#include <stdlib.h>
#include <string.h>

#include "calconv.h"
#include "core/core.h"
#include "numbers.h"
#include "tap.h"
#include "text/phrase.h"

static const struct calconv_reader *reader;

/* What was read as text: QUALIFIER DATE=DAY, and the second one, and what an interval lacks. */
static void summarize(char *line, size_t size, const char *text,
                      const struct calconv_reading *reading)
{
    static const char *const bounds[] = {"", " unknown", " open"};
    const struct calconv_second first = {reading->day, reading->calendar, reading->place,
                                         reading->qualifier};
    const struct calconv_second *dates[] = {&first, &reading->second};
    int at = snprintf(line, size, "%s", bounds[reading->start] + (reading->start != 0));

    if (reading->start != CALCONV_BOUNDED)
        at += snprintf(line + at, size - (size_t)at, " ");
    for (int i = 0; i < 2 && dates[i]->place.size > 0; i++)
        at += snprintf(line + at, size - (size_t)at, "%s%.*s%s%.*s=%lld", i > 0 ? ", " : "",
                       (int)dates[i]->qualifier.size, text + dates[i]->qualifier.start,
                       dates[i]->qualifier.size > 0 ? ":" : "", (int)dates[i]->place.size,
                       text + dates[i]->place.start, (long long)dates[i]->day);
    snprintf(line + at, size - (size_t)at, "%s", bounds[reading->end]);
}

struct phrase_test {
    const char *text;
    enum calconv_status status;
    const char *summary; /* of an error: of the reason */
};

static struct calconv_format *gedcom_format, *edtf_format;

/* A format to read by. */
static struct calconv_format *make(const char *name)
{
    struct calconv_format *format = NULL;

    if (calconv_format_compile(calconv_default(), NULL, name, strlen(name), false, &format, NULL) !=
            CALCONV_OK ||
        calconv_format_prepare(format, NULL) != CALCONV_OK)
        abort();
    return format;
}

static void test_phrases(const struct calconv_format *format, const struct phrase_test *tests,
                         size_t count)
{
    for (size_t i = 0; i < count; i++) {
        const struct phrase_test *test = &tests[i];
        struct calconv_reading reading;
        struct calconv_error error;
        char line[256];
        enum calconv_status status =
            calconv_parse(format, reader, test->text, strlen(test->text), NULL, &reading, &error);
        bool same;

        if (status == CALCONV_OK) {
            summarize(line, sizeof line, test->text, &reading);
            same = strcmp(line, test->summary) == 0;
        } else {
            calconv_explain(&error, line, sizeof line);
            same = strstr(line, test->summary) != NULL && error.offset <= strlen(test->text);
        }
        if (!ok(status == test->status && same, "%s", test->text))
            note("status %s, %s", calconv_status_code(status), line);
    }
}

#define NO_DAY "a day is wanted"
#define NO_DATE "a date of GEDCOM is wanted"

static const struct phrase_test gedcom[] = {
    /* the examples of GEDCOM 7.0 that have days */
    {"2 OCT 1937", CALCONV_OK, "2 OCT 1937=707384"},
    {"30 JAN 1649", CALCONV_OK, "30 JAN 1649=601950"},
    {"BET 1 JAN 1867 AND 31 MAR 1867", CALCONV_OK, "BET:1 JAN 1867=681543, 31 MAR 1867=681632"},
    {"24 JUN 1852", CALCONV_OK, "24 JUN 1852=676239"},
    /* and those that have none */
    {"AFT 1800", CALCONV_ESYNTAX, NO_DAY},
    {"TO 1800", CALCONV_ESYNTAX, NO_DAY},
    {"ABT MAR 1894", CALCONV_ESYNTAX, NO_DAY},
    {"BET 1648 AND 1649", CALCONV_ESYNTAX, NO_DAY},
    {"FROM GREGORIAN 1670 TO JULIAN 1800", CALCONV_ESYNTAX, NO_DAY},
    /* the days on which it says that calendars began */
    {"FRENCH_R 1 VEND 1", CALCONV_OK, "FRENCH_R 1 VEND 1=654415"},
    {"HEBREW 1 TSH 1", CALCONV_OK, "HEBREW 1 TSH 1=-1373427"}, /* 7 October 3761 BCE, Julian */
    {"JULIAN 7 OCT 3761 BCE", CALCONV_OK, "JULIAN 7 OCT 3761 BCE=-1373427"},
    {"7 SEP 3761 BCE", CALCONV_OK, "7 SEP 3761 BCE=-1373427"},
    /* every keyword */
    {"FROM 1 JAN 1900", CALCONV_OK, "FROM:1 JAN 1900=693596"},
    {"FROM 1 JAN 1900 TO 5 FEB 1900", CALCONV_OK, "FROM:1 JAN 1900=693596, 5 FEB 1900=693631"},
    {"TO 5 FEB 1900", CALCONV_OK, "TO:5 FEB 1900=693631"},
    {"BEF 5 FEB 1900", CALCONV_OK, "BEF:5 FEB 1900=693631"},
    {"AFT 5 FEB 1900", CALCONV_OK, "AFT:5 FEB 1900=693631"},
    {"ABT 5 FEB 1900", CALCONV_OK, "ABT:5 FEB 1900=693631"},
    {"CAL 5 FEB 1900", CALCONV_OK, "CAL:5 FEB 1900=693631"},
    {"EST 5 FEB 1900", CALCONV_OK, "EST:5 FEB 1900=693631"},
    {"INT 5 FEB 1900 (after candlemas)", CALCONV_OK, "INT:5 FEB 1900=693631"},
    {"int 05 feb 1900 ()", CALCONV_OK, "int:05 feb 1900=693631"},
    {"Bet  1 Jan 1900 and   5 Feb 1900", CALCONV_OK, "Bet:1 Jan 1900=693596, 5 Feb 1900=693631"},
    /* the second date has a calendar of its own */
    {"BET HEBREW 5 ADS 5784 AND 15 MAR 2024", CALCONV_OK,
     "BET:HEBREW 5 ADS 5784=738960, 15 MAR 2024=738960"},
    {"FROM 15 MAR 2024 TO @#DJULIAN@ 2 MAR 2024", CALCONV_OK,
     "FROM:15 MAR 2024=738960, @#DJULIAN@ 2 MAR 2024=738960"}, /* oracles: Julian 2024-03-02 */
    /* calendars of 5.5 and 5.5.1 */
    {"@#DHEBREW@ 5 ADS 5784", CALCONV_OK, "@#DHEBREW@ 5 ADS 5784=738960"}, /* hebcal */
    {"@#DGREGORIAN@ 15 MAR 2024", CALCONV_OK, "@#DGREGORIAN@ 15 MAR 2024=738960"},
    {"@#DFRENCH R@ 1 VEND 1", CALCONV_OK, "@#DFRENCH R@ 1 VEND 1=654415"},
    {"@#DJulian@2 MAR 2024", CALCONV_OK, "@#DJulian@2 MAR 2024=738960"},
    {"ABT @#DROMAN@ 5 MAR 1900", CALCONV_ECALENDAR, "GEDCOM does not define this calendar"},
    {"@#DUNKNOWN@ 5 MAR 1900", CALCONV_ECALENDAR, "GEDCOM does not define this calendar"},
    {"@#DHEBREW 5 ADS 5784", CALCONV_ESYNTAX, NO_DATE},
    {"_MINE 5 MAR 1900", CALCONV_ECALENDAR, "GEDCOM does not define this calendar"},
    {"PERSIAN 5 MAR 1900", CALCONV_ESYNTAX, NO_DATE},
    /* Adar: 5784 is a leap year, 5783 is not (hebcal) */
    {"HEBREW 5 ADR 5784", CALCONV_OK, "HEBREW 5 ADR 5784=738930"},
    {"HEBREW 22 ADS 5783", CALCONV_OK, "HEBREW 22 ADS 5783=738594"},
    {"HEBREW 22 ADR 5783", CALCONV_OK, "HEBREW 22 ADR 5783=738594"},
    /* dual years: GEDCOM 7's example, 5.5.1's, and a birthday: 22 February 1732, new style */
    {"30 JAN 1648/9", CALCONV_OK, "30 JAN 1648/9=601950"},
    {"15 APR 1699/00", CALCONV_OK, "15 APR 1699/00=620652"},
    {"@#DJULIAN@ 11 FEB 1731/2", CALCONV_OK, "@#DJULIAN@ 11 FEB 1731/2=632287"},
    {"@#DJULIAN@ 11 FEB 1731/1732", CALCONV_OK, "@#DJULIAN@ 11 FEB 1731/1732=632287"},
    {"11 FEB 1731/33", CALCONV_ESYNTAX, "behind the stroke must be the year after"},
    {"11 FEB 1731/", CALCONV_ESYNTAX, NO_DATE},
    {"HEBREW 5 ADS 5783/4", CALCONV_EERA, "its years are neither"},
    {"1731/2", CALCONV_ESYNTAX, NO_DAY},
    /* before year 1: the ides of March (oracles: R.D. -15999 is Julian) */
    {"JULIAN 15 MAR 44 BCE", CALCONV_OK, "JULIAN 15 MAR 44 BCE=-15999"},
    {"@#DJULIAN@ 15 MAR 44B.C.", CALCONV_OK, "@#DJULIAN@ 15 MAR 44B.C.=-15999"},
    {"@#DJULIAN@ 15 MAR 44 B.C.", CALCONV_OK, "@#DJULIAN@ 15 MAR 44 B.C.=-15999"},
    {"JULIAN 15 MAR 44 BC", CALCONV_OK, "JULIAN 15 MAR 44 BC=-15999"},
    {"31 DEC 1 BCE", CALCONV_OK, "31 DEC 1 BCE=0"},
    {"1 JAN 0", CALCONV_EERA, "years begin with 1"},
    {"FRENCH_R 1 VEND 1 BCE", CALCONV_EERA, "its years are neither"},
    {"44 BCE", CALCONV_ESYNTAX, NO_DAY},
    /* what is wrong with others */
    {"HEBREW 5784", CALCONV_ESYNTAX, NO_DAY},
    {"HEBREW ADS 5784", CALCONV_ESYNTAX, NO_DAY},
    {"BET 1900 AND 5 FEB 1900", CALCONV_ESYNTAX, NO_DAY},
    {"15 MAR", CALCONV_ESYNTAX, "column 7: a year is wanted (format 'gedcom')"},
    {"5 ADS 5784", CALCONV_ESYNTAX, "column 3: a month that GEDCOM has in this calendar is wanted"},
    {"FRENCH_R 5 JAN 1900", CALCONV_ESYNTAX, "column 12: a month that GEDCOM has in this calendar"},
    {"5 March 1900", CALCONV_ESYNTAX,
     "column 3: a month that GEDCOM has in this calendar is wanted"},
    {"31 FEB 1900", CALCONV_EDAY, "day 31 is not in 1..28 (February 1900, gregorian)"},
    {"0 FEB 1900", CALCONV_EDAY, "day 0 is not in 1..28"},
    {"1 JAN 99999999999999999999", CALCONV_EYEAR, "year is not in"},
    {"1 JAN 99999999999999999999 BCE", CALCONV_EYEAR, "year is not in"},
    {"BET 1 JAN 1900", CALCONV_ESYNTAX, "column 15: AND with a second date is wanted"},
    {"BET 1 JAN 1900 TO 5 FEB 1900", CALCONV_ESYNTAX,
     "column 15: AND with a second date is wanted"},
    {"INT 1 JAN 1900", CALCONV_ESYNTAX, "a phrase in parentheses is wanted"},
    {"INT 1 JAN 1900 (x", CALCONV_ESYNTAX, "a phrase in parentheses is wanted"},
    {"(on a market day)", CALCONV_ESYNTAX, "column 1: a date is wanted"},
    {"1 JAN 1900 x", CALCONV_ESYNTAX, "the text goes on behind the date"},
    {"1 JAN 1900x", CALCONV_ESYNTAX, NO_DATE},
    {"ABT BEF 1 JAN 1900", CALCONV_ESYNTAX, NO_DATE},
    {"ABT", CALCONV_ESYNTAX, NO_DATE},
    {"1JAN1900", CALCONV_ESYNTAX, NO_DAY},
    {"", CALCONV_ESYNTAX, NO_DATE},
};

#define UNSPECIFIED "a day is wanted (format 'edtf')"
#define NOT_LEVEL_1 "a date of EDTF level 1 is wanted"

/* The examples of the Library of Congress's specification, levels 0 and 1, and what is none. */
static const struct phrase_test edtf[] = {
    {"1985-04-12", CALCONV_OK, "1985-04-12=724743"},
    {"1985-04", CALCONV_ESYNTAX, UNSPECIFIED},
    {"1985", CALCONV_ESYNTAX, UNSPECIFIED},
    {"1985-04-12T23:20:30", CALCONV_OK, "1985-04-12T23:20:30=724743"},
    {"1985-04-12T23:20:30Z", CALCONV_OK, "1985-04-12T23:20:30Z=724743"},
    {"1985-04-12T23:20:30-04", CALCONV_OK, "1985-04-12T23:20:30-04=724743"},
    {"1985-04-12T23:20:30+04:30", CALCONV_OK, "1985-04-12T23:20:30+04:30=724743"},
    {"1964/2008", CALCONV_ESYNTAX, UNSPECIFIED},
    {"2004-06/2006-08", CALCONV_ESYNTAX, UNSPECIFIED},
    {"2004-02-01/2005-02-08", CALCONV_OK, "2004-02-01=731612, 2005-02-08=731985"},
    {"2004-02-01/2005-02", CALCONV_ESYNTAX, UNSPECIFIED},
    {"2004-02-01/2005", CALCONV_ESYNTAX, UNSPECIFIED},
    {"2005/2006-02", CALCONV_ESYNTAX, UNSPECIFIED},
    {"Y170000002", CALCONV_ESYNTAX, UNSPECIFIED},
    {"Y-170000002", CALCONV_ESYNTAX, UNSPECIFIED},
    {"2001-21", CALCONV_ESYNTAX, UNSPECIFIED},
    {"1984?", CALCONV_ESYNTAX, UNSPECIFIED},
    {"2004-06~", CALCONV_ESYNTAX, UNSPECIFIED},
    {"2004-06-11%", CALCONV_OK, "%:2004-06-11=731743"},
    {"201X", CALCONV_ESYNTAX, UNSPECIFIED},
    {"20XX", CALCONV_ESYNTAX, UNSPECIFIED},
    {"2004-XX", CALCONV_ESYNTAX, UNSPECIFIED},
    {"1985-04-XX", CALCONV_ESYNTAX, UNSPECIFIED},
    {"1985-XX-XX", CALCONV_ESYNTAX, UNSPECIFIED},
    {"1985-04-12/..", CALCONV_OK, "1985-04-12=724743 open"},
    {"1985-04/..", CALCONV_ESYNTAX, UNSPECIFIED},
    {"1985/..", CALCONV_ESYNTAX, UNSPECIFIED},
    {"../1985-04-12", CALCONV_OK, "open 1985-04-12=724743"},
    {"../1985-04", CALCONV_ESYNTAX, UNSPECIFIED},
    {"../1985", CALCONV_ESYNTAX, UNSPECIFIED},
    {"1985-04-12/", CALCONV_OK, "1985-04-12=724743 unknown"},
    {"1985-04/", CALCONV_ESYNTAX, UNSPECIFIED},
    {"1985/", CALCONV_ESYNTAX, UNSPECIFIED},
    {"/1985-04-12", CALCONV_OK, "unknown 1985-04-12=724743"},
    {"/1985-04", CALCONV_ESYNTAX, UNSPECIFIED},
    {"/1985", CALCONV_ESYNTAX, UNSPECIFIED},
    {"-1985", CALCONV_ESYNTAX, UNSPECIFIED},
    /* of level 2 */
    {"2004-06-~01", CALCONV_ESYNTAX, NOT_LEVEL_1},
    {"1984?-06-02", CALCONV_ESYNTAX, NOT_LEVEL_1},
    {"1984-1X", CALCONV_ESYNTAX, UNSPECIFIED},
    {"156X-12-25", CALCONV_ESYNTAX, NOT_LEVEL_1},
    {"Y-17E7", CALCONV_ESYNTAX, NOT_LEVEL_1},
    {"[1667,1668]", CALCONV_ESYNTAX, NOT_LEVEL_1},
    /* marks and intervals together */
    {"2004-06-11?", CALCONV_OK, "?:2004-06-11=731743"},
    {"2004-06-11~", CALCONV_OK, "~:2004-06-11=731743"},
    {"2004-02-01?/2005-02-08%", CALCONV_OK, "?:2004-02-01=731612, %:2005-02-08=731985"},
    {"../1985-04-12~", CALCONV_OK, "open ~:1985-04-12=724743"},
    {"1985-04-12?/", CALCONV_OK, "?:1985-04-12=724743 unknown"},
    {"0000-12-31", CALCONV_OK, "0000-12-31=0"},
    {"-0001-12-31", CALCONV_OK, "-0001-12-31=-366"},
    /* what is none */
    {"1985-04-31", CALCONV_EDAY, "day 31 is not in 1..30 (April 1985, gregorian)"},
    {"2001-21-05", CALCONV_EMONTH, "month 21 is not in 1..12 (2001, gregorian)"},
    {"1985-04-12T25:00", CALCONV_ETIME, "not a time of day"},
    {"1985-04-12T10:00?", CALCONV_ESYNTAX, "the text goes on behind the date"},
    {"1985-04-12T10:00/1985-04-13", CALCONV_ESYNTAX, "the text goes on behind the date"},
    {"1985-04-12/1985-04-13T10:00", CALCONV_ESYNTAX, "the text goes on behind the date"},
    {"1985-4-12", CALCONV_ESYNTAX, NOT_LEVEL_1},
    {"85-04-12", CALCONV_ESYNTAX, NOT_LEVEL_1},
    {"19850412", CALCONV_ESYNTAX, NOT_LEVEL_1},
    {"12024-03-15", CALCONV_ESYNTAX, NOT_LEVEL_1},
    {"Y2024", CALCONV_ESYNTAX, NOT_LEVEL_1},
    {"../..", CALCONV_ESYNTAX, NOT_LEVEL_1},
    {"/", CALCONV_ESYNTAX, NOT_LEVEL_1},
    {"..", CALCONV_ESYNTAX, NOT_LEVEL_1},
    {"", CALCONV_ESYNTAX, NOT_LEVEL_1},
};

/* ---- In text ------------------------------------------------------------------------------- */

struct length_test {
    const char *text;
    size_t length; /* 0: it has not the shape of a date */
    enum calconv_status status;
    int64_t day;
};

static const struct length_test gedcom_lengths[] = {
    {"5 FEB 1900\n", 10, CALCONV_OK, 693631},
    {"5 FEB 1900 AND 6 FEB 1900", 10, CALCONV_OK, 693631},
    {"5 FEB 1900, and", 10, CALCONV_OK, 693631},
    {"HEBREW 5 ADS 5784 ", 17, CALCONV_OK, 738960},
    {"@#DHEBREW@ 5 ADS 5784)", 21, CALCONV_OK, 738960},
    {"JULIAN 15 MAR 44 BCE.", 20, CALCONV_OK, -15999},
    {"JULIAN 11 FEB 1731/2.", 20, CALCONV_OK, 632287},
    /* the shape of a date, but none: nothing in it may be taken for one */
    {"FRENCH_R 5 JAN 1900 ", 19, CALCONV_ESYNTAX, 0},
    {"@#DROMAN@ 5 JAN 1900 ", 20, CALCONV_ECALENDAR, 0},
    {"_MINE 5 JAN 1900 ", 16, CALCONV_ECALENDAR, 0},
    {"31 FEB 1900 ", 11, CALCONV_EDAY, 0},
    {"5 ADS 5784 ", 10, CALCONV_ESYNTAX, 0},
    /* not the shape */
    {"room 12 on 5 FEB 1900", 0, CALCONV_OK, 0},
    {"12 on 5 FEB 1900", 0, CALCONV_OK, 0},
    {"1900 AND 5 FEB 1900", 0, CALCONV_OK, 0},
    {"BET 5 FEB 1900", 0, CALCONV_OK, 0},
    {"FEB 1900", 0, CALCONV_OK, 0},
    {"5 FEB 1900x", 0, CALCONV_OK, 0},
    {"", 0, CALCONV_OK, 0},
};

static const struct length_test edtf_lengths[] = {
    {"1985-04-12 ", 10, CALCONV_OK, 724743},
    {"1985-04-12?/..", 10, CALCONV_OK, 724743},
    {"1985-04-12T10:00Z, ", 17, CALCONV_OK, 724743},
    {"1985-04-12Tx", 10, CALCONV_OK, 724743},
    {"1985-04-31 ", 10, CALCONV_EDAY, 0},
    {"1985-04-XX", 0, CALCONV_OK, 0},
    {"1985-04", 0, CALCONV_OK, 0},
    {"85-04-12", 0, CALCONV_OK, 0},
    {"", 0, CALCONV_OK, 0},
};

static void test_lengths(const struct calconv_format *format, const struct length_test *tests,
                         size_t count)
{
    for (size_t i = 0; i < count; i++) {
        const struct length_test *test = &tests[i];
        struct calconv_reading reading = {.day = 0};
        size_t length = calconv_format_length(format, reader, test->text, strlen(test->text)),
               used = 0;
        enum calconv_status status = length == 0
                                         ? CALCONV_OK
                                         : calconv_parse(format, reader, test->text,
                                                         strlen(test->text), &used, &reading, NULL);

        if (!ok(length == test->length && status == test->status &&
                    (used == length || status != CALCONV_OK) && reading.day == test->day,
                "in text: %.*s", (int)strcspn(test->text, "\n"), test->text))
            note("%zu bytes, status %s, day %lld", length, calconv_status_code(status),
                 (long long)reading.day);
    }
}

/* ---- Writing ------------------------------------------------------------------------------- */

/* Every day that GEDCOM can write in a calendar is read back. */
static void test_there_and_back(const char *id)
{
    const struct calconv_calendar *calendar = cc_find_builtin(id, strlen(id));
    int wrong = 0, written = 0;

    for (int64_t day = -1500000; day < 1200000; day += 37) {
        struct calconv_date date;
        struct calconv_reading reading;
        char text[CALCONV_WRITTEN];
        size_t length;

        if (calconv_from_day(calendar, day, &date, NULL) != CALCONV_OK ||
            !cc_gedcom_fits(calendar, &date))
            continue;
        written++;
        length = cc_write_gedcom(calendar, &date, text, sizeof text);
        wrong += calconv_parse(gedcom_format, reader, text, length, NULL, &reading, NULL) !=
                     CALCONV_OK ||
                 reading.day != day || reading.calendar != calendar || reading.place.size != length;
    }
    if (!ok(wrong == 0 && written > 10000, "there and back, %s", id))
        note("%d of %d", wrong, written);
}

/* ---- Mutated text -------------------------------------------------------------------------- */

static bool is_inside(const struct calconv_part *part, size_t length)
{
    return part->start <= length && part->size <= length - part->start;
}

/* Read a text with a few bytes changed, put in or left out, in memory of its very size. */
static bool survives(const struct calconv_format *format, const char *seed)
{
    static const char bytes[] = "0123456789 /-.@#()?~%XYTZABCDENRS_\0\377";
    char text[64];
    size_t length = strlen(seed) < 56 ? strlen(seed) : 56;
    struct calconv_reading reading;
    struct calconv_error error;
    enum calconv_status status;
    char *exact;
    bool fine;

    memcpy(text, seed, length);
    for (int64_t n = random_below(4) + 1; n > 0; n--) {
        size_t at = (size_t)random_below((int64_t)length + 1);
        char byte = bytes[random_below(sizeof bytes)];
        int64_t what = random_below(3);
        if (what == 0 && at < length)
            text[at] = byte;
        else if (what == 1 && at < length) {
            memmove(text + at, text + at + 1, length - at - 1);
            length--;
        } else {
            memmove(text + at + 1, text + at, length - at);
            text[at] = byte;
            length++;
        }
    }
    exact = malloc(length > 0 ? length : 1);
    if (exact == NULL)
        abort();
    memcpy(exact, text, length);
    status = calconv_parse(format, reader, exact, length, NULL, &reading, &error);
    fine = status != CALCONV_OK
               ? error.offset <= length
               : reading.place.size > 0 && is_inside(&reading.place, length) &&
                     is_inside(&reading.qualifier, length) &&
                     is_inside(&reading.second.place, length) &&
                     is_inside(&reading.second.qualifier, length) &&
                     (reading.second.place.size == 0 ||
                      reading.second.place.start > reading.place.start + reading.place.size);
    fine = fine && calconv_format_length(format, reader, exact, length) <= length;
    free(exact);
    return fine;
}

static void test_mutations(const struct calconv_format *format, const char *name,
                           const struct phrase_test *tests, size_t count)
{
    int wrong = 0;

    for (int round = 0; round < 200; round++)
        for (size_t i = 0; i < count; i++)
            wrong += !survives(format, tests[i].text);
    ok(wrong == 0, "mutated text, %s", name);
}

int main(void)
{
    const struct calconv_calendar *calendar = calconv_default();
    struct calconv_reader own = {.size = sizeof own, .calendars = &calendar, .count = 1};

    reader = &own;
    gedcom_format = make("gedcom");
    edtf_format = make("edtf");
    test_phrases(gedcom_format, gedcom, sizeof gedcom / sizeof *gedcom);
    test_phrases(edtf_format, edtf, sizeof edtf / sizeof *edtf);
    test_lengths(gedcom_format, gedcom_lengths, sizeof gedcom_lengths / sizeof *gedcom_lengths);
    test_lengths(edtf_format, edtf_lengths, sizeof edtf_lengths / sizeof *edtf_lengths);
    test_there_and_back("gregorian");
    test_there_and_back("julian");
    test_there_and_back("hebrew");
    test_there_and_back("french-republican");
    test_mutations(gedcom_format, "GEDCOM", gedcom, sizeof gedcom / sizeof *gedcom);
    test_mutations(edtf_format, "EDTF", edtf, sizeof edtf / sizeof *edtf);
    calconv_format_free(gedcom_format);
    calconv_format_free(edtf_format);
    return done();
}
