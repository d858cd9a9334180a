# SPDX-License-Identifier: MIT
# The calendars of equinox and crescent, and the Baha'i and French ones by rule: facts of each, what
# they refuse, how far they can be trusted, what --info says of their years.
load helper

# refuses REASON RECORD: the record is no date, for this reason.
refuses() { rejects "$2" saying "$2: $1"; }

# trust ID DATE=WORD...: how far each DATE of the calendar can be trusted.
trust() {
    local id=$1
    shift
    converts -f "$id" -t "$id" -F '%{authority}' -- "${@%=*}" gives "${@##*=}"
}

# months_of CALENDAR:YEAR MONTH...: the year has these months, in this order.
months_of() {
    tries 0 --info "$1"
    awk '/^  /{ print $1 }' out >found
    printf '%s\n' "${@:2}" | diff - found
}

@test "the examples of the catalogue" {
    same bahai 0180-19-15=2024-03-15
    same bahai-western 0180-19-14=2024-03-15
    same french-republican 0232-06-25=2024-03-15
    same french-romme 0232-06-26=2024-03-15
    same persian-astronomical 1402-12-25=2024-03-15
    same hebrew-observational 5784-07-04=2024-03-15
    same samaritan 3662-12-06=2024-03-15
    same babylonian 2334-12-04=2024-03-15
}

@test "Baha'i days are those that the World Centre published" { # Baha'i Dates 172 to 221 B.E.
    same bahai 0172-01-01=2015-03-21 0173-01-01=2016-03-20 0173-00-04=2017-02-28 \
        0174-00-05=2018-03-01 0174-19-01=2018-03-02 0182-00-01=2026-02-25 0182-00-05=2026-03-01 \
        0183-01-01=2026-03-21 0191-01-01=2034-03-20 0200-01-01=2043-03-21 0219-01-01=2062-03-20
    same bahai 0001-01-01=1844-03-21 0171-19-19=2015-03-20
    same bahai-western 0001-01-01=1844-03-21 0181-01-01=2024-03-21
}

@test "Ayyam-i-Ha is month 0, between months 18 and 19" {
    months_of bahai:182 0182-{01..18} 0182-00 0182-19
    converts -t bahai -F '%d %B %j' 2026-02-24 2026-02-25 2026-03-02 gives \
        '19 Mulk 342' '01 Ayyám-i-Há 343' '01 ‘Alá’ 348'
    refuses 'day 5 is not in 1..4 (Ayyám-i-Há 183, bahai)' bahai:183-00-05
    refuses 'month 20 is not in 0..19 (183, bahai)' bahai:183-20-01
}

@test "the French Republic's days" { # the decrees; the Journal de Paris of these days
    same french-republican 0001-01-01=1792-09-22 0002-11-09=1794-07-27 0003-13-06=1795-09-22 \
        0004-01-01=1795-09-23 0008-02-18=1799-11-09 0014-04-10=1805-12-31
    refuses 'day 6 is not in 1..5 (Complementary Days 4, french-republican)' \
        french-republican:4-13-06
    refuses 'day 6 is not in 1..5 (Complementary Days 3, french-romme)' french-romme:3-13-06
    same french-romme 0004-13-06=1796-09-21
}

@test "the Persian New Year is official also in 1470" { # Institute of Geophysics
    same persian-astronomical 1403-12-30=2025-03-20 1404-01-01=2025-03-21 1470-01-01=2091-03-21
    converts -f julian -t persian-astronomical 0622-03-18 0622-03-19 gives 0000-12-30 0001-01-01
}

@test "Babylonian days that history has kept" { # Alexander died on 29 Ayaru: -322-06-11 Julian
    converts -f julian -t babylonian -- -0322-06-11 -0310-04-03 gives -0011-02-29 0001-01-01
    months_of babylonian:2336 2336-{01..06} 2336-06L 2336-{07..12}
    months_of babylonian:2338 2338-{01..12} 2338-12L
    refuses 'there is no leap month 6 (2338, babylonian)' babylonian:2338-06L-01
}

@test "an observed Hebrew year has Adar I and II as the reckoned one" {
    months_of hebrew-observational:5782 5782-{01..05} 5782-05L 5782-{06..12}
    converts -f hebrew-observational -t hebrew-observational -F '%d %B' 5782-05L-29 5782-06-01 \
        5784-06-01 gives '29 Adar I' '01 Adar II' '01 Adar'
    refuses 'there is no leap month 5 (5784, hebrew-observational)' \
        hebrew-observational:5784-05L-01
}

@test "a Samaritan year begins with month 6" {
    months_of samaritan:3662 3662-{06..12} 3662-{01..05}
    months_of samaritan:3661 3661-{06..13} 3661-{01..05}
    refuses 'month 13 is not in 1..12 (3662, samaritan)' samaritan:3662-13-01
    refuses 'year 637 is not in 638..4639 (samaritan)' samaritan:637-01-01
}

@test "how far they can be trusted" {
    trust bahai 0000-19-19=extrapolated 0001-01-01=exact 0171-19-19=exact 0172-01-01=official \
        0221-19-19=official 0222-01-01=computed 0357-19-19=computed 0358-01-01=extrapolated
    trust bahai-western 0300-01-01=exact
    trust french-republican 0001-01-01=official 0014-04-10=official 0014-04-11=extrapolated
    trust persian-astronomical 1303-12-29=extrapolated 1304-01-01=computed 1580-01-01=extrapolated
    trust babylonian 0001-01-01=computed 0386-12-29=computed 0387-01-01=extrapolated
    trust samaritan 3662-12-06=computed 3839-06-01=extrapolated
    trust hebrew-observational 3246-01-01=computed 4119-01-01=extrapolated
}
