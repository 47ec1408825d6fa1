import { type Day, parseIsoDay } from '../../src/calendar/day.ts';
import { present } from '../../src/keyed/present.ts';
import { append } from '../../src/keyed/value-at.ts';
import { add, type Money, money, negated, zero } from '../../src/money/money.ts';
import {
  DISPUTE_STATES,
  type Dispute,
  type DisputeCredit,
  type DisputeLine,
  OUTCOMES,
} from '../../src/records/dispute.ts';
import { compareText } from '../../src/text/fold.ts';

type Row = Readonly<Record<string, string>>;

const FIELDS: ReadonlySet<string> = new Set([
  'claim',
  'state',
  'carrier',
  'currency',
  'found',
  'outcome',
  'confirmed',
  'received',
  'credit_expected',
  'credited',
  'ticket',
  'credit',
  'taken_back',
  'rule',
  'account',
  'invoice',
  'bill_date',
  'service',
  'code',
  'period_start',
  'period_end',
  'disputed',
]);

/** The disputes of rows of an example, sorted by claim number: a row per charge, what is the dispute's own from its first. */
export function disputesOfRows(rows: readonly Row[]): Dispute[] {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const unknown = Object.keys(row).find((field) => !FIELDS.has(field));
    if (unknown !== undefined) throw new RangeError(`disputes have no field ${unknown}`);
    append(groups, row.claim ?? 'D-2026-0001', row);
  }
  return [...groups]
    .sort(([a], [b]) => compareText(a, b))
    .map(([claim, own]) => {
      const sorted = own.toSorted((a, b) => compareText(keyOf(a), keyOf(b)));
      return disputeOf(claim, Object.assign({}, ...own), sorted);
    });
}

/** The same lines in one order, whatever the order of the rows. */
function keyOf({ invoice = '', service = '', code = '', disputed = '' }: Row): string {
  return [invoice, service, code, disputed].join('\n');
}

function disputeOf(claim: string, row: Row, rows: readonly Row[]): Dispute {
  const { currency = 'CAD', carrier = 'Laurentel' } = row;
  const amount = (text: string | undefined) => (text === undefined ? undefined : money(text, currency));
  const found = dayOf(row.found ?? '2026-09-30');
  const lines = rows.map((one, index) => lineOf(one, currency, index, found));
  const claimed = lines.reduce<Money>((sum, { disputed }) => add(sum, disputed), zero(currency));
  const received = amount(row.received) ?? zero(currency);
  const confirmed = amount(row.confirmed);
  const credited = row.credited === undefined ? undefined : dayOf(row.credited);
  const credits: DisputeCredit[] =
    received.digits === 0n
      ? []
      : [{ on: credited ?? found, amount: received, ...present('key', row.credit) }];
  const takenBack = amount(row.taken_back);
  if (takenBack) {
    const on = credited ?? found;
    credits.push({ on, amount: takenBack }, { on, amount: negated(takenBack) });
  }
  const state = DISPUTE_STATES.find((one) => one === (row.state ?? 'sent'));
  const outcome = row.outcome === undefined ? undefined : OUTCOMES.find((one) => one === row.outcome);
  if (!state) throw new RangeError(`no state ${row.state}`);
  return {
    claim,
    state,
    level: 0,
    since: credited ?? found,
    carrier,
    currency,
    lines,
    money: {
      oneTime: { claimed, received, ...(confirmed ? { confirmed, decided: claimed } : {}) },
      recurring: { claimed: zero(currency), received: zero(currency) },
    },
    dates: {
      found,
      ...(row.credit_expected === undefined ? {} : { creditExpected: dayOf(row.credit_expected) }),
      ...present('credited', credited),
    },
    setLimits: {},
    tickets: row.ticket === undefined ? [] : [row.ticket],
    ...present('outcome', outcome),
    payment: 'paid-under-reserve',
    contacts: [],
    dispatches: [],
    credits,
    notes: [],
    attachments: [],
    history: [],
  };
}

function lineOf(row: Row, currency: string, index: number, added: Day): DisputeLine {
  const { period_start: from, period_end: to, bill_date: billed } = row;
  return {
    finding: `F-${String(index + 1).padStart(8, '0')}`,
    fingerprint: `fp-${row.service ?? ''}-${row.code ?? ''}`,
    rule: row.rule ?? 'mrc-contract-mismatch',
    ...present('account', row.account),
    ...present('invoice', row.invoice),
    ...present('billDate', billed === undefined ? undefined : dayOf(billed)),
    ...present('service', row.service),
    ...present('code', row.code),
    ...(from === undefined || to === undefined ? {} : { period: { from: dayOf(from), to: dayOf(to) } }),
    disputed: money(row.disputed ?? '3.50', currency),
    codes: [],
    sent: true,
    added,
    saved: null,
  };
}

function dayOf(text: string): Day {
  const day = parseIsoDay(text);
  if (day === undefined) throw new RangeError(`no day ${text}`);
  return day;
}
