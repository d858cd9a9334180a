/* SPDX-License-Identifier: MIT */
/*
 * calconv.h - the public interface of libcalconv: dates in any calendar, by way of a fixed day.
 * All of it is here, with its documentation, so this file is long.
 *
 * A day is a fixed day (Rata Die, R.D.): a signed 64-bit number, day 1 being Monday 0001-01-01 of
 * the proleptic Gregorian calendar.  JDN = R.D. + 1721425, Unix day = R.D. - 719163.
 *
 * The library never prints, exits, reads the environment or the locale, or answers by errno.  Only
 * calconv_find(), calconv_register() and calconv_define(), for what is not built in,
 * calconv_format_compile() and calconv_format_prepare() allocate memory.  Every function may be
 * called from any number of threads at once; what an argument points to must not change during the
 * call.  A process may fork() meanwhile: the child has the calendars that there were and may call
 * every function.  Outputs are written only on CALCONV_OK, except for struct calconv_error, which
 * says why on every other status and means nothing after CALCONV_OK; a pointer to one may always be
 * NULL.
 */
#ifndef CALCONV_H
#define CALCONV_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#if defined(__GNUC__)
#define CALCONV_API __attribute__((visibility("default")))
#define CALCONV_MUST_CHECK __attribute__((warn_unused_result))
#else
#define CALCONV_API
#define CALCONV_MUST_CHECK
#endif

#ifdef __cplusplus
extern "C" {
#endif

/* ---- The version ----------------------------------------------------------------------------- */

/* The version that a program is compiled for: `#if CALCONV_VERSION_NUMBER >= 100` is 0.1.0. */
#define CALCONV_VERSION_MAJOR 0
#define CALCONV_VERSION_MINOR 1
#define CALCONV_VERSION_PATCH 0
#define CALCONV_VERSION_NUMBER                                                                     \
    (CALCONV_VERSION_MAJOR * 10000 + CALCONV_VERSION_MINOR * 100 + CALCONV_VERSION_PATCH)

/* The version that it runs with, "0.1.0": a static string. */
CALCONV_API const char *calconv_version(void);

/* ---- Statuses -------------------------------------------------------------------------------- */

/* What a function answers.  The first group is about dates and has the codes of JSON output. */
enum calconv_status {
    CALCONV_OK = 0,    /* "ok" */
    CALCONV_ESYNTAX,   /* "syntax": the text is not a date of the calendar's written form */
    CALCONV_EYEAR,     /* "year-range": the calendar has no such year */
    CALCONV_EMONTH,    /* "month-range": the year has no such month */
    CALCONV_EDAY,      /* "day-range": the month or year has no such day */
    CALCONV_EFIELD,    /* "field-range": another field is out of its range */
    CALCONV_ELEAP,     /* "leap": a leap mark where there is no leap month or day */
    CALCONV_EGAP,      /* "gap": the day was left out of the calendar */
    CALCONV_ERANGE,    /* "range": the day is outside the calendar's range */
    CALCONV_EERA,      /* "era": no such era, or no such year of it */
    CALCONV_ECALENDAR, /* "calendar": no calendar has this name */
    CALCONV_ETIME,     /* "time": not a time of day, or a date that cannot carry one */
    CALCONV_EDISAGREE, /* "disagree": one date given in several calendars is several days */

    CALCONV_EINVAL,   /* an argument that the function's comment rules out */
    CALCONV_ENOFIELD, /* the calendar has no such field, or no years or months */
    CALCONV_EFORMAT,  /* a format specifier that does not exist */
    CALCONV_EVAGUE,   /* a format by which no day can be read */
    CALCONV_EPARAM,   /* a parameter ("@...") that the calendar does not take */
    CALCONV_ENAME,    /* an id or alias outside its grammar */
    CALCONV_ECLASH,   /* an id or alias that another calendar has */
    CALCONV_ECLOSED,  /* the registry is shut down */
    CALCONV_ENOMEM,   /* out of memory */
    CALCONV_EDEFINE   /* the text is no definition of a calendar */
};

/* The status's code, "month-range" and so on; a static string. */
CALCONV_API const char *calconv_status_code(enum calconv_status status);

/* ---- Dates and their fields ------------------------------------------------------------------ */

#define CALCONV_FIELDS 6 /* no calendar has more fields */

/* A date: the numbers of its calendar's fields, in the order of the calendar's schema. */
struct calconv_date {
    int64_t field[CALCONV_FIELDS]; /* those that its schema does not have may be anything */
    uint32_t leap; /* bit i: field i bears the leap mark, mostly `L`, in the written form */
};

/* What a field means, for all that asks the same of many calendars. */
enum calconv_role {
    CALCONV_OTHER,       /* nothing that others have */
    CALCONV_YEAR,        /* the year that months and days are of */
    CALCONV_MONTH,       /* the month, by number */
    CALCONV_DAY,         /* day of the month */
    CALCONV_DAY_OF_YEAR, /* day of the year */
    CALCONV_COUNT,       /* a count of units since an epoch: the only field of its calendar */
    CALCONV_TEXT         /* text, not a number: only in a calendar's `more` */
};

/* A field of a calendar's dates. */
struct calconv_field {
    const char *name;        /* as in %{name} and in JSON; [a-z_]+ */
    char before[4];          /* what the written form has before it: "", "-", "-W" */
    uint8_t role;            /* enum calconv_role */
    uint8_t width;           /* digits that the written form has at least */
    bool is_signed;          /* may be negative; else a sign is a syntax error */
    char mark;               /* the leap mark that it may bear: 'L' in most calendars; 0: none */
    bool leap_first;         /* what is leap comes before its namesake, not after it */
    bool in_era;             /* a year that is written as the era's code and the year of the era */
    uint8_t scale;           /* of a count: the field holds halves (2) or wholes (1, or 0) */
    int64_t least, greatest; /* what a backend is given, wider than any date; below 10^18 */
    /* What is written in place of the numbers least, least + 1, ..., separated by `|`; or NULL.
     * Case and, within a name, `-`, `_`, `.` and spaces do not matter in reading. */
    const char *names;
};

/* The fields of a calendar's dates and so its written form. */
struct calconv_schema {
    const char *form;                           /* for people: "YYYY-MM-DD" */
    uint8_t count;                              /* fields used, 1..CALCONV_FIELDS */
    struct calconv_field field[CALCONV_FIELDS]; /* the first `count` of them */
};

/* The common schemas: years, months and days, perhaps with leap months, or with leap months and
 * leap days; and counts. */
CALCONV_API extern const struct calconv_schema calconv_schema_ymd;
CALCONV_API extern const struct calconv_schema calconv_schema_leap_months;
CALCONV_API extern const struct calconv_schema calconv_schema_leap_days;
CALCONV_API extern const struct calconv_schema calconv_schema_count;

/* ---- Errors ---------------------------------------------------------------------------------- */

/* Some bytes of a longer text: not closed by NUL. */
struct calconv_word {
    const char *text;
    size_t length; /* in bytes */
};

/* Why something did not work.  Fields that do not apply are zero or NULL, `field` is -1. */
struct calconv_error {
    enum calconv_status status;              /* what the function answered */
    int field;                               /* the index of the field that is wrong */
    bool huge;                               /* its number did not fit 64 bits: `got` is wrong */
    int64_t got, least, greatest;            /* the number, and what it could have been */
    const struct calconv_calendar *calendar; /* whose rule was broken */
    const struct calconv_calendar *other;    /* EDISAGREE: the second calendar */
    struct calconv_date date;                /* the fields, as far as they were read */
    size_t offset;                           /* bytes into the text where reading stopped */
    const char *reason;                      /* a static sentence part, or NULL */
    const struct calconv_era *era;           /* EERA: the era that does not have the date */
    /* Reading by a format: its text, closed by NUL, or NULL; how many were tried, of which this one
     * got farthest; the character at which it stopped, from 1; and the part of the format there, if
     * it is known, which wants `reason` or, without one, itself.  EDISAGREE of a text with itself:
     * what it says there and what the date has, or their numbers, `got` and `least`. */
    const char *format;
    size_t formats, column;
    struct calconv_word part, said, known;
    int64_t reserved[4]; /* for later releases */
};

/*
 * For a calendar's to_day(): fill `error`, if there is one, for a field of the date that is not in
 * `least`..`greatest`.  Returns the status to answer with, which follows from the field's role:
 * EYEAR, EMONTH, EDAY, EFIELD or ERANGE.  `date` may be NULL.
 */
CALCONV_API enum calconv_status calconv_fail_field(struct calconv_error *error,
                                                   const struct calconv_calendar *calendar,
                                                   const struct calconv_date *date, int field,
                                                   int64_t least, int64_t greatest);

/*
 * Write the reason into `text` as one line for people, "day 30 is not in 1..29 (Esfand 1404,
 * persian)", with a closing NUL, cut to `size` bytes.  Returns the length that it has uncut.
 */
CALCONV_API size_t calconv_explain(const struct calconv_error *error, char *text, size_t size);

/* ---- Calendars ------------------------------------------------------------------------------- */

/* How far an answer can be trusted.  A calendar's kind is one of the first three. */
enum calconv_authority {
    CALCONV_EXACT,        /* the rule is the definition */
    CALCONV_OFFICIAL,     /* an authority's published table */
    CALCONV_COMPUTED,     /* an astronomical model of the official rule */
    CALCONV_EXTRAPOLATED, /* outside the years published, or in which the calendar was used */
    CALCONV_DISPUTED      /* sources differ */
};

/* What a calendar follows. */
enum calconv_basis { CALCONV_NO_BASIS, CALCONV_SOLAR, CALCONV_LUNAR, CALCONV_LUNISOLAR };
/* When its day begins. */
enum calconv_day_start { CALCONV_MIDNIGHT, CALCONV_SUNSET, CALCONV_DAWN };

/* What these are called, "exact", "lunisolar", "sunset": static strings. */
CALCONV_API const char *calconv_authority_name(enum calconv_authority authority);
CALCONV_API const char *calconv_basis_name(enum calconv_basis basis);
CALCONV_API const char *calconv_day_start_name(enum calconv_day_start start);

/* An era: from a date on, its years numbered year - origin (or origin - year, if `backward`). */
struct calconv_era {
    const char *code;   /* CLDR's, "bce" */
    const char *names;  /* in English, separated by `|`, the first is written: "BC|BCE" */
    int64_t since;      /* the year in which it begins; latest era first, the last INT64_MIN */
    int8_t month, day;  /* of that year; 0: with the year */
    int64_t origin;     /* the year before its year 1; of a `backward` era, the one after it */
    bool backward;      /* its years count back from `origin`: year 1 BC is year 0 */
    const char *native; /* in its people's language, or NULL */
};

/* Days whose authority is not that of the rest, and why. */
struct calconv_span {
    int64_t first, last; /* its first and last day */
    enum calconv_authority authority;
    const char *reason; /* a sentence part in English; NULL closes a list of spans */
};

/* The least and greatest that occur in any year of a calendar; all zero where it has
 * neither years nor months. */
struct calconv_limits {
    int months_least, months_greatest;         /* months in a year; zero without months */
    int month_days_least, month_days_greatest; /* days in a month */
    int year_days_least, year_days_greatest;   /* days in a year */
};

/* ---- The functions of a calendar ------------------------------------------------------------- */

struct calconv_calendar;
struct calconv_variant;

/* to_day: the day of `date`, whose fields are within the schema's least and greatest; of a calendar
 * with a `cycle` the one in 0..cycle-1.  A date that the calendar does not have: the answer of
 * calconv_fail_field(), or ELEAP or EGAP; an `error` that is left alone is filled by the library.
 */
typedef enum calconv_status calconv_to_day_fn(const struct calconv_calendar *self,
                                              const struct calconv_date *date, int64_t *day,
                                              struct calconv_error *error);
/* from_day: the date of `day`, which is within first..last. */
typedef enum calconv_status calconv_from_day_fn(const struct calconv_calendar *self, int64_t day,
                                                struct calconv_date *date);
/* first_of_year: the first date of date->field[...], which is set to the year. */
typedef void calconv_first_fn(const struct calconv_calendar *self, struct calconv_date *date);
/* month_index: which name in the lists of month names a date's month has, from 1. */
typedef int calconv_month_index_fn(const struct calconv_calendar *self,
                                   const struct calconv_date *date);
/* more_number: the number of field more[index] of a day, whose date is `date`. */
typedef int64_t calconv_more_number_fn(const struct calconv_calendar *self, int64_t day,
                                       const struct calconv_date *date, int index);
/* more_text: the same of one with role CALCONV_TEXT; written as calconv_write() does. */
typedef size_t calconv_more_text_fn(const struct calconv_calendar *self, int64_t day,
                                    const struct calconv_date *date, int index, char *text,
                                    size_t size);
/* second_year: 1 or -1 where the date bears two years, its own and that one later or earlier (as
 * 1711/2-02-11 does); else 0. */
typedef int calconv_second_year_fn(const struct calconv_calendar *self,
                                   const struct calconv_date *date);
/* vary: fill `variant` for "id@parameter", or answer EPARAM. */
typedef enum calconv_status calconv_vary_fn(const struct calconv_calendar *self,
                                            const char *parameter, struct calconv_variant *variant);

/* ---- The struct of a calendar ---------------------------------------------------------------- */

#define CALCONV_CYCLE_MAX 1000000 /* no calendar has a longer cycle */

/*
 * A calendar, also called a backend.  The functions are pure: they read only their arguments, do
 * no allocation or I/O, and leave their outputs untouched unless they answer CALCONV_OK.  They
 * must be each other's inverse on first..last.  Lists of names are one string, separated by `|`.
 *
 * Dates of a calendar with a `cycle` recur: there is no telling which of its days is meant, and
 * to_day() answers the day in 0..cycle-1, congruent to all of them, which first..last must hold.
 */
struct calconv_calendar {
    size_t size;    /* sizeof(struct calconv_calendar): for which release a program was compiled */
    const char *id; /* [a-z0-9-]+, the CLDR key where there is one; variants add "@..." */
    const char *aliases;   /* other names, separated by `|`, or "" */
    const char *nicknames; /* of the aliases those that are variants, "british=GB", or NULL */
    const char *name;      /* in English: "Islamic, civil" */
    const char *summary;   /* the rule in a line */
    const char *source;    /* who defines the rule */
    const char *year_span; /* years vouched for, in words or numbers: "1206..1498", "all" */

    enum calconv_authority kind; /* exact, official or computed */
    enum calconv_basis basis;
    enum calconv_day_start day_start; /* for people, and for `after_sunset` */
    bool proleptic;                   /* gives dates before the calendar came into use */
    int64_t first, last;              /* days that it converts, |day| <= 10^12; outside: ERANGE */
    int64_t since, until; /* days vouched for; in first..last but outside these: extrapolated */
    bool unordered;       /* dates do not ascend with days: a year does not begin with month 1 */
    int64_t cycle;        /* days after which dates recur, up to CALCONV_CYCLE_MAX; 0: never */
    const struct calconv_span *spans; /* exceptions, closed by one without reason; or NULL */

    const struct calconv_schema *schema; /* the fields of its dates */
    /* Fields that the written form leaves out, closed by a row without name; NULL: none.  Of a row
     * count name, role, names and, with names, `least`. */
    const struct calconv_field *more;
    const struct calconv_era *eras; /* closed by a row with code NULL; NULL: no eras */
    /* Names of months 1, 2, ... and then of what month_index() answers; NULL: none. */
    const char *months;        /* in English */
    const char *months_short;  /* in English, abbreviated */
    const char *months_native; /* in the calendar's own language */
    uint32_t digits;           /* code point of its people's own digit zero, 0: ASCII */
    char numerals[32]; /* or CLDR's numbering systems of %Oy, %Om, %Od: "hebr", "d=hanidays" */
    char cldr[12];     /* whose names it has in other locales: an id, or "islamic"; or "" */
    char language[4];  /* the language of `months_native`: "fa"; or "" */
    char key[12];      /* its BCP 47 key, where that is not its id */
    struct calconv_limits limits; /* of its months and years */

    const void *data;          /* the backend's own constants, so that one file serves a family */
    calconv_to_day_fn *to_day; /* with from_day the rule itself; never NULL */
    calconv_from_day_fn *from_day;       /* never NULL */
    calconv_vary_fn *vary;               /* NULL: the calendar takes no parameter */
    calconv_first_fn *first_of_year;     /* NULL: month 1, day 1 */
    calconv_month_index_fn *month_index; /* NULL: its number; of a leap month, 12 more */
    calconv_more_number_fn *more_number; /* NULL: nothing in `more` is a number */
    calconv_more_text_fn *more_text;     /* NULL: nothing in `more` is text */
    calconv_second_year_fn *second_year; /* NULL: no date has two */
    /* Lines closed by newlines for people: how a parameter is written, of a variant what it says;
     * or NULL. */
    const char *parameters;
    /* The same of parameters that deserve a list: the parameter, a TAB, which it is. */
    const char *variants;
};

/* ---- Variants -------------------------------------------------------------------------------- */

/*
 * What vary() fills: the calendar (all but `id` and `data`, which the registry sets to this
 * struct's own `id` and to this struct) and the parameter in its one canonical spelling.  `span`
 * comes empty; if it is given a reason, it is the calendar's `spans`.
 */
struct calconv_variant {
    const struct calconv_calendar *base; /* the calendar without the parameter */
    char id[64];                         /* "islamic-civil@+1" */
    int64_t number[4];                   /* the parameter, as the backend wants it */
    struct calconv_span span[2];         /* the second one closes the list */
    struct calconv_calendar calendar;    /* last, so that it can grow */
};

/* ---- The registry ---------------------------------------------------------------------------- */

/* The registry's default: the Gregorian calendar. */
CALCONV_API const struct calconv_calendar *calconv_default(void);

/*
 * Find a calendar by id or alias; case, `-`, `_`, `.` and spaces do not matter; "id@parameter" is
 * a variant, which comes into being at its first use and is then shared.  `length` bytes of `name`
 * count.  What is found stays valid as long as the process lives, also after calconv_shutdown().
 * ECALENDAR: no such name.  EPARAM: the calendar does not take this parameter.
 * ECLOSED: a variant or registered calendar after calconv_shutdown().  ENOMEM.
 */
CALCONV_API CALCONV_MUST_CHECK enum calconv_status calconv_find(
    const char *name, size_t length, const struct calconv_calendar **calendar);

/*
 * All calendars at one moment: built-in ones, then registered ones in the order in which they
 * came; variants are not listed.  At most `room` pointers are written to `list`.
 * Returns how many calendars there are.
 */
CALCONV_API size_t calconv_list(const struct calconv_calendar **list, size_t room);

/* Up to `room` ids and aliases nearest to a name that was not found, best first, one a calendar.
 * Returns how many. */
CALCONV_API size_t calconv_suggest(const char *name, size_t length, struct calconv_word *words,
                                   size_t room);

/*
 * Close the registry for good.  Built-in calendars are still found, all others no more; nothing
 * can be registered; every pointer handed out stays valid and works.  A second call does nothing.
 */
CALCONV_API void calconv_shutdown(void);

/* ---- Registering ----------------------------------------------------------------------------- */

/*
 * Register a calendar of your own.  It, and all that it points to, must stay valid and unchanged
 * for as long as the process lives.  Registering the same pointer again is no error and changes
 * nothing.  EINVAL: NULL, or a member is not what its comment asks for: another size, a function,
 * text or schema missing, a field without its names, eras that end too early, a written form longer
 * than CALCONV_WRITTEN, days beyond 10^12 or last before first.  ENAME: an id or alias outside the
 * grammar.  ECLASH: a name that another calendar has; a built-in calendar is never displaced.
 * ECLOSED: after calconv_shutdown(). ENOMEM.
 */
CALCONV_API CALCONV_MUST_CHECK enum calconv_status calconv_register(
    const struct calconv_calendar *calendar);

/*
 * Make a calendar from `length` bytes of text, which calconv.cal(5) describes, and register it. The
 * calendar belongs to the library and stays valid as long as the process lives; the text is not
 * needed afterwards.  Dates in it may be of any calendar that calconv_find() finds.  On every
 * status but OK nothing is registered, and error->offset is the byte at which the text is wrong.
 * EDEFINE: it is no definition.  ECLASH, ENAME: as of calconv_register(); the name `all`, and names
 * that do not begin with a letter, are refused too.  Those of calconv_read() and calconv_find(),
 * for a date or calendar that the text names.  ECLOSED: after calconv_shutdown().  ENOMEM.
 */
CALCONV_API CALCONV_MUST_CHECK enum calconv_status calconv_define(
    const char *text, size_t length, const struct calconv_calendar **calendar,
    struct calconv_error *error);

/* Whether the calendar is one of the library's own: not registered, and no variant. */
CALCONV_API bool calconv_is_built_in(const struct calconv_calendar *calendar);

/* ---- Converting ------------------------------------------------------------------------------ */

/*
 * The fixed day of a date.  EYEAR, EMONTH, EDAY, EFIELD: `error` has the field, what it was and
 * what it could be.  ELEAP: a leap mark on what is not leap.  EGAP: the calendar left the day out.
 * ERANGE: the day is outside the calendar's first..last.  A date of a calendar whose dates recur
 * gives the day in 0..cycle-1.
 */
CALCONV_API CALCONV_MUST_CHECK enum calconv_status calconv_to_day(
    const struct calconv_calendar *calendar, const struct calconv_date *date, int64_t *day,
    struct calconv_error *error);

/* The date of a fixed day.  ERANGE: the day is outside the calendar's first..last. */
CALCONV_API CALCONV_MUST_CHECK enum calconv_status calconv_from_day(
    const struct calconv_calendar *calendar, int64_t day, struct calconv_date *date,
    struct calconv_error *error);

/*
 * The same for `count` dates or days at once: days[i] is the day of dates[i].  If `statuses` is not
 * NULL, statuses[i] becomes what the function for one answers.  Elements that have no answer are
 * left as they were.  Returns how many these are.
 */
CALCONV_API CALCONV_MUST_CHECK size_t calconv_to_days(const struct calconv_calendar *calendar,
                                                      const struct calconv_date *dates,
                                                      size_t count, int64_t *days,
                                                      enum calconv_status *statuses);
CALCONV_API CALCONV_MUST_CHECK size_t calconv_from_days(const struct calconv_calendar *calendar,
                                                        const int64_t *days, size_t count,
                                                        struct calconv_date *dates,
                                                        enum calconv_status *statuses);

/* Day of the week, 1 = Monday ... 7 = Sunday, of any day. */
CALCONV_API int calconv_weekday(int64_t day);

/* How far the calendar's answer for this day, which is in first..last, can be trusted; spans of
 * the calendar say why. */
CALCONV_API enum calconv_authority calconv_authority(const struct calconv_calendar *calendar,
                                                     int64_t day);

/* ISO 8601 week of a day with |day| <= 10^12: week-numbering year and week 1..53. */
CALCONV_API void calconv_iso_week(int64_t day, int64_t *year, int *week);

/* ---- Fields, eras and names ------------------------------------------------------------------ */

/* The index of the calendar's field of this name, or of this role; -1 if it has none.  Fields of
 * `more` have calconv_more_named(). */
CALCONV_API int calconv_field_named(const struct calconv_calendar *calendar, const char *name,
                                    size_t length);
CALCONV_API int calconv_field_with(const struct calconv_calendar *calendar, enum calconv_role role);
CALCONV_API int calconv_more_named(const struct calconv_calendar *calendar, const char *name,
                                   size_t length);

/* The era and year of the era of a date; NULL if the calendar has no eras. */
CALCONV_API const struct calconv_era *calconv_era_of(const struct calconv_calendar *calendar,
                                                     const struct calconv_date *date,
                                                     int64_t *era_year);

/*
 * Name number `index`, from 1, of a list such as a calendar's `months`, and its length; NULL if
 * the list is NULL or has no such name.  The name is not closed by NUL.
 */
CALCONV_API const char *calconv_name(const char *list, int64_t index, size_t *length);

/* The name of a date's month in one of the calendar's own lists of them; as calconv_name(). */
CALCONV_API const char *calconv_month_name(const struct calconv_calendar *calendar,
                                           const char *list, const struct calconv_date *date,
                                           size_t *length);

/* Names of the days of the week in English, Monday first: "Monday|...", "Mon|...". */
CALCONV_API extern const char calconv_weekdays[];
CALCONV_API extern const char calconv_weekdays_short[];

/* ---- Years and months ------------------------------------------------------------------------ */

struct calconv_year {
    int64_t first; /* its first day */
    int days;      /* how long it is */
    int months;    /* 0: the calendar has no months */
    bool leap;     /* has a leap month; else: over 365 days long, in lunar calendars over 354 */
};

/* Days of a month may be left out or repeated, and a leap month may stand inside its namesake: it
 * need not have last - first + 1 days, nor as many as the number of the last one. */
struct calconv_month {
    int64_t first, last; /* its first and last day */
    int days;            /* how many it has */
};

/* What a year is like.  ENOFIELD: the calendar has no years.  EYEAR, ERANGE: outside its range. */
CALCONV_API CALCONV_MUST_CHECK enum calconv_status calconv_year(
    const struct calconv_calendar *calendar, int64_t year, struct calconv_year *shape,
    struct calconv_error *error);

/* What a month is like; `leap` asks for the leap month of this number.  ENOFIELD, EYEAR, EMONTH,
 * ELEAP, ERANGE; EGAP: the month was lost. */
CALCONV_API CALCONV_MUST_CHECK enum calconv_status calconv_month(
    const struct calconv_calendar *calendar, int64_t year, int64_t month, bool leap,
    struct calconv_month *shape, struct calconv_error *error);

/* ---- Reading text ---------------------------------------------------------------------------- */

/* How dates are read. */
struct calconv_reader {
    size_t size; /* sizeof(struct calconv_reader), as in struct calconv_calendar */
    const struct calconv_calendar *const *calendars; /* of a date without a calendar's name */
    /* At least 1; several: the text has a date in each, separated by commas.  If all recur, the
     * last day up to today that is all of them is meant. */
    size_t count;
    /* Asked for `today` and, for dates that recur, which of their days is the last one; NULL:
     * neither is read. */
    int64_t (*today)(void *context);
    void *context; /* for today() */
    /* The dates are of evenings: one in a calendar whose day starts at sunset means the civil day
     * before the one that it mostly lies on. */
    bool after_sunset;
    /* Formats that calconv_format_prepare() has accepted, tried in order.  If there are any, dates
     * are read by them; in the written form only as CALENDAR:DATE, and `today` and its like. */
    const struct calconv_format *const *formats;
    size_t format_count;
};

/* A part of a text: `size` bytes from the offset `start` on. */
struct calconv_part {
    size_t start, size;
};

/* What an interval of EDTF has in place of a date: nothing known, or `..`. */
enum calconv_bound { CALCONV_BOUNDED, CALCONV_UNKNOWN, CALCONV_OPEN };

/* The second date of a text that has two. */
struct calconv_second {
    int64_t day;
    const struct calconv_calendar *calendar;
    struct calconv_part place, qualifier; /* as below; place.size 0: there is none */
};

/* What was read.  Offsets are bytes into the text. */
struct calconv_reading {
    int64_t day;                             /* the fixed day of the date */
    const struct calconv_calendar *calendar; /* in which the date was written */
    size_t time, time_length;                /* the time of day, if there is one */
    char separator;                       /* what stands before it: 'T' or, also by default, ' ' */
    size_t annotation, annotation_length; /* the name in RFC 9557's [u-ca=NAME] */
    bool annotation_critical;             /* it is [!u-ca=NAME], and must be understood */
    /* The date, with its calendar and its time; size 0: the date is all of the text, and what
     * follows here, of GEDCOM and EDTF, which have words around dates and up to two of them, is
     * not set. */
    struct calconv_part place;
    struct calconv_part qualifier; /* the keyword before it, or EDTF's mark behind it; or empty */
    enum calconv_bound start, end;
    struct calconv_second second;
    int64_t reserved[4]; /* for later releases */
};

/*
 * Find the date in `length` bytes of text: what is between blanks and bidi marks at either end.
 * Returns its offset and sets `*size`, 0 if there is nothing else.
 */
CALCONV_API size_t calconv_trim(const char *text, size_t length, size_t *size);

/*
 * Read a date: in the calendar's written form, as CALENDAR:DATE, `today`, @SECONDS and so on.
 * Nothing may stand around it.  Every status of the first group; EINVAL: the reader has another
 * size; EPARAM, ECLOSED, ENOMEM of
 * calconv_find().
 */
CALCONV_API CALCONV_MUST_CHECK enum calconv_status calconv_read(const struct calconv_reader *reader,
                                                                const char *text, size_t length,
                                                                struct calconv_reading *reading,
                                                                struct calconv_error *error);

/*
 * The length of the date that the text begins with, written just as the calendar's written form has
 * it: no number has fewer or more digits than there or is too great for its field, an era is its
 * code.  0 if it begins with none, or dates of the calendar do not begin with a year.  What follows
 * is not looked at, nor whether there is such a day: calconv_read() says that.
 */
CALCONV_API size_t calconv_date_length(const struct calconv_calendar *calendar, const char *text,
                                       size_t length);

/* The length of the time of day, HH:MM[:SS[.fraction]] and perhaps Z or an offset, that the text
 * begins with; 0 if it begins with none. */
CALCONV_API size_t calconv_time_length(const char *text, size_t length);

/*
 * Read a year or a year and month in the calendar's written form (`1403`, `2023-02L`) into the
 * fields of `date`; `*fields` says how many there were.  Whether there is such a year or month is
 * for calconv_year() and calconv_month() to say, but for EYEAR, EMONTH: a number of 10^18 or more.
 * ESYNTAX: it is neither.  EERA: no such year of the era.  ENOFIELD: the calendar has no years.
 */
CALCONV_API CALCONV_MUST_CHECK enum calconv_status calconv_read_part(
    const struct calconv_calendar *calendar, const char *text, size_t length,
    struct calconv_date *date, int *fields, struct calconv_error *error);

/* ---- Guessing ------------------------------------------------------------------------------ */

/* For whom a date may mean something. */
struct calconv_guesser {
    size_t size; /* sizeof(struct calconv_guesser), as in struct calconv_calendar */
    const struct calconv_calendar *const *calendars; /* that it may belong to */
    size_t count;                                    /* how many, at least 1 */
    int64_t today;                                   /* what is nearer to it is likelier */
    const struct calconv_locale *locale; /* whose names and order of numbers count too; or NULL */
    bool after_sunset;                   /* as in struct calconv_reader */
};

/* How a text was understood. */
enum calconv_guess_form {
    CALCONV_GUESS_WRITTEN,        /* the calendar's written form, or the beginning of it */
    CALCONV_GUESS_NAMED,          /* with the name of the month */
    CALCONV_GUESS_YEAR_MONTH_DAY, /* numbers, in this order */
    CALCONV_GUESS_DAY_MONTH_YEAR,
    CALCONV_GUESS_MONTH_DAY_YEAR
};

/* Where the year comes from: from the text; from its last two digits in the text, being the
 * nearest to today; from today, as the last year in which there was such a date. */
enum calconv_guess_year { CALCONV_YEAR_GIVEN, CALCONV_YEAR_COMPLETED, CALCONV_YEAR_ASSUMED };

/* What a text may mean. */
struct calconv_guess {
    const struct calconv_calendar *calendar; /* in which it means this */
    struct calconv_date date;                /* of `day`, as the calendar has it */
    int fields;        /* those of `date` that the text tells: all, or year and month... */
    int64_t day, last; /* the day; else the first and the last one of the month or year */
    int weekday;       /* in the text, 1 = Monday; 0: none, or not of a day */
    enum calconv_guess_form form;     /* how the text was understood */
    enum calconv_guess_year year;     /* where the year comes from */
    enum calconv_authority authority; /* of `day` */
    int64_t reserved[4];              /* for later releases */
};

/*
 * Find what a text may mean in each calendar: its written form, or a day, month and year as
 * numbers in any usual order and with any separators, or with the month's name, perhaps an era,
 * and a day of the week.  Names are English ones, the calendar's own and the locale's; a beginning
 * of three letters serves, and where nothing else fits a name that is a letter wrong.  The year or
 * the day may be left out, the year be shortened to two digits.  CALENDAR: before the text chooses
 * the calendar, which is found by calconv_find().  A time behind it does not matter.
 *
 * At most `room` guesses are written, the best first.  Those whose day is not on the weekday in
 * the text come last; among the others first those that are not extrapolated, then those fewer
 * whole years from today, then by the order of `calendars`; and in one calendar by their form (the
 * order of day and month is the locale's, otherwise the day is first) and by days from today.
 * Returns how many there are; 0: in no calendar does such a date exist, or the guesser has another
 * size.
 */
CALCONV_API size_t calconv_guess(const struct calconv_guesser *guesser, const char *text,
                                 size_t length, struct calconv_guess *guesses, size_t room);

/* ---- Locales and numbering systems ---------------------------------------------------------- */

/* A locale of CLDR, and a numbering system: constant data, valid as long as the process lives. */
struct calconv_locale;
struct calconv_numbering;

/*
 * Find a locale by its BCP 47 or POSIX name, `fa`, `zh-Hant-TW`, `sr_RS.UTF-8@latin`; case does not
 * matter; `C` and `POSIX` are English.  A region that CLDR does not have is left out.  NULL: CLDR
 * has no such language, or not in this script or variant.
 */
CALCONV_API const struct calconv_locale *calconv_locale_find(const char *name, size_t length);

/* Up to `room` names of locales nearest to a name that was not found, best first.  Returns how
 * many. */
CALCONV_API size_t calconv_locale_suggest(const char *name, size_t length,
                                          struct calconv_word *words, size_t room);

/* All locales, from index 0 on; NULL beyond them. */
CALCONV_API const struct calconv_locale *calconv_locale_at(size_t index);

/* The locale's name in BCP 47's form, "fa-AF": a static string. */
CALCONV_API const char *calconv_locale_name(const struct calconv_locale *locale);

/* The locale's default numbering system, or the one with its people's own digits. */
CALCONV_API const struct calconv_numbering *calconv_locale_numbering(
    const struct calconv_locale *locale, bool native);

/* A numbering system by CLDR's name for it, "latn", "hebr"; case does not matter; NULL: unknown. */
CALCONV_API const struct calconv_numbering *calconv_numbering_find(const char *name, size_t length);

/* All numbering systems, from index 0 on; NULL beyond them. */
CALCONV_API const struct calconv_numbering *calconv_numbering_at(size_t index);

/* The system's name, a static string; whether it has ten digits, else rules. */
CALCONV_API const char *calconv_numbering_name(const struct calconv_numbering *numbering);
CALCONV_API bool calconv_numbering_has_digits(const struct calconv_numbering *numbering);

/* ---- Writing text ---------------------------------------------------------------------------- */

/*
 * Write a date in the calendar's written form to `text`, without a closing NUL, cut to `size`
 * bytes.  Returns the length that it has uncut; CALCONV_WRITTEN bytes are always enough.
 */
#define CALCONV_WRITTEN 160
CALCONV_API size_t calconv_write(const struct calconv_calendar *calendar,
                                 const struct calconv_date *date, char *text, size_t size);

/* As calconv_write(), but only the first `fields` fields: a year, or a year and month. */
CALCONV_API size_t calconv_write_part(const struct calconv_calendar *calendar,
                                      const struct calconv_date *date, int fields, char *text,
                                      size_t size);

/* Write the calendar's field more[index] of a day and its date, as calconv_write() does; again
 * CALCONV_WRITTEN bytes are enough. */
CALCONV_API size_t calconv_write_more(const struct calconv_calendar *calendar, int64_t day,
                                      const struct calconv_date *date, int index, char *text,
                                      size_t size);

/* ---- Formats --------------------------------------------------------------------------------- */

/* A format, compiled for one calendar. */
struct calconv_format;

/* What a format writes.  Numbers of the day and of its week, and its weekday, are of `day`, in
 * every calendar; all else is of the date. */
struct calconv_moment {
    size_t size; /* sizeof(struct calconv_moment), as in struct calconv_calendar */
    int64_t day; /* the civil day */
    const struct calconv_date *date; /* of `day` or, if `evening`, of the day behind it */
    const char *time;                /* without its `T` or space; may be NULL if time_length is 0 */
    size_t time_length;
    bool evening; /* after sunset, in a calendar whose day has begun by then */
};

/* In which language and digits a format writes. */
struct calconv_style {
    size_t size; /* sizeof(struct calconv_style), as in struct calconv_calendar */
    const struct calconv_locale *locale;    /* NULL: English, with the calendar's own names */
    const struct calconv_numbering *digits; /* NULL: ASCII, of named formats the locale's default */
};

/*
 * Compile a format (`length` bytes) in a style, which may be NULL: a strftime-like one, or a name:
 * `iso`, the written form; `ixdtf`, RFC 9557; `gedcom`, GEDCOM 7, and `edtf`, which only some
 * calendars have; `full`, `long`, `medium` or `short`, the locale's pattern, and of a calendar
 * without years, months with names and days the written form.  With `lenient`, a field that the
 * calendar lacks is written as nothing.  EINVAL: the style has
 * another size.  EFORMAT: no such specifier. ENOFIELD: the calendar lacks
 * it.  For both, error->offset is where the specifier begins and error->got its length.  ENOMEM.
 * `*format` is the caller's, to be given to calconv_format_free().
 */
CALCONV_API CALCONV_MUST_CHECK enum calconv_status calconv_format_compile(
    const struct calconv_calendar *calendar, const struct calconv_style *style, const char *text,
    size_t length, bool lenient, struct calconv_format **format, struct calconv_error *error);
CALCONV_API void calconv_format_free(struct calconv_format *format);

/* Write by a format, without a closing NUL, cut to `size` bytes.  Returns the uncut length; 0
 * if the moment has another size.  What is behind the text in these `size` bytes may be
 * overwritten. */
CALCONV_API size_t calconv_format(const struct calconv_format *format,
                                  const struct calconv_moment *moment, char *text, size_t size);

/* Whether a format can write the date.  `gedcom` has no year before 1 of the Hebrew and the French
 * calendar, `edtf` only years of four digits; other formats can write all. */
CALCONV_API bool calconv_format_fits(const struct calconv_format *format,
                                     const struct calconv_date *date);

/*
 * Make ready for reading by a format, before any other thread has it.  EVAGUE: by what it says no
 * day is determined, or it may be read in several ways; error->reason says why, or what it lacks,
 * error->part where.  ENOMEM.
 */
CALCONV_API CALCONV_MUST_CHECK enum calconv_status calconv_format_prepare(
    struct calconv_format *format, struct calconv_error *error);

/*
 * Read a date by one format, which has been prepared: the inverse of calconv_format().  Names are
 * read in any case, numbers with or without padding and in the digits of all scripts; a blank of
 * the format stands for any run of blanks and, where neither two letters nor two digits would meet,
 * for none; bidi marks do not matter.  What the format says more than once must agree.  Of the
 * reader only `today`, its context and `after_sunset` count.  The text must end with the date or,
 * unless `used` is NULL, may go on: *used is the date's length.  Every status of the first group;
 * EINVAL: the reader has another size.
 */
CALCONV_API CALCONV_MUST_CHECK enum calconv_status calconv_parse(
    const struct calconv_format *format, const struct calconv_reader *reader, const char *text,
    size_t length, size_t *used, struct calconv_reading *reading, struct calconv_error *error);

/*
 * For finding dates in text: the length of what the text begins with that looks like a date of the
 * format, which has been prepared; 0: nothing does.  calconv_parse() says whether it is one.  Of
 * `gedcom` and `edtf` it is a date alone, without the words around it.
 */
CALCONV_API size_t calconv_format_length(const struct calconv_format *format,
                                         const struct calconv_reader *reader, const char *text,
                                         size_t length);

/* The bytes of the UTF-8 character that `text` begins with, 0 if it is malformed or the text is
 * empty; `*code` is its code point. */
CALCONV_API size_t calconv_utf8(const char *text, size_t length, uint32_t *code);

#ifdef __cplusplus
}
#endif
#endif
