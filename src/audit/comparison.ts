import type { Finding } from '../findings/finding.ts';
import { append } from '../keyed/value-at.ts';
import { contractPrice, inventoryPrice } from '../match/expected-price.ts';
import type { MatchedCharge, Month } from '../match/month.ts';
import { compare, type Money, rounded, subtract } from '../money/money.ts';
import { exceeds } from '../rules/tolerance.ts';
import type { Comparison } from './audit.ts';

/** Every recurring charge of the month beside the inventory's and the contract's price, in the order of the bills. */
export function comparisonOf(month: Month, findings: readonly Finding[]): Comparison[] {
  const idsByCharge = new Map<MatchedCharge, string[]>();
  for (const { id, fact } of findings) {
    if (fact.about.kind !== 'charge') continue;
    append(idsByCharge, fact.about.charge, id);
  }
  const rows: Comparison[] = [];
  for (const matched of month.charges) {
    if (matched.charge.type !== 'recurring') continue;
    const inventory = inventoryFor(matched);
    const contract =
      matched.price.status === 'in-force' ? contractPrice(matched, matched.price.term) : undefined;
    const own = idsByCharge.get(matched) ?? NONE;
    rows.push({
      charge: matched,
      ...(inventory ? { inventoryPrice: inventory } : {}),
      ...(contract ? { contractPrice: contract } : {}),
      verdict: withFindings(verdictOf(rounded(matched.charge.amount), inventory, contract), own),
      findings: own,
    });
  }
  return rows;
}

/** A price that agrees, or is not compared, says nothing of a charge that should not be there: its finding does. */
function withFindings(verdict: Comparison['verdict'], findings: readonly string[]): Comparison['verdict'] {
  return findings.length > 0 && (verdict === 'agrees' || verdict === 'not-compared') ? 'found' : verdict;
}

const NONE: readonly string[] = [];

function inventoryFor(matched: MatchedCharge): Money | undefined {
  const { inventory, charge } = matched;
  if (inventory.status !== 'matched' || inventory.row.mrc?.currency !== charge.amount.currency)
    return undefined;
  return inventoryPrice(matched, inventory.row);
}

/**
 * The contract decides where it has a price, else the inventory; `differs` when only the other one disagrees. One minor
 * unit either way is agreement: it is the default tolerance of the rules.
 */
function verdictOf(
  billed: Money,
  inventory: Money | undefined,
  contract: Money | undefined,
): Comparison['verdict'] {
  const deciding = contract ?? inventory;
  if (!deciding) return 'not-compared';
  if (exceeds(subtract(billed, deciding), deciding, {}))
    return compare(billed, deciding) > 0 ? 'above' : 'below';
  return contract && inventory && exceeds(subtract(billed, inventory), inventory, {}) ? 'differs' : 'agrees';
}
