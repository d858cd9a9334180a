/* SPDX-License-Identifier: MIT */
/* message.c - the words of messages. */
#include "stream/message.h"

#include <string.h>

#define SHOWN 80 /* bytes of a record that a message shows */

void message_quote(struct buffer *buffer, const char *text, size_t length, size_t limit)
{
    static const char hex[] = "0123456789ABCDEF";

    for (size_t i = 0; i < length && i < limit;) {
        uint32_t code = 0;
        size_t size = calconv_utf8(text + i, length - i, &code);

        if (size > 0 && i + size > limit)
            break;
        if (size == 0 || code < 0x20 || (code >= 0x7F && code < 0xA0)) {
            for (size_t end = i + (size == 0 ? 1 : size); i < end; i++) {
                unsigned char c = (unsigned char)text[i];
                char escape[4] = {'\\', 'x', hex[c >> 4], hex[c & 15]};
                buffer_add(buffer, escape, sizeof escape);
            }
        } else {
            buffer_add(buffer, text + i, size);
            i += size;
        }
    }
}

void message_add(struct buffer *buffer, const struct place *place, const char *text, size_t length,
                 const char *reason)
{
    buffer_add_string(buffer, "calconv: ");
    if (place != NULL && place->source != NULL) {
        buffer_add_string(buffer, place->source);
        buffer_add(buffer, ":", 1);
        buffer_add_number(buffer, (int64_t)place->line);
        buffer_add(buffer, ": ", 2);
    }
    if (text != NULL) {
        message_quote(buffer, text, length, SHOWN);
        buffer_add(buffer, ": ", 2);
    }
    buffer_add_string(buffer, reason);
    buffer_add(buffer, "\n", 1);
}

void message_unknown(struct buffer *buffer, enum calconv_status status, const char *name,
                     size_t length)
{
    struct calconv_word nearest[3];
    size_t count = 0;

    if (status == CALCONV_ECALENDAR) {
        const char *at = memchr(name, '@', length);
        count = calconv_suggest(name, at == NULL ? length : (size_t)(at - name), nearest, 3);
    }
    buffer_add_string(buffer, status == CALCONV_EPARAM ? "unknown calendar parameter '"
                                                       : "unknown calendar '");
    message_quote(buffer, name, length, SHOWN);
    buffer_add(buffer, "'", 1);
    for (size_t i = 0; i < count; i++) {
        buffer_add_string(buffer, i == 0 ? "; did you mean " : i + 1 < count ? ", " : " or ");
        buffer_add(buffer, nearest[i].text, nearest[i].length);
    }
    if (count > 0)
        buffer_add(buffer, "?", 1);
}

void message_explain(struct buffer *buffer, const struct calconv_error *error, const char *text)
{
    char reason[512];
    size_t length;

    if (error->reason == NULL &&
        (error->status == CALCONV_ECALENDAR || error->status == CALCONV_EPARAM)) {
        message_unknown(buffer, error->status, text + error->offset, (size_t)error->got);
        return;
    }
    length = calconv_explain(error, reason, sizeof reason);
    buffer_add(buffer, reason, length < sizeof reason ? length : sizeof reason - 1);
}
