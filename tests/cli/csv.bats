# SPDX-License-Identifier: MIT
# --csv: fields in quotes, by RFC 4180.
load helper

@test "commas, ends of lines and quotes within quotes are no delimiters" {
    pipes '"a,b",2024-03-15,"c\nd"\n"e""f","2024-03-16",g\n' --csv -k2 -t rd gives \
        '"a,b",738960,"c\nd"\n"e""f","738961",g\n'
    pipes '"a\r\n,\r\n",2024-03-15\r\n' --csv -k2 -t rd gives '"a\r\n,\r\n",738960\r\n'
    pipes '"",2024-03-15,""""\n"""\n""",2024-03-15,""\n' --csv -k2 -t rd gives \
        '"",738960,""""\n"""\n""",738960,""\n'
}

@test "without --csv a quote is a byte like any other" {
    feed '"a,b",2024-03-15\n' -d, -k2 -e keep
    prints '"a,b",2024-03-15'
    exits 1
    pipes '"a,2024-03-15\n' -d, -k2 -t rd gives '"a,738960\n'
}

@test "fields that are not converted keep their bytes, the quotes around a date too" {
    pipes ' a ,"b","2024-03-15"\n\377,"\0",2024-03-15\n' --csv -k3 -t persian gives \
        ' a ,"b","1402-12-25"\n\377,"\0",1402-12-25\n'
    pipes '" 2024-03-15 ", 2024-03-15 \n' --csv -k1,2 -t rd,jdn gives \
        '" 738960","2460385 ", 738960,2460385 \n'
}

@test "results are quoted where they have to be" {
    pipes 'a,2024-03-15\n' --csv -k2 -t persian -F '%A, %d %B' gives 'a,"Friday, 25 Esfand"\n'
    pipes 'a,2024-03-15\n' --csv -k2 -F '%d "%m"%n%Y' gives 'a,"15 ""03""\n2024"\n'
    pipes 'a;2024-03-15\n' --csv -d';' -k2 -F '%d,%m' gives 'a;15,03\n'
    pipes 'a;2024-03-15\n' --csv -d';' -k2 -F '%d;%m' --append gives 'a;2024-03-15;"15;03"\n'
    pipes 'a:2024-03-15\n' --csv -d: -k2 -L -t rd gives 'a:"rd:738960"\n'
    pipes 'a2738960\n' --csv -d2 -k2 -f rd gives 'a2"2024-03-15"\n'
    pipes 'a:"2024-03-15T12:30"\n' --csv -d: -k2 -t persian --append gives \
        'a:"2024-03-15T12:30":"1402-12-25T12:30"\n'
}

@test "--append: a result is quoted only where it has to be" {
    pipes '"a","2024-03-15"\r\n' --csv -k2 -t rd,persian --append gives \
        '"a","2024-03-15",738960,1402-12-25\r\n'
    pipes 'x,2024-03-15\n' --csv -k2 -F '%d,%m' --append gives 'x,2024-03-15,"15,03"\n'
}

@test "the default delimiter is a comma, -d chooses another" {
    pipes 'a\t"b\t"\t2024-03-15\n' --csv -d '\t' -k3 -t rd gives 'a\t"b\t"\t738960\n'
    pipes 'a;"b;";2024-03-15\n' --csv -d ';' -k3 -t rd gives 'a;"b;";738960\n'
}

@test "what is inconvertible: report, skip, keep, blank" {
    data='"a\nb","2024-02-30"\r\n"c","2024-03-15"\r\n'
    feed "$data" --csv -k2 -t rd
    exits 1
    prints_bytes '"c","738960"\r\n'
    says 'standard input:1: 2024-02-30: day 30 is not in 1..29 (February 2024, gregorian)'
    feed "$data" --csv -k2 -t rd -e skip
    prints_bytes '"c","738960"\r\n'
    says
    feed "$data" --csv -k2 -t rd -e keep
    prints_bytes '"a\nb","2024-02-30"\r\n"c","738960"\r\n'
    feed "$data" --csv -k2 -t rd -e blank
    prints_bytes '"a\nb",\r\n"c","738960"\r\n'
}

@test "a field in quotes is told without them" {
    feed '"say ""hi"", you"\n' --csv -k1
    exits 1
    says 'standard input:1: say "hi", you: not a date of the form YYYY-MM-DD (gregorian)'
}

@test "an empty field in quotes is copied and no error" {
    pipes 'a,"",b\na," ",b\n' --csv -k2 -t rd gives 'a,"",b\na," ",b\n'
    pipes '"",b\n" ",b\n""\n' --csv -k1 -t rd gives '"",b\n" ",b\n""\n'
    pipes '"",b\n' --csv -k1 -t rd,jdn gives '"",,b\n'
}

@test "messages count records, not lines" {
    feed '"a\n\nb",2024-03-15\nc,x\n"\n",2024-03-15\nd,y\n' --csv -k2 -t rd
    exits 1
    says 'standard input:2: x: not a date of the form YYYY-MM-DD (gregorian)' \
        'standard input:4: y: not a date of the form YYYY-MM-DD (gregorian)'
}

@test "text behind a closing quote, and a quote in a field without quotes, are told" {
    feed 'a,"b"c,2024-03-15\nd,e,2024-03-16\nf"g,h,2024-03-17\n"i" ,j,2024-03-15\n' --csv -k3 -t rd
    exits 1
    prints d,e,738961
    says 'standard input:1: a,"b"c,2024-03-15: field 2: text behind the closing quote' \
        'standard input:3: f"g,h,2024-03-17: field 1: a quote within a field that does not begin with one' \
        'standard input:4: "i" ,j,2024-03-15: field 1: text behind the closing quote'
}

@test "a quote that is not closed costs its line, no other" {
    feed 'a,2024-03-15\n"b,2024-03-15\nc,2024-03-15\n\n"d",2024-03-15\n' --csv -k2 -t rd
    exits 1
    prints a,738960 c,738960 '' '"d",738960'
    says 'standard input:2: "b,2024-03-15: field 1: the quote is not closed'
    feed 'a,"2024-03-15' --csv -k2 -t rd
    exits 1
    prints
    says 'standard input:1: a,"2024-03-15: field 2: the quote is not closed'
}

@test "a record with broken quoting goes as -e says, and nothing is lost" {
    data='a,2024-03-15\r\n"b,2024-03-15\r\n"c"d,2024-03-15\r\n"\n",2024-03-15'
    for mode in report skip; do
        feed "$data" --csv -k2 -t rd -q -e $mode
        exits 1
        prints_bytes 'a,738960\r\n"\n",738960'
    done
    feed "$data" --csv -k2 -t rd -e keep
    exits 1
    says
    prints_bytes 'a,738960\r\n"b,2024-03-15\r\n"c"d,2024-03-15\r\n"\n",738960'
    feed "$data" --csv -k2 -t rd -e blank
    prints_bytes 'a,738960\r\n\r\n\r\n"\n",738960'
}

@test "whatever comes in, -e keep without a date to convert gives it back" {
    awk 'BEGIN { srand(7); for (i = 0; i < 60000; i++)
        printf "%s", substr("\",\n\r\"ab, ", 1 + int(9 * rand()), 1) }' >noise
    for arguments in --csv '--csv -z' '--csv -d;' ''; do
        try $arguments -k 2 -e keep -i noise
        exits 1
        cmp out noise
        try $arguments -k 2 -e keep --header -i noise --threads=3
        cmp out noise
    done
}

@test "however it comes in pieces, the bytes and messages are the same" {
    for i in 1 2 3 4 5; do
        printf '"a\n%s",2024-03-1%s\nb,"x"y\n"",2024-13-01\n"c,2024-03-15\n""",2024-03-15\n"d\n\ne"f,\n' $i $i
    done >in
    try --csv -k2 -t persian <in
    mv out wanted
    mv err messages
    for size in 1 2 3 7; do
        try --csv -k2 -t persian < <(dd if=in bs=$size status=none)
        same_bytes out wanted
        same_bytes err messages
    done
    [ "$(wc -l <messages)" -ge 15 ]
}

@test "any number of threads gives the same bytes and messages" {
    seq 1 60000 | awk 'NR == 1 { print "id,\"da\nte\",x" } { q = $1 % 3 ? "\"" : ""
        printf "\"a%s\n\"\"%d\",%s%04d-%02d-%02d%s,%s\n", $1 % 5 ? "," : "\n\n", $1, q,
            1900 + $1 % 200, 1 + $1 % 13, 1 + $1 % 29, q, $1 % 1001 ? "x" : "\"y" }' >in
    for threads in 1 2 5; do
        try --csv --header -k $'da\nte' -t hebrew --threads=$threads -i in
        exits 1
        mv out out$threads
        mv err err$threads
    done
    grep -q 'the quote is not closed' err1
    for threads in 2 5; do
        cmp out1 out$threads
        cmp err1 err$threads
    done
}

@test "--header: names in quotes, and over several lines" {
    pipes '"the\ndate","a ""b"""\n2024-03-15,2024-03-16\n' --csv --header -t rd -k $'the\ndate,a "b"' \
        gives '"the\ndate","a ""b"""\n738960,738961\n'
    pipes 'id,"date"\n1,2024-03-15\n' --csv --header -k date -t rd,jdn gives \
        'id,"date_rd","date_jdn"\n1,738960,2460385\n'
    pipes '"a ""b"""\n2024-03-15\n' --csv --header --append -k 1 -t rd gives \
        '"a ""b""","a ""b""_rd"\n2024-03-15,738960\n'
}

@test "--header: a byte order mark before a quote" {
    pipes '\357\273\277"date","x"\n"2024-03-15",1\n' --csv --header -k date -t rd gives \
        '\357\273\277"date","x"\n"738960",1\n'
}

@test "--header: one that is broken names nothing" {
    feed '"date,x\n2024-03-15,1\n' --csv --header -k date -t rd
    exits 2
    prints
    feed '"date,x\n2024-03-15,1\n' --csv --header -k 1 -t rd
    exits 1
    prints 738960,1
    says 'standard input:1: "date,x: field 1: the quote is not closed'
    feed '"date,x\n2024-03-15,1\n' --csv --header -k 1 -t rd -e keep
    prints '"date,x' 738960,1
}

@test "-z: records end in NUL, and lines in fields need no quotes" {
    pipes 'a\nb,2024-03-15,"\0"\0c,2024-03-16\0' --csv -z -k2 -t rd gives \
        'a\nb,738960,"\0"\0c,738961\0'
    feed '"a,2024-03-15\0b,2024-03-16\0' --csv -z -k2 -t rd -q
    prints_bytes 'b,738961\0'
}

@test "an operand is one record" {
    converts --csv -k2 -t rd $'"a\nb",2024-03-15' 'c,"2024-03-16"' gives $'"a\nb",738960' 'c,"738961"'
    tries 1 --csv -k2 -t rd '"a,2024-03-15' b,2024-03-16
    prints b,738961
    says '"a,2024-03-15: field 1: the quote is not closed'
}

@test "-j: input is the record, a field's is its text" {
    needs jq
    feed '"a\nb","2024-03-15"\n' --csv -k2 -j -t rd
    has '.input == "\"a\nb\",\"2024-03-15\"" and .fields[0].input == "2024-03-15"'
    feed '"a,2024-03-15\n' --csv -k2 -j -t rd -e keep
    has '.error.message == "field 1: the quote is not closed" and .error.code == "syntax"'
}

@test "a quoted field of 32 MiB over many lines is kept" {
    { printf '"'; yes '""x,' | head -c 33554430; printf '",2024-03-15\nb,2024-03-16\n'; } >big
    tries 0 --csv -k2 -t rd -i big
    tail -n 2 out >last
    { head -c 33554431 big; printf '",738960\nb,738961\n'; } >wanted
    cmp out wanted
}

@test "a quote that is never closed takes neither memory without end nor the rest of the file" {
    { echo 'a,"b,c'; yes 'd,2024-03-15,e' | head -n 9000000; } >big
    (
        # sanitizers take memory of their own
        grep -aqE '__(a|t)san_init' "$calconv" || ulimit -v 400000
        tries 1 --csv -k2 -t rd -i big --threads=1
    )
    [ "$(wc -l <out)" = 9000000 ]
    [ "$(head -n 1 out)" = d,738960,e ]
    says 'big:1: a,"b,c: field 2: the quote is not closed'
}

@test "records are answered as they come" {
    coproc "$calconv" --csv -k2 -t rd 3>&-
    printf '"a\n' >&"${COPROC[1]}"
    printf 'b",2024-03-15\n' >&"${COPROC[1]}"
    read -r -t 30 answer <&"${COPROC[0]}"
    [ "$answer" = '"a' ]
    read -r -t 30 answer <&"${COPROC[0]}"
    [ "$answer" = 'b",738960' ]
    kill "$COPROC_PID"
}

@test "Python reads the same fields" {
    needs python3
    cat >make.py <<'END'
import csv, random
random.seed(5)
words = ["", "a", "x,y", 'say "hi"', "two\nlines", "\r\n", '"', "é", "  b "]
rows = [[random.choice(words), "2024-03-%02d" % random.randint(1, 31), random.choice(words)]
        for _ in range(3000)]
for name, quoting in (("minimal", csv.QUOTE_MINIMAL), ("all", csv.QUOTE_ALL)):
    with open(name, "w", newline="", encoding="utf-8") as file:
        csv.writer(file, quoting=quoting).writerows(rows)
END
    cat >read.py <<'END'
import csv, datetime, sys
for name in ("minimal", "all"):
    with open(name, newline="", encoding="utf-8") as a, open(name + ".out", newline="", encoding="utf-8") as b:
        olds, news = list(csv.reader(a)), list(csv.reader(b))
        assert len(olds) == len(news) == 3000
        for old, new in zip(olds, news):
            old[1] = str(datetime.date.fromisoformat(old[1]).toordinal())
            old.append("AD, " + old[1])
            assert old == new, (old, new)
END
    python3 make.py
    for name in minimal all; do
        tries 0 --csv -k2 -t rd -i $name -o rd
        tries 0 --csv -f rd -k2 -F 'AD, %{rd}' --append -i rd -o $name.out
    done
    python3 read.py
}
