// SPDX-License-Identifier: MIT
// Tables of expected values from the JDK's java.time.chrono.  Needs: JDK 17 or later.  Run:
//   java jdk.java CALENDAR >CALENDAR.jdk.tsv     islamic-umalqura, buddhist, roc or japanese
import java.time.LocalDate;
import java.time.chrono.*;
import java.time.temporal.ChronoField;
import java.util.TreeSet;

class Jdk {
	static final long UNIX = 719163; // R.D. of 1970-01-01
	static long state = 20240315;    // a fixed pseudo-random sequence (Knuth's MMIX)

	static long between(long a, long b)
	{
		state = state * 6364136223846793005L + 1442695040888963407L;
		return a + Long.remainderUnsigned(state >>> 16, b - a + 1);
	}

	static String written(ChronoLocalDate d)
	{
		long y = d.getLong(d instanceof JapaneseDate ? ChronoField.YEAR_OF_ERA : ChronoField.YEAR);
		String year = d instanceof JapaneseDate
			? d.getEra().toString().toLowerCase(java.util.Locale.ROOT) + y
			: String.format(y < 0 ? "-%04d" : "%04d", Math.abs(y));

		return String.format("%s-%02d-%02d", year, d.get(ChronoField.MONTH_OF_YEAR), d.get(ChronoField.DAY_OF_MONTH));
	}

	public static void main(String[] args)
	{
		String name = args.length == 1 ? args[0] : "";
		Chronology chronology;
		long first = LocalDate.MIN.toEpochDay() + UNIX, last = LocalDate.MAX.toEpochDay() + UNIX;

		switch (name) {
		case "islamic-umalqura" -> { chronology = HijrahChronology.INSTANCE; first = 687337; last = 794001; }
		case "buddhist" -> { chronology = ThaiBuddhistChronology.INSTANCE; last -= 543 * 366; first += 543 * 366; }
		case "roc" -> { chronology = MinguoChronology.INSTANCE; last -= 1911 * 366; first += 1911 * 366; }
		case "japanese" -> { chronology = JapaneseChronology.INSTANCE; first = 683735; }
		default -> { System.err.println("usage: java jdk.java islamic-umalqura|buddhist|roc|japanese"); System.exit(2); return; }
		}
		var days = new TreeSet<Long>();
		days.add(first);
		days.add(last);
		days.add(738960L); // 2024-03-15
		if (name.equals("japanese"))
			for (long rd : new long[] {697976, 697977, 697978, 703219, 703220, 726109, 726110, 737179, 737180})
				days.add(rd);
		boolean hijrah = name.equals("islamic-umalqura");
		for (long rd = Math.max(first, 657072); rd <= (hijrah ? last : 803536); rd++) { // 1800..2200
			ChronoLocalDate d = chronology.dateEpochDay(rd - UNIX);
			if (d.get(ChronoField.DAY_OF_MONTH) == 1 && (hijrah || d.get(ChronoField.MONTH_OF_YEAR) == 1 || rd >= 730120 && rd <= 742000)) {
				days.add(rd);
				if (rd > first)
					days.add(rd - 1);
			}
		}
		long[][] spans = {{1200, 584023, 876946}, {400, 1, 3652059}, {400, first, last}};
		for (long[] s : spans)
			for (long i = 0; i < s[0]; i++)
				days.add(between(Math.max(s[1], first), Math.min(s[2], last)));
		System.out.printf("# calendar: %s%n# source: java.time.chrono.%s of OpenJDK %s%n", name, chronology.getClass().getSimpleName(), System.getProperty("java.version"));
		System.out.println("# made by: tools/vectors/jdk.java, 2026-11-22");
		System.out.println("# licence: facts only; (OpenJDK: GPL-2.0-only with Classpath exception)");
		System.out.println("# columns: R.D., date in the calendar's written form");
		System.out.printf("# R.D. %d..%d: pseudo-random days, both ends, first and last days of %s%n", first, last, hijrah ? "every month" : "years 1800..2200 and of months 2000..2032 CE");
		for (long rd : days)
			System.out.println(rd + "\t" + written(chronology.dateEpochDay(rd - UNIX)));
	}
}
