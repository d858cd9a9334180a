/* SPDX-License-Identifier: MIT */
/* suggest.c - tests of suggestions: the id for every typo of it, nothing for nonsense. */
#include <string.h>

#include "calconv.h"
#include "tap.h"

static bool is_word(const struct calconv_word *word, const char *name)
{
    return strlen(name) == word->length && memcmp(word->text, name, word->length) == 0;
}

static bool suggests(const char *name, size_t length, const char *id)
{
    struct calconv_word words[8];
    size_t n = calconv_suggest(name, length, words, 8);

    for (size_t i = 0; i < n; i++)
        if (is_word(&words[i], id))
            return true;
    return false;
}

/* Every id with a letter too few, too many, wrong, or swapped with the next. */
static void test_typos(const struct calconv_calendar *calendar)
{
    const struct calconv_calendar *found;
    size_t length = strlen(calendar->id);
    int typos = 0, bad = 0;

    for (size_t at = 0; length >= 4 && at < length; at++)
        for (int kind = 0; kind < 4; kind++) {
            char text[64];
            size_t n = length;
            memcpy(text, calendar->id, length);
            if (kind == 0)
                memmove(text + at, text + at + 1, --n - at);
            else if (kind == 1) {
                memmove(text + at + 1, text + at, n++ - at);
                text[at] = 'q';
            } else if (kind == 2)
                text[at] = 'q';
            else if (at + 1 < length) {
                text[at] = calendar->id[at + 1];
                text[at + 1] = calendar->id[at];
            }
            if (calconv_find(text, n, &found) == CALCONV_OK)
                continue; /* not a typo: another name, or a `-` that does not matter */
            typos++;
            if (!suggests(text, n, calendar->id)) {
                note("%.*s: %s is not suggested", (int)n, text, calendar->id);
                bad++;
            }
        }
    ok(bad == 0, "%s: suggested for each of %d typos", calendar->id, typos);
}

static void test_suggestions(void)
{
    static const char *const nonsense[] = {
        "",
        "-",
        "x",
        "?",
        "zzz",
        "qqqqqqq",
        "xylophone-dates",
        "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"};
    const struct calconv_word alone = {"left alone", 10};
    struct calconv_word words[4] = {alone, alone};

    for (size_t i = 0; i < sizeof nonsense / sizeof *nonsense; i++) {
        size_t n = calconv_suggest(nonsense[i], strlen(nonsense[i]), words, 4);
        if (!ok(n == 0, "nothing is suggested for \"%s\"", nonsense[i]))
            note("suggested: %.*s", (int)words[0].length, words[0].text);
    }
    ok(calconv_suggest("juliam", 6, words, 4) >= 1 && is_word(&words[0], "julian"),
       "the best suggestion comes first");
    words[0] = words[1] = alone;
    ok(calconv_suggest("exce", 4, words, 0) == 0 && is_word(&words[0], "left alone"),
       "no room, no suggestions");
    ok(calconv_suggest("exce", 4, words, 1) == 1 && is_word(&words[1], "left alone"),
       "no more suggestions than there is room");
    ok(calconv_suggest("islamc cvil!", 11, words, 4) >= 1 && is_word(&words[0], "islamic-civil"),
       "suggestions fold case and punctuation, and heed the length");
}

int main(void)
{
    const struct calconv_calendar *all[512];
    size_t count = calconv_list(all, 512);

    test_suggestions();
    for (size_t i = 0; i < count; i++)
        test_typos(all[i]);
    return done();
}
