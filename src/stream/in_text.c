/* SPDX-License-Identifier: MIT */
/*
 * in_text.c - records that are text with dates in it.
 *
 * Every date in the written form has a `-` behind its first number, so only what stands around a
 * `-` is looked at, and since nothing of it can be the end of a record, many records are searched
 * as one.  By formats a date may begin anywhere, and is looked for record by record.
 */
#include "stream/in_text.h"

#include <string.h>

#include "stream/answer.h"
#include "stream/fast.h"

#define AROUND 12 /* bytes behind a date's first `-` with which it may be converted quickly */

/* Text that is being converted. */
struct text {
    struct engine *engine;
    struct search search; /* up to where all is written */
    const char *counted;  /* place.line is the number of the record here */
    bool quick;           /* the memo may be asked for text */
};

/* ---- Converting ---------------------------------------------------------------------------- */

static void copy_to(struct text *text, const char *at)
{
    buffer_add(&text->engine->out, text->search.done, (size_t)(at - text->search.done));
    text->search.done = at;
}

/* Let place.line be the number of the record at `at`. */
static void count_to(struct text *text, const char *at)
{
    const char *stop = text->counted;

    while ((stop = memchr(stop, text->engine->job->end, (size_t)(at - stop))) != NULL) {
        text->engine->place.line++;
        stop++;
    }
    text->counted = at;
}

/* What is written for a date that does not become another. */
static void keep_date(struct text *text, const struct record *record, enum calconv_status status,
                      bool exists, const struct calconv_error *error)
{
    struct engine *engine = text->engine;
    const char *end = record->bytes + record->start + record->size;
    bool fails = exists || status == CALCONV_ENOMEM;

    count_to(text, record->bytes + record->start);
    if (fails)
        answer_fail(engine, record, status, answer_explain(engine, record, error));
    else if (engine->job->verbose)
        answer_tell(engine, record, answer_explain(engine, record, error));
    if (fails && engine->job->on_error == ON_ERROR_BLANK)
        text->search.done = end;
    else
        copy_to(text, end);
}

static void convert_date(struct text *text, const struct found *found)
{
    struct engine *engine = text->engine;
    size_t length = (size_t)(text->search.end - text->search.text);
    struct record record = {.bytes = text->search.text,
                            .length = length,
                            .start = (size_t)(found->start - text->search.text),
                            .size = (size_t)(found->end - found->start)};
    struct answer answer = answer_job(engine->job);
    enum calconv_status status = CALCONV_OK;
    struct calconv_error error;
    struct calconv_date dates[2];
    bool exists;

    copy_to(text, found->start);
    if (text->quick && fast_field(&engine->memo, found->start, record.size, text->search.end, false,
                                  &engine->out)) {
        engine->records++;
        text->search.done = found->end;
        return;
    }
    if (!engine->fast ||
        !fast_read_field(&engine->memo, found->start, record.size, text->search.end, &record))
        status = answer_read(engine, &record, &answer, &error);
    exists = status == CALCONV_OK;
    if (exists) {
        engine->records++;
        status = answer_dates(engine, answer.targets, &record, dates, &error);
    }
    if (status == CALCONV_OK) {
        answer_text(engine, &engine->out, answer.targets, &record, dates);
        text->search.done = found->end;
    } else
        keep_date(text, &record, status, exists, &error);
    answer_free(&answer);
}

/* ---- The quick way ------------------------------------------------------------------------- */

/* Whether a byte beside a date neither touches it nor can belong to it; of others one looks closer.
 */
static inline bool is_plain(char byte)
{
    unsigned char c = (unsigned char)byte;

    return c < '-' || c == '/' || (c > '9' && c < 'A') || (c > 'z' && c != 0x92 /* of U+2212 */);
}

/* The same for what stands before a date, which may be a label or the first year of two. */
static inline bool begins_plainly(const struct text *text, const char *at)
{
    const char *label;

    if (at == text->search.text || (is_plain(at[-1]) && at[-1] != ':' && at[-1] != '/'))
        return true;
    return at[-1] == ':' ? find_label(&text->search, at, &label) == NULL
                         : at[-1] == '/' && text->search.reader->calendars[0]->second_year == NULL;
}

/* Convert the date YYYY-MM-DD whose first `-` is at `dash` by the memo; its bytes, with a time that
 * is merely copied.  False: it is left to the general path, if it is a date at all. */
static bool convert_quickly(struct text *text, const char *dash)
{
    const char *at = dash - 4, *behind;
    size_t size = dash[3] == '-' ? 10 : 11;

    if ((dash[3] != '-' && dash[3] != 'L') || at < text->search.done || !begins_plainly(text, at))
        return false;
    behind = at + size;
    if (*behind == 'T' && !text->engine->memo.timeless) {
        size_t time = calconv_time_length(behind + 1, (size_t)(text->search.end - behind) - 1);
        behind += time == 0 ? 0 : time + 1;
    }
    if (behind < text->search.end && !is_plain(*behind))
        return false;
    copy_to(text, at);
    if (!fast_date(&text->engine->memo, at, size, text->search.end, &text->engine->out))
        return false;
    text->engine->records++;
    text->search.done = at + size;
    return true;
}

/* ---- The whole ----------------------------------------------------------------------------- */

/* Convert dates in the written form, of which each has a `-`. */
static void convert_written(struct text *text)
{
    const char *end = text->search.end, *dash = text->search.text;
    struct found found;

    while ((dash = memchr(dash, '-', (size_t)(end - dash))) != NULL) {
        bool dated = dash != text->search.done && find_is_digit(dash[-1]); /* perhaps */
        if (dated && text->quick && end - dash > AROUND && convert_quickly(text, dash))
            dash = text->search.done;
        else if (dated && find_around(&text->search, dash, &found)) {
            convert_date(text, &found);
            dash = text->search.done;
        } else
            dash++;
    }
}

/* Convert dates by formats, which may begin with anything but a blank; those of a record. */
static void convert_by_formats(struct text *text, const char *at, const char *end)
{
    struct found found;

    while (at < end)
        if ((unsigned char)*at > ' ' && find_by_formats(&text->search, at, end, &found)) {
            convert_date(text, &found);
            at = text->search.done;
        } else
            at++;
}

void in_text_convert(struct engine *engine, const char *bytes, size_t length)
{
    struct text text = {
        .engine = engine,
        .search = {&engine->job->reader, &engine->label, bytes, bytes + length, bytes},
        .counted = bytes,
        .quick = engine->fast && engine->memo.text};
    const char *end = bytes + length;

    if (engine->job->reader.format_count == 0)
        convert_written(&text);
    else
        for (const char *at = bytes, *stop; at < end; at = stop + (stop < end)) {
            stop = memchr(at, engine->job->end, (size_t)(end - at));
            stop = stop == NULL ? end : stop;
            convert_by_formats(&text, at, stop);
        }
    copy_to(&text, end);
    if (length > 0)
        count_to(&text, end - 1);
}
