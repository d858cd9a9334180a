/* SPDX-License-Identifier: MIT */
/*
 * register.c - many threads that register calendars at the same time, while others look.  Of the
 * five faults that a security review found in QCalendar's registry, two would show here:
 *
 *   CWE-707  a registration whose failure goes unnoticed: of all threads whose calendars clash
 *            exactly one is told CALCONV_OK, and its calendar is the one that is found and listed;
 *            all others are told CALCONV_ECLASH.  (That no caller drops the status is checked by
 *            the compiler: tests/checks/unused-result.sh.)
 *   CWE-284  state touched without the lock: under concurrent additions nothing is lost, nothing
 *            is listed twice, and what a reader lists only ever grows at its end.
 *
 * (CWE-691 and CWE-664 are in find.c, CWE-703 in shutdown.c.)  ThreadSanitizer sees what the
 * results do not show.
 */
#include <stdatomic.h>
#include <string.h>

#include "../unit/find.h"
#include "../unit/tap.h"
#include "calconv.h"
#include "crowd.h"

#define CLASHES 80 /* turns in which all threads' calendars clash */
#define SAME 40    /* turns in which all threads register the same calendar */
#define APART 40   /* turns in which none clash, and half of the threads read */
#define MANY (64 + CLASHES + SAME + APART * CROWD)

/* A calendar of a thread and turn, with room for its names. */
struct own {
    struct calconv_calendar calendar;
    char id[24], aliases[48];
};

static struct own clashing[CLASHES][CROWD], same[SAME], apart[APART][CROWD];
static enum calconv_status answers[CROWD];
static int winners, refused, others, found_right, lost;
static atomic_int unsound, snapshots;
static size_t built_in;

static const struct calconv_calendar *make(struct own *own)
{
    own->calendar = *calconv_default();
    own->calendar.id = own->id;
    own->calendar.aliases = own->aliases;
    return &own->calendar;
}

static size_t times_listed(const struct calconv_calendar *calendar)
{
    static const struct calconv_calendar *list[MANY];
    size_t count = calconv_list(list, MANY), times = 0;

    for (size_t i = 0; i < count && i < MANY; i++)
        times += list[i] == calendar;
    return times;
}

/* ---- CWE-707: clashing calendars ----------------------------------------------------------- */

/* Each has the name clash-N somewhere: as id, as alias, or folded. */
static void clash(int who, int turn)
{
    struct own *own = &clashing[turn][who];

    if (who % 3 == 0)
        snprintf(own->id, sizeof own->id, "clash-%d", turn);
    else
        snprintf(own->id, sizeof own->id, "own-%dx%d", turn, who);
    if (who % 3 == 0)
        snprintf(own->aliases, sizeof own->aliases, "alias-%dx%d", turn, who);
    else
        snprintf(own->aliases, sizeof own->aliases, "alias-%dx%d|%s%d", turn, who,
                 who % 3 == 1 ? "clash-" : "c-lash", turn);
    answers[who] = calconv_register(make(own));
}

static void check_clash(int turn)
{
    const struct calconv_calendar *winner = NULL, *loser;
    char name[32];

    for (int who = 0; who < CROWD; who++) {
        const struct calconv_calendar *calendar = &clashing[turn][who].calendar;
        winners += answers[who] == CALCONV_OK;
        refused += answers[who] == CALCONV_ECLASH;
        others += answers[who] != CALCONV_OK && answers[who] != CALCONV_ECLASH;
        if (answers[who] == CALCONV_OK)
            winner = calendar;
        lost += times_listed(calendar) != (answers[who] == CALCONV_OK);
        snprintf(name, sizeof name, "alias-%dx%d", turn, who);
        loser = find(name);
        lost += loser != (answers[who] == CALCONV_OK ? calendar : NULL);
    }
    snprintf(name, sizeof name, "CLASH %d", turn);
    found_right += winner != NULL && find(name) == winner;
}

/* ---- The same calendar in all threads ------------------------------------------------------ */

static void prepare_same(int turn)
{
    snprintf(same[turn].id, sizeof same[turn].id, "same-%d", turn);
    make(&same[turn]);
}

static void register_same(int who, int turn)
{
    answers[who] = calconv_register(&same[turn].calendar);
}

static void check_same(int turn)
{
    for (int who = 0; who < CROWD; who++)
        winners += answers[who] == CALCONV_OK;
    found_right += find(same[turn].id) == &same[turn].calendar;
    lost += times_listed(&same[turn].calendar) != 1;
}

/* ---- CWE-284: writers and readers ---------------------------------------------------------- */

/* What a thread saw last must be the beginning of what it sees now. */
static void read_snapshots(int who, int turn)
{
    const struct calconv_calendar *before[MANY], *now[MANY];
    size_t old = 0, count;

    for (int i = 0; i < 12; i++) {
        count = calconv_list(now, MANY);
        if (count > MANY || count < old || memcmp(now, before, old * sizeof *now) != 0)
            atomic_fetch_add(&unsound, 1);
        for (size_t k = old > built_in ? old : built_in; k < count && k < MANY; k += 1 + k % 8)
            if (find(now[k]->id) != now[k]) /* what is listed is found, and complete */
                atomic_fetch_add(&unsound, 1);
        atomic_fetch_add(&snapshots, 1);
        old = count < MANY ? count : MANY;
        memcpy(before, now, old * sizeof *now);
        crowd_dawdle(who, turn + i);
    }
}

static void write_apart(int who, int turn)
{
    struct own *own = &apart[turn][who];

    snprintf(own->id, sizeof own->id, "apart-%dx%d", turn, who);
    answers[who] = CALCONV_OK;
    if (who % 4 == 3 && turn % 4 == 0)
        read_snapshots(who, turn);
    else if (who % 2 == 0)
        answers[who] = calconv_register(make(own));
    else /* a new node of the other kind */
        for (int shift = -30; shift <= 30; shift += 4) {
            char name[32];
            snprintf(name, sizeof name, "islamic-civil@%d", shift + turn % 4);
            if (shift + turn % 4 <= 30 && find(name) == NULL)
                atomic_fetch_add(&unsound, 1);
        }
}

static void check_apart(int turn)
{
    for (int who = 0; who < CROWD; who += 2) {
        winners += answers[who] == CALCONV_OK;
        lost += times_listed(&apart[turn][who].calendar) != 1;
    }
}

int main(void)
{
    struct crowd first = {.body = clash, .check = check_clash, .turns = CLASHES};
    struct crowd second = {
        .prepare = prepare_same, .body = register_same, .check = check_same, .turns = SAME};
    struct crowd third = {.body = write_apart, .check = check_apart, .turns = APART};

    built_in = calconv_list(NULL, 0);
    crowd_run(&first);
    note("%d turns of %d clashing threads: %d registered, %d refused", CLASHES, CROWD, winners,
         refused);
    ok(winners == CLASHES && found_right == CLASHES,
       "CWE-707: of clashing registrations exactly one is told OK, and its calendar is found");
    ok(refused == CLASHES * (CROWD - 1) && others == 0, "CWE-707: all others are told ECLASH");
    ok(lost == 0, "CWE-707: who was told OK is listed once, who was refused is nowhere");

    winners = found_right = lost = 0;
    crowd_run(&second);
    ok(winners == SAME * CROWD && found_right == SAME && lost == 0,
       "CWE-707: the same calendar from %d threads: all are told OK, it is listed once", CROWD);

    winners = lost = 0;
    crowd_run(&third);
    note("%d calendars registered while %d snapshots were read", winners, atomic_load(&snapshots));
    ok(winners == APART * CROWD / 2 && lost == 0 &&
           calconv_list(NULL, 0) == built_in + CLASHES + SAME + APART * CROWD / 2,
       "CWE-284: of concurrent additions none is lost");
    ok(atomic_load(&unsound) == 0 && atomic_load(&snapshots) > 0,
       "CWE-284: readers see whole calendars, in a list that only grows at its end");
    return done();
}
