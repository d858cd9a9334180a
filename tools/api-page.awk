# SPDX-License-Identifier: MIT
# api-page.awk - a page of section 3 from its template and the comments of calconv.h, so that what
# is said of a function stands in one place.
#
# Usage: awk -v top=FOLDER -f api-page.awk FOLDER/src/calconv.h FOLDER/man/NAME.3in
#
# The header's sections begin with a line `/* ---- TITLE ---- */`.  A comment belongs to the
# declarations that follow it up to the next comment or empty line; a comment in or behind a member
# of a struct or enum belongs to that.  In comments, `words` are parameters, members or literal, and
# names of functions with (), statuses and structs are marked up.  Lines of a template are mdoc,
# but for:
#
#   @names TITLE|TITLE...     what these sections declare, for NAME
#   @synopsis TITLE|...       the same for SYNOPSIS
#   @describe TITLE|...       comments and members
#   @overview                 the comment at the head of calconv.h
#   @code FILE                an example from FOLDER, without its licence
#   @output FILE              what it prints

# ---- Reading calconv.h --------------------------------------------------------------------------

function trim(s) { gsub(/^[ \t]+|[ \t]+$/, "", s); return s }

# A declaration without what only compilers read.
function tidy(s) {
    gsub(/CALCONV_API |CALCONV_MUST_CHECK /, "", s)
    sub(/^extern /, "", s)
    gsub(/[ \t\n]+/, " ", s)
    gsub(/\( /, "(", s)
    return trim(s)
}

# The name that a declaration declares.
function name_of(s) {
    if (s ~ /^#define/) { sub(/^#define /, "", s); sub(/[ (].*/, "", s); return s }
    if (s ~ /^(struct|enum) calconv_[a-z_]+( \{|;)/) {
        sub(/^(struct|enum) /, "", s); sub(/[ ;].*/, "", s); return s
    }
    sub(/\(.*/, "", s); sub(/(\[\])?;$/, "", s); sub(/.*[ *]/, "", s)
    return s
}

function kind_of(s) {
    if (s ~ /^#define/) return "macro"
    if (s ~ /^typedef/) return "type"
    if (s ~ /^struct calconv_[a-z_]+;/) return "opaque"
    if (s ~ /^struct calconv_[a-z_]+ \{/) return "struct"
    if (s ~ /^enum calconv_[a-z_]+ \{/) return "enum"
    return s ~ /\(/ ? "function" : "variable"
}

# A whole declaration: the next item of the group.
function add_item(s) {
    if (!grouped) { group++; group_comment[group] = comment; group_section[group] = section }
    grouped = 1
    comment = ""
    items++
    item[items] = s
    kind[items] = kind_of(tidy(s))
    name[items] = name_of(tidy(s))
    item_group[items] = group
    if (kind[items] == "struct") defined[name[items]] = 1
    if (kind[items] == "function") callable[name[items]] = 1
}

# Comments as text: paragraphs are separated by empty lines.
function uncomment(s,   n, lines, i, out) {
    sub(/^ *\/\*/, "", s)
    sub(/ *\*\/ *$/, "", s)
    n = split(s, lines, "\n")
    for (i = 1; i <= n; i++) {
        sub(/^ *\*? ?/, "", lines[i])
        out = out (lines[i] == "" ? "\n" : (out == "" || out ~ /\n$/ ? "" : " ") lines[i])
    }
    gsub(/^\n+|\n+$/, "", out)
    return out
}

function read_header(line) {
    if (in_comment) {
        text_of_comment = text_of_comment "\n" line
        if (line !~ /\*\/ *$/) return
        in_comment = 0
        comment = uncomment(text_of_comment)
        if (overview == "") { overview = comment; comment = "" }
        return
    }
    if (declaration != "") {
        declaration = declaration "\n" line
    } else if (line ~ /^\/\* ---- /) {
        section = line
        sub(/^\/\* ---- /, "", section)
        sub(/ -+ *\*\/$/, "", section)
        sections[section] = 1
        grouped = 0
        return
    } else if (line ~ /^\/\*.*\*\/$/) {
        if (line ~ /SPDX/) return
        comment = uncomment(line)
        grouped = 0
        return
    } else if (line ~ /^\/\*/) {
        in_comment = 1
        grouped = 0
        text_of_comment = line
        return
    } else if (line ~ /^ *$/) {
        grouped = 0
        return
    } else if (section == "" || line ~ /^(#[^d]|extern "C"|}$)/) {
        return
    } else {
        declaration = line
        braced = 0
    }
    # `};` ends what a brace at the end of the first line opens, `;` all else
    if (declaration == line && line ~ /\{$/) braced = 1
    if (declaration ~ /^#define/ ? line !~ /\\$/ : braced ? line ~ /^};/ : line ~ /;( *\/\*.*\*\/)?$/) {
        add_item(declaration)
        declaration = ""
    }
}

# ---- Writing mdoc -------------------------------------------------------------------------------

function flush_line() {
    if (out != "") { sub(/^[.\x27]/, "\\\\\\&&", out); print out }
    out = ""
}

function put_word(word, last) {
    if (length(out) + length(word) > 76) flush_line()
    out = out (out == "" ? "" : " ") word
    if (word ~ /[a-z0-9A-Z)"\]][.]$/ && word !~ /^(e\.g|i\.e)\.$/) flush_line()
}

function put_macro(macro, core, before, after,   i, tail) {
    flush_line()
    for (i = 1; i <= length(after); i++) tail = tail " " substr(after, i, 1)
    print "." macro " " (before == "" ? "" : before " ") core tail
}

function quoted(s) { return s ~ / / ? "\"" s "\"" : s }

# One piece of a comment that has a meaning of its own, as a macro.
function put_special(piece, before, after,   bare) {
    bare = piece
    gsub(/`/, "", bare)
    if (piece ~ /^`/) {
        if (bare in known) put_macro("Fa", bare, before, after)
        else if (bare ~ /^struct |^enum /) put_macro("Vt", quoted(bare), before, after)
        else {
            gsub(/\\/, "\\e", bare)
            gsub(/"/, "\"\"", bare)
            # a delimiter by itself must be no delimiter here, nor a macro's name a macro
            if (bare ~ /^[][().,:;?!|]$/ || bare ~ /^[A-Z][a-z]$/) bare = "\\&" bare
            put_macro("Ql", bare ~ /[ "]/ ? "\"" bare "\"" : bare, before, after)
        }
    } else if (piece ~ /\(\)$/) {
        sub(/\(\)$/, "", bare)
        put_macro("Fn", bare, before, after)
    } else if (piece ~ /^(struct|enum) /) put_macro("Vt", "\"" piece "\"", before, after)
    else put_macro("Dv", (piece ~ /^E/ ? "CALCONV_" : "") piece, before, after)
}

function put_plain(s,   n, words, i) {
    gsub(/\\/, "\\e", s)
    n = split(trim(s), words, / +/)
    for (i = 1; i <= n; i++) if (words[i] != "") put_word(words[i])
}

function put_text(s,   n, paragraphs, i) {
    n = split(s, paragraphs, /\n+/)
    for (i = 1; i <= n; i++) {
        if (i > 1) { flush_line(); print ".Pp" }
        put_paragraph(paragraphs[i])
    }
    flush_line()
}

function put_paragraph(s,   special, piece, before, left, after, ahead) {
    special = "`[^`]+`|[a-z_]+\\(\\)|CALCONV_[A-Z_]+|NULL|(struct|enum) calconv_[a-z_]+|E[A-Z][A-Z]+"
    while (match(s, special)) {
        piece = substr(s, RSTART, RLENGTH)
        left = substr(s, 1, RSTART - 1)
        ahead = substr(s, RSTART + RLENGTH)
        before = after = ""
        if (left ~ /\($/) { before = "("; left = substr(left, 1, length(left) - 1) }
        if (match(ahead, /^[.,:;)?!]+/)) {
            after = substr(ahead, 1, RLENGTH)
            ahead = substr(ahead, RLENGTH + 1)
        }
        if ((left != "" && left !~ / $/) || (ahead != "" && ahead !~ /^ /) ||
            (piece ~ /^E/ && !(("CALCONV_" piece) in constants))) {
            # part of a word: as it is
            piece = before piece after
            while (match(ahead, /^[^ ]/)) { piece = piece substr(ahead, 1, 1); ahead = substr(ahead, 2) }
            if (left ~ /[^ ]$/) {
                match(left, /[^ ]+$/)
                piece = substr(left, RSTART) piece
                left = substr(left, 1, RSTART - 1)
            }
            gsub(/`/, "", piece)
            put_plain(left)
            put_plain(piece)
        } else {
            put_plain(left)
            put_special(piece, before, after)
        }
        s = ahead
    }
    put_plain(s)
}

# ---- Parts of a page ----------------------------------------------------------------------------

# A forward declaration of what stands in full elsewhere is no item of its own.
function is_in(i, titles) {
    if (kind[i] == "opaque" && name[i] in defined) return 0
    return ("|" titles "|") ~ ("\\|" group_section[item_group[i]] "\\|")
}

function check_titles(titles,   n, list, i) {
    n = split(titles, list, "|")
    for (i = 1; i <= n; i++) if (!(list[i] in sections)) {
        print FILENAME ": calconv.h has no section `" list[i] "'" >"/dev/stderr"
        failed = 1
    }
}

function put_names(titles,   i, n, list, own) {
    own = FILENAME
    sub(/.*\//, "", own)
    sub(/\.3in$/, "", own)
    list[++n] = own
    for (i = 1; i <= items; i++)
        if (is_in(i, titles) && name[i] ~ /^calconv_/ && name[i] != own &&
            kind[i] ~ /function|variable/)
            list[++n] = name[i]
    for (i = 1; i <= n; i++) print ".Nm " list[i] (i < n ? " ," : "")
    for (i = 1; i <= items; i++)
        if (is_in(i, titles) && name[i] ~ /^calconv_/ && name[i] != own && !(name[i] in linked) &&
            (kind[i] == "function" || !(name[i] in callable))) { # man 3 means the function
            linked[name[i]] = 1
            print ".\\\" link " name[i]
        }
}

# `type name(parameters);` as macros.
function put_prototype(s,   function_name, type, parameters, n, list, i) {
    function_name = name_of(s)
    type = s
    sub(/\(.*/, "", type)
    sub(function_name "$", "", type)
    sub(/^typedef /, "", type)
    parameters = s
    sub(/^[^(]*\(/, "", parameters)
    sub(/\);$/, "", parameters)
    print ".Ft " trim(type)
    n = split(parameters, list, /, */)
    print ".Fo " function_name
    for (i = 1; i <= n; i++) print ".Fa \"" list[i] "\""
    print ".Fc"
}

function put_synopsis(titles,   i, s) {
    for (i = 1; i <= items; i++) {
        if (!is_in(i, titles)) continue
        s = tidy(item[i])
        if (kind[i] == "macro") {
            sub(/ *\/\*.*/, "", s)
            gsub(/\\ /, "", s)
            print ".Fd " s
        } else if (kind[i] == "variable") {
            sub(/;$/, "", s)
            print ".Vt extern " s " ;"
        } else if (kind[i] == "function") put_prototype(s)
    }
}

# A name and what is said of it, in a list of members.
function put_member(declaration, words, macro) {
    flush_line()
    declaration = trim(declaration)
    if (macro == "Dv") sub(/ *=.*/, "", declaration)
    gsub(/[ \n]+/, " ", declaration)
    print ".It " macro " " (macro == "Vt" ? quoted(declaration) : declaration)
    if (words != "") put_text(words)
}

# Members or enumerators: lines of a body, each with comments before or behind it.
function put_members(body, is_enum,   n, lines, i, line, held, words, within, part, count, parts, k, last) {
    print ".Bl -tag -width Ds"
    n = split(body, lines, "\n")
    for (i = 1; i <= n; i++) {
        line = trim(lines[i])
        if (within) {
            words = words "\n" line
            if (line ~ /\*\/$/) { within = 0; words = uncomment(words) }
            continue
        }
        if (line ~ /^\/\*/) {
            words = line
            if (line ~ /\*\/$/) words = uncomment(line)
            else within = 1
            continue
        }
        if (line == "") continue
        part = ""
        if (match(line, /\/\*.*\*\/$/)) {
            part = uncomment(substr(line, RSTART))
            line = trim(substr(line, 1, RSTART - 1))
        }
        held = held (held == "" ? "" : " ") line
        if (words != "" && part != "") words = words "\n" part
        else if (part != "") words = part
        if (line !~ (is_enum ? "[,A-Z0-9]$" : ";$")) continue
        if (is_enum) {
            count = split(held, parts, /, */)
            for (k = 1; k <= count; k++)
                if (parts[k] != "") put_member(parts[k], words, "Dv")
        } else {
            sub(/;$/, "", held)
            put_member(held, words, "Vt")
        }
        held = words = ""
    }
    print ".El"
}

# What `words` may name: parameters and members, of whatever declaration.
function learn(   i, s, n, list, k) {
    for (i = 1; i <= items; i++) {
        s = item[i]
        gsub(/\/\*[^*]*\*+([^*\/][^*]*\*+)*\//, "", s)
        n = split(s, list, /[^A-Za-z_0-9]+/)
        for (k = 1; k <= n; k++) if (list[k] ~ /^[a-z_]+$/) known[list[k]] = 1
    }
}

function put_body(i,   s) {
    s = item[i]
    sub(/^[^{]*\{/, "", s)
    sub(/}[^}]*$/, "", s)
    put_members(s, kind[i] == "enum")
}

function put_description(titles,   i, k, first, tags) {
    print ".Bl -tag -width Ds"
    for (i = 1; i <= items; i++) {
        if (!is_in(i, titles) || (i > 1 && item_group[i] == item_group[i - 1])) continue
        first = i
        tags = ""
        for (k = i; k <= items && item_group[k] == item_group[i]; k++)
            tags = tags (tags == "" ? "" : " , ") \
                (kind[k] ~ /struct|opaque|enum/ ? "Vt \"" (kind[k] == "enum" ? "enum " : "struct ") name[k] "\"" : \
                 kind[k] == "macro" ? "Dv " name[k] : kind[k] == "variable" ? "Va " name[k] : \
                 kind[k] == "type" ? "Vt " name[k] : "Fn " name[k])
        print ".It " tags
        if (kind[i] == "type") { put_prototype(tidy(item[i])); print ".Pp" }
        if (kind[i] == "macro" && match(item[i], /\/\*.*\*\//) && group_comment[item_group[i]] == "")
            group_comment[item_group[i]] = uncomment(substr(item[i], RSTART, RLENGTH))
        put_text(group_comment[item_group[i]])
        for (k = i; k <= items && item_group[k] == item_group[i]; k++)
            if (kind[k] ~ /struct|enum/) put_body(k)
    }
    print ".El"
}

function put_file(file, prefix,   line, started) {
    file = top "/" file
    print ".Bd -literal"
    while ((getline line <file) > 0) {
        if (line ~ /SPDX/) continue
        gsub(/\\/, "\\e", line)
        sub(/^[.\x27]/, "\\\\\\&&", line)
        print line
        started = 1
    }
    if (!started) { print FILENAME ": no " file >"/dev/stderr"; failed = 1 }
    close(file)
    print ".Ed"
}

# ---- Header, then template ----------------------------------------------------------------------

FNR == NR { read_header($0); next }
FNR == 1 {
    learn()
    for (i = 1; i <= items; i++)
        if (kind[i] == "enum" || kind[i] == "macro") {
            n = split(item[i], words, /[^A-Z_0-9]+/)
            for (k = 1; k <= n; k++) if (words[k] ~ /^CALCONV_/) constants[words[k]] = 1
        }
    print ".\\\" Made from man/" substr(FILENAME, match(FILENAME, /[^\/]*$/)) " and the comments of calconv.h."
}
/^@/ {
    rest = $0
    sub(/^@[a-z]+ */, "", rest)
    if ($1 ~ /^@(names|synopsis|describe)$/) check_titles(rest)
}
/^@names / { put_names(rest); next }
/^@synopsis / { put_synopsis(rest); next }
/^@describe / { put_description(rest); next }
/^@overview$/ { sub(/[^\n]*\n/, "", overview); put_text(overview); next }
/^@(code|output) / { put_file(rest); next }
/^@/ { print FILENAME ": " $0 "?" >"/dev/stderr"; failed = 1; next }
{ print }
END { exit failed }
