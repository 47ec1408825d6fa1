import type { Layout } from '../layout.ts';
import { PLAIN_BILL, PLAIN_INVENTORY, PLAIN_INVOICES, PLAIN_ORDERS, PLAIN_PRICES } from './plain.ts';
import { TELSTRA_RECORD_FILE } from './telstra-record-file.ts';

/** Every layout the product knows, in the order in which they are listed to people. */
export const LAYOUTS: readonly Layout[] = [
  PLAIN_BILL,
  PLAIN_INVOICES,
  PLAIN_INVENTORY,
  PLAIN_PRICES,
  PLAIN_ORDERS,
  TELSTRA_RECORD_FILE,
];
