# SPDX-License-Identifier: MIT
# The calendars people live by: facts of each, leap months, eras and what they refuse.
load helper

# refuses REASON RECORD: the record is no date, for this reason.
refuses() { rejects "$2" saying "$2: $1"; }

@test "Umm al-Qura has KACST's days" { # oracles.md
    same umalqura 1446-06-01=2024-12-02 1446-08-27=2025-02-26 1404-01-24=1983-10-31
}

@test "umalqura@published has the days of the printed calendars" { # umalqura-published.tsv
    same umalqura@published 1343-01-01=1924-08-01 1363-11-01=1944-10-17 1383-02-01=1963-06-22 \
        1395-11-01=1975-11-04 1400-01-01=1979-11-20 1417-01-01=1996-05-18 1420-01-01=1999-04-17 \
        1468-08-01=2046-06-05 1491-11-01=2068-12-25 1500-12-01=2077-10-18
    converts -t umalqura@published 2024-12-02 gives 1446-06-01
}

@test "the tabular types differ where the catalogue says" {
    same islamic-tabular-i 1456-01-01=2034-03-22 1448-01-01=2026-06-17 1470-01-01=2047-10-21
    same islamic-tabular-iii 1456-01-01=2034-03-21 1448-01-01=2026-06-16 1470-01-01=2047-10-21
    same islamic-tabular-iv 1456-01-01=2034-03-21 1448-01-01=2026-06-16 1470-01-01=2047-10-20
    same islamic-tbla 1445-09-06=2024-03-15 1456-01-01=2034-03-20 # islamic-civil plus one day
}

@test "every Hijri calendar can be shifted" { # contract section 2; the catalogue's examples
    for id in $(ids | grep '^islamic-'); do
        at=$(catalogue | awk -v id="$id" '$1 == id { print substr($3, 9) + 0 }')
        later=1445-09-0$((at + 1)) earlier=1445-09-0$((at - 1))
        same "$id@+1" $later=2024-03-15
        same "$id@-1" $earlier=2024-03-15
        converts -L -t "$id@+1,$id,$id@-1" 2024-03-15 gives \
            "$id@+1:$later"$'\t'"$id:1445-09-0$at"$'\t'"$id@-1:$earlier"
    done
}

@test "Adar I is 05L, Adar and Adar II are 06" { # hebcal 4.31
    same hebrew 5784-05L-11=2024-02-20 5784-06-05=2024-03-15 5783-06-08=2023-03-01 \
        5784-05L-30=2024-03-10 5784-06-01=2024-03-11 5784-07-01=2024-04-09 5784-12-29=2024-10-02
    converts -t hebrew -F '%d %B %Y %L %{monthcode}' 2024-02-20 2024-03-15 2023-03-01 gives \
        '11 Adar I 5784 L M05L' '05 Adar II 5784  M06' '08 Adar 5783  M06'
}

@test "leap months are read as 5L, 05L and M05L" {
    converts -f hebrew -t hebrew 5784-5L-11 5784-05L-11 5784-M05L-11 5784-M06-5 gives \
        5784-05L-11 5784-05L-11 5784-05L-11 5784-06-05
    converts chinese:2023-2L-1 chinese:2023-M02L-01 gives 2023-03-22 2023-03-22
}

@test "Hebrew 5806 and 5807 are hebcal's, not ICU 72's" { # hebcal 4.31; node Intl, ICU 78
    same hebrew 5806-03-01=2045-11-10 5807-01-01=2046-10-01 5807-02-30=2046-11-29
}

@test "Chinese months begin when the observatories say" { # oracles.md
    same chinese 2024-01-01=2024-02-10 2027-01-01=2027-02-06 2030-01-01=2030-02-03 \
        2023-02L-01=2023-03-22 1954-01-01=1954-02-03 1998-12-01=1999-01-17 2012-07-01=2012-08-17 \
        2070-02-01=2070-03-12 2018-10-01=2018-11-08 2024-02-06=2024-03-15
    converts -t chinese -F %d 1955-02-22 gives 01
}

@test "Chinese leap months are those of the almanacs" { # oracles.md; lunar-javascript
    for month in 1917-02 1922-05 1987-06 2033-11 2023-02; do
        converts -f chinese -t chinese "${month}L-01" gives "${month}L-01"
    done
    converts -t chinese 2033-12-22 gives 2033-11L-01
    inconvertible chinese:2033-07L-01 chinese:2024-02L-01
}

@test "six Vietnamese New Years are not the Chinese ones" { # catalogue; vietnamese-lunar-calendar
    same vietnamese 1968-01-01=1968-01-29 1969-01-01=1969-02-16 1985-01-01=1985-01-21 \
        2007-01-01=2007-02-17 2030-01-01=2030-02-02 2053-01-01=2053-02-18
    same chinese 1968-01-01=1968-01-30 1969-01-01=1969-02-17 1985-01-01=1985-02-20 \
        2007-01-01=2007-02-18 2030-01-01=2030-02-03 2053-01-01=2053-02-19
}

@test "Korean months follow Korea's meridian" { # korean-lunar-calendar; node Intl, ICU 78
    same dangi 2027-01-01=2027-02-07 2028-01-01=2028-01-27 2012-03L-01=2012-04-21 \
        2017-05L-01=2017-06-24
    same chinese 2012-04L-01=2012-05-21 2017-06L-01=2017-07-23
}

@test "Japanese eras begin and end on their days" { # catalogue; JDK
    same japanese ce1868-10-22=1868-10-22 meiji1-10-23=1868-10-23 meiji6-01-01=1873-01-01 \
        meiji45-07-29=1912-07-29 taisho1-07-30=1912-07-30 taisho15-12-24=1926-12-24 \
        showa1-12-25=1926-12-25 showa64-01-07=1989-01-07 heisei1-01-08=1989-01-08 \
        heisei31-04-30=2019-04-30 reiwa1-05-01=2019-05-01 bce44-03-13=-0043-03-13
}

@test "a day past the era's end is in no era, Reiwa stays open" {
    for record in heisei31-05-01 heisei32-01-01 showa64-01-08 meiji1-10-22 ce1868-10-23; do
        tries 1 "japanese:$record"
        mentions "${record%%[0-9]*}, japanese)"
        ! command -v jq >/dev/null || {
            tries 1 -j -e keep "japanese:$record"
            has '.error.code == "era"'
        }
    done
    same japanese reiwa100-01-01=2118-01-01 reiwa981-12-31=2999-12-31
}

@test "a Japanese date with a time behind a space is read back" {
    converts -t japanese '2024-03-15 10:00' gives 'reiwa6-03-15 10:00'
    converts -f japanese 'reiwa6-03-15 10:00' gives '2024-03-15 10:00'
}

@test "the years of an era that are named in a message are those of the calendar" {
    rejects -f ethiopic 'AA 7516-07-06' \
        saying 'AA 7516-07-06: year 7516 is not in 1..5500 (aa, ethiopic)'
}

@test "Thai years began in April until 2483, which has nine months" { # catalogue; oracles.md
    same thai-solar 2482-02-01=1940-02-01 2482-03-31=1940-03-31 2483-04-01=1940-04-01 \
        2483-12-31=1940-12-31 2484-01-01=1941-01-01 2567-03-15=2024-03-15
    refuses 'month 1 is not in 4..12 (2483, thai-solar)' thai-solar:2483-01-01
}

@test "the Bengali year changed in 1426" { # catalogue: Bangla Academy
    same bengali 1425-11-09=2019-02-21 1426-06-31=2019-10-16 1426-11-08=2020-02-21 \
        1431-01-01=2024-04-14 1430-11-30=2024-03-14
    refuses 'day 31 is not in 1..30 (Kartik 1426, bengali)' bengali:1426-07-31
}

@test "Nepali dates are refused outside the published tables" { # catalogue
    same nepali 1970-01-01=1913-04-13 2090-12-30=2034-04-13 2080-12-02=2024-03-15
    for day in 1913-04-12 2034-04-14; do
        rejects -t nepali $day saying \
            "$day: the day is outside 1970-01-01 .. 2090-12-30 (nepali)"
        tries 0 -t all $day
        says
        if grep -q nepali: out; then false; fi
    done
    refuses 'year 2091 is not in 1970..2090 (nepali)' nepali:2091-01-01
    refuses 'year 1969 is not in 1970..2090 (nepali)' nepali:1969-12-30
}

@test "Coptic and Ethiopic years end with a month of 5 or 6 days" { # node Intl
    same coptic 1739-13-06=2023-09-11 1740-01-01=2023-09-12 1740-13-05=2024-09-10
    same ethiopic 2015-13-06=2023-09-11 2016-01-01=2023-09-12
    same ethioaa 7515-13-06=2023-09-11 7516-13-05=2024-09-10
    refuses 'day 6 is not in 1..5 (Nasie 1740, coptic)' coptic:1740-13-06
}

@test "Minguo and Buddhist years are Gregorian before 1582 too" { # oracles.md
    same roc -0329-10-04=1582-10-04 -1911-02-29=0000-02-29 0000-12-31=1911-12-31
    same buddhist 2125-10-04=1582-10-04 0543-02-29=0000-02-29 0000-01-01=-0543-01-01
}

@test "bad input names field, range and calendar" { # issue 4
    refuses 'there is no leap month 5 (5783, hebrew)' hebrew:5783-05L-01
    refuses 'there is no leap month 2 (2024, chinese)' chinese:2024-02L-01
    refuses 'day 30 is not in 1..29 (Adar 5783, hebrew)' hebrew:5783-06-30
    refuses 'day 30 is not in 1..29 (First Month 2024, chinese)' chinese:2024-01-30
    refuses 'day 30 is not in 1..29 (Muharram 1446, islamic-umalqura)' umalqura:1446-01-30
    refuses 'the day is not in the era, which begins 1989-01-08 and ends before 2019-05-01'\
' (heisei, japanese)' japanese:heisei31-05-01
}

@test "Temporal's extreme dates come back from every exact calendar" { # issue 4
    for day in -271821-04-19 +275760-09-13; do
        tries 0 -L -t rd,"$(unbounded | paste -sd ,)" -- $day
        says
        tr '\t' '\n' <out >labelled
        [ "$(wc -l <labelled)" = $(($(number unbounded) + 1)) ]
        converts --today "$day" -i labelled gives $(sed "s/.*/${day#+}/" labelled)
    done
}

@test "eras have English names" {
    converts -t japanese -F '%EC|%Ey|%-Ey|%EY' 2024-03-15 1989-01-07 gives \
        'Reiwa|06|6|06 Reiwa' 'Showa|64|64|64 Showa'
}

@test "months have English names, leap months too" { # CLDR
    converts -t chinese -F '%B %L' 2023-03-22 2024-03-15 gives 'Second Monthbis L' 'Second Month '
    converts -t coptic,ethiopic,indian,nepali -F %B 2024-03-15 gives \
        $'Baramhat\tMegabit\tPhalguna\tChaitra'
}
