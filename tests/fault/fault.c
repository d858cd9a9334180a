/* SPDX-License-Identifier: MIT */
/*
 * fault.c - calls of the system that fail when they are told to: a library for LD_PRELOAD, which
 * faults.c runs calconv with.
 *
 * FAULT=CALL:NUMBER:ERROR makes call number NUMBER of CALL fail with errno ERROR; NUMBER 0 is every
 * call.  Calls: `memory` (malloc, calloc, realloc, strdup and so on, whoever calls: popt and libc
 * too), `read`, `write`, `open`, `fopen`, `close`, `pipe`, `thread`.  FAULT=pieces:SEED:0 lets no
 * call fail for good, but reads and writes a few bytes at a time, interrupted now and then.
 * FAULT=kill:NUMBER:SIGNAL sends the process a signal before its read number NUMBER.
 *
 * To the file FAULT_REPORT a line `fired` is written when a call fails, and at exit a line `live`
 * with the number of blocks of memory that were not freed.
 */
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <pthread.h>
#include <signal.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/syscall.h>
#include <unistd.h>

void *__libc_malloc(size_t size); /* glibc's own, which need no dlsym() and so no memory */
void *__libc_calloc(size_t count, size_t size);
void *__libc_realloc(void *block, size_t size);
void __libc_free(void *block);

static atomic_long calls, live;
static char call[16];
static long number, error;
static const char *report;

__attribute__((constructor)) static void begin(void)
{
    const char *fault = getenv("FAULT");

    report = getenv("FAULT_REPORT");
    if (fault == NULL || sscanf(fault, "%15[a-z]:%ld:%ld", call, &number, &error) != 3)
        call[0] = '\0';
    atomic_store(&calls, 0);
}

/* Without stdio, which calls what is to fail. */
static void tell(const char *line)
{
    long fd = report == NULL
                  ? -1
                  : syscall(SYS_openat, AT_FDCWD, report, O_WRONLY | O_CREAT | O_APPEND, 0600);

    if (fd >= 0) {
        (void)syscall(SYS_write, fd, line, strlen(line));
        (void)syscall(SYS_close, fd);
    }
}

__attribute__((destructor)) static void end(void)
{
    char line[32];

    snprintf(line, sizeof line, "live %ld\n", atomic_load(&live));
    tell(line);
}

/* Whether this call of `name` is to fail; errno is set then. */
static int fails(const char *name)
{
    if (strcmp(call, name) != 0)
        return 0;
    if (number != 0 && atomic_fetch_add(&calls, 1) + 1 != number)
        return 0;
    tell("fired\n");
    errno = (int)error;
    return 1;
}

/* ---- Memory -------------------------------------------------------------------------------- */

static void *counted(void *block)
{
    if (block != NULL)
        atomic_fetch_add(&live, 1);
    return block;
}

void *malloc(size_t size)
{
    return fails("memory") ? NULL : counted(__libc_malloc(size));
}

void *calloc(size_t count, size_t size)
{
    return fails("memory") ? NULL : counted(__libc_calloc(count, size));
}

void *realloc(void *block, size_t size)
{
    if (fails("memory"))
        return NULL;
    return block == NULL ? counted(__libc_malloc(size)) : __libc_realloc(block, size);
}

void free(void *block)
{
    if (block != NULL)
        atomic_fetch_sub(&live, 1);
    __libc_free(block);
}

/* ---- Reading and writing ------------------------------------------------------------------- */

/* How much of a piece is read or written in fact; 0: the call is interrupted. */
static size_t piece(size_t length)
{
    static atomic_uint state;
    unsigned now = atomic_fetch_add(&state, 2654435769u) + (unsigned)number * 40503u;

    if (strcmp(call, "pieces") != 0 || length == 0)
        return length;
    now = (now ^ now >> 15) * 2246822519u >> 16;
    if (now % 5 == 0)
        return 0;
    return now % 37 < length ? 1 + now % 37 % length : length;
}

ssize_t read(int fd, void *bytes, size_t length)
{
    size_t some = piece(length);

    if (fails("read"))
        return -1;
    if (strcmp(call, "kill") == 0 && atomic_fetch_add(&calls, 1) + 1 == number) {
        tell("fired\n");
        raise((int)error);
    }
    if (some == 0 && length > 0) {
        errno = EINTR;
        return -1;
    }
    return syscall(SYS_read, fd, bytes, some);
}

ssize_t write(int fd, const void *bytes, size_t length)
{
    size_t some = piece(length);

    if (fails("write"))
        return -1;
    if (some == 0 && length > 0) {
        errno = EINTR;
        return -1;
    }
    return syscall(SYS_write, fd, bytes, some);
}

int open(const char *name, int flags, ...)
{
    return fails("open") ? -1 : (int)syscall(SYS_openat, AT_FDCWD, name, flags, 0666);
}

int close(int fd)
{
    int result = (int)syscall(SYS_close, fd);

    return fails("close") ? -1 : result;
}

int pipe(int ends[2])
{
    return fails("pipe") ? -1 : (int)syscall(SYS_pipe2, ends, 0);
}

FILE *fopen(const char *name, const char *mode)
{
    FILE *(*real)(const char *, const char *);

    *(void **)&real = dlsym(RTLD_NEXT, "fopen");
    return fails("fopen") ? NULL : real(name, mode);
}

int pthread_create(pthread_t *thread, const pthread_attr_t *attributes, void *(*body)(void *),
                   void *argument)
{
    int (*real)(pthread_t *, const pthread_attr_t *, void *(*)(void *), void *);

    *(void **)&real = dlsym(RTLD_NEXT, "pthread_create");
    return fails("thread") ? (int)error : real(thread, attributes, body, argument);
}
