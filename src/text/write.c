/* SPDX-License-Identifier: MIT */
/* write.c - the written form of a date, by its calendar's schema. */
#include "text/text.h"

size_t calconv_write_part(const struct calconv_calendar *calendar, const struct calconv_date *date,
                          int fields, char *text, size_t size)
{
    size_t at = 0;

    for (int i = 0; i < fields; i++) {
        const struct calconv_field *field = &calendar->schema->field[i];
        int64_t number = date->field[i];

        cc_put_string(text, size, &at, field->before);
        if (field->in_era) {
            const struct calconv_era *era = calconv_era_of(calendar, date, &number);
            cc_put_string(text, size, &at, era->code);
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
            cc_put(text, size, &at, "L", 1);
    }
    return at;
}

size_t calconv_write(const struct calconv_calendar *calendar, const struct calconv_date *date,
                     char *text, size_t size)
{
    return calconv_write_part(calendar, date, calendar->schema->count, text, size);
}
