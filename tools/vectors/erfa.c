/* SPDX-License-Identifier: MIT
 * Tables of expected values from ERFA: eraCal2jd, and eraJd2cal back to the date.
 * Needs: cc and liberfa-dev (Debian).  The days come from a table of Gregorian dates,
 * gregorian.qt.tsv.  Run: cc -o erfa erfa.c -lerfa -lm
 *   ./erfa jd "Debian liberfa1 $(dpkg-query -W -f '${Version}' liberfa1)" <gregorian.qt.tsv
 * >jd.erfa.tsv (also: mjd, jdn) */
#include <erfa.h>
#include <erfam.h>
#include <erfaextra.h>
#include <stdio.h>
#include <string.h>
#include <time.h>

int main(int argc, char **argv)
{
    const char *what = argc == 3 ? argv[1] : "", *value;
    char line[256], day[16];
    time_t t = time(NULL);

    if (!strcmp(what, "jd"))
        value = "Julian date at 0 h (eraCal2jd's two parts added)";
    else if (!strcmp(what, "mjd"))
        value = "modified Julian day (eraCal2jd's second part)";
    else if (!strcmp(what, "jdn"))
        value = "Julian day number (eraCal2jd's two parts and 1/2)";
    else
        return fputs("usage: erfa jd|mjd|jdn PACKAGE <gregorian.qt.tsv\n", stderr), 2;
    strftime(day, sizeof day, "%Y-%m-%d", gmtime(&t));
    printf("# calendar: %s\n# source: ERFA %s eraCal2jd (%s)\n", what, eraVersion(), argv[2]);
    printf("# made by: tools/vectors/erfa.c, %s\n# licence: facts only; (ERFA: BSD-3-Clause)\n# "
           "columns: R.D., %s\n",
           day, value);
    puts("# the days of the Gregorian table that ERFA handles: year -4799 and later, Julian date "
         "up to 10^9");
    while (fgets(line, sizeof line, stdin)) {
        long long rd;
        int y, m, d, y2, m2, d2;
        double zero, mjd, fraction;

        /* the date is read from the written form; a "-" in front of the year is its sign */
        if (sscanf(line, "%lld\t%d-%d-%d", &rd, &y, &m, &d) != 4 || y < -4799)
            continue;
        if (eraCal2jd(y, m, d, &zero, &mjd) || zero + mjd > 1e9)
            continue;
        if (eraJd2cal(zero, mjd, &y2, &m2, &d2, &fraction) || y2 != y || m2 != m || d2 != d ||
            fraction != 0)
            return fprintf(stderr, "R.D. %lld: eraJd2cal does not lead back\n", rd), 1;
        if (!strcmp(what, "mjd"))
            printf("%lld\t%.0f\n", rd, mjd);
        else if (!strcmp(what, "jdn"))
            printf("%lld\t%.0f\n", rd, zero + mjd + .5);
        else
            printf("%lld\t%.1f\n", rd, zero + mjd);
    }
    return 0;
}
