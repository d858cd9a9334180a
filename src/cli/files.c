/* SPDX-License-Identifier: MIT */
/* files.c - opening what is read and written. */
#include "cli/files.h"

#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "cli/report.h"
#include "stream/job.h"

/* A descriptor above the standard three, which a caller may have left closed. */
static int above_standard(int fd)
{
    int higher, error;

    if (fd < 0 || fd > STDERR_FILENO)
        return fd;
    higher = fcntl(fd, F_DUPFD_CLOEXEC, STDERR_FILENO + 1);
    error = errno;
    close(fd);
    errno = error;
    return higher;
}

int files_open_input(const char *name)
{
    return strcmp(name, "-") == 0 ? STDIN_FILENO : above_standard(open(name, O_RDONLY | O_CLOEXEC));
}

void files_close_input(int fd)
{
    if (fd != STDIN_FILENO)
        close(fd);
}

static bool is_same_file(const struct stat *output, const char *input)
{
    struct stat other;
    int result = strcmp(input, "-") == 0 ? fstat(STDIN_FILENO, &other) : stat(input, &other);

    return result == 0 && other.st_dev == output->st_dev && other.st_ino == output->st_ino;
}

/* Whether the file is one of those that will be read. */
static bool is_input(const struct args *args, const struct stat *output)
{
    bool reads_stdin = args->operands.count == 0 && args->inputs.count == 0;

    for (size_t i = 0; i < args->operands.count; i++)
        reads_stdin = reads_stdin || strcmp(args->operands.item[i], "-") == 0;
    for (size_t i = 0; i < args->inputs.count; i++)
        if (is_same_file(output, args->inputs.item[i]))
            return true;
    return reads_stdin && is_same_file(output, "-");
}

int files_open_output(const struct args *args, int *fd)
{
    struct stat file;

    *fd = STDOUT_FILENO;
    if (args->output == NULL || strcmp(args->output, "-") == 0) {
        /* `>>file <file` would never end */
        if (args->mode == MODE_CONVERT && fstat(STDOUT_FILENO, &file) == 0 &&
            S_ISREG(file.st_mode) && file.st_size > 0 && is_input(args, &file))
            return report(EXIT_USAGE, "standard output is also an input");
        return EXIT_CONVERTED;
    }
    if (args->mode == MODE_CONVERT && stat(args->output, &file) == 0 && S_ISREG(file.st_mode) &&
        is_input(args, &file))
        return report(EXIT_USAGE, "%s: the output is also an input", args->output);
    *fd = above_standard(open(args->output, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0666));
    return *fd < 0 ? report_errno(EXIT_FAILED, args->output) : EXIT_CONVERTED;
}

const char *files_output_name(const struct args *args)
{
    return args->output == NULL || strcmp(args->output, "-") == 0 ? "standard output"
                                                                  : args->output;
}
