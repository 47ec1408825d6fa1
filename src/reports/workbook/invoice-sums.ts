import { absolute, add, type Money, subtract, zero } from '../../money/money.ts';
import type { InvoiceLine } from '../../report/report.ts';
import { isSheetNumber } from './cell.ts';
import type { INVOICE_WORDS } from './wording.ts';

/** An invoice of the month, or one that did not come. */
export interface InvoiceRow extends Omit<InvoiceLine, 'charges' | 'complete'> {
  readonly charges?: number;
  readonly reading: keyof typeof INVOICE_WORDS;
  /** Ids of the findings about it as a whole, then of those about its charges. */
  readonly findings: readonly string[];
  readonly file?: string;
}

/** The currency of an invoice, else of its amounts. */
export function currencyOf({ currency, charged, total }: InvoiceRow): string | undefined {
  return currency ?? (total ?? charged)?.currency;
}

/** The amount where it is in the invoice's own currency; beside the others no other would be a number. */
export function ownAmount(row: InvoiceRow, amount: Money | undefined): Money | undefined {
  return amount?.currency === currencyOf(row) ? amount : undefined;
}

function numbers(row: InvoiceRow, ...amounts: readonly (Money | undefined)[]): readonly Money[] | undefined {
  const known = amounts.flatMap((amount) => ownAmount(row, amount) ?? []);
  return known.length === amounts.length && known.every(isSheetNumber) ? known : undefined;
}

/** The sum of the lines less the net total. */
export function lessNet(row: InvoiceRow): Money | undefined {
  const [charged, net] = numbers(row, row.charged, row.netTotal) ?? [];
  return charged && net && subtract(charged, net);
}

/** The total less net and tax. */
export function lessParts(row: InvoiceRow): Money | undefined {
  const [total, net, tax] = numbers(row, row.total, row.netTotal, row.taxTotal) ?? [];
  return total && net && tax && subtract(subtract(total, net), tax);
}

/** Previous balance less payments, which are written with either sign, plus adjustments and the invoice's total. */
export function rollForward(row: InvoiceRow): Money | undefined {
  const [previous, total] = numbers(row, row.previousBalance, row.total) ?? [];
  if (!previous || !total) return undefined;
  const nothing = zero(total.currency);
  const paid = absolute(numberOr(row, row.payments, nothing));
  return add(add(subtract(previous, paid), numberOr(row, row.adjustments, nothing)), total);
}

function numberOr(row: InvoiceRow, amount: Money | undefined, nothing: Money): Money {
  const known = ownAmount(row, amount);
  return known && isSheetNumber(known) ? known : nothing;
}

/** The amount due less the balance computed. */
export function lessComputed(row: InvoiceRow): Money | undefined {
  const computed = rollForward(row);
  const [due] = numbers(row, row.amountDue) ?? [];
  return due && computed && subtract(due, computed);
}
