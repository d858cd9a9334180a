#!/bin/sh
# SPDX-License-Identifier: MIT
#
# run.sh - the fuzz targets with libFuzzer, two at a time, each for FUZZ_SECONDS (20), under
# sanitizers; from the top of the tree, BUILDDIR being where the targets were made for `make check`.
# FUZZ_TARGETS chooses some of them.  What they find stays in FUZZ_DIR (BUILDDIR/fuzz.work).
# FUZZ_CC=afl-clang-fast uses AFL++ instead, which takes the same targets.
set -u
export builddir="${BUILDDIR:-.}" seconds="${FUZZ_SECONDS:-20}"
export work="${FUZZ_DIR:-$builddir/fuzz.work}" CC="${FUZZ_CC:-clang}"
# the version has to be some string
export options="-std=c11 -D_GNU_SOURCE -g -O1 -fno-omit-frame-pointer
    -fsanitize=address,undefined,implicit-conversion -fno-sanitize-recover=all
    -DFUZZING -DCALCONV_VERSION=__FILE__ -Isrc -I$builddir/src"

command -v "$CC" >/dev/null || { echo "SKIP: fuzzing (no $CC)"; exit 0; }
mkdir -p "$work/objects" || exit 1
[ -z "$(find src -name '*.[hi]*' -newer "$work/targets" 2>&1)" ] || rm -f "$work"/objects/*

# Each source is compiled once, with the fuzzer's counters.
printf '%s\n' src/core/*.c src/text/*.c src/define/*.c src/stream/*.c src/calendars/*.c |
    xargs -P 2 -I '{}' sh -c '
        object=$work/objects/$(echo "$1" | tr / -).o
        [ "$object" -nt "$1" ] || $CC $options -fsanitize=fuzzer-no-link -c "$1" -o "$object"
    ' sh '{}' || exit 1

for target in tests/fuzz/*.c; do
    basename "$target" .c
done >"$work/targets"
# shellcheck disable=SC2086 # a list of words
[ -z "${FUZZ_TARGETS:-}" ] || printf '%s\n' $FUZZ_TARGETS >"$work/targets"
xargs -P 2 -I '{}' sh tests/fuzz/one.sh '{}' <"$work/targets"
