/* SPDX-License-Identifier: MIT */
/*
 * count.c - counts of days or seconds.
 *
 * Rule: number = (R.D. - zero) * rate, so a number means day floor(number / rate) + zero.  What
 * is read behind the point, and seconds after 00:00, are dropped; that is what rounding down
 * does.  jd holds halves of days, since its days begin at .5.
 *
 * Epochs, all published: JDN 0 = Monday -4712-01-01 Julian (R.D. -1721425), JD as JDN less a half
 * at 00:00 UT (IAU 1997, resolution B1); MJD = JD - 2400000.5; Unix = seconds since 1970-01-01
 * without leap seconds (POSIX.1-2017, 4.16); Lilian day 1 = 1582-10-15 (B. G. Ohms, IBM Systems
 * Journal 25 (1986), 50: dateutils' ldn is one less); MATLAB datenum 1 = 0000-01-01; Excel 1904
 * serial 0 = 1904-01-01.
 * Excel 1900 (ECMA-376, part 1, 18.17.4.1): serial 1 = 1900-01-01, and serial 60 stands for
 * 1900-02-29, which was no day: it is an error, and serials from 61 on are one higher than the
 * days since 1899-12-31.  Excel has no serials below 0; they go on backwards, extrapolated from 0.
 *
 * Range: |R.D.| <= 10^12.
 * Checked against: ERFA (jd, mjd), GNU date (unix), SheetJS (excel), GNU Octave (matlab),
 * dateutils (lilian), Calendrical Calculations' Lisp.
 */
#include "core/arith.h"
#include "core/core.h"

struct count {
    int64_t zero; /* the day on which number 0 falls, at its beginning */
    int64_t rate; /* numbers a day */
    int64_t add;  /* what is added to the number */
};

static enum calconv_status to_day(const struct calconv_calendar *self,
                                  const struct calconv_date *date, int64_t *day,
                                  struct calconv_error *error)
{
    const struct count *rule = self->data;

    (void)error;
    *day = cc_floor_div(date->field[0] - rule->add, rule->rate) + rule->zero;
    return CALCONV_OK;
}

static enum calconv_status from_day(const struct calconv_calendar *self, int64_t day,
                                    struct calconv_date *date)
{
    const struct count *rule = self->data;

    date->field[0] = (day - rule->zero) * rule->rate + rule->add;
    date->leap = 0;
    return CALCONV_OK;
}

/* ---- Excel's 1900-02-29 -------------------------------------------------------------------- */

#define EXCEL_ZERO 693595 /* 1899-12-31 */
#define EXCEL_GAP 60

static enum calconv_status excel_to_day(const struct calconv_calendar *self,
                                        const struct calconv_date *date, int64_t *day,
                                        struct calconv_error *error)
{
    int64_t serial = date->field[0];

    if (serial == EXCEL_GAP)
        return cc_fail(error, CALCONV_EGAP, self, "serial 60 is 1900-02-29, which was no day");
    *day = EXCEL_ZERO + serial - (serial > EXCEL_GAP);
    return CALCONV_OK;
}

static enum calconv_status excel_from_day(const struct calconv_calendar *self, int64_t day,
                                          struct calconv_date *date)
{
    int64_t serial = day - EXCEL_ZERO;

    (void)self;
    date->field[0] = serial + (serial >= EXCEL_GAP);
    date->leap = 0;
    return CALCONV_OK;
}

/* ---- The table ----------------------------------------------------------------------------- */

/* Julian dates, in halves of days. */
static const struct calconv_schema halves = {
    .form = "number",
    .count = 1,
    .field = {{"count", "", CALCONV_COUNT, 1, .is_signed = true, .scale = 2,
               .least = -INT64_C(10000000000000), .greatest = INT64_C(10000000000000)}},
};

#define RULE(zero, rate, add) (&(const struct count){(zero), (rate), (add)})

#define ANY(id_, aliases_, name_, summary_, source_)                                               \
    CC_ALL_DAYS, .id = (id_), .aliases = (aliases_), .name = (name_), .summary = (summary_),       \
                 .source = (source_), .year_span = "all", .kind = CALCONV_EXACT,                   \
                 .basis = CALCONV_NO_BASIS, .day_start = CALCONV_MIDNIGHT, .until = CC_DAY_MAX

#define COUNT(id, aliases, name, summary, source, rule)                                            \
    ANY(id, aliases, name, summary, source),                                                       \
        .since = -CC_DAY_MAX, .schema = &calconv_schema_count, .data = (rule), .to_day = to_day,   \
        .from_day = from_day

const struct calconv_calendar cc_count[] = {
    {COUNT("rd", "rata-die|fixed", "Rata Die", "days, 1 = 0001-01-01 Gregorian",
           "Reingold and Dershowitz", RULE(0, 1, 0))},
    {COUNT("jdn", "julian-day-number|cjdn", "Julian day number", "of the civil day, at noon",
           "Scaliger 1583; IAU 1997, resolution B1", RULE(-1721425, 1, 0))},
    {ANY("jd", "julian-day|julian-date", "Julian date", "at 00:00 UT; fractions are read",
         "Scaliger 1583; IAU 1997, resolution B1"),
     .since = -CC_DAY_MAX, .schema = &halves, .data = RULE(-1721425, 2, -1), .to_day = to_day,
     .from_day = from_day},
    {COUNT("mjd", "modified-julian-day", "Modified Julian day", "JD - 2400000.5",
           "IAU 1997, resolution B1", RULE(678576, 1, 0))},
    {COUNT("unix", "epoch|posix", "Unix time", "seconds since 1970-01-01 00:00 UT",
           "POSIX.1-2017, 4.16", RULE(719163, 86400, 0))},
    {COUNT("unix-day", "epoch-day", "Unix day", "days since 1970-01-01", "POSIX.1-2017, 4.16",
           RULE(719163, 1, 0))},
    {COUNT("lilian", "ldn", "Lilian day", "days, 1 = 1582-10-15", "Ohms 1986", RULE(577735, 1, 0))},
    {ANY("excel", "excel1900", "Excel 1900 serial", "days, 1 = 1900-01-01, without serial 60",
         "ECMA-376, part 1, 18.17.4.1"),
     .since = EXCEL_ZERO + 1, .schema = &calconv_schema_count, .to_day = excel_to_day,
     .from_day = excel_from_day},
    {COUNT("excel1904", "", "Excel 1904 serial", "days, 0 = 1904-01-01",
           "ECMA-376, part 1, 18.17.4.1", RULE(695056, 1, 0))},
    {COUNT("matlab", "datenum", "MATLAB datenum", "days, 1 = 0000-01-01", "MATLAB datenum",
           RULE(-366, 1, 0))},
    {.id = NULL},
};
