#!/usr/bin/env bats
# SPDX-License-Identifier: MIT
# EDTF: dates of ISO 8601-2 that may be uncertain.  What single texts mean is in tests/unit/edtf.c.
load helper

@test "marks stay behind each date" {
    converts -I edtf -t hebrew,rd '2024-03-15?' '2024-03-15~' '2024-03-15%' 2024-03-15 gives \
        $'5784-06-05?\t738960?' $'5784-06-05~\t738960~' $'5784-06-05%\t738960%' $'5784-06-05\t738960'
}

@test "intervals stay, also open ones and those with an unknown end" {
    converts -I edtf -t persian '2024-03-15/2024-03-20' '2024-03-15~/2024-03-20?' '2024-03-15/..' \
        '../2024-03-15' '2024-03-15/' '/2024-03-15' gives \
        1402-12-25/1403-01-01 '1402-12-25~/1403-01-01?' 1402-12-25/.. ../1402-12-25 1402-12-25/ \
        /1402-12-25
}

@test "a time is copied, and dates are those of ISO 8601 whatever --from says" {
    converts -I edtf -t persian 2024-03-15T12:30:00Z gives 1402-12-25T12:30:00Z
    converts -I edtf -f hebrew -t persian '2024-03-15?' 'hebrew:5784-06-05' gives 1402-12-25? 1402-12-25
    rejects -I edtf -t rd 2024-03-15T12:30:00Z saying \
        '2024-03-15T12:30:00Z: a count cannot carry a time (rd)'
}

@test "what has no day says so" {
    for text in 2024 2024-03 2024-03-XX 2024-XX 2024-XX-XX 201X 20XX 2001-21 Y17000 Y-17000 '2024-03?' \
        2024-03/2024-03-15; do
        tries 1 -I edtf "$text"
        prints
        mentions "a day is wanted (format 'edtf')"
    done
    rejects -I edtf 2024-03 saying "2024-03: column 8: a day is wanted (format 'edtf')"
    rejects -I edtf '{2024-03-15}' saying \
        "{2024-03-15}: column 1: a date of EDTF level 1 is wanted (format 'edtf')"
}

@test "without -I edtf nothing of it is read" {
    inconvertible '2024-03-15?' '2024-03-15~' 2024-03-15/2024-03-16 2024-03-15/..
}

@test "JSON has the mark, the second date, and what an interval lacks" {
    tries 0 -j -I edtf -t hebrew '2024-03-15~/2024-03-20%' '2024-03-15/..' '/2024-03-15?' \
        2024-03-15T12:30:00Z
    has -s '.[0].qualifier == "~" and .[0].to.qualifier == "%" and .[0].to.rd == 738965
        and .[0].to.dates[0].date == "5784-06-10"
        and .[1].end == "open" and (.[1] | has("start") or has("to") or has("qualifier") | not)
        and .[2].start == "unknown" and .[2].qualifier == "?" and .[2].rd == 738960
        and .[3].time == "12:30:00Z" and (.[3] | has("start") or has("end") | not)'
}

@test "EDTF is written in the Gregorian calendar, in years of four digits" {
    converts -I edtf -F edtf '2024-03-15?' '../-0001-12-31' gives '2024-03-15?' '../-0001-12-31'
    misused -F edtf -t hebrew 2024-03-15
    rejects -F edtf 12024-03-15 saying '12024-03-15: the format has no such year (gregorian)'
}
