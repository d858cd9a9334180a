/* SPDX-License-Identifier: MIT */
/*
 * lunar_days.h - calendars whose days are numbered by lunar days, of which a lunation has thirty:
 * a day bears the number of the lunar day at its beginning, so numbers are lost and repeated.
 *
 * Lunations, lunar days and months are counted throughout: lunar day 30 n + 17 is the eighteenth
 * of lunation n, month 12 y + 3 is the fourth month of year y.
 */
#ifndef CC_LUNAR_DAYS_H
#define CC_LUNAR_DAYS_H

#include "core/core.h"

struct cc_lunar_days {
    /* the lunar day by which a day is numbered; does not fall, and rises by 2 a day at most */
    int64_t (*number)(int64_t day);
    /* a day on or a few days about the one that a lunar day numbers */
    int64_t (*near)(int64_t lunar_day);
    /* the month of a lunation; does not fall; of two with the same month the first is leap */
    int64_t (*month)(int64_t lunation);
    /* the first lunation whose month is not before `month` */
    int64_t (*lunation)(int64_t month);
    int64_t first_year, last_year;
    const char *day_lost, *month_lost; /* reasons, or NULL where that does not happen */
};

/* The reasons of Hindu calendars, and the names of their lunar months: 13 to 24 are leap. */
#define CC_LUNAR_DAY_LOST "the day was lost: its lunar day begins and ends between two sunrises"
#define CC_LUNAR_MONTH_LOST                                                                        \
    "the month was lost: the Sun passes through its sign between two new moons"
#define CC_LUNAR_MONTHS                                                                            \
    "Chaitra|Vaishakha|Jyeshtha|Ashadha|Shravana|Bhadrapada|Ashvina|Kartika|Margashirsha|Pausha|"  \
    "Magha|Phalguna|Adhika Chaitra|Adhika Vaishakha|Adhika Jyeshtha|Adhika Ashadha|"               \
    "Adhika Shravana|Adhika Bhadrapada|Adhika Ashvina|Adhika Kartika|Adhika Margashirsha|"         \
    "Adhika Pausha|Adhika Magha|Adhika Phalguna"
#define CC_LUNAR_MONTHS_NATIVE                                                                                                                                                                                                       \
    "चैत्र|वैशाख|ज्येष्ठ|आषाढ|श्रावण|भाद्रपद|आश्विन|कार्तिक|मार्गशीर्ष|पौष|माघ|फाल्गुन|" \
    "अधिक चैत्र|अधिक वैशाख|अधिक ज्येष्ठ|अधिक आषाढ|अधिक श्रावण|अधिक भाद्रपद|अधिक आश्विन|"     \
    "अधिक कार्तिक|अधिक मार्गशीर्ष|अधिक पौष|अधिक माघ|अधिक फाल्गुन"

/* A calendar's functions, whose `data` is its struct cc_lunar_days and whose schema
 * calconv_schema_leap_days. */
calconv_to_day_fn cc_lunar_to_day;
calconv_from_day_fn cc_lunar_from_day;
calconv_first_fn cc_lunar_first_of_year;

/* The day of a lunation that the date's day is, or why there is none. */
enum calconv_status cc_lunar_day(const struct calconv_calendar *self,
                                 const struct calconv_date *date, int64_t lunation, int64_t *day,
                                 struct calconv_error *error);

/* Whether year, month and day are in range, or the status that says which is not. */
enum calconv_status cc_lunar_check(const struct calconv_calendar *self,
                                   const struct calconv_date *date, struct calconv_error *error);

#endif
