// SPDX-License-Identifier: MIT
// locales.mjs - dates in all locales of CLDR as Intl.DateTimeFormat writes them:
//
//   node tools/vectors/locales.mjs LOCALES >tests/crosscheck/locales.tsv
//
// LOCALES has a name a line: those that src/data/cldr_locales.inc gives as LOCALE, without root.
// Node must have the CLDR from which the tables are made: for version 41 that is Node 18.4.  Of each
// locale the Gregorian calendar and one other in turn are written, on a day that changes from row to
// row, by all four styles.
import { readFileSync } from 'node:fs';

const calendars = ['buddhist', 'chinese', 'coptic', 'dangi', 'ethiopic', 'ethioaa', 'hebrew', 'indian',
    'islamic-civil', 'islamic-umalqura', 'japanese', 'persian', 'roc'].map((id) => [id, id]);
const styles = ['full', 'long', 'medium', 'short'];

// Where calconv writes something else on purpose: [does it apply, why].
const reasons = [
    [(row, parts) => parts.some((p) => p.type === 'era' && /ERA[01]/.test(p.value)),
        'CLDR has only a placeholder for the era; calconv writes its own name'],
    [(row, parts) => /^(chinese|dangi)$/.test(row[1]) && parts.some((p) => p.type === 'year'),
        'the year of an unnamed cycle of sixty; calconv writes the year in which it begins'],
    [(row, parts) => row[1] !== 'gregorian' && parts.some((p) => p.type === 'year') &&
        !parts.some((p) => p.type === 'era') && row[1] === 'japanese',
        'no era: calconv writes the Gregorian year, which needs none'],
    [(row) => /^gl/.test(row[0]) && row[2] === 'full' && /^(buddhist|indian|japanese|persian|roc)$/.test(row[1]),
        'the pattern has Y, a year of weeks, for the year'],
    [(row) => /^zh-Hans-(HK|MO|SG)$/.test(row[0]) && row[2] === 'short' && /^(coptic|ethiop|ethioaa)/.test(row[1]),
        'ICU takes the generic pattern of a parent before the own one of the locale (UTS 35, aliases)'],
];

console.log(`# Dates in the locales of CLDR ${process.versions.cldr}, as Intl.DateTimeFormat of Node ` +
    `${process.version} (ICU ${process.versions.icu}) writes them.
# Made by tools/vectors/locales.mjs; read by tests/crosscheck/locales.c.  Licence of the data:
# Unicode-DFS-2016.
# columns: locale, calendar, format, R.D., text, and, where calconv writes something else, why.`);
readFileSync(process.argv[2], 'utf8').trim().split('\n').forEach((locale, at) => {
    if (new Intl.Locale(new Intl.DateTimeFormat(locale).resolvedOptions().locale).language !==
        new Intl.Locale(locale).language)
        return; // ICU does not have it
    [['gregorian', 'gregory'], calendars[at % calendars.length]].forEach(([id, key], k) => {
        const day = 738545 + (at * 29 + k * 200) % 700;
        for (const style of styles) {
            const format = new Intl.DateTimeFormat(`${locale}-u-ca-${key}`,
                { dateStyle: style, timeZone: 'UTC' });
            const date = new Date((day - 719163) * 864e5);
            const parts = /^gl/.test(locale) ? [] : format.formatToParts(date); // fails for Y
            const row = [locale, id, style, day, format.format(date)];
            const reason = reasons.find(([applies]) => applies(row, parts));
            if (reason)
                row.push(reason[1]);
            console.log(row.join('\t'));
        }
    });
});
