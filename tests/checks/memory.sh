#!/bin/sh
# SPDX-License-Identifier: MIT
# memory.sh - the filter's memory is small and does not grow with its input.
. "$srcdir/tests/checks/tap.sh"
peak=$builddir/tests/checks/peak
lines=$scratch/lines

# repeat COUNT: the lines so many times.
repeat() {
    for _ in $(seq "$1"); do cat "$lines"; done
}

# measure ARG...: calconv's peak and the pages that it touched, in KiB, as $resident and $touched.
measure() {
    "$peak" "$scratch/peak" "$CALCONV" "$@" >/dev/null 2>&1
    status=$?
    read -r resident touched <"$scratch/peak"
    echo "calconv $*: status $status, $resident KiB resident, $touched KiB touched"
    [ "$status" -lt 2 ]
}

at_most() { # KIB ARG...: with standard input
    most=$1
    shift
    measure "$@" && [ "$resident" -gt 0 ] && [ "$resident" -le "$most" ]
}

# A million lines, and ten times as many, of which no more pages are touched but for 128 KiB.
filter() { # ARG...
    repeat 5 >"$scratch/million"
    at_most 4096 --threads=1 "$@" <"$scratch/million" || return 1
    before=$touched
    repeat 50 | {
        at_most 4096 --threads=1 "$@" && [ "$touched" -le $((before + 128)) ]
    }
}

long_record() { # KIB ARG...
    { head -c 33554432 /dev/zero | tr '\0' 2; echo; cat "$lines"; } | at_most "$@"
}

empty_records() {
    yes '' | head -n 1000000 | at_most 4096 -t hebrew
}

"$peak" "$scratch/peak" true
read -r floor _ <"$scratch/peak"
if is_sanitized || [ "$floor" -gt 3000 ]; then
    echo '1..0 # SKIP a sanitizer or an emulator takes more memory than calconv'
    exit 0
fi
awk -v n=200000 -f "$srcdir/tests/cli/lines.awk" >"$lines"
ok 'one target: at most 4 MB for a million lines, no more for ten million' filter -t hebrew
ok 'two targets: the same' filter -t islamic-umalqura,chinese
ok 'a format: the same' filter -t persian -F '%A %d %B %Y'
ok 'a million empty records: at most 4 MB' empty_records
ok 'a record of 32 MiB: at most 48 MiB' long_record 49152 -t hebrew
ok 'such a record, kept: at most 96 MiB' long_record 98304 -t hebrew -e keep
ok 'eight threads: at most 16 MB' at_most 16384 --threads=8 -t hebrew -i "$scratch/million"
finish
