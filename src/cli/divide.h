/* SPDX-License-Identifier: MIT */
/* divide.h - how records are divided into fields: --field and what belongs to it. */
#ifndef CLI_DIVIDE_H
#define CLI_DIVIDE_H

#include "cli/args.h"
#include "stream/job.h"

/* Set `fields` by the command line, whose words it points to; records end in `end`.  Returns an
 * exit status; anything but 0 has been reported.  divide_free() in any case. */
int divide_init(struct fields *fields, const struct args *args, char end);
void divide_free(struct fields *fields);

#endif
