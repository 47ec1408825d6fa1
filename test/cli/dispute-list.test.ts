import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { money } from '../../src/money/money.ts';
import { expectGolden } from '../golden.ts';
import { entry, lineOf, on, opening } from '../ledger/ledger-story.ts';
import { runIn } from '../run-in-folder.ts';
import { disputeFolder, ledgerFolder } from './dispute-folder.ts';

const claims = () =>
  ledgerFolder(
    opening('D-2026-0001', '2026-07-01', [lineOf('F-1', '10.00'), lineOf('F-2', '2.50', { service: '2' })]),
    entry('D-2026-0001', '2026-07-02', { type: 'sent', what: 'claim', answerDue: on('2026-08-01') }),
    entry('D-2026-0001', '2026-07-20', {
      type: 'answered',
      outcome: 'partly-approved',
      amount: money('8.00', 'CAD'),
      creditBy: on('2026-10-31'),
    }),
    entry('D-2026-0001', '2026-09-30', {
      type: 'credited',
      amount: money('5.00', 'CAD'),
      credit: { invoice: 'L-09', file: 'bills/l.csv', row: 7, stated: money('6.00', 'CAD') },
    }),
    opening('D-2026-0002', '2026-10-01', [lineOf('F-3', '4.00', { rule: 'duplicate-line' })]),
    entry('D-2026-0002', '2026-10-01', {
      type: 'amended',
      changes: { owner: 'M. T.', limitation: on('2026-11-20'), windowEnds: on('2026-12-10') },
    }),
    opening('D-2026-0003', '2026-10-01', [lineOf('F-4', '1.00')]),
    entry('D-2026-0003', '2026-10-02', { type: 'withdrawn', reason: 'ours' }),
    entry('D-2026-0002', '2026-10-03', { type: 'noted', text: 'call\n\u001b[31mthem', audience: 'internal' }),
  );

describe('dispute list', () => {
  test('shows what is not settled with its money, age and next date, and the sums', async () => {
    const { dispute } = await claims();
    const { code, stdout, stderr } = await dispute('list');
    expect([code, stderr]).toEqual([0, '']);
    expectGolden(stdout, path.join(import.meta.dirname, 'dispute-list.txt'));
  });

  test('on a terminal of 80 columns leaves out what is least needed', async () => {
    const { folder } = await claims();
    const { stdout } = await runIn(folder, ['dispute', 'list', '--as-of', '2026-11-10', '--no-color'], {
      isTTY: true,
      columns: 80,
    });
    expect(stdout.split('\n').filter((line) => line.length > 80)).toEqual([]);
    expectGolden(stdout, path.join(import.meta.dirname, 'dispute-list-narrow.txt'));
  });

  test('as JSON, with the ageing of each currency', async () => {
    const { json } = await claims();
    const { as_of, disputes, totals } = await json('list', '--as-of', '2026-11-10');
    expect(as_of).toBe('2026-11-10');
    expect(disputes[0]).toEqual({
      claim: 'D-2026-0001',
      state: 'credited',
      level: 0,
      since: '2026-09-30',
      carrier: 'Laurentel',
      what: 'mrc-contract-mismatch, 2 charges',
      rules: ['mrc-contract-mismatch'],
      accounts: ['514-01'],
      services: ['2', '514-555-0101'],
      charges: 2,
      currency: 'CAD',
      claimed: '12.50',
      granted: '8.00',
      received: '5.00',
      outstanding: '3.00',
      recurring: { claimed: '12.50', granted: '0.00', received: '0.00' },
      age_days: 131,
      age: '>120',
      next: { what: 'credit', day: '2026-10-31', days_left: -10 },
      limitation: null,
      days_to_limitation: null,
      overdue: true,
      owner: null,
      ticket: null,
      to_do: null,
    });
    expect(disputes[1]).toMatchObject({
      age: '31-60',
      days_to_limitation: 10,
      owner: 'M. T.',
      overdue: false,
    });
    expect(totals).toEqual({
      CAD: {
        claims: 2,
        claimed: '16.50',
        granted: '8.00',
        received: '5.00',
        outstanding: '7.00',
        granted_overdue: '3.00',
        ageing: [
          { days: '0-30', claims: 0, outstanding: '0.00' },
          { days: '31-60', claims: 1, outstanding: '4.00' },
          { days: '61-90', claims: 0, outstanding: '0.00' },
          { days: '91-120', claims: 0, outstanding: '0.00' },
          { days: '>120', claims: 1, outstanding: '3.00' },
        ],
      },
    });
  });

  test('as comma-separated values', async () => {
    const { dispute } = await claims();
    expect((await dispute('list', '--all', '--format', 'csv')).stdout).toBe(
      `claim,state,since,carrier,what,charges,currency,claimed,granted,received,outstanding,age_days,age,next,next_day,limitation,days_to_limitation,overdue,owner,ticket
D-2026-0001,credited,2026-09-30,Laurentel,"mrc-contract-mismatch, 2 charges",2,CAD,12.50,8.00,5.00,3.00,123,>120,credit,2026-10-31,,,yes,,
D-2026-0002,draft,2026-10-01,Laurentel,514-555-0101: duplicate-line,1,CAD,4.00,,0.00,4.00,32,31-60,limitation,2026-11-20,2026-11-20,18,no,M. T.,
D-2026-0003,withdrawn,2026-10-02,Laurentel,514-555-0101: mrc-contract-mismatch,1,CAD,1.00,,0.00,0.00,,,,,,,no,,
`,
    );
  });

  test.each<[readonly string[], readonly string[]]>([
    [['--all'], ['1', '2', '3']],
    [['--open'], ['1', '2']],
    [['--overdue'], ['1']],
    [['--overdue', '--as-of', '2026-10-31'], []],
    [
      ['--state', 'withdrawn', 'draft'],
      ['2', '3'],
    ],
    [['--state', 'withdrawn', 'draft', '--open'], ['2']],
    [['--owner', 'm. t.'], ['2']],
    [['--rule', 'duplicate-line'], ['2']],
    [['--service', '2'], ['1']],
    [
      ['--account', '51401', '--all'],
      ['1', '2', '3'],
    ],
    [['--carrier', 'Nordtel'], []],
  ])('%j', async (argv, numbers) => {
    const { json } = await claims();
    const { disputes } = await json('list', ...argv);
    expect(disputes.map(({ claim }: { claim: string }) => claim.slice(-1))).toEqual(numbers);
  });

  test('of nothing says so', async () => {
    const { dispute } = await claims();
    expect((await dispute('list', '--carrier', 'Nordtel')).stdout).toBe('No claim.\n');
    expect((await dispute('list', '--rule', 'etf-unwarranted', '--state', 'sent')).stdout).toBe(
      'No claim.\n',
    );
    expect((await dispute('list', '--open', '--all')).stderr).toBe(
      'Both --open and --all are given. Expected one or the other. Leave one out.\n',
    );
  });

  test('without a ledger is a problem', async () => {
    const { dispute } = disputeFolder();
    expect((await dispute('list', '--ledger', 'no.db')).stderr).toMatch(/^no\.db: there is no ledger yet\. /);
  });
});

describe('dispute show', () => {
  test('tells everything about a claim', async () => {
    const { dispute } = await claims();
    const credited = await dispute('show', '1');
    const lapsed = await dispute('show', '2', '--as-of', '2026-11-21');
    expectGolden(credited.stdout + lapsed.stdout, path.join(import.meta.dirname, 'dispute-show.txt'));
    expect(lapsed.stdout).toContain('(internal): call ·[31mthem');
  });

  test('tells of JSON which commands can follow', async () => {
    const { json } = await claims();
    const { as_of, deadlines, next } = await json('show', '2', '--as-of', '2026-11-10');
    expect([as_of, deadlines, next]).toEqual([
      '2026-11-10',
      [
        { what: 'limitation', day: '2026-11-20', days_left: 10, amount: '4.00' },
        { what: 'window', day: '2026-12-10', days_left: 30, amount: '4.00' },
      ],
      [
        'bill-audit dispute send D-2026-0002',
        'bill-audit dispute ready D-2026-0002',
        'bill-audit dispute open --all',
        'bill-audit dispute withdraw D-2026-0002 --reason TEXT',
      ],
    ]);
  });
});
