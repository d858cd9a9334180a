#!/bin/sh
# SPDX-License-Identifier: MIT
# filter.sh - instructions a line of the filter, beside other programs (callgrind).
#
# Usage: bench/filter.sh [CALCONV] [LINES].  Needs valgrind; dateutils.dconv and GNU date are
# measured if they are there.  The lines are ISO dates over years 1600 to 2400.
set -eu
calconv=${1:-./calconv}
lines=${2:-20000}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

awk -v n="$lines" 'BEGIN { srand(1); for (i = 0; i < n; i++)
    printf "%04d-%02d-%02d\n", 1600 + int(800 * rand()), 1 + int(12 * rand()), 1 + int(28 * rand()) }' \
    >"$work/lines"
: >"$work/none"

count() {
    file=$1
    shift
    valgrind --tool=callgrind --callgrind-out-file=/dev/null "$@" 2>&1 >/dev/null <"$file" |
        sed -n 's/.*Collected : //p'
}

measure() {
    command -v "$1" >/dev/null || return 0
    full=$(count "$work/lines" "$@")
    empty=$(count "$work/none" "$@")
    printf '%8d  %s\n' $(((full - empty) / lines)) "$*"
}

echo 'instructions a line'
for target in gregorian persian islamic-civil julian iso-week rd; do
    measure "$calconv" -t "$target"
done
measure "$calconv" -F '%A %d %B %Y'
measure "$calconv" -j
measure dateutils.dconv -f %Y-%j
TZ=UTC0 measure date -f - +%Y-%j
measure tr - /
