#!/usr/bin/env bats
# SPDX-License-Identifier: MIT
# GEDCOM: dates of family records.  What single phrases mean is in tests/unit/gedcom.c.
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

@test "keywords stay, each date is converted" {
    converts -I gedcom -F gedcom -t hebrew 'BET 1 JAN 1900 AND 5 FEB 1900' \
        'FROM 1 JAN 1900 TO JULIAN 24 JAN 1900' 'ABT 1 JAN 1900' 'INT 1 JAN 1900 (new year, 1900)' \
        '1 JAN 1900' 'HEBREW 1 SHV 5660' gives \
        'BET HEBREW 1 SHV 5660 AND HEBREW 6 ADR 5660' \
        'FROM HEBREW 1 SHV 5660 TO HEBREW 6 ADR 5660' 'ABT HEBREW 1 SHV 5660' \
        'INT HEBREW 1 SHV 5660 (new year, 1900)' 'HEBREW 1 SHV 5660' 'HEBREW 1 SHV 5660'
}

@test "GEDCOM 5.5 is read, 7 is written" {
    converts -I gedcom -F gedcom '@#DHEBREW@ 5 ADS 5784' 'FROM @#DJULIAN@ 2 MAR 2024' \
        '@#DFRENCH R@ 1 VEND 1' '@#DGREGORIAN@ 15 MAR 2024' '@#DJULIAN@ 11 FEB 1731/2' \
        '@#DJULIAN@ 7 OCT 3761B.C.' gives '15 MAR 2024' 'FROM 15 MAR 2024' '22 SEP 1792' \
        '15 MAR 2024' '22 FEB 1732' '7 SEP 3761 BCE'
    converts -I gedcom -F gedcom -t hebrew 'HEBREW 22 ADR 5783' gives 'HEBREW 22 ADS 5783'
}

@test "other formats keep the keywords, too" {
    converts -I gedcom -t hebrew,rd 'BET 1 JAN 1900 AND 5 FEB 1900' gives \
        $'BET 5660-05-01 AND 5660-05L-06\tBET 693596 AND 693631'
    converts -I gedcom -F '%-d.%-m.%Y' 'EST HEBREW 5 ADS 5784' gives 'EST 15.3.2024'
    converts -I gedcom -L -t julian 'BEF 15 MAR 2024' gives 'julian:BEF 2024-03-02'
}

@test "a date without a calendar is Gregorian, whatever --from says" {
    converts -I gedcom -f hebrew '15 MAR 2024' 'HEBREW 5 ADS 5784' 'BEF JULIAN 2 MAR 2024' gives \
        2024-03-15 2024-03-15 'BEF 2024-03-15'
    converts -I gedcom -f chinese 'hebrew:5784-06-05' '5 FEB 1900' gives 2024-03-15 1900-02-05
}

@test "what has no day or is no date is an error that says so" {
    rejects -I gedcom 'MAR 1900' saying "MAR 1900: column 1: a day is wanted (format 'gedcom')"
    rejects -I gedcom 'BET 1900 AND 1 FEB 1901' saying \
        "BET 1900 AND 1 FEB 1901: column 5: a day is wanted (format 'gedcom')"
    rejects -I gedcom '@#DROMAN@ 5 MAR 1900' saying \
        '@#DROMAN@ 5 MAR 1900: GEDCOM does not define this calendar'
    rejects -I gedcom 'BET 1 FEB 1900 AND 31 FEB 1900' saying \
        'BET 1 FEB 1900 AND 31 FEB 1900: day 31 is not in 1..28 (February 1900, gregorian)'
    for code in 'syntax MAR 1900' 'syntax (Easter)' 'calendar @#DUNKNOWN@ 1 MAR 1900' \
        'era 1 MAR 0' 'day-range 31 FEB 1900'; do
        tries 1 -j -I gedcom -e keep "${code#* }"
        has --arg code "${code%% *}" '.error.code == $code'
    done
}

@test "a range whose second date the target lacks is inconvertible as a whole" {
    tries 1 -e keep -I gedcom -t nepali 'BET 1 JAN 2024 AND 1 JAN 2100' 'ABT 15 MAR 2024'
    prints 'BET 1 JAN 2024 AND 1 JAN 2100' 'ABT 2080-12-02'
    tries 1 -I gedcom -t nepali,rd 'BET 1 JAN 2024 AND 1 JAN 2100'
    prints $'\tBET 738886 AND 766645'
    tries 1 -j -I gedcom -t nepali 'BET 1 JAN 2024 AND 1 JAN 2100'
    prints
    tries 1 -j -I gedcom -t nepali,rd 'BET 1 JAN 2024 AND 1 JAN 2100'
    has '.dates[0].date == "2080-09-16" and .to.dates[0].error.code == "range" and .to.dates[1].count == 766645'
}

@test "JSON has the keyword and the second date" {
    tries 0 -j -I gedcom -t hebrew,julian 'bet 1 JAN 1900 AND HEBREW 6 ADR 5660'
    has '.input == "bet 1 JAN 1900 AND HEBREW 6 ADR 5660" and .qualifier == "BET"
        and .rd == 693596 and .jdn == 2415021 and .weekday == 1
        and [.dates[].date] == ["5660-05-01", "1899-12-20"]
        and .to.rd == 693631 and .to.jdn == 2415056 and .to.weekday == 1
        and [.to.dates[].date] == ["5660-05L-06", "1900-01-24"]
        and (.to | has("qualifier") | not)'
    tries 0 -j -I gedcom -F gedcom -t hebrew 'ABT 1 JAN 1900' '1 JAN 1900'
    has -s '.[0].dates[0].text == "HEBREW 1 SHV 5660" and .[0].qualifier == "ABT"
        and (.[0] | has("to") | not) and (.[1] | has("qualifier") | not)'
}

@test "fields of tables may be phrases" {
    pipes 'Ann,BET 1 JAN 1900 AND 5 FEB 1900,x\n' --csv -k2 -I gedcom -F gedcom -t julian,hebrew gives \
        'Ann,BET JULIAN 20 DEC 1899 AND JULIAN 24 JAN 1900,BET HEBREW 1 SHV 5660 AND HEBREW 6 ADR 5660,x\n'
    pipes 'Ann,"INT 1 JAN 1900 (so, perhaps)"\n' --csv -k2 -I gedcom -t hebrew gives \
        'Ann,"INT 5660-05-01 (so, perhaps)"\n'
}

@test "after sunset, Hebrew dates are those of the evening" {
    converts -n -I gedcom 'FROM HEBREW 6 ADS 5784 TO HEBREW 7 ADS 5784' gives \
        'FROM 2024-03-15 TO 2024-03-16'
    converts -n -I gedcom -F gedcom -t hebrew 'BEF 15 MAR 2024' gives 'BEF HEBREW 6 ADS 5784'
}

# A family of nobody, with every kind of date.
family() {
    cat <<'END'
0 HEAD
1 GEDC
2 VERS 7.0
1 DATE 2 NOV 2023
0 @I1@ INDI
1 NAME Ada /Nemo/
1 BIRT
2 DATE 1 JAN 1900
1 CHR
2 DATE BET 1 JAN 1900 AND 5 FEB 1900
1 RESI
2 DATE FROM 3 MAR 1910 TO 4 APR 1912
1 OCCU weaver, house 12, since 1921 or 3 years before
2 DATE AFT 1921
1 GRAD
2 DATE ABT MAY 1918
1 DEAT
2 DATE EST 29 FEB 1972
2 NOTE 31 FEB 1972 on the stone; v1.2.3, 10 JANUARY
0 @F1@ FAM
1 MARR
2 DATE INT 14 JUN 1925 (about midsummer)
3 PHRASE the eve of St. John, 1925
1 EVEN
2 DATE BET 1926 AND 5 FEB 1927
0 TRLR
END
}

@test "a whole file is converted, and comes back byte for byte" {
    family >family.ged
    for calendar in hebrew julian french-republican; do
        try -S -I gedcom -F gedcom -t $calendar <family.ged
        exits 0
        says
        mv out there.ged
        ! cmp -s there.ged family.ged
        try -S -I gedcom -F gedcom <there.ged
        exits 0
        says
        same_bytes out family.ged
    done
}

@test "in a file only dates with a day change" {
    family >family.ged
    try -S -I gedcom -F gedcom -t hebrew <family.ged
    exits 0
    diff family.ged out | grep '^>' >changed
    same_text changed "\
> 1 DATE HEBREW 18 CSH 5784
> 2 DATE HEBREW 1 SHV 5660
> 2 DATE BET HEBREW 1 SHV 5660 AND HEBREW 6 ADR 5660
> 2 DATE FROM HEBREW 22 ADR 5670 TO HEBREW 17 NSN 5672
> 2 DATE EST HEBREW 14 ADS 5732
> 2 DATE INT HEBREW 22 SVN 5685 (about midsummer)
> 2 DATE BET 1926 AND HEBREW 3 ADR 5687
"
}

@test "in text nothing of a date that is none is taken for one" {
    pipes 'FRENCH_R 5 JAN 1900; @#DROMAN@ 5 JAN 1900; _MINE 5 JAN 1900; 31 FEB 1900; 15 JAN 19001x\n' \
        -S -I gedcom -F gedcom -t hebrew gives \
        'FRENCH_R 5 JAN 1900; @#DROMAN@ 5 JAN 1900; _MINE 5 JAN 1900; 31 FEB 1900; 15 JAN 19001x\n'
    pipes 'X1 JAN 1900 (1 JAN 1900), room 12 on 5 FEB 1900.\n' -S -I gedcom -F gedcom -t hebrew gives \
        'X1 JAN 1900 (HEBREW 1 SHV 5660), room 12 on HEBREW 6 ADR 5660.\n'
}
