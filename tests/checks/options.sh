#!/bin/sh
# SPDX-License-Identifier: MIT
# options.sh - the option table is the one list: page and completions name the same options.
. "$srcdir/tests/checks/tap.sh"

# From the program's own help: "--from -f", "--info".
"$CALCONV" --help | sed -nE 's/^ *(-([a-zA-Z]), )?--([a-z-]+).*/--\3 -\2/p' | sed 's/ -$//' |
    LC_ALL=C sort >"$scratch/program"

same() { # FILE: options as above
    LC_ALL=C sort "$1" | diff "$scratch/program" -
}

some() {
    [ "$(wc -l <"$scratch/program")" -ge 18 ]
}

no_duplicate() {
    tr ' ' '\n' <"$scratch/program" | sort | uniq -d >"$scratch/twice"
    ! grep . "$scratch/twice"
}

sed -nE 's/^\.It (Fl ([a-zA-Z]) , )?Fl Fl ([a-z-]+).*/--\3 -\2/p' "$srcdir/man/calconv.1" |
    sed 's/ -$//' >"$scratch/page"
sed -nE "s/^complete -c calconv( -s ([a-zA-Z]))? -l ([a-z-]+).*/--\\3 -\\2/p" \
    "$srcdir/completions/calconv.fish" | sed 's/ -$//' >"$scratch/fish"
sed -nE "s/.*\\{-([a-zA-Z])\\+?,--([a-z-]+)=?\\}.*/--\\2 -\\1/p; s/^ *'\\*?--([a-z-]+)[=[].*/--\\1/p" \
    "$srcdir/completions/_calconv" >"$scratch/zsh"
# bash's list has short and long side by side
sed -n "/options='/,/'\$/p" "$srcdir/completions/calconv.bash" | tr -s " '" '\n' |
    awk '/^-[a-zA-Z]$/ { short = $0 } /^--/ { print $0 (short ? " " short : ""); short = "" }' \
        >"$scratch/bash"

ok 'help lists the options' some
ok 'no option is given twice' no_duplicate
ok 'the man page has the options of the program' same "$scratch/page"
ok 'bash completes the options of the program' same "$scratch/bash"
ok 'zsh completes the options of the program' same "$scratch/zsh"
ok 'fish completes the options of the program' same "$scratch/fish"
finish
