/* SPDX-License-Identifier: MIT */
/*
 * sky.h - where Sun and Moon are, for the tools that make tables: included, not linked.
 *
 * Sun: eraEpv00, retarded by the light's time.  Moon: eraMoon98.  Precession, nutation, sidereal
 * time: IAU 2006, 2000B.  Delta T: F. Espenak and J. Meeus, Five Millennium Canon of Solar Eclipses
 * (NASA/TP-2006-214141), section 2.7; after 2005 theirs is a forecast.
 *
 * At sunset and moonset refraction is 34', the semi-diameter 16', and a height lowers the horizon
 * by its dip and by 19" times the root of the metres, as in Reingold and Dershowitz, Calendrical
 * Calculations (4th ed.), 14.7 and 14.8.
 */
#ifndef TOOLS_SKY_H
#define TOOLS_SKY_H

#include <erfa.h>
#include <erfaextra.h>
#include <erfam.h>
#include <math.h>

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
    double ut;                          /* the moment, R.D. and fraction */
    double sun_altitude, moon_altitude; /* geocentric, radians */
    double seen_altitude;               /* topocentric, of the upper limb, refracted */
    double elongation;                  /* angle between Sun and Moon */
    double phase;                       /* difference of their longitudes, 0..2 pi */
    double sun_longitude;               /* apparent, 0..2 pi */
    double sun_hour_angle;              /* west is positive, any turn */
};

static inline double polynomial(double x, int n, const double *c)
{
    double y = 0;

    while (n-- > 0)
        y = y * x + c[n];
    return y;
}

/* TT - UT in days, in decimal years; the canon's polynomials */
static inline double delta_t(double year)
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

static inline double altitude(double v[3], double sidereal, const struct place *at,
                              double *hour_angle)
{
    double ra, dec, azimuth, elevation;

    eraC2s(v, &ra, &dec);
    *hour_angle = sidereal + at->longitude - ra;
    eraHd2ae(*hour_angle, dec, at->latitude, &azimuth, &elevation);
    return elevation;
}

/* dynamical time of the moment ut, in days from the Julian date *day, which is 0 h of its R.D. */
static inline double dynamical_time(double ut, double *day)
{
    *day = floor(ut) + RD_JD;
    return ut - floor(ut) + delta_t(2000 + (ut - 730120) / 365.2425);
}

/* Sun and Moon from the Earth, and their longitudes in the mean ecliptic and equinox of date */
static inline void bodies(double day, double tt, double sun[3], double moon[3], double *sun_l,
                          double *moon_l)
{
    double earth[2][3], barycentric[2][3], moon_pv[2][3], of_date[3], matrix[3][3], b;

    eraEpv00(day, tt, earth, barycentric);
    for (int i = 0; i < 3; i++) /* the Sun as it was when the light left it */
        sun[i] = eraPm(earth[0]) * ERFA_AULT / ERFA_DAYSEC * earth[1][i] - earth[0][i];
    eraMoon98(day, tt, moon_pv);
    eraCp(moon_pv[0], moon);
    eraEcm06(day, tt, matrix);
    eraRxp(matrix, sun, of_date);
    eraC2s(of_date, sun_l, &b);
    eraRxp(matrix, moon, of_date);
    eraC2s(of_date, moon_l, &b);
}

/* by how much the Moon's longitude exceeds the Sun's at the moment ut, 0..2 pi */
static inline double phase_at(double ut)
{
    double day, tt = dynamical_time(ut, &day), sun[3], moon[3], sun_l, moon_l;

    bodies(day, tt, sun, moon, &sun_l, &moon_l);
    return eraAnp(moon_l - sun_l);
}

/* what is where at the moment ut (R.D. and fraction, UT) */
static inline struct sky look(double ut, const struct place *at)
{
    double day, tt = dynamical_time(ut, &day), fraction = ut - floor(ut);
    double moon[3], sun[3], tod_sun[3], tod_moon[3], matrix[3][3];
    double sun_l, moon_l, moon_hour_angle, distance, psi, epsilon, obliquity;
    double bias[3][3], precession[3][3], both[3][3], nutation[3][3];
    struct sky sky;

    sky.ut = ut;
    bodies(day, tt, sun, moon, &sun_l, &moon_l);
    distance = eraPm(moon) * ERFA_DAU;
    sky.elongation = eraSepp(sun, moon);
    sky.phase = eraAnp(moon_l - sun_l);

    eraNut00b(day, tt, &psi, &epsilon);
    sky.sun_longitude = eraAnp(sun_l + psi);
    eraPn06(day, tt, psi, epsilon, &obliquity, bias, precession, both, nutation, matrix);
    eraRxp(matrix, sun, tod_sun);
    eraRxp(matrix, moon, tod_moon);
    double sidereal = eraGst06(day, fraction, day, tt, matrix);
    sky.sun_altitude = altitude(tod_sun, sidereal, at, &sky.sun_hour_angle);
    sky.moon_altitude = altitude(tod_moon, sidereal, at, &moon_hour_angle);
    sky.seen_altitude =
        sky.moon_altitude - asin(EARTH_RADIUS / distance * cos(sky.moon_altitude)) + at->dip;
    return sky;
}

/* the sky on the evening of R.D. day when the Sun is at->depression below the horizon; in these
 * latitudes it sinks every evening, nearly at a constant rate: Newton's rule with a fixed slope */
static inline struct sky evening(long day, const struct place *at)
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

/* the last new moon before t, UT, which is near neither of two */
static inline double new_moon_before(double t, const struct place *at)
{
    t -= look(t, at).phase / ERFA_D2PI * SYNODIC_MONTH;
    for (double step = 1; fabs(step) > 1e-5;) {
        step = eraAnpm(look(t, at).phase) / ERFA_D2PI * SYNODIC_MONTH;
        t -= step;
    }
    return t;
}

/* S. K. Shaukat's criterion, for 4.5 degrees of depression */
static inline int crescent_seen(const struct sky *sky)
{
    return sky->phase > 0 && sky->phase < ERFA_DPI / 2 && sky->elongation >= 10.6 * ERFA_DD2R &&
           sky->elongation <= ERFA_DPI / 2 && sky->moon_altitude > 4.1 * ERFA_DD2R;
}

/* a place: degrees, metres; the depression 0 means sunset */
static inline struct place place_at(double latitude, double longitude, double height,
                                    double depression)
{
    struct place at = {latitude * ERFA_DD2R, longitude * ERFA_DD2R, 0, 0};

    at.dip = (34 + 16 + 19 / 60. * sqrt(height)) / 60 * ERFA_DD2R +
             acos(HORIZON_RADIUS / (HORIZON_RADIUS + height));
    at.depression = depression > 0 ? depression * ERFA_DD2R : at.dip;
    return at;
}

#endif
