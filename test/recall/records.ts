import type { Basis, DayNumber } from './days.ts';

/** A carrier of a made month. `prices`: it has a price sheet; `owned`: what its inventory rows say of prices. */
export interface Carrier {
  readonly name: string;
  readonly aliases: readonly string[];
  readonly prices: boolean;
  readonly owned: 'mrc' | 'bare';
  readonly basis: Basis;
  readonly currency: string;
  readonly decimals: number;
  readonly kind: Service['kind'];
  /** What most of its services are billed. */
  readonly catalogue: Item[];
}

/** Something that is sold: a code with a price in hundredths of a minor unit. */
export interface Item {
  readonly code: string;
  readonly description: string;
  readonly unit: number;
  readonly terms: Term[];
}

/** A service, in the spelling the others are made from. */
export interface Service {
  readonly kind: 'phone' | 'circuit' | 'id';
  readonly text: string;
}

/** A billing account, with its invoices by how many months ago they were. */
export interface Account {
  readonly carrier: Carrier;
  readonly id: string;
  /** Invoiced on the first day of the month for it, after the month, or from the 15th to the 14th. */
  readonly cycle: 'advance' | 'arrears' | 'mid';
  readonly headed: boolean;
  readonly taxed: boolean;
  readonly invoices: Map<number, Invoice>;
  /** Extra invoices of this month. */
  readonly others: Invoice[];
  /** A file of its own. */
  file?: string;
  /** Amount that the file's row of totals states beyond its lines; no such row when absent. */
  stated?: number;
}

/** An invoice. Header figures are worked out from the lines when written; the edits make them wrong, or leave them out. */
export interface Invoice {
  readonly account: Account;
  readonly ago: number;
  number: string;
  date: DayNumber;
  due: DayNumber;
  from: DayNumber;
  to: DayNumber;
  readonly bills: Bill[];
  headed: boolean;
  edits: HeaderEdits;
}

/** What a header says beyond, or instead of, what its lines come to; in minor units. */
export interface HeaderEdits {
  net?: number;
  tax?: number;
  total?: number;
  due?: number;
  /** Added to the previous balance; paid as stated. */
  previous?: number;
  adjustments?: number;
  paidOn?: DayNumber;
  /** Leaves out previous balance and payments. */
  unbalanced?: boolean;
  /** Leaves out the totals. */
  bare?: boolean;
  currency?: string;
}

/** A line of a bill. Amounts in minor units of the carrier's currency; `unit` in hundredths of them. */
export interface Bill {
  invoice: Invoice;
  service?: Service;
  type: string;
  code: string;
  description: string;
  quantity?: number;
  unit?: number;
  amount: number;
  currency: string;
  from?: DayNumber;
  to?: DayNumber;
  taxRate?: string;
  tax?: number;
  costCenter: string;
  order: string;
  reference: string;
}

/** A row of the inventory. */
export interface Row {
  readonly carrier: Carrier;
  account?: string;
  readonly service: Service;
  code: string;
  description: string;
  status: 'active' | 'suspended' | 'disconnected' | 'pending';
  start?: DayNumber;
  end?: DayNumber;
  mrc?: number;
  quantity?: number;
  currency: string;
  costCenter: string;
}

/** A price term. `discount` in hundredths of a percent. */
export interface Term {
  readonly carrier: Carrier;
  code: string;
  readonly description: string;
  readonly type: string;
  unit: number;
  currency: string;
  from?: DayNumber;
  to?: DayNumber;
  min?: number;
  max?: number;
  discount?: number;
  account?: string;
  service?: Service;
}

/** An order of the company. */
export interface Order {
  readonly carrier: Carrier;
  readonly account?: string;
  readonly order: string;
  readonly type: 'add' | 'move' | 'change' | 'disconnect';
  readonly service?: Service;
  readonly code?: string;
  readonly requested?: DayNumber;
  readonly completed?: DayNumber;
  readonly nrc?: number;
  readonly mrc?: number;
}

/** A service that is billed every month, with all that answers for it. */
export interface Line {
  readonly account: Account;
  readonly service: Service;
  readonly item: Item;
  readonly bill: Bill;
  /** The same charge on earlier invoices, by how many months ago. */
  readonly past: Map<number, Bill>;
  readonly row: Row;
  readonly quantity: number;
}

/** A rate of tax in thousandths of a percent: 9.975 % is 9975. */
export interface Tax {
  readonly name: string;
  readonly rate: number;
  readonly from?: DayNumber;
  readonly to?: DayNumber;
}
