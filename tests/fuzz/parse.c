/* SPDX-License-Identifier: MIT */
/*
 * parse.c - fuzz target: a text read by a format, CALENDAR|LOCALE|FORMAT|TEXT, and what the format
 * itself writes: it is read as the same day or, where digits stand beside each other, not at all.
 */
#include "fuzz.h"

static const struct calconv_reader reader = {
    .size = sizeof reader, .calendars = NULL, .count = 0, .today = fuzz_today};

/* A reading, whatever it is, keeps to its text. */
static void test_text(const struct calconv_format *format, const char *text, size_t length)
{
    struct calconv_error error = {.status = CALCONV_OK};
    struct calconv_reading reading = {.day = 0};
    size_t used = 0;
    enum calconv_status status =
        calconv_parse(format, &reader, text, length, NULL, &reading, &error);

    must(status <= CALCONV_EDISAGREE, "reading answers with a status about dates", "all");
    if (status == CALCONV_OK)
        must(reading.time + reading.time_length <= length &&
                 reading.place.start + reading.place.size <= length && reading.calendar != NULL,
             "what was read is within the text", "all");
    else
        must(error.status == status && error.offset <= length, "an error is within the text",
             "all");
    status = calconv_parse(format, &reader, text, length, &used, &reading, &error);
    must(status != CALCONV_OK || (used > 0 && used <= length), "what was used is within the text",
         "a part");
}

static void test_written(const struct calconv_calendar *calendar,
                         const struct calconv_format *format)
{
    struct calconv_date date;
    struct calconv_reading reading = {.day = 0};
    const struct calconv_moment moment = {.size = sizeof moment, .day = TODAY, .date = &date};
    char text[4096];
    size_t length;

    if (calendar->cycle > 0 || calconv_from_day(calendar, TODAY, &date, NULL) != CALCONV_OK ||
        !calconv_format_fits(format, &date))
        return;
    length = calconv_format(format, &moment, text, sizeof text);
    if (length > sizeof text)
        return;
    must(calconv_parse(format, &reader, text, length, NULL, &reading, NULL) != CALCONV_OK ||
             reading.day == TODAY,
         "what a format writes is not read as another day", calendar->id);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const char *text = (const char *)data, *name, *locale, *form;
    const struct calconv_calendar *calendar = calconv_default();
    struct calconv_style style = {.size = sizeof style};
    struct calconv_format *format = NULL;
    size_t length = size, name_length, locale_length, form_length;

    fuzz_begin(data, size);
    if (size > 400)
        return 0;
    name_length = fuzz_cut(&text, &length, '|', &name);
    locale_length = fuzz_cut(&text, &length, '|', &locale);
    form_length = fuzz_cut(&text, &length, '|', &form);
    if (memchr(name, '@', name_length) != NULL ||
        calconv_find(name, name_length, &calendar) != CALCONV_OK)
        calendar = calconv_default();
    style.locale = calconv_locale_find(locale, locale_length);
    if (calconv_format_compile(calendar, &style, form, form_length, false, &format, NULL) !=
        CALCONV_OK)
        return 0;
    if (calconv_format_prepare(format, NULL) == CALCONV_OK) {
        test_text(format, text, length);
        test_written(calendar, format);
    }
    calconv_format_free(format);
    return 0;
}
