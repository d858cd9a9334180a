// SPDX-License-Identifier: MIT
// Tables of expected values from Qt's QCalendar.
// Needs: g++, pkg-config and qt6-base-dev (Debian).  Run:
//   g++ -std=c++17 -fPIC -o qt qt.cpp $(pkg-config --cflags --libs Qt6Core)
//   P="Debian libqt6core6 $(dpkg-query -W -f '${Version}' libqt6core6)"
//   ./qt gregorian "$P" >gregorian.qt.tsv      (also: julian, milankovic, islamic-civil)
//   ./qt jalali "$P" <persian.jalaali-js.tsv >persian-qt-disagreements.tsv
#include <QCalendar>
#include <QDate>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <ctime>
#include <map>
#include <set>
#include <string>

typedef long long ll;
static const char *package = ""; // of Qt, for the header
static const ll JDN = 1721425; // QDate counts Julian day numbers: R.D. + 1721425

static ll rnd() // a fixed pseudo-random sequence (Knuth's MMIX), 0 .. 2^48-1
{
	static unsigned long long s = 20240315;
	s = s * 6364136223846793005ULL + 1442695040888963407ULL;
	return s >> 16;
}

static ll between(ll a, ll b) { return a + rnd() % (b - a + 1); }

// Qt without a year 0: -1 is the year before 1.
static ll to_astro(const QCalendar &c, int y) { return !c.hasYearZero() && y < 0 ? y + 1LL : y; }
static ll from_astro(const QCalendar &c, ll y) { return !c.hasYearZero() && y <= 0 ? y - 1 : y; }

// Qt's answer for a day, or false if Qt has none, does not lead back to the day or has overflowed.
static bool day_parts(const QCalendar &c, ll rd, QCalendar::YearMonthDay &p)
{
	QDate q = QDate::fromJulianDay(rd + JDN);
	if (!q.isValid())
		return false;
	p = c.partsFromDate(q);
	return p.isValid() && c.dateFromParts(p) == q && (llabs(rd) < 1000000 || (p.year > 0) == (rd > 0));
}

static std::string written(const QCalendar &c, const QCalendar::YearMonthDay &p)
{
	char s[64];
	ll y = to_astro(c, p.year);
	snprintf(s, sizeof s, "%s%04lld-%02d-%02d", y < 0 ? "-" : "", y < 0 ? -y : y, p.month, p.day);
	return s;
}

static void header(const char *calendar, const char *system, const char *columns)
{
	char day[16];
	time_t t = time(nullptr);
	strftime(day, sizeof day, "%Y-%m-%d", gmtime(&t));
	printf("# calendar: %s\n# source: Qt %s QCalendar(QCalendar::System::%s) (%s)\n", calendar, qVersion(), system, package);
	printf("# made by: tools/vectors/qt.cpp, %s\n# licence: facts only; (Qt: LGPL-3.0-only or GPL-2.0-only or GPL-3.0-only)\n# columns: %s\n", day, columns);
}

static int jalali()
{
	// standard input: days of the official calendar, of which the 1 Farvardins are used
	std::map<int, ll> nowruz;
	char line[256];
	while (fgets(line, sizeof line, stdin)) {
		ll rd;
		int y, m, d;
		if (sscanf(line, "%lld\t%d-%d-%d", &rd, &y, &m, &d) == 4 && m == 1 && d == 1)
			nowruz[y] = rd;
	}
	QCalendar c(QCalendar::System::Jalali);
	header("persian", "Jalali", "year, official leap 0/1, Qt leap 0/1, official Nowruz R.D., Qt Nowruz R.D.");
	puts("# official: leap if (25*year+11) mod 33 < 8; Nowruz by npm jalaali-js 2.0.1\n"
	     "# every year of 1206..1498 in which Qt differs; a Qt flaw, never to be copied: no vector for persian");
	for (int y = 1206; y <= 1498; y++) {
		if (!nowruz.count(y) || !nowruz.count(y + 1))
			return fprintf(stderr, "no Nowruz of %d or the next year\n", y), 1;
		bool leap = (25 * y + 11) % 33 < 8;
		if (leap != (nowruz[y + 1] - nowruz[y] == 366))
			return fprintf(stderr, "%d: rule and jalaali-js differ\n", y), 1;
		ll qt = c.dateFromParts(y, 1, 1).toJulianDay() - JDN;
		if (leap != c.isLeapYear(y) || nowruz[y] != qt)
			printf("%d\t%d\t%d\t%lld\t%lld\n", y, leap, c.isLeapYear(y), nowruz[y], qt);
	}
	return 0;
}

int main(int argc, char **argv)
{
	static const struct { const char *id, *name; QCalendar::System system; } known[] = {
		{ "gregorian", "Gregorian", QCalendar::System::Gregorian },
		{ "julian", "Julian", QCalendar::System::Julian },
		{ "milankovic", "Milankovic", QCalendar::System::Milankovic },
		{ "islamic-civil", "IslamicCivil", QCalendar::System::IslamicCivil },
	};
	if (argc == 3)
		package = argv[2];
	if (argc == 3 && !strcmp(argv[1], "jalali"))
		return jalali();
	for (auto &k : known) {
		if (argc != 3 || strcmp(argv[1], k.id))
			continue;
		QCalendar c(k.system);
		QCalendar::YearMonthDay p;
		std::set<ll> days = { 0, 1, -1, 738960, 227014, 227015, 577736, -1721425, -1721424, -1721426 };
		auto month = [&](ll year, int m) { // its first and last day and their neighbours
			int y = from_astro(c, year), n = c.daysInMonth(m, y);
			QDate a = c.dateFromParts(y, m, 1), b = c.dateFromParts(y, m, n);
			for (int i = -1; i <= 1; i++) {
				if (a.isValid()) days.insert(a.toJulianDay() - JDN + i);
				if (b.isValid()) days.insert(b.toJulianDay() - JDN + i);
			}
		};
		for (ll y : { -4, -3, -1, 0, 1, 2, 3, 4, 1445, 2000, 2023, 2024 })
			for (int m = 1; m <= 12; m++)
				month(y, m);
		for (ll y = -29; y <= 60; y++) // three 30-year cycles
			month(y, 12), month(y + 1440, 12);
		for (ll y = -900; y <= 2900; y += 100) // the centuries' leap days and ends
			month(y, 2), month(y, 12);
		for (ll y : { -1000000, -100000, -10000, -4800, -4799, -4713, -4712, 1582, 1600, 1601, 1700, 1752, 1970, 2004, 2025, 4095, 9999, 10000, 99999, 100000, 1000000 })
			month(y, 2), month(y, 12);
		// the first and last day that Qt handles, by halving
		ll end[2];
		for (int sign : { -1, 1 }) {
			ll good = 0, bad = sign * 1000000000000LL;
			while (llabs(bad - good) > 1) {
				ll mid = good + (bad - good) / 2;
				(day_parts(c, mid, p) ? good : bad) = mid;
			}
			for (int i = 0; i < 3; i++)
				days.insert(good - sign * i);
			end[sign > 0] = good;
		}
		days.erase(days.begin(), days.lower_bound(end[0]));
		days.erase(days.upper_bound(end[1]), days.end());
		for (int i = 0; i < 700; i++) days.insert(between(-1500000, 2200000));
		for (int i = 0; i < 1000; i++) days.insert(between(577736, 1495647)); // 1582..4095
		for (int i = 0; i < 400; i++) days.insert(between(-11900000, 11900000));
		for (int i = 0; i < 400; i++) days.insert(between(end[0], end[1]));
		header(k.id, k.name, "R.D., date in the calendar's written form");
		puts(c.hasYearZero() ? "# Qt has a year 0 here" : "# Qt has no year 0 here: its year -1 is written 0000, -2 is -0001");
		printf("# R.D. %lld..%lld: the first and last day that this Qt handles (beyond them it overflows or its answer does not lead back)\n", end[0], end[1]);
		for (ll rd : days)
			if (day_parts(c, rd, p))
				printf("%lld\t%s\n", rd, written(c, p).c_str());
			else
				fprintf(stderr, "%s: R.D. %lld: Qt's answer overflows or does not lead back\n", k.id, rd);
		return 0;
	}
	fputs("usage: qt gregorian|julian|milankovic|islamic-civil|jalali PACKAGE\n", stderr);
	return 2;
}
