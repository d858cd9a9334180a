#!/bin/sh
# SPDX-License-Identifier: MIT
# Tables of expected values from GNU date.  Needs: GNU coreutils, awk.  The days come from a table of
# Gregorian dates, gregorian.qt.tsv.  Run:
#   sh gnu-date.sh iso-week <gregorian.qt.tsv >iso-week.gnu-date.tsv       (also: ordinal)
#   sh gnu-date.sh unix <gregorian.qt.tsv >unix.gnu-date.tsv               (also: unix-day)
# iso-week and ordinal hand date the day as seconds (@N); unix and unix-day hand it the Gregorian date
# (year 0 and later: date reads no negative years).  date pads a negative year to 4 characters (-001),
# the written form has 4 digits (-0001): put right here.
set -eu
LC_ALL=C TZ=UTC0
export LC_ALL TZ
tab=$(printf '\t')
version=$(date --version | sed -n '1s/.*) //p')
columns="date in the calendar's written form"
note="every day of the Gregorian table that GNU date can do"
case ${1-} in
iso-week) format=%G-W%V-%u note="$note, three days before to four after each year's end" ;;
ordinal) format=%Y-%j ;;
unix) format=%s columns="seconds since 1970-01-01 at 0 h" ;;
unix-day) format=%s columns="days since 1970-01-01 (GNU date's seconds / 86400)" ;;
*) echo "usage: gnu-date.sh iso-week|ordinal|unix|unix-day <gregorian.qt.tsv" >&2; exit 2 ;;
esac
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# $work/rd: the days; $work/in: the same for date -f
case $1 in
iso-week | ordinal) # date can do -2147481748-01-01 to 2147485547-12-31
	awk -F "$tab" -v week="$1" '!/^#/ && $1 >= -784351602709 {
		a = b = 0
		if (week == "iso-week" && $2 ~ /-12-31$/) { a = -3; b = 4 }
		for (i = a; i <= b; i++) printf "%.0f\n", $1 + i }
		END { print "-784351602709\n784352989899" }' | sort -nu >"$work/rd"
	awk '{ printf "@%.0f\n", ($1 - 719163) * 86400 }' "$work/rd" >"$work/in" ;;
*)
	awk -F "$tab" '!/^#/ && $2 !~ /^-/' >"$work/days"
	cut -f1 "$work/days" >"$work/rd"
	sed 's/.*\t//; s/$/ 00:00 UTC/' "$work/days" >"$work/in" ;;
esac
date -f "$work/in" "+$format" >"$work/out"
[ "$(wc -l <"$work/out")" -eq "$(wc -l <"$work/rd")" ]

cat <<END
# calendar: $1
# source: GNU date (coreutils) $version, format $format, TZ=UTC0
# made by: tools/vectors/gnu-date.sh, $(TZ=UTC0 date +%Y-%m-%d)
# licence: facts only; (GNU coreutils: GPL-3.0-or-later)
# columns: R.D., $columns
# $note
END
paste "$work/rd" "$work/out" | awk -F "$tab" -v OFS="$tab" -v what="$1" '
	what == "unix-day" { $2 = sprintf("%.0f", $2 / 86400) }
	what ~ /week|ordinal/ {
		sub(/^\+/, "", $2)
		if (match($2, /^-[0-9]+/)) # at least 4 digits
			while (RLENGTH < 5) { $2 = "-0" substr($2, 2); RLENGTH++ }
	}
	{ print $1, $2 }'
