/* SPDX-License-Identifier: MIT */
/*
 * blocks.c - records that lie across every byte near the borders of blocks: 64 KiB that are read at
 * once, 4 KiB that the fast path converts at once.  A file is read by input.c and converted by the
 * fast path; what is wanted is put together from single records that took the general path.
 */
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "numbers.h"
#include "stream/engine.h"
#include "stream/input.h"
#include "tap.h"

#define GOOD 13000        /* records, more than two blocks */
#define BEFORE 20         /* records between the blank one and the one in question, at least */
#define BEHIND 700        /* records behind it */
#define AROUND 24         /* offsets to either side of a border */
#define BLOCK (64 * 1024) /* input.c's */

struct text {
    const char *bytes;
    size_t length;
};

#define TEXT(literal)                                                                              \
    {                                                                                              \
        literal, sizeof literal - 1                                                                \
    }

/* Records in question, without their ends; a NUL of one is a newline where records end in NUL. */
static const struct text records[] = {TEXT("2024-03-15"),
                                      TEXT("2023-02-29"),
                                      TEXT("2023-02-29\r"),
                                      TEXT("2024-13-01"),
                                      TEXT("9999-99-99"),
                                      TEXT("2024-02L-10"),
                                      TEXT("2024-03-15T10:00"),
                                      TEXT("2024-03-15 10:00:00.123456789+05:30\r"),
                                      TEXT("2024-03-15T25:00"),
                                      TEXT(""),
                                      TEXT("\r"),
                                      TEXT(" 2024-03-15\t"),
                                      TEXT("\377\376\200"),
                                      TEXT("2024-03-1\303"),
                                      TEXT("2024\0003-15"),
                                      TEXT("\0002024-03-15"),
                                      TEXT("2024-03-15\0"),
                                      TEXT("hebrew:5784-05L-30"),
                                      TEXT("-0043-03-15"),
                                      TEXT("2024-03-15x2024-03-15 2024-03-15,2024-03-15T2024-03-15"
                                           " 2024-03-15-2024-03-15L2024-03-15/2024-03-15 2024"),
                                      TEXT("12024-03-15"),
                                      TEXT("log-2024-03-15T10:00:00Z"),
                                      TEXT("persian:1402-12-25"),
                                      TEXT("2024-03-15[u-ca=hebrew]"),
                                      TEXT("2024-03-15."),
                                      TEXT("2024-03-15-1"),
                                      TEXT("\342\210\2220043-03-15"),
                                      TEXT("2024-03-15 2023-02-29 2024-03-15"),
                                      TEXT("2024-")};

/* One way to convert, and its good records: as they are read, and what becomes of them. */
struct way {
    struct job job;
    struct buffer in, out;
    size_t out_end[GOOD + 1]; /* of so many records */
};

static struct way way;
static int file;

static int64_t today(void *context)
{
    (void)context;
    return 738960;
}

static void die(const char *what)
{
    printf("Bail out! %s\n", what);
    exit(99);
}

/* ---- What is wanted ------------------------------------------------------------------------ */

static void prepare(void)
{
    struct engine engine;

    way.in.length = way.out.length = 0;
    engine_init(&engine, &way.job);
    for (size_t i = 0; i < GOOD; i++) {
        struct calconv_date date;
        char record[CALCONV_WRITTEN];
        size_t length;

        if (calconv_from_day(calconv_default(), 738000 + random_below(1500), &date, NULL) !=
            CALCONV_OK)
            die("a day is refused");
        length = calconv_write(calconv_default(), &date, record, sizeof record);
        buffer_add(&way.in, record, length);
        buffer_add(&way.in, &way.job.end, 1);
        engine_record(&engine, record, length, true);
        way.out_end[i + 1] = engine.out.length;
    }
    buffer_add(&way.out, engine.out.bytes, engine.out.length);
    engine_free(&engine);
}

/* A blank record, `before` good ones, the record, and, if it is not the last, `behind` good ones;
 * the record begins at `offset`. */
static void build(struct buffer *in, struct engine *wanted, size_t offset,
                  const struct text *record, bool last)
{
    size_t before = (offset - 1) / 11 - BEFORE, blank = offset - 11 * before;

    in->length = 0;
    for (size_t i = 0; i + 1 < blank; i++)
        buffer_add(in, " ", 1);
    buffer_add(in, &way.job.end, 1);
    wanted->place = (struct place){"x", before + 2};
    buffer_add(&wanted->out, in->bytes, in->length);
    buffer_add(in, way.in.bytes, 11 * before);
    buffer_add(&wanted->out, way.out.bytes, way.out_end[before]);
    for (size_t i = 0; i < record->length; i++)
        buffer_add(in, way.job.end == '\0' && record->bytes[i] == '\0' ? "\n" : record->bytes + i,
                   1);
    if (!last || record->length > 0)
        engine_record(wanted, in->bytes + in->length - record->length, record->length, !last);
    wanted->records += before;
    if (last)
        return;
    buffer_add(in, &way.job.end, 1);
    buffer_add(in, way.in.bytes, (size_t)11 * BEHIND);
    buffer_add(&wanted->out, way.out.bytes, way.out_end[BEHIND]);
    wanted->records += BEHIND;
}

/* ---- What is got --------------------------------------------------------------------------- */

static void convert(struct engine *engine, struct buffer *out, const struct buffer *in)
{
    struct input input = {.fd = -1};
    const char *block;
    size_t length;
    int got;

    if (lseek(file, 0, SEEK_SET) != 0 ||
        write(file, in->bytes, in->length) != (ssize_t)in->length ||
        ftruncate(file, (off_t)in->length) != 0 || lseek(file, 0, SEEK_SET) != 0)
        die("no temporary file");
    engine->place = (struct place){"x", 0};
    input_begin(&input, file, way.job.end, NULL);
    while ((got = input_next(&input, &block, &length)) > 0) {
        /* memory that ends where the block does, so that a sanitizer sees what goes beyond */
        char *copy = malloc(length);
        if (copy == NULL)
            die("out of memory");
        memcpy(copy, block, length);
        for (size_t at = 0; at < length;) {
            at += engine_block(engine, copy + at, length - at);
            buffer_add(out, engine->out.bytes, engine->out.length);
            engine->out.length = 0;
        }
        free(copy);
    }
    if (got < 0)
        die("the temporary file cannot be read");
    input_free(&input);
}

static bool same(const struct buffer *a, const struct buffer *b)
{
    return a->length == b->length && (a->length == 0 || memcmp(a->bytes, b->bytes, a->length) == 0);
}

static bool agree(size_t offset, const struct text *record, bool last, uint64_t *fast)
{
    struct buffer in = {.bytes = NULL}, out = {.bytes = NULL};
    struct engine engine, wanted;
    bool result;

    engine_init(&engine, &way.job);
    engine_init(&wanted, &way.job);
    build(&in, &wanted, offset, record, last);
    convert(&engine, &out, &in);
    *fast += engine_is_fast(&engine);
    result = same(&out, &wanted.out) && same(&engine.messages, &wanted.messages) &&
             engine.status == wanted.status && engine.records == wanted.records &&
             engine.failed == wanted.failed;
    if (!result)
        note("a record '%.20s' at %zu%s differs", record->bytes, offset, last ? ", the last," : "");
    engine_free(&engine);
    engine_free(&wanted);
    buffer_free(&in);
    buffer_free(&out);
    return result;
}

/* Every record at every offset around a border, behind it more records, or nothing. */
static void test_border(size_t border, const char *name)
{
    uint64_t fast = 0, cases = 0;
    int failures = 0;

    for (size_t offset = border - AROUND; offset <= border + AROUND; offset++)
        for (size_t i = 0; i < sizeof records / sizeof *records; i++) {
            size_t longer = records[i].length > 40 ? records[i].length - 40 : 0;
            failures += !agree(offset - longer, &records[i], false, &fast);
            failures += !agree(offset - longer, &records[i], true, &fast);
            cases += 2;
        }
    ok(failures == 0 && fast == cases, "%s: around offset %zu", name, border);
}

static void test_way(const char *name, const char *targets, char end, enum on_error mode,
                     bool label, bool in_text)
{
    static struct target chosen[8];
    static const struct calconv_calendar *source;

    source = calconv_default();
    way.job = (struct job){
        .reader = {.size = sizeof way.job.reader, .calendars = &source, .count = 1, .today = today},
        .targets = chosen,
        .targets_given = true,
        .label = label,
        .verbose = true,
        .in_text = in_text,
        .end = end,
        .on_error = mode};
    for (const char *word = targets; *word != '\0'; word += *word == ',') {
        size_t length = strcspn(word, ",");
        if (calconv_find(word, length, &chosen[way.job.target_count++].calendar) != CALCONV_OK)
            die("a calendar is missing");
        word += length;
    }
    prepare();
    test_border(4096, name);
    test_border(BLOCK, name);
}

int main(void)
{
    FILE *temporary = tmpfile();

    if (temporary == NULL)
        die("no temporary file");
    file = fileno(temporary);
    test_way("one target, reported", "hebrew", '\n', ON_ERROR_REPORT, false, false);
    test_way("one target, kept", "persian", '\n', ON_ERROR_KEEP, false, false);
    test_way("a count, blank", "rd", '\n', ON_ERROR_BLANK, false, false);
    test_way("labels, NUL, kept", "julian", '\0', ON_ERROR_KEEP, true, false);
    test_way("eight targets, skipped",
             "hebrew,persian,chinese,julian,islamic-umalqura,coptic,milankovic,ordinal", '\n',
             ON_ERROR_SKIP, false, false);
    test_way("text", "hebrew", '\n', ON_ERROR_REPORT, false, true);
    test_way("text, a count, labels, NUL", "rd", '\0', ON_ERROR_BLANK, true, true);
    buffer_free(&way.in);
    buffer_free(&way.out);
    fclose(temporary);
    return done();
}
