import { type Money, signOf, subtract } from '../money/money.ts';
import type { ReportCarrier } from '../report/report.ts';
import { compareText } from '../text/fold.ts';
import { type ClaimedFinding, type ClaimTable, claimTable, rowCount, sumOf } from './claim.ts';
import { type KnownTax, taxOn } from './tax.ts';

/** All that is claimed in one currency. */
export interface CurrencyClaim {
  readonly currency: string;
  /** Findings of severity `error`: a credit is asked for. */
  readonly claimed?: ClaimTable;
  /** Findings of a milder severity: a justification is asked for. */
  readonly justify?: ClaimTable;
  /** Sum of both: the report's claim for the carrier and currency. */
  readonly total: Money;
  readonly findings: readonly ClaimedFinding[];
  /** True when every amount is before tax, and the carrier's invoices state any. */
  readonly net: boolean;
  /** False where the carrier's invoices state no tax, nor one of the disputed charges. */
  readonly taxed: boolean;
  /** The part of the total that is tax billed in error. */
  readonly taxWithin?: Money;
  /** Tax on the disputed amounts before tax, above zero; absent where none of it can be told. */
  readonly tax?: Money;
  /** Charges that `tax` leaves out; none where there is no `tax`. */
  readonly untaxed: Pick<KnownTax, 'unknown' | 'unsaid'>;
  /** True when tax comes on top of disputed amounts and its sum cannot be told. */
  readonly taxOpen: boolean;
  /** Sum of the carrier's charges of the month before tax; absent where an invoice was not read whole. */
  readonly billed?: Money;
  /** `billed` less what is disputed; absent where that cannot be told. */
  readonly undisputed?: Money;
}

/** What the findings claim of a carrier, per currency; rows are numbered on through all tables. */
export function currencyClaims(
  carrier: ReportCarrier,
  findings: readonly ClaimedFinding[],
): readonly CurrencyClaim[] {
  const currencies = [...new Set(findings.map(({ impact }) => impact.currency))].sort(compareText);
  let next = 1;
  return currencies.map((currency): CurrencyClaim => {
    const own = findings.filter(({ impact }) => impact.currency === currency);
    const claimed = claimTable(
      own.filter(({ severity }) => severity === 'error'),
      next,
    );
    next += rowCount(claimed);
    const justify = claimTable(
      own.filter(({ severity }) => severity !== 'error'),
      next,
    );
    next += rowCount(justify);
    const bases = new Set(own.map(({ record }) => record.taxBasis));
    const taxes = own.filter(({ record }) => record.taxBasis === 'tax');
    const { sum: tax, unknown, unsaid } = taxOn(own, currency);
    const hasTax = signOf(tax) !== 0;
    const states = carrier.taxed !== false || hasTax || taxes.length > 0;
    const billed = carrier.billed.find((sum) => sum.currency === currency && signOf(sum) > 0);
    const netOfDisputed = own.filter(({ record }) => record.taxBasis === 'net' && !record.earlierMonth);
    const undisputed =
      billed &&
      !bases.has('unknown') &&
      netOfDisputed.length > 0 &&
      netOfDisputed.every(({ record }) => record.disputesCharges)
        ? subtract(billed, sumOf(netOfDisputed))
        : undefined;
    return {
      currency,
      ...(claimed ? { claimed } : {}),
      ...(justify ? { justify } : {}),
      total: sumOf(own),
      findings: own,
      net: states && bases.size === 1 && bases.has('net'),
      taxed: states,
      ...(taxes.length > 0 ? { taxWithin: sumOf(taxes) } : {}),
      ...(hasTax ? { tax } : {}),
      untaxed: hasTax ? { unknown, unsaid } : { unknown: [], unsaid: [] },
      taxOpen: states && !hasTax && unknown.length > 0,
      ...(billed ? { billed } : {}),
      ...(undisputed && signOf(undisputed) > 0 ? { undisputed } : {}),
    };
  });
}
