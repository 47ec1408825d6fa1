import { Ajv } from 'ajv';
import addFormats from 'ajv-formats';
import { describe, expect, it, test } from 'vitest';
import { type Locale, parseLocale } from '../../src/language/locale.ts';
import { money } from '../../src/money/money.ts';
import { findingsCsv } from '../../src/reports/csv.ts';
import { deadlinesOf } from '../../src/reports/deadlines.ts';
import { disputeText } from '../../src/reports/dispute-text.ts';
import { githubAnnotations } from '../../src/reports/github/github.ts';
import { htmlReport } from '../../src/reports/html/html.ts';
import { junitXml } from '../../src/reports/junit/junit.ts';
import { largestCauses, unclaimedCauses } from '../../src/reports/largest-causes.ts';
import { markdownReport } from '../../src/reports/markdown/markdown.ts';
import { sarif } from '../../src/reports/sarif/sarif.ts';
import { standingSums } from '../../src/reports/standing.ts';
import { verdictText } from '../../src/reports/verdict-text.ts';
import { on } from '../ledger/ledger-story.ts';
import { byId, parsedPage, rowsOf, within } from './html/parsed-page.ts';
import { faultsOf, parsedXml } from './junit/junit-schema.ts';
import { reportInDispute } from './report-in-dispute.ts';
import { SARIF_SCHEMA } from './sarif/sarif-schema.ts';
import { lineNumberOf, lineOf, openedWorkbook, shownIn, textIn } from './workbook/opened-workbook.ts';

function localeOf(tag: string): Locale {
  const locale = parseLocale(tag);
  if (!locale) throw new RangeError(tag);
  return locale;
}
const report = reportInDispute(localeOf('en-CA'));
const asIs = (text: string) => text;
const spaced = (text: string | undefined) =>
  text?.replace(/[\u200e\u200f\u061c]/g, '').replace(/[\u00a0\u202f]/g, ' ');

test('the money of the errors is summed by how it stands', () => {
  const cad = (text: string) => money(text, 'CAD');
  expect(standingSums(report)).toEqual([
    { standing: 'new', amount: cad('1.00'), findings: 1 },
    { standing: 'unasked', amount: cad('12.00'), findings: 2 },
    { standing: 'claimed', amount: cad('2.00'), findings: 1 },
    { standing: 'credited', amount: cad('16.00'), findings: 1 },
    { standing: 'verified', amount: cad('32.00'), findings: 1 },
    { standing: 'ignored', amount: cad('192.00'), findings: 2 },
  ]);
  const { disputes: _, ...without } = report;
  expect(standingSums(without)).toEqual([]);
  expect(standingSums({ ...report, findings: report.findings.slice(0, 1), settled: [] })).toEqual([]);
});

describe('a sentence on the dispute of each finding', () => {
  it.each([
    [
      'en-CA',
      [
        undefined,
        'D-2026-0001: sent since 2026-11-05, ticket T-77',
        'D-2026-0002: sent since 2026-11-05; the amount of this month is not asked for yet',
        'D-2026-0003: reopened; the error came back on 2026-10-01; the amount of this month is not asked for yet',
        'D-2026-0004: credited since 2026-11-05',
        'D-2026-0005: verified since 2026-11-05',
        'D-2026-0006: written off since 2026-11-05: Too small',
        'ignored: Agreed, N. Roy (until 2027-01-31)',
      ],
    ],
    [
      'fr-CA',
      [
        undefined,
        'D-2026-0001 : envoyée depuis le 2026-11-05, dossier T-77',
        'D-2026-0002 : envoyée depuis le 2026-11-05 ; le montant de ce mois n’est pas encore réclamé',
        'D-2026-0003 : rouverte ; l’erreur est revenue le 2026-10-01 ; le montant de ce mois n’est pas encore réclamé',
        'D-2026-0004 : créditée depuis le 2026-11-05',
        'D-2026-0005 : vérifiée depuis le 2026-11-05',
        'D-2026-0006 : passée en perte depuis le 2026-11-05 : Too small',
        'ignoré : Agreed, N. Roy (jusqu’au 2027-01-31)',
      ],
    ],
    [
      'ar-MA',
      [
        undefined,
        'D-2026-0001: مُرسلة منذ 05/11/2026، ملف T-77',
        'D-2026-0002: مُرسلة منذ 05/11/2026؛ لم يُطالَب بعد بمبلغ هذا الشهر',
        'D-2026-0003: أُعيد فتحها؛ عاد الخطأ في 01/10/2026؛ لم يُطالَب بعد بمبلغ هذا الشهر',
        'D-2026-0004: قُيِّد رصيدها الدائن منذ 05/11/2026',
        'D-2026-0005: تم التحقق منها منذ 05/11/2026',
        'D-2026-0006: مشطوبة كخسارة منذ 05/11/2026: Too small',
        'مُستبعد: Agreed، N. Roy (حتى 31/01/2027)',
      ],
    ],
  ])('in %s', (tag, sentences) => {
    const told = [...report.findings, ...report.settled].map((finding) =>
      spaced(disputeText(finding, localeOf(tag), asIs)),
    );
    expect(told).toEqual(sentences);
  });
});

test.each([
  [
    'en-CA',
    '5 findings: claim 1.00 CAD, exposure nothing, in dispute 30.00 CAD; settled, and not asked for any more: 3',
  ],
  [
    'fr-CA',
    '5 constats : réclamation 1,00 CAD, risque néant, contesté 30,00 CAD ; réglés, qui ne sont plus réclamés : 3',
  ],
  [
    'ar-MA',
    'الملاحظات: 5؛ المطالبة 1,00 CAD، المخاطر لا شيء، المتنازع عليه 30,00 CAD؛ سُوّيت ولم يعد يُطالَب بها: 3',
  ],
])('the verdict in %s tells what is in dispute and settled', (tag, sentence) => {
  expect(spaced(verdictText({ ...report, locale: localeOf(tag) }, asIs))).toBe(sentence);
});

test('what is claimed already is no claim to come: not among the largest causes, nor of the deadlines', () => {
  expect(largestCauses(report, unclaimedCauses(report)).map(({ id }) => id)).toEqual(['C-00000000']);
  const claimable = money('1.00', 'CAD');
  const due = report.findings.map((finding) => ({ ...finding, claimable, deadline: on('2026-11-30') }));
  const [first] = deadlinesOf({ ...report, asOf: on('2026-11-01'), findings: due }).soon;
  expect(first?.findings.map(({ id }) => id)).toEqual(['F-0', 'F-2', 'F-3']);
});

test('csv has the claim and its state as written in the ledger', () => {
  const rows = findingsCsv(report, { mark: false }).trimEnd().split('\n');
  expect(rows.map((row) => row.split(',').slice(-2).join(','))).toEqual([
    'dispute,dispute_state',
    ',',
    'D-2026-0001,sent',
    'D-2026-0002,sent',
    'D-2026-0003,reopened',
    'D-2026-0004,credited',
  ]);
});

test('junit fails on what is in dispute too, as the audit does, and sums it apart', () => {
  const suite = parsedXml(junitXml(report)).children[0];
  if (!suite) throw new RangeError('no suite');
  expect(faultsOf(parsedXml(junitXml(report)))).toEqual([]);
  const properties = suite.children.find(({ name }) => name === 'properties')?.children ?? [];
  const values = properties.map(({ attributes }) => [attributes.name, attributes.value]);
  expect(values.filter(([name]) => name?.startsWith('claim.') || name?.startsWith('disputed.'))).toEqual([
    ['claim.CAD', '1.00'],
    ['disputed.CAD', '30.00'],
  ]);
  expect(suite.attributes.failures).toBe('1');
  expect(junitXml(report)).toContain('\n    D-2026-0001: sent since 2026-11-05, ticket T-77\n');
});

test('sarif calls what is in dispute unchanged, and what is settled suppressed', () => {
  const log = JSON.parse(sarif(report));
  const validate = addFormats.default(new Ajv({ strict: true })).compile(SARIF_SCHEMA);
  expect([validate(log), validate.errors]).toEqual([true, null]);
  const { results } = log.runs[0];
  type Result = { baselineState: string; suppressions?: object; properties: Record<string, unknown> };
  expect(
    results.map(({ baselineState, suppressions, properties }: Result) => [
      properties.id,
      baselineState,
      suppressions,
      properties.claim,
    ]),
  ).toEqual([
    ['F-0', 'new', undefined, undefined],
    ['F-1', 'unchanged', undefined, 'D-2026-0001'],
    ['F-2', 'unchanged', undefined, 'D-2026-0002'],
    ['F-3', 'unchanged', undefined, 'D-2026-0003'],
    ['F-4', 'unchanged', undefined, 'D-2026-0004'],
    ['F-5', 'unchanged', [suppressed('D-2026-0005: verified since 2026-11-05')], 'D-2026-0005'],
    ['F-6', 'unchanged', [suppressed('D-2026-0006: written off since 2026-11-05: Too small')], 'D-2026-0006'],
    ['F-7', 'unchanged', [suppressed('ignored: Agreed, N. Roy (until 2027-01-31)')], undefined],
  ]);
});

function suppressed(justification: string) {
  return { kind: 'external', status: 'accepted', justification };
}

test('github and markdown tell the dispute behind the message', () => {
  expect(githubAnnotations(report)).toContain('(F-1) · D-2026-0001: sent since 2026-11-05, ticket T-77\n');
  const text = spaced(markdownReport(report))?.replace(/[\\`]/g, '');
  for (const sentence of [
    '| same error as a claim, not asked for yet | 2 | 12.00 CAD |',
    'bill-audit dispute open --all adds it to them.',
    '| Claim | In dispute | Exposure |',
    'D-2026-0001: sent since 2026-11-05, ticket T-77',
  ])
    expect(text).toContain(sentence);
});

test('the page has the standings, a filter by status, and the settled findings with their reasons', async () => {
  const page = parsedPage(await htmlReport(report));
  expect(rowsOf(byId(page, 'standings-table'))).toEqual([
    ['not claimed yet', '1', '$1.00'],
    ['same error as a claim, not asked for yet', '2', '$12.00'],
    ['asked for in a claim', '1', '$2.00'],
    ['credited', '1', '$16.00'],
    ['credited and verified', '1', '$32.00'],
    ['ignored, with a reason', '2', '$192.00'],
  ]);
  const options = within(byId(page, 'filter-status')).filter(({ name }) => name === 'option');
  expect(options.map(({ text }) => text)).toEqual(['All', 'new (1)', 'in dispute (3)', 'credited (1)']);
  const settled = rowsOf(byId(page, 'settled-table'));
  expect(settled.map((cells) => [cells[0], cells.at(-1)])).toEqual([
    ['F-5', 'D-2026-0005: verified since 2026-11-05'],
    ['F-6', 'D-2026-0006: written off since 2026-11-05: Too small'],
    ['F-7', 'ignored: Agreed, N. Roy (until 2027-01-31)'],
  ]);
});

describe('the workbook', () => {
  it('shows claim, state and standing of each finding, and claims only what is new', async () => {
    const workbook = await openedWorkbook(report);
    const sheet = workbook.getWorksheet('Discrepancies');
    if (!sheet) throw new RangeError('no sheet');
    const headings = lineOf(sheet, 1, 60).map(textIn);
    const column = (name: string) => headings.indexOf(name) + 1;
    const names = ['Finding', 'Claimed', 'Claim status', 'Standing', 'Claim no.', 'State', 'In dispute'];
    const rows = [2, 3, 4, 5, 6].map((line) =>
      names.map((name) => textIn(shownIn(sheet.getRow(line).getCell(column(name))) as never)),
    );
    expect(rows.sort(([a], [b]) => (String(a) < String(b) ? -1 : 1))).toEqual([
      ['F-0', 1, 'New', 'not claimed yet', null, null, null],
      ['F-1', null, 'Sent', 'asked for in a claim', 'D-2026-0001', 'sent', 2],
      ['F-2', null, 'New', 'same error as a claim, not asked for yet', 'D-2026-0002', 'sent', 4],
      ['F-3', null, 'New', 'same error as a claim, not asked for yet', 'D-2026-0003', 'reopened', 8],
      ['F-4', null, 'Credited', 'credited', 'D-2026-0004', 'credited', 16],
    ]);
  });

  it('adds up what is claimed, in dispute and settled, live where there are rows', async () => {
    const sheet = (await openedWorkbook(report)).getWorksheet('Summary');
    if (!sheet) throw new RangeError('no sheet');
    const first = lineNumberOf(sheet, 'Claimed, in dispute, settled') + 2;
    const rows = [0, 1, 2, 3, 4, 5].map((line) => {
      const cells = sheet.getRow(first + line);
      const amount = cells.getCell(4);
      return [
        cells.getCell(1).value,
        shownIn(cells.getCell(3)),
        shownIn(amount),
        amount.formula !== undefined,
      ];
    });
    expect(rows).toEqual([
      ['not claimed yet', 1, 1, true],
      ['same error as a claim, not asked for yet', 2, 12, true],
      ['asked for in a claim', 1, 2, true],
      ['credited', 1, 16, true],
      ['credited and verified', 1, 32, false],
      ['ignored, with a reason', 2, 192, false],
    ]);
  });

  it('lists what is settled under what was not audited, with the reason and the date', async () => {
    const sheet = (await openedWorkbook(report)).getWorksheet('Not audited');
    if (!sheet) throw new RangeError('no sheet');
    const lines = [2, 3].map((line) => lineOf(sheet, line, 3));
    expect(lines).toEqual([
      [
        'Settled finding',
        'The credit is on a bill and the next bill did not repeat the error.',
        'F-5, D-2026-0005: verified since 2026-11-05',
      ],
      [
        'Settled finding',
        'Nobody asks for it any more, for the reason given.',
        'F-6, D-2026-0006: written off since 2026-11-05: Too small',
      ],
    ]);
  });
});
