/* SPDX-License-Identifier: MIT */
/* read_formats.c - reading by several formats, and what is read beside them. */
#include "text/parse.h"
#include "text/text.h"

/* Whether a text that no format takes is read as without formats: `CALENDAR:DATE`, or a word. */
static bool is_plain(const char *text, size_t length)
{
    const struct calconv_calendar *calendar;
    size_t letters = 0, colon = 0;

    while (letters < length && cc_is_letter(text[letters]))
        letters++;
    if (letters == 0)
        return false;
    while (colon < length && text[colon] != ':')
        colon++;
    return cc_name_in("yesterday|today|tomorrow", text, letters) ||
           (colon < length && calconv_find(text, colon, &calendar) == CALCONV_OK);
}

/* Whether an error tells more than another: of a text that fits, or at a later place. */
static bool is_farther(const struct calconv_error *error, const struct calconv_error *than)
{
    bool fits = error->status != CALCONV_ESYNTAX, other_fits = than->status != CALCONV_ESYNTAX;

    return fits != other_fits ? fits : !fits && error->offset > than->offset;
}

enum calconv_status cc_read_by_formats(const struct calconv_reader *reader, const char *text,
                                       size_t length, struct calconv_reading *reading,
                                       struct calconv_error *error)
{
    struct calconv_error best = {.status = CALCONV_OK}, again = best;

    for (size_t i = 0; i < reader->format_count; i++) {
        struct calconv_error *here = i == 0 ? &best : &again;
        if (calconv_parse(reader->formats[i], reader, text, length, NULL, reading, here) ==
            CALCONV_OK)
            return CALCONV_OK;
        if (i > 0 && is_farther(&again, &best))
            best = again;
    }
    if (is_plain(text, length)) {
        struct calconv_reader plain = *reader;
        plain.format_count = 0;
        return calconv_read(&plain, text, length, reading, error);
    }
    best.formats = reader->format_count;
    if (error != NULL)
        *error = best;
    return best.status;
}
