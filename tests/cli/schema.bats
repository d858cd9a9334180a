# SPDX-License-Identifier: MIT
# What --json writes is what docs/calconv.schema.json says, and that refuses other things.
load helper
schema=$BATS_TEST_DIRNAME/../../docs/calconv.schema.json

needs_validator() {
    needs jq python3
    python3 -c 'from jsonschema import Draft202012Validator' 2>/dev/null ||
        skip 'python3-jsonschema is not installed'
}

# validate DEFINITION [none]: each line of the file `all` is an object of it; or none is.
validate() { python3 "$BATS_TEST_DIRNAME/../checks/validate.py" "$schema" "$@" <all; }

# gather ARG...: what calconv -j ARG... prints is added to `all`, whatever its status.
gather() {
    try -j "$@"
    [ "$status" -lt 2 ]
    cat out >>all
}

# The schema lets not every object with these keys through: each of jq's FILTERs breaks the first of
# `all`.
refuses() {
    local filter
    mv all whole
    for filter in "${@:2}"; do head -n 1 whole | jq -c "$filter"; done >all
    [ "$(wc -l <all)" -ge $(($# - 1)) ]
    validate "$1" none
    mv whole all
}

@test "dates in every calendar, with authorities of every kind" {
    needs_validator
    days 30 7 >days
    printf '%s\n' 0001-01-01 -4712-11-24 1582-10-15 1752-09-14 1868-10-01 rd:1000000000000 \
        rd:-1000000000000 rd:0 1400-06-07 >>days
    gather -t all -i days
    gather -t all -n 2024-03-15
    gather -t 'historic@GB,historic@FR+annunciation,islamic-civil@+1,mayan@584285' 1711-02-11
    validate record
    jq '.dates[].authority // empty' all | sort -u >seen
    jq '."$defs".authority.enum | sort[]' "$schema" >wanted
    same_bytes seen wanted
    refuses record '.rd |= tostring' 'del(.weekday)' '.weekday = 8' '.weekday = 0' '.rd += 0.5' \
        '.jdn = null' '.dates = []' 'del(.dates)' '.extra = 1' '.input_hex = "6"' \
        '.dates[0].authority = "sure"' 'del(.dates[0].authority)' '.dates[0].date = 20240315' \
        '.dates[0].calendar = "Gregorian!"' '.dates[0].month_code = "6"' '.time = "noon"' \
        '.dates[0].leap_month = 0' 'del(.dates[0].month_code)' 'del(.dates[0].era_year)' \
        '.dates[0].Katun = 1' '.dates[0].katun = [1]' '.dates[0].text = 1' '.error = {}' \
        '.dates[0] = {"calendar": "rd", "error": {"code": "odd", "message": "x"}}' \
        '.dates[0].error = {"code": "range", "message": "x"}' '.rd = 1000000000001' \
        'del(.input)' '[.]' 'null'
}

@test "names in locales, text of formats, times, targets of annotations" {
    needs_validator
    for locale in fa zh-Hant am ne; do
        gather --locale=$locale -F full -t all 2024-03-15 2023-04-01
    done
    gather -t all -F '%Y%{katun}' 2024-03-15T10:30:15.25+03:30[Asia/Tehran] '2024-03-15 23:59Z'
    gather '2024-03-15[u-ca=chinese]' '2024-03-15T00:00[u-ca=persian]'
    gather -f tzolkin,haab -t all '4 Ahau,8 Cumku' --today=2024-03-15
    validate record
    [ "$(jq -s 'map(.dates[] | select(.calendar == "persian").month_name) | unique | length' all)" -ge 4 ]
}

@test "what is said of dates, second dates, intervals" {
    needs_validator
    gather -I gedcom -t all 'BET 1 JAN 1900 AND 5 FEB 9999' 'from 1 JAN 1900' 'TO 5 FEB 1900' \
        'BEF 5 FEB 1900' 'AFT 5 FEB 1900' 'ABT 5 FEB 1900' 'CAL 5 FEB 1900' 'EST 5 FEB 1900' \
        'INT 5 FEB 1900 (x)' '5 FEB 1900'
    gather -I edtf -t hebrew '2024-03-15~/2024-03-16?' '2024-03-15?' '2024-03-15%/..' '/2024-03-15' \
        2024-03-15T10:00Z
    validate record
    jq '.qualifier // empty' all | sort -u >seen
    jq '."$defs".qualifier.enum | sort[]' "$schema" >wanted
    same_bytes seen wanted
    refuses record '.qualifier = "about"' '.to.input = "x"' 'del(.to.rd)' '.to.dates = []' \
        '.to.to = .to' '.start = "never"' '.end = null' '.to.qualifier = ""' '.to.time = "10:00"'
}

@test "errors of every code, and no other" {
    needs_validator
    printf '%s\n' hello 9999999999-01-01 2024-13-01 2024-02-30 iso-week:2024-W60-1 2024-02L-01 \
        excel:60 rd:1000000000001 '0000-01-01 BC' klingon:1 '2024-03-15[u-ca=klingon]' \
        2024-03-15T25:00 rd:738960T12:00 $'a\xff' $'"\\\001\xc3' >errors
    for on_error in keep blank; do
        gather -e $on_error -i errors
        gather -e $on_error -f gregorian,julian 2024-03-15,2024-03-15
        gather -e $on_error -F %B '2024-03-15[u-ca=rd]' # a count has no months
    done
    [ "$(wc -l <all)" = 34 ]
    validate failed_record
    jq -s 'map(.error.code) | unique' all >seen
    jq '."$defs".error.properties.code.enum | sort' "$schema" >wanted
    same_bytes seen wanted
    refuses failed_record '.error.code = "odd"' 'del(.error.message)' '.error.message = ""' \
        '.error.field = 1' '.rd = 1' 'del(.input)' '.dates = []'
}

@test "report and skip write nothing that is no object" {
    needs_validator
    days 50 >days
    echo nothing >>days
    for on_error in report skip; do gather -e $on_error -i days; done
    [ "$(wc -l <all)" = 100 ]
    validate record
}

@test "fields, named and not, empty, quoted, broken" {
    needs_validator
    printf '%s\r\n' 'date,"of ""it""",to' '2024-03-15T10:30,x,' '"2024-03-15",y,1' 'no,z,today' \
        ',,' >table.csv
    for on_error in report skip keep blank; do
        gather --csv --header -k date,to -e $on_error -t all -i table.csv --today=2024-03-15
        gather --csv -k 1,7 -e $on_error 2024-03-15,x ',' '"2024-03-15'
    done
    cp all every
    jq -c 'select(has("fields"))' every >all
    validate record_of_fields
    refuses record_of_fields '.fields = []' 'del(.fields)' '.rd = 1' '.fields[0].field = 0' \
        '.fields[0].rd = "x"' 'del(.fields[0].input)' '.fields[0].extra = 1' \
        '.fields[0].error = {"code": "odd", "message": "x"}' '.fields[0].name = 1'
    jq -c 'select(has("fields") | not)' every >all # broken quoting is the whole record's
    validate failed_record
}

@test "records that end in NUL" {
    needs_validator
    feed '2024-03-14\0002024-\n15\0' -j -z -e keep
    tr '\0' '\n' <out >all
    [ "$(wc -l <all)" = 2 ]
    head -n 1 all >first
    sed -i 1d all
    validate failed_record
    mv first all
    validate record
}

@test "calendars and variants of them" {
    needs_validator
    gather -l
    gather --info rd historic@GB historic@FR+annunciation islamic-civil@+1 mayan@584285 \
        islamic-umalqura@published
    [ "$(wc -l <all)" = $(($(number ids) + 6)) ]
    validate calendar
    refuses calendar 'del(.id)' '.id = "Two Words"' '.kind = "disputed"' '.basis = "lunisolarish"' \
        '.day_start = "noon"' '.first_rd = "x"' '.fields = []' '.aliases = "x"' '.extra = 1' \
        'del(.year_days_greatest)' '.eras = [{}]' '.spans = []' '.months_least = 0' \
        '.variants = [{"parameter": "GB"}]' '.parameters = "GB"' '.month_names = [""]'
}

@test "what a calendar's object says is how its dates are" {
    needs jq
    try -l -j
    # the fields of a date are those that were announced; its month's name one of the list
    cp out calendars
    try -j -t all 2024-03-15
    jq -e --slurpfile calendars calendars '.dates | all(. as $date
        | ($calendars[] | select(.id == $date.calendar)) as $calendar
        | (($calendar.fields + ($calendar.more_fields // [])) - ($date | keys)) == []
        and ($date.month_name == null or ($calendar.month_names | index($date.month_name)) != null)
        and ($date.era == null or ($calendar.eras | map(.code) | index($date.era)) != null))' out
}

@test "variants that are listed can be had" {
    needs jq
    try --info -j historic
    jq -r '.variants[] | "historic@" + .parameter' out >names
    [ "$(wc -l <names)" -ge 150 ]
    mapfile -t names <names
    tries 0 -l -j "${names[@]}"
    jq -r .id out | same_bytes /dev/stdin names
}

@test "years and months" {
    needs_validator
    for id in $(ids); do
        try -t "$id" 2024-03-15
        year=$(sed -E 's/([0-9]+)-.*/\1/' out)
        try --info -j "$id:$year"
        if [ "$status" = 0 ]; then cat out >>all; fi
    done
    [ "$(wc -l <all)" -ge 40 ]
    validate year
    refuses year '.days = 0' '.leap = 1' 'del(.calendar)' '.months = []' '.extra = 1'
    rm all
    gather --info hebrew:5784-05L chinese:2023-02L persian:1402-12 bahai:180-00 haab:3
    validate month
    refuses month 'del(.last_rd)' '.month = 5' '.extra = 1'
}

@test "guesses, of days, months and years, in targets that may refuse" {
    needs_validator
    for date in 'Friday 15 Adar 5784' 15/3/24 'May 2024' 5784 '11 Ik' 2460385 'March 44 BC'; do
        gather --guess --today=2024-03-15 -t excel,persian -F '%{authority}' "$date"
    done
    validate guessed_record
    refuses guessed_record '.guesses = []' 'del(.input)' '.extra = 1' '.guesses[0].form = "odd"' \
        'del(.guesses[0].weekday)' '.guesses[0].last_rd = 1' '.guesses[0].year = 5784' \
        '.guesses[0].weekday_agrees = "yes"' '.guesses[0].dates = []' '.guesses[0].extra = 1'
    rm all
    gather --guess -e keep nothing
    validate failed_record
}
