// SPDX-License-Identifier: MIT
// Tables of expected values for the nepali calendar (Bikram Sambat).
// Needs: Node 20 or later and, where node finds them (the current directory or above),
//   npm install --ignore-scripts bikram-sambat@1.8.1 nepali-date-converter@3.4.0
// Run: node nepali.mjs bikram-sambat >nepali.bikram-sambat.tsv         1970..2090
//      node nepali.mjs nepali-date-converter >nepali.nepali-date-converter.tsv     2000..2090
// Days that the two call differently (all in 2084..2086) are left out.
process.env.TZ = "UTC";
import { createRequire } from "node:module";
import { join } from "node:path";

const UNIX = 719163, FIRST = 698446, BOTH = 709404, LAST = 742641; // R.D. of 1970-01-01 CE; 1970, 2000, end of 2090 BS
const require = createRequire(join(process.cwd(), "x.js"));
const bs = require("bikram-sambat"), { default: Converter } = require("nepali-date-converter");
const pad = (n, w) => String(n).padStart(w, "0");
const one = rd => bs.toBik_euro(new Date((rd - UNIX) * 86400000).toISOString().slice(0, 10));
function other(rd) {
	const t = new Date((rd - UNIX) * 86400000);
	const { year, month, date } = Converter.fromAD(new Date(t.getUTCFullYear(), t.getUTCMonth(), t.getUTCDate())).getBS();
	return `${year}-${pad(month + 1, 2)}-${pad(date, 2)}`;
}
const oracles = { "bikram-sambat": [one, FIRST, "Apache-2.0"], "nepali-date-converter": [other, BOTH, "MIT"] };

let state = 20240315n; // a fixed pseudo-random sequence (Knuth's MMIX)
function between(a, b) {
	state = BigInt.asUintN(64, state * 6364136223846793005n + 1442695040888963407n);
	return a + Number((state >> 16n) % BigInt(b - a + 1));
}

const name = process.argv[2];
if (!Object.hasOwn(oracles, name ?? "")) {
	console.error(`usage: node nepali.mjs ${Object.keys(oracles).join("|")}`);
	process.exit(2);
}
const [date, first, licence] = oracles[name], days = new Set([first, LAST, 738960]), differ = new Set();
for (let rd = first; rd <= LAST; rd++) {
	if (rd >= BOTH && one(rd) !== other(rd))
		differ.add(rd);
	if (date(rd).endsWith("-01"))
		days.add(rd).add(Math.max(rd - 1, first));
}
for (let i = 0; i < 2000; i++)
	days.add(between(first, LAST));
console.log(`# calendar: nepali
# source: npm ${name} ${require(`${name}/package.json`).version}
# made by: tools/vectors/nepali.mjs, 2026-11-22
# licence: facts only; (${licence})
# columns: R.D., date in the calendar's written form
# R.D. ${first}..${LAST}: first and last days of every month, pseudo-random days; without ${differ.size} days of 2084..2086 that
# bikram-sambat and nepali-date-converter call differently`);
for (const rd of [...days].sort((a, b) => a - b))
	if (!differ.has(rd))
		console.log(`${rd}\t${date(rd)}`);
