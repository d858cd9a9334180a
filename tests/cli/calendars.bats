# SPDX-License-Identifier: MIT
# The calendars: the catalogue's examples and aliases, and facts about each of them.
load helper

@test "every example of the catalogue is written and read" {
    export SOURCE_DATE_EPOCH=1710460800 # the day that dates which recur mean
    while read -r id _ example _; do same "$id" "${example//_/ }=2024-03-15"; done < <(catalogue)
}

@test "every alias of the catalogue names its calendar" {
    export SOURCE_DATE_EPOCH=1710460800
    while read -r id _ example aliases; do
        example=${example//_/ } aliases=${aliases/ british/} # british is a variant: historic.bats
        for alias in $aliases; do echo "$alias:$example"; done >labelled
        mapfile -t wanted < <(sed "s/.*:/$id:/" labelled)
        converts -L -t "$id" -i labelled gives "${wanted[@]}"
        try -L -t "${aliases// /,}" 2024-03-15
        [ -z "$aliases" ] || prints "$(sed "s/.*:/$id:/" labelled | paste -s)"
    done < <(catalogue)
}

@test "what any calendar writes is read back, near and far" {
    # The last days are those of contract section 7.
    for day in 738960 1 0 -1 -15999 577735 577736 -1000000 1000000 1000000000000 -1000000000000; do
        tries 0 -t all "rd:$day"
        tr '\t' '\n' <out | grep . >labelled # some refuse days out of their range
        for id in $(unbounded); do grep -q "^$id:" labelled; done
        converts --today "rd:$day" -t rd -i labelled gives $(sed "s/.*/$day/" labelled)
    done
}

@test "the Ides of March of 44 BC are one day in all calendars" { # oracles.md
    converts -f julian -t rd,jdn,gregorian -0043-03-15 gives $'-15999\t1705426\t-0043-03-13'
}

@test "year 0 exists and is leap in the Gregorian and Julian calendars" {
    converts -t rd 0000-02-29 julian:0000-02-29 gives -306 -308 # Calendrical Calculations
}

@test "the day after Julian 1582-10-04 is Gregorian 1582-10-15" {
    same julian 1582-10-04=1582-10-14 1582-10-05=1582-10-15
}

@test "centuries are leap in the Julian calendar" {
    converts -f julian 1900-02-29 gives 1900-03-13
    rejects 1900-02-29 saying '1900-02-29: day 29 is not in 1..28 (February 1900, gregorian)'
}

@test "the Revised Julian calendar leaves the Gregorian one in 2800" {
    same milankovic 2800-02-28=2800-02-28 2800-03-01=2800-02-29 2900-02-29=2900-02-28
    rejects milankovic:2800-02-29 saying \
        'milankovic:2800-02-29: day 29 is not in 1..28 (February 2800, milankovic)'
}

@test "Nowruz is when the Iranian authority says" { # node Intl, ICU 78
    same persian 1357-11-22=1979-02-11 1399-12-30=2021-03-20 1402-12-29=2024-03-19 \
        1403-01-01=2024-03-20 1404-01-01=2025-03-21 1405-01-01=2026-03-21 1409-01-01=2030-03-21
}

@test "1403 and 1408 are leap in the Persian calendar, 1404 is not" { # oracles.md
    same persian 1403-12-30=2025-03-20 1408-12-30=2030-03-20
    rejects persian:1404-12-30 saying \
        'persian:1404-12-30: day 30 is not in 1..29 (Esfand 1404, persian)'
}

@test "the Persian leap years 1206..1498 are the authority's" { # oracles.md: (25y + 11) mod 33 < 8
    seq -f %g-12-30 1206 1498 >all
    awk -F- '(25 * $1 + 11) % 33 < 8' all >leap
    tries 1 -f persian -t persian -e skip -i all
    same_bytes out leap
}

@test "the Islamic years of 355 days are 2 5 7 10 13 16 18 21 24 26 29 of thirty" { # catalogue
    try -f islamic-civil -t islamic-civil -e skip $(seq -f %g-12-30 1441 1470)
    prints $(printf '%d-12-30 ' 1442 1445 1447 1450 1453 1456 1458 1461 1464 1466 1469)
}

@test "the Islamic calendar has the Friday epoch" {
    converts -f islamic-civil -t julian -F '%F %A' 0001-01-01 gives '0622-07-16 Friday'
    # oracles.md and the catalogue's check days; node Intl
    same islamic-civil 1448-01-01=2026-06-17 1456-01-01=2034-03-21 1470-01-01=2047-10-21 \
        1404-01-24=1983-10-31
}

@test "week and ordinal dates and Unix days are GNU date's" {
    needs_gnu_date
    for year in 1899 1970 2004 2005 2008 2009 2010 2020 2024 2026; do
        printf "$year-%s\n" 01-01 01-03 01-04 02-28 03-01 12-28 12-29 12-30 12-31
    done >days
    TZ=UTC0 date -f days '+%G-W%V-%u%t%Y-%j%t%s' >theirs
    try -t iso-week,ordinal,unix -i days
    same_bytes out theirs
}

@test "a year has 52 or 53 weeks" { # GNU date: 2020-12-31 is 2020-W53-4, 2024-12-30 2025-W01-1
    same iso-week 2020-W53-7=2021-01-03 2025-W01-1=2024-12-30
    inconvertible iso-week:2024-W53-1
}

@test "the counts begin where their definitions say" {
    same rd 1=0001-01-01 0=0000-12-31
    same jdn 0=-4713-11-24 2451545=2000-01-01
    same mjd 0=1858-11-17 -1=1858-11-16
    same unix 0=1970-01-01 -86400=1969-12-31
    same unix-day 0=1970-01-01 -1=1969-12-31
    same lilian 1=1582-10-15 161225=2024-03-15
    same excel1904 0=1904-01-01 1=1904-01-02
    same matlab 1=0000-01-01 719529=1970-01-01 # MathWorks: datenum(1970,1,1) = 719529
}

@test "a Julian date is that of midnight, and fractions fall in their day" {
    same jd -0.5=-4713-11-24 1721425.5=0001-01-01 0.5=-4713-11-25
    converts -f jd 2460384.49 2460384.99 2460385 2460385.49 2460385.5 gives \
        2024-03-14 2024-03-15 2024-03-15 2024-03-15 2024-03-16
    converts -f mjd 60384.999 -0.001 gives 2024-03-15 1858-11-16
}

@test "any second of a day is read as Unix time" { # GNU date -u -d @N
    converts -f unix 1710460799 1710547199 -1 -86401 gives \
        2024-03-14 2024-03-15 1969-12-31 1969-12-30
}

@test "Excel's serial 60 is no day" {
    same excel 1=1900-01-01 59=1900-02-28 61=1900-03-01 0=1899-12-31 -1=1899-12-30
    inconvertible excel:60
    try -t excel -f rd $(seq 693590 693670)
    if grep -x 60 out; then false; fi
}
