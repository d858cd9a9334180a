/* SPDX-License-Identifier: MIT */
/* job.h - what is to be done with records: made once from the arguments, then never changed. */
#ifndef STREAM_JOB_H
#define STREAM_JOB_H

#include "calconv.h"
#include "stream/csv.h"

/* Exit statuses; the highest wins. */
enum { EXIT_CONVERTED = 0, EXIT_INCONVERTIBLE = 1, EXIT_USAGE = 2, EXIT_FAILED = 3 };

/* What an inconvertible record gives. */
enum on_error { ON_ERROR_REPORT, ON_ERROR_SKIP, ON_ERROR_KEEP, ON_ERROR_BLANK };

struct target {
    const struct calconv_calendar *calendar;
    struct calconv_format *format; /* NULL: the written form */
    struct calconv_format *month;  /* of JSON's month_name; NULL: the calendar's English names */
};

/* A field that --field chooses: by its number or, if that is 0, by its name in the header. */
struct choice {
    uint64_t number;
    const char *name;
    size_t length;
};

/* How records are divided into fields. */
struct fields {
    struct choice *choices;
    size_t count; /* 0: records are not divided, but are dates */
    struct csv csv;
    bool quoted; /* --csv: fields may be quoted */
    bool plain;  /* and a date that is all digits, signs and letters need not be */
    bool header; /* the first record of each file names the fields */
    bool append; /* results go to the record's end */
};

/* How calendars are guessed. */
struct guessing {
    const struct calconv_calendar **calendars;
    size_t count;                   /* 0: they are known */
    struct calconv_format *weekday; /* writes the name of the day of the week */
    bool apart;                     /* an empty record follows the guesses of each */
};

struct job {
    struct calconv_reader reader;
    struct target *targets;
    size_t target_count;
    bool targets_given; /* else an annotation may choose the target */
    bool all;           /* -t all: refusals are no errors */
    bool label, json, quiet, verbose;
    bool in_text; /* records are text with dates in it */
    char end;     /* of records: '\n' or '\0' */
    enum on_error on_error;
    const char *format; /* the text of --format, or NULL */
    bool written;       /* `format` stands for the written form, in digits other than ASCII's */
    struct calconv_style style;
    struct fields fields;
    struct guessing guess;
};

/* Compile the formats of a target; the statuses of calconv_format_compile().  target_free() in any
 * case. */
enum calconv_status target_compile(const struct job *job, struct target *target,
                                   struct calconv_error *error);
void target_free(struct target *target);

/* The day whose date the calendar gives for a civil day: after sunset it may be the next one. */
static inline int64_t job_own_day(const struct job *job, const struct calconv_calendar *calendar,
                                  int64_t day)
{
    return day + (job->reader.after_sunset && calendar->day_start == CALCONV_SUNSET);
}

#endif
