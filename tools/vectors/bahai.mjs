// SPDX-License-Identifier: MIT
// Table of expected values for the bahai calendar: the published table of 172..221 BE as npm badidate
// has it, and its own rule before and after.
// Needs: Node 20 or later and, where node finds it (the current directory or above),
//   npm install --ignore-scripts badidate@3.1.1
// Run: node bahai.mjs >bahai.badidate.tsv
import { createRequire } from "node:module";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { readFileSync } from "node:fs";

const require = createRequire(join(process.cwd(), "x.js")), main = require.resolve("badidate");
const { BadiDate } = await import(pathToFileURL(main)).then((m) => m.BadiDate ? m : m.default);
const { version } = JSON.parse(readFileSync(join(main, "../../package.json")));
const [UNIX, FIRST, LAST, AYYAM_I_HA] = [719163, 673222, 735678 + 122729, 20];
const pad = (n, w) => String(n).padStart(w, "0");

console.log(`# calendar: bahai
# source: npm badidate ${version}, BadiDate: 21 March to 171 BE, the table published by the Baha'i World Centre for 172..221, computed years to 507
# made by: tools/vectors/bahai.mjs, 2026-11-22
# licence: facts only; (MIT)
# columns: R.D., date in the calendar's written form
# Naw-Ruz and the first and last days of Ayyam-i-Ha, and of every month of 168..224`);
let before;
for (let rd = FIRST; rd < LAST; rd++) {
	const t = new Date((rd - UNIX) * 86400000);
	const c = new BadiDate(new Date(t.getUTCFullYear(), t.getUTCMonth(), t.getUTCDate(), 12));
	const month = c.month === AYYAM_I_HA ? 0 : c.month;
	const row = `${rd}\t${pad(c.year, 4)}-${pad(month, 2)}-${pad(c.day, 2)}`;
	const wanted = (c.year >= 168 && c.year <= 224) || [0, 1, 19].includes(month);
	if (c.day === 1 && before && wanted)
		console.log(before);
	if (c.day === 1 && wanted)
		console.log(row);
	before = c.day === 1 ? undefined : row;
}
