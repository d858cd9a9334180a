/* SPDX-License-Identifier: MIT */
/* write.c - the written form of a date, by its calendar's schema. */
#include "text/text.h"

/* The name that a field has for a number; nothing for one beyond them. */
static void put_field_name(char *text, size_t size, size_t *at, const struct calconv_field *field,
                           int64_t number)
{
    size_t length = 0;
    const char *name = calconv_name(field->names, number - field->least + 1, &length);

    cc_put(text, size, at, name == NULL ? "" : name, length);
}

size_t calconv_write_part(const struct calconv_calendar *calendar, const struct calconv_date *date,
                          int fields, char *text, size_t size)
{
    size_t at = 0;

    for (int i = 0; i < fields; i++) {
        const struct calconv_field *field = &calendar->schema->field[i];
        int64_t number = date->field[i];

        for (const char *before = field->before; *before != '\0'; before++)
            cc_put(text, size, &at, before, 1);
        if (field->in_era) {
            const struct calconv_era *era = calconv_era_of(calendar, date, &number);
            cc_put_string(text, size, &at, era->code);
        }
        if (field->names != NULL) {
            put_field_name(text, size, &at, field, number);
            continue;
        }
        if (field->scale == 2) {
            if (number < 0)
                cc_put(text, size, &at, "-", 1);
            number = number < 0 ? -number : number;
            cc_put_number(text, size, &at, number / 2, field->width);
            cc_put(text, size, &at, number % 2 == 0 ? ".0" : ".5", 2);
        } else
            cc_put_number(text, size, &at, number, field->width);
        if ((date->leap >> i & 1) != 0)
            cc_put(text, size, &at, field->mark != 0 ? &field->mark : "L", 1);
    }
    return at;
}

size_t calconv_write(const struct calconv_calendar *calendar, const struct calconv_date *date,
                     char *text, size_t size)
{
    return calconv_write_part(calendar, date, calendar->schema->count, text, size);
}

size_t calconv_write_more(const struct calconv_calendar *calendar, int64_t day,
                          const struct calconv_date *date, int index, char *text, size_t size)
{
    const struct calconv_field *field = &calendar->more[index];
    size_t at = 0;
    int64_t number;

    if (field->role == CALCONV_TEXT)
        return calendar->more_text(calendar, day, date, index, text, size);
    number = calendar->more_number(calendar, day, date, index);
    if (field->names != NULL)
        put_field_name(text, size, &at, field, number);
    else
        cc_put_number(text, size, &at, number, 1);
    return at;
}
