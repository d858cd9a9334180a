/* SPDX-License-Identifier: MIT */
/* format.c - writing by a compiled format. */
#include "text/format.h"

#include <string.h>

#include "core/arith.h"
#include "text/phrase.h"
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

/* The place of the date's month in its year: months and leap months up to it. */
static int64_t month_place(const struct writer *writer, int month)
{
    const struct calconv_date *date = writer->moment->date;
    struct calconv_date leap = *date;
    int64_t place = date->field[month], day;

    leap.leap = 1u << month;
    leap.field[calconv_field_with(writer->calendar, CALCONV_DAY)] = 1;
    for (leap.field[month] = 1; leap.field[month] < date->field[month]; leap.field[month]++)
        place += writer->calendar->to_day(writer->calendar, &leap, &day, NULL) == CALCONV_OK;
    return place + ((date->leap >> month & 1) != 0);
}

/* Of a year before 0 too they are those that are written: 43 of -43. */
static int64_t last_two_digits(int64_t year)
{
    return year < 0 ? -(year % 100) : year % 100;
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
    case STEP_YEAR_OF_100:
        return last_two_digits(date->field[step->field]);
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
                                             : last_two_digits(number);
    case STEP_WEEKDAY:
        return calconv_weekday(writer->moment->day);
    case STEP_WEEKDAY_SUNDAY:
        return calconv_weekday(writer->moment->day) % 7;
    case STEP_JDN:
        return writer->moment->day + 1721425;
    case STEP_RD:
        return writer->moment->day;
    case STEP_MONTH_PLACE:
        return month_place(writer, step->field);
    default: /* STEP_ERA_YEAR, STEP_ERA_YEAR_OF_100 */
        (void)calconv_era_of(writer->calendar, date, &number);
        return step->kind == STEP_ERA_YEAR_OF_100 ? number % 100 : number;
    }
}

/* Characters, not bytes, so that columns of names in any script align. */
static int64_t count_characters(const char *text, size_t length)
{
    int64_t count = 0;
    for (size_t i = 0; i < length; i++)
        count += ((unsigned char)text[i] & 0xC0) != 0x80;
    return count;
}

bool cc_omits_thousands(const struct calconv_calendar *calendar, const struct cc_step *step)
{
    return (step->kind == STEP_FIELD || step->kind == STEP_ERA_YEAR) && step->digits != NULL &&
           step->digits->kind == CC_HEBREW &&
           calendar->schema->field[step->field].role == CALCONV_YEAR &&
           strcmp(calendar->cldr, "hebrew") == 0;
}

static void put_number(struct writer *writer, const struct cc_step *step)
{
    const struct calconv_numbering *system = step->digits;
    char text[CALCONV_WRITTEN];
    size_t length = 0;
    int64_t number = number_of(writer, step), missing;
    bool negative = number < 0, zeros = step->pad == '0';

    number = negative ? -number : number;
    if (step->kind == STEP_CENTURY) /* of year -44 it is -0 */
        negative = writer->moment->date->field[step->field] < 0;
    if (system == NULL)
        cc_put_number(text, sizeof text, &length, number, 1);
    else {
        if (number > 5000 && number < 6000 && cc_omits_thousands(writer->calendar, step))
            number -= 5000;
        zeros = zeros && calconv_numbering_has_digits(system);
        if (!cc_put_numeral(system, number, 1, text, sizeof text, &length))
            cc_put_number(text, sizeof text, &length, number, 1);
    }
    missing = step->pad == '\0' ? 0 : step->width - count_characters(text, length);
    if (negative && (step->whole_width || step->pad == ' '))
        missing--;
    if (step->pad == ' ')
        pad_with(writer, ' ', missing);
    if (negative)
        put(writer, "-", 1);
    if (zeros && system == NULL)
        pad_with(writer, '0', missing);
    else if (zeros)
        for (; missing > 0; missing--)
            cc_put_digits(system, "0", 1, writer->text, writer->size, &writer->at);
    put(writer, text, length);
}

/* ---- Text ---------------------------------------------------------------------------------- */

static void put_capitals(struct writer *writer, const char *text, size_t length)
{
    for (size_t i = 0; i < length;) {
        uint32_t code = 0;
        size_t size = calconv_utf8(text + i, length - i, &code);

        if (size == 0)
            put(writer, text + i, 1);
        else
            cc_put_code(cc_capital(code), writer->text, writer->size, &writer->at);
        i += size == 0 ? 1 : size;
    }
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
    if (step->upper)
        put_capitals(writer, text + sign, length - sign);
    else
        put(writer, text + sign, length - sign);
}

/* The number of the name that a step writes, in its list. */
static int64_t name_of(const struct writer *writer, const struct cc_step *step)
{
    const struct calconv_calendar *calendar = writer->calendar;
    const struct calconv_moment *moment = writer->moment;
    int64_t number;

    switch ((enum cc_step_kind)step->kind) {
    case STEP_FIELD_NAME:
        return moment->date->field[step->field] - calendar->schema->field[step->field].least + 1;
    case STEP_MORE_NAME:
        return calendar->more_number(calendar, own_day(moment), moment->date, step->field) -
               calendar->more[step->field].least + 1;
    case STEP_ZODIAC: /* the twelve animals go round five times in sixty years */
        number = calendar->more_number(calendar, own_day(moment), moment->date, step->field);
        return (number - 1) % 12 + 1;
    case STEP_MONTH_NAME:
        return cc_month_index(calendar, moment->date, step->field);
    case STEP_WEEKDAY_NAME:
        return calconv_weekday(moment->day);
    default: /* STEP_ERA_NAME */
        return calconv_era_of(calendar, moment->date, &number) - calendar->eras + 1;
    }
}

static void put_name(struct writer *writer, const struct cc_step *step)
{
    size_t length = 0;
    const char *name = calconv_name(step->names, name_of(writer, step), &length);

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

/* The Gregorian date, the time, and the calendar as RFC 9557 annotates it. */
static void put_ixdtf(struct writer *writer)
{
    const struct calconv_calendar *gregorian = calconv_default();
    const struct calconv_moment *moment = writer->moment;
    const char *key =
        writer->calendar->key[0] != '\0' ? writer->calendar->key : writer->calendar->id;
    char written[CALCONV_WRITTEN];
    struct calconv_date date;

    if (calconv_from_day(gregorian, moment->day, &date, NULL) != CALCONV_OK)
        return; /* a day beyond all built-in calendars */
    put(writer, written, calconv_write(gregorian, &date, written, sizeof written));
    if (moment->time_length > 0) {
        put(writer, "T", 1);
        put(writer, moment->time, moment->time_length);
    }
    put(writer, "[u-ca=", 6);
    put(writer, key, strlen(key));
    put(writer, "]", 1);
}

/* The written form, which is ASCII but for names. */
static void put_written(struct writer *writer, const struct cc_step *step)
{
    char written[CALCONV_WRITTEN], native[4 * CALCONV_WRITTEN];
    size_t length = calconv_write(writer->calendar, writer->moment->date, written, sizeof written);
    size_t native_length = 0;

    if (step->digits == NULL) {
        put_text(writer, step, written, length);
        return;
    }
    cc_put_digits(step->digits, written, length, native, sizeof native, &native_length);
    put_text(writer, step, native, native_length);
}

static void put_step(struct writer *writer, const struct cc_step *step)
{
    const struct calconv_calendar *calendar = writer->calendar;
    const struct calconv_moment *moment = writer->moment;
    bool leap = (moment->date->leap >> (step->field & 31) & 1) != 0;
    char written[CALCONV_WRITTEN];
    const char *word = "";

    switch ((enum cc_step_kind)step->kind) {
    case STEP_LITERAL:
        put(writer, step->literal, step->length);
        return;
    case STEP_WRITTEN:
    case STEP_SCALED:
        put_written(writer, step);
        return;
    case STEP_IXDTF:
        put_ixdtf(writer);
        return;
    case STEP_GEDCOM:
        put(writer, written, cc_write_gedcom(calendar, moment->date, written, sizeof written));
        return;
    case STEP_EDTF:
        put(writer, written, calconv_write(calendar, moment->date, written, sizeof written));
        return;
    case STEP_LEAP_LITERAL:
        if (leap)
            put(writer, step->literal, step->length);
        return;
    case STEP_MORE_TEXT:
        put_text(writer, step, written,
                 calconv_write_more(calendar, own_day(moment), moment->date, step->field, written,
                                    sizeof written));
        return;
    case STEP_FIELD_NAME:
    case STEP_MORE_NAME:
    case STEP_ZODIAC:
    case STEP_MONTH_NAME:
    case STEP_WEEKDAY_NAME:
    case STEP_ERA_NAME:
        put_name(writer, step);
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

size_t cc_write_rest(const struct calconv_format *format, const struct cc_step *step,
                     const struct calconv_moment *moment, char *text, size_t size, size_t at)
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

bool calconv_format_fits(const struct calconv_format *format, const struct calconv_date *date)
{
    enum cc_step_kind kind =
        format->count == 0 ? STEP_NOTHING : (enum cc_step_kind)format->step->kind;

    if (kind == STEP_GEDCOM)
        return cc_gedcom_fits(format->calendar, date);
    return kind != STEP_EDTF || (date->field[0] >= -9999 && date->field[0] <= 9999);
}

int64_t cc_step_number(const struct calconv_format *format, const struct cc_step *step,
                       const struct calconv_moment *moment)
{
    struct writer writer = {format->calendar, moment, NULL, 0, 0};

    return step->kind <= LAST_NUMBER ? number_of(&writer, step) : name_of(&writer, step);
}
