#!/bin/sh
# SPDX-License-Identifier: MIT
# check-32bit.sh - build the library for 32 bits and run tests that need nothing else.
#
# Usage: tools/check-32bit.sh SRCDIR BUILDDIR TEST..., e.g. tests/unit/vectors; needs gcc -m32.
set -eu
srcdir=$1
builddir=$2
shift 2
export srcdir
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

for test in "$@"; do
    ${CC-gcc} -m32 -O2 -std=c11 -D_GNU_SOURCE -DCALCONV_VERSION='"0"' -I"$srcdir/src" \
        -I"$builddir/src" "$srcdir"/src/core/*.c "$srcdir"/src/text/*.c "$srcdir"/src/calendars/*.c \
        "$srcdir/$test.c" -pthread -o "$work/test"
    "$work/test"
done
