/* SPDX-License-Identifier: MIT */
/* pair.c - days named by their places in two cycles. */
#include "core/pair.h"

#include "core/arith.h"

enum calconv_status cc_pair_to_day(const struct calconv_calendar *self,
                                   const struct calconv_date *date, int64_t *day,
                                   struct calconv_error *error)
{
    const struct cc_pair *pair = self->data;
    int64_t first = self->schema->field[0].greatest, second = self->schema->field[1].greatest;

    /* the days that have the first place, until one has the second too */
    for (int64_t place = date->field[0] - 1; place < self->cycle; place += first)
        if (place % second == date->field[1] - 1) {
            *day = cc_floor_mod(pair->epoch + place, self->cycle);
            return CALCONV_OK;
        }
    return cc_fail(error, CALCONV_EGAP, self, pair->reason);
}

enum calconv_status cc_pair_from_day(const struct calconv_calendar *self, int64_t day,
                                     struct calconv_date *date)
{
    const struct cc_pair *pair = self->data;

    for (int i = 0; i < 2; i++)
        date->field[i] = cc_floor_mod(day - pair->epoch, self->schema->field[i].greatest) + 1;
    date->leap = 0;
    return CALCONV_OK;
}
