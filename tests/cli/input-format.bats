# SPDX-License-Identifier: MIT
# --input-format: dates are read by formats, the inverse of --format.
load helper

# as_date FORMAT: calconv reads the days that GNU date writes by this format.
as_date() {
    needs_gnu_date
    printf '%s\n' 1582-10-15 1900-01-01 1999-12-31 2000-02-29 2004-01-01 2024-03-05 2024-03-15 \
        2024-12-30 2026-11-22 9999-12-31 >days
    date -f days "+$1" >written
    tries 0 -I "$1" -i written
    sed 's/^ *//' out >read # blanks around a date are copied
    same_bytes read days
}

# reads FORMAT LOCALE CALENDAR TEXT: the text is of 2024-03-15.
reads() { converts -I "$1" --locale="$2" -f "$3" "$4" gives 2024-03-15; }

@test "what GNU date writes is read: numbers" {
    as_date '%d/%m/%Y'
    as_date '%Y%m%d'
    as_date '%d%m%Y'
    as_date '%C%y.%-m.%-d'
    as_date '%Y %j'
    as_date '%Y%j'
    as_date '%G-W%V-%u'
    as_date '%V %w %G'
    as_date '%_d|%_m|%_Y'
    as_date '%e-%m %6Y'
}

@test "what GNU date writes is read: names" {
    as_date '%A, %d. %B %Y'
    as_date '%a %e %b %Y'
    as_date '%^A %^b %d %Y'
    as_date '%B%d,%Y'
    as_date '%12A %-8d|%10B %Y'
    as_date '%d%B%Y %G%%'
}

@test "case, padding and blanks do not matter" { # dates of Python's datetime.strptime
    converts -I %d/%m/%Y 5/3/2024 05/03/2024 gives 2024-03-05 2024-03-05
    converts -I '%B %d, %Y' 'MARCH 5, 2024' 'march   5,2024' gives 2024-03-05 2024-03-05
    converts -I '%d %b %Y' '15  mar 2024' 15Mar2024 gives 2024-03-15 2024-03-15
    converts -I '%A, %d. %B %Y' 'friday, 15. march 2024' gives 2024-03-15
    converts -I '%d%B%Y' 15March2024 gives 2024-03-15
    pipes ' 15/03/2024\t\r\n\n' -I %d/%m/%Y gives ' 2024-03-15\t\r\n\n'
}

@test "case does not matter beyond ASCII" { # the capitals of Unicode
    reads '%d %B %Y' ru gregorian '15 МАРТА 2024'
    reads '%d %B %Y' de gregorian '15 MÄRZ 2024'
    reads '%A %d/%m/%Y' el gregorian 'ΠΑΡΑΣΚΕΥΉ 15/03/2024'
}

@test "what others write in their languages is read by full and long" { # node Intl
    reads full de gregorian 'Freitag, 15. März 2024'
    reads full fr gregorian 'vendredi 15 mars 2024'
    reads full ru gregorian 'пятница, 15 марта 2024 г.'
    reads full en-US gregorian 'Friday, March 15, 2024'
    reads full ja-JP japanese '令和6年3月15日金曜日'
    reads full he hebrew 'יום שישי, ה׳ באדר ב׳ תשפ״ד'
    reads long ar-SA islamic-umalqura '٥ رمضان ١٤٤٥ هـ'
    reads long fa persian '۲۵ اسفند ۱۴۰۲'
    reads long hi indian '२५ फाल्गुन १९४५ शक'
}

@test "digits of all scripts are read, whatever the locale" { # Unicode: Nd, and hanidec of CLDR
    converts -I %d/%m/%Y ۱۵/۰۳/۲۰۲۴ १५/३/२०२४ 一五/三/二〇二四 gives \
        2024-03-15 2024-03-15 2024-03-15
    converts -I %F 二〇二四-〇三-一五 gives 2024-03-15
    converts 二〇二四-〇三-一五 gives 2024-03-15 # in the written form too
}

@test "numerals of the calendar are read" { # hebcal: 5 Adar II 5784, תשפ״ד
    converts -f hebrew -I '%Od %B %Oy' 'ה׳ adar ii תשפ״ד' gives 2024-03-15
    converts -f ethiopic -I '%Od.%Om.%Oy' ፮.፯.፳፻፲፮ gives 2024-03-15 # node Intl: 6.7.2016
    converts --digits=roman -I %d.%m.%Y XV.III.MMXXIV gives 2024-03-15
}

@test "eras are read" { # the catalogue; 44 BC is the year -43
    converts -f julian -I '%B %d, %EY' 'March 15, 44 BC' -t julian gives -0043-03-15
    converts -f japanese -I '%EY %m %d' '6 reiwa 3 15' gives 2024-03-15
    converts -f japanese -I '%EC%Ey.%m.%d' Reiwa6.3.15 Heisei31.4.30 gives 2024-03-15 2019-04-30
    tries 1 -f japanese -I '%EC%Ey.%m.%d' Heisei31.5.1
    mentions 'the day is not in the era, which begins 1989-01-08 and ends before 2019-05-01'
}

@test "leap months are read by mark, name, code and place" { # node Intl: leap 2nd month 2023
    converts -f chinese -I '%Y/%m%L/%d' 2023/2L/1 2023/2/1 gives 2023-03-22 2023-02-20
    converts -f chinese -I '%Y %{monthcode} %d' '2023 M02L 1' '2023 M02 1' gives \
        2023-03-22 2023-02-20
    converts -f chinese -I '%Y %B %d' '2023 Second Monthbis 1' gives 2023-03-22
    converts -f hebrew -I '%d %B %Y' '15 Adar I 5784' '15 Adar II 5784' gives \
        2024-02-24 2024-03-25 # hebcal
}

@test "the day of the week may tell whether a month is leap" { # node Intl: 1 of month 2, and leap 2
    converts -f chinese -I '%A %Y/%m/%d' 'Monday 2023/2/1' 'Wednesday 2023/2/1' gives \
        2023-02-20 2023-03-22
}

@test "a day is read by counts, cycles and fields of its calendar" { # the catalogue's examples
    converts -I %J 2460385 gives 2024-03-15
    converts -I 'RD %{rd}' 'rd 738960' gives 2024-03-15
    converts -f jd -I %F 2460384.5 gives 2024-03-15
    converts -f mayan -I '%{baktun},%{katun},%{tun},%{uinal},%{kin}' 13,0,11,7,2 gives 2024-03-15
    converts -f tzolkin --today=2024-04-01 -I '<%F>' '<11 Ik>' gives 2024-03-15
}

@test "ixdtf reads RFC 9557, whose calendar is the target" {
    converts -I ixdtf '2024-03-15T10:00Z[u-ca=persian]' gives 1402-12-25T10:00Z
}

@test "a time is read by %{time}, and may be missing" {
    converts -I '%d/%m/%Y %{time}' '15/03/2024 10:30' 15/03/2024 gives '2024-03-15 10:30' 2024-03-15
    converts -I '%{time}, %d/%m/%Y' '10:30:00Z, 15/03/2024' gives '2024-03-15 10:30:00Z'
    converts -I '%d/%m/%YT%{time}' 15/03/2024T10:30 gives 2024-03-15T10:30
    converts -I '%d/%m/%Y %{time}' -F '%{time} %j' '15/03/2024 10:30' gives '10:30 075'
    tries 1 -I %d/%m/%Y '15/03/2024 10:30'
    mentions 'column 12: the text goes on behind the date'
}

@test "several formats are tried in order" {
    converts -I %d/%m/%Y -I %m/%d/%Y 15/03/2024 03/15/2024 03/04/2024 gives \
        2024-03-15 2024-03-15 2024-04-03
}

@test "CALENDAR:DATE and words are read, the written form is not" {
    converts --today=2024-03-15 -I %d/%m/%Y today hebrew:5784-06-05 tomorrow gives \
        2024-03-15 2024-03-15 2024-03-16
    tries 1 -I %d/%m/%Y 2024-03-15
    tries 1 -I %d/%m/%Y @0
    tries 1 -I %d/%m/%Y 'AD 2024-03-15'
}

@test "a text that does not fit is told with its column" {
    tries 1 -I %d/%m/%Y 15/3/x 15-03-2024 x '15/03/2024 AD'
    says "15/3/x: column 6: '%Y' wants a year (format '%d/%m/%Y')" \
        "15-03-2024: column 3: '/' is wanted (format '%d/%m/%Y')" \
        "x: column 1: '%d' wants a day (format '%d/%m/%Y')" \
        "15/03/2024 AD: column 12: the text goes on behind the date (format '%d/%m/%Y')"
}

@test "columns count characters" {
    tries 1 --locale=fa -f persian -I '%d %B %Y' '۲۵ اسفند x'
    says "۲۵ اسفند x: column 10: '%Y' wants a year (format '%d %B %Y')"
    tries 1 --locale=de -I full 'Freitag, 15. März x'
    says "Freitag, 15. März x: column 19: a year is wanted (format 'full')"
}

@test "of several formats the one that got farthest is told" {
    tries 1 -I %m.%d.%Y -I '%d %B %Y' -I %Y/%m/%d '15 March'
    says "15 March: column 9: '%Y' wants a year (format '%d %B %Y', which got farthest of 3)"
}

@test "what fits and is no day is an error of its field" {
    tries 1 -I %d/%m/%Y 15/13/2024 29/02/2023
    says '15/13/2024: month 13 is not in 1..12 (2024, gregorian)' \
        '29/02/2023: day 29 is not in 1..28 (February 2023, gregorian)'
    tries 1 -f bahai -I '%EY %m %d' -- '-99999999999999999999 BE 1 1'
    mentions ': year is not in ' # the number is not shown as another one
    tries 1 -I '%Y %j' '2023 366' -I '%G-W%V-%u' '2023-W53-1'
    mentions 'the year has no such day' 'the ISO year has no such week or day'
    tries 1 -f hebrew -I '%d %B %Y' '1 Adar I 5783' '1 Adar II 5783'
    says '1 Adar I 5783: there is no leap month 5 (5783, hebrew)' \
        '1 Adar II 5783: the year has no month of this name (hebrew)'
}

@test "what is said twice must agree" {
    tries 1 -I '%A %d %B %Y' 'Thursday 15 March 2024'
    says "Thursday 15 March 2024: column 1: '%A' says Thursday, but 2024-03-15 has Friday (gregorian)"
    tries 1 -I '%Y-%m-%d (%j)' '2024-03-15 (76)'
    says "2024-03-15 (76): column 13: '%j' says 76, but 2024-03-15 has 75 (gregorian)"
    tries 1 -j -e keep -I '%A %F' 'Monday 2024-03-15'
    grep -q '"code":"disagree"' out
}

# vague WANTED ARG...: a format that is refused, with these words.
vague() {
    misused "${@:2}" 15
    mentions "$1"
}

@test "a format that determines no day is an error of usage" {
    vague "'%y' does not determine a day: it has no century" -I %y
    vague 'it has no year (%Y)' -I '%d %B'
    vague 'it has no year (%Y)' -I %A
    vague 'it has no month (%m, %B)' -I '%d %Y'
    vague 'it has no day (%d)' -I '%B %Y'
    vague 'it has no era (%EC)' -I '%d %B %Ey'
    vague 'with %G it wants %V and a day of the week' -I '%G-W%V'
    vague 'it does not tell leap months (%L)' -f hebrew -I %Y-%m-%d
    vague 'only a year of two digits' --locale=en -I short
    vague "'%-m' has no fixed length" -I '%Y %-d%-m'
    vague 'is written only' -f historic -I '%{dual}-%m-%d'
    vague "unknown specifier '%H' at column 4" -I '%F %H'
    vague "rd has nothing for '%Y' at column 1" -f rd -I %Y
    vague 'one calendar' -f tzolkin,haab -I %F
}

@test "a field with names may be read by its number or its name" { # Cumku is the 18th month, Pop the 1st
    pipes '18-10\n' -f haab -t haab -I %m-%d gives '10 Cumku\n'
    pipes '10 Cumku\n' -f haab -t haab -I '%d %{month}' gives '10 Cumku\n'
    pipes '18 Cumku 10\n' -f haab -t haab -I '%m %{month} %d' gives '10 Cumku\n'
    tries 1 -f haab -I '%m %{month} %d' '17 Cumku 10'
    mentions "'%{month}' says Cumku"
    tries 1 -f haab -I %m-%d 20-01
    mentions 'month 20 is not in 1..19'
}

@test "fields, headers, JSON and --on-error serve with formats too" {
    pipes 'a;15.3.2024;b\n' -k 2 -d ';' -I %d.%m.%Y gives 'a;2024-03-15;b\n'
    feed 'n,d\n1,15.3.2024\n2,x\n' --csv --header -k d -I %d.%m.%Y -e keep --append
    exits 1
    prints n,d,d_gregorian 1,15.3.2024,2024-03-15 2,x,
    converts -j -t rd -I %d.%m.%Y 15.3.2024 gives \
        '{"input":"15.3.2024","rd":738960,"jdn":2460385,"weekday":5,"dates":[{"calendar":"rd","date":"738960","count":738960,"authority":"exact"}]}'
}

@test "threads read as one does" {
    days 3000 >iso
    tries 0 -F '%A %d %B %Y' -i iso
    mv out written
    for threads in 1 3; do
        tries 0 --threads=$threads -I '%A %d %B %Y' -i written
        same_bytes out iso
    done
}

@test "with -n a date is of the evening" { # as without a format
    converts -n -f hebrew -I '%d %B %Y' '6 Adar II 5784' gives 2024-03-15
    converts -n -f hebrew -I '%A %d %B %Y' 'Friday 6 Adar II 5784' gives 2024-03-15
}
