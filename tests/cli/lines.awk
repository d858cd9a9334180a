# SPDX-License-Identifier: MIT
# lines.awk - records for tests, the same in every run and of every awk.
#
# awk -v n=COUNT -f lines.awk             ISO dates at random, over the years 1601..2400
# awk -v n=COUNT -v mixed=1 -f lines.awk  dates, odd dates, bad ones and other bytes
#
# A byte \001 stands for NUL, which not every awk can write.  `timeless` leaves out the times of day;
# `seed` gives others.

function below(limit) {
    seed = seed * 16807 % 2147483647
    return seed % limit
}

function form(shape, months, days,    year, month) {
    year = 1601 + below(800)
    month = below(months)
    return sprintf(shape, year, month, below(days))
}

function date(    year, month) {
    year = 1601 + below(800)
    month = 1 + below(12)
    return sprintf("%04d-%02d-%02d", year, month, 1 + below(28))
}

# One of several words, with | between them.
function one_of(words,    word) {
    return word[1 + below(split(words, word, "|"))]
}

function odd(    kind, width) {
    kind = below(12)
    if (kind == 0) return form("%04d-%02d-%02d", 15, 34) # may not exist
    if (kind == 1) return " " date()
    if (kind == 2) return date() one_of(",|\t;|\200|\001|x|L|\r\r|-|\303|T|T25:00|\t\r")
    if (kind == 3) return date() "\r"
    if (kind == 4) return ""
    if (kind == 5) return one_of("\r|\t|\t\r")
    if (kind == 6) return one_of("hello|n/a|\377\376|\001\001\001|\303|x\r|2024-3-15-1|2024-03")
    if (kind == 7) return one_of("hebrew:5784-05L-30|persian:1403-12-30|persian:1404-12-30|klingon:1-1-1|:")
    if (kind == 8) return one_of("today|yesterday|tomorrow|@86400|@-1|+002024-03-15|2024-3-5")
    if (kind == 9) return "\001" date()
    if (kind == 10) {
        width = 100 + below(300)
        return sprintf("%" width "s", one_of("x|2024-02-29|2023-02-29"))
    }
    if (timeless) return date()
    return date() one_of("T10:00|T23:59:59Z| 23:59|T07:30+05:30|T10:00\r|T24:00|T10:00:00.123456789|T10|T10:00[Asia/Tehran]")
}

BEGIN {
    if (!seed) seed = 1
    for (i = 0; i < n; i++) {
        if (mixed && below(3) == 0) print odd()
        else print date()
    }
}
