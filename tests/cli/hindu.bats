# SPDX-License-Identifier: MIT
# The Hindu calendars and the Tibetan one: facts of each, lost and repeated days and months, what
# --info says of them.
load helper

# refuses REASON RECORD: the record is no date, for this reason.
refuses() { rejects "$2" saying "$2: $1"; }

# tells CALENDAR:PART NAME=VALUE...: --info has these lines.
tells() {
    tries 0 --info "$1"
    for wanted in "${@:2}"; do
        grep -Eqx "${wanted%%=*} +${wanted#*=}( .*)?" out || {
            echo "no $wanted in:"
            cat out
            return 1
        }
    done
}

lost_day='the day was lost: its lunar day begins and ends between two sunrises'
lost_month='the month was lost: the Sun passes through its sign between two new moons'

@test "the examples of the catalogue" {
    same hindu-solar 1945-12-02=2024-03-15
    same hindu-lunar 2080-12-06=2024-03-15
    same hindu-purnimanta 2080-12-06=2024-03-15
    same hindu-solar-astro 1945-12-02=2024-03-15
    same tamil 1945-12-02=2024-03-15
    same hindu-lunar-astro 2080-12-06=2024-03-15
    same tibetan 2151-02-06=2024-03-15
}

@test "Tamil years and Pongal are kept on these days" { # public holidays of Tamil Nadu
    local year
    for year in {2015..2030}; do
        same tamil $((year - 78))-01-01=$year-04-14
    done
    same tamil 1936-10-01=2015-01-15 1937-10-01=2016-01-15 1938-10-01=2017-01-14 \
        1939-10-01=2018-01-14 1940-10-01=2019-01-15 1941-10-01=2020-01-15 1942-10-01=2021-01-14 \
        1943-10-01=2022-01-14 1944-10-01=2023-01-15 1945-10-01=2024-01-15 1946-10-01=2025-01-14
}

@test "Losar is kept on these days" { # the almanac of the Men-Tsee-Khang
    same tibetan 2138-01-01=2011-03-05 2139-01-01=2012-02-22 2140-01-01=2013-02-11 \
        2141-01-01=2014-03-02 2142-01-01=2015-02-19 2143-01-01=2016-02-09 2144-01-01=2017-02-27 \
        2145-01-01=2018-02-16 2146-01L-01=2019-02-05 2147-01-01=2020-02-24 2148-01-01=2021-02-12 \
        2149-01-01=2022-03-03 2150-01-01=2023-02-21 2151-01-01=2024-02-10 2152-01-01=2025-02-28
}

@test "the true Moon gives the days of the almanacs" { # Rashtriya Panchang; its lost months
    # Ugadi, Rama Navami, Guru Purnima; the leap month of 2023
    same hindu-lunar-astro 2081-01-01=2024-04-09 2081-01-09=2024-04-17 2081-04-15=2024-07-21 \
        2080-05L-01=2023-07-18 2080-05-01=2023-08-17
    refuses "$lost_month (hindu-lunar-astro)" hindu-lunar-astro:2020-09-10
    refuses "$lost_month (hindu-lunar-astro)" hindu-lunar-astro:2039-11-10
    tells hindu-lunar-astro:2039 months=13 '  2039-07L=29 days  Adhika Ashvina' \
        '  2039-12L=30 days  Adhika Phalguna'
}

@test "a month of hindu-purnimanta has its dark half first, a leap month inside" {
    converts -f rd -t hindu-purnimanta 738704 738705 738718 738719 738748 738749 738763 738764 \
        gives 2080-04-15 2080-05-16 2080-05-30 2080-05L-01 2080-05L-30 2080-05-01 2080-05-15 \
        2080-06-17
    converts -f hindu-purnimanta 2080-12-15 2080-01-16 2080-01-30 2081-01-01 gives \
        2024-03-25 2024-03-26 2024-04-08 2024-04-09
}

@test "lost days and months, and leap ones that do not exist, are refused" {
    refuses "$lost_day (hindu-lunar)" hindu-lunar:2080-02-24
    refuses "$lost_day (hindu-purnimanta)" hindu-purnimanta:2080-03-24
    refuses "$lost_month (hindu-lunar)" hindu-lunar:2020-10-05
    refuses 'there is no leap day 12 (Phalguna 2080, hindu-lunar)' hindu-lunar:2080-12-12L
    refuses 'there is no leap month 6 (2080, hindu-lunar)' hindu-lunar:2080-06L-01
    refuses 'day 31 is not in 1..30 (Shravana 2080, hindu-lunar)' hindu-lunar:2080-05-31
    refuses 'year 10001 is not in -10000..10000 (hindu-lunar)' hindu-lunar:10001-01-01
    refuses 'year 10001 is not in -10000..10000 (tibetan)' tibetan:10001-01-01
    refuses 'the day was lost: two lunar days end on one day, which has the second'"'"'s number (tibetan)' \
        tibetan:2078-12-22
    refuses 'day 33 is not in 1..31 (Mesha 1945, hindu-solar)' hindu-solar:1945-01-33
}

@test "--info counts the days that there are" {
    tells hindu-lunar:2080 leap=yes days=384 months=13 '  2080-05L=30 days  Adhika Shravana'
    tells hindu-lunar:2078-06 days=29 'first day=2078-06-02' 'last day=2078-06-30'
    tells hindu-lunar:2045 'first day=2045-01-02' 'last day=2045-12-30'
    tells hindu-lunar:2020 leap=yes days=355 months=12
    tells hindu-purnimanta:2080-05 days=29 'first day=2080-05-16' 'last day=2080-05-15'
    tells hindu-purnimanta:2080-01 days=30 'first day=2080-01-01' 'last day=2080-01-30'
    tries 1 --info hindu-lunar:2020-10
    says "hindu-lunar:2020-10: $lost_month (hindu-lunar)"
    converts -t hindu-lunar,tibetan -F '%j %B' 2024-03-15 gives $'360 Phalguna\t035 Second Month'
}
