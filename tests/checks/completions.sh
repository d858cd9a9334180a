#!/bin/sh
# SPDX-License-Identifier: MIT
# completions.sh - what the three shells offer, asked of the shells themselves.
. "$srcdir/tests/checks/tap.sh"

mkdir "$scratch/bin" "$scratch/files" "$scratch/zsh"
ln -s "$CALCONV" "$scratch/bin/calconv"
touch "$scratch/files/dates.txt" "$scratch/files/terms.cal" "$scratch/files/terms.txt"
cd "$scratch/files" || exit 99
PATH=$scratch/bin:$PATH
HOME=$scratch
export PATH HOME

# ---- How each shell is asked: the words so far, of which the last is being typed ---------------

ask_bash() {
    bash --norc -c '. "$0/completions/calconv.bash"
        COMP_WORDS=("$@") COMP_CWORD=$(($# - 1)) COMPREPLY=()
        _calconv
        printf "%s\n" "${COMPREPLY[@]}"' "$srcdir" "$@"
}

ask_fish() {
    # shellcheck disable=SC2016 # variables of fish
    fish --no-config -c 'source $argv[1]/completions/calconv.fish; complete -C "$argv[2]"' \
        "$srcdir" "$*" | cut -f1 | sed 's/^--[a-z-]*=\(.\)/\1/'
}

# In a pseudo-terminal: what the last word becomes.
ask_zsh() {
    cp "$srcdir/completions/_calconv" "$scratch/zsh/"
    cp "$srcdir/tests/checks/zshrc" "$scratch/zsh/.zshrc"
    ZDOTDIR=$scratch/zsh zsh -f "$srcdir/tests/checks/zsh-complete.zsh" "$*"
}

offers() { # SHELL EXPECTED WORDS...: the answers, sorted, are these words
    shell=$1
    expected=$2
    shift 2
    "ask_$shell" "$@" | LC_ALL=C sort | tr '\n' ' ' >"$scratch/got"
    [ "$(cat "$scratch/got")" = "$expected " ] ||
        { echo "expected '$expected', got '$(cat "$scratch/got")'"; return 1; }
}

for shell in bash zsh fish; do
    if ! command -v $shell >/dev/null; then
        skip "$shell completes" "no $shell"
        continue
    fi
    ok "$shell: a calendar" offers $shell 'nepali' calconv -t nep
    ok "$shell: a long option" offers $shell '--label' calconv --la
    ok "$shell: what --on-error takes" offers $shell 'blank' calconv --on-error b
    ok "$shell: a file" offers $shell 'dates.txt' calconv -i dat
    ok "$shell: a definition of a calendar" offers $shell 'terms.cal' calconv --calendar-file ter
    ok "$shell: a word for a day" offers $shell 'tomorrow' calconv tom
    ok "$shell: a calendar to describe" offers $shell 'gregorian' calconv --info greg
done
if command -v bash >/dev/null; then
    ok 'bash: several calendars' offers bash 'excel excel1904' calconv -f exc
    ok 'bash: behind a comma' offers bash 'persian,julian' calconv -t persian,jul
    ok 'bash: behind an equals sign' offers bash 'julian' calconv --to = jul
fi
if command -v fish >/dev/null; then
    ok 'fish: several calendars' offers fish 'excel excel1904' calconv -f exc
    ok 'fish: behind a comma' offers fish 'persian,julian' calconv -t persian,jul
    ok 'fish: behind an equals sign' offers fish 'julian' calconv --to=jul
fi
if command -v zsh >/dev/null; then
    ok 'zsh: behind a comma' offers zsh 'persian,julian' calconv -t persian,jul
    ok 'zsh: behind an equals sign' offers zsh '--to=julian' calconv --to=jul
fi
finish
