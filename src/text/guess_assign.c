/* SPDX-License-Identifier: MIT */
/* guess_assign.c - which of a text's numbers and words are the day, the month and the year: every
 * usual assignment is tried. */
#include <string.h>

#include "core/arith.h"
#include "text/cldr.h"
#include "text/guess.h"

#define YEARS_BACK 200 /* in which a day without a year is looked for on its weekday */
#define YEARS_NAMED 20 /* in which a name of a month that not every year has occurs */

/* A day, month and year that the text may mean.  The month is a number or, if that is -1, one of
 * the names; the day may be lacking (0), and the year. */
struct assignment {
    int64_t day, month, year;
    bool has_year;
    enum calconv_guess_form form;
    enum calconv_guess_year source;
};

/* Whether the date is in the era that the text names, if it names one. */
static bool in_era(const struct cc_search *search, const struct calconv_date *date)
{
    int64_t year;

    return search->words.era == NULL ||
           calconv_era_of(search->calendar, date, &year) == search->words.era;
}

/* Whether the month that the date says has one of the names in the text, if that has any. */
static bool is_named(const struct cc_search *search, const struct assignment *assignment,
                     const struct calconv_date *date)
{
    int64_t index = cc_month_index(search->calendar, date, search->month);

    return assignment->month >= 0 ||
           (index >= 0 && index < 64 && (search->words.months >> index & 1) != 0);
}

/* The same for any of the last years, if there is no year: a month can have another name in leap
 * years. */
static bool is_ever_named(const struct cc_search *search, const struct assignment *assignment,
                          struct calconv_date *date)
{
    int64_t *year = &date->field[search->year];

    if (assignment->has_year)
        return is_named(search, assignment, date);
    for (*year = search->this_year; *year > search->this_year - YEARS_NAMED; --*year)
        if (is_named(search, assignment, date))
            return true;
    return false;
}

/* Of a day and month without a year, the last one up to today, and on the weekday if it ever is. */
static void guess_last(struct cc_search *search, const struct assignment *assignment,
                       struct calconv_date *date)
{
    struct calconv_guess guess = {
        .fields = 3, .form = assignment->form, .year = assignment->source};
    int64_t *year = &date->field[search->year], day;
    int weekday = search->words.weekday;
    bool found = false, agrees;

    for (*year = search->this_year + 1; *year > search->this_year - YEARS_BACK; --*year) {
        if (calconv_to_day(search->calendar, date, &day, NULL) != CALCONV_OK ||
            day - search->evening > search->guesser->today || !is_named(search, assignment, date))
            continue;
        agrees = weekday == 0 || calconv_weekday(day - search->evening) == weekday;
        if (!found || agrees)
            guess.day = guess.last = day;
        found = true;
        if (agrees)
            break;
    }
    if (found)
        cc_guess_add(search, &guess);
}

static void guess_date(struct cc_search *search, const struct assignment *assignment,
                       struct calconv_date *date)
{
    struct calconv_guess guess = {
        .fields = 3, .form = assignment->form, .year = assignment->source};

    date->field[search->day] = assignment->day == 0 ? 1 : assignment->day;
    if (!assignment->has_year) {
        guess_last(search, assignment, date);
        return;
    }
    date->field[search->year] = assignment->year;
    if (assignment->day == 0 && in_era(search, date))
        cc_guess_part(search, date, 2, assignment->form, assignment->source);
    else if (assignment->day > 0 &&
             calconv_to_day(search->calendar, date, &guess.day, NULL) == CALCONV_OK &&
             in_era(search, date)) {
        guess.last = guess.day;
        cc_guess_add(search, &guess);
    }
}

/* A day and, where days can be leap, its namesake. */
static void guess_days(struct cc_search *search, const struct assignment *assignment,
                       struct calconv_date *date)
{
    guess_date(search, assignment, date);
    if (assignment->day > 0 && search->calendar->schema->field[search->day].mark != 0) {
        date->leap |= 1u << search->day;
        guess_date(search, assignment, date);
    }
}

/* Every month that the assignment may mean. */
static void guess_months(struct cc_search *search, const struct assignment *assignment)
{
    struct calconv_date date = {.leap = 0};

    if (assignment->month >= 0) {
        date.field[search->month] = assignment->month;
        guess_days(search, assignment, &date);
        return;
    }
    for (int month = 0; month <= search->calendar->limits.months_greatest; month++)
        for (uint32_t leap = 0; leap < 2; leap++) {
            date = (struct calconv_date){.leap = leap << search->month};
            date.field[search->year] = assignment->year;
            date.field[search->month] = month;
            date.field[search->day] = 1;
            if (is_ever_named(search, assignment, &date))
                guess_days(search, assignment, &date);
        }
}

/* The year of a number: of the era in the text, in full, or the last two digits of one. */
static void guess_years(struct cc_search *search, struct assignment assignment,
                        const struct cc_guess_number *number)
{
    const struct calconv_era *era = search->words.era;

    assignment.has_year = number != NULL;
    assignment.source = number == NULL ? CALCONV_YEAR_ASSUMED : CALCONV_YEAR_GIVEN;
    if (number != NULL && era != NULL)
        assignment.year = era->backward ? era->origin - number->value : era->origin + number->value;
    else if (number != NULL)
        assignment.year = number->value;
    guess_months(search, &assignment);
    if (number != NULL && era == NULL && number->digits <= 2) {
        int64_t back = cc_floor_mod(search->this_year - number->value, 100);
        assignment.year = search->this_year - back + (back > 50 ? 100 : 0);
        assignment.source = CALCONV_YEAR_COMPLETED;
        guess_months(search, &assignment);
    }
}

/* A number can be a day or a month, or a year: that of day and month has two digits at most. */
static bool is_short(const struct cc_guess_number *number)
{
    return number->digits <= 2;
}

/* The three numbers as positions of year, month and day. */
static void guess_order(struct cc_search *search, int year, int month, int day,
                        enum calconv_guess_form form)
{
    const struct cc_guess_number *number = search->words.number;

    if (is_short(&number[month]) && is_short(&number[day]))
        guess_years(search,
                    (struct assignment){
                        .day = number[day].value, .month = number[month].value, .form = form},
                    year < search->words.numbers ? &number[year] : NULL);
}

/* Eight digits together are a year of four, a month and a day. */
static void divide(struct cc_search *search, int year_digits, int year_at)
{
    static const int powers[] = {1, 100, 10000, 1000000, 100000000};
    int64_t all = search->words.number[0].value;
    struct cc_guess_number *number = search->words.number;
    int left = 8;

    for (int i = 0; i < 3; i++) {
        number[i] = (struct cc_guess_number){.digits = i == year_at ? year_digits : 2};
        left -= number[i].digits;
        number[i].value = all / powers[left / 2] % powers[number[i].digits / 2];
    }
    search->words.numbers = 3;
}

static void guess_numbers(struct cc_search *search)
{
    struct cc_guess_words *words = &search->words;
    struct cc_guess_number *number = words->number, whole = number[0];
    int count = words->numbers;
    bool year_first = words->era != NULL && words->era_before == 0;

    if (count == 1 && whole.digits == 8) {
        divide(search, 4, 0);
        guess_order(search, 0, 1, 2, CALCONV_GUESS_YEAR_MONTH_DAY);
        number[0] = whole;
        divide(search, 4, 2);
        count = 3;
    }
    if (count == 3 && (year_first || !is_short(&number[0]) || number[0].dashed))
        guess_order(search, 0, 1, 2, CALCONV_GUESS_YEAR_MONTH_DAY);
    if ((count == 3 && !year_first) ||
        (count == 2 && words->era == NULL && is_short(&number[0]) && is_short(&number[1]))) {
        guess_order(search, 2, 1, 0, CALCONV_GUESS_DAY_MONTH_YEAR);
        guess_order(search, 2, 0, 1, CALCONV_GUESS_MONTH_DAY_YEAR);
    } else if (count == 2 && is_short(&number[0]) != is_short(&number[1])) {
        int year = is_short(&number[0]);
        guess_years(search,
                    (struct assignment){.month = number[1 - year].value,
                                        .form = year == 0 ? CALCONV_GUESS_YEAR_MONTH_DAY
                                                          : CALCONV_GUESS_DAY_MONTH_YEAR},
                    &number[year]);
    } else if (count == 1 && words->era != NULL && search->year == 0) {
        struct calconv_date date = {.leap = 0};
        date.field[0] = words->era->backward ? words->era->origin - whole.value
                                             : words->era->origin + whole.value;
        date.field[1] = date.field[2] = 1;
        if (in_era(search, &date))
            cc_guess_part(search, &date, 1, CALCONV_GUESS_WRITTEN, CALCONV_YEAR_GIVEN);
    }
}

/* With a month's name: a day and a year, or one of them.  Of two short numbers the first is the
 * day, unless it follows the era. */
static void guess_named(struct cc_search *search)
{
    const struct cc_guess_words *words = &search->words;
    const struct cc_guess_number *number = words->number;
    bool year_first = words->era != NULL && words->era_before == 0;
    struct assignment assignment = {.month = -1, .form = CALCONV_GUESS_NAMED};
    int day =
        words->numbers == 2 && (!is_short(&number[0]) || (year_first && is_short(&number[1])));

    if (words->numbers == 0 || words->numbers == 3)
        return;
    assignment.day = number[day].value;
    if (words->numbers == 2) {
        if (is_short(&number[day]) && assignment.day > 0)
            guess_years(search, assignment, &number[1 - day]);
    } else if (is_short(&number[0]) && words->era == NULL) {
        if (assignment.day > 0)
            guess_years(search, assignment, NULL);
    } else {
        assignment.day = 0;
        guess_years(search, assignment, &number[0]);
    }
}

/* Whether a calendar's dates are a year, a month and a day. */
static bool find_fields(struct cc_search *search)
{
    struct calconv_date today;

    search->year = calconv_field_with(search->calendar, CALCONV_YEAR);
    search->month = calconv_field_with(search->calendar, CALCONV_MONTH);
    search->day = calconv_field_with(search->calendar, CALCONV_DAY);
    if (search->calendar->schema->count != 3 || search->year < 0 || search->month < 0 ||
        search->day < 0 ||
        calconv_from_day(search->calendar, search->guesser->today, &today, NULL) != CALCONV_OK)
        return false;
    search->this_year = today.field[search->year];
    return true;
}

void cc_guess_assign(struct cc_search *search)
{
    if (!find_fields(search))
        return;
    if (search->words.months != 0)
        guess_named(search);
    else
        guess_numbers(search);
}
