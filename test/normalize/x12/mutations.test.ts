import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDecimals, compareDecimals, type Decimal, decimal } from '../../../src/money/decimal.ts';
import type { DocumentRecords, DocumentRow } from '../../../src/normalize/document.ts';
import { readX12 } from '../../../src/normalize/x12/read-x12.ts';
import { ProblemError } from '../../../src/problem.ts';
import { readX12Document } from '../../../src/sources/x12-document.ts';

const FIXTURES = ['x12-811/export.edi', 'x12-811/export.txt', 'x12-810/export.edi'];

/** The records, or undefined where the bytes are refused; any other error fails the test. */
function outcome(bytes: Uint8Array): DocumentRecords | undefined {
  try {
    return readX12(readX12Document(bytes, 'bill.edi'), 'bill.edi');
  } catch (error) {
    if (error instanceof ProblemError) return undefined;
    throw error;
  }
}

/** The charges that follow each header, with what they add up to. */
function sums(rows: readonly DocumentRow[]): { header: DocumentRow; sum: Decimal }[] {
  const invoices: { header: DocumentRow; sum: Decimal }[] = [];
  for (const row of rows) {
    const current = invoices.at(-1);
    if (row.record === 'invoice') invoices.push({ header: row, sum: decimal('0') });
    else if (current) current.sum = addDecimals(current.sum, decimal(row.fields.amount?.text ?? 'none'));
  }
  return invoices;
}

/** Every invoice that states a total has a figure of its place: that total beside the sum of the records given. */
function expectAccounted(records: DocumentRecords): void {
  const totals = records.figures.filter(({ counts }) => counts === 'gross');
  const invoices = sums(records.rows);
  const untold = records.warnings.filter(({ id }) => id === 'x12-total-missing');
  expect(totals.length + untold.length).toBe(invoices.length);
  for (const { header, sum } of invoices) {
    const { total } = header.fields;
    if (!total) {
      expect(untold.some(({ place }) => place?.path === String(header.row))).toBe(true);
      continue;
    }
    const figure = totals.find(({ place }) => place.path === total.place?.path);
    if (!figure) throw new Error('no figure states the total');
    expect(compareDecimals(figure.stated, decimal(total.text))).toBe(0);
    expect(compareDecimals(figure.read, sum)).toBe(0);
  }
}

const edit = fc.record({
  at: fc.nat({ max: 4000 }),
  cut: fc.nat({ max: 40 }),
  put: fc.oneof(
    fc.uint8Array({ maxLength: 4 }),
    fc
      .constantFrom(
        '*',
        '~',
        '!',
        '-',
        '.',
        '0',
        '9',
        '\n',
        'HL*9*9*9~',
        'TDS*1~',
        'ISA*',
        'SLN*1**O*1*M4*5~',
      )
      .map((text) => Buffer.from(text)),
  ),
});

describe.each(FIXTURES)('%s, changed anywhere', (name) => {
  const whole = readFileSync(`fixtures/layouts/${name}`);

  test('gives records whose totals are accounted for, or a problem', () => {
    fc.assert(
      fc.property(fc.array(edit, { minLength: 1, maxLength: 4 }), (edits) => {
        let bytes: Buffer = whole;
        for (const { at, cut, put } of edits) {
          const from = at % (bytes.length + 1);
          bytes = Buffer.concat([bytes.subarray(0, from), put, bytes.subarray(from + cut)]);
        }
        const records = outcome(bytes);
        if (records) expectAccounted(records);
      }),
      { numRuns: 1500, seed: 811 },
    );
  });

  test('with any one digit changed, is accounted for', () => {
    expectAccounted(
      outcome(whole) ?? { layout: '', rows: [], figures: [], left: [], rejections: [], warnings: [] },
    );
    for (const [at, byte] of whole.entries()) {
      if (byte < 0x30 || byte > 0x39) continue;
      const bytes = Buffer.from(whole);
      bytes[at] = byte === 0x39 ? 0x30 : byte + 1;
      const records = outcome(bytes);
      if (records) expectAccounted(records);
    }
  });

  test('cut short anywhere, is refused', () => {
    const last = whole.lastIndexOf('IEA');
    for (let length = 1; length < last; length += 7) {
      expect(outcome(whole.subarray(0, length))).toBeUndefined();
    }
  });
});
