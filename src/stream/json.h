/* SPDX-License-Identifier: MIT */
/* json.h - writing JSON: one object a line, keys in a fixed order. */
#ifndef STREAM_JSON_H
#define STREAM_JSON_H

#include "calconv.h"
#include "stream/buffer.h"
#include "stream/job.h"

/* A string in quotes; bytes that are not UTF-8 become U+FFFD.  Returns whether there were any. */
bool json_string(struct buffer *buffer, const char *bytes, size_t length);

/* `{`, with a comma before it behind another object. */
void json_open(struct buffer *buffer);

/* `"key":`, with a comma before it unless an object or array has just begun. */
void json_key(struct buffer *buffer, const char *key);

/* `"key":` and a value; nothing for a string that is NULL. */
void json_text(struct buffer *buffer, const char *key, const char *string);
void json_number(struct buffer *buffer, const char *key, int64_t number);
void json_bool(struct buffer *buffer, const char *key, bool value);

/* `"key":[...]` of a list of names separated by `|`. */
void json_names(struct buffer *buffer, const char *key, const char *list);

/* The object of a target's date; `text`, unless NULL, is what the target's format wrote. */
void json_date(struct buffer *buffer, const struct target *target, int64_t day,
               const struct calconv_date *date, const struct buffer *text);

/* `"error":{...}`. */
void json_error(struct buffer *buffer, const struct calconv_error *error, const char *message);

#endif
