/* SPDX-License-Identifier: MIT */
/*
 * formats.c - fuzz target: a format, CALENDAR|LOCALE|FORMAT, compiled and used for some days.
 * Without a locale it is English, without a calendar Gregorian.
 */
#include "fuzz.h"

/* As much as fits is written, of the same length and the same bytes whatever fits. */
static void test_write(const struct calconv_format *format, const struct calconv_moment *moment)
{
    char text[8192], *exact;
    size_t length = calconv_format(format, moment, text, sizeof text);

    must(calconv_format(format, moment, NULL, 0) == length, "the uncut length is the same", "none");
    if (length > sizeof text)
        return;
    for (size_t room = 1; room <= length; room = room == length ? length + 1 : length) {
        exact = malloc(room);
        if (exact == NULL)
            abort();
        must(calconv_format(format, moment, exact, room) == length, "the uncut length is the same",
             "room");
        must(memcmp(exact, text, room) == 0, "what is cut begins the same", "room");
        free(exact);
    }
}

static void test_format(const struct calconv_calendar *calendar, const struct calconv_style *style,
                        const char *text, size_t length, bool lenient)
{
    static const int64_t days[] = {-1000000000000, -719000, 1, 738960, 745000, 1000000000000};
    struct calconv_error error = {.status = CALCONV_OK};
    struct calconv_format *format = NULL;
    enum calconv_status status =
        calconv_format_compile(calendar, style, text, length, lenient, &format, &error);

    if (status != CALCONV_OK) {
        must(format == NULL && (status == CALCONV_EFORMAT || status == CALCONV_ENOFIELD) &&
                 error.status == status && error.got >= 0 && error.offset <= length &&
                 (uint64_t)error.got <= length - error.offset &&
                 !(lenient && status == CALCONV_ENOFIELD),
             "a format that is refused says where", calendar->id);
        return;
    }
    for (size_t i = 0; i < sizeof days / sizeof *days; i++) {
        struct calconv_date date;
        const struct calconv_moment moment = {.size = sizeof moment,
                                              .day = days[i],
                                              .date = &date,
                                              .time = "10:00",
                                              .time_length = i % 2 != 0 ? 5 : 0};
        if (calconv_from_day(calendar, days[i], &date, NULL) == CALCONV_OK)
            test_write(format, &moment);
    }
    calconv_format_free(format);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const char *text = (const char *)data, *name, *locale;
    const struct calconv_calendar *calendar = calconv_default();
    struct calconv_style style = {.size = sizeof style};
    size_t length = size, name_length, locale_length;

    fuzz_begin(data, size);
    if (size > 400) /* what is written may be many times as long */
        return 0;
    name_length = fuzz_cut(&text, &length, '|', &name);
    locale_length = fuzz_cut(&text, &length, '|', &locale);
    if (memchr(name, '@', name_length) != NULL ||
        calconv_find(name, name_length, &calendar) != CALCONV_OK)
        calendar = calconv_default();
    style.locale = calconv_locale_find(locale, locale_length);
    if (style.locale != NULL && size % 2 != 0)
        style.digits = calconv_locale_numbering(style.locale, true);
    test_format(calendar, &style, text, length, true);
    test_format(calendar, &style, text, length, false);
    return 0;
}
