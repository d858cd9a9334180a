// SPDX-License-Identifier: MIT
// Expected values for the Icelandic calendar: the first days of summer, of winter, of Thorri and of
// Goa (Friday of the 13th and Sunday of the 18th week of winter), from npm fridagar.
// Needs: Node 20 or later and the package where node finds it: npm install fridagar@4.2.2
// Run: node fridagar.mjs >icelandic.fridagar.tsv
import { createRequire } from "node:module";
import { join } from "node:path";

const require = createRequire(join(process.cwd(), "x.js"));
const { getAllDaysKeyed } = require("fridagar");
// the Icelandic year, as from the Gregorian one, and the rest of the date
const days = { bonda: [-1, "W13-5"], konu: [-1, "W18-0"], sumar1: [0, "S01-4"], vetur1: [0, "W01-6"] };

console.log(`# calendar: icelandic
# source: npm fridagar 4.2.2
# made by: tools/vectors/fridagar.mjs, 2026-11-22
# licence: facts only; (MIT)
# columns: R.D., date in the calendar's written form
# first days of Thorri, Goa, summer and winter of 1901..2199`);
for (let year = 1901; year < 2200; year++) {
	const keyed = getAllDaysKeyed(year);
	for (const [key, [offset, rest]] of Object.entries(days))
		console.log(`${keyed[key].date.getTime() / 86400000 + 719163}\t${year + offset}-${rest}`);
}
