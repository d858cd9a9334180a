/* SPDX-License-Identifier: MIT */
/* format.c - writing by a compiled format. */
#include "text/format.h"

#include <string.h>

#include "core/arith.h"
#include "text/text.h"

/* What is being written, and for which date. */
struct writer {
    const struct calconv_calendar *calendar;
    const struct calconv_moment *moment;
    char *text;
    size_t size, at;
};

static void put(struct writer *writer, const char *bytes, size_t length)
{
    cc_put(writer->text, writer->size, &writer->at, bytes, length);
}

static void pad_with(struct writer *writer, char c, int64_t count)
{
    for (; count > 0; count--)
        put(writer, &c, 1);
}

/* The day that the date is of. */
static int64_t own_day(const struct calconv_moment *moment)
{
    return moment->day + moment->evening;
}

/* ---- Numbers ------------------------------------------------------------------------------- */

static int64_t day_of_year(const struct writer *writer)
{
    struct calconv_date first = {.leap = 0};
    int year = calconv_field_with(writer->calendar, CALCONV_YEAR);
    int64_t day;

    first.field[year] = writer->moment->date->field[year];
    cc_first_of_year(writer->calendar, &first);
    /* not calconv_to_day(): at the range's very beginning the year began outside of it */
    return writer->calendar->to_day(writer->calendar, &first, &day, NULL) == CALCONV_OK
               ? own_day(writer->moment) - day + 1
               : 0;
}

static int64_t number_of(const struct writer *writer, const struct cc_step *step)
{
    const struct calconv_date *date = writer->moment->date;
    int64_t number = 0;
    int week = 0;

    switch ((enum cc_step_kind)step->kind) {
    case STEP_FIELD:
        return date->field[step->field];
    case STEP_MORE:
        return writer->calendar->more_number(writer->calendar, own_day(writer->moment), date,
                                             step->field);
    case STEP_YEAR_OF_100: /* the last two digits, also of a year before 0 */
        number = date->field[step->field] % 100;
        return number < 0 ? -number : number;
    case STEP_CENTURY:
        return date->field[step->field] / 100;
    case STEP_DAY_OF_YEAR:
        return day_of_year(writer);
    case STEP_ISO_YEAR:
    case STEP_ISO_YEAR_OF_100:
    case STEP_ISO_WEEK:
        calconv_iso_week(writer->moment->day, &number, &week);
        return step->kind == STEP_ISO_WEEK   ? week
               : step->kind == STEP_ISO_YEAR ? number
                                             : cc_floor_mod(number, 100);
    case STEP_WEEKDAY:
        return calconv_weekday(writer->moment->day);
    case STEP_WEEKDAY_SUNDAY:
        return calconv_weekday(writer->moment->day) % 7;
    case STEP_JDN:
        return writer->moment->day + 1721425;
    case STEP_RD:
        return writer->moment->day;
    default: /* STEP_ERA_YEAR */
        (void)calconv_era_of(writer->calendar, date, &number);
        return number;
    }
}

/* Digits, in the calendar's own script if the step asks for it. */
static void put_digits(struct writer *writer, const struct cc_step *step, const char *digits,
                       size_t length)
{
    uint32_t zero = step->native ? writer->calendar->digits : 0;

    if (zero == 0) {
        put(writer, digits, length);
        return;
    }
    for (size_t i = 0; i < length; i++) {
        uint32_t code = zero + (uint32_t)(digits[i] - '0');
        char utf8[4] = {(char)(0xF0 | code >> 18), (char)(0x80 | (code >> 12 & 0x3F)),
                        (char)(0x80 | (code >> 6 & 0x3F)), (char)(0x80 | (code & 0x3F))};
        int skip = code >= 0x10000 ? 0 : code >= 0x800 ? 1 : 2;
        if (skip == 1)
            utf8[1] = (char)(0xE0 | code >> 12);
        else if (skip == 2)
            utf8[2] = (char)(0xC0 | code >> 6);
        put(writer, utf8 + skip, (size_t)(4 - skip));
    }
}

static void put_number(struct writer *writer, const struct cc_step *step)
{
    char digits[24];
    size_t length = 0;
    int64_t number = number_of(writer, step), missing;
    bool negative = number < 0;

    cc_put_number(digits, sizeof digits, &length, negative ? -number : number, 1);
    missing = step->pad == '\0' ? 0 : step->width - (int64_t)length;
    if (negative && (step->whole_width || step->pad == ' '))
        missing--;
    if (step->pad == ' ')
        pad_with(writer, ' ', missing);
    if (negative)
        put(writer, "-", 1);
    if (step->pad == '0')
        for (; missing > 0; missing--)
            put_digits(writer, step, "0", 1);
    put_digits(writer, step, digits, length);
}

/* ---- Text ---------------------------------------------------------------------------------- */

/* Characters, not bytes, so that columns of names in any script align. */
static int64_t count_characters(const char *text, size_t length)
{
    int64_t count = 0;
    for (size_t i = 0; i < length; i++)
        count += ((unsigned char)text[i] & 0xC0) != 0x80;
    return count;
}

static void put_text(struct writer *writer, const struct cc_step *step, const char *text,
                     size_t length)
{
    int64_t missing;
    size_t sign;

    if (step->width == 0 && !step->upper) {
        put(writer, text, length);
        return;
    }
    missing = step->pad == '\0' ? 0 : step->width - count_characters(text, length);
    sign = missing > 0 && step->pad == '0' && length > 0 && *text == '-';
    put(writer, text, sign);
    pad_with(writer, step->pad, missing);
    for (size_t i = sign; i < length; i++) {
        char c = text[i];
        if (step->upper && c >= 'a' && c <= 'z')
            c = (char)(c - ('a' - 'A'));
        put(writer, &c, 1);
    }
}

static void put_name(struct writer *writer, const struct cc_step *step, const char *list,
                     int64_t index)
{
    size_t length = 0;
    const char *name = calconv_name(list, index, &length);

    put_text(writer, step, name == NULL ? "" : name, name == NULL ? 0 : length);
}

static void put_month_code(struct writer *writer, const struct cc_step *step, bool leap)
{
    char code[24];
    size_t length = 0;

    cc_put(code, sizeof code, &length, "M", 1);
    cc_put_number(code, sizeof code, &length, writer->moment->date->field[step->field], 2);
    if (leap)
        cc_put(code, sizeof code, &length, "L", 1);
    put_text(writer, step, code, length);
}

const char *cc_step_names(const struct cc_step *step, const struct calconv_calendar *calendar)
{
    if (step->kind == STEP_WEEKDAY_NAME)
        return calconv_weekdays;
    if (step->kind == STEP_WEEKDAY_SHORT)
        return calconv_weekdays_short;
    return step->kind == STEP_MONTH_SHORT && calendar->months_short != NULL ? calendar->months_short
                                                                            : calendar->months;
}

static void put_step(struct writer *writer, const struct cc_step *step)
{
    const struct calconv_calendar *calendar = writer->calendar;
    const struct calconv_moment *moment = writer->moment;
    bool leap = (moment->date->leap >> (step->field & 31) & 1) != 0;
    char written[CALCONV_WRITTEN];
    const struct calconv_era *era;
    const char *word = "";
    int64_t number;

    switch ((enum cc_step_kind)step->kind) {
    case STEP_LITERAL:
        put(writer, step->literal, step->length);
        return;
    case STEP_WRITTEN:
    case STEP_SCALED:
        put_text(writer, step, written,
                 calconv_write(calendar, moment->date, written, sizeof written));
        return;
    case STEP_FIELD_NAME:
        put_name(writer, step, calendar->schema->field[step->field].names,
                 moment->date->field[step->field] - calendar->schema->field[step->field].least + 1);
        return;
    case STEP_MORE_TEXT:
        put_text(writer, step, written,
                 calconv_write_more(calendar, own_day(moment), moment->date, step->field, written,
                                    sizeof written));
        return;
    case STEP_MONTH_NAME:
    case STEP_MONTH_SHORT:
        put_name(writer, step, cc_step_names(step, calendar),
                 cc_month_index(calendar, moment->date, step->field));
        return;
    case STEP_WEEKDAY_NAME:
    case STEP_WEEKDAY_SHORT:
        put_name(writer, step, cc_step_names(step, calendar), calconv_weekday(moment->day));
        return;
    case STEP_ERA_NAME:
        era = calconv_era_of(calendar, moment->date, &number);
        put_name(writer, step, era->names, 1);
        return;
    case STEP_MONTH_CODE:
        put_month_code(writer, step, leap);
        return;
    case STEP_TIME:
        put_text(writer, step, moment->time == NULL ? "" : moment->time, moment->time_length);
        return;
    case STEP_LEAP_MARK:
        word = leap ? "L" : "";
        break;
    case STEP_AUTHORITY:
        word = calconv_authority_name(calconv_authority(calendar, own_day(moment)));
        break;
    case STEP_CALENDAR:
        word = calendar->id;
        break;
    default: /* STEP_NOTHING */
        break;
    }
    put_text(writer, step, word, strlen(word));
}

/* Write from a step on that is not quick; apart, so that what is quick need not pay for it. */
__attribute__((noinline)) static size_t write_rest(const struct calconv_format *format,
                                                   const struct cc_step *step,
                                                   const struct calconv_moment *moment, char *text,
                                                   size_t size, size_t at)
{
    struct writer writer = {format->calendar, moment, text, size, at};
    const struct cc_step *end = format->step + format->count;

    for (; step < end; step = cc_put_quick(format, step + 1, moment, text, size, &writer.at))
        if (step->kind <= LAST_NUMBER)
            put_number(&writer, step);
        else
            put_step(&writer, step);
    return writer.at;
}

size_t calconv_format(const struct calconv_format *format, const struct calconv_moment *moment,
                      char *text, size_t size)
{
    size_t at = 0;
    const struct cc_step *step = cc_put_quick(format, format->step, moment, text, size, &at);

    return step == format->step + format->count ? at
                                                : write_rest(format, step, moment, text, size, at);
}
