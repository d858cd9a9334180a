#!/bin/sh
# SPDX-License-Identifier: MIT
# picture.sh - make docs/terminal.svg: a terminal in which the program is used, as it answers.
#
# Usage: tools/picture.sh CALCONV >docs/terminal.svg (`make page` does it).
set -eu
calconv=$(realpath "$1")
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
mkdir "$work/bin"
ln -s "$calconv" "$work/bin/calconv"
PATH=$work/bin:$PATH
export LC_ALL=C CALCONV_NO_POPT=1

while IFS= read -r command; do
    printf '$ %s\n' "$command"
    sh -c "$command" 2>&1 || true
done <<'SESSION' | expand >"$work/text"
calconv -L -t persian,islamic-civil,iso-week 2024-03-15
calconv -f persian -F '%A %-d %B %Y' 1403-01-01 1404-01-01
printf '1403-12-30\n1404-12-30\n' | calconv -f persian
calconv -t islamic-civil -F '%A %-d %B %EY' 2024-03-15
calconv --info persian:1403 | head -n 6
SESSION

awk '
    function escape(s) { gsub(/&/, "\\&amp;", s); gsub(/</, "\\&lt;", s); gsub(/>/, "\\&gt;", s); return s }
    { line[NR] = $0; if (length($0) > widest) widest = length($0) }
    END {
        width = 9 * widest + 40
        height = 20 * NR + 36
        printf "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%d\" height=\"%d\" role=\"img\" aria-label=\"calconv in a terminal\">\n", width, height
        printf "<rect width=\"%d\" height=\"%d\" rx=\"8\" fill=\"#1d2430\"/>\n", width, height
        print "<g font-family=\"monospace\" font-size=\"15\" fill=\"#d8dee9\" xml:space=\"preserve\">"
        for (i = 1; i <= NR; i++) {
            fill = line[i] ~ /^\$ / ? " fill=\"#a3e29b\"" : line[i] ~ /^calconv: / ? " fill=\"#f0a0a0\"" : ""
            printf "<text x=\"20\" y=\"%d\"%s>%s</text>\n", 20 * i + 14, fill, escape(line[i])
        }
        print "</g>"
        print "</svg>"
    }' "$work/text"
