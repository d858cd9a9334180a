/* SPDX-License-Identifier: MIT */
/* report.c - a group's figures, as a table for people and as JSON. */
#include <stdlib.h>
#include <string.h>

#include "rounds.h"

static const char *const time_names[TIMES] = {"CPU", "wall"};

/* ---- Figures -------------------------------------------------------------------------------- */

static int compare(const void *a, const void *b)
{
    double first = *(const double *)a, second = *(const double *)b;

    return (first > second) - (first < second);
}

static double median(const double *values, int count)
{
    static double sorted[ROUNDS];

    memcpy(sorted, values, (size_t)count * sizeof *values);
    qsort(sorted, (size_t)count, sizeof *sorted, compare);
    return (sorted[(count - 1) / 2] + sorted[count / 2]) / 2;
}

static double least(const double *values, int count)
{
    double found = values[0];

    for (int i = 1; i < count; i++)
        found = values[i] < found ? values[i] : found;
    return found;
}

/* How one time of a command compares with the reference's, of a line if they read lines. */
struct ratio {
    bool known;
    double middle; /* the median of the rounds' */
    double least;  /* of the least times */
};

static struct ratio compare_with(const struct group *group, const struct subject *subject,
                                 const struct reference *reference, int which)
{
    static double ratios[ROUNDS];
    const struct subject *other = reference->subject;
    const double *mine = subject->time[which], *its = other->time[which];
    double scale = subject->lines > 0 && other->lines > 0 ? other->lines / subject->lines : 1;
    struct ratio ratio = {.known = other->trouble[0] == '\0'};

    if (!ratio.known)
        return ratio;
    for (int i = 0; i < group->rounds; i++)
        ratios[i] = scale * mine[i] / its[i];
    ratio.middle = median(ratios, group->rounds);
    ratio.least = scale * least(mine, group->rounds) / least(its, group->rounds);
    if (reference->inverse) {
        ratio.middle = 1 / ratio.middle;
        ratio.least = 1 / ratio.least;
    }
    return ratio;
}

static long most_peak(const struct group *group, const struct subject *subject)
{
    long most = 0;

    for (int i = 0; i < group->rounds; i++)
        most = subject->peak[i] > most ? subject->peak[i] : most;
    return most;
}

/* Of a line in this run, with all that the run costs, or of a run that reads none. */
static double instructions(const struct subject *subject)
{
    return subject->lines > 0 ? subject->line + subject->fixed / subject->lines : subject->fixed;
}

/* ---- Tables --------------------------------------------------------------------------------- */

#define COLUMN " %15s |"

static int precision(double value)
{
    return value < 10 ? 2 : value < 100 ? 1 : 0;
}

static void print_cell(double value)
{
    char text[32];

    snprintf(text, sizeof text, "%.*f", precision(value), value);
    printf(COLUMN, text);
}

static void print_ratio(struct ratio ratio)
{
    char text[64] = "-";

    if (ratio.known)
        snprintf(text, sizeof text, "%.*f (%.*f)", precision(ratio.middle), ratio.middle,
                 precision(ratio.least), ratio.least);
    printf(COLUMN, text);
}

static void print_line(int length)
{
    while (length-- > 0)
        putchar('-');
}

static void print_head(const struct group *group, int width, const char *unit)
{
    char text[64];

    printf("\n## %s (%d rounds)\n\n| %-*s |", group->title, group->rounds, width, "command");
    for (int i = 0; i < TIMES; i++) {
        snprintf(text, sizeof text, "%s, %s", unit, time_names[i]);
        printf(COLUMN, text);
    }
    for (int i = 0; i < TIMES * group->reference_count; i++) {
        snprintf(text, sizeof text, "%s, %s", group->references[i / TIMES].name,
                 time_names[i % TIMES]);
        printf(COLUMN, text);
    }
    printf(COLUMN COLUMN "\n|", "instructions", "peak KiB");
    print_line(width + 2);
    for (int i = 0; i < TIMES * (group->reference_count + 1) + 2; i++)
        printf("|----------------:");
    printf("|\n");
}

/* The command with its input, as often as it runs; returns the length. */
static int describe(const struct subject *subject, char text[2 * LINE])
{
    char times[32] = "";

    if (subject->processes > 1)
        snprintf(times, sizeof times, "%d x ", subject->processes);
    return snprintf(text, 2 * LINE, "%s`%s%s%s`", times, subject->command,
                    subject->lines > 0 ? " <" : "", subject->lines > 0 ? subject->input : "");
}

static void print_row(const struct group *group, const struct subject *subject, int width)
{
    char command[2 * LINE];

    describe(subject, command);
    printf("| %-*s |", width, command);
    if (subject->trouble[0] != '\0') {
        printf(COLUMN "\n", subject->trouble);
        return;
    }
    for (int i = 0; i < TIMES; i++) {
        double time = median(subject->time[i], group->rounds);
        print_cell(subject->lines > 0 ? subject->lines / time / 1e6 : time * 1e6);
    }
    for (int i = 0; i < TIMES * group->reference_count; i++)
        print_ratio(compare_with(group, subject, &group->references[i / TIMES], i % TIMES));
    if (subject->counted)
        print_cell(instructions(subject));
    else
        printf(COLUMN, "-");
    printf(" %15ld |\n", most_peak(group, subject));
}

static void print_group(const struct group *group)
{
    char command[2 * LINE];
    int width = 0;
    bool lines = false;

    for (int i = 0; i < group->count; i++) {
        int length = describe(&group->subjects[i], command);
        width = length > width ? length : width;
        lines = lines || group->subjects[i].lines > 0;
    }
    print_head(group, width, lines ? "M lines/s" : "us");
    for (int i = 0; i < group->count; i++)
        print_row(group, &group->subjects[i], width);
    fflush(stdout);
}

/* ---- JSON ----------------------------------------------------------------------------------- */

static void json_string(FILE *json, const char *text)
{
    putc('"', json);
    for (; *text != '\0'; text++) {
        if (*text == '"' || *text == '\\')
            putc('\\', json);
        if ((unsigned char)*text >= ' ')
            putc(*text, json);
    }
    putc('"', json);
}

static void json_member(FILE *json, const char *before, const char *key, const char *value)
{
    fputs(before, json);
    json_string(json, key);
    putc(':', json);
    json_string(json, value);
}

static void json_figures(FILE *json, const struct group *group, const struct subject *subject)
{
    const char *comma = "";

    for (int i = 0; i < TIMES; i++)
        fprintf(json, ",\"%s_s\":{\"median\":%.6g,\"least\":%.6g}", time_names[i],
                median(subject->time[i], group->rounds), least(subject->time[i], group->rounds));
    fprintf(json, ",\"peak_kib\":%ld,\"ratios\":{", most_peak(group, subject));
    for (int i = 0; i < TIMES * group->reference_count; i++) {
        const struct reference *reference = &group->references[i / TIMES];
        struct ratio ratio = compare_with(group, subject, reference, i % TIMES);
        if (ratio.known) {
            fprintf(json, "%s\"%s, %s\":{\"median\":%.5g,\"of_least\":%.5g}", comma,
                    reference->name, time_names[i % TIMES], ratio.middle, ratio.least);
            comma = ",";
        }
    }
    putc('}', json);
    if (subject->counted) {
        fprintf(json, ",\"instructions\":%.6g", instructions(subject));
        if (subject->lines > 0)
            fprintf(json, ",\"instructions_of_one_more_line\":%.6g", subject->line);
    }
}

static void json_group(const struct group *group, FILE *json)
{
    json_member(json, "{", "id", group->id);
    json_member(json, ",", "title", group->title);
    fprintf(json, ",\"rounds\":%d,\"cases\":[", group->rounds);
    for (int i = 0; i < group->count; i++) {
        const struct subject *subject = &group->subjects[i];
        json_member(json, i > 0 ? ",\n{" : "\n{", "id", subject->id);
        json_member(json, ",", "command", subject->command);
        json_member(json, ",", "input", subject->input);
        fprintf(json, ",\"processes\":%d,\"lines\":%.0f", subject->processes, subject->lines);
        if (subject->trouble[0] == '\0')
            json_figures(json, group, subject);
        else
            json_member(json, ",", "trouble", subject->trouble);
        putc('}', json);
    }
    fputs("]}", json);
}

/* ---- Both ----------------------------------------------------------------------------------- */

void report_begin(FILE *about, FILE *json)
{
    char line[LINE];
    const char *before = "\n";

    fputs("{\"about\":{", json);
    while (fgets(line, sizeof line, about) != NULL) {
        char *value = strchr(line, '\t');
        if (value == NULL)
            continue;
        *value++ = '\0';
        value[strcspn(value, "\n")] = '\0';
        printf("- %s: %s\n", line, value);
        json_member(json, before, line, value);
        before = ",\n";
    }
    fputs("},\n\"groups\":[", json);
    printf(
        "\nit/X is the time of the row's command divided by X's, X/it the other way round, of a\n"
        "line where lines are read: the median of the rounds, in parentheses of the least times.\n"
        "CPU is user and system time together.  Instructions are callgrind's: of a line, with the\n"
        "run's start spread over all lines, or of a run without lines.\n");
    fflush(stdout);
}

void report_group(const struct group *group, FILE *json)
{
    print_group(group);
    json_group(group, json);
}

void report_end(FILE *json)
{
    fputs("]}\n", json);
}
