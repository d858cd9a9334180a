/* SPDX-License-Identifier: MIT */
/*
 * peak.c - `peak FILE COMMAND...` runs the command and writes what memory it took to FILE: the
 * greatest resident size in KiB, and in KiB the pages that it touched for the first time.
 *
 * The second number is at least the first less what was there at its start, and it is exact: some
 * systems keep the first by the processor and add up only now and then, so that it may be 100 KiB
 * off either way.
 */
#include <stdio.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

int main(int argc, char **argv)
{
    struct rusage usage;
    int status;
    FILE *file;
    pid_t child;

    if (argc < 3 || (file = fopen(argv[1], "w")) == NULL || (child = fork()) < 0) {
        fputs("peak: no file, no command or no process\n", stderr);
        return 99;
    }
    if (child == 0) {
        execvp(argv[2], argv + 2);
        _exit(99);
    }
    if (wait4(child, &status, 0, &usage) != child || !WIFEXITED(status))
        return 99;
    fprintf(file, "%ld %ld\n", usage.ru_maxrss, usage.ru_minflt * (sysconf(_SC_PAGESIZE) / 1024));
    return fclose(file) == 0 ? WEXITSTATUS(status) : 99;
}
