#!/usr/bin/env bats
# SPDX-License-Identifier: MIT
# historic.bats - the reform by places and dates, days that were left out, beginnings of the year,
# years with a stroke.  Expected values are from literature, named where they stand.

load helper

@test 'both sides of reforms' {
    same historic 1582-10-04=1582-10-14 1582-10-15=1582-10-15 # Inter gravissimas
    same historic@FR 1582-12-09=1582-12-19 1582-12-20=1582-12-20
    same historic@DE 1700-02-18=1700-02-28 1700-03-01=1700-03-01
    same historic@DE-WUERZBURG 1583-11-04=1583-11-14 1583-11-15=1583-11-15
    same historic@NL-UT 1700-11-30=1700-12-11 1700-12-12=1700-12-12
    same historic@GB 1752-09-02=1752-09-13 1752-09-14=1752-09-14 # 24 Geo. 2 c. 23
    same historic@SE 1753-02-17=1753-02-28 1753-03-01=1753-03-01
    same historic@BG 1916-03-31=1916-04-13 1916-04-14=1916-04-14 # law, article 1
    same historic@RU 1917-10-25=1917-11-07 1918-01-31=1918-02-13 1918-02-14=1918-02-14
    same historic@UA 1918-02-15=1918-02-28 1918-03-01=1918-03-01 # law, article 1
    same historic@RS 1919-01-14=1919-01-27 1919-01-28=1919-01-28 # law, article 1
    same historic@GR 1923-02-15=1923-02-28 1923-03-01=1923-03-01 # decree, article 1
    same historic@1752-09-14 1752-09-02=1752-09-13 1752-09-14=1752-09-14
}

@test 'names of places, in any case; british' {
    converts -L -t historic@gb,british,historic@nl-ut,christian 1752-09-13 gives \
        "historic@GB:1752-09-02	historic@GB:1752-09-02	historic@NL-UT:1752-09-13	historic:1752-09-13"
    for name in historic@XX historic@GB+ historic@+easter historic@1582-10-14 historic@3000-01-01 \
        historic@1752-9-14 historic@1752-02-30 historic@JP british@GB; do
        misused -t "$name" 2024-03-15
    done
}

@test 'days that were left out' {
    rejects -f historic@GB 1752-09-05 1752-09-03 1752-09-13 saying \
        '1752-09-05: 3..13 September 1752 were left out: 1752-09-02 was followed by 1752-09-14 (historic@GB)' \
        '1752-09-03: 3..13 September 1752 were left out: 1752-09-02 was followed by 1752-09-14 (historic@GB)' \
        '1752-09-13: 3..13 September 1752 were left out: 1752-09-02 was followed by 1752-09-14 (historic@GB)'
    rejects -f historic@DE 1700-02-29 saying \
        '1700-02-29: 1700-02-18 was followed by 1700-03-01, the days between were left out (historic@DE)'
    rejects -f historic@NL-FR 1701-01-01 saying \
        '1701-01-01: 1700-12-31 was followed by 1701-01-12, the days between were left out (historic@NL-FR)'
    rejects -f historic 1582-10-10 saying \
        '1582-10-10: 5..14 October 1582 were left out: 1582-10-04 was followed by 1582-10-15 (historic)'
    try -j -e keep -f british 1752-09-05
    exits 1
    has '.error.code == "gap"'
}

@test 'what is no date of either calendar' {
    rejects -f historic@GB 1900-02-29 1700-02-30 1752-13-01 1752-09-31 saying \
        '1900-02-29: day 29 is not in 1..28 (February 1900, historic@GB)' \
        '1700-02-30: day 30 is not in 1..29 (February 1700, historic@GB)' \
        '1752-13-01: month 13 is not in 1..12 (1752, historic@GB)' \
        '1752-09-31: day 31 is not in 1..30 (September 1752, historic@GB)'
    same historic@GB 1700-02-29=1700-03-11
}

@test 'short years and months' {
    tries 0 --info historic@GB:1752
    grep -qx 'days              355' out
    tries 0 --info historic@GB:1752-09
    grep -qx 'days              19' out
    tries 0 --info historic@RU:1918-02
    grep -qx 'days              15' out
    tries 0 --info historic@NL-FR:1701
    grep -qx 'days              354' out
    tries 0 --info historic@GB+annunciation:1751 # 25 March to 31 December
    grep -qx 'days              282' out
}

@test 'the year began on Lady Day, until 1751' {
    # Charles I was beheaded on 30 January 1648, which was 1649 by January's reckoning.
    converts -f historic@GB+annunciation -t historic@GB 1648-01-30 gives 1649-01-30
    same historic@GB+annunciation 1750-12-31=1751-01-11 1750-01-01=1751-01-12 1750-03-24=1751-04-04 \
        1751-03-25=1751-04-05 1751-12-31=1752-01-11 1752-01-01=1752-01-12 1753-01-01=1753-01-01
    rejects -f historic@GB+annunciation 1751-02-01 saying \
        '1751-02-01: the last year of this style ended on 31 December: the day was left out (historic@GB+annunciation)'
    # Scotland began 1600 with January.
    converts -f historic@GB-SCT+annunciation -t historic@GB-SCT 1599-12-31 1600-01-01 1600-03-25 \
        gives 1599-12-31 1600-01-01 1600-03-25
    # a style without a law goes on
    converts -f historic@FR+annunciation 2023-01-01 gives 2024-01-01
}

@test 'other beginnings' {
    # 25 March 1583 in Pisa was 1582 elsewhere: Archivio di Stato di Pisa, the book of A. Lanfranchi
    converts -f historic@IT-PI+pisan -t historic@IT-PI 1583-03-25 1583-03-24 gives 1582-03-25 1583-03-24
    converts -f historic@IT-FI+annunciation -t historic@IT-FI 1582-03-24 1582-03-25 gives \
        1583-03-24 1582-03-25
    converts -f historic@IT-VE+venice -t historic@IT-VE 1571-02-28 1571-03-01 1797-12-31 1798-01-01 gives \
        1572-02-28 1571-03-01 1797-12-31 1798-01-01
    converts -f historic@RU+byzantine -t historic@RU 1700-08-31 1700-09-01 1700-12-31 gives \
        1700-08-31 1699-09-01 1699-12-31
    converts -f historic@+nativity -t historic 0801-12-25 0801-01-01 gives 0800-12-25 0801-01-01
}

@test 'years with a stroke' {
    # George Washington's birth, 11 February 1731/32, is kept on 22 February 1732.
    converts -f historic@GB 1731/2-02-11 1731/32-02-11 1731/732-02-11 1731/1732-02-11 gives \
        1732-02-22 1732-02-22 1732-02-22 1732-02-22
    converts -f historic@GB+annunciation 1731/2-02-11 gives 1732-02-22
    converts historic@US:1731/2-02-11 'historic@US:1731/2-02-11T08:00' gives 1732-02-22 1732-02-22T08:00
    converts -f historic@GB 1699/1700-03-24 1699/700-02-29 1709/10-01-01 1709/0-01-01 gives \
        1700-04-04 1700-03-11 1710-01-12 1710-01-12
    converts -f historic@IT-VE 1571/2-02-28 gives 1572-03-09
    rejects -f historic@GB 1711/3-02-11 1711/11-02-11 1711/2-05-11 1752/3-02-11 1711/-02-11 1711/2/3-02-11 saying \
        '1711/3-02-11: behind the stroke must be the year after the one before it (historic@GB)' \
        '1711/11-02-11: behind the stroke must be the year after the one before it (historic@GB)' \
        '1711/2-05-11: the day has only one year (historic@GB)' \
        '1752/3-02-11: the day has only one year (historic@GB)' \
        '1711/-02-11: not a date of the form YYYY-MM-DD (historic@GB)' \
        '1711/2/3-02-11: not a date of the form YYYY-MM-DD (historic@GB)'
    rejects -f historic@IT-VE 1571/2-03-01 saying '1571/2-03-01: the day has only one year (historic@IT-VE)'
    rejects -f historic@GB+pisan 1711/2-02-11 saying '1711/2-02-11: the day has only one year (historic@GB+pisan)'
    rejects -f gregorian 1711/2-02-11 saying '1711/2-02-11: not a date of the form YYYY-MM-DD (gregorian)'
}

@test 'years with a stroke are written' {
    converts -t historic@GB -F '%d %B %{dual}' 1732-02-22 1732-04-04 1732-04-05 1710-01-20 1700-01-20 1753-02-02 gives \
        '11 February 1731/2' '24 March 1731/2' '25 March 1732' '09 January 1709/10' \
        '10 January 1699/1700' '02 February 1753'
    converts -t historic@GB+annunciation -F '%F %{dual}' 1732-02-22 gives '1731-02-11 1731/2'
    try -j -t historic@GB 1732-02-22
    has '.dates[0].dual == "1731/2" and .dates[0].year == 1732'
}

@test 'what the table says' {
    tries 0 --info historic
    grep -qx ' *@GB  *Great Britain: 1752-09-14 after 1752-09-02' out
    tries 0 --info historic@GB
    grep -qx 'rule              Julian to 1752-09-02, Gregorian from 1752-09-14' out
    grep -qx 'source            Calendar (New Style) Act 1750 (24 Geo. 2 c. 23)' out
    grep -qx 'parameter         before 1752 the law began the year on 25 March (+annunciation)' out
    tries 0 --info historic@BE
    grep -qx 'disputed          1582-12-15 .. 1582-12-21: sources have 1582-12-25, 1582-12-31 or 1583-01-01 as the first Gregorian day' out
    converts -t historic@BE -F '%F %{authority}' 1582-12-24 1582-12-25 1582-12-31 1583-01-01 gives \
        '1582-12-14 exact' '1582-12-15 disputed' '1582-12-21 disputed' '1583-01-01 exact'
    try -j --info historic@SE
    has '.spans[0].authority == "disputed" and (.spans[0].reason | test("swedish"))'
}
