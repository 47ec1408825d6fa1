import { minorUnits, decimalText as text } from '../cents.ts';
import { dayOf, iso } from '../days.ts';
import { agreed, all, dear, from, onLine, priced, type UserInjection, unpriced } from './on-line.ts';

/** Errors of price and quantity, and contradictions between contract and inventory. */
export const PRICE_INJECTIONS: readonly UserInjection[] = [
  ...[275, 2, -2].map((by) =>
    onLine('mrc-contract-mismatch', `${by} units`, all(priced, dear), (m, line) => {
      m.charge(line, line.amount + by);
      m.expect('mrc-contract-mismatch', line.bill, by, line.decimals);
    }),
  ),
  ...[1, -1].map((by) =>
    onLine('mrc-contract-mismatch', `${by} unit, within tolerance`, all(priced, dear), (m, line) =>
      m.charge(line, line.amount + by),
    ),
  ),
  ...[150, -150, 2].map((by) =>
    onLine('mrc-inventory-mismatch', `${by} units`, all(unpriced, agreed, dear), (m, line) => {
      m.charge(line, line.amount + by);
      m.expect('mrc-inventory-mismatch', line.bill, by, line.decimals);
    }),
  ),
  onLine(
    'quantity-mismatch',
    'one more owned',
    all(
      priced,
      agreed,
      dear,
      ({ bill, row, amount, quantity }) =>
        bill.quantity !== undefined &&
        row.quantity !== undefined &&
        Number(row.quantity) === quantity &&
        amount % quantity === 0,
    ),
    (m, line) => {
      const each = line.amount / line.quantity;
      Object.assign(line.row, {
        quantity: String(line.quantity + 1),
        mrc: text(line.amount + each, line.decimals),
      });
      m.expect('quantity-mismatch', line.bill, -each, line.decimals);
    },
  ),
  onLine(
    'line-extension-error',
    'a lower unit price',
    all(dear, ({ amount, quantity }) => amount % quantity === 0),
    (m, line) => {
      Object.assign(line.bill, {
        quantity: String(line.quantity),
        unit_price: text(line.amount / line.quantity - 110, line.decimals),
      });
      m.expect('line-extension-error', line.bill, 110 * line.quantity, line.decimals);
    },
  ),
  onLine(
    'charge-not-in-contract',
    'a code of no sheet',
    all(priced, (line) => line.row.mrc !== undefined),
    (m, line) => {
      m.recode(line, undefined);
      m.expect('charge-not-in-contract', line.bill, line.amount, line.decimals);
    },
  ),
  onLine('contract-rate-expired', 'a lower price that ended', all(priced, agreed, dear), (m, line) => {
    m.recode(line, {
      ...line.term,
      unit_price: text(
        minorUnits(line.term?.unit_price ?? '0', line.decimals + 2) - 12_000,
        line.decimals + 2,
      ),
      valid_to: iso(from(line) - 1),
      valid_from: '',
    });
    const was = minorUnits(line.term?.unit_price ?? '0', line.decimals + 2) - 12_000;
    m.expect(
      'contract-rate-expired',
      line.bill,
      line.amount - Math.floor((2 * was * line.quantity + 100) / 200),
      line.decimals,
    );
  }),
  onLine('price-sheet-conflict', 'two prices', all(priced, agreed), (m, line) => {
    const code = m.recode(line, line.term);
    m.tables.prices.push({ ...line.term, code, unit_price: `${Number(line.term?.unit_price ?? 0) + 5}` });
    m.expect('price-sheet-conflict', line.bill, 0, line.decimals, ['code']);
  }),
  onLine(
    'contract-inventory-mismatch',
    'another price in the inventory',
    all(priced, agreed, dear),
    (m, line) => {
      line.row.mrc = text(line.amount - 205, line.decimals);
      m.expect('contract-inventory-mismatch', line.bill, 0, line.decimals);
    },
  ),
  onLine('contract-expiring', 'in thirty days', priced, (m, line, asOf) => {
    m.recode(line, { ...line.term, valid_to: iso(dayOf(asOf) + 30) });
    m.expect('contract-expiring', line.bill, 0, line.decimals, ['code']);
  }),
  onLine(
    'discount-missing',
    'a tenth',
    all(priced, dear, ({ amount }) => amount % 10 === 0),
    (m, line) => {
      m.recode(line, { ...line.term, discount_percent: '10' });
      line.row.mrc = text((line.amount * 9) / 10, line.decimals);
      m.expect('discount-missing', line.bill, line.amount / 10, line.decimals);
    },
  ),
  onLine('currency-mismatch', 'a price in another currency', all(priced, agreed), (m, line) => {
    m.recode(line, { ...line.term, currency: line.bill.currency === 'USD' ? 'EUR' : 'USD' });
    m.expect('currency-mismatch', line.bill, 0, line.decimals);
  }),
  onLine('inventory-without-contract', 'a row nobody bills', priced, (m, line) => {
    const code = m.code();
    m.tables.inventory.push({ ...line.row, code, description: code });
    m.expect('inventory-without-contract', { ...line.row, code }, 0, line.decimals, ['service', 'code']);
  }),
];
