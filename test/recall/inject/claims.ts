import { decimalText } from '../cents.ts';
import { type DayNumber, iso } from '../days.ts';
import type { MonthInHand } from '../month.ts';
import type { Bill, Line } from '../records.ts';
import { type Injection, injections } from './injection.ts';

/** What is asked back in most of these, in minor units. */
const CLAIMED = 1000;

/** What became of a claim on a line's charge of three months ago. */
interface Course {
  readonly amount?: number;
  /** Day by which the credit is expected; none is promised when absent. */
  readonly promised?: (issued: DayNumber) => DayNumber;
  /** Credited on the invoice of a month ago. */
  readonly credited?: number;
  readonly answer?: 'approved' | 'denied';
  readonly withdrawn?: boolean;
}

/** What was promised, credited and taken back for claims that the ledger follows. */
export const CLAIMS: readonly Injection[] = [
  ...injections('promised-credit-not-received', {
    'promised for the day of the invoice': (m) => late(m, (issued) => issued),
    'promised for long ago': (m) => late(m, (issued) => issued - 20),
    'promised for the day after the invoice': (m) => {
      claimed(m, ownLine(m), { promised: (issued) => issued + 1 });
      m.quiet();
    },
    'past the grace by a day': (m) => {
      const line = late(m, (issued) => issued);
      grace(m, line, daysPast(m, line) - 1);
    },
    'on the last day of grace': (m) => {
      const line = ownLine(m);
      claimed(m, line, { promised: (issued) => issued });
      grace(m, line, daysPast(m, line));
      m.quiet();
    },
    'on this bill': (m) => {
      const line = ownLine(m);
      claimed(m, line, { promised: (issued) => issued });
      credit(m, line, -CLAIMED);
      m.quiet();
    },
    denied: (m) => {
      claimed(m, ownLine(m), { answer: 'denied' });
      m.quiet();
    },
  }),
  ...injections('credit-short', {
    'a part, a month ago': (m) => short(m, { credited: 400 }, 600),
    'two units less, a month ago': (m) => short(m, { credited: CLAIMED - 2 }, 2),
    'a unit less, a month ago': (m) => {
      claimed(m, ownLine(m), { credited: CLAIMED - 1 });
      m.quiet();
    },
    'a part, on this bill': (m) => {
      const line = short(m, { promised: (issued) => issued }, 600);
      credit(m, line, -400);
    },
    'the rest on this bill': (m) => {
      const line = ownLine(m);
      claimed(m, line, { credited: 400 });
      credit(m, line, -600);
      m.quiet();
    },
    'all of it': (m) => {
      claimed(m, ownLine(m), { credited: CLAIMED });
      m.quiet();
    },
  }),
  ...injections('credit-reversed', {
    'for the same service, code and amount': (m) => {
      const line = ownLine(m);
      claimed(m, line, { credited: CLAIMED });
      m.expect('credit-reversed', credit(m, line, CLAIMED), CLAIMED);
    },
    'in part, under the number of the claim': (m) => {
      const line = ownLine(m);
      const claim = claimed(m, line, { credited: CLAIMED });
      m.expect('credit-reversed', credit(m, line, 400, `Ref. ${claim}`), 400);
    },
    'a unit more than was credited': (m) => {
      const line = ownLine(m);
      claimed(m, line, { credited: CLAIMED });
      m.expect('credit-reversed', credit(m, line, CLAIMED + 1), CLAIMED);
    },
    'two units more than was credited': (m) => {
      const line = ownLine(m);
      claimed(m, line, { credited: CLAIMED });
      credit(m, line, CLAIMED + 2);
      m.quiet();
    },
    'nothing was credited': (m) => {
      const line = ownLine(m);
      claimed(m, line, {});
      credit(m, line, CLAIMED);
      m.quiet();
    },
  }),
  ...injections('repeat-discrepancy', {
    'after the credit': (m) => again(m, { credited: CLAIMED }, true),
    'after the answer': (m) => again(m, {}, true),
    'after a denial': (m) => again(m, { answer: 'denied' }, false),
    'of a withdrawn claim': (m) => again(m, { withdrawn: true }, false),
    'and the charge is right': (m) => {
      claimed(m, ownLine(m), { credited: CLAIMED });
      m.quiet();
    },
  }),
];

/** A line on an account of its own, invoiced on the first of each month. */
function ownLine(m: MonthInHand): Line {
  const account = m.newAccount(m.carrier('contract', true), { cycle: 'advance' });
  return m.line({ account, unit: 500_000 });
}

function late(m: MonthInHand, promised: (issued: DayNumber) => DayNumber): Line {
  const line = ownLine(m);
  claimed(m, line, { promised });
  m.says('promised-credit-not-received', line.account.carrier, CLAIMED, { account: line.account.id });
  return line;
}

function short(m: MonthInHand, course: Course, missing: number): Line {
  const line = ownLine(m);
  claimed(m, line, course);
  m.says('credit-short', line.account.carrier, missing, { account: line.account.id });
  return line;
}

/** Billed too much again; what stands beside is found where a rule names it. */
function again(m: MonthInHand, course: Course, isBeside: boolean): void {
  const line = ownLine(m);
  claimed(m, line, course);
  m.charge(line.bill, line.bill.amount + CLAIMED);
  m.expect('mrc-contract-mismatch', line.bill, CLAIMED, isBeside ? ['repeat-discrepancy'] : []);
  if (isBeside) m.expect('repeat-discrepancy', line.bill, CLAIMED);
  else m.quiet();
}

function daysPast(m: MonthInHand, { bill }: Line): number {
  return m.today() - bill.invoice.date;
}

function grace(m: MonthInHand, { account }: Line, days: number): void {
  const rules = { 'promised-credit-not-received': { grace_days: days } };
  m.overrides.push({ carrier: account.carrier.name, account: account.id, rules });
}

/** A line of this month's invoice that gives money back for the service, or takes it back. */
function credit(m: MonthInHand, line: Line, amount: number, reference = ''): Bill {
  return m.add(m.current(line.account), {
    service: line.service,
    type: amount < 0 ? 'credit' : 'adjustment',
    code: line.item.code,
    amount,
    reference,
  });
}

/** A claim of the ledger about the line's charge of three months ago, sent and answered since; its number. */
function claimed(m: MonthInHand, line: Line, course: Course): string {
  const { account, service, item, past, bill } = line;
  const disputed = past.get(3);
  const before = past.get(1);
  if (!disputed || !before) throw new Error('the line has no earlier charges');
  const claim = `D-${m.year}-${String(m.next()).padStart(4, '0')}`;
  const { currency, decimals } = account.carrier;
  const sum = (amount: number) => `${decimalText(amount, decimals)} ${currency}`;
  const billed = disputed.invoice.date;
  const events: object[] = [];
  const say = (on: DayNumber, body: object) =>
    events.push({
      dispute: claim,
      number: events.length + 1,
      on: iso(on),
      at: `${iso(on)}T09:00:00.000Z`,
      by: 'Recall',
      ...body,
    });
  say(billed + 2, {
    type: 'opened',
    carrier: account.carrier.name,
    currency,
    found: iso(billed + 1),
    payment: 'paid-under-reserve',
    lines: [
      {
        finding: `F-${claim}`,
        fingerprint: `fingerprint of ${claim}`,
        rule: 'mrc-contract-mismatch',
        account: account.id,
        invoice: disputed.invoice.number,
        billDate: iso(billed),
        service: service.text,
        code: item.code,
        period: { from: iso(disputed.from ?? billed), to: iso(disputed.to ?? billed) },
        disputed: sum(course.amount ?? CLAIMED),
        codes: [],
        saved: null,
      },
    ],
  });
  if (course.withdrawn) say(billed + 3, { type: 'withdrawn', reason: 'A mistake' });
  else {
    say(billed + 3, { type: 'sent', what: 'claim', answerDue: iso(billed + 33) });
    const promised = course.promised?.(bill.invoice.date);
    say(billed + 8, {
      type: 'answered',
      outcome: course.answer ?? 'approved',
      ...(promised === undefined ? {} : { creditBy: iso(promised) }),
    });
    if (course.credited !== undefined)
      say(before.invoice.date, {
        type: 'credited',
        amount: sum(course.credited),
        credit: { invoice: before.invoice.number },
      });
  }
  m.claims.push(...events);
  return claim;
}
