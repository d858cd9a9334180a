/* SPDX-License-Identifier: MIT */
/* guess.h - records whose calendar is unknown: what they may mean, the best first. */
#ifndef STREAM_GUESS_H
#define STREAM_GUESS_H

#include "stream/engine.h"

/* Guess what a record may mean: a line or a JSON object's element for each guess. */
void guess_record(struct engine *engine, const char *bytes, size_t length, bool ended);

#endif
