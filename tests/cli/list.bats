# SPDX-License-Identifier: MIT
# --list and --list-names.
load helper

ids='gregorian julian milankovic persian islamic-civil iso-week ordinal rd jdn jd mjd unix unix-day
lilian excel excel1904 matlab'

@test "--list-names gives the ids, one a line" {
    tries 0 --list-names
    says
    sort out >sorted
    mv sorted out
    prints $(printf '%s\n' $ids | sort)
}

@test "-l is a table with a heading and a line for every calendar" {
    tries 0 -l
    says
    [ "$(wc -l <out)" = 18 ]
    for id in $ids; do grep -q "^$id " out; done
}

@test "the table is aligned" {
    try -l
    # The columns kind and summary begin where the heading says, in every line.
    at=$(awk 'NR == 1 { print index($0, "KIND") }' out)
    [ "$(cut -c "$((at - 1))-" out | grep -cE '^ (KIND|exact|official) ')" = 18 ]
    at=$(awk 'NR == 1 { print index($0, "SUMMARY") }' out)
    [ "$(cut -c "$((at - 1))-" out | grep -c '^ [^ ]')" = 18 ]
}

@test "a line of the table ends without blanks" {
    try -l
    [ "$(grep -c '[^ ]$' out)" = 18 ]
    if grep ' $' out; then false; fi
}

@test "the table tells id, name, kind, years and summary" { # the catalogue
    tries 0 -l persian
    grep -qE '^persian +Persian +official +1206\.\.1498 +.*33' out
    try -l gregorian
    grep -qE '^gregorian +Gregorian +exact +[^ ]+ +.*ISO 8601' out
}

@test "kinds are those of the catalogue" {
    try -l
    [ "$(grep -c ' official ' out)" = 1 ]
    [ "$(grep -c ' exact ' out)" = 16 ]
}

@test "aliases are told under -v only" {
    try -l
    if grep -q jalali out; then false; fi
    for arguments in '-l -v' '-v -l' -lv '--list --verbose'; do
        tries 0 $arguments
        grep -qF 'jalali, shamsi, solar-hijri, khorshidi' out
    done
}

@test "-l with calendars lists these, in this order, by any name" {
    tries 0 -l rd 'Islamic Civil' jalali
    [ "$(sed 1d out | cut -d ' ' -f 1 | paste -sd ' ')" = 'rd islamic-civil persian' ]
}

@test "-l lists a variant" {
    tries 0 -l islamic-civil@+1
    grep -q '^islamic-civil@+1 ' out
}

@test "-l with an unknown calendar is status 2 and suggests" {
    misused -l perisan
    mentions "unknown calendar 'perisan'" 'did you mean persian?'
    misused -l persian klingon
    misused -l 2024-03-15
}

@test "-l -j is one object a calendar" {
    needs jq
    tries 0 -l -j
    says
    [ "$(wc -l <out)" = 17 ]
    has -s 'map(.id) | sort == ($ids | split("\\s+"; "") | sort)' --arg ids "$ids"
}

@test "the objects have the catalogue's aliases and kinds" {
    needs jq
    try -l -j
    has -s '[.[] | select(.kind == "official").id] == ["persian"]'
    has -s '.[] | select(.id == "gregorian").aliases | sort ==
        (["gregory", "greg", "iso8601", "new-style", "ns", "western"] | sort)'
    has -s '.[] | select(.id == "excel1904").aliases == []'
    has -s 'all(has("summary") and has("source") and has("name") and has("years"))'
}

@test "-l -j with calendars gives these" {
    needs jq
    tries 0 -l -j mjd shamsi
    has -s 'map(.id) == ["mjd", "persian"]'
}

@test "every listed name converts" {
    needs jq
    try -l -j
    jq -r '.id, .aliases[]' out >names
    [ "$(wc -l <names)" = 53 ] # the catalogue's
    for name in $(cat names); do
        tries 0 -t "$name" 2024-03-15
    done
}

@test "a list neither reads standard input nor converts" {
    echo 2024-03-15 >in
    for mode in -l --list-names '--info rd'; do
        { try $mode; cat >rest; } <in
        exits 0
        [ -s out ]
        same_bytes rest in
    done
}
