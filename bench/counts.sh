#!/bin/sh
# SPDX-License-Identifier: MIT
# counts.sh - count the instructions of commands by callgrind; they repeat where times do not.
#
# Usage: counts.sh CASES GROUP..., where the inputs are.  Needs valgrind.
# Prints GROUP CASE LINE FIXED for each case of these groups whose command is there: instructions
# of one more line, and of a run beside them (its start, and months that calconv learns).  calconv
# is counted from 80,000 to 100,000 lines, when it has learned the months; others, which are slow,
# from none to 20,000, or to the input's share of them.
set -eu
cases=$1
shift

count() { # FILE COMMAND...: of a whole run
    file=$1
    shift
    valgrind --tool=callgrind --callgrind-out-file=/dev/null "$@" 2>&1 >/dev/null <"$file" |
        sed -n 's/.*Collected : //p'
}

lines_of() { # INPUT COMMAND: lines of a short and a long run
    lines=$(wc -l <"$1")
    share=1
    case $1 in *.*) share=${1#*.} ;; esac
    most=$((20000 / share))
    [ "$2" != calconv ] || most=100000
    [ "$lines" -le "$most" ] || lines=$most
    less=0
    [ "$2" != calconv ] || less=$((lines * 4 / 5))
    echo "$less $lines"
}

count_case() { # GROUP CASE INPUT COMMAND...
    group=$1 name=$2 input=$3
    shift 3
    if ! command -v "$1" >/dev/null; then
        return 0
    fi
    if [ "$input" = - ]; then
        echo "$group $name 0 $(count /dev/null "$@")"
        return 0
    fi
    set -- "$(lines_of "$input" "$1")" "$@"
    less=${1% *} more=${1#* }
    shift
    head -n "$less" "$input" >short-run
    head -n "$more" "$input" >long-run
    less_count=$(count short-run "$@")
    more_count=$(count long-run "$@")
    awk -v "name=$group $name" -v l="$less" -v m="$more" -v lc="$less_count" -v mc="$more_count" \
        'BEGIN { one = (mc - lc) / (m - l); printf "%s %.1f %.0f\n", name, one, lc - one * l }'
}

while read -r line; do
    case $line in
    '= '*)
        line=${line#= }
        group=
        for wanted in "$@"; do
            [ "${line%% *}" != "$wanted" ] || group=$wanted
        done
        ;;
    '' | '#'*) ;;
    *) [ -z "$group" ] || eval "count_case $group $line" ;;
    esac
done <"$cases"
