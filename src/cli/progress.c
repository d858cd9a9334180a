/* SPDX-License-Identifier: MIT */
/* progress.c - a line on the terminal that says how far a long conversion has come. */
#include "cli/progress.h"

#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

#include "stream/output.h"

#define WAIT 2.0  /* seconds before it is shown */
#define EVERY 0.2 /* seconds from one showing to the next */

static double now(void)
{
    struct timespec time;

    clock_gettime(CLOCK_MONOTONIC, &time);
    return (double)time.tv_sec + (double)time.tv_nsec / 1e9;
}

/* Add what is left of a regular file; false: it is none. */
static bool add_size(struct progress *progress, const char *name)
{
    bool is_standard = strcmp(name, "-") == 0;
    struct stat file;
    off_t at = is_standard ? lseek(STDIN_FILENO, 0, SEEK_CUR) : 0;

    if ((is_standard ? fstat(STDIN_FILENO, &file) : stat(name, &file)) != 0 ||
        !S_ISREG(file.st_mode))
        return false;
    if (at >= 0 && at < file.st_size)
        progress->size += (uint64_t)(file.st_size - at);
    return true;
}

/* The size of all inputs; false: one of them is no regular file. */
static bool add_sizes(struct progress *progress, const struct args *args)
{
    bool regular = true;

    for (size_t i = 0; i < args->operands.count; i++)
        if (strcmp(args->operands.item[i], "-") == 0)
            regular = add_size(progress, "-") && regular;
    for (size_t i = 0; i < args->inputs.count; i++)
        regular = add_size(progress, args->inputs.item[i]) && regular;
    if (args->operands.count == 0 && args->inputs.count == 0)
        regular = add_size(progress, "-");
    return regular;
}

void progress_init(struct progress *progress, const struct args *args, int output)
{
    *progress = (struct progress){.on = false};
    if (args->progress == PROGRESS_NEVER || !isatty(STDERR_FILENO))
        return;
    if (!add_sizes(progress, args))
        progress->size = 0;
    if (args->progress == PROGRESS_ALWAYS)
        progress->on = true;
    else
        progress->on = progress->size > 0 && !isatty(output);
    if (progress->on)
        progress->started = progress->shown = now();
    progress->wait = args->progress == PROGRESS_ALWAYS ? 0 : WAIT;
}

void progress_erase(struct progress *progress)
{
    char line[128];
    int length;

    if (progress->width == 0)
        return;
    length = snprintf(line, sizeof line, "\r%*s\r", progress->width, "");
    (void)output_write(STDERR_FILENO, line, (size_t)length);
    progress->width = 0;
}

/* "3:05" or "1:02:03". */
static void write_time(char text[24], double seconds)
{
    int left = seconds < 359999 ? (int)(seconds + 0.5) : 359999;

    if (left < 3600)
        snprintf(text, 24, "%d:%02d", left / 60, left % 60);
    else
        snprintf(text, 24, "%d:%02d:%02d", left / 3600, left / 60 % 60, left % 60);
}

static void show(struct progress *progress, uint64_t records, double elapsed)
{
    char line[128], share[16] = "", left[40] = "", time[24];
    int length;

    if (progress->size > 0 && progress->done <= progress->size) {
        double done = (double)progress->done / (double)progress->size;
        snprintf(share, sizeof share, "%3d %%  ", (int)(100 * done));
        if (progress->done > 0) {
            write_time(time, elapsed * (1 - done) / done);
            snprintf(left, sizeof left, "  %s left", time);
        }
    }
    length = snprintf(line, sizeof line, "%s%llu records  %.0f/s%s", share,
                      (unsigned long long)records, (double)records / elapsed, left);
    progress_erase(progress);
    (void)output_write(STDERR_FILENO, line, (size_t)length);
    progress->width = length;
}

void progress_update(struct progress *progress, size_t used, uint64_t records)
{
    double time;

    if (!progress->on)
        return;
    progress->done += used;
    time = now();
    if (time - progress->started < progress->wait || time - progress->shown < EVERY)
        return;
    progress->shown = time;
    show(progress, records, time - progress->started);
}
