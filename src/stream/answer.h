/* SPDX-License-Identifier: MIT */
/*
 * answer.h - what the text of a date gives: its reading, its dates in the targets, and what an
 * error does.  For engine.c, whose records are dates, and fields.c and in_text.c, whose records
 * have dates.
 */
#ifndef STREAM_ANSWER_H
#define STREAM_ANSWER_H

#include "stream/engine.h"
#include "stream/fast.h"

/* The targets of one date. */
struct answer {
    const struct target *targets;
    size_t count;
    struct target own; /* the one that the date's annotation names */
};

/* Read the text record->size bytes long in the record, and choose its targets.  In any case the
 * answer is to be given to answer_free(). */
enum calconv_status answer_read(const struct engine *engine, struct record *record,
                                struct answer *answer, struct calconv_error *error);

/* The same for a record that has been read by the memo, and so has no annotation. */
static inline struct answer answer_job(const struct job *job)
{
    return (struct answer){job->targets, job->target_count, {.calendar = NULL}};
}

static inline void answer_free(struct answer *answer)
{
    target_free(&answer->own);
}

/* The date in a target, and behind it the second one, if there is one; a count cannot carry a time,
 * but a format may leave it out. */
enum calconv_status answer_dates(const struct engine *engine, const struct target *target,
                                 const struct record *record, struct calconv_date dates[2],
                                 struct calconv_error *error);

/* Add what the target's format, or else its written form, makes of these dates, with the text
 * around them. */
void answer_text(const struct engine *engine, struct buffer *out, const struct target *target,
                 const struct record *record, const struct calconv_date dates[2]);

/* Tell that one of several targets refuses the day. */
void answer_refuse(struct engine *engine, const struct record *record, const struct target *target,
                   const struct calconv_error *error);

/* Whether a target's refusal, one of `count`, is the whole date's. */
static inline bool answer_is_refused(const struct job *job, size_t count)
{
    return count == 1 && !job->all;
}

/* Add the members of the object of one date, from `"input"` on, without its braces; nothing if the
 * only target refuses the day. */
enum calconv_status answer_json(struct engine *engine, const struct record *record,
                                const struct answer *answer, struct calconv_error *error);
/* The object of the first or the second date in a target, or of its refusal. */
void answer_json_date(struct engine *engine, const struct target *target,
                      const struct record *record, bool second, const struct calconv_date *date);
void answer_json_refusal(struct engine *engine, const struct target *target,
                         const struct calconv_error *error, const char *reason);
void answer_json_input(struct engine *engine, const struct record *record);

/* ---- Errors -------------------------------------------------------------------------------- */

/* The error's reason, closed by NUL, valid until the next call. */
const char *answer_explain(struct engine *engine, const struct record *record,
                           const struct calconv_error *error);

/* Write a message about the record's date, unless there are to be none. */
void answer_tell(struct engine *engine, const struct record *record, const char *reason);

/* Count an error, and tell it if that is wanted. */
void answer_fail(struct engine *engine, const struct record *record, enum calconv_status status,
                 const char *reason);

/* Add what an inconvertible record gives, after answer_fail(). */
void answer_failed(struct engine *engine, const struct record *record, enum calconv_status status,
                   const char *reason);

/* End a record, if it had an end. */
static inline void answer_end(struct engine *engine, const struct record *record)
{
    if (record->ended)
        buffer_add_byte(&engine->out, engine->job->end);
}

#endif
