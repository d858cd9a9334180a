/* SPDX-License-Identifier: MIT */
/*
 * find.c - many threads that ask for the same variant first.  Of the five faults that a security
 * review found in QCalendar's registry, two would show here:
 *
 *   CWE-691  double instantiation by concurrent first use: every thread must get the same pointer;
 *   CWE-664  use after free of the instance that lost a race: what a thread got is used at once
 *            and again in every later turn.
 *
 * (CWE-284 and CWE-707 are in register.c, CWE-703 in shutdown.c.)  ThreadSanitizer and
 * AddressSanitizer see what the results do not show.  The registry only grows, so each turn has a
 * variant that nobody asked for before: the shifts of islamic-civil and those of a calendar of our
 * own.
 */
#include <stdatomic.h>
#include <string.h>

#include "../unit/tap.h"
#include "calconv.h"
#include "crowd.h"

#define DAY 738960
#define SHIFTS 61 /* islamic-civil@-30..@+30 */
#ifndef TURNS
#define TURNS 1500
#endif

static const struct calconv_calendar *got[TURNS][CROWD];
static atomic_int refused, wrong, varied;
static int doubles, kept, shared_ids;

/* ---- A calendar with as many variants as are wanted ---------------------------------------- */

static enum calconv_status from_day(const struct calconv_calendar *self, int64_t day,
                                    struct calconv_date *date)
{
    const struct calconv_variant *variant = self->data;
    date->field[0] = day + variant->number[0];
    date->leap = 0;
    return CALCONV_OK;
}

static enum calconv_status to_day(const struct calconv_calendar *self,
                                  const struct calconv_date *date, int64_t *day,
                                  struct calconv_error *error)
{
    const struct calconv_variant *variant = self->data;
    (void)error;
    *day = date->field[0] - variant->number[0];
    return CALCONV_OK;
}

static enum calconv_status vary(const struct calconv_calendar *self, const char *parameter,
                                struct calconv_variant *variant)
{
    atomic_fetch_add(&varied, 1);
    sched_yield(); /* the wider the gap between looking and adding, the better */
    variant->number[0] = strtol(parameter, NULL, 10);
    snprintf(variant->id, sizeof variant->id, "%s@%d", self->id, (int)variant->number[0]);
    variant->calendar.vary = NULL;
    return CALCONV_OK;
}

static struct calconv_calendar counting;

/* ---- Turns --------------------------------------------------------------------------------- */

static int shift_of(int turn)
{
    return turn < SHIFTS ? turn - SHIFTS / 2 : turn;
}

/* Threads spell the variant's name differently. */
static enum calconv_status ask(int who, int turn, const struct calconv_calendar **calendar)
{
    static const char *const islamic[] = {"islamic-civil", "Hijri", "ISLAMIC CIVIL", "islamicc"};
    static const char *const own[] = {"counting", "Count-ing", "COUNT.ING", "mine"};
    static const char *const formats[] = {"%s@%d", "%s@%03d", "%s@%d", "%s@%02d"};
    int shift = shift_of(turn);
    char name[64];
    int length;

    length = snprintf(name, sizeof name, formats[who / 4 % 4],
                      (turn < SHIFTS ? islamic : own)[who % 4], shift);
    return calconv_find(name, (size_t)length, calendar);
}

/* Both ways, by the calendar's own functions and data. */
static bool is_right(const struct calconv_calendar *calendar, int turn)
{
    const struct calconv_calendar *plain = NULL;
    struct calconv_date date, expected = {.field = {DAY + shift_of(turn)}};
    int64_t day;

    if (calendar == NULL || calconv_from_day(calendar, DAY, &date, NULL) != CALCONV_OK ||
        calconv_to_day(calendar, &date, &day, NULL) != CALCONV_OK || day != DAY)
        return false;
    if (turn < SHIFTS &&
        (calconv_find("islamic-civil", 13, &plain) != CALCONV_OK ||
         calconv_from_day(plain, DAY + shift_of(turn), &expected, NULL) != CALCONV_OK))
        return false;
    return date.field[0] == expected.field[0] &&
           (turn >= SHIFTS ||
            (date.field[1] == expected.field[1] && date.field[2] == expected.field[2]));
}

static void find_first(int who, int turn)
{
    const struct calconv_calendar *calendar = NULL;

    if (ask(who, turn, &calendar) != CALCONV_OK)
        atomic_fetch_add(&refused, 1);
    else if (!is_right(calendar, turn)) /* at once, while others may still lose the race */
        atomic_fetch_add(&wrong, 1);
    got[turn][who] = calendar;
    if (turn > 0 && !is_right(got[turn - 1][(who + 1) % CROWD], turn - 1))
        atomic_fetch_add(&wrong, 1); /* what another thread got, in the turn before */
}

static void count_instances(int turn)
{
    for (int who = 1; who < CROWD; who++)
        doubles += got[turn][who] != got[turn][0];
}

/* ---- Everything again, after all races ----------------------------------------------------- */

static void find_again(int who, int turn)
{
    const struct calconv_calendar *calendar = NULL;

    for (int i = who; i < TURNS; i += CROWD)
        if (ask(who, i, &calendar) != CALCONV_OK || calendar != got[i][turn % CROWD] ||
            !is_right(calendar, i))
            atomic_fetch_add(&wrong, 1);
}

int main(void)
{
    struct crowd first = {.body = find_first, .check = count_instances, .turns = TURNS};
    struct crowd again = {.body = find_again, .turns = 2};

    counting = *calconv_default();
    counting.id = "counting";
    counting.aliases = "mine";
    counting.schema = &calconv_schema_count;
    counting.eras = NULL;
    counting.months = counting.months_short = NULL;
    counting.to_day = to_day;
    counting.from_day = from_day;
    counting.vary = vary;
    ok(calconv_register(&counting) == CALCONV_OK, "a calendar with variants is registered");

    crowd_run(&first);
    note("%d threads asked first for each of %d variants; vary() ran %d times for %d of them",
         CROWD, TURNS, atomic_load(&varied), TURNS - SHIFTS);
    ok(atomic_load(&refused) == 0, "every thread was answered");
    ok(doubles == 0, "CWE-691: concurrent first use makes one instance, which all threads get");
    ok(atomic_load(&wrong) == 0,
       "CWE-664: nothing that a thread got is freed or changed when another loses the race");

    crowd_run(&again);
    for (int i = 0; i < TURNS; i++) {
        kept += is_right(got[i][0], i);
        for (int k = 0; k < i; k++)
            shared_ids += got[i][0] == got[k][0] || strcmp(got[i][0]->id, got[k][0]->id) == 0;
    }
    ok(atomic_load(&wrong) == 0 && kept == TURNS,
       "CWE-664: all %d instances are still the ones found, and work", kept);
    ok(shared_ids == 0, "CWE-691: different variants are different instances");
    return done();
}
