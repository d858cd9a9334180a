# SPDX-License-Identifier: MIT
# --locale, --digits and the named formats.  Dates by full, long, medium and short are those of
# Node's Intl with CLDR 41, by the same options; tests/crosscheck has many more.
load helper

@test "full, long, medium and short are CLDR's English patterns by default" {
    converts -F full 2024-03-15 gives 'Friday, March 15, 2024'
    converts -F long 2024-03-15 gives 'March 15, 2024'
    converts -F medium 2024-03-15 gives 'Mar 15, 2024'
    converts -F short 2024-03-15 gives 3/15/24
    converts -t hebrew,persian -F full 2024-03-15 gives \
        $'Friday, 5 Adar II 5784\tFriday, Esfand 25, 1402 AP'
}

@test "--locale gives names, order and digits of the locale" {
    converts --locale=de -F full 2024-03-15 gives 'Freitag, 15. März 2024'
    converts --locale=fa -t persian -F full 2024-03-15 gives '۱۴۰۲ اسفند ۲۵, جمعه'
    converts --locale=ar-EG -t islamic-civil -F long 2024-03-15 gives '٥ رمضان ١٤٤٥ هـ'
    converts --locale=zh-Hant-TW -t roc -F full 2024-03-15 gives '民國113年3月15日 星期五'
    converts --locale=ja -t japanese -F long 2019-05-01 2024-03-15 gives '令和元年5月1日' '令和6年3月15日'
}

@test "a pattern's own numerals are written" {
    converts --locale=he -t hebrew -F long 2024-03-15 gives 'ה׳ באדר ב׳ תשפ״ד'
    converts --locale=zh -t chinese -F full 2024-03-15 2023-03-25 gives '2024甲辰年二月初六星期五' \
        '2023癸卯年闰二月初四星期六'
}

@test "a leap month has its name and number" {
    converts -t chinese -F long 2023-03-25 gives 'Second Monthbis 4, 2023(gui-mao)'
    converts -t chinese -F short 2023-03-25 gives 2bis/4/2023
    converts --locale=de -t hebrew -F short 2024-02-15 2024-03-15 2023-03-15 gives \
        '06.06.84 AM' '05.07.84 AM' '22.06.83 AM'
}

@test "names by specifiers follow the locale, numbers do not" {
    converts --locale=fr -F '%A %d %B %Y' 2024-03-15 gives 'vendredi 15 mars 2024'
    converts --locale=fa -t persian -F '%d %B %Y %EC' 2024-03-15 gives '25 اسفند 1402 ه‍.ش.'
    converts --locale=ru -F '%b|%a' 2024-03-15 gives 'мар.|пт'
}

@test "locales are named as in BCP 47 or POSIX, and the nearest is taken" {
    for name in de de-DE de_DE DE_de de_DE.UTF-8 de_DE@euro de-Latn de-FR; do
        converts --locale=$name -F %B 2024-03-15 gives März
    done
    converts --locale=zh_TW -F %A 2024-03-15 gives 星期五
    converts --locale=sr_RS@latin -F %A 2024-03-15 gives petak
    converts --locale=C -F %A 2024-03-15 gives Friday
}

@test "an unknown locale is named with the nearest ones, status 2" {
    for name in xx klingon '' fa- de-Arab 'de u'; do
        misused --locale="$name" 2024-03-15
        mentions "unknown locale '$name'"
    done
    misused --locale=zh-Hants 2024-03-15
    mentions 'did you mean' zh-Hant '?'
}

@test "--locale=env takes LC_ALL, LC_TIME, LANG, in this order" {
    LC_ALL=de_DE.UTF-8 LC_TIME=fr_FR LANG=it_IT converts --locale=env -F %B 2024-03-15 gives März
    LC_ALL='' LC_TIME=fr_FR LANG=it_IT converts --locale=env -F %B 2024-03-15 gives mars
    LC_ALL='' LC_TIME='' LANG=it_IT converts --locale=env -F %B 2024-03-15 gives marzo
    LC_ALL='' LC_TIME='' LANG='' converts --locale=env -F %B 2024-03-15 gives March
    LC_ALL=C converts --locale=env -F %B 2024-03-15 gives March
}

@test "an unknown locale of the environment is named with its variable, status 2" {
    LC_ALL='' LC_TIME=xx_YY misused --locale=env -F %B 2024-03-15
    mentions LC_TIME xx_YY
}

@test "without --locale the environment changes nothing" {
    LC_ALL=de_DE.UTF-8 LANG=fr_FR.UTF-8 converts -F '%A full' 2024-03-15 gives 'Friday full'
    LC_ALL=fa_IR.UTF-8 converts -F full 2024-03-15 gives 'Friday, March 15, 2024'
}

@test "--digits writes any format's numbers" {
    converts --digits=arabext -F '%Y/%m/%d' 2024-03-05 gives '۲۰۲۴/۰۳/۰۵'
    converts --digits=ARAB -F %e 2024-03-05 gives ' ٥'
    converts --digits=hanidec -F '%Y年' 2024-03-05 gives '二〇二四年'
    converts --digits=roman -F '%d. %m. %Y' 2024-03-05 gives 'V. III. MMXXIV'
    converts --digits=ethi -t ethiopic -F '%d %B %Y' 2024-03-15 gives '፮ Megabit ፳፻፲፮'
    converts --digits=latn --locale=fa -F short 2024-03-15 gives 2024/3/15
    converts --digits=deva -F '%Y' -- -0043-03-15 gives '-००४३'
}

@test "--digits=native are the digits of --locale" {
    converts --locale=fa --digits=native -F %d 2024-03-15 gives ۱۵
    converts --locale=hi --digits=native -F %d 2024-03-15 gives १५
    converts --locale=de --digits=native -F %d 2024-03-15 gives 15
    converts --digits=native -F %d 2024-03-15 gives 15
}

@test "--digits writes the written form, which is read back" {
    converts --digits=arab -t islamic-civil '2024-03-15T12:30' gives '١٤٤٥-٠٩-٠٥T12:30'
    converts -f islamic-civil '١٤٤٥-٠٩-٠٥' gives 2024-03-15
    converts --digits=thai -t japanese 2024-03-15 gives 'reiwa๖-๐๓-๑๕'
    tries 1 --digits=arab -t jdn '2024-03-15T12:30'
}

@test "numerals without digits need a format, status 2" {
    misused --digits=hebr 2024-03-15
    mentions hebr
}

@test "unknown digits are named, status 2" {
    for name in '' ara decimal 'latn '; do
        misused --digits="$name" 2024-03-15
        mentions "'$name'"
    done
}

@test "%O gives the calendar's own numerals" {
    converts -t hebrew -F '%Od %Om %Oy' 2024-03-15 gives 'ה׳ ו׳ תשפ״ד'
    converts -t chinese -F '%Oy %Om %Od' 2024-03-15 gives '二四 二 初六'
    converts -t ethiopic -F '%Oy %Od' 2024-03-15 gives '፳፻፲፮ ፮'
    converts -t armenian -F '%Oy %Od' 2024-03-15 gives 'ՌՆՀԳ ԻԸ'
}

@test "a calendar that CLDR lacks has its own names in its own language, else English ones" {
    converts --locale=bn -t bengali -F %B 2024-03-15 gives চৈত্র
    converts --locale=de -t bengali -F '%B, %A' 2024-03-15 gives 'Choitro, Freitag'
}

@test "years of the cycle of sixty and their animals follow the locale" { # CLDR: zh, en
    converts --locale=zh -t chinese -F '%{yearname} %{zodiac}' 2024-03-15 gives '甲辰 龙'
    converts -t dangi,vietnamese -F '%{yearname} %{zodiac}' 2024-03-15 2019-03-15 gives \
        $'Jia-Chen Dragon\tJia-Chen Dragon' $'Ji-Hai Pig\tJi-Hai Pig'
    misused -t persian -F '%{zodiac}' 2024-03-15
}

@test "dates without months or years are in the written form" {
    converts -t iso-week,ordinal,jdn -F full 2024-03-15 gives $'2024-W11-5\t2024-075\t2460385'
}

@test "a year without its era in the pattern is the calendar's, so that it is unmistakable" {
    converts -F long -- -0043-03-15 gives 'March 15, -43'
    converts -t roc -F long 1900-01-01 gives 'January 1, 12 B.R.O.C.'
}

@test "iso is the written form, ixdtf RFC 9557" {
    converts -t hebrew,rd -F iso 2024-03-15 gives $'5784-06-05\t738960'
    converts -t hebrew,gregorian,rd -F ixdtf 2024-03-15 gives \
        $'2024-03-15[u-ca=hebrew]\t2024-03-15[u-ca=gregory]\t2024-03-15[u-ca=rd]'
    converts -t islamic-civil -F ixdtf '2024-03-15 12:30:00+03:30[Asia/Tehran]' gives \
        '2024-03-15T12:30:00+03:30[Asia/Tehran][u-ca=islamic-civil]'
    converts '2024-03-15[u-ca=hebrew]' gives 5784-06-05
}

@test "JSON has the text in the locale, and dates in ASCII" {
    tries 0 -j --locale=de -F full 2024-03-15
    [ "$(jq -r '.dates[0].text' out)" = 'Freitag, 15. März 2024' ]
    tries 0 -j --digits=arab 2024-03-15
    [ "$(jq -r '.dates[0] | .date, has("text")' out | tr '\n' ' ')" = '2024-03-15 false ' ]
}

@test "an annotation's target is written in the locale too" {
    converts --locale=de -F '%d. %B' '2024-03-15[u-ca=persian]' gives '25. Essfand'
}

@test "with -t all every calendar is written" {
    tries 0 -t all --locale=fr -F full 2024-03-15
    says
    tr '\t' '\n' <out >dates
    ! grep ':$' dates
    grep -qx 'hebrew:vendredi 5 adar II 5784 A. M.' dates
}

@test "a name of a format with anything beside it is text" {
    converts -F 'full ' 2024-03-15 gives 'full '
    converts -F FULL 2024-03-15 gives FULL
}
