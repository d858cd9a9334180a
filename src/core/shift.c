/* SPDX-License-Identifier: MIT */
/*
 * shift.c - calendars all of whose dates are some days ahead, such as "@+N": N days.
 *
 * For Hijri calendars, whose months begin a day or two earlier or later where the crescent was
 * sighted at another time: islamic-civil@+1 calls 2024-03-15 what islamic-civil calls the next day.
 */
#include "core/arith.h"
#include "core/core.h"

#define FARTHEST 30

static enum calconv_status to_day(const struct calconv_calendar *self,
                                  const struct calconv_date *date, int64_t *day,
                                  struct calconv_error *error)
{
    const struct calconv_variant *variant = self->data;
    enum calconv_status status = cc_to_day_by(variant->base, date, self, date, day, error);

    if (status == CALCONV_OK) {
        *day -= variant->number[0];
        if (self->cycle > 0)
            *day = cc_floor_mod(*day, self->cycle);
    }
    return status;
}

static enum calconv_status from_day(const struct calconv_calendar *self, int64_t day,
                                    struct calconv_date *date)
{
    const struct calconv_variant *variant = self->data;
    return variant->base->from_day(variant->base, day + variant->number[0], date);
}

void cc_shift(const struct calconv_calendar *self, struct calconv_variant *variant, int64_t days,
              const char *sign, int64_t parameter)
{
    size_t at = 0;

    cc_put_string(variant->id, sizeof variant->id, &at, self->id);
    cc_put_string(variant->id, sizeof variant->id, &at, sign);
    cc_put_number(variant->id, sizeof variant->id, &at, parameter, 1);
    cc_put(variant->id, sizeof variant->id, &at, "", 1);
    variant->number[0] = days;
    variant->calendar.to_day = to_day;
    variant->calendar.from_day = from_day;
    variant->calendar.vary = NULL;
}

/* The day, or the end of the calendar's range on whose far side it is. */
static int64_t days_within(const struct calconv_calendar *calendar, int64_t day)
{
    return day < calendar->first ? calendar->first : day > calendar->last ? calendar->last : day;
}

enum calconv_status cc_vary_by_days(const struct calconv_calendar *self, const char *parameter,
                                    struct calconv_variant *variant)
{
    bool minus = *parameter == '-';
    const char *digit = parameter + (minus || *parameter == '+');
    int64_t days = 0;

    if (*digit == '\0')
        return CALCONV_EPARAM;
    for (; *digit != '\0'; digit++) {
        if (*digit < '0' || *digit > '9')
            return CALCONV_EPARAM;
        days = 10 * days + (*digit - '0');
        if (days > FARTHEST)
            return CALCONV_EPARAM;
    }
    if (minus)
        days = -days;
    cc_shift(self, variant, days, days < 0 ? "@" : "@+", days);
    /* within the range of the base, before the shift and after it */
    variant->calendar.first -= days < 0 ? days : 0;
    variant->calendar.last -= days > 0 ? days : 0;
    variant->calendar.since = days_within(&variant->calendar, variant->calendar.since - days);
    variant->calendar.until = days_within(&variant->calendar, variant->calendar.until - days);
    return CALCONV_OK;
}
