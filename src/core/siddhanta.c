/* SPDX-License-Identifier: MIT */
/*
 * siddhanta.c - Sun, Moon and sunrise by the Surya Siddhanta, in integers.
 *
 * A mahayuga of 1577917828 days has 4320000 revolutions of the Sun, 57753336 of the Moon, 57265137
 * of her anomaly; the Sun's apogee makes 0.387 of one.  A true place is the mean place less an
 * equation: the sine of the anomaly times the size of the epicycle (14/360 of the deferent for the
 * Sun, 32/360 for the Moon, less by 1/42 and 1/96 of itself where that sine is 1), as an arc.
 * Sines and arcs are read, linearly, from the table of 24 sines in minutes of a radius of 3438.
 *
 * Precision: the rules give rational numbers; these are rounded here to 2^-42 of a revolution and
 * 2^-38 of a day, where the outcome, a whole number, depends on which side of a bound they are.
 * It has been compared with the rules in 113 bits, which are as good as exact ones, for every day
 * and new moon of the years -10000 to 10000 of the calendars that rest on it, by
 * tools/vectors/siddhanta.c: of 14,611,083 dates none differs, and nothing is nearer to a bound
 * than 1.8 10^-11 of a revolution, 80 times the error here.
 *
 * References: E. Burgess, Translation of the Surya-Siddhanta (1860), I-III; Reingold and
 * Dershowitz, Calendrical Calculations (4th ed.), chapter 20.
 */
#include "core/siddhanta.h"

#include <stdbool.h>

#include "core/arith.h"

/* Angles are 2^-64 of a revolution, and so wrap by themselves; sines and arcs in minutes (of the
 * radius 3438, and of a revolution of 21600) have 40 binary places.  A fraction is one of 2^64. */
#define DAY (INT64_C(1) << 38)  /* of a moment */
#define ONE (INT64_C(1) << 40)  /* of a sine */
#define UNIT (INT64_C(1) << 60) /* of a rate */
#define RADIUS 3438

#define CIVIL_DAYS INT64_C(1577917828) /* of a mahayuga, with its revolutions: */
#define YEARS INT64_C(4320000)
#define LUNATIONS INT64_C(53433336)

/* Revolutions a day: those above, divided by CIVIL_DAYS. */
#define SUN UINT64_C(0xB36C69B0938007)
#define SUN_ANOMALY UINT64_C(0xB36C68A2E8F84B)
#define MOON UINT64_C(0x95EAE844E2390AC)
#define MOON_ANOMALY UINT64_C(0x94A67BD4FB682F7)
#define PRECESSION UINT64_C(0x66127076A82) /* 600 in a mahayuga */

/* The anomalies at the epoch: 28287/36000 and 3/4 of a revolution. */
#define SUN_ANOMALY_0 UINT64_C(0xC926E978D4FDF3B6)
#define MOON_ANOMALY_0 UINT64_C(0xC000000000000000)

/* An epicycle's size, as a fraction, and 2^77 / (3438 n), if it is less by 1/n at the sine of 1. */
static const struct epicycle {
    uint64_t size, shrink;
} sun_epicycle = {UINT64_C(0x09F49F49F49F49F5), UINT64_C(0xE860BAC3BE1AD21)},
  moon_epicycle = {UINT64_C(0x16C16C16C16C16C1), UINT64_C(0x65AA51B5A32BBBE)};

/* a * b / 2^64 */
static uint64_t scale(uint64_t a, uint64_t b)
{
    uint64_t a1 = a >> 32, a0 = a & UINT32_MAX, b1 = b >> 32, b0 = b & UINT32_MAX;
    uint64_t middle = a1 * b0 + (a0 * b0 >> 32), other = a0 * b1 + (middle & UINT32_MAX);

    return a1 * b1 + (middle >> 32) + (other >> 32);
}

static uint64_t magnitude(int64_t a)
{
    return a < 0 ? (uint64_t)-a : (uint64_t)a;
}

static int64_t with_sign(uint64_t a, bool negative)
{
    return negative ? -(int64_t)a : (int64_t)a;
}

/* ---- Sines --------------------------------------------------------------------------------- */

static const int16_t sines[] = {0,    225,  449,  671,  890,  1105, 1315, 1520, 1719,
                                1910, 2093, 2267, 2431, 2585, 2728, 2859, 2978, 3084,
                                3177, 3256, 3321, 3372, 3409, 3431, 3438};

/* The sine of `steps` 96ths of a revolution, 0..96. */
static int table(int steps)
{
    int half = steps % 48, value = sines[half > 24 ? 48 - half : half];

    return steps / 48 % 2 == 1 ? -value : value;
}

static int64_t sine(uint64_t angle)
{
    int step = (int)scale(angle, 96), below = table(step);

    return below * ONE + (table(step + 1) - below) * (int64_t)(angle * 96 >> 24);
}

/* The arc of a sine that is not negative, in minutes. */
static int64_t arc(int64_t value)
{
    int i = 1;

    while (value > sines[i] * ONE)
        i++;
    return 225 * (i - 1) * ONE + 225 * (value - sines[i - 1] * ONE) / (sines[i] - sines[i - 1]);
}

/* Minutes that are not negative, as an angle. */
static uint64_t turn(int64_t minutes)
{
    return scale((uint64_t)minutes << 10, UINT64_C(0xC22E450672894AB7)); /* 2^78 / 21600 */
}

/* ---- Sun and Moon -------------------------------------------------------------------------- */

/* The mean place, or anomaly, at a moment. */
static uint64_t mean(uint64_t rate, uint64_t at_epoch, int64_t moment)
{
    int64_t day = cc_floor_div(moment, DAY);
    uint64_t fraction = (uint64_t)(moment - day * DAY) << 26;

    return at_epoch + rate * (uint64_t)day + scale(rate, fraction);
}

/* What is left of an epicycle, as a fraction of the deferent, where the sine is `value`. */
static uint64_t left_of(const struct epicycle *epicycle, int64_t value)
{
    uint64_t size = epicycle->size;

    return size - scale(size, scale(magnitude(value) << 11, epicycle->shrink));
}

static uint64_t true_place(uint64_t place, uint64_t anomaly, const struct epicycle *epicycle)
{
    int64_t value = sine(anomaly);
    int64_t height = (int64_t)scale(magnitude(value), left_of(epicycle, value));
    uint64_t equation = turn(arc(height));

    return value < 0 ? place + equation : place - equation;
}

static uint64_t sun(int64_t moment)
{
    return true_place(mean(SUN, 0, moment), mean(SUN_ANOMALY, SUN_ANOMALY_0, moment),
                      &sun_epicycle);
}

static uint64_t phase(int64_t moment)
{
    return true_place(mean(MOON, 0, moment), mean(MOON_ANOMALY, MOON_ANOMALY_0, moment),
                      &moon_epicycle) -
           sun(moment);
}

/* The revolutions whose fraction is `angle`, at a moment by which there have been, in the mean,
 * `revolutions` in a mahayuga; true and mean are never half of one apart. */
static int64_t whole(int64_t revolutions, int64_t moment, uint64_t angle)
{
    int64_t mean256 = cc_floor_div(cc_floor_div(moment, DAY) * revolutions * 256, CIVIL_DAYS);

    return cc_floor_div(mean256 - (int64_t)(angle >> 56) + 128, 256);
}

int64_t cc_siddhanta_sign(int64_t moment)
{
    uint64_t place = sun(moment);

    return 12 * whole(YEARS, moment, place) + (int64_t)scale(place, 12);
}

int64_t cc_siddhanta_tithi(int64_t moment)
{
    uint64_t angle = phase(moment);

    return 30 * whole(LUNATIONS, moment, angle) + (int64_t)scale(angle, 30);
}

int64_t cc_siddhanta_new_moon(int64_t lunation)
{
    int64_t days = cc_floor_div(lunation * CIVIL_DAYS, LUNATIONS), step = DAY;
    uint64_t rest = (uint64_t)(lunation * CIVIL_DAYS - days * LUNATIONS);
    int64_t moment = days * DAY + (int64_t)((rest << 38) / (uint64_t)LUNATIONS);

    /* the true rate is within a sixth of the mean one */
    for (int i = 0; i < 30 && (step < -1 || step > 1); i++) {
        uint64_t angle = phase(moment);
        bool before = angle > UINT64_MAX / 2;
        step = with_sign(((before ? 0 - angle : angle) >> 26) * 2953 / 100, before);
        moment -= step;
    }
    return moment;
}

/* ---- Sunrise ------------------------------------------------------------------------------- */

/* The Sun's daily motion in mean ones, as a multiple of 1 / UNIT, by the sine table's step. */
static uint64_t daily_motion(uint64_t anomaly, uint64_t epicycle)
{
    int step = (int)scale(anomaly, 96), growth = table(step + 1) - table(step);
    int64_t change = (int64_t)(epicycle >> 16) * growth / 225;

    return (uint64_t)(UNIT - change * 4096);
}

/* Days, in 2^-64, from true to mean midnight. */
static int64_t equation_of_time(uint64_t anomaly, uint64_t motion, uint64_t epicycle)
{
    int64_t value = sine(anomaly);
    uint64_t equation = turn((int64_t)scale(magnitude(value), epicycle));

    return with_sign(scale(equation << 4, motion), value < 0);
}

/* The Sun's place from the equinox: precession swings 27 degrees to either side in 7200 years. */
static uint64_t tropical_place(int64_t moment)
{
    uint64_t swing = mean(PRECESSION, 0, moment) - (UINT64_C(1) << 62);

    swing = swing > UINT64_MAX / 2 ? 0 - swing : swing;
    /* 27 degrees = 0.075 and 108 degrees = 0.3 of a revolution */
    return sun(moment) -
           (UINT64_C(0x1333333333333333) - scale(swing, UINT64_C(0x4CCCCCCCCCCCCCCD)));
}

/* RADIUS * a / b, of sines; |a| is less than b. */
static int64_t ratio(int64_t a, int64_t b)
{
    int64_t value = a * RADIUS / b, rest = a * RADIUS % b;

    for (int i = 0; i < 4; i++) {
        value = (value << 10) + (rest << 10) / b;
        rest = (rest << 10) % b;
    }
    return value;
}

/* Half of what the day lacks of half a revolution: at Ujjain, whose latitude has the tangent
 * 50645/118533 by the table; the sine of the obliquity is 1397. */
static int64_t ascensional_difference(uint64_t place)
{
    int64_t value = sine(place), declination = (int64_t)magnitude(value) / RADIUS * 1397 +
                                               (int64_t)magnitude(value) % RADIUS * 1397 / RADIUS;
    int64_t diurnal_radius = sine(turn(arc(declination)) + (UINT64_C(1) << 62));
    int64_t earth_sine =
        (int64_t)(scale((uint64_t)declination << 12, UINT64_C(0x6D613CE0611A0B54)) >> 12);

    return with_sign(turn(arc(ratio(earth_sine, diurnal_radius))), value >= 0);
}

int64_t cc_siddhanta_sunrise(int64_t day)
{
    static const int rising[] = {1670, 1795, 1935, 1935, 1795, 1670}; /* of 1800, by sign */
    int64_t midnight = (day - CC_KALI_YUGA) * DAY;
    uint64_t anomaly = mean(SUN_ANOMALY, SUN_ANOMALY_0, midnight), place = tropical_place(midnight);
    uint64_t epicycle = left_of(&sun_epicycle, sine(anomaly));
    uint64_t motion = daily_motion(anomaly, epicycle);
    uint64_t quarter = scale(SUN << 4, motion) / 7200 * (uint64_t)rising[scale(place, 12) % 6];
    int64_t ascent = ascensional_difference(place) + (int64_t)quarter;
    /* sidereal into civil time: CIVIL_DAYS / (CIVIL_DAYS + YEARS) */
    int64_t season = with_sign(scale(magnitude(ascent), UINT64_C(0xFF4D10FF33AF2571)), ascent < 0);

    return midnight + DAY / 4 +
           cc_floor_div(season - equation_of_time(anomaly, motion, epicycle), INT64_C(1) << 26);
}
