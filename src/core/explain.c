/* SPDX-License-Identifier: MIT */
/* explain.c - an error as a line for people. */
#include "core/explain.h"

static void say_date(struct line *line, const struct calconv_calendar *calendar, int64_t day)
{
    char text[CALCONV_WRITTEN];
    struct calconv_date date;

    if (calconv_from_day(calendar, day, &date, NULL) == CALCONV_OK)
        cc_put(line->text, line->size, &line->at, text,
               calconv_write(calendar, &date, text, sizeof text));
}

/* What the wrong field belongs to: "Esfand 1404, " for a day, "1404, " for a month. */
static void say_owner(struct line *line, const struct calconv_error *error)
{
    int month = calconv_field_with(error->calendar, CALCONV_MONTH);
    int year = calconv_field_with(error->calendar, CALCONV_YEAR);
    bool of_month = error->calendar->schema->field[error->field].role == CALCONV_DAY;

    if (month >= 0 && (month < error->field || of_month)) {
        size_t length;
        const char *name =
            calconv_month_name(error->calendar, error->calendar->months, &error->date, &length);
        if (name != NULL)
            cc_put(line->text, line->size, &line->at, name, length);
        else {
            say(line, "month ");
            say_number(line, error->date.field[month]);
        }
        say(line, year >= 0 && year < error->field ? " " : ", ");
    }
    if (year >= 0 && year < error->field) {
        say_number(line, error->date.field[year]);
        say(line, ", ");
    }
}

/* "day of year" for the field day_of_year. */
static void say_field(struct line *line, const struct calconv_field *field)
{
    for (const char *c = field->name; *c != '\0'; c++)
        cc_put(line->text, line->size, &line->at, *c == '_' ? " " : c, 1);
}

/* The first and last day of a calendar, as dates, unless those recur. */
static void say_range(struct line *line, const struct calconv_calendar *calendar)
{
    say(line, "the day is outside ");
    if (calendar->cycle > 0) {
        say(line, "R.D. ");
        say_number(line, calendar->first);
        say(line, "..");
        say_number(line, calendar->last);
    } else {
        say_date(line, calendar, calendar->first);
        say(line, " .. ");
        say_date(line, calendar, calendar->last);
    }
    say(line, " (");
    say(line, calendar->id);
    say(line, ")");
}

static void say_bounds(struct line *line, const struct calconv_error *error)
{
    say_field(line, &error->calendar->schema->field[error->field]);
    if (!error->huge) {
        say(line, " ");
        say_number(line, error->got);
    }
    say(line, " is not in ");
    say_number(line, error->least);
    say(line, "..");
    say_number(line, error->greatest);
    say(line, " (");
    say_owner(line, error);
    say(line, error->calendar->id);
    say(line, ")");
}

static void say_reason(struct line *line, const struct calconv_error *error, const char *otherwise)
{
    say(line, error->reason != NULL ? error->reason : otherwise);
    if (error->calendar != NULL) {
        say(line, " (");
        say(line, error->calendar->id);
        say(line, ")");
    }
}

/* "3..13 September 1752 were left out", or the days between two dates. */
static void say_gap(struct line *line, const struct calconv_error *error)
{
    struct calconv_date before, after;
    int month = calconv_field_with(error->calendar, CALCONV_MONTH);
    int day = calconv_field_with(error->calendar, CALCONV_DAY);
    size_t length;
    const char *name;

    if (error->least == error->greatest ||
        calconv_from_day(error->calendar, error->least, &before, NULL) != CALCONV_OK ||
        calconv_from_day(error->calendar, error->greatest, &after, NULL) != CALCONV_OK) {
        say_reason(line, error, "the day was left out");
        return;
    }
    name = calconv_month_name(error->calendar, error->calendar->months, &after, &length);
    if (name != NULL && before.field[month] == after.field[month]) {
        say_number(line, before.field[day] + 1);
        say(line, "..");
        say_number(line, after.field[day] - 1);
        say(line, " ");
        cc_put(line->text, line->size, &line->at, name, length);
        say(line, " ");
        say_number(line, after.field[calconv_field_with(error->calendar, CALCONV_YEAR)]);
        say(line, " were left out: ");
    }
    say_date(line, error->calendar, error->least);
    say(line, " was followed by ");
    say_date(line, error->calendar, error->greatest);
    if (name == NULL || before.field[month] != after.field[month])
        say(line, ", the days between were left out");
    say(line, " (");
    say(line, error->calendar->id);
    say(line, ")");
}

static void say_era_start(struct line *line, const struct calconv_era *era)
{
    cc_put_number(line->text, line->size, &line->at, era->since, 4);
    if (era->month != 0) {
        cc_put_number(line->text, line->size, &line->at, -era->month, 2);
        cc_put_number(line->text, line->size, &line->at, -era->day, 2);
    }
}

/* The years of the era, or when it begins and ends. */
static void say_era(struct line *line, const struct calconv_error *error)
{
    const struct calconv_era *era = error->era;

    if (error->got > error->greatest || error->got < error->least) {
        say(line, "year ");
        say_number(line, error->got);
        say(line, " is not in ");
        say_number(line, error->least);
        say(line, "..");
        say_number(line, error->greatest);
        say(line, " (");
    } else {
        say(line, "the day is not in the era, which begins ");
        say_era_start(line, era);
        if (era != error->calendar->eras) {
            say(line, " and ends before ");
            say_era_start(line, era - 1);
        }
        say(line, " (");
    }
    say(line, era->code);
    say(line, ", ");
    say(line, error->calendar->id);
    say(line, ")");
}

static void say_leap(struct line *line, const struct calconv_error *error)
{
    const struct calconv_field *field = &error->calendar->schema->field[error->field];

    say(line, "there is no leap ");
    say_field(line, field);
    if (field->mark != 0) {
        say(line, " ");
        say_number(line, error->got);
    }
    say(line, " (");
    if (field->mark != 0)
        say_owner(line, error);
    say(line, error->calendar->id);
    say(line, ")");
}

static void say_definition(struct line *line, const struct calconv_error *error)
{
    say_reason(line, error, "this is no definition");
    if (error->least == 0 && error->greatest == 0 && error->got == 0)
        return;
    say(line, ": ");
    if (error->huge)
        say(line, "the number");
    else
        say_number(line, error->got);
    say(line, error->least == error->greatest ? ", not " : " is not in ");
    say_number(line, error->least);
    if (error->least == error->greatest)
        return;
    say(line, "..");
    say_number(line, error->greatest);
}

static void say_disagreement(struct line *line, const struct calconv_error *error)
{
    say(line, "the dates disagree: ");
    if (error->calendar->cycle > 0 || error->other->cycle > 0) {
        say(line, "no day is both (");
        say(line, error->calendar->id);
        say(line, ", ");
        say(line, error->other->id);
        say(line, ")");
        return;
    }
    say(line, error->calendar->id);
    say(line, " says R.D. ");
    say_number(line, error->least);
    say(line, ", ");
    say(line, error->other->id);
    say(line, " says R.D. ");
    say_number(line, error->got);
}

size_t calconv_explain(const struct calconv_error *error, char *text, size_t size)
{
    struct line line = {text, size == 0 ? 0 : size - 1, 0};

    switch (error->status) {
    case CALCONV_EYEAR:
    case CALCONV_EMONTH:
    case CALCONV_EDAY:
    case CALCONV_EFIELD:
        if (error->field >= 0)
            say_bounds(&line, error);
        else
            say_reason(&line, error, "there is no such date");
        break;
    case CALCONV_ERANGE:
        if (error->reason != NULL)
            say_reason(&line, error, NULL);
        else
            say_range(&line, error->calendar);
        break;
    case CALCONV_ESYNTAX:
        if (error->format != NULL)
            cc_say_stop(&line, error);
        else if (error->reason != NULL || error->calendar == NULL)
            say_reason(&line, error, "not a date");
        else {
            say(&line, "not a date of the form ");
            say(&line, error->calendar->schema->form);
            say(&line, " (");
            say(&line, error->calendar->id);
            say(&line, ")");
        }
        break;
    case CALCONV_ELEAP:
        if (error->field >= 0)
            say_leap(&line, error);
        else
            say_reason(&line, error, "there is no such month");
        break;
    case CALCONV_EGAP:
        say_gap(&line, error);
        break;
    case CALCONV_EERA:
        if (error->era != NULL)
            say_era(&line, error);
        else
            say_reason(&line, error, "there is no such era");
        break;
    case CALCONV_ECALENDAR:
        say_reason(&line, error, "unknown calendar");
        break;
    case CALCONV_EPARAM:
        say(&line, "the calendar does not take this parameter");
        break;
    case CALCONV_ETIME:
        say_reason(&line, error, "not a time of day");
        break;
    case CALCONV_EDISAGREE:
        if (error->other != NULL)
            say_disagreement(&line, error);
        else
            cc_say_contradiction(&line, error);
        break;
    case CALCONV_EFORMAT:
        say(&line, "unknown format specifier");
        break;
    case CALCONV_EVAGUE:
        say_reason(&line, error, "the format does not determine a day");
        break;
    case CALCONV_ENOFIELD:
        say_reason(&line, error, "it has no such field");
        break;
    case CALCONV_ENAME:
        say(&line, "a name has the letters a to z, digits and hyphens, and begins with a letter");
        break;
    case CALCONV_ECLASH:
        say(&line, "another calendar has this name");
        break;
    case CALCONV_ECLOSED:
        say(&line, "no calendar can be added any more");
        break;
    case CALCONV_EINVAL:
        say(&line, error->reason != NULL ? error->reason : "invalid argument");
        break;
    case CALCONV_ENOMEM:
        say(&line, "out of memory");
        break;
    case CALCONV_EDEFINE:
        say_definition(&line, error);
        break;
    default:
        say(&line, calconv_status_code(error->status));
    }
    if (size > 0)
        text[line.at < line.size ? line.at : line.size] = '\0';
    return line.at;
}
