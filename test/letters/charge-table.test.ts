import { describe, expect, it } from 'vitest';
import { chargeTable } from '../../src/letters/charge-table.ts';
import { lettersOf } from '../../src/letters/letters.ts';
import { plainText } from '../../src/letters/span.ts';
import { voiceOf } from '../../src/letters/voice.ts';
import type { CellEvidence } from '../../src/records/origin.ts';
import { type Contested, letterReport, localeOf } from './letter-example.ts';

/** The cells of a letter's first table, in French, row by row; the evidence of the first finding may be another. */
function rowsOf(contested: readonly Contested[], evidence?: readonly CellEvidence[]) {
  const report = letterReport({ locale: 'fr-FR', contested });
  const findings = report.findings.map((finding, index) =>
    index === 0 && evidence ? { ...finding, evidence } : finding,
  );
  const [letter] = lettersOf({ ...report, findings }, { level: 'claim' });
  const table = letter?.claims[0]?.claimed;
  if (!letter || !table) throw new RangeError('no table');
  const { titleOf } = report;
  const voice = voiceOf(localeOf('fr-FR'));
  const setting = { voice, titleOf, invoices: letter.invoices, evidenceBook: 1, namesFiles: true };
  return chargeTable(table, setting).rows.flatMap((row) =>
    row.kind === 'sum'
      ? []
      : [
          {
            code: plainText(row.cells.code),
            description: plainText(row.cells.description),
            evidence: plainText(row.cells.evidence),
          },
        ],
  );
}

describe('the evidence of a row', () => {
  const at = (more: Partial<CellEvidence>) =>
    rowsOf([{}], [{ role: 'bills', file: 'in/FA-1.xml', value: '1', ...more }])[0]?.evidence;

  it.each<[Partial<CellEvidence>, string]>([
    [{ path: '/Invoice/cac:InvoiceLine[7]/cbc:LineExtensionAmount' }, 'ligne\u00a07'],
    [{ path: '/rsm:C/ram:IncludedSupplyChainTradeLineItem[12]/ram:X', term: 'BT-131' }, 'ligne\u00a012'],
    [{ path: '/Invoice/cac:TaxTotal/cac:TaxSubtotal/cbc:TaxAmount', term: 'BT-117' }, 'BT-117'],
    [{ path: '/Invoice/cac:LegalMonetaryTotal/cbc:PayableAmount' }, 'PayableAmount'],
    [{ path: '1042' }, 'segment\u00a01042'],
    [{ row: 1234 }, 'ligne\u00a01234'],
    [{ role: 'history', row: 3 }, 'ligne\u00a03'],
  ])('%j is short', (more, place) => {
    expect(at(more)).toBe(`F-10000000, ${place} (FA-1.xml)`);
  });

  it('is none of a price sheet', () => {
    expect(at({ role: 'prices', row: 3 })).toBe('F-10000000');
  });
});

describe('a description', () => {
  const shown = (description: string) => rowsOf([{ description }])[0]?.description;

  it('has at most forty characters, cut at a word where one ends past the half', () => {
    expect(shown('x'.repeat(40))).toBe('x'.repeat(40));
    expect(shown('x'.repeat(41))).toBe(`${'x'.repeat(39)}…`);
    expect(shown('Ligne VoIP standard avec une description longue')).toBe('Ligne VoIP standard avec une…');
    expect(shown(`Ligne ${'x'.repeat(40)}`)).toBe(`Ligne ${'x'.repeat(33)}…`);
  });
});

describe('the rest of a reason', () => {
  const other = (count: number, rule: string, cents: number): Contested[] =>
    Array.from({ length: count }, (_, index) => ({
      rule,
      code: index % 2 === 0 ? 'A' : 'B',
      service: `${rule} ${index}`,
      billed: `${100 + index}.${10 + cents}`,
      expected: '0.00',
    }));

  it('says how many other lines and codes it has, and no "other" where none of its lines is shown', () => {
    const large = other(42, 'duplicate-line', 1);
    const small = other(3, 'recharged-period', 2).map((one) => ({
      ...one,
      billed: `1.${one.service?.at(-1)}0`,
    }));
    const rest = rowsOf([...large, ...small]).filter(({ evidence }) => evidence.startsWith('liste'));
    expect(rest).toEqual([
      { code: '2\u00a0codes', description: '2\u00a0autres lignes', evidence: 'liste en pièce jointe 1' },
      { code: '2\u00a0codes', description: '3\u00a0lignes', evidence: 'liste en pièce jointe 1' },
    ]);
  });
});
