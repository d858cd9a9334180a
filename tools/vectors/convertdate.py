#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
# Table of expected values for armenian from the Python package convertdate, whose years begin with 1.
# Needs: python3-convertdate (Debian).  The days come from another table.  Run:
#   python3 convertdate.py <armenian.calendrical-calculations.tsv >armenian.convertdate.tsv
import datetime
import sys

sys.path.pop(0)  # this file has the package's name
import convertdate.armenian  # noqa: E402

print("# calendar: armenian")
print("# source: convertdate %s (Python), armenian.from_jd" % convertdate.__version__)
print("# made by: tools/vectors/convertdate.py, %s" % datetime.date.today())
print("# licence: facts only; (convertdate: MIT)")
print("# columns: R.D., date in the calendar's written form")
print("# the days of armenian.calendrical-calculations from 0001-01-01 on")
for line in sys.stdin:
    if line.startswith("#"):
        continue
    rd = int(line.split("\t")[0])
    if rd >= 201443:
        print("%d\t%04d-%02d-%02d" % (rd, *convertdate.armenian.from_jd(rd + 1721424.5)))
