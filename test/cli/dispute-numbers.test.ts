import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Entry, Ledger } from '../../src/ledger/ledger.ts';
import { openStore } from '../../src/ledger/open-store.ts';
import { money } from '../../src/money/money.ts';
import { entry, lineOf, on, opening } from '../ledger/ledger-story.ts';
import { manyEntries } from '../ledger/many-disputes.ts';
import { argumentsIn, runIn } from '../run-in-folder.ts';

const ENTRIES: readonly Entry[] = [
  opening('D-2026-0001', '2026-09-01', [lineOf('F-1', '100.00')]),
  entry('D-2026-0001', '2026-09-03', { type: 'sent', what: 'claim', answerDue: on('2026-10-03') }),
  entry('D-2026-0001', '2026-09-13', { type: 'answered', outcome: 'approved', creditBy: on('2026-10-31') }),
  entry('D-2026-0001', '2026-10-15', { type: 'credited', amount: money('60.00', 'CAD'), credit: {} }),
  opening('D-2026-0002', '2026-11-02', [lineOf('F-2', '12.50', { rule: 'duplicate-line' })]),
  entry('D-2026-0002', '2026-11-02', {
    type: 'amended',
    changes: { limitation: on('2026-12-31'), owner: 'N. Roy' },
  }),
];

let folder = '';
let many = '';

beforeAll(async () => {
  [folder, many] = await Promise.all([ledgerOf(ENTRIES), ledgerOf(manyEntries(40))]);
});

afterAll(async () => {
  for (const one of [folder, many]) await rm(one, { recursive: true, force: true });
});

async function ledgerOf(entries: readonly Entry[]): Promise<string> {
  const made = await mkdtemp(path.join(tmpdir(), 'bill-audit-numbers-'));
  await writeFile(path.join(made, 'bill-audit.yaml'), 'locale: fr-CA\nbills:\n  - files: bills.csv\n');
  const store = await openStore(
    { kind: 'file', file: path.join(made, 'bill-audit-ledger.db'), shown: 'bill-audit-ledger.db' },
    { create: true },
  );
  const ledger = new Ledger(store);
  await ledger.change(() => entries);
  await ledger.close();
  return made;
}

async function told(line: string, where = folder): Promise<string> {
  const { code, stdout, stderr } = await runIn(where, ['dispute', ...argumentsIn(line)]);
  return code === 0 && stderr === '' ? stdout : `${code}\n${stdout}${stderr}`;
}

test('the numbers of all claims, with a dash where there is nothing to count', async () => {
  expect((await told('stats --as-of 2026-12-01')).split('\n')).toEqual([
    'Disputes as of 2026-12-01',
    'Disputes 2: open 2, settled 0, withdrawn 0. Decided, open and settled ones among them: 1 (won 1). Win rate 100.0% (1 of 1). Repeat errors 0.0% (0 of 1).',
    '',
    'Money, before tax',
    '  Currency  Claimed  Granted  Received  Outstanding  Recovery rate  Received of granted  Granted and overdue  Saved a month',
    '  ────────  ───────  ───────  ────────  ───────────  ─────────────  ───────────────────  ───────────────────  ─────────────',
    '  CAD        112.50   100.00     60.00        52.50          60.0%                60.0%                40.00           0.00',
    '  Claimed: of all disputes, withdrawn ones among them. Granted: what the carriers agreed to. Received: credits less their reversals.',
    '  Outstanding: what is still to come of open disputes. Granted and overdue: granted, not credited, and its day is past.',
    '  Recovery rate: received of what was claimed and is decided. Received of granted: only of disputes with a grant.',
    '  Saved a month: what corrections that a next bill verified save in every month.',
    '  CAD: Recovery rate: 60.00 of 100.00. Received of granted: 60.00 of 100.00.',
    '',
    'Median days between steps',
    '  Step                  Median days  Disputes',
    '  ────────────────────  ───────────  ────────',
    '  found to sent                   2         1',
    '  sent to acknowledged            –         0',
    '  sent to answered               10         1',
    '  answered to credited           32         1',
    '  credited to verified            –         0',
    '',
    'Open disputes by age in days',
    '  Days    Disputes  Outstanding',
    '  ──────  ────────  ───────────',
    '  0-30           1    12.50 CAD',
    '  31-60          0',
    '  61-90          1    40.00 CAD',
    '  91-120         0',
    '  >120           0',
    '',
    '–: nothing to count yet. Undecided and withdrawn claims are in no rate.',
    '',
  ]);
});

test('only what was opened from a day to another, both included', async () => {
  const opened = async (line: string) =>
    (JSON.parse(await told(`stats --format json --as-of 2026-12-01 ${line}`)) as { disputes: number })
      .disputes;
  expect(await opened('--since 2026-09-01')).toBe(2);
  expect(await opened('--since 2026-09-02')).toBe(1);
  expect(await opened('--until 2026-11-02')).toBe(2);
  expect(await opened('--until 2026-11-01')).toBe(1);
  expect(await told('stats --since 2027-01-01 --as-of 2027-01-01')).toBe(
    'Disputes as of 2027-01-01, opened from 2027-01-01\nNo dispute.\n',
  );
  expect(await told('stats --since 2026-11-01 --until 2026-10-31')).toBe(
    '2\n--until is before --since. Expected a day on or after it. Correct one of them.\n',
  );
});

test('as JSON, amounts and percentages as decimal strings', async () => {
  expect(JSON.parse(await told('stats --format json --by month --as-of 2026-12-01'))).toEqual({
    schema: 'bill-audit/dispute-stats@1',
    as_of: '2026-12-01',
    since: null,
    until: null,
    disputes: 2,
    open: 2,
    withdrawn: 0,
    decided: 1,
    won: 1,
    win_rate: { part: 1, whole: 1, percent: '100.0' },
    repeat_rate: { part: 0, whole: 1, percent: '0.0' },
    currencies: {
      CAD: {
        disputes: 2,
        claimed: '112.50',
        withdrawn: '0.00',
        granted: '100.00',
        received: '60.00',
        outstanding: '52.50',
        recovery_rate: { part: '60.00', whole: '100.00', percent: '60.0' },
        credit_rate: { part: '60.00', whole: '100.00', percent: '60.0' },
        overdue: '40.00',
        overdue_disputes: 1,
        saving_a_month: '0.00',
      },
    },
    median_days: {
      found_to_sent: { disputes: 1, median: '2' },
      sent_to_acknowledged: { disputes: 0, median: null },
      sent_to_answered: { disputes: 1, median: '10' },
      answered_to_credited: { disputes: 1, median: '32' },
      credited_to_verified: { disputes: 0, median: null },
    },
    ageing: [
      { days: '0-30', disputes: 1, outstanding: { CAD: '12.50' } },
      { days: '31-60', disputes: 0, outstanding: {} },
      { days: '61-90', disputes: 1, outstanding: { CAD: '40.00' } },
      { days: '91-120', disputes: 0, outstanding: {} },
      { days: '>120', disputes: 0, outstanding: {} },
    ],
    by: 'month',
    months: [
      {
        month: '2026-09',
        opened: 1,
        decided: 1,
        won: 1,
        claimed: { CAD: '100.00' },
        granted: { CAD: '100.00' },
        received: {},
      },
      {
        month: '2026-10',
        opened: 0,
        decided: 0,
        won: 0,
        claimed: {},
        granted: {},
        received: { CAD: '60.00' },
      },
      {
        month: '2026-11',
        opened: 1,
        decided: 0,
        won: 0,
        claimed: { CAD: '12.50' },
        granted: {},
        received: {},
      },
    ],
  });
});

test('as CSV: the whole, by rule, by month', async () => {
  const head =
    'disputes,open,withdrawn,decided,won,win_rate,repeat_rate,currency,disputes_of_currency,claimed,claimed_withdrawn,granted,received,outstanding,recovery_rate,credit_rate,overdue,overdue_disputes,saving_a_month';
  expect(await told('stats --format csv --as-of 2026-12-01')).toBe(
    `${head}\n2,2,0,1,1,100.0,0.0,CAD,2,112.50,0.00,100.00,60.00,52.50,60.0,60.0,40.00,1,0.00\n`,
  );
  expect(await told('stats --format csv --by rule --as-of 2026-12-01')).toBe(
    `rule,${head}\nduplicate-line,1,1,0,0,0,,,CAD,1,12.50,0.00,0.00,0.00,12.50,,,0.00,0,0.00\nmrc-contract-mismatch,1,1,0,1,1,100.0,0.0,CAD,1,100.00,0.00,100.00,60.00,40.00,60.0,60.0,40.00,1,0.00\n`,
  );
  expect(await told('stats --format csv --by month --as-of 2026-12-01')).toBe(
    'month,opened,decided,won,currency,claimed,granted,received\n2026-09,1,1,1,CAD,100.00,100.00,\n2026-10,0,0,0,CAD,,,60.00\n2026-11,1,0,0,CAD,12.50,,\n',
  );
});

test('by carrier, each currency on a line of its own', async () => {
  const lines = (await told('stats --by carrier --as-of 2026-12-01', many)).split('\n');
  expect(lines.slice(lines.indexOf('By carrier'))).toEqual([
    'By carrier',
    '  Carrier             Disputes  Decided  Win rate       Claimed       Granted      Received   Outstanding  Recovery rate  Repeat errors',
    '  ──────────────────  ────────  ───────  ────────  ────────────  ────────────  ────────────  ────────────  ─────────────  ─────────────',
    '  Laurentel                 10        3     66.7%  3,678.08 CAD    822.90 CAD    205.73 CAD  2,821.67 CAD          15.8%           0.0%',
    '                                                   1,110.30 EUR    755.76 EUR      0.00 EUR    755.76 EUR           0.0%',
    '  Northline Networks        10        6     83.3%  4,254.79 CAD    732.42 CAD    737.06 CAD  1,562.28 CAD          33.6%           0.0%',
    '                                                     807.89 EUR    807.89 EUR    442.43 EUR    365.46 EUR          54.8%',
    '  Télé <Nord> & Fils        10        4    100.0%  4,537.83 CAD  1,984.65 CAD    823.72 CAD  3,245.07 CAD          39.4%          33.3%',
    '                                                     992.12 EUR     52.13 EUR     52.13 EUR      0.00 EUR         100.0%',
    '  شبكة الأطلس               10        5     80.0%  4,059.64 CAD  1,356.90 CAD  1,344.48 CAD  1,735.46 CAD          66.1%          33.3%',
    '                                                   1,772.72 EUR    247.28 EUR    247.28 EUR      0.00 EUR         100.0%',
    '',
  ]);
});

test('the dates to keep', async () => {
  expect((await told('calendar --as-of 2026-12-01')).split('\n')).toEqual([
    'Dates to keep as of 2026-12-01',
    '  Day         Days left  Warning         What               Claim        Carrier     At stake  State     Owner',
    '  ──────────  ─────────  ──────────────  ─────────────────  ───────────  ─────────  ─────────  ────────  ──────',
    '  2026-10-31        -31  past            credit expected    D-2026-0001  Laurentel  40.00 CAD  credited',
    '  2026-11-01        -30  past            reminder to send   D-2026-0001  Laurentel  40.00 CAD  credited',
    '  2026-12-31         30  within 30 days  time limit in law  D-2026-0002  Laurentel  12.50 CAD  draft     N. Roy',
    '',
  ]);
  // A name that no claim has is told on stderr: it is more often a slip than a carrier without claims.
  expect(await told('calendar --as-of 2026-12-01 --carrier Nobody')).toBe(
    '0\nNo open claim has a date to keep as of 2026-12-01.\nno claim is of carrier "Nobody"; there are: "Laurentel"\n',
  );
});

test('on a narrow terminal no line is wider than it', async () => {
  for (const line of ['calendar', 'stats --by carrier', 'stats --by month']) {
    const argv = ['dispute', ...argumentsIn(line), '--as-of', '2026-12-01'];
    const { code, stdout } = await runIn(many, argv, { isTTY: true, columns: 60, env: { NO_COLOR: '1' } });
    const widest = Math.max(...stdout.split('\n').map((text) => text.length));
    expect([code, widest <= 60]).toEqual([0, true]);
  }
});

test('the same as JSON', async () => {
  expect(JSON.parse(await told("calendar --as-of 2026-12-01 --format json --owner 'N. Roy'"))).toEqual({
    schema: 'bill-audit/deadlines@1',
    as_of: '2026-12-01',
    deadlines: [
      {
        claim: 'D-2026-0002',
        kind: 'limitation',
        day: '2026-12-31',
        days_left: 30,
        warning: '30',
        amount: '12.50',
        currency: 'CAD',
        carrier: 'Laurentel',
        state: 'draft',
        ticket: null,
        owner: 'N. Roy',
      },
    ],
  });
});

test('as a calendar in the language of the configuration', async () => {
  const text = await told('calendar --as-of 2026-12-01 --format ics --alarm 7,0');
  expect(text.split('\r\n').filter((line) => /^(?:SUMMARY|TRIGGER|DTSTAMP)/.test(line))).toEqual([
    'DTSTAMP:20260913T090000Z',
    'SUMMARY:Crédit attendu\u00a0: D-2026-0001\\, Laurentel\\, 40\\,00\u00a0$',
    'DTSTAMP:20260913T090000Z',
    'SUMMARY:Relance à envoyer\u00a0: D-2026-0001\\, Laurentel\\, 40\\,00\u00a0$',
    'DTSTAMP:20261102T090000Z',
    'SUMMARY:Prescription légale\u00a0: D-2026-0002\\, Laurentel\\, 12\\,50\u00a0$',
    'TRIGGER:-P7D',
    'TRIGGER:PT0S',
  ]);
});

test.each(['x', '-1', '367', '1,2,3,4,5,6,7,8,9,10,11', '7;3'])('no list of days: %s', async (days) => {
  expect(await told(`calendar --format ics --as-of 2026-12-01 --alarm=${days}`)).toBe(
    `2\n--alarm "${days}" is no list of days. Expected up to 10 numbers of days from 0 to 366, such as 90,60,30. Correct the list.\n`,
  );
});
