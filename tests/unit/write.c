/* SPDX-License-Identifier: MIT */
/*
 * write.c - tests of writing: every size of the buffer, from
 * nothing to more than enough, gets what fits and not a byte behind it.
 */
#include <stdlib.h>
#include <string.h>

#include "calconv.h"
#include "find.h"
#include "tap.h"

#define DAY 738960           /* 2024-03-15 */
#define LAST CALCONV_EDEFINE /* status */

/* ---- Buffers of every size ----------------------------------------------------------------- */

/* What is written, by one of the functions under test. */
struct job {
    const struct calconv_calendar *calendar;
    const struct calconv_date *date;
    int fields; /* 0: all */
    const struct calconv_format *format;
    const struct calconv_moment *moment;
    const struct calconv_error *error;
};

static size_t perform(const struct job *job, char *text, size_t size)
{
    if (job->error != NULL)
        return calconv_explain(job->error, text, size);
    if (job->format != NULL)
        return calconv_format(job->format, job->moment, text, size);
    if (job->fields > 0)
        return calconv_write_part(job->calendar, job->date, job->fields, text, size);
    return calconv_write(job->calendar, job->date, text, size);
}

/* Whether the job keeps to its buffer, whatever its size, and always tells the whole length.  The
 * block ends where the buffer does, for sanitizers, but for a canary, for everyone else. */
static bool keeps_to_its_buffer(const struct job *job)
{
    static const char canary[] = "canary";
    char whole[2048];
    size_t length = perform(job, whole, sizeof whole);
    bool closed = job->error != NULL, good = length > 0 && length < sizeof whole;

    if (perform(job, NULL, 0) != length)
        return false;
    for (size_t size = 0; good && size <= length + 2; size++) {
        size_t fits = size > 0 && closed ? size - 1 : size;
        char *block = malloc(size + sizeof canary), *exact = malloc(size + (size == 0));
        if (block == NULL || exact == NULL)
            abort();
        memset(block, '#', size);
        memcpy(block + size, canary, sizeof canary);
        fits = fits < length ? fits : length;
        good = perform(job, block, size) == length && memcmp(block, whole, fits) == 0 &&
               memcmp(block + size, canary, sizeof canary) == 0 &&
               (!closed || size == 0 || block[fits] == '\0') && perform(job, exact, size) == length;
        /* what is behind a format's text, within the buffer, may have been written on */
        for (size_t i = fits + closed; i < size && job->format == NULL; i++)
            good = good && block[i] == '#';
        free(block);
        free(exact);
    }
    return good;
}

static void test_sizes(const struct calconv_calendar *calendar)
{
    static const char text[] = "%F|%{rd} %J %G-W%V-%u %A %a %w %K %{authority} T%{time}%n%t%%"
                               "%300F%_12J%-Y%^B%Od.%Om.%Oy %EC %EY %L%{monthcode}%j";
    const int64_t days[] = {DAY, -15999, 0, calendar->first, calendar->last};
    struct calconv_format *format = NULL;
    bool good = calconv_format_compile(calendar, NULL, text, sizeof text - 1, true, &format,
                                       NULL) == CALCONV_OK;

    for (size_t i = 0; good && i < sizeof days / sizeof *days; i++) {
        struct calconv_date date;
        struct calconv_moment moment = {.size = sizeof moment,
                                        .day = days[i],
                                        .date = &date,
                                        .time = "12:30:00",
                                        .time_length = 8};
        if (days[i] < calendar->first || days[i] > calendar->last)
            continue;
        good = calconv_from_day(calendar, days[i], &date, NULL) == CALCONV_OK &&
               keeps_to_its_buffer(&(struct job){.format = format, .moment = &moment});
        for (int fields = 0; fields <= calendar->schema->count; fields++)
            good = good && keeps_to_its_buffer(&(struct job){
                               .calendar = calendar, .date = &date, .fields = fields});
    }
    ok(good, "%s: dates and formats are cut to every size of the buffer", calendar->id);
    calconv_format_free(format);
}

static void test_messages(void)
{
    const struct calconv_calendar *persian = find("persian"), *rd = find("rd");
    bool good = true;

    for (int status = CALCONV_ESYNTAX; status <= LAST + 1; status++)
        for (int kind = 0; kind < 8; kind++) {
            struct calconv_error error = {.status = (enum calconv_status)status,
                                          .field = kind < 3 ? kind : 2,
                                          .got = INT64_MIN,
                                          .least = INT64_MIN,
                                          .greatest = INT64_MAX,
                                          .calendar = kind == 3 ? find("iso-week") : persian,
                                          .other = rd,
                                          .huge = kind == 4,
                                          .reason = kind > 4 ? "for a reason" : NULL,
                                          .date = {.field = {1404, kind == 6 ? 13 : 12, 30}}};
            good = good && keeps_to_its_buffer(&(struct job){.error = &error});
        }
    ok(good, "messages are cut to every size of the buffer, with a closing NUL");
    good = true;
    for (int status = CALCONV_OK; status <= LAST; status++) {
        const char *code = calconv_status_code((enum calconv_status)status);
        good = good && code != NULL && strcmp(code, "unknown") != 0 &&
               strspn(code, "abcdefghijklmnopqrstuvwxyz-") == strlen(code);
    }
    ok(good, "every status has a code");
    ok(strcmp(calconv_status_code((enum calconv_status)(LAST + 1)), "unknown") == 0,
       "what is no status has none");
}

int main(void)
{
    const struct calconv_calendar *all[512];
    size_t count = calconv_list(all, 511);

    all[count++] = find("islamic-civil@-30");
    for (size_t i = 0; i < count; i++) {
        test_sizes(all[i]);
    }
    test_messages();
    return done();
}
