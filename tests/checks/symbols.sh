#!/bin/sh
# SPDX-License-Identifier: MIT
# symbols.sh - what the library exports, what it uses of libc, what the program needs to run.
. "$srcdir/tests/checks/tap.sh"

only_public() {
    nm -D --defined-only "$1" | awk '{ print $3 }' >"$scratch/symbols"
    grep -q '^calconv_find' "$scratch/symbols" || { echo 'calconv_find is not exported'; return 1; }
    ! grep -v '^calconv_' "$scratch/symbols"
}

# The library neither prints nor exits, nor reads environment, clock or locale.
quiet() {
    nm --undefined-only "$1" | awk '$1 == "U" && $2 !~ /^cc_/ { print $2 }' >"$scratch/used"
    grep -q '^pthread_mutex_lock' "$scratch/used" || { echo 'no symbols were read'; return 1; }
    ! grep -E '^(.*printf.*|put.*|f?write|exit|_exit|abort|.*getenv|setlocale|.*time.*|errno|__errno_location|open.*|fopen.*|read|dlopen|system|exec.*)(@|$)' \
        "$scratch/used"
}

needs_little() {
    readelf -d "$1" | sed -n 's/.*(NEEDED).*\[\(.*\)\]/\1/p' >"$scratch/needed"
    grep -q '^libpopt' "$scratch/needed" || { cat "$scratch/needed"; return 1; }
    ! grep -vE '^(libpopt|libc)\.so' "$scratch/needed"
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
if [ -e "$builddir/.libs/libcalconv.so" ]; then
    ok 'the shared library exports only calconv_ symbols' only_public "$builddir/.libs/libcalconv.so"
else
    skip 'exported symbols' 'built without a shared library'
fi
ok 'the library prints, exits, asks nothing' quiet "$builddir/.libs/libcore.a"
ok 'the program needs libpopt and libc alone' needs_little "$CALCONV"
finish
