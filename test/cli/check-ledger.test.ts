import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it, test } from 'vitest';
import { type Entry, Ledger } from '../../src/ledger/ledger.ts';
import { openStore } from '../../src/ledger/open-store.ts';
import { reportSchema } from '../../src/report/report-schema.ts';
import { disputeEvents, WAYS, type Way } from '../audit/dispute-story.ts';
import { lineOf, on } from '../ledger/ledger-story.ts';
import { runIn } from '../run-in-folder.ts';
import { CONFIG, overcharges, type Reported, writeMonth } from './overcharged-month.ts';

const ALL = Object.keys(WAYS) as Way[];
const ONLY = ['--rule', 'mrc-contract-mismatch'];
/** Each way has a service of its own, in whose name it can be read; each is billed 3.50 too much. */
const serviceOf = (way: Way) => `514-555-01${String(ALL.indexOf(way)).padStart(2, '0')}`;
const wayOf = (service: string) => ALL[Number(service.slice(-2))];
const AMOUNTS = Object.fromEntries(ALL.map((way) => [serviceOf(way), '31.50']));

const IN_DISPUTE = [
  'draft',
  'ready',
  'sent',
  'acknowledged',
  'under-review',
  'info-requested',
  'approved',
  'partly-approved',
  'denied',
  'credit-promised',
  'escalated',
  'appealed',
  'reopened',
];
const VERIFIED = ['verified', 'closed'];
const CLOSED = ['closed after a denial', 'closed after a credit', 'closed unanswered'];
const GIVEN_UP = [...CLOSED, 'written-off', 'expired'];

let folder = '';
const check = (...argv: readonly string[]) => runIn(folder, ['check', '--out', 'out', ...ONLY, ...argv]);
const read = (name: string) => readFileSync(path.join(folder, name), 'utf8');
const reportNow = () => JSON.parse(read('out/report.json'));

/** Makes a ledger in the folder, of events as they are told. */
async function writeLedger(name: string, entries: readonly Entry[]): Promise<void> {
  const file = path.join(folder, name);
  const ledger = new Ledger(await openStore({ kind: 'file', file, shown: name }, { create: true }));
  await ledger.change(() => entries);
  await ledger.close();
}

/** A dispute for each way, about what September's audit found of its service. */
function disputesOf(findings: readonly Reported[]): Entry[] {
  const september = { from: on('2026-09-01'), to: on('2026-09-30') };
  return findings.flatMap(({ id, fingerprint, service }) => {
    const way = wayOf(service);
    if (way === undefined) throw new RangeError(service);
    const claim = `D-2026-${String(ALL.indexOf(way) + 1).padStart(4, '0')}`;
    const line = lineOf(id, '3.50', { fingerprint, service, period: september });
    return disputeEvents(claim, way, '3.50', [line]).map(({ number: _, ...entry }) => entry);
  });
}

beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'check-ledger-'));
  writeMonth(folder, AMOUNTS, CONFIG, '2026-09');
  await writeLedger('bill-audit-ledger.db', disputesOf(await overcharges(folder, ...ONLY)));
}, 60_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** The ways whose findings have a status, in a list of the report. */
function ways(list: readonly Reported[] | undefined, status: string): (Way | undefined)[] {
  return (list ?? []).filter((one) => one.status === status).map(({ service }) => wayOf(service));
}
const sum = (count: number) => ((count * 350) / 100).toFixed(2);

describe('the month that is in dispute', () => {
  beforeAll(async () => {
    rmSync(path.join(folder, 'out'), { recursive: true, force: true });
    writeMonth(folder, AMOUNTS, CONFIG, '2026-09');
    expect((await check('--quiet')).code).toBe(1);
  }, 60_000);

  test('every finding follows its dispute, and only what was withdrawn is new', () => {
    const { findings, settled, totals } = reportSchema.parse(reportNow()) as never as Record<
      string,
      Reported[]
    >;
    expect({
      fresh: ways(findings, 'new'),
      disputed: ways(findings, 'in-dispute'),
      credited: ways(findings, 'credited'),
      verified: ways(settled, 'verified'),
      ignored: ways(settled, 'ignored'),
      totals,
    }).toEqual({
      fresh: ['withdrawn'],
      disputed: ALL.filter((way) => IN_DISPUTE.includes(way)),
      credited: ['credited'],
      verified: ALL.filter((way) => VERIFIED.includes(way)),
      ignored: ALL.filter((way) => GIVEN_UP.includes(way)),
      totals: {
        CAD: {
          billed: (31.5 * ALL.length).toFixed(2),
          claim: '3.50',
          disputed: sum(IN_DISPUTE.length + 1),
          exposure: '0.00',
        },
      },
    });
  });

  test('the letter claims nothing that is in dispute, and calls no such money undisputed', () => {
    const letter = read('out/letter-Laurentel.md');
    const claimed = ALL.filter((way) => letter.includes(serviceOf(way)));
    expect(claimed).toEqual(['withdrawn']);
    expect(letter).toContain(
      'Apart from amounts that we have claimed or may claim separately, we do not dispute the remaining charges for the month.',
    );
  });

  test('the report says of each dispute what is known of it', () => {
    const of = (way: Way) =>
      [...reportNow().findings, ...reportNow().settled].find(
        (finding: Reported) => finding.service === serviceOf(way),
      );
    expect(of('acknowledged').dispute).toEqual({
      claim: 'D-2026-0004',
      state: 'acknowledged',
      since: '2026-11-05',
      ticket: 'T-77',
      claimed: true,
    });
    expect([of('written-off').dispute.state, of('written-off').ignored]).toEqual([
      'written-off',
      { reason: 'Too small' },
    ]);
    expect(reportNow().ledger.events).toHaveLength(disputesOf(reportNow().findings).length + settledEvents());
  });

  /** Of the disputes whose findings are not among those of the report. */
  function settledEvents(): number {
    return disputesOf(reportNow().settled).length;
  }

  it.each(['json', 'csv', 'terminal', 'html', 'markdown', 'junit', 'sarif', 'github'])(
    'as %s, check and export give the same bytes',
    async (format) => {
      const checked = await check('--quiet', '--format', format);
      const exported = await runIn(folder, ['export', 'out/report.json', '--format', format, '--quiet']);
      const ofBoth = [checked, exported].map(({ stdout }) =>
        stdout
          .replace(/\n\nFiles written\n[\s\S]*?\n\n/, '\n\n')
          .replace('more, in discrepancies.xlsx', 'more; --format csv lists them all'),
      );
      expect(ofBoth[1]).toBe(ofBoth[0]);
    },
  );

  it('gives the same workbook from the saved report', async () => {
    const checked = readFileSync(path.join(folder, 'out/discrepancies.xlsx'));
    await runIn(folder, ['export', 'out/report.json', '--format', 'xlsx=out/again.xlsx', '--quiet']);
    expect(readFileSync(path.join(folder, 'out/again.xlsx')).equals(checked)).toBe(true);
  });

  it('adds the claim and its state as the last columns of csv', async () => {
    const { stdout } = await check('--quiet', '--format', 'csv');
    const cells = stdout
      .trimEnd()
      .split('\n')
      .map((line) => line.split(',').slice(-2));
    expect([cells[0], cells[1], cells.at(-1)]).toEqual([
      ['dispute', 'dispute_state'],
      ['D-2026-0001', 'draft'],
      ['D-2026-0022', 'reopened'],
    ]);
  });
});

describe('the month after, with the same errors', () => {
  beforeEach(() => {
    rmSync(path.join(folder, 'out'), { recursive: true, force: true });
    writeMonth(folder, AMOUNTS, CONFIG, '2026-10');
  });

  const BACK = ['credited', 'verified', 'closed', 'closed after a credit'];
  const FRESH = ['closed unanswered', 'withdrawn', 'written-off', 'expired'];

  test('is in dispute without being asked for, is back, or is new', async () => {
    const { code } = await check('--quiet');
    const { findings, settled, totals } = reportNow();
    const back = findings.filter((finding: { dispute?: { recurs?: string } }) => finding.dispute?.recurs);
    expect({
      code,
      fresh: ways(findings, 'new'),
      disputed: ways(findings, 'in-dispute').length,
      claimed: findings.filter((finding: { dispute?: { claimed: boolean } }) => finding.dispute?.claimed),
      back: back.map(({ service }: Reported) => wayOf(service)),
      since: new Set(back.map(({ dispute }: { dispute: { recurs: string } }) => dispute.recurs)),
      ignored: ways(settled, 'ignored'),
      claim: [totals.CAD.claim, totals.CAD.disputed],
    }).toEqual({
      code: 1,
      fresh: ALL.filter((way) => FRESH.includes(way)),
      disputed: IN_DISPUTE.length + BACK.length,
      claimed: [],
      back: ALL.filter((way) => BACK.includes(way)),
      since: new Set(['2026-10-01']),
      ignored: ['closed after a denial'],
      claim: [sum(FRESH.length), sum(IN_DISPUTE.length + BACK.length)],
    });
    expect(read('out/letter-Laurentel.md')).toContain('disputed amount $14.00**');
  });

  test('--new shows, sums up and claims what is new, and counts what it sets aside', async () => {
    const { code, stdout } = await check('--new', '--no-color');
    const { findings, settled, totals, details } = reportNow();
    expect({
      code,
      statuses: new Set(findings.map(({ status }: Reported) => status)),
      services: ways(findings, 'new'),
      settled: settled.length,
      totals: [totals.CAD.claim, totals.CAD.disputed],
      aside: details.not_audited.rows.filter((row: string[]) => row.includes('disputed')).length,
    }).toEqual({
      code: 1,
      statuses: new Set(['new']),
      services: ALL.filter((way) => FRESH.includes(way)),
      settled: 1,
      totals: [sum(FRESH.length), '0.00'],
      aside: IN_DISPUTE.length + BACK.length,
    });
    expect(stdout).toContain(
      'Only what is new: 17 findings in dispute or credited are set aside (59.50 CAD). Findings, totals, letters and exit code are of the others.',
    );
    expect(stdout.trimEnd().split('\n').at(-2)).toBe(
      '4 findings: claim 14.00 CAD, exposure nothing; settled, and not asked for any more: 1; in dispute or credited, and set aside: 17',
    );
  });

  test('--new passes where nothing is new, and writes no letter', async () => {
    writeMonth(folder, { [serviceOf('sent')]: '31.50', [serviceOf('verified')]: '28.00' }, CONFIG, '2026-10');
    const passed = await check('--new', '--quiet');
    expect([
      passed.code,
      reportNow().findings,
      existsSync(path.join(folder, 'out/letter-Laurentel.md')),
    ]).toEqual([0, [], false]);
    expect((await check('--quiet')).code).toBe(1);
    expect(existsSync(path.join(folder, 'out/letter-Laurentel.md'))).toBe(false);
  });

  it.each([
    [
      'en',
      'D-2026-0003: sent since 2026-11-05; the amount of this month is not asked for yet',
      'D-2026-0012: reopened; the error came back on 2026-10-01; the amount of this month is not asked for yet',
      '17 errors stand in the claims of other months only: nobody has asked for their 59.50 CAD yet. bill-audit dispute open --all adds them to the claims.',
    ],
    [
      'fr-CA',
      'D-2026-0003 : envoyée depuis le 2026-11-05 ; le montant de ce mois n’est pas encore réclamé',
      'D-2026-0012 : rouverte ; l’erreur est revenue le 2026-10-01 ; le montant de ce mois n’est pas encore réclamé',
      '17 erreurs ne sont contestées que pour d’autres mois : personne n’a encore réclamé leurs 59,50 CAD. bill-audit dispute open --all les ajoute aux contestations.',
    ],
    [
      'ar-MA',
      'D-2026-0003: مُرسلة منذ 05/11/2026؛ لم يُطالَب بعد بمبلغ هذا الشهر',
      'D-2026-0012: أُعيد فتحها؛ عاد الخطأ في 01/10/2026؛ لم يُطالَب بعد بمبلغ هذا الشهر',
      'أخطاء واردة في مطالبات أشهر أخرى فقط: 17. لم يطالب أحد بعد بمبلغها 59,50 CAD. الأمر bill-audit dispute open --all يضيفها إلى المطالبات.',
    ],
  ])('says so in %s', async (locale, sent, back, hint) => {
    // More findings than a cause shows would hide some of them.
    const few = { [serviceOf('sent')]: '31.50', [serviceOf('verified')]: '30.00' };
    writeMonth(folder, AMOUNTS, CONFIG, '2026-10');
    const all = await check('--no-color', '--locale', locale);
    const told = (text: string) => text.replace(/[\u200e\u200f\u061c]/g, '').replace(/\s+/g, ' ');
    expect(told(all.stdout)).toContain(hint);
    writeMonth(folder, few, CONFIG, '2026-10');
    const { stdout } = await check('--no-color', '--locale', locale);
    for (const sentence of [sent, back]) expect(told(stdout)).toContain(sentence);
  });
});

test('an error that is verified is gone from the report, and listed apart', async () => {
  rmSync(path.join(folder, 'out'), { recursive: true, force: true });
  writeMonth(
    folder,
    { [serviceOf('verified')]: '31.50', [serviceOf('closed unanswered')]: '31.50' },
    CONFIG,
    '2026-09',
  );
  const { code, stdout } = await check('--no-color', '--fail-on', 'info');
  expect([code, reportNow().findings, reportNow().settled.length]).toEqual([0, [], 2]);
  expect(stdout.trimEnd().split('\n').at(-1)).toMatch(
    /^0 findings.*; settled, and not asked for any more: 2$/,
  );
});

test('explain tells of a settled finding that nobody asks for it', async () => {
  rmSync(path.join(folder, 'out'), { recursive: true, force: true });
  writeMonth(folder, { [serviceOf('written-off')]: '31.50' }, CONFIG, '2026-09');
  await check('--quiet');
  const { stdout } = await runIn(folder, ['explain', reportNow().settled[0].id, '--no-color']);
  expect(stdout).toContain(
    '\nNot among the findings: the ledger says that nobody asks for it any more.\n\nDispute\n  D-2026-0020: written off since 2026-11-05: Too small\n',
  );
});

describe('a suppressed finding', () => {
  it('is ignored until its day, and stands under what was not audited too', async () => {
    rmSync(path.join(folder, 'out'), { recursive: true, force: true });
    writeMonth(folder, { [serviceOf('withdrawn')]: '31.50' }, CONFIG, '2026-09');
    await check('--quiet');
    const { fingerprint } = reportNow().findings[0];
    writeFileSync(
      path.join(folder, 'suppressions.yaml'),
      `- { fingerprint: ${fingerprint}, reason: Agreed, owner: N. Roy, expires: 2027-01-31 }\n`,
    );
    writeMonth(
      folder,
      { [serviceOf('withdrawn')]: '31.50' },
      `${CONFIG}suppressions: suppressions.yaml\n`,
      '2026-09',
    );
    await check('--quiet');
    const { findings, settled, details } = reportNow();
    expect(findings).toEqual([]);
    expect(settled.map(({ status, ignored }: Record<string, unknown>) => [status, ignored])).toEqual([
      ['ignored', { reason: 'Agreed', owner: 'N. Roy', until: '2027-01-31' }],
    ]);
    expect(details.not_audited.rows.filter((row: string[]) => row.includes('suppressed'))).toHaveLength(1);
  });
});

describe('the ledger', () => {
  beforeEach(() => {
    rmSync(path.join(folder, 'out'), { recursive: true, force: true });
    writeMonth(folder, { [serviceOf('sent')]: '31.50' }, CONFIG, '2026-09');
  });

  test('that holds nothing adds what is in dispute to the totals, and no more', async () => {
    await writeLedger('empty.db', []);
    await check('--quiet', '--ledger', 'empty.db');
    const { totals, findings, settled, ledger } = reportNow();
    expect([totals, findings[0].status, findings[0].dispute, settled, ledger]).toEqual([
      { CAD: { billed: '31.50', claim: '3.50', disputed: '0.00', exposure: '0.00' } },
      'new',
      undefined,
      undefined,
      { events: [] },
    ]);
  });

  test('that is named and is not there is a problem, and is not made', async () => {
    const { code, stderr } = await check('--quiet', '--ledger', 'none.db');
    expect([code, stderr]).toEqual([
      2,
      'none.db: there is no ledger yet. Expected the ledger that the first bill-audit dispute open makes. Open a claim, or leave --ledger out.\n',
    ]);
    expect(existsSync(path.join(folder, 'none.db'))).toBe(false);
  });

  test('is only read: the same bytes before and after', async () => {
    const before = readFileSync(path.join(folder, 'bill-audit-ledger.db'));
    await check('--quiet');
    const first = read('out/report.json');
    await check('--quiet');
    expect(read('out/report.json')).toBe(first);
    expect(readFileSync(path.join(folder, 'bill-audit-ledger.db')).equals(before)).toBe(true);
  });

  test('explain tells the dispute of a finding', async () => {
    await check('--quiet');
    const [{ id }] = reportNow().findings;
    const { stdout } = await runIn(folder, ['explain', id, '--no-color']);
    expect(stdout).toContain('\nDispute\n  D-2026-0003: sent since 2026-11-05\n');
  });
});
