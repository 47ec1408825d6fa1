import { readFile } from 'node:fs/promises';
import { rightfulCharges } from './charges.js';
import { TERMS } from './contracts.js';
import {
  expectedFindings,
  invoiceFacts,
  laurentelBill,
  northlineBill,
  northlinePrices,
  orderList,
} from './delimited.js';
import { planted, statedFacts } from './errors.js';
import { plusDays } from './figures.js';
import { AUDITED, BOREAL, HISTORY, LAURENTEL, NORTHLINE } from './firm.js';
import { billLines, invoicesOf } from './invoices.js';
import { ORDERS } from './orders.js';
import { OWNED } from './services.js';
import { borealBill, borealPrices, inventory, laurentelPrices } from './workbooks.js';

/** Every file of the story by its path in the story's folder, the same bytes on every run. */
export async function storyFiles() {
  const files = new Map();
  const balances = new Map();
  for (const month of HISTORY) {
    const charges = rightfulCharges(month);
    await addMonth(files, month, charges, invoicesOf(month, charges, balances, {}));
  }
  const { charges, facts, stated } = planted(rightfulCharges(AUDITED));
  const invoices = invoicesOf(AUDITED, charges, balances, stated);
  await addMonth(files, AUDITED, charges, invoices);

  const termsOf = (carrier) => TERMS.filter((term) => term.carrier === carrier);
  files.set('contracts/laurentel.xlsx', await laurentelPrices(termsOf(LAURENTEL), '2026-01-01'));
  files.set('contracts/boreal-mobile.xlsx', await borealPrices(termsOf(BOREAL), '2025-06-01'));
  files.set('contracts/northline.csv', northlinePrices(termsOf(NORTHLINE)));
  files.set('inventory.xlsx', await inventory(OWNED, '2026-10-31'));
  files.set('orders.csv', orderList(ORDERS));
  files.set('expected.csv', expectedFindings([...facts, ...statedFacts(invoices, stated)]));
  files.set('bill-audit.yaml', await readFile(new URL('config.yaml', import.meta.url)));
  return files;
}

async function addMonth(files, month, charges, invoices) {
  const lines = billLines(charges, invoices);
  const linesOf = (carrier) => lines.filter((line) => line.carrier === carrier);
  files.set(`bills/${month}/laurentel.csv`, laurentelBill(linesOf(LAURENTEL)));
  files.set(`bills/${month}/boreal-mobile.xlsx`, await borealBill(linesOf(BOREAL), invoices[0].date));
  files.set(`bills/${month}/northline.csv`, northlineBill(linesOf(NORTHLINE)));
  const paidOn = (invoice) => (month === AUDITED ? '' : plusDays(invoice.dueDate, -4));
  files.set(`invoices/${month}.csv`, invoiceFacts(invoices, paidOn));
}
