/* SPDX-License-Identifier: MIT */
/*
 * parse_solve.c - the day of what a format has read.
 *
 * The plan says by which way the day follows.  Where names or marks leave several dates open (an
 * abbreviation of two months, a month that may be leap), each is tried, and the one that agrees
 * with all else is meant.  What has not led to the day is compared with what the format would
 * write.
 */
#include "core/arith.h"
#include "text/parse.h"
#include "text/text.h"

/* A day that is being looked for. */
struct solver {
    const struct cc_match *match;
    const struct calconv_calendar *calendar;
    bool evening; /* dates are of the evening before their day */
    struct calconv_date date;
    bool found, twice;
    int64_t day;
    enum calconv_status status; /* why the first date that was tried is none, or OK */
    struct calconv_error error;
};

/* Compare a date and its day with all that the text says. */
static enum calconv_status check(const struct solver *solver, int64_t day,
                                 struct calconv_error *error)
{
    struct calconv_moment moment = {
        .size = sizeof moment, .day = day, .date = &solver->date, .evening = solver->evening};

    return solver->match->format->plan.checks == 0 ? CALCONV_OK
                                                   : cc_agree(solver->match, &moment, error);
}

/* ---- Dates --------------------------------------------------------------------------------- */

/* Take what became of a date: its day, or why it is none. */
static void conclude(struct solver *solver, enum calconv_status status, int64_t day,
                     const struct calconv_error *error)
{
    if (status == CALCONV_OK) {
        solver->twice = solver->twice || (solver->found && day != solver->day);
        solver->found = true;
        solver->day = day;
    } else if (solver->status == CALCONV_OK || solver->status == CALCONV_EDISAGREE) {
        solver->status = status;
        solver->error = *error;
    }
}

/* The day of the date that the solver has now. */
static void try_date(struct solver *solver)
{
    const struct calconv_calendar *calendar = solver->calendar;
    struct calconv_error error;
    int64_t day = 0;
    enum calconv_status status;

    error.field = -1; /* not all of it, which costs more than the rest */
    status = calconv_to_day(calendar, &solver->date, &day, &error);
    if (status == CALCONV_OK) {
        day -= solver->evening;
        if (calendar->cycle > 0) {
            struct calconv_reader reader = *solver->match->reader;
            reader.calendars = &calendar;
            reader.count = 1;
            status = cc_cycle_choose(&reader, calendar->cycle, &day, &error);
        }
    } else if (error.field >= 0)
        error.huge = error.got == INT64_MAX || error.got == -INT64_MAX;
    if (status == CALCONV_OK)
        status = check(solver, day, &error);
    conclude(solver, status, day, &error);
}

/* A month of this number, leap or not as far as that is known. */
static void try_month(struct solver *solver, int field, int64_t number, int leap)
{
    const struct cc_plan *plan = &solver->match->format->plan;
    uint32_t others = solver->date.leap & ~(UINT32_C(1) << field);

    for (int slot = 0; leap < 0 && slot < plan->slots; slot++)
        if (cc_is_mark(cc_step_of(solver->match, slot)) &&
            cc_step_of(solver->match, slot)->field == field)
            leap = solver->match->taken[slot].number == 1;
    solver->date.field[field] = number;
    for (int i = 0; i < 2; i++)
        if (leap < 0 ? i == 0 || plan->open : i == leap) {
            solver->date.leap = others | (uint32_t)i << field;
            try_date(solver);
        }
}

/* A month, if it has one of these names; false: it has none of them. */
static bool try_named(struct solver *solver, int field, const struct cc_taken *name, int64_t number,
                      unsigned leap)
{
    int64_t index;

    solver->date.field[field] = number;
    solver->date.leap = (solver->date.leap & ~(UINT32_C(1) << field)) | leap << field;
    index = cc_month_index(solver->calendar, &solver->date, field);
    if (index < 1 || index > CC_NAMES || (name->names >> (index - 1) & 1) == 0)
        return false;
    try_date(solver);
    return true;
}

/* The months that have one of these names. */
static void try_month_names(struct solver *solver, int field, const struct cc_taken *name)
{
    const struct calconv_calendar *calendar = solver->calendar;
    bool marked = calendar->schema->field[field].mark != '\0', any = false;
    struct calconv_error error;

    for (int i = 1; calendar->month_index == NULL && i <= CC_NAMES && name->names >> (i - 1) != 0;
         i++)
        if ((name->names >> (i - 1) & 1) != 0)
            any = try_named(solver, field, name, marked && i > 12 ? i - 12 : i, marked && i > 12) ||
                  any;
    for (int i = 0; calendar->month_index != NULL && i <= calendar->limits.months_greatest; i++)
        for (unsigned leap = 0; leap <= (marked ? 1U : 0U); leap++)
            any = try_named(solver, field, name, i, leap) || any;
    if (any)
        return;
    cc_fail(&error, CALCONV_ELEAP, calendar, "the year has no month of this name");
    error.offset = (size_t)(name->at - solver->match->text);
    error.said = (struct calconv_word){name->at, name->length};
    conclude(solver, CALCONV_ELEAP, 0, &error);
}

/* The month by what the format has of it. */
static void try_months(struct solver *solver)
{
    const struct cc_match *match = solver->match;
    int field = calconv_field_with(solver->calendar, CALCONV_MONTH);
    int slot = field < 0 ? -1 : match->format->plan.field[field];
    const struct cc_taken *taken;

    if (field < 0) {
        try_date(solver);
        return;
    }
    if (slot >= 0)
        try_month(solver, field, solver->date.field[field], -1); /* of set_fields() */
    else if ((taken = cc_taken_by(match, STEP_MONTH_CODE)) != NULL)
        try_month(solver, field, taken->number, taken->negative);
    else if ((taken = cc_taken_by(match, STEP_MONTH_NAME)) != NULL)
        try_month_names(solver, field, taken);
    else if ((taken = cc_taken_by(match, STEP_MONTH_PLACE)) != NULL) {
        for (int leap = 0; leap < 2; leap++)
            for (int before = 0; before < 2; before++)
                if (taken->number > before) {
                    solver->date.leap = (uint32_t)leap << field;
                    solver->date.field[field] = taken->number - before;
                    try_date(solver);
                }
    } else
        try_date(solver);
}

/* ---- Years --------------------------------------------------------------------------------- */

/* What is done with each year that the text may mean. */
typedef void try_fn(struct solver *solver);

static void try_year(struct solver *solver, int64_t year, try_fn *try)
{
    solver->date.field[calconv_field_with(solver->calendar, CALCONV_YEAR)] = year;
    try(solver);
}

/* A year of which the thousands may have been left out. */
static int64_t full_year(const struct solver *solver, int slot)
{
    const struct cc_taken *taken = &solver->match->taken[slot];

    return taken->rules && taken->number > 0 && taken->number < 1000 &&
                   cc_omits_thousands(solver->calendar, cc_step_of(solver->match, slot))
               ? taken->number + 5000
               : taken->number;
}

/* The eras that are named, or the only one. */
static void try_eras(struct solver *solver, const struct cc_taken *taken, int64_t number,
                     try_fn *try)
{
    const struct calconv_calendar *calendar = solver->calendar;
    const struct cc_taken *named = cc_taken_by(solver->match, STEP_ERA_NAME);
    uint64_t names = named == NULL ? 1 : named->names;
    struct calconv_error error;

    for (const struct calconv_era *era = calendar->eras; era->code != NULL; era++, names >>= 1) {
        struct calconv_date date = {.leap = 0};
        int field = calconv_field_with(calendar, CALCONV_YEAR);
        bool before = solver->found;
        enum calconv_status status;
        if ((names & 1) == 0)
            continue;
        date.field[field] = number;
        status = cc_apply_era(calendar, era, &date, &error);
        if (status != CALCONV_OK) {
            error.offset = (size_t)(taken->at - solver->match->text);
            conclude(solver, status, 0, &error);
            continue;
        }
        try_year(solver, date.field[field], try);
        /* an era that does not agree has years of its own to tell of */
        if (!before && !solver->found && solver->status == CALCONV_EDISAGREE && named != NULL &&
            solver->error.said.text == named->at) {
            status = cc_check_era(calendar, era, &solver->error.date, &error);
            if (status != CALCONV_OK) {
                solver->status = status;
                solver->error = error;
            }
        }
    }
}

static void try_years(struct solver *solver, try_fn *try)
{
    const struct cc_match *match = solver->match;
    const struct cc_plan *plan = &match->format->plan;
    int field = calconv_field_with(solver->calendar, CALCONV_YEAR);
    const struct cc_taken *taken, *rest;
    int slot = field < 0 ? -1 : plan->field[field];

    if (field < 0)
        try(solver);
    else if (slot >= 0)
        try_year(solver, full_year(solver, slot), try);
    else if (cc_tells_era(match->format)) {
        taken = cc_taken_surely(match, STEP_ERA_YEAR);
        slot = plan->kind[STEP_ERA_YEAR];
        try_eras(solver, taken, full_year(solver, slot), try);
    } else {
        int64_t year;
        taken = cc_taken_surely(match, STEP_CENTURY);
        rest = cc_taken_surely(match, STEP_YEAR_OF_100);
        year = taken->number < 0 ? -taken->number : taken->number;
        year = year > CC_HUGE_NUMBER / 100 ? INT64_MAX : 100 * year + rest->number % 100;
        try_year(solver, taken->negative ? -year : year, try);
    }
}

/* ---- Ways ---------------------------------------------------------------------------------- */

/* Every field, by its number or, where it has names in place of numbers, perhaps by its name. */
static void set_fields(struct solver *solver)
{
    const struct cc_match *match = solver->match;
    const struct calconv_schema *schema = solver->calendar->schema;

    for (int i = 0; i < schema->count; i++) {
        int slot = match->format->plan.field[i];
        const struct cc_taken *taken = slot < 0 ? NULL : &match->taken[slot];
        int64_t name = 0;
        if (taken != NULL && cc_step_of(match, slot)->kind == STEP_FIELD_NAME) {
            while ((taken->names >> name & 1) == 0)
                name++;
            solver->date.field[i] = schema->field[i].least + name;
        } else if (taken != NULL)
            solver->date.field[i] = taken->number;
    }
    /* marks of fields other than the month */
    for (int slot = 0; slot < match->format->plan.slots; slot++) {
        const struct cc_step *step = cc_step_of(match, slot);
        if (cc_is_mark(step) && match->taken[slot].number == 1)
            solver->date.leap |= UINT32_C(1) << step->field;
    }
}

/* The written form is a date; what it says of an era has been said of its own year. */
static void solve_written(struct solver *solver)
{
    struct calconv_error error;
    enum calconv_status status = CALCONV_OK;

    solver->date = solver->match->written;
    if (solver->match->era != NULL)
        status = cc_apply_era(solver->calendar, solver->match->era, &solver->date, &error);
    if (status != CALCONV_OK) {
        conclude(solver, status, 0, &error);
        return;
    }
    try_date(solver);
    if (solver->found && solver->match->era != NULL) {
        status = cc_check_era(solver->calendar, solver->match->era, &solver->date, &error);
        if (status != CALCONV_OK) {
            solver->found = false;
            conclude(solver, status, 0, &error);
        }
    }
}

/* A civil day is known. */
static void try_day(struct solver *solver, int64_t day)
{
    struct calconv_error error = {.field = -1};
    enum calconv_status status = CALCONV_ERANGE;

    if (day >= -CC_DAY_MAX && day <= CC_DAY_MAX)
        status = calconv_from_day(solver->calendar, day + solver->evening, &solver->date, &error);
    else
        cc_fail(&error, status, solver->calendar, NULL);
    if (status == CALCONV_OK)
        status = check(solver, day, &error);
    conclude(solver, status, day, &error);
}

static void try_day_of_year(struct solver *solver)
{
    const struct cc_taken *taken = cc_taken_surely(solver->match, STEP_DAY_OF_YEAR);
    const struct calconv_calendar *calendar = solver->calendar;
    int field = calconv_field_with(calendar, CALCONV_YEAR);
    int64_t year = solver->date.field[field];
    struct calconv_date first = {.leap = 0};
    struct calconv_error error = {.field = -1};
    enum calconv_status status = CALCONV_EYEAR;
    int64_t day = 0;

    first.field[field] = year;
    if (year < calendar->schema->field[field].least ||
        year > calendar->schema->field[field].greatest)
        status = calconv_to_day(calendar, &first, &day, &error);
    else {
        /* not calconv_to_day(): at the range's very beginning the year began outside of it */
        cc_first_of_year(calendar, &first);
        status = calendar->to_day(calendar, &first, &day, &error);
    }
    if (status == CALCONV_OK) {
        day += (taken->number > 0 && taken->number < 1000 ? taken->number : 1000) - 1;
        status = calconv_from_day(calendar, day, &first, &error);
    }
    if (status == CALCONV_OK && first.field[field] != year) {
        status = cc_fail(&error, CALCONV_EDAY, calendar, "the year has no such day");
        error.offset = (size_t)(taken->at - solver->match->text);
        error.said = (struct calconv_word){taken->at, taken->length};
    }
    if (status == CALCONV_OK)
        try_day(solver, day - solver->evening);
    else
        conclude(solver, status, 0, &error);
    solver->date.field[field] = year;
}

enum calconv_status cc_solve(const struct cc_match *match, int64_t *day,
                             struct calconv_error *error)
{
    const struct calconv_calendar *calendar = match->format->calendar;
    const struct cc_taken *taken;
    struct solver solver;
    enum calconv_status status;
    int64_t found;

    solver.match = match;
    solver.calendar = calendar;
    solver.evening = match->reader->after_sunset && calendar->day_start == CALCONV_SUNSET;
    solver.date = (struct calconv_date){.leap = 0};
    solver.found = solver.twice = false;
    solver.status = CALCONV_OK;
    switch ((enum cc_way)match->format->plan.way) {
    case WAY_WRITTEN:
        solve_written(&solver);
        break;
    case WAY_DAY:
        taken = cc_taken_by(match, STEP_RD);
        if (taken != NULL)
            try_day(&solver, taken->number);
        else {
            taken = cc_taken_surely(match, STEP_JDN);
            try_day(&solver, taken->number - (taken->number > -CC_HUGE_NUMBER ? 1721425 : 0));
        }
        break;
    case WAY_DAY_OF_YEAR:
        try_years(&solver, try_day_of_year);
        break;
    case WAY_WEEK:
        status = cc_week_day(match, &found, error);
        if (status != CALCONV_OK)
            return status;
        try_day(&solver, found);
        break;
    default:
        set_fields(&solver);
        try_years(&solver, try_months);
        break;
    }
    if (solver.twice)
        return cc_fail(error, CALCONV_ESYNTAX, calendar,
                       "the text can be read as more than one day");
    if (!solver.found) {
        *error = solver.error;
        return solver.status;
    }
    *day = solver.day;
    return CALCONV_OK;
}
