/* SPDX-License-Identifier: MIT */
/*
 * define.h - calendars defined by text: what the files of calconv_define() share.
 *
 * part.c reads words, keyword.c the lines of them into a definition; rule.c and table.c each are
 * one kind of calendar, which define.c makes of it.  calconv.cal(5) describes the text.
 */
#ifndef CC_DEFINE_H
#define CC_DEFINE_H

#include "core/core.h"

#define CC_YEAR_MONTHS 64          /* no year has more months, leap months included */
#define CC_MONTH_DAYS 99           /* the written form has two digits */
#define CC_GIVEN_YEAR_MAX 10000000 /* years that a text may give are within this, + and - */
#define CC_ROWS_MAX 24000          /* months of a table: 2000 years */

/* ---- Reading ------------------------------------------------------------------------------- */

/* A part of the text. */
struct cc_part {
    const char *at, *end;
};

/* The month of a table, and where the text has it. */
struct cc_row {
    int64_t first, year;
    uint8_t month;
    bool leap;
    bool given; /* else the base calendar has it */
    const char *at;
};

/* A calendar of years with the same months, but for leap years. */
struct cc_rule {
    int count; /* of months in the list, leap months included */
    struct cc_rule_month {
        uint8_t number, days[2]; /* in a common year and in a leap year */
        bool leap;
    } month[CC_YEAR_MONTHS];
    int before[2][CC_YEAR_MONTHS + 1]; /* days of the year before each month, and all */
    int64_t epoch_year, epoch_day;     /* that year begins on that day */
    /* A year is leap if, counted from `from`, it is divisible by term[0], but not by term[1], but
     * by term[2] and so on. */
    int terms;
    int64_t term[8];
    /* Or by its place in a cycle: leaps[n] of the cycle's first n years are leap. */
    int cycle;
    uint16_t *leaps;
    int64_t from;
    int64_t period, period_days; /* so many years have so many days */
};

/* A calendar of months that begin on days given one by one. */
struct cc_table {
    const struct calconv_calendar *base; /* has the months outside the table, or NULL */
    struct cc_row *rows;                 /* in order, without a gap */
    size_t count, room;
    int64_t last; /* the last row's last day */
    struct calconv_span *spans;
};

#define CC_ERAS_MAX 32

/* A user's calendar and all that it points to. */
struct cc_user {
    struct calconv_calendar calendar;
    struct cc_rule rule;
    struct cc_table table;
    struct calconv_era eras[CC_ERAS_MAX + 1];
    char *strings; /* room for all that the text says */
};

#define CC_KEYWORDS 32

/* A text that is being read. */
struct cc_definition {
    const char *text, *stop; /* from where to where */
    struct calconv_error *error;
    struct cc_user *user;
    char *string; /* where the next one goes */
    /* Where each keyword first stood, in the order of the table of keyword.c; NULL: nowhere. */
    const char *given[CC_KEYWORDS];
    const struct calconv_calendar *base;
    bool by_years; /* the rows come from `year`, not `start` */
    bool refuse;   /* the days outside */
    bool ends;     /* `end` is the table's last day */
    int64_t end;
    const char *end_at;
    int64_t years[2];          /* vouched for; the first is greater: all */
    int64_t month_days[2];     /* least and greatest; 0: not given */
    int eras;                  /* so far, the earliest first */
    struct calconv_era before; /* of the years before them; no code: none */
};

/* What is wrong with the text, and where. */
enum calconv_status cc_wrong(struct cc_definition *def, const char *at, const char *reason);
enum calconv_status cc_wrong_number(struct cc_definition *def, const char *at, const char *reason,
                                    int64_t got, int64_t least, int64_t greatest);
/* `status`, and the error that a function left, if there is one, as found `at`. */
enum calconv_status cc_wrong_by(struct cc_definition *def, const char *at,
                                enum calconv_status status);

/* Take the next word of a line, empty at its end, and what is left of it, without blanks. */
struct cc_part cc_next_word(struct cc_part *line);
struct cc_part cc_take_rest(struct cc_part *line);

static inline bool cc_is_empty(struct cc_part part)
{
    return part.at == part.end;
}

bool cc_is_word(struct cc_part part, const char *word);

/* The number that a part is, within bounds that `what` has. */
enum calconv_status cc_take_number(struct cc_definition *def, struct cc_part part, const char *what,
                                   int64_t least, int64_t greatest, int64_t *number);
/* "LEAST..GREATEST" */
enum calconv_status cc_take_range(struct cc_definition *def, struct cc_part part, const char *what,
                                  int64_t least, int64_t greatest, int64_t range[2]);
/* The day of a date in any calendar, Gregorian if it names none. */
enum calconv_status cc_take_day(struct cc_definition *def, struct cc_part part, int64_t *day);
/* Names separated by `|`, at most `most`, as one string. */
enum calconv_status cc_take_names(struct cc_definition *def, struct cc_part part, int most,
                                  const char **names);
/* The index of the word in a list of words, separated by `|`. */
enum calconv_status cc_take_choice(struct cc_definition *def, struct cc_part part,
                                   const char *words, const char *reason, int *choice);
/* Keep a part as a string. */
const char *cc_keep(struct cc_definition *def, struct cc_part part);
/* Nothing may follow. */
enum calconv_status cc_take_end(struct cc_definition *def, struct cc_part *line);

/* The next line from *at on that says something, without its comment; *any: there is one. */
enum calconv_status cc_next_line(struct cc_definition *def, const char **at, struct cc_part *line,
                                 bool *any);

/* Read all lines. */
enum calconv_status cc_take_lines(struct cc_definition *def);
/* Where the text first has the keyword, NULL: nowhere. */
const char *cc_given(const struct cc_definition *def, const char *word);
/* No keyword is of the other kind of calendar. */
enum calconv_status cc_check_kind(struct cc_definition *def, bool rule);

/* ---- The kinds ----------------------------------------------------------------------------- */

enum calconv_status cc_take_lengths(struct cc_definition *def, struct cc_part *line);
enum calconv_status cc_take_leap(struct cc_definition *def, struct cc_part *line);
enum calconv_status cc_take_epoch(struct cc_definition *def, struct cc_part *line);
enum calconv_status cc_take_start(struct cc_definition *def, struct cc_part *line);
enum calconv_status cc_take_year(struct cc_definition *def, struct cc_part *line);

/* A table's calendar, of which the rows and limits are known: its functions. */
void cc_table_functions(struct calconv_calendar *calendar, bool has_base);
/* The first day behind row i. */
int64_t cc_next_first(const struct cc_table *table, size_t i);
/* -1, 0 or 1: the row's month is before, is or is behind a month. */
int cc_compare_months(const struct cc_row *row, int64_t year, int64_t month, bool leap);

/* Make the calendar, whose text has been read. */
enum calconv_status cc_make_rule(struct cc_definition *def);
enum calconv_status cc_make_table(struct cc_definition *def);

#endif
