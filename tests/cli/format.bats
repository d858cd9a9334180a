# SPDX-License-Identifier: MIT
# --format: strftime's specifiers in any calendar, and calconv's own.
load helper

# as_date FORMAT: calconv writes these days as GNU date does.
as_date() {
    needs_gnu_date
    printf '%s\n' 0044-03-05 1582-10-15 1900-01-01 1999-12-31 2000-02-29 2004-01-01 2024-03-05 \
        2024-03-15 2024-12-30 2026-11-22 9999-12-31 >days
    date -f days "+$1" >theirs
    tries 0 -F "$1" -i days
    same_bytes out theirs
}

@test "numbers are those of GNU date" { as_date '%Y %y %C %m %d %e %j %F %G %V %u %w'; }

@test "names are those of GNU date in the C locale" { as_date '%A %a %B %b %h'; }

@test "flag - removes the padding, as in GNU date" { as_date '%-Y %-y %-C %-m %-d %-e %-j %-V'; }

@test "flag _ pads with blanks, as in GNU date" { as_date '%_Y|%_y|%_C|%_m|%_d|%_e|%_j|%_V'; }

@test "flag 0 pads with zeros, as in GNU date" { as_date '%0Y %0m %0d %0e %0j'; }

@test "flag ^ gives capitals, as in GNU date" { as_date '%^A %^a %^B %^b %^h'; }

@test "flag ^ gives capitals beyond ASCII too, which are read" { # Python: str.upper()
    while read -r locale date wanted; do
        converts --locale="$locale" -F '%^A %^B' "$date" gives "$wanted"
        converts --locale="$locale" -I '%A %B %d %Y' "$wanted ${date:8} ${date:0:4}" gives "$date"
    done <<'END'
de 2024-03-16 SAMSTAG MÄRZ
fr 2024-02-16 VENDREDI FÉVRIER
cs 2024-10-07 PONDĚLÍ ŘÍJNA
ru 2024-03-15 ПЯТНИЦА МАРТА
el 2024-03-16 ΣΆΒΒΑΤΟ ΜΑΡΤΊΟΥ
hy 2024-03-15 ՈՒՐԲԱԹ ՄԱՐՏԻ
vi 2024-04-14 CHỦ NHẬT THÁNG 4
fa 2024-03-15 جمعه مارس
END
}

@test "widths are those of GNU date" { as_date '%6Y|%5C|%5m|%3d|%5j|%12A|%5a|%10B|%4V|%3u'; }

@test "flags and widths go together as in GNU date" {
    as_date '%_6Y|%_5m|%05e|%_4d|%-5d|%^12B|%_12B|%012a|%_5j|%-3V'
}

@test "%n, %t and %% are newline, TAB and percent" { as_date '%Y%n%m%t%d%%'; }

@test "years of five digits are written as GNU date writes them" {
    converts -F '%Y %-Y %8Y %y %C %G' 12345-01-02 gives '12345 12345 00012345 45 123 12345'
}

@test "%y and %g are the last two digits of a year before 0 too" { # GNU date -d @-63517000000
    converts -F '%y %g' -0043-03-24 gives '43 43'
}

@test "the same specifiers write the target calendar's date" { # node Intl: 25 Esfand 1402
    converts -t persian -F '%Y %y %C %m %d %e %-j %B %F' 2024-03-15 gives \
        '1402 02 14 12 25 25 361 Esfand 1402-12-25'
    converts -t islamic-civil -F '%-d %B %Y' 2024-03-15 gives '5 Ramadan 1445' # node Intl
    converts -t julian -F '%e %b %Y' 2024-03-15 gives ' 2 Mar 2024'
}

@test "%F is the written form of any calendar" {
    converts -t iso-week,ordinal,rd,jd -F %F 2024-03-15 gives \
        $'2024-W11-5\t2024-075\t738960\t2460384.5' # the catalogue's examples
}

@test "week and weekday are the day's own, whatever the calendar" {
    for id in persian islamic-civil ordinal rd jd; do
        converts -t $id -F '%G-W%V-%u %w %A %a' 2024-03-15 gives '2024-W11-5 5 Friday Fri'
    done
}

@test "%K is the calendar, %J the Julian day number" {
    converts -t persian,jd -F '%K %J' 2024-03-15 gives $'persian 2460385\tjd 2460385'
}

@test "%L is empty where no month is leap" { converts -F '%m%L' 2024-03-15 gives 03; }

@test "%E gives the era and its year" {
    converts -F '%EC|%Ey|%EY' 2024-03-15 -0043-03-15 gives 'AD|2024|2024 AD' 'BC|44|44 BC'
    converts -t islamic-civil -F %EC 2024-03-15 gives AH
}

@test "%Ey has two digits, %-Ey as many as it needs" { # oracles.md, %Ey
    converts -F '%Ey %-Ey' 0006-01-01 gives '06 6'
}

@test "%O gives the calendar's own digits" { # CLDR: fa arabext, ar arab
    converts -t persian -F '%Od %Om' 2024-03-15 gives '۲۵ ۱۲'
    converts -t islamic-civil -F '%Od %Om' 2024-03-15 gives '٠٥ ٠٩'
}

@test "%{NAME} gives what calconv alone knows" {
    converts -F '%{rd} %{authority} %{monthcode}' 2024-03-15 gives '738960 exact M03'
    converts -t persian -F '%{authority}' 2024-03-15 0700-01-01 gives official extrapolated
}

@test "%{FIELD} gives any field of the calendar" {
    converts -t iso-week -F '%{year}/%{week}/%{weekday}' 2024-03-15 gives 2024/11/5
    converts -t ordinal -F '%{year}/%{day_of_year}' 2024-03-15 gives 2024/75
    converts -t persian -F '%{day}.%{month}.%{year}' 2024-03-15 gives 25.12.1402
}

@test "%{time} is the time, and without it a format drops the time" {
    converts -F '%d/%m %{time}' '2024-03-15 12:30:15.5Z' gives '15/03 12:30:15.5Z'
    converts -F '[%{time}]' 2024-03-15 gives '[]'
    converts -F %F 2024-03-15T12:30 gives 2024-03-15
}

@test "all else in a format is copied" {
    converts -F '' 2024-03-15 gives ''
    converts -F $'d\xc3\xa9j\xc3\xa0 \\n %Y' 2024-03-15 gives $'d\xc3\xa9j\xc3\xa0 \\n 2024'
}

@test "the label stands before a formatted date too" {
    converts -L -t persian,rd -F %A 2024-03-15 gives $'persian:Friday\trd:Friday'
}

@test "an unknown specifier is named, status 2" {
    for specifier in '%Q' '%!' '%{katun}' '%{}' '%Eq' '%OK'; do
        misused -F "a $specifier" 2024-03-15
        mentions "$specifier"
    done
}

@test "a specifier without its end is status 2" {
    for format in % %- %5 %E %O '%{' '%{rd'; do misused -F "$format" 2024-03-15; done
}

@test "a field that the calendar lacks is named with the calendar, status 2" {
    for pair in rd:%Y rd:%j jd:%m iso-week:%B ordinal:%m iso-week:%d "ordinal:%{month}"; do
        misused -t "${pair%%:*}" -F "${pair#*:}" 2024-03-15
        mentions "${pair%%:*}" "${pair#*:}"
    done
}

@test "one of several calendars without the field is status 2" {
    misused -t persian,rd -F %B 2024-03-15
}

@test "a bad format is found before any record is read" {
    mkfifo never
    misused -F %Q -i never
}

@test "with -t all a lacking field is empty" {
    tries 0 -t all -F %B 2024-03-15
    says
    tr '\t' '\n' <out >names
    for month in gregorian:March persian:Esfand islamic-civil:Ramadan 'hebrew:Adar II'; do
        grep -qxF "$month" names
    done
    # and those that write months by name
    { those_like "$a_month_and_day" && printf '%s\n' haab xihuitl roman; } | sort >wanted
    grep -v ':$' names | cut -d : -f 1 | sort >months
    same_bytes months wanted
    [ "$(wc -l <names)" = "$(number ids)" ]
}

@test "with -t all an unknown specifier is still status 2" { misused -t all -F %Q 2024-03-15; }
