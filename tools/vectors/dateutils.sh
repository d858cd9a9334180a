#!/bin/sh
# SPDX-License-Identifier: MIT
# Table of expected values for lilian from dateutils.  Needs: dateutils (Debian), awk.  The days come
# from a table of Gregorian dates, gregorian.qt.tsv.  Run:
#   sh dateutils.sh <gregorian.qt.tsv >lilian.dateutils.tsv
# dateutils counts 1582-10-15 as 0, IBM and calconv as 1: 1 is added.  It does the years 1601..4095.
set -eu
dconv=$(command -v dateutils.dconv || command -v dconv)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
awk -F '\t' '!/^#/ && $2 ~ /^[0-9][0-9][0-9][0-9]-/ && $2 >= "1601" && $2 < "4096"' >"$work/days"
cut -f2 "$work/days" | "$dconv" -f ldn >"$work/out"
[ "$(wc -l <"$work/out")" -eq "$(wc -l <"$work/days")" ]
cat <<END
# calendar: lilian
# source: dateutils $("$dconv" --version | sed 's/.* //') dconv -f ldn, plus 1 (dateutils counts 1582-10-15 as 0)
# made by: tools/vectors/dateutils.sh, $(TZ=UTC0 date +%Y-%m-%d)
# licence: facts only; (dateutils: BSD-3-Clause)
# columns: R.D., Lilian day number
# the days of the Gregorian table in the years 1601..4095, which dateutils can do
END
cut -f1 "$work/days" | paste - "$work/out" | awk -v OFS='\t' '{ print $1, $2 + 1 }'
