// SPDX-License-Identifier: MIT
// qt.cpp - what a program on Qt needs for the same work: ISO dates in, dates of another calendar
// out.  Usage: peer-qt Jalali|Julian
//
// Qt is given its best: its calendar alone is used, lines are read and written by hand.
#include <QCalendar>
#include <QDate>
#include <cstdio>

static int two(const char *at)
{
    return 10 * (at[0] - '0') + at[1] - '0';
}

static char *putTwo(char *out, int number)
{
    *out++ = static_cast<char>('0' + number / 10);
    *out++ = static_cast<char>('0' + number % 10);
    return out;
}

int main(int argc, char **argv)
{
    const QCalendar calendar{QAnyStringView(argc == 2 ? argv[1] : "")};
    char line[64];

    if (!calendar.isValid())
        return 2;
    while (fgets_unlocked(line, sizeof line, stdin) != nullptr) {
        const QDate date(100 * two(line) + two(line + 2), two(line + 5), two(line + 8));
        const auto parts = calendar.partsFromDate(date);
        char *out = putTwo(putTwo(line, parts.year / 100), parts.year % 100);

        *out++ = '-';
        out = putTwo(out, parts.month);
        *out++ = '-';
        out = putTwo(out, parts.day);
        *out++ = '\n';
        fwrite_unlocked(line, 1, static_cast<size_t>(out - line), stdout);
    }
    return fflush(stdout) != 0;
}
