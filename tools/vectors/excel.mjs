// SPDX-License-Identifier: MIT
// Tables of expected values for excel and excel1904 from SheetJS: SSF.parse_date_code turns a serial
// into a Gregorian date, Date.UTC the date into a day.
// Needs: Node and `npm install xlsx@0.18.5` (in the current directory or above).  Run:
//   node excel.mjs excel >excel.sheetjs.tsv
//   node excel.mjs excel1904 >excel1904.sheetjs.tsv
import { createRequire } from "node:module";
import { join } from "node:path";

const XLSX = createRequire(join(process.cwd(), "x.js"))("xlsx");
const name = process.argv[2];
if (name !== "excel" && name !== "excel1904") {
	console.error("usage: node excel.mjs excel|excel1904");
	process.exit(2);
}
const date1904 = name === "excel1904";
const last = date1904 ? 2957003 : 2958465; // 9999-12-31

let state = 20240315n; // a fixed pseudo-random sequence (Knuth's MMIX)
function between(a, b) {
	state = BigInt.asUintN(64, state * 6364136223846793005n + 1442695040888963407n);
	return a + Number((state >> 16n) % BigInt(b - a + 1));
}

const serials = new Set([45366, 43904, 25569, 36526, 36585, 73050, 73051, 73110, last - 1, last]);
if (date1904)
	serials.add(0);
for (let i = 1; i <= 130; i++) // serial 60 of the 1900 system is no day
	if (date1904 || i !== 60)
		serials.add(i);
for (let i = 0; i < 1800; i++)
	serials.add(between(131, 80000));
for (let i = 0; i < 200; i++)
	serials.add(between(80001, last));

console.log(`# calendar: ${name}
# source: npm xlsx (SheetJS) ${XLSX.version}, SSF.parse_date_code${date1904 ? " with date1904" : ""}
# made by: tools/vectors/excel.mjs, ${new Date().toISOString().slice(0, 10)}
# licence: facts only; (Apache-2.0)
# columns: R.D., serial number of the day
# ${date1904 ? "serial 0 = 1904-01-01" : "without serial 60, which SheetJS, as Excel, calls 1900-02-29"}`);
for (const serial of [...serials].sort((a, b) => a - b)) {
	const p = XLSX.SSF.parse_date_code(serial, { date1904 });
	console.log(`${Date.UTC(p.y, p.m - 1, p.d) / 86400000 + 719163}\t${serial}`);
}
