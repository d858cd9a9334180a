/* SPDX-License-Identifier: MIT */
/*
 * dates.c - fuzz target: a text read as a date of every calendar, and of the calendars that stand
 * before a `|` in it.
 */
#include "fuzz.h"

#define MOST_VARIANTS 5000 /* they stay as long as the process lives */

static void test_explain(const struct calconv_error *error, size_t length, const char *where)
{
    char text[600], small[8];
    size_t full = calconv_explain(error, text, sizeof text);

    must(full > 0 && (full >= sizeof text || strlen(text) == full), "an error has a reason", where);
    must(calconv_explain(error, small, sizeof small) == full && strlen(small) < sizeof small &&
             calconv_explain(error, NULL, 0) == full,
         "a reason is as long when it is cut", where);
    must(error->offset <= length, "reading stops within the text", where);
}

/* What was read is a day that is written and read back as itself. */
static void test_back(const struct calconv_reading *reading)
{
    const struct calconv_calendar *calendar = reading->calendar;
    int64_t now = reading->day;
    const struct calconv_reader reader = {.size = sizeof reader,
                                          .calendars = &calendar,
                                          .count = 1,
                                          .today = fuzz_today,
                                          .context = &now};
    struct calconv_reading again;
    struct calconv_date date;
    char text[CALCONV_WRITTEN];
    size_t length;

    if (calconv_from_day(calendar, reading->day, &date, NULL) != CALCONV_OK)
        return; /* `today` is a day whatever the calendar is */
    length = calconv_write(calendar, &date, text, sizeof text);
    must(length > 0 && length <= sizeof text, "the written form fits", calendar->id);
    must(calconv_read(&reader, text, length, &again, NULL) == CALCONV_OK, "what is written is read",
         calendar->id);
    must(calendar->cycle > 0 ? (again.day - reading->day) % calendar->cycle == 0
                             : again.day == reading->day,
         "what is written is the same day", calendar->id);
}

static void test_read(const struct calconv_reader *reader, const char *text, size_t length)
{
    struct calconv_reading reading = {.day = INT64_MIN};
    struct calconv_error error = {.status = CALCONV_OK};
    const char *id = reader->calendars[0]->id;
    enum calconv_status status = calconv_read(reader, text, length, &reading, &error);

    if (status != CALCONV_OK) {
        must(error.status == status && reading.day == INT64_MIN, "an error is told, all else stays",
             id);
        test_explain(&error, length, id);
        return;
    }
    must(reading.time + reading.time_length <= length &&
             reading.annotation + reading.annotation_length <= length,
         "time and annotation are within the text", id);
    test_back(&reading);
}

static void test_part(const struct calconv_calendar *calendar, const char *text, size_t length)
{
    struct calconv_error error = {.status = CALCONV_OK};
    struct calconv_date date;
    char written[CALCONV_WRITTEN];
    int fields = 0;

    if (calconv_read_part(calendar, text, length, &date, &fields, &error) != CALCONV_OK)
        test_explain(&error, length, calendar->id);
    else
        must(fields >= 1 && fields <= 2 &&
                 calconv_write_part(calendar, &date, fields, written, sizeof written) <=
                     sizeof written,
             "a part of a date is written", calendar->id);
}

/* The calendars of "NAME,NAME": how many were found. */
static size_t find_all(const char *names, size_t length, const struct calconv_calendar **found)
{
    size_t count = 0;
    const char *name;

    while (length > 0 && count < 4) {
        size_t size = fuzz_cut(&names, &length, ',', &name);
        if (size == 0 && name == names) {
            size = length;
            length = 0;
        }
        if (calconv_find(name, size, &found[count]) == CALCONV_OK)
            count++;
    }
    return count;
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    static int variants;
    const struct calconv_calendar *const *all, *own[4];
    const char *text = (const char *)data, *names, *at;
    size_t length = size, named, own_count, start, trimmed, count = fuzz_calendars(&all);
    bool evening = size % 2 != 0;

    fuzz_begin(data, size);
    at = memchr(text, '@', length);
    if (size > 4096 || (at != NULL && at != text && ++variants > MOST_VARIANTS))
        return 0;
    named = fuzz_cut(&text, &length, '|', &names);
    own_count = find_all(names, named, own);
    start = calconv_trim(text, length, &trimmed);
    must(start + trimmed <= length && calconv_time_length(text, length) <= length,
         "parts of a text are in it", "trim");
    for (size_t i = 0; i < count; i++) {
        if (fuzz_skips(i))
            continue;
        const struct calconv_reader reader = {.size = sizeof reader,
                                              .calendars = &all[i],
                                              .count = 1,
                                              .today = fuzz_today,
                                              .after_sunset = evening};
        test_read(&reader, text, length);
        test_part(all[i], text, length);
    }
    if (own_count > 0) {
        const struct calconv_reader reader = {.size = sizeof reader,
                                              .calendars = own,
                                              .count = own_count,
                                              .today = fuzz_today,
                                              .after_sunset = evening};
        test_read(&reader, text, length);
    }
    return 0;
}
