import type { Share } from '../calendar/period.ts';
import { type Decimal, powerOfTen } from '../money/decimal.ts';
import { type Money, shareOf, times } from '../money/money.ts';
import { extended } from '../money/unit-price.ts';
import type { Charge } from '../records/charge.ts';
import type { InventoryRow } from '../records/inventory-row.ts';
import type { PriceTerm } from '../records/price-term.ts';
import type { MatchedCharge } from './month.ts';

const ONE: Decimal = { digits: 1n, scale: 0 };

/** The quantity a charge states. Zero beside an amount says that none was written down, and counts as not stated. */
export function statedQuantity({ quantity, amount }: Charge): Decimal | undefined {
  return quantity?.digits === 0n && amount.digits !== 0n ? undefined : quantity;
}

/** The quantity billed; one where the charge states none. */
export function billedQuantity({ charge }: Pick<MatchedCharge, 'charge'>): Decimal {
  return statedQuantity(charge) ?? ONE;
}

/** The term's price for the charge as billed: unit price less discount, times quantity and share of month, rounded once. */
export function contractPrice(matched: MatchedCharge, term: PriceTerm): Money {
  return priced(matched, term, term.discountPercent);
}

/** The same without the term's discount. */
export function undiscountedPrice(matched: MatchedCharge, term: PriceTerm): Money {
  return priced(matched, term, undefined);
}

/** The inventory's monthly charge for the charge's share of the month, rounded once; undefined where the row has none. */
export function inventoryPrice(matched: MatchedCharge, row: InventoryRow): Money | undefined {
  return row.mrc && shareOf(row.mrc, matched.share);
}

function priced(matched: MatchedCharge, term: PriceTerm, discount: Decimal | undefined): Money {
  const gross = extended(term.unitPrice, billedQuantity(matched));
  const net = discount ? afterDiscount(gross, discount) : gross;
  return shareOf(net, perTerm(matched.share, term));
}

/** The amount less a discount in percent, exact: 12.5 leaves 0.875 of it. */
export function afterDiscount(amount: Money, percent: Decimal): Money {
  const scale = percent.scale + 2;
  return times(amount, { digits: powerOfTen(scale) - percent.digits, scale });
}

function perTerm(share: Share, term: PriceTerm): Share {
  return { numerator: share.numerator, denominator: share.denominator * BigInt(term.monthsPerUnit) };
}
