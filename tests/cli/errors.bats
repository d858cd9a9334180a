# SPDX-License-Identifier: MIT
# Records that are no dates: what is said of them, what they give, and the exit status.
load helper

@test "a day past the end of its month names the month and its days" { # contract section 5
    rejects -f persian 1404-12-30 saying '1404-12-30: day 30 is not in 1..29 (Esfand 1404, persian)'
    rejects 2023-02-29 saying '2023-02-29: day 29 is not in 1..28 (February 2023, gregorian)'
}

@test "day 0 and month 0 do not exist" {
    rejects 2024-03-00 saying '2024-03-00: day 0 is not in 1..31 (March 2024, gregorian)'
    rejects 2024-00-01 saying '2024-00-01: month 0 is not in 1..12 (2024, gregorian)'
}

@test "month 14 names the months there are" {
    rejects -f persian 1402-14-01 saying '1402-14-01: month 14 is not in 1..12 (1402, persian)'
}

@test "a field of another kind names itself" {
    rejects -f iso-week 2023-W53-1 saying '2023-W53-1: week 53 is not in 1..52 (2023, iso-week)'
    rejects -f iso-week 2024-W11-8 saying '2024-W11-8: weekday 8 is not in 1..7 (2024, iso-week)'
    rejects -f ordinal 2023-366 saying '2023-366: day of year 366 is not in 1..365 (2023, ordinal)'
}

@test "a year out of range names the range" { # R.D. +-10^12, by python's datetime and 400 y cycles
    rejects 3000000000-01-01 saying \
        '3000000000-01-01: year 3000000000 is not in -2737907006..2737907007 (gregorian)'
}

@test "a year of more than 64 bits is not shown as another number" {
    rejects 99999999999999999999-01-01 saying \
        '99999999999999999999-01-01: year is not in -2737907006..2737907007 (gregorian)'
}

@test "a leap mark where nothing is leap is an error" {
    rejects 2024-02L-01 saying '2024-02L-01: there is no leap month (gregorian)'
    rejects 2024-02-01L saying '2024-02-01L: there is no leap day (gregorian)'
    rejects hebrew:5783-05L-01 saying \
        'hebrew:5783-05L-01: there is no leap month 5 (5783, hebrew)'
}

@test "a day that was left out is an error" {
    rejects -f excel 60 saying '60: serial 60 is 1900-02-29, which was no day (excel)'
}

@test "a day out of range names the range" { # contract section 7
    rejects -f rd 1000000000001 saying \
        '1000000000001: the day is outside -1000000000000 .. 1000000000000 (rd)'
    rejects 2737907007-12-29 saying \
        '2737907007-12-29: the day is outside -2737907006-01-04 .. 2737907007-12-28 (gregorian)'
}

@test "what is no date names the form" {
    rejects hello saying 'hello: not a date of the form YYYY-MM-DD (gregorian)'
    rejects -f iso-week 2024-03-15 saying '2024-03-15: not a date of the form YYYY-Www-D (iso-week)'
}

@test "an unknown calendar in a record is the record's error" {
    rejects klingon:2024-01-01 saying "klingon:2024-01-01: unknown calendar 'klingon'"
    rejects persain:1403-01-01 saying \
        "persain:1403-01-01: unknown calendar 'persain'; did you mean persian?"
}

@test "an impossible time of day is an error" {
    rejects 2024-03-15T25:00 saying '2024-03-15T25:00: not a time of day'
}

@test "a count cannot carry a time" {
    rejects -t rd 2024-03-15T12:00 saying '2024-03-15T12:00: a count cannot carry a time (rd)'
}

@test "calendars that disagree are named with their days" {
    rejects -f gregorian,julian 2024-03-15,2024-03-03 saying "2024-03-15,2024-03-03: the dates\
 disagree: gregorian says R.D. 738960, julian says R.D. 738961"
}

@test "there is no year 0 before Christ" { inconvertible '0000-01-01 BC' '-0001-01-01 BC'; }

@test "a message names source and line, an operand's does not" { # contract section 5
    seq -f 1403-01-%02g 16 >file
    echo 1404-12-30 >>file
    tries 1 -f persian -t rd 1404-12-30 - <file
    says '1404-12-30: day 30 is not in 1..29 (Esfand 1404, persian)' \
        'standard input:17: 1404-12-30: day 30 is not in 1..29 (Esfand 1404, persian)'
    [ "$(wc -l <out)" = 16 ]
}

@test "lines are counted from 1 in each file, blank ones too" {
    printf '\n\nx\n' >a
    printf '2024-01-01\ny\n' >b
    try -i a -i b
    says 'a:3: x: not a date of the form YYYY-MM-DD (gregorian)' \
        'b:2: y: not a date of the form YYYY-MM-DD (gregorian)'
}

@test "a record in a message is cut at 80 bytes, the reason is not" {
    rejects "$(printf 'y%.0s' {1..200})" saying \
        "$(printf 'y%.0s' {1..80}): not a date of the form YYYY-MM-DD (gregorian)"
}

@test "the name of a file is not cut, nor is the reason behind it" {
    name=$(printf 'n%.0s' {1..120})
    fails -i "$name"
    says "$name: No such file or directory"
}

@test "the cut never leaves half a character" {
    tries 1 "$(printf 'y%.0s' {1..79})é"
    mentions "$(printf 'y%.0s' {1..79})"
    iconv -f UTF-8 -t UTF-8 err >/dev/null
}

@test "control and invalid bytes are shown as \\xNN" {
    feed 'a\001\033[1m\200\tb\0c\n'
    exits 1
    mentions 'calconv: standard input:1: a\x01\x1B[1m\x80\x09b\x00c: not a date'
}

@test "report is the default: a message, no output, go on" {
    for options in '' '-e report' '--on-error=report'; do
        tries 1 $options x 2024-03-15
        prints 2024-03-15
        says 'x: not a date of the form YYYY-MM-DD (gregorian)'
    done
}

@test "skip gives neither message nor output" {
    tries 1 -e skip x 2024-03-15
    prints 2024-03-15
    says
}

@test "keep gives the record unchanged" {
    tries 1 -e keep -t persian x 2023-02-29T12:00 2024-03-15
    prints x 2023-02-29T12:00 1402-12-25
    says
}

@test "blank gives an empty record" {
    tries 1 -e blank x 2024-03-15
    prints '' 2024-03-15
    says
}

@test "-q drops the messages only" {
    tries 1 -q x 2024-03-15
    prints 2024-03-15
    says
    tries 1 -q -e keep x
    prints x
    says
}

@test "-q still tells of a file that cannot be read" {
    fails -q x -i nowhere
    says 'nowhere: No such file or directory'
}

@test "the highest exit status wins" {
    fails x -i nowhere
    mentions 'x: not a date' nowhere
    misused x -i nowhere -f klingon
    misused 2024-02-30 -t rd,klingon
}

@test "an empty or blank record is copied and no error" {
    pipes '\n \n\t\n2024-03-15\n \t \r\n' -t persian gives '\n \n\t\n1402-12-25\n \t \r\n'
    converts '' gives ''
}

@test "blanks around a date are copied" {
    pipes '  2024-03-15\t\r\n\t2024-03-15 \n' -t persian gives '  1402-12-25\t\r\n\t1402-12-25 \n'
}
