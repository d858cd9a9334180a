/* SPDX-License-Identifier: MIT */
/* locale.h - locales by number, as the tables that tools/cldr.py makes have them; 0 is CLDR's
 * root. */
#ifndef CC_LOCALE_H
#define CC_LOCALE_H

#include "core/core.h"

size_t cc_locale_number(const struct calconv_locale *locale);
size_t cc_locale_parent(size_t number);

#endif
