/* SPDX-License-Identifier: MIT */
/*
 * crowd.h - many threads that do the same at the same time, for the race tests.
 *
 * Each thread runs body(who, turn) for every turn; a barrier before each turn lets all begin it at
 * once.  What the turns need is made by prepare(turn), what came of them checked by check(turn),
 * in one thread while the others wait.
 */
#ifndef CROWD_H
#define CROWD_H

#include <pthread.h>
#include <sched.h>
#include <stdint.h>
#include <stdlib.h>

#define CROWD 16 /* threads */

/* A barrier; POSIX has one too, but not every system. */
struct crowd_gate {
    pthread_mutex_t lock;
    pthread_cond_t opened;
    int waiting, openings;
};

struct crowd {
    void (*prepare)(int turn);       /* or NULL */
    void (*body)(int who, int turn); /* in CROWD threads at once */
    void (*check)(int turn);         /* or NULL */
    int turns;
    struct crowd_gate gate;
};

struct crowd_member {
    struct crowd *crowd;
    int who;
};

static uint32_t crowd_seed; /* CROWD_SEED, 0..1000: other orders in every run */

/* A number 0..limit-1 of a thread's own sequence, which is the same in every run. */
static inline int crowd_random(uint32_t *state, int limit)
{
    *state = (uint32_t)((uint64_t)*state * 48271 % 2147483647);
    return (int)(*state % (uint32_t)limit);
}

/* Let others run, now and then: another order of events in every turn. */
static inline void crowd_dawdle(int who, int turn)
{
    uint32_t state = (uint32_t)(1 + who + CROWD * turn) + 1000003 * crowd_seed;

    (void)crowd_random(&state, 2);
    for (int yields = crowd_random(&state, 4); yields > 0; yields--)
        sched_yield();
}

/* Waits until all threads of the crowd wait here. */
static inline void crowd_meet(struct crowd_gate *gate)
{
    pthread_mutex_lock(&gate->lock);
    if (++gate->waiting == CROWD) {
        gate->waiting = 0;
        gate->openings++;
        pthread_cond_broadcast(&gate->opened);
    } else
        for (int opening = gate->openings; opening == gate->openings;)
            pthread_cond_wait(&gate->opened, &gate->lock);
    pthread_mutex_unlock(&gate->lock);
}

static inline void *crowd_member(void *argument)
{
    const struct crowd_member *member = argument;
    struct crowd *crowd = member->crowd;

    for (int turn = 0; turn < crowd->turns; turn++) {
        if (member->who == 0 && crowd->prepare != NULL)
            crowd->prepare(turn);
        crowd_meet(&crowd->gate);
        crowd_dawdle(member->who, turn);
        crowd->body(member->who, turn);
        crowd_meet(&crowd->gate);
        if (member->who == 0 && crowd->check != NULL)
            crowd->check(turn);
    }
    return NULL;
}

/* Runs all turns; ends the program if there can be no threads. */
static inline void crowd_run(struct crowd *crowd)
{
    const char *seed = getenv("CROWD_SEED");
    struct crowd_member members[CROWD];
    pthread_t threads[CROWD];

    crowd_seed = seed == NULL ? 0 : (uint32_t)strtoul(seed, NULL, 10) % 1001;
    crowd->gate = (struct crowd_gate){PTHREAD_MUTEX_INITIALIZER, PTHREAD_COND_INITIALIZER, 0, 0};
    for (int i = 0; i < CROWD; i++) {
        members[i] = (struct crowd_member){crowd, i};
        if (pthread_create(&threads[i], NULL, crowd_member, &members[i]) != 0)
            abort();
    }
    for (int i = 0; i < CROWD; i++)
        (void)pthread_join(threads[i], NULL);
}

#endif
