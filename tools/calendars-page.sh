#!/bin/sh
# SPDX-License-Identifier: MIT
# calendars-page.sh - make man/calconv-calendars.7 from the headers of src/calendars/*.c and from
# what the program says of each calendar.
#
# Usage: tools/calendars-page.sh CALCONV >man/calconv-calendars.7, from the top of the tree; `make
# page` does it, and make check fails where the page is not what this would make.
#
# A file's header is plain text: its first line is the section's title, paragraphs are separated by
# empty lines, and a paragraph or line may begin with Rule:, Epoch:, Range:, Differs:, Variants:,
# References: or Checked against: (a word or two and a colon at the beginning of a line).
set -eu
calconv=$1
export LC_ALL=C

cat <<'HEAD'
.\" SPDX-License-Identifier: MIT
.\" Made by tools/calendars-page.sh; do not edit.
.Dd November 22, 2026
.Dt CALCONV-CALENDARS 7
.Os
.Sh NAME
.Nm calconv-calendars
.Nd the calendars of calconv
.Sh DESCRIPTION
The calendars of
.Xr calconv 1 ,
in families: what each is called, its written form with an example, how far its
answers can be trusted, its rule with epoch and range, who says so, where other
programs differ, and what it was checked against.
.Pp
Dates are converted by way of the fixed day
(Rata Die, R.D.):
day 1 is Monday 0001-01-01 of the proleptic Gregorian calendar.
.Pp
A calendar's kind is
.Em exact
where the rule is the definition,
.Em official
where an authority publishes a table,
.Em computed
where an astronomical model stands for the official rule.
Outside the years vouched for, answers are marked
.Em extrapolated .
.Sh CALENDARS
HEAD

# The header comment of a file as mdoc.
header() {
    awk '
        NR == 1 { next }                    # the licence
        /^ \*\// { exit }
        /^\/\*$/ { next }
        { sub(/^ \* ?/, "") }
        !title {
            sub(/^[a-z0-9_]+\.c - /, "")
            title = toupper(substr($0, 1, 1)) substr($0, 2)
            sub(/\.$/, "", title)
            print ".Ss " title
            next
        }
        { gsub(/\\/, "\\e"); sub(/^[.\x27]/, "\\\\\\&&") }
        /^ *$/ { gap = 1; next }
        /^[A-Z][a-z]+( [a-z]+)?: / {
            print ".Pp"
            label = $0
            sub(/:.*/, "", label)
            print ".Em " label " :"
            sub(/^[^:]*: +/, "")
            gap = 0
        }
        gap { print ".Pp"; gap = 0 }
        { text($0) }
        # a byte of a character beyond ASCII counts four: so long can it be as an escape
        function weight(word,   ascii) {
            ascii = word
            gsub(/[^ -~]/, "", ascii)
            return 4 * length(word) - 3 * length(ascii)
        }
        # no line is longer than 80 bytes, and a sentence ends its line
        function text(line,   n, words, i, out) {
            n = split(line, words, / +/)
            for (i = 1; i <= n; i++) {
                if (words[i] == "") continue
                if (weight(out) + weight(words[i]) > 78) { print out; out = "" }
                out = out (out == "" ? "" : " ") words[i]
                if (words[i] ~ /[a-z0-9)"][.]$/ || words[i] ~ /[A-Z][A-Z.]*[.]$/ && i < n &&
                    words[i + 1] ~ /^[A-Z]/) { print out; out = "" }
            }
            if (out != "") print out
        }' "$1"
}

# What the program says: the value behind a label of --info.
info() {
    "$calconv" --info "$1" | sed -n "s/^$2  *//p"
}

# Lines of no more than 78 bytes, broken at spaces; bytes count as above.
wrap() {
    awk 'function weight(word,   ascii) { ascii = word; gsub(/[^ -~]/, "", ascii)
             return 4 * length(word) - 3 * length(ascii) }
         { out = ""; width = 0
           for (i = 1; i <= NF; i++) {
               if (width + weight($i) > 77 && out != "") { print out; out = ""; width = 0 }
               out = out (out == "" ? "" : " ") $i
               width += weight($i) + 1
           }
           print out }'
}

# How a parameter is written, and the table of what it can be.
parameters() {
    "$calconv" --info "$1" | awk '
        /^parameter / { within = 1 }
        within && /^[a-z]/ && !/^parameter / { exit }
        within { text[++n] = substr($0, 19) }
        END {
            if (n == 0) exit
            print ".Pp\nParameters:\n.Bd -literal -compact"
            for (i = 1; i <= n; i++) { gsub(/\\/, "\\e", text[i]); print text[i] }
            print ".Ed\n.Pp"
        }'
}

entry() {
    echo ".It Cm $1"
    info "$1" name | sed 's/$/./'
    aliases=$(info "$1" aliases)
    [ "$aliases" = - ] || echo "Also called: $aliases."
    echo "Written $(info "$1" 'written form'); $(info "$1" kind), years vouched for: $(
        info "$1" 'years vouched for')."
    echo "Source: $(info "$1" source)." | wrap
    echo "Days begin at $(info "$1" 'day starts at')."
    months=$(info "$1" 'months   ')
    [ -z "$months" ] || echo "Months: $months." | wrap
    native=$(info "$1" 'in its language')
    [ -z "$native" ] || echo "In its own language: $native." | wrap
    cycle=$(info "$1" 'recurs after')
    [ -z "$cycle" ] || echo "Dates recur after $cycle."
    "$calconv" --info "$1" | sed -n 's/^field \([a-z_]*\)  *\(.*\)/Field %{\1}: \2./p' |
        while IFS= read -r field; do
            echo "$field" | wrap
        done
    parameters "$1"
    echo ".Bd -literal -compact"
    echo "\$ calconv -t $1 2024-03-15"
    "$calconv" -t "$1" 2024-03-15
    echo ".Ed"
}

text=$(mktemp)
trap 'rm -f "$text"' EXIT
for file in $(sed -n 's,.*\(src/calendars/.*\.c\).*,\1,p' src/calendars.am); do
    header "$file" >"$text"
    head -n 1 "$text"
    echo '.Bl -tag -width Ds'
    for id in $("$calconv" --list-names); do
        if grep -qE "(\.id = |[A-Z]\()\"$id\"" "$file"; then
            entry "$id"
        fi
    done
    echo '.El'
    tail -n +2 "$text"
done

cat <<'TAIL'
.Sh SEE ALSO
.Xr calconv 1
TAIL
