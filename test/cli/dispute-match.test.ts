import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { claimedFolder, type DisputeFolder, disputeFolder, type Told } from './dispute-folder.ts';
import { billMonth, charge, credit, debit } from './followed-months.ts';

const S = '514-555-0101';
const OTHER = '514-555-0102';

/** October's bill with 3.50 too much for a service, claimed, sent and granted; the credit is expected by 30 November. */
async function grantedFolder(): Promise<DisputeFolder> {
  const made = disputeFolder();
  await billMonth(made, '2026-10', [charge(S, '31.50'), charge(OTHER, '28.00')]);
  await made.dispute('open', '--all', '--quiet');
  await made.dispute('send', '1', '--on', '2026-11-02', '--quiet');
  await made.dispute('answer', '1', 'approved', '--credit-by', '2026-11-30', '--on', '2026-11-10', '--quiet');
  return made;
}

async function stateOf({ json }: DisputeFolder, claim = '1'): Promise<string> {
  return (await json('show', claim)).state;
}

/** What was told of each credit: its claim, amount, ground, confidence and what became of it. */
function proposalsIn({ proposals }: Told): readonly string[] {
  return proposals.map((one: Told) =>
    [one.kind, one.claim, one.amount, one.by, one.confidence, one.outcome].join(' '),
  );
}

describe('dispute match', () => {
  it('follows a claim from its credit to the bill that does not repeat it, and to the one that does', async () => {
    const made = await grantedFolder();
    await billMonth(made, '2026-11', [charge(S, '28.00'), credit(S, '3.50'), charge(OTHER, '28.00')]);
    const { code, stdout, stderr } = await made.dispute('match');
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    const key = /^ {2}([0-9a-f]{8}) /m.exec(stdout)?.[1] ?? '';
    expect(stdout).toBe(`The bills up to 2026-11-30 have 1 credit; 1 is matched to claims.

  Key       Date        Invoice  Claim          Amount  Outcome  Confidence
  ────────  ──────────  ───────  ───────────  ────────  ───────  ──────────
  ${key}  2026-11-30  L-26-11  D-2026-0001  3.50 CAD  written  certain

Why
  ${key} to D-2026-0001: for 514-555-0101 VOIP-STD, as much as is outstanding

Written
  D-2026-0001  credit-promised → credited  Laurentel  3.50 CAD  credited 3.50 CAD, 0.00 CAD outstanding

Not verified yet
  D-2026-0001: account 514-01 has no invoice here of a later month than the credit of 2026-11-30
`);
    expect(
      (await made.dispute('match')).stdout,
    ).toBe(`The bills up to 2026-11-30 have 1 credit; no claim that still waits for money is answered by one.

Not verified yet
  D-2026-0001: account 514-01 has no invoice here of a later month than the credit of 2026-11-30
`);

    await billMonth(made, '2026-12', [charge(S, '28.00'), charge(OTHER, '28.00')]);
    expect((await made.dispute('match')).stdout).toBe(`The bills up to 2026-12-31 have no credits.

Written
  D-2026-0001  credited → verified  Laurentel  3.50 CAD  L-26-12
`);
    expect((await made.dispute('match')).stdout).toBe('The bills up to 2026-12-31 have no credits.\n');

    await billMonth(made, '2027-01', [charge(S, '31.50'), charge(OTHER, '28.00')]);
    const back = await made.json('match');
    expect(back.events.map(({ type, on, reason, recurs }: Told) => ({ type, on, reason, recurs }))).toEqual([
      {
        type: 'reopened',
        on: '2027-01-31',
        reason: expect.stringMatching(/^the error is billed again: F-[0-9a-f]{8}$/),
        recurs: '2027-01-01',
      },
    ]);
    expect((await made.json('match')).events).toEqual([]);
  }, 60_000);

  it('writes what is taken back, once, and opens the claim again', async () => {
    const made = await grantedFolder();
    await billMonth(made, '2026-11', [charge(S, '28.00'), credit(S, '3.50')]);
    await made.dispute('match', '--quiet');
    await billMonth(made, '2026-12', [charge(S, '28.00'), debit(S, '3.50')]);
    const taken = await made.json('match');
    expect(proposalsIn(taken)).toEqual(['reversal D-2026-0001 3.50 service certain written']);
    expect(taken.disputes.map(({ state, money }: Told) => [state, money.one_time.received])).toEqual([
      ['reopened', '0.00'],
    ]);
    expect((await made.json('match')).events).toEqual([]);
  }, 60_000);

  it('leaves what is not certain to a person: --confirm, with an amount or without, or --yes', async () => {
    const made = await grantedFolder();
    await billMonth(made, '2026-11', [charge(S, '28.00'), credit(S, '2.00')]);
    const proposed = await made.json('match');
    expect([proposalsIn(proposed), proposed.events]).toEqual([
      ['credit D-2026-0001 2.00 service likely open'],
      [],
    ]);
    const [{ credit: seen }] = proposed.proposals;
    const asked = await made.dispute('match', '--quiet');
    expect(asked.stdout).toContain(`bill-audit dispute match --confirm ${seen.key.slice(0, 8)}=D-2026-0001`);

    const tried = await made.json('match', '--yes', '--dry-run');
    expect([proposalsIn(tried), tried.dry_run, await stateOf(made)]).toEqual([
      ['credit D-2026-0001 2.00 service likely written'],
      true,
      'credit-promised',
    ]);
    const part = await made.json('match', '--confirm', `${seen.key.slice(0, 8)}=1:1,50`, '--dry-run');
    expect(part.events.map(({ amount, credit: { key, stated } }: Told) => ({ amount, key, stated }))).toEqual(
      [{ amount: '1.50 CAD', key: seen.key, stated: '2.00 CAD' }],
    );
    const all = await made.json('match', '--confirm', `${seen.key}=D-2026-0001`);
    expect(all.disputes.map(({ money }: Told) => money.outstanding)).toEqual(['1.50']);
    expect((await made.json('match', '--confirm', `${seen.key}=D-2026-0001`)).events).toEqual([]);
  }, 60_000);

  it('refuses what is no credit, no claim, no amount, or more than the credit', async () => {
    const made = await grantedFolder();
    await billMonth(made, '2026-11', [charge(S, '28.00'), credit('', '2.00')]);
    const { proposals, credits } = await made.json('match');
    expect([proposals, credits]).toEqual([[], 1]);
    const { details } = JSON.parse(made.read('bill-audit-out/report.json'));
    const [[key]] = details.credits.rows;
    for (const [confirmed, found] of [
      ['x=1', '--confirm "x=1" says no credit and claim.'],
      ['abcdef=1', '--confirm "abcdef=1": the report has no credit of this key.'],
      [`${key}=7`, 'There is no claim "7".'],
      [`${key}=1:lots`, '--confirm "lots" is not an amount.'],
      [`${key}=1:2.01`, '2.01 CAD is more than the 2.00 CAD what the bill states.'],
    ] as const) {
      const { code, stdout, stderr } = await made.dispute('match', '--confirm', confirmed);
      expect({ code, stdout, found: stderr.includes(found) ? found : stderr }).toEqual({
        code: 2,
        stdout: '',
        found,
      });
    }
    expect(await stateOf(made)).toBe('credit-promised');
  }, 60_000);

  it('gives nothing to a claim that was not sent', async () => {
    const made = disputeFolder();
    await billMonth(made, '2026-10', [charge(S, '31.50')]);
    await made.dispute('open', '--all', '--quiet');
    await billMonth(made, '2026-11', [charge(S, '28.00'), credit(S, '3.50')]);
    expect(proposalsIn(await made.json('match', '--yes'))).toEqual([
      'credit D-2026-0001 3.50 service possible refused',
    ]);
    expect(await stateOf(made)).toBe('draft');
  }, 60_000);

  it('needs a ledger and a report', async () => {
    const made = disputeFolder();
    await billMonth(made, '2026-10', [charge(S, '28.00')]);
    const without = await made.dispute('match');
    expect([without.code, without.stdout, without.stderr.split('.')[0]]).toEqual([
      2,
      '',
      expect.stringContaining('ledger'),
    ]);
    const nowhere = await made.dispute('match', 'nowhere.json');
    expect([nowhere.code, nowhere.stdout]).toEqual([2, '']);
  }, 60_000);
});

describe('a credited claim is not verified', () => {
  /** Credited in November; then a bill of December as told. */
  async function credited(lines: Parameters<typeof billMonth>[2], ...options: readonly string[]) {
    const made = await grantedFolder();
    await billMonth(made, '2026-11', [charge(S, '28.00'), credit(S, '3.50')]);
    await made.dispute('match', '--quiet');
    await billMonth(made, '2026-12', lines);
    if (options.length > 0) await made.run('check', '--quiet', '--fail-on', 'never', ...options);
    const { not_verified, events } = await made.json('match');
    return { not_verified, events: events.map(({ type }: Told) => type) };
  }

  it('where its account has no invoice', async () => {
    expect(await credited([{ ...charge(S, '28.00'), account: '514-02' }])).toEqual({
      not_verified: [{ claim: 'D-2026-0001', because: ['account 514-01 has no invoice in this month'] }],
      events: [],
    });
  }, 60_000);

  it('where its rule did not run', async () => {
    expect(await credited([charge(S, '28.00')], '--rule', 'duplicate-line')).toEqual({
      not_verified: [{ claim: 'D-2026-0001', because: ['the rule mrc-contract-mismatch did not run'] }],
      events: [],
    });
  }, 60_000);

  it('where the error is too small to be told', async () => {
    expect(await credited([charge(S, '31.50')], '--min-impact', '5')).toEqual({
      not_verified: [
        {
          claim: 'D-2026-0001',
          because: [
            expect.stringMatching(/^a finding of mrc-contract-mismatch is left out \(below-minimum: F-/),
          ],
        },
      ],
      events: [],
    });
  }, 60_000);

  it('where the service has another error, which may be the same one under another rule', async () => {
    expect(await credited([charge(S, '28.00'), charge(S, '28.00')])).toEqual({
      not_verified: [
        {
          claim: 'D-2026-0001',
          because: [
            expect.stringMatching(/^F-[0-9a-f]{8} \(duplicate-line\) is another error of the same service$/),
          ],
        },
      ],
      events: [],
    });
  }, 60_000);

  it('but opened again where the error is there', async () => {
    expect(await credited([charge(S, '31.50')])).toEqual({ not_verified: [], events: ['reopened'] });
  }, 60_000);
});

it('tells nothing of claims without credits', async () => {
  const made = await claimedFolder();
  expect(await made.dispute('match')).toEqual({
    code: 0,
    stdout: 'The bills up to 2026-10-31 have no credits.\n',
    stderr: '',
  });
});

describe('a credit that was given to the wrong claim', () => {
  it('can be taken back from it and given to another', async () => {
    const made = disputeFolder();
    await billMonth(made, '2026-10', [charge(S, '31.50'), charge(OTHER, '31.00')]);
    await made.dispute('open', '--all', '--quiet');
    await made.dispute('send', '1', '2', '--on', '2026-11-02', '--quiet');
    await billMonth(made, '2026-11', [charge(S, '28.00'), charge(OTHER, '28.00'), credit(OTHER, '2.00')]);
    const seen = (await made.json('match', '--dry-run')).proposals[0].credit.key;
    const received = async () => {
      const { disputes } = await made.json('list', '--all');
      return disputes.map(({ claim, received: money }: Told) => [claim, money]);
    };
    await made.dispute('match', '--confirm', `${seen}=1`, '--quiet');
    expect(await received()).toEqual([
      ['D-2026-0001', '2.00'],
      ['D-2026-0002', '0.00'],
    ]);
    const taken = await made.dispute('credit', '1', '--reversed', '--amount', '2.00', '--on', '2026-12-01');
    expect(taken.code).toBe(0);
    const given = await made.dispute('match', '--confirm', `${seen}=2`);
    expect([given.code, given.stderr]).toEqual([0, '']);
    expect(await received()).toEqual([
      ['D-2026-0001', '0.00'],
      ['D-2026-0002', '2.00'],
    ]);
  }, 60_000);
});

describe('a credit that was entered by hand', () => {
  it('is not booked again from the bill, nor entered twice', async () => {
    const made = await grantedFolder();
    const entry = ['credit', '1', '--amount', '3.50', '--invoice', 'L-26-11'];
    await made.dispute(...entry, '--on', '2026-11-30', '--quiet');
    await billMonth(made, '2026-11', [charge(S, '28.00'), credit(S, '3.50')]);
    expect(proposalsIn(await made.json('match'))).toEqual([]);
    expect(await made.dispute(...entry, '--on', '2026-12-02')).toMatchObject({
      code: 2,
      stderr:
        'D-2026-0001 has a credit of 3.50 CAD of invoice L-26-11 on 2026-11-30 already. Expected each credit of a bill once. Where the invoice really has two such credits, take this one back with --reversed, and enter their sum as one.\n',
    });
    const reversed = ['--reversed', '--on', '2026-12-02', '--quiet'];
    expect((await made.dispute(...entry, ...reversed)).code).toBe(0);
    expect((await made.dispute(...entry, '--on', '2026-12-02')).code).toBe(0);
  });
});

it('tells what of a credit is more than is outstanding, and books it nowhere', async () => {
  const made = await grantedFolder();
  await billMonth(made, '2026-11', [charge(S, '28.00'), credit(S, '12.50')]);
  const told = await made.json('match', '--yes');
  expect(proposalsIn(told)).toEqual(['credit D-2026-0001 3.50 service possible written']);
  expect(told.proposals[0]).toMatchObject({
    excess: '9.00',
    over: null,
    reason:
      'for 514-555-0101 VOIP-STD, another amount, part of 12.50 CAD, 9.00 CAD more than is outstanding, not booked',
  });
});

it('leaves what a credit has left for another claim, and lists every one to confirm', async () => {
  const made = disputeFolder();
  await billMonth(made, '2026-10', [charge(S, '31.50'), charge(OTHER, '31.00')]);
  await made.dispute('open', '--all', '--quiet');
  await made.dispute('send', '1', '2', '--on', '2026-11-02', '--quiet');
  await made.dispute('ack', '1', '2', '--ticket', 'INC-44551', '--on', '2026-11-03', '--quiet');
  const shared = credit('', '5.00', { reference: 'INC-44551' });
  await billMonth(made, '2026-11', [charge(S, '28.00'), charge(OTHER, '28.00'), shared]);
  const proposed = await made.json('match');
  const parts = proposalsIn(proposed);
  expect(parts).toEqual([
    expect.stringMatching(/^credit D-2026-0001 3\.[05]0 ticket likely open$/),
    expect.stringMatching(/^credit D-2026-0002 (1\.50|2\.00) ticket likely open$/),
  ]);
  const key = proposed.proposals[0].credit.key.slice(0, 8);
  const { stdout } = await made.dispute('match');
  expect(stdout.slice(stdout.indexOf('To confirm'))).toBe(`To confirm
  bill-audit dispute match --confirm ${key}=D-2026-0001
  bill-audit dispute match --confirm ${key}=D-2026-0002
  or all of them: bill-audit dispute match --yes
`);
  const [first = '', second = ''] = parts;
  expect(proposalsIn(await made.json('match', '--confirm', `${key}=1`))).toEqual([
    first.replace('open', 'written'),
    second,
  ]);
  expect(proposalsIn(await made.json('match'))).toEqual([second]);
  const given = await made.json('match', '--confirm', `${key}=2`);
  expect(given.events.map(({ credit: { stated } }: Told) => stated)).toEqual(['5.00 CAD']);
  expect(proposalsIn(await made.json('match', '--yes'))).toEqual([]);
}, 60_000);

it('keeps a likely credit at hand where the error is billed again beside it', async () => {
  const made = await grantedFolder();
  await billMonth(made, '2026-11', [charge(S, '31.50'), credit(S, '3.50', { code: 'ADJ' })]);
  const proposed = await made.json('match');
  expect(proposalsIn(proposed)).toEqual(['credit D-2026-0001 3.50 service likely open']);
  const { findings } = JSON.parse(made.read('bill-audit-out/report.json'));
  expect(findings.map(({ rule, impact }: Told) => [rule, impact])).toEqual([
    ['mrc-contract-mismatch', '3.50'],
  ]);
  const { key } = proposed.proposals[0].credit;
  expect((await made.dispute('match', '--confirm', `${key}=1`)).code).toBe(0);
  expect((await made.json('show', '1')).money.outstanding).toBe('0.00');
}, 60_000);

it('does not verify by an invoice that was not read whole', async () => {
  const made = await grantedFolder();
  await billMonth(made, '2026-11', [charge(S, '28.00'), credit(S, '3.50')]);
  await made.dispute('match', '--quiet');
  await billMonth(made, '2026-12', [charge(S, '28.00')]);
  const file = path.join(made.folder, 'bill-audit-out', 'report.json');
  const report = JSON.parse(readFileSync(file, 'utf8'));
  expect(JSON.stringify(report.details.invoices)).toContain('L-26-12');
  const { columns, rows } = report.details.invoices;
  const at = columns.indexOf('complete');
  for (const row of rows) row[at] = false;
  writeFileSync(file, JSON.stringify(report));
  expect((await made.json('match')).not_verified).toEqual([
    { claim: 'D-2026-0001', because: ['invoice L-26-12 of account 514-01 was not read whole'] },
  ]);
}, 60_000);
