import { decimalText } from './cents.ts';
import { iso } from './days.ts';
import { wordOf } from './headings.ts';
import { totalsOf } from './invoice-totals.ts';
import type { Account, Bill, Invoice } from './records.ts';
import { amountText, dayText, localised, priceText, type Style } from './style.ts';

/** A row of a file, by field. */
export type Fields = Readonly<Record<string, string>>;

/** A charge as its file writes it. */
export function billFields(bill: Bill, style: Style, spell: (service: Bill['service']) => string): Fields {
  const { invoice } = bill;
  const { account } = invoice;
  const { decimals } = account.carrier;
  return {
    carrier: account.carrier.name,
    account: account.id,
    invoice: invoice.number,
    invoice_date: dayText(invoice.date, style),
    due_date: dayText(invoice.due, style),
    period_start: dayText(bill.from, style),
    period_end: dayText(bill.to, style),
    service: spell(bill.service),
    charge_type: wordOf(bill.type, style.headings),
    code: bill.code,
    description: bill.description,
    quantity: bill.quantity === undefined ? '' : String(bill.quantity),
    unit_price: priceText(bill.unit, decimals, style),
    amount: amountText(bill.amount, decimals, style),
    currency: bill.currency,
    tax_rate: bill.taxRate === undefined ? '' : localised(bill.taxRate, style),
    tax_amount: amountText(bill.tax, decimals, style),
    cost_center: bill.costCenter,
    order: bill.order,
    reference: bill.reference,
  };
}

/** A header as its file writes it. */
export function headerFields(invoice: Invoice, style: Style): Fields {
  const { account, edits } = invoice;
  const { currency, decimals, name } = account.carrier;
  const { net, tax, total, previous, payments, adjustments, due } = totalsOf(invoice);
  const amount = (value: number | undefined) => amountText(value, decimals, style);
  const balance: Fields =
    edits.unbalanced || edits.bare
      ? {}
      : { previous_balance: amount(previous), payments: amount(payments), adjustments: amount(adjustments) };
  const totals: Fields = edits.bare
    ? {}
    : { net_total: amount(net), tax_total: amount(tax), total: amount(total), amount_due: amount(due) };
  return {
    carrier: name,
    account: account.id,
    invoice: invoice.number,
    invoice_date: dayText(invoice.date, style),
    due_date: dayText(invoice.due, style),
    period_start: dayText(invoice.from, style),
    period_end: dayText(invoice.to, style),
    currency: edits.currency ?? currency,
    paid_on: dayText(edits.paidOn, style),
    ...balance,
    ...totals,
  };
}

/** A file of record types: its charges, and a last record that states what they come to. */
export function recordTypes(
  bills: readonly Bill[],
  account: Account,
  spell: (service: Bill['service']) => string,
): string {
  const { name, decimals } = account.carrier;
  const sum = bills.reduce((total, bill) => total + bill.amount, account.stated ?? 0);
  const rows = bills.map(({ invoice, from = 0, to = 0, service, code, amount }) => [
    'CH',
    name,
    account.id,
    invoice.number,
    iso(invoice.date),
    iso(from),
    iso(to),
    spell(service),
    'R',
    code,
    decimalText(amount, decimals),
  ]);
  return [...rows, ['TR', decimalText(sum, decimals)]].map((row) => `${row.join(',')}\n`).join('');
}

/** The layout that reads such a file. */
export function recordLayout(currency: string): string {
  return [
    'id: recall-records',
    `currency: ${currency}`,
    'dates: ymd',
    "decimal: '.'",
    'type_column: 1',
    'recognise: { types: [CH, TR] }',
    'sections:',
    '  CH: { charge: { carrier: 2, account: 3, invoice: 4, invoice_date: 5, period_start: 6, period_end: 7, service: 8, charge_type: { column: 9, words: { R: recurring } }, code: 10, amount: 11 } }',
    '  TR: { detail: trailer }',
    'totals:',
    '  - { stated: { type: TR, column: 2 }, of: net, sum: { type: CH, column: 11 } }',
    '',
  ].join('\n');
}
