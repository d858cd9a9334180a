#!/usr/bin/env bats
# SPDX-License-Identifier: MIT
# GEDCOM: dates of family records.  What single phrases mean is in tests/unit/phrase.c.
load helper

# The days are hebcal's, of oracles or, of the Gregorian and Julian calendar, of any reckoner.

@test "each of GEDCOM's calendars is written in GEDCOM 7" {
    converts -F gedcom -t gregorian,julian,hebrew,french-republican 2024-03-15 gives \
        $'15 MAR 2024\tJULIAN 2 MAR 2024\tHEBREW 5 ADS 5784\tFRENCH_R 25 VENT 232'
    converts -F gedcom -t french-republican 1792-09-22 1795-09-22 gives \
        'FRENCH_R 1 VEND 1' 'FRENCH_R 6 COMP 3'
}

@test "Adar is ADS in every year, Adar I is ADR" {
    converts -F gedcom -t hebrew 2023-03-15 2024-02-14 2024-03-15 gives \
        'HEBREW 22 ADS 5783' 'HEBREW 5 ADR 5784' 'HEBREW 5 ADS 5784'
}

@test "every month has its code" { # GEDCOM 7, Appendix A
    for calendar in 'julian JAN FEB MAR APR MAY JUN JUL AUG SEP OCT NOV DEC' \
        'hebrew TSH CSH KSL TVT SHV ADS NSN IYR SVN TMZ AAV ELL' \
        'french-republican VEND BRUM FRIM NIVO PLUV VENT GERM FLOR PRAI MESS THER FRUC COMP'; do
        # shellcheck disable=SC2086 # words
        set -- $calendar
        id=$1
        shift
        months=()
        for ((i = 1; i <= $#; i++)); do months+=("0003-$i-1"); done
        tries 0 -f "$id" -t "$id" -F gedcom "${months[@]}"
        sed 's/.* \([A-Z]*\) 3$/\1/' out >codes
        same_text codes "$(printf '%s\n' "$@")"$'\n'
    done
}

@test "years before 1 are BCE, and have no year 0" {
    converts -F gedcom -t julian julian:-0043-03-15 julian:0000-12-31 gives \
        'JULIAN 15 MAR 44 BCE' 'JULIAN 31 DEC 1 BCE'
    rejects -F gedcom -t hebrew hebrew:0000-01-01 saying \
        'hebrew:0000-01-01: the format has no such year (hebrew)'
    rejects -F gedcom -t french-republican 1792-09-21 saying \
        '1792-09-21: the format has no such year (french-republican)'
}

@test "other calendars have nothing for GEDCOM" {
    for calendar in persian historic swedish french-romme chinese rd hebrew-observational; do
        misused -F gedcom -t $calendar 2024-03-15
        mentions "$calendar has nothing for 'gedcom'"
    done
    tries 0 -F gedcom -t all 2024-03-15
    tr '\t' '\n' <out | grep -v ':$' >written
    same_text written \
        $'gregorian:15 MAR 2024\njulian:JULIAN 2 MAR 2024\nhebrew:HEBREW 5 ADS 5784\nfrench-republican:FRENCH_R 25 VENT 232\n'
}

@test "GEDCOM has no time, locale or digits" {
    converts -F gedcom -t hebrew --locale=fa --digits=arabext 2024-03-15T12:30Z gives \
        'HEBREW 5 ADS 5784'
    converts -n -F gedcom -t hebrew 2024-03-15 gives 'HEBREW 6 ADS 5784'
}
