/* SPDX-License-Identifier: MIT */
/* julian.h - the Julian calendar, for those that rest on it. */
#ifndef CALENDARS_JULIAN_H
#define CALENDARS_JULIAN_H

#include "core/core.h"

/* The calendar with the id "julian". */
const struct calconv_calendar *cc_julian_calendar(void);

/* AD and BC. */
extern const struct calconv_era cc_christian_eras[];

#endif
