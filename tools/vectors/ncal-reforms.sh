#!/bin/sh
# SPDX-License-Identifier: MIT
# ncal-reforms.sh - where the table of ncal(1) and calconv's differ, and why.
#
# Needs ncal (Debian's ncal 12.1.8).  Usage: tools/vectors/ncal-reforms.sh CALCONV, from the top of
# the tree; reads the reasons from tests/vectors/historic-ncal-disagreements.tsv and fails where
# the two tables differ otherwise than told there.  ncal names the last Julian day.
set -eu
calconv=$1
reasons=tests/vectors/historic-ncal-disagreements.tsv
wrong=0

# Codes that are not ISO's, or that mean something else in the table.
iso() {
    case $1 in
    LI) echo LT ;; # so ncal says for Lithuania
    YU) echo RS ;;
    *) echo "$1" ;;
    esac
}

for pair in $(ncal -p | sed 's/\*/ /g' | grep -oE '[A-Z]{2} [A-Z][A-Za-z ]* +[0-9]{4}-[0-9]{2}-[0-9]{2}' |
    sed 's/^\(..\).* \([0-9-]*\)$/\1=\2/'); do
    code=${pair%%=*} theirs=${pair#*=}
    ours=$("$calconv" --info "historic@$(iso "$code")" 2>/dev/null |
        sed -n 's/^rule *Julian to \([0-9-]*\),.*/\1/p')
    told=$(awk -F'\t' -v code="$code" '$1 == code { print $2 "=" $3 }' "$reasons")
    if [ "${ours:--}" = "$theirs" ] && [ -z "$told" ]; then
        continue
    fi
    if [ "$told" != "$theirs=${ours:--}" ]; then
        echo "$code: ncal has $theirs, calconv ${ours:--}; told: ${told:-nothing}"
        wrong=1
    fi
done
exit $wrong
