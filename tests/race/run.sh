#!/bin/sh
# SPDX-License-Identifier: MIT
#
# run.sh - the race tests of BUILDDIR again, ROUNDS (3) times with other orders of events each; and,
# where valgrind and its headers are there, shorter ones under helgrind.  From the top of the tree;
# in a tree made with --enable-sanitizers=thread it is ThreadSanitizer that looks on.
set -u
builddir=${BUILDDIR:-.}
rounds=${ROUNDS:-3}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

for test in find register shutdown workers fork; do
    for seed in $(seq "$rounds"); do
        CROWD_SEED=$seed "$builddir/tests/race/$test" >"$work/log" 2>&1 || break
        seed=passed
    done
    if [ "$seed" = passed ]; then
        echo "PASS: race $test, $rounds times"
    else
        echo "FAIL: race $test with CROWD_SEED=$seed"
        cat "$work/log"
    fi
done

# The tests have a main() each; what they need of the library comes from the sources.
helgrind() { # TEST OPTION...
    test=$1
    shift
    ${CC:-cc} -std=c11 -D_GNU_SOURCE -g -O1 -Isrc "-I$builddir/src" -DCALCONV_VERSION=__FILE__ "$@" \
        -include tests/race/helgrind.h "tests/race/$test.c" src/core/registry.c \
        "$work/library.a" -lpthread -o "$work/$test" &&
        valgrind -q --tool=helgrind --error-exitcode=9 "$work/$test"
}

if ! command -v valgrind >/dev/null || ! [ -e /usr/include/valgrind/helgrind.h ]; then
    echo 'SKIP: helgrind (no valgrind, or no headers of it)'
    exit 0
fi
for source in src/core/*.c src/calendars/*.c src/text/*.c; do
    echo "$source"
done | xargs -P 2 -I '{}' sh -c '"${CC:-cc}" -std=c11 -D_GNU_SOURCE -g -O1 -Isrc "-I$1" \
    -DCALCONV_VERSION=__FILE__ -c "$2" -o "$3/$(echo "$2" | tr / -).o"' sh "$builddir/src" '{}' "$work"
rm -f "$work/src-core-registry.c.o"
ar rc "$work/library.a" "$work"/*.o
for test in find:-DTURNS=80 register: shutdown:-DROUNDS=4; do
    if helgrind "${test%%:*}" ${test#*:} >"$work/log" 2>&1; then
        echo "PASS: helgrind ${test%%:*}"
    else
        echo "FAIL: helgrind ${test%%:*}"
        head -n 60 "$work/log"
    fi
done
