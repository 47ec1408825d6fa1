import { expect, it } from 'vitest';
import { runRules } from '../../src/audit/run-rules.ts';
import { RuleSettings } from '../../src/audit/settings.ts';
import { type Day, isoDay } from '../../src/calendar/day.ts';
import { valueAt } from '../../src/keyed/value-at.ts';
import { DEFAULT_LOCALE } from '../../src/language/locale.ts';
import { afterEntries, type Entry } from '../../src/ledger/ledger.ts';
import type { DisputeBook } from '../../src/ledger/replay.ts';
import { creditLinesOf } from '../../src/match/credit-lines.ts';
import { creditMatches } from '../../src/match/credits-to-disputes.ts';
import {
  absolute,
  add,
  compare,
  type Money,
  moneyText,
  negated,
  signOf,
  zero,
} from '../../src/money/money.ts';
import { outstandingOf } from '../../src/records/dispute.ts';
import { creditReversed } from '../../src/rules/credit-reversed.ts';
import { creditShort } from '../../src/rules/credit-short.ts';
import { promisedCreditNotReceived } from '../../src/rules/promised-credit-not-received.ts';
import { entry, lineOf, on, opening } from '../ledger/ledger-story.ts';
import { monthOfTables } from '../rules/month-of-tables.ts';

/** Claims of January's bills: number, service, amount, and the invoice where it is not the usual one. The last is promised by the end of June. */
const CLAIMS = [
  ['D-2026-0001', '514-555-0101', '10.00'],
  ['D-2026-0002', '514-555-0102', '20.00'],
  ['D-2026-0003', '514-555-0103', '30.00'],
  ['D-2026-0004', '514-555-0104', '5.00', 'L-01-44'],
  ['D-2026-0005', '514-555-0105', '6.00', 'L-01-44'],
  ['D-2026-0006', '514-555-0106', '7.00', 'L-01-44'],
  ['D-2026-0007', '514-555-0107', '9.00'],
  ['D-2026-0008', '514-555-0108', '8.00'],
  ['D-2026-0009', '514-555-0109', '11.00'],
] as const satisfies readonly (readonly [string, string, string, string?])[];

type Line = Readonly<Record<string, string>>;

const credit = (service: string, amount: string, more: Line = {}): Line => ({
  service: `514-555-0${service}`,
  charge_type: 'credit',
  code: 'VOIP',
  description: 'Credit',
  amount: `-${amount}`,
  ...more,
});

/** What the bill of a month has beside its charges, what a person confirms of it, and what then holds. */
interface Played {
  readonly month: string;
  readonly lines: readonly Line[];
  /** Claims whose likely credits a person confirms. */
  readonly confirmed?: readonly string[];
  /** What each claim has received by the end of the month, where it changed. */
  readonly received: Readonly<Record<string, string>>;
  /** What the rules say before the credits are written, by claim. */
  readonly says: readonly string[];
}

const LATE = 'promised-credit-not-received D-2026-0009 11.00';
const YEAR: readonly Played[] = [
  {
    month: '02',
    lines: [credit('101', '4.00')],
    confirmed: ['D-2026-0001'],
    received: { 'D-2026-0001': '4.00' },
    says: ['credit-short D-2026-0001 6.00'],
  },
  {
    month: '03',
    lines: [credit('101', '6.00'), credit('102', '18.00')],
    confirmed: ['D-2026-0002'],
    received: { 'D-2026-0001': '10.00', 'D-2026-0002': '18.00' },
    says: ['credit-short D-2026-0002 2.00'],
  },
  {
    month: '04',
    // 25.00 and its tax are the 30.00 that the claim counts with tax.
    lines: [credit('102', '2.00'), credit('103', '25.00', { tax_amount: '-5.00' })],
    confirmed: ['D-2026-0003'],
    received: { 'D-2026-0002': '20.00', 'D-2026-0003': '30.00' },
    says: [],
  },
  {
    month: '05',
    lines: [{ charge_type: 'credit', description: 'Credit note for L-01-44', amount: '-18.00' }],
    received: { 'D-2026-0004': '5.00', 'D-2026-0005': '6.00', 'D-2026-0006': '7.00' },
    says: [],
  },
  {
    month: '06',
    lines: [credit('107', '2.00'), credit('107', '3.00'), credit('107', '4.00')],
    received: { 'D-2026-0007': '9.00' },
    says: [],
  },
  { month: '07', lines: [credit('108', '8.00')], received: { 'D-2026-0008': '8.00' }, says: [LATE] },
  {
    month: '08',
    lines: [credit('108', '-8.00', { charge_type: 'adjustment', amount: '8.00' })],
    received: { 'D-2026-0008': '0.00' },
    says: ['credit-reversed D-2026-0008 8.00', LATE],
  },
  { month: '09', lines: [credit('108', '8.00')], received: { 'D-2026-0008': '8.00' }, says: [LATE] },
  { month: '10', lines: [], received: {}, says: [LATE] },
  {
    month: '11',
    lines: [credit('101', '1.00', { reference: 'D-2026-0009', amount: '-11.00' })],
    received: { 'D-2026-0009': '11.00' },
    says: [],
  },
  { month: '12', lines: [], received: {}, says: [] },
];

it('keeps the money of the ledger equal to what the bills credit, in every month of a year', () => {
  let book: DisputeBook = afterEntries(new Map(), CLAIMS.flatMap(opened)).book;
  const received: Record<string, string> = Object.fromEntries(CLAIMS.map(([claim]) => [claim, '0.00']));
  let billed: Money = zero('CAD');
  for (const played of YEAR) {
    const disputes = [...book.values()];
    const { month } = monthOfTables(
      {
        bills: [
          charge(played.month),
          ...played.lines.map((line) => ({ ...charge(played.month), ...PLAIN, ...line })),
        ],
      },
      { country: 'CA', currency: 'CAD', disputes },
    );
    expect([played.month, said(month)]).toEqual([played.month, played.says]);

    const credits = creditLinesOf(month);
    const matches = creditMatches(credits, disputes, month.keyOf);
    const entries = matches
      .filter(({ confidence, claim }) => confidence === 'certain' || played.confirmed?.includes(claim))
      .map((match): Entry => {
        const { credit: line, claim, amount, stated, kind } = match;
        const day = isoDay(line.date ?? month.asOf);
        const seen = { key: line.key, stated };
        return entry(claim, day, { type: kind === 'credit' ? 'credited' : 'reversed', amount, credit: seen });
      });
    ({ book } = afterEntries(book, entries));
    Object.assign(received, played.received);
    expect([played.month, receivedIn(book)]).toEqual([played.month, received]);

    // Every credit of the bills is in the ledger, whole and once; one that counts with its tax, with it.
    for (const { amount, gross } of credits) billed = add(billed, gross ?? amount);
    expect(moneyText(statedIn(book))).toBe(moneyText(billed));
    expect(moneyText(sum([...book.values()].map(({ money }) => money.oneTime.received)))).toBe(
      moneyText(billed),
    );

    // The same bills again say nothing more.
    expect(creditMatches(credits, [...book.values()], month.keyOf)).toEqual([]);
  }
  expect([...book.values()].filter((dispute) => signOf(outstandingOf(dispute)) !== 0)).toEqual([]);
});

function opened([claim, service, amount, invoice = 'L-01-26']: readonly [
  string,
  string,
  string,
  string?,
]): Entry[] {
  const line = lineOf(`F-${claim}`, amount, {
    service,
    invoice,
    billDate: on('2026-01-31'),
    account: '514-01',
  });
  const sent = entry(claim, '2026-02-02', { type: 'sent', what: 'claim', answerDue: on('2026-03-04') });
  const last = claim === 'D-2026-0009';
  const promised = entry(claim, '2026-02-10', {
    type: 'answered',
    outcome: 'approved',
    ...(last ? { creditBy: on('2026-06-30') } : {}),
  });
  return [opening(claim, '2026-02-01', [line]), sent, promised];
}

const PLAIN = { service: '', charge_type: '', code: '', period_start: '', period_end: '' } as const;

/** A charge of a service that is in no claim. */
function charge(month: string): Line {
  const last = isoDay((Date.UTC(2026, Number(month), 0) / 86_400_000) as Day);
  return {
    carrier: 'Laurentel',
    account: '514-01',
    invoice: `L-${month}-26`,
    invoice_date: last,
    service: '514-555-0199',
    charge_type: 'recurring',
    code: 'VOIP',
    description: '',
    period_start: `2026-${month}-01`,
    period_end: last,
    amount: '28.00',
    tax_amount: '',
    reference: '',
    currency: 'CAD',
  };
}

/** What the rules that follow credits say: rule, claim, amount. */
function said(month: ReturnType<typeof monthOfTables>['month']): string[] {
  const rules = [promisedCreditNotReceived, creditShort, creditReversed];
  const { findings } = runRules(month, { rules, settings: new RuleSettings({}, []), locale: DEFAULT_LOCALE });
  return findings
    .map(({ rule, impact, fact }) => `${rule} ${fact.dispute} ${impact ? moneyText(impact) : ''}`)
    .sort();
}

function receivedIn(book: DisputeBook): Record<string, string> {
  return Object.fromEntries(
    [...book.values()].map(({ claim, money }) => [claim, moneyText(money.oneTime.received)]),
  );
}

/** The credits that the ledger has, each whole and once, less what was taken back; never given beyond themselves. */
function statedIn(book: DisputeBook): Money {
  const credits = new Map<string, { stated: Money; given: Money; sign: number }>();
  for (const dispute of book.values()) {
    for (const { key = '', amount, stated = amount } of dispute.credits) {
      const one = valueAt(credits, key, () => ({ stated, given: zero('CAD'), sign: signOf(amount) }));
      one.given = add(one.given, absolute(amount));
      expect(compare(one.given, one.stated)).toBeLessThanOrEqual(0);
    }
  }
  return sum([...credits.values()].map(({ stated, sign }) => (sign < 0 ? negated(stated) : stated)));
}

function sum(amounts: readonly Money[]): Money {
  return amounts.reduce<Money>((total, amount) => add(total, amount), zero('CAD'));
}
