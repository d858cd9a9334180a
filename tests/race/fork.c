/* SPDX-License-Identifier: MIT */
/*
 * fork.c - fork() while other threads register calendars and ask first for variants: the child, in
 * which those threads are gone, has what there was, adds what it wants, and ends; a child that
 * waits for a lock which nobody holds is ended by an alarm.
 */
#include <stdatomic.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#include "../unit/find.h"
#include "../unit/tap.h"
#include "calconv.h"
#include "crowd.h"

#define DAY 738960
#define TURNS 60
#define EACH 8 /* calendars that a thread registers in a turn */

static struct calconv_calendar calendars[TURNS][CROWD][EACH];
static char ids[TURNS][CROWD][EACH][32];
static atomic_int wrong, children;

static bool add(int who, int turn, int index)
{
    struct calconv_calendar *calendar = &calendars[turn][who][index];
    char *id = ids[turn][who][index];

    snprintf(id, sizeof ids[0][0][0], "own-%dx%dx%d", turn, who, index);
    *calendar = *calconv_default();
    calendar->id = id;
    calendar->aliases = "";
    return calconv_register(calendar) == CALCONV_OK && find(id) == calendar;
}

/* The child: 0 if all is well. */
static int live(int who, int turn)
{
    const struct calconv_calendar *calendar;
    struct calconv_date date;
    char name[32];

    alarm(20);
    if (!add(who, turn, 0) || (turn > 0 && find(ids[turn - 1][(who + 1) % CROWD][0]) == NULL &&
                               (who + 1) % CROWD % 4 != 0))
        return 1;
    snprintf(name, sizeof name, "mayan@%d", 500000 + turn * CROWD + who);
    calendar = find(name);
    if (calendar == NULL || calendar != find(name) ||
        calconv_from_day(calendar, DAY, &date, NULL) != CALCONV_OK)
        return 2;
    calconv_shutdown();
    return find("hebrew") != NULL && find(name) == NULL ? 0 : 3;
}

/* Every fourth thread forks while the others add. */
static void body(int who, int turn)
{
    char name[32];
    int status;
    pid_t child;

    if (who % 4 != 0) {
        for (int i = 0; i < EACH; i++)
            if (!add(who, turn, i))
                atomic_fetch_add(&wrong, 1);
        snprintf(name, sizeof name, "mayan@%d", 600000 + turn * CROWD + who);
        if (find(name) == NULL)
            atomic_fetch_add(&wrong, 1);
        return;
    }
    child = fork();
    if (child == 0)
        _exit(live(who, turn));
    if (child < 0 || waitpid(child, &status, 0) != child || status != 0)
        atomic_fetch_add(&wrong, 1);
    else
        atomic_fetch_add(&children, 1);
}

int main(void)
{
    struct crowd crowd = {.body = body, .turns = TURNS};

#ifdef SANITIZED
    (void)crowd;
    ok(true, "children # SKIP the sanitizer's malloc() has a lock that a fork leaves to them");
#else
    crowd_run(&crowd);
    ok(atomic_load(&wrong) == 0 && atomic_load(&children) == TURNS * CROWD / 4,
       "%d children of a process whose other threads add calendars", atomic_load(&children));
#endif
    return done();
}
