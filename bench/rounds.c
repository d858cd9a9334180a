/* SPDX-License-Identifier: MIT */
/*
 * rounds.c - time commands side by side: whole processes in rounds, each in an order of its own.
 *
 * Usage: rounds CASES ABOUT COUNTS RESULTS, where the inputs are.  CASES says what is measured (its
 * header tells how), ABOUT on what (lines KEY TAB VALUE), COUNTS what callgrind counted (counts.sh;
 * it may be empty).  Tables go to standard output, JSON to RESULTS.
 *
 * A ratio is the median of the rounds' ratios, since a busy machine slows all of a round alike; the
 * ratio of the least times stands beside it.  A child's peak memory begins with what it has of this
 * program before it becomes another, so that this one is small and forks.
 */
#include <fcntl.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#include "rounds.h"

#define NOT_THERE 127 /* exit status */

static int sink; /* where output goes */

static void die(const char *what, const char *why)
{
    fprintf(stderr, "rounds: %s: %s\n", what, why);
    exit(2);
}

static FILE *open_file(const char *name, const char *mode)
{
    FILE *file = fopen(name, mode);

    if (file == NULL)
        die(name, "cannot be opened");
    return file;
}

/* ---- The list of cases ---------------------------------------------------------------------- */

/* Split a line in place at blanks outside of '...'; returns how many words there are. */
static int split(char *line, char *words[])
{
    int count = 0;

    for (char *at = line; *(at += strspn(at, " \n")) != '\0';) {
        bool quoted = *at == '\'';

        at += quoted;
        if (count == WORDS - 1)
            die(line, "too many words");
        words[count++] = at;
        at += strcspn(at, quoted ? "'" : " \n");
        if (*at != '\0')
            *at++ = '\0';
    }
    words[count] = NULL;
    return count;
}

static double count_lines(const char *name)
{
    static char bytes[16384];
    double lines = 0;
    size_t got;
    FILE *file = open_file(name, "r");

    while ((got = fread(bytes, 1, sizeof bytes, file)) > 0)
        for (size_t i = 0; i < got; i++)
            lines += bytes[i] == '\n';
    fclose(file);
    return lines;
}

/* = ID TITLE ROUNDS [1/]REFERENCE... */
static void begin_group(struct group *group, const char *line)
{
    char *words[WORDS];
    int count = split(strdup(line + 1), words);

    if (count < 3 || count > 3 + REFERENCES || atoi(words[2]) < 1 || atoi(words[2]) > ROUNDS)
        die(line, "this is no head of a group");
    *group = (struct group){.id = words[0], .title = words[1], .rounds = atoi(words[2])};
    for (int i = 3; i < count; i++) {
        struct reference *reference = &group->references[group->reference_count++];
        reference->inverse = strncmp(words[i], "1/", 2) == 0;
        reference->id = words[i] + (reference->inverse ? 2 : 0);
        snprintf(reference->name, sizeof reference->name, reference->inverse ? "%s/it" : "it/%s",
                 reference->id);
    }
}

/* ID INPUT[*PROCESSES] COMMAND... */
static void add_subject(struct group *group, const char *line)
{
    struct subject *subject = &group->subjects[group->count];
    char *words[WORDS], *star;

    if (group->count == CASES || split(strdup(line), words) < 3)
        die(line, "this is no case, or one too many");
    subject->id = words[0];
    subject->command = strdup(strstr(line + strlen(words[0]), words[1]) + strlen(words[1]));
    subject->command += strspn(subject->command, " ");
    subject->command[strcspn(subject->command, "\n")] = '\0';
    subject->processes = 1;
    if ((star = strchr(words[1], '*')) != NULL) {
        subject->processes = atoi(star + 1);
        *star = '\0';
    }
    subject->input = strcmp(words[1], "-") == 0 ? "/dev/null" : words[1];
    subject->lines = subject->processes * count_lines(subject->input);
    for (int i = 0; i < TIMES; i++)
        subject->time[i] = calloc((size_t)group->rounds, sizeof *subject->time[i]);
    subject->peak = calloc((size_t)group->rounds, sizeof *subject->peak);
    memcpy(subject->words, words + 2, sizeof words - 2 * sizeof *words);
    group->count++;
}

static struct subject *find_subject(struct group *group, const char *id)
{
    for (int i = 0; i < group->count; i++)
        if (strcmp(group->subjects[i].id, id) == 0)
            return &group->subjects[i];
    return NULL;
}

/* GROUP ID LINE FIXED */
static void read_counts(struct group *group, const char *name)
{
    char line[LINE], of[LINE], id[LINE];
    double one, fixed;
    FILE *file = open_file(name, "r");

    while (fgets(line, sizeof line, file) != NULL)
        if (sscanf(line, "%511s %511s %lf %lf", of, id, &one, &fixed) == 4 &&
            strcmp(of, group->id) == 0) {
            struct subject *subject = find_subject(group, id);
            if (subject == NULL)
                die(line, "these counts are of no case");
            subject->counted = true;
            subject->line = one;
            subject->fixed = fixed;
        }
    fclose(file);
}

/* ---- Measuring ------------------------------------------------------------------------------ */

static double seconds(struct timeval time)
{
    return (double)time.tv_sec + (double)time.tv_usec / 1e6;
}

static double now(void)
{
    struct timespec time;

    clock_gettime(CLOCK_MONOTONIC, &time);
    return (double)time.tv_sec + (double)time.tv_nsec / 1e9;
}

static void note_end(struct subject *subject, int status)
{
    if (WIFEXITED(status) && WEXITSTATUS(status) == NOT_THERE)
        strcpy(subject->trouble, "missing");
    else if (WIFSIGNALED(status))
        snprintf(subject->trouble, sizeof subject->trouble, "signal %d", WTERMSIG(status));
    else if (WEXITSTATUS(status) != 0)
        snprintf(subject->trouble, sizeof subject->trouble, "exit status %d", WEXITSTATUS(status));
}

/* Start the command; it ends with NOT_THERE if there is none. */
static void start(const struct subject *subject)
{
    pid_t pid = fork();

    if (pid < 0)
        die(subject->command, "cannot be started");
    if (pid > 0)
        return;
    if (dup2(open(subject->input, O_RDONLY | O_CLOEXEC), STDIN_FILENO) >= 0 &&
        dup2(sink, STDOUT_FILENO) >= 0 && dup2(sink, STDERR_FILENO) >= 0)
        execvp(subject->words[0], subject->words);
    _exit(NOT_THERE);
}

/* Run the command once, as often at once as it asks for. */
static void measure(struct subject *subject, int round)
{
    double cpu = 0, began = now();
    long peak = 0;

    for (int i = 0; i < subject->processes; i++)
        start(subject);
    for (int i = 0; i < subject->processes; i++) {
        struct rusage used;
        int status;
        if (wait4(-1, &status, 0, &used) < 0)
            die(subject->command, "cannot be waited for");
        note_end(subject, status);
        cpu += seconds(used.ru_utime) + seconds(used.ru_stime);
        peak = peak < used.ru_maxrss ? used.ru_maxrss : peak;
    }
    subject->time[WALL][round] = now() - began;
    subject->time[CPU][round] = cpu;
    subject->peak[round] = peak;
}

/* Put the cases into another order: what ran before leaves caches warm or cold. */
static void shuffle(int *order, int count)
{
    static uint32_t random = 1;

    for (int i = count - 1; i > 0; i--) {
        int other, kept = order[i];
        random = random * 1664525 + 1013904223;
        other = (int)((uint64_t)random * (unsigned)(i + 1) >> 32);
        order[i] = order[other];
        order[other] = kept;
    }
}

/* All rounds, behind one that is to get warm and tells which commands there are. */
static void run_group(struct group *group)
{
    int order[CASES];

    for (int i = 0; i < group->count; i++)
        order[i] = i;
    for (int round = -1; round < group->rounds; round++) {
        shuffle(order, group->count);
        for (int i = 0; i < group->count; i++) {
            struct subject *subject = &group->subjects[order[i]];
            if (subject->trouble[0] == '\0')
                measure(subject, round < 0 ? 0 : round);
        }
        if (isatty(STDERR_FILENO))
            fprintf(stderr, "\r%s: %d of %d rounds \r", group->id, round + 1, group->rounds);
    }
}

/* ---- All of it ------------------------------------------------------------------------------ */

static void finish_group(struct group *group, const char *counts, FILE *json)
{
    static const char *comma = "\n";

    for (int i = 0; i < group->reference_count; i++) {
        struct reference *reference = &group->references[i];
        reference->subject = find_subject(group, reference->id);
        if (reference->subject == NULL)
            die(reference->id, "there is no such case to refer to");
    }
    read_counts(group, counts);
    run_group(group);
    fputs(comma, json);
    comma = ",\n";
    report_group(group, json);
}

int main(int argc, char **argv)
{
    static struct group group;
    char line[LINE];
    FILE *cases, *about, *json;

    if (argc != 5)
        die("usage", "rounds CASES ABOUT COUNTS RESULTS");
    cases = open_file(argv[1], "r");
    about = open_file(argv[2], "r");
    json = open_file(argv[4], "w");
    sink = open("/dev/null", O_WRONLY | O_CLOEXEC);
    report_begin(about, json);
    while (fgets(line, sizeof line, cases) != NULL)
        if (line[0] == '=') {
            if (group.id != NULL)
                finish_group(&group, argv[3], json);
            begin_group(&group, line);
        } else if (line[0] != '#' && line[0] != '\n')
            add_subject(&group, line);
    if (group.id != NULL)
        finish_group(&group, argv[3], json);
    report_end(json);
    fclose(cases);
    fclose(about);
    if (fclose(json) != 0)
        die(argv[4], "cannot be written");
    return 0;
}
