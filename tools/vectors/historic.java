/* SPDX-License-Identifier: MIT */
/*
 * historic.java - dates of the JDK's GregorianCalendar with its change from the Julian calendar set
 * to the reforms of several places: both sides of each seam day by day, and days at random.
 *
 * Needs a JDK.  Run it in tests/vectors: java ../../tools/vectors/historic.java; it writes
 * historic.jdk.tsv and historic.jdk-PLACE.tsv.
 */
import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.Calendar;
import java.util.Date;
import java.util.GregorianCalendar;
import java.util.Locale;
import java.util.Random;
import java.util.TimeZone;

public class historic {
    static final long DAY = 86400000L, UNIX = 719163; /* R.D. of 1970-01-01 */

    static final long[] BOOK = {
        -214193, -61387, 25469, 49217, 171307, 210155, 253427, 369740, 400085, 434355, 452605,
        470160, 473837, 507850, 524156, 544676, 567118, 569477, 601716, 613424, 626596, 645554,
        664224, 671401, 694799, 704424, 708842, 709409, 709580, 727274, 728714, 744313, 764652};

    static void row(PrintWriter out, GregorianCalendar calendar, long day) {
        calendar.setTimeInMillis((day - UNIX) * DAY);
        int year = calendar.get(Calendar.YEAR);
        if (calendar.get(Calendar.ERA) == GregorianCalendar.BC) year = 1 - year;
        out.printf("%d\t%s%04d-%02d-%02d\n", day, year < 0 ? "-" : "", Math.abs(year),
                   calendar.get(Calendar.MONTH) + 1, calendar.get(Calendar.DAY_OF_MONTH));
    }

    static void file(String place, String first) throws Exception {
        long reform = LocalDate.parse(first).toEpochDay() + UNIX;
        GregorianCalendar calendar =
            new GregorianCalendar(TimeZone.getTimeZone("UTC"), Locale.ROOT);
        calendar.setGregorianChange(new Date((reform - UNIX) * DAY));
        String name = "historic.jdk" + (place.isEmpty() ? "" : "-" + place) + ".tsv";
        Random random = new Random(20240315);
        try (PrintWriter out = new PrintWriter(name, "UTF-8")) {
            out.printf("# calendar: historic%s\n", place.isEmpty() ? "" : "@" + place);
            out.printf("# source: JDK %s, java.util.GregorianCalendar.setGregorianChange\n",
                       System.getProperty("java.version"));
            out.printf("# made by: tools/vectors/historic.java, %s\n", LocalDate.now());
            out.println("# licence: facts only; (OpenJDK: GPL-2.0 with Classpath exception)");
            out.println("# columns: R.D., date in the calendar's written form");
            out.println("# the sample days of Calendrical Calculations, the days about the reform,"
                        + " others at random");
            for (long day : BOOK) row(out, calendar, day);
            for (long day = reform - 45; day < reform + 45; day++) row(out, calendar, day);
            for (int i = 0; i < (place.isEmpty() ? 2000 : 300); i++)
                row(out, calendar, i % 2 == 0 ? random.nextInt(1461000) - 365000
                                              : reform - 40000 + random.nextInt(80000));
        }
    }

    public static void main(String[] arguments) throws Exception {
        file("", "1582-10-15");
        file("FR", "1582-12-20");
        file("BE", "1583-01-01");    /* the end of a year */
        file("CZ", "1584-01-17");
        file("DE", "1700-03-01");
        file("NL-FR", "1701-01-12"); /* the beginning of a year */
        file("GB", "1752-09-14");
        file("SE", "1753-03-01");
        file("RU", "1918-02-14");
        file("GR", "1923-03-01");
        file("1930-06-01", "1930-06-01");
    }
}
