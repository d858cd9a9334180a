// SPDX-License-Identifier: MIT
// Expected values for the cycle of sixty days, from npm lunar-javascript.
// Needs: Node 20 or later and the package where node finds it: npm install lunar-javascript@1.7.7
// Run: node sexagenary.mjs >sexagenary.lunar-javascript.tsv
import { createRequire } from "node:module";
import { join } from "node:path";

const require = createRequire(join(process.cwd(), "x.js"));
const { Solar } = require("lunar-javascript");
const stems = "甲乙丙丁戊己庚辛壬癸", branches = "子丑寅卯辰巳午未申酉戌亥";

console.log(`# calendar: sexagenary
# source: npm lunar-javascript 1.7.7, getDayInGanZhi
# made by: tools/vectors/sexagenary.mjs, 2026-11-22
# licence: facts only; (MIT)
# columns: R.D., date in the calendar's written form
# every 37th day of 1901..2100`);
for (let rd = 693962; rd <= 767008; rd += 37) {
	const d = new Date((rd - 719163) * 86400000);
	const name = Solar.fromYmd(d.getUTCFullYear(), d.getUTCMonth() + 1, d.getUTCDate()).getLunar()
		.getDayInGanZhi();
	console.log(`${rd}\t${stems.indexOf(name[0]) + 1}-${branches.indexOf(name[1]) + 1}`);
}
