/* SPDX-License-Identifier: MIT */
/*
 * bahai.c - the Baha'i (Badi') calendar.
 *
 * Rule: 19 months of 19 days and, between months 18 and 19, 4 or 5 days of Ayyam-i-Ha, which are
 * written as month 00.  The year begins with Naw-Ruz.  bahai-western: Naw-Ruz is 21 March.  bahai:
 * the same to 171 BE, as the West had it; since 172 BE (2015) it is the day, from sunset to sunset,
 * in which the vernal equinox falls at Tehran, as the Universal House of Justice decided in 2014.
 * For 172 to 221 the Baha'i World Centre has published the days; later ones are computed.
 *
 * Epoch: 0001-01-01 = 1844-03-21 = R.D. 673222.  Days begin at the sunset before; a date is that of
 * the daylight.  Years are not divided into Vahid of 19 and Kull-i-Shay' of 361 years here.
 * Tables: a bit a year from 172, made by tools/astronomical.c from ERFA for 35.696111 N,
 * 51.423056 E, src/data/bahai.inc; in 172 to 221 it is the published table.
 * Range: bahai-western proleptic, |R.D.| <= 10^12; bahai to 1158 BE (3002), computed to 357 (2201),
 * then extrapolated, since nobody knows how the Earth's rotation slows; before 1 BE extrapolated.
 * In the East Naw-Ruz was the Persian New Year before 172 BE.
 *
 * Differs: Calendrical Calculations has Naw-Ruz 183 (2026) a day early, on 20 March: the equinox is
 * three seconds after sunset; also 575 and 773 BE, where it is 18 seconds after.  Emacs and gcal
 * fix 21 March, convertdate 2.4.0 returns days that do not exist.  Noda Time appends Ayyam-i-Ha to
 * month 18.
 *
 * References: Universal House of Justice, letter of 10 July 2014; Baha'i Dates 172 to 221 B.E.,
 * prepared at the Baha'i World Centre with data of HM Nautical Almanac Office; Reingold and
 * Dershowitz, Calendrical Calculations (4th ed.), chapter 16.
 * Checked against: badidate (npm), which has the published table; Noda Time's table of 172..1000
 * (all but 773); Calendrical Calculations' Lisp (all but three years of 172..1158).
 */
#include "core/arith.h"
#include "core/core.h"
#include "core/length_table.h"

#define AYYAM_I_HA 0
#define LONG_MONTH 19 /* days, and the number of the last month */
#define BEFORE_HA 342 /* days of months 1 to 18 */
#define BEFORE_YEAR_1 1843
#define MARCH_21 286 /* days from then to 1 January */

static const uint32_t words[] = {
#include "data/bahai.inc"
};
static const struct cc_length_table years = {172, 1158, 735678, 146097, 400, 365, 1, words};

/* The first day of a year; of one beyond the table, which nobody sees, a later one than it has. */
static int64_t naw_ruz(const struct calconv_calendar *self, int64_t year)
{
    const struct cc_length_table *table = self->data;

    if (table != NULL && year >= table->first && year <= table->last + 1)
        return cc_length_start(table, year);
    return cc_gregorian_new_year(year + BEFORE_YEAR_1 + 1) - MARCH_21;
}

static enum calconv_status to_day(const struct calconv_calendar *self,
                                  const struct calconv_date *date, int64_t *day,
                                  struct calconv_error *error)
{
    int64_t year = date->field[0], month = date->field[1], length = LONG_MONTH, before;
    int64_t first = naw_ruz(self, year), next = naw_ruz(self, year + 1);

    if (month < AYYAM_I_HA || month > LONG_MONTH)
        return calconv_fail_field(error, self, date, 1, AYYAM_I_HA, LONG_MONTH);
    before = LONG_MONTH * (month - 1);
    if (month == AYYAM_I_HA) {
        before = BEFORE_HA;
        length = next - first - before - LONG_MONTH;
    } else if (month == LONG_MONTH) {
        before = next - first - LONG_MONTH;
    }
    if (date->field[2] < 1 || date->field[2] > length)
        return calconv_fail_field(error, self, date, 2, 1, length);
    *day = first + before + date->field[2] - 1;
    return CALCONV_OK;
}

static enum calconv_status from_day(const struct calconv_calendar *self, int64_t day,
                                    struct calconv_date *date)
{
    int64_t year = cc_gregorian_year(day) - BEFORE_YEAR_1, rest, next;

    if (naw_ruz(self, year) > day)
        year--;
    rest = day - naw_ruz(self, year);
    next = naw_ruz(self, year + 1) - day; /* days to the next Naw-Ruz */
    date->field[0] = year;
    if (rest < BEFORE_HA) {
        date->field[1] = rest / LONG_MONTH + 1;
        date->field[2] = rest % LONG_MONTH + 1;
    } else if (next > LONG_MONTH) {
        date->field[1] = AYYAM_I_HA;
        date->field[2] = rest - BEFORE_HA + 1;
    } else {
        date->field[1] = LONG_MONTH;
        date->field[2] = LONG_MONTH - next + 1;
    }
    date->leap = 0;
    return CALCONV_OK;
}

/* Ayyam-i-Ha stands last in the lists of names. */
static int month_index(const struct calconv_calendar *self, const struct calconv_date *date)
{
    (void)self;
    return date->field[1] == AYYAM_I_HA ? LONG_MONTH + 1 : (int)date->field[1];
}

static const struct calconv_span spans[] = {
    {673222, 735677, CALCONV_EXACT, "before 172 BE Naw-Ruz was fixed at 21 March in the West"},
    {753940, 803612, CALCONV_COMPUTED, "after the published table (172..221)"},
    {.reason = NULL},
};

static const struct calconv_era eras[] = {
    {"be", "BE", .since = INT64_MIN},
    {.code = NULL},
};

#define MONTHS                                                                                                       \
    "Bahá|Jalál|Jamál|‘Aẓamat|Núr|Raḥmat|Kalimát|Kamál|Asmá’|‘Izzat|Mashíyyat|‘Ilm|Qudrat|Qawl|" \
    "Masá’il|Sharaf|Sulṭán|Mulk|‘Alá’|Ayyám-i-Há"

#define COMMON                                                                                                                                    \
    .size = sizeof(struct calconv_calendar), .basis = CALCONV_SOLAR, .day_start = CALCONV_SUNSET,                                                 \
    .proleptic = true, .first = -CC_DAY_MAX, .unordered = true, .schema = &calconv_schema_ymd,                                                    \
    .eras = eras, .months = MONTHS, .months_short = MONTHS, .language = "ar",                                                                     \
    .months_native = "بهاء|جلال|جمال|عظمة|نور|رحمة|كلمات|كمال|أسماء|عزة|مشية|علم|قدرة|قول|" \
                     "مسائل|شرف|سلطان|ملك|علاء|أيام الهاء",                                                                                       \
    .limits = {20, 20, 4, 19, 365, 366}, .to_day = to_day, .from_day = from_day,                                                                  \
    .month_index = month_index

const struct calconv_calendar cc_bahai[] = {
    {
        COMMON,
        .id = "bahai",
        .aliases = "badi",
        .name = "Bahá’í",
        .summary = "21 March to 171 BE, then the equinox before sunset at Tehran",
        .source = "Universal House of Justice; published 172..221",
        .year_span = "172..221",
        .kind = CALCONV_OFFICIAL,
        .last = 1096171,
        .since = 673222,
        .until = 803612,
        .spans = spans,
        .data = &years,
    },
    {
        COMMON,
        .id = "bahai-western",
        .aliases = "",
        .name = "Bahá’í, Western",
        .summary = "Naw-Ruz on 21 March",
        .source = "Shoghi Effendi's rule for the West, to 171 BE",
        .year_span = "all",
        .kind = CALCONV_EXACT,
        .last = CC_DAY_MAX,
        .since = -CC_DAY_MAX,
        .until = CC_DAY_MAX,
    },
    {.id = NULL},
};
