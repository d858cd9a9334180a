# SPDX-License-Identifier: MIT
# --info: what a calendar, a year and a month is.
load helper

# info_of OPERAND WORDS...: each WORDS is part of a line of the text for OPERAND.
info_of() {
    local words
    tries 0 --info "$1"
    says
    for words in "${@:2}"; do
        grep -qF -e "$words" out || { echo "--info $1 lacks '$words':"; cat out; return 1; }
    done
}

# json_of OPERAND FILTER: the object for OPERAND passes jq's filter.
json_of() {
    needs jq
    tries 0 --info -j "$1"
    says
    has "$2"
}

@test "a calendar tells id, aliases, kind, years, form and rule" {
    info_of persian persian jalali khorshidi official 1206..1498 YYYY-MM-DD solar
}

@test "a calendar tells its months and how long they can be" {
    info_of persian Farvardin Esfand 29..31 365..366
    info_of islamic-civil Muharram Ramadan 29..30 354..355 lunar
}

@test "a count has neither months nor years" {
    info_of jd jd julian-day julian-date exact
    if grep -i month out; then false; fi
}

@test "every calendar can be asked about" {
    for id in $(ids); do info_of "$id" "$id"; done
}

@test "an alias is as good as the id" { info_of 'Solar Hijri' persian; }

@test "a calendar tells its range" { # contract section 7
    info_of rd -1000000000000 ' 1000000000000'
}

@test "a year tells its length and whether it is leap" {
    info_of persian:1403 yes 366 1403-01-01 Wednesday 2024-03-20 1403-12-30 2025-03-20 # node Intl
    info_of gregorian:1900 no 365 1900-01-01 Monday 1900-12-31
}

@test "a year tells its months" { info_of persian:1404 1404-06 31 Shahrivar 1404-12 29 Esfand; }

@test "a month tells its name, length, first and last day" {
    info_of persian:1408-12 Esfand 30 1408-12-01 1408-12-30 2030-03-20
    info_of islamic-civil:1445-9 Ramadan 30 1445-09-01
}

@test "year 0 and years before it can be asked about" {
    info_of gregorian:0 0000 366
    info_of julian:-4712 -4712 366 -4712-01-01
}

@test "the Persian leap years 1403 1408, not 1404" { # oracles.md
    json_of persian:1403 '.leap and .days == 366'
    json_of persian:1404 '(.leap | not) and .days == 365'
    json_of persian:1408 '.leap and .days == 366'
}

@test "leap years by each calendar's rule" { # the catalogue's rules
    for year in gregorian:2000 gregorian:0 julian:1900 milankovic:2900 islamic-civil:1445 \
        iso-week:2020 ordinal:2024; do json_of $year .leap; done
    for year in gregorian:1900 julian:1901 milankovic:2800 islamic-civil:1446 iso-week:2024 \
        ordinal:2023; do json_of $year '.leap | not'; done
}

@test "a week year has 364 or 371 days and no months" { # ISO 8601
    json_of iso-week:2020 '.days == 371 and (has("months") | not)'
    json_of iso-week:2024 '.days == 364'
}

@test "a calendar as JSON" {
    json_of persian '.id == "persian" and .kind == "official" and .basis == "solar"'
    json_of persian '.aliases | index("jalali") and index("khorshidi")'
    json_of persian '.fields == ["year", "month", "day"]'
    json_of persian '.month_days_least == 29 and .month_days_greatest == 31'
    json_of islamic-civil '.year_days_least == 354 and .year_days_greatest == 355'
    json_of iso-week '.fields == ["year", "week", "weekday"]'
    json_of rd '.first_rd == -1000000000000 and .last_rd == 1000000000000'
}

@test "a calendar's bases and proleptic use as JSON" {
    json_of gregorian '.basis == "solar" and .proleptic == true'
    json_of islamic-civil '.basis == "lunar"'
    json_of excel1904 '.kind == "exact" and .aliases == []'
}

@test "a year as JSON" { # python: date(2024,3,20).toordinal() = 738965
    json_of persian:1403 '.calendar == "persian" and .year == 1403 and .first_rd == 738965'
    json_of persian:1403 '.last_rd == 739330 and (.months | length) == 12'
    json_of persian:1403 '[.months[].days] == [31,31,31,31,31,31,30,30,30,30,30,30]'
}

@test "a month as JSON" {
    json_of gregorian:2024-02 '.name == "February" and .days == 29 and .first_rd == 738917'
}

@test "several operands give as many answers" {
    needs jq
    tries 0 --info -j persian gregorian:2024 islamic-civil:1445-09
    [ "$(wc -l <out)" = 3 ]
    has -s 'map(.id // .calendar) == ["persian", "gregorian", "islamic-civil"]'
}

@test "a variant can be asked about" { # 2024-03-15 is 1445-09-06, contract section 2
    json_of islamic-civil@+1:1445-09 '.calendar == "islamic-civil@+1" and .first_rd == 738955'
}

@test "no calendar, or an unknown one, is status 2" {
    misused --info
    misused --info klingon
    misused --info perisan:1403
    mentions 'did you mean persian?'
    misused --info 1403
}

@test "an impossible year or month is an error with its range" {
    for operand in persian:1403-13 persian:1403-00 persian:3000000000 persian:1403-12L; do
        try --info $operand
        [ "$status" != 0 ]
        prints
        mentions "calconv: $operand: "
    done
    try --info persian:1403-13
    mentions 'month 13 is not in 1..12 (1403, persian)'
    try --info gregorian:99999999999999999999
    mentions 'calconv: gregorian:99999999999999999999: year is not in '
    try --info gregorian:2024-99999999999999999999
    mentions 'calconv: gregorian:2024-99999999999999999999: month is not in 1..12 '
}

@test "a day, a word or nothing behind the colon is an error" {
    for operand in persian:1403-12-30 persian:x persian: persian:1403- rd:5 iso-week:2024-W11; do
        try --info $operand
        [ "$status" != 0 ]
        prints
        mentions "calconv: $operand: "
    done
}

@test "an operand that cannot be answered does not take the others along" {
    try --info persian:1403-13 gregorian:2024-02
    [ "$status" != 0 ]
    grep -q February out
}
