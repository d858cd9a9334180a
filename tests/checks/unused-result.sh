#!/bin/sh
# SPDX-License-Identifier: MIT
# unused-result.sh - CWE-707: the compiler itself objects to a registration whose result nobody
# looks at, so a failure cannot go unnoticed.
. "$srcdir/tests/checks/tap.sh"

compiles() {
    # shellcheck disable=SC2086 # a compiler and its options
    $CC -Werror=unused-result -I"$srcdir/src" -c "$1" -o "$scratch/object.o"
}

rejected() {
    ! compiles "$1" || { echo 'it compiled'; return 1; }
    compiles "$1" 2>&1 | grep -q 'unused-result\|unused result\|warn_unused_result'
}

for call in 'calconv_register(calendar)' 'calconv_find("x", 1, &found)' \
    'calconv_to_day(calendar, &date, &day, 0)' 'calconv_from_day(calendar, 1, &date, 0)'; do
    name=${call%%(*}
    cat >"$scratch/ignored.c" <<CODE
#include "calconv.h"
void f(const struct calconv_calendar *calendar);
void f(const struct calconv_calendar *calendar)
{
    const struct calconv_calendar *found = 0;
    struct calconv_date date = {.leap = 0};
    int64_t day = 0;
    (void)calendar, (void)found, (void)date, (void)day;
    $call;
}
CODE
    sed "s/^    $name.*/    if ($(printf '%s' "$call" | sed 's/[&/]/\\&/g') != CALCONV_OK) return;/" \
        "$scratch/ignored.c" >"$scratch/checked.c"
    ok "CWE-707: $name with its result looked at compiles" compiles "$scratch/checked.c"
    ok "CWE-707: $name with its result ignored does not" rejected "$scratch/ignored.c"
done
finish
