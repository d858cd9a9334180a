# SPDX-License-Identifier: MIT
# Input in pieces of every size, and records that lie across the borders between them: 64 KiB that
# are read at once, 4 KiB that are converted at once.  (tests/unit/blocks.c tries every offset.)
load helper

# in_sevens ARG...: the file `in` written 7 bytes at a time gives what it does as a file.
in_sevens() {
    try "$@" <in
    keep whole
    try "$@" < <(dd if=in bs=7 status=none)
    like whole
}

# in_packets SIZE ARG...: the same, where each read gets SIZE bytes whatever the system does.
in_packets() {
    try "${@:2}" <in
    keep whole
    status=0 ran="packets $1 calconv ${*:2}"
    "$packets" "$1" "$calconv" "${@:2}" <in >out 2>err || status=$?
    like whole
}

@test "writes of 7 bytes do not matter, whatever the options" {
    fix_today
    mixed 3000 >in
    for mode in report skip keep blank; do
        in_sevens -t hebrew -e $mode
        in_sevens -t hebrew,rd,chinese -L -e $mode
    done
    in_sevens -z -t persian -e keep
    in_sevens -F '%A %d %B %Y' -t persian
    in_sevens -j -t hebrew -e keep
    in_sevens -f hebrew -t persian
}

@test "reads of 1, 7, 11 or 4096 bytes do not matter either" {
    packets=$builddir/tests/checks/packets
    [ -x "$packets" ] || skip 'tests/checks/packets is not built'
    fix_today
    mixed 1500 >in
    for size in 1 7 11 4096; do
        in_packets $size -t hebrew
        in_packets $size -t hebrew,rd,chinese -L -e keep
        in_packets $size -z -t persian -e blank
        in_packets $size -F '%A %d %B %Y' -t persian --threads=3
    done
}

# good_lines: the file `good` and what it becomes, `gone`: 140,800 bytes of Gregorian dates, as many
# of Persian ones.
good_lines() {
    days 12800 >good
    "$calconv" -t persian <good >gone
}

# cut_at OFFSET FILE LINES: of the file that many lines, behind a blank record that makes them begin
# there; what comes behind is up to the caller.
cut_at() {
    printf '%*s\n' $(($1 - 11 * $3 - 1)) ''
    head -n "$3" "$2"
}

@test "bad records across the borders of blocks stay as they are, good ones around them convert" {
    good_lines
    printf 'n/a\n2023-02-29\n\377\376\n\n2024-13-01\r\n\0002024-03-15\n2024-03-15x\n' >bad
    for border in 4096 8192 65536; do
        lines=$((border / 11 - 9))
        for offset in $(seq $((border - 45)) 3 $((border + 3))); do
            { cut_at "$offset" good $lines; cat bad good; } >in
            { cut_at "$offset" gone $lines; cat bad gone; } >wanted
            tries 1 -t persian -e keep -i in
            same_bytes out wanted
        done
    done
}

@test "messages at the borders of blocks name the right records" {
    good_lines
    for offset in $(seq 65524 65548); do
        lines=5900
        { cut_at "$offset" good $lines; echo 2023-02-29; cat good; echo n/a; } >in
        { cut_at "$offset" gone $lines; cat gone; } >wanted
        tries 1 -t persian -i in
        same_bytes out wanted
        says "in:5902: 2023-02-29: day 29 is not in 1..28 (February 2023, gregorian)" \
            "in:18703: n/a: not a date of the form YYYY-MM-DD (gregorian)"
    done
}

@test "a last record without newline that ends at or near a border is converted" {
    good_lines
    for size in 4096 65536 131072; do
        for end in $(seq $((size - 17)) $((size + 17))); do
            { cut_at $((end - 10)) good 300; printf 2024-03-15; } >in
            { cut_at $((end - 10)) gone 300; printf 1402-12-25; } >wanted
            tries 0 -t persian -i in
            same_bytes out wanted
        done
    done
}

@test "a record of 32 MiB between good ones: kept, skipped, or a message with its place" {
    head -c 33554432 /dev/zero | tr '\0' 2 >long
    good_lines
    { cat good long; echo; cat good; } >in
    { cat gone long; echo; cat gone; } >wanted
    tries 1 -t persian -e keep -i in
    same_bytes out wanted
    cat gone gone >wanted
    tries 1 -t persian -i in
    same_bytes out wanted
    says "in:12801: $(printf '2%.0s' {1..80}): not a date of the form YYYY-MM-DD (gregorian)"
    tries 1 -t persian -e skip --threads=2 -i in
    same_bytes out wanted
    says
}

@test "32 MiB without newline: a time that never ends, and blanks behind a date" {
    { printf '2024-03-15 10:00:00.'; head -c 33554432 /dev/zero | tr '\0' 1; } >in
    sed s/2024-03-15/1402-12-25/ in >wanted
    tries 0 -t persian -i in
    same_bytes out wanted
    { printf 2024-03-15; head -c 33554432 /dev/zero | tr '\0' ' '; } >in
    sed s/2024-03-15/1402-12-25/ in >wanted
    tries 0 -t persian -i in
    same_bytes out wanted
}

@test "a million empty records, with a bad one and a good one behind them" {
    { yes '' | head -n 1000000; printf 'x\n2024-03-15\n'; } >in
    { yes '' | head -n 1000000; echo 1402-12-25; } >wanted
    for options in '-t persian' '-t persian --threads=3' '-F %F -t persian'; do
        tries 1 $options -i in
        same_bytes out wanted
        says 'in:1000001: x: not a date of the form YYYY-MM-DD (gregorian)'
    done
    tr '\n' '\0' <in >nulls
    tr '\n' '\0' <wanted >wanted-nulls
    tries 1 -z -t persian -i nulls
    same_bytes out wanted-nulls
}
