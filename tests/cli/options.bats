# SPDX-License-Identifier: MIT
# The command line itself.
load helper

@test "short and long options mean the same" { # contract section 1
    converts -f persian -t rd 1403-01-01 gives 738965
    converts -fpersian -trd 1403-01-01 gives 738965
    converts --from persian --to rd 1403-01-01 gives 738965
    converts --from=persian --to=rd 1403-01-01 gives 738965
    converts --label --format=%Y 2024-03-15 gives gregorian:2024
}

@test "options may stand after operands" {
    converts 1403-01-01 -f persian 1403-01-02 -t rd gives 738965 738966
}

@test "-- ends the options" {
    converts -t rd -- 2024-03-15 gives 738960
    tries 1 -- 2024-03-15 -t rd
    prints 2024-03-15
    mentions 'calconv: -t: ' 'calconv: rd: '
}

@test "a word that begins with - and a digit is a date" { # oracles.md: BCE
    converts -f julian -t rd -0043-03-15 gives -15999
    converts -f rd -15999 -t julian gives -0043-03-15
    converts -15999 -f rd -1 -t rd gives -15999 -1
    converts -0043-03-15 --to rd gives -15997
}

@test "such words behind -- are dates too" {
    converts -f rd -t rd -- -5 -15999 gives -5 -15999
    converts -t gregorian -- -0043-03-15 gives -0043-03-15
}

@test "such words can be the values of options" {
    converts --today -0043-03-15 today gives -0043-03-15
    converts --today=-0043-03-15 today gives -0043-03-15
    converts -F -5 2024-03-15 gives -5
    converts -LF -5%d 2024-03-15 gives gregorian:-515
    echo 2024-03-15 >-1.txt
    converts -i -1.txt gives 2024-03-15
    converts -o -2.txt 2024-03-15 gives
    [ "$(cat ./-2.txt)" = 2024-03-15 ]
}

@test "there are no digit options" {
    for word in -1 -12 -0 -9z; do
        tries 1 "$word"
        mentions "calconv: $word: not a date"
    done
}

@test "a lone - is standard input, not an option" { pipes 2024-03-15 -t rd - gives 738960; }

@test "options without a value can be bundled" {
    for bundle in '-Lz -t rd' -zLtrd '-zLt rd'; do
        pipes '2024-03-15\0' $bundle gives 'rd:738960\0'
    done
}

@test "an = behind a short option belongs to the value" {
    converts -F=%d 2024-03-15 gives =15
    converts -F= 2024-03-15 gives =
    converts -F ==%d 2024-03-15 gives ==15
    misused -t=persian 2024-03-15
    mentions =persian
}

@test "a long option's value begins behind the first =" {
    converts --format==%d 2024-03-15 gives =15
    converts --format=a=b 2024-03-15 gives a=b
    converts --format= 2024-03-15 gives ''
}

@test "a value is taken as it is, be it like an option" {
    converts -F -t 2024-03-15 gives -t
    converts --format --to 2024-03-15 gives --to
    converts -F -- 2024-03-15 gives --
}

@test "no option has an optional argument" {
    for option in --json --label --null --quiet --verbose --list --info --list-names --help \
        --usage --version; do
        misused "$option=1" 2024-03-15
        mentions "$option"
    done
    converts -L 2024-03-15 gives gregorian:2024-03-15
    converts --label 2024-03-15 gives gregorian:2024-03-15
}

@test "a missing value is status 2" {
    for option in -f -t -i -o -e -F -k -d --field --delimiter --from --to --input --output --on-error --format --today; do
        misused 2024-03-15 $option
        mentions "$option"
    done
}

@test "an unknown option is named, status 2" {
    for option in -x --frobnicate --to-all -X --=x; do
        misused "$option" 2024-03-15
        mentions "$option: unknown option"
    done
}

@test "what later issues bring is unknown as yet" { # issue 2, contract section 8
    for option in --cal --seq --diff \
        -a --add=1 --overflow --color; do
        misused "$option" 2024-03-15
        mentions 'unknown option'
    done
}

@test "no option is abbreviated" {
    for option in --fro=rd --t=rd --forma=x --nul --verb --li --ver --hel --list-name --js; do
        misused "$option" 2024-03-15
        mentions 'unknown option'
    done
}

@test "an unknown mode of -e is status 2" {
    for mode in '' ignore KEEP kee report,skip; do misused -e "$mode" 2024-03-15; done
    mentions report skip keep blank
}

@test "modes exclude each other" {
    misused -l --info persian
    misused --info -l persian
    misused --list-names -l
    misused --info --list-names
}

@test "-h and --help show every option on standard output" {
    for option in -h --help; do
        tries 0 $option
        says
        for word in -f --from -t --to -i --input -o --output -e --on-error -z --null -L --label \
            -F --format --locale --digits -k --field -d --delimiter --csv --header --append \
            -j --json -n --after-sunset --guess --calendar-file --today --threads --progress -l --list --info \
            -q --quiet -v --verbose --list-names -h --help --usage -V --version; do
            grep -qwF -e "$word" out
        done
        if grep -E -e '--(seq|diff)' out; then
            false # not there yet
        fi
    done
}

@test "--usage is short and on standard output" {
    tries 0 --usage
    says
    grep -q '^Usage: calconv ' out
    grep -qF -e --list-names out
}

@test "-V and --version show name and version" {
    for option in -V --version; do
        tries 0 $option
        says
        head -n 1 out | grep -qE '^calconv [0-9]+\.[0-9]+\.[0-9]+'
    done
}

@test "the last -F, -e and -o count" {
    converts -F %Y -F %d 2024-03-15 gives 15
    try -e skip -e keep x
    prints x
}

@test "environment and locale change nothing in the output" { # issue 2
    export LC_ALL LANG=ja_JP.eucJP LANGUAGE=de LC_TIME=ja_JP.eucJP TZ=Asia/Tehran COLUMNS=20
    for LC_ALL in C.UTF-8 POSIX; do
        converts -t persian -F '%A %d %B %Y' 2024-03-15 gives 'Friday 25 Esfand 1402'
    done
}

@test "options stand after operands whatever the environment" { # contract section 1
    export POSIXLY_CORRECT=1 POSIX_ME_HARDER=1
    converts 2024-03-15 -t rd gives 738960
}
