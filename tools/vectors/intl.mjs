// SPDX-License-Identifier: MIT
// Tables of expected values from Intl.DateTimeFormat, that is ICU.
// Needs: Node 20 or later with full ICU.  Run, for each CALENDAR of the list below:
//   node intl.mjs CALENDAR >CALENDAR.intl.tsv
// Years before an era are counted on from it: year 0 is the one before year 1.
const [UNIX, DATE] = [719163, "2026-11-22"]; // R.D. of 1970-01-01; when the tables were made
const [MIN, MAX] = [UNIX - 100000000, UNIX + 100000000]; // JavaScript's first and last day
const GREGORIAN = 577736; // R.D. of 1582-10-15: before it ICU's buddhist, roc, japanese are Julian
const plain = p => +p.year;
const calendars = {
	"islamic-umalqura": { first: 687337, last: 794001, months: [687337, 794001], year: plain },
	"islamic-tbla": { year: plain },
	coptic: { year: p => p.era === "AM" ? +p.year : 1 - p.year },
	ethiopic: { year: p => p.era === "AM" ? +p.year : p.year - 5500 },
	ethioaa: { year: plain },
	indian: { year: plain },
	buddhist: { first: GREGORIAN, year: plain },
	roc: { first: GREGORIAN, year: p => p.era === "Minguo" ? +p.year : 1 - p.year },
	japanese: { // from Meiji 6 on; with every change of era
		first: 683735, extra: [697976, 697977, 697978, 703219, 703220, 726109, 726110, 737179, 737180],
		year: p => p.era.normalize("NFD").replace(/[^A-Za-z]/g, "").toLowerCase() + p.year,
	},
};

const name = process.argv[2], it = Object.hasOwn(calendars, name ?? "") && calendars[name];
if (!it) {
	console.error(`usage: node intl.mjs ${Object.keys(calendars).join("|")}`);
	process.exit(2);
}
const f = new Intl.DateTimeFormat(`en-u-ca-${name}-nu-latn`, { timeZone: "UTC", era: "short", year: "numeric", month: "numeric", day: "numeric" });
if (f.resolvedOptions().calendar !== name)
	throw Error(`this Node has no ${name}`);
const parts = rd => Object.fromEntries(f.formatToParts(new Date((rd - UNIX) * 86400000)).map(x => [x.type, x.value]));
const pad = (n, w) => n < 0 ? `-${String(-n).padStart(w, "0")}` : String(n).padStart(w, "0");
function written(rd) {
	const p = parts(rd), y = it.year(p);
	if (typeof y === "number" && !Number.isInteger(y))
		throw Error(`R.D. ${rd}: ${JSON.stringify(p)}`);
	return `${typeof y === "number" ? pad(y, 4) : y}-${pad(p.month, 2)}-${pad(p.day, 2)}`;
}

let state = 20240315n; // a fixed pseudo-random sequence (Knuth's MMIX)
function between(a, b) {
	state = BigInt.asUintN(64, state * 6364136223846793005n + 1442695040888963407n);
	return a + Number((state >> 16n) % BigInt(b - a + 1));
}

const [first, last] = [it.first ?? MIN, it.last ?? MAX], days = new Set([first, last, 738960]);
const [monthsFrom, monthsTo] = it.months ?? [730120, 742000]; // 2000-01-01 to 2032
for (let rd = Math.max(first, 657072); rd <= Math.min(last, it.months ? last : 803536); rd++) { // 1800..2200
	const p = parts(rd);
	if (p.day === "1" && (p.month === "1" || rd >= monthsFrom && rd <= monthsTo)) {
		days.add(rd);
		if (rd > first)
			days.add(rd - 1);
	}
}
for (const rd of it.extra ?? [])
	days.add(rd);
for (const [n, a, b] of [[1200, 584023, 876946], [400, 1, 3652059], [400, MIN, MAX]])
	for (let i = 0; i < n; i++) {
		const rd = between(Math.max(a, first), Math.min(b, last));
		days.add(rd);
	}
console.log(`# calendar: ${name}
# source: Intl.DateTimeFormat (${name}) of Node ${process.versions.node}, ICU ${process.versions.icu}
# made by: tools/vectors/intl.mjs, ${DATE}
# licence: facts only; (ICU: Unicode-3.0)
# columns: R.D., date in the calendar's written form
# R.D. ${first}..${last}: pseudo-random days, both ends, first and last days of ${it.months ? "every month" : "years 1800..2200 and of months 2000..2032 CE"}`);
for (const rd of [...days].sort((a, b) => a - b))
	console.log(`${rd}\t${written(rd)}`);
