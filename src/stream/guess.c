/* SPDX-License-Identifier: MIT */
/* guess.c - records whose calendar is unknown: what they may mean, the best first. */
#include "stream/guess.h"

#include <stdlib.h>
#include <string.h>

#include "stream/answer.h"
#include "stream/json.h"

#define FEW 128 /* guesses that a text has, as a rule, at most */

/* ---- Text ---------------------------------------------------------------------------------- */

/* The date in a target of the first or the last day of a guess; nothing if it does not have it. */
static void add_date(struct engine *engine, const struct target *target, struct record *record,
                     int64_t day)
{
    struct calconv_date dates[2];
    struct calconv_error error;

    record->reading.day = day;
    if (answer_dates(engine, target, record, dates, &error) == CALCONV_OK)
        answer_text(engine, &engine->out, target, record, dates);
}

static void add_weekday(struct engine *engine, int64_t day)
{
    const struct calconv_date none = {.leap = 0};
    const struct calconv_moment moment = {.size = sizeof moment, .day = day, .date = &none};
    char text[CALCONV_WRITTEN];
    size_t length = calconv_format(engine->job->guess.weekday, &moment, text, sizeof text);

    buffer_add(&engine->out, text, length < sizeof text ? length : sizeof text);
}

/* CALENDAR:DATE, the day in each target, and its weekday or the number of days. */
static void write_line(struct engine *engine, const struct calconv_guess *guess,
                       struct record *record)
{
    const struct job *job = engine->job;
    struct buffer *out = &engine->out;
    char *at;

    buffer_add_string(out, guess->calendar->id);
    buffer_add_byte(out, ':');
    at = buffer_reserve(out, CALCONV_WRITTEN);
    if (at != NULL)
        out->length +=
            calconv_write_part(guess->calendar, &guess->date, guess->fields, at, CALCONV_WRITTEN);
    for (size_t i = 0; i < job->target_count; i++) {
        buffer_add_byte(out, '\t');
        add_date(engine, &job->targets[i], record, guess->day);
        if (guess->last != guess->day) {
            buffer_add_byte(out, '/');
            add_date(engine, &job->targets[i], record, guess->last);
        }
    }
    buffer_add_byte(out, '\t');
    if (guess->last == guess->day) {
        add_weekday(engine, guess->day);
        if (guess->weekday != 0 && guess->weekday != calconv_weekday(guess->day)) {
            buffer_add_string(out, ", not ");
            add_weekday(engine, guess->weekday); /* fixed day 1 is a Monday */
        }
    } else {
        buffer_add_number(out, guess->last - guess->day + 1);
        buffer_add_string(out, " days");
    }
    buffer_add_byte(out, job->end);
}

/* ---- JSON ---------------------------------------------------------------------------------- */

static void add_json_dates(struct engine *engine, const char *key, struct record *record,
                           int64_t day)
{
    const struct job *job = engine->job;

    record->reading.day = day;
    json_key(&engine->out, key);
    buffer_add_byte(&engine->out, '[');
    for (size_t i = 0; i < job->target_count; i++) {
        const struct target *target = &job->targets[i];
        struct calconv_date dates[2];
        struct calconv_error error;
        if (answer_dates(engine, target, record, dates, &error) == CALCONV_OK)
            answer_json_date(engine, target, record, false, &dates[0]);
        else
            answer_json_refusal(engine, target, &error, answer_explain(engine, record, &error));
    }
    buffer_add_byte(&engine->out, ']');
}

static void write_element(struct engine *engine, const struct calconv_guess *guess,
                          struct record *record)
{
    static const char *const forms[] = {"written", "named", "year-month-day", "day-month-year",
                                        "month-day-year"};
    static const char *const years[] = {"given", "completed", "assumed"};
    struct buffer *out = &engine->out;
    char written[CALCONV_WRITTEN];

    json_open(out);
    json_text(out, "calendar", guess->calendar->id);
    json_key(out, "date");
    json_string(
        out, written,
        calconv_write_part(guess->calendar, &guess->date, guess->fields, written, sizeof written));
    json_number(out, "rd", guess->day);
    if (guess->last != guess->day)
        json_number(out, "last_rd", guess->last);
    else
        json_number(out, "weekday", calconv_weekday(guess->day));
    if (guess->weekday != 0)
        json_bool(out, "weekday_agrees", guess->weekday == calconv_weekday(guess->day));
    json_text(out, "form", forms[guess->form]);
    if (calconv_field_with(guess->calendar, CALCONV_YEAR) >= 0)
        json_text(out, "year", years[guess->year]);
    json_text(out, "authority", calconv_authority_name(guess->authority));
    add_json_dates(engine, "dates", record, guess->day);
    if (guess->last != guess->day)
        add_json_dates(engine, "last_dates", record, guess->last);
    buffer_add_byte(out, '}');
}

/* ---- Records ------------------------------------------------------------------------------- */

static void write_guesses(struct engine *engine, const struct calconv_guess *guesses, size_t count,
                          struct record *record)
{
    const struct job *job = engine->job;

    if (job->json) {
        buffer_add_byte(&engine->out, '{');
        answer_json_input(engine, record);
        json_key(&engine->out, "guesses");
        buffer_add_byte(&engine->out, '[');
    }
    for (size_t i = 0; i < count; i++)
        if (job->json)
            write_element(engine, &guesses[i], record);
        else
            write_line(engine, &guesses[i], record);
    if (job->json)
        buffer_add(&engine->out, "]}", 2);
    if (job->json || job->guess.apart)
        buffer_add_byte(&engine->out, job->end);
}

static void fail(struct engine *engine, const struct record *record, enum calconv_status status,
                 const char *reason)
{
    answer_fail(engine, record, status, reason);
    answer_failed(engine, record, status, reason);
}

void guess_record(struct engine *engine, const char *bytes, size_t length, bool ended)
{
    const struct job *job = engine->job;
    const struct calconv_guesser guesser = {.size = sizeof guesser,
                                            .calendars = job->guess.calendars,
                                            .count = job->guess.count,
                                            .today = job->reader.today(job->reader.context),
                                            .locale = job->style.locale,
                                            .after_sunset = job->reader.after_sunset};
    struct calconv_guess few[FEW], *many = NULL;
    struct record record = {.bytes = bytes, .length = length, .ended = ended};
    size_t count;

    record.start = calconv_trim(bytes, length, &record.size);
    if (record.size == 0) {
        buffer_add(&engine->out, bytes, length);
        answer_end(engine, &record);
        return;
    }
    engine->records++;
    count = calconv_guess(&guesser, bytes + record.start, record.size, few, FEW);
    if (count > FEW && (many = malloc(count * sizeof *many)) != NULL)
        (void)calconv_guess(&guesser, bytes + record.start, record.size, many, count);
    if (count > FEW && many == NULL)
        fail(engine, &record, CALCONV_ENOMEM, "out of memory");
    else if (count == 0)
        fail(engine, &record, CALCONV_ESYNTAX, "no calendar has such a date");
    else
        write_guesses(engine, many == NULL ? few : many, count, &record);
    free(many);
}
