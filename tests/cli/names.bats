# SPDX-License-Identifier: MIT
# The names of calendars: folding, variants, suggestions.
load helper

@test "case, -, _, . and blanks do not matter" { # contract section 2
    for name in 'Islamic Civil' islamicc islamic-civil ISLAMIC_CIVIL islamic.civil IslamicCivil \
        ' i s l a m i c c ' I-S-L-A-M-I-C; do
        converts -L -t "$name" 2024-03-15 gives islamic-civil:1445-09-05
        converts -f "$name" 1445-09-05 gives 2024-03-15
        converts "${name# }:1445-09-05" gives 2024-03-15
    done
}

@test "names fold in -l and --info too" {
    tries 0 -l 'ISO.Week'
    grep -q ^iso-week out
    tries 0 --info 'Revised Julian'
    grep -q milankovic out
}

@test "the label is the canonical id" {
    converts -L -t 'Old Style,JALALI,ldn' 2024-03-15 gives \
        $'julian:2024-03-02\tpersian:1402-12-25\tlilian:161225'
}

@test "@+1 shifts every Hijri date" { # contract section 2
    converts -t islamic-civil@+1 2024-03-15 gives 1445-09-06
    converts -f islamic-civil@+1 1445-09-06 gives 2024-03-15
    converts islamic-civil@+1:1445-09-06 gives 2024-03-15
    converts -t islamic-civil@-1 2024-03-15 gives 1445-09-04
}

@test "a shift changes the month at the month's end" { # 1445-09 has 30 days
    converts -t islamic-civil@+1 islamic-civil:1445-09-30 gives 1445-10-01
    converts -t islamic-civil@-1 islamic-civil:1445-09-01 gives 1445-08-29
}

@test "a variant can be had by any name of its calendar" {
    for name in islamic@+1 'Islamic Civil@+1' hijri@+1 tabular@+1; do
        converts -L -t "$name" 2024-03-15 gives islamic-civil@+1:1445-09-06
    done
}

@test "the label of a variant is canonical, and read back" {
    converts -L -t islamicc@1,hijri@+01 2024-03-15 gives \
        $'islamic-civil@+1:1445-09-06\tislamic-civil@+1:1445-09-06'
    converts -L islamic-civil@+1:1445-09-06 gives gregorian:2024-03-15
}

@test "variants and their calendar do not get into each other's way" {
    converts -t islamic@-1,islamic,islamic@+1,islamic 2024-03-15 gives \
        $'1445-09-04\t1445-09-05\t1445-09-06\t1445-09-05'
}

@test "a parameter that a calendar does not take is status 2" {
    for name in persian@1 gregorian@+1 rd@x islamic@ islamic@x islamic@+ islamic@+1x islamic@1@1 \
        islamic@99999999999999999999; do
        misused -t "$name" 2024-03-15
        mentions "$name"
    done
}

@test "in a record such a parameter is the record's error" { inconvertible persian@1:1403-01-01; }

@test "an unknown calendar is status 2 and named" {
    for option in -f -t; do
        misused $option klingon 2024-03-15
        says "unknown calendar 'klingon'"
    done
}

@test "nothing converts if one of several names is unknown" {
    misused -t persian,klingon 2024-03-15
    misused -f gregorian,klingon 2024-03-15,1
}

@test "an empty name is unknown" {
    for name in '' , persian, ,persian persian,,rd ' ' - ._; do misused -t "$name" 2024-03-15; done
    misused -f '' 2024-03-15
}

@test "the nearest names are suggested" {
    while read -r wrong right; do
        misused -t "$wrong" 2024-03-15
        mentions "unknown calendar '$wrong'" 'did you mean' "$right"
    done <<'END'
perisan persian
gregorain gregorian
Julain julian
islamic-civl islamic-civil
milankovich milankovic
isoweek1 iso-week
unixday0 unix-day
END
}

@test "an alias that is nearest is suggested as it is" {
    misused -t jalaly 2024-03-15
    mentions jalali
}

@test "a name of one letter is not nearest to the lack of aliases" {
    misused -t W 2024-03-15
    if grep excel1904 err; then false; fi
}

@test "a suggestion never takes the place of an answer" { misused -t persia 2024-03-15; }

@test "an unknown calendar in a record is that record's error only" {
    tries 1 -t rd klingon:1 persian:1402-12-25 perisan:1402-12-25
    prints 738960
    says "klingon:1: unknown calendar 'klingon'" \
        "perisan:1402-12-25: unknown calendar 'perisan'; did you mean persian?"
}

@test "calendars of later issues are unknown as yet" { # the catalogue's wave D
    for name in discordian pataphysical darian; do misused -t $name 2024-03-15; done
}

@test "control and invalid bytes of a name are shown as \\xNN" {
    misused -t $'a\001\200' 2024-03-15
    mentions 'a\x01\x80'
}
