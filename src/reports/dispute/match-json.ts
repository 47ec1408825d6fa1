import { isoDay } from '../../calendar/day.ts';
import { type Money, moneyText } from '../../money/money.ts';
import type { CreditLine } from '../../records/credit-line.ts';
import { type Changes, changesJson } from './changes.ts';
import { reasonText } from './match-text.ts';
import type { Matching, Proposal } from './matching.ts';

/** The same as JSON: proposals with their reasons, what was written, what is not verified. Amounts are decimal strings. */
export function matchJson(
  { asOf, credits, proposals, unverified }: Matching,
  changes: Changes,
  dryRun: boolean,
): string {
  const { dry_run, events, disputes } = JSON.parse(changesJson(changes, dryRun)) as Readonly<
    Record<'dry_run' | 'events' | 'disputes', unknown>
  >;
  const json = {
    as_of: isoDay(asOf),
    dry_run,
    credits,
    proposals: proposals.map(proposalJson),
    events,
    disputes,
    not_verified: unverified,
  };
  return `${JSON.stringify(json, null, 2)}\n`;
}

function proposalJson(proposal: Proposal): unknown {
  const { kind, credit, claim, amount, stated, by, confidence, why, outcome } = proposal;
  return {
    kind,
    claim,
    amount: moneyText(amount),
    currency: amount.currency,
    stated: moneyText(stated),
    by,
    confidence,
    outcome,
    reason: reasonText(proposal),
    equals: why.equals ?? null,
    basis: why.basis,
    name: why.name ?? null,
    together: why.together,
    credits: why.credits,
    others: why.others,
    excess: textOf(why.excess),
    over: textOf(why.over),
    closed_to: why.closedTo ?? null,
    credit: creditJson(credit),
  };
}

/** A credit of a bill as JSON. */
function creditJson(credit: CreditLine): unknown {
  const { key, carrier, account, invoice, date, preceding, service, code, description, reference } = credit;
  return {
    key,
    carrier,
    account: account ?? null,
    invoice: invoice ?? null,
    date: date === undefined ? null : isoDay(date),
    preceding: preceding ?? null,
    service: service ?? null,
    code: code ?? null,
    description: description ?? null,
    reference: reference ?? null,
    period: credit.period ? { from: isoDay(credit.period.from), to: isoDay(credit.period.to) } : null,
    amount: moneyText(credit.amount),
    gross: textOf(credit.gross),
    currency: credit.amount.currency,
    place: credit.place,
  };
}

function textOf(amount: Money | undefined): string | null {
  return amount ? moneyText(amount) : null;
}
