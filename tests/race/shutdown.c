/* SPDX-License-Identifier: MIT */
/*
 * shutdown.c - many threads that use the registry while it is shut down.  Of the five faults that
 * a security review found in QCalendar's registry, three would show here:
 *
 *   CWE-703  use after destruction: during and after shutdown every function gives an answer, the
 *            one documented, and never goes back on it;
 *   CWE-664  pointers handed out before are valid and work afterwards;
 *   CWE-284  shutting down takes the lock: nothing is registered behind its back.
 *
 * Shutdown is final, so each round is a process of its own, whose exit status is a set of faults;
 * a sanitizer that finds something makes it another number.
 */
#include <stdatomic.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#include "../unit/tap.h"
#include "calconv.h"
#include "crowd.h"

#define DAY 738960
#ifndef ROUNDS
#define ROUNDS 40
#endif
#define STEPS 150

enum fault {
    WRONG_ANSWER = 1, /* not one that the function may give then */
    TAKEN_BACK = 2,   /* closed, then open again */
    BROKEN_POINTER = 4,
    BAD_LIST = 8,
    UNSEEN = 16 /* the round was no race: closed before it began, or never */
};

static int round_number;
static atomic_int faults, closed_answers, open_answers;
static struct calconv_calendar own[CROWD][STEPS];
static char ids[CROWD][STEPS][24];
static const struct calconv_calendar *held[CROWD][STEPS];
static size_t built_in;

static void blame(enum fault fault)
{
    atomic_fetch_or(&faults, fault);
}

/* One answer about what is not built in; `*closed`: this thread was told ECLOSED before. */
static void judge(enum calconv_status status, bool *closed)
{
    if (status == CALCONV_ECLOSED) {
        *closed = true;
        atomic_fetch_add(&closed_answers, 1);
    } else if (status != CALCONV_OK)
        blame(WRONG_ANSWER);
    else {
        atomic_fetch_add(&open_answers, 1);
        if (*closed)
            blame(TAKEN_BACK);
    }
}

static void use(const struct calconv_calendar *calendar)
{
    struct calconv_date date;
    int64_t day;

    if (calconv_from_day(calendar, DAY, &date, NULL) != CALCONV_OK ||
        calconv_to_day(calendar, &date, &day, NULL) != CALCONV_OK || day != DAY ||
        strlen(calendar->id) < 5)
        blame(BROKEN_POINTER);
}

static void find_variant(int who, int step, bool *closed)
{
    const struct calconv_calendar *calendar = NULL;
    char name[32];
    enum calconv_status status;

    snprintf(name, sizeof name, "islamic-civil@%d", (who * 7 + step) % 61 - 30);
    status = calconv_find(name, strlen(name), &calendar);
    judge(status, closed);
    if ((status == CALCONV_OK) != (calendar != NULL))
        blame(WRONG_ANSWER);
    held[who][step] = calendar;
}

static void register_own(int who, int step, bool *closed)
{
    const struct calconv_calendar *calendar = NULL;
    enum calconv_status status;

    snprintf(ids[who][step], sizeof ids[who][step], "own-%dx%d", who, step);
    own[who][step] = *calconv_default();
    own[who][step].id = ids[who][step];
    own[who][step].aliases = "";
    status = calconv_register(&own[who][step]);
    judge(status, closed);
    if (status != CALCONV_OK)
        return;
    held[who][step] = &own[who][step];
    status = calconv_find(ids[who][step], strlen(ids[who][step]), &calendar);
    judge(status, closed);
    if (status == CALCONV_OK && calendar != &own[who][step])
        blame(WRONG_ANSWER);
}

/* Built-in calendars are always found; the list is theirs alone once it was closed. */
static void look(int who, int step, bool closed)
{
    static const char *const names[] = {"gregorian", "Jalali", "hijri", "unix day"};
    const struct calconv_calendar *calendar = NULL, *list[64];
    const char *name = names[(who + step) % 4];
    size_t count;

    if (calconv_find(name, strlen(name), &calendar) != CALCONV_OK || calendar == NULL)
        blame(WRONG_ANSWER);
    else
        use(calendar);
    count = calconv_list(list, 64);
    if (count < built_in || list[0] != calconv_default() || (closed && count != built_in))
        blame(BAD_LIST);
    for (size_t i = 0; i < count && i < 64; i++)
        if (list[i] == NULL)
            blame(BAD_LIST);
}

static void live(int who, int turn)
{
    uint32_t state = (uint32_t)(1 + who + CROWD * round_number);
    int end = who < 3 ? 20 + crowd_random(&state, STEPS - 20) : STEPS;
    bool closed = false;

    (void)turn;
    for (int step = 0; step < STEPS; step++) {
        if (step == end) { /* three threads shut down, at different times or the same */
            calconv_shutdown();
            closed = true;
        }
        switch (crowd_random(&state, 4)) {
        case 0:
            find_variant(who, step, &closed);
            break;
        case 1:
            register_own(who, step, &closed);
            break;
        case 2:
            look(who, step, closed);
            break;
        default:
            if (step > 0 && held[who][step - 1] != NULL)
                use(held[who][step - 1]);
            crowd_dawdle(who, step);
        }
    }
}

/* When all threads are done and all is closed. */
static void look_back(int turn)
{
    (void)turn;
    for (int who = 0; who < CROWD; who++)
        for (int step = 0; step < STEPS; step++) {
            const struct calconv_calendar *calendar = NULL;
            if (held[who][step] == NULL)
                continue;
            use(held[who][step]);
            if (calconv_find(held[who][step]->id, strlen(held[who][step]->id), &calendar) !=
                    CALCONV_ECLOSED ||
                calendar != NULL || calconv_register(held[who][step]) != CALCONV_ECLOSED)
                blame(WRONG_ANSWER);
        }
    look(0, 0, true);
    if (atomic_load(&closed_answers) == 0 || atomic_load(&open_answers) == 0)
        blame(UNSEEN);
}

int main(void)
{
    struct crowd crowd = {.body = live, .check = look_back, .turns = 1};
    int seen = 0, broken = 0, all = 0;

    built_in = calconv_list(NULL, 0);
    for (round_number = 0; round_number < ROUNDS; round_number++) {
        int status = -1;
        pid_t child;

        fflush(stdout);
        child = fork();
        if (child == 0) {
            crowd_run(&crowd);
            exit(atomic_load(&faults));
        }
        if (child < 0 || waitpid(child, &status, 0) != child || !WIFEXITED(status) ||
            WEXITSTATUS(status) >= 32) {
            note("round %d: wait status %d", round_number, status);
            broken++;
        } else {
            all |= WEXITSTATUS(status);
            seen += (WEXITSTATUS(status) & UNSEEN) == 0;
        }
    }
    note("%d rounds of %d threads, %d steps each, three of them shut down; %d were races", ROUNDS,
         CROWD, STEPS, seen);
    ok(broken == 0, "CWE-703: no round crashes, hangs, or is found at fault by a sanitizer");
    ok((all & WRONG_ANSWER) == 0,
       "CWE-703: during and after shutdown: OK or ECLOSED, built-in calendars always found");
    ok((all & TAKEN_BACK) == 0, "CWE-703: what is closed stays closed, for every thread");
    ok((all & BROKEN_POINTER) == 0, "CWE-664: pointers handed out before shutdown work after it");
    ok((all & BAD_LIST) == 0, "CWE-284: the list is whole, and built-in calendars' alone at last");
    ok(seen > ROUNDS / 2, "most rounds were shut down while threads were at work");
    return done();
}
