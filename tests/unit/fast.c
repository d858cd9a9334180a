/* SPDX-License-Identifier: MIT */
/*
 * fast.c - the fast path and the general path give the same bytes: for every pair of calendars,
 * random and hostile records go through both, in pieces of every size, with random options.
 */
#include <stdlib.h>
#include <string.h>

#include "both.h"
#include "numbers.h"
#include "tap.h"

#define RECORDS 200
#define CALENDARS 256

static int64_t today(void *context)
{
    (void)context;
    return 738960;
}

static bool one_in(int64_t n)
{
    return random_below(n) == 0;
}

/* ---- Records ------------------------------------------------------------------------------- */

/* A date of the source in its written form; most within the years that four digits write. */
static void add_date(struct buffer *block, const struct calconv_calendar *source)
{
    int64_t day = one_in(8) ? random_below(8000000) - 2000000 : 1 + random_below(1000000);
    char text[CALCONV_WRITTEN];
    struct calconv_date date;

    if (calconv_from_day(source, day, &date, NULL) != CALCONV_OK)
        day = source->first + random_below(source->last - source->first + 1);
    if (calconv_from_day(source, day, &date, NULL) == CALCONV_OK)
        buffer_add(block, text, calconv_write(source, &date, text, sizeof text));
}

/* A date that looks right and may not exist. */
static void add_doubtful(struct buffer *block)
{
    char text[32];
    int length = snprintf(text, sizeof text, "%04d-%02d%s-%02d", (int)random_below(10000),
                          (int)random_below(15), one_in(8) ? "L" : "", (int)random_below(34));
    buffer_add(block, text, (size_t)length);
}

static void add_tail(struct buffer *block)
{
    static const char *const tails[] = {
        "T10:00",
        " 23:59:59",
        "T10:00:00.123456789Z",
        " 07:30+05:30",
        "T24:00",
        " 10:00 ",
        "T10:00[Asia/Tehran]",
        "[u-ca=hebrew]",
        "T10:00[u-ca=persian]",
        " BC",
        " ",
        "\t",
        "x",
        "T",
        "T10",
        "-",
        "L",
        "T10:00:00.0000000000000000000000000000000000000000000000000000001",
        "\r",
        "\r\r",
        "T10:00\r"};

    buffer_add_string(block, tails[random_below(sizeof tails / sizeof *tails)]);
}

static void add_noise(struct buffer *block, int64_t longest)
{
    for (int64_t left = random_below(longest + 1); left > 0; left--) {
        char c = (char)random_below(256);
        buffer_add(block, &c, 1);
    }
}

static void add_record(struct buffer *block, const struct job *job)
{
    static const char blanks[][8] = {"", "", " ", "\r", " \t\r", "\342\200\217"};
    size_t start = block->length;

    switch (random_below(12)) {
    case 0:
        add_noise(block, 20);
        break;
    case 1:
        buffer_add_string(block, blanks[random_below(6)]);
        break;
    case 2:
    case 3:
        add_doubtful(block);
        break;
    default:
        add_date(block, job->reader.calendars[0]);
    }
    if (one_in(4))
        add_tail(block);
    if (one_in(50))
        add_noise(block, 300);
    if (one_in(10) && block->length > start) {
        size_t at = start + (size_t)random_below((int64_t)(block->length - start));
        block->bytes[at] = (char)random_below(256);
    }
    if (one_in(6))
        buffer_add(block, "\r", 1);
    for (size_t i = start; i < block->length; i++)
        if (block->bytes[i] == job->end)
            block->bytes[i] = '?';
}

/* A record of some fields, each a record as above, some in quotes; some of them wrongly. */
static void add_fields(struct buffer *block, const struct job *job)
{
    for (int64_t n = one_in(10) ? 0 : 1 + random_below(4); n >= 0; n--) {
        size_t start = block->length;

        add_record(block, job);
        if (job->fields.quoted && one_in(3))
            csv_quote(block, start);
        if (one_in(60))
            buffer_add(block, "\"", 1);
        if (n > 0)
            buffer_add_byte(block, job->fields.csv.delimiter);
    }
}

static void make_block(struct buffer *block, const struct job *job)
{
    block->length = 0;
    for (int i = 0; i < RECORDS; i++) {
        if (job->fields.count > 0)
            add_fields(block, job);
        else
            add_record(block, job);
        if (i < RECORDS - 1 || one_in(2))
            buffer_add(block, &job->end, 1);
    }
}

/* ---- Both ways ----------------------------------------------------------------------------- */

static int64_t next_piece(void *most)
{
    return 1 + random_below(*(const int64_t *)most);
}

/* Whether both paths agree about one block, in pieces of up to `most` records. */
static bool agree(const struct job *job, const struct buffer *block, int64_t most,
                  uint64_t *fast_records)
{
    bool fast_path, result = both_agree(job, block, next_piece, &most, &fast_path);

    if (fast_path)
        *fast_records += RECORDS;
    return result;
}

/* ---- Jobs ---------------------------------------------------------------------------------- */

static const struct calconv_calendar *calendars[CALENDARS];
static size_t calendar_count;

static void choose_fields(struct fields *fields, char end, struct choice *choices)
{
    *fields = (struct fields){.choices = choices, .count = (size_t)(1 + random_below(3))};
    for (size_t i = 0; i < fields->count; i++)
        choices[i] = (struct choice){.number = (uint64_t)(1 + random_below(4))};
    fields->quoted = one_in(2);
    fields->append = one_in(3);
    fields->csv.end = (unsigned char)end;
    fields->csv.delimiter = ",\t;-"[random_below(4)];
    fields->plain = !fields->quoted || fields->csv.delimiter != '-';
}

static void choose_options(struct job *job)
{
    job->end = one_in(4) ? '\0' : '\n';
    job->on_error = (enum on_error)random_below(4);
    job->label = one_in(3);
    job->quiet = one_in(5);
    job->json = one_in(12);
    job->targets_given = !one_in(8);
}

/* One source, `count` targets, one block of records, perhaps of fields. */
static bool test_job(size_t source, size_t first, size_t count, const char *format, bool fields,
                     struct buffer *block, uint64_t *fast_records)
{
    struct choice choices[3];
    struct target targets[16] = {{.calendar = NULL}};
    struct job job = {.reader = {.size = sizeof job.reader,
                                 .calendars = &calendars[source],
                                 .count = 1,
                                 .today = today,
                                 .after_sunset = one_in(3)},
                      .targets = targets,
                      .target_count = count,
                      .format = format};
    bool result = true;

    for (size_t i = 0; i < count; i++) {
        targets[i].calendar =
            i == 0 ? calendars[first] : calendars[random_below((int64_t)calendar_count)];
        if (format != NULL &&
            calconv_format_compile(targets[i].calendar, NULL, format, strlen(format), true,
                                   &targets[i].format, NULL) != CALCONV_OK)
            abort();
    }
    choose_options(&job);
    if (fields)
        choose_fields(&job.fields, job.end, choices);
    make_block(block, &job);
    result = agree(&job, block, 1 + random_below(RECORDS), fast_records);
    for (size_t i = 0; i < count; i++)
        calconv_format_free(targets[i].format);
    return result;
}

static void test_pairs(void)
{
    struct buffer block = {.bytes = NULL};
    uint64_t fast_records = 0;

    for (size_t source = 0; source < calendar_count; source++) {
        int failures = 0;
        for (size_t target = 0; target < calendar_count; target++)
            if (!test_job(source, target, 1, NULL, one_in(4), &block, &fast_records)) {
                note("from %s to %s the two paths differ", calendars[source]->id,
                     calendars[target]->id);
                failures++;
            }
        ok(failures == 0, "from %s to every calendar", calendars[source]->id);
    }
    note("%llu records by engines with a memo", (unsigned long long)fast_records);
    ok(fast_records > 0, "the fast path was taken");
    buffer_free(&block);
}

static void test_several(void)
{
    struct buffer block = {.bytes = NULL};
    uint64_t fast_records = 0;
    int failures[4] = {0};

    for (int i = 0; i < 2000; i++) {
        size_t source = one_in(2) ? 0 : (size_t)random_below((int64_t)calendar_count);
        size_t target = (size_t)random_below((int64_t)calendar_count);
        int kind = (int)random_below(4);
        size_t count = kind == 0 ? 1 : 1 + (size_t)random_below(kind == 1 ? 10 : 3);
        const char *format = kind == 1 || (kind == 3 && one_in(2)) ? NULL
                             : kind == 0                           ? "%F %j %A"
                                                                   : "%d, %B %Y %{time}|";

        failures[kind] +=
            !test_job(source, target, count, format, kind == 3, &block, &fast_records);
    }
    ok(failures[1] == 0, "up to ten targets at once");
    ok(failures[0] == 0, "a format");
    ok(failures[2] == 0, "a format with several targets");
    ok(failures[3] == 0, "fields");
    buffer_free(&block);
}

/* More months than the memo has places, so that they displace each other. */
static void test_displaced(void)
{
    struct target targets[8];
    struct job job = {.reader = {.size = sizeof job.reader,
                                 .calendars = &calendars[0],
                                 .count = 1,
                                 .today = today},
                      .targets = targets,
                      .target_count = 8,
                      .end = '\n',
                      .targets_given = true};
    struct buffer block = {.bytes = NULL};
    uint64_t fast_records = 0;
    char text[32];

    for (size_t i = 0; i < 8; i++)
        targets[i] = (struct target){.calendar = calendars[0]};
    for (int i = 0; i < 40000; i++) {
        int length = snprintf(text, sizeof text, "%04d-%02d-%02d\n", (int)random_below(10000),
                              1 + (int)random_below(12), 1 + (int)random_below(30));
        buffer_add(&block, text, (size_t)length);
    }
    for (job.target_count = 1; job.target_count <= 8; job.target_count += 7)
        ok(agree(&job, &block, 40000, &fast_records), "40000 lines of ten thousand years to %zu",
           job.target_count);
    buffer_free(&block);
}

int main(void)
{
    calendar_count = calconv_list(calendars, CALENDARS);
    test_pairs();
    test_several();
    test_displaced();
    return done();
}
