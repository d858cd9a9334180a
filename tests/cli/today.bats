# SPDX-License-Identifier: MIT
# today, yesterday, tomorrow: --today, SOURCE_DATE_EPOCH, the clock.
load helper

@test "--today says what today is, an ISO date or CAL:DATE" {
    converts --today=2024-03-15 today gives 2024-03-15
    converts --today persian:1402-12-25 today gives 2024-03-15
    converts --today rd:738960 today gives 2024-03-15
    converts --today -0043-03-15 today gives -0043-03-15
}

@test "--today is an ISO date whatever -f says" {
    converts -f persian --today 2024-03-15 today gives 2024-03-15
}

@test "yesterday and tomorrow are beside it" {
    converts --today 2024-03-01 yesterday today tomorrow gives 2024-02-29 2024-03-01 2024-03-02
}

@test "the words are days whatever -f says" {
    for from in persian rd iso-week unix gregorian,julian; do
        converts -f $from --today 2024-03-15 today tomorrow gives 2024-03-15 2024-03-16
    done
}

@test "the words go to any target" {
    converts --today 2024-03-15 -t persian,rd today gives $'1402-12-25\t738960'
}

@test "the words are read from files too" {
    pipes ' today \r\ntomorrow\n' --today 2024-03-15 gives ' 2024-03-15 \r\n2024-03-16\n'
}

@test "words that are none are errors" { inconvertible todayy to-day 'today today' 'next week'; }

@test "a --today that is no date is status 2" {
    for date in bogus '' 2024-02-30 persian:1404-12-30 klingon:1; do
        misused --today "$date" today
        mentions --today
    done
}

@test "SOURCE_DATE_EPOCH is today, in UTC" {
    export SOURCE_DATE_EPOCH=1710460800
    for zone in UTC0 XXX-14 XXX+12; do
        export TZ=$zone
        converts today yesterday gives 2024-03-15 2024-03-14
    done
    SOURCE_DATE_EPOCH=1710460799 converts today gives 2024-03-14
    SOURCE_DATE_EPOCH=0 converts today gives 1970-01-01
}

@test "--today goes before SOURCE_DATE_EPOCH" {
    SOURCE_DATE_EPOCH=0 converts --today 2024-03-15 today gives 2024-03-15
}

@test "a SOURCE_DATE_EPOCH that is no number of seconds is status 2 for today" {
    for value in bogus 1.5 1x 2024-03-15 99999999999999999999; do
        SOURCE_DATE_EPOCH=$value misused today
        mentions SOURCE_DATE_EPOCH
    done
}

@test "the clock is read in TZ" {
    for zone in UTC0 XXX-14 XXX+12; do
        export TZ=$zone
        before=$(date +%Y-%m-%d)
        tries 0 today
        after=$(date +%Y-%m-%d)
        got=$(cat out)
        [ "$got" = "$before" ] || [ "$got" = "$after" ] # midnight may have passed
    done
}

@test "two zones 26 hours apart never have the same today" {
    east=$(TZ=XXX-14 "$calconv" today)
    west=$(TZ=XXX+12 "$calconv" today)
    [ "$east" != "$west" ]
}

@test "without operands, on a terminal, today is converted" {
    needs script timeout
    timeout 20 script -qec true /dev/null </dev/null >out || skip 'no terminal can be had'
    timeout 60 script -qec "'$calconv' --today 2024-03-15 -t persian" /dev/null </dev/null >out
    tr -d '\r' <out >plain
    grep -qx 1402-12-25 plain
}
