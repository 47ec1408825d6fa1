import { isoDay } from '../calendar/day.ts';
import type { Finding } from '../findings/finding.ts';
import type { MatchedCharge, Month } from '../match/month.ts';
import { type Problem, problemText } from '../problem.ts';
import type { InventoryRow } from '../records/inventory-row.ts';
import { placeOfRow } from '../records/origin.ts';
import type { NotAudited, NotAuditedReason, RuleOutcome } from './audit.ts';
import type { Credited } from './credited.ts';
import type { Suppressed } from './suppressions.ts';

/** Charge types that have a price of their own to look up. */
const PRICED = new Set(['recurring', 'one-time', 'usage', 'equipment', 'surcharge']);

/** What else is left out beside what the month itself could not answer. */
export interface LeftOut {
  readonly rejections: readonly Problem[];
  readonly rules: readonly RuleOutcome[];
  readonly credited: readonly Credited[];
  readonly suppressed: readonly Suppressed[];
  /** Findings of an earlier report. */
  readonly known: readonly Finding[];
  readonly belowMinimum: readonly Finding[];
  /** In dispute or credited, where only what is new was asked for; none when absent. */
  readonly disputed?: readonly Finding[];
}

/** All that was not checked or not told, and why: charges, invoices, inventory rows, rows, findings and rules, in that order. */
export function notAuditedOf(month: Month, leftOut: LeftOut): NotAudited[] {
  return [
    ...month.charges.flatMap((matched) => chargeGaps(matched, month)),
    ...invoiceGaps(month),
    ...inventoryGaps(month),
    ...leftOut.rejections.map(rejectedRow),
    ...leftOut.credited.map(({ finding, credit: { origin } }) =>
      findingGap(finding, 'credited', `${origin.table.file}, ${origin.row}`),
    ),
    ...leftOut.suppressed.map(({ finding, suppression: { reason, owner, expires } }) =>
      findingGap(finding, 'suppressed', `${reason} (${owner}, ${isoDay(expires)})`),
    ),
    ...leftOut.known.map((finding) => findingGap(finding, 'known', finding.id)),
    ...leftOut.belowMinimum.map((finding) => findingGap(finding, 'below-minimum', finding.id)),
    ...(leftOut.disputed ?? []).map((finding) =>
      findingGap(finding, 'disputed', [finding.id, finding.dispute?.claim].filter(Boolean).join(', ')),
    ),
    ...leftOut.rules.flatMap((rule): NotAudited[] =>
      rule.status === 'skipped'
        ? [{ kind: 'rule', rule: rule.id, reason: 'rule-skipped', detail: rule.reason }]
        : [],
    ),
  ];
}

function rejectedRow(problem: Problem): NotAudited {
  const { file, sheet, row } = problem.place ?? {};
  return { kind: 'row', file, sheet, row, reason: 'rejected', detail: problemText(problem) };
}

function findingGap(finding: Finding, reason: NotAuditedReason, detail: string): NotAudited {
  const { rule, carrier, account, service, code, impact } = finding;
  return { kind: 'finding', rule, carrier, account, service, code, amount: impact, reason, detail };
}

function chargeGaps(matched: MatchedCharge, month: Month): NotAudited[] {
  const reasons: NotAuditedReason[] = [];
  const { charge, inventory, price } = matched;
  if (charge.type === 'recurring' && month.given.has('inventory')) {
    if (
      inventory.status === 'no-inventory' ||
      inventory.status === 'no-service' ||
      inventory.status === 'other-carrier'
    )
      reasons.push(inventory.status);
    if (inventory.status === 'unread') reasons.push('unread');
    if (inventory.status === 'unknown-code') reasons.push('code-not-in-inventory');
    if (
      inventory.status === 'matched' &&
      inventory.row.status === 'disconnected' &&
      inventory.row.endDate === undefined
    ) {
      reasons.push('disconnected-without-date');
    }
    if (inventory.status === 'matched') reasons.push(...rowDoubts(matched, inventory.row));
  }
  if (PRICED.has(charge.type) && month.given.has('prices')) {
    if (price.status === 'no-sheet') reasons.push('no-price-sheet');
    if (price.status === 'no-code' || price.status === 'no-term' || price.status === 'other-currency')
      reasons.push(price.status);
    if (price.status === 'conflict') reasons.push('price-conflict');
    if (price.status === 'unread') reasons.push('unread');
    if (price.status === 'unknown-code' && charge.type !== 'recurring' && charge.type !== 'one-time')
      reasons.push('unknown-code');
  }
  return reasons.map((reason) => ({
    kind: 'charge',
    ...placeOfRow(charge.origin),
    carrier: charge.carrier.written,
    ...(charge.account ? { account: charge.account.written } : {}),
    ...(charge.service ? { service: charge.service.written } : {}),
    ...(charge.code ? { code: charge.code.written } : {}),
    amount: charge.amount,
    reason,
  }));
}

/** What keeps the inventory row from settling the charge. */
function rowDoubts({ charge, period }: MatchedCharge, row: InventoryRow): NotAuditedReason[] {
  const doubts: NotAuditedReason[] = [];
  if (row.mrc && row.mrc.currency !== charge.amount.currency) doubts.push('other-currency');
  const dated = row.startDate !== undefined || row.endDate !== undefined;
  if (!period && dated) doubts.push('no-period');
  const ended =
    row.status !== 'disconnected' && row.endDate !== undefined && period && row.endDate < period.from;
  if (ended || (row.status === 'pending' && row.startDate === undefined)) doubts.push('status-in-doubt');
  return doubts;
}

function invoiceGaps(month: Month): NotAudited[] {
  return month.invoices.flatMap(({ header, charges, complete }): NotAudited[] => {
    if (!header) return [];
    const whole =
      header.netTotal && header.taxTotal && header.total && (header.previousBalance || !header.amountDue);
    if (charges.length > 0 && complete && whole) return [];
    return [
      {
        kind: 'invoice',
        ...placeOfRow(header.origin),
        carrier: header.carrier.written,
        ...(header.account ? { account: header.account.written } : {}),
        ...(header.netTotal ? { amount: header.netTotal } : {}),
        reason: charges.length === 0 ? 'no-lines' : complete ? 'totals-missing' : 'incomplete',
        detail: header.invoice.written,
      },
    ];
  });
}

function inventoryGaps(month: Month): NotAudited[] {
  return month.inventory.flatMap(({ row, invoiced }): NotAudited[] => {
    if (invoiced || row.status !== 'active') return [];
    return [
      {
        kind: 'inventory',
        ...placeOfRow(row.origin),
        carrier: row.carrier.written,
        ...(row.account ? { account: row.account.written } : {}),
        service: row.service.written,
        ...(row.code ? { code: row.code.written } : {}),
        ...(row.mrc ? { amount: row.mrc } : {}),
        reason: 'account-not-invoiced',
      },
    ];
  });
}
