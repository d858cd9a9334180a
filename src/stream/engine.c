/* SPDX-License-Identifier: MIT */
/* engine.c - records in, converted records and messages out; no input or output of its own. */
#include "stream/engine.h"

#include <string.h>

#include "stream/answer.h"
#include "stream/fast.h"
#include "stream/fields.h"
#include "stream/guess.h"
#include "stream/in_text.h"

#define ENOUGH (256 * 1024) /* bytes to write before engine_block() stops, as a rule */
#define TEXT (64 * 1024)    /* bytes of text, up to a record's end, that are searched at once */

void engine_init(struct engine *engine, const struct job *job)
{
    *engine = (struct engine){.job = job, .enough = ENOUGH};
    memo_init(&engine->memo, job);
}

void engine_free(struct engine *engine)
{
    buffer_free(&engine->out);
    buffer_free(&engine->messages);
    buffer_free(&engine->text);
    buffer_free(&engine->reason);
    buffer_free(&engine->value);
    buffer_free(&engine->appended);
    memo_free(&engine->memo);
}

/* What is written for a record that has been read; on an error nothing is. */
static enum calconv_status write_record(struct engine *engine, const struct record *record,
                                        const struct answer *answer, struct calconv_error *error)
{
    struct buffer *out = &engine->out;
    size_t behind = record->start + record->size;

    for (size_t i = 0; i < answer->count; i++) {
        struct calconv_date dates[2];
        enum calconv_status status =
            answer_dates(engine, &answer->targets[i], record, dates, error);

        if (status != CALCONV_OK && answer_is_refused(engine->job, answer->count))
            return status;
        if (i == 0)
            buffer_add(out, record->bytes, record->start);
        else
            buffer_add_byte(out, '\t');
        if (status != CALCONV_OK)
            answer_refuse(engine, record, &answer->targets[i], error);
        else
            answer_text(engine, out, &answer->targets[i], record, dates);
    }
    buffer_add(out, record->bytes + behind, record->length - behind);
    answer_end(engine, record);
    return CALCONV_OK;
}

static enum calconv_status write_object(struct engine *engine, const struct record *record,
                                        const struct answer *answer, struct calconv_error *error)
{
    size_t start = engine->out.length;
    enum calconv_status status;

    buffer_add(&engine->out, "{", 1);
    status = answer_json(engine, record, answer, error);
    if (status != CALCONV_OK) {
        engine->out.length = start;
        return status;
    }
    buffer_add(&engine->out, "}", 1);
    buffer_add_byte(&engine->out, engine->job->end);
    return status;
}

/* What a record gives, whose reading had this status. */
static void answer_record(struct engine *engine, const struct record *record,
                          const struct answer *answer, enum calconv_status status,
                          struct calconv_error *error)
{
    engine->records++;
    if (status == CALCONV_OK)
        status = engine->job->json ? write_object(engine, record, answer, error)
                                   : write_record(engine, record, answer, error);
    if (status != CALCONV_OK) {
        const char *reason = answer_explain(engine, record, error);
        answer_fail(engine, record, status, reason);
        answer_failed(engine, record, status, reason);
    }
}

void engine_record(struct engine *engine, const char *bytes, size_t length, bool ended)
{
    struct record record = {.bytes = bytes, .length = length, .ended = ended};
    struct answer answer;
    struct calconv_error error;
    enum calconv_status status;

    if (engine->job->fields.count > 0) {
        fields_record(engine, bytes, length, ended);
        return;
    }
    if (engine->job->in_text) {
        in_text_convert(engine, bytes, length);
        answer_end(engine, &record);
        return;
    }
    if (engine->job->guess.count > 0) {
        guess_record(engine, bytes, length, ended);
        return;
    }
    record.start = calconv_trim(bytes, length, &record.size);
    if (record.size == 0) {
        buffer_add(&engine->out, bytes, length);
        answer_end(engine, &record);
        return;
    }
    status = answer_read(engine, &record, &answer, &error);
    answer_record(engine, &record, &answer, status, &error);
    answer_free(&answer);
}

/* The record at the beginning of a block: read by the memo if that takes it, else by the general
 * path.  Returns the bytes used. */
static size_t convert_next(struct engine *engine, const char *block, size_t length)
{
    const char *stop;
    struct record record;

    engine->place.line++;
    if (engine->job->fields.count > 0)
        return fields_next(engine, block, length);
    if (engine->fast && fast_read(&engine->memo, block, block + length, &record)) {
        struct answer answer = answer_job(engine->job);
        struct calconv_error error;
        answer_record(engine, &record, &answer, CALCONV_OK, &error);
        return record.length + 1;
    }
    stop = memchr(block, engine->job->end, length);
    engine_record(engine, block, stop == NULL ? length : (size_t)(stop - block), stop != NULL);
    return stop == NULL ? length : (size_t)(stop - block) + 1;
}

/* The records of text at the beginning of a block.  Returns the bytes used. */
static size_t convert_text(struct engine *engine, const char *block, size_t length)
{
    const char *stop = length > TEXT ? memchr(block + TEXT, engine->job->end, length - TEXT) : NULL;
    size_t used = stop == NULL ? length : (size_t)(stop - block) + 1;

    engine->place.line++;
    in_text_convert(engine, block, used);
    return used;
}

size_t engine_block(struct engine *engine, const char *block, size_t length)
{
    size_t at = 0;

    engine->fast = memo_begin(&engine->memo);
    while (at < length && engine->out.length < engine->enough &&
           engine->messages.length < engine->enough) {
        if (engine->job->in_text) {
            at += convert_text(engine, block + at, length - at);
            continue;
        }
        if (engine_is_fast(engine)) {
            uint64_t lines = 0;
            at += fast_convert(&engine->memo, block + at, length - at, engine->enough, &engine->out,
                               &lines);
            engine->place.line += lines;
            engine->records += lines;
            if (at == length || engine->out.length >= engine->enough)
                break;
        }
        at += convert_next(engine, block + at, length - at);
    }
    return at;
}
