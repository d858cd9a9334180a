# SPDX-License-Identifier: MIT
# Dates inside text (-S): contract section 3.  2024-03-15 is 1402-12-25 in the Persian calendar,
# 5784-06-05 in the Hebrew one (oracles.md), day 75 of its year.
load helper

# changes TEXT TEXT ARG...: the record becomes the other one, as an operand and in a file, quietly.
changes() {
    tries 0 -S "${@:3}" -- "$1"
    says
    prints "$2"
    printf '%s\n' "$1" >in
    tries 0 -S "${@:3}" -i in
    says
    prints "$2"
}

# stays TEXT...: nothing in it is a date.
stays() {
    local text
    for text; do changes "$text" "$text" -t persian; done
}

@test "dates in running text, in brackets, quotes and lists" {
    changes 'from 2024-03-15 on' 'from 1402-12-25 on' -t persian
    changes '2024-03-15' '1402-12-25' -t persian
    changes '(2024-03-15) [2024-03-15] "2024-03-15" <d>2024-03-15</d>' \
        '(1402-12-25) [1402-12-25] "1402-12-25" <d>1402-12-25</d>' -t persian
    changes 'a,2024-03-15,2024-03-15;b' 'a,1402-12-25,1402-12-25;b' -t persian
    changes '2024-03-15/2024-03-15' '1402-12-25/1402-12-25' -t persian
    changes 'date=2024-03-15&x date:2024-03-15: x' 'date=1402-12-25&x date:1402-12-25: x' -t persian
    changes '{"at":"2024-03-15","n":20240315}' '{"at":"1402-12-25","n":20240315}' -t persian
    changes 'http://host/2024-03-15/a?d=2024-03-15#x' 'http://host/1402-12-25/a?d=1402-12-25#x' \
        -t persian
}

@test "what touches a letter, a digit or a dot is no date" {
    stays x2024-03-15 2024-03-15x X2024-03-15 2024-03-15Z 2024-03-150 2024-03-15. .2024-03-15
    stays v1.2024-03-15 1.2024-03-15 2024-03-15.gz log-2024-03-15.gz 192.168.2024-03-15
    stays 2024-03-15.5 'the end is 2024-03-15.' 2024-03-15th 2024-03-15T 2024-03-15T10
}

@test "a - with a digit beyond it makes it no date, with anything else it may be one" {
    stays 2024-03-15-12 12-2024-03-15 2024-03-15-2024-03-16 1-2024-03-15-1
    stays 550e8400-e29b-2024-03-15-446655440000 +49-2024-03-15 4f0a1234-2024-03-15
    changes log-2024-03-15 log-1402-12-25 -t persian
    changes 2024-03-15-rc1 1402-12-25-rc1 -t persian
    changes '2024-03-15- x' '1402-12-25- x' -t persian
    changes 'x -- 2024-03-15' 'x -- 1402-12-25' -t persian
}

@test "only complete written forms are dates" {
    stays 2024-3-15 2024-03-5 24-03-15 024-03-15 2024-03 20240315 2024/03/15 2024-0315 02024-03-15
    stays today @86400 '@0 yesterday tomorrow' 738960 192.168.0.1 10:00:00 +2024-3-15 2024-075
    stays 2024-02L-10 2024-M03-15 '2024 - 03 - 15' 2024-03-015 2024-003-15 ۱۴۰۲-۱۲-۲۵
}

@test "years of more than four digits and negative years" {
    # -0043-03-15 Julian is -0043-03-13 (oracles.md); the year 12024 is 30 cycles of 400 behind 24
    changes 12024-03-15 12024-075 -t ordinal
    for text in -0043-03-15 '(-0043-03-15)' 'x -0043-03-15' 'd:-0043-03-15' '"-0043-03-15"'; do
        changes "$text" "${text/15/13}" -f julian
    done
    changes $'\342\210\2220043-03-15' -0043-03-13 -f julian
    changes $'\342\200\216-0043-03-15' $'\342\200\216-0043-03-13' -f julian
}

@test "a hyphen behind a word or bracket is no sign" {
    changes '[app]-2024-03-15' '[app]-1402-12-25' -t persian
    changes 'a_-2024-03-15 (x)-2024-03-15' 'a_-1402-12-25 (x)-1402-12-25' -t persian
    changes --2024-03-15 --1402-12-25 -t persian
    changes 'café-2024-03-15 ב-2024-03-15' 'café-1402-12-25 ב-1402-12-25' -t persian
    stays $'x\342\210\2222024-03-15'
}

@test "what has the shape but is no date stays, and only -v tells" {
    stays 2023-02-29 2024-13-45 0000-00-00 9999-99-99
    printf 'a\nb 2024-03-15 2023-02-29 c\n\n2024-13-01\n' >in
    tries 0 -Sv -t persian -i in
    prints a 'b 1402-12-25 2023-02-29 c' '' 2024-13-01
    says 'in:2: 2023-02-29: day 29 is not in 1..28 (February 2023, gregorian)' \
        'in:4: 2024-13-01: month 13 is not in 1..12 (2024, gregorian)' '1 dates, 0 not converted'
    tries 0 -Svq -t persian -i in
    says
}

@test "a time behind T is the date's, one behind a space is text; both stay" {
    changes '2024-03-15T10:00:00.5+03:30 x' '1402-12-25T10:00:00.5+03:30 x' -t persian
    changes '2024-03-15T10:00:00Z,2024-03-15T10:00' '1402-12-25T10:00:00Z,1402-12-25T10:00' -t persian
    changes '2024-03-15T10:00:00[Asia/Tehran]' '1402-12-25T10:00:00[Asia/Tehran]' -t persian
    changes '2024-03-15T10:00. 2024-03-15T10:00: 2024-03-15T10:00-x' \
        '1402-12-25T10:00. 1402-12-25T10:00: 1402-12-25T10:00-x' -t persian
    changes '2024-03-15 10:00:00,123 x' '1402-12-25 10:00:00,123 x' -t persian
    changes '2024-03-15 25:00' '1402-12-25 25:00' -t persian
    stays 2024-03-15T25:00 2024-03-15T10:00x 2024-03-15T10:005 2024-03-15T10-00-00 2024-03-15T10:00.5 \
        2024-03-15T100000Z 2024-03-15T10:00-055
}

@test "with -F the time behind T appears only at %{time}" {
    changes 'x 2024-03-15T10:00Z y' 'x 15 March 2024 y' -F '%d %B %Y'
    changes 'x 2024-03-15T10:00Z y' 'x 15 March 10:00Z y' -F '%d %B %{time}'
    changes 'x 2024-03-15 10:00 y' 'x 15 March 10:00 y' -F '%d %B'
}

@test "the zone of a time is its, other brackets behind it are text" {
    for zone in 'Z[Europe/Paris]' '[America/Port-au-Prince]' '[Etc/GMT+1]' '[!UTC]' '+01:00[+01:00]'; do
        changes "x 2024-03-15T10:00${zone}[y]" 'x 15 March[y]' -F '%d %B'
        changes "x 2024-03-15T10:00$zone y" "x 2024-03-15T10:00${zone}[u-ca=hebrew] y" -t hebrew -F ixdtf
    done
    for text in '[main]' '[GET/index]' '[A//B]' '[A/]' '[+25:00]' '[+1:00]' '[é/É]'; do
        changes "2024-03-15T10:00$text" "15 March$text" -F '%d %B'
    done
    changes '2024-03-15[Europe/Paris][x]' '15 March[Europe/Paris][x]' -F '%d %B'
}

@test "a count cannot carry a time behind T: the date stays, a message, exit 1" {
    tries 1 -S -t rd 'a 2024-03-15T10:00 b 2024-03-15 c 2024-03-15 10:00'
    prints 'a 2024-03-15T10:00 b 738960 c 738960 10:00'
    says '2024-03-15T10:00: a count cannot carry a time (rd)'
}

@test "a date that the target does not have stays or, with blank, is left out" {
    echo 'a 2024-03-15T10:00, b 2024-03-15' >in
    tries 1 -S -t rd -i in
    says 'in:1: 2024-03-15T10:00: a count cannot carry a time (rd)'
    prints 'a 2024-03-15T10:00, b 738960'
    for mode in skip keep; do
        tries 1 -S -t rd -e $mode -i in
        says
        prints 'a 2024-03-15T10:00, b 738960'
    done
    tries 1 -S -t rd -e blank -i in
    says
    prints 'a , b 738960'
    tries 1 -Sq -t rd -i in
    says
}

@test "a calendar's name before a date is read, another word is text" {
    changes 'x persian:1402-12-25 y' 'x 2024-03-15 y'
    changes 'x japanese:reiwa6-03-15T10:00 y' 'x 5784-06-05T10:00 y' -t hebrew
    changes 'Islamic-Civil@+1:1445-09-06' 2024-03-15
    changes 'published:2024-03-15 my-persian:2024-03-15' 'published:1402-12-25 my-persian:1402-12-25' \
        -t persian
    changes 'on 2024-03-15' 'on persian:1402-12-25' -L -t persian
    changes 'x persian:1402-12-25' 'x hebrew:5784-06-05' -L -t hebrew
}

@test "RFC 9557: an annotation is the target, or gives way to -t" {
    changes '<2024-03-15[u-ca=hebrew]>' '<5784-06-05>'
    changes '<2024-03-15[u-ca=hebrew]>' '<1402-12-25>' -t persian
    changes '2024-03-15T10:00+03:30[Asia/Tehran][u-ca=hebrew].' '5784-06-05T10:00+03:30[Asia/Tehran].'
    changes '2024-03-15[Europe/Paris][u-ca=hebrew] x' '5784-06-05 x'
    changes '2024-03-15[u-ca=] 2024-03-15[x]' '1402-12-25[u-ca=] 1402-12-25[x]' -t persian
    changes '2024-03-15[u-ca=klingon]' '2024-03-15[u-ca=klingon]'
    changes '2024-03-15[u-ca=hebrew][u-ca=persian][x]' '5784-06-05[x]'
}

@test "written forms of other calendars" {
    changes 'x 5784-05L-01 y 5784-06-05 z' 'x 2024-02-10 y 2024-03-15 z' -f hebrew
    changes 'x 2024-W11-5, 2024-W11 2024-03-15' 'x 2024-03-15, 2024-W11 2024-03-15' -f iso-week
    changes 'x 2024-075, 2024-03-15' 'x 2024-03-15, 2024-03-15' -f ordinal
    changes 'x reiwa6-03-15 y xreiwa6-03-15 2024-03-15' 'x 2024-03-15 y xreiwa6-03-15 2024-03-15' \
        -f japanese
    changes 'Reiwa6-03-15 reiwa06-03-15 showa70-01-01' 'Reiwa6-03-15 reiwa06-03-15 showa70-01-01' \
        -f japanese
    changes 'x 2024-03-Non-6 y 2024-03-non-6' 'x 2024-03-15 y 2024-03-non-6' -f roman
    changes 'x 2023-W20-5 y' 'x 2024-03-15 y' -f icelandic
    changes 'x 2080-12-06 y' 'x 2024-03-15 y' -f hindu-lunar
    changes '1711/12-02-11 1711/1712-02-11' '1711/12-02-11 1711/1712-02-11' -f historic@GB
    changes '2024-03-15,2024-03-02;2024-03-15' '738960;2024-03-15' -f gregorian,julian -t rd
}

@test "counts, cycles and calendars that do not begin with a year are not looked for" {
    for calendar in rd jd unix tzolkin haab sexagenary mayan olympiad pawukon; do
        text="x $("$calconv" -t $calendar 2024-03-15) y 2024-03-15"
        changes "$text" "$text" -f $calendar
    done
}

@test "letters beyond ASCII may touch a date, bytes that are no text may stand around it" {
    changes '于2024-03-15生 é2024-03-15é' '于1402-12-25生 é1402-12-25é' -t persian
    changes 'تاریخ 2024-03-15 است' 'تاریخ 1402-12-25 است' -t persian
    # inside an embedding and an isolate
    local begin=$'\342\200\253' end=$'\342\200\254' open=$'\342\201\250' shut=$'\342\201\251'
    changes "${begin}2024-03-15$end $open(2024-03-15)$shut" \
        "${begin}1402-12-25$end $open(1402-12-25)$shut" -t persian
    changes $'\377\3762024-03-15\303 \342\2102024-03-15' $'\377\3761402-12-25\303 \342\2101402-12-25' \
        -t persian
}

@test "-S with -n, --locale and --digits" {
    changes 'x 2024-03-15 y' 'x 5784-06-06 y' -n -t hebrew
    changes 'x 5784-06-06 y' 'x 2024-03-15 y' -n -f hebrew
    changes 'x 2024-03-15 y' 'x vendredi y' --locale=fr -F %A
    changes 'x 2024-03-15T10:00 y' 'x ۱۴۰۲-۱۲-۲۵T10:00 y' --digits=arabext -t persian
}

@test "bytes around dates stay: CRLF, NUL, blanks, a last record without newline" {
    pipes 'a 2024-03-15\r\n\r\n \t\n\0b 2024-03-15\0\n2024-03-15' -S -t persian \
        gives 'a 1402-12-25\r\n\r\n \t\n\0b 1402-12-25\0\n1402-12-25'
    pipes 'a\n2024-03-15\n\0002024-03-15' -S -z -t persian gives 'a\n1402-12-25\n\0001402-12-25'
    pipes '' -S gives ''
    pipes '\n\n' -S gives '\n\n'
}

@test "several inputs, operands first" {
    echo 'a 2024-03-15' >a
    echo '2024-03-15 b' >b
    converts -S -t persian '<2024-03-15>' -i a -i b gives '<1402-12-25>' 'a 1402-12-25' '1402-12-25 b'
}

@test "several targets, -j and -k are misuse" { # contract section 3
    misused -S -t persian,hebrew 2024-03-15
    misused -S -t persian -t hebrew 2024-03-15
    misused -S -t all 2024-03-15
    misused -S -j 2024-03-15
    misused -S -k 1 2024-03-15
    misused -S --csv 2024-03-15
    for option in --json --field; do
        [ $option = --json ] || option='--field=1'
        misused -S "$option" 2024-03-15
        mentions --in-text "${option%=1}"
    done
}

@test "a record of 8 MiB, and messages behind it with their place" {
    { head -c 8388608 /dev/zero | tr '\0' -; printf ' 2024-03-15T10:00\n\n2024-03-15T10:00\n'; } >in
    tries 1 -S -t rd -i in
    same_bytes out in
    says 'in:1: 2024-03-15T10:00: a count cannot carry a time (rd)' \
        'in:3: 2024-03-15T10:00: a count cannot carry a time (rd)'
}

# by_model ARG...: hostile text gives what the model makes of it, which finds dates by the contract's
# rule and has each converted without -S; so does the text in pieces of 7 bytes, and with threads.
by_model() {
    perl "$BATS_TEST_DIRNAME/in-text.pl" "$calconv" "$@" <in >wanted.in-text
    try -S -q "$@" -i in
    same_bytes out wanted.in-text
    keep whole
    try -S -q "$@" < <(dd if=in bs=7 status=none)
    like whole
    try -S -q "$@" --threads=3 -i in
    like whole
}

@test "hostile text at random gives what a model of the rule makes of it" {
    needs perl
    perl "$BATS_TEST_DIRNAME/in-text.pl" -random 1 12000 >in
    by_model -t persian
    by_model -t rd
    by_model -t hebrew -L
    by_model -f julian -t hebrew -F '%A %d %B %Y|%{time}'
    by_model -t iso-week --digits=arabext
    cmp -s in wanted.in-text && return 1
    [ "$(diff -a in wanted.in-text | grep -ac '^>')" -gt 1000 ]
}

@test "messages name the same records in pieces and with threads" {
    needs perl
    perl "$BATS_TEST_DIRNAME/in-text.pl" -random 7 12000 >in
    tries 1 -Sv -t rd <in
    keep whole
    [ "$(grep -ac 'cannot carry' whole.err)" -gt 100 ]
    try -Sv -t rd < <(dd if=in bs=7 status=none)
    like whole
    try -Sv --threads=3 -t rd <in
    like whole
    # each date of a message stands in its record
    grep -a 'cannot carry' whole.err | head -n 100 | while IFS=: read -r _ _ line text; do
        date=${text# }
        sed -n "${line}p" in | grep -aqF -e "${date%%T*}" || exit 1
    done
}
