import { addDays, type Day, isoDay } from '../../src/calendar/day.ts';
import type { EventBody } from '../../src/ledger/event.ts';
import { afterEntries, type Entry } from '../../src/ledger/ledger.ts';
import { add, type Money, money, rounded, shareOf, zero } from '../../src/money/money.ts';
import type { Dispute } from '../../src/records/dispute.ts';
import { lineOf, on } from './ledger-story.ts';

const FIRST = on('2026-01-05');
const CARRIERS = ['Laurentel', 'Northline Networks', 'شبكة الأطلس', 'Télé <Nord> & Fils'] as const;
const RULES = [
  'mrc-contract-mismatch',
  'billed-after-disconnect',
  'duplicate-line',
  'discount-missing',
  'late-fee-unwarranted',
] as const;
const OWNERS = ['Maëlle Tisserand', 'N. Roy', undefined] as const;

/** The disputes that entries come to, by claim number. */
export function disputesOf(entries: readonly Entry[]): Dispute[] {
  return [...afterEntries(new Map(), entries).book.values()];
}

/** Entries of so many disputes: every state, four carriers, two currencies, days of more than a year. */
export function manyEntries(count: number): Entry[] {
  return Array.from({ length: count }, (_, index) => entriesOf(index)).flat();
}

/** So many disputes of every state, four carriers and two currencies. */
export function manyDisputes(count: number): Dispute[] {
  return disputesOf(manyEntries(count));
}

function entriesOf(index: number): Entry[] {
  const claim = `D-2026-${String(index + 1).padStart(4, '0')}`;
  const currency = index % 5 === 3 ? 'EUR' : 'CAD';
  const amounts = Array.from({ length: 1 + (index % 3) }, (_, line) =>
    money(`${(index + 1) * 13 + line}.${10 + index}`, currency),
  );
  const lines = amounts.map((disputed, line) =>
    lineOf(`F-${index}-${line}`, '1.00', {
      rule: RULES[index % RULES.length] ?? '',
      account: `514-0${index % 7}`,
      invoice: `L-${100 + index}`,
      service: `514-555-${1000 + index * 3 + line}`,
      disputed,
      ...(index % 4 === 0 ? { monthly: undefined } : { monthly: disputed }),
    }),
  );
  const start = addDays(FIRST, (index * 9) % 330);
  const owner = OWNERS[index % OWNERS.length];
  const claimed = amounts.reduce((sum, amount) => add(sum, amount), zero(currency));
  const bodies: EventBody[] = [
    {
      type: 'opened',
      carrier: CARRIERS[index % CARRIERS.length] ?? '',
      currency,
      lines,
      found: start,
      payment: index % 6 === 0 ? 'short-paid' : 'paid-under-reserve',
      ...(owner === undefined ? {} : { owner }),
      ...(index % 2 === 0 ? { limitation: addDays(start, 300 + index) } : {}),
      ...(index % 3 === 0 ? { windowEnds: addDays(start, 90) } : {}),
    },
    ...(COURSES[index % COURSES.length]?.(claimed, start) ?? []),
  ];
  return bodies.map((body, step) => {
    const day = isoDay(addDays(start, step * 11));
    return {
      dispute: claim,
      on: on(day),
      at: `${day}T09:00:00.000Z`,
      by: owner ?? 'M. Tisserand',
      ...body,
    };
  });
}

type Course = (claimed: Money, start: Day) => EventBody[];

const sent = (start: Day): EventBody => ({
  type: 'sent',
  what: 'claim',
  channel: 'registered',
  proof: 'RN 12',
  answerDue: addDays(start, 45),
});
const part = (claimed: Money, numerator: bigint): Money =>
  rounded(shareOf(claimed, { numerator, denominator: 4n }));
const granted = (start: Day): EventBody => ({
  type: 'answered',
  outcome: 'approved',
  creditBy: addDays(start, 75),
});
const credited = (amount: Money): EventBody => ({ type: 'credited', amount, credit: { invoice: 'L-900' } });

const COURSES: readonly Course[] = [
  () => [],
  (_, start) => [sent(start)],
  (_, start) => [sent(start), { type: 'acknowledged', ticket: 'CASE-7' }],
  (claimed, start) => [sent(start), granted(start), credited(claimed), { type: 'verified' }],
  (_, start) => [sent(start), { type: 'asked', question: 'Which service?' }],
  (claimed, start) => [sent(start), granted(start), credited(part(claimed, 1n))],
  (_, start) => [sent(start), { type: 'answered', outcome: 'denied', reason: 'The order is in force' }],
  (claimed, start) => [
    sent(start),
    { type: 'answered', outcome: 'partly-approved', amount: part(claimed, 2n), creditBy: addDays(start, 60) },
  ],
  (_, start) => [sent(start), { type: 'withdrawn', reason: 'Our own mistake' }],
  (_, start) => [
    sent(start),
    { type: 'sent', what: 'reminder', channel: 'e-mail', answerDue: addDays(start, 80) },
  ],
  (claimed, start) => [sent(start), credited(claimed), { type: 'verified' }, { type: 'closed' }],
  (claimed, start) => [
    sent(start),
    granted(start),
    credited(claimed),
    { type: 'verified' },
    { type: 'reopened', reason: 'It is back', recurs: addDays(start, 60) },
  ],
  (_, start) => [
    { type: 'amended', changes: { limitation: addDays(start, 5) } },
    { type: 'expired', reason: 'Time-barred' },
  ],
  (_, start) => [sent(start), granted(start)],
  (_, start) => [sent(start), { type: 'written-off', reason: 'Too small' }],
];
