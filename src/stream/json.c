/* SPDX-License-Identifier: MIT */
/* json.c - writing JSON: one object a line, keys in a fixed order. */
#include "stream/json.h"

#include <string.h>

/* The bytes from `at` on that stand for themselves in a string: printable ASCII without `"`, `\`.
 */
static size_t plain_run(const char *at, const char *end)
{
    const char *first = at;

    while (at < end && *at >= ' ' && *at < 0x7F && *at != '"' && *at != '\\')
        at++;
    return (size_t)(at - first);
}

/* The bytes, which do not begin with a character, that one U+FFFD stands for: as many as could
 * begin one (Unicode 15, section 3.9, "maximal subpart"), or else a single byte. */
static size_t broken_run(const char *bytes, size_t length)
{
    for (size_t size = length < 3 ? length : 3; size > 1; size--) {
        char whole[4] = {'\200', '\200', '\200', '\200'};
        uint32_t code;

        memcpy(whole, bytes, size);
        if (calconv_utf8(whole, sizeof whole, &code) > size)
            return size;
    }
    return 1;
}

bool json_string(struct buffer *buffer, const char *bytes, size_t length)
{
    static const char hex[] = "0123456789abcdef";
    bool damaged = false;

    buffer_add_byte(buffer, '"');
    for (size_t i = 0; i < length;) {
        unsigned char c = (unsigned char)bytes[i];
        size_t size = plain_run(bytes + i, bytes + length);
        uint32_t code;

        if (size > 0)
            buffer_add(buffer, bytes + i, size);
        else if ((size = calconv_utf8(bytes + i, length - i, &code)) == 0) {
            buffer_add(buffer, "\357\277\275", 3);
            damaged = true;
            size = broken_run(bytes + i, length - i);
        } else if (c < 0x20 || c == 0x7F) {
            char escape[6] = {'\\', 'u', '0', '0', hex[c >> 4], hex[c & 15]};
            buffer_add(buffer, escape, sizeof escape);
        } else {
            if (c == '"' || c == '\\')
                buffer_add_byte(buffer, '\\');
            buffer_add(buffer, bytes + i, size);
        }
        i += size;
    }
    buffer_add_byte(buffer, '"');
    return damaged;
}

static char last_of(const struct buffer *buffer)
{
    return buffer->length == 0 ? '\0' : buffer->bytes[buffer->length - 1];
}

void json_open(struct buffer *buffer)
{
    buffer_add_string(buffer, last_of(buffer) == '}' ? ",{" : "{");
}

void json_key(struct buffer *buffer, const char *key)
{
    if (last_of(buffer) != '{')
        buffer_add(buffer, ",", 1);
    buffer_add(buffer, "\"", 1);
    buffer_add_string(buffer, key);
    buffer_add(buffer, "\":", 2);
}

void json_text(struct buffer *buffer, const char *key, const char *string)
{
    if (string == NULL)
        return;
    json_key(buffer, key);
    json_string(buffer, string, strlen(string));
}

void json_number(struct buffer *buffer, const char *key, int64_t number)
{
    json_key(buffer, key);
    buffer_add_number(buffer, number);
}

void json_bool(struct buffer *buffer, const char *key, bool value)
{
    json_key(buffer, key);
    buffer_add_string(buffer, value ? "true" : "false");
}

void json_names(struct buffer *buffer, const char *key, const char *list)
{
    const char *name;
    size_t length;

    if (list == NULL)
        return;
    json_key(buffer, key);
    buffer_add(buffer, "[", 1);
    for (int64_t i = 1; *list != '\0' && (name = calconv_name(list, i, &length)) != NULL; i++) {
        if (i > 1)
            buffer_add(buffer, ",", 1);
        json_string(buffer, name, length);
    }
    buffer_add(buffer, "]", 1);
}

static void json_month(struct buffer *buffer, const struct target *target, int64_t day,
                       const struct calconv_date *date, int64_t month, bool leap)
{
    const struct calconv_moment moment = {.size = sizeof moment, .day = day, .date = date};
    char text[CALCONV_WRITTEN];
    const char *name = text;
    size_t length;

    json_key(buffer, "month_code");
    buffer_add_string(buffer, month < 10 ? "\"M0" : "\"M");
    buffer_add_number(buffer, month);
    buffer_add_string(buffer, leap ? "L\"" : "\"");
    if (target->month == NULL)
        name = calconv_month_name(target->calendar, target->calendar->months, date, &length);
    else
        length = calconv_format(target->month, &moment, text, sizeof text);
    if (name != NULL && length > 0 && length <= sizeof text) {
        json_key(buffer, "month_name");
        json_string(buffer, name, length);
    }
}

/* A field of the date, written by its name if it has names; months have month_name. */
static void json_field(struct buffer *buffer, const struct calconv_field *field, int64_t number,
                       bool leap)
{
    size_t length;
    const char *name = field->role == CALCONV_MONTH
                           ? NULL
                           : calconv_name(field->names, number - field->least + 1, &length);

    json_key(buffer, field->name);
    if (name != NULL)
        json_string(buffer, name, length);
    else
        buffer_add_number(buffer, number);
    if (field->role == CALCONV_MONTH || field->mark != 0) {
        buffer_add_string(buffer, ",\"leap_");
        buffer_add_string(buffer, field->name);
        buffer_add_string(buffer, leap ? "\":true" : "\":false");
    }
}

/* The fields that the written form leaves out. */
static void json_more(struct buffer *buffer, const struct calconv_calendar *calendar, int64_t day,
                      const struct calconv_date *date)
{
    const struct calconv_field *more = calendar->more;
    char text[CALCONV_WRITTEN];

    for (int i = 0; more != NULL && more[i].name != NULL; i++) {
        size_t length = calconv_write_more(calendar, day, date, i, text, sizeof text);
        json_key(buffer, more[i].name);
        if (more[i].role == CALCONV_TEXT || more[i].names != NULL)
            json_string(buffer, text, length);
        else
            buffer_add(buffer, text, length);
    }
}

void json_date(struct buffer *buffer, const struct target *target, int64_t day,
               const struct calconv_date *date, const struct buffer *text)
{
    const struct calconv_calendar *calendar = target->calendar;
    char written[CALCONV_WRITTEN];
    size_t length = calconv_write(calendar, date, written, sizeof written);
    const struct calconv_era *era;
    int64_t era_year;
    int month = calconv_field_with(calendar, CALCONV_MONTH);
    bool leap = month >= 0 && (date->leap >> month & 1) != 0;

    json_open(buffer);
    json_text(buffer, "calendar", calendar->id);
    json_key(buffer, "date");
    json_string(buffer, written, length);
    for (int i = 0; i < calendar->schema->count; i++) {
        if (calendar->schema->field[i].scale > 1) {
            json_key(buffer, calendar->schema->field[i].name);
            buffer_add(buffer, written, length); /* a count is all that was written */
        } else
            json_field(buffer, &calendar->schema->field[i], date->field[i],
                       (date->leap >> i & 1) != 0);
    }
    if (month >= 0)
        json_month(buffer, target, day, date, date->field[month], leap);
    era = calconv_era_of(calendar, date, &era_year);
    if (era != NULL) {
        json_text(buffer, "era", era->code);
        json_number(buffer, "era_year", era_year);
    }
    json_more(buffer, calendar, day, date);
    json_text(buffer, "authority", calconv_authority_name(calconv_authority(calendar, day)));
    if (text != NULL) {
        json_key(buffer, "text");
        json_string(buffer, text->bytes, text->length);
    }
    buffer_add(buffer, "}", 1);
}

void json_error(struct buffer *buffer, const struct calconv_error *error, const char *message)
{
    json_key(buffer, "error");
    buffer_add(buffer, "{", 1);
    json_text(buffer, "code", calconv_status_code(error->status));
    json_text(buffer, "message", message);
    buffer_add(buffer, "}", 1);
}
