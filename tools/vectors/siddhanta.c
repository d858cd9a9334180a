/* SPDX-License-Identifier: MIT
 * siddhanta.c - compare every day of hindu-solar and hindu-lunar with the rules of the Surya
 * Siddhanta computed in 113 bits.
 *
 * Needs: gcc (for __float128) and a built calconv.  From the top of the tree, built in b:
 *   gcc -O2 -Isrc -o /tmp/siddhanta tools/vectors/siddhanta.c b/.libs/libcalconv.a -lm -pthread
 *   /tmp/siddhanta [FIRST LAST]
 * takes some five minutes for all days of both calendars, or those from R.D. FIRST to LAST.  It
 * prints what differs, and how near to a bound (in revolutions) a decision was: Sun to sign, Moon
 * to lunar day, the steps in sunrise.  These are over 10^-12, and 113 bits leave an error below
 * 10^-22: so the decisions are those of exact rational arithmetic.
 *
 * Written from the rules as stated in Reingold and Dershowitz, Calendrical Calculations (4th ed.),
 * sections 20.1-20.4: from the creation on, in degrees, with sines computed and rounded, new moons
 * bisected; nothing is shared with src/core/siddhanta.c.
 */
#include <calconv.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>

typedef __float128 real;

#define CREATION (-1132959 - (real)1955880000 * SIDEREAL_YEAR)
#define SIDEREAL_YEAR ((real)1577917828 / 4320000)
#define SIDEREAL_MONTH ((real)1577917828 / 57753336)
#define SYNODIC_MONTH ((real)1577917828 / 53433336)
#define ANOMALISTIC_YEAR ((real)1577917828000 / (real)4319999613)
#define ANOMALISTIC_MONTH ((real)1577917828 / 57265137)

enum { SIGN, TITHI, NEW_MOON, ANOMALY, RISING, KINDS };
static double nearest[KINDS] = {1, 1, 1, 1, 1};

static real floor_of(real x)
{
    long long whole = (long long)x;

    return (real)(whole - (x < whole));
}

static real mod(real x, real y)
{
    return x - y * floor_of(x / y);
}

/* floor(x / step) for an angle, in degrees; keeps the least distance from a whole number. */
static long long quotient(real x, real step, int kind)
{
    real whole = floor_of(x / step), rest = x - whole * step;
    double near = (double)(rest < step / 2 ? rest : step - rest) / 360;

    if (near < nearest[kind])
        nearest[kind] = near;
    return (long long)whole;
}

static real table(long long entry)
{
    double exact = 3438 * sin((double)entry * 3.75 * M_PI / 180);
    double sign = (exact > 0) - (exact < 0), side = (fabs(exact) > 1716) - (fabs(exact) < 1716);

    return (real)lrint(exact + 0.215 * sign * side) / 3438;
}

static real sine(real degrees)
{
    real entry = degrees * 4 / 15, below = floor_of(entry), rest = entry - below;

    return rest * table((long long)below + 1) + (1 - rest) * table((long long)below);
}

static real arcsine(real x)
{
    long long k = 0;

    if (x < 0)
        return -arcsine(-x);
    while (x > table(k))
        k++;
    if (k == 0)
        return 0;
    return (real)15 / 4 * (k - 1 + (x - table(k - 1)) / (table(k) - table(k - 1)));
}

static real mean(real t, real period)
{
    return 360 * mod((t - CREATION) / period, 1);
}

static real absolute(real x)
{
    return x < 0 ? -x : x;
}

static real true_position(real t, real period, real size, real anomalistic, real change)
{
    real offset = sine(mean(t, anomalistic));

    return mod(mean(t, period) - arcsine(offset * (size - absolute(offset) * change * size)), 360);
}

static real sun(real t)
{
    return true_position(t, SIDEREAL_YEAR, (real)14 / 360, ANOMALISTIC_YEAR, (real)1 / 42);
}

static real phase(real t)
{
    return mod(true_position(t, SIDEREAL_MONTH, (real)32 / 360, ANOMALISTIC_MONTH, (real)1 / 96) -
                   sun(t),
               360);
}

static real sunrise(long long day)
{
    static const int speed[] = {1670, 1795, 1935, 1935, 1795, 1670};
    real anomaly = mean(day, ANOMALISTIC_YEAR), offset = sine(anomaly);
    real epicycle = (real)14 / 360 - absolute(offset) / 1080;
    long long entry = quotient(anomaly, (real)15 / 4, ANOMALY);
    real motion =
        360 / SIDEREAL_YEAR * (1 - (real)3438 / 225 * (table(entry + 1) - table(entry)) * epicycle);
    real equation = motion / 360 * (offset * (real)3438 / 60 * epicycle / 360) * SIDEREAL_YEAR;
    real cycle =
        mod((real)600 / 1577917828 * (real)(day + 1132959) - (real)1 / 4 + (real)1 / 2, 1) -
        (real)1 / 2;
    real tropical = mod(sun(day) - (27 - absolute(108 * cycle)), 360);
    real declination = (real)1397 / 3438 * sine(tropical), latitude = (real)463 / 20;
    real earth = declination * sine(latitude) / sine(90 + latitude);
    real ascension = arcsine(-earth / sine(90 + arcsine(declination)));
    real rising = motion * speed[quotient(tropical, 30, RISING) % 6] / 1800;

    return day + (real)1 / 4 - equation +
           (real)1577917828 / 1582237828 / 360 * (ascension + rising / 4);
}

static int zodiac(real t)
{
    return (int)(sun(t) / 30) + 1;
}

/* The sign of the Sun at the last new moon before t, and about when that was. */
static int new_moon_sign(real t, real *when)
{
    real tau = t - phase(t) / 360 * SYNODIC_MONTH, low = tau - 1, high = tau + 1 < t ? tau + 1 : t;

    for (int i = 0; i < 100; i++) {
        real middle = (low + high) / 2;
        if (phase(middle) < 180)
            high = middle;
        else
            low = middle;
    }
    *when = high;
    quotient(sun(high), 30, NEW_MOON);
    return zodiac(high);
}

static long long year_of(real t)
{
    return (long long)floor_of((t + 1132959) / SIDEREAL_YEAR - sun(t) / 360 + (real)1 / 2);
}

int main(int argc, char **argv)
{
    long long first = argc == 3 ? atoll(argv[1]) : -3673712, compared = 0, differ = 0;
    long long last = argc == 3 ? atoll(argv[2]) : 3681147;
    const struct calconv_calendar *solar, *lunar;
    real rise = sunrise(first - 1), old_phase = phase(rise), when;
    int old_day = (int)quotient(old_phase, 12, TITHI) + 1, last_sign = 0, next_sign = 0, fresh = 1;
    int old_month = 0, solar_day = 0;

    if (calconv_find("hindu-solar", 11, &solar) != CALCONV_OK ||
        calconv_find("hindu-lunar", 11, &lunar) != CALCONV_OK)
        return 2;
    rise = sunrise(first);
    for (long long day = first; day <= last; day++) {
        struct calconv_date date;
        real angle = phase(rise), next_rise = sunrise(day + 1);
        int tithi = (int)quotient(angle, 12, TITHI) + 1, month;

        if (fresh || angle < old_phase) {
            last_sign = new_moon_sign(rise, &when);
            next_sign = new_moon_sign(floor_of(when) + 35, &when);
            fresh = 0;
        }
        month = last_sign % 12 + 1;
        if (day >= lunar->first && day <= lunar->last) {
            long long year = year_of(month <= 2 ? day + 180 : day) - 3044;
            unsigned leap = (last_sign == next_sign ? 2u : 0u) | (tithi == old_day ? 4u : 0u);
            compared++;
            if (calconv_from_day(lunar, day, &date, NULL) != CALCONV_OK || date.field[0] != year ||
                date.field[1] != month || date.field[2] != tithi || date.leap != leap) {
                differ++;
                printf("hindu-lunar %lld: %lld-%02d-%02d %u\n", day, year, month, tithi, leap);
            }
        }
        old_phase = angle;
        old_day = tithi;

        month = (int)quotient(sun(next_rise), 30, SIGN) + 1;
        solar_day = month != old_month ? old_month != 0 : solar_day > 0 ? solar_day + 1 : 0;
        if (day >= solar->first && day <= solar->last) {
            compared++;
            if (calconv_from_day(solar, day, &date, NULL) != CALCONV_OK ||
                date.field[0] != year_of(next_rise) - 3179 || date.field[1] != month ||
                (solar_day > 0 && date.field[2] != solar_day)) {
                differ++;
                printf("hindu-solar %lld: month %d day %d\n", day, month, solar_day);
            }
        }
        old_month = month;
        rise = next_rise;
    }
    printf("%lld dates compared, %lld differ\n", compared, differ);
    printf(
        "nearest: Sun to a sign %.1e, Moon to a lunar day %.1e, Sun to a sign at new moon %.1e,\n"
        "anomaly to a step %.1e, Sun to a rising sign %.1e\n",
        nearest[SIGN], nearest[TITHI], nearest[NEW_MOON], nearest[ANOMALY], nearest[RISING]);
    return differ != 0;
}
