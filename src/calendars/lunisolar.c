/* SPDX-License-Identifier: MIT */
/*
 * lunisolar.c - the lunisolar calendars of East Asia.
 *
 * Rule: months begin on the day of the true new moon, month 11 holds the winter solstice; where
 * thirteen months separate two solstice months, the first month without a major solar term is leap
 * and has the number of the month before it (02L follows 02).  The calendars differ in the meridian
 * that decides the day.  The year is the related Gregorian year, in which the lunar year begins.
 *
 * Epoch: the Chinese meridian is Beijing's mean time (116d25' E) to 1928, UTC+8 since.  Korea: mean
 * time of Seoul to 1908-03-31, then UTC+8:30, UTC+9 from 1912, UTC+8:30 from 1954-03-21, UTC+9
 * since 1961-08-10.  Vietnam: UTC+8 to 1967, UTC+7 since 1968.  Japan: mean time of Tokyo to 1887,
 * UTC+9 since.
 *
 * Fields: %{yearname} is stem and branch of the year, %{cycle} the number of its cycle of sixty
 * years, of which the first began in -2636 (61st year of Huangdi), and %{monthname} stem and branch
 * of the month; a leap month has those of its namesake.
 *
 * Tables: a word a year, related years 1000 to 3000, made by tools/lunisolar.c from ERFA and
 * decided by the published almanacs where an event is too near to midnight: src/data/chinese.inc
 * and so on say how, tools/lunisolar-decisions.tsv which.  Outside these years: refused.
 *
 * Range: chinese is official for 1901 to 2100 (Purple Mountain and Hong Kong observatories), dangi
 * for 1900 to 2050 (KASI); computed from the present rule's beginning (1645, 1653, 1813, 1844) to
 * 2200; extrapolated before and after.  From 1645 to 1899 the rule as computed differs from the
 * calendar as issued in 37 Chinese and 93 Korean months.
 *
 * Disputed: Chinese months about 1906-04, 2057-09, 2089-09 and 2097-08 (new moons within seconds of
 * midnight, or tables that differ); Vietnam from 1968 to 1975, when the South kept UTC+8; the
 * Japanese leap months of 1852 and of the 2033 problem.
 *
 * Differs: ICU 72 to 78 has eleven wrong Chinese months in 1901 to 2100
 * (tests/crosscheck/icu-disagreements.tsv), so its New Years of 2027 and 2030; ICU 72 a Korean one.
 *
 * References: GB/T 33661-2017; H. Aslaksen, The Mathematics of the Chinese Calendar (2010);
 * Reingold and Dershowitz, Calendrical Calculations (4th ed.), chapter 19.
 * Checked against: lunar-javascript (all of 1901 to 2100), korean-lunar-calendar (1900 to 2050),
 * vietnamese-lunar-calendar (1968 to 2050), Calendrical Calculations' Lisp (1645 to 2199: 99.85 to
 * 99.93 % of the months; tests/crosscheck/lunisolar-disagreements.tsv has the rest).
 */
#include "calendars/sexagenary.h"
#include "core/arith.h"
#include "core/core.h"

#define FIRST_YEAR 1000
#define LAST_YEAR 3000

/* A year's word. */
#define IS_LONG(word, place) ((int)((word) >> (place)&1))  /* month `place`, from 0, has 30 days */
#define LEAP_AFTER(word) ((int)((word) >> 13 & 15))        /* number before the leap month */
#define NEW_YEAR(word) ((int64_t)((word) >> 17 & 63) + 18) /* days after 1 January */

static int64_t new_year(const uint32_t *years, int64_t year)
{
    return cc_gregorian_new_year(year) + NEW_YEAR(years[year - FIRST_YEAR]);
}

static enum calconv_status to_day(const struct calconv_calendar *self,
                                  const struct calconv_date *date, int64_t *day,
                                  struct calconv_error *error)
{
    const uint32_t *years = self->data;
    int64_t year = date->field[0], month = date->field[1], found;
    bool leap = (date->leap >> 1 & 1) != 0;
    uint32_t word;
    int place, length;

    if (year < FIRST_YEAR || year > LAST_YEAR)
        return calconv_fail_field(error, self, date, 0, FIRST_YEAR, LAST_YEAR);
    if (month < 1 || month > 12)
        return calconv_fail_field(error, self, date, 1, 1, 12);
    word = years[year - FIRST_YEAR];
    if (leap && month != LEAP_AFTER(word))
        return cc_fail_leap(error, self, date, 1);
    place = (int)month - 1 + (leap || (LEAP_AFTER(word) != 0 && month > LEAP_AFTER(word)));
    length = 29 + IS_LONG(word, place);
    if (date->field[2] < 1 || date->field[2] > length)
        return calconv_fail_field(error, self, date, 2, 1, length);
    found = new_year(years, year) + date->field[2] - 1;
    while (--place >= 0)
        found += 29 + IS_LONG(word, place);
    *day = found;
    return CALCONV_OK;
}

static enum calconv_status from_day(const struct calconv_calendar *self, int64_t day,
                                    struct calconv_date *date)
{
    const uint32_t *years = self->data;
    int64_t year = cc_gregorian_year(day), rest;
    uint32_t word;
    int place = 0, leap;

    if (year > LAST_YEAR || day < new_year(years, year))
        year--;
    word = years[year - FIRST_YEAR];
    leap = LEAP_AFTER(word);
    rest = day - new_year(years, year);
    for (; rest >= 29 + IS_LONG(word, place); place++)
        rest -= 29 + IS_LONG(word, place);
    date->field[0] = year;
    date->field[1] = leap != 0 && place >= leap ? place : place + 1;
    date->field[2] = rest + 1;
    date->leap = leap != 0 && place == leap ? 2 : 0;
    return CALCONV_OK;
}

/* ---- The cycle of sixty -------------------------------------------------------------------- */

static const struct calconv_field more[] = {
    {"cycle", "", CALCONV_OTHER, 1, .names = NULL},
    {"yearname", "", CALCONV_OTHER, 1, .least = 1, .names = CC_STEM_BRANCHES},
    {"monthname", "", CALCONV_OTHER, 1, .least = 1, .names = CC_STEM_BRANCHES},
    {.name = NULL},
};

/* Year -2636 is the first of the first cycle, month 1 of the year Jia-Zi is Bing-Yin, number 3. */
static int64_t more_number(const struct calconv_calendar *self, int64_t day,
                           const struct calconv_date *date, int index)
{
    int64_t years = date->field[0] + 2636;

    (void)self;
    (void)day;
    if (index == 0)
        return cc_floor_div(years, 60) + 1;
    return index == 1 ? cc_floor_mod(years, 60) + 1
                      : cc_floor_mod(12 * years + date->field[1] + 1, 60) + 1;
}

/* ---- The tables and what is known of them -------------------------------------------------- */

static const uint32_t chinese_years[] = {
#include "data/chinese.inc"
};
static const uint32_t dangi_years[] = {
#include "data/dangi.inc"
};
static const uint32_t vietnamese_years[] = {
#include "data/vietnamese.inc"
};
static const uint32_t japanese_years[] = {
#include "data/japanese_lunisolar.inc"
};

static const struct calconv_span chinese_spans[] = {
    {695899, 695928, CALCONV_DISPUTED,
     "month 4 of 1906 began on 04-24 as issued, on 04-23 by Beijing mean time"},
    {751210, 751239, CALCONV_DISPUTED,
     "month 9 of 2057: the new moon of 09-29 is seconds after midnight; Hong Kong notes 09-28"},
    {762874, 762903, CALCONV_DISPUTED,
     "month 8 of 2089: the new moon of 09-04 is seconds before midnight; 09-05 is possible"},
    {765768, 765797, CALCONV_DISPUTED,
     "month 7 of 2097 begins on 08-07 in published tables, on 08-08 by newer ephemerides"},
    {600487, 694009, CALCONV_COMPUTED, "before the published tables"},
    {767038, 803567, CALCONV_COMPUTED, "after the published tables"},
    {.reason = NULL},
};
static const struct calconv_span dangi_spans[] = {
    {603410, 693625, CALCONV_COMPUTED, "before the published tables"},
    {748789, 803567, CALCONV_COMPUTED, "after the published tables"},
    {.reason = NULL},
};
static const struct calconv_span vietnamese_spans[] = {
    {718432, 721353, CALCONV_DISPUTED,
     "from 1968 to 1975 the South kept UTC+8, the North used UTC+7, which is followed here"},
    {.reason = NULL},
};
static const struct calconv_span japanese_spans[] = {
    {676055, 676172, CALCONV_DISPUTED,
     "the issued Tenpo calendar had leap month 2 of Kaei 5 (1852), the rule gives leap 11 of 1851"},
    {742410, 742616, CALCONV_DISPUTED,
     "the 2033 problem: leap month 11 is chosen; 7, or 1 of 2034, are the alternatives"},
    {.reason = NULL},
};

/* ---- Names --------------------------------------------------------------------------------- */

#define NUMBERED                                                                                   \
    "First Month|Second Month|Third Month|Fourth Month|Fifth Month|Sixth Month|Seventh Month|"     \
    "Eighth Month|Ninth Month|Tenth Month|Eleventh Month|Twelfth Month|First Monthbis|"            \
    "Second Monthbis|Third Monthbis|Fourth Monthbis|Fifth Monthbis|Sixth Monthbis|"                \
    "Seventh Monthbis|Eighth Monthbis|Ninth Monthbis|Tenth Monthbis|Eleventh Monthbis|"            \
    "Twelfth Monthbis"
#define NUMBERED_SHORT                                                                             \
    "Mo1|Mo2|Mo3|Mo4|Mo5|Mo6|Mo7|Mo8|Mo9|Mo10|Mo11|Mo12|Mo1bis|Mo2bis|Mo3bis|Mo4bis|Mo5bis|"       \
    "Mo6bis|Mo7bis|Mo8bis|Mo9bis|Mo10bis|Mo11bis|Mo12bis"
#define CHINESE                                                                                    \
    "正月|二月|三月|四月|五月|六月|七月|八月|九月|十月|十一月|腊月|"      \
    "闰正月|闰二月|闰三月|闰四月|闰五月|闰六月|闰七月|闰八月|闰九月|闰十月|闰十一月|闰腊月"
#define KOREAN                                                                                     \
    "1월|2월|3월|4월|5월|6월|7월|8월|9월|10월|11월|12월|"                              \
    "윤1월|윤2월|윤3월|윤4월|윤5월|윤6월|윤7월|윤8월|윤9월|윤10월|윤11월|윤12월"
#define VIETNAMESE                                                                                 \
    "tháng giêng|tháng hai|tháng ba|tháng tư|tháng năm|tháng sáu|tháng bảy|"          \
    "tháng tám|tháng chín|tháng mười|tháng mười một|tháng chạp|"                  \
    "tháng giêng nhuận|tháng hai nhuận|tháng ba nhuận|tháng tư nhuận|"               \
    "tháng năm nhuận|tháng sáu nhuận|tháng bảy nhuận|tháng tám nhuận|"            \
    "tháng chín nhuận|tháng mười nhuận|tháng mười một nhuận|tháng chạp nhuận"
#define JAPANESE                                                                                   \
    "睦月|如月|弥生|卯月|皐月|水無月|文月|葉月|長月|神無月|霜月|師走|"   \
    "閏睦月|閏如月|閏弥生|閏卯月|閏皐月|閏水無月|閏文月|閏葉月|閏長月|閏神無月|閏霜月|閏師走"

#define COMMON                                                                                     \
    .size = sizeof(struct calconv_calendar), .basis = CALCONV_LUNISOLAR,                           \
    .day_start = CALCONV_MIDNIGHT, .proleptic = true, .schema = &calconv_schema_leap_months,       \
    .months = NUMBERED, .months_short = NUMBERED_SHORT, .limits = {12, 13, 29, 30, 353, 385},      \
    .to_day = to_day, .from_day = from_day, .more = more, .more_number = more_number

const struct calconv_calendar cc_lunisolar[] = {
    {
        COMMON,
        .id = "chinese",
        .cldr = "chinese",
        .language = "zh",
        .numerals = "y=hanidec;m=hans;d=hanidays",
        .aliases = "nongli|han",
        .name = "Chinese",
        .summary = "GB/T 33661-2017; published tables 1901 to 2100",
        .source = "Purple Mountain and Hong Kong observatories",
        .year_span = "1901..2100",
        .kind = CALCONV_OFFICIAL,
        .first = 364921,
        .last = 1095772,
        .since = 600487,
        .until = 803567,
        .spans = chinese_spans,
        .months_native = CHINESE,
        .data = chinese_years,
    },
    {
        COMMON,
        .id = "dangi",
        .cldr = "dangi",
        .language = "ko",
        .aliases = "korean",
        .name = "Korean",
        .summary = "Korean rules and meridians; published tables 1900 to 2050",
        .source = "Korea Astronomy and Space Science Institute",
        .year_span = "1900..2050",
        .kind = CALCONV_OFFICIAL,
        .first = 364921,
        .last = 1095772,
        .since = 603410,
        .until = 803567,
        .spans = dangi_spans,
        .months_native = KOREAN,
        .data = dangi_years,
    },
    {
        COMMON,
        .id = "vietnamese",
        .cldr = "chinese",
        .language = "vi",
        .aliases = "am-lich",
        .name = "Vietnamese",
        .summary = "as chinese, at UTC+7 since 1968",
        .source = "decision 121/CP of 1967, computed",
        .year_span = "1813..2200",
        .kind = CALCONV_COMPUTED,
        .first = 364921,
        .last = 1095772,
        .since = 661851,
        .until = 803567,
        .spans = vietnamese_spans,
        .months_native = VIETNAMESE,
        .data = vietnamese_years,
    },
    {
        COMMON,
        .id = "japanese-lunisolar",
        .cldr = "chinese",
        .language = "ja",
        .numerals = "y=hanidec;m=jpan;d=jpan",
        .aliases = "kyureki|tenpo",
        .name = "Japanese lunisolar",
        .summary = "Tenpo-style rules at UTC+9",
        .source = "the calendar of Tenpo 15 (1844), computed",
        .year_span = "1844..2200",
        .kind = CALCONV_COMPUTED,
        .first = 364921,
        .last = 1095772,
        .since = 673190,
        .until = 803567,
        .spans = japanese_spans,
        .months_native = JAPANESE,
        .data = japanese_years,
    },
    {.id = NULL},
};
