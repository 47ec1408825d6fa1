import { marked } from 'marked';
import { describe, expect, test } from 'vitest';
import { addDays } from '../../../src/calendar/day.ts';
import { money } from '../../../src/money/money.ts';
import type { Report } from '../../../src/report/report.ts';
import { reportOf } from '../../../src/report/report-of-audit.ts';
import { markdownReport } from '../../../src/reports/markdown/markdown.ts';
import { exampleAudit } from '../audit-example.ts';
import { emptyReport, hostileReport, skippedReport } from '../hostile-report.ts';
import { reportWithFindings } from '../report-with.ts';

const NBSP = /\u00a0/g;

test('one finding, in English', () => {
  const report = reportOf(exampleAudit({ findings: 1 }));
  expect(markdownReport(report).replace(NBSP, ' ')).toBe(`# Ville de Saint-Clair: audit as of October 31, 2026

**1 finding: claim 3.50 CAD, exposure nothing**

## Claim and exposure

| Carrier | Findings | Billed | Claim | Exposure |
| --- | ---: | ---: | ---: | ---: |
| Laurentel | 1 | 2,858.66 CAD | 3.50 CAD | 0.00 CAD |

## Findings

| Impact | Kind | Reason | Carrier | Account | Service | Code | Message | Id |
| ---: | --- | --- | --- | --- | --- | --- | --- | --- |
| 3.50 CAD | error | Price differs from the contract | Laurentel | 0514-01 | 514-555-0000 | VOIP-STD | Billed \\$31.50; the contract says \\$28.00. Difference \\$3.50. | F-3f9c2a1b |

## Coverage

- Charges with inventory: 60 of 60 (100%)
- Charges with a price: 60 of 60 (100%)
- Spend with a price: 2,572.79 CAD of 2,858.66 CAD (89.9%)
- Spend with a price: 1,803.96 EUR of 2,004.40 EUR (90%)
- Spend with a price: 31.500 TND of 35.000 TND (90%)

## Not checked

- Rules skipped: 2
- no orders file: nrc-without-order
- no earlier months: balance-roll-forward
- charges (1): no price term for its type, scope, quantity or dates (-412.35 CAD)
- inventory rows (1): the account has no invoice this month
- rows (1): the row could not be read

## Warnings: 1

- bills/2026-10/laurentel.csv, row 1, column "Remarque": the column answers for no field. Map it in bill-audit.yaml, or leave it out of the file.
`);
});

test('nothing found and nothing given, in French', () => {
  expect(markdownReport(emptyReport('fr-CA')).replace(NBSP, ' ')).toBe(`# Audit au 31 octobre 2026

**0 constat**

## Constats

Aucun constat parmi ce qui a été vérifié.

## Couverture

- Charges à l’inventaire : 0 sur 0
- Charges avec un prix : 0 sur 0

## Non vérifié

Toutes les règles ont été appliquées et rien de ce qui a été lu n’a été écarté.
`);
});

test('only skipped rules, in Arabic: from right to left, names in their own direction', () => {
  expect(markdownReport(skippedReport('ar-MA'))).toBe(`<div dir="rtl">

# تدقيق بتاريخ 31 أكتوبر 2026

**الملاحظات: 0؛ لم يُدقَّق: قواعد 2، سجلات 0**

## الملاحظات

لا ملاحظات فيما جرى تدقيقه.

## نطاق التدقيق

- رسوم لها جرد: 0 من 0
- رسوم لها سعر: 0 من 0

## ما لم يُدقَّق

- قواعد لم تُطبَّق: 2
- no orders file: \u2068nrc-without-order\u2069
- no price sheets: \u2068mrc-contract-mismatch\u2069

</div>
`);
});

test('a report that keeps no details does not say that all was checked', () => {
  expect(markdownReport({ ...emptyReport(), detailed: false })).not.toContain('Not checked');
});

test('a baseline and rejected rows stand below the verdict', () => {
  const report = emptyReport();
  const [input] = reportOf(exampleAudit({ findings: 0 })).inputs;
  if (!input) throw new RangeError('the example has no input');
  const told = markdownReport({
    ...report,
    baseline: { file: 'report.json', known: 3, gone: 1 },
    inputs: [{ ...input, rejected: 2 }],
  });
  expect(told.split('\n\n').slice(1, 4)).toEqual([
    '**New since report.json: 0 findings**',
    'Baseline report.json: 3 known findings set aside, 1 gone. Findings, totals, letters and exit code are of what is new only.',
    'Rows rejected, and left out: 2',
  ]);
});

describe('causes', () => {
  test('are listed where one has several findings', () => {
    const text = markdownReport(
      reportWithFindings(41, () => ({ cause: 'C-1', since: addDays(reportOf(exampleAudit()).asOf, -40) })),
    );
    expect(sectionOf(text, 'Causes')).toEqual([
      '| Total | Each | Lines | Reason | Code | Carrier | Since |',
      '| ---: | ---: | ---: | --- | --- | --- | --- |',
      '| 143.50 CAD | 3.50 CAD | 41 | Price differs from the contract | VOIP-STD | Laurentel | September 2026 |',
    ]);
  });

  test.each([
    [20, undefined],
    [21, '… and 1 more'],
  ])('of %i the first 20', (count, last) => {
    const text = markdownReport(reportWithFindings(2 * count, (index) => ({ cause: `C-${index % count}` })));
    const rows = sectionOf(text, 'Causes').slice(2);
    expect(rows.filter((row) => row.startsWith('|'))).toHaveLength(20);
    expect(rows[20]).toBe(last);
  });
});

test.each([
  [50, undefined],
  [51, '… and 1 more'],
])('of %i findings the 50 largest', (count, last) => {
  const text = markdownReport(
    reportWithFindings(count, (index) => ({ impact: money(`${index}.00`, 'CAD') })),
  );
  const rows = sectionOf(text, 'Findings').slice(2);
  expect(rows.filter((row) => row.startsWith('|'))).toHaveLength(50);
  expect(rows[0]).toContain(`| ${count - 1}.00 CAD | error |`);
  expect(rows[50]).toBe(last);
});

test('the last days to claim: the nearest first, none that is past, currencies apart', () => {
  const { asOf } = reportOf(exampleAudit());
  const text = markdownReport(
    reportWithFindings(5, (index) => ({
      cause: `C-${index}`,
      deadline: addDays(asOf, [0, 9, -1, 9, 9][index] ?? 0),
      claimable: money('7.00', index === 4 ? 'EUR' : 'CAD'),
    })),
  );
  expect(sectionOf(text, 'Last days to claim').slice(2)).toEqual([
    '| 2026-10-31 | Laurentel | 1 | 7.00 CAD |',
    '| 2026-11-09 | Laurentel | 2 | 14.00 CAD |',
    '| 2026-11-09 | Laurentel | 1 | 7.00 EUR |',
  ]);
});

test.each(['en-CA', 'fr-CA', 'ar-MA'])('hostile texts are text alone in %s', (locale) => {
  const html = marked.parse(markdownReport(hostileReport(locale)), { async: false });
  const tags = new Set([...html.matchAll(/<\/?([a-z][a-z0-9]*)/gi)].map(([, tag]) => tag));
  const own = /^(h1|h2|p|strong|table|thead|tbody|tr|th|td|ul|li|div)$/;
  expect([...tags].filter((tag) => !own.test(tag ?? ''))).toEqual([]);
  expect(html).not.toMatch(/[^\u2060]@[a-z]|:\/\/evil|www\./);
  const cells = [...html.matchAll(/<tr>([\s\S]*?)<\/tr>/g)].map(([row]) => row.match(/<t[dh]/g)?.length);
  expect(new Set(cells)).toEqual(new Set([5, 7, 9]));
});

test('the text is never longer than GitHub shows', () => {
  const wide = '\u{1F600}@'.repeat(100);
  const report = reportWithFindings(400, (index) => ({
    ...{ cause: `C-${index % 200}`, carrier: wide + index, account: wide, service: wide, code: wide },
    message: wide.repeat(10),
  }));
  const huge: Report = {
    ...report,
    titleOf: () => ({ en: wide, fr: wide, ar: wide }),
    carrierTotals: Array.from({ length: 500 }, (_, index) => ({
      ...{ carrier: wide + index, currency: 'CAD', findings: 1 },
      ...{ claim: money('1.00', 'CAD'), exposure: money('1.00', 'CAD') },
    })),
    warnings: Array.from({ length: 500 }, () => ({ id: 'unknown-column', found: wide.repeat(100) })),
    coverage: {
      ...report.coverage,
      rules: Array.from({ length: 5_000 }, (_, index) => ({
        ...{ id: `${wide}${index}`, status: 'skipped', reason: `${index % 60} ${wide}` },
      })),
    },
  };
  const text = markdownReport(huge);
  expect(Buffer.byteLength(text)).toBeLessThan(1_000_000);
  expect(text).toContain('\n\nThe report is longer than a summary may be: the rest is in report.json.\n');
});

/** The lines of a section, without its heading and empty lines; spaces are plain. */
function sectionOf(text: string, heading: string): string[] {
  const section = text
    .replace(NBSP, ' ')
    .split('\n## ')
    .find((part) => part.startsWith(`${heading}\n`));
  return (section ?? '')
    .split('\n')
    .slice(1)
    .filter((line) => line !== '');
}
