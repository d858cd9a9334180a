/* SPDX-License-Identifier: MIT */
/* status.c - statuses and other enumerations as words, and the filling of errors. */
#include "core/core.h"

const char cc_other_size[] = "the program was compiled for another release of the library";

const char *calconv_version(void)
{
    return CALCONV_VERSION;
}

const char *calconv_status_code(enum calconv_status status)
{
    static const char *const codes[] = {
        [CALCONV_OK] = "ok",
        [CALCONV_ESYNTAX] = "syntax",
        [CALCONV_EYEAR] = "year-range",
        [CALCONV_EMONTH] = "month-range",
        [CALCONV_EDAY] = "day-range",
        [CALCONV_EFIELD] = "field-range",
        [CALCONV_ELEAP] = "leap",
        [CALCONV_EGAP] = "gap",
        [CALCONV_ERANGE] = "range",
        [CALCONV_EERA] = "era",
        [CALCONV_ECALENDAR] = "calendar",
        [CALCONV_ETIME] = "time",
        [CALCONV_EDISAGREE] = "disagree",
        [CALCONV_EINVAL] = "invalid-argument",
        [CALCONV_ENOFIELD] = "calendar", /* to it: that of the annotation lacks what -F wants */
        [CALCONV_EFORMAT] = "format",
        [CALCONV_EVAGUE] = "vague",
        [CALCONV_EPARAM] = "calendar", /* to a reader of JSON: no calendar of this name */
        [CALCONV_ENAME] = "name",
        [CALCONV_ECLASH] = "clash",
        [CALCONV_ECLOSED] = "closed",
        [CALCONV_ENOMEM] = "memory",
        [CALCONV_EDEFINE] = "definition",
    };
    return (size_t)status < sizeof codes / sizeof *codes ? codes[status] : "unknown";
}

const char *calconv_authority_name(enum calconv_authority authority)
{
    static const char *const names[] = {"exact", "official", "computed", "extrapolated",
                                        "disputed"};
    return (size_t)authority < sizeof names / sizeof *names ? names[authority] : "unknown";
}

const char *calconv_basis_name(enum calconv_basis basis)
{
    static const char *const names[] = {"none", "solar", "lunar", "lunisolar"};
    return (size_t)basis < sizeof names / sizeof *names ? names[basis] : "unknown";
}

const char *calconv_day_start_name(enum calconv_day_start start)
{
    static const char *const names[] = {"midnight", "sunset", "dawn"};
    return (size_t)start < sizeof names / sizeof *names ? names[start] : "unknown";
}

enum calconv_status cc_fail(struct calconv_error *error, enum calconv_status status,
                            const struct calconv_calendar *calendar, const char *reason)
{
    if (error != NULL)
        *error = (struct calconv_error){
            .status = status, .field = -1, .calendar = calendar, .reason = reason};
    return status;
}

enum calconv_status cc_fail_gap(struct calconv_error *error,
                                const struct calconv_calendar *calendar, int64_t before,
                                int64_t after)
{
    cc_fail(error, CALCONV_EGAP, calendar, NULL);
    if (error != NULL) {
        error->least = before;
        error->greatest = after;
    }
    return CALCONV_EGAP;
}

enum calconv_status cc_fail_leap(struct calconv_error *error,
                                 const struct calconv_calendar *calendar,
                                 const struct calconv_date *date, int field)
{
    cc_fail(error, CALCONV_ELEAP, calendar, NULL);
    if (error != NULL) {
        error->field = field;
        error->got = date->field[field];
        error->date = *date;
    }
    return CALCONV_ELEAP;
}

enum calconv_status calconv_fail_field(struct calconv_error *error,
                                       const struct calconv_calendar *calendar,
                                       const struct calconv_date *date, int field, int64_t least,
                                       int64_t greatest)
{
    static const enum calconv_status statuses[] = {
        [CALCONV_OTHER] = CALCONV_EFIELD,     [CALCONV_YEAR] = CALCONV_EYEAR,
        [CALCONV_MONTH] = CALCONV_EMONTH,     [CALCONV_DAY] = CALCONV_EDAY,
        [CALCONV_DAY_OF_YEAR] = CALCONV_EDAY, [CALCONV_COUNT] = CALCONV_ERANGE,
    };
    enum calconv_status status = statuses[calendar->schema->field[field].role];
    if (error != NULL) {
        cc_fail(error, status, calendar, NULL);
        error->field = field;
        error->least = least;
        error->greatest = greatest;
        if (date != NULL) {
            error->got = date->field[field];
            error->date = *date;
        }
    }
    return status;
}
