# SPDX-License-Identifier: MIT
# helper.bash - what the tests of the command line share.
#
# try runs calconv and leaves $status, and its output in the files `out` and `err`, so that every
# byte counts, NUL and the last newline too.  The other words check what it left.

calconv=${CALCONV:?"make check sets it to the program"}

# The calendars there are: id, kind, example for 2024-03-15 (with `_` for a space), aliases; written
# from the catalogue.  It is the one place to change when calendars are added.
catalogue() {
    cat <<'END'
gregorian exact 2024-03-15 gregory greg iso8601 new-style ns western
julian exact 2024-03-02 old-style os
milankovic exact 2024-03-15 revised-julian new-julian
persian official 1402-12-25 jalali shamsi solar-hijri khorshidi
islamic-civil exact 1445-09-05 islamicc islamic hijri tabular
iso-week exact 2024-W11-5 ywd week
ordinal exact 2024-075 yd iso-ordinal day-of-year
rd exact 738960 rata-die fixed
jdn exact 2460385 julian-day-number cjdn
jd exact 2460384.5 julian-day julian-date
mjd exact 60384 modified-julian-day
unix exact 1710460800 epoch posix
unix-day exact 19797 epoch-day
lilian exact 161225 ldn
excel exact 45366 excel1900
excel1904 exact 43904
matlab exact 739326 datenum
islamic-tbla exact 1445-09-06 tabular-astronomical
islamic-umalqura official 1445-09-05 umalqura ummulqura saudi ksa
islamic-observational computed 1445-09-04
islamic-rgsa computed 1445-09-05 saudi-observational
islamic-tabular-i exact 1445-09-05
islamic-tabular-iii exact 1445-09-05
islamic-tabular-iv exact 1445-09-05
hebrew exact 5784-06-05 jewish
coptic exact 1740-07-06 alexandrian
ethiopic exact 2016-07-06 ethiopian geez
ethioaa exact 7516-07-06 ethiopic-amete-alem amete-alem
indian exact 1945-12-25 saka indian-national
buddhist exact 2567-03-15 thai-buddhist
roc exact 0113-03-15 minguo taiwan
japanese official reiwa6-03-15 nengo wareki gengo
chinese official 2024-02-06 nongli han
dangi official 2024-02-06 korean
vietnamese computed 2024-02-06 am-lich
japanese-lunisolar computed 2024-02-06 kyureki tenpo
thai-solar official 2567-03-15 suriyakati
nepali official 2080-12-02 bikram-sambat bs
bengali exact 1430-12-01 bangla bangladesh
persian-birashk exact 1402-12-25 persian-2820 persian-arithmetic
egyptian exact 2772-12-03 nabonassar
armenian exact 1473-08-28
olympiad exact 700.4-03-02
byzantine exact 7532-07-02 etos-kosmou
swedish exact 2024-03-15
hindu-solar-old exact 5124-11-30 old-hindu-solar
hindu-lunar-old exact 5124-12-06 old-hindu-lunar
historic exact 2024-03-15 julian-gregorian christian british
hebrew-observational computed 5784-07-04
samaritan computed 3662-12-06
babylonian computed 2334-12-04 seleucid
persian-astronomical computed 1402-12-25
bahai official 0180-19-15 badi
bahai-western exact 0180-19-14
french-republican computed 0232-06-25 french republican revolutionary
french-romme exact 0232-06-26 french-arithmetic
roman exact 2024-03-Non-6 kalends
icelandic exact 2023-W20-5 misseri
mayan exact 13.0.11.7.2 long-count mayan-long-count
haab exact 10_Cumku mayan-haab
tzolkin exact 11_Ik mayan-tzolkin
xihuitl exact 4_Huei_Tecuilhuitl aztec-xihuitl
tonalpohualli exact 11_Ehecatl aztec-tonalpohualli
pawukon exact 13-6 balinese
akan exact 5-3
sexagenary exact 5-3 ganzhi stem-branch
hindu-solar exact 1945-12-02
hindu-lunar exact 2080-12-06 hindu-amanta
hindu-purnimanta exact 2080-12-06 hindu-lunar-fullmoon
tibetan exact 2151-02-06 phugpa
hindu-solar-astro computed 1945-12-02 tamil
hindu-lunar-astro computed 2080-12-06
END
}

# ids [KIND]: the ids of all calendars, or of those of a kind, one a line.
ids() { catalogue | awk -v kind="$1" 'kind == "" || $2 == kind { print $1 }'; }

# unbounded: those that convert every day of contract section 7; the Siddhantic and Tibetan ones only
# years -10000..10000.
unbounded() { ids exact | grep -vxE 'hindu-(solar|lunar|purnimanta)|tibetan'; }

# those_like REGEX: the ids of the calendars whose example looks so.
those_like() { catalogue | awk -v regex="$1" '$3 ~ regex { print $1 }'; }

# The examples of the calendars that count days or seconds, and of those with months.
# shellcheck disable=SC2034
a_count='^[0-9]+(\.5)?$' a_month_and_day='-[0-9][0-9]L?-[0-9][0-9]$'

# number COMMAND...: how many lines it prints.
number() { "$@" | grep -c ''; }

# same ID DATE=GREGORIAN...: each DATE of the calendar is that Gregorian date, and the other way.
same() {
    local id=$1
    shift
    converts -f "$id" -- "${@%%=*}" gives "${@##*=}"
    converts -t "$id" -- "${@##*=}" gives "${@%%=*}"
}

# Every test has a directory of its own, and no surroundings.
setup() {
    set +T # else bats looks at every command of these helpers, which takes more than half the time
    cd "$BATS_TEST_TMPDIR" || return
    unset SOURCE_DATE_EPOCH
    export LC_ALL=C TZ=UTC0 HOME="$BATS_TEST_TMPDIR" CALCONV_NO_POPT=1
}

# try ARG...
try() {
    status=0
    printf -v ran '%q ' calconv "$@"
    "$calconv" "$@" >out 2>err || status=$?
}

# tries STATUS ARG...: try, which has to end with this status.
tries() {
    try "${@:2}"
    exits "$1"
}

# feed BYTES ARG...: try with what printf makes of BYTES on standard input.
feed() {
    # shellcheck disable=SC2059
    printf "$1" >fed
    try "${@:2}" <fed
}

# same_bytes FILE WANTED: two files are the same.
same_bytes() {
    cmp -s "$2" "$1" && return
    echo "$ran"
    echo "'$1' is not what was wanted:"
    diff -au "$2" "$1" | head -c 2000
    return 1
}

# same_text FILE TEXT: the file has this text and no NUL; without a process, to be quick.
same_text() {
    local text
    if ! IFS= read -rd '' text <"$1" && [ "$text" = "$2" ]; then return; fi
    printf %s "$2" >wanted
    same_bytes "$1" wanted
}

# exits NUMBER
exits() {
    [ "$status" = "$1" ] && return
    echo "$ran"
    echo "exit status is $status, not $1"
    cat err
    return 1
}

# lines FILE PREFIX LINE...: the file has exactly these lines.
lines() {
    local text=
    [ $# = 2 ] || printf -v text "$2%s\n" "${@:3}"
    same_text "$1" "$text"
}

# prints LINE...: exactly these lines are the output.
prints() { lines out '' "$@"; }

# prints_bytes BYTES: exactly what printf makes of this is the output.
prints_bytes() {
    # shellcheck disable=SC2059
    printf "$1" >wanted
    same_bytes out wanted
}

# says LINE...: exactly these messages, without their "calconv: "; none: silence.
says() { lines err 'calconv: ' "$@"; }

# mentions WORDS...: each of these stands somewhere on standard error.
mentions() {
    local words
    for words; do
        grep -aqF -e "$words" err && continue
        echo "$ran"
        echo "no message mentions '$words':"
        cat err
        return 1
    done
}

# split WORD ARG... WORD LINE...: sets the arrays before and after.
split() {
    local IFS=$'\037' head
    head=$IFS${*:2}$IFS
    head=${head%%"$IFS$1$IFS"*}
    head=${head//[!$IFS]/}
    [ ${#head} -lt $(($# - 1)) ] || { echo "the test lacks '$1'"; return 1; }
    before=("${@:2:${#head}}") after=("${@:${#head}+3}")
}

# converts ARG... gives LINE...: all is well, and this is the output.
converts() {
    split gives "$@"
    tries 0 "${before[@]}"
    says
    prints "${after[@]}"
}

# pipes BYTES ARG... gives BYTES: the same with standard input, both as printf makes them.
pipes() {
    split gives "$@"
    feed "${before[@]}"
    exits 0
    says
    prints_bytes "${after[0]}"
}

# rejects ARG... saying MESSAGE...: nothing converts, and these are the messages.
rejects() {
    split saying "$@"
    tries 1 "${before[@]}"
    prints
    says "${after[@]}"
}

# inconvertible ARG...: each ARG alone is no date, whatever the message.
inconvertible() {
    local record
    for record; do
        tries 1 -- "$record"
        prints
        mentions 'calconv: '
    done
}

# misused ARG...: status 2, a message and no output.
misused() {
    tries 2 "$@" </dev/null
    prints
    mentions 'calconv: '
}

# fails ARG...: status 3 and a message.
fails() {
    tries 3 "$@"
    mentions 'calconv: '
}

# days COUNT [SEED]; mixed COUNT [ARG...]: records for standard output, the same in every run: ISO
# dates; dates, odd ones, bad ones and other bytes.  `today` is fixed by fix_today.
days() { awk -v n="$1" -v seed="$2" -f "$BATS_TEST_DIRNAME/lines.awk"; }
mixed() { awk -v n="$1" -v mixed=1 "${@:2}" -f "$BATS_TEST_DIRNAME/lines.awk" | tr '\001' '\0'; }
fix_today() { export SOURCE_DATE_EPOCH=1710460800; }

# keep NAME: what try left, as the files NAME.out and NAME.err, and $NAME its status.
keep() {
    mv out "$1.out"
    mv err "$1.err"
    printf -v "$1" %s "$status"
}

# like NAME: the output, the messages and the status are those that `keep NAME` kept.
like() {
    same_bytes out "$1.out"
    same_bytes err "$1.err"
    exits "${!1}"
}

# has ARG...: jq finds the filter among these true of the output (which is not empty).
has() {
    [ -s out ] && jq -e "$@" <out >found && return
    echo "$ran"
    echo "not true of the output: $*"
    cat out
    return 1
}

# needs COMMAND...: skip the test, loudly, where one is missing.
needs() {
    local command
    for command; do
        command -v "$command" >/dev/null || skip "$command is not installed"
    done
}

# needs_gnu_date: skip the test where date is another.
needs_gnu_date() { date --version 2>/dev/null | grep -q 'GNU coreutils' || skip 'no GNU date'; }
