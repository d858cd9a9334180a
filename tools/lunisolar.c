/* SPDX-License-Identifier: MIT
 * lunisolar.c - make the tables of the East Asian lunisolar calendars.
 *
 * Needs: cc and liberfa-dev (Debian).  Never run by make.  From the top of the tree:
 *   cc -std=c11 -O2 -o /tmp/lunisolar tools/lunisolar.c -lerfa -lm
 *   /tmp/lunisolar tools/lunisolar-decisions.tsv src/data
 * makes the four tables in 20 seconds.  With -n SECONDS in place of src/data it lists the events so
 * near to midnight: calendar, event, computed day, day used, seconds after midnight, JD (TT), TT -
 * UT.
 *
 * Sun: eraEpv00's heliocentric Earth a light time ago, turned round (so with aberration), in the
 * mean ecliptic of date (eraEcm06), plus nutation in longitude (eraNut00b).  Moon: eraMoon98 a
 * light time ago, in the same ecliptic.  New moon: equal longitudes; zhongqi: a multiple of 30
 * degrees.
 *
 * TT to civil time: before 1972 the spline of Morrison, Stephenson, Hohenkerk and Zawilski,
 * "Addendum 2020 to 'Measurement of the Earth's rotation: 720 BC to AD 2015'", Proc. R. Soc. A 477
 * (2021) 20200776, table S15.2020; from 1972 to 2026 UTC by eraDat; from 2027 on their
 * extrapolation, a parabola and a wave of 1400 years, with the constant that continues TT - UTC.
 *
 * Rules (GB/T 33661-2017, used for all four): a month begins on the civil day of the new moon; the
 * winter solstice is in month 11; between two such months 11 there are 12 or 13; of 13 the first
 * without a zhongqi is the leap month.  What differs is the clock: see calendars[].  Choices:
 * Dangi before 1908 has Seoul's own time, though the calendar as issued followed Beijing;
 * Vietnamese before 1968 has UTC+8; Japanese before 1888 has Tokyo's time, not that of Kyoto.
 */
#include <erfa.h>
#include <erfam.h>
#include <erfaextra.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { FIRST = 1000, LAST = 3000, RD_JD = 1721425, NEW_YEAR_BASE = 18, LENGTH = 26000, MADE = 4 };

/* A calendar and its clock: hours ahead of universal time from a day (R.D.) on. */
static const struct calendar {
    const char *id, *clock;
    struct {
        long from;
        double hours;
    } zones[6];
} calendars[MADE] = {
    {"chinese",
     "Beijing mean time (116d25' E) to 1928, UTC+8 from 1929",
     {{1, 1397 / 180.}, {704188, 8}, {0}}},
    {"dangi",
     "Seoul mean time (126d58' E) to 1908-03, UTC+8:30 to 1911, UTC+9 to 1954-03-20,\n * "
     "UTC+8:30 to 1961-08-09, UTC+9",
     {{1, 3809 / 450.}, {696608, 8.5}, {697978, 9}, {713398, 8.5}, {716097, 9}, {0}}},
    {"vietnamese", "UTC+8 to 1967, UTC+7 from 1968", {{1, 8}, {718432, 7}, {0}}},
    {"japanese-lunisolar",
     "Tokyo mean time (139d46' E) to 1887, UTC+9 from 1888",
     {{1, 9 + 143 / 450.}, {689213, 9}, {0}}},
};

/* New moons or zhongqi: the instant (JD, TT) and what a calendar makes of it. */
struct series {
    const char *name;
    int count;
    double period;
    struct event {
        double tt;
        double margin; /* seconds since the midnight nearest to it */
        long computed, day;
    } events[LENGTH];
};

static struct series moons = {.name = "new-moon", .period = 29.530588861};
static struct series terms = {.name = "zhongqi", .period = 365.24219 / 12};

static int month_count;
static struct month {
    long start;
    int year, number, leap;
} months[LENGTH];

static _Noreturn void die(const char *where, const char *what)
{
    fprintf(stderr, "%s: %s\n", where, what);
    exit(1);
}

static long rd_from_date(int y, int m, int d)
{
    double zero, mjd;

    eraCal2jd(y, m, d, &zero, &mjd);
    return (long)(mjd + 2400001) - RD_JD;
}

/* Up to two at a time. */
static const char *iso(long rd)
{
    static char text[2][16];
    static int next;
    int y, m, d;
    double fraction;

    eraJd2cal((double)(rd + RD_JD - 1), .5, &y, &m, &d, &fraction);
    snprintf(text[next = !next], sizeof text[0], "%04d-%02d-%02d", y, m, d);
    return text[next];
}

/* Table S15.2020 from 1000 to 1974: first year of a piece, and the four coefficients of its cubic,
 * whose variable goes from 0 to 1. */
static const double spline[] = {
    1000, 1650.393, -753.210, 184.811, -25.346, 1150, 1056.647, -459.628, 108.771, -24.641,
    1300, 681.149,  -421.345, 61.953,  -29.414, 1500, 292.343,  -192.841, -6.572,  16.197,
    1600, 109.127,  -78.697,  10.505,  3.018,   1650, 43.952,   -68.089,  38.333,  -2.127,
    1720, 12.068,   2.507,    41.731,  -37.939, 1800, 18.367,   -3.481,   -1.126,  1.918,
    1810, 15.678,   0.021,    4.629,   -3.812,  1820, 16.516,   -2.157,   -6.806,  3.250,
    1830, 10.804,   -6.018,   2.944,   -0.096,  1840, 7.634,    -0.416,   2.658,   -0.539,
    1850, 9.338,    1.642,    0.261,   -0.883,  1855, 10.357,   -0.486,   -2.389,  1.558,
    1860, 9.040,    -0.591,   2.284,   -2.477,  1865, 8.255,    -3.456,   -5.148,  2.720,
    1870, 2.371,    -5.593,   3.011,   -0.914,  1875, -1.126,   -2.314,   0.269,   -0.039,
    1880, -3.210,   -1.893,   0.152,   0.563,   1885, -4.388,   0.101,    1.842,   -1.438,
    1890, -3.884,   -0.531,   -2.474,  1.871,   1895, -5.017,   0.134,    3.138,   -0.232,
    1900, -1.977,   5.715,    2.443,   -1.257,  1905, 4.923,    6.828,    -1.329,  0.720,
    1910, 11.142,   6.330,    0.831,   -0.825,  1915, 17.479,   5.518,    -1.643,  0.262,
    1920, 21.617,   3.020,    -0.856,  0.008,   1925, 23.789,   1.333,    -0.831,  0.127,
    1930, 24.418,   0.052,    -0.449,  0.142,   1935, 24.164,   -0.419,   -0.022,  0.702,
    1940, 24.426,   1.645,    2.086,   -1.106,  1945, 27.050,   2.499,    -1.232,  0.614,
    1950, 28.932,   1.127,    0.220,   -0.277,  1953, 30.002,   0.737,    -0.610,  0.631,
    1956, 30.760,   1.409,    1.282,   -0.799,  1959, 32.652,   1.577,    -1.115,  0.507,
    1962, 33.621,   0.868,    0.406,   0.199,   1965, 35.093,   2.275,    1.002,   -0.414,
    1968, 37.956,   3.035,    -0.242,  0.202,   1971, 40.951,   3.157,    0.364,   -0.229,
    1974,
};

/* Their long-term law, without its constant: the length of day in excess, in ms, is
 * 1.72 t - 3.5 sin(2 pi (t + 0.75) / 14), t in centuries since 1825, and here is its integral. */
static double long_term(double year)
{
    double t = (year - 1825) / 100;

    return 36.525 * (1.72 / 2 * t * t + 3.5 * 14 / ERFA_D2PI * cos(ERFA_D2PI * (t + .75) / 14));
}

/* TT - UT1, from 1972 to 2026 TT - UTC, in seconds. */
static double tt_minus_ut(double tt)
{
    double year = 2000 + (tt - ERFA_DJ00) / 365.2425, fraction, tai_utc, t;
    const double *s = spline;
    int y, m, d;

    if (year >= 2027)
        return 69.184 + long_term(year) - long_term(2027);
    eraJd2cal(tt, -60. / ERFA_DAYSEC, &y, &m, &d, &fraction);
    if (y >= 1972 && eraDat(y, m, d, 0, &tai_utc) >= 0)
        return ERFA_TTMTAI + tai_utc;
    while (year >= s[5])
        s += 5;
    t = fmax(0, (year - s[0]) / (s[5] - s[0])); /* 0 for a few months of 999 */
    return s[1] + t * (s[2] + t * (s[3] + t * s[4]));
}

/* Longitude in the mean ecliptic and equinox of date of a body, a light time before tt. */
static double longitude(double pv[2][3], double tt)
{
    double r[3][3], v[3], l, b;

    eraPpsp(pv[0], -eraPm(pv[0]) * ERFA_AULT / ERFA_DAYSEC, pv[1], v);
    eraEcm06(tt, 0, r);
    eraRxp(r, v, v);
    eraC2s(v, &l, &b);
    return l;
}

static double sun(double tt)
{
    double helio[2][3], bary[2][3];

    eraEpv00(tt, 0, helio, bary);
    return longitude(helio, tt) + ERFA_DPI;
}

static double elongation(double tt, double target)
{
    double pv[2][3];

    eraMoon98(tt, 0, pv);
    return eraAnpm(longitude(pv, tt) - sun(tt) - target);
}

static double apparent_sun(double tt, double target)
{
    double dpsi, deps;

    eraNut00b(tt, 0, &dpsi, &deps);
    return eraAnpm(sun(tt) + dpsi - target);
}

/* Where f is 0, by secants from a first guess; f grows by rate a day. */
static double solve(double (*f)(double, double), double target, double t, double rate)
{
    double value = f(t, target), step = value / rate;

    for (int i = 0; i < 12; i++) {
        double last = value;
        value = f(t -= step, target);
        if (value == last || fabs(step = value * -step / (value - last)) < 1e-8)
            return t - step;
    }
    die("an event", "no solution");
}

/* All events about the years of the table; one is at the epoch, f grows by turn between two. */
static void find_events(struct series *s, double (*f)(double, double), double epoch, double turn)
{
    double k = ((double)(rd_from_date(FIRST - 1, 10, 1) + RD_JD) - epoch) / s->period;
    double end = (double)(rd_from_date(LAST + 2, 3, 1) + RD_JD), guess;

    for (k = ceil(k); (guess = epoch + k * s->period) < end && s->count < LENGTH; k++)
        s->events[s->count++].tt = solve(f, fmod(k * turn, ERFA_D2PI), guess, turn / s->period);
}

static void set_days(const struct calendar *c, struct series *s)
{
    for (struct event *e = s->events; e < s->events + s->count; e++) {
        double ut = e->tt - tt_minus_ut(e->tt) / ERFA_DAYSEC + .5 - RD_JD, local = ut;

        for (int i = 0; c->zones[i].from; i++)
            if (ut + c->zones[i].hours / 24 >= c->zones[i].from)
                local = ut + c->zones[i].hours / 24;
        e->computed = e->day = (long)floor(local);
        e->margin = (local - floor(local + .5)) * ERFA_DAYSEC;
    }
}

/* A line is CALENDAR, new-moon or zhongqi, computed day, decided day, and words for people. */
static int decide(const char *path, const struct calendar *c)
{
    FILE *file = fopen(path, "r");
    char line[2048], id[32], name[16];
    int y, m, d, y2, m2, d2, changed = 0;

    while (file && fgets(line, sizeof line, file)) {
        struct series *s;
        struct event *e;

        if (line[0] == '#')
            continue;
        if (sscanf(line, "%31s %15s %d-%d-%d %d-%d-%d", id, name, &y, &m, &d, &y2, &m2, &d2) != 8)
            die(path, line);
        if (strcmp(id, c->id) != 0)
            continue;
        s = strcmp(name, terms.name) == 0 ? &terms : &moons;
        for (e = s->events; e->computed != rd_from_date(y, m, d); e++)
            if (e == s->events + s->count - 1)
                die("no such event", line);
        e->day = rd_from_date(y2, m2, d2);
        changed += e->day != e->computed;
    }
    if (!file || fclose(file) != 0)
        die(path, "cannot be read");
    return changed;
}

/* The last event of a series on or before a day. */
static int last_on(const struct series *s, long day)
{
    int i = (int)((double)(day - s->events[0].day) / s->period);

    while (i + 1 < s->count && s->events[i + 1].day <= day)
        i++;
    while (i > 0 && s->events[i].day > day)
        i--;
    return i;
}

static int has_zhongqi(int moon)
{
    return terms.events[last_on(&terms, moons.events[moon + 1].day - 1)].day >=
           moons.events[moon].day;
}

/* The new moon of the month with the winter solstice of December of a year. */
static int month_eleven(int year)
{
    return last_on(&moons, terms.events[last_on(&terms, rd_from_date(year + 1, 1, 5))].day);
}

/* The months from month 11 of year - 1 up to that of year. */
static void add_months(int year)
{
    int first = month_eleven(year - 1), end = month_eleven(year), leap = -1;
    struct month next = {.year = year - 1, .number = 11};

    if (end - first == 13)
        for (leap = first + 1; has_zhongqi(leap) && leap < end;)
            leap++;
    else if (end - first != 12)
        die(iso(moons.events[end].day), "neither 12 nor 13 months");
    for (int i = first; i < end; i++) {
        if (i > first && i != leap) {
            next.year += next.number == 12;
            next.number = next.number % 12 + 1;
        }
        next.start = moons.events[i].day;
        next.leap = i == leap;
        months[month_count++] = next;
    }
}

/* The word of the year whose first month is m. */
static unsigned long word(const struct month *m)
{
    long offset = m->start - rd_from_date(m->year, 1, 1) - NEW_YEAR_BASE;
    unsigned long bits = (unsigned long)offset << 17;
    int n = 0;

    for (; m[n].year == m->year; n++) {
        long days = m[n + 1].start - m[n].start;
        if (days != 29 && days != 30)
            die(iso(m[n].start), "neither 29 nor 30 days");
        bits |= (unsigned long)(days == 30) << n;
        if (m[n].leap)
            bits |= (unsigned long)m[n].number << 13;
    }
    if (offset < 0 || offset > 63 || n != 12 + ((bits >> 13 & 15) != 0))
        die(iso(m->start), "no such year");
    return bits;
}

static void write_table(const struct calendar *c, const char *directory, int changed)
{
    char path[512], *dash;
    FILE *file;
    const struct month *m = months;

    snprintf(path, sizeof path, "%s/%s.inc", directory, c->id);
    if ((dash = strchr(path + strlen(directory), '-')))
        *dash = '_';
    if (!(file = fopen(path, "w")))
        die(path, "cannot be opened");
    fprintf(file,
            "/* SPDX-License-Identifier: MIT */\n"
            "/*\n"
            " * The years of the calendar %s, one word each, from the related Gregorian year\n"
            " * %d (in which the lunar year begins) to %d.\n"
            " *\n"
            " *   bits 0-12   lengths of its 12 or 13 months in order: 1 = 30 days, 0 = 29\n"
            " *   bits 13-16  the leap month's number; it follows its namesake; 0 = none\n"
            " *   bits 17-22  New Year in days after 1 January (proleptic Gregorian), less %d\n"
            " *\n",
            c->id, FIRST, LAST, NEW_YEAR_BASE);
    fprintf(file,
            " * Made by tools/lunisolar.c, 2026-11-22, from ERFA %s: eraEpv00, eraMoon98,\n"
            " * eraEcm06, eraNut00b; TT - UT by Morrison, Stephenson, Hohenkerk and Zawilski 2021\n"
            " * (Proc. R. Soc. A 477:20200776), from 1972 to 2026 by eraDat.\n"
            " * Clock: %s.\n"
            " * Decided by published almanacs: %d events, see tools/lunisolar-decisions.tsv.\n"
            " */\n",
            eraVersion(), c->clock, changed);
    while (m->year < FIRST)
        m++;
    for (int year = FIRST; year <= LAST; year++) {
        fprintf(file, "0x%06lX,%c", word(m), (year - FIRST) % 8 == 7 || year == LAST ? '\n' : ' ');
        while (m->year == year)
            m++;
    }
    if (ferror(file) || fclose(file) != 0)
        die(path, "cannot be written");
}

static void list_near(const struct calendar *c, const struct series *s, double limit)
{
    for (const struct event *e = s->events; e < s->events + s->count; e++)
        if (fabs(e->margin) <= limit)
            printf("%s\t%s\t%s\t%s\t%+.0f\t%.7f\t%.3f\n", c->id, s->name, iso(e->computed),
                   iso(e->day), e->margin, e->tt, tt_minus_ut(e->tt));
}

int main(int argc, char **argv)
{
    int list = argc == 4 && strcmp(argv[2], "-n") == 0;

    if (argc != 3 && !list)
        die("usage", "lunisolar DECISIONS DIRECTORY | DECISIONS -n SECONDS");
    find_events(&moons, elongation, 2451550.09766, ERFA_D2PI);
    find_events(&terms, apparent_sun, 2451623.8, ERFA_D2PI / 12); /* from an equinox on */
    for (const struct calendar *c = calendars; c < calendars + MADE; c++) {
        set_days(c, &moons);
        set_days(c, &terms);
        int changed = decide(argv[1], c);
        if (list) {
            list_near(c, &moons, atof(argv[3]));
            list_near(c, &terms, atof(argv[3]));
            continue;
        }
        month_count = 0;
        for (int year = FIRST; year <= LAST + 1; year++)
            add_months(year);
        write_table(c, argv[2], changed);
    }
    return 0;
}
