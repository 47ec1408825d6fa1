import { halfUp, monthSpan, plusDays } from './figures.js';
import { ACCOUNTS, LAURENTEL, NORTHLINE } from './firm.js';

/** GST and QST in thousandths of a percent. */
const GST = 5_000;
const QST = 9_975;

/** Adjustments printed on an invoice beside its charges, in cents. */
const ADJUSTMENTS = { '2026-10 N-9002': -1250 };

/** The tax that Laurentel prints on each of its lines, in cents. */
export function lineTax(amount) {
  return halfUp(amount * (GST + QST), 100_000);
}

/**
 * The invoices of a month in cents, one per account, each taking up the balance that the invoice before left in
 * `balances` and leaving its own there. `stated` adds a carrier's mistake to a stated total, by account.
 */
export function invoicesOf(month, charges, balances, stated) {
  return ACCOUNTS.map((account) => {
    const amounts = charges
      .filter((each) => each.carrier === account.carrier && each.account === account.account)
      .map((each) => each.amount);
    const lines = sum(amounts);
    const wrong = { net: 0, total: 0, due: 0, ...stated[account.account] };
    const taxes = { gst: halfUp(lines * GST, 100_000), qst: halfUp(lines * QST, 100_000) };
    const tax = account.carrier === LAURENTEL ? sum(amounts.map(lineTax)) : taxes.gst + taxes.qst;
    const net = lines + wrong.net;
    const total = net + tax + wrong.total;
    const previous = balances.get(account.account) ?? account.opening;
    const adjustments = ADJUSTMENTS[`${month} ${account.account}`] ?? 0;
    const payments = previous;
    const due = total + previous - payments + adjustments + wrong.due;
    balances.set(account.account, due);
    const { from, to } = monthSpan(month);
    return {
      ...account,
      number: account.invoice(month),
      date: to,
      dueDate: plusDays(to, 30),
      from,
      to,
      previous,
      payments,
      adjustments,
      net,
      tax,
      taxes,
      total,
      due,
    };
  });
}

/** The charges as the bill shows them: by service, each with its invoice, and for Northline with a line for each tax. */
export function billLines(charges, invoices) {
  return invoices.flatMap((invoice) => {
    const { carrier, account, site, costCenter, taxes, from, to } = invoice;
    const lines = charges
      .filter((each) => each.carrier === carrier && each.account === account)
      .map((each) => ({ ...each, invoice }));
    lines.sort((a, b) => compare(a.service ?? '~', b.service ?? '~'));
    if (carrier !== NORTHLINE) return lines;
    const tax = (code, label, amount) => ({
      carrier,
      account,
      type: 'tax',
      code,
      label,
      amount,
      from,
      to,
      site,
      costCenter,
      invoice,
    });
    return [...lines, tax('GST', 'GST 5%', taxes.gst), tax('QST', 'QST 9.975%', taxes.qst)];
  });
}

function compare(a, b) {
  return a < b ? -1 : a > b ? 1 : 0;
}

function sum(amounts) {
  return amounts.reduce((total, amount) => total + amount, 0);
}
