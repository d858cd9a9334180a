// SPDX-License-Identifier: MIT
// Tables of expected values for the East Asian lunisolar calendars, from npm packages.
// Needs: Node 20 or later and the packages where node finds them (the current directory or above):
//   npm install lunar-javascript@1.7.7 korean-lunar-calendar@0.4.0 vietnamese-lunar-calendar@0.0.6
// Run:
//   node lunisolar.mjs lunar-javascript >chinese.lunar-javascript.tsv
//   node lunisolar.mjs korean-lunar-calendar >dangi.korean-lunar-calendar.tsv
//   TZ=Asia/Ho_Chi_Minh node lunisolar.mjs vietnamese-lunar-calendar >vietnamese.vietnamese-lunar-calendar.tsv
import { createRequire } from "node:module";
import { join } from "node:path";

const UNIX = 719163; // R.D. of 1970-01-01
const require = createRequire(join(process.cwd(), "x.js"));
const pad = (n, w) => String(n).padStart(w, "0");
const written = ([y, m, leap, d]) => `${pad(y, 4)}-${pad(m, 2)}${leap ? "L" : ""}-${pad(d, 2)}`;
const rd = text => Date.parse(text) / 86400000 + UNIX;

// date: the lunar [year, month, leap, day] of a Gregorian day, null outside the package's range
const oracles = {
	"lunar-javascript"() {
		const { Solar } = require("lunar-javascript");
		return {
			calendar: "chinese", years: [1901, 2100], lastDays: true,
			note: "first and last day of every month of 1901..2100",
			date(y, m, d) {
				const l = Solar.fromYmd(y, m, d).getLunar();
				return [l.getYear(), Math.abs(l.getMonth()), l.getMonth() < 0, l.getDay()];
			},
		};
	},
	"korean-lunar-calendar"() {
		const Calendar = require("korean-lunar-calendar"), c = new Calendar();
		return {
			calendar: "dangi", years: [1900, 2050], lastDays: false,
			note: "first day of every month of 1900..2050; the package ends on 2050-12-31, lunar 2050-11-18",
			date(y, m, d) {
				if (!c.setSolarDate(y, m, d))
					return null;
				const l = c.getLunarCalendar();
				return [l.year, l.month, l.intercalation, l.day];
			},
		};
	},
	"vietnamese-lunar-calendar"() {
		if (new Date().getTimezoneOffset() !== -420)
			throw Error("TZ must be Asia/Ho_Chi_Minh: the package computes for the local time zone");
		const { LunarDate } = require("vietnamese-lunar-calendar");
		return {
			calendar: "vietnamese", years: [1968, 2050], lastDays: false,
			note: "first day of every month of 1968..2050, under TZ=Asia/Ho_Chi_Minh",
			date(y, m, d) {
				const l = new LunarDate(y, m, d);
				return [l.year, l.month, l.isLeap, l.date];
			},
		};
	},
};

const name = process.argv[2];
if (!Object.hasOwn(oracles, name)) {
	console.error(`usage: lunisolar.mjs ${Object.keys(oracles).join("|")}`);
	process.exit(2);
}
const oracle = oracles[name](), pkg = require(`${name}/package.json`), lines = [];
const [first, last] = oracle.years;
let before = null;
for (let day = rd(`${first}-01-01`); day <= rd(`${last + 1}-03-01`); day++) {
	const t = new Date((day - UNIX) * 86400000);
	const date = oracle.date(t.getUTCFullYear(), t.getUTCMonth() + 1, t.getUTCDate());
	if (date?.[3] === 1) {
		if (oracle.lastDays && before && before[0] >= first && before[0] <= last)
			lines.push(`${day - 1}\t${written(before)}`);
		if (date[0] >= first && date[0] <= last)
			lines.push(`${day}\t${written(date)}`);
	}
	before = date;
}
console.log(`# SPDX-License-Identifier: MIT
# calendar: ${oracle.calendar}
# source: npm ${name} ${pkg.version}
# made by: tools/vectors/lunisolar.mjs, ${new Date().toISOString().slice(0, 10)}
# licence: facts only; (${name}: ${pkg.license})
# columns: R.D., date in the calendar's written form
# ${oracle.note}
${lines.join("\n")}`);
