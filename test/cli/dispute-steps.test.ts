import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { entry, lineOf, on, opening } from '../ledger/ledger-story.ts';
import { claimedFolder, type DisputeFolder, ledgerFolder } from './dispute-folder.ts';

const A = 'D-2026-0001';
const B = 'D-2026-0002';

/** Two drafts: of 12.50 CAD and of 4.00 CAD. */
const drafts = () =>
  ledgerFolder(
    opening(A, '2026-11-02', [lineOf('F-1', '10.00'), lineOf('F-2', '2.50')]),
    opening(B, '2026-11-02', [lineOf('F-3', '4.00', { account: '514-02', service: '418-555-0199' })]),
  );

/** What the commands print, one after another, each a day later; their problems where they fail. */
async function played({ dispute }: DisputeFolder, steps: readonly (readonly string[])[]): Promise<string[]> {
  const told: string[] = [];
  for (const [index, step] of steps.entries()) {
    const day = String(3 + index).padStart(2, '0');
    const { code, stdout, stderr } = await dispute(...step, '--on', `2026-11-${day}`);
    told.push((code === 0 ? stdout : stderr).trimEnd());
  }
  return told;
}

describe('the life of a claim', () => {
  test('from ready to closed, with all that is said on the way', async () => {
    const made = await drafts();
    const steps = [
      ['ready', '1'],
      ['send', '1', '--channel', 'registered', '--proof', 'RN 12'],
      ['ack', '1', '--ticket', 'CASE-7', '--contact', 'Billing desk'],
      ['answer', '1', 'under-review', '--ticket', 'CASE-8', '--reason', 'With the rates team'],
      ['answer', '1', 'info-requested', '--reason', 'Which invoice?'],
      ['send', '1'],
      [
        'answer',
        '1',
        'partly-approved',
        '--amount',
        '8,00 $',
        '--recurring',
        '9',
        '--credit-by',
        '2026-12-31',
      ],
      ['credit', '1', '--amount', 'CAD 5.00', '--invoice', 'L-12'],
      ['credit', '1', '--amount', '5.00', '--reversed', '--reason', 'by mistake', '--invoice', 'L-13'],
      ['credit', '1', '--amount', '8.00'],
      ['close', '1', '--reason', 'agreed by phone'],
      ['reopen', '1', '--reason', 'the contract turned up'],
      ['send', '1', '--answer-by', '2026-12-24'],
      ['close', '1', '--written-off', '--reason', 'not worth it'],
    ];
    expect(await played(made, steps)).toEqual([
      `${A}  draft → ready  Laurentel  12.50 CAD  may be sent`,
      `${A}  ready → sent  Laurentel  12.50 CAD  answer due 2026-11-24`,
      `${A}  sent → acknowledged  Laurentel  12.50 CAD  CASE-7, Billing desk`,
      `${A}  acknowledged → under-review  Laurentel  12.50 CAD  With the rates team; ticket CASE-8`,
      `${A}  under-review → info-requested  Laurentel  12.50 CAD  Which invoice?`,
      `${A}  info-requested → under-review  Laurentel  12.50 CAD  answer due 2026-11-28`,
      `${A}  under-review → credit-promised  Laurentel  12.50 CAD  granted 8.00 CAD, 9.00 CAD a month, credit by 2026-12-31`,
      `${A}  credit-promised → credited  Laurentel  12.50 CAD  credited 5.00 CAD, 3.00 CAD outstanding`,
      `${A}  credited → reopened  Laurentel  12.50 CAD  taken back 5.00 CAD, 8.00 CAD outstanding`,
      `${A}  reopened → credited  Laurentel  12.50 CAD  credited 8.00 CAD, 0.00 CAD outstanding`,
      `${A}  credited → closed  Laurentel  12.50 CAD  agreed by phone`,
      `${A}  closed → reopened  Laurentel  12.50 CAD  the contract turned up`,
      `${A}  reopened → sent  Laurentel  12.50 CAD  answer due 2026-12-24`,
      `${A}  sent → written-off  Laurentel  12.50 CAD  not worth it`,
    ]);
    const { history, letters, money } = await made.json('show', A);
    expect(history.map(({ by }: { by: string }) => by)).toEqual([
      'Maëlle Tisserand',
      ...Array.from({ length: 15 }, () => 'Nadia Roy'),
    ]);
    expect(letters.map(({ what }: { what: string }) => what)).toEqual(['claim', 'information', 'claim']);
    expect(money.one_time).toEqual({ claimed: '12.50', granted: '8.00', received: '8.00' });
  });

  test('denied, appealed, reminded, promised and given up in time', async () => {
    const made = await drafts();
    const steps = [
      ['send', '1', '2'],
      ['answer', 'denied', '1', '--reason', 'clause 4'],
      ['send', '1'],
      ['send', '1', '2', '--channel', 'e-mail'],
      ['send', '2', '--what', 'notice'],
      ['answer', 'credit-promised', '2', '--credit-by', '2026-12-31', '--amount', '3'],
      ['withdraw', '1', '--reason', 'ours'],
      ['close', '2', '--expired'],
    ];
    expect(await played(made, steps)).toEqual([
      `${A}  draft → sent  Laurentel  12.50 CAD  answer due 2026-11-23\n${B}  draft → sent  Laurentel   4.00 CAD  answer due 2026-11-23`,
      `${A}  sent → denied  Laurentel  12.50 CAD  clause 4`,
      `${A}  denied → appealed  Laurentel  12.50 CAD  answer due 2026-11-25`,
      `${A}  appealed → escalated  Laurentel  12.50 CAD  answer due 2026-11-26\n${B}  sent → escalated      Laurentel   4.00 CAD  answer due 2026-11-26`,
      `${B}  escalated  Laurentel  4.00 CAD  answer due 2026-11-27`,
      `${B}  escalated → credit-promised  Laurentel  4.00 CAD  3.00 CAD, credit by 2026-12-31`,
      `${A}  escalated → withdrawn  Laurentel  12.50 CAD  ours`,
      `${B}  credit-promised → expired  Laurentel  4.00 CAD`,
    ]);
  });
});

describe('which claims', () => {
  const SENT = ' draft → sent  Laurentel ';

  test.each<[string, readonly string[], readonly string[]]>([
    ['numbers in full, short, and in Arabic digits', [A, '٢'], [A, B]],
    ['a year and a number, in any case', ['d-2026-2'], [B]],
    ['all of a state and a carrier', ['--state', 'draft', '--carrier', 'LAURENTEL'], [A, B]],
    ['those of an account', ['--account', '514 02'], [B]],
    ['those of a service in another spelling', ['--service', '4185550199'], [B]],
    ['those a rule found', ['--rule', 'mrc-contract-mismatch'], [A, B]],
  ])('%s', async (_, argv, claims) => {
    const { json } = await drafts();
    const { disputes } = await json('send', ...argv);
    expect(disputes.map(({ claim }: { claim: string }) => claim)).toEqual(claims);
  });

  test.each<[string, readonly string[], string]>([
    [
      'none',
      ['send'],
      'No claim is named. Expected claim numbers such as D-2026-0001 or 1, or options that choose claims, such as --carrier and --state. See bill-audit dispute list.',
    ],
    [
      'both names and a filter',
      ['send', '1', '--state', 'draft'],
      'Both claims and options that choose claims are given. Expected one or the other. Leave one out.',
    ],
    [
      'a claim behind an option that takes several names',
      ['send', '--carrier', 'Laurentel', B],
      'Both claims and options that choose claims are given. Expected one or the other. Leave one out.',
    ],
    [
      'a filter that chooses none',
      ['send', '--carrier', 'Nordtel'],
      'The options choose no claim: no claim is of carrier "Nordtel"; there are: "Laurentel". Expected options that choose one or more. See bill-audit dispute list --all.',
    ],
    [
      'names of none, all of them told',
      ['send', '1', '3', 'D-2062-0001', 'x'],
      '3 problems:\nThere is no claim "3". Expected the number of one of the ledger’s claims (2). See bill-audit dispute list --all.\nThere is no claim "D-2062-0001". Expected the number of one of the ledger’s claims (2). Did you mean D-2026-0001, D-2026-0002?\nThere is no claim "x". Expected the number of one of the ledger’s claims (2). See bill-audit dispute list --all.',
    ],
  ])('%s', async (_, argv, told) => {
    const { dispute } = await drafts();
    expect(await dispute(...argv)).toEqual({ code: 2, stdout: '', stderr: `${told}\n` });
  });

  test('all or none are written, and every fault is told', async () => {
    const { dispute, json } = await drafts();
    await dispute('send', '2', '--quiet');
    expect((await dispute('ready', '1', '2')).stderr).toBe(
      `${B}: it is sent since 2026-11-02, and ready does not follow that. Expected one of: open (adds charges to it); send --what reminder; send --what notice; ack; answer under-review; answer info-requested; answer approved, partly-approved or denied; answer credit-promised; credit; credit --reversed; close; withdraw; close --written-off; close --expired. Look at it with bill-audit dispute show ${B}.\n`,
    );
    expect((await dispute('ack', '1', '2', '--on', '2026-11-01')).stderr).toMatch(
      /^2 problems:\nD-2026-0001: it is draft since .*\nD-2026-0002: 2026-11-01 is before 2026-11-02, .*\n$/,
    );
    expect((await json('list')).disputes.map(({ state }: { state: string }) => state)).toEqual([
      'draft',
      'sent',
    ]);
  });

  test('--dry-run prints the same, and writes nothing', async () => {
    const { dispute, json } = await drafts();
    const argv = ['send', '1', '--proof', 'RN 1'];
    const { stdout, stderr, code } = await dispute(...argv, '--dry-run');
    expect([code, stdout, stderr]).toEqual([
      0,
      `${A} ${SENT} 12.50 CAD  answer due 2026-11-22\n`,
      'nothing was written: --dry-run\n',
    ]);
    expect((await json(...argv, '--dry-run')).events).toEqual([
      {
        answerDue: '2026-11-22',
        at: '2026-11-02T09:00:00.000Z',
        by: 'Nadia Roy',
        dispute: A,
        number: 2,
        on: '2026-11-02',
        proof: 'RN 1',
        type: 'sent',
        what: 'claim',
      },
    ]);
    expect((await json('show', '1')).state).toBe('draft');
    expect((await dispute(...argv, '--dry-run', '--quiet')).stderr).toBe('');
    expect((await dispute(...argv)).stdout).toBe(stdout);
  });
});

describe('what is written down besides', () => {
  test('notes, files and facts', async () => {
    const { dispute, json, folder } = await drafts();
    writeFileSync(path.join(folder, 'answer.pdf'), 'No.');
    const facts = ['--ticket', 'C-1', '--contact', 'Ms Lee', '--owner', 'M. T.', '--payment', 'short-paid'];
    const days = ['--limitation', '2027-10-31', '--window', '2027-01-31', '--answer-by', '2026-12-01'];
    const status = ['--invoice-status', '207', '--credit-by', '2026-12-31'];
    const { stdout } = await dispute('note', '1', '2', ...facts, ...days, ...status);
    expect(stdout.split('\n')[1]).toBe(
      `${B}  draft  Laurentel   4.00 CAD  ticket C-1, owner M. T., contact Ms Lee, short-paid, invoice status 207, limitation 2027-10-31, contract window 2027-01-31, answer due 2026-12-01, credit by 2026-12-31`,
    );
    const noted = await dispute('note', '1', 'Called:\nno answer', '--attach', 'answer.pdf', '--for-carrier');
    expect(noted.stdout).toBe(
      `${A}  draft  Laurentel  12.50 CAD  attached answer.pdf; note for the carrier\n`,
    );
    const told = await json('show', '1');
    expect([told.tickets, told.contacts, told.owner, told.payment, told.invoice_status]).toEqual([
      ['C-1'],
      ['Ms Lee'],
      'M. T.',
      'short-paid',
      '207',
    ]);
    expect([told.dates.limitation, told.dates.window_ends]).toEqual(['2027-10-31', '2027-01-31']);
    expect(told.notes).toEqual([
      { on: '2026-11-02', by: 'Nadia Roy', audience: 'carrier', text: 'Called:\nno answer' },
    ]);
    expect(told.attachments).toEqual([
      {
        name: 'answer.pdf',
        sha256: '38178a20b470cfd18299fb1593dd4ba706f1a83321dac051d01086efd8b7a96f',
        bytes: 3,
        on: '2026-11-02',
      },
    ]);
  });

  test.each<[string, readonly string[], string]>([
    [
      'a note of nothing',
      ['note', '1'],
      'There is nothing to write down. Expected a text, --attach FILE, or a fact such as --ticket. Say what to write down.',
    ],
    [
      'two texts',
      ['note', '1', 'two', 'words'],
      'Several texts are given: "two" and "words". Expected claim numbers and one text. Put quotes around the whole text.',
    ],
    [
      'an audience without a note',
      ['note', '1', '--ticket', 'x', '--for-carrier'],
      '--for-carrier is given without a note. Expected the text of the note. Write it.',
    ],
    [
      'a folder and a file that is not there',
      ['note', '1', '--attach', 'dir', 'no.pdf'],
      '2 problems:\ndir: it cannot be attached: it is a folder. Expected a file that can be read. Check the name; of a folder, attach its files.\nno.pdf: it cannot be attached: it does not exist. Expected a file that can be read. Check the name; of a folder, attach its files.',
    ],
    [
      'a name of 501 characters',
      ['note', '1', '--ticket', 'x'.repeat(501)],
      '--ticket has 501 characters. Expected 1 to 500 characters. Correct the text.',
    ],
    ['no reason', ['withdraw', '1'], 'No reason is given. Expected --reason TEXT. Say why.'],
    [
      'a close without one',
      ['close', '2'],
      'D-2026-0002: it is sent, and no reason is given. Expected a reason (--reason). Look at it with bill-audit dispute show D-2026-0002.',
    ],
    [
      'an amount of two claims',
      ['answer', '1', '2', 'partly-approved', '--amount', '1'],
      'An amount is given for several claims. Expected the amount of one claim. Write the answers one by one.',
    ],
    [
      'no answer',
      ['answer', '2'],
      'No answer is given. Expected one of approved, partly-approved, denied, info-requested, under-review, credit-promised. Say what the carrier answered.',
    ],
    [
      'a misspelt answer',
      ['answer', '2', 'approve'],
      '"approve" is no answer. Expected one of approved, partly-approved, denied, info-requested, under-review, credit-promised. Did you mean "approved"?',
    ],
    [
      'two answers',
      ['answer', '2', 'approved', 'denied'],
      '2 answers are given: approved, denied. Expected one of approved, partly-approved, denied, info-requested, under-review, credit-promised. Say what the carrier answered.',
    ],
    [
      'an amount beside a question, which is not asked',
      ['answer', '2', 'info-requested', '--amount', '1'],
      '2 problems:\n--amount does not go with info-requested. Expected of info-requested: --reason, --ticket. Leave it out.\nIt is not said what the carrier asks. Expected --reason TEXT. Write its question.',
    ],
    [
      'a promise without its day',
      ['answer', '2', 'credit-promised'],
      'It is not said when the credit comes. Expected --credit-by YYYY-MM-DD. Give the last day.',
    ],
    [
      'an amount that can be two',
      ['credit', '2', '--amount', '1,234'],
      '--amount "1,234" can be 1.234 or 1234. Expected one of them. Write it so.',
    ],
    [
      'an amount below zero',
      ['credit', '2', '--amount', '(1.00)'],
      '--amount "(1.00)" is not an amount. Expected a number above zero such as 12.50, with or without its currency. Correct the amount.',
    ],
    [
      'another currency',
      ['credit', '2', '--amount', '1.00 EUR'],
      'D-2026-0002: 1.00 EUR is not in CAD. Expected an amount in CAD. Look at it with bill-audit dispute show D-2026-0002.',
    ],
    [
      'a credit without its amount',
      ['credit', '2', '--reason', 'x'],
      '2 problems:\nNo amount is given. Expected --amount AMOUNT, before tax. Give the credit’s amount.\n--reason is of a credit that was taken back. Expected --reversed beside it. Leave it out, or write it as a note.',
    ],
    [
      'an answer due before the letter',
      ['send', '2', '--answer-by', '2026-11-01'],
      '--answer-by 2026-11-01 is before 2026-11-02, the day on which D-2026-0002 was sent. Expected that day or a later one. Correct one of the two.',
    ],
    [
      'days that are none, all told',
      ['send', '2', '--answer-by', 'soon'],
      '--answer-by "soon" is not a day. Expected YYYY-MM-DD. Correct the date.',
    ],
  ])('%s is refused', async (_, argv, told) => {
    const { dispute, folder } = await drafts();
    mkdirSync(path.join(folder, 'dir'));
    await dispute('send', '2', '--quiet');
    expect(await dispute(...argv)).toEqual({ code: 2, stdout: '', stderr: `${told}\n` });
  });

  test('what was sent of a claim that is approved in part has to be said', async () => {
    const { dispute } = await ledgerFolder(
      opening(A, '2026-11-02', [lineOf('F-1', '10.00')]),
      entry(A, '2026-11-02', { type: 'sent', what: 'claim', answerDue: on('2026-12-03') }),
    );
    await dispute('answer', '1', 'partly-approved', '--amount', '4', '--quiet');
    expect((await dispute('send', '1')).stderr).toBe(
      `What was sent of ${A} is not said: it is approved in part. Expected --what appeal, which asks for the rest, or --what reminder, which asks for the credit. Say what was sent.\n`,
    );
    expect((await dispute('send', '1', '--what', 'appeal')).code).toBe(0);
  });

  test('the user of the machine writes where the configuration names nobody', async () => {
    const { run, folder, json } = await drafts();
    writeFileSync(path.join(folder, 'bill-audit.yaml'), 'bills: [{ files: bills.csv }]\n');
    expect((await run('dispute', 'send', '1')).stderr).toBe(
      'Nobody is known who writes this down. Expected --by NAME, or a customer with a contact’s name in bill-audit.yaml. Say who writes it down.\n',
    );
    expect((await json('send', '1', '--by', '  M. T. ')).events[0].by).toBe('M. T.');
  });
});

test('a day of the credit before that of the answer, and a word that is no answer, are refused', async () => {
  const { dispute } = await claimedFolder();
  await dispute('send', '1', '--on', '2026-11-02');
  const early = await dispute('answer', '1', 'approved', '--on', '2026-11-02', '--credit-by', '2026-11-01');
  expect(early.stderr).toBe(
    '--credit-by 2026-11-01 is before 2026-11-02, the day on which D-2026-0001 was answered. Expected that day or a later one. Correct one of the two.\n',
  );
  const odd = await dispute('answer', '1', 'maybe');
  expect([odd.code, odd.stderr]).toEqual([
    2,
    '"maybe" is no answer. Expected one of approved, partly-approved, denied, info-requested, under-review, credit-promised. Say what the carrier answered.\n',
  ]);
});

test('what cannot be seen is not written down', async () => {
  const { dispute, json } = await claimedFolder();
  await dispute('note', '1', 'a\u202eb\u2066c\u200f', '--ticket', 'T\u202e-1');
  const shown = JSON.stringify(await json('show', '1'));
  expect([/[\u200e\u200f\u202a-\u202e\u2066-\u2069]/.test(shown), shown.includes('"T-1"')]).toEqual([
    false,
    true,
  ]);
});
