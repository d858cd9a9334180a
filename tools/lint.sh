#!/bin/sh
# SPDX-License-Identifier: MIT
# lint.sh - what can be said of the sources; run from the top of the tree.  BUILDDIR is where
# builtins.inc has been made, by default here.
# Prints a line for each check, PASS or FAIL; a tool that is missing is said to be (SKIP).
set -u
builddir=${BUILDDIR:-.}
status=0
log=$(mktemp)
trap 'rm -f "$log" "$log.missing"' EXIT

check() { # NAME TOOL COMMAND...
    name=$1
    tool=$2
    shift 2
    if ! command -v "$tool" >/dev/null; then
        echo "SKIP: lint: $name (no $tool)"
    elif "$@" >"$log" 2>&1; then
        echo "PASS: lint: $name"
    else
        echo "FAIL: lint: $name"
        cat "$log"
        status=1
    fi
}

sources=$(find src tests tools bench docs -name '*.[ch]' -o -path 'bench/*.cpp' -o -path 'docs/*.cpp' | LC_ALL=C sort)

# mandoc knows no pages of other packages in a bare system
pages() { ! mandoc -T lint -W style man/*.[0-9] | grep -v 'mandoc.db\|referenced manual not found'; }
long() { # a file over 400 lines wants a reason in its header: the public header has one
    # shellcheck disable=SC2086 # a list of files
    wc -l $sources | awk '$2 !~ /^(total|src\/calconv.h)$/ && $1 > 400 { print; bad = 1 }
                          END { exit bad }'
}
spdx() {
    # shellcheck disable=SC2086 # a list of files
    grep -L 'SPDX-License-Identifier: MIT' $sources bootstrap tools/*.sh tools/*.awk man/*.3in tests/checks/*.*sh \
        tests/[fr]*/*.sh tests/checks/zshrc tests/cli/*.ba* bench/*.sh completions/*.* completions/_calconv >"$log.missing"
    cat "$log.missing"
    ! grep -q . "$log.missing"
}

# gcc 12 takes what an array of strings holds for lost when realloc() moves the array (args.c), and
# the spans of a table, of which the user's calendar keeps hold, when loops have filled them in
# (table_make.c)
analyzed() {
    printf '%s\n' src/*.c src/*/*.c | xargs -P 2 -I '{}' sh -c '
        file=$1 builddir=$2
        shift 2
        case $file in src/cli/args.c | src/define/table_make.c) set -- -Wno-analyzer-malloc-leak ;; esac
        gcc -std=c11 -D_GNU_SOURCE -O1 -fanalyzer -Werror "$@" -Isrc "-I$builddir/src" \
            -DCALCONV_VERSION=__FILE__ -c "$file" -o /dev/null' sh '{}' "$builddir"
}

# shellcheck disable=SC2086 # lists of files
{
    check 'shell scripts' shellcheck shellcheck -x -P SCRIPTDIR -e SC1091,SC2013,SC2016,SC2154,SC2317 bootstrap .ci/run \
        tools/*.sh tools/vectors/*.sh bench/*.sh tests/run-bats.sh tests/checks/*.sh tests/[fr]*/*.sh
    check 'bash completion' shellcheck shellcheck -s bash completions/calconv.bash
    check 'zsh completion' zsh zsh -n completions/_calconv
    check 'fish completion' fish fish -n completions/calconv.fish
    check 'spelling' codespell codespell -q 3 -S 'cldr_*.inc,*locales.tsv,locale.bats' -L statics,ende,nd,froms,tre,fo,flor,ther \
        README.md HACKING NEWS man docs src tools bench completions tests/cli tests/unit tests/race tests/fault tests/fuzz \
        tests/checks tests/crosscheck
    check 'man pages' mandoc pages
    check 'format of the C sources' clang-format clang-format --dry-run --Werror $sources
    check 'cppcheck' cppcheck cppcheck --quiet --error-exitcode=1 --std=c11 --inline-suppr \
        --enable=warning,performance,portability -Isrc -DCALCONV_VERSION='"0"' \
        --suppress=missingInclude src
    check 'clang-tidy' clang-tidy clang-tidy --quiet src/*.c src/*/*.c -- -std=c11 -D_GNU_SOURCE -Isrc \
        -I"$builddir/src" \
        -DCALCONV_VERSION='"0"'
    check 'gcc -fanalyzer' gcc analyzed
    check 'length of the C sources' wc long
    check 'licences' grep spdx
}
exit $status
