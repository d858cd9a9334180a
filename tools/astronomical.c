/* SPDX-License-Identifier: MIT
 * astronomical.c - make the tables of the calendars whose years or months begin with what Sun and
 * Moon do at one place: src/data/NAME.inc, in the form of src/core/length_table.h.
 *
 * Needs: cc and liberfa-dev (Debian 12: ERFA 2.0.0).  Run:
 *   cc -O2 -o astronomical astronomical.c -lerfa -lm
 *   ./astronomical NAME >src/data/NAME.inc    NAME: see rules[]
 *   ./astronomical NAME list                  a line a year or month: number, R.D. of its first day
 *
 * Years, by an equinox (the Sun's apparent longitude is 0 or 180 degrees):
 *   persian_astronomical  begins on the day whose true noon at 52.5 E is the first after it
 *   french_republican     begins on the day, from true midnight, that has it at the Paris
 *                         Observatory (48 50 11 N, 2 20 15 E)
 *   bahai                 begins on the day, from sunset, that has it at Tehran (35.696111 N,
 *                         51.423056 E, height 0); named by its daylight
 * Months, by the new moon:
 *   samaritan             begins on the day whose true noon on Mount Gerizim (35.2728 E) is the
 *                         first after the conjunction
 *   babylonian            begins after the first sunset at Babylon (32.4794 N, 44.4328 E, 26 m)
 * that is 24 hours after the conjunction and over 48 minutes before moonset hebrew_observational
 * begins after the first evening on which Shaukat's criterion holds at Haifa (32.82 N, 35 E, height
 * 0), but never after 30 days have passed hebrew_years          how many of these months are in a
 * year from Nisan, which is the first month whose crescent is seen so that the equinox is not after
 * its 15th day The rules and places are those of Reingold and Dershowitz, Calendrical Calculations
 * (4th ed.), chapters 14 to 18, but for 52.5 E, which is Iranian law (theirs is 51.42 E).
 *
 * Sun, Moon and Delta T: sky.h.
 * Reproducible: the same bytes whenever it is run with the same ERFA. */
#include "sky.h"

#include <stdio.h>
#include <string.h>

enum { FIRST_YEAR = -1001, LAST_YEAR = 3001, ROOM = 50000, WORD = 24 }; /* Gregorian */

struct rule {
    const char *name, *what;
    double latitude, longitude, height, depression; /* as for place_at() */
    long first, last;                               /* the numbers of its years or months */
    long days, units;                               /* the mean year or month */
    int least, bits;                                /* the shortest; bits of a length */
    void (*make)(const struct rule *, const struct place *);
};

static long start[ROOM]; /* of each year or month, and of the one after the last */

/* ---- Instants ------------------------------------------------------------------------------ */

static long floor_div(long a, long b)
{
    return a / b - (a % b < 0);
}

static long new_year_day(long year) /* 1 January, proleptic Gregorian */
{
    long past = year - 1;

    return 365 * past + floor_div(past, 4) - floor_div(past, 100) + floor_div(past, 400) + 1;
}

/* when the Sun has that longitude in a Gregorian year, in spring or autumn; UT */
static double equinox_of(long year, double longitude, const struct place *at)
{
    double t = (double)new_year_day(year) + 79 + 186 * longitude / ERFA_DPI;

    for (double step = 1; fabs(step) > 1e-6;) {
        step = eraAnpm(longitude - look(t, at).sun_longitude) / ERFA_D2PI * 365.2422;
        t += step;
    }
    return t;
}

/* the place's sundial time of a moment, UT */
static double sundial(double ut, const struct place *at)
{
    double mean = ut + at->longitude / ERFA_D2PI;
    double difference = .5 + look(ut, at).sun_hour_angle / ERFA_D2PI - mean;

    return mean + difference - floor(difference + .5);
}

/* the day, from sunset, that has a moment; UT */
static long day_from_sunset(double ut, const struct place *at)
{
    long day = (long)floor(ut + at->longitude / ERFA_D2PI);

    return day + (ut > evening(day, at).ut);
}

/* ---- Years --------------------------------------------------------------------------------- */

static void make_persian(const struct rule *rule, const struct place *at)
{
    for (long y = rule->first; y <= rule->last + 1; y++)
        start[y - rule->first] = (long)ceil(sundial(equinox_of(y + 621, 0, at), at) - .5);
}

static void make_french(const struct rule *rule, const struct place *at)
{
    for (long y = rule->first; y <= rule->last + 1; y++)
        start[y - rule->first] = (long)floor(sundial(equinox_of(y + 1791, ERFA_DPI, at), at));
}

static void make_bahai(const struct rule *rule, const struct place *at)
{
    for (long y = rule->first; y <= rule->last + 1; y++)
        start[y - rule->first] = day_from_sunset(equinox_of(y + 1843, 0, at), at);
}

/* ---- Months -------------------------------------------------------------------------------- */

static long by_noon(double new_moon, const struct place *at)
{
    return (long)ceil(sundial(new_moon, at) - .5);
}

static long by_moonset(double new_moon, const struct place *at)
{
    for (long day = (long)floor(new_moon);; day++) {
        struct sky sunset = evening(day - 1, at);

        if (sunset.ut - new_moon >= 1 && sunset.phase < ERFA_DPI / 2 &&
            look(sunset.ut + 48 / 1440., at).seen_altitude > 0)
            return day;
    }
}

static long by_crescent(double new_moon, const struct place *at)
{
    for (long day = (long)floor(new_moon);; day++) {
        struct sky sky = evening(day - 1, at);

        if (crescent_seen(&sky))
            return day;
    }
}

/* months first..last and the one after, month 0 being that of the new moon of R.D. `epoch` or so */
static void make_months(const struct rule *rule, const struct place *at, double epoch,
                        long (*begin)(double, const struct place *))
{
    double t = epoch + (double)rule->first * SYNODIC_MONTH;

    for (long m = rule->first; m <= rule->last + 1; m++) {
        double moon = new_moon_before(t + SYNODIC_MONTH / 2, at);

        start[m - rule->first] = begin(moon, at);
        t = moon + SYNODIC_MONTH;
    }
}

static void make_samaritan(const struct rule *rule, const struct place *at)
{
    make_months(rule, at, -113504, by_noon);
}

static void make_babylonian(const struct rule *rule, const struct place *at)
{
    make_months(rule, at, -113504, by_moonset);
}

static void make_hebrew(const struct rule *rule, const struct place *at)
{
    long months = rule->last + 1 - rule->first;

    make_months(rule, at, -113504, by_crescent);
    for (long m = 1; m <= months; m++)
        if (start[m] > start[m - 1] + 30)
            start[m] = start[m - 1] + 30;
}

/* the numbers of the months Nisan */
static void make_hebrew_years(const struct rule *rule, const struct place *at)
{
    struct place horizon = place_at(rule->latitude, rule->longitude, rule->height, 0);
    long month = 0;

    for (long y = rule->first; y <= rule->last + 1; y++) {
        long equinox = day_from_sunset(equinox_of(y - 3760, 0, at), &horizon);
        double moon = new_moon_before((double)equinox - 14, at);
        long day = by_crescent(moon, at);

        while (day < equinox - 14) {
            moon = new_moon_before(moon + 1.5 * SYNODIC_MONTH, at);
            day = by_crescent(moon, at);
        }
        month = lround((moon + 113504) / SYNODIC_MONTH);
        start[y - rule->first] = month;
    }
}

/* ---- Tables -------------------------------------------------------------------------------- */

#define GREGORIAN 146097, 400
#define MOLAD 765433, 25920
#define FIRST_MONTH (-8548) /* before Nisan of FIRST_YEAR; month 0 is that of Nisan of -310 */
#define LAST_MONTH 40966

static const struct rule rules[] = {
    {"persian_astronomical", "Years of the calendar persian-astronomical.", 35.68, 52.5, 0, 0,
     FIRST_YEAR - 621, LAST_YEAR - 621, GREGORIAN, 365, 1, make_persian},
    {"french_republican", "Years of the calendar french-republican.", 48 + 50 / 60. + 11 / 3600.,
     2 + 20 / 60. + 15 / 3600., 27, 0, FIRST_YEAR - 1791, LAST_YEAR - 1791, GREGORIAN, 365, 1,
     make_french},
    {"bahai", "Years of the calendar bahai.", 35.696111, 51.423056, 0, 0, 172, LAST_YEAR - 1843,
     GREGORIAN, 365, 1, make_bahai},
    {"samaritan", "Months of the calendar samaritan.", 32.1994, 35.2728, 881, 0, FIRST_MONTH,
     LAST_MONTH, MOLAD, 29, 1, make_samaritan},
    {"babylonian", "Months of the calendar babylonian.", 32.4794, 44.4328, 26, 0, FIRST_MONTH,
     LAST_MONTH, MOLAD, 29, 2, make_babylonian},
    {"hebrew_observational", "Months of the calendar hebrew-observational.", 32.82, 35, 0, 4.5,
     FIRST_MONTH, LAST_MONTH, MOLAD, 29, 1, make_hebrew},
    {"hebrew_years", "Years from Nisan of the calendar hebrew-observational, in its months.", 32.82,
     35, 0, 4.5, FIRST_YEAR + 3760, LAST_YEAR + 3760, 235, 19, 12, 1, make_hebrew_years},
};

static int write_table(const struct rule *rule)
{
    long units = rule->last + 1 - rule->first, count[4] = {0}, per_word = WORD / rule->bits;

    for (long i = 0; i < units; i++) {
        long length = start[i + 1] - start[i] - rule->least;

        if (length < 0 || length >> rule->bits != 0) {
            fprintf(stderr, "%s: %ld is of %ld\n", rule->name, rule->first + i,
                    start[i + 1] - start[i]);
            return 1;
        }
        count[length]++;
    }
    printf("/* %s\n", rule->what);
    printf(" * Number %ld begins at %ld, %ld (after the last) at %ld; of %d: %ld, of %d: %ld",
           rule->first, start[0], rule->last + 1, start[units], rule->least, count[0],
           rule->least + 1, count[1]);
    if (count[2] > 0)
        printf(", of %d: %ld", rule->least + 2, count[2]);
    printf(".\n * Bits 0-23 of a word are %ld lengths less %d, of %d bits; bits 24-31 are the "
           "beginning of the\n"
           " * first, i after that of the table, less that and floor(i * %ld / %ld), plus 8.\n",
           per_word, rule->least, rule->bits, rule->days, rule->units);
    printf(
        " * Made by tools/astronomical.c with ERFA %s, 2026-11-22; rules and sources are in its\n"
        " * header.  Licence of the data: MIT; computed here, from no other's table.\n */\n",
        eraVersion());
    for (long i = 0; i <= units; i += per_word) {
        long late = start[i] - start[0] - i * rule->days / rule->units + 8;
        unsigned long word = (unsigned long)late << WORD;

        if (late < 0 || late > 255) {
            fprintf(stderr, "%s: %ld is far from the mean\n", rule->name, rule->first + i);
            return 1;
        }
        for (long j = 0; j < per_word && i + j < units; j++)
            word |= (unsigned long)(start[i + j + 1] - start[i + j] - rule->least)
                    << j * rule->bits;
        printf("0x%08lX,%c", word, i / per_word % 8 == 7 || i + per_word > units ? '\n' : ' ');
    }
    return 0;
}

int main(int argc, char **argv)
{
    for (const struct rule *rule = rules; rule < rules + sizeof rules / sizeof *rules; rule++) {
        struct place at = place_at(rule->latitude, rule->longitude, rule->height, rule->depression);

        if (argc < 2 || strcmp(argv[1], rule->name) != 0)
            continue;
        rule->make(rule, &at);
        if (argc == 2)
            return write_table(rule) || ferror(stdout) || fflush(stdout);
        for (long n = rule->first; n <= rule->last + 1; n++)
            printf("%ld\t%ld\n", n, start[n - rule->first]);
        return 0;
    }
    return fputs("usage: astronomical NAME [list]\n", stderr), 2;
}
