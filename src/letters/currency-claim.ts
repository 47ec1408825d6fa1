import type { Audit } from '../audit/audit.ts';
import { add, type Money, signOf, subtract, zero } from '../money/money.ts';
import { compareText } from '../text/fold.ts';
import { type ClaimedFinding, type ClaimTable, claimTable, rowCount, sumOf } from './claim.ts';
import { chargeOf, disputesCharges, taxBasis, taxOn } from './tax.ts';

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
  /** True when every amount is before tax. */
  readonly net: boolean;
  /** The part of the total that is tax billed in error. */
  readonly taxWithin?: Money;
  /** Tax on the disputed amounts; absent where one of the charges does not state it. */
  readonly tax?: Money;
  /** True when tax comes on top of disputed amounts and its sum cannot be told. */
  readonly taxOpen: boolean;
  /** Sum of the carrier's charges of the month before tax; absent where an invoice was not read whole. */
  readonly billed?: Money;
  /** `billed` less what is disputed; absent where that cannot be told. */
  readonly undisputed?: Money;
}

/** What the findings claim of a carrier, per currency; rows are numbered on through all tables. */
export function currencyClaims(
  audit: Audit,
  carrier: string,
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
    const bases = new Set(own.map(taxBasis));
    const taxes = own.filter((finding) => taxBasis(finding) === 'tax');
    const taxed = bases.has('net') || bases.has('unknown');
    const tax = taxed ? taxOn(own, currency) : undefined;
    const billed = billedBy(audit, carrier, own, currency);
    const netOfDisputed = own.filter((finding) => taxBasis(finding) === 'net' && !isOfEarlierMonth(finding));
    const undisputed =
      billed && !bases.has('unknown') && netOfDisputed.length > 0 && netOfDisputed.every(disputesCharges)
        ? subtract(billed, sumOf(netOfDisputed))
        : undefined;
    return {
      currency,
      ...(claimed ? { claimed } : {}),
      ...(justify ? { justify } : {}),
      total: sumOf(own),
      findings: own,
      net: bases.size === 1 && bases.has('net'),
      ...(taxes.length > 0 ? { taxWithin: sumOf(taxes) } : {}),
      ...(tax ? { tax } : {}),
      taxOpen: taxed && tax === undefined,
      ...(billed ? { billed } : {}),
      ...(undisputed && signOf(undisputed) > 0 ? { undisputed } : {}),
    };
  });
}

/** True of a claim on a charge of an earlier month: it takes nothing from what this month bills. */
function isOfEarlierMonth(finding: ClaimedFinding): boolean {
  return chargeOf(finding)?.origin.table.role === 'history';
}

function billedBy(
  audit: Audit,
  carrier: string,
  findings: readonly ClaimedFinding[],
  currency: string,
): Money | undefined {
  const invoices = audit.month.invoices.filter((invoice) => invoice.carrier.written === carrier);
  if (invoices.some(({ complete }) => !complete)) return undefined;
  const keys = new Set([
    ...invoices.flatMap(({ charges }) => charges.map(({ charge }) => charge.carrier.key)),
    ...findings.flatMap((finding) => chargeOf(finding)?.carrier.key ?? []),
  ]);
  let sum: Money = zero(currency);
  for (const { charge } of audit.month.charges) {
    if (!keys.has(charge.carrier.key) || charge.amount.currency !== currency || charge.type === 'tax')
      continue;
    sum = add(sum, charge.amount);
  }
  return signOf(sum) > 0 ? sum : undefined;
}
