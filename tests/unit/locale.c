/* SPDX-License-Identifier: MIT */
/* locale.c - tests of locales and numbering systems by name, and of what is like an unknown name.
 */
#include <string.h>

#include "calconv.h"
#include "tap.h"
#include "text/cldr.h"

static void test_names(void)
{
    static const struct {
        const char *name, *found; /* NULL: unknown */
    } names[] = {
        {"fa", "fa"},
        {"FA", "fa"},
        {"fa-IR", "fa-IR"},
        {"fa_IR", "fa-IR"},
        {"fa_IR.UTF-8", "fa-IR"},
        {"fa_AF", "fa-AF"},
        {"fa-Arab", "fa"},
        {"fa-Arab-AF", "fa-AF"},
        {"fa-XX", "fa"},
        {"de_DE@euro", "de-DE"},
        {"zh-Hant-TW", "zh-Hant-TW"},
        {"zh_TW.UTF-8", "zh-Hant-TW"},
        {"zh_CN", "zh-Hans-CN"},
        {"zh_HK", "zh-Hant-HK"},
        {"zh-hant-us", "zh-Hant"},
        {"sr", "sr"},
        {"sr-Latn", "sr-Latn"},
        {"sr_RS", "sr-Cyrl-RS"},
        {"sr_RS@latin", "sr-Latn-RS"},
        {"sr_RS.UTF-8@latin", "sr-Latn-RS"},
        {"sr_ME", "sr-Latn-ME"},
        {"uz_UZ@cyrillic", "uz-Cyrl-UZ"},
        {"ca_ES@valencia", "ca-ES-VALENCIA"},
        {"en_US_POSIX", "en-US-POSIX"},
        {"es-419", "es-419"},
        {"de-1996", NULL},
        {"zh-Hants", NULL},
        {"iw", "he"},
        {"iw_IL", "he"},
        {"C", "en"},
        {"C.UTF-8", "en"},
        {"POSIX", "en"},
        {"", NULL},
        {"xx", NULL},
        {"root", NULL},
        {"english", NULL},
        {"f", NULL},
        {"fa-", NULL},
        {"-fa", NULL},
        {"fa--IR", NULL},
        {"fa-IR-IR", NULL},
        {"fa-u-nu-latn", NULL},
        {"fa-Latn", NULL},
        {"en-Arab", NULL},
        {"f\303\240", NULL},
        {"c", NULL},
    };

    for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
        const struct calconv_locale *locale =
            calconv_locale_find(names[i].name, strlen(names[i].name));
        const char *found = locale == NULL ? NULL : calconv_locale_name(locale);
        if (!ok(found == NULL ? names[i].found == NULL
                              : names[i].found != NULL && strcmp(found, names[i].found) == 0,
                "locale '%s' is %s", names[i].name,
                names[i].found == NULL ? "unknown" : names[i].found))
            note("got %s", found == NULL ? "none" : found);
    }
}

/* Every locale is found by its own name, in either form, and has names and patterns. */
static void test_all(void)
{
    int count = 0, lost = 0, empty = 0;
    const struct calconv_locale *locale;

    for (size_t i = 0; (locale = calconv_locale_at(i)) != NULL; i++, count++) {
        const char *name = calconv_locale_name(locale);
        char posix[32];
        for (size_t at = 0; at <= strlen(name); at++)
            posix[at] = name[at] == '-' ? '_' : name[at];
        lost += calconv_locale_find(name, strlen(name)) != locale ||
                calconv_locale_find(posix, strlen(posix)) != locale;
        for (int calendar = 0; calendar < CLDR_CALENDARS; calendar++) {
            const char *pattern = cc_cldr_text(locale, calendar, CLDR_PATTERN);
            size_t length;
            empty += pattern == NULL || strchr(pattern, 'd') == NULL;
            empty += calconv_name(cc_cldr_text(locale, calendar, CLDR_MONTHS), 12, &length) == NULL;
            empty += calconv_name(cc_cldr_text(locale, calendar, CLDR_DAYS), 7, &length) == NULL;
            empty += calconv_name(cc_cldr_text(locale, calendar, CLDR_DAYS), 8, &length) != NULL;
        }
        empty += calconv_locale_numbering(locale, false) == NULL;
    }
    ok(count > 700, "%d locales", count);
    ok(lost == 0, "each is found by its name (%d are not)", lost);
    ok(empty == 0, "each has months, days and patterns in all calendars (%d have not)", empty);
}

static bool is_text(const char *locale, int calendar, int kind, const char *expected)
{
    const char *text = cc_cldr_text(calconv_locale_find(locale, strlen(locale)), calendar, kind);

    if (text != NULL && strcmp(text, expected) == 0)
        return true;
    note("got %s", text == NULL ? "nothing" : text);
    return false;
}

/* Values read in CLDR's files. */
static void test_inheritance(void)
{
    enum { BUDDHIST = 2, HEBREW = 8 };

    ok(is_text("fa", CLDR_GREGORIAN, CLDR_DAYS + CC_WIDE,
               "دوشنبه|سه‌شنبه|چهارشنبه|پنجشنبه|جمعه|شنبه|"
               "یکشنبه"),
       "a locale's own list, from Monday");
    ok(is_text("fa-IR", BUDDHIST, CLDR_DAYS_ALONE + 1,
               "دوشنبه|سه‌شنبه|چهارشنبه|پنجشنبه|جمعه|شنبه|"
               "یکشنبه"),
       "by parent and aliases");
    ok(is_text("en-AU", CLDR_GREGORIAN, CLDR_PATTERN + 3, "d/M/yy"), "a child's own");
    ok(is_text("ar-DZ", CLDR_GREGORIAN, CLDR_MONTHS,
               "جانفي|فيفري|مارس|أفريل|ماي|جوان|جويلية|أوت|سبتمبر|أكتوبر|نوفمبر|ديسمبر"),
       "a list of which the child has some names");
    ok(is_text("he", HEBREW, CLDR_PATTERN, "@hebr@EEEE, d בMMMM y"),
       "a pattern with numerals of its own");
    ok(is_text("en", HEBREW, CLDR_MONTHS,
               "Tishri|Heshvan|Kislev|Tevet|Shevat|Adar|Nisan|Iyar|Sivan|Tamuz|Av|Elul|Adar I|"
               "Adar II"),
       "Hebrew months in calconv's order");
}

static void test_suggestions(void)
{
    struct calconv_word words[3];
    size_t count = calconv_locale_suggest("zh-Hantt", 8, words, 3);

    ok(count > 0 && words[0].length == 7 && memcmp(words[0].text, "zh-Hant", 7) == 0,
       "zh-Hantt is like zh-Hant");
    ok(calconv_locale_suggest("qqqqqq", 6, words, 3) == 0, "nothing is like qqqqqq");
    ok(calconv_locale_suggest("", 0, words, 3) == 0, "nothing is like an empty name");
}

static void test_numbering(void)
{
    static const struct {
        const char *name;
        int64_t number;
        const char *written; /* CLDR's rules; NULL: cannot be written */
    } numerals[] = {
        {"arab", 2024, "٢٠٢٤"},      {"ARABEXT", 1402, "۱۴۰۲"}, {"hanidec", 2024, "二〇二四"},
        {"mathbold", 10, "𝟏𝟎"},      {"latn", 7, "7"},          {"hebr", 15, "ט״ו"},
        {"hebr", 5784, "ה׳תשפ״ד"},   {"hebr", 784, "תשפ״ד"},    {"hebr", 3, "ג׳"},
        {"hebr", 5000, "ה׳ אלפים"},  {"hebr", 10000, NULL},     {"hebr", 0, NULL},
        {"ethi", 2016, "፳፻፲፮"},      {"ethi", 100, "፻"},        {"ethi", 10000, "፼"},
        {"ethi", 7516, "፸፭፻፲፮"},     {"roman", 2024, "MMXXIV"}, {"roman", 1999, "MCMXCIX"},
        {"romanlow", 14, "xiv"},     {"armn", 1473, "ՌՆՀԳ"},    {"grek", 2024, "͵ΒΚΔ´"},
        {"greklow", 7532, "͵ζφλβ´"}, {"geor", 9000, "ჵ"},       {"hanidays", 1, "初一"},
        {"hanidays", 10, "初十"},    {"hanidays", 15, "十五"},  {"hanidays", 20, "二十"},
        {"hanidays", 29, "廿九"},    {"hanidays", 30, "三十"},  {"hans", 110, "一百一十"},
        {"hans", 1001, "一千零一"},  {"hant", 12, "十二"},      {"jpan", 1110, "千百十"},
        {"jpanyear", 1, "元"},       {"jpanyear", 2, NULL},
    };

    for (size_t i = 0; i < sizeof numerals / sizeof *numerals; i++) {
        const struct calconv_numbering *numbering =
            calconv_numbering_find(numerals[i].name, strlen(numerals[i].name));
        char text[64];
        size_t length = 0;
        bool good = numbering != NULL &&
                    cc_put_numeral(numbering, numerals[i].number, 1, text, sizeof text, &length);
        const char *written = numerals[i].written;
        if (!ok(good ? written != NULL && length == strlen(written) &&
                           memcmp(text, written, length) == 0
                     : written == NULL && length == 0,
                "%s of %lld", numerals[i].name, (long long)numerals[i].number))
            note("got %.*s", (int)length, text);
    }
    ok(calconv_numbering_find("nothing", 7) == NULL && calconv_numbering_find("", 0) == NULL &&
           calconv_numbering_find("ara", 3) == NULL,
       "no numbering system has another name");
}

int main(void)
{
    test_names();
    test_all();
    test_inheritance();
    test_suggestions();
    test_numbering();
    return done();
}
