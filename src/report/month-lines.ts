import type { Audit } from '../audit/audit.ts';
import { isoDay } from '../calendar/day.ts';
import type { Finding } from '../findings/finding.ts';
import { chargeBehind } from '../findings/place.ts';
import { isUnclaimed } from '../findings/standing.ts';
import { append } from '../keyed/value-at.ts';
import type { BilledInvoice, InventoryCase, MatchedCharge, Month } from '../match/month.ts';
import { isZeroDecimal } from '../money/decimal.ts';
import { add, compare, type Money, rounded, signOf, zero } from '../money/money.ts';
import { sumsByCurrency } from '../money/sums-by-currency.ts';
import type { CarrierProfile } from '../records/customer.ts';
import type { Invoice } from '../records/invoice.ts';
import { placeOfRow } from '../records/origin.ts';
import { currentMonth } from '../rules/history-facts.ts';
import { compareText } from '../text/fold.ts';
import type { InventoryLine, InvoiceLine, MonthLine, ReportCarrier } from './report.ts';

/** The carriers with the invoices they sent and what those bill before tax. */
export function withBilled(
  carriers: readonly CarrierProfile[],
  month: Month,
  findings: readonly Finding[],
): ReportCarrier[] {
  const sums = new Map<string, MatchedCharge[]>();
  for (const matched of month.charges) append(sums, matched.charge.carrier.key, matched);
  const invoicesOf = new Map<string, BilledInvoice[]>();
  for (const invoice of month.invoices) append(invoicesOf, invoice.carrier.written, invoice);
  // A carrier may be written in several ways; its findings' charges are filed under all of them.
  const keysOf = new Map<string, Set<string>>();
  const note = (carrier: string, key: string) => {
    const keys = keysOf.get(carrier);
    if (keys) keys.add(key);
    else keysOf.set(carrier, new Set([key]));
  };
  for (const [carrier, invoices] of invoicesOf) {
    for (const { charges } of invoices) for (const { charge } of charges) note(carrier, charge.carrier.key);
  }
  for (const { carrier, fact } of findings) {
    const charge = chargeBehind(fact.about)?.charge;
    if (charge) note(carrier, charge.carrier.key);
  }
  return carriers.map((profile) => {
    const invoices = invoicesOf.get(profile.name) ?? [];
    const isWhole = invoices.every(({ complete }) => complete);
    const charges = [...(keysOf.get(profile.name) ?? [])].flatMap((key) => sums.get(key) ?? []);
    const taxed = charges.some(statesTax) || invoices.some(({ header }) => header && isTaxedInTotal(header));
    return {
      ...profile,
      invoices: invoices.length,
      billed: isWhole ? sumsOf(charges.filter(isBeforeTax)) : [],
      ...(taxed || (isWhole && invoices.length > 0) ? { taxed } : {}),
    };
  });
}

function statesTax({ charge: { type, amount, taxAmount, taxRate } }: MatchedCharge): boolean {
  if (type === 'tax') return signOf(amount) !== 0;
  return taxAmount ? signOf(taxAmount) !== 0 : taxRate !== undefined && !isZeroDecimal(taxRate);
}

function isTaxedInTotal({ taxTotal, netTotal, total }: Invoice): boolean {
  if (taxTotal) return signOf(taxTotal) !== 0;
  return netTotal !== undefined && total?.currency === netTotal.currency && compare(total, netTotal) !== 0;
}

function isBeforeTax({ charge }: MatchedCharge): boolean {
  return charge.type !== 'tax';
}

/** Every invoice of the month. */
export function invoiceLines(invoices: readonly BilledInvoice[]): InvoiceLine[] {
  return invoices.map(({ carrier, header, charges, period, complete }) => {
    const first = charges[0]?.charge;
    const origin = header?.origin ?? first?.origin;
    return {
      carrier: carrier.written,
      account: (header?.account ?? first?.account)?.written,
      invoice: (header?.invoice ?? first?.invoice)?.written,
      invoiceDate: header?.invoiceDate ?? first?.invoiceDate,
      dueDate: header?.dueDate ?? first?.dueDate,
      paidOn: header?.paidOn,
      period,
      currency: header?.currency ?? first?.amount.currency,
      previousBalance: header?.previousBalance,
      payments: header?.payments,
      adjustments: header?.adjustments,
      netTotal: header?.netTotal,
      taxTotal: header?.taxTotal,
      total: header?.total,
      amountDue: header?.amountDue,
      charges: charges.length,
      charged: onlySum(charges.filter(isBeforeTax)),
      complete,
      place: origin && placeOfRow(origin),
    };
  });
}

/** Every row of the inventory with what was billed for it. */
export function inventoryLines(
  cases: readonly InventoryCase[],
  findings: readonly Finding[],
): InventoryLine[] {
  const idsOf = new Map<unknown, string[]>();
  for (const { id, fact } of findings) {
    if (fact.about.kind === 'inventory') append(idsOf, fact.about.case.row, id);
    const charge = chargeBehind(fact.about);
    if (charge) append(idsOf, charge, id);
  }
  return cases.map(({ row, charges }) => {
    const ids = [...new Set([row, ...charges].flatMap((record) => idsOf.get(record) ?? []))].sort(
      compareText,
    );
    const recurring = charges.filter(({ charge }) => charge.type === 'recurring');
    const isDue = row.status === 'active';
    return {
      carrier: row.carrier.written,
      account: row.account?.written,
      service: row.service.written,
      code: row.code?.written,
      description: row.description,
      status: row.status,
      startDate: row.startDate,
      endDate: row.endDate,
      quantity: row.quantity,
      mrc: row.mrc,
      location: row.location,
      costCenter: row.costCenter,
      contract: row.contract,
      charges: charges.length,
      billed: onlySum(recurring),
      wholeMonths: recurring.every(({ share: { numerator, denominator } }) => numerator === denominator),
      verdict: ids.length > 0 ? 'found' : charges.length > 0 ? 'billed' : isDue ? 'not-billed' : 'not-due',
      findings: ids,
      place: placeOfRow(row.origin),
    };
  });
}

/**
 * What was billed and is claimed in each month that is known: every currency has a line in every month, zero where
 * nothing was billed in it, so that a trend has no holes. Sorted by month, then currency.
 */
export function monthLines({ month, findings, totals }: Audit): MonthLine[] {
  const current = currentMonth(month);
  const billed = new Map(month.history.map(({ from, charges }) => [from, sumsOf(charges)]));
  billed.set(
    current,
    totals.map((total) => total.billed),
  );
  const claims = new Map<string, Money>();
  const claim = (key: string, impact: Money) => {
    const sum = claims.get(key);
    claims.set(key, sum ? add(sum, impact) : impact);
  };
  for (const finding of findings) {
    const { impact, earlier = [] } = finding;
    if (!isUnclaimed(finding) || !impact) continue;
    claim(`${isoDay(current)} ${impact.currency}`, impact);
    for (const past of earlier) claim(`${isoDay(past.month)} ${past.impact.currency}`, past.impact);
  }
  const currencies = [
    ...new Set([
      ...[...billed.values()].flat().flatMap((sum) => (signOf(sum) === 0 ? [] : [sum.currency])),
      ...totals.map(({ currency }) => currency),
    ]),
  ].sort(compareText);
  return [...billed.keys()]
    .sort((a, b) => a - b)
    .flatMap((from) =>
      currencies.map((currency) => ({
        from,
        billed: billed.get(from)?.find((sum) => sum.currency === currency) ?? zero(currency),
        claim: rounded(claims.get(`${isoDay(from)} ${currency}`) ?? zero(currency)),
      })),
    );
}

/** The sum of charges in one currency; undefined without charges, or where they are in several. */
function onlySum(charges: readonly MatchedCharge[]): Money | undefined {
  const [sum, ...others] = sumsOf(charges);
  return others.length === 0 ? sum : undefined;
}

/** Sums of the charges' amounts, to the minor unit, sorted by currency. */
function sumsOf(charges: readonly MatchedCharge[]): Money[] {
  return sumsByCurrency(charges.map(({ charge }) => charge.amount)).map(rounded);
}
