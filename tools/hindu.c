/* SPDX-License-Identifier: MIT
 * hindu.c - make src/data/hindu_solar_astro.inc and src/data/hindu_lunar_astro.inc: the months, and
 * the lunar days at sunrise, of the Hindu calendars by the true Sun and Moon.
 *
 * Needs: cc and liberfa-dev (Debian 12: ERFA 2.0.0).  Run:
 *   cc -O2 -o hindu hindu.c -lerfa -lm
 *   ./hindu solar >src/data/hindu_solar_astro.inc     (a minute)
 *   ./hindu lunar >src/data/hindu_lunar_astro.inc     (three minutes)
 *   ./hindu solar list       a line a month: year, month, R.D. of its first day, seconds from
 *                            sunset to the Sun's entry into the sign
 *   ./hindu lunar list       a line a day: R.D., lunar day, mean seconds to the nearest change of
 * it
 *
 * The rules, with the constants of Reingold and Dershowitz, Calendrical Calculations, 4th edition
 * (Cambridge 2018), section 20.5, so that the results can be compared; all at Ujjain (23 9 N,
 * 75 46 6 E):
 *
 * solar (Tamil rule): a day has the sign in which the Sun is at sunset, its centre at altitude 0.
 * lunar: a day has the lunar day, 12 degrees of the Moon's way from the Sun, at sunrise, the Sun's
 * centre 47' below altitude 0, to the nearest minute of local mean time; a month is named by the
 * sign in which the Sun is at the new moon that begins it.
 * Signs are 30 degrees from a point that was at the equinox when the Sun of the Surya Siddhanta
 * entered Mesha in 285 CE, R.D. 103809.
 *
 * Sun, Moon and Delta T: sky.h.  Precession from that point: IAU 2006, general, in longitude.
 * Reproducible: the same bytes whenever it is run with the same ERFA. */
#include "sky.h"

#include <stdio.h>
#include <string.h>

enum {
    SAKA_FIRST = -1079, /* the years that hold -1000-01-01 .. 3000-12-31 Gregorian */
    SAKA_LAST = 2922,
    VIKRAMA_FIRST = -945, /* and one more at either end */
    VIKRAMA_LAST = 3058,
    SAKA = 3179, /* years of the Kali Yuga before year 0 */
    VIKRAMA = 3044,
    STEP = 4, /* days from a computed sunrise to the next */
};
#define KALI_YUGA (-1132959)
#define SIDEREAL_YEAR 365.25636
#define EQUINOX 103809.0 /* 285 CE, UT; precession is a tenth of a second a day */

static const struct place ujjain = {23.15 * ERFA_DD2R, (75 + 46 / 60. + 6 / 3600.) * ERFA_DD2R, 0,
                                    0};

static long floor_div(long a, long b)
{
    return a / b - (a % b < 0);
}

static double precession(double ut)
{
    double pa, x;

    eraP06e(RD_JD, ut + delta_t(2000 + (ut - 730120) / 365.2425), &x, &x, &x, &x, &x, &x, &x, &x,
            &x, &x, &x, &x, &pa, &x, &x, &x);
    return pa;
}

/* the Sun's sidereal longitude, 0..2 pi */
static double sidereal(double ut)
{
    return eraAnp(look(ut, &ujjain).sun_longitude - precession(ut) + precession(EQUINOX));
}

/* when the Sun has entered so many signs since the Kali Yuga */
static double entry(long sign)
{
    double target = (double)sign * ERFA_D2PI / 12, t = KALI_YUGA + 30.438 * (double)sign + 40;

    for (double step = 1; fabs(step) > 1e-6;) {
        step = eraAnpm(target - sidereal(t)) / ERFA_D2PI * SIDEREAL_YEAR;
        t += step;
    }
    return t;
}

/* when the Sun's centre is `depression` (radians) below altitude 0, in the morning or the evening;
 * Newton's rule with a fixed slope, from a guess on the same half of the day */
static double horizon(double guess, int evening, double depression)
{
    double slope = (evening ? -ERFA_D2PI : ERFA_D2PI) * cos(ujjain.latitude), t = guess;

    for (double step = 1; fabs(step) >= 0.1 / ERFA_DAYSEC;) {
        step = (look(t, &ujjain).sun_altitude + depression) / slope;
        t -= step;
    }
    return t;
}

static double sunset(long day)
{
    return horizon((double)day + 0.75 - ujjain.longitude / ERFA_D2PI, 1, 0);
}

/* ---- Solar --------------------------------------------------------------------------------- */

/* the first day at whose sunset the Sun has entered the sign; seconds from sunset to the entry */
static long first_of_sign(long sign, double *seconds)
{
    double t = entry(sign);
    long day = (long)floor(t);

    while (sunset(day) < t)
        day++;
    while (sunset(day - 1) >= t)
        day--;
    *seconds = (t - sunset(day)) * ERFA_DAYSEC;
    return day;
}

static int make_solar(int list)
{
    enum { YEARS = SAKA_LAST - SAKA_FIRST + 1, MONTHS = 12 * YEARS };
    static long start[MONTHS + 1];

    for (int i = 0; i <= MONTHS; i++) {
        double seconds;

        start[i] = first_of_sign(12L * (SAKA_FIRST + SAKA) + i, &seconds);
        if (list)
            printf("%d\t%d\t%ld\t%.0f\n", SAKA_FIRST + i / 12, i % 12 + 1, start[i], seconds);
    }
    if (list)
        return 0;
    printf(
        "/* SPDX-License-Identifier: MIT\n * R.D. of %d-01-01: %ld, of %d-01-01: %ld\n *\n"
        " * Years %d..%d (Saka era) of the calendar hindu-solar-astro, a word each, in the form\n"
        " * of src/core/month_table.h: months are 29 days and more, the mean year is\n"
        " * 36525636 / 100000 days.\n"
        " * Made by tools/hindu.c with ERFA %s, 2026-11-22; rules and sources are in its\n"
        " * header.  Licence of the data: MIT; computed here, from no other's table.\n */\n",
        SAKA_FIRST, start[0], SAKA_LAST + 1, start[MONTHS], SAKA_FIRST, SAKA_LAST, eraVersion());
    for (int y = 0; y < YEARS; y++) {
        long offset = start[12 * y] - start[0] - floor_div(y * 36525636L, 100000) + 8;
        unsigned long word = (unsigned long)offset << 24;

        if (offset < 0 || offset > 255)
            return fputs("a year begins too far from its mean\n", stderr), 1;
        for (int m = 0; m < 12; m++) {
            long length = start[12 * y + m + 1] - start[12 * y + m];

            if (length < 29 || length > 32)
                return fputs("a month has neither 29 nor 32 days\n", stderr), 1;
            word |= (unsigned long)(length - 29) << 2 * m;
        }
        printf("0x%08lX,%c", word, y % 8 == 7 || y == YEARS - 1 ? '\n' : ' ');
    }
    return 0;
}

/* ---- Lunar --------------------------------------------------------------------------------- */

/* the new moon near a moment */
static double new_moon_near(double t)
{
    for (double step = 1; fabs(step) > 1e-6;) {
        step = eraAnpm(phase_at(t)) / ERFA_D2PI * SYNODIC_MONTH;
        t -= step;
    }
    return t;
}

/* signs since the Kali Yuga at a moment */
static long sign_at(double ut)
{
    double longitude = sidereal(ut);
    double years = floor((ut - KALI_YUGA) / SIDEREAL_YEAR - longitude / ERFA_D2PI + 0.5);

    return 12 * (long)years + (long)(longitude / (ERFA_D2PI / 12));
}

static double mean_sunrise(long day)
{
    return (double)day + 0.25 - ujjain.longitude / ERFA_D2PI;
}

/* how much later than at 6 hours of local mean time the Sun rises on day STEP n: from the four such
 * days about a day it is interpolated, within a tenth of a second */
static double lateness(long n)
{
    static struct {
        long n;
        double value;
    } known[8];
    int i = (int)(n - floor_div(n, 8) * 8);

    if (known[i].n != n || known[i].value == 0) {
        double mean = mean_sunrise(n * STEP);

        known[i].n = n;
        known[i].value = horizon(mean, 0, 47 / 60. * ERFA_DD2R) - mean;
    }
    return known[i].value;
}

/* sunrise of a day to the nearest minute of local mean time; UT */
static double sunrise(long day)
{
    long n = floor_div(day, STEP);
    double x = (double)(day - n * STEP) / STEP, a = lateness(n - 1), b = lateness(n);
    double c = lateness(n + 1), d = lateness(n + 2);
    double late = b + x * ((c - a) / 2 +
                           x * (a - 2.5 * b + 2 * c - d / 2 + x * ((d - a) / 2 + 1.5 * (b - c))));

    return mean_sunrise(day) - 0.25 + floor((0.25 + late) * 1440 + 0.5) / 1440;
}

enum { ROOM = 50000, PATTERNS = 2048, NONE = 31 };
static double moons[ROOM]; /* the new moons that begin the lunations */
static long months[ROOM];  /* the month of each, 12 y + m, by the Sun's sign */
static long starts[ROOM];  /* the first day of each */
static int indices[ROOM];  /* the pattern of each, in patterns[] */
static long patterns[PATTERNS];
static int lunations, pattern_count;

static void find_lunations(void)
{
    double t = new_moon_near(KALI_YUGA + SIDEREAL_YEAR * (VIKRAMA_FIRST + VIKRAMA) - 100);

    for (long month = 0; month < 12L * VIKRAMA_LAST + 12; t = new_moon_near(t + SYNODIC_MONTH)) {
        month = sign_at(t) + 1 - 12 * VIKRAMA;
        if (month < 12L * VIKRAMA_FIRST || lunations == ROOM)
            continue;
        moons[lunations] = t;
        months[lunations++] = month;
    }
    lunations--; /* the last one only ends the one before */
}

static int index_of(long pattern)
{
    int i = 0;

    while (i < pattern_count && patterns[i] != pattern)
        i++;
    if (i == PATTERNS)
        return 0;
    if (i == pattern_count)
        patterns[pattern_count++] = pattern;
    return i;
}

/* A lunation in which each lunar day has so many sunrises: those of the first two lunar days
 * without one, and of the first two with two, in 5 bits each. */
static long pattern_of(const int *sunrises)
{
    long pattern = 0;
    int shift = 0;

    for (int many = 0; many <= 2; many += 2) {
        int i = 0;

        for (int slot = 0; slot < 2; slot++, shift += 5) {
            while (i < 30 && sunrises[i] != many)
                i++;
            pattern |= (i < 30 ? (long)i++ : (long)NONE) << shift;
        }
    }
    return pattern;
}

static int find_days(int list)
{
    int lunation = -1, sunrises[30] = {0}, before = 0;

    for (long day = (long)floor(moons[0]) - 1; lunation < lunations; day++) {
        double days = phase_at(sunrise(day)) / ERFA_D2PI * 30, rest = days - floor(days + .5);
        int number = (int)days;

        if (list)
            printf("%ld\t%d\t%.0f\n", day, number + 1, rest * SYNODIC_MONTH / 30 * ERFA_DAYSEC);
        if (number < before) {
            if (lunation >= 0)
                indices[lunation] = index_of(pattern_of(sunrises));
            memset(sunrises, 0, sizeof sunrises);
            starts[++lunation] = day;
        }
        sunrises[number]++;
        before = number;
    }
    return pattern_count < PATTERNS ? 0 : (fputs("too many patterns\n", stderr), 1);
}

/* Lengths as src/core/length_table.h has them: of `count` things, between their starts. */
static int write_lengths(const char *name, const long *start, long count, int least, int bits)
{
    long per_word = 24 / bits, span = start[count] - start[0];

    printf("\n/* From %ld on, %ld lengths less %d; their mean is %ld / %ld. */\n"
           "static const uint32_t %s[] = {\n",
           start[0], count, least, span, count, name);
    for (long i = 0; i <= count; i += per_word) {
        long offset = start[i] - start[0] - i * span / count + 8;
        unsigned long word = (unsigned long)offset << 24;

        for (long j = 0; j < per_word && i + j < count; j++) {
            long length = start[i + j + 1] - start[i + j] - least;
            if (length < 0 || length >> bits != 0 || offset < 0 || offset > 255)
                return fprintf(stderr, "%s %ld\n", name, i + j), 1;
            word |= (unsigned long)length << j * bits;
        }
        printf("0x%08lX,%c", word, i / per_word % 8 == 7 || i + per_word > count ? '\n' : ' ');
    }
    puts("};");
    return 0;
}

/* The first lunation of each month, and of the one after the last. */
static const long *first_lunations(void)
{
    static long first[12 * (VIKRAMA_LAST - VIKRAMA_FIRST + 1) + 1];
    long n = 0;

    for (long i = 0; i <= 12 * (VIKRAMA_LAST - VIKRAMA_FIRST + 1); i++) {
        while (n < lunations && months[n] < 12L * VIKRAMA_FIRST + i)
            n++;
        first[i] = n;
    }
    return first;
}

static int make_lunar(int list)
{
    enum { IN_WORD = 5, BITS = 11 };

    find_lunations();
    if (find_days(list) != 0 || list)
        return !list;
    printf("/* SPDX-License-Identifier: MIT\n *\n"
           " * The %d lunations of years %d..%d (Vikrama) of hindu-lunar-astro: their days, their\n"
           " * months and their patterns; src/calendars/hindu_astro.c tells what these are.\n"
           " * Made by tools/hindu.c with ERFA %s, 2026-11-22; rules and sources are in its\n"
           " * header.  Licence of the data: MIT; computed here, from no other's table.\n */\n",
           lunations, VIKRAMA_FIRST, VIKRAMA_LAST, eraVersion());
    if (write_lengths("lunation_days", starts, lunations, 29, 1) != 0 ||
        write_lengths("month_lunations", first_lunations(),
                      12L * (VIKRAMA_LAST - VIKRAMA_FIRST + 1), 0, 2) != 0)
        return 1;
    puts("\nstatic const uint32_t patterns[] = {");
    for (int i = 0; i < pattern_count; i++)
        printf("0x%05lX,%c", (unsigned long)patterns[i],
               i % 10 == 9 || i == pattern_count - 1 ? '\n' : ' ');
    puts("};\n\n/* Five lunations each, 11 bits a lunation: its pattern's place above. */\n"
         "static const uint64_t lunation_patterns[] = {");
    for (int i = 0; i < lunations; i += IN_WORD) {
        unsigned long long word = 0;

        for (int j = 0; j < IN_WORD && i + j < lunations; j++)
            word |= (unsigned long long)indices[i + j] << BITS * j;
        printf("0x%014llX,%c", word, i / IN_WORD % 5 == 4 || i + IN_WORD >= lunations ? '\n' : ' ');
    }
    puts("};");
    return 0;
}

int main(int argc, char **argv)
{
    int list = argc == 3 && strcmp(argv[2], "list") == 0, status = 2;

    if ((argc == 2 || list) && strcmp(argv[1], "solar") == 0)
        status = make_solar(list);
    else if ((argc == 2 || list) && strcmp(argv[1], "lunar") == 0)
        status = make_lunar(list);
    else
        fputs("usage: hindu solar|lunar [list]\n", stderr);
    return status != 0 ? status : ferror(stdout) || fflush(stdout) ? 3 : 0;
}
