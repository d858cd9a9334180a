#!/bin/sh
# SPDX-License-Identifier: MIT
# install.sh - what `make install` puts where, and that a stranger can build against it.
. "$srcdir/tests/checks/tap.sh"
root=$scratch/root

install_all() {
    $MAKE -C "$builddir" install DESTDIR="$root" prefix=/usr libdir=/usr/lib >"$scratch/log" 2>&1 ||
        { cat "$scratch/log"; return 1; }
}

has() {
    for file in usr/bin/calconv usr/include/calconv.h usr/lib/pkgconfig/calconv.pc \
        usr/share/man/man1/calconv.1 usr/share/man/man7/calconv-calendars.7 \
        usr/share/calconv/calconv.schema.json; do
        [ -s "$root/$file" ] || { echo "$file is missing"; return 1; }
    done
    # configure may have been told other folders for these
    for file in bash-completion/completions/calconv _calconv calconv.fish; do
        find "$root" -path "*/$file" -size +0 | grep -q . || { echo "$file is missing"; return 1; }
    done
}

runs() {
    [ "$("$root/usr/bin/calconv" -t persian 2024-03-15)" = 1402-12-25 ]
}

cat >"$scratch/use.c" <<'CODE'
#include <calconv.h>
#include <stdio.h>
#include <string.h>
int main(void)
{
    const struct calconv_calendar *persian;
    struct calconv_date date;
    char text[CALCONV_WRITTEN];
    if (calconv_find("Jalali", strlen("Jalali"), &persian) != CALCONV_OK ||
        calconv_from_day(persian, 738960, &date, NULL) != CALCONV_OK)
        return 1;
    printf("%.*s\n", (int)calconv_write(persian, &date, text, sizeof text), text);
    return 0;
}
CODE

builds() { # COMPILER...
    "$@" -I"$root/usr/include" "$scratch/use.c" -L"$root/usr/lib" -lcalconv -o "$scratch/use" &&
        [ "$(LD_LIBRARY_PATH=$root/usr/lib "$scratch/use")" = 1402-12-25 ]
}

ok 'make install works' install_all
ok 'everything is where it belongs' has
ok 'the installed program runs' runs
if nm "$CALCONV" 2>/dev/null | grep -qE '__(a|t|ub)san_'; then
    skip 'a program builds against the library' 'a sanitizer must come first'
else
    # shellcheck disable=SC2086 # a compiler and its options
    ok 'a C program builds against the library and runs' builds $CC
    if command -v g++ >/dev/null; then
        ok 'a C++ program does too' builds g++ -x c++
    else
        skip 'a C++ program does too' 'no g++'
    fi
fi
finish
