#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""cldr.py - make src/data/cldr_*.inc: names and patterns of dates in every locale of CLDR.

Usage: tools/cldr.py /usr/share/unicode/cldr/common VERSION DIRECTORY
Debian's package unicode-cldr-core has the files; VERSION is CLDR's with its date, "41 of
2022-04-06".  Writes

  cldr_text.inc       the string pool: lists of names, separated by `|`, and patterns, a string a line
  cldr_rows.inc       where which locale has which of them, and where CLDR's root sends what is missing
  cldr_locales.inc    locales with their parents and numbering systems, and other names of locales
  cldr_numbering.inc  numbering systems with digits

What a locale does not have itself is not stored: src/text/cldr.c follows parents and aliases as
CLDR's UTS 35 says.  Only lists of which a locale has some names are filled up with inherited ones.
Values with draft status unconfirmed or provisional are left out, as ICU does.
"""
import glob
import os
import sys
import xml.etree.ElementTree as ET

# The order of these two is that of the enums in src/text/cldr.h.
CALENDARS = ('gregorian generic buddhist chinese coptic dangi ethiopic ethiopic-amete-alem hebrew '
             'indian islamic japanese persian roc').split()
KINDS = (
    [('months', 'format', w) for w in ('wide', 'abbreviated', 'narrow')] +
    [('months', 'stand-alone', w) for w in ('wide', 'abbreviated', 'narrow')] +
    [('days', 'format', w) for w in ('wide', 'abbreviated', 'short', 'narrow')] +
    [('days', 'stand-alone', w) for w in ('wide', 'abbreviated', 'short', 'narrow')] +
    [('eras', None, w) for w in ('eraNames', 'eraAbbr', 'eraNarrow')] +
    [('monthPatterns', 'format', w) for w in ('wide', 'abbreviated', 'narrow')] +
    [('monthPatterns', 'stand-alone', w) for w in ('wide', 'abbreviated', 'narrow')] +
    [('monthPatterns', 'numeric', 'all')] +
    [('years', 'format', w) for w in ('wide', 'abbreviated', 'narrow')] +
    [('zodiacs', 'format', w) for w in ('wide', 'abbreviated', 'narrow')] +
    [('dayParts', 'format', w) for w in ('wide', 'abbreviated', 'narrow')] +
    [('dateFormats', None, w) for w in ('full', 'long', 'medium', 'short')])
SECTIONS = {'months': ('months', 'month'), 'days': ('days', 'day'),
            'monthPatterns': ('monthPatterns', 'monthPattern')}
ADAR_LEAP = '7 leap'


def path_of(calendar, kind):
    """The elements from <calendars> to the list, as (tag, type)."""
    section, context, width = kind
    path = [('calendar', calendar)]
    if section == 'eras':
        return path + [('eras', None), (width, None)]
    if section == 'dateFormats':
        return path + [('dateFormats', None), ('dateFormatLength', width)]
    if section in ('years', 'zodiacs', 'dayParts'):
        return path + [('cyclicNameSets', None), ('cyclicNameSet', section),
                       ('cyclicNameContext', context), ('cyclicNameWidth', width)]
    tag = SECTIONS[section][1]
    return path + [(section, None), (tag + 'Context', context), (tag + 'Width', width)]


def elements_of(calendar, section):
    """The names of a list in calconv's order."""
    if section == 'months':
        if calendar == 'hebrew':  # Tishri to Elul, with Adar of common years; Adar I, Adar II
            return ['1', '2', '3', '4', '5', '7', '8', '9', '10', '11', '12', '13', '6', ADAR_LEAP]
        thirteen = calendar in ('coptic', 'ethiopic', 'ethiopic-amete-alem')
        return [str(i) for i in range(1, 14 if thirteen else 13)]
    if section == 'days':
        return 'mon tue wed thu fri sat sun'.split()
    if section == 'eras':
        two = ('gregorian', 'generic', 'coptic', 'ethiopic', 'roc')
        return ([str(i) for i in range(232, 237)] if calendar == 'japanese'  # Meiji to Reiwa
                else ['0', '1'] if calendar in two else ['0'])
    if section == 'years':
        return [str(i) for i in range(1, 61)]
    if section in ('zodiacs', 'dayParts'):
        return [str(i) for i in range(1, 13)]
    return ['leap'] if section == 'monthPatterns' else ['pattern']


def step(node, tag, type_):
    for child in node.findall(tag):
        if type_ is None or child.get('type') == type_:
            return child
    return None


def usable(element):
    return element.get('draft') in (None, 'approved', 'contributed') and element.get('alt') is None


def read_list(node, section):
    """The names that an element of the file has itself: {type: text}."""
    names = {}
    if section == 'dateFormats':
        for pattern in node.findall('dateFormat/pattern'):
            if usable(pattern):
                numbers = pattern.get('numbers')
                names['pattern'] = ('@%s@' % numbers if numbers else '') + pattern.text
        return names
    for element in node:
        if element.tag != 'alias' and usable(element) and element.text:
            leap = ' leap' if element.get('yeartype') == 'leap' else ''
            text = element.text
            # a placeholder is no name
            names[element.get('type') + leap] = '' if text in ('ERA0', 'ERA1') else text
    return names


def read_calendars(root):
    """All lists of a file: {(calendar, kind): {type: text}}."""
    lists = {}
    calendars = root.find('dates/calendars')
    if calendars is None:
        return lists
    for calendar in CALENDARS:
        for kind in KINDS:
            node = calendars
            for tag, type_ in path_of(calendar, kind):
                node = None if node is None else step(node, tag, type_)
            names = {} if node is None else read_list(node, kind[0])
            wanted = elements_of(calendar, kind[0])
            names = {name: names[name] for name in wanted if name in names}
            if names:
                lists[calendar, kind] = names
    return lists


def read_aliases(root):
    """Where the root sends a list: {(calendar, kind): (calendar, kind)}."""
    calendars = root.find('dates/calendars')
    by_path = {tuple(path_of(c, k)): (c, k) for c in CALENDARS for k in KINDS}
    aliases = {}
    for path, key in by_path.items():
        node, at = calendars, 0
        while node is not None and node.find('alias') is None and at < len(path):
            node = step(node, *path[at])
            at += 1
        alias = None if node is None else node.find('alias')
        if alias is None:
            continue
        target = list(path[:at - 1])
        words = alias.get('path').split('/')
        # the path begins at the element that has the alias
        target.append(path[at - 1])
        for word in words:
            if word == '..':
                target.pop()
            else:
                tag, _, type_ = word.partition("[@type='")
                target.append((tag, type_[:-2] or None))
        aliases[key] = by_path[tuple(target) + path[at:]]
    return aliases


class Data:
    """All locales' own lists, and how they inherit."""

    def __init__(self, folder):
        self.lists, self.numbering, self.parent = {}, {}, {}
        for file in sorted(glob.glob(os.path.join(folder, 'main', '*.xml'))):
            name = os.path.basename(file)[:-len('.xml')]
            root = ET.parse(file).getroot()
            self.lists[name] = read_calendars(root)
            self.numbering[name] = {
                kind: element.text for kind, path in (
                    ('default', 'numbers/defaultNumberingSystem'),
                    ('native', 'numbers/otherNumberingSystems/native'))
                for element in root.findall(path) if usable(element)}
            if name == 'root':
                self.aliases = read_aliases(root)
        supplemental = os.path.join(folder, 'supplemental')
        root = ET.parse(os.path.join(supplemental, 'supplementalData.xml')).getroot()
        given = {name: element.get('parent') for element in root.findall('parentLocales/*')
                 for name in element.get('locales').split()}
        for name in self.lists:
            parent = given.get(name, name.rpartition('_')[0] or 'root')
            while parent not in self.lists:
                parent = parent.rpartition('_')[0] or 'root'
            self.parent[name] = parent
        likely = ET.parse(os.path.join(supplemental, 'likelySubtags.xml')).getroot()
        self.likely = {e.get('from'): e.get('to') for e in likely.iter('likelySubtag')}
        metadata = ET.parse(os.path.join(supplemental, 'supplementalMetadata.xml')).getroot()
        self.old = {e.get('type'): e.get('replacement') for e in metadata.iter('languageAlias')}

    def resolve(self, name, key, element):
        """One name of a list, by CLDR's inheritance."""
        while True:
            locale = name
            while True:
                text = self.lists[locale].get(key, {}).get(element)
                if text is not None:
                    return text
                if locale == 'root':
                    break
                locale = self.parent[locale]
            if key not in self.aliases:
                return ''
            key = self.aliases[key]

    def resolve_numbering(self, name, kind):
        while True:
            if kind in self.numbering[name]:
                return self.numbering[name][kind]
            name = self.parent[name]

    def text_of(self, name, key):
        texts = [self.resolve(name, key, e) for e in elements_of(key[0], key[1][0])]
        assert not any('|' in text or '\n' in text for text in texts)
        return '|'.join(texts)


def other_names(data):
    """Names of locales that CLDR has under another one: {name: locale}."""
    names = {}
    for name in data.lists:
        parts = name.split('_')
        if len(parts) == 1:  # fa_Arab is fa
            script = data.likely.get(name, '').split('_')[1:2]
            if script and '_'.join(parts + script) not in data.lists:
                names[name + '_' + script[0]] = name
        elif len(parts) == 3 and len(parts[1]) == 4:  # zh_TW is zh_Hant_TW
            short = parts[0] + '_' + parts[2]
            script = data.likely.get(short, data.likely.get(parts[0], '')).split('_')[1:2]
            if short not in data.lists and script == [parts[1]]:
                names[short] = name
    for old, new in data.old.items():  # iw is he
        if '_' not in old and len(old) == 2 and new in data.lists and old not in data.lists:
            names[old] = new
    return names


def quote(text):
    return '"%s\\0"' % text.replace('\\', '\\\\').replace('"', '\\"')


def write(folder, name, head, lines):
    with open(os.path.join(folder, name), 'w', encoding='utf-8') as file:
        file.write('/*\n * %s\n * Made by tools/cldr.py from Unicode CLDR %s '
                   '(Debian package unicode-cldr-core).\n * Licence of the data: Unicode-DFS-2016; '
                   'COPYING has it.\n */\n' % (head, VERSION))
        file.write('\n'.join(lines) + '\n')


def numbers(values, form):
    line, lines = '', []
    for value in values:
        word = form % value + ','
        if len(line) + len(word) > 99:
            lines.append(line)
            line = ''
        line += word
    return lines + [line] if line else lines


def write_numbering(source, folder):
    root = ET.parse(os.path.join(source, 'supplemental', 'numberingSystems.xml')).getroot()
    rows = []
    for system in root.iter('numberingSystem'):
        digits = system.get('digits')
        if digits is None:
            continue
        in_order = all(ord(digits[i]) == ord(digits[0]) + i for i in range(10))
        assert in_order or system.get('id') == 'hanidec'
        if in_order:
            rows.append('DIGITS(%s, 0x%04X)' % (system.get('id'), ord(digits[0])))
        else:
            rows.append('LISTED(%s, "%s")' % (system.get('id'), '|'.join(digits)))
    write(folder, 'cldr_numbering.inc', 'Numbering systems with digits: DIGITS(id, code point of '
          'zero), or LISTED(id, digits).', rows)


def main():
    source, folder = sys.argv[1], sys.argv[3]
    data = Data(source)
    locales = ['root'] + sorted(name for name in data.lists if name != 'root')
    number = {name: i for i, name in enumerate(locales)}
    keys = [(c, k) for c in CALENDARS for k in KINDS]
    key_number = {key: i for i, key in enumerate(keys)}

    pool, offsets, size = [], {}, 0
    first, row_keys, row_texts = [], [], []
    for name in locales:
        first.append(len(row_keys))
        for key in sorted(data.lists[name], key=key_number.get):
            text = data.text_of(name, key)
            if text not in offsets:
                offsets[text] = size
                size += len(text.encode()) + 1
                pool.append(text)
            row_keys.append(key_number[key])
            row_texts.append(offsets[text])
    first.append(len(row_keys))

    none = len(keys)
    targets = [key_number[data.aliases[key]] if key in data.aliases else none for key in keys]
    write(folder, 'cldr_text.inc', 'Names and patterns of dates in the locales of CLDR.',
          [quote(text) for text in pool])
    write(folder, 'cldr_rows.inc', 'Which locale has which text: keys in order, and where each text '
          'begins in the pool;\n * then the first row of each locale, and the key that stands for a '
          'missing one.',
          ['static const uint16_t row_keys[] = {'] + numbers(row_keys, '%d') + ['};'] +
          ['static const uint32_t row_texts[] = {'] + numbers(row_texts, '%d') + ['};'] +
          ['static const uint16_t first_rows[] = {'] + numbers(first, '%d') + ['};'] +
          ['static const uint16_t aliases[] = {'] + numbers(targets, '%d') + ['};'])
    rows = ['LOCALE("%s", %d, %s, %s)' %
            (name.replace('_', '-'), number[data.parent.get(name, 'root')] if name != 'root' else 0,
             data.resolve_numbering(name, 'default'), data.resolve_numbering(name, 'native'))
            for name in locales]
    rows += ['OTHER("%s", %d)' % (name.replace('_', '-'), number[target])
             for name, target in sorted(other_names(data).items())]
    write(folder, 'cldr_locales.inc', 'LOCALE(name, number of its parent, default and native '
          'numbering system); the first, CLDR\'s root,\n * has number 0.  OTHER(name, number of the '
          'locale that is meant).', rows)
    write_numbering(source, folder)


if len(sys.argv) != 4:
    sys.exit('usage: %s CLDR-COMMON VERSION DIRECTORY' % sys.argv[0])
VERSION = sys.argv[2]
main()
