#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Tables of expected values for the Mayan calendars, from convertdate.

Needs: Python 3 with convertdate (Debian: python3-convertdate).
Run: mayan.py mayan|haab|tzolkin >CALENDAR.convertdate.tsv
"""
import random
import sys

import convertdate
from convertdate import mayan

HAAB = ("Pop Uo Zip Zotz Tzec Xul Yaxkin Mol Chen Yax Zac Ceh Mac Kankin Muan Pax Kayab Cumku "
        "Uayeb").split()
TZOLKIN = ("Imix Ik Akbal Kan Chicchan Cimi Manik Lamat Muluc Oc Chuen Eb Ben Ix Men Cib Caban "
           "Etznab Cauac Ahau").split()


def haab(jd):
    day, month = mayan.to_haab(jd)
    return f"{day} {HAAB[mayan.HAAB.index(month)]}"


def tzolkin(jd):
    number, name = mayan.to_tzolkin(jd)
    return f"{number} {TZOLKIN[mayan.TZOLKIN.index(name)]}"


WRITTEN = {
    "mayan": lambda jd: ".".join(str(int(n)) for n in mayan.from_jd(jd)),
    "haab": haab,
    "tzolkin": tzolkin,
}


def main():
    calendar = sys.argv[1]
    random.seed(20240315)
    # from 0.0.0.0.1 to 2464, every day of a calendar round's beginning, the rest at random
    days = set(range(738960, 738960 + 400)) | set(random.sample(range(-1137141, 900000), 1600))
    print(f"# calendar: {calendar}")
    print(f"# source: convertdate {convertdate.__version__} (Python), convertdate.mayan")
    print("# made by: tools/vectors/mayan.py, 2026-11-22")
    print("# licence: facts only; (MIT)")
    print("# columns: R.D., date in the calendar's written form")
    print("# pseudo-random days from 3114 BC to AD 2464, 400 days from 2024-03-15 on")
    for day in sorted(days):
        print(f"{day}\t{WRITTEN[calendar](day + 1721424.5)}")


main()
