# SPDX-License-Identifier: MIT
# popt's aliases in ~/.popt, which work, and its exec lines, which never run.
load helper

# aliases LINE...: ~/.popt has these lines, and calconv may read it.
aliases() {
    printf '%s\n' "$@" >"$HOME/.popt"
    unset CALCONV_NO_POPT
}

@test "an alias of ~/.popt is an option" {
    aliases 'calconv alias --hijri -t islamic-civil' 'calconv alias -H --to islamic-civil -L'
    converts --hijri 2024-03-15 gives 1445-09-05
    converts 2024-03-15 -H gives islamic-civil:1445-09-05
}

@test "an alias may hold several words, quoted ones too" {
    aliases 'calconv alias --long -t persian -F "%d %B %Y"'
    converts --long 2024-03-15 gives '25 Esfand 1402'
}

@test "a date before 0 goes with an alias" {
    aliases 'calconv alias --days -t rd'
    converts --days -0043-03-15 gives -15997
    converts -0043-03-15 --days gives -15997
}

@test "an alias may hold a date before 0" {
    aliases 'calconv alias --ides -t rd -0043-03-15' 'calconv alias --epoch --today -0043-03-15'
    converts --ides gives -15997
    converts --epoch today gives -0043-03-15
}

@test "an alias of another program is none of calconv's" {
    aliases 'rpm alias --hijri -t islamic-civil'
    misused --hijri 2024-03-15
    mentions '--hijri: unknown option'
}

@test "CALCONV_NO_POPT turns aliases off, even if it is empty" {
    aliases 'calconv alias --hijri -t islamic-civil'
    for value in 1 0 ''; do
        export CALCONV_NO_POPT=$value
        misused --hijri 2024-03-15
    done
}

@test "an exec line never runs" {
    aliases "calconv exec --boom $BATS_TEST_TMPDIR/boom" "calconv exec -B $BATS_TEST_TMPDIR/boom" \
        'calconv exec --sh sh -c "touch ran"'
    printf '#!/bin/sh\ntouch "%s/ran"\n' "$BATS_TEST_TMPDIR" >boom
    chmod +x boom
    for option in --boom -B --sh; do try $option 2024-03-15; done
    [ ! -e ran ]
}

@test "an exec line makes no option" {
    aliases 'calconv exec --boom true' 'calconv exec -B true'
    misused --boom 2024-03-15
    misused -B 2024-03-15
}

@test "an exec line takes no option away" {
    aliases 'calconv exec --help true' 'calconv exec --to true'
    converts --to rd 2024-03-15 gives 738960
    try --help
    grep -q ^Usage: out
}

@test "a malformed file does no harm" {
    aliases '# comment' garbage calconv 'calconv alias' 'calconv alias --' 'calconv alias --x' \
        'calconv nonsense --y z' 'calconv alias --q "unclosed' '   ' '\'
    converts 2024-03-15 gives 2024-03-15
}

@test "a file of random bytes does no harm" {
    unset CALCONV_NO_POPT
    seq 20000 | gzip -n >"$HOME/.popt"
    converts 2024-03-15 gives 2024-03-15
}

@test "a file that cannot be read does no harm" {
    unset CALCONV_NO_POPT
    mkdir "$HOME/.popt"
    converts 2024-03-15 gives 2024-03-15
}

@test "aliases of themselves come to an end" {
    needs timeout
    aliases 'calconv alias --loop --loop' 'calconv alias --a --b' 'calconv alias --b --a'
    for option in --loop --a; do
        status=0
        timeout 20 "$calconv" $option 2024-03-15 >out 2>err || status=$?
        [ "$status" -lt 3 ]
    done
}

@test "no HOME, no harm" {
    unset CALCONV_NO_POPT HOME
    converts 2024-03-15 gives 2024-03-15
    export HOME=
    converts 2024-03-15 gives 2024-03-15
}
