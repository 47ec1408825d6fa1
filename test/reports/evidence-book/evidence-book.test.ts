import { strFromU8 } from 'fflate';
import { describe, expect, it } from 'vitest';
import { type Locale, parseLocale } from '../../../src/language/locale.ts';
import { money } from '../../../src/money/money.ts';
import type { Report, ReportFinding } from '../../../src/report/report.ts';
import {
  type EvidenceBookOptions,
  evidenceBookBytes,
} from '../../../src/reports/evidence-book/evidence-book.ts';
import { exampleAudit } from '../audit-example.ts';
import { containerFaults, partsOf } from '../workbook/container-parts.ts';
import { exampleReport, lineOf, openedBytes, sheetAt, shownIn } from '../workbook/opened-workbook.ts';

const CARRIER = 'Laurentel';
const report = exampleReport(exampleAudit());

function locale(tag: string): Locale {
  const found = parseLocale(tag);
  if (!found) throw new RangeError(tag);
  return found;
}

const options: EvidenceBookOptions = {
  claimNumber: 'R-2026-10-1',
  findings: report.findings,
  locale: locale('en-CA'),
};

function withFirst(change: Partial<ReportFinding>): Report {
  const findings = report.findings.flatMap((finding) =>
    finding.id === 'F-3f9c2a1b' ? [{ ...finding, ...change }] : [],
  );
  return { ...report, findings };
}

async function opened(from: Report, given: Partial<EvidenceBookOptions> = {}) {
  return openedBytes(
    await evidenceBookBytes(from, CARRIER, { ...options, findings: from.findings, ...given }),
  );
}

describe('evidenceBookBytes', () => {
  it('has the facts of each disputed charge, and their sums by reason and currency', async () => {
    const sheet = sheetAt(await opened(withFirst({})), 1);
    expect([1, 2].map((line) => lineOf(sheet, line, 15))).toEqual([
      [
        'Reference',
        'Bill date',
        'Account',
        'Invoice',
        'Service',
        'Charge code',
        'Description',
        'From',
        'To',
        'Billed',
        'Expected',
        'Disputed',
        'Currency',
        'Reason',
        'Explanation',
      ],
      [
        'F-3f9c2a1b',
        new Date('2026-10-31T00:00:00Z'),
        '0514-01',
        'L-2026-10-514',
        '514-555-0000',
        'VOIP-STD',
        'Ligne VoIP standard',
        new Date('2026-10-01T00:00:00Z'),
        new Date('2026-10-31T00:00:00Z'),
        31.5,
        28,
        { formula: 'ROUND(J2-K2,2)', result: 3.5 },
        'CAD',
        'Price differs from the contract',
        'Billed $31.50; the contract says $28.00. Difference $3.50.',
      ],
    ]);
    expect([4, 5].map((line) => lineOf(sheet, line, 14).slice(9))).toEqual([
      [
        null,
        { formula: 'SUMPRODUCT(EXACT($N$2:$N$2,$N4)*($M$2:$M$2=$M4))', result: 1 },
        {
          formula: 'ROUND(SUMPRODUCT(EXACT($N$2:$N$2,$N4)*($M$2:$M$2=$M4),$L$2:$L$2),2)',
          result: 3.5,
        },
        'CAD',
        'Price differs from the contract',
      ],
      [
        'Lines',
        { formula: 'SUMPRODUCT(--($M$2:$M$2=$M5))', result: 1 },
        { formula: 'ROUND(SUMPRODUCT(--($M$2:$M$2=$M5),$L$2:$L$2),2)', result: 3.5 },
        'CAD',
        'Total',
      ],
    ]);
  });

  it('shows every cell that proves it, by the name of its file without folders', async () => {
    const sheet = sheetAt(await opened(withFirst({})), 2);
    expect([1, 2, 3].map((line) => lineOf(sheet, line, 11))).toEqual([
      [
        'Reference',
        'Document',
        'File',
        'Sheet',
        'Page',
        'Row',
        'Column',
        'Cell',
        'Element or segment',
        'EN 16931 term',
        'Value',
      ],
      ['F-3f9c2a1b', 'Your bill', 'laurentel.csv', null, null, 2, 'amount', null, null, null, '31.50'],
      ['F-3f9c2a1b', 'Agreed prices', 'prices.xlsx', '2026', null, null, null, 'F2', null, null, '28.00'],
    ]);
  });

  it('holds the claims of its carrier alone, and adds up to what they come to', async () => {
    const bytes = await evidenceBookBytes(report, CARRIER, options);
    const sheet = sheetAt(await openedBytes(bytes), 1);
    const own = report.findings.filter(
      ({ carrier, class: of, impact }) =>
        carrier === CARRIER && of === 'error' && impact && impact.digits > 0n,
    );
    const ids = Array.from({ length: own.length + 1 }, (_, index) => sheet.getCell(`A${index + 2}`).value);
    expect(ids).toEqual([...own.map(({ id }) => id), null]);
    expect(shownIn(sheet.getCell(`L${sheet.rowCount}`))).toBe(495.11);
    const text = [...partsOf(bytes).values()].map((part) => strFromU8(part)).join('\n');
    const others = report.findings.filter((finding) => !own.includes(finding));
    expect(others.filter(({ id }) => text.includes(id))).toEqual([]);
    expect(
      ['Océlia', 'inventory-not-billed', 'Exposure', 'bills/2026-10'].filter((word) => text.includes(word)),
    ).toEqual([]);
    expect(containerFaults(bytes)).toEqual([]);
  });

  it('speaks the language of the letter, and leaves out explanations in another', async () => {
    const workbook = await opened(withFirst({}), { locale: locale('fr-CA') });
    expect(workbook.worksheets.map(({ name }) => name)).toEqual(['Réclamation', 'Preuves']);
    const sheet = sheetAt(workbook, 1);
    expect(lineOf(sheet, 1, 16).slice(12)).toEqual(['Devise', 'Motif', null, null]);
    expect(sheet.getCell('N2').value).toBe('Prix différent du contrat');
    const arabic = await opened(withFirst({}), { locale: locale('ar-MA') });
    expect(arabic.worksheets.map(({ name, views }) => [name, views[0]?.rightToLeft])).toEqual([
      ['المطالبة', true],
      ['الأدلة', true],
    ]);
  });

  it('names positions of the letter and codes of e-invoices where there are any', async () => {
    const [first] = withFirst({}).findings;
    if (!first) throw new RangeError('the example has the finding');
    const coded = withFirst({ record: { ...first.record, einvoice: true } });
    const sheet = sheetAt(await opened(coded, { positionOf: () => 7 }), 1);
    const line = lineOf(sheet, 2, 19);
    expect([line[0], ...line.slice(16)]).toEqual([7, 'PU_ERR', 'PRI', 'CNP']);
    expect(sheetAt(await opened(coded, { positionOf: () => 7 }), 2).getCell('A2').value).toBe(7);
    const invoices = report.invoices.map((invoice) => ({ ...invoice, paidOn: report.asOf }));
    const paid = sheetAt(await opened({ ...coded, invoices }), 1);
    expect(lineOf(paid, 2, 18)[17]).toBe('CNA');
  });

  it('takes the folders off the files that an explanation names, and no others', async () => {
    const input = { role: 'bills', file: 'Our dispute/deep/b.csv', sha256: '', layout: 'x' } as const;
    const inputs = [{ ...input, rows: 1, records: 1, rejected: 0, ignored: 0 }];
    const message = 'as L-1 (row 2 of Our dispute/deep/b.csv), 2026/10 and Other/b.csv';
    const sheet = sheetAt(await opened({ ...withFirst({ message }), inputs }), 1);
    expect(sheet.getCell('O2').value).toBe('as L-1 (row 2 of b.csv), 2026/10 and Other/b.csv');
  });

  it('lists the charges in the order of the letter, those in no row last', async () => {
    const own = report.findings.filter(({ carrier }) => carrier === CARRIER).slice(0, 40);
    const from = { ...report, findings: own };
    const positions = new Map(own.map(({ id }, index) => [id, own.length - index]));
    const [last] = own;
    if (!last) throw new RangeError('the example has findings');
    const positionOf = ({ id }: ReportFinding) => (id === last.id ? undefined : positions.get(id));
    const sheet = sheetAt(await opened(from, { positionOf }), 1);
    const found: unknown[] = [];
    for (let line = 2; sheet.getCell(`B${line}`).value !== null; line += 1)
      found.push(sheet.getCell(`A${line}`).value);
    expect(found.length).toBeGreaterThan(2);
    const numbers = found.filter((value) => typeof value === 'number');
    expect(numbers).toEqual([...numbers].sort((a, b) => a - b));
    const columns = lineOf(sheetAt(await opened(withFirst({ since: report.asOf })), 1), 1, 16);
    expect(columns.slice(13)).toEqual(['Reason', 'Since', 'Explanation']);
  });

  it('counts an invoice as paid from the day of payment on, the day of the audit where none is given', async () => {
    const [first] = withFirst({}).findings;
    if (!first) throw new RangeError('the example has the finding');
    const coded = withFirst({ record: { ...first.record, einvoice: true } });
    const paidOn = (report.asOf + 1) as Report['asOf'];
    const invoices = report.invoices.map((invoice) => ({ ...invoice, paidOn }));
    const action = async (paidBy?: Report['asOf']) =>
      lineOf(
        sheetAt(await opened({ ...coded, invoices }, paidBy === undefined ? {} : { paidBy }), 1),
        2,
        18,
      )[17];
    expect([await action(), await action(report.asOf), await action(paidOn)]).toEqual(['CNP', 'CNP', 'CNA']);
  });

  it('keeps hostile texts as texts', async () => {
    const hostile = '=HYPERLINK("http://x.example")';
    const from = withFirst({
      service: hostile,
      evidence: [{ role: 'bills', file: `..\\..\\${hostile}`, row: 1, value: hostile }],
    });
    const workbook = await opened(from);
    expect(sheetAt(workbook, 1).getCell('E2').value).toBe(hostile);
    expect(lineOf(sheetAt(workbook, 2), 2, 11)).toEqual([
      'F-3f9c2a1b',
      'Your bill',
      'x.example")',
      null,
      null,
      1,
      null,
      null,
      null,
      null,
      hostile,
    ]);
  });

  it('gives the same bytes twice, and says so when nothing is disputed', async () => {
    const [one, two] = [
      await evidenceBookBytes(report, CARRIER, options),
      await evidenceBookBytes(report, CARRIER, options),
    ];
    expect(Buffer.from(one).equals(Buffer.from(two))).toBe(true);
    const none = await opened(withFirst({ class: 'exposure', impact: money('3.50', 'CAD') }));
    expect(sheetAt(none, 1).getCell('A2').value).toBe('Nothing is disputed.');
  });
});
