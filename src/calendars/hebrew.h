/* SPDX-License-Identifier: MIT */
/* hebrew.h - what the Hebrew calendars share: names of months, eras. */
#ifndef CALENDARS_HEBREW_H
#define CALENDARS_HEBREW_H

#include "core/core.h"

extern const struct calconv_era cc_hebrew_eras[];

/* Adar I and Adar II have names of their own in the lists: 13 and 14. */
#define CC_HEBREW_NAMES                                                                            \
    "Tishri|Heshvan|Kislev|Tevet|Shevat|Adar|Nisan|Iyar|Sivan|Tamuz|Av|Elul|Adar I|Adar II"
#define CC_HEBREW_MONTHS                                                                           \
    .months = CC_HEBREW_NAMES, .months_short = CC_HEBREW_NAMES,                                    \
    .months_native = "תשרי|חשוון|כסלו|טבת|שבט|אדר|ניסן|אייר|סיוון|תמוז|אב|אלול|אדר א׳|אדר ב׳"

#endif
