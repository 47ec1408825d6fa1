import { describe, expect, test } from 'vitest';
import { headingKey } from '../src/normalize/headings/heading-key.ts';
import { lostDigits, textOfCell } from '../src/normalize/values/cell-text.ts';
import { columnStyles } from '../src/normalize/values/column-style.ts';
import { readDay } from '../src/normalize/values/day-text.ts';
import { IdentifierReader } from '../src/normalize/values/identifier-text.ts';
import { monthOfName } from '../src/normalize/values/month-names.ts';
import { readNumber } from '../src/normalize/values/number-text.ts';
import { quoted } from '../src/problem.ts';
import { safeText } from '../src/reports/terminal/safe-text.ts';
import { formatKind } from '../src/sources/number-format.ts';
import { MarkupReader } from '../src/sources/sheet-cells-markup.ts';
import { BrokenMarkup } from '../src/sources/sheet-cells-text.ts';
import { attributesOf } from '../src/sources/xml-tags.ts';
import { fold, foldWords } from '../src/text/fold.ts';

/** In ms: a pattern whose time grows with the square of such a text takes half a minute; one that grows with it, 0.1 s. */
const BLINK = 3000;
const LONG = 250_000;
const MEGABYTE = 1_000_000;

const REPEATED = [
  ...[
    '1',
    ' ',
    ',',
    '.',
    '1,',
    '1 ',
    '(',
    '()',
    '-',
    '- ',
    ' CR',
    'a',
    'é',
    'ا',
    '٣',
    'ً',
    '/',
    '1/',
    'a ',
    'a.',
  ],
  ...[
    '+',
    '#1',
    '[',
    '€',
    '$ ',
    '000,',
    "'",
    '\u00a0',
    '\n',
    '"',
    '<',
    '%',
    ' %',
    '1E',
    'n°',
    '_x',
    ' 1:0',
    'de ',
  ],
];
const ENDS = [
  ['', ''],
  ['1', 'x'],
  ['(', ''],
  ['a', '1'],
  ['+1 ', ' 26!'],
] as const;

const identifiers = new IdentifierReader('CA');
const amounts = new Map([['amount', { index: 0, heading: 'amount' }]] as const);
const days = new Map([['due_date', { index: 0, heading: 'due_date' }]] as const);
const english = { tag: 'en', language: 'en' } as const;

const READERS: Readonly<Record<string, (text: string) => unknown>> = {
  readNumber,
  readDay,
  monthOfName,
  headingKey,
  fold,
  foldWords,
  safeText,
  quoted,
  formatKind,
  textOfCell,
  lostDigits: (text) => lostDigits(text, text),
  'an amount’s column': (text) => columnStyles(amounts, [{ number: 1, cells: [text] }], {}, english),
  'a date’s column': (text) => columnStyles(days, [{ number: 1, cells: [text] }], {}, english),
};

describe('a quarter of a megabyte of one text over and over is read in a blink by', () => {
  test.each(Object.keys(READERS))('%s', (name) => {
    const read = READERS[name] ?? String;
    for (const unit of REPEATED) {
      for (const [before, after] of ENDS) {
        const text = before + unit.repeat(LONG / unit.length) + after;
        expect(
          blinkOf(() => read(text)),
          JSON.stringify([before, unit, after]),
        ).toBe('a blink');
      }
    }
  });

  // The longest text that `textOfCell` lets through.
  test.each(['carrier', 'account', 'service', 'code', 'number'] as const)('identifiers: %s', (kind) => {
    for (const unit of REPEATED) {
      const text = unit.repeat(10_000 / unit.length);
      expect(
        blinkOf(() => identifiers.read(text, kind)),
        JSON.stringify(unit),
      ).toBe('a blink');
    }
  });
});

const CELL = '<row r="1"><c r="A1"><v/></c><c r="B1" t="d"/></row>';
test.each([
  ['cells that never end', `${CELL}${'<c '.repeat(MEGABYTE / 3)}`],
  ['text cells that never end', `${CELL}${'<c t="str" '.repeat(MEGABYTE / 11)}`],
  ['formulas that never end', `${CELL}${'<c t="str"><f '.repeat(MEGABYTE / 14)}`],
  [
    'a cell of one attribute over and over',
    `${CELL}<c ${' t="str"'.repeat(MEGABYTE / 8)}>${' '.repeat(MEGABYTE)}`,
  ],
  ['cells without addresses', `<row><c/></row>${'<c '.repeat(MEGABYTE / 3)}`],
  ['merges that never end', `${CELL}</sheetData>${'<mergeCell '.repeat(MEGABYTE / 11)}`],
])('a sheet with %s is refused in a blink', (_, data) => {
  const xml = Buffer.from(`<worksheet><sheetData>${data}`);
  expect(blinkOf(() => readInChunks(xml.toString()))).toBe('a blink');
});

test.each([
  ['elements that never end', '<row '.repeat(MEGABYTE / 5)],
  ['comments that never end', '<!--'.repeat(MEGABYTE / 4)],
  ['a long word', `<row ${'a'.repeat(MEGABYTE)}>`],
  ['quotes', `<row ${'a="'.repeat(MEGABYTE / 3)}>`],
  ['words without values', `<row ${'a '.repeat(MEGABYTE / 2)}>`],
])('attributes among %s are found in a blink', (_, xml) => {
  expect(blinkOf(() => attributesOf(xml, 'row'))).toBe('a blink');
});

function readInChunks(xml: string): void {
  const ignored = () => undefined;
  const reader = new MarkupReader({ listening: true, open: ignored, text: ignored, close: ignored });
  const chunk = 1 << 18;
  expect(() => {
    for (let at = 0; at < xml.length; at += chunk) reader.write(xml.slice(at, at + chunk));
    reader.end();
  }).toThrow(BrokenMarkup);
}

function blinkOf(work: () => unknown): string {
  const start = performance.now();
  work();
  const took = performance.now() - start;
  return took < BLINK ? 'a blink' : `${Math.round(took)} ms`;
}
