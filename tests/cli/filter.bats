# SPDX-License-Identifier: MIT
# The filter: thousands of records of every sort, whose answers must not depend on the way they take.
#
# There are three: text from a table of months (up to eight targets without a format), dates from
# that table, and the general way, which a blank in front of each record forces.
load helper

# ---- The general way ---------------------------------------------------------------------------

# both_ways ARG...: the file `in`, as it is and with a blank in front of each record, gives the same
# but for the blanks.
both_ways() {
    try "$@" <in
    keep direct
    sed 's/^/ /' in >blanks
    try "$@" <blanks
    sed 's/^ //' out >stripped
    mv stripped out
    like direct
    [ "$status" = 1 ] && [ -s out ] # else nothing was compared
}

@test "with every --on-error mode and number of targets: the general way" {
    fix_today
    mixed 2000 >in
    for mode in report skip keep blank; do
        for targets in hebrew hebrew,persian,chinese \
            julian,coptic,islamic-umalqura,indian,roc,dangi,thai-solar,buddhist \
            julian,coptic,islamic-umalqura,indian,roc,dangi,thai-solar,buddhist,hebrew; do
            both_ways -e $mode -t $targets
            both_ways -e $mode -t $targets -L
        done
    done
}

@test "to every calendar: the general way" {
    fix_today
    mixed 1000 >in
    for calendar in $("$calconv" --list-names) all; do both_ways -t "$calendar"; done
}

@test "from calendars with other months, leap months too: the general way" {
    fix_today
    mixed 1500 >in
    for calendar in hebrew chinese; do
        days 1500 | "$calconv" -t $calendar >more
        paste -d '\n' in more >both
        mv both in
    done
    for calendar in hebrew chinese julian persian islamic-umalqura coptic; do
        both_ways -f $calendar
        both_ways -f $calendar -t rd,hebrew,chinese -e keep
    done
}

@test "with a format, as JSON, quiet, with counts as targets: the general way" {
    fix_today
    mixed 1500 >in
    for mode in report skip keep blank; do
        both_ways -e $mode -F '%A %d %B %Y%{time}' -t persian
        both_ways -e $mode -F '%F|%j' -t hebrew,chinese
        both_ways -e $mode -t rd
        both_ways -e $mode -t rd,hebrew
    done
    both_ways -q -t hebrew
    for mode in report keep blank; do # under these each line of JSON is a record
        try -j -e $mode -t hebrew,rd <in
        keep direct
        sed 's/^/ /' in >blanks
        try -j -e $mode -t hebrew,rd <blanks
        sed 's/^ //' out >stripped
        mv stripped out
        like direct
    done
}

# ---- The way through day numbers ---------------------------------------------------------------

# by_days MODE: the file `in` as day numbers; through_days MODE TARGET: it becomes the target's dates
# as its day numbers do.
by_days() {
    try -e "$1" -t rd -i in
    keep numbers
}
through_days() {
    try -e "$1" -f rd -t "$2" -i numbers.out
    cat numbers.err err >all
    mv all err
    # shellcheck disable=SC2154 # set by keep
    [ "$status" -ge "$numbers" ] || status=$numbers
    keep days
    try -e "$1" -t "$2" -i in
    like days
}

@test "good dates to every calendar: the way through day numbers" {
    days 3000 >in
    by_days skip
    for calendar in $("$calconv" --list-names); do through_days skip "$calendar"; done
}

@test "mixed records to every calendar: the way through day numbers" {
    fix_today
    mixed 1500 -v timeless=1 >in
    by_days blank
    for calendar in $("$calconv" --list-names); do through_days blank "$calendar"; done
}

@test "with every --on-error mode, to eight calendars at once: the way through day numbers" {
    fix_today
    days 500 >good
    mixed 1500 -v timeless=1 >in
    # a message about a day that is refused would name the record, which is another
    for calendar in $("$calconv" --list-names); do
        ! "$calconv" -t "$calendar" -i good >out 2>err || echo "$calendar"
    done | paste -d , - - - - - - - - | grep '[^,]$' >eights
    [ "$(number cat eights)" -ge 5 ]
    for mode in report skip keep blank; do
        by_days $mode
        while read -r calendars; do through_days $mode "$calendars"; done <eights
    done
}

@test "several targets: what each alone gives, side by side" {
    days 3000 >in
    eight='hebrew persian islamic-umalqura chinese julian iso-week ordinal coptic'
    for targets in 'hebrew rd' "$eight" "$eight rd" "$eight japanese jd gregorian"; do
        for calendar in $targets; do "$calconv" -t "$calendar" <in >"$calendar.one"; done
        paste $(printf '%s.one ' $targets) >wanted
        tries 0 -t "${targets// /,}" <in
        same_bytes out wanted
        for calendar in $targets; do sed "s/^/$calendar:/" "$calendar.one" >"$calendar.label"; done
        paste $(printf '%s.label ' $targets) >wanted
        tries 0 -L -t "${targets// /,}" <in
        same_bytes out wanted
    done
}

@test "what is written is read back as the same dates, several thousand times" {
    days 3000 >in
    for calendar in hebrew persian islamic-umalqura chinese julian coptic japanese; do
        tries 0 -t $calendar <in
        mv out there
        tries 0 -f $calendar <there
        same_bytes out in
    done
}

# ---- Ends, times, modes ------------------------------------------------------------------------

@test "-z gives the bytes of lines, each newline a NUL" {
    fix_today
    mixed 3000 | tr -d '\0' >in
    tr '\n' '\0' <in >nulls
    for options in '' -L '-e keep' '-e blank' '-e skip'; do
        try $options -t hebrew,persian <in
        keep lines
        try -z $options -t hebrew,persian <nulls
        tr '\0' '\n' <out >newlines
        mv newlines out
        like lines
    done
}

@test "CRLF: the output of LF with a CR behind each line" {
    days 3000 >in
    sed "s/\$/$(printf '\r')/" in >crlf
    for targets in hebrew rd chinese,persian iso-week,ordinal; do
        "$calconv" -t $targets <in | sed "s/\$/$(printf '\r')/" >wanted
        tries 0 -t $targets <crlf
        same_bytes out wanted
    done
}

@test "times are copied behind each target" {
    days 2000 >in
    for time in T10:00 ' 23:59:59' T07:30:00.123456789+05:30 'T10:00[Asia/Tehran]' T10:00Z \
        T10:00:00.12345678901234567890123456789012345678901234567890; do
        sed "s|\$|$time|" in >timed
        for targets in hebrew chinese,persian; do
            "$calconv" -t $targets <in | sed "s|	|$time&|; s|\$|$time|" >wanted
            tries 0 -t $targets <timed
            same_bytes out wanted
        done
    done
}

@test "what each mode makes of bad records among good ones, and of their CR" {
    lines='2024-03-14\n2023-02-29\r\n\n2024-13-01\n2024-03-15\r\n x \nn/a'
    feed "$lines" -t hebrew
    exits 1
    prints_bytes '5784-06-04\n\n5784-06-05\r\n'
    says 'standard input:2: 2023-02-29: day 29 is not in 1..28 (February 2023, gregorian)' \
        'standard input:4: 2024-13-01: month 13 is not in 1..12 (2024, gregorian)' \
        'standard input:6: x: not a date of the form YYYY-MM-DD (gregorian)' \
        'standard input:7: n/a: not a date of the form YYYY-MM-DD (gregorian)'
    feed "$lines" -t hebrew -e skip
    exits 1
    says
    prints_bytes '5784-06-04\n\n5784-06-05\r\n'
    feed "$lines" -t hebrew -e keep
    exits 1
    says
    prints_bytes '5784-06-04\n2023-02-29\r\n\n2024-13-01\n5784-06-05\r\n x \nn/a'
    feed "$lines" -t hebrew -e blank
    exits 1
    says
    prints_bytes '5784-06-04\n\r\n\n\n5784-06-05\r\n\n'
}

@test "messages name the records, however many good ones are between" {
    days 10000 | awk 'NR % 1250 == 7 { $0 = "no date " NR } { print }' >in
    wanted=()
    for number in 7 1257 2507 3757 5007 6257 7507 8757; do
        wanted+=("in:$number: no date $number: not a date of the form YYYY-MM-DD (gregorian)")
    done
    for targets in hebrew hebrew,rd,persian all; do
        tries 1 -t $targets -i in
        says "${wanted[@]}"
    done
    tries 1 -F %A -i in
    says "${wanted[@]}"
    tries 1 -j -i in
    says "${wanted[@]}"
}
