/* SPDX-License-Identifier: MIT */
/*
 * historic.c - the Julian calendar until a place's reform, the Gregorian one after it.
 *
 * Rule: dates are Julian up to the day of the reform and Gregorian from it on; the dates between
 * were left out, and are errors that say so.  historic alone has the reform of 1582: Thursday 4
 * October was followed by Friday 15 October.
 *
 * Variants: historic@PLACE has the reform of a place: an ISO 3166-1 code (historic@GB), one of ISO
 * 3166-2 (historic@NL-UT), or a country with the name of an old territory (historic@DE-WUERZBURG);
 * calconv --info historic lists them.  A country stands for what its state or most of it did.
 * historic@YYYY-MM-DD has its reform on that first Gregorian day, from 1582-10-15 to the year 2999.
 * british is historic@GB.  A +STYLE behind either, or alone (historic@GB+annunciation,
 * historic@+venice), begins the year otherwise than on 1 January: annunciation on 25 March (Lady
 * Day, Florence) and venice on 1 March (more veneto) after 1 January of the same number; pisan on
 * 25 March, byzantine on 1 September and nativity on 25 December before it.  Months and days stay,
 * so 1711-03-24 of +annunciation is followed by 1712-03-25.  Years that began with Easter are not
 * here, since some of their dates occurred twice.
 * Without a style every year begins on 1 January, also where the law had it otherwise.  A style is
 * in force for all years, except that annunciation and venice end where the law of the place ended
 * them: year 1751 of historic@GB+annunciation has 25 March to 31 December, 1751-02-01 is no date,
 * and from 1752 on it is historic@GB.  (Of pisan and byzantine years such an end would have dates
 * twice.)  --info historic@PLACE tells what the law was, where the table has it.
 *
 * Fields: a year with a stroke, 1711/2-02-11 or 1711/12-02-11, names both years of a day between 1
 * January and 24 March (of Venice: the end of February): annunciation's 1711 and January's 1712.
 * It is read with historic and with these two styles, as long as the law of the place knew both,
 * and is an error where the years do not fit or the day has only one; %{dual} writes it.
 *
 * Epoch: that of the Julian calendar.
 * Range: |R.D.| <= 10^12, proleptic; years astronomical.  Authority is disputed on the days for
 * which the sources of the table differ.
 * Not here: Sweden's calendar of 1700 to 1712 (swedish; historic@SE is Julian there), returns to
 * the Julian calendar, places that had no Julian calendar before (China, Japan, Korea, Egypt).
 * Alaska's reform moved the date line too: Friday 6 October 1867 was followed by Friday 18 October,
 * so that 6 October is left out here.  Turkey's was of the financial calendar, not of AD years.
 *
 * References: src/data/reforms.inc has a source for every row; F. K. Ginzel, Handbuch der
 * mathematischen und technischen Chronologie, vol. 3 (1914); Explanatory Supplement to the
 * Astronomical Ephemeris (1961), section 14; Inter gravissimas (1582); Calendar (New Style) Act
 * 1750, 24 Geo. 2 c. 23; decree of the Council of People's Commissars, 24 January 1918; for the
 * styles A. Cappelli, Cronologia, cronografia e calendario perpetuo.
 * Checked against: the JDK (GregorianCalendar.setGregorianChange) at eleven reforms of 1582 to
 * 1930, Calendrical Calculations' Lisp on both sides of 1582; the table of ncal(1).
 *
 * Differs: ncal(1) for Albania, Austria, Belgium, China, Greece, Japan, Latvia, Lithuania,
 * Luxembourg, Slovenia, Switzerland, Turkey, Yugoslavia:
 * tests/vectors/historic-ncal-disagreements.tsv says why.  ICU 72's ucal_setGregorianChange makes
 * days long before the change Gregorian.
 */
#include <string.h>

#include "calendars/julian.h"
#include "calendars/reforms.h"
#include "core/arith.h"

/* ---- Beginnings of the year ---------------------------------------------------------------- */

enum { JANUARY_STYLE, ANNUNCIATION, VENICE, PISAN, BYZANTINE, NATIVITY, STYLES };

/* A year of a style begins in the January year of its number, or (`ahead`) in the one before. */
static const struct style {
    char name[14];
    uint8_t ahead;
    int month, day;
} styles[STYLES] = {
    {"", 0, 1, 1},       {"annunciation", 0, 3, 25}, {"venice", 0, 3, 1},
    {"pisan", 1, 3, 25}, {"byzantine", 1, 9, 1},     {"nativity", 1, 12, 25},
};

static const char *const meanings[STYLES] = {
    NULL,
    "+annunciation: year 1711 is 25 March 1711 to 24 March 1712",
    "+venice: year 1711 is 1 March 1711 to the end of February 1712",
    "+pisan: year 1711 is 25 March 1710 to 24 March 1711",
    "+byzantine: year 1711 is 1 September 1710 to 31 August 1711",
    "+nativity: year 1711 is 25 December 1710 to 24 December 1711",
};

/* What a calendar's data hold in `number`. */
enum {
    SEAM,      /* R.D. of the first Gregorian day */
    OWN_STYLE, /* of its dates */
    LAW_STYLE, /* of the law of the place before LAW_YEAR, the first to begin with January */
    LAW_YEAR
};

static const struct calconv_variant papal = {.number = {577736, JANUARY_STYLE, 0, INT64_MAX}};

/* Whether month and day come before a style's first of the year. */
static bool is_before(const struct calconv_date *date, const struct style *style)
{
    return date->field[1] < style->month ||
           (date->field[1] == style->month && date->field[2] < style->day);
}

/* The first year that is counted from January, in a calendar with a style. */
static int64_t end_of_style(const struct calconv_variant *variant)
{
    int64_t own = variant->number[OWN_STYLE];

    return own == variant->number[LAW_STYLE] && !styles[own].ahead ? variant->number[LAW_YEAR]
                                                                   : INT64_MAX;
}

/* ---- Days and dates ------------------------------------------------------------------------ */

/* Where years begin in January: from the date of the first Gregorian day on dates are Gregorian. */
static enum calconv_status reformed_to_day(const struct calconv_calendar *self,
                                           const struct calconv_date *january,
                                           const struct calconv_date *date, int64_t *day,
                                           struct calconv_error *error)
{
    const struct calconv_variant *variant = self->data;
    int64_t reform = variant->number[SEAM], found;
    struct calconv_date first;
    enum calconv_status status = calconv_default()->from_day(calconv_default(), reform, &first);
    int field = 0;

    while (field < 2 && january->field[field] == first.field[field])
        field++;
    if (status == CALCONV_OK)
        status = cc_to_day_by(january->field[field] < first.field[field] ? cc_julian_calendar()
                                                                         : calconv_default(),
                              january, self, date, &found, error);
    if (status != CALCONV_OK)
        return status;
    if (january->field[field] < first.field[field] && found >= reform)
        return cc_fail_gap(error, self, reform - 1, reform);
    *day = found;
    return CALCONV_OK;
}

static enum calconv_status to_day(const struct calconv_calendar *self,
                                  const struct calconv_date *date, int64_t *day,
                                  struct calconv_error *error)
{
    const struct calconv_variant *variant = self->data;
    const struct style *style = &styles[variant->number[OWN_STYLE]];
    int64_t end = end_of_style(variant), found = 0;
    struct calconv_date january = *date;
    enum calconv_status status;

    if (date->field[0] < end)
        january.field[0] += is_before(date, style) - style->ahead;
    status = reformed_to_day(self, &january, date, &found, error);
    if (status == CALCONV_OK && date->field[0] < end && january.field[0] >= end)
        return cc_fail(error, CALCONV_EGAP, self,
                       "the last year of this style ended on 31 December: the day was left out");
    if (status == CALCONV_OK)
        *day = found;
    return status;
}

static enum calconv_status from_day(const struct calconv_calendar *self, int64_t day,
                                    struct calconv_date *date)
{
    const struct calconv_variant *variant = self->data;
    const struct style *style = &styles[variant->number[OWN_STYLE]];
    const struct calconv_calendar *base =
        day < variant->number[SEAM] ? cc_julian_calendar() : calconv_default();
    enum calconv_status status = base->from_day(base, day, date);

    if (status == CALCONV_OK && date->field[0] < end_of_style(variant))
        date->field[0] += style->ahead - is_before(date, style);
    return status;
}

static void first_of_year(const struct calconv_calendar *self, struct calconv_date *date)
{
    const struct calconv_variant *variant = self->data;
    int64_t day;

    if (date->field[0] < end_of_style(variant)) {
        date->field[1] = styles[variant->number[OWN_STYLE]].month;
        date->field[2] = styles[variant->number[OWN_STYLE]].day;
    }
    /* the gap of the reform can reach into the next month */
    if (to_day(self, date, &day, NULL) == CALCONV_EGAP)
        (void)from_day(self, variant->number[SEAM], date);
}

/* ---- Years with a stroke ------------------------------------------------------------------- */

static const struct calconv_field more[] = {
    {"dual", "", CALCONV_TEXT, 1, .names = NULL},
    {.name = NULL},
};

/* The style of the first year of 1711/2 is the calendar's own, the law's or annunciation: the
 * first of these that is behind January's. */
static int second_year(const struct calconv_calendar *self, const struct calconv_date *date)
{
    const struct calconv_variant *variant = self->data;
    int64_t own = variant->number[OWN_STYLE], law = variant->number[LAW_STYLE], pair = own;
    int64_t january = date->field[0];

    if (own != JANUARY_STYLE && styles[own].ahead)
        return 0;
    if (own == JANUARY_STYLE)
        pair = law != JANUARY_STYLE && !styles[law].ahead ? law : ANNUNCIATION;
    if (!is_before(date, &styles[pair]))
        return 0;
    if (own != JANUARY_STYLE && january < end_of_style(variant))
        january++;
    if (pair == law && january >= variant->number[LAW_YEAR])
        return 0;
    return own == JANUARY_STYLE ? -1 : 1;
}

static size_t more_text(const struct calconv_calendar *self, int64_t day,
                        const struct calconv_date *date, int index, char *text, size_t size)
{
    int other = second_year(self, date);
    int64_t first = date->field[0] - (other < 0);
    size_t at = 0;

    (void)day;
    (void)index;
    cc_put_number(text, size, &at, first, 4);
    if (other != 0) { /* 1711/2, 1709/10, 1699/1700 */
        int64_t second = first + 1;
        cc_put_string(text, size, &at, "/");
        if (second > 0 && second % 100 != 0)
            second %= second % 10 != 0 ? 10 : 100;
        cc_put_number(text, size, &at, second, 1);
    }
    return at;
}

/* ---- Variants ------------------------------------------------------------------------------ */

/* YYYY-MM-DD as the R.D. of that Gregorian date; false: it is none. */
static bool scan_date(const char *text, size_t length, int64_t *day)
{
    struct calconv_date date = {.leap = 0};
    int field = 0;

    for (size_t i = 0; i < length; i++)
        if (i == 4 || i == 7) {
            if (text[i] != '-')
                return false;
            field++;
        } else if (text[i] < '0' || text[i] > '9')
            return false;
        else
            date.field[field] = 10 * date.field[field] + (text[i] - '0');
    return length == 10 &&
           calconv_default()->to_day(calconv_default(), &date, day, NULL) == CALCONV_OK;
}

static int find_style(const char *name, size_t length)
{
    for (int i = 1; i < STYLES; i++)
        if (cc_name_in(styles[i].name, name, length))
            return i;
    return JANUARY_STYLE;
}

/* What a place's row says. */
static void fill_from_row(struct calconv_variant *variant, const char *const item[REFORM_ITEMS])
{
    struct calconv_calendar *calendar = &variant->calendar;
    struct calconv_span *span = &variant->span[0];

    (void)scan_date(item[REFORM_FIRST], 10, &variant->number[SEAM]);
    calendar->name = item[REFORM_NAME];
    calendar->summary = item[REFORM_RULE];
    calendar->source = item[REFORM_SOURCE];
    if (*item[REFORM_STYLE] != '\0') {
        variant->number[LAW_STYLE] = find_style(item[REFORM_STYLE], strlen(item[REFORM_STYLE]));
        variant->number[LAW_YEAR] = 0;
        for (const char *digit = item[REFORM_YEAR]; *digit != '\0'; digit++)
            variant->number[LAW_YEAR] = 10 * variant->number[LAW_YEAR] + (*digit - '0');
        calendar->parameters = item[REFORM_LAW];
    }
    if (*item[REFORM_WHY] != '\0' &&
        scan_date(item[REFORM_FROM], strlen(item[REFORM_FROM]), &span->first) &&
        scan_date(item[REFORM_UNTIL], strlen(item[REFORM_UNTIL]), &span->last)) {
        span->authority = CALCONV_DISPUTED;
        span->reason = item[REFORM_WHY];
    }
}

/* The first day of a year. */
static int64_t begin(const struct calconv_calendar *calendar, int64_t year)
{
    struct calconv_date date = {.field = {year, 1, 1}};
    int64_t day = 0;

    first_of_year(calendar, &date);
    return to_day(calendar, &date, &day, NULL) == CALCONV_OK ? day : 0;
}

/* The least that months and years have: about the reform, or where a style ends. */
static void fill_limits(struct calconv_variant *variant)
{
    struct calconv_calendar *calendar = &variant->calendar;
    struct calconv_limits *limits = &calendar->limits;
    int64_t end = end_of_style(variant);

    calendar->data = variant;
    *limits = (struct calconv_limits){12, 12, 28, 31, 365, 366};
    if (end != INT64_MAX) { /* the last year has the months from March on */
        int days = 32 - styles[variant->number[OWN_STYLE]].day;
        limits->months_least = 10;
        limits->month_days_least = days < 28 ? days : 28;
        limits->year_days_least = (int)(begin(calendar, end) - begin(calendar, end - 1));
    }
    for (int i = -1; i <= 0; i++) {
        struct calconv_date date;
        struct calconv_month month;
        int days;
        if (from_day(calendar, variant->number[SEAM] + i, &date) != CALCONV_OK)
            continue;
        days = (int)(begin(calendar, date.field[0] + 1) - begin(calendar, date.field[0]));
        if (days < limits->year_days_least)
            limits->year_days_least = days;
        for (int next = 0; next < (i < 0 && variant->number[OWN_STYLE] != 0 ? 2 : 1); next++)
            if (calconv_month(calendar, date.field[0] + next, date.field[1], false, &month, NULL) ==
                    CALCONV_OK &&
                month.days < limits->month_days_least)
                limits->month_days_least = month.days;
    }
}

static enum calconv_status vary(const struct calconv_calendar *self, const char *parameter,
                                struct calconv_variant *variant)
{
    const char *plus = strchr(parameter, '+'), *item[REFORM_ITEMS];
    size_t length = plus == NULL ? strlen(parameter) : (size_t)(plus - parameter), at = 0;
    int style = plus == NULL ? JANUARY_STYLE : find_style(plus + 1, strlen(plus + 1));
    struct calconv_calendar *calendar = &variant->calendar;

    memcpy(variant->number, papal.number, sizeof papal.number);
    cc_put_string(variant->id, sizeof variant->id, &at, self->id);
    cc_put_string(variant->id, sizeof variant->id, &at, "@");
    calendar->aliases = "";
    calendar->parameters = calendar->variants = NULL;
    if (length > 0 && cc_find_reform(parameter, length, item)) {
        fill_from_row(variant, item);
        cc_put_string(variant->id, sizeof variant->id, &at, item[REFORM_CODE]);
    } else if (length > 0) {
        if (!scan_date(parameter, length, &variant->number[SEAM]) ||
            variant->number[SEAM] < papal.number[SEAM] || parameter[0] > '2')
            return CALCONV_EPARAM;
        calendar->name = "Historic, reform by date";
        calendar->summary = "Julian to the day before, Gregorian from the parameter's day on";
        cc_put(variant->id, sizeof variant->id, &at, parameter, length);
    }
    if (plus == NULL ? length == 0 : style == JANUARY_STYLE)
        return CALCONV_EPARAM;
    if (style != JANUARY_STYLE) {
        cc_put_string(variant->id, sizeof variant->id, &at, "+");
        cc_put_string(variant->id, sizeof variant->id, &at, styles[style].name);
        variant->number[OWN_STYLE] = style;
        calendar->unordered = true;
        calendar->parameters = meanings[style];
    }
    cc_put(variant->id, sizeof variant->id, &at, "", 1);
    calendar->vary = NULL;
    fill_limits(variant);
    return CALCONV_OK;
}

/* ---- The calendar -------------------------------------------------------------------------- */

const struct calconv_calendar cc_historic[] = {
    {
        CC_EXACT,
        CC_GREGORIAN_MONTHS,
        .id = "historic",
        .cldr = "gregorian",
        .aliases = "julian-gregorian|christian|british",
        .nicknames = "british=GB",
        .name = "Historic",
        .summary = "Julian to 1582-10-04, Gregorian from 1582-10-15; @PLACE, @DATE: another reform",
        .source = "Inter gravissimas (1582)",
        .basis = CALCONV_SOLAR,
        .day_start = CALCONV_MIDNIGHT,
        .schema = &calconv_schema_ymd,
        .more = more,
        .eras = cc_christian_eras,
        .limits = {12, 12, 21, 31, 355, 366},
        .data = &papal,
        .parameters =
            "@PLACE, @YYYY-MM-DD (the first Gregorian day), then perhaps +STYLE (the year's\n"
            "beginning): +annunciation, +venice, +pisan, +byzantine, +nativity.  Places, each\n"
            "with its first Gregorian day and the last Julian one:\n",
        .variants = cc_reform_list,
        .to_day = to_day,
        .from_day = from_day,
        .vary = vary,
        .first_of_year = first_of_year,
        .more_text = more_text,
        .second_year = second_year,
    },
    {.id = NULL},
};
