# SPDX-License-Identifier: MIT
# --progress: a line on the terminal that comes, and goes without a trace.
#
# Nothing here depends on how long anything takes, only on how long it is made to wait at least:
# records come, or output is taken, only after a pause.
load helper

# needs_script: skip the test where no command makes a terminal, or does so with other options, or
# where there are none to be had.
needs_script() {
    script --version 2>/dev/null | grep -q util-linux || skip 'no script of util-linux'
    script -qec true /dev/null </dev/null >/dev/null 2>&1 || skip 'no pseudo-terminals'
}

# on_terminal COMMAND: sh runs it with a terminal as its standard error, all of which `screen` gets.
on_terminal() {
    needs_script
    status=0 ran=$1
    SHELL=/bin/sh script -qec "$1" /dev/null </dev/null >screen || status=$?
}

# slowly RECORD...: commands that print each when the one before was answered, in the file `out`, and
# the line is due again; without an answer within 20 s there is no next one.
slowly() {
    local count=0 record
    for record; do
        count=$((count + 1))
        echo "echo '$record'; n=0; until [ \"\$(grep -c '' out)\" -ge $count ]; do"
        echo "    sleep 0.02; n=\$((n + 1)); [ \$n -lt 1000 ] || exit; done; sleep 0.3"
    done
}

# reader SECONDS: a command that takes a byte of output, so calconv runs, and after a pause the rest.
reader() { echo "{ dd bs=1 count=1 2>/dev/null; sleep $1; cat; } >out"; }

# comes_and_goes REGEX: the screen has lines like this, each wiped out in its whole length.
comes_and_goes() {
    [ -s screen ] && tr '\r' '\n' <screen | awk -v regex="^($1)\$" '
        NR % 2 { if ($0 !~ regex) exit wrong = 1; width = length($0); next }
        $0 !~ /^ +$/ || length($0) != width { exit wrong = 1 }
        END { exit wrong || NR == 0 || NR % 2 }' && return
    echo "$ran"
    echo "not a line that comes and goes:"
    od -c screen | head -n 40
    return 1
}

# remains LINE...: what a terminal would still show.
remains() {
    awk '{ n = split($0, part, "\r"); line = ""
           for (i = 1; i <= n; i++) line = part[i] substr(line, length(part[i]) + 1)
           sub(/ +$/, "", line)
           if (line != "") print line }' screen >shown
    lines shown '' "$@"
}

pipe_line='[0-9]+ records  [0-9]+/s'
file_line='[ 0-9]+ %  [0-9]+ records  [0-9]+/s  [0-9:]+ left'

@test "always: a line for a pipe, which is gone at the end" {
    : >out
    on_terminal "{ $(slowly 2024-03-15 2024-03-16 2024-03-17); } | $calconv --progress=always >out"
    exits 0
    comes_and_goes "$pipe_line"
    grep -q '3 records' screen
    remains
    prints 2024-03-15 2024-03-16 2024-03-17
}

@test "always: a line for a file, with the share done and the time left" {
    days 40000 >in
    for threads in 1 3; do
        on_terminal "$calconv --progress=always --threads=$threads -i in | $(reader 0.3)"
        exits 0
        comes_and_goes "$file_line"
        same_bytes out in
    done
}

@test "a message takes the line away before it comes" {
    : >out
    on_terminal "{ $(slowly 2024-03-15 2024-03-16); echo n/a; } | $calconv --progress=always >out"
    grep -q '2 records' screen
    remains 'calconv: standard input:3: n/a: not a date of the form YYYY-MM-DD (gregorian)'
    prints 2024-03-15 2024-03-16
}

@test "a file that cannot be read takes the line away, and so does the summary of -v" {
    : >out
    on_terminal "{ $(slowly 2024-03-15 2024-03-16); } | $calconv --progress=always -v -i - -i nowhere >out"
    grep -q '2 records' screen
    remains 'calconv: nowhere: No such file or directory' 'calconv: 2 dates, 0 not converted'
}

@test "auto: after two seconds for a file, never for a pipe" {
    needs_script
    days 40000 >in
    # at the same time, to wait only once
    on_terminal "$calconv -i in | $(reader 2.2)" &
    mkdir pipe
    (cd pipe && on_terminal "{ cat ../in; sleep 2.2; cat ../in; } | $calconv >out" && [ ! -s screen ])
    wait $!
    comes_and_goes "$file_line"
    same_bytes out in
}

@test "never: no line" {
    days 40000 >in
    on_terminal "$calconv --progress=never -i in | $(reader 0.3)"
    exits 0
    same_bytes out in
    [ ! -s screen ]
}

@test "where standard error is no terminal there is no line, even with always" {
    days 40000 >in
    for threads in 1 3; do
        "$calconv" --progress=always --threads=$threads -i in 2>err | sh -c "$(reader 0.3)"
        says
        same_bytes out in
    done
    on_terminal "$calconv --progress=always -i in 2>err | $(reader 0.3)"
    says
    [ ! -s screen ]
}

@test "--progress takes auto, always or never and names what is none" {
    for value in '' yes ALWAYS 'always ' 1; do
        misused --progress="$value" 2024-03-15
        says "--progress is auto, always or never, not '$value'"
    done
    for value in auto always never; do converts --progress $value 2024-03-15 gives 2024-03-15; done
    misused --progress
}
