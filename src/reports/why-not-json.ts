import type { AsideFinding } from '../audit/aside.ts';
import type { Audit } from '../audit/audit.ts';
import type { Decision } from '../audit/decisions.ts';
import type { SeenComparison } from '../audit/listen.ts';
import type { Answers, RuleAnswer } from '../audit/why-not.ts';
import { isoDay } from '../calendar/day.ts';
import type { Finding } from '../findings/finding.ts';
import type { MatchedCharge } from '../match/month.ts';
import { moneyText, rounded } from '../money/money.ts';
import type { InventoryRow } from '../records/inventory-row.ts';
import { placeOfRow } from '../records/origin.ts';

/** What every rule made of a service, as JSON (`bill-audit/why-not@1`), ending in a newline; amounts are decimal strings. */
export function whyNotJson(answers: Answers, { version, asOf }: Audit): string {
  const told = {
    schema: 'bill-audit/why-not@1',
    tool: { name: 'bill-audit', version },
    as_of: isoDay(asOf),
    service: answers.service.written,
    carriers: answers.carriers.map(({ written }) => written),
    charges: answers.charges.map(chargeJson),
    inventory: answers.rows.map(rowJson),
    rules: answers.answers.map(answerJson),
  };
  return `${JSON.stringify(told, null, 2)}\n`;
}

function chargeJson({ charge, period, inventory, price }: MatchedCharge): unknown {
  return {
    ...placeOfRow(charge.origin),
    carrier: charge.carrier.written,
    account: charge.account?.written ?? null,
    invoice: charge.invoice?.written ?? null,
    service: charge.service?.written ?? null,
    code: charge.code?.written ?? null,
    charge_type: charge.type,
    period: period ? { from: isoDay(period.from), to: isoDay(period.to) } : null,
    amount: moneyText(charge.amount),
    currency: charge.amount.currency,
    inventory_match: inventory.status,
    price_match: price.status,
  };
}

function rowJson({ origin, carrier, account, service, code, status, mrc }: InventoryRow): unknown {
  return {
    ...placeOfRow(origin),
    carrier: carrier.written,
    account: account?.written ?? null,
    service: service.written,
    code: code?.written ?? null,
    status,
    mrc: mrc ? moneyText(mrc) : null,
    currency: mrc?.currency ?? null,
  };
}

function answerJson(answer: RuleAnswer): unknown {
  const { rule, outcome } = answer;
  return { rule: rule.id, outcome: outcome === 'switched-off' ? 'skipped' : outcome, ...detailOf(answer) };
}

function detailOf(answer: RuleAnswer): object {
  switch (answer.outcome) {
    case 'found':
      return {
        findings: [...answer.findings.map((one) => findingJson(one)), ...answer.aside.map(asideJson)],
      };
    case 'beside':
      return { messages: answer.messages, findings: answer.findings.map((one) => findingJson(one)) };
    case 'content':
      return { comparisons: answer.comparisons.map(comparisonJson) };
    case 'skipped':
      return { reason: answer.reason };
    case 'switched-off':
      return { reason: 'switched-off', setting: sourceJson(answer.decision) };
    case 'not-applicable':
      return { reason: answer.because, fires: answer.rule.doc.fires };
  }
}

function findingJson({ id, rule, impact, message }: Finding): object {
  return {
    id,
    rule,
    impact: impact ? moneyText(rounded(impact)) : null,
    currency: impact?.currency ?? null,
    message,
  };
}

function asideJson({ finding, why }: AsideFinding): object {
  return { ...findingJson(finding), set_aside: why };
}

function comparisonJson({ origin, difference, expected, limit, decision, exceeds }: SeenComparison): unknown {
  return {
    ...(origin ? placeOfRow(origin) : {}),
    difference: moneyText(difference),
    expected: moneyText(expected),
    currency: expected.currency,
    tolerance: moneyText(limit.amount),
    option: limit.option,
    setting: decision ? sourceJson(decision) : null,
    within: !exceeds,
  };
}

/** Where the setting that decides is written; null for the rule's own default. */
function sourceJson({ by }: Decision): unknown {
  if (!by) return null;
  const { override, place } = by;
  return {
    for: override?.written ?? null,
    file: place?.file ?? null,
    line: place?.line ?? null,
  };
}
