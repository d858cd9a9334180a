# SPDX-License-Identifier: MIT
# %{authority}: how far a date can be trusted.
load helper

# trust ID DATE=WORD...: how far each DATE of the calendar can be trusted.
trust() {
    local id=$1
    shift
    converts -f "$id" -t "$id" -F '%{authority}' -- "${@%=*}" gives "${@##*=}"
}

@test "authority of Umm al-Qura" { # catalogue; issue 4
    trust umalqura 1299-12-29=extrapolated 1300-01-01=official 1342-12-01=official \
        1343-01-01=disputed 1419-12-29=disputed 1420-01-01=official 1430-01-01=official \
        1450-12-29=official 1451-01-01=disputed 1500-12-29=disputed 1501-01-01=official \
        1600-12-29=official 1650-01-01=extrapolated
}

@test "authority of the Chinese family" { # catalogue; issue 4; oracles.md
    trust chinese 1906-04-01=disputed 1950-06-01=official 1700-06-01=computed \
        2150-06-01=computed 2300-06-01=extrapolated 1500-06-01=extrapolated
    converts -t chinese -F '%{authority}' 2057-09-29 2089-09-04 2097-08-07 gives \
        disputed disputed disputed
    trust dangi 1950-06-01=official 2060-06-01=computed
    trust vietnamese 2040-06-01=computed 2300-06-01=extrapolated
}

@test "authority of the solar calendars" { # catalogue; issue 4
    trust nepali 2083-12-29=official 2084-01-01=disputed 2085-01-01=disputed 2090-12-30=disputed
    trust japanese ce1868-09-10=disputed meiji3-01-01=extrapolated meiji33-01-01=official \
        reiwa6-03-15=official
    trust thai-solar 2431-03-31=extrapolated 2432-04-01=official
    trust bengali 1393-12-30=extrapolated 1394-01-01=disputed 1401-12-30=disputed 1402-01-01=exact
    trust hebrew 5784-05L-01=exact
}
