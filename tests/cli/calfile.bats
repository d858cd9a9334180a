# SPDX-License-Identifier: MIT
# Calendars of the user's own: --calendar-file and the user's folder.  The definitions are those of
# docs/examples and tests/calendars; tests/unit/define-wrong has what is wrong with one.
load helper

examples=$srcdir/docs/examples
calendars=$srcdir/tests/calendars

fixed=(--calendar-file="$examples/international-fixed.cal" -t international-fixed)
council=(--calendar-file="$examples/council.cal")
terms=(--calendar-file="$examples/terms.cal")

# keep FILE NAME: make it the user's calendar NAME.
keep() {
    mkdir -p "${XDG_CONFIG_HOME:-$HOME/.config}/calconv/calendars"
    cp "$1" "${XDG_CONFIG_HOME:-$HOME/.config}/calconv/calendars/$2.cal"
}

@test "--calendar-file: a calendar by its rule" { # Cotsworth: Sol 1 is June 18, the year's last day its 29th
    converts "${fixed[@]}" 2023-06-18 2024-06-17 2024-06-18 2024-12-31 gives \
        2023-07-01 2024-06-29 2024-07-01 2024-13-29
    converts --calendar-file="$examples/international-fixed.cal" -f cotsworth 2024-07-01 gives 2024-06-18
}

@test "the World Calendar begins quarters on days 1, 92, 183 and 274" { # Achelis; June 31 is a leap day
    converts --calendar-file="$examples/world.cal" -f world-calendar -t ordinal \
        2023-01-01 2023-04-01 2023-07-01 2023-10-01 2023-12-31 2024-06-31 gives \
        2023-001 2023-092 2023-183 2023-274 2023-365 2024-183
}

@test "the positivist calendar" { # Comte wrote "Mercredi 9 Aristote 62": day 65 of 1850, a Wednesday
    converts --calendar-file="$examples/positivist.cal" -t positivist -F '%F %A %-d %B %-Y' \
        1850-03-06 1789-01-01 1852-12-31 gives \
        '0062-03-09 Wednesday 9 Aristotle 62' '0001-01-01 Thursday 1 Moses 1' \
        '0064-14-02 Friday 2 All the Dead 64'
    tries 1 --calendar-file="$examples/positivist.cal" -f positivist 0062-14-02
    says '0062-14-02: day 2 is not in 1..1 (All the Dead 62, positivist)'
}

@test "months as announced are official, and lengthen or shorten those beside them" {
    converts "${council[@]}" -t example-council -F '%F %{authority}' \
        2025-03-01 2025-03-02 2025-03-31 2025-05-27 2025-05-28 gives \
        '1446-08-30 extrapolated' '1446-09-01 official' '1446-10-01 official' \
        '1446-11-29 extrapolated' '1446-12-01 official'
    converts "${council[@]}" -f example-council -t islamic-umalqura 1446-08-30 1446-09-29 gives \
        1446-09-01 1446-10-01
}

@test "outside its months a table is as its base" {
    for day in 2025-01-30 1900-01-01 2077-11-17 -0500-01-01; do
        "$calconv" -t islamic-umalqura -- "$day" >wanted
        try "${council[@]}" -t example-council -- "$day"
        same_bytes out wanted
    done
}

@test "a table alone refuses other days and dates, with a range" {
    converts "${terms[@]}" -t example-terms 2024-09-02 2025-08-31 2025-09-01 2026-08-31 gives \
        2024-01-01 2024-12-40 2025-01-01 2025-12-41
    tries 1 "${terms[@]}" -t example-terms 2024-09-01 2026-09-01
    says '2024-09-01: the day is outside 2024-01-01 .. 2025-12-41 (example-terms)' \
        '2026-09-01: the day is outside 2024-01-01 .. 2025-12-41 (example-terms)'
    tries 1 "${terms[@]}" -f example-terms 2023-01-01 2025-13-01 2025-01-57
    says '2023-01-01: year 2023 is not in 2024..2025 (example-terms)' \
        '2025-13-01: month 13 is not in 1..12 (2025, example-terms)' \
        '2025-01-57: day 57 is not in 1..56 (Autumn 1 2025, example-terms)'
}

@test "--calendar-file is repeatable, and a definition may name one before it" {
    printf '%s\n' 'calconv calendar 1' 'id next' 'name Next' 'base example-council' \
        'start 1446-11 2025-04-30' >next.cal
    converts "${council[@]}" --calendar-file=next.cal -t example-council,next 2025-04-29 2025-04-30 gives \
        $'1446-11-01\t1446-10-30' $'1446-11-02\t1446-11-01'
    misused --calendar-file=next.cal "${council[@]}"
    says "next.cal:4:6: unknown calendar 'example-council'"
}

@test "a leap month has its L, its name and its place" {
    lunisolar=(--calendar-file="$calendars/my-leap-month.cal")
    converts "${lunisolar[@]}" -f my-leap-month -t my-leap-month -F '%F %B %{monthcode} %EY' \
        0003-05-30 0003-05L-01 0003-06-01 0000-01-01 gives \
        '0003-05-30 Epsilon M05 03 AM' '0003-05L-01 Epsilon I M05L 03 AM' '0003-06-01 Zeta M06 03 AM' \
        '0000-01-01 Alpha M01 01 BM'
    tries 1 "${lunisolar[@]}" -f my-leap-month 0004-05L-01 0003-06L-01 0004-13-01
    says '0004-05L-01: there is no leap month 5 (4, my-leap-month)' \
        '0003-06L-01: there is no leap month 6 (3, my-leap-month)' \
        '0004-13-01: month 13 is not in 1..12 (4, my-leap-month)'
}

@test "records may name it, and -j, -k, -S and threads have it" {
    converts "${terms[@]}" example-terms:2024-08-15 gives 2025-04-21
    tries 0 "${terms[@]}" -j -t example-terms 2025-04-21
    prints '{"input":"2025-04-21","rd":739362,"jdn":2460787,"weekday":1,"dates":[{"calendar":"example-terms","date":"2024-08-15","year":2024,"month":8,"leap_month":false,"day":15,"month_code":"M08","month_name":"Easter","authority":"official"}]}'
    feed 'a,2025-04-21,b\n' "${terms[@]}" -k 2 -d , -t example-terms
    prints 'a,2024-08-15,b'
    feed 'on 2025-04-21, then\n' "${terms[@]}" -S -t example-terms
    prints 'on 2024-08-15, then'
    "$calconv" -f rd -t gregorian $(seq 739131 739859) >days
    "$calconv" "${terms[@]}" -t example-terms -i days >wanted
    tries 0 "${terms[@]}" -t example-terms -i days --threads=4
    same_bytes out wanted
    "$calconv" "${terms[@]}" -t example-terms -F %F -i days | cmp - wanted # the general path
    "$calconv" "${terms[@]}" -f example-terms -i wanted | cmp - days
}

@test "the user's folder has calendars that are not built in" { # XDG Base Directory Specification
    keep "$examples/terms.cal" example-terms
    converts -t example-terms 2025-04-21 gives 2024-08-15
    export XDG_CONFIG_HOME=$PWD/config
    misused -t example-terms 2025-04-21
    keep "$examples/terms.cal" example-terms
    rm -r .config
    converts -t example-terms 2025-04-21 gives 2024-08-15
    export XDG_CONFIG_HOME=config # no absolute path: ignored
    misused -t example-terms 2025-04-21
    mentions "unknown calendar 'example-terms'"
}

@test "without a home there is no such folder" {
    unset HOME XDG_CONFIG_HOME
    misused -t example-terms 2025-04-21
    mentions "unknown calendar 'example-terms'"
}

@test "the folder's file has the id that it is called by" {
    keep "$examples/terms.cal" other
    misused -t other 2025-04-21
    says "$HOME/.config/calconv/calendars/other.cal: the calendar's id is 'example-terms'"
}

@test "a built-in calendar is never displaced" {
    sed 's/^id .*/id persian/' "$examples/terms.cal" >persian.cal
    keep persian.cal persian
    keep persian.cal jalali
    converts -t persian 2024-03-15 gives 1402-12-25
    converts -t jalali 2024-03-15 gives 1402-12-25
    misused --calendar-file=persian.cal -t persian 2024-03-15
    says 'persian.cal:3:4: another calendar has this name'
}

@test "a file on the command line comes before the folder" {
    keep "$examples/terms.cal" example-council # would be an error if it were read
    converts "${council[@]}" -t example-council 2025-03-02 gives 1446-09-01
}

@test "only ids are looked for in the folder" {
    mkdir -p .config/calconv/calendars
    cp "$examples/terms.cal" .config/calconv/x.cal
    cp "$examples/terms.cal" .config/calconv/calendars/example_terms.cal
    cp "$examples/terms.cal" .config/calconv/calendars/.cal
    for name in ../x ./example-terms example_terms /x '' x/../x .. ; do
        misused -t "$name" 2025-04-21
        mentions "unknown calendar '$name'"
    done
}

@test "no record opens a file" {
    keep "$examples/terms.cal" example-terms
    tries 1 example-terms:2024-08-15
    says "example-terms:2024-08-15: unknown calendar 'example-terms'"
    converts -L -t example-terms,gregorian example-terms:2024-08-15 gives \
        $'example-terms:2024-08-15\tgregorian:2025-04-21'
}

@test "-l, --list-names and all do not have it unless it is named" {
    keep "$examples/terms.cal" example-terms
    "$calconv" -l >wanted
    tries 0 "${council[@]}" -l
    same_bytes out wanted
    "$calconv" --list-names >wanted
    tries 0 "${council[@]}" --list-names
    same_bytes out wanted
    "$calconv" -t all 2024-03-15 >wanted
    tries 0 "${council[@]}" -t all 2024-03-15
    same_bytes out wanted
    tries 0 "${council[@]}" --list-names example-council example-terms
    prints example-council example-terms
    tries 0 -l example-terms
    grep -q '^example-terms  *School year, example  *official  *2024..2025  ' out
    tries 0 "${council[@]}" -t all,example-council 2025-03-02
    grep -q "	example-council:1446-09-01$" out
}

@test "--info tells of it, of its years and months" {
    tries 0 "${terms[@]}" --info example-terms
    for line in 'name  *School year, example' 'kind  *official' 'years vouched for 2024..2025' \
        'proleptic  *no' 'months in a year  *12' 'days in a month  *7..56' 'days in a year  *364..365'; do
        grep -qx "$line" out
    done
    tries 0 "${terms[@]}" --info example-terms:2025 example-terms:2024-06
    grep -qx 'days  *365' out
    grep -qx '  2025-12  *41 days  Summer' out
    grep -qx 'name  *Spring break' out
    tries 0 "${council[@]}" -j --info example-council
    grep -q '"spans":\[{"first_rd":[0-9]*,"last_rd":[0-9]*,"authority":"extrapolated",' out
}

@test "--info shows names however long they are" {
    name=$(printf '%0.sé' {1..49})
    printf 'calconv calendar 1\nid x\nname X\nepoch 1 2000-01-01\nlengths 30 30 30 30 30 30 30 30\n' >x.cal
    printf 'months a%s|b%s|c%s|d%s|e%s|f%s|g%s|h%s\n' "$name" "$name" "$name" "$name" "$name" "$name" \
        "$name" "$name" >>x.cal
    tries 0 --calendar-file=x.cal --info x
    grep -q "h$name" out
}

@test "what is wrong has its file, line and column in characters, status 2" {
    printf 'calconv calendar 1\r\n# \303\251\r\nname \303\251\303\251 | # x\r\nmonths \303\251|\303\251\r\n' >x.cal
    misused --calendar-file=x.cal 2024-03-15
    says 'x.cal:4:10: the name stands there twice'
    : >x.cal
    misused --calendar-file=x.cal 2024-03-15
    says "x.cal:1:1: the first line is not \`calconv calendar 1\`"
    printf 'calconv calendar 1\nid x\nname X\nlengths 30\n' >x.cal
    misused --calendar-file=x.cal 2024-03-15
    says "x.cal:5:1: \`epoch\` is missing"
    printf 'calconv calendar 1\nepoch 1 2001-02-29' >x.cal
    misused -l --calendar-file=x.cal
    says 'x.cal:2:9: day 29 is not in 1..28 (February 2001, gregorian)'
    mkdir -p .config/calconv/calendars
    mv x.cal .config/calconv/calendars/
    misused --info x
    says "$HOME/.config/calconv/calendars/x.cal:2:9: day 29 is not in 1..28 (February 2001, gregorian)"
}

@test "a file that cannot be read is status 3" {
    tries 3 --calendar-file=none.cal 2024-03-15
    prints
    says 'none.cal: No such file or directory'
    tries 3 --calendar-file=. 2024-03-15
    mentions 'Is a directory'
    tries 3 --calendar-file= 2024-03-15
    mkdir -p .config/calconv/calendars/x.cal
    tries 3 -t x 2024-03-15
    mentions 'x.cal: Is a directory'
}

@test "a definition of more than 1 MiB is refused" {
    { echo 'calconv calendar 1'; head -c 1100000 /dev/zero | tr '\0' '\n'; } >x.cal
    misused --calendar-file=x.cal 2024-03-15
    mentions ': a definition of more than 1 MiB'
    misused --calendar-file=/dev/zero 2024-03-15
    mentions 'calconv: /dev/zero:1:'
}

@test "a definition may come through a pipe" {
    converts --calendar-file=<(cat "$examples/terms.cal") -t example-terms 2025-04-21 gives 2024-08-15
}

@test "--calendar-file is not read for --help and --version" {
    tries 0 --calendar-file=none.cal --version
}

@test "a user's calendar takes no parameter" {
    keep "$examples/terms.cal" example-terms
    misused -t example-terms@+1 2025-04-21
    says "unknown calendar parameter 'example-terms@+1'"
}
