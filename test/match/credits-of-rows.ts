import { type Day, parseIsoDay } from '../../src/calendar/day.ts';
import { present } from '../../src/keyed/present.ts';
import type { CreditMatch, MatchReason } from '../../src/match/credit-match.ts';
import { creditMatches } from '../../src/match/credits-to-disputes.ts';
import { keysOf } from '../../src/match/key-of-name.ts';
import { money, moneyText } from '../../src/money/money.ts';
import { IdentifierReader } from '../../src/normalize/values/identifier-text.ts';
import type { CreditLine } from '../../src/records/credit-line.ts';
import type { Dispute } from '../../src/records/dispute.ts';
import { disputesOfRows } from '../rules/disputes-of-rows.ts';

/** A credit in plain values: 3.50 CAD of Laurentel, account 514-01, on invoice L-11 of the last day of November. */
export type CreditTexts = Partial<
  Record<Exclude<keyof CreditLine, 'place' | 'amount' | 'gross' | 'date' | 'period'>, string>
> & { readonly amount?: string; readonly gross?: string; readonly date?: string; readonly currency?: string };

/** The credit of these texts. */
export function creditOf(texts: CreditTexts = {}): CreditLine {
  const { amount = '3.50', gross, date = '2026-11-30', currency = 'CAD', ...names } = texts;
  return {
    key: 'K1',
    carrier: 'Laurentel',
    account: '514-01',
    invoice: 'L-11',
    ...names,
    ...(date === '' ? {} : { date: dayOf(date) }),
    amount: money(amount, currency),
    ...present('gross', gross === undefined ? undefined : money(gross, currency)),
    place: { file: 'bills.csv', row: 2 },
  };
}

/** A claim that was sent: 3.50 CAD of VOIP-STD for 514-555-0101 on invoice L-10 of October. */
export const CLAIM = {
  claim: 'D-2026-0001',
  found: '2026-10-31',
  account: '514-01',
  invoice: 'L-10',
  bill_date: '2026-10-31',
  service: '514-555-0101',
  code: 'VOIP-STD',
  disputed: '3.50',
} as const;

/** What is told of a match, as text: `K1 D-2026-0001 3.50 service certain` and what is not usual of its reason. */
export function matched(
  credits: readonly CreditTexts[],
  claims: readonly Readonly<Record<string, string>>[],
  change: (dispute: Dispute) => Dispute = (dispute) => dispute,
): readonly string[] {
  const keyOf = keysOf(new IdentifierReader('CA'));
  return creditMatches(credits.map(creditOf), disputesOfRows(claims).map(change), keyOf).map(plain);
}

function plain({ kind, credit, claim, amount, stated, by, confidence, why }: CreditMatch): string {
  const whole = moneyText(amount) === moneyText(stated) ? '' : ` of ${moneyText(stated)}`;
  const said = kind === 'credit' ? '' : ` ${kind}`;
  return `${credit.key} ${claim}${said} ${moneyText(amount)}${whole} ${by} ${confidence}${reasonText(why)}`;
}

function reasonText({
  equals,
  basis,
  together,
  credits,
  others,
  excess,
  over,
  closedTo,
}: MatchReason): string {
  return [
    equals === undefined ? ' =nothing' : ` =${equals}`,
    basis === 'net' ? '' : ` ${basis}`,
    together.length === 0 ? '' : ` with ${together.join(' ')}`,
    credits === 1 ? '' : ` ${credits} credits`,
    others.length === 0 ? '' : ` or ${others.join(' ')}`,
    excess ? ` excess ${moneyText(excess)}` : '',
    over ? ` over ${moneyText(over)}` : '',
    closedTo ? ` not while ${closedTo}` : '',
  ].join('');
}

function dayOf(text: string): Day {
  const day = parseIsoDay(text);
  if (day === undefined) throw new RangeError(`no day ${text}`);
  return day;
}
