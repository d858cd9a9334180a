/* SPDX-License-Identifier: MIT */
/*
 * define.c - many threads define the same calendar at once: one of them does, the others hear that
 * the name is taken, and all find that one and convert by it.
 */
#include <stdatomic.h>
#include <stdbool.h>
#include <stdio.h>
#include <string.h>

#include "calconv.h"
#include "crowd.h"
#include "../unit/tap.h"

#define TURNS 300
#define DAY 739312

static char text[400];
static size_t length;
static char id[24];
static atomic_int made, clashes, wrong;
static const struct calconv_calendar *_Atomic calendar;
static long total;

static void prepare(int turn)
{
    snprintf(id, sizeof id, "race-%d", turn);
    length = (size_t)snprintf(text, sizeof text,
                              "calconv calendar 1\nid %s\nname Race\nbase %s\n"
                              "start 1446-09 2025-03-02\n",
                              id, turn % 2 == 0 ? "islamic-umalqura" : "islamic-civil@+1");
    made = clashes = wrong = 0;
    calendar = NULL;
}

static void body(int who, int turn)
{
    const struct calconv_calendar *mine = NULL, *found = NULL;
    struct calconv_date date;
    enum calconv_status status = calconv_define(text, length, &mine, NULL);

    (void)who;
    (void)turn;
    if (status == CALCONV_OK) {
        made++;
        calendar = mine;
    } else if (status == CALCONV_ECLASH && mine == NULL)
        clashes++;
    else
        wrong++;
    if (calconv_find(id, strlen(id), &found) != CALCONV_OK || (mine != NULL && found != mine) ||
        calconv_from_day(found, DAY, &date, NULL) != CALCONV_OK || date.field[0] != 1446 ||
        date.field[1] != 9 || date.field[2] != 1)
        wrong++;
}

static void check(int turn)
{
    const struct calconv_calendar *found;

    if (made == 1 && clashes == CROWD - 1 && wrong == 0 &&
        calconv_find(id, strlen(id), &found) == CALCONV_OK && found == calendar)
        total++;
    else
        note("turn %d: %d made it, %d clashed, %d went wrong", turn, made, clashes, wrong);
}

int main(void)
{
    struct crowd crowd = {.prepare = prepare, .body = body, .check = check, .turns = TURNS};

    crowd_run(&crowd);
    ok(total == TURNS, "one of %d threads defines a calendar, all find it, %ld times", CROWD,
       total);
    return done();
}
