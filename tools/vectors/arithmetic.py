#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
# Tables of expected values for calendars whose rule is simple arithmetic, by a second, independent
# implementation: Python's datetime for the Gregorian part, a walk through the cycle for the Hijri one,
# a walk through days and months for the Julian ones, exact fractions for the Hindu ones.
# Needs: Python 3.8 or later.  Run, for each CALENDAR of RULES below:
#   python3 arithmetic.py CALENDAR >CALENDAR.arithmetic.tsv
# The days that the catalogue of calendars names are checked before anything is written.
import bisect
import datetime
import fractions
import math
import sys

FAR = 10**12


def gregorian(rd):
    q, r = divmod(rd - 1, 146097)
    d = datetime.date.fromordinal(r + 1)
    return d.year + 400 * q, d.month, d.day


def leap(year):
    return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)


def rd_of(year, month, day):
    return datetime.date(year, month, day).toordinal()


def shifted(by):
    def convert(rd):
        y, m, d = gregorian(rd)
        return y + by, m, d

    return convert


def thai_solar(rd):  # until 1940 the year began on 1 April, months numbered from January all the same
    y, m, d = gregorian(rd)
    return y + (542 if y <= 1940 and m < 4 else 543), m, d


def walk(year, lengths, day):  # day 0 = the year's first
    for month, length in enumerate(lengths, 1):
        if day < length:
            return year, month, day + 1
        day -= length
    raise ValueError


def since(rd, month, day):  # the Gregorian year whose month, day(year) is the last before rd; days since
    y, m, d = gregorian(rd)
    if (m, d) < (month, day(y)):
        y -= 1
    q, r = divmod(y - 1, 400)
    return y, rd - (q * 146097 + rd_of(r + 1, month, day(y)))


def indian(rd):  # 1 Chaitra = 22 March, 21 March in a leap year, when Chaitra has 31 days
    y, day = since(rd, 3, lambda year: 21 if leap(year) else 22)
    return walk(y - 78, [31 if leap(y) else 30] + [31] * 5 + [30] * 6, day)


def bengali(rd):  # Bangladesh: 1 Boishakh = 14 April
    y, day = since(rd, 4, lambda year: 14)
    if y - 593 <= 1425:
        lengths = [31] * 5 + [30] * 5 + [31 if leap(y + 1) else 30, 30]
    else:
        lengths = [31] * 6 + [30] * 4 + [30 if leap(y + 1) else 29, 30]
    return walk(y - 593, lengths, day)


def hijri(leaps, epoch):
    months, day = [], 0  # (first day, year of the cycle, month)
    for year in range(1, 31):
        for month in range(1, 13):
            months.append((day, year, month))
            day += 29 + month % 2 + (month == 12 and year in leaps)
    assert day == 10631

    def convert(rd):
        cycle, rest = divmod(rd - epoch, 10631)
        start, year, month = months[bisect.bisect_right(months, (rest, 99)) - 1]
        return year + 30 * cycle, month, rest - start + 1

    return convert


FRIDAY = rd_of(622, 7, 19)  # 622-07-16 Julian
TYPE_I = hijri({2, 5, 7, 10, 13, 15, 18, 21, 24, 26, 29}, FRIDAY)
TYPE_III = hijri({2, 5, 8, 10, 13, 16, 19, 21, 24, 27, 29}, FRIDAY)
TYPE_IV = hijri({2, 5, 8, 11, 13, 16, 19, 21, 24, 27, 30}, FRIDAY)

JULIAN = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]


def julian(rd):  # four years of 1461 days, the last leap, from 0001-01-01 = R.D. -1
    cycle, day = divmod(rd + 1, 1461)
    year = min(day // 365, 3)
    lengths = [29 if n == 28 and year == 3 else n for n in JULIAN]
    return walk(4 * cycle + year + 1, lengths, day - 365 * year)


def byzantine(rd):  # years of 365 and 366 days from 1 September 5509 BC
    cycle, day = divmod(rd - CREATION, 1461)
    year = 1
    while day >= 365 + (year % 4 == 0):
        day -= 365 + (year % 4 == 0)
        year += 1
    lengths = JULIAN[8:] + [31, 29 if year % 4 == 0 else 28] + JULIAN[2:8]
    return walk(4 * cycle + year, lengths, day)


CREATION = -1 - 5509 * 365 - 5509 // 4 - 1 + 244  # -5508-01-01 and the 244 days to September


def olympiad(rd):  # 776 BC is 1.1; 1 BC, which is 0 here, 194.4; 1 CE 195.1
    y, m, d = julian(rd)
    return "%d.%d" % (195 + (y - 1) // 4, (y - 1) % 4 + 1), m, d


def swedish_days():  # every day of 1600..1800, year by year and month by month
    days, rd = {}, SWEDISH_FIRST
    for year in range(1600, 1801):
        for month in range(1, 13):
            length = JULIAN[month - 1]
            if month == 2:
                length += year % 4 == 0 if year < 1753 else leap(year)
                length = {1700: 28, 1712: 30, 1753: 17}.get(year, length)
            for day in range(1, length + 1):
                days[rd] = year, month, day
                rd += 1
    assert rd == rd_of(1801, 1, 1)
    return days


SWEDISH_FIRST = rd_of(1600, 1, 11)  # 1600-01-01 Julian
SWEDISH = swedish_days()


def swedish(rd):
    return SWEDISH.get(rd) or (julian(rd) if rd < SWEDISH_FIRST else gregorian(rd))


KALI_YUGA = rd_of(1, 1, 1) - 1132960
YEAR = fractions.Fraction(1577917500, 4320000)
MONTH = YEAR / 12
LUNATION = fractions.Fraction(1577917500, 53433336)


def hindu_solar(rd):
    sunrise = rd - KALI_YUGA + fractions.Fraction(1, 4)
    month = sunrise // MONTH
    day = 1  # days of the same month before this one
    while (sunrise - day) // MONTH == month:
        day += 1
    return month // 12, month % 12 + 1, day


def hindu_lunar(rd):  # the solar months that begin within the lunar month, at its first moment also
    sunrise = rd - KALI_YUGA + fractions.Fraction(1, 4)
    lunation = sunrise // LUNATION
    start, end = lunation * LUNATION, (lunation + 1) * LUNATION
    begins = math.ceil(start / MONTH)
    day = (sunrise - start) // (LUNATION / 30) + 1
    return begins // 12, "%02d%s" % (begins % 12 + 1, "" if begins * MONTH < end else "L"), day


# calendar: rule, first day, days that are known
RULES = {
    "islamic-tabular-i": (TYPE_I, -FAR, {(2034, 3, 22): (1456, 1, 1), (2026, 6, 17): (1448, 1, 1),
                                         (2047, 10, 21): (1470, 1, 1), (2024, 3, 15): (1445, 9, 5)}),
    "islamic-tabular-iii": (TYPE_III, -FAR, {(2034, 3, 21): (1456, 1, 1), (2026, 6, 16): (1448, 1, 1),
                                             (2047, 10, 21): (1470, 1, 1), (2024, 3, 15): (1445, 9, 5)}),
    "islamic-tabular-iv": (TYPE_IV, -FAR, {(2034, 3, 21): (1456, 1, 1), (2026, 6, 16): (1448, 1, 1),
                                           (2047, 10, 20): (1470, 1, 1), (2024, 3, 15): (1445, 9, 5)}),
    "indian": (indian, -FAR, {(1957, 3, 22): (1879, 1, 1), (2024, 3, 15): (1945, 12, 25), (2024, 3, 21): (1946, 1, 1)}),
    "buddhist": (shifted(543), -FAR, {(2024, 3, 15): (2567, 3, 15)}),
    "roc": (shifted(-1911), -FAR, {(2024, 3, 15): (113, 3, 15), (1911, 12, 31): (0, 12, 31)}),
    "thai-solar": (thai_solar, -FAR, {(2024, 3, 15): (2567, 3, 15), (1940, 2, 1): (2482, 2, 1),
                                      (1940, 3, 31): (2482, 3, 31), (1940, 4, 1): (2483, 4, 1),
                                      (1940, 12, 31): (2483, 12, 31), (1941, 1, 1): (2484, 1, 1)}),
    "bengali": (bengali, -FAR, {(2024, 3, 15): (1430, 12, 1), (2019, 2, 21): (1425, 11, 9),
                                (2019, 10, 16): (1426, 6, 31), (2020, 2, 21): (1426, 11, 8),
                                (2024, 4, 14): (1431, 1, 1)}),
    "byzantine": (byzantine, -FAR, {(2024, 3, 15): (7532, 7, 2), (1453, 6, 7): (6961, 9, 29)}),
    "olympiad": (olympiad, -FAR, {(2024, 3, 15): ("700.4", 3, 2)}),
    "swedish": (swedish, -FAR, {(2024, 3, 15): (2024, 3, 15), (1700, 3, 10): (1700, 2, 28),
                                (1700, 3, 11): (1700, 3, 1), (1712, 3, 11): (1712, 2, 30),
                                (1712, 3, 12): (1712, 3, 1), (1753, 2, 28): (1753, 2, 17),
                                (1753, 3, 1): (1753, 3, 1)}),
    "hindu-solar-old": (hindu_solar, -FAR, {(2024, 3, 15): (5124, 11, 30)}),
    "hindu-lunar-old": (hindu_lunar, -FAR, {(2024, 3, 15): (5124, "12", 6)}),
}

# more days to be listed, all of first..last
SPANS = {
    "swedish": [(1699, 12, 25, 1700, 4, 15), (1712, 1, 1, 1712, 4, 15), (1753, 1, 25, 1753, 3, 15)],
    "byzantine": [(1452, 9, 1, 1453, 9, 20)],
    "hindu-lunar-old": [(2018, 3, 1, 2019, 5, 1)],
}


def written(ymd):
    y, m, d = ymd
    if not isinstance(y, str):
        y = "%s%04d" % ("-" if y < 0 else "", abs(y))
    return "%s-%s-%02d" % (y, m if isinstance(m, str) else "%02d" % m, d)


state = 20240315  # a fixed pseudo-random sequence (Knuth's MMIX)


def between(a, b):
    global state
    state = (state * 6364136223846793005 + 1442695040888963407) % 2**64
    return a + (state >> 16) % (b - a + 1)


def main(name):
    rule, first, known = RULES[name]
    days = {first, FAR, *(rd_of(*g) for g in known)}
    for g, expected in known.items():
        assert rule(rd_of(*g)) == expected, (name, g, rule(rd_of(*g)), expected)
    for rd in range(657072, 803537):  # years 1800..2200
        y, m, d = rule(rd)
        if d == 1 and (m == 1 or 730120 <= rd <= 742000) or rule(rd - 1)[0] != y:
            days.update((rd - 1, rd))
    for span in SPANS.get(name, []):
        days.update(range(rd_of(*span[:3]), rd_of(*span[3:]) + 1))
    for n, a, b in (1200, 584023, 876946), (400, -1000000, 3652059), (450, -FAR, FAR):
        days.update(between(a, b) for _ in range(n))
    print("# calendar: " + name)
    print("# source: the rule itself, by Python's arithmetic; checked on the days that the literature names: "
          + ", ".join("%d-%02d-%02d = %s" % (*g, written(e)) for g, e in sorted(known.items())))
    print("# made by: tools/vectors/arithmetic.py, 2026-11-22")
    print("# licence: MIT")
    print("# columns: R.D., date in the calendar's written form")
    print("# pseudo-random days with |R.D.| up to 10^12, both ends, first and last days of years 1800..2200 "
          "and of months 2000..2032 CE")
    for rd in sorted(days):
        print("%d\t%s" % (rd, written(rule(rd))))


if len(sys.argv) != 2 or sys.argv[1] not in RULES:
    sys.exit("usage: arithmetic.py " + "|".join(RULES))
main(sys.argv[1])
