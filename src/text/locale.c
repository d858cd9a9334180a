/* SPDX-License-Identifier: MIT */
/*
 * locale.c - locales by name, BCP 47's (fa-IR, zh-Hant-TW) and POSIX's (fa_IR.UTF-8, sr_RS@latin).
 *
 * A region without data of its own has the language's: de-FR means de.  But a language, script or
 * variant without data is no locale.
 */
#include <string.h>

#include "text/cldr.h"
#include "text/locale.h"
#include "text/numbering.h"
#include "text/text.h"

struct calconv_locale {
    uint16_t parent;
    uint8_t digits, native; /* numbers of numbering systems */
};

/* Each row of the table goes into one of three: names, the locales' own rows, the locales that
 * other names mean. */
#define LOCALE(name, parent, digits, native) name "\0"
#define OTHER(name, number)
static const char names[] =
#include "data/cldr_locales.inc"
    ;
#undef LOCALE
#undef OTHER

#define LOCALE(name, parent, digits, native) {parent, NUMBERING_##digits, NUMBERING_##native},
#define OTHER(name, number)
static const struct calconv_locale locales[] = {
#include "data/cldr_locales.inc"
};
#undef LOCALE
#undef OTHER

#define LOCALE(name, parent, digits, native)
#define OTHER(name, number) name "\0"
static const char other_names[] =
#include "data/cldr_locales.inc"
    ;
#undef LOCALE
#undef OTHER

#define LOCALE(name, parent, digits, native)
#define OTHER(name, number) number,
static const uint16_t others[] = {
#include "data/cldr_locales.inc"
};

#define COUNT (sizeof locales / sizeof *locales)

size_t cc_locale_number(const struct calconv_locale *locale)
{
    return (size_t)(locale - locales);
}

size_t cc_locale_parent(size_t number)
{
    return locales[number].parent;
}

const struct calconv_locale *calconv_locale_at(size_t index)
{
    return index + 1 < COUNT ? &locales[index + 1] : NULL; /* root is none to be chosen */
}

const char *calconv_locale_name(const struct calconv_locale *locale)
{
    const char *name = names;

    for (size_t number = cc_locale_number(locale); number > 0; number--)
        name += strlen(name) + 1;
    return name;
}

const struct calconv_numbering *calconv_locale_numbering(const struct calconv_locale *locale,
                                                         bool native)
{
    return cc_numbering_row(native ? locale->native : locale->digits);
}

/* ---- By name ------------------------------------------------------------------------------- */

static bool same(const char *name, const char *wanted)
{
    for (; *name != '\0' && cc_lower(*name) == cc_lower(*wanted); name++)
        wanted++;
    return *name == '\0' && *wanted == '\0';
}

/* The locale of exactly this name.  *other: it is another name of it. */
static const struct calconv_locale *find_exactly(const char *wanted, bool *other)
{
    const char *name = names + strlen(names) + 1; /* behind root */

    *other = false;
    for (size_t i = 1; i < COUNT; i++, name += strlen(name) + 1)
        if (same(name, wanted))
            return &locales[i];
    *other = true;
    name = other_names;
    for (size_t i = 0; i < sizeof others / sizeof *others; i++, name += strlen(name) + 1)
        if (same(name, wanted))
            return &locales[others[i]];
    return NULL;
}

#define PART 9 /* a subtag of up to eight characters, and NUL */

struct parts {
    char language[PART], script[PART], region[PART], variant[PART];
};

/* Which part a subtag is, by its form; NULL: none that may stand there. */
static char *place_for(struct parts *parts, const char *tag, size_t length)
{
    size_t letters = 0, digits = 0;

    for (size_t i = 0; i < length; i++) {
        letters += cc_is_letter(tag[i]);
        digits += cc_is_digit(tag[i]);
    }
    if (letters + digits != length || length == 0 || length >= PART)
        return NULL;
    if (parts->language[0] == '\0')
        return letters == length && (length == 2 || length == 3) ? parts->language : NULL;
    if (letters == 4 && length == 4)
        return parts->script[0] == '\0' && parts->region[0] == '\0' ? parts->script : NULL;
    if ((letters == 2 && length == 2) || (digits == 3 && length == 3))
        return parts->region[0] == '\0' && parts->variant[0] == '\0' ? parts->region : NULL;
    return length >= 4 && parts->variant[0] == '\0' ? parts->variant : NULL;
}

/* A POSIX modifier: the script or variant that it means; others, as `euro`, mean none of names. */
static void take_modifier(struct parts *parts, const char *modifier, size_t length)
{
    static const char known[][2][11] = {
        {"latin", "Latn"}, {"cyrillic", "Cyrl"}, {"devanagari", "Deva"}, {"arabic", "Arab"}};

    for (size_t i = 0; i < sizeof known / sizeof *known; i++)
        if (strlen(known[i][0]) == length && memcmp(known[i][0], modifier, length) == 0)
            memcpy(parts->script, known[i][1], 5);
    if (length == 8 && memcmp(modifier, "valencia", 8) == 0)
        memcpy(parts->variant, modifier, 8);
}

static bool split(const char *name, size_t length, struct parts *parts)
{
    const char *at = name, *end = name + length, *modifier = memchr(name, '@', length), *stop;

    memset(parts, 0, sizeof *parts);
    if (modifier != NULL)
        end = modifier;
    stop = memchr(name, '.', (size_t)(end - name)); /* the codeset */
    if (stop != NULL)
        end = stop;
    for (;;) {
        char *place;
        for (stop = at; stop < end && *stop != '-' && *stop != '_';)
            stop++;
        place = place_for(parts, at, (size_t)(stop - at));
        if (place == NULL)
            return false;
        memcpy(place, at, (size_t)(stop - at));
        if (stop == end)
            break;
        at = stop + 1;
    }
    if (modifier != NULL)
        take_modifier(parts, modifier + 1, (size_t)(name + length - modifier - 1));
    return true;
}

/* The locale of some of the parts, those that are not empty. */
static const struct calconv_locale *find_parts(const char *language, const char *script,
                                               const char *region, const char *variant, bool *other)
{
    const char *const part[] = {language, script, region, variant};
    char name[4 * PART];
    size_t at = 0;

    for (int i = 0; i < 4; i++) {
        if (part[i][0] == '\0')
            continue;
        if (at > 0)
            name[at++] = '-';
        memcpy(name + at, part[i], strlen(part[i]));
        at += strlen(part[i]);
    }
    name[at] = '\0';
    return find_exactly(name, other);
}

const struct calconv_locale *calconv_locale_find(const char *name, size_t length)
{
    const struct calconv_locale *locale;
    struct parts parts;
    const char *script = parts.script;
    bool other;

    if ((length >= 1 && name[0] == 'C' && (length == 1 || name[1] == '.')) ||
        (length == 5 && memcmp(name, "POSIX", 5) == 0))
        return cc_locale_english();
    if (!split(name, length, &parts))
        return NULL;
    /* the language's own script is not written in CLDR's names: fa-Arab-AF is fa-AF */
    if (script[0] != '\0') {
        locale = find_parts(parts.language, script, "", "", &other);
        if (locale == NULL)
            return NULL;
        if (other)
            script = "";
    }
    locale = find_parts(parts.language, script, parts.region, parts.variant, &other);
    return locale != NULL ? locale : find_parts(parts.language, script, "", parts.variant, &other);
}

const struct calconv_locale *cc_locale_english(void)
{
    bool other;

    return find_exactly("en", &other);
}

bool cc_locale_speaks(const struct calconv_locale *locale, const char *language)
{
    const char *name = calconv_locale_name(locale);
    size_t length = strlen(language);

    return length > 0 && strncmp(name, language, length) == 0 &&
           (name[length] == '\0' || name[length] == '-');
}

size_t calconv_locale_suggest(const char *name, size_t length, struct calconv_word *words,
                              size_t room)
{
    size_t found = 0;

    for (int want = 1; want <= 2; want++) {
        const char *at = names + strlen(names) + 1;
        for (size_t i = 1; i < COUNT && found < room; i++, at += strlen(at) + 1)
            if (cc_name_distance(at, strlen(at), name, length) == want)
                words[found++] = (struct calconv_word){at, strlen(at)};
        if (length < 5)
            break;
    }
    return found;
}
