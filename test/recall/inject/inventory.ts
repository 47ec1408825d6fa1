import { priceOf } from '../cents.ts';
import type { MonthInHand } from '../month.ts';
import type { Line, Row } from '../records.ts';
import { type Injection, injections } from './injection.ts';

/** Charges and rows that the other side does not know. */
export const INVENTORY: readonly Injection[] = [
  ...injections('billed-not-in-inventory', {
    'a carrier with prices': (m) => unowned(m, m.line({ unowned: true })),
    'a carrier without prices': (m) =>
      unowned(m, m.line({ unowned: true, priced: 'inventory', item: 'fresh' })),
    'a part month': (m) => {
      const account = m.newAccount(m.carrier('contract', true), { cycle: 'advance' });
      unowned(m, m.line({ account, unowned: true, past: 0, from: m.current(account).from + m.r.int(2, 20) }));
      m.line({ account });
    },
    'in no price sheet either': (m) => {
      const line = m.line({ unowned: true, item: 'fresh', cents: true });
      m.unprice(line.item);
      m.expect('billed-not-in-inventory', line.bill, line.bill.amount, ['charge-not-in-contract']);
    },
    'a charge of the account': (m) => {
      const account = m.line().account;
      const item = m.newItem(account.carrier);
      for (const invoice of account.invoices.values())
        m.add(invoice, {
          type: 'recurring',
          code: item.code,
          amount: priceOf(item.unit, 1),
          from: invoice.from,
          to: invoice.to,
        });
      m.quiet();
    },
  }),
  ...injections('service-account-mismatch', {
    'another account': (m) => {
      const line = m.line();
      line.row.account = m.newAccount(line.account.carrier).id;
      m.says('service-account-mismatch', line.account.carrier, 0, {
        account: line.account.id,
        service: line.service.text,
      });
    },
    'two codes of a service': (m) => {
      const line = m.line();
      const second = secondCode(m, line);
      line.row.account = second.account = m.newAccount(line.account.carrier).id;
      m.says('service-account-mismatch', line.account.carrier, 0, {
        account: line.account.id,
        service: line.service.text,
      });
    },
    'no account in the inventory': (m) => {
      const line = m.line();
      line.row.account = undefined;
      m.quiet();
    },
  }),
  ...injections('account-unknown', {
    'an account of nowhere': (m) => {
      const account = m.newAccount(m.carrier());
      for (let n = 0; n < 2; n += 1) m.line({ account }).row.account = undefined;
      m.says('account-unknown', account.carrier, 0, { account: account.id });
    },
    'its services are unknown too': (m) => {
      const account = m.newAccount(m.carrier('inventory'));
      unowned(m, m.line({ account, unowned: true, item: 'fresh' }));
      m.says('account-unknown', account.carrier, 0, { account: account.id });
    },
    'known to a price sheet': (m) => {
      const account = m.newAccount(m.carrier());
      const line = m.line({ account, item: 'fresh' });
      line.row.account = undefined;
      for (const term of line.item.terms) term.account = account.id;
      m.quiet();
    },
  }),
  ...injections('feature-not-in-inventory', {
    'beside the line': (m) => {
      const line = m.line();
      const row = secondCode(m, line);
      m.disown(row);
      m.expect('feature-not-in-inventory', billOf(line, row), billOf(line, row).amount);
    },
    'instead of the line': (m) => {
      const line = m.line();
      line.row.code = m.line({ account: line.account, item: 'fresh' }).item.code;
      m.expect('feature-not-in-inventory', line.bill, line.bill.amount);
    },
    'in no price sheet either': (m) => {
      const line = m.line();
      const row = secondCode(m, line);
      m.disown(row);
      m.terms.splice(
        m.terms.findIndex(({ code }) => code === row.code),
        1,
      );
      m.expect('feature-not-in-inventory', billOf(line, row), billOf(line, row).amount, [
        'charge-not-in-contract',
      ]);
    },
    'a row without codes': (m) => {
      const line = m.line();
      const row = secondCode(m, line);
      m.disown(row);
      line.row.code = '';
      m.quiet();
    },
  }),
  ...injections('inventory-without-contract', {
    'a row nobody bills': (m) => {
      const line = m.line();
      const code = m.code('ZZZ');
      m.rows.push({ ...line.row, code, description: code });
      m.says('inventory-without-contract', line.account.carrier, 0, { service: line.service.text, code });
    },
    'a pending row': (m) => {
      const line = m.line();
      const code = m.code('ZZZ');
      m.rows.push({ ...line.row, code, description: code, status: 'pending' });
      m.quiet();
    },
  }),
  ...injections('invalid-cost-centre', {
    'of no row': (m) => {
      const line = m.line();
      line.bill.costCenter = 'CC-9999';
      m.says('invalid-cost-centre', line.account.carrier, 0, { service: line.service.text });
    },
    'of another row': (m) => {
      const line = m.line();
      line.bill.costCenter = 'CC-7700';
      m.line().row.costCenter = 'CC-7700';
      // The other line's own charges name none, so that only one of the two is in doubt.
      for (const { invoices } of m.accounts)
        for (const { bills } of invoices.values())
          for (const bill of bills)
            if (bill.costCenter === 'CC-7700' && bill !== line.bill) bill.costCenter = '';
      for (const row of m.rows.filter(({ costCenter }) => costCenter === 'CC-7700')) clearCentre(m, row);
      m.says('invalid-cost-centre', line.account.carrier, 0, { service: line.service.text });
    },
    'none on the charge': (m) => {
      m.line().bill.costCenter = '';
      m.quiet();
    },
  }),
];

function clearCentre(m: MonthInHand, row: Row): void {
  for (const { invoices } of m.accounts)
    for (const { bills } of invoices.values())
      for (const bill of bills) if (bill.service === row.service) bill.costCenter = '';
}

function unowned(m: MonthInHand, line: Line): void {
  m.expect('billed-not-in-inventory', line.bill, line.bill.amount);
}

/** A second code on a line's service, billed on the same invoices; its inventory row. */
function secondCode(m: MonthInHand, line: Line): Row {
  const item = m.newItem(line.account.carrier);
  const amount = priceOf(item.unit, 1);
  const row: Row = {
    ...line.row,
    code: item.code,
    description: item.description,
    quantity: 1,
    ...(line.row.mrc === undefined ? {} : { mrc: amount }),
  };
  m.rows.push(row);
  for (const bill of [line.bill, ...line.past.values()])
    m.add(bill.invoice, {
      service: line.service,
      type: 'recurring',
      code: item.code,
      description: item.description,
      quantity: 1,
      amount,
      from: bill.from,
      to: bill.to,
      costCenter: bill.costCenter,
    });
  return row;
}

function billOf(line: Line, { code }: Row) {
  const bill = line.bill.invoice.bills.find((one) => one.service === line.service && one.code === code);
  if (!bill) throw new RangeError(`no charge of ${code}`);
  return bill;
}
