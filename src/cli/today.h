/* SPDX-License-Identifier: MIT */
/* today.h - which day today is. */
#ifndef CLI_TODAY_H
#define CLI_TODAY_H

#include <pthread.h>

#include "calconv.h"

struct today {
    pthread_mutex_t mutex; /* guards the rest once threads may ask */
    bool known;
    int64_t day;
};

/* Set `today` by the value of --today, or NULL, and SOURCE_DATE_EPOCH; the clock is asked only
 * when the day is.  Returns an exit status; anything but 0 has been reported. */
int today_init(struct today *today, const char *option);

/* The day, the same for all who ask; `today` is a struct today.  (struct calconv_reader's function)
 */
int64_t today_get(void *today);

#endif
