# SPDX-License-Identifier: MIT
# Input and output: odd bytes, odd files, full disks, closed pipes.
load helper

# passes_over FILE REASON: FILE cannot be read, and the next file is.
passes_over() {
    echo 2024-03-15 >readable
    tries 3 -i "$1" -i readable
    prints 2024-03-15
    says "$1: $2"
}

# made FILE; harmless FILE: it is still what it was made.
made() { echo 2024-03-15 | tee copy >"$1"; }
harmless() { same_bytes "$1" copy; }

@test "records come from standard input, from - and from -i" {
    echo 2024-03-15 >in
    for arguments in '' - '-i -' '-i in' '--input=in' '-i in -i /dev/null'; do
        tries 0 -t persian $arguments <in
        prints 1402-12-25
    done
}

@test "operands are converted first, then files in turn; an operand - has its place" {
    for day in 1 2 3; do echo "2024-01-0$day" >file$day; done
    tries 0 -i file1 -i - 2024-01-04 -i file3 <file2
    prints 2024-01-04 2024-01-01 2024-01-02 2024-01-03
    pipes '2024-01-02\n' 2024-01-01 - 2024-01-03 gives '2024-01-01\n2024-01-02\n2024-01-03\n'
}

@test "operands alone leave standard input alone" {
    { try 2024-01-01; cat >rest; } < <(echo 2024-01-02)
    [ "$(cat out rest)" = $'2024-01-01\n2024-01-02' ]
}

@test "a last record without newline stays without, converted or kept" {
    pipes '2024-03-14\n2024-03-15' -t persian gives '1402-12-24\n1402-12-25'
    feed 'x\ny' -e keep
    prints_bytes 'x\ny'
}

@test "-z: records end in NUL, in and out" {
    pipes '2024-03-15\0persian:1403-01-01\0\0' -z -t rd gives '738960\000738965\0\0'
    feed '2024-03-15\0002024-03-15' -z -t rd
    prints_bytes '738960\000738960'
    feed 'a\nb\0' -z
    mentions 'calconv: standard input:1: a\x0Ab: not a date'
}

@test "NUL bytes, invalid UTF-8 and the CR of CRLF are kept" {
    feed '\0\n2024-03-15\0\n\377\376\200\n\303\nx\r\n\r\n2024-03-15\r\n' -t persian -e keep
    exits 1
    prints_bytes '\0\n2024-03-15\0\n\377\376\200\n\303\nx\r\n\r\n1402-12-25\r\n'
}

@test "a record of 32 MiB is kept, and its message is short" {
    { head -c 33554432 /dev/zero | tr '\0' a; echo; echo 2024-03-15; } >big
    tries 1 -e keep -i big
    cmp out big
    tries 1 -i big
    prints 2024-03-15
    says "big:1: $(printf 'a%.0s' {1..80}): not a date of the form YYYY-MM-DD (gregorian)"
}

@test "a date between 32 MiB of blanks is converted" {
    head -c 16777216 /dev/zero | tr '\0' ' ' >blanks
    { cat blanks; printf 2024-03-15; cat blanks; echo; } >big
    { cat blanks; printf 1402-12-25; cat blanks; echo; } >wide
    tries 0 -t persian -i big
    cmp out wide
}

@test "no record gives none, 100,000 empty ones as many" {
    pipes '' gives ''
    yes '' | head -n 100000 >empty
    tries 0 -i empty
    cmp out empty
}

@test "writes of 7 bytes do not matter" {
    yes 2024-03-15 | head -n 2000 >days
    tries 0 -t persian < <(dd if=days bs=7 status=none)
    cmp out <(yes 1402-12-25 | head -n 2000)
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

@test "-o writes to a file, - is standard output, and what cannot be made is status 3" {
    converts -o file 2024-03-15 gives
    [ "$(cat file)" = 2024-03-15 ]
    converts -o - 2024-03-15 gives 2024-03-15
    fails -o nowhere/file 2024-03-15
    says 'nowhere/file: No such file or directory'
}

@test "an output that is also an input is refused and stays intact" {
    made file
    ln -s file link
    ln file twin
    for output in file ./file link twin; do
        misused -i file -o $output
        tries 2 -o $output <file
        tries 2 -o $output 2024-03-15 - <file
        harmless file
    done
}

@test "a usage error leaves the output file as it was" {
    made file
    misused -o file -t klingon 2024-03-16
    harmless file
    misused -o new -F %Q 2024-03-16
    [ ! -e new ]
}

@test "a missing file is passed over" { passes_over nowhere 'No such file or directory'; }

@test "a directory is passed over" { mkdir directory; passes_over directory 'Is a directory'; }

@test "a file without permission is passed over" {
    [ "$(id -u)" != 0 ] || skip 'root can read any file'
    (umask 777; : >locked)
    passes_over locked 'Permission denied'
}

@test "a full disk is status 3, whatever is written" {
    [ -c /dev/full ] || skip 'no /dev/full'
    for arguments in 2024-03-15 -h --usage -V -l -lv -lj --list-names '--info persian' \
        '--info persian:1403' '-j 2024-03-15' '-e blank x' '-z 2024-03-15'; do
        status=0 ran="calconv $arguments >/dev/full"
        "$calconv" $arguments >/dev/full 2>err || status=$?
        exits 3
        says 'standard output: No space left on device'
    done
    fails -o /dev/full 2024-03-15
    says '/dev/full: No space left on device'
}

@test "a closed pipe ends it silently by SIGPIPE" {
    # The caller of the tests may ignore SIGPIPE.
    env --default-signal=PIPE true 2>/dev/null || skip 'env cannot reset signals'
    yes 2024-03-15 2>/dev/null | {
        status=0
        env --default-signal=PIPE "$calconv" 2>err || status=$?
        echo $status >result
    } | head -n 1 >out
    prints 2024-03-15
    says
    [ "$(cat result)" = 141 ]
}

@test "a closed standard input is status 3, but does not matter to operands" {
    fails <&-
    prints
    tries 0 2024-03-15 <&-
    prints 2024-03-15
}

@test "with standard output or error closed, nothing is harmed and nothing reported as success" {
    made file
    for arguments in '-i file' 2024-03-15 -h -l; do
        status=0 ran="calconv $arguments >&-"
        "$calconv" $arguments >&- 2>err || status=$?
        exits 3
        harmless file
    done
    status=0 ran='calconv -o new x 2024-03-15 2>&-'
    "$calconv" -o new x 2024-03-15 2>&- || status=$?
    [ "$status" != 0 ]
    harmless new
}
