import { describe, expect, test } from 'vitest';
import type { Dispute } from '../../../src/records/dispute.ts';
import type { Report } from '../../../src/report/report.ts';
import { htmlReport } from '../../../src/reports/html/html.ts';
import { entry, lineOf, on, opening } from '../../ledger/ledger-story.ts';
import { disputesOf, manyDisputes } from '../../ledger/many-disputes.ts';
import { exampleReport } from './example-report.ts';
import { byId, named, parsedPage, rowsOf } from './parsed-page.ts';

function reportWith(disputes: readonly Dispute[], locale = 'en-CA'): Report {
  return { ...exampleReport({ locale }), asOf: on('2026-11-30'), disputes };
}

async function pageOf(disputes: readonly Dispute[], locale?: string) {
  return parsedPage(await htmlReport(reportWith(disputes, locale)));
}

describe('the section of disputes', () => {
  test('says what they come to, by currency, age, carrier and reason', async () => {
    const page = await pageOf(manyDisputes(40));
    expect(rowsOf(byId(page, 'disputes-money-table'))).toEqual([
      [
        'CAD',
        '32',
        '$16,530.34',
        '$4,896.87',
        '$3,110.99',
        '$9,364.48',
        '40.8%',
        '43.8%',
        '$1,694.72',
        '$965.10',
      ],
      [
        'EUR',
        '8',
        '€4,683.03',
        '€1,863.06',
        '€741.84',
        '€1,121.22',
        '39.8%',
        '39.8%',
        '€1,121.22',
        '€741.84',
      ],
    ]);
    expect(rowsOf(byId(page, 'disputes-ageing-table')).map(([age, count]) => [age, count])).toEqual([
      ['0–30', '3'],
      ['31–60', '2'],
      ['61–90', '1'],
      ['91–120', '2'],
      ['> 120', '15'],
    ]);
    expect(rowsOf(byId(page, 'disputes-carrier-table'))[0]).toEqual([
      'Laurentel',
      '8',
      '$3,678.08',
      '$822.90',
      '$205.73',
      '$2,821.67',
      '66.7%',
      '15.8%',
      '0.0%',
    ]);
    expect(rowsOf(byId(page, 'disputes-rule-table'))[3]?.slice(-3)).toEqual(['–', '–', '–']);
    expect(rowsOf(byId(page, 'disputes-steps-table'))[1]).toEqual(['sent to acknowledged', '11', '3']);
    expect(rowsOf(byId(page, 'disputes-months-table'))[0]).toEqual([
      'January 2026',
      '6',
      '1',
      '1',
      '$1,697.11 + €1,525.44',
      '$494.97',
      '',
    ]);
  });

  test('has the dates to keep and every claim', async () => {
    const page = await pageOf(manyDisputes(40));
    expect(rowsOf(byId(page, 'disputes-dates-table'))[0]).toEqual([
      '2026-11-01',
      '-29',
      'past',
      'time limit in law',
      'D-2026-0001',
      'Laurentel',
      '$13.10',
    ]);
    const rows = rowsOf(byId(page, 'disputes-table'));
    expect([rows.length, rows[2]]).toEqual([
      40,
      [
        'D-2026-0003CASE-7',
        'شبكة الأطلس514-02',
        'Charge billed twice on the invoice',
        'acknowledged',
        '$120.36',
        '',
        '$0.00',
        '$120.36',
        '2026-02-03',
        '> 120',
        '2026-11-21',
        '',
      ],
    ]);
  });

  test.each(['en-CA', 'fr-FR', 'ar-MA'])(
    'in %s has unique ids and stands in the contents',
    async (locale) => {
      const page = await pageOf(manyDisputes(40), locale);
      const ids = page.elements.flatMap(({ attributes }) => attributes.id ?? []);
      expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
      expect(named(page, 'a').filter(({ attributes }) => attributes.href === '#disputes')).toHaveLength(1);
    },
  );

  test('nothing of it without disputes', async () => {
    const report = exampleReport({ locale: 'en-CA' });
    const page = await htmlReport(report);
    expect(page).not.toContain('disputes');
    expect(await htmlReport({ ...report, disputes: [] })).not.toContain('id="disputes"');
  });

  test('what a ledger holds is text, whatever it looks like', async () => {
    const hostile = '"><script>alert(1)</script>\u202e<img src=x>';
    const disputes = disputesOf([
      {
        ...opening('D-2026-0001', '2026-11-02', [lineOf('F-1', '1.00', { account: hostile, rule: hostile })]),
      },
      entry('D-2026-0001', '2026-11-02', { type: 'amended', changes: { ticket: hostile, owner: hostile } }),
    ]);
    const page = await pageOf(disputes.map((dispute) => ({ ...dispute, carrier: hostile })));
    expect(named(page, 'img')).toEqual([]);
    expect(page.elements.filter(({ name }) => name === 'script')).toHaveLength(1);
  });

  test('names the first thousand of many claims', async () => {
    const [first] = manyDisputes(1);
    if (!first) throw new RangeError('no dispute');
    const many = Array.from({ length: 1001 }, (_, index) => ({ ...first, claim: `D-2026-${index}` }));
    const page = await pageOf(many);
    expect(rowsOf(byId(page, 'disputes-table'))).toHaveLength(1000);
    expect(byId(page, 'disputes-all')?.text).toContain('The first 1,000 of 1,001 are listed.');
  });
});
