/* SPDX-License-Identifier: MIT */
/* engine.c - records in, converted records and messages out; no input or output of its own. */
#include "stream/engine.h"

#include <string.h>

#include "stream/fast.h"
#include "stream/json.h"

#define ENOUGH (256 * 1024) /* bytes to write before engine_block() stops */

void engine_init(struct engine *engine, const struct job *job)
{
    *engine = (struct engine){.job = job};
    engine->fast = memo_init(&engine->memo, job);
}

void engine_free(struct engine *engine)
{
    buffer_free(&engine->out);
    buffer_free(&engine->messages);
    buffer_free(&engine->text);
    buffer_free(&engine->reason);
    memo_free(&engine->memo);
}

static void rise(struct engine *engine, int status)
{
    if (engine->status < status)
        engine->status = status;
}

static void end_record(struct engine *engine, const struct record *record)
{
    if (record->ended)
        buffer_add_byte(&engine->out, engine->job->end);
}

/* ---- Errors -------------------------------------------------------------------------------- */

/* Put the error's reason, closed by NUL, into engine->reason. */
static const char *explain(struct engine *engine, const struct record *record,
                           const struct calconv_error *error)
{
    engine->reason.length = 0;
    message_explain(&engine->reason, error, record->bytes + record->start);
    buffer_add(&engine->reason, "", 1);
    return engine->reason.failed ? "out of memory" : engine->reason.bytes;
}

static void report(struct engine *engine, const struct record *record, const char *reason)
{
    if (!engine->job->quiet)
        message_add(&engine->messages, &engine->place, record->bytes + record->start, record->size,
                    reason);
}

static void json_input(struct engine *engine, const struct record *record)
{
    static const char hex[] = "0123456789abcdef";
    const char *text = record->bytes + record->start;

    buffer_add(&engine->out, "{\"input\":", 9);
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

/* What an inconvertible record gives. */
static void fail_record(struct engine *engine, const struct record *record,
                        const struct calconv_error *error)
{
    enum on_error on_error = engine->job->on_error;
    const char *reason = explain(engine, record, error);

    rise(engine, error->status == CALCONV_ENOMEM ? EXIT_FAILED : EXIT_INCONVERTIBLE);
    engine->failed++;
    if (on_error == ON_ERROR_REPORT)
        report(engine, record, reason);
    if (on_error == ON_ERROR_REPORT || on_error == ON_ERROR_SKIP)
        return;
    if (engine->job->json) {
        json_input(engine, record);
        json_error(&engine->out, error, reason);
        buffer_add(&engine->out, "}", 1);
        buffer_add(&engine->out, &engine->job->end, 1);
        return;
    }
    if (on_error == ON_ERROR_KEEP)
        buffer_add(&engine->out, record->bytes, record->length);
    else if (record->bytes[record->length - 1] == '\r')
        buffer_add(&engine->out, "\r", 1);
    end_record(engine, record);
}

/* ---- Targets ------------------------------------------------------------------------------- */

/* The date in a target; a count cannot carry a time, but a format may leave it out. */
static enum calconv_status date_for(const struct engine *engine, const struct target *target,
                                    const struct record *record, struct calconv_date *date,
                                    struct calconv_error *error)
{
    if (record->reading.time_length > 0 && target->format == NULL &&
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

/* Add what the target's format, or else its written form, makes of the date. */
static void add_date(struct engine *engine, struct buffer *out, const struct target *target,
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
    }
}

/* One of several targets refuses the day: its place stays empty. */
static void refuse(struct engine *engine, const struct record *record, const struct target *target,
                   const struct calconv_error *error)
{
    const char *reason = explain(engine, record, error);

    if (!engine->job->all) {
        rise(engine, EXIT_INCONVERTIBLE);
        if (engine->job->on_error == ON_ERROR_REPORT)
            report(engine, record, reason);
    }
    if (engine->job->json) {
        json_open(&engine->out);
        json_text(&engine->out, "calendar", target->calendar->id);
        json_error(&engine->out, error, reason);
        buffer_add(&engine->out, "}", 1);
    }
}

static void add_json_date(struct engine *engine, const struct target *target,
                          const struct record *record, const struct calconv_date *date)
{
    engine->text.length = 0;
    if (target->format != NULL)
        add_date(engine, &engine->text, target, record, date);
    json_date(&engine->out, target->calendar,
              job_own_day(engine->job, target->calendar, record->reading.day), date,
              target->format != NULL ? &engine->text : NULL);
}

static void begin_json(struct engine *engine, const struct record *record)
{
    json_input(engine, record);
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

/* What stands before the first target, or else between two. */
static void begin_target(struct engine *engine, const struct record *record, bool first)
{
    if (first && engine->job->json)
        begin_json(engine, record);
    else if (first)
        buffer_add(&engine->out, record->bytes, record->start);
    else if (!engine->job->json)
        buffer_add_byte(&engine->out, '\t');
}

static void write_record(struct engine *engine, const struct record *record,
                         const struct target *targets, size_t count)
{
    const struct job *job = engine->job;
    size_t behind = record->start + record->size;

    for (size_t i = 0; i < count; i++) {
        struct calconv_date date;
        struct calconv_error error;
        enum calconv_status status = date_for(engine, &targets[i], record, &date, &error);

        if (status != CALCONV_OK && count == 1 && !job->all) {
            fail_record(engine, record, &error);
            return;
        }
        begin_target(engine, record, i == 0);
        if (status != CALCONV_OK)
            refuse(engine, record, &targets[i], &error);
        else if (job->json)
            add_json_date(engine, &targets[i], record, &date);
        else
            add_date(engine, &engine->out, &targets[i], record, &date);
    }
    if (job->json) {
        buffer_add(&engine->out, "]}", 2);
        buffer_add_byte(&engine->out, job->end);
        return;
    }
    buffer_add(&engine->out, record->bytes + behind, record->length - behind);
    end_record(engine, record);
}

/* The target that an annotation names, for this record alone. */
static enum calconv_status find_annotated(const struct engine *engine, const struct record *record,
                                          struct target *target, struct calconv_error *error)
{
    const char *name = record->bytes + record->start + record->reading.annotation;
    const char *format = engine->job->format;
    enum calconv_status status =
        calconv_find(name, record->reading.annotation_length, &target->calendar);

    target->format = NULL;
    if (status == CALCONV_OK && format != NULL)
        return calconv_format_compile(target->calendar, format, strlen(format), false,
                                      &target->format, error);
    if (status != CALCONV_OK)
        *error = (struct calconv_error){.status = status,
                                        .field = -1,
                                        .offset = record->reading.annotation,
                                        .got = (int64_t)record->reading.annotation_length};
    return status;
}

/* ---- Records ------------------------------------------------------------------------------- */

void engine_record(struct engine *engine, const char *bytes, size_t length, bool ended)
{
    const struct job *job = engine->job;
    struct record record = {.bytes = bytes, .length = length, .ended = ended};
    struct calconv_error error;
    enum calconv_status status;

    record.start = calconv_trim(bytes, length, &record.size);
    if (record.size == 0) {
        buffer_add(&engine->out, bytes, length);
        end_record(engine, &record);
        return;
    }
    engine->records++;
    status = calconv_read(&job->reader, bytes + record.start, record.size, &record.reading, &error);
    if (status == CALCONV_OK && record.reading.annotation_length > 0 && !job->targets_given) {
        struct target target = {NULL, NULL};
        status = find_annotated(engine, &record, &target, &error);
        if (status == CALCONV_OK)
            write_record(engine, &record, &target, 1);
        calconv_format_free(target.format);
    } else if (status == CALCONV_OK)
        write_record(engine, &record, job->targets, job->target_count);
    if (status != CALCONV_OK)
        fail_record(engine, &record, &error);
}

/* The record at the beginning of a block: read by the memo if that takes it, else by the general
 * path.  Returns the bytes used. */
static size_t convert_next(struct engine *engine, const char *block, size_t length)
{
    const struct job *job = engine->job;
    const char *end = block + length, *stop;

    engine->place.line++;
    if (engine->fast) {
        struct record record;
        if (fast_read(&engine->memo, block, end, &record)) {
            engine->records++;
            write_record(engine, &record, job->targets, job->target_count);
            return record.length + 1;
        }
    }
    stop = memchr(block, job->end, length);
    engine_record(engine, block, stop == NULL ? length : (size_t)(stop - block), stop != NULL);
    return stop == NULL ? length : (size_t)(stop - block) + 1;
}

size_t engine_block(struct engine *engine, const char *block, size_t length)
{
    size_t at = 0;

    engine->fast = engine->fast && memo_begin(&engine->memo);
    while (at < length && engine->out.length < ENOUGH && engine->messages.length < ENOUGH) {
        if (engine_is_fast(engine)) {
            uint64_t lines = 0;
            at +=
                fast_convert(&engine->memo, block + at, length - at, ENOUGH, &engine->out, &lines);
            engine->place.line += lines;
            engine->records += lines;
            if (at == length || engine->out.length >= ENOUGH)
                break;
        }
        at += convert_next(engine, block + at, length - at);
    }
    return at;
}
