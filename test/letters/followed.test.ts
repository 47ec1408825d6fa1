import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { balanceOf, followedOf } from '../../src/letters/followed.ts';
import { letterWithoutCause } from '../../src/letters/letter-cause.ts';
import { decimal } from '../../src/money/decimal.ts';
import {
  add,
  compare,
  type Money,
  money,
  moneyOf,
  moneyText,
  signOf,
  subtract,
  zero,
} from '../../src/money/money.ts';
import { ProblemError } from '../../src/problem.ts';
import { DISPATCHES, type Dispute } from '../../src/records/dispute.ts';
import {
  creditOf,
  disputeOf,
  grantOf,
  type Happening,
  linesFrom,
  on,
  SENT,
  writtenDisputeLetter,
} from './dispute-example.ts';
import { type Contested, letterReport } from './letter-example.ts';

const cents = (value: number): string => (value / 100).toFixed(2);
const cad = (text: string): Money => money(text, 'CAD');

/** Something that may happen after the claim was sent; what cannot is left out. */
const happening = fc
  .tuple(
    fc.constantFrom('answered', 'denied', 'promised', 'credited', 'reversed', 'appeal', 'reminder', 'asked'),
    fc.integer({ min: 1, max: 9000 }),
  )
  .map(([kind, value]): Happening => {
    const amount = cad(cents(value));
    const day = '2026-12-01';
    switch (kind) {
      case 'answered':
        return grantOf(day, cents(value), 'CAD', '2026-12-31');
      case 'denied':
        return [day, { type: 'answered', outcome: 'denied' }];
      case 'promised':
        return [day, { type: 'promised', creditBy: on('2026-12-31'), amount }];
      case 'credited':
        return creditOf(day, amount, 'L-12');
      case 'reversed':
        return [day, { type: 'reversed', amount, credit: {} }];
      case 'asked':
        return [day, { type: 'asked', question: 'Which?' }];
      default:
        return [day, { type: 'sent', what: kind as 'appeal' | 'reminder', answerDue: on('2026-12-31') }];
    }
  });

const charge = fc
  .record({
    billed: fc.integer({ min: 2801, max: 20_000 }),
    severity: fc.constantFrom('error' as const, 'warning' as const),
    taxRate: fc.constantFrom('5', '20'),
  })
  .map((drawn): Contested => ({ ...drawn, billed: cents(drawn.billed) }));

function possible(claim: string, lines: ReturnType<typeof linesFrom>, drawn: readonly Happening[]): Dispute {
  let kept: readonly Happening[] = [SENT];
  for (const one of drawn) {
    try {
      disputeOf(claim, lines, [...kept, one]);
      kept = [...kept, one];
    } catch (error) {
      if (!(error instanceof ProblemError)) throw error;
    }
  }
  return disputeOf(claim, lines, kept);
}

/** A figure of a letter as an amount. */
function read(figure: string | undefined): Money {
  return moneyOf(decimal((figure ?? '').replaceAll(',', '')), 'CAD');
}

describe('what a letter asks for', () => {
  it('is what is claimed, less what was credited, less what it leaves apart, whatever has happened', () => {
    fc.assert(
      fc.property(
        fc.array(charge, { minLength: 2, maxLength: 6 }),
        fc.array(happening, { maxLength: 6 }),
        fc.array(happening, { maxLength: 6 }),
        fc.constantFrom(...DISPATCHES),
        (contested, first, second, level) => {
          const report = letterReport({ locale: 'en-GB', contested });
          const lines = linesFrom(report);
          const disputes = [
            possible('D-2026-0001', lines.slice(0, 1), first),
            possible('D-2026-0002', lines.slice(1), second),
          ].filter((dispute) => letterWithoutCause(dispute, level) === undefined);
          for (const dispute of disputes) {
            const { claimed, credited, apart, due, granted } = balanceOf(dispute, level);
            if (level === 'information') continue;
            expect(moneyText(subtract(subtract(claimed, credited), apart))).toBe(moneyText(due));
            expect([signOf(due), signOf(apart) >= 0, compare(granted, due) <= 0]).toEqual([1, true, true]);
          }
          if (disputes.length === 0 || level === 'information') return;
          const { linesOf, letter } = writtenDisputeLetter(report, disputes, {
            level,
            date: on('2027-01-05'),
          });
          const followed = followedOf(disputes, level, () => []);
          const [sum] = followed.sums;
          const [claim] = letter.claims;
          expect(moneyText(sum?.claimed ?? cad('0'))).toBe(moneyText(claim?.total ?? cad('0')));
          const summary = linesOf('summary');
          const at = summary.findIndex((line) => line.startsWith('Total disputed, excluding'));
          const to = summary.findIndex((line) => line.startsWith('Amount outstanding, excluding'));
          expect(to === -1).toBe(followed.untouched);
          if (to === -1) return;
          const figures = summary.slice(at, to).filter((_, index) => index % 2 === 1);
          const left = figures.map(read).reduce((total, one) => add(total, one), zero('CAD'));
          expect(moneyText(left)).toBe(moneyText(read(summary[to + 1])));
          const [tax, gross] = [summary[to + 3], summary[to + 5]];
          if (tax !== undefined && gross !== undefined)
            expect(moneyText(read(gross))).toBe(moneyText(add(left, read(tax))));
        },
      ),
      { numRuns: 60 },
    );
  }, 60_000);

  it('is of charges added after an answer what was granted and what is not answered', () => {
    const report = letterReport({ locale: 'en-GB', contested: [{}, { billed: '38.00' }] });
    const [first, second] = linesFrom(report);
    if (!first || !second) throw new RangeError('two lines');
    const dispute = disputeOf(
      'D-2026-0001',
      [first],
      [
        SENT,
        grantOf('2026-11-20', '3.00', 'CAD', '2026-12-31'),
        ['2026-12-01', { type: 'extended', lines: [second] }],
        ['2026-12-02', { type: 'sent', what: 'claim', answerDue: on('2027-01-01') }],
      ],
    );
    const texts = Object.entries(balanceOf(dispute, 'reminder')).map(([key, value]) => [
      key,
      moneyText(value),
    ]);
    expect(Object.fromEntries(texts)).toEqual({
      claimed: '13.50',
      credited: '0.00',
      apart: '0.50',
      due: '13.00',
      granted: '3.00',
    });
    const { linesOf } = writtenDisputeLetter(report, [dispute], {
      level: 'reminder',
      date: on('2027-01-05'),
    });
    expect(linesOf('requests').slice(2, 5)).toEqual([
      'credit, on your next invoice or by a credit note, what you accepted and have not yet credited: CA$3.00;',
      'tell us in writing the number and the date of the invoice or credit note that bears the credit;',
      'issue a credit note for the part of our claim that is undecided: CA$10.00;',
    ]);
    expect(linesOf('facts')).toContain(
      'On 2\u00a0December\u00a02026 we added further charges with the same cause and asked for your reply by 1\u00a0January\u00a02027.',
    );
  });
});
