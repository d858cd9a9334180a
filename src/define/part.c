/* SPDX-License-Identifier: MIT */
/* part.c - lines, words, numbers, dates and names of a calendar's definition. */
#include <string.h>

#include "core/arith.h"
#include "define/define.h"

#define LINE_MAX_BYTES 1000
#define NAME_MAX_BYTES 100

/* ---- What is wrong ------------------------------------------------------------------------- */

enum calconv_status cc_wrong_by(struct cc_definition *def, const char *at,
                                enum calconv_status status)
{
    if (def->error != NULL)
        def->error->offset = (size_t)(at - def->text);
    return status;
}

enum calconv_status cc_wrong(struct cc_definition *def, const char *at, const char *reason)
{
    return cc_wrong_by(def, at, cc_fail(def->error, CALCONV_EDEFINE, NULL, reason));
}

enum calconv_status cc_wrong_number(struct cc_definition *def, const char *at, const char *reason,
                                    int64_t got, int64_t least, int64_t greatest)
{
    cc_wrong(def, at, reason);
    if (def->error != NULL) {
        def->error->got = got;
        def->error->huge = got == INT64_MAX || got == -INT64_MAX;
        def->error->least = least;
        def->error->greatest = greatest;
    }
    return CALCONV_EDEFINE;
}

/* ---- Lines and words ----------------------------------------------------------------------- */

static bool is_blank(char c)
{
    return c == ' ' || c == '\t';
}

static struct cc_part trim(struct cc_part part)
{
    while (part.at < part.end && is_blank(*part.at))
        part.at++;
    while (part.end > part.at && is_blank(part.end[-1]))
        part.end--;
    return part;
}

/* UTF-8 without control characters, but for TAB. */
static enum calconv_status check_bytes(struct cc_definition *def, struct cc_part line)
{
    uint32_t code = 0;

    for (const char *at = line.at; at < line.end;) {
        size_t size = calconv_utf8(at, (size_t)(line.end - at), &code);
        if (size == 0)
            return cc_wrong(def, at, "not UTF-8");
        if ((code < 0x20 && code != '\t') || (code >= 0x7F && code < 0xA0))
            return cc_wrong(def, at, "a control character");
        at += size;
    }
    return CALCONV_OK;
}

/* Where a comment begins: `#` at the line's beginning or behind a blank. */
static const char *find_comment(struct cc_part line)
{
    for (const char *at = line.at; at < line.end; at++)
        if (*at == '#' && (at == line.at || is_blank(at[-1])))
            return at;
    return line.end;
}

enum calconv_status cc_next_line(struct cc_definition *def, const char **at, struct cc_part *line,
                                 bool *any)
{
    enum calconv_status status = CALCONV_OK;

    *any = false;
    while (status == CALCONV_OK && !*any && *at < def->stop) {
        const char *end = memchr(*at, '\n', (size_t)(def->stop - *at));

        line->at = *at;
        line->end = end == NULL ? def->stop : end;
        *at = end == NULL ? def->stop : end + 1;
        if (line->end > line->at && line->end[-1] == '\r')
            line->end--;
        if (line->end - line->at > LINE_MAX_BYTES)
            return cc_wrong(def, line->at + LINE_MAX_BYTES, "a line of more than 1000 bytes");
        status = check_bytes(def, *line);
        line->end = find_comment(*line);
        *line = trim(*line);
        *any = !cc_is_empty(*line);
    }
    return status;
}

struct cc_part cc_next_word(struct cc_part *line)
{
    struct cc_part word = trim(*line);

    for (line->at = word.at; line->at < line->end && !is_blank(*line->at);)
        line->at++;
    word.end = line->at;
    return word;
}

struct cc_part cc_take_rest(struct cc_part *line)
{
    struct cc_part rest = trim(*line);

    line->at = line->end;
    return rest;
}

enum calconv_status cc_take_end(struct cc_definition *def, struct cc_part *line)
{
    struct cc_part word = cc_next_word(line);

    return cc_is_empty(word) ? CALCONV_OK : cc_wrong(def, word.at, "nothing may follow here");
}

bool cc_is_word(struct cc_part part, const char *word)
{
    size_t length = strlen(word);

    return (size_t)(part.end - part.at) == length && memcmp(part.at, word, length) == 0;
}

const char *cc_keep(struct cc_definition *def, struct cc_part part)
{
    char *kept = def->string;
    size_t length = (size_t)(part.end - part.at);

    memcpy(kept, part.at, length);
    kept[length] = '\0';
    def->string += length + 1;
    return kept;
}

/* ---- Numbers, dates, names ----------------------------------------------------------------- */

enum calconv_status cc_take_number(struct cc_definition *def, struct cc_part part, const char *what,
                                   int64_t least, int64_t greatest, int64_t *number)
{
    const char *at = part.at;
    bool minus = at < part.end && *at == '-';
    int64_t value = 0;

    at += minus;
    if (at == part.end)
        return cc_wrong(def, part.at, "a number is missing");
    for (; at < part.end; at++) {
        if (*at < '0' || *at > '9')
            return cc_wrong(def, at, "not a number");
        value = value < INT64_C(100000000000000000) ? 10 * value + (*at - '0') : INT64_MAX;
    }
    if (minus)
        value = -value;
    if (value < least || value > greatest)
        return cc_wrong_number(def, part.at, what, value, least, greatest);
    *number = value;
    return CALCONV_OK;
}

enum calconv_status cc_take_range(struct cc_definition *def, struct cc_part part, const char *what,
                                  int64_t least, int64_t greatest, int64_t range[2])
{
    struct cc_part first = {part.at, part.at}, second;
    enum calconv_status status;

    while (first.end < part.end && *first.end != '.')
        first.end++;
    if (part.end - first.end < 2 || first.end[1] != '.')
        return cc_wrong(def, part.at, "not a range, FIRST..LAST");
    second.at = first.end + 2;
    second.end = part.end;
    status = cc_take_number(def, first, what, least, greatest, &range[0]);
    if (status == CALCONV_OK)
        status = cc_take_number(def, second, what, range[0], greatest, &range[1]);
    return status;
}

enum calconv_status cc_take_day(struct cc_definition *def, struct cc_part part, int64_t *day)
{
    const struct calconv_calendar *gregorian = calconv_default();
    const struct calconv_reader reader = {
        .size = sizeof(struct calconv_reader), .calendars = &gregorian, .count = 1};
    struct calconv_reading reading;
    size_t length = (size_t)(part.end - part.at);
    enum calconv_status status;

    if (length == 0)
        return cc_wrong(def, part.at, "a date is missing");
    status = calconv_read(&reader, part.at, length, &reading, def->error);
    if (status != CALCONV_OK)
        return cc_wrong_by(def, part.at, status);
    if (reading.time_length > 0 || reading.annotation_length > 0)
        return cc_wrong(def, part.at, "a date alone is wanted");
    if (reading.day < -CC_DAY_MAX || reading.day > CC_DAY_MAX)
        return cc_wrong(def, part.at, "too far away");
    *day = reading.day;
    return CALCONV_OK;
}

enum calconv_status cc_take_names(struct cc_definition *def, struct cc_part part, int most,
                                  const char **names)
{
    char *list = def->string;
    int count = 0;

    for (const char *at = part.at;; at++) {
        struct cc_part name = {at, at};

        while (name.end < part.end && *name.end != '|')
            name.end++;
        at = name.end;
        name = trim(name);
        if (cc_is_empty(name))
            return cc_wrong(def, name.at, "a name is missing");
        if (name.end - name.at > NAME_MAX_BYTES)
            return cc_wrong(def, name.at, "a name of more than 100 bytes");
        if (++count > most)
            return cc_wrong(def, name.at, "too many names");
        if (count > 1) {
            if (cc_name_in(list, name.at, (size_t)(name.end - name.at)))
                return cc_wrong(def, name.at, "the name stands there twice");
            def->string[-1] = '|';
        }
        (void)cc_keep(def, name);
        if (at == part.end)
            break;
    }
    *names = list;
    return CALCONV_OK;
}

enum calconv_status cc_take_choice(struct cc_definition *def, struct cc_part part,
                                   const char *words, const char *reason, int *choice)
{
    const char *word;
    size_t length;

    for (int i = 0; (word = calconv_name(words, i + 1, &length)) != NULL; i++)
        if ((size_t)(part.end - part.at) == length && memcmp(part.at, word, length) == 0) {
            *choice = i;
            return CALCONV_OK;
        }
    return cc_wrong(def, part.at, reason);
}
