# SPDX-License-Identifier: MIT
# --json: one object a record.
load helper

# object ARG... passes FILTER: calconv -j ARG... prints one object of which jq's FILTER is true.
object() {
    needs jq
    split passes "$@"
    tries 0 -j "${before[@]}"
    says
    [ "$(wc -l <out)" = 1 ]
    has "${after[0]}"
}

# error_of RECORD ARG... passes FILTER: the same of the error object under -e keep.
error_of() {
    needs jq
    split passes "$@"
    tries 1 -j -e keep "${before[@]}"
    says
    [ "$(wc -l <out)" = 1 ]
    has "${after[0]}"
}

@test "an object has the keys of the contract" { # section 6
    object 2024-03-15 passes 'keys == ["dates", "input", "jdn", "rd", "weekday"]'
}

@test "the day is there as R.D., JDN and weekday" { # the catalogue; GNU date: a Friday
    object 2024-03-15 passes \
        '.input == "2024-03-15" and .rd == 738960 and .jdn == 2460385 and .weekday == 5'
    object 2024-03-17 passes '.weekday == 7'
}

@test "a date of year, month and day has the keys of the contract" { # node Intl; catalogue
    object -t persian 2024-03-15 passes '.dates == [{"calendar": "persian", "date": "1402-12-25",
        "year": 1402, "month": 12, "leap_month": false, "day": 25, "month_code": "M12",
        "month_name": "Esfand", "era": "ap", "era_year": 1402, "authority": "official"}]'
}

@test "calendars with other fields give them by name" {
    object -t iso-week 2024-03-15 passes '.dates == [{"calendar": "iso-week",
        "date": "2024-W11-5", "year": 2024, "week": 11, "weekday": 5, "authority": "exact"}]'
    object -t ordinal 2024-03-15 passes '.dates == [{"calendar": "ordinal",
        "date": "2024-075", "year": 2024, "day_of_year": 75, "authority": "exact"}]'
}

@test "a count has no keys of months" {
    object -t jd 2024-03-15 passes '.dates[0] | .date == "2460384.5" and .calendar == "jd"
        and (has("month") or has("year") or has("era") or has("leap_month") | not)'
}

@test "eras are CLDR's codes" {
    object -0043-03-15 passes '.dates[0] | .era == "bce" and .era_year == 44 and .year == -43'
    object 2024-03-15 passes '.dates[0] | .era == "ce" and .era_year == 2024'
    object -t islamic-civil 2024-03-15 passes '.dates[0] | .era == "ah" and .era_year == 1445'
}

@test "days before the epochs are negative numbers" { # oracles.md: BCE
    object -f julian -0043-03-15 passes '.rd == -15999 and .jdn == 1705426'
}

@test "several targets are several dates in the order of -t" {
    object -t rd,persian,jdn 2024-03-15 passes \
        '[.dates[].date] == ["738960", "1402-12-25", "2460385"]'
}

@test "authority tells the years vouched for" { # the catalogue: persian, excel
    object -t persian,excel 1900-01-01 passes '[.dates[].authority] == ["official", "exact"]'
    object -t persian,excel 1582-10-15 passes \
        '[.dates[].authority] == ["extrapolated", "extrapolated"]'
}

@test "text is there with -F only" {
    object -F '%A %e' 2024-03-05 passes '.dates[0].text == "Tuesday  5"'
    object 2024-03-05 passes '.dates[0] | has("text") | not'
}

@test "the month's name is English, or in the locale" { # CLDR: fa, de, he
    object -t persian,gregorian 2024-03-15 passes \
        '[.dates[].month_name] == ["Esfand", "March"]'
    object --locale=fa -t persian,rd 2024-03-15 passes '.dates[0].month_name == "اسفند"
        and (.dates[1] | has("month_name") | not)'
    object --locale=de 2024-03-15 passes '.dates[0].month_name == "März"'
    object --locale=he '2024-03-15[u-ca=hebrew]' passes '.dates[0].month_name == "אדר ב׳"'
    object --locale=de -F %B 2024-03-15 passes '.dates[0] | .month_name == .text'
}

@test "time is there with a time only" {
    object 2024-03-15T12:30:15.5Z passes '.time == "12:30:15.5Z" and .rd == 738960'
    object 2024-03-15 passes 'has("time") | not'
}

@test "a date written in another calendar is the input as it was" {
    object persian:1403-01-01 passes '.input == "persian:1403-01-01" and .rd == 738965'
}

@test "quotes, backslashes and control bytes of the input are escaped" {
    error_of $'a"b\\c\td\001' passes '.input == "a\"b\\c\td\u0001"'
}

@test "UTF-8 of the input is itself, without input_hex" {
    error_of 'décembre 雪 𝄞' passes '.input == "décembre 雪 𝄞" and (has("input_hex") | not)'
}

@test "invalid UTF-8 becomes U+FFFD and input_hex has the bytes" {
    error_of $'a\xff\xc3b' passes \
        '.input == "a\ufffd\ufffdb" and (.input_hex | ascii_downcase) == "61ffc362"'
}

@test "as many bytes as could begin a character become one U+FFFD" { # Python's errors='replace'
    error_of $'a\xe2\x82b\xf0\x9f\x98' passes '.input == "a\ufffdb\ufffd"'
    error_of $'\xed\xa0\x80 \xc0\x80 \xf4\x90\x80\x80' passes \
        '.input | split(" ") | map(length) == [3, 2, 4]'
}

@test "an inconvertible record gives input and error" {
    error_of 2023-02-29 passes '. == {"input": "2023-02-29", "error": {"code": "day-range",
        "message": "day 29 is not in 1..28 (February 2023, gregorian)"}}'
}

@test "every kind of error has its code" {
    while read -r code record; do
        error_of "$record" passes ".error.code == \"$code\" and (.error.message | length > 0)"
    done <<'END'
syntax hello
year-range 9999999999-01-01
month-range 2024-13-01
day-range 2024-02-30
field-range iso-week:2024-W60-1
leap 2024-02L-01
gap excel:60
range rd:1000000000001
era 0000-01-01 BC
calendar klingon:1
calendar 2024-03-15[u-ca=klingon]
time 2024-03-15T25:00
time rd:738960T12:00
END
    error_of -f gregorian,julian 2024-03-15,2024-03-15 passes '.error.code == "disagree"'
}

@test "report and skip give no error object, blank gives one" {
    rejects -j x saying 'x: not a date of the form YYYY-MM-DD (gregorian)'
    rejects -j -e skip x saying
    needs jq
    tries 1 -j -e blank x
    has '.input == "x" and .error.code == "syntax"'
}

@test "a target that refuses is an error object among the dates" {
    needs jq
    tries 1 -j -t persian,rd 2024-03-15T12:00
    mentions 'a count cannot carry a time (rd)'
    has '.dates[0].date == "1402-12-25" and (.dates[1] | keys == ["calendar", "error"])
        and .dates[1].calendar == "rd" and .dates[1].error.code == "time"'
}

@test "with -t all a target that refuses is no failure" {
    object -t all 2024-03-15T12:00 passes "(.dates | length) == $(number ids)
        and ([.dates[] | select(.error.code == \"time\")] | length) ==
            $(number those_like "$a_count")"
}

@test "every record is one line" {
    needs jq
    printf '2024-03-%s\n' 14 15 16 >days
    tries 0 -j -i days -t all
    [ "$(wc -l <out)" = 3 ]
    has -s 'map(.input) == ["2024-03-14", "2024-03-15", "2024-03-16"]'
}

@test "-z ends every object in NUL" {
    needs jq
    feed '2024-03-14\0002024-03-15\0' -j -z
    exits 0
    [ "$(tr -dc '\0' <out | wc -c)" = 2 ]
    [ "$(tr -dc '\n' <out | wc -c)" = 0 ]
    tr '\0' '\n' <out >lines
    mv lines out
    has -s 'map(.input) == ["2024-03-14", "2024-03-15"]'
}

@test "the calendar of a variant is its canonical id" {
    object -t islamic@1 2024-03-15 passes \
        '.dates[0] | .calendar == "islamic-civil@+1" and .date == "1445-09-06"'
}

@test "numbers are exact at the end of the range" { # contract section 7
    needs jq
    try -j -f rd -t unix 1000000000000
    grep -qF '"rd":1000000000000,' out
    grep -qF '86399937864316800' out # (10^12 - 719163) x 86400
}
