/* SPDX-License-Identifier: MIT */
/*
 * csv.c - every text of a few bytes is divided into records as a plain reading of the rules does
 * it, however it comes in pieces; what is quoted is read back; and what is hostile costs no more.
 */
#include <stdlib.h>
#include <string.h>

#include "numbers.h"
#include "stream/csv.h"
#include "tap.h"

#define MOST 8 /* bytes of the texts that are tried exhaustively */

static const struct csv csv = {',', '\n'};

/* ---- The rules, read plainly ---------------------------------------------------------------- */

/* The length of the record that a text begins with; *broken says whether its quoting is. */
static size_t rule(const char *text, size_t length, bool *broken)
{
    enum { START, PLAIN, QUOTED, CLOSED, RETURN } state = START;
    const char *line = memchr(text, '\n', length);

    *broken = false;
    for (size_t i = 0; i < length && !*broken; i++) {
        char c = text[i];
        if (c == '\n' && state != QUOTED)
            return i + 1;
        switch (state) {
        case START:
            state = c == '"' ? QUOTED : c == ',' ? START : PLAIN;
            break;
        case PLAIN:
            state = c == ',' ? START : PLAIN;
            *broken = c == '"';
            break;
        case QUOTED:
            state = c == '"' ? CLOSED : QUOTED;
            break;
        case CLOSED:
            state = c == '"' ? QUOTED : c == ',' ? START : RETURN;
            *broken = c != '"' && c != ',' && c != '\r';
            break;
        case RETURN:
            *broken = true;
        }
    }
    *broken = *broken || state == QUOTED;
    return *broken && line != NULL ? (size_t)(line - text) + 1 : length;
}

/* ---- Texts --------------------------------------------------------------------------------- */

/* Whether each record of the text is the rules'. */
static bool follows_rules(const char *text, size_t length)
{
    for (size_t at = 0; at < length;) {
        struct csv_scan scan = {0};
        bool broken;
        size_t wanted = rule(text + at, length - at, &broken);

        if (csv_next(&scan, &csv, text + at, length - at, true) != wanted ||
            (scan.broken != NULL) != broken)
            return false;
        at += wanted;
    }
    return true;
}

/* Whether a text that comes in pieces is divided as the whole is, and the blocks of records that
 * can be handed out on the way are divided so again, for the same reasons. */
static bool comes_in_pieces(const char *text, size_t length, int64_t piece)
{
    struct csv_scan scan = {0};
    size_t whole = 0, start = 0;

    for (size_t come = 0; come < length;) {
        size_t block = start;

        come += 1 + (size_t)random_below(piece);
        if (come > length)
            come = length;
        for (;;) {
            size_t got = start == come
                             ? 0
                             : csv_next(&scan, &csv, text + start, come - start, come == length);
            if (got == 0)
                break;
            start += got;
            scan = (struct csv_scan){0};
        }
        while (block < start) {
            struct csv_scan first = {0}, again = {0};
            if (whole != block)
                return false;
            whole += csv_next(&first, &csv, text + whole, length - whole, true);
            block += csv_next(&again, &csv, text + block, start - block, true);
            if (whole != block || first.broken != again.broken ||
                (first.broken != NULL && first.where != again.where))
                return false;
        }
    }
    return start == length;
}

static void test_all_texts(void)
{
    static const char bytes[] = "\",\n\ra";
    int bad = 0, broken = 0;

    for (size_t length = 1; length <= MOST; length++) {
        int64_t texts = 1;
        for (size_t i = 0; i < length; i++)
            texts *= 5;
        for (int64_t n = 0; n < texts; n++) {
            char text[MOST];
            bool is_broken;
            int64_t rest = n;

            for (size_t i = 0; i < length; i++, rest /= 5)
                text[i] = bytes[rest % 5];
            bad += !follows_rules(text, length);
            bad += !comes_in_pieces(text, length, 3);
            rule(text, length, &is_broken);
            broken += is_broken;
        }
    }
    ok(bad == 0 && broken > 1000, "texts of up to %d bytes follow the rules", MOST);
}

/* Longer ones, also with a byte order mark and NUL. */
static void test_long_texts(void)
{
    static const char *const words[] = {"\"",   "\"", ",",     "\n", "\r\n",         "a",
                                        "\"\"", "x",  "\",\"", "é",  "\357\273\277", "\"\n"};
    int bad = 0;

    for (int i = 0; i < 20000; i++) {
        char text[400];
        size_t length = 0;

        for (int64_t n = 1 + random_below(80); n > 0; n--) {
            const char *word = words[random_below(12)];
            /* a mark that begins a record is not in the rules above */
            if (*word == '\357' && (length == 0 || text[length - 1] == '\n'))
                continue;
            memcpy(text + length, word, strlen(word));
            length += strlen(word);
        }
        if (length > 0)
            bad += !follows_rules(text, length) || !comes_in_pieces(text, length, 30);
    }
    ok(bad == 0, "longer texts do");
}

static void test_mark(void)
{
    static const char text[] = "\357\273\277\"a\nb\",c\nd\n";
    struct csv_scan scan = {0};

    ok(csv_next(&scan, &csv, text, sizeof text - 1, true) == 11 && scan.broken == NULL,
       "a byte order mark may stand before a quote");
    ok(comes_in_pieces(text, sizeof text - 1, 1), "also if it comes byte by byte");
}

/* ---- Quoting ------------------------------------------------------------------------------- */

static void test_quoting(void)
{
    struct buffer record = {.bytes = NULL}, value = {.bytes = NULL};
    int bad = 0;

    for (int i = 0; i < 20000; i++) {
        char texts[3][12];
        size_t lengths[3];
        struct csv_scan scan = {0};
        const char *at, *end;

        record.length = 0;
        for (int k = 0; k < 3; k++) {
            size_t start = record.length += 0;
            lengths[k] = (size_t)random_below(12);
            for (size_t j = 0; j < lengths[k]; j++)
                texts[k][j] = "\",\r\n;ab\0"[random_below(8)];
            buffer_add(&record, texts[k], lengths[k]);
            if (csv_needs_quotes(&csv, texts[k], lengths[k]) || random_below(4) == 0)
                csv_quote(&record, start);
            buffer_add_byte(&record, k < 2 ? ',' : '\n');
        }
        bad += csv_next(&scan, &csv, record.bytes, record.length, true) != record.length ||
               scan.broken != NULL;
        at = record.bytes;
        end = record.bytes + record.length - 1;
        for (int k = 0; k < 3; k++) {
            const char *stop = csv_field_end(',', at, end);
            bool quoted = at < stop && *at == '"';

            bad += csv_field_at(',', record.bytes, at) != (uint64_t)k + 1;
            value.length = 0;
            csv_unquote(&value, at + quoted, (size_t)(stop - at) - 2 * quoted);
            bad += value.length != lengths[k] ||
                   (lengths[k] > 0 && memcmp(value.bytes, texts[k], lengths[k]) != 0);
            at = stop + 1;
        }
    }
    ok(bad == 0, "what is quoted is read back");
    buffer_free(&record);
    buffer_free(&value);
}

/* ---- What would cost much ------------------------------------------------------------------ */

/* The bytes at which csv_next() would look again and again if each quote that is not closed made it
 * look for its end in all that follows: this would take hours. */
static void test_cost(void)
{
    const size_t lines = 300000;
    static const char *const kinds[] = {"\"\"\"a\n", "a,\"\"\"\n", "\"\"\n", "\"a\n\"b\n"};

    for (size_t kind = 0; kind < sizeof kinds / sizeof *kinds; kind++) {
        size_t size = strlen(kinds[kind]), length = 1 + lines * size, records = 0;
        char *text = malloc(length);

        if (text == NULL)
            abort();
        text[0] = '"';
        for (size_t i = 0; i < lines; i++)
            memcpy(text + 1 + i * size, kinds[kind], size);
        for (size_t at = 0; at < length; records++) {
            struct csv_scan scan = {0};
            at += csv_next(&scan, &csv, text + at, length - at, true);
        }
        ok(records >= lines / 2, "%zu lines of kind %zu", records, kind);
        free(text);
    }
}

/* A quote that is not closed within CSV_LONGEST is not waited for. */
static void test_longest(void)
{
    size_t room = CSV_LONGEST + 100;
    char *text = malloc(room);
    struct csv_scan scan = {0};

    if (text == NULL)
        abort();
    memset(text, 'a', room);
    memcpy(text, "1,\"x\n", 5);
    ok(csv_next(&scan, &csv, text, CSV_LONGEST - 1, false) == 0, "an open quote is waited for");
    ok(csv_next(&scan, &csv, text, room, false) == 5 && scan.broken != NULL &&
           csv_field_at(',', text, text + scan.where) == 2,
       "but not for ever: then its line is the record");
    scan = (struct csv_scan){0};
    text[CSV_LONGEST - 1] = '"';
    text[CSV_LONGEST] = '\n';
    ok(csv_next(&scan, &csv, text, room, false) == CSV_LONGEST + 1 && scan.broken == NULL,
       "one that is closed just before is none");
    memset(text, 'a', room);
    memcpy(text, "\"", 1);
    scan = (struct csv_scan){0};
    text[room - 2] = '"';
    text[room - 1] = '\n';
    ok(csv_next(&scan, &csv, text, room, false) == room && scan.broken == NULL,
       "a field in one line may be longer");
    free(text);
}

int main(void)
{
    test_all_texts();
    test_long_texts();
    test_mark();
    test_quoting();
    test_cost();
    test_longest();
    return done();
}
