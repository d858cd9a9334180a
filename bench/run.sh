#!/bin/sh
# SPDX-License-Identifier: MIT
# run.sh - measure calconv beside other programs: tables on standard output, JSON in
# bench/results.json.
#
# Usage: run.sh SRCDIR, in the build tree (`make bench`).
# BENCH_LINES is how many dates there are, 1,000,000 by default: some minutes.  `make bench
# BENCH_LINES=10000000` takes 700 MB of disk in the build tree and ten times as long, and tells more
# of the fast path, whose start and learning of months then no longer count.
# Peers are dateutils, GNU date, tr and cat, and programs of our own on ICU and Qt (bench/peers),
# built if pkg-config finds those; what is missing is named.  Counts need valgrind.
set -eu
srcdir=$(cd "$1" && pwd)
top=$(pwd)
lines=${BENCH_LINES:-1000000}
work=$top/bench/work
# a locale as people have it, and the zone in which date -f is fastest: without TZ it asks for
# /etc/localtime at each line
export LC_ALL=C.UTF-8 TZ=UTC0 PATH="$work/bin:$PATH"

rm -rf "$work"
mkdir -p "$work/bin"
trap 'rm -rf "$work"' EXIT
trap 'exit 1' HUP INT TERM
cd "$work"

say() {
    echo "bench: $*" >&2
}

# ---- Programs -----------------------------------------------------------------------------------

link_to() { # NAME CANDIDATE...: the first that is there, under one name for all systems
    name=$1
    shift
    for candidate in "$@"; do
        if path=$(command -v "$candidate"); then
            ln -s "$path" "bin/$name"
            return 0
        fi
    done
    say "$name is missing"
}

build_peer() { # NAME MODULE COMPILER SOURCE
    # shellcheck disable=SC2046,SC2086 # options, and a compiler that may have some
    if ! pkg-config --exists "$2" 2>/dev/null; then
        say "$1 is missing: pkg-config does not find $2"
    elif ! $3 -O2 -fPIC -D_GNU_SOURCE -o "bin/$1" "$srcdir/bench/peers/$4" \
        $(pkg-config --cflags --libs "$2") 2>"$1.log"; then
        say "$1 is missing: it does not compile: $(head -n 1 "$1.log")"
    fi
}

ln -s "$top/calconv" bin/calconv
link_to dconv dateutils.dconv dconv
link_to date gdate date
build_peer peer-icu icu-i18n "${CC:-cc}" icu.c
build_peer peer-qt Qt6Core "${CXX:-c++}" qt.cpp

# ---- Inputs -------------------------------------------------------------------------------------

# Random days, the same with every awk.
dates() {
    awk -v lines="$lines" '
    BEGIN {
        split("31 28 31 30 31 30 31 31 30 31 30 31", days, " ")
        for (y = 1601; y <= 2400; y++)
            for (m = 1; m <= 12; m++) {
                leap = m == 2 && y % 4 == 0 && (y % 100 != 0 || y % 400 == 0)
                for (d = 1; d <= days[m] + leap; d++)
                    date[count++] = sprintf("%04d-%02d-%02d", y, m, d)
            }
        for (x = 1; lines > 0; lines--) {
            x = x * 16807 % 2147483647
            print date[x % count]
        }
    }'
}

say "$lines lines are made"
dates >iso
head -n $((lines / 10)) iso >iso.10
head -n $((lines / 100)) iso >iso.100
calconv -t hebrew <iso >from-hebrew
calconv -t chinese <iso >from-chinese
calconv -t iso-week <iso >from-weeks
awk '{ s = NR * 7919 % 86400
       printf "%sT%02d:%02d:%02dZ\n", $0, int(s / 3600), int(s / 60) % 60, s % 60 }' iso >with-times
# a year of a log, lines of about 100 bytes: a date and a time, a version, an address, hyphens
awk -v lines=$((lines / 10)) 'BEGIN {
    for (n = 0; n < lines; n++) {
        day = int(n * 336 / lines)
        s = int(n * 336 * 86400 / lines) % 86400
        printf "2024-%02d-%02d %02d:%02d:%02d INFO worker-%d[%d]: ", 1 + int(day / 28),
               1 + day % 28, int(s / 3600), int(s / 60) % 60, s % 60, n % 16, s
        printf "GET /v1.2/items/%d from 10.0.%d.%d in %d ms, id 4f%02x-b7c2\n", n, s % 256,
               n % 256, s % 977, n % 256
    }
}' >log.10
awk '{ sub(/ /, "T"); sub(/ /, "Z ") } 1' log.10 >log-iso.10
cut -d' ' -f2- log.10 >log-without.10

# ---- What is measured, on what ------------------------------------------------------------------

first_line() { # COMMAND...
    "$@" 2>&1 | head -n 1
}

version_of() { # PROGRAM: what it says, or that it is missing
    if command -v "$1" >/dev/null; then
        first_line "$@" --version
    else
        echo missing
    fi
}

module() { # PEER MODULE CALENDAR OURS: its version, and how far its output is ours
    if [ ! -x "bin/$1" ]; then
        echo missing
        return 0
    fi
    "$1" "$3" <iso.100 >its
    calconv -t "$4" <iso.100 >ours
    echo "$(pkg-config --modversion "$2"), $(diff its ours | grep -c '^>') of $(wc -l <its)" \
        "dates are other ones in $4"
}

load() {
    uptime | sed 's/.*average[s]*: //'
}

about() { # KEY VALUE
    printf '%s\t%s\n' "$1" "$2"
}

commit=$(git -C "$srcdir" describe --always --dirty 2>/dev/null || echo 'no git tree')
model=$(sed -n 's/^model name[^:]*: //p' /proc/cpuinfo 2>/dev/null | head -n 1)
release=$(sed -n 's/^PRETTY_NAME="\(.*\)"/\1/p' /etc/os-release 2>/dev/null)
popt=$(pkg-config --modversion popt 2>/dev/null) || popt=
{
    about day "$(date -u +%Y-%m-%d)"
    about lines "$lines"
    about calconv "$(version_of calconv), $commit"
    about processors "$(getconf _NPROCESSORS_ONLN) x ${model:-unknown}"
    about system "$(uname -srm), ${release:-unknown}"
    # shellcheck disable=SC2086 # a compiler that may have options
    about compiler "$(first_line ${CC:-cc} --version) ${CFLAGS-}"
    about libraries "$(getconf GNU_LIBC_VERSION 2>/dev/null), popt ${popt:-unknown}"
    for program in dconv date tr cat valgrind; do
        about "$program" "$(version_of "$program")"
    done
    about 'peer-icu hebrew' "$(module peer-icu icu-i18n hebrew hebrew)"
    about 'peer-icu chinese' "$(module peer-icu icu-i18n chinese chinese)"
    about 'peer-qt Jalali' "$(module peer-qt Qt6Core Jalali persian)"
    about 'peer-qt Julian' "$(module peer-qt Qt6Core Julian julian)"
    about 'load before' "$(load)"
} >about.tsv

: >counts.txt
if command -v valgrind >/dev/null; then
    say 'instructions are counted'
    sh "$srcdir/bench/counts.sh" "$srcdir/bench/cases" filter reading text start >counts.txt
else
    say 'valgrind is missing: no counts of instructions'
fi
say 'rounds are run'
"$top/bench/rounds" "$srcdir/bench/cases" about.tsv counts.txt "$top/bench/results.json"
printf '\nLoad after all: %s\n' "$(load)"
say 'bench/results.json has all figures'
