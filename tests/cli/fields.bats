# SPDX-License-Identifier: MIT
# -k: fields of records are dates.  Quoted ones are in csv.bats.
load helper

@test "a field is converted, all else stays byte for byte" {
    for option in -k2 '-k 2' --field=2 '--field 2'; do
        pipes 'a\t2024-03-15\tb\n\377\t2024-03-16\t\001 \n' $option -t persian gives \
            'a\t1402-12-25\tb\n\377\t1402-12-26\t\001 \n'
    done
    pipes '"a\t2024-03-15\t"b\n' -k 2 -t rd gives '"a\t738960\t"b\n'
}

@test "first, last and several fields" {
    pipes '2024-03-15\tx\t2024-03-16\n' -t rd -k 1 gives '738960\tx\t2024-03-16\n'
    pipes '2024-03-15\tx\t2024-03-16\n' -t rd -k 3 gives '2024-03-15\tx\t738961\n'
    for list in -k1,3 -k3,1 '-k3 -k1' -k1,3,1; do
        pipes '2024-03-15\tx\t2024-03-16\n' -t rd $list gives '738960\tx\t738961\n'
    done
}

@test "-d is one byte, \\t is TAB" {
    for delimiter in , ';' '|' : ' ' x '\' '"'; do
        pipes "a${delimiter//\\/\\\\}2024-03-15${delimiter//\\/\\\\}b\n" -k 2 -d "$delimiter" -t rd \
            gives "a${delimiter//\\/\\\\}738960${delimiter//\\/\\\\}b\n"
    done
    for option in -d, --delimiter=, '-d ,'; do pipes 'a,2024-03-15\n' -k2 $option -t rd gives 'a,738960\n'; done
    pipes 'a\t2024-03-15\n' -k2 -d '\t' -t rd gives 'a\t738960\n'
    feed 'a-2024\n' -k2 -d - -e keep
    prints 'a-2024'
}

@test "a field is found by its number alone, not by what it looks like" {
    pipes '2024-03-15\t\t2024-03-16\n' -k3 -t rd gives '2024-03-15\t\t738961\n'
}

@test "blanks around a field's date are copied, and times" {
    pipes 'a, 2024-03-15 ,b\n2024-03-15,\t2024-03-15T10:30Z,\n' -k2 -d, -t persian gives \
        'a, 1402-12-25 ,b\n2024-03-15,\t1402-12-25T10:30Z,\n'
}

@test "an empty or blank field is copied and no error" {
    pipes 'a,,b\na,  ,b\n,,\n' -k2 -d, -t rd gives 'a,,b\na,  ,b\n,,\n'
}

@test "an empty or blank record is copied and no error" {
    for field in 1 2 9; do
        for target in rd rd,persian; do
            pipes '\n \n\r\n' -k$field -d, -t $target gives '\n \n\r\n'
        done
    done
    pipes '\t \t\n' -k 9 gives '\t \t\n'
}

@test "several targets are adjacent fields" {
    pipes 'a,2024-03-15,b\n' -k2 -d, -t rd,persian gives 'a,738960,1402-12-25,b\n'
    pipes '2024-03-15\t2024-03-16\n' -k1,2 -t rd,jdn gives '738960\t2460385\t738961\t2460386\n'
}

@test "fields stay in their columns: a field that is copied has as many places" {
    pipes 'a,,b\n' -k2 -d, -t rd,persian,jdn gives 'a,,,,b\n'
    feed 'a,x,b\n' -k2 -d, -t rd,persian,jdn -e keep
    prints 'a,x,,,b'
    feed 'a,x,b\n' -k2 -d, -t rd,persian,jdn -e blank
    prints 'a,,,,b'
}

@test "--append puts results at the record's end" {
    pipes 'a,2024-03-15,b\r\n2024-03-15,2024-03-16,\n' -k2 -d, --append -t persian gives \
        'a,2024-03-15,b,1402-12-25\r\n2024-03-15,2024-03-16,,1402-12-26\n'
    pipes '2024-03-15,x,2024-03-16\n' -k3,1 -d, --append -t rd,jdn gives \
        '2024-03-15,x,2024-03-16,738960,2460385,738961,2460386\n'
}

@test "--append: what is blank or inconvertible has empty places" {
    pipes 'a, 2024-03-15 ,b\na,,b\na, ,b\n' -k2 -d, --append -t rd,jdn gives \
        'a, 2024-03-15 ,b,738960,2460385\na,,b,,\na, ,b,,\n'
    for mode in keep blank; do
        feed 'a,x,2024-03-15\n' -k2,3 -d, --append -t rd -e $mode
        exits 1
        prints 'a,x,2024-03-15,,738960'
    done
}

@test "report: a message, and no output for the record" {
    feed 'a,2024-03-15\nb,2024-02-30\nc,2024-03-16\n' -k2 -d, -t rd
    exits 1
    prints a,738960 c,738961
    says 'standard input:2: 2024-02-30: day 30 is not in 1..29 (February 2024, gregorian)'
}

@test "report: with several fields one that fails drops the record, each that fails has a message" {
    feed 'x,2024-03-15,y\n2024-03-15,2024-03-15,2024-03-15\n' -k1,2,3 -d, -t rd
    exits 1
    prints 738960,738960,738960
    says 'standard input:1: x: not a date of the form YYYY-MM-DD (gregorian)' \
        'standard input:1: y: not a date of the form YYYY-MM-DD (gregorian)'
}

@test "skip, keep and blank are without messages; keep and blank are about the field" {
    for mode in skip keep blank; do
        feed 'a, x ,2024-03-15\nb,2024-03-16,2024-03-17\n' -k2,3 -d, -t rd -e $mode
        exits 1
        says
        mv out $mode
    done
    printf 'b,738961,738962\n' >wanted
    same_bytes skip wanted
    printf 'a, x ,738960\nb,738961,738962\n' >wanted
    same_bytes keep wanted
    printf 'a,,738960\nb,738961,738962\n' >wanted
    same_bytes blank wanted
}

@test "-q drops the message" {
    feed 'a,x\n' -k2 -d, -q
    exits 1
    prints
    says
}

@test "a record that is too short is an error of the record" {
    feed 'a,b\n2024-03-15\na,b,2024-03-15\n' -k1,3 -d, -t rd -q -e keep
    exits 1
    prints a,b 2024-03-15 a,b,738960
    feed 'a,b\nabc\n' -k3 -d, -t rd
    exits 1
    prints
    says 'standard input:1: a,b: there is no field 3: the record has 2' \
        'standard input:2: abc: there is no field 3: the record has one'
    feed 'a,b\r\na,b,2024-03-15\n' -k3 -d, -t rd -e blank
    prints_bytes '\r\na,b,738960\n'
    feed 'a,b\na,b,2024-03-15\n' -k3 -d, -t rd -e skip
    prints a,b,738960
}

@test "a converted field of a record that is too short does not come out" {
    feed '2024-03-15,x\n' -k1,3 -d, -t rd -e keep
    prints 2024-03-15,x
    feed '2024-03-15,x\n' -k1,3 -d, -t rd --append -e keep
    prints 2024-03-15,x
}

@test "where one of several targets refuses, its place is empty" {
    feed 'a,2024-03-15T12:30,b\n' -k2 -d, -t persian,rd,julian
    exits 1
    prints a,1402-12-25T12:30,,2024-03-02T12:30,b
    says 'standard input:1: 2024-03-15T12:30: a count cannot carry a time (rd)'
}

@test "a single target that refuses makes the field inconvertible" {
    feed 'a,2024-03-15T12:30,b\n' -k2 -d, -t rd -e keep
    exits 1
    prints a,2024-03-15T12:30,b
}

@test "-t all has a place for every calendar" {
    feed 'a,2024-03-15,b\n' -k2 -d, -t all
    exits 0
    [ "$(tr -dc , <out | wc -c)" = $(($("$calconv" --list-names | wc -l) + 1)) ]
    grep -q '^a,gregorian:2024-03-15,.*,b$' out
}

@test "-L, -F, -n and annotations work in fields" {
    pipes 'a,2024-03-15,b\n' -k2 -d, -L -t rd,persian gives 'a,rd:738960,persian:1402-12-25,b\n'
    pipes 'a,2024-03-15,b\n' -k2 -d, -F '%A %d %B' -t persian gives 'a,Friday 25 Esfand,b\n'
    pipes 'a,2024-03-15,b\n' -k2 -d, -n -t hebrew gives 'a,5784-06-06,b\n'
    pipes 'a,2024-03-15[u-ca=persian],b\na,persian:1402-12-25,b\n' -k2 -d, gives \
        'a,1402-12-25,b\na,2024-03-15,b\n'
}

@test "--header: the first record is kept and names fields" {
    pipes 'id\tdate\n1\t2024-03-15\n' -k date --header -t rd gives 'id\tdate\n1\t738960\n'
    pipes 'id\tdate\n1\t2024-03-15\n' -k 2 --header -t rd gives 'id\tdate\n1\t738960\n'
    pipes 'b,id,a\r\n2024-03-15,1,2024-03-16\r\n' -k a,b -d, --header -t rd gives \
        'b,id,a\r\n738960,1,738961\r\n'
    pipes 'date,date\n2024-03-15,2024-03-15\n' -k date,date -d, --header -t rd gives \
        'date,date\n738960,2024-03-15\n'
}

@test "--header: blanks and a byte order mark are no part of a name" {
    pipes '\357\273\277date, to day \n2024-03-15,2024-03-16\n' -k 'date,to day' -d, --header -t rd \
        gives '\357\273\277date, to day \n738960,738961\n'
}

@test "--header: results get names, where a field is added" {
    pipes 'id,date\n1,2024-03-15\n' -k date -d, --header --append -t rd,persian gives \
        'id,date,date_rd,date_persian\n1,2024-03-15,738960,1402-12-25\n'
    pipes 'date,id\r\n2024-03-15,1\r\n' -k 1 -d, --header -t rd,islamic-civil@+1 gives \
        'date_rd,date_islamic-civil@+1,id\r\n738960,1445-09-06,1\r\n'
}

@test "--header: a name that the header lacks is status 2; the next file is read" {
    printf 'id,day\n1,2024-03-15\n' >a
    printf 'id,date\n1,2024-03-15\n' >b
    tries 2 -k date -d, --header -t rd -q -i a -i b
    prints id,date 1,738960
    says "a:1: id,day: no field is named 'date'"
    misused -k Date -d, --header -i b
}

@test "--header: an empty file has none, one that is empty names nothing" {
    pipes '' -k date --header gives ''
    feed '\n2024-03-15\n' -k date --header
    exits 2
    prints
    pipes '\n2024-03-15' -k 1 --header -t rd gives '\n738960'
}

@test "--header counts as a record in messages" {
    feed 'date\nx\n' -k 1 --header
    exits 1
    prints date
    says 'standard input:2: x: not a date of the form YYYY-MM-DD (gregorian)'
}

@test "--header: each file has its own; one that is the same as before is not written again" {
    printf 'id,date\n1,2024-03-15\n' >a
    printf 'id,date\r\n2,2024-03-16\r\n' >b
    printf 'date,id\n2024-03-17,3\n' >c
    tries 0 -k date -d, --header -t rd -i a -i b -i c -i a
    prints_bytes 'id,date\n1,738960\n2,738961\r\ndate,id\n738962,3\nid,date\n1,738960\n'
}

@test "operands are one file: the first one is the header" {
    converts -k date -d, --header -t rd id,date 1,2024-03-15 2,2024-03-16 gives id,date 1,738960 \
        2,738961
    converts -k 2 -d, -t rd 1,2024-03-15 gives 1,738960
    printf 'date,id\n2024-03-17,3\n' >c
    converts -k date -d, --header -t rd id,date -i c 1,2024-03-15 gives id,date 1,738960 date,id \
        738962,3
    tries 2 -k date -d, --header id,day 1,2024-03-15
    prints
    says "id,day: no field is named 'date'"
}

@test "an operand with much behind a date is a record like any other" {
    for rest in ' 10:00,xyz' 'T10:00:00Z,x' ',a rather long field'; do
        tries 0 -d, -k1 -t rd,jdn "2024-03-15,x$rest"
        prints "738960,2460385,x$rest"
        tries 0 -d, -k1 -t persian "2024-03-15$rest"
        prints "1402-12-25$rest"
        tries 0 -d, -k1 -j "2024-03-15$rest"
        tries 0 --csv -k1 -t persian "\"2024-03-15\",$rest"
        prints "\"1402-12-25\",$rest"
    done
}

@test "-z, a last record without end, NUL in fields" {
    pipes 'a\n,2024-03-15\0b,2024-03-16' -z -k2 -d, -t rd gives 'a\n,738960\0b,738961'
    pipes 'a\n2024-03-15\n\0' -z -k2 -d $'\n' -t rd gives 'a\n738960\n\0'
    pipes 'a\0,2024-03-15,\0\n' -k2 -d, -t rd gives 'a\0,738960,\0\n'
    pipes 'a,2024-03-15\nb,2024-03-16' -k2 -d, -t rd --append gives \
        'a,2024-03-15,738960\nb,2024-03-16,738961'
}

@test "many fields and a record of 32 MiB" {
    { head -c 33554432 /dev/zero | tr '\0' ,; echo 2024-03-15; } >big
    { head -c 33554432 /dev/zero | tr '\0' ,; echo 738960; } >wide
    tries 0 -k 33554433 -d, -t rd -i big
    cmp out wide
    tries 1 -k 33554434 -d, -t rd -i big
    prints
    mentions 'there is no field 33554434: the record has 33554433'
}

@test "-j: one object a record, its fields by number and name" {
    needs jq
    feed 'id,date,to\n1,2024-03-15T10:30,\n' -k date,3 -d, --header -j -t persian,rd
    exits 1
    has '.input == "1,2024-03-15T10:30," and (.fields | length == 2)'
    has '.fields[0] | .field == 2 and .name == "date" and .input == "2024-03-15T10:30"
        and .rd == 738960 and .dates[0].date == "1402-12-25" and .time == "10:30"
        and .dates[1].error.code == "time"'
    has '.fields[1] == {"field": 3, "name": "to", "input": ""}'
    feed 'id,\n1,2024-03-15,x\n' -k 2,3 -d, --header -j -e keep
    has '.fields[0].name == "" and (.fields[1] | has("name") | not)'
    [ "$(wc -l <out)" = 1 ]
}

@test "-j: errors as elsewhere: nothing under report, an object under keep and blank" {
    needs jq
    feed 'a,x\nb,2024-03-15\n' -k2 -d, -j -t rd
    exits 1
    has '.input == "b,2024-03-15" and .fields[0].dates[0].date == "738960"'
    [ "$(wc -l <out)" = 1 ]
    for mode in keep blank; do
        feed '2024-03-15,x\nb\n' -k1,2 -d, -j -t rd -e $mode
        mv out both
        head -n 1 both >out
        has '.fields[0].rd == 738960 and .fields[1].error.code == "syntax"'
        has '.fields[1] | .field == 2 and has("name") == false and .input == "x"'
        tail -n 1 both >out
        has '.input == "b" and .error.code == "syntax"'
        [ "$(wc -l <both)" = 2 ]
    done
}

@test "what is no field or delimiter is status 2" {
    for list in 0 '' , 1, 00 1,,2 99999999999999999999 -1 date 1,date; do
        misused -k "$list" 2024-03-15
        mentions --field
    done
    for delimiter in '' ,, é '\n' $'\n' $'\r' '\0'; do
        misused -k 1 -d "$delimiter" 2024-03-15
        mentions --delimiter
    done
    misused --csv -k1 -d '"'
    for option in -d, --csv --header --append; do
        misused $option 2024-03-15
        mentions --field
    done
}

@test "the last -d counts, repeated -k add up" {
    pipes '2024-03-15,2024-03-16\n' -d: -d, -k1 -k2 -t rd gives '738960,738961\n'
}

@test "records are answered as they come" {
    coproc "$calconv" -k date -d, --header -t persian 3>&-
    for line in 'id,date=id,date' '1,2024-03-15=1,1402-12-25' '2,2024-03-16=2,1402-12-26'; do
        echo "${line%=*}" >&"${COPROC[1]}"
        read -r -t 30 answer <&"${COPROC[0]}"
        [ "$answer" = "${line#*=}" ]
    done
    kill "$COPROC_PID"
}

@test "any number of threads gives the same bytes and messages" {
    { echo id,date,x; seq 2000000 2200000 | awk '{
        printf "%d,%04d-%02d-%02d,%s\n", $1, 1900 + $1 % 200, 1 + $1 % 13, 1 + $1 % 29, $1 % 7 }'; } >in
    for threads in 1 2 5; do
        try -k date -d, --header -t hebrew,persian --threads=$threads -i in
        exits 1
        mv out out$threads
        mv err err$threads
    done
    grep -q 'month 13 is not in 1..12' err1
    for threads in 2 5; do
        cmp out1 out$threads
        cmp err1 err$threads
    done
}
