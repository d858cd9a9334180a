# SPDX-License-Identifier: MIT
# Input and output: odd bytes, odd files, full disks, closed pipes.
load helper

# A pipe's writer is not told of SIGPIPE where the caller of the tests ignores it.
pipe_default() { env --default-signal=PIPE "$@"; }

needs_full() { [ -c /dev/full ] || skip 'no /dev/full'; }

@test "records come from standard input, from - and from -i" {
    echo 2024-03-15 >in
    for arguments in '' - '-i -' '-i in' '--input=in' '-i in -i /dev/null'; do
        tries 0 -t persian $arguments <in
        prints 1402-12-25
    done
}

@test "operands are converted first, files then in turn" {
    echo 2024-01-01 >a
    echo 2024-01-02 >b
    echo 2024-01-03 >c
    tries 0 -i a -i - 2024-01-04 -i c <b
    prints 2024-01-04 2024-01-01 2024-01-02 2024-01-03
}

@test "an operand - stands for standard input in its place" {
    feed '2024-01-02\n' 2024-01-01 - 2024-01-03
    prints 2024-01-01 2024-01-02 2024-01-03
}

@test "operands leave standard input alone" {
    echo 2024-01-02 >in
    { try 2024-01-01; cat >rest; } <in
    prints 2024-01-01
    same_bytes rest in
}

@test "empty input gives empty output" {
    feed ''
    exits 0
    prints
    says
}

@test "a last record without newline stays without" {
    feed '2024-03-14\n2024-03-15' -t persian
    exits 0
    prints_bytes '1402-12-24\n1402-12-25'
    feed '2024-03-14\nx' -t persian -e keep
    prints_bytes '1402-12-24\nx'
}

@test "the CR of CRLF is copied" {
    feed '2024-03-15\r\nx\r\n\r\n' -t persian -e keep
    exits 1
    prints_bytes '1402-12-25\r\nx\r\n\r\n'
}

@test "-z: records end in NUL, in and out" {
    feed '2024-03-15\0persian:1403-01-01\0\0' -z -t rd
    exits 0
    prints_bytes '738960\000738965\0\0'
    feed '2024-03-15\0002024-03-15' -z -t rd
    prints_bytes '738960\000738960'
}

@test "-z: a newline is a byte of the record" {
    feed 'a\nb\0' -z
    exits 1
    says 'standard input:1: a\x0Ab: not a date of the form YYYY-MM-DD (gregorian)'
}

@test "NUL bytes and invalid UTF-8 are kept" {
    feed '\0\n2024-03-15\0\n\377\376\200\n\303\n2024-03-15\n' -t persian -e keep
    exits 1
    prints_bytes '\0\n2024-03-15\0\n\377\376\200\n\303\n1402-12-25\n'
}

@test "a record of 32 MiB is kept" {
    { head -c 33554432 /dev/zero | tr '\0' a; printf '\n2024-03-15\n'; } >big
    tries 1 -e keep -i big
    cmp out big
}

@test "a date between 32 MiB of blanks is converted" {
    head -c 16777216 /dev/zero | tr '\0' ' ' >blanks
    { cat blanks; printf 2024-03-15; cat blanks; echo; } >big
    { cat blanks; printf 1402-12-25; cat blanks; echo; } >wide
    tries 0 -t persian -i big
    cmp out wide
}

@test "a message about a record of 32 MiB is short" {
    head -c 33554432 /dev/zero >big
    tries 1 -i big
    [ "$(wc -c <err)" -lt 1000 ]
}

@test "100,000 empty records are copied" {
    yes '' | head -n 100000 >empty
    tries 0 -i empty
    cmp out empty
}

@test "writes of 7 bytes do not matter" {
    yes 2024-03-15 | head -n 2000 >days
    yes 1402-12-25 | head -n 2000 >wanted
    tries 0 -t persian < <(dd if=days bs=7 status=none)
    cmp out wanted
}

@test "a co-process is answered record by record" {
    coproc "$calconv" -t persian 3>&-
    for day in 14 15 16; do
        echo "2024-03-$day" >&"${COPROC[1]}"
        read -r -t 30 answer <&"${COPROC[0]}"
        [ "$answer" = "1402-12-$((day + 10))" ]
    done
    kill "$COPROC_PID"
}

@test "-o writes to a file, and - is standard output" {
    tries 0 -o file -t persian 2024-03-15
    prints
    echo 1402-12-25 >wanted
    same_bytes file wanted
    try -o - -t persian 2024-03-15
    prints 1402-12-25
}

@test "an output that is also an input is refused and stays intact" {
    echo 2024-03-15 >file
    cp file copy
    ln -s file link
    ln file twin
    for output in file ./file link twin; do
        misused -i file -o $output
        same_bytes file copy
        tries 2 -o $output <file
        same_bytes file copy
    done
}

@test "a usage error leaves the output file as it was" {
    echo mine >file
    cp file copy
    misused -o file -t klingon 2024-03-15
    misused -o new -F %Q 2024-03-15
    same_bytes file copy
    [ ! -e new ]
}

@test "an output file that cannot be made is status 3" {
    fails -o nowhere/file 2024-03-15
    mentions nowhere/file
}

@test "a missing file is named, and the next one is read" {
    echo 2024-03-15 >file
    tries 3 -i nowhere -i file
    prints 2024-03-15
    says 'nowhere: No such file or directory'
}

@test "a file without permission is named, and the next one is read" {
    [ "$(id -u)" != 0 ] || skip 'root can read any file'
    echo 2024-03-15 | tee file >locked
    chmod 000 locked
    tries 3 -i locked -i file
    prints 2024-03-15
    says 'locked: Permission denied'
}

@test "a directory is named, and the next file is read" {
    mkdir directory
    echo 2024-03-15 >file
    tries 3 -i directory -i file
    prints 2024-03-15
    says 'directory: Is a directory'
}

@test "the reason stands behind a long file name too" {
    fails -i "$(printf 'n%.0s' {1..120})"
    mentions 'No such file or directory'
}

@test "a full disk is status 3, whatever is written" {
    needs_full
    for arguments in 2024-03-15 -h --usage -V -l -lv -lj --list-names '--info persian' \
        '--info persian:1403' '-j 2024-03-15' '-e blank x' '-z 2024-03-15'; do
        status=0
        "$calconv" $arguments >/dev/full 2>err || status=$?
        ran="calconv $arguments >/dev/full"
        exits 3
        says 'standard output: No space left on device'
    done
    fails -o /dev/full 2024-03-15
    says '/dev/full: No space left on device'
}

@test "a closed pipe ends it silently by SIGPIPE" {
    env --default-signal=PIPE true 2>/dev/null || skip 'env cannot reset signals'
    { yes 2024-03-15 || true; } | { status=0; pipe_default "$calconv" 2>err || status=$?
        echo $status >result; } | head -n 1 >out
    prints 2024-03-15
    says
    [ "$(cat result)" = 141 ]
}

@test "a closed standard input is status 3" {
    fails <&-
    prints
}

@test "a closed standard input does not matter to operands" {
    tries 0 2024-03-15 <&-
    prints 2024-03-15
}

@test "a closed standard output is status 3 and harms no file" {
    echo 2024-03-15 >file
    cp file copy
    for arguments in '-i file' 2024-03-15 -h -l; do
        status=0
        "$calconv" $arguments >&- 2>err || status=$?
        [ "$status" = 3 ]
    done
    same_bytes file copy
}

@test "with standard error closed, messages do not get into the output" {
    status=0
    "$calconv" -o file x 2024-03-15 2>&- || status=$?
    [ "$status" != 0 ]
    echo 2024-03-15 >wanted
    same_bytes file wanted
}
