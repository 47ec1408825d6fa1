import { describe, expect, it } from 'vitest';
import { letterPart } from '../../src/letters/letter-part.ts';
import { money, moneyText } from '../../src/money/money.ts';
import type { Dispatch, Dispute } from '../../src/records/dispute.ts';
import {
  creditOf,
  disputeOf,
  type Happening,
  linesFrom,
  on,
  SENT,
  writtenDisputeLetter,
} from './dispute-example.ts';
import { goldenReport } from './letter-example.ts';

const GB = goldenReport('en-GB', 'GB', 'GBP');
const LINES = linesFrom(GB);
const [FIRST, ADDED, UNEXPLAINED] = [LINES.slice(0, 4), LINES.slice(4, 5), LINES.slice(5)];

const EXTENDED: Happening = ['2026-12-01', { type: 'extended', lines: ADDED }];
const SENT_AGAIN: Happening = [
  '2026-12-04',
  { type: 'sent', what: 'claim', answerDue: on('2027-01-03'), channel: 'e-mail' },
];
const DENIED: Happening = ['2026-11-20', { type: 'answered', outcome: 'denied', reason: 'Clause 4.' }];
const APPEALED: Happening = ['2026-12-02', { type: 'sent', what: 'appeal', answerDue: on('2027-01-02') }];

function written(disputes: readonly Dispute[], level: Dispatch, date: string, report = GB) {
  return writtenDisputeLetter(report, disputes, { level, date: on(date) });
}

function partOf(dispute: Dispute, level: Dispatch, date?: string) {
  const { dispute: part, addsTo } = letterPart(dispute, level, date === undefined ? undefined : on(date));
  return [part.lines.length, moneyText(part.money.oneTime.claimed), addsTo];
}

describe('the charges that a letter is about', () => {
  const claim = disputeOf('D-2026-0001', FIRST, [SENT, EXTENDED]);
  const sent = disputeOf('D-2026-0001', FIRST, [SENT, EXTENDED, SENT_AGAIN]);

  it('are of a reminder those that a letter had claimed by its day', () => {
    expect(partOf(claim, 'reminder', '2026-12-10')).toEqual([4, '14.00', undefined]);
    expect(partOf(sent, 'reminder', '2026-12-03')).toEqual([4, '14.00', undefined]);
    expect(partOf(sent, 'reminder', '2026-12-04')).toEqual([5, '1168.90', undefined]);
  });

  it('are of a claim those that no letter before it claims, all where that leaves none', () => {
    expect(partOf(claim, 'claim', '2026-12-04')).toEqual([1, '1154.90', on('2026-11-03')]);
    expect(partOf(claim, 'claim')).toEqual([1, '1154.90', on('2026-11-03')]);
    expect(partOf(sent, 'claim', '2026-12-05')).toEqual([5, '1168.90', undefined]);
  });

  it('are of a claim that was recorded already those that it claimed', () => {
    expect(partOf(sent, 'claim', '2026-12-04')).toEqual([1, '1154.90', on('2026-11-03')]);
    expect(partOf(sent, 'claim', '2026-11-03')).toEqual([4, '14.00', undefined]);
  });

  it('are of a claim that is open again all, unless the older ones were credited', () => {
    const credited = creditOf('2026-11-20', money('14.00', 'GBP'), 'L-11');
    const back: Happening = [
      '2026-12-01',
      { type: 'reopened', reason: 'billed again', recurs: on('2026-11-01') },
    ];
    const recurs = disputeOf('D-2026-0001', FIRST, [SENT, credited, back, EXTENDED]);
    expect(partOf(recurs, 'claim', '2026-12-04')).toEqual([1, '1154.90', on('2026-11-03')]);
    const closed: Happening = ['2026-11-20', { type: 'closed', reason: 'by mistake' }];
    const opened: Happening = ['2026-12-01', { type: 'reopened', reason: 'not settled' }];
    const again = disputeOf('D-2026-0001', FIRST, [SENT, closed, opened, EXTENDED]);
    expect(partOf(again, 'claim', '2026-12-04')).toEqual([5, '1168.90', undefined]);
  });
});

describe('a letter about a claim that was added to', () => {
  const claim = disputeOf('D-2026-0001', FIRST, [SENT, EXTENDED]);

  it('tells nothing of charges that no letter claims, and asks for none of them', () => {
    const { linesOf, text } = written([claim], 'reminder', '2026-12-10');
    expect(linesOf('subject')).toEqual([
      'Subject: Reminder 1, invoice L-2026-10-514, disputed amount £14.00 excluding VAT',
    ]);
    expect(linesOf('facts').slice(1, 3)).toEqual([
      'On 3\u00a0November\u00a02026 (recorded delivery, no. RN 12) we sent you our claim D-2026-0001 and asked for your reply by 3\u00a0December\u00a02026.',
      'As at 10\u00a0December\u00a02026 we have not received your decision.',
    ]);
    expect(text).not.toContain('1,154.90');
  });

  it('claims the added charges only, and says to which letter it adds them', () => {
    const { linesOf, text } = written([claim], 'claim', '2026-12-04');
    expect(linesOf('subject')).toEqual([
      'Subject: Claim, invoice L-2026-10-514, disputed amount £1,154.90 excluding VAT',
    ]);
    expect(linesOf('facts')[1]).toBe(
      'In addition to our claim D-2026-0001 of 3\u00a0November\u00a02026, this letter claims further charges with the same cause, and of that claim these further charges only.',
    );
    expect(text).not.toContain('3.50 each');
  });

  it('says why a claim is open again', () => {
    const credited = creditOf('2026-11-20', money('14.00', 'GBP'), 'L-11');
    const back: Happening = [
      '2026-12-01',
      { type: 'reopened', reason: 'billed again', recurs: on('2026-11-01') },
    ];
    const recurs = disputeOf('D-2026-0001', FIRST, [SENT, credited, back, EXTENDED]);
    expect(written([recurs], 'claim', '2026-12-04').linesOf('facts')[2]).toBe(
      'On 1\u00a0December\u00a02026 we reopened the matter: the error is on your invoices again from 1\u00a0November\u00a02026.',
    );
    const closed: Happening = ['2026-11-20', { type: 'closed', reason: 'by mistake' }];
    const opened: Happening = ['2026-12-01', { type: 'reopened', reason: 'not settled' }];
    const again = disputeOf('D-2026-0001', FIRST, [SENT, closed, opened]);
    expect(written([again], 'claim', '2026-12-04').linesOf('facts')).toContain(
      'On 1\u00a0December\u00a02026 we reopened the matter for this reason: not settled',
    );
  });

  it('tells claims of one history together', () => {
    const other = disputeOf('D-2026-0002', ADDED, [SENT]);
    const third = disputeOf('D-2026-0003', UNEXPLAINED, [
      ['2026-11-03', { type: 'sent', what: 'claim', answerDue: on('2026-12-03'), channel: 'e-mail' }],
    ]);
    const one = disputeOf('D-2026-0001', FIRST, [SENT]);
    const facts = written([one, other, third], 'reminder', '2026-12-10').linesOf('facts');
    const waits = 'As at 10\u00a0December\u00a02026 we have not received your decision.';
    expect(facts.slice(1, 7)).toEqual([
      'Our references: D-2026-0001 and D-2026-0002',
      'On 3\u00a0November\u00a02026 (recorded delivery, no. RN 12) we sent you these claims and asked for your reply by 3\u00a0December\u00a02026.',
      waits,
      'Our reference: D-2026-0003',
      'On 3\u00a0November\u00a02026 (e-mail) we sent you our claim D-2026-0003 and asked for your reply by 3\u00a0December\u00a02026.',
      waits,
    ]);
  });

  it('was checked up to the last bill or billed day of its charges that is not after it', () => {
    const [line] = ADDED;
    if (!line) throw new RangeError('no line');
    const later = [
      { ...line, billDate: on('2026-12-02'), period: { from: on('2026-12-01'), to: on('2026-12-31') } },
    ];
    const of = (date: string) => written([disputeOf('D-2026-0001', later)], 'claim', date).letter.asOf;
    expect([of('2026-12-01'), of('2026-12-30'), of('2026-12-31')]).toEqual([
      on('2026-10-31'),
      on('2026-12-02'),
      on('2026-12-31'),
    ]);
  });
});

describe('an appeal whose sending is recorded already', () => {
  const before = disputeOf('D-2026-0001', LINES, [SENT, DENIED]);
  const after = disputeOf('D-2026-0001', LINES, [SENT, DENIED, APPEALED]);

  it('is no history of itself', () => {
    expect(written([after], 'appeal', '2026-12-02').text).toBe(
      written([before], 'appeal', '2026-12-02').text,
    );
    expect(written([after], 'appeal', '2026-12-01').letter.previous.map(({ level }) => level)).toEqual([
      'claim',
    ]);
    expect(written([after], 'appeal', '2026-12-03').letter.previous.map(({ level }) => level)).toEqual([
      'claim',
      'appeal',
    ]);
  });

  it('asks for what was refused of a claim that was granted in part', () => {
    const granted: Happening = [
      '2026-11-20',
      { type: 'answered', outcome: 'partly-approved', amount: money('12.00', 'GBP') },
    ];
    const dispute = disputeOf('D-2026-0001', FIRST, [SENT, granted, APPEALED]);
    expect(written([dispute], 'appeal', '2026-12-02').linesOf('requests')[2]).toBe(
      'review your decision, and issue a credit note for what was refused: £2.00 excluding VAT together with the VAT invoiced on it;',
    );
  });

  it('asks again for the proof of what it only asked to justify', () => {
    const dispute = disputeOf('D-2026-0001', UNEXPLAINED, [SENT, DENIED]);
    const { linesOf, text } = written([dispute], 'appeal', '2026-12-01');
    expect(text).not.toContain('not due as billed');
    expect(linesOf('facts').slice(2, 4)).toEqual([
      'On 20\u00a0November\u00a02026 you rejected our claim. You gave this reason: “Clause 4.”',
      'For the charges to be justified we have seen no proof that they are due: we ask you again for the order, the contract clause or the agreed price on which they rest.',
    ]);
    expect(linesOf('requests')[2]).toBe(
      'review your decision, and send us the order, the contract clause or the agreed price on which it rests, or credit what was refused: £12.25 excluding VAT together with the VAT invoiced on it;',
    );
  });
});

describe('the address of a letter', () => {
  const recipientOf = (address: readonly string[]) => {
    const carriers = GB.carriers.map((carrier) => ({ ...carrier, address }));
    return written([disputeOf('D-2026-0001', FIRST)], 'claim', '2026-11-03', { ...GB, carriers })
      .linesOf('recipient')
      .slice(1);
  };

  it('names a department once', () => {
    for (const own of [
      'Billing Disputes',
      'Service des réclamations',
      'Claims Dept 7',
      'قسم المطالبات',
      'إدارة النزاعات',
    ])
      expect(recipientOf([own, '1 High Street'])).toEqual([own, '1 High Street']);
    expect(recipientOf(['12 Claims Road'])).toEqual(['Billing disputes department', '12 Claims Road']);
  });
});
