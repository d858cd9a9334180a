/* SPDX-License-Identifier: MIT
 * hijri.c - make src/data/islamic_observational.inc and src/data/islamic_rgsa.inc: the months of
 * two Hijri calendars that are defined by what can be seen in the evening sky, computed from ERFA.
 *
 * Needs: cc and liberfa-dev (Debian 12: ERFA 2.0.0).  Run:
 *   cc -O2 -o hijri hijri.c -lerfa -lm
 *   ./hijri observational >src/data/islamic_observational.inc
 *   ./hijri rgsa >src/data/islamic_rgsa.inc
 *   ./hijri observational list    a line a month: year, month, R.D. of its first day, and the
 *   ./hijri rgsa list             figures that decided (see list())
 *
 * The rules, with the constants of Reingold and Dershowitz, Calendrical Calculations, 4th edition
 * (Cambridge 2018), chapters 14 and 18, so that the results can be compared:
 *
 * observational: a month begins with the evening, after a new moon, on which Shaukat's criterion
 * holds at Cairo (30.1 N, 31.3 E): when the Sun is 4.5 degrees below the horizon, the Moon's
 * geocentric altitude is over 4.1 degrees and its geocentric distance from the Sun is at least
 * 10.6 degrees.
 *
 * rgsa: a month begins with the first evening on which, at sunset at Mecca (21 25 24 N, 39 49 24 E,
 * 298 m), the new moon has passed and the Moon has not set.  For both bodies refraction is 34', the
 * semi-diameter 16', and the height lowers the horizon by its dip and by 19" times the root of the
 * metres.
 *
 * The evening belongs to the day before: the month's first day is the day after it.  Each lunation
 * is judged by itself, so that a month can have 31 days.
 *
 * Sun, Moon and Delta T: sky.h.
 * Reproducible: the same bytes whenever it is run with the same ERFA. */
#include "sky.h"

#include <stdio.h>
#include <string.h>

enum { FIRST_YEAR = 1, LAST_YEAR = 1700 };
#define EPOCH 227015 /* R.D. of 1 Muharram 1, Friday 622-07-16 Julian */

static int moon_sets_last(const struct sky *sky) /* Saudi Arabia */
{
    return sky->phase > 0 && sky->phase < ERFA_DPI / 2 && sky->seen_altitude > 0;
}

static const struct rule {
    const char *name, *what;
    double latitude, longitude, height; /* degrees, metres */
    double depression;                  /* degrees; 0 = sunset */
    int (*begins)(const struct sky *);
} rules[] = {
    {"observational", "crescent visibility at Cairo by Shaukat's criterion", 30.1, 31.3, 200, 4.5,
     crescent_seen},
    {"rgsa", "new moon before sunset and moonset after sunset at Mecca", 21 + 25 / 60. + 24 / 3600.,
     39 + 49 / 60. + 24 / 3600., 298, 0, moon_sets_last},
};

/* the new moon before the middle of month n (0 = Muharram 1), UT */
static double new_moon(int n, const struct place *at)
{
    return new_moon_before(EPOCH + floor((n + 0.5) * SYNODIC_MONTH), at);
}

static long month_start(int n, const struct rule *rule, const struct place *at)
{
    long day = (long)floor(new_moon(n, at));

    for (;; day++) {
        struct sky sky = evening(day - 1, at);

        if (rule->begins(&sky))
            return day;
    }
}

/* year, month, R.D., and in degrees for the evening that begins the month and for the one before
 * it: altitude (geocentric; of the upper limb, rgsa), elongation from the Sun, difference of
 * longitudes */
static void list(int n, long start, const struct rule *rule, const struct place *at)
{
    printf("%d\t%d\t%ld", n / 12 + 1, n % 12 + 1, start);
    for (int i = 1; i <= 2; i++) {
        struct sky sky = evening(start - i, at);
        double h = rule->depression > 0 ? sky.moon_altitude : sky.seen_altitude;

        printf("\t%.3f\t%.3f\t%.3f", h * ERFA_DR2D, sky.elongation * ERFA_DR2D,
               eraAnpm(sky.phase) * ERFA_DR2D);
    }
    putchar('\n');
}

int main(int argc, char **argv)
{
    const struct rule *rule = NULL;
    enum { MONTHS = (LAST_YEAR - FIRST_YEAR + 1) * 12 };
    static long start[MONTHS + 1];
    int count[32] = {0};

    for (size_t i = 0; argc > 1 && i < sizeof rules / sizeof *rules; i++)
        if (!strcmp(argv[1], rules[i].name))
            rule = &rules[i];
    if (!rule || (argc > 2 && strcmp(argv[2], "list")))
        return fputs("usage: hijri observational|rgsa [list]\n", stderr), 2;

    struct place at = place_at(rule->latitude, rule->longitude, rule->height, rule->depression);

    for (int i = 0; i <= MONTHS; i++) {
        start[i] = month_start((FIRST_YEAR - 1) * 12 + i, rule, &at);
        if (argc > 2)
            list((FIRST_YEAR - 1) * 12 + i, start[i], rule, &at);
    }
    if (argc > 2)
        return 0;
    for (int i = 0; i < MONTHS; i++) {
        long length = start[i + 1] - start[i];

        if (length < 28 || length > 31)
            return fprintf(stderr, "month %d has %ld days\n", i, length), 1;
        count[length]++;
    }
    printf("/* R.D. of %d-01-01: %ld, of %d-01-01: %ld\n", FIRST_YEAR, start[0], LAST_YEAR + 1,
           start[MONTHS]);
    printf(" *\n * Years %d..%d of the Hijri calendar islamic-%s:\n * %s.\n", FIRST_YEAR, LAST_YEAR,
           rule->name, rule->what);
    printf(" * Bits 2(m-1) and 2m-1 of a year are the days of month m less 28; bits 24-31 are its\n"
           " * first day, less that of %d, less floor((year - %d) * 10631 / 30), plus 8.\n",
           FIRST_YEAR, FIRST_YEAR);
    printf(" * Months of 28 days: %d, of 29: %d, of 30: %d, of 31: %d.\n", count[28], count[29],
           count[30], count[31]);
    printf(
        " * Made by tools/hijri.c with ERFA %s, 2026-11-22; rules and sources are in its header.\n"
        " * Licence of the data: MIT; computed here, from no other's table.\n */\n",
        eraVersion());
    for (int y = 0; y < MONTHS / 12; y++) {
        unsigned bits = (unsigned)(start[y * 12] - start[0] - y * 10631L / 30 + 8) << 24;

        for (int m = 0; m < 12; m++)
            bits |= (unsigned)(start[y * 12 + m + 1] - start[y * 12 + m] - 28) << 2 * m;
        if (y % 5 == 0)
            printf("/* %4d */ ", FIRST_YEAR + y);
        printf("0x%08X,%c", bits, y % 5 == 4 ? '\n' : ' ');
    }
    return ferror(stdout) || fflush(stdout) ? 3 : 0;
}
