# SPDX-License-Identifier: MIT
# Several targets, labels, and -t all.
load helper

@test "the default target is gregorian" { converts -f persian 1402-12-25 gives 2024-03-15; }

@test "several targets are separated by one TAB, in the order of -t" { # contract section 1
    converts -t rd,persian,julian 2024-03-15 gives $'738960\t1402-12-25\t2024-03-02'
}

@test "repeated -t append" {
    converts -t rd -t persian,julian --to=jdn 2024-03-15 gives \
        $'738960\t1402-12-25\t2024-03-02\t2460385'
}

@test "a target may be there twice" { converts -t rd,rd 2024-03-15 gives $'738960\t738960'; }

@test "one line a record" {
    converts -t rd,jdn 2024-03-15 2024-03-16 gives $'738960\t2460385' $'738961\t2460386'
}

@test "-L writes CALENDAR:DATE" {
    converts -L 2024-03-15 gives gregorian:2024-03-15
    converts -L -t rd,jalali 2024-03-15 gives $'rd:738960\tpersian:1402-12-25'
}

@test "-t all is every calendar, labelled" {
    tries 0 -t all 2024-03-15
    says
    [ "$(wc -l <out)" = 1 ]
    tr '\t' '\n' <out | sort >sorted
    mv sorted out
    catalogue | awk '{ gsub("_", " ", $3); print $1 ":" $3 }' | sort >wanted
    same_bytes out wanted
}

@test "-t all is in the order of --list-names" {
    try --list-names
    mv out names
    tries 0 -t all 2024-03-15
    [ -s names ]
    tr '\t' '\n' <out | cut -d : -f 1 >labels
    same_bytes labels names
}

@test "-t all works for records from a file" {
    printf '2024-03-15\n\nx\n2024-03-16\n' | tee in >/dev/null
    tries 1 -t all -i in
    [ "$(wc -l <out)" = 3 ]
    [ "$(tr -dc '\t' <out | wc -c)" = $((2 * $(number ids) - 2)) ]
}

@test "where one of several targets refuses, its place is empty and a message says why" {
    tries 1 -t persian,rd,julian 2024-03-15T12:30
    prints $'1402-12-25T12:30\t\t2024-03-02T12:30'
    says '2024-03-15T12:30: a count cannot carry a time (rd)'
}

@test "the first and the last place can be empty" {
    tries 1 -q -t rd,persian,jd 2024-03-15T12:30
    prints $'\t1402-12-25T12:30\t'
    says
}

@test "with -L the place is as empty" {
    tries 1 -q -L -t rd,persian 2024-03-15T12:30
    prints $'\tpersian:1402-12-25T12:30'
}

@test "one refusing target does not stop the records behind it" {
    printf '2024-03-15T12:30\n2024-03-15\n' >in
    tries 1 -t rd,julian -i in
    prints $'\t2024-03-02T12:30' $'738960\t2024-03-02'
    says 'in:1: 2024-03-15T12:30: a count cannot carry a time (rd)'
}

@test "a single target that refuses makes the record inconvertible" {
    tries 1 -e keep -t rd 2024-03-15T12:30 2024-03-15
    prints 2024-03-15T12:30 738960
    says
    tries 1 -e blank -t rd 2024-03-15T12:30
    prints ''
}

@test "with -t all a refusal is neither told nor an error" {
    tries 0 -t all 2024-03-15T12:30
    says
    [ "$(tr -dc '\t' <out | wc -c)" = $(($(number ids) - 1)) ]
    left=$(($(number ids) - $(number those_like "$a_count")))
    [ "$(tr '\t' '\n' <out | grep -c .)" = $left ]
    [ "$(tr '\t' '\n' <out | grep -c 'T12:30$')" = $left ]
}

@test "a record that is no date is told with -t all too" {
    rejects -t all x saying 'x: not a date of the form YYYY-MM-DD (gregorian)'
}

@test "every target gets the blanks of the record once" {
    pipes ' 2024-03-15 \r\n' -t rd,jdn gives ' 738960\t2460385 \r\n'
}

@test "every target has its own format" {
    converts -t persian,julian -F '%d %B' 2024-03-15 gives $'25 Esfand\t02 March'
}

@test "a target may be the calendar of the input" {
    converts -f persian -t persian,gregorian 1402-12-25 gives $'1402-12-25\t2024-03-15'
}

@test "a date is rewritten in its written form" {
    converts 24-3-5 +02024-3-15 gives 0024-03-05 2024-03-15
}
