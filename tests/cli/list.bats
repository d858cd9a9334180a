# SPDX-License-Identifier: MIT
# --list and --list-names.
load helper

# The lines of the table: a heading and every calendar.
table_lines() { echo $(($(number ids) + 1)); }

@test "--list-names gives the ids, one a line" {
    tries 0 --list-names
    says
    sort out >sorted
    mv sorted out
    prints $(ids | LC_ALL=C sort)
}

@test "-l is a table with a heading and a line for every calendar" {
    tries 0 -l
    says
    [ "$(wc -l <out)" = "$(table_lines)" ]
    for id in $(ids); do grep -q "^$id " out; done
}

@test "the table is aligned" {
    try -l
    # The columns kind and summary begin where the heading says, in every line.
    at=$(awk 'NR == 1 { print index($0, "KIND") }' out)
    kinds='^ (KIND|exact|official|computed) '
    [ "$(cut -c "$((at - 1))-" out | grep -cE "$kinds")" = "$(table_lines)" ]
    at=$(awk 'NR == 1 { print index($0, "SUMMARY") }' out)
    [ "$(cut -c "$((at - 1))-" out | grep -c '^ [^ ]')" = "$(table_lines)" ]
}

@test "a line of the table ends without blanks" {
    try -l
    [ "$(grep -c '[^ ]$' out)" = "$(table_lines)" ]
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
    while read -r id kind _; do grep -q "^$id .* $kind " out; done < <(catalogue)
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
    [ "$(wc -l <out)" = "$(number ids)" ]
    has -s 'map(.id) | sort == ($ids | split("\n") | sort)' --arg ids "$(ids)"
}

@test "the objects have the catalogue's aliases and kinds" {
    needs jq
    try -l -j
    jq -r '[.id, .kind] + (.aliases | sort) | join(" ")' out | sort >theirs
    while read -r id kind _ aliases; do
        echo $id $kind $(printf '%s\n' $aliases | sort)
    done < <(catalogue) | sort >wanted
    same_bytes theirs wanted
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
    [ "$(wc -l <names)" = "$(catalogue | cut -d ' ' -f 1,4- | wc -w)" ]
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
