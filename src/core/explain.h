/* SPDX-License-Identifier: MIT */
/*
 * explain.h - lines for people: what the files of calconv_explain() share.
 *
 * explain.c has what is wrong with days and fields, explain_format.c what reading by formats met.
 */
#ifndef CC_EXPLAIN_H
#define CC_EXPLAIN_H

#include "core/core.h"

struct line {
    char *text;
    size_t size, at;
};

static inline void say(struct line *line, const char *string)
{
    cc_put_string(line->text, line->size, &line->at, string);
}

static inline void say_number(struct line *line, int64_t number)
{
    cc_put_number(line->text, line->size, &line->at, number, 1);
}

/* Where the reading by a format stopped, and what it wants there. */
void cc_say_stop(struct line *line, const struct calconv_error *error);
/* What two parts of a text that was read by a format say of a day. */
void cc_say_contradiction(struct line *line, const struct calconv_error *error);

#endif
