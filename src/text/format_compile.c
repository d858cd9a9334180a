/* SPDX-License-Identifier: MIT */
/*
 * format_compile.c - strftime-like formats, compiled once for a calendar.
 *
 * A specifier is % [flags - _ 0 ^] [width] [modifier E or O] letter, or %{name}; flags and widths
 * are those of GNU date.  All that exist are in the two tables below.
 */
#include <string.h>

#include "text/format.h"
#include "text/text.h"

#define WIDEST 1024

/* What a calendar must have for a specifier. */
enum need { NOTHING, YEAR, MONTH, DAY, MONTH_NAMES, ERAS, DAY_OF_YEAR, CYCLE };

struct specifier {
    char name[12]; /* the letter with its modifier, or the name in braces */
    uint8_t kind;
    uint8_t need;
    uint8_t width;
    char pad;
};

static const struct specifier letters[] = {
    {"Y", STEP_FIELD, YEAR, 4, '0'},
    {"y", STEP_YEAR_OF_100, YEAR, 2, '0'},
    {"C", STEP_CENTURY, YEAR, 2, '0'},
    {"m", STEP_FIELD, MONTH, 2, '0'},
    {"d", STEP_FIELD, DAY, 2, '0'},
    {"e", STEP_FIELD, DAY, 2, ' '},
    {"B", STEP_MONTH_NAME, MONTH_NAMES, 0, ' '},
    {"b", STEP_MONTH_NAME, MONTH_NAMES, 0, ' '},
    {"h", STEP_MONTH_NAME, MONTH_NAMES, 0, ' '},
    {"j", STEP_DAY_OF_YEAR, DAY_OF_YEAR, 3, '0'},
    {"F", STEP_WRITTEN, NOTHING, 0, '0'},
    {"G", STEP_ISO_YEAR, NOTHING, 4, '0'},
    {"g", STEP_ISO_YEAR_OF_100, NOTHING, 2, '0'},
    {"V", STEP_ISO_WEEK, NOTHING, 2, '0'},
    {"u", STEP_WEEKDAY, NOTHING, 1, '0'},
    {"w", STEP_WEEKDAY_SUNDAY, NOTHING, 1, '0'},
    {"A", STEP_WEEKDAY_NAME, NOTHING, 0, ' '},
    {"a", STEP_WEEKDAY_NAME, NOTHING, 0, ' '},
    {"EC", STEP_ERA_NAME, ERAS, 0, ' '},
    {"Ey", STEP_ERA_YEAR, ERAS, 2, '0'},
    {"Oy", STEP_YEAR_OF_100, YEAR, 2, '0'},
    {"Om", STEP_FIELD, MONTH, 2, '0'},
    {"Od", STEP_FIELD, DAY, 2, '0'},
    {"L", STEP_LEAP_MARK, MONTH, 0, ' '},
    {"K", STEP_CALENDAR, NOTHING, 0, ' '},
    {"J", STEP_JDN, NOTHING, 1, '0'},
};

static const struct specifier names[] = {
    {"rd", STEP_RD, NOTHING, 1, '0'},
    {"time", STEP_TIME, NOTHING, 0, ' '},
    {"monthcode", STEP_MONTH_CODE, MONTH, 0, ' '},
    {"authority", STEP_AUTHORITY, NOTHING, 0, ' '},
    {"zodiac", STEP_ZODIAC, CYCLE, 0, ' '},
};

/* Whether the calendar has what is needed; the field that it is goes to *field. */
static bool has(const struct calconv_calendar *calendar, enum need need, int8_t *field)
{
    static const uint8_t roles[] = {
        [YEAR] = CALCONV_YEAR,         [MONTH] = CALCONV_MONTH, [DAY] = CALCONV_DAY,
        [MONTH_NAMES] = CALCONV_MONTH, [ERAS] = CALCONV_YEAR,   [DAY_OF_YEAR] = CALCONV_YEAR};

    if (need == NOTHING)
        return true;
    if (need == CYCLE) {
        *field = (int8_t)calconv_more_named(calendar, "yearname", 8);
        return *field >= 0 && cc_cldr_calendar(calendar) >= 0;
    }
    *field = (int8_t)calconv_field_with(calendar, roles[need]);
    return *field >= 0 && (need != MONTH_NAMES || calendar->months != NULL) &&
           (need != ERAS || calendar->eras != NULL);
}

/* ---- One specifier ------------------------------------------------------------------------- */

struct cc_step *cc_add_step(struct cc_compiler *compiler, enum cc_step_kind kind)
{
    struct cc_step *step = &compiler->format->step[compiler->format->count++];
    step->kind = (uint8_t)kind;
    return step;
}

void cc_add_literal(struct cc_compiler *compiler, const char *text, size_t length)
{
    struct cc_step *step = cc_add_step(compiler, STEP_LITERAL);
    step->literal = text;
    step->length = length;
}

/* Flags and width, as in GNU date, behind the % sign. */
static bool scan_flags(struct cc_scan *scan, struct cc_step *step, char *pad)
{
    *pad = '?'; /* the specifier's own */
    for (;; scan->at++) {
        char c = scan->at < scan->end ? *scan->at : '\0';
        if (c == '-')
            *pad = '\0';
        else if (c == '_')
            *pad = ' ';
        else if (c == '0')
            *pad = '0';
        else if (c == '^')
            step->upper = true;
        else
            break;
    }
    for (step->width = 0; scan->at < scan->end && cc_is_digit(*scan->at); scan->at++) {
        step->width = 10 * step->width + (*scan->at - '0');
        if (step->width > WIDEST)
            return false;
    }
    return true;
}

static const struct specifier *find(const struct specifier *table, size_t count, const char *name,
                                    size_t length)
{
    for (size_t i = 0; i < count; i++)
        if (strlen(table[i].name) == length && memcmp(table[i].name, name, length) == 0)
            return &table[i];
    return NULL;
}

/* The numerals of a step: of %Oy and its like the calendar's own, else the style's. */
static const struct calconv_numbering *choose_digits(const struct cc_compiler *compiler,
                                                     const char *name)
{
    const struct calconv_calendar *calendar = compiler->calendar;

    if (name[0] != 'O')
        return cc_not_ascii(compiler->digits);
    for (size_t i = 0; calendar->digits != 0 && calconv_numbering_at(i) != NULL; i++)
        if (calconv_numbering_at(i)->zero == calendar->digits)
            return calconv_numbering_at(i);
    return cc_numbering_for(calendar->numerals, strlen(calendar->numerals), name[1]);
}

/* Turn `step`, which has flags and width, into what `specifier` stands for; false: no memory. */
static bool fill(const struct cc_compiler *compiler, struct cc_step *step, char pad,
                 const struct specifier *specifier)
{
    int width = specifier->name[0] == 'b' || specifier->name[0] == 'h' || specifier->name[0] == 'a'
                    ? CC_ABBREVIATED
                    : CC_WIDE;

    step->kind = specifier->kind;
    step->pad = pad == '?' ? specifier->pad : pad;
    step->whole_width = step->width > 0;
    if (step->width == 0)
        step->width = specifier->width;
    if (step->kind == STEP_FIELD && compiler->calendar->schema->field[step->field].scale > 1)
        step->kind = STEP_SCALED;
    if (step->kind <= LAST_NUMBER)
        step->digits = choose_digits(compiler, specifier->name);
    else if ((step->kind == STEP_WRITTEN || step->kind == STEP_SCALED) &&
             compiler->digits != NULL && calconv_numbering_has_digits(compiler->digits))
        step->digits = cc_not_ascii(compiler->digits);
    /* a year of two digits is one of digits: rules write the whole year */
    if (step->kind == STEP_YEAR_OF_100 && specifier->name[0] == 'O' && step->digits != NULL &&
        !calconv_numbering_has_digits(step->digits))
        step->kind = STEP_FIELD;
    switch ((enum cc_step_kind)step->kind) {
    case STEP_MONTH_NAME:
        return cc_set_names(compiler, step, CLDR_MONTHS, width);
    case STEP_WEEKDAY_NAME:
        return cc_set_names(compiler, step, CLDR_DAYS, width);
    case STEP_ERA_NAME:
        return cc_set_names(compiler, step, CLDR_ERAS, CC_ABBREVIATED);
    case STEP_ZODIAC:
        return cc_set_names(compiler, step, CLDR_ZODIAC, CC_WIDE);
    case STEP_MORE_NAME:
        if (strcmp(compiler->calendar->more[step->field].name, "yearname") == 0)
            return cc_set_names(compiler, step, CLDR_CYCLE_YEARS, CC_ABBREVIATED);
        step->names = compiler->calendar->more[step->field].names;
        return true;
    case STEP_FIELD_NAME:
        step->names = compiler->calendar->schema->field[step->field].names;
        return true;
    default:
        return true;
    }
}

static const struct specifier *find_letter(const char *name, size_t length)
{
    return find(letters, sizeof letters / sizeof *letters, name, length);
}

/* Whether any built-in calendar has a field of this name. */
static bool is_field(const char *name, size_t length)
{
    for (const struct calconv_calendar *const *file = cc_builtins; *file != NULL; file++)
        for (const struct calconv_calendar *calendar = *file; calendar->id != NULL; calendar++)
            if (calconv_field_named(calendar, name, length) >= 0 ||
                calconv_more_named(calendar, name, length) >= 0)
                return true;
    return false;
}

/* What writes a field by its name in braces; the step's field is its index. */
static enum calconv_status find_field(const struct calconv_calendar *calendar, const char *name,
                                      size_t length, struct specifier *found, int8_t *field)
{
    *field = (int8_t)calconv_field_named(calendar, name, length);
    if (*field >= 0) {
        if (calendar->schema->field[*field].names != NULL)
            *found = (struct specifier){"", STEP_FIELD_NAME, NOTHING, 0, ' '};
        return CALCONV_OK;
    }
    *field = (int8_t)calconv_more_named(calendar, name, length);
    if (*field < 0)
        return is_field(name, length) ? CALCONV_ENOFIELD : CALCONV_EFORMAT;
    if (calendar->more[*field].role == CALCONV_TEXT)
        *found = (struct specifier){"", STEP_MORE_TEXT, NOTHING, 0, ' '};
    else if (calendar->more[*field].names != NULL)
        *found = (struct specifier){"", STEP_MORE_NAME, NOTHING, 0, ' '};
    else
        found->kind = STEP_MORE;
    return CALCONV_OK;
}

/* %EY, both: year of the era, a space, the era, as CLDR's English patterns have them. */
static enum calconv_status compile_era_and_year(struct cc_compiler *compiler, struct cc_step *step,
                                                char pad)
{
    struct cc_step *era;

    if (!has(compiler->calendar, ERAS, &step->field))
        return CALCONV_ENOFIELD;
    cc_add_literal(compiler, " ", 1);
    era = cc_add_step(compiler, STEP_NOTHING);
    era->upper = step->upper;
    return fill(compiler, step, pad, find_letter("Ey", 2)) &&
                   fill(compiler, era, ' ', find_letter("EC", 2))
               ? CALCONV_OK
               : CALCONV_ENOMEM;
}

/* The specifier at the scan, behind its % sign. */
static enum calconv_status compile_specifier(struct cc_compiler *compiler, struct cc_scan *scan)
{
    const struct calconv_calendar *calendar = compiler->calendar;
    struct specifier own = {"", STEP_FIELD, NOTHING, 1, '0'};
    const struct specifier *specifier = NULL;
    struct cc_step *step = cc_add_step(compiler, STEP_NOTHING);
    const char *name;
    char pad;

    if (!scan_flags(scan, step, &pad) || scan->at == scan->end)
        return CALCONV_EFORMAT;
    name = scan->at;
    if (cc_take(scan, '{')) {
        size_t length;
        while (scan->at < scan->end && *scan->at != '}')
            scan->at++;
        length = (size_t)(scan->at - name - 1);
        if (!cc_take(scan, '}') || length == 0)
            return CALCONV_EFORMAT;
        specifier = find(names, sizeof names / sizeof *names, name + 1, length);
        if (specifier == NULL) {
            enum calconv_status status = find_field(calendar, name + 1, length, &own, &step->field);
            if (status != CALCONV_OK)
                return status;
            specifier = &own;
        }
    } else {
        scan->at += (*name == 'E' || *name == 'O') && scan->end - name > 1 ? 2 : 1;
        if (scan->at - name == 2 && memcmp(name, "EY", 2) == 0)
            return compile_era_and_year(compiler, step, pad);
        specifier = find_letter(name, (size_t)(scan->at - name));
        if (specifier == NULL)
            return CALCONV_EFORMAT;
    }
    if (specifier != &own && !has(calendar, specifier->need, &step->field))
        return CALCONV_ENOFIELD;
    return fill(compiler, step, pad, specifier) ? CALCONV_OK : CALCONV_ENOMEM;
}

/* ---- The whole ----------------------------------------------------------------------------- */

enum calconv_status cc_compile(struct cc_compiler *compiler, const char *text, size_t length,
                               struct calconv_error *error)
{
    struct cc_scan scan = {text, text + length, text};

    while (scan.at < scan.end) {
        const char *percent = memchr(scan.at, '%', (size_t)(scan.end - scan.at));
        size_t before;
        enum calconv_status status;

        if (percent == NULL)
            percent = scan.end;
        if (percent > scan.at)
            cc_add_literal(compiler, scan.at, (size_t)(percent - scan.at));
        scan.at = percent;
        if (percent == scan.end)
            break;
        before = compiler->format->count;
        scan.at++;
        if (cc_take(&scan, '%'))
            cc_add_literal(compiler, "%", 1);
        else if (cc_take(&scan, 'n'))
            cc_add_literal(compiler, "\n", 1);
        else if (cc_take(&scan, 't'))
            cc_add_literal(compiler, "\t", 1);
        else {
            status = compile_specifier(compiler, &scan);
            if (status == CALCONV_EFORMAT || status == CALCONV_ENOMEM ||
                (status != CALCONV_OK && !compiler->lenient)) {
                cc_fail(error, status, compiler->calendar, NULL);
                if (error != NULL) {
                    error->offset = (size_t)(percent - text);
                    error->got = scan.at - percent;
                }
                return status;
            }
            for (; before < compiler->format->count; before++) {
                compiler->format->step[before].from = (uint32_t)(percent - text);
                compiler->format->step[before].size = (uint32_t)(scan.at - percent);
            }
        }
    }
    return CALCONV_OK;
}
