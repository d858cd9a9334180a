# SPDX-License-Identifier: MIT
# -n: events after sunset.  2024-03-15, a Friday, was 5 Adar II 5784 until sunset and 5 Ramadan 1445
# by the tables; what came after sunset was on the 6th of both.
load helper

@test "after sunset, a calendar whose day begins then gives the next day" {
    for option in -n --after-sunset; do
        converts $option -t hebrew 2024-03-15 gives 5784-06-06
        converts $option -t islamic-civil 2024-03-15 gives 1445-09-06
        converts $option -t islamic-civil@+1 2024-03-15 gives 1445-09-07
    done
    converts -t hebrew 2024-03-15 gives 5784-06-05
}

@test "and such a date is of the civil day before" {
    converts -n -f hebrew 5784-06-06 gives 2024-03-15
    converts -n -f islamic-civil -t rd 1445-09-06 gives 738960
    converts -n hebrew:5784-06-06 gives 2024-03-15
}

@test "the evening that begins a year is of the year before in civil calendars" {
    # Rosh Hashana 5785 was on 3 October 2024, which began on the evening of the 2nd
    converts -n -t hebrew 2024-10-02 2024-10-03 gives 5785-01-01 5785-01-02
    converts -n -f hebrew 5785-01-01 gives 2024-10-02
}

@test "between two calendars whose days begin at sunset nothing changes" {
    converts -n -f hebrew -t islamic-civil,hebrew 5784-06-06 gives $'1445-09-06\t5784-06-06'
    converts -f hebrew -t islamic-civil,hebrew 5784-06-06 gives $'1445-09-06\t5784-06-06'
}

@test "calendars whose days begin at midnight or dawn, and counts, are not concerned" {
    try -n -t gregorian,persian,ethiopic,chinese,rd,jdn,iso-week 2024-03-15
    mv out after
    try -t gregorian,persian,ethiopic,chinese,rd,jdn,iso-week 2024-03-15
    [ -s out ]
    same_bytes after out
    converts -n -f persian -t rd 1402-12-25 today --today 2024-03-15 gives 738960 738960
}

@test "every calendar that says sunset is concerned, and no other" {
    needs jq
    try -lj
    jq -r '.id + " " + .day_start' out >list
    while read -r id start; do
        [ "$start" = sunset ] && day=2024-03-16 || day=2024-03-15
        try -t "$id" $day
        mv out wanted
        try -n -t "$id" 2024-03-15
        same_bytes out wanted
    done <list
    [ "$(grep -c ' sunset$' list)" -gt 5 ]
    [ "$(grep -cv ' sunset$' list)" -gt 5 ]
}

@test "weekday and numbers of the day are the civil day's, the same in every calendar" {
    converts -n -t gregorian,hebrew -F '%A %u %V %J %{rd}' 2024-03-15 gives \
        $'Friday 5 11 2460385 738960\tFriday 5 11 2460385 738960'
    converts -n -t hebrew -F '%A, %-d %B %Y' 2024-03-15 gives 'Friday, 6 Adar II 5784'
}

@test "the day of the year is the date's" { # 1 Tishri is day 1
    converts -n -t hebrew -F '%F %j' 2024-10-02 gives '5785-01-01 001'
}

@test "in JSON rd, jdn and weekday are the civil day's" {
    tries 0 -n -j -t hebrew,rd 2024-03-15
    has '.rd == 738960 and .jdn == 2460385 and .weekday == 5'
    has '.dates[0].date == "5784-06-06" and .dates[0].day == 6 and .dates[1].date == "738960"'
}

@test "records and operands give the same" {
    seq -f 2024-%02g-28 12 >in
    seq -f 2024-%02g-28T21:30 12 >>in
    mapfile -t records <in
    for targets in hebrew hebrew,islamic-civil,persian hebrew,rd; do
        try -n -q -t $targets -i in
        mv out file
        try -n -q -t $targets "${records[@]}"
        same_bytes file out
        [ "$(wc -l <file)" = 24 ]
    done
}

@test "dates of one day in two calendars agree in the evening" {
    converts -n -f hebrew,gregorian 5784-06-06,2024-03-15 gives 2024-03-15
    rejects -n -f hebrew,gregorian 5784-06-05,2024-03-15 saying "5784-06-05,2024-03-15: the dates\
 disagree: hebrew says R.D. 738959, gregorian says R.D. 738960"
}

@test "an annotated date is civil, its target is not" {
    converts -n '2024-03-15[u-ca=hebrew]' gives 5784-06-06
}

@test "-l and --info stay as they are" {
    for arguments in '-l hebrew' '--info hebrew:5784' '--info islamic-civil' '-lj hebrew'; do
        try $arguments
        mv out without
        tries 0 -n $arguments
        same_bytes out without
    done
}
