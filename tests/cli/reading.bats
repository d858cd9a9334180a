# SPDX-License-Identifier: MIT
# What is read as a date besides the written form: contract section 3, "Also read, always".
load helper

rlm=$'\xe2\x80\x8f' lrm=$'\xe2\x80\x8e' alm=$'\xd8\x9c'  # bidi marks
lre=$'\xe2\x80\xaa' pdf=$'\xe2\x80\xac' fsi=$'\xe2\x81\xa8' pdi=$'\xe2\x81\xa9'
minus=$'\xe2\x88\x92'

@test "months and days of one digit" {
    converts 2024-3-5 2024-03-5 2024-3-05 gives 2024-03-05 2024-03-05 2024-03-05
    converts -f persian 1402-12-5 1403-1-1 gives 2024-02-24 2024-03-20
}

@test "years of fewer and of more digits, with a sign" {
    converts 24-3-5 +012024-03-15 +2024-03-15 -43-3-13 -000043-03-13 12345-1-2 gives \
        0024-03-05 12024-03-15 2024-03-15 -0043-03-13 -0043-03-13 12345-01-02
}

@test "weeks and ordinals of any year" {
    converts -f iso-week +02024-W11-5 gives 2024-03-15
    converts -f ordinal 24-001 -- -0043-001 gives 0024-01-01 -0043-01-01
}

@test "counts with a sign and leading zeros" {
    converts -f rd +738960 0738960 -0 gives 2024-03-15 2024-03-15 0000-12-31
}

@test "the fraction of a count is dropped" { # the day it falls in: towards the past
    converts -f rd 738960.99 -0.5 gives 2024-03-15 0000-12-30
    converts -f excel 45366.75 gives 2024-03-15
    converts -f unix 1710460799.9 -0.5 gives 2024-03-14 1969-12-31
}

@test "CALENDAR:DATE overrides -f" {
    converts -f julian persian:1402-12-25 rd:738960 gives 2024-03-15 2024-03-15
    converts -f gregorian,julian persian:1402-12-25 gives 2024-03-15
    converts 'Solar Hijri:1402-12-25' jd:2460384.5 gives 2024-03-15 2024-03-15
}

@test "CALENDAR:DATE may carry a time" {
    converts persian:1402-12-25T12:30 'persian:1402-12-25 12:30' gives \
        2024-03-15T12:30 '2024-03-15 12:30'
}

@test "the text before the first colon is a calendar if it begins with a letter" {
    for record in klingon:1 persian:rd:1 'x y:2024-01-01' rd: q:; do inconvertible "$record"; done
    tries 1 'today 12:00'
    mentions 'unknown calendar'
}

@test "a T and two digits before the colon are a time" {
    converts 'AD 2024-03-15T12:30' gives 2024-03-15T12:30
    tries 1 xT12:30
    if grep 'unknown calendar' err; then false; fi
}

@test "a digit or a colon first is no calendar's name" {
    converts '2024-03-15 12:30' gives '2024-03-15 12:30'
    inconvertible 3x:1 :2024-03-15 :
}

@test "@SECONDS is Unix time, whatever -f says" { # GNU date -u -d @N
    for from in gregorian persian rd; do
        converts -f $from @0 @1710460799 @1710460800 @-1 @-86401 @-62135596800 gives \
            1970-01-01 2024-03-14 2024-03-15 1969-12-31 1969-12-30 0001-01-01
    done
}

@test "@SECONDS may have a fraction" {
    converts @1710460799.999 @-0.5 @0.0 @-86400.001 gives \
        2024-03-14 1969-12-31 1970-01-01 1969-12-30
}

@test "@ without a number is no date" { inconvertible @ @x @1x @1.2.3 @- '@ 1' @2024-03-15; }

@test "U+2212 is a minus" {
    converts "${minus}0043-03-15" "@${minus}1" "rd:${minus}15999" gives \
        -0043-03-15 1969-12-31 -0043-03-13
}

@test "native digits" { # Arabic, Persian, Devanagari, Bengali, Thai, Khmer, fullwidth
    for digits in '٢٠٢٤-٠٣-١٥' '۲۰۲۴-۰۳-۱۵' '२०२४-०३-१५' '২০২৪-০৩-১৫' '๒๐๒๔-๐๓-๑๕' '២០២៤-០៣-១៥' \
        '２０２４-０３-１５'; do
        converts "$digits" gives 2024-03-15
    done
    converts -f persian '۱۴۰۲-۱۲-۲۵' gives 2024-03-15
    converts -f jd '٢٤٦٠٣٨٤.٥' gives 2024-03-15
}

@test "native digits are positional: numerals that are not are no date" {
    inconvertible 'ⅯⅯⅩⅩⅣ-Ⅲ-ⅩⅤ' '二千-三-十' '²⁰²⁴-⁰³-¹⁵'
}

@test "bidi marks around a date are copied" { # section 5: bytes outside dates unchanged
    converts "${rlm}2024-03-15${lrm}" "$alm$lrm 2024-03-15 $rlm" gives \
        "${rlm}2024-03-15${lrm}" "$alm$lrm 2024-03-15 $rlm"
    converts -f persian "${lre}1402-12-25${pdf}" "${fsi}1402-12-25${pdi}" gives \
        "${lre}2024-03-15${pdf}" "${fsi}2024-03-15${pdi}"
}

@test "bidi marks inside a date are not read" { inconvertible "2024-${lrm}03-15"; }

@test "BC and BCE, before or behind" { # year 1 BC is 0, 44 BC is -43
    converts '0044-03-15 BC' '0044-03-15 BCE' 'BC 0044-03-15' '44-3-15 BC' '0001-01-01 BC' gives \
        -0043-03-15 -0043-03-15 -0043-03-15 -0043-03-15 0000-01-01
    converts -f julian -t rd '0044-03-15 BC' gives -15999 # oracles.md: BCE
}

@test "AD and CE, before or behind" {
    converts 'AD 2024-03-15' '2024-03-15 AD' 'CE 2024-03-15' '2024-03-15 CE' gives \
        2024-03-15 2024-03-15 2024-03-15 2024-03-15
}

@test "RFC 9557: the annotation is the target" {
    converts '2024-03-15[u-ca=persian]' '2024-03-15[u-ca=julian]' 2024-03-15 gives \
        1402-12-25 2024-03-02 2024-03-15
    converts -L '2024-03-15[u-ca=gregory]' '2024-03-15[u-ca=islamic-civil]' gives \
        gregorian:2024-03-15 islamic-civil:1445-09-05
}

@test "RFC 9557: the annotation gives way to -t" {
    converts -t rd '2024-03-15[u-ca=persian]' gives 738960
    converts -t gregorian '2024-03-15[u-ca=persian]' gives 2024-03-15
}

@test "RFC 9557: the date is an ISO date, whatever -f says" {
    for from in persian rd iso-week; do
        converts -f $from -t rd '2024-03-15[u-ca=persian]' gives 738960
    done
}

@test "RFC 9557: time, offset and zone are copied" {
    converts '2024-03-15T12:30:15+03:30[Asia/Tehran][u-ca=persian]' gives \
        '1402-12-25T12:30:15+03:30[Asia/Tehran]'
    converts '2024-03-15T12:30Z[!u-ca=persian]' gives 1402-12-25T12:30Z
}

@test "RFC 9557: an unknown calendar is the record's error" {
    rejects '2024-03-15[u-ca=klingon]' saying \
        "2024-03-15[u-ca=klingon]: unknown calendar 'klingon'"
    inconvertible '2024-03-15[u-ca=' '2024-03-15[u-ca=]' '2024-03-15[]' '2024-03-15[u-ca=persian]x'
}

@test "RFC 9557: what is critical is refused unless it is understood, also with -t" {
    rejects -t rd '2024-03-15[!u-ca=klingon]' saying \
        "2024-03-15[!u-ca=klingon]: unknown calendar 'klingon'"
    converts -t rd '2024-03-15[u-ca=klingon]' '2024-03-15[!u-ca=hebrew]' gives 738960 738960
    rejects '2022-07-08T00:14:07Z[!knort=blargel]' saying \
        '2022-07-08T00:14:07Z[!knort=blargel]: unknown critical annotation'
    rejects '2022-07-08T00:14:07Z[!u-ca=chinese][u-ca=japanese]' saying \
        '2022-07-08T00:14:07Z[!u-ca=chinese][u-ca=japanese]: the annotations contradict each other'
    rejects '2024-03-15[_foo=bar]' saying '2024-03-15[_foo=bar]: experimental annotation'
}

@test "RFC 9557: of several calendars the first counts, other annotations do not" {
    converts '2024-03-15[knort=blargel][u-ca=hebrew][u-ca=persian]' \
        '2024-03-15T12:30Z[Europe/Paris][u-ca=hebrew][knort=blargel]' \
        '2024-03-15[Europe/Paris][u-ca=hebrew]' gives \
        5784-06-05 '5784-06-05T12:30Z[Europe/Paris]' 5784-06-05
}

@test "RFC 7529: months as RSCALE numbers them" { # its examples, section 4.3
    converts -f hebrew 5774-5L-8 5775-6-8 5776-5L-8 5777-6-8 5778-6-8 gives \
        2014-02-08 2015-02-27 2016-02-17 2017-03-06 2018-02-23
    converts -f chinese 2013-1-1 2014-1-1 2015-1-1 gives 2013-02-10 2014-01-31 2015-02-19
    converts -f ethiopic 2005-13-1 2006-13-1 2007-13-1 gives 2013-09-06 2014-09-06 2015-09-06
}

@test "leap months are read as 2L and M02L, where there are any" {
    for record in 2024-02L-01 2024-2L-01 2024-M02L-01 2024-02-01L; do
        tries 1 -j -e keep $record
        grep -qF '"code":"leap"' out
    done
}

@test "one date in several calendars that agree" {
    converts -f gregorian,julian,persian -t rd 2024-03-15,2024-03-02,1402-12-25 gives 738960
    converts -f rd,jdn 738960,2460385 gives 2024-03-15
}

@test "several calendars want as many dates" {
    for record in 2024-03-15 2024-03-15, ,2024-03-02 2024-03-15,2024-03-02,2024-03-15 \
        2024-03-15,x '2024-03-15;2024-03-02'; do
        tries 1 -f gregorian,julian -- "$record"
        prints
        mentions 'calconv: '
    done
}

@test "the separator is - only" {
    inconvertible 2024/03/15 2024.03.15 20240315 '2024 03 15' 2024–03–15 2024_03_15 15-03-2024
}

@test "what surrounds a date makes it none" {
    inconvertible x2024-03-15 2024-03-15x 2024-03-15- 2024-03-15-01 2024-03 2024 --2024-03-15 \
        2024-03-015 2024-003-15 2024--03-15 '2024-03-15 2024-03-16' '(2024-03-15)' +-2024-03-15
    inconvertible iso-week:2024-11-5 iso-week:2024-W11 rd:0x10 rd:1e5 rd:1,000 rd:1.
}
