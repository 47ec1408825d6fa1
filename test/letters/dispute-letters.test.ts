import { describe, expect, it } from 'vitest';
import { disputeLettersOf, draftDisputeLetters } from '../../src/letters/dispute-letters.ts';
import { money } from '../../src/money/money.ts';
import { ProblemError } from '../../src/problem.ts';
import type { Dispatch, Dispute, PaymentPosition } from '../../src/records/dispute.ts';
import {
  ACKNOWLEDGED,
  creditOf,
  disputeOf,
  grantOf,
  type Happening,
  linesFrom,
  on,
  SENT,
  writtenDisputeLetter,
} from './dispute-example.ts';
import { goldenReport } from './letter-example.ts';

const LOCALES = [
  ['fr-FR', 'FR', 'EUR'],
  ['fr-CA', 'CA', 'CAD'],
  ['en-GB', 'GB', 'GBP'],
  ['en-US', 'US', 'USD'],
  ['en-CA', 'CA', 'CAD'],
  ['ar-MA', 'MA', 'MAD'],
  ['ar-SA', 'SA', 'SAR'],
] as const;

const REMINDED: Happening = [
  '2027-01-05',
  { type: 'sent', what: 'reminder', answerDue: on('2027-02-04'), channel: 'e-mail' },
];

/** The letters of a year of two claims, by the name of their golden. */
function letterOf(
  kind: string,
  currency: string,
  [first, second]: readonly [ReturnType<typeof linesFrom>, ReturnType<typeof linesFrom>],
): readonly [level: Dispatch, date: string, disputes: readonly Dispute[]] {
  const asked: Happening = ['2026-11-12', { type: 'asked', question: 'Which circuit?' }];
  const short = [
    SENT,
    ACKNOWLEDGED,
    grantOf('2026-11-20', '12.00', currency, '2026-12-31'),
    creditOf('2026-12-15', money('5.00', currency), 'L-2026-12'),
  ];
  switch (kind) {
    case 'claim':
      return ['claim', '2026-11-03', [disputeOf('D-2026-0001', [...first, ...second])]];
    case 'reminder': {
      const told: Happening[] = [
        ['2026-11-13', { type: 'sent', what: 'information', answerDue: on('2026-12-13'), channel: 'portal' }],
        ['2026-12-20', { type: 'noted', audience: 'carrier', text: 'We spoke to Ms Martin on the phone.' }],
        ['2026-12-21', { type: 'noted', audience: 'internal', text: 'Never in a letter.' }],
        ['2026-12-22', { type: 'amended', changes: { invoiceStatus: '207' } }],
      ];
      const open = disputeOf('D-2026-0002', second, [SENT, asked, ...told], 'short-paid');
      return ['reminder', '2027-01-05', [disputeOf('D-2026-0001', first, short), open]];
    }
    case 'short-credit':
      return ['reminder', '2027-01-05', [disputeOf('D-2026-0001', first, short)]];
    case 'notice':
      return ['notice', '2027-02-05', [disputeOf('D-2026-0002', second, [SENT, REMINDED])]];
    case 'appeal': {
      const denied: Happening = [
        '2026-11-20',
        { type: 'answered', outcome: 'denied', reason: 'The price is that of “clause 4”, see www.x.example' },
      ];
      const lines = [...first, ...second];
      return [
        'appeal',
        '2026-12-01',
        [disputeOf('D-2026-0001', lines, [SENT, ACKNOWLEDGED, denied], 'paid')],
      ];
    }
    default: {
      const attached: Happening = [
        '2026-11-13',
        { type: 'attached', name: 'end of contract.pdf', sha256: 'a'.repeat(64), bytes: 10 },
      ];
      return ['information', '2026-11-14', [disputeOf('D-2026-0002', second, [SENT, asked, attached])]];
    }
  }
}

describe('golden letters about disputes', () => {
  const kinds = ['claim', 'reminder', 'short-credit', 'notice', 'appeal', 'information'];
  it.each(LOCALES)('%s', async (locale, country, currency) => {
    const report = goldenReport(locale, country, currency);
    const lines = linesFrom(report);
    for (const kind of kinds) {
      const [level, date, disputes] = letterOf(kind, currency, [lines.slice(0, 4), lines.slice(4)]);
      const { text } = writtenDisputeLetter(report, disputes, { level, date: on(date) });
      await expect(text).toMatchFileSnapshot(`../../fixtures/letters/disputes/${locale}-${kind}.md`);
    }
  });
});

const GB = goldenReport('en-GB', 'GB', 'GBP');
const LINES = linesFrom(GB);

function written(disputes: readonly Dispute[], level: Dispatch, date: string) {
  return writtenDisputeLetter(GB, disputes, { level, date: on(date) });
}

function problemsOf(run: () => unknown): readonly string[] {
  try {
    run();
  } catch (error) {
    if (error instanceof ProblemError) return error.message.split('\n');
    throw error;
  }
  return [];
}

describe('a letter about disputes', () => {
  it('states what became of the payment as the ledger has it', () => {
    const said = (payment: PaymentPosition) =>
      written(
        [
          disputeOf(
            'D-2026-0001',
            LINES,
            [SENT, creditOf('2026-12-01', money('81.15', 'GBP'), 'L-11')],
            payment,
          ),
        ],
        'reminder',
        '2026-12-05',
      )
        .linesOf('undisputed')
        .slice(1);
    expect(said('unpaid')).toEqual([
      'The invoices concerned have not been paid to date because of the amounts disputed above, of which £1,100.00 excluding VAT is unsettled. The part that we do not dispute will be paid.',
    ]);
    expect(said('short-paid')).toEqual([
      'The invoices have been paid except for the disputed amounts: we withhold £1,100.00 excluding VAT until this claim is settled.',
    ]);
    expect(said('paid-under-reserve')).toEqual([
      'The invoices have been or will be paid in full by their due date, under protest and with all our rights reserved: payment does not mean that we accept the amounts disputed above.',
    ]);
    expect(said('paid')).toEqual([
      'The invoices have been paid in full. Payment does not mean that we accept the amounts disputed above, which are to be credited or refunded.',
    ]);
  });

  it('cites no law on refunds where nothing was paid', () => {
    const report = goldenReport('fr-FR', 'FR', 'EUR');
    const cites = (payment: PaymentPosition) =>
      writtenDisputeLetter(report, [disputeOf('D-2026-0001', linesFrom(report), [], payment)], {
        level: 'claim',
        date: on('2026-11-03'),
      })
        .linesOf('grounds')
        .some((line) => line.includes('1302'));
    expect([cites('paid'), cites('paid-under-reserve'), cites('short-paid'), cites('unpaid')]).toEqual([
      true,
      true,
      false,
      false,
    ]);
  });

  it('asks a reminder of a short credit for what is missing and nothing else', () => {
    const granted = grantOf('2026-11-20', '12.00', 'GBP', '2026-12-31');
    const credit = creditOf('2026-12-15', money('5.00', 'GBP'), 'L-2026-12');
    const dispute = disputeOf('D-2026-0001', LINES.slice(0, 4), [SENT, ACKNOWLEDGED, granted, credit]);
    const { linesOf } = written([dispute], 'reminder', '2027-01-05');
    expect(linesOf('subject')).toEqual([
      'Subject: Reminder 1, invoice L-2026-10-514, amount outstanding £7.00 excluding VAT',
    ]);
    expect(linesOf('summary')).toEqual([
      ...['Amounts in GBP', 'Total disputed, excluding VAT', '14.00'],
      ...['Less: credited by you to date', '-5.00'],
      ...['Less: not accepted by you (our rights are reserved)', '-2.00'],
      ...['Amount outstanding, excluding VAT', '7.00', 'VAT on these amounts', '1.40'],
      ...['Amount outstanding, including VAT', '8.40'],
    ]);
    expect(linesOf('requests').slice(2)).toEqual([
      'credit, on your next invoice or by a credit note, what you accepted and have not yet credited: £7.00 excluding VAT together with the VAT invoiced on it;',
      'tell us in writing the number and the date of the invoice or credit note that bears the credit;',
      'correct the cause of the recurring differences from the next invoice;',
      'take no collection step and suspend no service over the disputed amounts while the claim is open.',
    ]);
  });

  it('asks for no justification of what the carrier credits, and again for that of what it refused', () => {
    const unexplained = LINES.slice(5);
    const titles = (happened: readonly Happening[], level: Dispatch) =>
      written([disputeOf('D-2026-0001', unexplained, happened)], level, '2027-01-05').linesOf('table')[0];
    const promised: Happening = ['2026-11-20', { type: 'promised', creditBy: on('2026-12-31') }];
    const denied: Happening = ['2026-11-20', { type: 'answered', outcome: 'denied' }];
    expect(titles([SENT], 'reminder')).toBe('Charges to be justified');
    expect(titles([SENT, promised], 'reminder')).toBe('Disputed charges');
    expect(titles([SENT, denied], 'appeal')).toBe('Charges to be justified');
  });

  it('appeals against what was refused, and leaves what was granted to come', () => {
    const granted = grantOf('2026-11-20', '12.00', 'GBP', '2026-12-31');
    const dispute = disputeOf('D-2026-0001', LINES.slice(0, 4), [SENT, granted]);
    const { linesOf } = written([dispute], 'appeal', '2026-12-01');
    expect(linesOf('summary').slice(1, 7)).toEqual([
      ...['Total disputed, excluding VAT', '14.00', 'Less: accepted by you, credit awaited', '-12.00'],
      ...['Amount outstanding, excluding VAT', '2.00'],
    ]);
    expect(linesOf('requests')[2]).toBe(
      'review your decision, and issue a credit note for what was refused: £2.00 excluding VAT together with the VAT invoiced on it;',
    );
  });

  it('shows nothing that is internal, and makes harmless what others wrote', () => {
    const lines = LINES.slice(0, 1);
    const happened: Happening[] = [
      SENT,
      ['2026-11-10', { type: 'noted', audience: 'internal', text: 'Secret.' }],
      [
        '2026-11-11',
        {
          type: 'answered',
          outcome: 'denied',
          reason: '“No” [link](http://x) |\u202e <b>\n# we owe 1.00”',
        },
      ],
    ];
    const { text } = written([disputeOf('D-2026-0001', lines, happened)], 'appeal', '2026-12-01');
    expect(text).not.toContain('Secret');
    expect(text).toContain(
      'You gave this reason: “"No" \\[link\\](http\\://x) \\| \\<b\\> \\# we owe 1.00"”',
    );
  });

  it('is one letter to a carrier, under any of its names, with file names of the claim or the carrier', () => {
    const one = disputeOf('D-2026-0001', LINES.slice(0, 4));
    const other = { ...disputeOf('D-2026-0002', LINES.slice(4)), carrier: 'LAURENTEL ' };
    const names = (disputes: readonly Dispute[]) =>
      disputeLettersOf(GB, disputes, { level: 'claim', date: on('2026-11-03') }).map(
        ({ base, evidence, letter }) => [base, evidence, letter.claimNumber],
      );
    expect(names([one])).toEqual([
      [
        'dispute-D-2026-0001-claim-2026-11-03',
        'dispute-D-2026-0001-claim-2026-11-03-evidence.xlsx',
        'D-2026-0001',
      ],
    ]);
    expect(names([other, one])).toEqual([
      [
        'dispute-Laurentel-claim-2026-11-03',
        'dispute-Laurentel-claim-2026-11-03-evidence.xlsx',
        'D-2026-0001, D-2026-0002',
      ],
    ]);
  });

  it('gives four files, the same bytes each time', async () => {
    const draft = () =>
      draftDisputeLetters(GB, [disputeOf('D-2026-0001', LINES)], { level: 'claim', date: on('2026-11-03') });
    const [first, again] = [await draft(), await draft()];
    const base = 'dispute-D-2026-0001-claim-2026-11-03';
    const about = { carrier: 'Laurentel', claims: ['D-2026-0001'] };
    expect(first.map(({ bytes: _, ...file }) => file)).toEqual(
      [`${base}.docx`, `${base}.md`, `${base}.eml`, `${base}-evidence.xlsx`].map((name) => ({
        ...about,
        name,
      })),
    );
    expect(again).toEqual(first);
  });

  it('asks in a template of the user’s own for what is due, not for all that is claimed', async () => {
    const granted = grantOf('2026-11-20', '12.00', 'GBP', '2026-12-31');
    const dispute = disputeOf('D-2026-0001', LINES.slice(0, 4), [SENT, granted]);
    const text = 'Due: {{claimed}}. Justify: {{to_justify}}. All: {{disputed}}. {{claim_number}}';
    const files = await draftDisputeLetters(GB, [dispute], {
      level: 'reminder',
      date: on('2027-01-05'),
      templates: [{ name: 'reminder.md', text }],
    });
    const letter = files.find(({ name }) => name.endsWith('.md'));
    expect(new TextDecoder().decode(letter?.bytes).trimEnd().split('\n').at(-1)).toBe(
      'Due: £12.00 excluding VAT. Justify: [amount to be justified, where there is one]. All: £14.00 excluding VAT. D-2026-0001',
    );
  });

  it('names the first of many claims where there is little room, and all of them in the references', () => {
    const many = Array.from({ length: 7 }, (_, index) =>
      disputeOf(
        `D-2026-000${index + 1}`,
        LINES.slice(0, 1).map((line) => ({ ...line, finding: `F-${index}` })),
      ),
    );
    const { letter, linesOf } = written(many, 'claim', '2026-11-03');
    const five = 'D-2026-0001, D-2026-0002, D-2026-0003, D-2026-0004, D-2026-0005';
    expect(letter.claimNumber).toBe(`${five} (+2)`);
    expect(linesOf('references').at(-1)).toBe(`Our references: ${five}, D-2026-0006 and D-2026-0007`);
    expect(linesOf('summary').filter((line) => line.startsWith('D-2026-'))).toHaveLength(7);
  });

  it('is not dated before the audit, nor before a letter that it follows', () => {
    const dispute = disputeOf('D-2026-0001', LINES, [SENT]);
    expect(problemsOf(() => written([dispute], 'claim', '2026-10-30'))).toEqual([
      '--date: 2026-10-30 is before 2026-10-31, the day of the audit. Expected 2026-10-31 or a later day. Give the day on which the letter is sent.',
    ]);
    expect(problemsOf(() => written([dispute], 'reminder', '2026-11-02'))).toEqual([
      '--date: 2026-11-02 is before 2026-11-03, the date of the claim that the letter follows. Expected 2026-11-03 or a later day. Give the day on which the letter is sent.',
    ]);
    expect(written([dispute], 'reminder', '2026-11-03').letter.previous).toEqual([
      { level: 'claim', date: on('2026-11-03'), answerBy: on('2026-12-03') },
    ]);
  });
});

describe('a letter without a cause', () => {
  const refusals: readonly [string, Dispatch, readonly Happening[], string][] = [
    [
      'nothing was sent',
      'reminder',
      [],
      'D-2026-0001 gives no cause for a letter of level reminder: nothing of it was sent yet. Expected a claim that the carrier has. See bill-audit dispute send D-2026-0001.',
    ],
    [
      'it is closed',
      'claim',
      [SENT, ['2026-12-01', { type: 'closed', reason: 'paid in cash' }]],
      'D-2026-0001 gives no cause for a letter of level claim: it is closed. Expected an open claim. See bill-audit dispute reopen D-2026-0001.',
    ],
    [
      'nothing was refused',
      'appeal',
      [SENT],
      'D-2026-0001 gives no cause for a letter of level appeal: the carrier has refused nothing. Expected a claim that it has refused, in whole or in part. See bill-audit dispute answer D-2026-0001 denied.',
    ],
    [
      'nothing was asked',
      'information',
      [SENT],
      'D-2026-0001 gives no cause for a letter of level information: the carrier has asked for nothing. Expected a claim about which it has. See bill-audit dispute answer D-2026-0001 info-requested.',
    ],
    [
      'it was refused',
      'notice',
      [SENT, ['2026-12-01', { type: 'answered', outcome: 'denied' }]],
      'D-2026-0001 gives no cause for a letter of level notice: the carrier has refused it. Expected an amount that is still due. See bill-audit dispute letter D-2026-0001 --level appeal.',
    ],
    [
      'all is credited',
      'reminder',
      [SENT, creditOf('2026-12-01', money('1181.15', 'GBP'), 'L-11')],
      'D-2026-0001 gives no cause for a letter of level reminder: nothing is left to ask for. Expected an amount that is still due. See bill-audit dispute show D-2026-0001.',
    ],
  ];
  it.each(refusals)('is refused: %s', (_, level, happened, says) => {
    expect(
      problemsOf(() => written([disputeOf('D-2026-0001', LINES, happened)], level, '2027-01-05')),
    ).toEqual([says]);
  });
});
