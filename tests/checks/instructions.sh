#!/bin/sh
# SPDX-License-Identifier: MIT
# instructions.sh - how many instructions a line takes, as callgrind counts them: the same numbers on
# a busy machine as on an idle one.
. "$srcdir/tests/checks/tap.sh"
few=50000
many=150000

skip_all() {
    echo "1..0 # SKIP $1"
    exit 0
}

# Whether the compiler was told to optimise, and not to count or check.
is_plain_build() {
    flags=$(sed -nE 's/^(CFLAGS|CPPFLAGS|LDFLAGS) = //p' "$builddir/Makefile" | tr '\n' ' ')
    case " $flags " in
    *--coverage* | *-fprofile* | *-ftest-coverage* | *-pg* | *-fsanitize*) return 1 ;;
    esac
    # shellcheck disable=SC2086 # a list of words
    case $(printf '%s\n' $flags | grep '^-O' | tail -n 1) in
    '' | -O0 | -Og | -Os | -Oz) return 1 ;;
    esac
}

# count FILE ARG...: the instructions of calconv with the file as its input.
count() {
    file=$1
    shift
    valgrind --tool=callgrind --callgrind-out-file=/dev/null "$CALCONV" "$@" \
        2>&1 >/dev/null <"$file" | sed -n 's/.*Collected : //p'
}

# a_line FILE ARG...: the instructions of one line more, in hundredths.  The file's first lines
# have all its months already, so that start and tables are in both counts.
a_line() {
    input=$1
    shift
    head -n "$few" "$input" >"$scratch/few"
    less=$(count "$scratch/few" "$@")
    more=$(count "$input" "$@")
    [ -n "$less" ] && [ -n "$more" ] && echo $(((more - less) * 100 / (many - few)))
}

at_most() { # INSTRUCTIONS FILE ARG...
    most=$1
    shift
    got=$(a_line "$@") || return 1
    echo "$got" >"$scratch/got"
    echo "$got hundredths of an instruction a line, at most $most are allowed"
    [ "$got" -gt 2000 ] && [ "$got" -le $((most * 100)) ]
}

# Reading the calendar's written form, beside reading the same days as ISO dates.
reading() { # CALENDAR
    "$CALCONV" -t "$1" <"$scratch/iso" >"$scratch/$1"
    got=$(a_line "$scratch/$1" -f "$1" -t persian) || return 1
    echo "$got hundredths of an instruction a line, and $iso for ISO"
    [ "$got" -gt 2000 ] && [ $((got * 2)) -le $((iso * 3)) ]
}

command -v valgrind >/dev/null || skip_all 'no valgrind'
is_sanitized && skip_all 'a sanitizer adds its own instructions'
is_plain_build || skip_all 'not optimised, or with coverage'
[ "$(uname -m)" = x86_64 ] || skip_all 'the bounds are those of x86-64'
[ -n "$(count /dev/null -V)" ] || skip_all 'callgrind does not run here'

awk -v n=$many -f "$srcdir/tests/cli/lines.awk" >"$scratch/iso"
for target in hebrew islamic-umalqura chinese julian persian; do
    ok "ISO to $target: at most 110 a line" at_most 110 "$scratch/iso" -t $target
done
iso=$(cat "$scratch/got") # to Persian
ok 'a format: at most 800 a line' at_most 800 "$scratch/iso" -F '%A %d %B %Y'
sed 's|$| 10:00:00 INFO worker-7[12]: GET /v1.2/items from 10.0.0.1 in 9 ms, id 4f0a-b7c2|' \
    "$scratch/iso" >"$scratch/log"
ok 'dates in a log: at most 600 a line' at_most 600 "$scratch/log" -S -t persian
ok 'reading Hebrew dates: at most 1.5 times as many as reading ISO' reading hebrew
ok 'reading Chinese dates: at most 1.5 times as many as reading ISO' reading chinese
finish
