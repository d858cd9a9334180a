/* SPDX-License-Identifier: MIT */
/*
 * format_make.c - making and freeing formats: those with names, `full` to `edtf`, here, others by
 * format_compile.c.  A format and its steps are one piece of memory; steps may own words and names.
 */
#include <stdlib.h>
#include <string.h>

#include "text/format.h"
#include "text/phrase.h"

enum named { FULL, LONG, MEDIUM, SHORT, ISO, IXDTF, GEDCOM, EDTF, NOT_NAMED };

static enum named find_named(const char *text, size_t length)
{
    static const char named[NOT_NAMED][8] = {"full", "long",  "medium", "short",
                                             "iso",  "ixdtf", "gedcom", "edtf"};
    int i = 0;

    while (i < NOT_NAMED && (strlen(named[i]) != length || memcmp(named[i], text, length) != 0))
        i++;
    return (enum named)i;
}

/* A format that only some calendars have. */
static enum calconv_status compile_rare(struct cc_compiler *compiler, enum cc_step_kind kind,
                                        bool has)
{
    if (has)
        cc_add_step(compiler, kind);
    return has || compiler->lenient ? CALCONV_OK : CALCONV_ENOFIELD;
}

static enum calconv_status compile_named(struct cc_compiler *compiler, enum named named)
{
    if (named == IXDTF)
        cc_add_step(compiler, STEP_IXDTF);
    else if (named == GEDCOM)
        return compile_rare(compiler, STEP_GEDCOM, cc_gedcom_has(compiler->calendar));
    else if (named == EDTF)
        return compile_rare(compiler, STEP_EDTF, compiler->calendar == calconv_default());
    else if (named == ISO || !cc_has_pattern(compiler->calendar)) {
        enum calconv_status status = cc_compile(compiler, "%F", 2, NULL);
        compiler->format->step[0].size = 0; /* it is not in the format's text */
        return status;
    } else if (!cc_compile_pattern(compiler, (int)named))
        return CALCONV_ENOMEM;
    return CALCONV_OK;
}

enum calconv_status calconv_format_compile(const struct calconv_calendar *calendar,
                                           const struct calconv_style *style, const char *text,
                                           size_t length, bool lenient,
                                           struct calconv_format **format,
                                           struct calconv_error *error)
{
    if (style != NULL && style->size != sizeof *style)
        return cc_fail(error, CALCONV_EINVAL, calendar, cc_other_size);

    struct cc_compiler compiler = {calendar, NULL, style == NULL ? NULL : style->locale,
                                   style == NULL ? NULL : style->digits, lenient};
    enum named named = find_named(text, length);
    /* a specifier of two bytes gives a step, %EY three; literals stand between; the format's own
     * copy of the text follows the steps */
    size_t steps = named <= SHORT ? cc_pattern_room(&compiler, (int)named) : length + 1;
    size_t size = sizeof(struct calconv_format) + steps * sizeof(struct cc_step);
    struct calconv_format *made;
    char *copy;
    enum calconv_status status;

    if (length > SIZE_MAX / (2 * sizeof(struct cc_step)))
        return cc_fail(error, CALCONV_ENOMEM, calendar, NULL);
    made = calloc(1, size + length + 1);
    if (made == NULL)
        return cc_fail(error, CALCONV_ENOMEM, calendar, NULL);
    copy = (char *)made + size;
    memcpy(copy, text, length);
    made->calendar = calendar;
    made->text = copy;
    compiler.format = made;
    if (named != NOT_NAMED)
        status = compile_named(&compiler, named);
    else
        status = cc_compile(&compiler, copy, length, error);
    for (size_t i = 0; status == CALCONV_OK && i < made->count; i++)
        if (!cc_quicken(made, &made->step[i]))
            status = CALCONV_ENOMEM;
    if (status == CALCONV_OK) {
        *format = made;
        return CALCONV_OK;
    }
    calconv_format_free(made);
    if (status == CALCONV_ENOMEM || named != NOT_NAMED)
        cc_fail(error, status, calendar, NULL);
    if (named != NOT_NAMED && error != NULL)
        error->got = (int64_t)length;
    return status;
}

void calconv_format_free(struct calconv_format *format)
{
    for (size_t i = 0; format != NULL && i < format->count; i++) {
        free(format->step[i].words);
        free(format->step[i].own_names);
        free(format->step[i].list);
    }
    free(format);
}
