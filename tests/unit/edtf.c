/* SPDX-License-Identifier: MIT */
/*
 * edtf.c - tests of reading EDTF: the examples of its specification, what it refuses, what of it
 * stands in text, and mutated text.
 *
 * Days are those of date.toordinal() of Python.
 */
#include "phrases.h"

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

static const struct length_test in_text[] = {
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

int main(void)
{
    const struct calconv_calendar *calendar = calconv_default();
    struct calconv_format *format = make("edtf");
    struct calconv_reader own = {.size = sizeof own, .calendars = &calendar, .count = 1};

    reader = &own;
    test_phrases(format, edtf, sizeof edtf / sizeof *edtf);
    test_lengths(format, in_text, sizeof in_text / sizeof *in_text);
    test_mutations(format, "EDTF", edtf, sizeof edtf / sizeof *edtf);
    calconv_format_free(format);
    return done();
}
