/* SPDX-License-Identifier: MIT */
/* tap.h - results in the Test Anything Protocol: as few words as serve, for programs in C. */
#ifndef TAP_H
#define TAP_H

#include <stdarg.h>
#include <stdbool.h>
#include <stdio.h>

/* A sanitizer that has a malloc() of its own. */
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
#define SANITIZED 1
#elif defined(__has_feature)
#if __has_feature(address_sanitizer) || __has_feature(thread_sanitizer)
#define SANITIZED 1
#endif
#endif

static int tap_count, tap_failed;

/* One test; returns whether it passed. */
__attribute__((format(printf, 2, 3))) static inline bool ok(bool passed, const char *name, ...)
{
    va_list arguments;

    va_start(arguments, name);
    printf("%sok %d - ", passed ? "" : "not ", ++tap_count);
    vprintf(name, arguments);
    va_end(arguments);
    putchar('\n');
    tap_failed += !passed;
    return passed;
}

/* What went wrong, for people. */
__attribute__((format(printf, 1, 2))) static inline void note(const char *words, ...)
{
    va_list arguments;

    va_start(arguments, words);
    printf("# ");
    vprintf(words, arguments);
    va_end(arguments);
    putchar('\n');
}

/* The plan, at the end; main()'s result. */
static inline int done(void)
{
    printf("1..%d\n", tap_count);
    return tap_failed != 0;
}

#endif
