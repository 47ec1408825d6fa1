import { expect, it } from 'vitest';
import { reportFrom } from '../../src/report/read-report.ts';
import { reportJson } from '../../src/report/report-json.ts';
import { reportOf } from '../../src/report/report-of-audit.ts';
import { auditOfTables, OVERCHARGED } from '../audit/audit-of-tables.ts';

const CREDIT = {
  ...OVERCHARGED.charge,
  charge_type: 'credit',
  description: 'Avoir D-2026-0001',
  period_start: '2026-09-01',
  period_end: '2026-09-30',
  amount: '-3.00',
  tax_rate: '20',
  reference: 'INC-4455',
} as const;

const textOf = (bills: readonly Record<string, string>[]) =>
  [...reportJson(reportOf(auditOfTables({ bills }).audit))].join('');
const read = (text: string) => reportFrom(Buffer.from(text), 'report.json');

it('keeps the credits of the bills, and gives them back', () => {
  const { audit } = auditOfTables({ bills: [OVERCHARGED.charge, CREDIT] });
  const report = reportOf(audit);
  expect(report.credits).toHaveLength(1);
  expect(read([...reportJson(report)].join('')).credits).toEqual(
    report.credits.map((credit) => ({ preceding: undefined, ...credit })),
  );
});

it('has no table of credits where there are none, and reads a report that has no such table', () => {
  const text = textOf([OVERCHARGED.charge]);
  expect(Object.keys(JSON.parse(text).details)).not.toContain('credits');
  expect(read(text).credits).toEqual([]);
});

it('refuses a damaged one, with its place', () => {
  const json = JSON.parse(textOf([OVERCHARGED.charge, CREDIT]));
  const { columns, rows } = json.details.credits;
  rows[0][columns.indexOf('amount')] = 'three';
  expect(() => read(JSON.stringify(json))).toThrow(
    expect.objectContaining({
      problems: [
        expect.objectContaining({
          found: expect.stringContaining('"three" is not an amount such as 31.50 CAD'),
        }),
      ],
    }),
  );
});
