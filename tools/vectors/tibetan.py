#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
# tibetan.py - make tests/vectors/tibetan.zangli.tsv from an almanac's days, 1952 to 2050.
#
# Needs the JSON files, one a year, of the public repository LureCoder/tibetan-calendar-data (MIT):
#   tools/vectors/tibetan.py FOLDER >tests/vectors/tibetan.zangli.tsv
#
# A row is written for a day whose number does not follow that of the day before in the same month:
# so all lost and repeated days are told.  The almanac of Lhasa calls the second of two months leap,
# Phugpa's books (and Calendrical Calculations) the first: the marks are exchanged here.
import datetime
import json
import os
import sys

DIGITS = "一二三四五六七八九"
ELEMENTS, ANIMALS = "木火土铁水", "鼠牛虎兔龙蛇马羊猴鸡狗猪"

# Days on which the almanac differs from Phugpa's rule, many of them evident slips (2001-10-30 to
# 11-06, 2045-06-06 to 06-15), from FIRST to LAST.
DIFFERENT = [("1956-04-09", 2), ("1960-02-21", 2), ("1967-09-25", 2), ("1968-03-22", 1),
             ("1968-09-12", 2), ("1977-07-12", 2), ("2001-02-10", 1), ("2001-10-30", 8),
             ("2006-05-10", 2), ("2009-04-27", 1), ("2021-10-11", 1), ("2025-11-19", 2),
             ("2045-06-06", 10), ("2045-11-06", 1), ("2046-07-19", 1), ("2046-10-18", 2),
             ("2047-08-13", 2)]


def number(text):
    """A number of a month or day in Chinese characters; 0: something else stands there, too."""
    text = text.replace("正", "一").replace("初", "").replace("廿", "二十").replace("十十", "十")
    tens, mark, units = text.partition("十")
    if any(c not in DIGITS for c in tens + units):
        return 0
    ten = (DIGITS.find(tens) + 1 if tens else 1) * 10 if mark else 0
    if not mark:
        units = tens
    return ten + (DIGITS.find(units) + 1 if units else 0)


def year(text, gregorian):
    """The year, Gregorian + 127 or 126, that has this element and animal."""
    for candidate in (gregorian + 127, gregorian + 126):
        stem, branch = (candidate - 2151 + 40) % 10, (candidate - 2151 + 40) % 12
        # 2151 is a wood dragon, the 41st of the cycle of 60
        if text == ELEMENTS[stem // 2] + ANIMALS[branch]:
            return candidate
    return 0


def days(folder):
    for name in sorted(os.listdir(folder)):
        if not name.endswith(".json"):
            continue
        with open(os.path.join(folder, name), encoding="utf-8") as file:
            for month in json.load(file)["months"]:
                yield from month["days"]


skipped = set()
for first, count in DIFFERENT:
    start = datetime.date.fromisoformat(first).toordinal()
    skipped.update(range(start, start + count))
rows = []
for day in days(sys.argv[1]):
    rd = datetime.date(day["gregorian_year"], day["gregorian_month"],
                       day["gregorian_day"]).toordinal()
    month = day["tibetan_month"].replace("月", "")
    rows.append((rd, year(day["tibetan_year"], day["gregorian_year"]),
                 number(month.replace("闰", "")), "闰" in month,
                 number(day["tibetan_day"].replace("闰", "")),
                 day["is_leap_day"] or "闰" in day["tibetan_day"]))
# a month is one of two if its namesake follows it or went before it
doubled = {(r[1], r[2]) for r in rows if r[3]}
print("""# calendar: tibetan
# source: days of the Tibetan almanac 1952 to 2050, zangli-converter's data in LureCoder/tibetan-calendar-data, commit 893f4159
# made by: tools/vectors/tibetan.py, 2026-11-22
# licence: facts only; (MIT)
# columns: R.D., date in the calendar's written form
# days whose number does not follow that of the day before; the almanac marks the second of two months as leap, here the first is
# left out: days with notes in place of a number, and 42 of 35,716 days on which the almanac differs (tools/vectors/tibetan.py)""")
before = (0, 0, 0, False, 0, False)
for row in rows:
    rd, y, m, leap, d, leap_day = row
    if y and m and d and rd not in skipped and (before[1:4], before[4] + 1, before[5]) != (
            row[1:4], d, leap_day):
        mark = "L" if (y, m) in doubled and not leap else ""
        print(f"{rd}\t{y:04}-{m:02}{mark}-{d:02}{'L' if leap_day else ''}")
    before = row
