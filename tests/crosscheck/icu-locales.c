/* SPDX-License-Identifier: MIT */
/*
 * icu-locales.c - names of months, days and eras, and patterns, against ICU's: of every locale
 * those of the Gregorian calendar and of one other in turn; and numerals that follow rules.
 *
 * The tables are of CLDR 41, an ICU of another version.  What differs stands in icu-locales.tsv
 * with the reason: a difference that is not listed fails, and so does a row without one.  For an
 * ICU that the list does not know there is nothing to compare with.
 */
#include <stdlib.h>
#include <string.h>

#include <unicode/udat.h>
#include <unicode/uloc.h>
#include <unicode/unum.h>
#include <unicode/ustring.h>
#include <unicode/uversion.h>

#include "../unit/tap.h"
#include "calconv.h"
#include "text/cldr.h"

#define TEXT 1024

static const struct {
    const char *id, *icu;
} calendars[] = {
    {"gregorian", "gregorian"}, {"buddhist", "buddhist"}, {"chinese", "chinese"},
    {"coptic", "coptic"},       {"dangi", "dangi"},       {"ethiopic", "ethiopic"},
    {"hebrew", "hebrew"},       {"indian", "indian"},     {"islamic-civil", "islamic-civil"},
    {"japanese", "japanese"},   {"persian", "persian"},   {"roc", "roc"}};
#define CALENDARS (sizeof calendars / sizeof *calendars)

/* A kind of ours and ICU's; `what` is what rows of the list call it. */
static const struct kind {
    const char *what;
    int kind;
    UDateFormatSymbolType type;
} kinds[] = {
    {"months", CLDR_MONTHS, UDAT_MONTHS},
    {"months", CLDR_MONTHS + CC_ABBREVIATED, UDAT_SHORT_MONTHS},
    {"months", CLDR_MONTHS + CC_NARROW, UDAT_NARROW_MONTHS},
    {"months", CLDR_MONTHS_ALONE, UDAT_STANDALONE_MONTHS},
    {"months", CLDR_MONTHS_ALONE + CC_ABBREVIATED, UDAT_STANDALONE_SHORT_MONTHS},
    {"months", CLDR_MONTHS_ALONE + CC_NARROW, UDAT_STANDALONE_NARROW_MONTHS},
    {"days", CLDR_DAYS, UDAT_WEEKDAYS},
    {"days", CLDR_DAYS + 1, UDAT_SHORT_WEEKDAYS},
    {"days", CLDR_DAYS + 2, UDAT_SHORTER_WEEKDAYS},
    {"days", CLDR_DAYS + 3, UDAT_NARROW_WEEKDAYS},
    {"days", CLDR_DAYS_ALONE, UDAT_STANDALONE_WEEKDAYS},
    {"days", CLDR_DAYS_ALONE + 1, UDAT_STANDALONE_SHORT_WEEKDAYS},
    {"days", CLDR_DAYS_ALONE + 2, UDAT_STANDALONE_SHORTER_WEEKDAYS},
    {"days", CLDR_DAYS_ALONE + 3, UDAT_STANDALONE_NARROW_WEEKDAYS},
    {"eras", CLDR_ERAS, UDAT_ERA_NAMES},
    {"eras", CLDR_ERAS + CC_ABBREVIATED, UDAT_ERAS},
};

/* ---- The list ------------------------------------------------------------------------------ */

#define ROWS 512

static struct row {
    char locale[32], calendar[24], what[12];
    bool here, seen; /* it is about this ICU; it was needed */
} rows[ROWS];
static int row_count, bad_rows, versions;

static void read_list(int version)
{
    const char *srcdir = getenv("srcdir");
    char path[4096], line[512];
    FILE *file;

    snprintf(path, sizeof path, "%s/tests/crosscheck/icu-locales.tsv",
             srcdir == NULL ? "." : srcdir);
    file = fopen(path, "r");
    if (file == NULL) {
        bad_rows++;
        return;
    }
    while (fgets(line, sizeof line, file) != NULL) {
        struct row *row = &rows[row_count];
        char reason[2];
        int icu;
        if (line[0] == '#')
            continue;
        if (row_count == ROWS - 1 ||
            sscanf(line, "%31[^\t]\t%23[^\t]\t%11[^\t]\t%d\t%1[^\t\n]", row->locale, row->calendar,
                   row->what, &icu, reason) != 5) {
            bad_rows++;
            continue;
        }
        row->here = icu == version;
        versions += row->here;
        row_count++;
    }
    fclose(file);
}

/* Whether a row covers this: its locale is that of the row or one of its language or script. */
static bool is_listed(const char *locale, const char *calendar, const char *what)
{
    bool listed = false;

    for (int i = 0; i < row_count; i++) {
        size_t length = strlen(rows[i].locale);
        if (!rows[i].here || strncmp(rows[i].locale, locale, length) != 0 ||
            (locale[length] != '\0' && locale[length] != '-') ||
            (strcmp(rows[i].calendar, "*") != 0 && strcmp(rows[i].calendar, calendar) != 0) ||
            strcmp(rows[i].what, what) != 0)
            continue;
        rows[i].seen = listed = true;
    }
    return listed;
}

/* ---- Comparing ----------------------------------------------------------------------------- */

static long same, listed, unlisted;

static void judge(const char *locale, const char *calendar, const char *what, const char *ours,
                  const char *theirs)
{
    if (ours != NULL && strcmp(ours, theirs) == 0)
        same++;
    else if (is_listed(locale, calendar, what))
        listed++;
    else if (unlisted++ < 100)
        note("%s\t%s\t%s\t%s\t%s", locale, calendar, what, ours == NULL ? "nothing" : ours, theirs);
}

/* ICU's name number `index` of a kind; a placeholder is no name. */
static void symbol(const UDateFormat *format, UDateFormatSymbolType type, int index, char *text)
{
    UErrorCode error = U_ZERO_ERROR;
    UChar wide[TEXT];
    int32_t length = udat_getSymbols(format, type, index, wide, TEXT, &error);

    u_strToUTF8(text, TEXT, NULL, wide, U_FAILURE(error) ? 0 : length, &error);
    if (strcmp(text, "ERA0") == 0 || strcmp(text, "ERA1") == 0)
        text[0] = '\0';
}

/* The place in ICU's list of the name that has place `index`, from 0, in ours. */
static int place_of(const struct kind *kind, const char *calendar, int index)
{
    static const int hebrew[] = {0, 1, 2, 3, 4, 6, 7, 8, 9, 10, 11, 12, 5, 13};

    if (kind->kind >= CLDR_DAYS && kind->kind < CLDR_ERAS)
        return index == 6 ? 1 : index + 2; /* Sunday is 1 */
    if (kind->kind < CLDR_DAYS && strcmp(calendar, "hebrew") == 0)
        return hebrew[index];
    return kind->kind >= CLDR_ERAS && strcmp(calendar, "japanese") == 0 ? index + 232 : index;
}

static void compare_names(const struct calconv_locale *locale, size_t number, int cldr,
                          const UDateFormat *format)
{
    for (size_t k = 0; k < sizeof kinds / sizeof *kinds; k++) {
        const char *list = cc_cldr_text(locale, cldr, kinds[k].kind), *name;
        char ours[TEXT], theirs[TEXT];
        size_t length;
        for (int i = 0; (name = calconv_name(list, i + 1, &length)) != NULL; i++) {
            snprintf(ours, sizeof ours, "%.*s", (int)length, name);
            symbol(format, kinds[k].type, place_of(&kinds[k], calendars[number].id, i), theirs);
            judge(calconv_locale_name(locale), calendars[number].id, kinds[k].what, ours, theirs);
        }
    }
}

static void compare_pattern(const struct calconv_locale *locale, size_t number, int cldr, int style,
                            const UDateFormat *format)
{
    const char *ours = cc_cldr_text(locale, cldr, CLDR_PATTERN + style);
    UErrorCode error = U_ZERO_ERROR;
    UChar wide[TEXT];
    char theirs[TEXT];
    int32_t length = udat_toPattern(format, false, wide, TEXT, &error);

    u_strToUTF8(theirs, TEXT, NULL, wide, length, &error);
    if (ours != NULL && ours[0] == '@')
        ours = strchr(ours + 1, '@') + 1;
    judge(calconv_locale_name(locale), calendars[number].id, "patterns", ours, theirs);
}

static void compare(const struct calconv_locale *locale, size_t number)
{
    static const UDateFormatStyle styles[] = {UDAT_FULL, UDAT_LONG, UDAT_MEDIUM, UDAT_SHORT};
    const struct calconv_calendar *calendar = NULL;
    char name[ULOC_FULLNAME_CAPACITY], id[64];
    UErrorCode error = U_ZERO_ERROR;

    if (calconv_find(calendars[number].id, strlen(calendars[number].id), &calendar) != CALCONV_OK)
        return;
    uloc_forLanguageTag(calconv_locale_name(locale), id, sizeof id, NULL, &error);
    snprintf(name, sizeof name, "%s@calendar=%s", id, calendars[number].icu);
    for (int style = 0; style < 4; style++) {
        UDateFormat *format = udat_open(UDAT_NONE, styles[style], name, NULL, 0, NULL, 0, &error);
        if (U_FAILURE(error))
            return;
        if (style == 0)
            compare_names(locale, number, cc_cldr_calendar(calendar), format);
        compare_pattern(locale, number, cc_cldr_calendar(calendar), style, format);
        udat_close(format);
    }
}

/* Whether ICU has data for the language: else it falls back to its default without a word. */
static bool has(const struct calconv_locale *locale)
{
    UErrorCode error = U_ZERO_ERROR;
    char id[64], language[16], found[16];
    UDateFormat *format;
    const char *actual;
    bool known;

    uloc_forLanguageTag(calconv_locale_name(locale), id, sizeof id, NULL, &error);
    format = udat_open(UDAT_NONE, UDAT_FULL, id, NULL, 0, NULL, 0, &error);
    actual = U_FAILURE(error) ? "" : udat_getLocaleByType(format, ULOC_VALID_LOCALE, &error);
    uloc_getLanguage(id, language, sizeof language, &error);
    uloc_getLanguage(actual, found, sizeof found, &error);
    known = U_SUCCESS(error) && strcmp(language, found) == 0;
    udat_close(format);
    return known;
}

/* Numbers in the systems that have rules. */
static void compare_numerals(void)
{
    const struct calconv_numbering *numbering;
    int different = 0, systems = 0;

    for (size_t i = 0; (numbering = calconv_numbering_at(i)) != NULL; i++) {
        UErrorCode error = U_ZERO_ERROR;
        char name[64];
        UNumberFormat *format;
        if (calconv_numbering_has_digits(numbering))
            continue;
        snprintf(name, sizeof name, "en@numbers=%s", calconv_numbering_name(numbering));
        format = unum_open(UNUM_NUMBERING_SYSTEM, NULL, 0, name, NULL, &error);
        for (int64_t number = 1; number < 10000; number++) {
            UChar wide[TEXT];
            char ours[TEXT], theirs[TEXT];
            size_t length = 0;
            if (!cc_put_numeral(numbering, number, 1, ours, sizeof ours - 1, &length))
                break;
            ours[length] = '\0';
            unum_formatInt64(format, number, wide, TEXT, NULL, &error);
            u_strToUTF8(theirs, TEXT, NULL, wide, -1, &error);
            if ((U_FAILURE(error) || strcmp(ours, theirs) != 0) && different++ < 10)
                note("%s of %lld: %s, ICU %s", name, (long long)number, ours, theirs);
        }
        unum_close(format);
        systems++;
    }
    ok(different == 0 && systems > 10, "numerals of %d systems", systems);
}

int main(void)
{
    UVersionInfo version;
    const struct calconv_locale *locale;
    int missing = 0;

    u_getVersion(version);
    read_list(version[0]);
    if (versions == 0 && bad_rows == 0) {
        printf("1..0 # SKIP no list of differences for ICU %d\n", version[0]);
        return 0;
    }
    for (size_t i = 0; (locale = calconv_locale_at(i)) != NULL; i++)
        if (has(locale)) {
            compare(locale, 0);
            compare(locale, 1 + i % (CALENDARS - 1));
        } else
            missing++;
    note("ICU %d has no data for %d locales; %ld texts are the same, %ld listed differ", version[0],
         missing, same, listed);
    ok(bad_rows == 0, "icu-locales.tsv has %d good rows", row_count);
    ok(same > 200000 && missing < 20, "most were compared");
    compare_numerals();
    ok(unlisted == 0, "%ld texts differ without being listed", unlisted);
    for (int i = 0; i < row_count; i++)
        if (rows[i].here && !rows[i].seen)
            ok(false, "row %s %s %s is needed", rows[i].locale, rows[i].calendar, rows[i].what);
    return done();
}
