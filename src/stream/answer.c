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
    if (engine->job->json) {
        json_open(&engine->out);
        json_text(&engine->out, "calendar", target->calendar->id);
        json_error(&engine->out, error, reason);
        buffer_add(&engine->out, "}", 1);
    }
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

enum calconv_status answer_date(const struct engine *engine, const struct target *target,
                                const struct record *record, struct calconv_date *date,
                                struct calconv_error *error)
{
    if (record->reading.time_length > 0 && (target->format == NULL || engine->job->written) &&
        calconv_field_with(target->calendar, CALCONV_COUNT) >= 0) {
        *error = (struct calconv_error){.status = CALCONV_ETIME,
                                        .field = -1,
                                        .calendar = target->calendar,
                                        .reason = "a count cannot carry a time"};
        return CALCONV_ETIME;
    }
    if (record->dated && record->reading.calendar == target->calendar) {
        *date = record->date;
        return CALCONV_OK;
    }
    return calconv_from_day(target->calendar,
                            job_own_day(engine->job, target->calendar, record->reading.day), date,
                            error);
}

void answer_text(const struct engine *engine, struct buffer *out, const struct target *target,
                 const struct record *record, const struct calconv_date *date)
{
    const char *time = record->bytes + record->start + record->reading.time;
    size_t time_length = record->reading.time_length;
    char *at;

    if (engine->job->label && !engine->job->json) {
        buffer_add_string(out, target->calendar->id);
        buffer_add(out, ":", 1);
    }
    at = buffer_reserve(out, CALCONV_WRITTEN);
    if (at == NULL)
        return;
    if (target->format == NULL) {
        out->length += calconv_write(target->calendar, date, at, CALCONV_WRITTEN);
        buffer_add(out, time, time_length);
    } else {
        int64_t day = record->reading.day;
        struct calconv_moment moment = {day, date, time_length > 0 ? time + 1 : "",
                                        time_length > 0 ? time_length - 1 : 0,
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
        if (time_length > 0 && engine->job->written)
            buffer_add(out, time, time_length);
    }
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

static void begin_json(struct engine *engine, const struct record *record)
{
    answer_json_input(engine, record);
    json_number(&engine->out, "rd", record->reading.day);
    json_number(&engine->out, "jdn", record->reading.day + 1721425);
    json_number(&engine->out, "weekday", calconv_weekday(record->reading.day));
    if (record->reading.time_length > 0) {
        json_key(&engine->out, "time");
        json_string(&engine->out, record->bytes + record->start + record->reading.time + 1,
                    record->reading.time_length - 1);
    }
    json_key(&engine->out, "dates");
    buffer_add(&engine->out, "[", 1);
}

static void add_json_date(struct engine *engine, const struct target *target,
                          const struct record *record, const struct calconv_date *date)
{
    bool formatted = target->format != NULL && !engine->job->written;

    engine->text.length = 0;
    if (formatted)
        answer_text(engine, &engine->text, target, record, date);
    json_date(&engine->out, target, job_own_day(engine->job, target->calendar, record->reading.day),
              date, formatted ? &engine->text : NULL);
}

enum calconv_status answer_json(struct engine *engine, const struct record *record,
                                const struct answer *answer, struct calconv_error *error)
{
    for (size_t i = 0; i < answer->count; i++) {
        const struct target *target = &answer->targets[i];
        struct calconv_date date;
        enum calconv_status status = answer_date(engine, target, record, &date, error);

        if (status != CALCONV_OK && answer_is_refused(engine->job, answer->count))
            return status;
        if (i == 0)
            begin_json(engine, record);
        if (status != CALCONV_OK)
            answer_refuse(engine, record, target, error);
        else
            add_json_date(engine, target, record, &date);
    }
    buffer_add(&engine->out, "]", 1);
    return CALCONV_OK;
}
