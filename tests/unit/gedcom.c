/* SPDX-License-Identifier: MIT */
/*
 * gedcom.c - tests of reading GEDCOM: the examples of its specification, what it refuses, what of
 * it stands in text, and mutated text.
 *
 * Days are those of other implementations: of Gregorian dates date.toordinal() of Python, of others
 * what is named beside them.
 */
#include "core/core.h"
#include "phrases.h"
#include "text/phrase.h"

static struct calconv_format *format;

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
    /* no grammar has a year with a stroke before year 1 beside a day */
    {"1 MAR 45/44 B.C.", CALCONV_EERA, "years before 1 are not given twice"},
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

/* ---- In text ------------------------------------------------------------------------------- */

static const struct length_test in_text[] = {
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
        wrong += calconv_parse(format, reader, text, length, NULL, &reading, NULL) != CALCONV_OK ||
                 reading.day != day || reading.calendar != calendar || reading.place.size != length;
    }
    if (!ok(wrong == 0 && written > 10000, "there and back, %s", id))
        note("%d of %d", wrong, written);
}

int main(void)
{
    const struct calconv_calendar *calendar = calconv_default();
    struct calconv_reader own = {.size = sizeof own, .calendars = &calendar, .count = 1};

    reader = &own;
    format = make("gedcom");
    test_phrases(format, gedcom, sizeof gedcom / sizeof *gedcom);
    test_lengths(format, in_text, sizeof in_text / sizeof *in_text);
    test_there_and_back("gregorian");
    test_there_and_back("julian");
    test_there_and_back("hebrew");
    test_there_and_back("french-republican");
    test_mutations(format, "GEDCOM", gedcom, sizeof gedcom / sizeof *gedcom);
    calconv_format_free(format);
    return done();
}
