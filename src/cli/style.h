/* SPDX-License-Identifier: MIT */
/* style.h - the language and digits of the output: --locale and --digits. */
#ifndef CLI_STYLE_H
#define CLI_STYLE_H

#include "cli/args.h"
#include "calconv.h"

/* Returns an exit status; anything but 0 has been reported. */
int style_init(struct calconv_style *style, const struct args *args);

/* Whether the style's digits are others than those of the written form. */
bool style_has_digits(const struct calconv_style *style);

#endif
