# SPDX-License-Identifier: MIT
# Dates that recur: which of their days is meant, and how they join.
load helper

now=(--today 2024-03-15)

@test "a date that recurs is the last such day on or before today" {
    converts "${now[@]}" -f tzolkin '11 Ik' '12 Akbal' gives 2024-03-15 2023-06-30
    converts --today 2024-03-14 -f tzolkin '11 Ik' gives 2023-06-29
    converts "${now[@]}" tzolkin:'11 Ik' haab:'10 Cumku' pawukon:13-6 akan:5-3 sexagenary:5-3 \
        xihuitl:'4 Huei Tecuilhuitl' tonalpohualli:'11 Ehecatl' \
        gives 2024-03-15 2024-03-15 2024-03-15 2024-03-15 2024-03-15 2024-03-15 2024-03-15
}

@test "today can be SOURCE_DATE_EPOCH or the clock, and of old" {
    SOURCE_DATE_EPOCH=1710460800 converts -f tzolkin '11 Ik' gives 2024-03-15
    converts -f akan -t akan 5-3 gives 5-3
    converts --today -3113-08-11 -f tzolkin,haab '4 Ahau,8 Cumku' gives -3113-08-11
}

@test "today itself cannot be a date that recurs" {
    misused --today tzolkin:'11 Ik' today
    mentions 'depends on today, which is not known'
}

@test "calendars that recur join to one date" { # the end of the 13th baktun
    converts --today 2012-12-21 -f tzolkin,haab -t mayan '4 Ahau,3 Kankin' gives 13.0.0.0.0
    converts --today 2012-12-20 -f haab,tzolkin '3 Kankin,4 Ahau' gives 1961-01-03
    converts "${now[@]}" -f tzolkin,haab '4 Ahau,8 Cumku' gives 1980-03-24
    converts "${now[@]}" -f tonalpohualli,xihuitl -t rd '1 Coatl,2 Xocotlhuetzi' gives 726223 # 1521-08-13 + 9 * 18980
}

@test "what can never be together disagrees" {
    rejects "${now[@]}" -f tzolkin,haab '4 Ahau,9 Cumku' \
        saying '4 Ahau,9 Cumku: the dates disagree: no day is both (tzolkin, haab)'
}

@test "one calendar that does not recur settles the day" {
    converts "${now[@]}" -f mayan,tzolkin,haab -t julian,gregorian '9.12.11.5.18,6 Etznab,11 Yax' \
        gives $'0683-08-26\t0683-08-29' # the death of Pakal
    converts -f mayan@584285 -t julian 9.12.11.5.18 gives 0683-08-28 # as mostly printed
    converts -f tzolkin,gregorian '11 Ik,2024-03-15' gives 2024-03-15
    rejects -f tzolkin,gregorian '11 Ik,2024-03-16' \
        saying '11 Ik,2024-03-16: the dates disagree: no day is both (tzolkin, gregorian)'
}

@test "a day before all that are counted is refused" {
    rejects --today rd:-1000000000000 -f tzolkin '10 Ik' \
        saying '10 Ik: the day is outside R.D. -1000000000000..1000000000000 (tzolkin)'
}

@test "each calendar wants its date" {
    rejects "${now[@]}" -f tzolkin,haab '4 Ahau' \
        saying '4 Ahau: there is no date in this calendar (haab)'
}

@test "a time may stand behind it" {
    converts "${now[@]}" -f tzolkin '11 Ik 10:00' '11 IkT10:00Z' \
        gives '2024-03-15 10:00' 2024-03-15T10:00Z
    converts "${now[@]}" tzolkin:'11 Ik 10:00' gives '2024-03-15 10:00'
    converts -t tzolkin,xihuitl 2024-03-15T10:00 gives $'11 IkT10:00\t4 Huei TecuilhuitlT10:00'
}

@test "names are read in any case, and their words with or without a space" {
    converts "${now[@]}" -f xihuitl '4 huei tecuilhuitl' '4 HUEITECUILHUITL' '4 Huei-Tecuilhuitl' \
        gives 2024-03-15 2024-03-15 2024-03-15
}

@test "what does not exist is refused with what does" {
    rejects "${now[@]}" -f haab '7 Uayeb' saying '7 Uayeb: day 7 is not in 0..4 (Uayeb, haab)'
    rejects "${now[@]}" -f mayan 13.0.11.18.2 saying '13.0.11.18.2: uinal 18 is not in 0..17 (mayan)'
    rejects "${now[@]}" -f sexagenary 5-4 \
        saying '5-4: stem and branch are not both odd or both even (sexagenary)'
    rejects "${now[@]}" -f tzolkin '4 Pop' saying '4 Pop: not a date of the form NUMBER NAME (tzolkin)'
}

@test "before the long count's beginning only the baktun is negative" {
    converts -t mayan -- -3113-08-11 -3113-08-10 gives 0.0.0.0.0 -1.19.19.17.19
    converts -f mayan -- -1.19.19.17.19 gives -3113-08-10
}

@test "other correlations shift long count, haab and tzolkin alike" { # Lounsbury's, two days later
    converts -t mayan@584285,haab@584285,tzolkin@584285 2024-03-17 gives $'13.0.11.7.2\t10 Cumku\t11 Ik'
    converts --today 2024-03-17 -f tzolkin@584285,haab@584285 '11 Ik,10 Cumku' gives 2024-03-17
    converts -L -t mayan@584283 2024-03-15 gives mayan@584283:13.0.11.7.2
    for wrong in '' 0 0584283 12345678 +1 584285x; do misused -t "mayan@$wrong" 2024-03-15; done
}

@test "fields beyond the written form are in formats and JSON" {
    converts -t pawukon -F '%{wuku}: %{ekawara} %{pancawara} %{dasawara}' 2024-02-28 2024-02-29 \
        gives 'Dunggulan: Luang Keliwon Manuh' 'Dunggulan: Luang Umanis Duka' # Galungan
    converts -t akan -F '%{prefixname}-%{stemname}' 2024-03-31 gives Kuru-Kwasi # an Akwasidae
    converts -t chinese -F '%{yearname}, cycle %{cycle}' 2024-03-15 gives 'Jia-Chen, cycle 78'
    converts -t roman -F '%{auc}' julian:0001-01-01 julian:-0752-04-21 gives 754 1
    tries 0 -j -t haab,tzolkin,akan,roman 2024-03-15
    has '.dates[0] | .day == 10 and .month == 18 and .month_code == "M18" and .month_name == "Cumku"'
    has '.dates[1] | .number == 11 and .name == "Ik"'
    has '.dates[2] | .prefix == 5 and .prefixname == "Mono" and .stemname == "Fie"'
    has '.dates[3] | .event == "Non" and .count == 6 and .leap_count == false and .auc == 2777'
    misused -t gregorian -F '%{wuku}' 2024-03-15
    mentions "gregorian has nothing for '%{wuku}'"
}

@test "--info says after how many days dates recur, and the names of fields" {
    tries 0 --info haab
    grep -qx 'recurs after      365 days' out
    tries 0 --info akan
    grep -qx 'field prefixname  Nwona, Nkyi, Kuru, Kwa, Mono, Fo' out
    tries 0 -j --info tzolkin
    has '.cycle_days == 260 and .field_names.name[1] == "Ik" and (has("more_fields") | not)'
    tries 0 -j --info roman
    has '.more_fields == ["auc"] and .field_names.event == ["Kal", "Non", "Id"]'
}
