/* SPDX-License-Identifier: MIT */
/* reforms.c - the table of src/data/reforms.inc, for historic.c: found by place, listed for people.
 */
#include "calendars/reforms.h"

#include <string.h>

/* The table: items closed by NUL, REFORM_ITEMS a row, one string so that it costs no relocations.
 */

#define JANUARY "\0\0"
#define BEGAN(style, year, day) style "\0" year "\0before " year " the law began the year on " day
#define LADY_DAY(year) BEGAN("annunciation", year, "25 March (+annunciation)")
#define MORE_VENETO(year) BEGAN("venice", year, "1 March (+venice)")
#define PISAN_STYLE(year) BEGAN("pisan", year, "25 March of the year before (+pisan)")
#define SEPTEMBER(year) BEGAN("byzantine", year, "1 September of the year before (+byzantine)")
#define REFORM(...) ROW(__VA_ARGS__)
#define ROW(code, name, last, first, law, from, until, why, source)                                \
    code "\0" last "\0" first "\0Historic, " name "\0Julian to " last ", Gregorian from " first    \
         "\0" law "\0" from "\0" until "\0" why "\0" source "\0"
static const char reforms[] =
#include "data/reforms.inc"
    ;
#undef ROW

#define ROW(code, name, last, first, law, from, until, why, source)                                \
    code "\t" name ": " first " after " last "\n"
const char cc_reform_list[] =
#include "data/reforms.inc"
    ;

/* Whether a name is a code of the table, which has capitals. */
static bool same_letters(const char *code, const char *name, size_t length)
{
    for (size_t i = 0; i < length; i++)
        if (code[i] != (name[i] >= 'a' && name[i] <= 'z' ? name[i] - ('a' - 'A') : name[i]))
            return false;
    return true;
}

bool cc_find_reform(const char *name, size_t length, const char *item[REFORM_ITEMS])
{
    for (const char *at = reforms; *at != '\0';) {
        for (int i = 0; i < REFORM_ITEMS; i++, at += strlen(at) + 1)
            item[i] = at;
        if (strlen(item[REFORM_CODE]) == length && same_letters(item[REFORM_CODE], name, length))
            return true;
    }
    return false;
}
