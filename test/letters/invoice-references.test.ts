import { describe, expect, it } from 'vitest';
import { money } from '../../src/money/money.ts';
import type { Report } from '../../src/report/report.ts';
import { type Contested, day, type LetterSetting, letterReport } from './letter-example.ts';
import { writtenLetter } from './written-letter.ts';

const written = (contested: readonly Contested[], more: Partial<LetterSetting> = {}) =>
  writtenLetter(letterReport({ contested, ...more }));

const billedOf = (report: Report) => writtenLetter(report).linesOf('facts')[1]?.split(' As at')[0];

describe('the invoices of a letter', () => {
  it('stand on a line each where there are several, and are told apart by account', () => {
    const { linesOf } = written([{ invoice: '2026-10' }, { invoice: '2026-10', account: '514-02' }]);
    expect(linesOf('references').slice(2, 5)).toEqual([
      'Invoices:',
      '– 2026-10 (account 514-01) of 31\u00a0October\u00a02026, due on 30\u00a0November\u00a02026',
      '– 2026-10 (account 514-02) of 31\u00a0October\u00a02026, due on 30\u00a0November\u00a02026',
    ]);
    expect(linesOf('enclosures')[2]).toBe('Invoice pages: 2026-10 (514-01) and 2026-10 (514-02)');
  });

  it('are at most six lines', () => {
    const many = (count: number) =>
      Array.from({ length: count }, (_, index) => ({ invoice: `L-${index}`, service: `s${index}` }));
    const linesOf = (count: number) => written(many(count)).linesOf('references').slice(2, -1);
    expect(linesOf(6)).toHaveLength(7);
    expect(linesOf(7).slice(5)).toEqual([
      '– L-4 of 31\u00a0October\u00a02026, due on 30\u00a0November\u00a02026',
      '– 2 others',
    ]);
  });
});

describe('an invoice billed again', () => {
  const twice: Contested = {
    rule: 'duplicate-invoice',
    invoice: 'A2',
    proof: [],
    words: { other: { kind: 'text', text: 'A1' }, earlier: { kind: 'day', day: day('2026-10-05') } },
  };

  it('is named with the one that it repeats in references, row, grounds and enclosures', () => {
    const { linesOf } = written([twice]);
    expect(linesOf('references').slice(2, 5)).toEqual([
      'Invoices:',
      '– A2 of 31\u00a0October\u00a02026, due on 30\u00a0November\u00a02026',
      '– A1 of 5\u00a0October\u00a02026',
    ]);
    expect(linesOf('table')).toContain('Standard VoIP line – repeats invoice A1');
    expect(linesOf('grounds')[1]).toBe('Invoice A2 repeats the period and the total of invoice A1.');
    expect(linesOf('enclosures')[2]).toBe('Invoice pages: A2 and A1');
    expect(linesOf('subject')).toEqual(['Subject: Claim, invoice A2, disputed amount CA$3.50']);
  });

  it('under the same number says so, and in an older report names none', () => {
    const other = { other: { kind: 'text', text: 'A2' } } as const;
    expect(written([{ ...twice, words: other }]).linesOf('grounds')[1]).toBe(
      'Invoice A2 had already been issued under the same number.',
    );
    expect(written([{ ...twice, words: {} }]).linesOf('grounds')[1]).toBe(
      'The invoice bills again what another of your invoices has billed.',
    );
  });

  it('is not said of a service on two accounts, of a repeated line or of wrong arithmetic', () => {
    const grounds = (rule: string, words: Contested['words'] = {}) =>
      written([{ rule, proof: [], words }])
        .linesOf('grounds')
        .slice(1);
    const account = { other: { kind: 'text', text: '514-02' } } as const;
    expect(grounds('duplicate-service-across-accounts', account)).toEqual([
      'The same service is billed for the same days on two accounts: 514-01 and 514-02.',
    ]);
    expect(grounds('duplicate-service-across-accounts')).toEqual([
      'The same service is billed for the same days on two accounts.',
    ]);
    expect(grounds('duplicate-line')).toEqual(['The invoices themselves show the lines that are repeated.']);
    expect(grounds('line-extension-error')).toEqual([
      'The calculations on the invoice itself do not agree; this can be checked from the invoice alone.',
    ]);
    expect(grounds('installment-past-end')).toEqual([
      'The invoices themselves show what is disputed, in the places given for each line.',
    ]);
  });
});

describe('what the month bills', () => {
  const report = letterReport({ contested: [{}] });

  it('is said of the invoice listed where that is the one of the month', () => {
    expect(billedOf(report)).toBe('Your invoice listed above bills us CA$31.50.');
    const other = report.invoices.map((invoice) => ({ ...invoice, invoice: 'L-NEW' }));
    expect(billedOf({ ...report, invoices: other })).toMatch(/^As at 31/);
  });

  it('counts every currency, and so does what is not disputed', () => {
    const carriers = report.carriers.map((carrier) => ({
      ...carrier,
      invoices: 2,
      billed: [...carrier.billed, money('500.00', 'USD')],
    }));
    const both = { ...report, carriers };
    expect(billedOf(both)).toBe('Your 2 invoices for the month bill us CA$31.50 and US$500.00.');
    expect(writtenLetter(both).linesOf('undisputed')[1]).toMatch(
      /^We do not dispute the remaining charges for the month, CA\$28\.00 and US\$500\.00\. The/,
    );
  });
});

describe('a price sheet', () => {
  const inputs = (...files: readonly string[]) =>
    files.map((file) => {
      const counts = { rows: 1, records: 1, rejected: 0, ignored: 0 };
      return { role: 'prices', file, sha256: '', layout: 'x', ...counts } as const;
    });
  const enclosed = (report: Report) => writtenLetter(report).linesOf('enclosures').slice(3);
  const absent = letterReport({ contested: [{ rule: 'charge-not-in-contract', proof: [] }] });

  it('is enclosed where the ground is what it does not hold', () => {
    expect(enclosed({ ...absent, inputs: inputs('in/prices.csv') })).toEqual([
      'Price sheet extract: prices.csv',
    ]);
    expect(enclosed({ ...absent, inputs: inputs('a.csv', 'b.csv') })).toEqual(['Price sheet extract']);
  });

  it('is not where no ground speaks of it', () => {
    const repeated = letterReport({ contested: [{ rule: 'duplicate-line', proof: [] }] });
    expect(enclosed({ ...repeated, inputs: inputs('in/prices.csv') })).toEqual([]);
  });
});
