/* SPDX-License-Identifier: MIT */
/*
 * numbering.c - numbering systems, and writing numbers in them: positional digits of all scripts,
 * and the systems with rules that calendars use.  What a rule cannot write is left to ASCII digits.
 *
 * The rules are those of CLDR's root/RBNF (version 41), by which ICU writes too: Hebrew has geresh
 * and gershayim and leaves out words of bad omen, Greek its keraia, Ge'ez no one before a hundred.
 */
#include <string.h>

#include "text/cldr.h"
#include "text/numbering.h"
#include "text/text.h"

#define DIGITS(id, zero) {#id, CC_DIGITS, zero, 0},
#define LISTED(id, digits) {#id, CC_LISTED, 0, 0},
#define RULE(id, kind, most, letters) {#id, kind, 0, most},
static const struct calconv_numbering systems[] = {
#include "data/cldr_numbering.inc"
    CC_NUMBERING_RULES};
#undef DIGITS
#undef LISTED
#undef RULE

/* Letters of the rules and digits of what is LISTED, in the order of `systems`. */
#define DIGITS(id, zero)
#define LISTED(id, digits) {NUMBERING_##id, digits},
#define RULE(id, kind, most, letters) {NUMBERING_##id, letters},
static const struct {
    uint8_t number;
    char letters[144];
} lists[] = {
#include "data/cldr_numbering.inc"
    CC_NUMBERING_RULES};

const struct calconv_numbering *cc_numbering_row(size_t number)
{
    return &systems[number];
}

const struct calconv_numbering *calconv_numbering_at(size_t index)
{
    return index < CC_NUMBERINGS ? &systems[index] : NULL;
}

const char *calconv_numbering_name(const struct calconv_numbering *numbering)
{
    return numbering->id;
}

bool calconv_numbering_has_digits(const struct calconv_numbering *numbering)
{
    return numbering->kind <= CC_LISTED;
}

const struct calconv_numbering *calconv_numbering_find(const char *name, size_t length)
{
    for (size_t i = 0; i < CC_NUMBERINGS; i++) {
        const char *id = systems[i].id;
        size_t at = 0;
        while (at < length && id[at] != '\0' && cc_lower(name[at]) == id[at])
            at++;
        if (at == length && id[at] == '\0')
            return &systems[i];
    }
    return NULL;
}

const struct calconv_numbering *cc_not_ascii(const struct calconv_numbering *numbering)
{
    return numbering != NULL && numbering->zero == '0' ? NULL : numbering;
}

/* ---- Digits -------------------------------------------------------------------------------- */

const char *cc_numbering_letters(const struct calconv_numbering *numbering)
{
    size_t i = 0;

    while (lists[i].number != numbering - systems)
        i++;
    return lists[i].letters;
}

/* What a number being written goes to. */
struct sink {
    char *text;
    size_t size, *at;
    const char *letters;
};

/* Put letter number `index` of the sink's, from 1. */
static void put_letter(struct sink *sink, int64_t index)
{
    size_t length = 0;
    const char *letter = calconv_name(sink->letters, index, &length);

    cc_put(sink->text, sink->size, sink->at, letter, length);
}

static void put_string(struct sink *sink, const char *string)
{
    cc_put_string(sink->text, sink->size, sink->at, string);
}

void cc_put_code(uint32_t code, char *text, size_t size, size_t *at)
{
    char utf8[4] = {(char)(0xF0 | code >> 18), (char)(0x80 | (code >> 12 & 0x3F)),
                    (char)(0x80 | (code >> 6 & 0x3F)), (char)(0x80 | (code & 0x3F))};
    int skip = code >= 0x10000 ? 0 : code >= 0x800 ? 1 : code >= 0x80 ? 2 : 3;

    if (skip == 1)
        utf8[1] = (char)(0xE0 | code >> 12);
    else if (skip == 2)
        utf8[2] = (char)(0xC0 | code >> 6);
    else if (skip == 3)
        utf8[3] = (char)code;
    cc_put(text, size, at, utf8 + skip, (size_t)(4 - skip));
}

void cc_put_digits(const struct calconv_numbering *numbering, const char *digits, size_t length,
                   char *text, size_t size, size_t *at)
{
    bool listed = numbering->kind == CC_LISTED;
    struct sink sink = {text, size, at, listed ? cc_numbering_letters(numbering) : NULL};

    for (size_t i = 0; i < length; i++)
        if (digits[i] < '0' || digits[i] > '9')
            cc_put(text, size, at, digits + i, 1);
        else if (listed)
            put_letter(&sink, digits[i] - '0' + 1);
        else
            cc_put_code(numbering->zero + (uint32_t)(digits[i] - '0'), text, size, at);
}

/* ---- Rules --------------------------------------------------------------------------------- */

/* A letter for each decimal place; the Greek thousands are those of the units, with a mark. */
static void put_places(struct sink *sink, int64_t number, bool greek)
{
    static const int powers[] = {1, 10, 100, 1000};

    for (int place = 3; place >= 0; place--) {
        int64_t digit = number / powers[place] % 10;
        if (digit == 0)
            continue;
        if (greek && place == 3)
            put_string(sink, "͵");
        put_letter(sink, digit + (greek && place == 3 ? 0 : 9 * place));
    }
}

/* Hundreds are letters 19 to 27; what would spell words of bad omen is spelled otherwise. */
static void put_hebrew(struct sink *sink, int64_t number)
{
    static const struct {
        int16_t number;
        char word[14];
    } words[] = {{298, "רח״צ"},  {304, "ד״ש"},  {344, "שד״מ"},   {698, "תרח״צ"},
                 {744, "תשד״מ"}, {1000, "אלף"}, {2000, "אלפיים"}};
    static const char *const doubled = "ת״ק|ת״ר|ת״ש|ת״ת|תת״ק"; /* 500 to 900 */
    int64_t hundreds = number / 100, tens = number / 10 % 10, units = number % 10;

    for (size_t i = 0; i < sizeof words / sizeof *words; i++)
        if (words[i].number == number) {
            put_string(sink, words[i].word);
            return;
        }
    if (number >= 1000) {
        put_hebrew(sink, number / 1000);
        if (number % 1000 == 0)
            put_string(sink, " אלפים");
        else
            put_hebrew(sink, number % 1000);
        return;
    }
    if (number % 100 == 0 && hundreds >= 5) {
        sink->letters = doubled;
        put_letter(sink, hundreds - 4);
        return;
    }
    if (hundreds > 0)
        put_letter(sink, 18 + hundreds);
    if (number % 100 == 15 || number % 100 == 16) {
        put_string(sink, units == 5 ? "ט״ו" : "ט״ז");
        return;
    }
    if (hundreds > 0 && tens == 8 && units == 0) {
        put_string(sink, "״ף");
        return;
    }
    if (tens > 0 && units > 0)
        put_letter(sink, 9 + tens);
    if (hundreds > 0 ? number % 100 > 0 : tens > 0 && units > 0)
        put_string(sink, "״");
    if (units > 0)
        put_letter(sink, units);
    else if (tens > 0)
        put_letter(sink, 9 + tens);
    if (hundreds > 0 ? number % 100 == 0 : tens == 0 || units == 0)
        put_string(sink, "׳");
}

/* By hundreds and ten thousands, before which no one is written. */
static void put_ethiopic(struct sink *sink, int64_t number)
{
    static const struct {
        int64_t power;
        char sign[4];
    } powers[] = {{10000, "፼"}, {100, "፻"}};

    for (int i = 0; i < 2; i++)
        if (number >= powers[i].power) {
            if (number / powers[i].power > 1)
                put_ethiopic(sink, number / powers[i].power);
            put_string(sink, powers[i].sign);
            number %= powers[i].power;
        }
    if (number / 10 > 0)
        put_letter(sink, 9 + number / 10);
    if (number % 10 > 0)
        put_letter(sink, number % 10);
}

/* Units with the signs of ten, hundred and thousand.  Chinese writes a one before them, but for the
 * ten of a number below twenty, and one zero for places left out; Japanese does neither. */
static void put_han(struct sink *sink, int64_t number, bool chinese)
{
    static const char signs[3][4] = {"千", "百", "十"};
    int64_t power = 1000;
    bool any = false, gap = false;

    sink->letters = "一|二|三|四|五|六|七|八|九";
    for (int i = 0; i < 4; i++, power /= 10) {
        int64_t digit = number / power % 10;
        if (digit == 0) {
            gap = any;
            continue;
        }
        if (gap && chinese)
            put_string(sink, "零");
        gap = false;
        if (i == 3 || digit > 1 || (chinese && (any || i < 2)))
            put_letter(sink, digit);
        if (i < 3)
            put_string(sink, signs[i]);
        any = true;
    }
}

/* Days of a Chinese month: 初一 to 初十, 十一 to 二十, 廿一 to 三十. */
static void put_chinese_day(struct sink *sink, int64_t number)
{
    static const char tens[5][4] = {"", "", "廿", "丗", "卌"};

    if (number <= 10)
        put_string(sink, "初");
    else if (number > 20 && number % 10 != 0) {
        put_string(sink, tens[number / 10]);
        number %= 10;
    }
    put_han(sink, number, false);
}

bool cc_put_numeral(const struct calconv_numbering *numbering, int64_t number, int width,
                    char *text, size_t size, size_t *at)
{
    struct sink sink = {text, size, at, NULL};

    if (numbering->kind <= CC_LISTED) {
        char digits[24];
        size_t length = 0;
        cc_put_number(digits, sizeof digits, &length, number, width < 20 ? width : 20);
        for (; width > 20; width--)
            cc_put_digits(numbering, "0", 1, text, size, at);
        cc_put_digits(numbering, digits, length, text, size, at);
        return true;
    }
    if (number < 1 || number > numbering->most)
        return false;
    sink.letters = cc_numbering_letters(numbering);
    switch ((enum cc_numerals)numbering->kind) {
    case CC_GREEK:
        put_places(&sink, number, true);
        put_string(&sink, "´");
        break;
    case CC_HEBREW:
        put_hebrew(&sink, number);
        break;
    case CC_ETHIOPIC:
        put_ethiopic(&sink, number);
        break;
    case CC_CHINESE:
    case CC_JAPANESE:
        put_han(&sink, number, numbering->kind == CC_CHINESE);
        break;
    case CC_CHINESE_DAYS:
        put_chinese_day(&sink, number);
        break;
    case CC_JAPANESE_YEAR:
        put_string(&sink, "元");
        break;
    default: /* CC_ADDITIVE */
        put_places(&sink, number, false);
        break;
    }
    return true;
}
