# SPDX-License-Identifier: MIT
# The recipes of the man page's USE WITH OTHER PROGRAMS: a file converted in pieces by GNU parallel,
# on this host and on several, is the same byte for byte.
load helper

# prepare: a place where GNU parallel finds calconv, its own files, and instead of ssh a script that
# runs here what it is told to run on a host, and notes which.
prepare() {
    parallel --version 2>/dev/null | grep -q '^GNU parallel' || skip 'GNU parallel is not installed'
    mkdir bin
    ln -s "$calconv" bin/calconv
    cat >bin/elsewhere <<'END'
#!/bin/sh
# elsewhere HOST -- COMMAND...: as ssh does, the words are joined and given to a shell, which SHELL
# names.
host=$1
[ "$2" = -- ] || exit 255
shift 2
echo "$host" >>"$ELSEWHERE_LOG" # a short line, so that two at once stay apart
export SHELL=/bin/sh
cd / && exec sh -c "$*"
END
    chmod +x bin/elsewhere
    PATH=$PWD/bin:$PATH
    export PARALLEL_SSH=$PWD/bin/elsewhere ELSEWHERE_LOG=$PWD/log PARALLEL='--will-cite -j2'
    fix_today
}

# by_recipe WORDS ARG...: runs the man page's command with these words, its blocks smaller, so that
# there are many, and `-t hebrew` replaced by the ARGs.  What parallel warns of on a busy machine (that
# processes start slowly) is left out.
by_recipe() {
    local command
    command=$(grep -e "^parallel .*$1 .*-t hebrew" "$BATS_TEST_DIRNAME/../../man/calconv.1")
    [ "$(number echo "$command")" = 1 ]
    command=${command/ 64M / 200k }
    command=${command/-t hebrew/"${*:2}"}
    status=0 ran=$command
    sh -c "$command" >out 2>warned || status=$?
    sed '/^parallel: Warning: /d' warned >err
}

# in_pieces WORDS: several ways to convert dates.txt give what one process gives.
in_pieces() {
    local options
    days 200000 >dates.txt # eleven pieces
    "$calconv" -t hebrew <dates.txt >wanted
    by_recipe "$1" -t hebrew
    exits 0
    says
    same_bytes out wanted
    mixed 40000 | sed '$s/.*/2024-03-15/' >dates.txt
    printf 2024-03-15 >>dates.txt # without newline
    for options in '-t chinese,rd -L -e keep' '-t persian -F %F/%A -e blank' '-j -t islamic-civil'; do
        status=0
        "$calconv" $options <dates.txt >wanted 2>messages || status=$?
        by_recipe "$1" "$options"
        same_bytes out wanted
        # numbers count from the beginning of each piece
        sed 's/input:[0-9]*:/input:/' messages >wanted
        sed 's/input:[0-9]*:/input:/' err >out
        same_bytes out wanted
    done
}

@test "parts of a file" {
    prepare
    in_pieces '--pipepart -a dates.txt'
    [ ! -e log ]
}

@test "pieces of standard input, on several hosts" {
    prepare
    in_pieces '--pipe .*-S host1,host2'
    grep -qx host1 log
    grep -qx host2 log
    [ "$(number cat log)" -ge 14 ] # eleven pieces, and one or more each of the other three times
}
