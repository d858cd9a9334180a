#!/bin/sh
# SPDX-License-Identifier: MIT
# symbols.sh - what the library exports, what it uses of libc, what the program needs to run.
. "$srcdir/tests/checks/tap.sh"

# Names that calconv.h declares as the library's, in order.
declared() {
    tr '\n' ' ' <"$srcdir/src/calconv.h" | grep -oE 'CALCONV_API [^;{]*;' |
        sed -E 's/\(.*//; s/(\[\])?;//; s/.*[ *]//' | LC_ALL=C sort >"$scratch/declared"
    grep -q '^calconv_find$' "$scratch/declared" || { echo 'no declarations were read'; return 1; }
}

only_public() {
    declared || return 1
    nm -D --defined-only "$1" | awk '$2 != "A" { sub(/@.*/, "", $3); print $3 }' | LC_ALL=C sort |
        diff "$scratch/declared" -
}

mapped() {
    declared || return 1
    sed -n 's/^        \(calconv_.*\);$/\1/p' "$srcdir/src/libcalconv.map" | LC_ALL=C sort |
        diff "$scratch/declared" -
}

# Every symbol of the library has the version under which the map lists it.
versioned() {
    awk '/^CALCONV/ { version = $1 } /^        calconv_/ { print version, substr($1, 1, length($1) - 1) }' \
        "$srcdir/src/libcalconv.map" | LC_ALL=C sort >"$scratch/versions"
    nm -D --with-symbol-versions --defined-only "$1" | awk '$2 != "A" { print $3 }' |
        sed -nE 's/([^@]*)@@?(.*)/\2 \1/p' | LC_ALL=C sort | diff "$scratch/versions" -
}

# The library neither prints nor exits, nor reads environment, clock or locale.
quiet() {
    nm --undefined-only "$1" | awk '$1 == "U" && $2 !~ /^(cc|calconv)_/ { print $2 }' >"$scratch/used"
    grep -q '^calloc' "$scratch/used" || { echo 'no symbols were read'; return 1; }
    ! grep -E '^(.*printf.*|put.*|f?write|exit|_exit|abort|.*getenv|setlocale|.*time.*|errno|__errno_location|open.*|fopen.*|read|dlopen|system|exec.*)(@|$)' \
        "$scratch/used"
}

needs_only() { # LIBRARIES, separated by |; FILE
    readelf -d "$2" | sed -n 's/.*(NEEDED).*\[\(.*\)\]/\1/p' >"$scratch/needed"
    grep -q '^libc\.so' "$scratch/needed" || { echo 'no needs were read'; return 1; }
    ! grep -vE "^($1)\.so" "$scratch/needed"
}

is_program() {
    case $(od -An -c -N4 "$1" | tr -d ' ') in '177ELF') ;; *) return 1 ;; esac
}

if ! command -v nm >/dev/null || ! command -v readelf >/dev/null; then
    echo '1..0 # SKIP no binutils'
    exit 0
fi
ok 'calconv in the build tree is a program, no script' is_program "$CALCONV"
if readelf -d "$CALCONV" | grep -qE 'lib(a|t|ub)san' || nm "$CALCONV" | grep -qE '__(a|t|ub)san_'; then
    skip 'symbols' 'a sanitizer adds its own'
    finish
fi
ok 'libcalconv.map lists the symbols that calconv.h declares' mapped
library=$builddir/.libs/libcalconv.so
if [ -e "$library" ]; then
    ok 'the shared library exports what calconv.h declares and no more' only_public "$library"
    ok 'its symbols have the versions of libcalconv.map' versioned "$library"
    ok 'it needs libc alone' needs_only libc "$library"
else
    skip 'exported symbols' 'built without a shared library'
fi
ok 'the library prints, exits, asks nothing' quiet "$builddir/.libs/libcore.a"
ok 'the program needs libpopt and libc alone' needs_only 'libpopt|libc' "$CALCONV"
finish
