#!/bin/sh
# SPDX-License-Identifier: MIT
# faults.sh - calconv under faults of memory and of the system, one at a time: faults.c runs it,
# with the library that is made of fault.c here.
. "$srcdir/tests/checks/tap.sh"

if is_sanitized; then
    echo '1..0 # SKIP a sanitizer has a malloc() of its own'
    exit 0
fi
# shellcheck disable=SC2086 # a compiler and its options
if ! $CC -std=c11 -D_GNU_SOURCE -O1 -shared -fPIC "$srcdir/tests/fault/fault.c" \
    -o "$scratch/fault.so" -ldl >"$scratch/log" 2>&1; then
    sed 's/^/# /' "$scratch/log"
    echo '1..0 # SKIP no shared library that stands before libc can be made here'
    exit 0
fi
mkdir "$scratch/folder"
"$builddir/tests/fault/faults" "$CALCONV" "$scratch/fault.so" "$scratch/folder"
