// SPDX-License-Identifier: MIT
// Table of expected values for the bengali calendar of Bangladesh by the rule of 1987, years 1394..1425.
// Needs: Node 20 or later and, where node finds it (the current directory or above),
//   npm install --ignore-scripts date-bengali-revised@2.0.2
// Run: node bengali.mjs >bengali.date-bengali-revised.tsv
import { createRequire } from "node:module";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { readFileSync } from "node:fs";

const [UNIX, FIRST, LAST] = [719163, 1394, 1425];
const require = createRequire(join(process.cwd(), "x.js")), main = require.resolve("date-bengali-revised");
const module = await import(pathToFileURL(main)), Calendar = module.default.default ?? module.default;
const { version } = JSON.parse(readFileSync(join(main, "../../package.json")));
const pad = (n, w) => String(n).padStart(w, "0");

console.log(`# calendar: bengali
# source: npm date-bengali-revised ${version}, fromGregorian
# made by: tools/vectors/bengali.mjs, 2026-11-22
# licence: facts only; (MIT)
# columns: R.D., date in the calendar's written form
# first and last days of every month of ${FIRST}..${LAST}, every 7th day; the package knows the rule to 1425 only
# leap days of 1394..1401 are disputed: the package has them in Falgun throughout`);
let before;
for (let rd = 719163 + Date.UTC(FIRST + 593, 3, 14) / 86400000; ; rd++) {
	const t = new Date((rd - UNIX) * 86400000), c = new Calendar();
	c.fromGregorian(t.getUTCFullYear(), t.getUTCMonth() + 1, t.getUTCDate());
	const row = `${rd}\t${pad(c.year, 4)}-${pad(c.month, 2)}-${pad(c.day, 2)}`;
	if (c.day === 1 && before)
		console.log(before);
	if (c.year > LAST)
		break;
	if (c.day === 1 || rd % 7 === 0)
		console.log(row);
	before = c.day === 1 || rd % 7 === 0 ? undefined : row;
}
