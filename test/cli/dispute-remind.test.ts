import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { lineOf, opening } from '../ledger/ledger-story.ts';
import { claimedFolder, ledgerFolder } from './dispute-folder.ts';

const DRAFTS = ['docx', 'md', 'eml'];

function filesOf(base: string, folder = 'bill-audit-out/'): string {
  return [...DRAFTS.map((kind) => `${folder}${base}.${kind}`), `${folder}${base}-evidence.xlsx`].join(', ');
}

describe('dispute remind', () => {
  it('drafts a reminder the day after the answer was due, then a notice, and writes nothing to the ledger', async () => {
    const { dispute, read } = await claimedFolder();
    await dispute('send', '1', '2', '--channel', 'registered', '--proof', 'RN 12', '--quiet');
    const before = (await dispute('export')).stdout;
    const early = await dispute('remind', '--as-of', '2026-11-22');
    expect(early).toEqual({
      code: 0,
      stdout:
        'No answer and no credit is late as of 2026-11-22.\nNext date: 2026-11-22, answer of Laurentel for D-2026-0001.\n',
      stderr: '',
    });
    const late = await dispute('remind', '--as-of', '2026-11-23');
    expect(late).toEqual({
      code: 0,
      stdout: [
        'Reminder to Laurentel',
        '  D-2026-0001 Laurentel: answer due 2026-11-22, 1 day late, asks for 7.00 CAD',
        '  D-2026-0002 Laurentel: answer due 2026-11-22, 1 day late, asks for 2.00 CAD',
        '  When it is sent: bill-audit dispute send D-2026-0001 D-2026-0002 --what reminder',
        '',
      ].join('\n'),
      stderr: `wrote ${filesOf('dispute-Laurentel-reminder-2026-11-23')}\n`,
    });
    expect(read('bill-audit-out/dispute-Laurentel-reminder-2026-11-23.md')).toContain('RN 12');
    expect((await dispute('export')).stdout).toBe(before);

    await dispute('send', '1', '--what', 'reminder', '--on', '2026-11-23', '--quiet');
    const notice = await dispute('remind', '--as-of', '2026-12-14');
    expect(notice.stdout).toContain(
      'Formal notice to Laurentel\n  D-2026-0001 Laurentel: answer due 2026-12-13',
    );
    expect(notice.stderr).toBe(
      `wrote ${filesOf('dispute-D-2026-0002-reminder-2026-12-14')}, ${filesOf('dispute-D-2026-0001-notice-2026-12-14')}\n`,
    );
    await dispute('send', '1', '--what', 'notice', '--on', '2026-12-14', '--quiet');
    const after = await dispute('remind', '1', '--as-of', '2027-01-31', '--out', 'none');
    expect([after.stdout.split('\n')[0], after.stderr]).toEqual([
      'A formal notice has passed. Escalate, appeal, or close these:',
      '',
    ]);
  });

  it('asks only for what is missing of a credit that was granted', async () => {
    const { dispute, json, read } = await claimedFolder();
    await dispute('send', '1', '--quiet');
    const grant = ['--amount', '5.00', '--reason', 'Two of three', '--credit-by', '2026-11-30'];
    await dispute('answer', '1', 'partly-approved', ...grant, '--on', '2026-11-10', '--quiet');
    await dispute('credit', '1', '--amount', '4.00', '--invoice', 'L-11', '--on', '2026-11-20', '--quiet');
    expect(await json('remind', '--as-of', '2026-12-01')).toEqual({
      schema: 'bill-audit/reminders@1',
      as_of: '2026-12-01',
      dry_run: false,
      letters: [
        {
          carrier: 'Laurentel',
          level: 'reminder',
          files: filesOf('dispute-D-2026-0001-reminder-2026-12-01', '').split(', '),
          claims: [
            {
              claim: 'D-2026-0001',
              waits_for: 'credit',
              due: '2026-11-30',
              days_late: 1,
              amount: '1.00',
              currency: 'CAD',
            },
          ],
          record: 'bill-audit dispute send D-2026-0001 --what reminder',
        },
      ],
      after_notice: [],
      asked: [],
      undated: [],
      unsent: ['D-2026-0002'],
      next: null,
    });
    expect(read('bill-audit-out/dispute-D-2026-0001-reminder-2026-12-01.md')).toMatch(
      /amount outstanding \S*1\.00/,
    );
  });

  it('keeps a draft that a person changed, and that of another day, and not one that only its language changes', async () => {
    const { dispute, folder, read } = await claimedFolder();
    await dispute('send', '1', '--quiet');
    const name = 'bill-audit-out/dispute-D-2026-0001-reminder-2026-11-23';
    await dispute('remind', '--as-of', '2026-11-23', '--quiet');
    await dispute('remind', '--as-of', '2026-11-23', '--locale', 'fr-CA', '--quiet');
    await dispute('remind', '--as-of', '2026-11-24', '--quiet');
    expect(readdirSync(path.join(folder, 'bill-audit-out')).filter((file) => /edited/.test(file))).toEqual(
      [],
    );
    writeFileSync(path.join(folder, `${name}.md`), `${read(`${name}.md`)}\nBy hand.\n`);
    const { stderr } = await dispute('remind', '--as-of', '2026-11-23');
    expect(stderr.split('\n')[0]).toBe(
      'changed by hand since it was written, and kept: dispute-D-2026-0001-reminder-2026-11-23.md as dispute-D-2026-0001-reminder-2026-11-23.edited.md',
    );
    expect(read(`${name}.edited.md`)).toContain('By hand.');
    expect(read('bill-audit-out/dispute-D-2026-0001-reminder-2026-11-24.md')).not.toContain('By hand.');
  });

  it('writes nothing with --dry-run, and tells what waits for us', async () => {
    const { dispute, folder } = await ledgerFolder(
      opening('D-2026-0001', '2026-11-02', [lineOf('F-1', '10.00')]),
      opening('D-2026-0002', '2026-11-02', [lineOf('F-2', '5.00')]),
    );
    await dispute('send', '1', '2', '--quiet');
    await dispute('answer', '2', 'info-requested', '--reason', 'Which \u001b[31minvoice?', '--quiet');
    expect(await dispute('remind', '--as-of', '2026-11-23', '--dry-run')).toEqual({
      code: 0,
      stdout: [
        'Reminder to Laurentel',
        '  D-2026-0001 Laurentel: answer due 2026-11-22, 1 day late, asks for 10.00 CAD',
        '  When it is sent: bill-audit dispute send D-2026-0001 --what reminder',
        '',
        'The carrier waits for your answer:',
        '  D-2026-0002 Laurentel: Which ·[31minvoice?',
        '',
      ].join('\n'),
      stderr: 'nothing was written: --dry-run\n',
    });
    expect(existsSync(path.join(folder, 'bill-audit-out'))).toBe(false);
  });
});

describe('dispute letter', () => {
  it('drafts any letter of a claim at any time, in any language', async () => {
    const { dispute, read } = await claimedFolder();
    await dispute('send', '1', '--quiet');
    await dispute('answer', '1', 'denied', '--reason', 'Clause 4.', '--on', '2026-11-10', '--quiet');
    const { code, stdout, stderr } = await dispute(
      ...['letter', '1', '--level', 'appeal', '--locale', 'fr-CA', '--date', '2026-11-12', '--out', 'sent'],
    );
    expect([code, stdout, stderr]).toEqual([
      0,
      '',
      `wrote ${filesOf('dispute-D-2026-0001-appeal-2026-11-12', 'sent/')}\n`,
    ]);
    expect(read('sent/dispute-D-2026-0001-appeal-2026-11-12.md')).toContain('«\u00a0Clause 4.\u00a0»');
  });

  it('prints what it drafted as JSON', async () => {
    const { json } = await claimedFolder();
    expect(await json('letter', '1', '2', '--date', '2026-11-12')).toEqual({
      schema: 'bill-audit/letters@1',
      letters: [
        {
          carrier: 'Laurentel',
          level: 'claim',
          date: '2026-11-12',
          claims: ['D-2026-0001', 'D-2026-0002'],
          files: filesOf('dispute-Laurentel-claim-2026-11-12', '').split(', '),
        },
      ],
    });
  });

  it.each([
    [
      ['letter'],
      'No claim is named. Expected claim numbers such as D-2026-0001 or 1, or options that choose claims, such as --carrier and --state. See bill-audit dispute list.\n',
    ],
    [
      ['letter', '1', '--locale', 'tlh'],
      '--locale "tlh" is not supported. Expected a locale in English, French or Arabic, such as en-GB, fr-CA or ar-MA. Correct the locale.\n',
    ],
    [
      ['remind', '--as-of', '2026-13-01'],
      '--as-of "2026-13-01" is not a day. Expected YYYY-MM-DD. Correct the date.\n',
    ],
  ])('%j is refused', async (argv, says) => {
    const { dispute } = await ledgerFolder(opening('D-2026-0001', '2026-11-02', [lineOf('F-1', '10.00')]));
    expect(await dispute(...argv)).toEqual({ code: 2, stdout: '', stderr: says });
  });
});
