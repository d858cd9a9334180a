/* SPDX-License-Identifier: MIT */
/* answer.c - what the text of a date gives: its dates in the targets, and what an error does. */
#include "stream/answer.h"

#include <string.h>

#include "stream/json.h"

/* ---- Errors -------------------------------------------------------------------------------- */

static void rise(struct engine *engine, int status)
{
    if (engine->status < status)
        engine->status = status;
}

const char *answer_explain(struct engine *engine, const struct record *record,
                           const struct calconv_error *error)
{
    engine->reason.length = 0;
    message_explain(&engine->reason, error, record->bytes + record->start);
    buffer_add(&engine->reason, "", 1);
    return engine->reason.failed ? "out of memory" : engine->reason.bytes;
}

void answer_tell(struct engine *engine, const struct record *record, const char *reason)
{
    if (!engine->job->quiet)
        message_add(&engine->messages, &engine->place, record->bytes + record->start, record->size,
                    reason);
}

void answer_fail(struct engine *engine, const struct record *record, enum calconv_status status,
                 const char *reason)
{
    rise(engine, status == CALCONV_ENOMEM ? EXIT_FAILED : EXIT_INCONVERTIBLE);
    engine->failed++;
    if (engine->job->on_error == ON_ERROR_REPORT)
        answer_tell(engine, record, reason);
}

void answer_failed(struct engine *engine, const struct record *record, enum calconv_status status,
                   const char *reason)
{
    enum on_error on_error = engine->job->on_error;

    if (on_error == ON_ERROR_REPORT || on_error == ON_ERROR_SKIP)
        return;
    if (engine->job->json) {
        struct calconv_error error = {.status = status};
        buffer_add(&engine->out, "{", 1);
        answer_json_input(engine, record);
        json_error(&engine->out, &error, reason);
        buffer_add(&engine->out, "}", 1);
        buffer_add_byte(&engine->out, engine->job->end);
        return;
    }
    if (on_error == ON_ERROR_KEEP)
        buffer_add(&engine->out, record->bytes, record->length);
    else if (record->bytes[record->length - 1] == '\r')
        buffer_add(&engine->out, "\r", 1);
    answer_end(engine, record);
}

void answer_refuse(struct engine *engine, const struct record *record, const struct target *target,
                   const struct calconv_error *error)
{
    const char *reason = answer_explain(engine, record, error);

    if (!engine->job->all) {
        rise(engine, EXIT_INCONVERTIBLE);
        if (engine->job->on_error == ON_ERROR_REPORT)
            answer_tell(engine, record, reason);
    }
    if (engine->job->json)
        answer_json_refusal(engine, target, error, reason);
}

/* ---- Targets ------------------------------------------------------------------------------- */

/* The calendar that an annotation names. */
static enum calconv_status find_calendar(const struct record *record,
                                         const struct calconv_calendar **calendar,
                                         struct calconv_error *error)
{
    const char *name = record->bytes + record->start + record->reading.annotation;
    enum calconv_status status = calconv_find(name, record->reading.annotation_length, calendar);

    if (status != CALCONV_OK)
        *error = (struct calconv_error){.status = status,
                                        .field = -1,
                                        .offset = record->reading.annotation,
                                        .got = (int64_t)record->reading.annotation_length};
    return status;
}

/* It as the target of this date alone. */
static enum calconv_status find_annotated(const struct engine *engine, const struct record *record,
                                          struct target *target, struct calconv_error *error)
{
    enum calconv_status status = find_calendar(record, &target->calendar, error);

    return status == CALCONV_OK ? target_compile(engine->job, target, error) : status;
}

enum calconv_status answer_read(const struct engine *engine, struct record *record,
                                struct answer *answer, struct calconv_error *error)
{
    const struct job *job = engine->job;
    enum calconv_status status;

    *answer = answer_job(job);
    record->dated = false;
    status = calconv_read(&job->reader, record->bytes + record->start, record->size,
                          &record->reading, error);
    if (status != CALCONV_OK || record->reading.annotation_length == 0)
        return status;
    if (!job->targets_given) {
        status = find_annotated(engine, record, &answer->own, error);
        answer->targets = &answer->own;
        answer->count = 1;
    } else if (record->reading.annotation_critical)
        status = find_calendar(record, &answer->own.calendar, error);
    return status;
}

static bool has_second(const struct record *record)
{
    return record->reading.place.size > 0 && record->reading.second.place.size > 0;
}

/* The record's first or second date in a target. */
static enum calconv_status date_in(const struct engine *engine, const struct target *target,
                                   const struct record *record, bool second,
                                   struct calconv_date *date, struct calconv_error *error)
{
    const struct calconv_reading *reading = &record->reading;
    int64_t day = second ? reading->second.day : reading->day;
    enum calconv_status status = CALCONV_OK;

    if (record->dated && reading->calendar == target->calendar)
        *date = record->date;
    else
        status = calconv_from_day(target->calendar, job_own_day(engine->job, target->calendar, day),
                                  date, error);
    if (status == CALCONV_OK && target->format != NULL &&
        !calconv_format_fits(target->format, date)) {
        status = CALCONV_ERANGE;
        *error = (struct calconv_error){.status = status,
                                        .field = -1,
                                        .calendar = target->calendar,
                                        .reason = "the format has no such year"};
    }
    return status;
}

static enum calconv_status check_time(const struct engine *engine, const struct target *target,
                                      const struct record *record, struct calconv_error *error)
{
    if (record->reading.time_length > 0 && (target->format == NULL || engine->job->written) &&
        calconv_field_with(target->calendar, CALCONV_COUNT) >= 0) {
        *error = (struct calconv_error){.status = CALCONV_ETIME,
                                        .field = -1,
                                        .calendar = target->calendar,
                                        .reason = "a count cannot carry a time"};
        return CALCONV_ETIME;
    }
    return CALCONV_OK;
}

enum calconv_status answer_dates(const struct engine *engine, const struct target *target,
                                 const struct record *record, struct calconv_date dates[2],
                                 struct calconv_error *error)
{
    enum calconv_status status = check_time(engine, target, record, error);

    if (status == CALCONV_OK)
        status = date_in(engine, target, record, false, &dates[0], error);
    if (status == CALCONV_OK && has_second(record))
        status = date_in(engine, target, record, true, &dates[1], error);
    return status;
}

/* Add the record's first date, with its time, or its second. */
static void add_date(const struct engine *engine, struct buffer *out, const struct target *target,
                     const struct record *record, bool second, const struct calconv_date *date)
{
    const struct calconv_reading *reading = &record->reading;
    int64_t day = second ? reading->second.day : reading->day;
    const char *time = record->bytes + record->start + reading->time;
    size_t time_length = second ? 0 : reading->time_length;
    char *at = buffer_reserve(out, CALCONV_WRITTEN);

    if (at == NULL)
        return;
    if (target->format == NULL)
        out->length += calconv_write(target->calendar, date, at, CALCONV_WRITTEN);
    else {
        struct calconv_moment moment = {.size = sizeof moment,
                                        .day = day,
                                        .date = date,
                                        .time = time,
                                        .time_length = time_length,
                                        .evening =
                                            job_own_day(engine->job, target->calendar, day) != day};
        size_t room = out->room - out->length;
        size_t length = calconv_format(target->format, &moment, at, room);
        if (length > room) {
            at = buffer_reserve(out, length);
            if (at == NULL)
                return;
            calconv_format(target->format, &moment, at, length);
        }
        out->length += length;
    }
    if (time_length > 0 && (target->format == NULL || engine->job->written)) {
        buffer_add_byte(out, reading->separator);
        buffer_add(out, time, time_length);
    }
}

/* Add the dates of a text with words around them, which are copied. */
static void add_phrase(const struct engine *engine, struct buffer *out, const struct target *target,
                       const struct record *record, const struct calconv_date dates[2])
{
    const struct calconv_reading *reading = &record->reading;
    const char *text = record->bytes + record->start;
    size_t at = reading->place.start + reading->place.size;

    buffer_add(out, text, reading->place.start);
    add_date(engine, out, target, record, false, &dates[0]);
    if (has_second(record)) {
        buffer_add(out, text + at, reading->second.place.start - at);
        add_date(engine, out, target, record, true, &dates[1]);
        at = reading->second.place.start + reading->second.place.size;
    }
    buffer_add(out, text + at, record->size - at);
}

void answer_text(const struct engine *engine, struct buffer *out, const struct target *target,
                 const struct record *record, const struct calconv_date dates[2])
{
    const struct calconv_reading *reading = &record->reading;

    if (engine->job->label && !engine->job->json) {
        buffer_add_string(out, target->calendar->id);
        buffer_add(out, ":", 1);
    }
    if (reading->place.size > 0)
        add_phrase(engine, out, target, record, dates);
    else
        add_date(engine, out, target, record, false, dates);
}

/* ---- JSON ---------------------------------------------------------------------------------- */

void answer_json_input(struct engine *engine, const struct record *record)
{
    static const char hex[] = "0123456789abcdef";
    const char *text = record->bytes + record->start;
    struct buffer *out = &engine->out;
    size_t first = out->length > 0 && out->bytes[out->length - 1] == '{';

    buffer_add(out, &",\"input\":"[first], 9 - first); /* json_key() would cost more */
    if (json_string(&engine->out, text, record->size)) {
        json_key(&engine->out, "input_hex");
        buffer_add(&engine->out, "\"", 1);
        for (size_t i = 0; i < record->size; i++) {
            unsigned char c = (unsigned char)text[i];
            char pair[2] = {hex[c >> 4], hex[c & 15]};
            buffer_add(&engine->out, pair, 2);
        }
        buffer_add(&engine->out, "\"", 1);
    }
}

/* What is said of a date: a keyword in capitals, or a mark. */
static void add_json_qualifier(struct engine *engine, const struct record *record,
                               const struct calconv_part *part)
{
    const char *text = record->bytes + record->start + part->start;

    if (part->size == 0)
        return;
    json_key(&engine->out, "qualifier");
    buffer_add(&engine->out, "\"", 1);
    for (size_t i = 0; i < part->size; i++)
        buffer_add_byte(&engine->out,
                        text[i] >= 'a' && text[i] <= 'z' ? (char)(text[i] - ('a' - 'A')) : text[i]);
    buffer_add(&engine->out, "\"", 1);
}

static void add_json_bound(struct engine *engine, const char *key, enum calconv_bound bound)
{
    json_text(&engine->out, key,
              bound == CALCONV_OPEN      ? "open"
              : bound == CALCONV_UNKNOWN ? "unknown"
                                         : NULL);
}

static void begin_json(struct engine *engine, const struct record *record, bool second)
{
    const struct calconv_reading *reading = &record->reading;
    int64_t day = second ? reading->second.day : reading->day;

    if (second) {
        json_key(&engine->out, "to");
        buffer_add(&engine->out, "{", 1);
    } else
        answer_json_input(engine, record);
    json_number(&engine->out, "rd", day);
    json_number(&engine->out, "jdn", day + 1721425);
    json_number(&engine->out, "weekday", calconv_weekday(day));
    if (!second && reading->time_length > 0) {
        json_key(&engine->out, "time");
        json_string(&engine->out, record->bytes + record->start + reading->time,
                    reading->time_length);
    }
    if (second)
        add_json_qualifier(engine, record, &reading->second.qualifier);
    else if (reading->place.size > 0) {
        add_json_qualifier(engine, record, &reading->qualifier);
        add_json_bound(engine, "start", reading->start);
        add_json_bound(engine, "end", reading->end);
    }
    json_key(&engine->out, "dates");
    buffer_add(&engine->out, "[", 1);
}

void answer_json_refusal(struct engine *engine, const struct target *target,
                         const struct calconv_error *error, const char *reason)
{
    json_open(&engine->out);
    json_text(&engine->out, "calendar", target->calendar->id);
    json_error(&engine->out, error, reason);
    buffer_add(&engine->out, "}", 1);
}

void answer_json_date(struct engine *engine, const struct target *target,
                      const struct record *record, bool second, const struct calconv_date *date)
{
    const struct calconv_reading *reading = &record->reading;
    int64_t day = second ? reading->second.day : reading->day;
    bool formatted = target->format != NULL && !engine->job->written;

    engine->text.length = 0;
    if (formatted)
        add_date(engine, &engine->text, target, record, second, date);
    json_date(&engine->out, target, job_own_day(engine->job, target->calendar, day), date,
              formatted ? &engine->text : NULL);
}

/* Add the members of the first or the second date. */
static enum calconv_status add_json_dates(struct engine *engine, const struct record *record,
                                          const struct answer *answer, bool second,
                                          struct calconv_error *error)
{
    for (size_t i = 0; i < answer->count; i++) {
        const struct target *target = &answer->targets[i];
        struct calconv_date date;
        enum calconv_status status = check_time(engine, target, record, error);

        if (status == CALCONV_OK)
            status = date_in(engine, target, record, second, &date, error);
        if (status != CALCONV_OK && answer_is_refused(engine->job, answer->count))
            return status;
        if (i == 0)
            begin_json(engine, record, second);
        if (status != CALCONV_OK)
            answer_refuse(engine, record, target, error);
        else
            answer_json_date(engine, target, record, second, &date);
    }
    buffer_add(&engine->out, "]", 1);
    return CALCONV_OK;
}

enum calconv_status answer_json(struct engine *engine, const struct record *record,
                                const struct answer *answer, struct calconv_error *error)
{
    size_t start = engine->out.length;
    enum calconv_status status = add_json_dates(engine, record, answer, false, error);

    if (status == CALCONV_OK && has_second(record)) {
        status = add_json_dates(engine, record, answer, true, error);
        buffer_add(&engine->out, "}", 1);
    }
    if (status != CALCONV_OK)
        engine->out.length = start;
    return status;
}
