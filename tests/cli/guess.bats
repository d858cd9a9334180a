# SPDX-License-Identifier: MIT
# --guess: what a date of an unknown calendar may mean.  Today is 2024-03-15 in all tests.
load helper

guess() { try --guess --today=2024-03-15 "$@"; }

# guesses TEXT [ARG...] gives LINE...: these are the first lines, and all is well.
guesses() {
    split gives "$@"
    guess "${before[@]}"
    exits 0
    says
    head -n "${#after[@]}" out >first
    lines first '' "${after[@]}"
}

# offers TEXT LINE...: each of these is among the lines.
offers() {
    local line
    guess "$1"
    exits 0
    for line in "${@:2}"; do
        grep -qxF -e "$line" out && continue
        echo "$ran"
        echo "no line '$line':"
        cat out
        return 1
    done
}

# never TEXT REGEX: no line matches.
never() {
    guess "$1"
    if grep -E -e "$2" out; then false; fi
}

@test "a name of a month belongs to its calendars; a name of several means all of them" {
    # hebcal: 15 Adar II 5784 is Monday 2024-03-25, 15 Adar I Saturday 2024-02-24; so neither agrees
    guesses 'Friday 15 Adar 5784' gives \
        $'hebrew:5784-06-15\t2024-03-25\tMonday, not Friday' \
        $'hebrew:5784-05L-15\t2024-02-24\tSaturday, not Friday'
    never 'Friday 15 Adar 5784' '^gregorian|^persian|^babylonian'
    # the weekday chooses: hebcal
    guesses 'Monday 15 Adar 5784' gives $'hebrew:5784-06-15\t2024-03-25\tMonday'
    guesses 'Saturday 15 Adar 5784' gives $'hebrew:5784-05L-15\t2024-02-24\tSaturday'
    guesses '15 Adar II 5784' gives $'hebrew:5784-06-15\t2024-03-25\tMonday'
    never '15 Adar II 5784' 05L
    # in a common year there is one Adar: hebcal, 15 Adar 5783 is Wednesday 2023-03-08
    guesses '15 Adar 5783' gives $'hebrew:5783-06-15\t2023-03-08\tWednesday'
    never '15 Adar 5783' 'hebrew:5783-05'
}

@test "a numeric date is guessed in the calendar whose year is near" {
    # Iran's calendar: Nowruz 1404 was Friday 2025-03-21, Birashk's leap year moves it
    guesses 1404-01-01 gives \
        $'persian:1404-01-01\t2025-03-21\tFriday' \
        $'persian-birashk:1404-01-01\t2025-03-20\tThursday'
    offers 1404-01-01 $'gregorian:1404-01-01\t1404-01-01\tSunday' # GNU date
    # Saudi Arabia: Ramadan 1445 began on 2024-03-11
    offers 1445/9/15 $'islamic-umalqura:1445-09-15\t2024-03-25\tMonday'
    guesses 2567-03-15 gives $'buddhist:2567-03-15\t2024-03-15\tFriday' # ICU
}

@test "orders of day, month and year" { # GNU date: the weekdays
    for date in 15/3/2024 15.03.2024 3/15/2024 03-15-2024 2024/3/15 2024.03.15 20240315 15032024 \
        03152024 '15 3 2024' 15/3/24 24-03-15 3/15/24 15/3 3/15 2024年3月15日; do
        guesses "$date" gives $'gregorian:2024-03-15\t2024-03-15\tFriday'
    done
    guesses 03/04/2024 gives $'gregorian:2024-04-03\t2024-04-03\tWednesday' \
        $'gregorian:2024-03-04\t2024-03-04\tMonday'
    guesses --locale=en 03/04/2024 gives $'gregorian:2024-03-04\t2024-03-04\tMonday' \
        $'gregorian:2024-04-03\t2024-04-03\tWednesday'
    guess 04/04/2024
    [ "$(grep -c ^gregorian out)" = 1 ]
    # a number of three or four digits is the year, a day never
    never 2024-03-15 '^gregorian:(0015|2015)'
}

@test "words: months, weekdays, eras, ordinals, in any order and case" { # GNU date
    for date in '15 March 2024' 'March 15, 2024' '2024 march 15' '15-Mar-2024' '15MAR2024' \
        'Friday, the 15th of March, 2024' 'fri 15 mar 2024' '15. March 24' '15 March AD 2024' \
        '2024 CE March 15' '15 March 2024 10:30' '2024-03-15T10:30Z'; do
        guesses "$date" gives $'gregorian:2024-03-15\t2024-03-15\tFriday'
    done
    # CLDR: names in Persian, Hebrew and Spanish
    guesses 'جمعه ۲۵ اسفند ۱۴۰۲' gives $'persian:1402-12-25\t2024-03-15\tFriday'
    guesses 'יום שישי, 5 אדר ב׳ 5784' gives $'hebrew:5784-06-05\t2024-03-15\tFriday'
    guesses --locale=es 'viernes, 15 de marzo de 2024' gives \
        $'gregorian:2024-03-15\t2024-03-15\tviernes'
    guesses --locale=ru 'Пятница, 15 Марта 2024' gives $'gregorian:2024-03-15\t2024-03-15\tпятница'
    guesses '令和6年3月15日' gives $'japanese:reiwa6-03-15\t2024-03-15\tFriday'
    guesses 'Reiwa 6 March 15' gives $'japanese:reiwa6-03-15\t2024-03-15\tFriday'
}

@test "names with apostrophes, accents, in short, and with a letter wrong" {
    for name in Shaban "Sha'ban" Shaʻban Shabaan sha; do # Umm al-Qura: 2024-02-11
        offers "1 $name 1445" $'islamic-umalqura:1445-08-01\t2024-02-11\tSunday'
    done
    for name in Heshvan Cheshvan Hesh; do # hebcal
        guesses "15 $name 5784" gives $'hebrew:5784-02-15\t2023-10-30\tMonday'
    done
    for name in Vendémiaire Vendemiaire VENDÉMIAIRE; do # Emacs
        offers "1 $name 1" $'french-republican:0001-01-01\t1792-09-22\tSaturday'
    done
    offers '1 Rabi I 1445' $'islamic-umalqura:1445-03-01\t2023-09-16\tSaturday' # KACST
    never '1 Rabi I 1445' 1445-04-01
    offers '1 Rabi 1445' $'islamic-umalqura:1445-04-01\t2023-10-16\tMonday'
    never '15 Ma 2024' .
    # a right name is never taken for a wrong one: Adar is no Azar
    never '15 Adar 1402' '^persian'
}

@test "history" {
    # Julian 44 BC March 15 is JDN 1705426; its proleptic Gregorian date is -0043-03-13
    offers '15 March 44 BC' $'julian:-0043-03-15\t-0043-03-13\tWednesday'
    # the 18 Brumaire of the year 8 was 9 November 1799
    offers '18 Brumaire 8' $'french-republican:0008-02-18\t1799-11-09\tSaturday'
    # Sweden's 30 February, 11 March elsewhere
    guesses '30 Feb 1712' gives $'swedish:1712-02-30\t1712-03-11\tFriday'
    [ "$(wc -l <out)" = 1 ]
}

@test "counts, weeks, cycles and long counts" {
    guesses 2460385 gives $'jdn:2460385\t2024-03-15\tFriday'             # ERFA
    guesses 45366 gives $'excel:45366\t2024-03-15\tFriday'               # SheetJS
    guesses 1710460800 gives $'unix:1710460800\t2024-03-15\tFriday'      # GNU date
    guesses 2024-W11-5 gives $'iso-week:2024-W11-5\t2024-03-15\tFriday'  # GNU date
    guesses 13.0.11.7.2 gives $'mayan:13.0.11.7.2\t2024-03-15\tFriday'   # convertdate
    guesses '11 Ik' gives $'tzolkin:11 Ik\t2024-03-15\tFriday'           # convertdate
    # 260 = 1 modulo 7: the last Monday is 4 cycles earlier
    guesses 'Monday 11 Ik' gives $'tzolkin:11 Ik\t2021-05-10\tMonday'
}

@test "without a year, the last such day up to today, on the weekday if there is one" {
    guesses '15 Adar I' gives $'hebrew:5784-05L-15\t2024-02-24\tSaturday'   # hebcal
    guesses '16 March' -f gregorian gives $'gregorian:2023-03-16\t2023-03-16\tThursday'
    guesses '15 March' -f gregorian gives $'gregorian:2024-03-15\t2024-03-15\tFriday'
    guesses 'Friday 29 Feb' -f gregorian gives $'gregorian:2008-02-29\t2008-02-29\tFriday' # GNU date
    guesses 'Friday 13 Sep' -f gregorian gives $'gregorian:2019-09-13\t2019-09-13\tFriday'
    guesses 'Saturday 15 Adar II' -f hebrew gives $'hebrew:5768-06-15\t2008-03-22\tSaturday' # hebcal
    # Purim is never on a Saturday, so the day after never on a Sunday
    guesses 'Sunday 15 Adar II' -f hebrew gives \
        $'hebrew:5782-06-15\t2022-03-18\tFriday, not Sunday' # hebcal
}

@test "without a day, the month; a year alone" {
    guesses 'May 2024' -f gregorian gives $'gregorian:2024-05\t2024-05-01/2024-05-31\t31 days'
    guesses 'Adar 5784' -f hebrew gives $'hebrew:5784-06\t2024-03-11/2024-04-08\t29 days' \
        $'hebrew:5784-05L\t2024-02-10/2024-03-10\t30 days' # hebcal
    for month in 2024-05 05/2024 5.2024; do
        guesses $month -f gregorian gives $'gregorian:2024-05\t2024-05-01/2024-05-31\t31 days'
    done
    guesses 5784 gives $'hebrew:5784\t2023-09-16/2024-10-02\t383 days' # hebcal
    guesses 'AH 1445' -f islamic-umalqura gives $'islamic-umalqura:1445\t2023-07-19/2024-07-06\t354 days'
    guesses 'Friday May 2024' -f gregorian gives $'gregorian:2024-05\t2024-05-01/2024-05-31\t31 days'
}

@test "-f chooses the calendars, as does a calendar's name before the date" {
    guesses -f persian,hebrew 5784-01-01 gives $'hebrew:5784-01-01\t2023-09-16\tSaturday' # hebcal
    [ "$(wc -l <out)" = 2 ]
    guesses 'hebrew:15 Adar II 5784' gives $'hebrew:5784-06-15\t2024-03-25\tMonday'
    guesses islamic-civil@+1:1445-09-06 gives $'islamic-civil@+1:1445-09-06\t2024-03-15\tFriday'
    [ "$(wc -l <out)" = 1 ]
}

@test "-t, -F, -L and -n do as elsewhere" {
    guesses -t persian,rd '15 March 2024' gives \
        $'gregorian:2024-03-15\t1402-12-25\t738960\tFriday' # node Intl
    guesses -L '15 March 2024' gives $'gregorian:2024-03-15\tgregorian:2024-03-15\tFriday'
    guesses -F %j '15 March 2024' gives $'gregorian:2024-03-15\t075\tFriday' # GNU date
    guesses -n 'hebrew:15 Adar II 5784' gives $'hebrew:5784-06-15\t2024-03-24\tSunday'
    # a target that does not have the day has an empty place
    guesses -f gregorian -t french '15 March 3500' gives \
        $'gregorian:3500-03-15\t\tThursday' # GNU date
}

@test "every calendar's written form is among its guesses" {
    tries 0 -t all 2024-03-15
    tr '\t' '\n' <out >forms
    while IFS=: read -r id date; do
        offers "$date" "$id:$date"$'\t2024-03-15\tFriday'
    done <forms
}

@test "what is a date in no calendar is inconvertible" {
    for text in nothing '32 March 2024' '30 Feb 2024' '15 Adar March 2024' today @0 \
        '1 2 3 4' 'March March 2024' 99999999999999999999 klingon:2024-03-15 'Monday' \
        "$(printf '%300s' 1)x" $'\xff 2024'; do
        tries 1 --guess -- "$text"
        prints
        mentions 'no calendar has such a date'
    done
    rejects --guess '30 Feb 2024' saying '30 Feb 2024: no calendar has such a date'
    for on_error in skip blank keep; do
        tries 1 --guess -e $on_error nothing
        says
    done
    prints nothing
    misused --guess -k 1 2024-03-15
    mentions '--guess wants whole records'
}

@test "records: an empty one stands behind the guesses of each" {
    feed '15 March 2024\nnothing\n\n11 Ik' --guess --today=2024-03-15 -f gregorian,tzolkin
    exits 1
    prints $'gregorian:2024-03-15\t2024-03-15\tFriday' '' '' $'tzolkin:11 Ik\t2024-03-15\tFriday' ''
    says 'standard input:2: nothing: no calendar has such a date'
    guess -z -f gregorian '15 March 2024' '16 March 2024'
    prints_bytes 'gregorian:2024-03-15\t2024-03-15\tFriday\0\0gregorian:2024-03-16\t2024-03-16\tSaturday\0\0'
}

@test "threads change nothing" {
    for ((i = 0; i < 300; i++)); do
        printf '%s\n' "$((i % 28 + 1)) March 2024" 15/3/24 'Friday 15 Adar' 2460385
    done >records
    guess -i records --threads=1
    keep one
    guess -i records --threads=4
    like one
}

@test "-j: the guesses as objects" {
    needs jq
    guess -j 'Friday 15 Adar 5784'
    exits 0
    has '.input == "Friday 15 Adar 5784" and (.guesses | length) == 3
        and (.guesses[0] | .calendar == "hebrew" and .date == "5784-06-15" and .rd == 738970
            and .weekday == 1 and .weekday_agrees == false and .form == "named"
            and .year == "given" and .authority == "exact" and .dates[0].date == "2024-03-25")'
    guess -j 15/3/24
    has '.guesses[0] | .form == "day-month-year" and .year == "completed"
        and (has("weekday_agrees") | not)'
    guess -j -f gregorian -t french,rd 'March 3500'
    has '.guesses[0] | .last_rd == .rd + 30 and (has("weekday") | not)
        and .dates[0].error.code == "range" and (.last_dates | length) == 2'
    tries 1 -j --guess -e keep nothing
    has '. == {"input": "nothing", "error": {"code": "syntax",
        "message": "no calendar has such a date"}}'
}
