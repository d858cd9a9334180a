/* SPDX-License-Identifier: MIT */
/*
 * read.c - all that is read as a date: the written form and what people put in its place.
 *
 *   [CALENDAR:] DATE, today, yesterday, tomorrow or @SECONDS, then a time, then [u-ca=NAME]
 *
 * where DATE may name an era (`44-03-15 BC`, `AD 2024-03-15`).  Reading knows only ASCII; other
 * scripts' digits and the minus sign U+2212 are turned into it before (read_foreign).
 */
#include <string.h>

#include "text/parse.h"
#include "text/text.h"

#define LONGEST 512 /* no date with other than ASCII characters is longer */

enum calconv_status cc_fail_at(struct calconv_error *error, enum calconv_status status,
                               const struct calconv_calendar *calendar, const char *reason,
                               const struct cc_scan *scan)
{
    cc_fail(error, status, calendar, reason);
    if (error != NULL)
        error->offset = (size_t)(scan->at - scan->text);
    return status;
}

/* ---- Eras ---------------------------------------------------------------------------------- */

enum calconv_status cc_apply_era(const struct calconv_calendar *calendar,
                                 const struct calconv_era *era, struct calconv_date *date,
                                 struct calconv_error *error)
{
    int64_t *year = &date->field[calconv_field_with(calendar, CALCONV_YEAR)];

    if (*year < 1 && era->since != INT64_MIN)
        return cc_fail(error, CALCONV_EERA, calendar, "years of an era begin with 1");
    if (*year < 1 && era->backward)
        return cc_fail(error, CALCONV_EERA, calendar, "years before an era begin with 1");
    if (*year<INT64_MAX && * year> - INT64_MAX) /* which stand for what is too great */
        *year = era->backward ? era->origin - *year : era->origin + *year;
    return CALCONV_OK;
}

enum calconv_status cc_check_era(const struct calconv_calendar *calendar,
                                 const struct calconv_era *era, const struct calconv_date *date,
                                 struct calconv_error *error)
{
    int64_t year;

    if (calconv_era_of(calendar, date, &year) == era)
        return CALCONV_OK;
    cc_fail(error, CALCONV_EERA, calendar, NULL);
    if (error != NULL) {
        error->era = era;
        error->got = date->field[calconv_field_with(calendar, CALCONV_YEAR)] - era->origin;
        error->least = era->since == INT64_MIN ? 1 : era->since - era->origin;
        /* the next era may begin within a year, which then belongs to both */
        error->greatest =
            era == calendar->eras ? INT64_MAX : era[-1].since - era->origin - (era[-1].month == 0);
    }
    return CALCONV_EERA;
}

/* ---- One date ------------------------------------------------------------------------------ */

enum calconv_status cc_day_read(const struct calconv_calendar *calendar, bool after_sunset,
                                const struct calconv_date *date, int64_t *day,
                                struct calconv_error *error)
{
    enum calconv_status status = calconv_to_day(calendar, date, day, error);

    if (status == CALCONV_OK && after_sunset && calendar->day_start == CALCONV_SUNSET)
        --*day;
    if (status != CALCONV_OK && error != NULL && error->field >= 0)
        error->huge = error->got == INT64_MAX || error->got == -INT64_MAX;
    return status;
}

/* A date in one calendar's written form, perhaps with an era before or behind it. */
static enum calconv_status scan_date(struct cc_scan *scan, const struct calconv_calendar *calendar,
                                     bool after_sunset, int64_t *day, struct calconv_error *error)
{
    const struct calconv_era *era = NULL;
    struct calconv_date date = {.leap = 0};
    enum calconv_status status;

    if (scan->at < scan->end && cc_is_letter(*scan->at)) {
        struct cc_scan before = *scan;
        era = cc_scan_era(&before, calendar);
        if (era != NULL && cc_take(&before, ' '))
            *scan = before;
        else
            era = NULL; /* the written form may begin with one */
    }
    status = cc_scan_fields(scan, calendar, calendar->schema->count, &date, &era, error);
    if (status != CALCONV_OK)
        return status;
    if (era == NULL && scan->end - scan->at >= 2 && scan->at[0] == ' ' &&
        cc_is_letter(scan->at[1])) {
        struct cc_scan behind = {scan->at + 1, scan->end, scan->text};
        era = cc_scan_era(&behind, calendar);
        if (era != NULL)
            scan->at = behind.at;
    }
    if (era != NULL)
        status = cc_apply_era(calendar, era, &date, error);
    if (status == CALCONV_OK)
        status = cc_day_read(calendar, after_sunset, &date, day, error);
    if (status == CALCONV_OK && era != NULL)
        status = cc_check_era(calendar, era, &date, error);
    return status;
}

/* The same date in several calendars, with commas between. */
static enum calconv_status scan_dates(struct cc_scan *scan, const struct calconv_reader *reader,
                                      int64_t *day, struct calconv_error *error)
{
    int64_t cycle = reader->calendars[0]->cycle;
    bool after_sunset = reader->after_sunset;
    enum calconv_status status = scan_date(scan, reader->calendars[0], after_sunset, day, error);

    for (size_t i = 1; status == CALCONV_OK && i < reader->count; i++) {
        int64_t again;
        if (!cc_take(scan, ','))
            return cc_fail_at(error, CALCONV_ESYNTAX, reader->calendars[i],
                              scan->at == scan->end ? "there is no date in this calendar" : NULL,
                              scan);
        status = scan_date(scan, reader->calendars[i], after_sunset, &again, error);
        if (status != CALCONV_OK)
            break;
        status = cc_cycle_join(day, &cycle, again, reader->calendars[i]->cycle);
        if (status != CALCONV_OK) {
            cc_fail(error, status, reader->calendars[0], NULL);
            if (error != NULL) {
                error->other = reader->calendars[i];
                error->least = *day;
                error->got = again;
            }
        }
    }
    if (status == CALCONV_OK && cycle > 0)
        status = cc_cycle_choose(reader, cycle, day, error);
    return status;
}

/* ---- Dates without a calendar -------------------------------------------------------------- */

bool cc_take_word(struct cc_scan *scan, const char *word)
{
    size_t length = strlen(word);

    if ((size_t)(scan->end - scan->at) < length)
        return false;
    for (size_t i = 0; i < length; i++)
        if (cc_lower(scan->at[i]) != cc_lower(word[i]))
            return false;
    scan->at += length;
    return true;
}

static bool scan_word(struct cc_scan *scan, const struct calconv_reader *reader, int64_t *day)
{
    static const char words[3][10] = {"yesterday", "today", "tomorrow"};

    for (int i = 0; reader->today != NULL && i < 3; i++)
        if (cc_take_word(scan, words[i])) {
            *day = reader->today(reader->context) + i - 1;
            return true;
        }
    return false;
}

/* The seconds of @SECONDS. */
static enum calconv_status scan_unix(struct cc_scan *scan, struct calconv_reading *reading,
                                     struct calconv_error *error)
{
    reading->calendar = cc_find_builtin("unix", 4);
    return scan_date(scan, reading->calendar, false, &reading->day, error);
}

/* ---- What may stand behind a date ---------------------------------------------------------- */

/* `T` or a space, a time, perhaps a zone. */
static enum calconv_status scan_tail(struct cc_scan *scan, struct calconv_reading *reading,
                                     struct calconv_error *error)
{
    const struct calconv_calendar *calendar = reading->calendar;
    const char *first = scan->at;

    if (!cc_take(scan, 'T') &&
        !(cc_take(scan, ' ') && scan->at < scan->end && cc_is_digit(*scan->at))) {
        scan->at = first;
        return cc_fail_at(error, CALCONV_ESYNTAX, calendar, NULL, scan);
    }
    if (calconv_field_with(calendar, CALCONV_COUNT) >= 0)
        return cc_fail_at(error, CALCONV_ETIME, calendar, "a count cannot carry a time", scan);
    if (!cc_scan_time(scan))
        return cc_fail_at(error, CALCONV_ETIME, NULL, NULL, scan);
    if (scan->at < scan->end && *scan->at == '[' && !cc_at_tag(scan) && !cc_scan_zone(scan))
        return cc_fail_at(error, CALCONV_ETIME, NULL, "not a time zone", scan);
    if (scan->at < scan->end && !cc_at_tag(scan))
        return cc_fail_at(error, CALCONV_ETIME, NULL, "not a time of day, or text behind it", scan);
    reading->separator = *first;
    reading->time = (size_t)(first + 1 - scan->text);
    reading->time_length = (size_t)(scan->at - first - 1);
    return CALCONV_OK;
}

/* Pass over a time zone without a time before a tag: it says nothing. */
static void skip_zone(struct cc_scan *scan)
{
    struct cc_scan behind = *scan;

    if (cc_scan_zone(&behind) && cc_at_tag(&behind))
        *scan = behind;
}

/* ---- The whole ----------------------------------------------------------------------------- */

/* The length of the calendar's name before the first colon, 0 if the colon is a time's: behind `T`
 * and two digits or, where dates begin with a letter (`reiwa6-03-15 10:00`) and no calendar has
 * the name, behind a space and two digits. */
static size_t prefix_length(const struct calconv_reader *reader, const char *text, size_t length)
{
    const struct calconv_calendar *named;
    const char *colon;

    if (length == 0 || !cc_is_letter(*text) || (colon = memchr(text, ':', length)) == NULL)
        return 0;
    if (colon - text >= 3 && cc_is_digit(colon[-2]) && cc_is_digit(colon[-1]) &&
        (colon[-3] == 'T' ||
         (colon[-3] == ' ' && reader->calendars[0]->schema->field[0].in_era &&
          calconv_find(text, (size_t)(colon - text), &named) == CALCONV_ECALENDAR)))
        return 0;
    return (size_t)(colon - text);
}

static enum calconv_status read_ascii(const struct calconv_reader *reader, const char *text,
                                      size_t length, struct calconv_reading *reading,
                                      struct calconv_error *error)
{
    struct cc_scan scan = {text, text + length, text};
    struct calconv_reader one = *reader;
    size_t prefix = prefix_length(reader, text, length);
    enum calconv_status status;

    memset(reading, 0, sizeof *reading);
    reading->calendar = reader->calendars[0];
    one.calendars = &reading->calendar;
    one.count = 1;
    if (prefix > 0) {
        status = calconv_find(text, prefix, &reading->calendar);
        if (status != CALCONV_OK) {
            cc_fail(error, status, NULL, NULL);
            if (error != NULL)
                error->got = (int64_t)prefix;
            return status;
        }
        scan.at += prefix + 1;
        reader = &one;
    } else if (length > 0 && text[length - 1] == ']' && *text != '[') {
        /* an RFC 9557 date is ISO whatever the reader's calendar is */
        struct cc_scan find = scan;
        while (find.at < find.end && !cc_at_tag(&find))
            find.at++;
        if (find.at < find.end) {
            reading->calendar = calconv_default();
            reader = &one;
        }
    }
    if (scan.at < scan.end && cc_is_letter(*scan.at) && scan_word(&scan, reader, &reading->day))
        status = CALCONV_OK;
    else if (cc_take(&scan, '@'))
        status = scan_unix(&scan, reading, error);
    else
        status = scan_dates(&scan, reader, &reading->day, error);
    if (status == CALCONV_OK)
        skip_zone(&scan);
    if (status == CALCONV_OK && scan.at < scan.end && !cc_at_tag(&scan))
        status = scan_tail(&scan, reading, error);
    if (status == CALCONV_OK && cc_at_tag(&scan) && prefix == 0)
        status = cc_scan_tags(&scan, reading, error);
    if (status == CALCONV_OK && scan.at < scan.end)
        status = cc_fail_at(error, CALCONV_ESYNTAX, reading->calendar, NULL, &scan);
    return status;
}

/* Text with characters beyond ASCII: read what it would be in ASCII. */
static enum calconv_status read_foreign(const struct calconv_reader *reader, const char *text,
                                        size_t length, struct calconv_reading *reading,
                                        struct calconv_error *error)
{
    char ascii[LONGEST];
    uint16_t origin[LONGEST + 1]; /* where in `text` each character of `ascii` stands */
    size_t n = 0, i = 0;
    enum calconv_status status;

    if (length > LONGEST)
        return cc_fail(error, CALCONV_ESYNTAX, reader->calendars[0], NULL);
    while (i < length) {
        uint32_t code;
        size_t size = calconv_utf8(text + i, length - i, &code);
        int digit = size > 1 ? cc_digit_value(code) : -1;

        origin[n] = (uint16_t)i;
        if (digit >= 0)
            ascii[n++] = (char)('0' + digit);
        else if (size > 1 && code == 0x2212)
            ascii[n++] = '-';
        else {
            ascii[n++] = text[i];
            size = 1;
        }
        i += size;
    }
    origin[n] = (uint16_t)length;
    status = read_ascii(reader, ascii, n, reading, error);
    if (status == CALCONV_OK) {
        size_t *spans[2][2] = {{&reading->time, &reading->time_length},
                               {&reading->annotation, &reading->annotation_length}};
        for (int k = 0; k < 2; k++) {
            size_t end = origin[*spans[k][0] + *spans[k][1]];
            *spans[k][0] = origin[*spans[k][0]];
            *spans[k][1] = end - *spans[k][0];
        }
    } else if (error != NULL)
        error->offset = origin[error->offset <= n ? error->offset : n];
    return status;
}

enum calconv_status calconv_read(const struct calconv_reader *reader, const char *text,
                                 size_t length, struct calconv_reading *reading,
                                 struct calconv_error *error)
{
    struct calconv_reading found;
    enum calconv_status status;

    if (reader->size != sizeof *reader)
        return cc_fail(error, CALCONV_EINVAL, NULL, cc_other_size);
    if (reader->format_count > 0)
        return cc_read_by_formats(reader, text, length, reading, error);
    for (size_t i = 0; i < length; i++)
        if ((unsigned char)text[i] >= 0x80) {
            status = read_foreign(reader, text, length, &found, error);
            goto done;
        }
    status = read_ascii(reader, text, length, &found, error);
done:
    if (status == CALCONV_OK)
        *reading = found;
    return status;
}

/* Whether one of the numbers was too great to be read: no date has it. */
static bool any_huge(const struct calconv_date *date, int fields)
{
    for (int i = 0; i < fields; i++)
        if (date->field[i] == INT64_MAX || date->field[i] == -INT64_MAX)
            return true;
    return false;
}

enum calconv_status calconv_read_part(const struct calconv_calendar *calendar, const char *text,
                                      size_t length, struct calconv_date *date, int *fields,
                                      struct calconv_error *error)
{
    struct calconv_date found;
    const struct calconv_era *era = NULL;

    if (calconv_field_with(calendar, CALCONV_YEAR) != 0)
        return cc_fail(error, CALCONV_ENOFIELD, calendar, "it has no years");
    for (int count = 1; count <= calconv_field_with(calendar, CALCONV_MONTH) + 1 || count == 1;
         count++) {
        struct cc_scan scan = {text, text + length, text};
        found = (struct calconv_date){.leap = 0};
        if (cc_scan_fields(&scan, calendar, count, &found, &era, NULL) == CALCONV_OK &&
            scan.at == scan.end) {
            if (era != NULL) {
                enum calconv_status status = cc_apply_era(calendar, era, &found, error);
                if (status != CALCONV_OK)
                    return status;
            }
            if (any_huge(&found, count)) {
                int64_t day;
                for (int i = count; i < CALCONV_FIELDS; i++)
                    found.field[i] = 1;
                return cc_day_read(calendar, false, &found, &day, error);
            }
            *date = found;
            *fields = count;
            return CALCONV_OK;
        }
    }
    return cc_fail(error, CALCONV_ESYNTAX, calendar, "not a year, or a year and month");
}
