import { nearest } from './cents.ts';
import type { MonthInHand } from './month.ts';
import type { Invoice } from './records.ts';

/** Works out the tax of taxed accounts that no injector has set. */
export function finish(month: MonthInHand): void {
  const rate = standardRate(month);
  for (const account of month.accounts) {
    if (!account.taxed) continue;
    for (const { bills } of [...account.invoices.values(), ...account.others]) {
      for (const bill of bills) {
        if (bill.tax !== undefined || bill.taxRate !== undefined || bill.type === 'tax') continue;
        bill.tax = nearest(bill.amount * rate, 100_000);
        bill.taxRate = String(rate / 1000);
      }
    }
  }
}

/** The rate that a taxed charge bears, in thousandths of a percent: the sum of GST and QST, or the one VAT. */
export function standardRate({ country }: Pick<MonthInHand, 'country'>): number {
  return country === 'CA' ? 14_975 : 20_000;
}

/** What an invoice comes to by its lines and its edits. */
export function totalsOf(invoice: Invoice): {
  net: number;
  tax: number;
  total: number;
  previous: number;
  payments: number;
  adjustments: number;
  due: number;
} {
  const { bills, edits, account, ago } = invoice;
  let [net, tax] = [edits.net ?? 0, edits.tax ?? 0];
  for (const bill of bills) {
    if (bill.type === 'tax') tax += bill.amount;
    else net += bill.amount;
    tax += bill.tax ?? 0;
  }
  const total = net + tax + (edits.total ?? 0);
  const before = account.invoices.get(ago + 1);
  const previous = (before ? totalsOf(before).due : 0) + (edits.previous ?? 0);
  const payments = previous;
  const adjustments = edits.adjustments ?? 0;
  return {
    net,
    tax,
    total,
    previous,
    payments,
    adjustments,
    due: total + previous - payments + adjustments + (edits.due ?? 0),
  };
}
