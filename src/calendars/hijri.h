/* SPDX-License-Identifier: MIT */
/* hijri.h - what all Hijri calendars share: names of months, eras. */
#ifndef CALENDARS_HIJRI_H
#define CALENDARS_HIJRI_H

#include "core/core.h"

extern const struct calconv_era cc_hijri_eras[];

/* Of islamic.c; the first is islamic-civil. */
extern const struct calconv_calendar cc_islamic[];

#define CC_HIJRI_MONTHS                                                                                                                                      \
    .months = "Muharram|Safar|Rabiʻ I|Rabiʻ II|Jumada I|Jumada II|Rajab|Shaʻban|Ramadan|Shawwal|"                                                         \
              "Dhuʻl-Qiʻdah|Dhuʻl-Hijjah",                                                                                                                   \
    .months_short = "Muh.|Saf.|Rab. I|Rab. II|Jum. I|Jum. II|Raj.|Sha.|Ram.|Shaw.|Dhuʻl-Q.|"                                                                \
                    "Dhuʻl-H.",                                                                                                                              \
    .months_native = "محرم|صفر|ربيع الأول|ربيع الآخر|جمادى الأولى|جمادى الآخرة|رجب|شعبان|رمضان|" \
                     "شوال|ذو القعدة|ذو الحجة"

#endif
