// SPDX-License-Identifier: MIT
// Tables of expected values for the persian calendar, years 1206..1498 (and 1 Farvardin 1499).
// Needs: Node 20 or later and, for jalaali-js, `npm install jalaali-js@2.0.1` (where node finds it:
// the current directory or above).  Run:
//   node persian.mjs jalaali-js >persian.jalaali-js.tsv
//   node persian.mjs intl >persian.intl.tsv
import { createRequire } from "node:module";
import { join } from "node:path";

const [UNIX, FIRST, LAST] = [719163, 1206, 1498]; // R.D. of 1970-01-01; years
const pad = (n, w) => String(n).padStart(w, "0");
const written = (y, m, d) => `${pad(y, 4)}-${pad(m, 2)}-${pad(d, 2)}`;
const utc = rd => new Date((rd - UNIX) * 86400000);

const oracles = {
	"jalaali-js"() {
		const require = createRequire(join(process.cwd(), "x.js"));
		const { toJalaali } = require("jalaali-js");
		return {
			source: `npm jalaali-js ${require("jalaali-js/package.json").version}`,
			licence: "MIT",
			date: rd => {
				const t = utc(rd), j = toJalaali(t.getUTCFullYear(), t.getUTCMonth() + 1, t.getUTCDate());
				return [j.jy, j.jm, j.jd];
			},
		};
	},
	intl() {
		const f = new Intl.DateTimeFormat("en-u-ca-persian-nu-latn", { timeZone: "UTC", year: "numeric", month: "numeric", day: "numeric" });
		if (f.resolvedOptions().calendar !== "persian")
			throw Error("this Node has no persian calendar");
		return {
			source: `Intl.DateTimeFormat (persian) of Node ${process.versions.node}, ICU ${process.versions.icu}`,
			licence: "ICU: Unicode-3.0",
			date: rd => {
				const p = Object.fromEntries(f.formatToParts(utc(rd)).map(x => [x.type, x.value]));
				return [+p.year, +p.month, +p.day];
			},
		};
	},
};

let state = 20240315n; // a fixed pseudo-random sequence (Knuth's MMIX)
function between(a, b) {
	state = BigInt.asUintN(64, state * 6364136223846793005n + 1442695040888963407n);
	return a + Number((state >> 16n) % BigInt(b - a + 1));
}

const name = process.argv[2];
if (!Object.hasOwn(oracles, name)) {
	console.error("usage: node persian.mjs jalaali-js|intl");
	process.exit(2);
}
const oracle = oracles[name]();
const days = new Map();
let first, last; // 1 Farvardin 1206 and 1499
for (let rd = 667000; last === undefined; rd++) { // every day is looked at
	const [y, m, d] = oracle.date(rd);
	if (y < FIRST)
		continue;
	first ??= rd;
	if (y > LAST)
		last = rd;
	const full = [1206, 1402, 1403, 1404, 1408, 1498, 1499].includes(y);
	if (d === 1 && (m === 1 || full)) { // 1 Farvardin with the day before it; in some years every month
		days.set(rd, written(y, m, d));
		if (rd > first)
			days.set(rd - 1, written(...oracle.date(rd - 1)));
	}
}
for (const rd of [738960]) // 2024-03-15
	days.set(rd, written(...oracle.date(rd)));
for (let i = 0; i < 1600; i++) {
	const rd = between(first, last - 1);
	days.set(rd, written(...oracle.date(rd)));
}
console.log(`# calendar: persian
# source: ${oracle.source}
# made by: tools/vectors/persian.mjs, ${new Date().toISOString().slice(0, 10)}
# licence: facts only; (${oracle.licence})
# columns: R.D., date in the calendar's written form
# every 1 Farvardin of ${FIRST}..${LAST + 1}, every last day of a year, pseudo-random days between`);
for (const [rd, text] of [...days].sort((a, b) => a[0] - b[0]))
	console.log(`${rd}\t${text}`);
