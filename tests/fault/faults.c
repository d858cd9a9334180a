/* SPDX-License-Identifier: MIT */
/*
 * faults.c - `faults CALCONV FAULT.SO FOLDER`: representative commands under every fault that
 * fault.c can make, one at a time: each allocation of a command fails in turn, each read, write,
 * open and so on, until one run comes to its end before the fault.
 *
 * What must be true of each: it ends by itself, soon; it says status 3 and why, or else its status,
 * output and messages are those of a run without the fault; and it leaves no more memory unfreed
 * than that.  FOLDER is empty and becomes the working directory.
 */
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include "../unit/tap.h"

#define MOST_WORDS 14
#define MOST 5000  /* faults of a kind: more mean that it does not end */
#define SECONDS 30 /* that a run may take */

struct command {
    const char *words[MOST_WORDS];
    const char *input; /* the file that is standard input; NULL: none */
    bool aliases;      /* with popt's files */
};

static const struct command commands[] = {
    {{"2024-03-15"}, NULL, false},
    {{"-t", "persian,hebrew,mayan", "2024-03-15", "x", "2024-02-30"}, NULL, false},
    {{"-t", "islamic-civil@+1,historic@1752-09-14", "2024-03-15"}, NULL, false},
    {{"-f", "tzolkin,haab", "4 Ahau,8 Cumku"}, NULL, false},
    {{"-t", "all", "2024-03-15", "today"}, NULL, false},
    {{"-t", "hebrew"}, "days", false},
    {{"-t", "hebrew,chinese", "-e", "keep"}, "mixed", false},
    {{"-f", "gregorian", "-t", "hindu-lunar"}, "few", false},
    {{"-t", "persian", "-F", "%A %d %B %EY", "--locale=fa", "--digits=native"}, "few", false},
    {{"-t", "hebrew", "-F", "full", "--locale=he"}, "few", false},
    {{"-t", "coptic,julian", "--csv", "-k", "day,2", "--header"}, "table", false},
    {{"-k", "1", "--append", "-j", "-t", "persian"}, "few", false},
    {{"-j", "-t", "persian,japanese", "-e", "blank"}, "few", false},
    {{"--threads=3", "-t", "hebrew", "-i", "days", "-i", "mixed"}, NULL, false},
    {{"-o", "result", "-t", "roc", "-i", "few", "-i", "few", "-i", "nowhere", "-i", "days"},
     NULL,
     false},
    {{"-l"}, NULL, false},
    {{"-lj", "persian", "islamic-civil@+1"}, NULL, false},
    {{"--list-names", "-o", "result"}, NULL, false},
    {{"--info", "hebrew:5784"}, NULL, false},
    {{"--info", "-j", "persian:1403-01"}, NULL, false},
    {{"--hijri", "--fields=1", "2024-03-15"}, NULL, true},
    {{"-t", "klingon"}, NULL, false},
    {{"--from=persian", "--nonsense"}, NULL, false},
    {{"-F", "%Q", "2024-03-15"}, NULL, false},
    {{"--help"}, NULL, false},
    {{"--usage"}, NULL, false},
    {{"--version"}, NULL, false},
};

struct text {
    char *bytes;
    size_t length;
};

struct outcome {
    int status; /* as of wait() */
    struct text out, messages, result;
    bool fired;
    long live; /* -1: not told */
};

static const char *program, *library;

_Noreturn static void die(const char *what)
{
    perror(what);
    exit(99);
}

/* ---- Files --------------------------------------------------------------------------------- */

/* A file with a printf format's lines for the numbers 1..count. */
static void make_file(const char *name, const char *format, int count)
{
    FILE *file = fopen(name, "w");

    if (file == NULL)
        die(name);
    for (int i = 1; i <= count; i++)
        fprintf(file, format, 1000 + i * 7 % 4000, 1 + i % 12, 1 + i * 5 % 28, i);
    if (fclose(file) != 0)
        die(name);
}

static void make_files(void)
{
    FILE *file;

    make_file("days", "%04d-%02d-%02d\n", 20000);
    make_file("few", "%04d-%02d-%02d\n", 5);
    make_file("mixed", "%04d-%02d-%02d T1%d\n2024-03-15\n", 300);
    make_file("table", "day,what\n%04d-%02d-%02d,\"a \"\"b\"\"\n%d\"\n", 20);
    file = fopen(".popt", "w");
    if (file == NULL ||
        fputs("calconv alias --hijri -t islamic-civil -L\n"
              "calconv alias --fields -v -k\n",
              file) < 0 ||
        fclose(file) != 0)
        die(".popt");
}

static void read_file(const char *name, struct text *text)
{
    struct stat file;
    int fd = open(name, O_RDONLY);
    ssize_t got;

    *text = (struct text){.bytes = NULL};
    if (fd < 0)
        return;
    if (fstat(fd, &file) != 0 || (text->bytes = malloc((size_t)file.st_size + 1)) == NULL)
        die(name);
    got = read(fd, text->bytes, (size_t)file.st_size);
    if (got != file.st_size)
        die(name);
    text->bytes[got] = '\0';
    text->length = (size_t)got;
    close(fd);
}

static bool same(const struct text *a, const struct text *b)
{
    return a->length == b->length && (a->length == 0 || memcmp(a->bytes, b->bytes, a->length) == 0);
}

/* ---- Running ------------------------------------------------------------------------------- */

static void redirect(int wanted, const char *name, int flags)
{
    int fd = open(name, flags, 0600);

    if (fd != wanted && (fd < 0 || dup2(fd, wanted) < 0 || close(fd) != 0))
        _exit(99);
}

/* In the child: calconv, with the descriptors whose bits are set in `closed` closed. */
_Noreturn static void become(const struct command *command, const char *fault, int closed)
{
    const char *words[MOST_WORDS + 2] = {program};

    for (int i = 0; i < MOST_WORDS; i++)
        words[i + 1] = command->words[i];
    redirect(STDIN_FILENO, command->input == NULL ? "/dev/null" : command->input, O_RDONLY);
    redirect(STDOUT_FILENO, "out", O_WRONLY | O_CREAT | O_TRUNC);
    redirect(STDERR_FILENO, "messages", O_WRONLY | O_CREAT | O_TRUNC);
    for (int fd = 0; fd < 3; fd++)
        if ((closed >> fd & 1) != 0)
            close(fd);
    setenv("HOME", ".", 1);
    setenv("SOURCE_DATE_EPOCH", "1710460800", 1);
    if (command->aliases)
        unsetenv("CALCONV_NO_POPT");
    else
        setenv("CALCONV_NO_POPT", "1", 1);
    setenv("FAULT", fault, 1);
    setenv("FAULT_REPORT", "report", 1);
    setenv("LD_PRELOAD", library, 1);
    alarm(SECONDS);
    execv(program, (char *const *)(uintptr_t)words);
    _exit(99);
}

static struct outcome run(const struct command *command, const char *fault, int closed)
{
    struct outcome outcome = {.live = -1};
    struct text report;
    const char *live;
    pid_t child;

    (void)unlink("report");
    (void)unlink("result");
    fflush(stdout);
    child = fork();
    if (child == 0)
        become(command, fault, closed);
    if (child < 0 || waitpid(child, &outcome.status, 0) != child)
        die("fork");
    read_file("out", &outcome.out);
    read_file("messages", &outcome.messages);
    read_file("result", &outcome.result);
    read_file("report", &report);
    if (report.bytes != NULL) {
        outcome.fired = strstr(report.bytes, "fired") != NULL;
        live = strstr(report.bytes, "live ");
        if (live != NULL)
            outcome.live = strtol(live + 5, NULL, 10);
    }
    free(report.bytes);
    return outcome;
}

static void free_outcome(struct outcome *outcome)
{
    free(outcome->out.bytes);
    free(outcome->messages.bytes);
    free(outcome->result.bytes);
}

static bool ends_with(const struct outcome *outcome, int status)
{
    return WIFEXITED(outcome->status) && WEXITSTATUS(outcome->status) == status;
}

static bool alike(const struct outcome *good, const struct outcome *outcome)
{
    return outcome->status == good->status && same(&good->out, &outcome->out) &&
           same(&good->messages, &outcome->messages) && same(&good->result, &outcome->result);
}

/* ---- Faults -------------------------------------------------------------------------------- */

/* libpopt 1.19 may lose a part of the first line of its help, and nothing tells: its malloc()'s
 * errno is overwritten by the ioctl() that asks for the width of the terminal. */
static bool is_help_cut(const struct outcome *good, const struct outcome *outcome)
{
    const char *rest = good->out.length > 0 ? strchr(good->out.bytes, '\n') : NULL;
    size_t length = rest == NULL ? 0 : strlen(++rest);

    return rest != NULL && strncmp(good->out.bytes, "Usage: calconv [", 16) == 0 &&
           ends_with(outcome, 0) && outcome->out.length >= length &&
           memcmp(outcome->out.bytes + outcome->out.length - length, rest, length) == 0;
}

/* Status 3 with a message, or as if nothing had been. */
static bool is_told(const struct outcome *good, const struct outcome *outcome)
{
    return alike(good, outcome) || (ends_with(outcome, 3) && outcome->messages.length > 0) ||
           is_help_cut(good, outcome);
}

/* A message that cannot be written cannot be read. */
static bool is_noticed(const struct outcome *good, const struct outcome *outcome)
{
    return alike(good, outcome) || ends_with(outcome, 3);
}

static bool is_alike(const struct outcome *good, const struct outcome *outcome)
{
    return alike(good, outcome);
}

static bool is_terminated(const struct outcome *good, const struct outcome *outcome)
{
    (void)good;
    return WIFSIGNALED(outcome->status) && WTERMSIG(outcome->status) == SIGTERM;
}

struct kind {
    const char *call;
    int error;
    bool (*holds)(const struct outcome *good, const struct outcome *outcome);
};

static const struct kind kinds[] = {
    {"memory", ENOMEM, is_told}, {"read", EIO, is_told},        {"read", EINTR, is_alike},
    {"write", EIO, is_noticed},  {"write", ENOSPC, is_noticed}, {"write", EINTR, is_alike},
    {"open", EMFILE, is_told},   {"fopen", ENOMEM, is_told},    {"close", EIO, is_told},
    {"pipe", EMFILE, is_told},   {"thread", EAGAIN, is_told},   {"kill", SIGTERM, is_terminated},
};

static void describe(const struct outcome *outcome, const char *fault)
{
    note("%s: status %d, signal %d, %zu bytes out, %ld blocks live, messages: %.200s", fault,
         WEXITSTATUS(outcome->status), WIFSIGNALED(outcome->status) ? WTERMSIG(outcome->status) : 0,
         outcome->out.length, outcome->live,
         outcome->messages.length > 0 ? outcome->messages.bytes : "none");
}

/* One run with a fault; false: it ended before the fault. */
static bool try(const struct command *command, const struct kind *kind, long number,
                const struct outcome *good, int *failures)
{
    struct outcome outcome;
    bool fired, leaks;
    char fault[64];

    snprintf(fault, sizeof fault, "%s:%ld:%d", kind->call, number, kind->error);
    outcome = run(command, fault, 0);
    fired = outcome.fired;
    leaks = outcome.live > good->live;
    if (fired && (!kind->holds(good, &outcome) || leaks) && ++*failures <= 5)
        describe(&outcome, fault);
    free_outcome(&outcome);
    return fired;
}

/* Reads and writes of a few bytes, interrupted now and then. */
static void test_pieces(const struct command *command, const struct outcome *good, int *failures)
{
    for (int seed = 1; seed <= 2; seed++) {
        char fault[64];
        struct outcome outcome;

        snprintf(fault, sizeof fault, "pieces:%d:0", seed);
        outcome = run(command, fault, 0);
        if (!alike(good, &outcome) && ++*failures <= 5)
            describe(&outcome, fault);
        free_outcome(&outcome);
    }
}

/* Descriptors 0, 1, 2 closed, in all ways: what cannot be read or written is status 3, what is not
 * needed does not matter. */
static void test_closed(const struct command *command, const struct outcome *good, int *failures)
{
    for (int closed = 1; closed < 8; closed++) {
        struct outcome outcome = run(command, "", closed);
        bool lost = ((closed & 1) != 0 && command->input != NULL && good->out.length > 0) ||
                    ((closed & 2) != 0 && good->out.length > 0) ||
                    ((closed & 4) != 0 && good->messages.length > 0);
        bool right = ends_with(&outcome, 3) || (!lost && outcome.status == good->status &&
                                                same(&good->result, &outcome.result));

        if (!right && ++*failures <= 5) {
            note("descriptors closed: %d", closed);
            describe(&outcome, "closed");
        }
        free_outcome(&outcome);
    }
}

static void name_command(const struct command *command, char *name, size_t size)
{
    size_t at = 0;

    name[0] = '\0';
    for (int i = 0; i < MOST_WORDS && command->words[i] != NULL; i++)
        at += (size_t)snprintf(name + at, size - at, " %s", command->words[i]);
    if (command->input != NULL)
        snprintf(name + at, size - at, " <%s", command->input);
}

static long test_command(const struct command *command)
{
    struct outcome good = run(command, "", 0);
    char name[512];
    int failures = 0;
    long faults = 0;

    name_command(command, name, sizeof name);
    if (!ok(WIFEXITED(good.status) && good.live >= 0 && WEXITSTATUS(good.status) != 99, "calconv%s",
            name))
        describe(&good, "none");
    for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++) {
        long number = 1;
        while (number < MOST && try(command, &kinds[i], number, &good, &failures))
            number++;
        failures += number == MOST;
        faults += number - 1;
    }
    test_pieces(command, &good, &failures);
    test_closed(command, &good, &failures);
    ok(failures == 0 && faults > 0, "%ld faults in it are told, or do no harm", faults);
    free_outcome(&good);
    return faults;
}

int main(int argc, char **argv)
{
    long faults = 0;

    if (argc != 4 || chdir(argv[3]) != 0) {
        fputs("usage: faults CALCONV FAULT.SO FOLDER\n", stderr);
        return 99;
    }
    program = argv[1];
    library = argv[2];
    make_files();
    for (size_t i = 0; i < sizeof commands / sizeof *commands; i++)
        faults += test_command(&commands[i]);
    note("%ld faults, one a run", faults);
    return done();
}
