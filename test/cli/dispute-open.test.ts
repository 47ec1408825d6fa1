import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { auditedFolder, claimedFolder, disputeFolder, FOLLOWED } from './dispute-folder.ts';
import { writeMonth } from './overcharged-month.ts';

const OPENED = `D-2026-0001  draft  Laurentel  7.00 CAD  opened with 2 charges
D-2026-0002  draft  Laurentel  2.00 CAD  opened with 1 charge
`;

describe('dispute open', () => {
  test('makes a claim of each cause, the largest first, and drafts the letter', async () => {
    const { folder, dispute } = await auditedFolder();
    const { code, stdout, stderr } = await dispute('open', '--all');
    expect([code, stdout]).toEqual([0, OPENED]);
    expect(stderr).toBe(
      'wrote bill-audit-out/dispute-Laurentel-claim-2026-11-02.docx, bill-audit-out/dispute-Laurentel-claim-2026-11-02.md, bill-audit-out/dispute-Laurentel-claim-2026-11-02.eml, bill-audit-out/dispute-Laurentel-claim-2026-11-02-evidence.xlsx\nnext: check the letters, send them, then `bill-audit dispute send D-2026-0001 D-2026-0002`\n',
    );
    expect(readdirSync(folder)).toContain('bill-audit-ledger.db');
  });

  test('keeps of each charge what the audit says of it', async () => {
    const { json, findings } = await auditedFolder();
    const { dry_run, events, disputes } = await json('open', '--all', '--owner', 'M. T.', '--quiet');
    expect([dry_run, events.length, disputes.length]).toEqual([false, 2, 2]);
    const found = findings.find(({ service }) => service === '514-555-0103');
    expect(disputes[1]).toEqual({
      claim: 'D-2026-0002',
      state: 'draft',
      level: 0,
      since: '2026-11-02',
      carrier: 'Laurentel',
      currency: 'CAD',
      money: {
        one_time: { claimed: '2.00', granted: null, received: '0.00' },
        recurring: { claimed: '2.00', granted: null, received: '0.00' },
        expected: '2.00',
        outstanding: '2.00',
      },
      charges: [
        {
          finding: found?.id,
          fingerprint: found?.fingerprint,
          rule: 'mrc-contract-mismatch',
          account: '514-01',
          invoice: 'L-10',
          bill_date: '2026-10-31',
          service: '514-555-0103',
          code: 'VOIP-STD',
          description: null,
          period: { from: '2026-10-01', to: '2026-10-31' },
          billed: '30.00',
          disputed: '2.00',
          monthly: '2.00',
          codes: [],
          added: '2026-11-02',
        },
      ],
      dates: {
        found: '2026-10-31',
        sent: null,
        acknowledged: null,
        answer_due: null,
        answered: null,
        credit_expected: null,
        credited: null,
        verified: null,
        limitation: null,
        window_ends: null,
      },
      tickets: [],
      outcome: null,
      payment: 'paid-under-reserve',
      invoice_status: null,
      owner: 'M. T.',
      contacts: [],
      letters: [],
      credits: [],
      notes: [],
      attachments: [],
      history: [
        {
          number: 1,
          on: '2026-11-02',
          by: 'Nadia Roy',
          what: 'opened',
          from: null,
          to: 'draft',
          detail: found?.id,
        },
      ],
    });
  });

  test('writes nothing with --dry-run, and prints the same', async () => {
    const { folder, dispute } = await auditedFolder();
    const before = readdirSync(folder, { recursive: true });
    expect(await dispute('open', '--all', '--dry-run')).toEqual({
      code: 0,
      stdout: OPENED,
      stderr: 'nothing was written: --dry-run\n',
    });
    expect(readdirSync(folder, { recursive: true })).toEqual(before);
  });

  test('claims nothing twice', async () => {
    const { dispute, findings } = await claimedFolder();
    const [first, second, third] = findings.map(({ id }) => id);
    expect(await dispute('open', '--all')).toEqual({
      code: 0,
      stdout: '',
      stderr: `claimed already in D-2026-0001: ${first}, ${second}\nclaimed already in D-2026-0002: ${third}\nnothing is left to claim\n`,
    });
  });

  test('claims again what was withdrawn', async () => {
    const { dispute } = await claimedFolder();
    await dispute('withdraw', '2', '--reason', 'ours');
    const { stdout } = await dispute('open', '--all', '--quiet');
    expect(stdout).toBe('D-2026-0003  draft  Laurentel  2.00 CAD  opened with 1 charge\n');
  });

  test('takes findings, fingerprints and causes, and puts all in one claim with --together', async () => {
    const { dispute, findings } = await auditedFolder();
    const [first, , third] = findings;
    const one = await dispute('open', first?.id ?? '', '--dry-run', '--quiet');
    expect(one.stdout).toBe('D-2026-0001  draft  Laurentel  3.50 CAD  opened with 1 charge\n');
    const some = await dispute('open', third?.fingerprint ?? '', first?.id ?? '', '--dry-run', '--quiet');
    expect(some.stdout).toBe(
      'D-2026-0001  draft  Laurentel  3.50 CAD  opened with 1 charge\nD-2026-0002  draft  Laurentel  2.00 CAD  opened with 1 charge\n',
    );
    const together = await dispute('open', '--carrier', 'laurentel', '--together', '--dry-run', '--quiet');
    expect(together.stdout).toBe('D-2026-0001  draft  Laurentel  9.00 CAD  opened with 3 charges\n');
  });

  test('takes no day before that of a bill, nor one more than a year ahead', async () => {
    const { dispute, folder } = await auditedFolder();
    const open = (on: string) => dispute('open', '--all', '--on', on, '--quiet');
    const tooEarly = (claim: string) =>
      `2026-10-30 is before 2026-10-31, the date of a bill that ${claim} would claim. Expected that day or a later one. Give the day with --on.\n`;
    expect(await open('2026-10-30')).toEqual({
      code: 2,
      stdout: '',
      stderr: `2 problems:\n${tooEarly('D-2026-0001')}${tooEarly('D-2026-0002')}`,
    });
    expect(await open('2027-11-04')).toEqual({
      code: 2,
      stdout: '',
      stderr:
        '--on 2027-11-04 is more than a year after today, 2026-11-02. Expected 2027-11-03 or an earlier day. Correct the day.\n',
    });
    expect(existsSync(path.join(folder, 'bill-audit-ledger.db'))).toBe(false);
    expect((await open('2026-10-31')).stdout).toBe(OPENED);
    expect((await dispute('note', '1', 'x', '--on', '2027-11-03')).code).toBe(0);
  });

  test('says what can be claimed when nothing is chosen', async () => {
    const { dispute } = await auditedFolder();
    const { code, stderr } = await dispute('open');
    expect(code).toBe(2);
    expect(stderr.replaceAll(/C-[0-9a-f]{8}/g, 'C-…')).toBe(
      'It is not said what to claim. Expected --all, --carrier NAME, or some of C-… (Laurentel, mrc-contract-mismatch, 7.00 CAD); C-… (Laurentel, mrc-contract-mismatch, 2.00 CAD). Add --all to claim every error that nobody claims yet.\n',
    );
  });

  test('tells everything that is wrong in what is chosen, and opens nothing', async () => {
    const { dispute, findings, folder } = await auditedFolder();
    expect(await dispute('open', 'F-00000000', findings[0]?.id ?? '', 'C-11111111', '--all')).toEqual({
      code: 2,
      stdout: '',
      stderr: `3 problems:
Both findings and --all or --carrier are given. Expected one or the other. Leave one out.
The report has no finding or cause "F-00000000". Expected the id or fingerprint of one of its findings (3), or the id of a cause. Take the id from the report, and name the report with --report.
The report has no finding or cause "C-11111111". Expected the id or fingerprint of one of its findings (3), or the id of a cause. Take the id from the report, and name the report with --report.
`,
    });
    expect((await dispute('open', '--carrier', 'Laurentell')).stderr).toBe(
      '--carrier "Laurentell" is no carrier of the report. Expected one of "Laurentel". Did you mean "Laurentel"?\n',
    );
    expect(readdirSync(folder)).not.toContain('bill-audit-ledger.db');
  });

  test('opens nothing where the letters have no place', async () => {
    const { dispute, folder } = await auditedFolder();
    expect(await dispute('open', '--all', '--out', 'bills.csv')).toEqual({
      code: 2,
      stdout: '',
      stderr:
        '--out "bills.csv" is a file. Expected a folder, which is made when it does not exist. Name another folder.\n',
    });
    expect(readdirSync(folder)).not.toContain('bill-audit-ledger.db');
  });

  test('works with a report alone, without a configuration', async () => {
    const { folder } = await auditedFolder();
    const other = disputeFolder();
    const report = path.join(folder, 'bill-audit-out');
    expect((await other.dispute('open', report, '--all')).stderr).toBe(
      'Nobody is known who writes this down. Expected --by NAME, or a customer with a contact’s name in bill-audit.yaml. Say who writes it down.\n',
    );
    const { stdout } = await other.dispute('open', report, '--all', '--by', 'N. R.', '--quiet');
    expect(stdout).toBe(OPENED);
    expect(readdirSync(other.folder).sort()).toEqual(['bill-audit-ledger.db', 'bill-audit-out']);
  });
});

describe('the next month', () => {
  const next = async () => {
    const made = await claimedFolder();
    const { folder, run } = made;
    const amounts = { '514-555-0101': '31.50', '514-555-0103': '30.00', '514-555-0104': '29.00' };
    writeMonth(folder, amounts, FOLLOWED, '2026-11');
    await run('check', '--quiet', '--fail-on', 'never');
    return made;
  };

  test('adds to an open claim what it asks for, and claims the rest by itself', async () => {
    const { dispute } = await next();
    await dispute('send', '1', '--quiet');
    const { stdout } = await dispute('open', '--all', '--on', '2026-12-02', '--quiet');
    expect(stdout).toBe(`D-2026-0001  sent   Laurentel  10.50 CAD  1 charge added, 3.50 CAD
D-2026-0002  draft  Laurentel   4.00 CAD  1 charge added, 2.00 CAD
D-2026-0003  draft  Laurentel   1.00 CAD  opened with 1 charge
`);
  });

  test('opens a credited claim again when the error came back', async () => {
    const { dispute, json } = await next();
    for (const step of [['send'], ['answer', 'approved'], ['credit', '--amount', '2']])
      await dispute(...step, '2', '--on', '2026-11-10', '--quiet');
    const { stdout } = await dispute('open', '--all', '--on', '2026-12-02', '--quiet');
    expect(stdout.split('\n')[1]).toBe(
      'D-2026-0002  credited → reopened  Laurentel   4.00 CAD  the error is billed again from 2026-11-01 on; 1 charge added, 2.00 CAD',
    );
    expect((await json('show', '2')).money).toEqual({
      one_time: { claimed: '4.00', granted: '2.00', received: '2.00' },
      recurring: { claimed: '2.00', granted: '2.00', received: '0.00' },
      expected: '4.00',
      outstanding: '2.00',
    });
  });

  test('says so where the report has only what is new', async () => {
    const { dispute, run } = await next();
    await run('check', '--quiet', '--fail-on', 'never', '--new');
    expect(await dispute('open', '--all', '--on', '2026-12-02', '--dry-run')).toEqual({
      code: 0,
      stdout: 'D-2026-0003  draft  Laurentel  1.00 CAD  opened with 1 charge\n',
      stderr:
        'nothing was written: --dry-run\nthe report leaves out 2 findings that are in dispute (check --new): check without it to add what is billed again\n',
    });
  });

  test('leaves out what was denied and closed', async () => {
    const { dispute } = await next();
    for (const step of [['send'], ['answer', 'denied'], ['close', '--reason', 'they are right']])
      await dispute(...step, '2', '--on', '2026-11-10', '--quiet');
    const { stdout, stderr } = await dispute('open', '--all', '--on', '2026-12-02');
    expect(stdout).not.toContain('D-2026-0002');
    expect(stderr).toMatch(
      /^left out: F-[0-9a-f]{8}, since D-2026-0002 was denied and closed; reopen it to claim this too\n/,
    );
  });
});
