/* SPDX-License-Identifier: MIT */
/* job.c - the formats of a job's targets. */
#include "stream/job.h"

#include <string.h>

enum calconv_status target_compile(const struct job *job, struct target *target,
                                   struct calconv_error *error)
{
    const struct calconv_calendar *calendar = target->calendar;
    enum calconv_status status = CALCONV_OK;

    if (job->format != NULL)
        status = calconv_format_compile(calendar, &job->style, job->format, strlen(job->format),
                                        job->all, &target->format, error);
    if (status == CALCONV_OK && job->json && job->style.locale != NULL &&
        calconv_field_with(calendar, CALCONV_MONTH) >= 0)
        status =
            calconv_format_compile(calendar, &job->style, "%B", 2, true, &target->month, error);
    return status;
}

void target_free(struct target *target)
{
    calconv_format_free(target->format);
    calconv_format_free(target->month);
}
