# SPDX-License-Identifier: MIT
# --threads changes nothing that can be seen: output, messages with their record numbers, status.
load helper

# same_threads ARG...: with any number of threads as with one.  `stdin` is standard input.
same_threads() {
    try --threads=1 "$@" <stdin
    keep one
    try "$@" <stdin # by default
    like one
    for threads in 2 3 8 64; do
        try --threads=$threads "$@" <stdin
        like one
    done
    grep -q . one.out one.err # else nothing was compared
}

# several_blocks: mixed records, which make six blocks of 64 KiB.
several_blocks() {
    fix_today
    mixed 25000 >stdin
}

@test "one target, several, and labels, with each --on-error mode" {
    several_blocks
    for mode in report skip keep blank; do
        same_threads -t hebrew -e $mode
        [ "$status" = 1 ]
        same_threads -t hebrew,rd,chinese -L -e $mode
    done
    same_threads -q -t persian
    same_threads -v -t persian
}

@test "formats, JSON, other sources, NUL" {
    several_blocks
    same_threads -F '%A %d %B %Y' -t persian
    same_threads -j -t hebrew
    same_threads -j -t hebrew,julian -e keep -F %A
    same_threads -f hebrew -t chinese
    same_threads -f rd -t chinese -e keep
    same_threads -z -t persian -e keep
    tr '\n' '\0' <stdin >nulls
    mv nulls stdin
    same_threads -z -t persian -e blank
}

@test "each block gives far more than is written at once" { # 256 KiB
    fix_today
    mixed 15000 >stdin
    same_threads -t all
    same_threads -t hebrew,persian,chinese,julian,coptic -F '%A %d %B %Y, %A %d %B %Y, %A %d %B %Y'
}

@test "each block gives far more than one write of messages" {
    days 50000 | sed 's/-/+/' >stdin
    same_threads -t hebrew
    [ "$(number cat err)" = 50000 ]
    [ ! -s out ]
}

@test "several files, standard input among them: numbers begin anew with each" {
    several_blocks
    mixed 20000 -v seed=7 >one
    mixed 9 -v seed=8 >two
    : >none
    same_threads -t hebrew -i one -i - -i two -i none -i one
    mentions ' one:19' ' standard input:49' ' two:'
    same_threads -t hebrew,rd 2024-03-15 - n/a -i one
    same_threads -t hebrew -i one -i nowhere -i two
    exits 3
}

@test "a pipe is as good as a file" {
    several_blocks
    try -t hebrew <stdin
    keep one
    for threads in 2 3 8 64; do
        try --threads=$threads -t hebrew < <(cat stdin)
        like one
        try --threads=$threads -t hebrew < <(dd if=stdin bs=997 status=none)
        like one
    done
}

@test "words for days are the same in every thread" {
    yes 'today
yesterday
tomorrow' | head -n 90000 >stdin
    yes '1402-12-25
1402-12-24
1402-12-26' | head -n 90000 >wanted
    for threads in 1 3 8; do
        tries 0 --threads=$threads --today=2024-03-15 -t persian <stdin
        same_bytes out wanted
    done
}

@test "small input and none, more threads than records" {
    for records in '' '\n' '2024-03-15' '2024-03-15\n\nx\n'; do
        # shellcheck disable=SC2059
        printf "$records" >stdin
        try -t persian <stdin
        keep one
        for threads in 2 64; do
            try --threads=$threads -t persian <stdin
            like one
        done
    done
    converts --threads=8 -t persian 2024-03-15 gives 1402-12-25
}

@test "records of a megabyte among others" {
    for i in 1 2 3; do
        days 3000 $i
        head -c 1048576 /dev/zero | tr '\0' $i
        echo
    done >stdin
    same_threads -t hebrew
    same_threads -t hebrew -e keep
}

@test "a co-process with threads is answered record by record" {
    coproc "$calconv" --threads=3 -t persian 3>&-
    for day in 14 15 16; do
        echo "2024-03-$day" >&"${COPROC[1]}"
        read -r -t 30 answer <&"${COPROC[0]}"
        [ "$answer" = "1402-12-$((day + 10))" ]
    done
    kill "$COPROC_PID"
}

@test "an output file, and -o of what is also an input" {
    several_blocks
    "$calconv" -t hebrew -e keep <stdin >wanted || true
    tries 1 --threads=4 -t hebrew -e keep -o file <stdin
    same_bytes file wanted
    misused --threads=4 -i file -o file
    same_bytes file wanted
}

@test "a closed pipe ends all threads silently by SIGPIPE" {
    # The caller of the tests may ignore SIGPIPE; the input never ends.
    env --default-signal=PIPE true 2>/dev/null || skip 'env cannot reset signals'
    for options in '-t hebrew' '-F %A' '-t all'; do
        yes 2024-03-15 2>/dev/null | {
            status=0
            timeout 60 env --default-signal=PIPE "$calconv" --threads=4 $options 2>err || status=$?
            echo $status >result
        } | head -n 1 >out
        [ -s out ]
        says
        [ "$(cat result)" = 141 ]
    done
}

@test "a full disk ends all threads: status 3, one message, whatever input is left" {
    [ -c /dev/full ] || skip 'no /dev/full'
    for options in '-t hebrew' '-F %A' '-t all'; do
        status=0 ran="calconv --threads=4 $options >/dev/full"
        timeout 60 "$calconv" --threads=4 $options >/dev/full 2>err < <(yes 2024-03-15) || status=$?
        exits 3
        says 'standard output: No space left on device'
    done
}

@test "a full disk ends all threads though input pauses" {
    [ -c /dev/full ] || skip 'no /dev/full'
    mkfifo pause
    exec 4<>pause # it never ends
    for options in --threads=1 '--threads=4 -t hebrew' '--threads=16 -t all -F %A'{,,,,}; do
        # later, so that all threads wait for it
        { sleep 0.1; echo 2024-03-15; } >&4 &
        status=0 ran="calconv $options >/dev/full"
        timeout 60 "$calconv" $options <pause >/dev/full 2>err 4>&- || status=$?
        exits 3
        says 'standard output: No space left on device'
    done
}

@test "with standard streams closed, threads harm nothing" {
    several_blocks
    "$calconv" -t hebrew -q <stdin >wanted || true
    for closed in '<&-' '<&- 2>&-' '2>&-'; do
        status=0 ran="calconv --threads=4 $closed"
        eval "\"\$calconv\" --threads=4 -t hebrew -e skip -i stdin $closed" >out || status=$?
        exits 1
        same_bytes out wanted
    done
    status=0 ran='calconv --threads=4 >&-'
    "$calconv" --threads=4 -t hebrew -e skip -i stdin >&- 2>err || status=$?
    exits 3
    says 'standard output: Bad file descriptor'
}

@test "what cannot be read is status 3 with threads too" {
    fails --threads=4 -i /
    says '/: Is a directory'
    fails --threads=4 <&-
    mentions 'standard input: '
}

@test "--threads takes a number in 1..64 and names what is none" {
    for value in 0 -1 65 1.5 4x x '' 99999999999999999999 0x4; do
        misused --threads="$value" 2024-03-15
        says "--threads is a number in 1..64, not '$value'"
        misused --threads "$value" 2024-03-15
    done
    for value in 1 64; do converts --threads $value 2024-03-15 gives 2024-03-15; done
    misused --threads
}
