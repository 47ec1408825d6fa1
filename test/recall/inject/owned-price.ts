import { priceOf } from '../cents.ts';
import type { MonthInHand } from '../month.ts';
import { billedOff, type Injection, injections } from './injection.ts';

/** Charges that differ from what the inventory says of quantity and price. */
export const OWNED_PRICE: readonly Injection[] = [
  ...injections('quantity-mismatch', {
    above: (m) => quantity(m, 8, 5, 'contract'),
    below: (m) => quantity(m, 4, 6, 'contract'),
    'a carrier without prices': (m) => quantity(m, 12, 9, 'inventory'),
    'a unit price on the line': (m) => quantity(m, 7, 3, 'contract', true),
    agreed: (m) => {
      m.line({ quantity: 6, item: 'fresh' });
      m.quiet();
    },
  }),
  ...injections('mrc-inventory-mismatch', {
    above: (m) => owned(m, m.r.int(100, 900)),
    below: (m) => owned(m, -m.r.int(100, 600)),
    'one unit above': (m) => owned(m, 1),
    'one unit below': (m) => owned(m, -1),
    'two units above': (m) => owned(m, 2),
    'two units below': (m) => owned(m, -2),
    'a part month': (m) => {
      const account = m.newAccount(m.carrier('inventory', true), { cycle: 'advance', past: 0 });
      const now = m.current(account);
      const from = now.from + m.r.int(3, 12);
      const line = m.line({ account, from, past: 0, unit: 310_000 });
      line.row.start = from;
      m.charge(line.bill, line.bill.amount + 141);
      m.expect('mrc-inventory-mismatch', line.bill, 141);
      m.line({ account });
    },
    'a tolerance of the service’s own': (m) => {
      const line = billedOff(m, 100, { priced: 'inventory' });
      m.override(line, { 'mrc-inventory-mismatch': { tolerance: '1.00' } });
      m.quiet();
    },
  }),
];

function quantity(
  m: MonthInHand,
  billed: number,
  held: number,
  priced: 'contract' | 'inventory',
  stated = false,
): void {
  const line = m.line({ quantity: billed, item: 'fresh', priced, cents: true });
  const unit = priceOf(line.item.unit, 1);
  Object.assign(line.row, { quantity: held, mrc: unit * held });
  line.bill.unit = stated ? line.item.unit : undefined;
  m.expect(
    'quantity-mismatch',
    line.bill,
    unit * (billed - held),
    priced === 'inventory' ? ['mrc-inventory-mismatch'] : [],
  );
}

function owned(m: MonthInHand, by: number): void {
  const line = billedOff(m, by, { priced: 'inventory' });
  if (Math.abs(by) > 1) m.expect('mrc-inventory-mismatch', line.bill, by);
  else m.quiet();
}
