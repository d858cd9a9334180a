/* SPDX-License-Identifier: MIT */
/* fast.c - the fast path: dates of one form, read eight bytes at a step. */
#include "stream/fast.h"

#include <string.h>

#define AHEAD 16    /* bytes that may be read from where a record begins */
#define LONGEST 64  /* bytes of a time with what is around it; longer ones are not taken */
#define BATCH 4096  /* bytes of input for which room is made at once */
#define SHORTEST 11 /* bytes of a record with its end */
#define RESULT                                                                                     \
    (MEMO_PREFIX + 2 + 4 + LONGEST) /* bytes of a target's date, its time and what follows */
#define WITHOUT_LABEL (MEMO_TARGETS * RESULT + 2)

/* ---- Eight bytes at a step ----------------------------------------------------------------- */

/*
 * XOR with "0000-00-" turns digits into 0..9 and the separators into 0; adding 0x76 to the one and
 * 0x7F to the other then carries into the byte's highest bit where it is more than that.
 */
#define ISO UINT64_C(0x2D30302D30303030)
#define MORE UINT64_C(0x7F76767F76767676)
#define HIGH UINT64_C(0x8080808080808080)

/* Little-endian whatever the machine is; compilers make one load of each. */
static inline uint32_t load4(const char *at)
{
    const unsigned char *byte = (const unsigned char *)at;

    return (uint32_t)byte[0] | (uint32_t)byte[1] << 8 | (uint32_t)byte[2] << 16 |
           (uint32_t)byte[3] << 24;
}

static inline uint64_t load8(const char *at)
{
    return (uint64_t)load4(at) | (uint64_t)load4(at + 4) << 32;
}

/* "-DD" and another byte, all XORed with what is expected: anything else?  The same for eight. */
static inline uint32_t is_no_day(uint32_t rest)
{
    return ((rest + UINT32_C(0x7F76767F)) | rest) & UINT32_C(0x80808080);
}

static inline uint64_t is_no_month(uint64_t digits)
{
    return ((digits + MORE) | digits) & HIGH;
}

static inline uint32_t day_of(uint32_t rest)
{
    return (rest * 10 + (rest >> 8)) >> 8 & 0xFF;
}

/* The month of the date YYYY-MM-DD or YYYY-MML-DD that the record begins with, its day and length;
 * NULL: there is none, or the memo does not have it.  AHEAD bytes can be read. */
__attribute__((always_inline)) static inline const struct memo_month *read_date(
    const struct memo *memo, struct memo_table table, const char *at, uint32_t *day, uint32_t *size)
{
    uint64_t key = load8(at), digits = key ^ ISO;
    bool leap = key >> 56 == 'L';
    const struct memo_month *month;
    uint32_t rest;

    if (leap)
        digits &= UINT64_C(0x00FFFFFFFFFFFFFF);
    *size = leap ? 11 : 10;
    rest = (load4(at + *size - 3) & 0xFFFFFF) ^ UINT32_C(0x30302D);
    if (is_no_month(digits) != 0 || is_no_day(rest) != 0)
        return NULL;
    *day = day_of(rest);
    /* the year's leap month, as a rule its only one, has the place of month 0 */
    month = memo_find(memo, table, key, leap ? digits & UINT64_C(0xFFFFFFFFFF) : digits);
    return *day - 1 < month->days ? month : NULL;
}

/* What stands between the targets of one date. */
struct between {
    char text[3];
    size_t length;
};

static const struct between tab = {"\t", 1};

/* ---- Writing ------------------------------------------------------------------------------- */

static const char two_digits[] = "00010203040506070809"
                                 "10111213141516171819"
                                 "20212223242526272829"
                                 "30313233343536373839"
                                 "40414243444546474849"
                                 "50515253545556575859"
                                 "60616263646566676869"
                                 "70717273747576777879"
                                 "80818283848586878889"
                                 "90919293949596979899";

/* The written form of a day of a source month; room for MEMO_PREFIX + 2 bytes is needed. */
static inline char *write_day(char *out, const struct memo_pieces *pieces, uint32_t day)
{
    uint32_t piece = (day >= pieces->second) + (uint32_t)(day >= pieces->third);
    int number = (int)day + pieces->shift[piece];

    memcpy(out, pieces->prefix[piece], MEMO_PREFIX);
    out += pieces->size[piece];
    memcpy(out, two_digits + 2 * number, 2);
    return out + 2;
}

/* All targets, with labels, the time behind each, and `between` between them. */
static inline char *write_targets(const struct memo *memo, const struct memo_month *month,
                                  uint32_t day, const char *time, size_t size,
                                  const struct between *between, char *out)
{
    const struct job *job = memo->job;

    for (size_t i = 0; i < job->target_count; i++) {
        if (i > 0) {
            memcpy(out, between->text, sizeof between->text);
            out += between->length;
        }
        if (job->label) {
            const char *id = job->targets[i].calendar->id;
            while (*id != '\0')
                *out++ = *id++;
            *out++ = ':';
        }
        out = write_day(out, &month->target[i], day);
        if (size > 0) {
            memcpy(out, time, size);
            out += size;
        }
    }
    return out;
}

/* The most bytes that one record gives. */
static size_t longest_line(const struct job *job)
{
    size_t longest = LONGEST;

    for (size_t i = 0; i < job->target_count; i++)
        longest += RESULT + strlen(job->targets[i].calendar->id);
    return longest;
}

/* The length of the time that a record has from `at` on, with its `T` or space; -1 if what stands
 * there is anything else.  The record, perhaps without a CR, ends at `end`. */
static int time_length(const char *at, const char *end)
{
    ptrdiff_t size = end - at;

    if (size == 0)
        return 0;
    if ((*at != 'T' && *at != ' ') || size == 1 || size > LONGEST)
        return -1;
    return calconv_time_length(at + 1, (size_t)size - 1) == (size_t)size - 1 ? (int)size : -1;
}

/* A record with a leap mark, or more behind its date than its end; returns what follows it, or NULL
 * if it is not taken. */
static const char *convert_other(const struct memo *memo, const char *at, const char *end,
                                 char **out)
{
    const char stop = memo->job->end, *last, *next;
    const struct memo_month *month;
    uint32_t day, date;
    size_t left;
    int size;

    month = read_date(memo, memo->table, at, &day, &date);
    if (month == NULL)
        return NULL;
    at += date;
    left = (size_t)(end - at);
    next = memchr(at, stop, left < LONGEST ? left : LONGEST);
    if (next == NULL)
        return NULL;
    last = next > at && next[-1] == '\r' ? next - 1 : next;
    size = time_length(at, last);
    if (size < 0 || (size > 0 && memo->timeless))
        return NULL;
    *out = write_targets(memo, month, day, at, (size_t)size, &tab, *out);
    if (last < next)
        *(*out)++ = '\r';
    *(*out)++ = stop;
    return next + 1;
}

/* ---- Blocks -------------------------------------------------------------------------------- */

/* Convert the records that begin before `last`, up to one that is not taken; `plain`: there is one
 * target and no label. */
__attribute__((always_inline)) static inline const char *convert_run(const struct memo *memo,
                                                                     const char *at,
                                                                     const char *last,
                                                                     const char *end, char **out_at,
                                                                     uint64_t *lines, bool plain)
{
    const char stop = memo->job->end;
    const uint32_t ending = UINT32_C(0x30302D) | (uint32_t)(unsigned char)stop << 24;
    struct memo_table table = memo->table;
    char *out = *out_at;
    uint64_t count = 0;

    if (plain) { /* they are constants */
        table.stride = MEMO_STRIDE;
        table.places = MEMO_PLACES;
    }
    for (; at < last; count++) {
        uint64_t key = load8(at), digits = key ^ ISO;
        uint32_t rest = load4(at + 7) ^ ending, day = day_of(rest);

        if (__builtin_expect((is_no_month(digits) | is_no_day(rest)) == 0, 1)) {
            const struct memo_month *month = memo_find(memo, table, key, digits);
            if (__builtin_expect(day - 1 >= month->days, 0))
                break;
            out = plain ? write_day(out, &month->target[0], day)
                        : write_targets(memo, month, day, NULL, 0, &tab, out);
            *out++ = stop;
            at += SHORTEST;
        } else {
            char *behind = out; /* so that `out` itself can stay in a register */
            const char *next = convert_other(memo, at, end, &behind);
            if (next == NULL)
                break;
            out = behind;
            at = next;
        }
    }
    *out_at = out;
    *lines += count;
    return at;
}

size_t fast_convert(const struct memo *memo, const char *block, size_t length, size_t enough,
                    struct buffer *out, uint64_t *lines)
{
    const struct job *job = memo->job;
    bool plain = job->target_count == 1 && !job->label;
    size_t room = (BATCH / SHORTEST + 1) * longest_line(job);
    const char *at = block, *end = block + length, *last = block;

    while (at >= last && out->length < enough && (size_t)(end - at) >= AHEAD) {
        char *start = buffer_reserve(out, room), *stop = start;

        if (start == NULL)
            break;
        last = end - at - AHEAD < BATCH ? end - AHEAD + 1 : at + BATCH;
        at = plain ? convert_run(memo, at, last, end, &stop, lines, true)
                   : convert_run(memo, at, last, end, &stop, lines, false);
        out->length += (size_t)(stop - start);
    }
    return (size_t)(at - block);
}

/* ---- One record ---------------------------------------------------------------------------- */

static inline void fill_record(const struct memo *memo, const struct memo_month *month,
                               const char *at, uint32_t day, uint32_t size, int time,
                               struct record *record)
{
    memo_date(month, day, &record->date);
    record->reading.day = (int64_t)month->first + day - 1;
    record->reading.calendar = memo->job->reader.calendars[0];
    record->reading.time = size + 1;
    record->reading.time_length = time == 0 ? 0 : (size_t)time - 1;
    record->reading.separator = at[size];
    record->reading.annotation_length = 0;
    record->reading.place.size = 0;
}

bool fast_read(const struct memo *memo, const char *at, const char *end, struct record *record)
{
    const char stop = memo->job->end, *next, *last;
    const struct memo_month *month;
    uint32_t day, size;
    int time = 0;

    if (end - at < AHEAD || (month = read_date(memo, memo->table, at, &day, &size)) == NULL)
        return false;
    next = last = at + size;
    if (*next != stop) {
        next = memchr(next, stop, (size_t)(end - next));
        if (next == NULL)
            return false;
        last = next[-1] == '\r' ? next - 1 : next;
        time = time_length(at + size, last);
        if (time < 0)
            return false;
    }
    record->bytes = at;
    record->length = (size_t)(next - at);
    record->start = 0;
    record->size = (size_t)(last - at);
    record->ended = record->dated = true;
    fill_record(memo, month, at, day, size, time, record);
    return true;
}

/* ---- One field ----------------------------------------------------------------------------- */

/* Find the date that fills the text, perhaps with a time behind it. */
static inline const struct memo_month *find_date(const struct memo *memo, const char *at,
                                                 size_t length, const char *end, uint32_t *day,
                                                 uint32_t *date, int *time)
{
    const struct memo_month *month;

    if (end - at < AHEAD || (month = read_date(memo, memo->table, at, day, date)) == NULL ||
        *date > length)
        return NULL;
    *time = *date == length ? 0 : time_length(at + *date, at + length);
    return *time < 0 ? NULL : month;
}

bool fast_read_field(const struct memo *memo, const char *at, size_t length, const char *end,
                     struct record *record)
{
    const struct memo_month *month;
    uint32_t day, date;
    int time;

    month = find_date(memo, at, length, end, &day, &date, &time);
    if (month == NULL)
        return false;
    record->dated = true;
    fill_record(memo, month, at, day, date, time, record);
    return true;
}

bool fast_field(const struct memo *memo, const char *at, size_t length, const char *end,
                bool quoted, struct buffer *out)
{
    const char delimiter = memo->job->fields.csv.delimiter;
    const struct between quotes = {{'"', delimiter, '"'}, 3}, plain = {{delimiter}, 1};
    const struct memo_month *month;
    uint32_t day, date;
    char *to;
    int time;

    month = find_date(memo, at, length, end, &day, &date, &time);
    if (month == NULL || (time > 0 && memo->timeless))
        return false;
    to = buffer_reserve(out, memo->job->label ? longest_line(memo->job) : WITHOUT_LABEL);
    if (to == NULL)
        return true;
    if (quoted)
        *to++ = '"';
    to = write_targets(memo, month, day, at + date, (size_t)time, quoted ? &quotes : &plain, to);
    if (quoted)
        *to++ = '"';
    out->length = (size_t)(to - out->bytes);
    return true;
}

/* ---- A date in text ------------------------------------------------------------------------- */

bool fast_date(const struct memo *memo, const char *at, size_t length, const char *end,
               struct buffer *out)
{
    struct memo_table table = {memo->table.months, MEMO_STRIDE, MEMO_PLACES}; /* of one target */
    const struct memo_month *month;
    uint32_t day, size;
    char *to;

    if (end - at < AHEAD || (month = read_date(memo, table, at, &day, &size)) == NULL ||
        size != length)
        return false;
    to = buffer_reserve(out, memo->job->label ? longest_line(memo->job) : RESULT);
    if (to == NULL)
        return true;
    to = memo->job->label ? write_targets(memo, month, day, NULL, 0, &tab, to)
                          : write_day(to, &month->target[0], day);
    out->length = (size_t)(to - out->bytes);
    return true;
}
