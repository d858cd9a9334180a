/* SPDX-License-Identifier: MIT */
/* parse_phrase.c - reading by a format that is a notation of its own, gedcom or edtf; and how long
 * what a text begins with is, by any format. */
#include "text/parse.h"
#include "text/phrase.h"
#include "text/text.h"

enum calconv_status cc_want(struct calconv_error *error, const char *what,
                            const struct cc_scan *scan)
{
    if (error != NULL) {
        cc_fail_at(error, CALCONV_ESYNTAX, NULL, what, scan);
        error->column = cc_column(scan->text, scan->at);
    }
    return CALCONV_ESYNTAX;
}

static bool is_gedcom(const struct calconv_format *format)
{
    return format->step->kind == STEP_GEDCOM;
}

static size_t length_of(const struct calconv_format *format, const char *text, size_t length)
{
    return is_gedcom(format) ? cc_gedcom_length(text, length) : cc_edtf_length(text, length);
}

enum calconv_status cc_parse_phrase(const struct calconv_format *format,
                                    const struct calconv_reader *reader, const char *text,
                                    size_t length, size_t *used, struct calconv_reading *reading,
                                    struct calconv_error *error)
{
    size_t size = used == NULL ? length : length_of(format, text, length);
    enum calconv_status status = is_gedcom(format)
                                     ? cc_read_gedcom(reader, text, size, reading, error)
                                     : cc_read_edtf(text, size, reading, error);

    if (status == CALCONV_OK && used != NULL)
        *used = size;
    if (status != CALCONV_OK && error != NULL) {
        error->format = format->text;
        error->formats = 1;
    }
    return status;
}

size_t calconv_format_length(const struct calconv_format *format,
                             const struct calconv_reader *reader, const char *text, size_t length)
{
    struct calconv_reading reading;
    size_t used;

    if (format->plan.way == WAY_PHRASE)
        return length_of(format, text, length);
    return calconv_parse(format, reader, text, length, &used, &reading, NULL) == CALCONV_OK ? used
                                                                                            : 0;
}
