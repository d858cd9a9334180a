/* SPDX-License-Identifier: MIT */
/*
 * byzantine.c - the Byzantine calendar: years of the world from 1 September.
 *
 * Rule: the Julian calendar with its months numbered from September = 01 to August = 12.  The year
 * begins on 1 September and counts from the creation in the era of Constantinople: it is the Julian
 * year plus 5509 from September to December, plus 5508 from January to August.  Years divisible by
 * 4 are leap; the leap day is February 29, 06-29.
 *
 * Epoch: 0001-01-01 = Saturday -5508-09-01 Julian (5509 BC) = R.D. -2011920.
 *
 * Range: proleptic, |R.D.| <= 10^12.  In use from the seventh century; the empire's from the tenth
 * to 1453, and Russia's, with Slavonic names of the months, to 7208 (1699-12-31 Julian).
 *
 * Days: they begin at midnight here, as in julian; the church's day begins at the vespers before.
 *
 * Differs: before 1492 many Russian chronicles begin the year in March, half a year after the
 * September year of that number, or half a year before it (ultra-March).  Other creation eras are
 * the Alexandrian and that of the Chronicon Paschale, from March 5509 BC.  None of these
 * is this calendar.
 *
 * References: V. Grumel, La chronologie (Paris, 1958), chapter on the
 * Byzantine era; Oxford Dictionary of Byzantium (1991), s.v. Chronology; Peter I's decree of
 * 7208-12-19 (1699) on the year from 1 January 1700.
 * Checked against: years of 365 and 366 days counted from the epoch, and days that writers from
 * 691 to 1699 date by the year of the world.
 */
#include "calendars/julian.h"
#include "core/arith.h"

#define OFFSET 5508 /* what is added to the Julian year from January to August */
#define JANUARY 5   /* its number here */

static enum calconv_status to_day(const struct calconv_calendar *self,
                                  const struct calconv_date *date, int64_t *day,
                                  struct calconv_error *error)
{
    struct calconv_date julian = *date;
    int64_t month = date->field[1];

    if (month < 1 || month > 12)
        return calconv_fail_field(error, self, date, 1, 1, 12);
    julian.field[0] -= month < JANUARY ? OFFSET + 1 : OFFSET;
    julian.field[1] = month < JANUARY ? month + 8 : month - 4;
    return cc_to_day_by(cc_julian_calendar(), &julian, self, date, day, error);
}

static enum calconv_status from_day(const struct calconv_calendar *self, int64_t day,
                                    struct calconv_date *date)
{
    const struct calconv_calendar *julian = cc_julian_calendar();
    enum calconv_status status = julian->from_day(julian, day, date);
    bool autumn;

    (void)self;
    if (status != CALCONV_OK)
        return status;
    autumn = date->field[1] > 8;
    date->field[0] += autumn ? OFFSET + 1 : OFFSET;
    date->field[1] += autumn ? -8 : 4;
    return CALCONV_OK;
}

static const struct calconv_era eras[] = {
    {"am", "AM", .since = INT64_MIN, .native = "ἔτος κόσμου"},
    {.code = NULL},
};

const struct calconv_calendar cc_byzantine[] = {
    {
        CC_EXACT,
        .id = "byzantine",
        .language = "el",
        .numerals = "greklow",
        .aliases = "etos-kosmou",
        .name = "Byzantine",
        .summary = "Julian, years of the creation era from 1 September",
        .source = "era of Constantinople",
        .basis = CALCONV_SOLAR,
        .day_start = CALCONV_MIDNIGHT,
        .schema = &calconv_schema_ymd,
        .eras = eras,
        .months = "September|October|November|December|January|February|March|April|May|June|July|"
                  "August",
        .months_short = "Sep|Oct|Nov|Dec|Jan|Feb|Mar|Apr|May|Jun|Jul|Aug",
        .months_native = "Σεπτέμβριος|Ὀκτώβριος|Νοέμβριος|Δεκέμβριος|Ἰανουάριος|Φεβρουάριος|"
                         "Μάρτιος|Ἀπρίλιος|Μάϊος|Ἰούνιος|Ἰούλιος|Αὔγουστος",
        .limits = {12, 12, 28, 31, 365, 366},
        .to_day = to_day,
        .from_day = from_day,
    },
    {.id = NULL},
};
