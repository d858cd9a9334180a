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
 * Sun: eraEpv00, retarded by the light's time.  Moon: eraMoon98.  Precession, nutation, sidereal
 * time: IAU 2006, 2000B.  Delta T: F. Espenak and J. Meeus, Five Millennium Canon of Solar Eclipses
 * (NASA/TP-2006-214141), section 2.7; after 2005 theirs is a forecast.
 * Reproducible: the same bytes whenever it is run with the same ERFA. */
#include <erfa.h>
#include <erfaextra.h>
#include <erfam.h>
#include <math.h>
#include <stdio.h>
#include <string.h>

enum { FIRST_YEAR = 1, LAST_YEAR = 1700 };
#define EPOCH 227015               /* R.D. of 1 Muharram 1, Friday 622-07-16 Julian */
#define SYNODIC_MONTH 29.530588861 /* mean, days */
#define RD_JD 1721424.5            /* Julian date of R.D. 0 at 0 h */
#define EARTH_RADIUS 6378140.0     /* metres, for the Moon's parallax */
#define HORIZON_RADIUS 6372000.0   /* metres, for the dip */

struct place {
    double latitude, longitude; /* radians, east is positive */
    double dip;                 /* radians: how far below 0 a rising or setting upper limb stands */
    double depression;          /* radians: of the Sun's centre at the moment that counts */
};

struct sky {
    double sun_altitude, moon_altitude; /* geocentric, radians */
    double seen_altitude;               /* topocentric, of the upper limb, refracted */
    double elongation;                  /* angle between Sun and Moon */
    double phase;                       /* difference of their longitudes, 0..2 pi */
};

static double polynomial(double x, int n, const double *c)
{
    double y = 0;

    while (n-- > 0)
        y = y * x + c[n];
    return y;
}

/* TT - UT in days, in decimal years; the canon's polynomials */
static double delta_t(double year)
{
    static const struct {
        double until, from, unit;
        int n;
        double c[8];
    } piece[] = {
        {-500, 1820, 100, 3, {-20, 0, 32}},
        {500,
         0,
         100,
         7,
         {10583.6, -1014.41, 33.78311, -5.952053, -0.1798452, 0.022174192, 0.0090316521}},
        {1600,
         1000,
         100,
         7,
         {1574.2, -556.01, 71.23472, 0.319781, -0.8503463, -0.005050998, 0.0083572073}},
        {1700, 1600, 1, 4, {120, -0.9808, -0.01532, 1 / 7129.0}},
        {1800, 1700, 1, 5, {8.83, 0.1603, -0.0059285, 0.00013336, -1 / 1174000.0}},
        {1860,
         1800,
         1,
         8,
         {13.72, -0.332447, 0.0068612, 0.0041116, -0.00037436, 0.0000121272, -0.0000001699,
          0.000000000875}},
        {1900, 1860, 1, 6, {7.62, 0.5737, -0.251754, 0.01680668, -0.0004473624, 1 / 233174.0}},
        {1920, 1900, 1, 5, {-2.79, 1.494119, -0.0598939, 0.0061966, -0.000197}},
        {1941, 1920, 1, 4, {21.20, 0.84493, -0.076100, 0.0020936}},
        {1961, 1950, 1, 4, {29.07, 0.407, -1 / 233.0, 1 / 2547.0}},
        {1986, 1975, 1, 4, {45.45, 1.067, -1 / 260.0, -1 / 718.0}},
        {2005, 2000, 1, 6, {63.86, 0.3345, -0.060374, 0.0017275, 0.000651814, 0.00002373599}},
        {2050, 2000, 1, 3, {62.92, 0.32217, 0.005589}},
        {2150, 1820, 100, 3, {-20, 0, 32}}, /* and a straight line, below */
        {INFINITY, 1820, 100, 3, {-20, 0, 32}},
    };
    int i = 0;

    while (year >= piece[i].until)
        i++;
    double t = polynomial((year - piece[i].from) / piece[i].unit, piece[i].n, piece[i].c);
    if (year >= 2050 && year < 2150)
        t -= 0.5628 * (2150 - year);
    return t / ERFA_DAYSEC;
}

static double altitude(double v[3], double sidereal, const struct place *at)
{
    double ra, dec, azimuth, elevation;

    eraC2s(v, &ra, &dec);
    eraHd2ae(sidereal + at->longitude - ra, dec, at->latitude, &azimuth, &elevation);
    return elevation;
}

/* what is where at the moment ut (R.D. and fraction, UT) */
static struct sky look(double ut, const struct place *at)
{
    double day = floor(ut), fraction = ut - day,
           tt = fraction + delta_t(2000 + (ut - 730120) / 365.2425);
    double earth[2][3], barycentric[2][3], moon[2][3], sun[3], tod_sun[3], tod_moon[3],
        matrix[3][3];
    double sun_l, moon_l, b, distance, psi, epsilon, obliquity;
    double bias[3][3], precession[3][3], both[3][3], nutation[3][3];
    struct sky sky;

    day += RD_JD;
    eraEpv00(day, tt, earth, barycentric);
    for (int i = 0; i < 3; i++) /* the Sun as it was when the light left it */
        sun[i] = eraPm(earth[0]) * ERFA_AULT / ERFA_DAYSEC * earth[1][i] - earth[0][i];
    eraMoon98(day, tt, moon);
    distance = eraPm(moon[0]) * ERFA_DAU;

    sky.elongation = eraSepp(sun, moon[0]);
    eraEcm06(day, tt, matrix);
    eraRxp(matrix, sun, tod_sun);
    eraRxp(matrix, moon[0], tod_moon);
    eraC2s(tod_sun, &sun_l, &b);
    eraC2s(tod_moon, &moon_l, &b);
    sky.phase = eraAnp(moon_l - sun_l);

    eraNut00b(day, tt, &psi, &epsilon);
    eraPn06(day, tt, psi, epsilon, &obliquity, bias, precession, both, nutation, matrix);
    eraRxp(matrix, sun, tod_sun);
    eraRxp(matrix, moon[0], tod_moon);
    double sidereal = eraGst06(day, fraction, day, tt, matrix);
    sky.sun_altitude = altitude(tod_sun, sidereal, at);
    sky.moon_altitude = altitude(tod_moon, sidereal, at);
    sky.seen_altitude =
        sky.moon_altitude - asin(EARTH_RADIUS / distance * cos(sky.moon_altitude)) + at->dip;
    return sky;
}

/* the sky on the evening of R.D. day when the Sun is at->depression below the horizon; in these
 * latitudes it sinks every evening, nearly at a constant rate: Newton's rule with a fixed slope */
static struct sky evening(long day, const struct place *at)
{
    double t = (double)day + 0.75 - at->longitude / ERFA_D2PI;

    for (;;) {
        struct sky sky = look(t, at);
        double step = (sky.sun_altitude + at->depression) / (ERFA_D2PI * cos(at->latitude));

        if (fabs(step) < 0.1 / ERFA_DAYSEC)
            return sky;
        t += step;
    }
}

static int crescent_seen(const struct sky *sky) /* Shaukat */
{
    return sky->phase > 0 && sky->phase < ERFA_DPI / 2 && sky->elongation >= 10.6 * ERFA_DD2R &&
           sky->elongation <= ERFA_DPI / 2 && sky->moon_altitude > 4.1 * ERFA_DD2R;
}

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
    double t = EPOCH + floor((n + 0.5) * SYNODIC_MONTH);

    t -= look(t, at).phase / ERFA_D2PI * SYNODIC_MONTH;
    for (double step = 1; fabs(step) > 1e-5;) {
        step = eraAnpm(look(t, at).phase) / ERFA_D2PI * SYNODIC_MONTH;
        t -= step;
    }
    return t;
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

    struct place at = {rule->latitude * ERFA_DD2R, rule->longitude * ERFA_DD2R, 0, 0};
    at.dip = (34 + 16 + 19 / 60. * sqrt(rule->height)) / 60 * ERFA_DD2R +
             acos(HORIZON_RADIUS / (HORIZON_RADIUS + rule->height));
    at.depression = rule->depression > 0 ? rule->depression * ERFA_DD2R : at.dip;

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
