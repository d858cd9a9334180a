# SPDX-License-Identifier: MIT
# Calendars of history that are arithmetic: what they refuse, and years and months at their seams.
load helper

# refuses REASON RECORD: the record is no date, for this reason.
refuses() { rejects "$2" saying "$2: $1"; }

# months_of CALENDAR:YEAR "MONTH DAYS"...: --info has these months among its lines.
months_of() {
    local month
    tries 0 --info "$1"
    says
    for month in "${@:2}"; do
        grep -qE "^  ${month% *} +${month#* } days " out || { echo "not: $month"; cat out; return 1; }
    done
}

@test "Sweden had a 30 February, and left out the leap day of 1700 and eleven days of 1753" {
    same swedish 1700-02-28=1700-03-10 1700-03-01=1700-03-11 1712-02-30=1712-03-11 \
        1712-03-01=1712-03-12 1753-02-17=1753-02-28 1753-03-01=1753-03-01
    refuses '1700-02-28 was followed by 1700-03-01, the leap day was left out (swedish)' \
        swedish:1700-02-29
    for day in 18 28; do
        refuses '1753-02-17 was followed by 1753-03-01, when Sweden became Gregorian (swedish)' \
            swedish:1753-02-$day
    done
    refuses 'day 31 is not in 1..30 (February 1712, swedish)' swedish:1712-02-31
    refuses 'day 30 is not in 1..29 (February 1708, swedish)' swedish:1708-02-30
    refuses 'day 50 is not in 1..31 (January 1753, swedish)' swedish:1753-01-50
    tries 1 -j --on-error=keep swedish:1753-02-20
    grep -q '"code":"gap"' out
    months_of swedish:1700 '1700-02 28'
    months_of swedish:1712 '1712-02 30' '1712-03 31'
    months_of swedish:1753 '1753-02 17' '1753-12 31'
}

@test "Byzantine years begin with September" {
    same byzantine 6961-09-29=1453-06-07 7532-12-31=2024-09-13 7533-01-01=2024-09-14
    refuses 'day 31 is not in 1..30 (September 7532, byzantine)' byzantine:7532-01-31
    refuses 'day 29 is not in 1..28 (February 7531, byzantine)' byzantine:7531-06-29
    months_of byzantine:7532 '7532-01 30' '7532-06 29' '7532-12 31'
    converts -t byzantine -F '%d %B %Y %EC %j' 2024-09-14 gives '01 September 7533 AM 001'
}

@test "Olympiads have four years, and one comes before the first" {
    converts -f olympiad -t julian 700.4-03-02 1.1-01-01 0.4-12-31 -1.4-12-31 293.1-07-01 gives \
        2024-03-02 -0775-01-01 -0776-12-31 -0780-12-31 0393-07-01
    refuses 'year 5 is not in 1..4 (olympiad)' olympiad:700.5-01-01
    refuses 'year 0 is not in 1..4 (olympiad)' olympiad:700.0-01-01
    refuses 'day 29 is not in 1..28 (February, olympiad)' olympiad:700.3-02-29
}

@test "Egyptian and Armenian years never have a sixth day more" {
    for id in egyptian armenian; do
        for year in 0003 0004 1600; do
            tries 1 "$id:$year-13-06"
            mentions 'day 6 is not in 1..5'
        done
    done
}

@test "Birashk's leap years are his own" {
    same persian-birashk 1402-12-29=2024-03-19 1403-12-29=2025-03-19 1404-01-01=2025-03-20
    refuses "day 30 is not in 1..29 (Esfand 1403, persian-birashk)" persian-birashk:1403-12-30
}

@test "an old Hindu leap month stands before its namesake, and days can be lost" {
    same hindu-lunar-old 5119-01L-01=2018-03-17 5119-01-02=2018-04-17
    converts -t hindu-lunar-old -F '%B' 2018-03-17 2018-04-17 gives 'Adhika Chaitra' Chaitra
    months_of hindu-lunar-old:5119 '5119-01L 30' '5119-01 29'
    refuses 'a lost day: no sunrise falls in this lunar day (hindu-lunar-old)' \
        hindu-lunar-old:5107-01-01
    refuses 'there is no leap month 1 (5120, hindu-lunar-old)' hindu-lunar-old:5120-01L-01
    months_of hindu-lunar-old:5107 '5107-01 29'
    tries 0 --info hindu-lunar-old:5107
    grep -q '^first day  *5107-01-02 (' out
}
