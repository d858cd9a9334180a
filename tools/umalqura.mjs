// SPDX-License-Identifier: MIT
// Make src/data/umalqura.inc and src/data/umalqura_published.inc.
// Needs: Node 20 or later with full ICU.  Run:
//   node tools/umalqura.mjs >src/data/umalqura.inc
//   node tools/umalqura.mjs umalqura-published.tsv >src/data/umalqura_published.inc
//   node tools/umalqura.mjs differences umalqura-published.tsv     where the two differ, as a table
// The first is KACST's computation as ICU has it, read through Intl day by day.  The second is
// the calendar as it was printed: the file has year, month, ISO date and R.D. of every first day.
import { readFileSync } from "node:fs";

const [UNIX, FIRST, LAST] = [719163, 1300, 1600]; // R.D. of 1970-01-01; years

function fail(text) {
	console.error(`umalqura.mjs: ${text}`);
	process.exit(1);
}

// [year * 12 + month - 1] = R.D. of the first day
function fromIntl() {
	const f = new Intl.DateTimeFormat("en-u-ca-islamic-umalqura-nu-latn", { timeZone: "UTC", year: "numeric", month: "numeric", day: "numeric" });
	if (f.resolvedOptions().calendar !== "islamic-umalqura")
		fail("this Node has no islamic-umalqura");
	const starts = [];
	for (let rd = 687000; ; rd++) {
		const p = Object.fromEntries(f.formatToParts(new Date((rd - UNIX) * 86400000)).map(x => [x.type, x.value]));
		if (+p.day === 1 && +p.year >= FIRST)
			starts[+p.year * 12 + +p.month - 1] = rd;
		if (+p.year > LAST)
			return starts;
	}
}

function fromFile(path) {
	const starts = [];
	for (const line of readFileSync(path, "utf8").split("\n")) {
		const m = /^(\d+)\t(\d+)\t([-0-9]+)\t(\d+)$/.exec(line);
		if (!m)
			continue;
		if (Date.parse(m[3]) / 86400000 + UNIX !== +m[4])
			fail(`${line}: the two days differ`);
		starts[+m[1] * 12 + +m[2] - 1] = +m[4];
	}
	return starts;
}

const range = starts => [Math.floor(Object.keys(starts)[0] / 12), Math.floor((starts.length - 1) / 12) - 1];

// 2 bits a month: its days less 28; then what the year begins later than the mean year says
function table(starts, head) {
	const [first, last] = range(starts), rows = [], seen = {}, odd = [];
	for (let y = first; y <= last; y++) {
		let word = 0;
		for (let m = 0; m < 12; m++) {
			const length = starts[y * 12 + m + 1] - starts[y * 12 + m];
			if (!(length >= 28 && length < 32))
				fail(`${y}-${m + 1} has ${length} days`);
			seen[length] = (seen[length] ?? 0) + 1;
			if (length < 29 || length > 30)
				odd.push(`${y}-${String(m + 1).padStart(2, "0")}: ${length}`);
			word |= (length - 28) << 2 * m;
		}
		const late = starts[y * 12] - starts[first * 12] - Math.floor((y - first) * 10631 / 30);
		if (late < -8 || late > 8)
			fail(`${y} begins ${late} days late`);
		word = (word | (late + 8) << 24) >>> 0;
		rows.push(`0x${word.toString(16).toUpperCase().padStart(8, "0")},`);
	}
	console.log(`/* R.D. of ${first}-01-01: ${starts[first * 12]}, of ${last + 1}-01-01: ${starts[(last + 1) * 12]}\n *`);
	console.log(` * Years ${first}..${last} of ${head.shift().replace(/\n/g, "\n * ")}`);
	console.log(" * Bits 2(m-1) and 2m-1 of a year are the days of month m less 28; bits 24-31 are its first day,");
	console.log(` * less that of ${first}, less floor((year - ${first}) * 10631 / 30), plus 8.`);
	console.log(` * Months of ${Object.entries(seen).map(x => `${x[0]} days: ${x[1]}`).join(", of ")}.`);
	if (odd.length)
		console.log(` * Neither 29 nor 30 in the source: ${odd.join(", ").replace(/(.{60,70}), /g, "$1,\n * ")}.`);
	console.log(head.map(x => ` * ${x}`).join("\n") + "\n */");
	for (let i = 0; i < rows.length; i += 5)
		console.log(`/* ${first + i} */ ${rows.slice(i, i + 5).join(" ")}`);
}

// each run of days that the two tables call differently
function differences(a, b) {
	const [first, last] = range(b), name = (starts, rd) => {
		let lo = 0, hi = starts.length - 1;
		while (lo < hi) {
			const mid = Math.ceil((lo + hi) / 2);
			if (starts[mid] !== undefined && starts[mid] <= rd || mid < Object.keys(starts)[0]) lo = mid; else hi = mid - 1;
		}
		return `${Math.floor(lo / 12)}-${String(lo % 12 + 1).padStart(2, "0")}-${String(rd - starts[lo] + 1).padStart(2, "0")}`;
	};
	let run;
	console.log("# first R.D.\tlast R.D.\tfirst day in umalqura.inc\tits name in umalqura_published.inc");
	for (let rd = b[first * 12]; rd < b[(last + 1) * 12]; rd++) {
		const here = name(a, rd), there = name(b, rd);
		if (here !== there && !run)
			run = [rd, here, there];
		if (run && (here === there || rd + 1 === b[(last + 1) * 12])) {
			console.log(`${run[0]}\t${here === there ? rd - 1 : rd}\t${run[1]}\t${run[2]}`);
			run = undefined;
		}
	}
}

const args = process.argv.slice(2);
if (args.length === 0)
	table(fromIntl(), ["the Umm al-Qura calendar of Saudi Arabia, KACST's computation as ICU\nand the JDK have it.",
		`Source: ICU ${process.versions.icu}, Intl.DateTimeFormat (islamic-umalqura) of Node.`,
		"ICU 72.1 and JDK 17.0.15 (Hijrah-umalqura) have the same in all 3,612 months.",
		"Made by tools/umalqura.mjs, 2026-11-22.",
		"Licence of the data: facts of KACST's calendar; ICU: Unicode License v3."]);
else if (args.length === 1)
	table(fromFile(args[0]), ["the Umm al-Qura calendar of Saudi Arabia as printed: newspaper mastheads\n1343-1355, KFUPM's comparison calendar 1356-1411, official comparative calendar 1412-1450,\nolder KACST projection 1451-1500.",
		"Source: the table of hijridate (public repository dralshehri/hijridate).",
		"Made by tools/umalqura.mjs, 2026-11-22.",
		"Licence of the data: facts; hijridate: MIT."]);
else if (args.length === 2 && args[0] === "differences")
	differences(fromIntl(), fromFile(args[1]));
else {
	console.error("usage: node umalqura.mjs [differences] [umalqura-published.tsv]");
	process.exit(2);
}
