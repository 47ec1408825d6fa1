import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { DisputeEvent, EventBody } from '../../src/ledger/event.ts';
import { eventOfJson, jsonOfEvent } from '../../src/ledger/event-json.ts';
import { afterEntries, type Entry, Ledger, nextClaim } from '../../src/ledger/ledger.ts';
import { limitations, sentPart } from '../../src/ledger/open-charges.ts';
import { replayed } from '../../src/ledger/replay.ts';
import { movesFrom } from '../../src/ledger/transitions.ts';
import { type Money, money, moneyText } from '../../src/money/money.ts';
import { ProblemError } from '../../src/problem.ts';
import { DISPUTE_STATES, type Dispute, expectedOf, outstandingOf } from '../../src/records/dispute.ts';
import { entry, lineOf, MemoryStore, on, opening } from './ledger-story.ts';

const D = 'D-2026-0001';
const cad = (text: string) => money(text, 'CAD');

const OPEN = opening(D, '2026-11-02', [lineOf('F-1', '10.00'), lineOf('F-2', '2.50')]);
const SENT = entry(D, '2026-11-03', {
  type: 'sent',
  what: 'claim',
  answerDue: on('2026-12-03'),
  channel: 'registered',
  proof: 'RN 12',
});

function disputeAfter(...entries: readonly Entry[]): Dispute {
  const dispute = afterEntries(new Map(), entries).book.get(D);
  if (!dispute) throw new RangeError('no dispute');
  return dispute;
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

function sums({ money: { oneTime, recurring } }: Dispute) {
  const texts = ({ claimed, confirmed, received }: typeof oneTime) => [
    moneyText(claimed),
    confirmed && moneyText(confirmed),
    moneyText(received),
  ];
  return { oneTime: texts(oneTime), recurring: texts(recurring) };
}

describe('a claim from draft to closed', () => {
  const usual: Entry[] = [
    OPEN,
    SENT,
    entry(D, '2026-11-10', { type: 'acknowledged', ticket: 'CASE-7' }),
    entry(D, '2026-11-20', {
      type: 'answered',
      outcome: 'partly-approved',
      amount: cad('8.00'),
      recurring: cad('9.00'),
      creditBy: on('2026-12-31'),
    }),
    entry(D, '2026-12-15', {
      type: 'credited',
      amount: cad('5.00'),
      credit: { invoice: 'L-12', key: 'k', stated: cad('5.00') },
    }),
    entry(D, '2027-01-15', { type: 'credited', amount: cad('3.00'), credit: { invoice: 'L-01' } }),
    entry(D, '2027-02-15', { type: 'verified', audit: on('2027-02-28'), invoice: 'L-02' }),
    entry(D, '2027-02-16', { type: 'closed' }),
  ];

  test('its states and its money, step by step', () => {
    const steps = usual.map((_, index) => disputeAfter(...usual.slice(0, index + 1)));
    expect(steps.map(({ state }) => state)).toEqual([
      'draft',
      'sent',
      'acknowledged',
      'credit-promised',
      'credited',
      'credited',
      'verified',
      'closed',
    ]);
    expect(steps.map((step) => moneyText(outstandingOf(step)))).toEqual([
      '12.50',
      '12.50',
      '12.50',
      '8.00',
      '3.00',
      '0.00',
      '0.00',
      '0.00',
    ]);
    expect(steps.map(sums)[6]).toEqual({
      oneTime: ['12.50', '8.00', '8.00'],
      recurring: ['12.50', '9.00', '9.00'],
    });
    expect(steps[7]?.dates).toEqual({
      found: on('2026-11-02'),
      sent: on('2026-11-03'),
      answerDue: on('2026-12-03'),
      acknowledged: on('2026-11-10'),
      answered: on('2026-11-20'),
      creditExpected: on('2026-12-31'),
      credited: on('2027-01-15'),
      verified: on('2027-02-15'),
    });
    expect(steps[7]?.history[3]).toEqual({
      number: 4,
      on: on('2026-11-20'),
      by: 'Maëlle Tisserand',
      what: 'answered',
      from: 'acknowledged',
      to: 'credit-promised',
      detail: 'partly-approved, 8.00 CAD, 9.00 CAD a month, credit by 2026-12-31',
      said: { outcome: 'partly-approved', amount: cad('8.00'), creditBy: on('2026-12-31') },
    });
  });

  test('a credit that is taken back opens it again, and what is received falls', () => {
    const back = disputeAfter(
      ...usual.slice(0, 5),
      entry(D, '2027-01-15', { type: 'reversed', amount: cad('5.00'), credit: { invoice: 'L-01' } }),
    );
    expect([back.state, ...sums(back).oneTime, moneyText(outstandingOf(back))]).toEqual([
      'reopened',
      '12.50',
      '8.00',
      '0.00',
      '8.00',
    ]);
  });

  test('a cent that rounding left away does not keep it from being verified', () => {
    const made = disputeAfter(
      OPEN,
      SENT,
      entry(D, '2026-11-20', { type: 'credited', amount: cad('12.49'), credit: {} }),
      entry(D, '2026-12-20', { type: 'verified' }),
    );
    expect([made.state, moneyText(outstandingOf(made))]).toEqual(['verified', '0.01']);
  });

  test('a denial leaves nothing to wait for, and its appeal asks for everything again', () => {
    const denied = [
      OPEN,
      SENT,
      entry(D, '2026-11-20', { type: 'answered', outcome: 'denied', reason: 'in contract' }),
    ];
    expect(moneyText(expectedOf(disputeAfter(...denied)))).toBe('0.00');
    const appealed = disputeAfter(
      ...denied,
      entry(D, '2026-11-25', { type: 'sent', what: 'appeal', answerDue: on('2026-12-25') }),
    );
    expect([appealed.state, appealed.outcome, moneyText(expectedOf(appealed))]).toEqual([
      'appealed',
      undefined,
      '12.50',
    ]);
  });

  test('an appeal asks for what was refused, and a credit of what was granted does not end it', () => {
    const answered = [
      OPEN,
      SENT,
      entry(D, '2026-11-20', { type: 'answered', outcome: 'partly-approved', amount: cad('8.00') }),
    ];
    const appeal = entry(D, '2026-11-25', { type: 'sent', what: 'appeal', answerDue: on('2026-12-25') });
    const reopened = entry(D, '2026-12-02', { type: 'reopened', reason: 'new proof' });
    const paid = entry(D, '2026-12-01', { type: 'credited', amount: cad('8.00'), credit: {} });
    const left = (dispute: Dispute) => moneyText(outstandingOf(dispute));
    expect(
      [
        disputeAfter(...answered),
        disputeAfter(...answered, appeal),
        disputeAfter(...answered, paid, reopened),
      ].map(left),
    ).toEqual(['8.00', '12.50', '4.50']);
    expect(
      problemsOf(() => disputeAfter(...answered, appeal, paid, entry(D, '2027-01-01', { type: 'verified' }))),
    ).toEqual([
      'D-2026-0001: 4.50 CAD of 12.50 CAD is not credited yet. Expected a credit of all that was granted, or else of all that is claimed, to the minor unit. Look at it with bill-audit dispute show D-2026-0001.',
    ]);
    // An error that came back is new money, and no appeal.
    const back = entry(D, '2026-12-05', {
      type: 'reopened',
      reason: 'billed again',
      recurs: on('2026-12-01'),
    });
    expect(left(disputeAfter(...answered, paid, back))).toBe('0.00');
  });

  test('charges that were added are sent by a claim of their own, and the state stays', () => {
    const more = [OPEN, SENT, entry(D, '2026-12-02', { type: 'extended', lines: [lineOf('F-3', '1.00')] })];
    const claim = entry(D, '2026-12-03', { type: 'sent', what: 'claim', answerDue: on('2027-01-02') });
    const sentOf = ({ lines }: Dispute) => lines.map(({ sent }) => sent);
    expect(sentOf(disputeAfter(...more))).toEqual([true, true, false]);
    const { lines, money: of } = sentPart(disputeAfter(...more));
    expect([lines.length, moneyText(of.oneTime.claimed)]).toEqual([2, '12.50']);
    const reminded = entry(D, '2026-12-03', { type: 'sent', what: 'reminder', answerDue: on('2027-01-02') });
    expect(sentOf(disputeAfter(...more, reminded))).toEqual([true, true, false]);
    const acknowledged = entry(D, '2026-12-02', { type: 'acknowledged', ticket: 'T' });
    const done = disputeAfter(...more, acknowledged, claim);
    expect([done.state, sentOf(done), done.dates.sent, done.dates.answerDue]).toEqual([
      'acknowledged',
      [true, true, true],
      on('2026-11-03'),
      on('2027-01-02'),
    ]);
    expect(problemsOf(() => disputeAfter(...more, claim, claim))).toEqual([
      'D-2026-0001: the claim went to the carrier on 2026-11-03, and nothing was added to it since. Expected what else was sent: --what reminder, notice, information or appeal. Look at it with bill-audit dispute show D-2026-0001.',
    ]);
  });

  test('a time limit is that of the charges that are still open, the oldest paid first', () => {
    const dated = opening(D, '2026-11-02', [
      lineOf('F-1', '10.00', { limitation: on('2027-01-10'), windowEnds: on('2026-12-01') }),
      lineOf('F-2', '2.50', { limitation: on('2027-02-10'), windowEnds: on('2026-12-31') }),
    ]);
    const paid = entry(D, '2026-12-01', { type: 'credited', amount: cad('10.00'), credit: {} });
    const limits = ({ dates: { limitation, windowEnds } }: Dispute) => [limitation, windowEnds];
    expect(limits(disputeAfter(dated))).toEqual([on('2027-01-10'), on('2026-12-01')]);
    expect(limitations(disputeAfter(dated)).map(({ on: day, amount }) => [day, moneyText(amount)])).toEqual([
      [on('2027-01-10'), '10.00'],
      [on('2027-02-10'), '2.50'],
    ]);
    expect(limits(disputeAfter(dated, SENT, paid))).toEqual([on('2027-02-10'), on('2026-12-01')]);
    const expired = (day: string) =>
      disputeAfter(dated, SENT, paid, entry(D, day, { type: 'expired' })).state;
    expect(expired('2027-02-11')).toBe('expired');
    expect(problemsOf(() => expired('2027-02-10'))).toEqual([
      'D-2026-0001: 2.50 CAD of it can be asked back until 2027-02-10. Expected a claim of which every time limit has passed (note --limitation corrects one; close --written-off gives it up). Look at it with bill-audit dispute show D-2026-0001.',
    ]);
    const set = entry(D, '2026-11-03', { type: 'amended', changes: { limitation: on('2026-11-30') } });
    expect(limits(disputeAfter(dated, set))[0]).toBe(on('2026-11-30'));
  });

  test('charges that are added after an answer are not answered by it', () => {
    const more = disputeAfter(
      ...usual.slice(0, 4),
      entry(D, '2026-12-02', { type: 'extended', lines: [lineOf('F-3', '1.00', { fingerprint: 'fp-F-1' })] }),
    );
    expect([...sums(more).oneTime, moneyText(expectedOf(more)), sums(more).recurring[0]]).toEqual([
      '13.50',
      '8.00',
      '0.00',
      '9.00',
      '3.50',
    ]);
  });
});

describe('what cannot follow', () => {
  const refusals: readonly [string, readonly Entry[], string][] = [
    [
      'an answer to a draft',
      [OPEN, entry(D, '2026-11-03', { type: 'answered', outcome: 'denied' })],
      'D-2026-0001: it is draft since 2026-11-02, and answer approved, partly-approved or denied does not follow that. Expected one of: ready; open (adds charges to it); send; withdraw; close --expired. Look at it with bill-audit dispute show D-2026-0001.',
    ],
    [
      'a day before the last step',
      [OPEN, { ...SENT, on: on('2026-11-01') }],
      'D-2026-0001: 2026-11-01 is before 2026-11-02, the day on which it became draft. Expected 2026-11-02 or a later day. Look at it with bill-audit dispute show D-2026-0001.',
    ],
    [
      'a cent more than is claimed',
      [OPEN, SENT, entry(D, '2026-11-20', { type: 'answered', outcome: 'approved', amount: cad('12.51') })],
      'D-2026-0001: 12.51 CAD is more than the 12.50 CAD claimed. Expected 12.50 CAD or less. Look at it with bill-audit dispute show D-2026-0001.',
    ],
    [
      'an approval in part of everything',
      [
        OPEN,
        SENT,
        entry(D, '2026-11-20', { type: 'answered', outcome: 'partly-approved', amount: cad('12.50') }),
      ],
      'D-2026-0001: 12.50 CAD is not less than the 12.50 CAD claimed. Expected the outcome approved, or a smaller amount. Look at it with bill-audit dispute show D-2026-0001.',
    ],
    [
      'another currency',
      [OPEN, SENT, entry(D, '2026-11-20', { type: 'credited', amount: money('1.00', 'EUR'), credit: {} })],
      'D-2026-0001: 1.00 EUR is not in CAD. Expected an amount in CAD. Look at it with bill-audit dispute show D-2026-0001.',
    ],
    [
      'a tenth of a cent',
      [OPEN, SENT, entry(D, '2026-11-20', { type: 'credited', amount: cad('1.001'), credit: {} })],
      'D-2026-0001: 1.001 CAD is no amount. Expected an amount above zero, to the minor unit. Look at it with bill-audit dispute show D-2026-0001.',
    ],
    [
      'more taken back than was given',
      [
        OPEN,
        SENT,
        entry(D, '2026-11-20', { type: 'credited', amount: cad('1.00'), credit: {} }),
        entry(D, '2026-11-21', { type: 'reversed', amount: cad('1.01'), credit: {} }),
      ],
      'D-2026-0001: 1.01 CAD is more than the 1.00 CAD received. Expected 1.00 CAD or less. Look at it with bill-audit dispute show D-2026-0001.',
    ],
    [
      'verified while two cents are missing',
      [
        OPEN,
        SENT,
        entry(D, '2026-11-20', { type: 'credited', amount: cad('12.48'), credit: {} }),
        entry(D, '2026-11-21', { type: 'verified' }),
      ],
      'D-2026-0001: 0.02 CAD of 12.50 CAD is not credited yet. Expected a credit of all that was granted, or else of all that is claimed, to the minor unit. Look at it with bill-audit dispute show D-2026-0001.',
    ],
    [
      'a finding in two disputes',
      [OPEN, opening('D-2026-0002', '2026-11-02', [lineOf('F-2', '2.50')])],
      'F-2 is in D-2026-0002 and in D-2026-0001. Expected each finding in one dispute. Look at it with bill-audit dispute show D-2026-0001.',
    ],
    [
      'a credit given twice',
      [
        OPEN,
        SENT,
        opening('D-2026-0002', '2026-11-02', [lineOf('F-3', '2.50')]),
        { ...SENT, dispute: 'D-2026-0002' },
        entry(D, '2026-12-01', {
          type: 'credited',
          amount: cad('3.00'),
          credit: { key: 'k', stated: cad('5.00') },
        }),
        entry('D-2026-0002', '2026-12-01', {
          type: 'credited',
          amount: cad('2.01'),
          credit: { key: 'k', stated: cad('5.00') },
        }),
      ],
      'The credit k of 5.00 CAD is given to D-2026-0001, D-2026-0002 with 5.01 CAD together. Expected parts of a credit that are no more than the credit. Look at them with bill-audit dispute show.',
    ],
  ];

  test.each(refusals)('%s', (_, entries, says) => {
    expect(problemsOf(() => afterEntries(new Map(), entries))).toEqual([says]);
  });

  test('a withdrawn claim frees its findings', () => {
    const entries = [
      OPEN,
      entry(D, '2026-11-03', { type: 'withdrawn', reason: 'ours' }),
      opening('D-2026-0002', '2026-11-04', [lineOf('F-1', '10.00')]),
    ];
    expect(afterEntries(new Map(), entries).book.size).toBe(2);
  });

  test('there is a way out of every state', () => {
    expect(DISPUTE_STATES.filter((state) => movesFrom(state).length === 0)).toEqual([]);
  });
});

/** Any events that are valid one after another, over up to three disputes. */
const validEvents = fc
  .array(fc.tuple(fc.nat(2), fc.nat(22), fc.nat(3), fc.integer({ min: 1, max: 1500 })), { maxLength: 40 })
  .map((choices) => {
    let book = new Map() as ReturnType<typeof afterEntries>['book'];
    const events: DisputeEvent[] = [];
    let day = 0;
    for (const [which, kind, gap, cents] of choices) {
      day += gap;
      const dispute = `D-2026-000${which + 1}`;
      const amount = cad(`${Math.floor(cents / 100)}.${String(cents % 100).padStart(2, '0')}`);
      const date = `2026-${String(1 + Math.floor(day / 28)).padStart(2, '0')}-${String(1 + (day % 28)).padStart(2, '0')}`;
      const due = on('2027-06-30');
      const bodies: EventBody[] = [
        { type: 'sent', what: 'claim', answerDue: due },
        { type: 'sent', what: 'reminder', answerDue: due },
        { type: 'sent', what: 'notice', answerDue: due },
        { type: 'sent', what: 'appeal', answerDue: due },
        { type: 'sent', what: 'information', answerDue: due },
        { type: 'acknowledged', ticket: `T${cents}` },
        { type: 'reviewed' },
        { type: 'asked', question: 'Which line?' },
        { type: 'answered', outcome: 'approved' },
        { type: 'answered', outcome: 'partly-approved', amount },
        { type: 'answered', outcome: 'denied', reason: 'no' },
        { type: 'promised', creditBy: due, amount },
        { type: 'credited', amount, credit: {} },
        { type: 'credited', amount, credit: { key: `k${cents % 3}`, stated: cad('15.00') } },
        { type: 'reversed', amount, credit: {} },
        { type: 'verified' },
        { type: 'closed', reason: 'agreed' },
        { type: 'withdrawn', reason: 'ours' },
        { type: 'written-off', reason: 'small' },
        { type: 'expired' },
        { type: 'reopened', reason: 'new proof' },
        { type: 'extended', lines: [lineOf(`F-${which}-${day}-${events.length}`, moneyText(amount))] },
        { type: 'noted', text: 'called', audience: 'internal' },
      ];
      const body = bodies[kind];
      if (!body) continue;
      const wanted = book.has(dispute)
        ? entry(dispute, date, body)
        : opening(dispute, date, [lineOf(`F-${which}`, moneyText(amount))]);
      try {
        const next = afterEntries(book, [wanted]);
        book = next.book;
        events.push(...next.added);
      } catch (error) {
        if (!(error instanceof ProblemError)) throw error;
      }
    }
    return { events, book };
  });

describe('replay', () => {
  test('valid events in any order come to one state', () => {
    fc.assert(
      fc.property(
        validEvents,
        fc.infiniteStream(fc.double({ min: 0, max: 1, noNaN: true })),
        ({ events, book }, random) => {
          const shuffled = events
            .map((event) => ({ event, at: random.next().value as number }))
            .sort((a, b) => a.at - b.at)
            .map(({ event }) => event);
          expect(replayed(shuffled)).toEqual(book);
        },
      ),
      { numRuns: 300 },
    );
  });

  test('the money is the sum of the events', () => {
    fc.assert(
      fc.property(validEvents, ({ events, book }) => {
        for (const dispute of book.values()) {
          const own = events.filter((event) => event.dispute === dispute.claim);
          const sum = (amounts: readonly Money[]) =>
            amounts.reduce((total, { digits }) => total + digits, 0n);
          const claimed = own.flatMap((event) =>
            event.type === 'opened' || event.type === 'extended'
              ? event.lines.map(({ disputed }) => disputed)
              : [],
          );
          const given = own.flatMap((event) => (event.type === 'credited' ? [event.amount] : []));
          const taken = own.flatMap((event) => (event.type === 'reversed' ? [event.amount] : []));
          expect(dispute.money.oneTime.claimed.digits).toBe(sum(claimed));
          expect(dispute.money.oneTime.received.digits).toBe(sum(given) - sum(taken));
          expect(dispute.money.oneTime.received.digits >= 0n).toBe(true);
        }
      }),
      { numRuns: 300 },
    );
  });

  test('an event survives its JSON', () => {
    fc.assert(
      fc.property(validEvents, ({ events }) => {
        for (const event of events) expect(eventOfJson(JSON.parse(jsonOfEvent(event)))).toEqual({ event });
      }),
    );
  });

  test('a gap and a number that stands twice are told', () => {
    const { added } = afterEntries(new Map(), [OPEN, SENT]);
    expect(problemsOf(() => replayed(added.slice(1)))).toEqual([
      'D-2026-0001 has no event of number 1, but one of number 2. Expected the events of a dispute numbered 1, 2, 3 and on. Give the whole of the export, from a ledger that has them all.',
    ]);
    expect(problemsOf(() => replayed([...added, ...added]))).toEqual([
      'D-2026-0001 has two events of number 1. Expected the events of a dispute numbered 1, 2, 3 and on. Give the whole of the export, from a ledger that has them all.',
    ]);
  });
});

describe('ledger', () => {
  test('keeps what is added, and decides again where another wrote meanwhile', async () => {
    const store = new MemoryStore();
    const ledger = new Ledger(store);
    await ledger.change(() => [OPEN]);
    let other = 0;
    const { book } = await ledger.change((before) => {
      if (other++ === 0)
        store.events.push({
          ...stored(opening('D-2026-0002', '2026-11-02', [lineOf('F-9', '1.00')])),
          seq: 2,
        });
      return [opening(nextClaim(before.book, 2026), '2026-11-05', [lineOf('F-8', '1.00')])];
    });
    expect([...book.keys()]).toEqual(['D-2026-0001', 'D-2026-0002', 'D-2026-0003']);
    expect((await ledger.read()).book).toEqual(book);
  });
});

function stored(wanted: Entry) {
  const [event] = afterEntries(new Map(), [wanted]).added;
  if (!event) throw new RangeError('no event');
  const { dispute, number, type, at, by } = event;
  return { dispute, number, type, on: '2026-11-02', at, by, body: jsonOfEvent(event) };
}
