/* SPDX-License-Identifier: MIT */
/* rounds.h - what rounds.c measures and report.c reports. */
#ifndef BENCH_ROUNDS_H
#define BENCH_ROUNDS_H

#include <stdbool.h>
#include <stdio.h>

#define CASES 48 /* a group */
#define ROUNDS 1000
#define REFERENCES 3
#define WORDS 32
#define LINE 512

enum { CPU, WALL, TIMES };

/* One command of a group. */
struct subject {
    char *id, *command;  /* as the list has it */
    const char *input;   /* a file's name */
    char *words[WORDS];  /* the command */
    int processes;       /* at once, each with the whole input */
    double lines;        /* that they read together */
    char trouble[32];    /* why it is not measured, or "" */
    bool counted;        /* these are known: */
    double line, fixed;  /* instructions of one more line, and of a run beside its lines */
    double *time[TIMES]; /* seconds of each round */
    long *peak;          /* KiB of each round */
};

/* A subject with which the others are compared. */
struct reference {
    char name[64];
    char *id;
    bool inverse; /* its time is divided by theirs, not theirs by its */
    const struct subject *subject;
};

struct group {
    char *id, *title;
    int rounds, count, reference_count;
    struct reference references[REFERENCES];
    struct subject subjects[CASES];
};

/* What is known of machine and programs, then a group at a time. */
void report_begin(FILE *about, FILE *json);
void report_group(const struct group *group, FILE *json);
void report_end(FILE *json);

#endif
