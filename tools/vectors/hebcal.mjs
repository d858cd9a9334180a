// SPDX-License-Identifier: MIT
// Table of expected values for the hebrew calendar from npm @hebcal/core.
// Needs: Node 20 or later and, in the current directory,
//   npm install --ignore-scripts @hebcal/core@6.9.3
// Run: node hebcal.mjs >hebrew.hebcal-core.tsv
// Hebcal counts months from Nisan = 1; the written form from Tishri = 01, Adar I = 05L, Adar (II) = 06.
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { readFileSync } from "node:fs";

const folder = join(process.cwd(), "node_modules/@hebcal/core");
const { version, module } = JSON.parse(readFileSync(join(folder, "package.json")));
const { HDate } = await import(pathToFileURL(join(folder, module)));
const pad = (n, w) => String(n).padStart(w, "0");
function written(rd) {
	const h = new HDate(rd), m = h.getMonth(), leap = h.isLeapYear();
	const month = m < 7 ? pad(m + 6, 2) : m < 12 ? pad(m - 6, 2) : m === 12 && leap ? "05L" : "06";
	return `${pad(h.getFullYear(), 4)}-${month}-${pad(h.getDate(), 2)}`;
}

let state = 20240315n; // a fixed pseudo-random sequence (Knuth's MMIX)
function between(a, b) {
	state = BigInt.asUintN(64, state * 6364136223846793005n + 1442695040888963407n);
	return a + Number((state >> 16n) % BigInt(b - a + 1));
}

const days = new Set([738960]);
for (let y = 3762; y <= 13760; y++) // 1 Tishri, years that begin in 1..9999 CE
	days.add(new HDate(1, 7, y).abs());
for (let y = 5700; y <= 5900; y++)
	for (let m = 1; m <= (HDate.isLeapYear(y) ? 13 : 12); m++) {
		const rd = new HDate(1, m, y).abs();
		days.add(rd).add(rd - 1);
	}
for (let i = 0; i < 2000; i++)
	days.add(between(1, 3652059));
for (let i = 0; i < 300; i++)
	days.add(between(-1373428, 0)).add(between(3652060, 100000000));
console.log(`# calendar: hebrew
# source: npm @hebcal/core ${version}, HDate
# made by: tools/vectors/hebcal.mjs, 2026-11-22
# licence: facts only; (GPL-2.0)
# columns: R.D., date in the calendar's written form
# every 1 Tishri of 3762..13760, first and last days of every month of 5700..5900, pseudo-random days`);
for (const rd of [...days].sort((a, b) => a - b))
	console.log(`${rd}\t${written(rd)}`);
