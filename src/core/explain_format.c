/* SPDX-License-Identifier: MIT */
/* explain_format.c - errors of reading by formats as a line for people. */
#include "core/explain.h"

static void say_quoted(struct line *line, const char *text, size_t length)
{
    say(line, "'");
    cc_put(line->text, line->size, &line->at, text, length);
    say(line, "'");
}

/* Where the reading by a format stopped. */
static void say_column(struct line *line, const struct calconv_error *error)
{
    if (error->column == 0)
        return;
    say(line, "column ");
    say_number(line, (int64_t)error->column);
    say(line, ": ");
}

/* By which format, of several the one that got farthest. */
static void say_format(struct line *line, const struct calconv_error *error)
{
    say(line, " (format '");
    say(line, error->format);
    say(line, "'");
    if (error->formats > 1) {
        say(line, ", which got farthest of ");
        say_number(line, (int64_t)error->formats);
    }
    say(line, ")");
}

/* "column 4: '%d' wants a day (format '%d/%m/%Y')" */
void cc_say_stop(struct line *line, const struct calconv_error *error)
{
    say_column(line, error);
    if (error->part.length > 0) {
        say_quoted(line, error->part.text, error->part.length);
        say(line, error->reason != NULL ? " wants " : " is wanted");
        say(line, error->reason != NULL ? error->reason : "");
    } else if (error->column > 0 && error->reason != NULL) {
        say(line, error->reason);
        say(line, " is wanted");
    } else
        say(line, error->reason != NULL ? error->reason : "the text goes on behind the date");
    say_format(line, error);
}

/* "column 1: '%A' says Friday, but 2024-03-14 has Thursday (gregorian)" */
void cc_say_contradiction(struct line *line, const struct calconv_error *error)
{
    char text[CALCONV_WRITTEN];

    say_column(line, error);
    if (error->part.length > 0)
        say_quoted(line, error->part.text, error->part.length);
    else
        say(line, "the text");
    say(line, " says ");
    cc_put(line->text, line->size, &line->at, error->said.text, error->said.length);
    say(line, ", but ");
    cc_put(line->text, line->size, &line->at, text,
           calconv_write(error->calendar, &error->date, text, sizeof text));
    if (error->known.text != NULL || error->got != error->least)
        say(line, " has ");
    else
        say(line, " does not agree");
    if (error->known.text != NULL)
        cc_put(line->text, line->size, &line->at, error->known.text, error->known.length);
    else if (error->got != error->least)
        say_number(line, error->least);
    say(line, " (");
    say(line, error->calendar->id);
    say(line, ")");
}
