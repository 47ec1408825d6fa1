import { describe, expect, test } from 'vitest';
import { type Day, parseIsoDay } from '../../../src/calendar/day.ts';
import { afterEntries } from '../../../src/ledger/ledger.ts';
import type { Dispute } from '../../../src/records/dispute.ts';
import { otherCommands, toDoOf, usualCommands } from '../../../src/reports/dispute/usual-step.ts';
import { manyEntries } from '../../ledger/many-disputes.ts';

const day = parseIsoDay('2020-01-01') as Day;
const [open] = [...afterEntries(new Map(), manyEntries(1)).book.values()] as [Dispute];

function inState(state: Dispute['state'], changes: Partial<Dispute> = {}): Dispute {
  const lines = open.lines.map((line) => ({ ...line, sent: true }));
  return { ...open, claim: 'D-2026-0001', state, lines, dates: { found: open.dates.found }, ...changes };
}

describe('the usual next step', () => {
  test.each<[Dispute['state'], string | undefined, readonly string[]]>([
    ['sent', undefined, ['bill-audit dispute ack D-2026-0001']],
    ['reopened', 'send', ['bill-audit dispute send D-2026-0001']],
    [
      'denied',
      'appeal-or-close',
      [
        'bill-audit dispute letter D-2026-0001 --level appeal',
        'bill-audit dispute send D-2026-0001 --what appeal',
      ],
    ],
    ['closed', undefined, []],
  ])('of a claim that is %s', (state, toDo, commands) => {
    const dispute = inState(state);
    expect([toDoOf(dispute), usualCommands(dispute, day)]).toEqual([toDo, commands]);
  });

  test('of one approved without a day for the credit is to ask for it', () => {
    const { oneTime } = open.money;
    const money = { ...open.money, oneTime: { ...oneTime, confirmed: oneTime.claimed } };
    expect(toDoOf(inState('approved', { money }))).toBe('ask-credit-day');
  });

  test('stands not among the others, nor does an expiry before any limit has passed', () => {
    const others = otherCommands(inState('sent'), day);
    expect(others).not.toContain('bill-audit dispute ack D-2026-0001');
    expect(others).not.toContain('bill-audit dispute close D-2026-0001 --expired');
  });
});
