/* SPDX-License-Identifier: MIT */
/*
 * pawukon.c - the Balinese Pawukon.
 *
 * Rule: 30 weeks (wuku) of seven days, 210 days in all, which are neither numbered nor grouped any
 * further.  Ten weeks of one to ten days run side by side.  Those of 3, 5, 6 and 7 days simply
 * repeat.  In the weeks of 8 and 9 days some days are drawn out, so that they fit 210: in that of 8
 * the seventh day is three days, the 71st to 73rd of the cycle; in that of 9 the first is four
 * days, the first to fourth.  The day of the week of 4 is that of the week of 8.  The day of the
 * week of 10 follows from the sum of the urip, numbers that the days of the weeks of 5 and 7 have,
 * plus one; the weeks of 1 and 2 days from whether it is even.
 *
 * Epoch: JDN 146 (R.D. -1721279) is the first day of a cycle, Redite of Sinta.
 * Range: |R.D.| <= 10^12.
 *
 * Fields: %{wuku} is the name of the week, %{ekawara}, %{dwiwara}, %{triwara}, %{caturwara},
 * %{pancawara}, %{sadwara}, %{saptawara}, %{astawara}, %{sangawara} and %{dasawara} the names of
 * the day in the ten weeks.  The week of one day names only every other day or so: the others have
 * -.
 *
 * References: F. B. Eiseman, Bali: Sekala and Niskala, vol. I (1989), chapter 17; Reingold and
 * Dershowitz, Calendrical Calculations (4th ed.), chapter 12.  Checked against: Calendrical
 * Calculations' Lisp.
 */
#include "core/arith.h"
#include "core/core.h"

#define EPOCH INT64_C(-1721279)

static enum calconv_status to_day(const struct calconv_calendar *self,
                                  const struct calconv_date *date, int64_t *day,
                                  struct calconv_error *error)
{
    (void)error;
    *day = cc_floor_mod(EPOCH + 7 * (date->field[0] - 1) + date->field[1] - 1, self->cycle);
    return CALCONV_OK;
}

static enum calconv_status from_day(const struct calconv_calendar *self, int64_t day,
                                    struct calconv_date *date)
{
    int64_t place = cc_floor_mod(day - EPOCH, self->cycle);

    date->field[0] = place / 7 + 1;
    date->field[1] = place % 7 + 1;
    date->leap = 0;
    return CALCONV_OK;
}

static const struct calconv_schema schema = {
    .form = "WEEK-DAY",
    .count = 2,
    .field =
        {
            {"week", "", CALCONV_OTHER, 1, .least = 1, .greatest = 30},
            {"weekday", "-", CALCONV_OTHER, 1, .least = 1, .greatest = 7},
        },
};

/* ---- The ten weeks ------------------------------------------------------------------------- */

/* All count from 0. */
static const struct calconv_field more[] = {
    {"ekawara", "", CALCONV_OTHER, 1, .names = "-|Luang"},
    {"dwiwara", "", CALCONV_OTHER, 1, .names = "Menga|Pepet"},
    {"triwara", "", CALCONV_OTHER, 1, .names = "Pasah|Beteng|Kajeng"},
    {"caturwara", "", CALCONV_OTHER, 1, .names = "Sri|Laba|Jaya|Menala"},
    {"pancawara", "", CALCONV_OTHER, 1, .names = "Umanis|Paing|Pon|Wage|Keliwon"},
    {"sadwara", "", CALCONV_OTHER, 1, .names = "Tungleh|Aryang|Urukung|Paniron|Was|Maulu"},
    {"saptawara", "", CALCONV_OTHER, 1,
     .names = "Redite|Coma|Anggara|Buda|Wraspati|Sukra|Saniscara"},
    {"astawara", "", CALCONV_OTHER, 1, .names = "Sri|Indra|Guru|Yama|Ludra|Brahma|Kala|Uma"},
    {"sangawara", "", CALCONV_OTHER, 1,
     .names = "Dangu|Jangur|Gigis|Nohan|Ogan|Erangan|Urungan|Tulus|Dadi"},
    {"dasawara", "", CALCONV_OTHER, 1,
     .names = "Raksasa|Pandita|Pati|Suka|Duka|Sri|Manuh|Manusa|Raja|Dewa"},
    {"wuku", "", CALCONV_OTHER, 1,
     .names = "Sinta|Landep|Ukir|Kulantir|Taulu|Gumbreg|Wariga|Warigadian|Jukungwangi|Sungsang|"
              "Dunggulan|Kuningan|Langkir|Medangsia|Pujut|Pahang|Krulut|Merakih|Tambir|"
              "Medangkungan|Matal|Uye|Menail|Parangbakat|Bala|Ugu|Wayang|Kelawu|Dukut|"
              "Watugunung"},
    {.name = NULL},
};

enum { EKAWARA = 1, DWIWARA, CATURWARA = 4, PANCAWARA, ASTAWARA = 8, SANGAWARA, DASAWARA, WUKU };

static int64_t week_of_8(int64_t place)
{
    if (place < 70)
        return place % 8;
    return place < 73 ? 6 : (place - 2) % 8; /* two days more than 26 weeks */
}

/* The day of the week of ten: the urip of the days of the weeks of five and seven, and one. */
static int64_t week_of_10(int64_t place)
{
    static const uint8_t of_5[] = {5, 9, 7, 4, 8}, of_7[] = {5, 4, 3, 7, 8, 6, 9};
    return (of_5[(place + 1) % 5] + of_7[place % 7] + 1) % 10;
}

static int64_t more_number(const struct calconv_calendar *self, int64_t day,
                           const struct calconv_date *date, int index)
{
    int64_t place = 7 * (date->field[0] - 1) + date->field[1] - 1;

    (void)self;
    (void)day;
    switch (index + 1) {
    case EKAWARA:
    case DWIWARA:
        return week_of_10(place) % 2 == 0;
    case CATURWARA:
        return week_of_8(place) % 4;
    case PANCAWARA:
        return (place + 1) % 5;
    case ASTAWARA:
        return week_of_8(place);
    case SANGAWARA:
        return place < 3 ? 0 : (place - 3) % 9;
    case DASAWARA:
        return week_of_10(place);
    case WUKU:
        return place / 7;
    default: /* the weeks of 3, 6 and 7 */
        return place % (index + 1);
    }
}

const struct calconv_calendar cc_pawukon[] = {
    {
        CC_EXACT,
        .id = "pawukon",
        .aliases = "balinese",
        .name = "Balinese Pawukon",
        .summary = "30 weeks of 7 days, ten concurrent weeks; recurs after 210 days",
        .source = "Calendrical Calculations",
        .day_start = CALCONV_MIDNIGHT,
        .schema = &schema,
        .more = more,
        .cycle = 210,
        .to_day = to_day,
        .from_day = from_day,
        .more_number = more_number,
    },
    {.id = NULL},
};
