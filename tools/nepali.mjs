// SPDX-License-Identifier: MIT
// Make src/data/nepali.inc: the months of the Nepali calendar (Bikram Sambat) 1970..2090.
// Needs: Node 20 or later and, where node finds them (the current directory or above),
//   npm install --ignore-scripts bikram-sambat@1.8.1 nepali-date-converter@3.4.0
// Run: node tools/nepali.mjs >src/data/nepali.inc
//      node tools/nepali.mjs differences     the month starts in which the two differ
// Month lengths are facts of the almanacs that the Nepal Panchanga Nirnayak Bikas Samiti approves a year
// at a time.  1970-1999 stand in bikram-sambat alone, 2000-2083 in both, which agree.  For 2084 and later
// no almanac is approved yet.  The two have the same lengths for 2087-2090 and differ in 2084-2086, where
// nepali-date-converter is taken: from 2000 to 2083 months begin on the day of the Surya-Siddhanta's
// sankranti, the day reckoned from midnight at Kathmandu, for Shrawan from sunrise and for Magh from
// sunset, in all but 5 of 1,008 cases, which fall within a quarter of an hour of that limit.  So do all
// months of 2084-2086 in nepali-date-converter, but 15 of them do not in bikram-sambat.
process.env.TZ = "UTC"; // nepali-date-converter works in local time
import { createRequire } from "node:module";
import { join } from "node:path";

const [UNIX, FIRST, BOTH, DISPUTED, LAST] = [719163, 1970, 2000, 2084, 2090];
const require = createRequire(join(process.cwd(), "x.js"));
const bs = require("bikram-sambat"), { default: Converter } = require("nepali-date-converter");
const version = name => `${name} ${require(`${name}/package.json`).version}`;

function fail(text) {
	console.error(`nepali.mjs: ${text}`);
	process.exit(1);
}

// R.D. of the first day of a month (month 0..12: 12 is the next year's first)
const rdOf = (y, m, d) => Date.UTC(y, m, d) / 86400000 + UNIX;
function oneStart(y, m) {
	const d = bs.toGreg(y, m + 1, 1);
	return rdOf(d.year, d.month - 1, d.day);
}
function otherStart(y, m) {
	const d = new Converter(y, m, 1).getAD();
	return rdOf(d.year, d.month, d.date);
}
function oneLength(y, m) {
	return bs.daysInMonth(y, m + 1);
}
function otherLength(y, m) {
	if (y === LAST && m === 11) { // its table ends here: how many days it still knows
		for (let d = 29; ; d++)
			try {
				if (new Converter(y, m, d + 1).getMonth() !== m)
					return d;
			} catch {
				return d;
			}
	}
	return otherStart(m === 11 ? y + 1 : y, (m + 1) % 12) - otherStart(y, m);
}

if (process.argv[2] === "differences") {
	console.log("# month\tR.D. of its first day in bikram-sambat\tin nepali-date-converter");
	for (let y = BOTH; y <= LAST; y++)
		for (let m = 0; m < 12; m++)
			if (oneStart(y, m) !== otherStart(y, m))
				console.log(`${y}-${String(m + 1).padStart(2, "0")}\t${oneStart(y, m)}\t${otherStart(y, m)}`);
	process.exit(0);
}

const rows = [];
let rd = oneStart(FIRST, 0);
const first = rd, years = [];
for (let y = FIRST; y <= LAST; y++) {
	const start = rd;
	let word = 0;
	for (let m = 0; m < 12; m++) {
		if (y >= BOTH && rd !== otherStart(y, m) || y < DISPUTED && rd !== oneStart(y, m))
			fail(`${y}-${m + 1}: the month does not start on ${rd}`);
		const length = y < BOTH ? oneLength(y, m) : otherLength(y, m);
		if (y >= BOTH && oneLength(y, m) !== length && !years.includes(y))
			years.push(y);
		if (length < 29 || length > 32)
			fail(`${y}-${m + 1} has ${length} days`);
		word |= (length - 29) << 2 * m;
		rd += length;
	}
	const late = start - first - Math.floor((y - FIRST) * 1461 / 4);
	if (late < -8 || late > 8)
		fail(`${y} begins ${late} days late`);
	word = (word | (late + 8) << 24) >>> 0;
	rows.push(`0x${word.toString(16).toUpperCase().padStart(8, "0")},`);
}
if (years.some(y => y < DISPUTED))
	fail(`the tables differ in ${years.join(" ")}`);
console.log(`/* R.D. of ${FIRST}-01-01: ${first}, of ${LAST + 1}-01-01: ${rd}
 *
 * Years ${FIRST}..${LAST} of the Nepali calendar (Bikram Sambat).
 * Bits 2(m-1) and 2m-1 of a year are the days of month m less 29; bits 24-31 are its first day,
 * less that of ${FIRST}, less floor((year - ${FIRST}) * 1461 / 4), plus 8.
 * Sources: npm ${version("bikram-sambat")} (Apache-2.0) and, from ${BOTH}, npm
 * ${version("nepali-date-converter")} (MIT).  They differ in ${years.join(", ")}: there the latter.
 * No almanac is out for ${DISPUTED} and later: disputed.
 * Made by tools/nepali.mjs, 2026-11-22.
 * Licence of the data: facts, the month lengths of the almanacs.
 */`);
for (let i = 0; i < rows.length; i += 5)
	console.log(`/* ${FIRST + i} */ ${rows.slice(i, i + 5).join(" ")}`);
