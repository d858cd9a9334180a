#!/bin/sh
# SPDX-License-Identifier: MIT
# Table of expected values for the hebrew calendar from Debian's hebcal 4.31, which is proleptic Gregorian
# (5.x reads dates before September 1752 as Julian).  Needs: hebcal 4, awk.  Run:
#   sh hebcal.sh >hebrew.hebcal.tsv
# The written form counts months from Tishri = 01, Adar I = 05L, Adar (II) = 06, Nisan = 07 ... Elul = 12.
set -eu
LC_ALL=C
export LC_ALL
version=$(hebcal --version | sed -n '1s/.* //p')
case $version in 4.*) ;; *) echo "hebcal.sh: hebcal 4 is wanted, not $version" >&2; exit 1 ;; esac
cat <<END
# calendar: hebrew
# source: Hebcal $version (Debian hebcal $(dpkg-query -W -f '${Version}' hebcal)), hebcal -d -h -x -g YEAR
# made by: tools/vectors/hebcal.sh, 2026-11-22
# licence: facts only; (GPL-2.0-or-later)
# columns: R.D., date in the calendar's written form
# 3 pseudo-random days of each of 666 years of 1..9999 CE, first and last days of every month of 1940..2140 CE
END
{
    awk 'BEGIN { for (y = 1; y <= 9999; y += 15) print y }'
    awk 'BEGIN { for (y = 1940; y <= 2140; y++) print y }'
} | sort -nu | while read -r year; do
    hebcal -d -h -x -g "$year"
done | awk '
    BEGIN {
        split("Tishrei Cheshvan Kislev Tevet Shvat Adar Nisan Iyyar Sivan Tamuz Av Elul", name, " ")
        for (i in name) month[name[i]] = sprintf("%02d", i)
        seed = 20240315
    }
    function div(a, b) { return int(a / b) }
    function random(n) { seed = (seed * 69069 + 1) % 4294967296; return div(seed, 65536) % n }
    {
        split($1, g, "-")
        y = g[1] - 1
        rd = 365 * y + div(y, 4) - div(y, 100) + div(y, 400) + div(367 * g[2] - 362, 12) + g[3]
        if (g[2] > 2) rd -= (g[1] % 4 == 0 && (g[1] % 100 != 0 || g[1] % 400 == 0)) ? 1 : 2
        day = $2 + 0
        i = NF
        m = $4; gsub(/[^A-Za-z]/, "", m)
        code = m == "Adar" && $5 == "I," ? "05L" : month[m]
        if (code == "") { print "hebcal.sh: what is " $0 "?" >"/dev/stderr"; exit 1 }
        row = sprintf("%d\t%04d-%s-%02d", rd, $i, code, day)
        if (g[1] != last) { # three days of the year, counted from 1 January
            delete want
            for (k = 0; k < 3; k++) want[random(365)] = 1
            count = 0
            last = g[1]
        }
        if (g[1] >= 1940 && g[1] <= 2140) {
            if (day == 1 && before != "" && oldrd == rd - 1) { print before }
            if (day == 1) { print row; before = "" } else { before = row; oldrd = rd }
        } else if (count in want)
            print row
        count++
    }'
