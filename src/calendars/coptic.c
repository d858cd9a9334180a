/* SPDX-License-Identifier: MIT */
/*
 * coptic.c - calendars of thirteen months: Coptic and Ethiopic, Egyptian and Armenian.
 *
 * Rule: twelve months of 30 days and a thirteenth of 5.  In the Coptic and Ethiopic calendars it
 * has 6 in leap years, which leave 3 when divided by 4 (ethioaa: the same years, numbered 5500
 * higher).  The Egyptian and Armenian calendars have no leap years: every year has 365 days, and
 * moves through the seasons by a day in four Julian years.
 *
 * Epoch: coptic 0001-01-01 = 284-08-29 Julian = R.D. 103605 (era of Diocletian, of the Martyrs);
 * ethiopic 0001-01-01 = 8-08-29 Julian = R.D. 2796 (Amete Mihret, of Mercy); ethioaa counts from
 * the creation (Amete Alem), 5500 years before ethiopic; egyptian 0001-01-01 = Wednesday -746-02-26
 * Julian = R.D. -272787 (era of Nabonassar, as Ptolemy and the astronomers after him count);
 * armenian 0001-01-01 = Thursday 552-07-11 Julian = R.D. 201443 (Armenian era).  Year 0 of ethiopic
 * is 5500 AA.
 * Range: proleptic, |R.D.| <= 10^12.
 *
 * Names: Egyptian months have their Greek names in the Almagest's spelling, the Armenian ones are
 * romanised as they are spoken today.  The thirteenth is no month to its people but what is added
 * to the year (epagomenai, aveliats).
 *
 * Days: the Egyptian civil day began at dawn; the Almagest's at noon, so that its nights have the
 * date of the day before.  When the Armenian day began is not settled; it is midnight here.
 *
 * Differs: the reform of Hovhannes Sarkavag (1084), which ties the Armenian year to the Julian, is
 * another calendar.  convertdate refuses Armenian years before 1.
 *
 * References: Reingold and Dershowitz, Calendrical Calculations (4th ed.), section 1.11 (Egyptian,
 * Armenian) and chapter 4; Neugebauer, Ethiopic Astronomy and Computus (1979); Ptolemy, Almagest
 * III.7 (epoch), IV.6, IV.9 and V.14 (eclipses).
 * Checked against: ICU 72 and 78 (Coptic, Ethiopic), Calendrical Calculations' Lisp, convertdate
 * (Armenian), the Almagest's dates of eclipses.
 */
#include "core/arith.h"
#include "core/core.h"

struct years {
    int64_t epoch;     /* R.D. of 0001-01-01 */
    int64_t leap_days; /* in four years: 1, or 0 */
};

/* The day before the first of a year. */
static int64_t before_year(const struct years *rule, int64_t year)
{
    return rule->epoch - 1 + 365 * (year - 1) + rule->leap_days * cc_floor_div(year, 4);
}

static enum calconv_status to_day(const struct calconv_calendar *self,
                                  const struct calconv_date *date, int64_t *day,
                                  struct calconv_error *error)
{
    const struct years *rule = self->data;
    int64_t year = date->field[0], month = date->field[1];
    int64_t length = month < 13 ? 30 : 5 + (cc_floor_mod(year, 4) == 3 ? rule->leap_days : 0);

    if (month < 1 || month > 13)
        return calconv_fail_field(error, self, date, 1, 1, 13);
    if (date->field[2] < 1 || date->field[2] > length)
        return calconv_fail_field(error, self, date, 2, 1, length);
    *day = before_year(rule, year) + 30 * (month - 1) + date->field[2];
    return CALCONV_OK;
}

static enum calconv_status from_day(const struct calconv_calendar *self, int64_t day,
                                    struct calconv_date *date)
{
    const struct years *rule = self->data;
    int64_t year =
        cc_floor_div(4 * (day - rule->epoch) + 1460 + 3 * rule->leap_days, 1460 + rule->leap_days);
    int64_t rest = day - before_year(rule, year) - 1;

    date->field[0] = year;
    date->field[1] = rest / 30 + 1;
    date->field[2] = rest % 30 + 1;
    date->leap = 0;
    return CALCONV_OK;
}

static const struct calconv_era coptic_eras[] = {
    {"am", "AM", .since = INT64_MIN},
    {.code = NULL},
};
static const struct calconv_era ethiopic_eras[] = {
    {"am", "AM", .since = 1, .native = "ዓ/ም"},
    {"aa", "AA", .since = INT64_MIN, .origin = -5500, .native = "ዓ/ዓ"},
    {.code = NULL},
};
static const struct calconv_era ethioaa_eras[] = {
    {"aa", "AA", .since = INT64_MIN, .native = "ዓ/ዓ"},
    {.code = NULL},
};

static const struct calconv_era egyptian_eras[] = {
    {"an", "AN|Nabonassar", .since = INT64_MIN},
    {.code = NULL},
};
static const struct calconv_era armenian_eras[] = {
    {"ae", "AE|Armenian era", .since = INT64_MIN, .native = "թուին Հայոց"},
    {.code = NULL},
};

#define RULE(epoch, leap_days) (&(const struct years){(epoch), (leap_days)})

#define COMMON                                                                                     \
    CC_EXACT, .basis = CALCONV_SOLAR, .schema = &calconv_schema_ymd, .to_day = to_day,             \
              .from_day = from_day
#define LEAP COMMON, .limits = {13, 13, 5, 30, 365, 366}
#define VAGUE COMMON, .limits = {13, 13, 5, 30, 365, 365}
#define COPTIC_MONTHS                                                                              \
    "Tout|Baba|Hator|Kiahk|Toba|Amshir|Baramhat|Baramouda|Bashans|Paona|Epep|Mesra|Nasie"
#define ETHIOPIC_MONTHS                                                                            \
    "Meskerem|Tekemt|Hedar|Tahsas|Ter|Yekatit|Megabit|Miazia|Genbot|Sene|Hamle|Nehasse|Pagumen"
#define EGYPTIAN_MONTHS                                                                            \
    "Thoth|Phaophi|Athyr|Choiak|Tybi|Mechir|Phamenoth|Pharmuthi|Pachon|Payni|Epiphi|Mesori|"       \
    "Epagomenai"
#define ARMENIAN_MONTHS                                                                            \
    "Navasard|Hori|Sahmi|Tre|Kaghots|Arats|Mehekan|Areg|Ahekan|Mareri|Margats|Hrotits|Aveliats"
#define ETHIOPIC                                                                                   \
    .language = "am", .numerals = "ethi", .months = ETHIOPIC_MONTHS,                               \
    .months_short = ETHIOPIC_MONTHS, .day_start = CALCONV_DAWN,                                    \
    .months_native = "መስከረም|ጥቅምት|ኅዳር|ታኅሣሥ|ጥር|የካቲት|መጋቢት|ሚያዝያ|ግንቦት|ሰኔ|ሐምሌ|ነሐሴ|ጳጉሜን",                 \
    .source = "Ethiopian Orthodox Church and state"

const struct calconv_calendar cc_coptic[] = {
    {
        LEAP,
        .id = "coptic",
        .cldr = "coptic",
        .language = "ar",
        .aliases = "alexandrian",
        .name = "Coptic",
        .summary = "Diocletian era, leap when year mod 4 is 3",
        .source = "Coptic Orthodox Church",
        .day_start = CALCONV_SUNSET,
        .eras = coptic_eras,
        .months = COPTIC_MONTHS,
        .months_short = COPTIC_MONTHS,
        .months_native = "توت|بابه|هاتور|كيهك|طوبة|أمشير|برمهات|برمودة|بشنس|بؤونة|أبيب|مسرى|نسيئ",
        .digits = 0x0660,
        .data = RULE(103605, 1),
    },
    {
        LEAP,
        ETHIOPIC,
        .id = "ethiopic",
        .cldr = "ethiopic",
        .aliases = "ethiopian|geez",
        .name = "Ethiopic",
        .summary = "Amete Mihret, leap when year mod 4 is 3",
        .eras = ethiopic_eras,
        .data = RULE(2796, 1),
    },
    {
        LEAP,
        ETHIOPIC,
        .id = "ethioaa",
        .cldr = "ethioaa",
        .aliases = "ethiopic-amete-alem|amete-alem",
        .name = "Ethiopic, Amete Alem",
        .summary = "Amete Alem = Amete Mihret + 5500",
        .eras = ethioaa_eras,
        .data = RULE(2796 - 2008875, 1),
    },
    {
        VAGUE,
        .id = "egyptian",
        .language = "el",
        .aliases = "nabonassar",
        .name = "Egyptian",
        .summary = "365 days in every year, era of Nabonassar",
        .source = "Egyptian civil year with the Almagest's era",
        .day_start = CALCONV_DAWN,
        .eras = egyptian_eras,
        .months = EGYPTIAN_MONTHS,
        .months_short = EGYPTIAN_MONTHS,
        .months_native = "Θώθ|Φαωφί|Ἀθύρ|Χοιάκ|Τυβί|Μεχίρ|Φαμενώθ|Φαρμουθί|Παχών|Παϋνί|Ἐπιφί|"
                         "Μεσορή|ἐπαγόμεναι",
        .data = RULE(-272787, 0),
    },
    {
        VAGUE,
        .id = "armenian",
        .language = "hy",
        .numerals = "armn",
        .aliases = "",
        .name = "Armenian",
        .summary = "365 days in every year, from 11 July 552 Julian",
        .source = "Council of Dvin, 6th century",
        .day_start = CALCONV_MIDNIGHT,
        .eras = armenian_eras,
        .months = ARMENIAN_MONTHS,
        .months_short = ARMENIAN_MONTHS,
        .months_native = "նաւասարդ|հոռի|սահմի|տրէ|քաղոց|արաց|մեհեկան|արեգ|ահեկան|մարերի|մարգաց|"
                         "հրոտից|աւելեաց",
        .data = RULE(201443, 0),
    },
    {.id = NULL},
};
