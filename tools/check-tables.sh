#!/bin/sh
# SPDX-License-Identifier: MIT
# check-tables.sh - make the tables of src/data again and compare: the generators are reproducible.
#
# Usage: tools/check-tables.sh SRCDIR.  Needs cc, liberfa-dev; for Umm al-Qura a Node with the ICU
# that the table names; for names in locales Python 3 and Debian's unicode-cldr-core 41.  Takes ten
# minutes.
set -eu
srcdir=$1
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

same() { # TABLE
    cmp "$work/$1" "$srcdir/src/data/$1" && echo "$1: the same bytes"
}

for tool in lunisolar hijri astronomical hindu; do
    ${CC-cc} -O2 -D_GNU_SOURCE "$srcdir/tools/$tool.c" -o "$work/$tool" -lerfa -lm
done
"$work/lunisolar" "$srcdir/tools/lunisolar-decisions.tsv" "$work"
"$work/hijri" observational >"$work/islamic_observational.inc"
"$work/hijri" rgsa >"$work/islamic_rgsa.inc"
astronomical='persian_astronomical french_republican bahai samaritan babylonian
    hebrew_observational hebrew_years'
for table in $astronomical; do
    "$work/astronomical" "$table" >"$work/$table.inc"
done
"$work/hindu" solar >"$work/hindu_solar_astro.inc"
"$work/hindu" lunar >"$work/hindu_lunar_astro.inc"
for table in $astronomical hindu_solar_astro hindu_lunar_astro chinese dangi vietnamese \
    japanese_lunisolar islamic_observational islamic_rgsa; do
    same "$table.inc"
done
if [ -d /usr/share/unicode/cldr/common ]; then
    python3 "$srcdir/tools/cldr.py" /usr/share/unicode/cldr/common '41 of 2022-04-06' "$work"
    for table in text rows locales numbering; do same "cldr_$table.inc"; done
else
    echo 'cldr_*.inc: skipped, no unicode-cldr-core'
fi
if command -v node >/dev/null; then
    node "$srcdir/tools/umalqura.mjs" >"$work/umalqura.inc"
    same umalqura.inc
else
    echo 'umalqura.inc: skipped, no node'
fi
