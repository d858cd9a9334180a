#!/bin/sh
# SPDX-License-Identifier: MIT
# startup.sh - what one conversion costs: instructions (callgrind) and time beside other programs.
#
# Usage: bench/startup.sh [CALCONV] [ROUNDS].  Needs valgrind and hyperfine.
# Times are of whole processes, started in turn, so that a busy machine slows all of them alike.
set -eu
calconv=${1:-./calconv}
rounds=${2:-400}

instructions() {
    valgrind --tool=callgrind --callgrind-out-file=/dev/null "$@" 2>&1 >/dev/null </dev/null |
        sed -n 's/.*Collected : //p'
}

echo 'instructions'
for command in '/bin/true' 'date -d 2024-03-15 +%F' "$calconv -t persian 2024-03-15"; do
    # shellcheck disable=SC2086 # a command and its words
    printf '%10s  %s\n' "$(instructions $command)" "$command"
done
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
hyperfine -N --warmup 20 --runs "$rounds" --style none --export-csv "$work/times" \
    '/bin/true' 'date -d 2024-03-15 +%F' "$calconv -t persian 2024-03-15" >/dev/null 2>&1
awk -F, 'NR > 1 { if (NR == 2) base = $4
                  printf "%6.0f us median  %6.0f us least  %.2f x true  %s\n",
                         1e6 * $4, 1e6 * $7, $4 / base, $1 }' "$work/times"
