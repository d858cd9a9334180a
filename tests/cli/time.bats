# SPDX-License-Identifier: MIT
# A time behind a date: copied, never converted. Contract section 3.
load helper

# carries TIME...: TIME behind a date is copied behind the target date.
carries() {
    local time
    for time; do converts -t persian "2024-03-15$time" gives "1402-12-25$time"; done
}

# no_time TIME...: TIME is none.
no_time() {
    local time
    for time; do inconvertible "2024-03-15$time"; done
}

@test "hours and minutes, with T or one space" {
    carries T00:00 T12:30 T23:59 ' 00:00' ' 12:30'
}

@test "seconds, a leap second too" { carries T12:30:00 T12:30:59 T23:59:60 ' 12:30:15'; }

@test "a fraction of any length" { carries T12:30:15.5 T12:30:15.123456789 ' 12:30:15.000'; }

@test "Z or an offset" {
    carries T12:30Z T12:30:15Z T12:30:15.5Z T12:30+01:00 T12:30-03:30 T12:30:15+14:00 ' 12:30-12:00'
}

@test "a zone, alone and behind an offset" {
    carries 'T12:30[Europe/Paris]' 'T12:30Z[UTC]' 'T12:30+03:30[Asia/Tehran]' \
        'T12:30[America/Argentina/Buenos_Aires]' 'T12:30[Etc/GMT+5]' ' 12:30[+01:00]'
}

@test "the offset moves no day" {
    converts -t persian 2024-03-15T00:00+14:00 2024-03-15T23:59-12:00 gives \
        1402-12-25T00:00+14:00 1402-12-25T23:59-12:00
}

@test "every target gets the time" {
    converts -t persian,julian,iso-week,ordinal 2024-03-15T12:30Z gives \
        $'1402-12-25T12:30Z\t2024-03-02T12:30Z\t2024-W11-5T12:30Z\t2024-075T12:30Z'
}

@test "any calendar of days can have a time" {
    converts -f persian 1402-12-25T12:30 gives 2024-03-15T12:30
    converts -f iso-week '2024-W11-5 12:30' gives '2024-03-15 12:30'
    converts -f ordinal 2024-075T12:30 gives 2024-03-15T12:30
}

@test "a time behind one date in several calendars is copied" {
    converts -f gregorian,julian -t persian 2024-03-15,2024-03-02T12:30 gives 1402-12-25T12:30
}

@test "hours, minutes and seconds have a range" {
    no_time T24:01 T25:00 T12:60 T12:30:61 T99:99 T-1:00
}

@test "hours, minutes and seconds have two digits" { no_time T1:30 T12:3 T12:30:5 T012:30 T12:030; }

@test "a time has hours and minutes at least" { no_time T T12 T12: ' 12' T1230 T12:30: T12:30:15.; }

@test "two spaces, a TAB or nothing before a time are errors" {
    no_time '  12:30' $'\t12:30' 12:30 -12:30 'T 12:30' ' T12:30'
}

@test "an offset has a range and a form" {
    no_time T12:30+25:00 T12:30+01:60 T12:30+ T12:30+1 T12:30Z+01:00
}

@test "a zone has a name and a bracket on both sides" {
    no_time 'T12:30[]' 'T12:30[Europe/Paris' 'T12:30Europe/Paris' 'T12:30Z]'
}

@test "anything else behind a time is an error" {
    no_time 'T12:30 PM' 'T12:30 Z' T12:30x 'T12:30 +01:00' 'T12:30[UTC]x' T12:30,5
}

@test "a date and a comma are no time" { no_time ', 12:30' ',12:30'; }

@test "a count cannot carry a time, in or out" {
    for record in rd:738960T12:30 'jd:2460384.5 12:30' unix:0T00:00; do
        tries 1 -j -e keep "$record"
        grep -qF '"code":"time"' out
    done
    for id in rd jdn jd mjd unix unix-day lilian excel excel1904 matlab; do
        rejects -t $id 2024-03-15T12:30 saying "2024-03-15T12:30: a count cannot carry a time ($id)"
    done
}

@test "@SECONDS has its time already" { inconvertible @0T12:30 '@0 12:30'; } # as GNU date

@test "an impossible time has the code time" {
    for record in 2024-03-15T25:00 2024-03-15T12:60 '2024-03-15 99:00'; do
        tries 1 -j -e keep "$record"
        grep -qF '"code":"time"' out
    done
}

@test "a bad date is told before a bad time" {
    rejects 2024-02-30T12:30 saying \
        '2024-02-30T12:30: day 30 is not in 1..29 (February 2024, gregorian)'
}

@test "a time is copied between blanks, before the CR" {
    pipes ' 2024-03-15 12:30 \r\n' -t persian gives ' 1402-12-25 12:30 \r\n'
}

@test "with -F a time appears only at %{time}" {
    converts -t persian -F %F 2024-03-15T12:30Z gives 1402-12-25
    converts -t persian -F '%F at %{time}' 2024-03-15T12:30Z '2024-03-15 12:30' 2024-03-15 gives \
        '1402-12-25 at 12:30Z' '1402-12-25 at 12:30' '1402-12-25 at '
}
