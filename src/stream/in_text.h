/* SPDX-License-Identifier: MIT */
/*
 * in_text.h - records that are text with dates in it (--in-text): the dates are converted, all else
 * is copied byte for byte.
 * find.h says what a date is.
 */
#ifndef STREAM_IN_TEXT_H
#define STREAM_IN_TEXT_H

#include "stream/engine.h"

/* Convert records with their ends, or one without; `place` has the number of the first, and then of
 * the last. */
void in_text_convert(struct engine *engine, const char *bytes, size_t length);

#endif
