/* SPDX-License-Identifier: MIT */
/*
 * fuzz.h - what the fuzz targets of this folder share.  Each is a file that defines
 * LLVMFuzzerTestOneInput() and ends the process by must() where a property does not hold.
 *
 * run.sh builds it with libFuzzer or AFL++, which bring main() along and define FUZZING.  Else the
 * main() here replays the target's corpus, corpus/NAME.txt, and random changes of its texts, so
 * that `make check` runs it under every compiler.  A corpus is a text a line; `\n`, `\t`, `\\` and
 * `\xNN` in it are those bytes.  With a folder as argument it writes the texts there, one a file.
 */
#ifndef FUZZ_H
#define FUZZ_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "calconv.h"

#define CALENDARS 512
#define TODAY 738960

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static const uint8_t *fuzz_data;
static size_t fuzz_size;

/* Tell of the property that does not hold, and of the input. */
static inline void must(bool holds, const char *property, const char *where)
{
    if (holds)
        return;
    fprintf(stderr, "%s: not true: %s\nthe input is \"", where, property);
    for (size_t i = 0; i < fuzz_size; i++)
        fprintf(stderr,
                fuzz_data[i] >= ' ' && fuzz_data[i] < 127 && fuzz_data[i] != '\\' ? "%c"
                                                                                  : "\\x%02X",
                fuzz_data[i]);
    fputs("\"\n", stderr);
    abort();
}

static inline void fuzz_begin(const uint8_t *data, size_t size)
{
    fuzz_data = data;
    fuzz_size = size;
}

/* All calendars; they do not change. */
static inline size_t fuzz_calendars(const struct calconv_calendar *const **list)
{
    static const struct calconv_calendar *calendars[CALENDARS];
    static size_t count;

    if (count == 0)
        count = calconv_list(calendars, CALENDARS);
    *list = calendars;
    return count;
}

/* Whether an input is not for calendar `i`: a fuzzer is quicker with some of them at a time. */
static inline bool fuzz_skips(size_t i)
{
#ifdef FUZZING
    return (i + fuzz_size + (fuzz_size > 0 ? fuzz_data[0] : 0)) % 16 != 0;
#else
    (void)i;
    return false;
#endif
}

static inline int64_t fuzz_today(void *context)
{
    (void)context;
    return TODAY;
}

/* Cut the text up to the first `stop` off, and the stop: the part's length is returned. */
static inline size_t fuzz_cut(const char **text, size_t *length, char stop, const char **part)
{
    const char *end = memchr(*text, stop, *length);
    size_t size = end == NULL ? 0 : (size_t)(end - *text);

    *part = *text;
    if (end != NULL) {
        *text += size + 1;
        *length -= size + 1;
    }
    return size;
}

/* ---- Replaying ----------------------------------------------------------------------------- */

#ifndef FUZZING
#include "../unit/numbers.h"
#include "../unit/tap.h"

#define CHANGES 300 /* of each text */

static inline int fuzz_hex(char c)
{
    const char *at = memchr("0123456789ABCDEF", c, 16);
    return at == NULL ? -1 : (int)(at - "0123456789ABCDEF");
}

/* Undo the escapes of a line, in place; returns its length. */
static inline size_t fuzz_unescape(char *line)
{
    char *to = line;

    for (char *at = line; *at != '\0' && *at != '\n'; at++) {
        if (*at == '\\' && at[1] == 'x' && fuzz_hex(at[2]) >= 0 && fuzz_hex(at[3]) >= 0) {
            *to++ = (char)(fuzz_hex(at[2]) * 16 + fuzz_hex(at[3]));
            at += 3;
        } else if (*at == '\\' && at[1] != '\0' && at[1] != '\n') {
            at++;
            *to++ = *at == 'n' ? '\n' : *at == 't' ? '\t' : *at;
        } else
            *to++ = *at;
    }
    return (size_t)(to - line);
}

/* One input, from memory that ends where it does. */
static inline void fuzz_one(const char *text, size_t length)
{
    uint8_t *copy = malloc(length > 0 ? length : 1);

    if (copy == NULL)
        abort();
    memcpy(copy, text, length);
    (void)LLVMFuzzerTestOneInput(copy, length);
    free(copy);
}

/* Change, put in, take away or double some bytes. */
static inline size_t fuzz_change(char *text, size_t length, size_t room)
{
    for (int64_t n = 1 + random_below(4); n > 0; n--) {
        size_t at = (size_t)random_below((int64_t)length + 1);
        size_t some = (size_t)random_below((int64_t)(length - at) + 1);
        int64_t kind = random_below(4);

        some = some > 8 ? 8 : some;
        if (kind == 0 && at < length)
            text[at] = (char)random_below(256);
        else if (kind == 1 && at < length)
            text[at] = "0123456789-:,@%|\"L \n"[random_below(20)];
        else if (kind == 2) {
            memmove(text + at, text + at + some, length - at - some);
            length -= some;
        } else if (length + some <= room) {
            memmove(text + at + some, text + at, length - at);
            length += some;
        }
    }
    return length;
}

static inline void fuzz_write(const char *folder, long number, const char *text, size_t length)
{
    char name[4096];
    FILE *file;

    snprintf(name, sizeof name, "%s/%ld", folder, number);
    file = fopen(name, "wb");
    if (file == NULL || fwrite(text, 1, length, file) != length || fclose(file) != 0)
        abort();
}

int main(int argc, char **argv)
{
    const char *source = getenv("srcdir"), *base = strrchr(argv[0], '/');
    char name[4096], line[4096], changed[4096];
    long texts = 0;
    FILE *file;

    snprintf(name, sizeof name, "%s/tests/fuzz/corpus/%s.txt", source == NULL ? "." : source,
             base == NULL ? argv[0] : base + 1);
    file = fopen(name, "r");
    while (file != NULL && fgets(line, sizeof line, file) != NULL) {
        size_t length = fuzz_unescape(line);

        texts++;
        if (argc > 1) {
            fuzz_write(argv[1], texts, line, length);
            continue;
        }
        fuzz_one(line, length);
        for (int i = 0; i < CHANGES; i++) {
            memcpy(changed, line, length);
            fuzz_one(changed, fuzz_change(changed, length, sizeof changed));
        }
    }
    if (file != NULL)
        fclose(file);
    ok(texts > 0, "%ld texts, and %d random changes of each", texts, CHANGES);
    return done();
}
#endif
#endif
