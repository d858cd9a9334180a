/* SPDX-License-Identifier: MIT */
/*
 * roman.c - Roman dates of the Julian calendar.
 *
 * Rule: a day is counted down to the next Kalends (Kal, the 1st), Nones (Non, the 5th; in March,
 * May, July and October the 7th) or Ides (Id, eight days after the Nones), both ends included:
 * Kal-1 is the Kalends themselves, Kal-2 the day before them (pridie), Non-3 the second day before
 * the Nones (ante diem III).  Year and month are those of the event, so 17 March is 2024-04-Kal-16
 * and 31 December belongs to the next year.  In a leap year the sixth day before the Kalends of
 * March is doubled (bissextile): 24 February is 03-Kal-6, 25 February 03-Kal-6b.
 *
 * Epoch and range: those of julian: |R.D.| <= 10^12, astronomical years, leap years as regular
 * since AD 8.  A year is the span of the dates that bear its number: 14 December to 13 December.
 *
 * Fields: %{auc} is the year since the founding of the city by Varro (753 BC is 1), also of the
 * event's year.  Month names: English; in Latin Ianuarius and so on.
 *
 * References: Censorinus, De die natali, 20; Reingold and Dershowitz, Calendrical Calculations (4th
 * ed.), sections 3.4 and 3.5.
 * Checked against: Calendrical Calculations' Lisp.
 */
#include "calendars/julian.h"
#include "core/arith.h"
#include "core/core.h"

enum { YEAR, MONTH, EVENT, COUNT };
enum { KALENDS = 1, NONES, IDES };

static bool is_leap(int64_t year)
{
    return cc_floor_mod(year, 4) == 0;
}

static int ides_of(int64_t month)
{
    return month == 3 || month == 5 || month == 7 || month == 10 ? 15 : 13;
}

/* How many days are counted down to the Kalends of a month, themselves included; the doubled day of
 * a leap year has no number of its own. */
static int64_t kalends_greatest(int64_t month)
{
    static const uint8_t lengths[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    int64_t last = month == 1 ? 12 : month - 1;

    return lengths[last - 1] - ides_of(last) + 1;
}

static enum calconv_status to_day(const struct calconv_calendar *self,
                                  const struct calconv_date *date, int64_t *day,
                                  struct calconv_error *error)
{
    int64_t month = date->field[MONTH], count = date->field[COUNT];
    struct calconv_date event = {.field = {date->field[YEAR], month, 1}};
    int64_t greatest = 8, found;
    bool doubled = (date->leap >> COUNT & 1) != 0;
    bool before_march = month == 3 && date->field[EVENT] == KALENDS && is_leap(date->field[YEAR]);
    enum calconv_status status;

    if (month < 1 || month > 12)
        return calconv_fail_field(error, self, date, MONTH, 1, 12);
    if (date->field[EVENT] == KALENDS)
        greatest = kalends_greatest(month);
    else if (date->field[EVENT] == NONES) {
        event.field[2] = ides_of(month) - 8;
        greatest = event.field[2] - 1;
    } else
        event.field[2] = ides_of(month);
    if (count < 1 || count > greatest)
        return calconv_fail_field(error, self, date, COUNT, 1, greatest);
    if (doubled && !(before_march && count == 6))
        return cc_fail_leap(error, self, date, COUNT);
    status = cc_to_day_by(cc_julian_calendar(), &event, self, date, &found, error);
    if (status == CALCONV_OK) /* the first of the two sixth days is further away by one */
        *day = found - count + 1 - (before_march && (count > 6 || (count == 6 && !doubled)));
    return status;
}

static enum calconv_status from_day(const struct calconv_calendar *self, int64_t day,
                                    struct calconv_date *date)
{
    const struct calconv_calendar *base = cc_julian_calendar();
    struct calconv_date julian;
    enum calconv_status status = base->from_day(base, day, &julian);
    int64_t year, month, nones, left;

    (void)self;
    if (status != CALCONV_OK)
        return status;
    year = julian.field[0];
    month = julian.field[1];
    nones = ides_of(month) - 8;
    date->leap = 0;
    date->field[EVENT] = julian.field[2] <= nones ? NONES : IDES;
    date->field[COUNT] = (julian.field[2] <= nones ? nones : nones + 8) - julian.field[2] + 1;
    if (julian.field[2] == 1) {
        date->field[EVENT] = KALENDS;
        date->field[COUNT] = 1;
    } else if (julian.field[2] > nones + 8) { /* after the Ides: to the next month */
        left = kalends_greatest(month % 12 + 1) - (julian.field[2] - nones - 9);
        if (month == 2 && is_leap(year) && julian.field[2] >= 25) {
            date->leap = (uint32_t)(julian.field[2] == 25) << COUNT;
            left++;
        }
        date->field[EVENT] = KALENDS;
        date->field[COUNT] = left;
        year += month == 12;
        month = month % 12 + 1;
    }
    date->field[YEAR] = year;
    date->field[MONTH] = month;
    return CALCONV_OK;
}

/* 14 December of the year before: 01-Kal-19. */
static void first_of_year(const struct calconv_calendar *self, struct calconv_date *date)
{
    (void)self;
    date->field[MONTH] = 1;
    date->field[EVENT] = KALENDS;
    date->field[COUNT] = kalends_greatest(1);
}

static const struct calconv_field more[] = {
    {"auc", "", CALCONV_OTHER, 1, .names = NULL},
    {.name = NULL},
};

static int64_t more_number(const struct calconv_calendar *self, int64_t day,
                           const struct calconv_date *date, int index)
{
    (void)self;
    (void)day;
    (void)index;
    return date->field[YEAR] + 753;
}

static const struct calconv_schema schema = {
    .form = "YYYY-MM-Kal|Non|Id-N[b]",
    .count = 4,
    .field =
        {
            {"year", "", CALCONV_YEAR, 4, .is_signed = true, .least = -CC_YEAR_MAX,
             .greatest = CC_YEAR_MAX},
            {"month", "-", CALCONV_MONTH, 2, .greatest = 99},
            {"event", "-", CALCONV_OTHER, 1, .least = 1, .greatest = 3, .names = "Kal|Non|Id"},
            {"count", "-", CALCONV_OTHER, 1, .mark = 'b', .greatest = 99},
        },
};

const struct calconv_calendar cc_roman[] = {
    {
        CC_EXACT,
        CC_GREGORIAN_MONTHS,
        .id = "roman",
        .aliases = "kalends",
        .name = "Roman",
        .summary = "Julian days counted down to Kalends, Nones and Ides",
        .source = "Julius Caesar's reform, as regular since AD 8",
        .basis = CALCONV_SOLAR,
        .day_start = CALCONV_MIDNIGHT,
        .unordered = true,
        .schema = &schema,
        .more = more,
        .language = "la",
        .numerals = "roman",
        .months_native = "Ianuarius|Februarius|Martius|Aprilis|Maius|Iunius|Iulius|Augustus|"
                         "September|October|November|December",
        .limits = {12, 12, 0, 0, 365, 366},
        .to_day = to_day,
        .from_day = from_day,
        .first_of_year = first_of_year,
        .more_number = more_number,
    },
    {.id = NULL},
};
