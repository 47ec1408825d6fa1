import type { Day } from '../calendar/day.ts';
import type { Period, ProrationBasis, Share } from '../calendar/period.ts';
import type { Charge } from '../records/charge.ts';
import type { Dispute } from '../records/dispute.ts';
import type { Role } from '../records/field.ts';
import type { Identifier } from '../records/identifier.ts';
import type { InventoryRow } from '../records/inventory-row.ts';
import type { Invoice } from '../records/invoice.ts';
import type { Order } from '../records/order.ts';
import type { CellEvidence } from '../records/origin.ts';
import type { PriceTerm } from '../records/price-term.ts';
import type { TaxRate } from '../records/tax-rate.ts';
import type { KeyOf } from './key-of-name.ts';

/** All a rule may see: the month's charges with what answers for each, and the records behind them. */
export interface Month {
  readonly asOf: Day;
  readonly charges: readonly MatchedCharge[];
  readonly invoices: readonly BilledInvoice[];
  readonly inventory: readonly InventoryCase[];
  readonly prices: readonly PriceTerm[];
  readonly orders: readonly Order[];
  /** Earlier months, the oldest first: evidence, never claimed again. */
  readonly history: readonly EarlierMonth[];
  /** Rates of tax that bills are expected to have. */
  readonly taxes: readonly TaxRate[];
  /** How a carrier counts a part of a month. */
  readonly prorationOf: (carrierKey: string) => ProrationBasis;
  readonly controls: readonly ControlTotal[];
  /** The inputs the user gave, whatever they held; `ledger` where one was read. */
  readonly given: ReadonlySet<Role | 'history' | 'ledger'>;
  /** Every dispute of the ledger, sorted by claim number; none without a ledger. */
  readonly disputes: readonly Dispute[];
  /** How names that disputes have as written are compared with the month's. */
  readonly keyOf: KeyOf;
}

/** What was billed in an earlier calendar month, by invoice date, matched as this month's is. */
export interface EarlierMonth {
  /** Its first day. */
  readonly from: Day;
  readonly charges: readonly MatchedCharge[];
  readonly invoices: readonly BilledInvoice[];
}

/** A charge with the inventory row and the price term that answer for it. */
export interface MatchedCharge {
  readonly charge: Charge;
  /** The charge's own period, else its invoice's. */
  readonly period?: Period;
  /** The day whose prices hold: the period's first day, else the date of the charge's invoice, from its line or header. */
  readonly day?: Day;
  /** Where the period comes from. */
  readonly periodFrom: 'charge' | 'invoice' | 'none';
  /** Months of a monthly price the charge pays for; one when it has no period or is not recurring. */
  readonly share: Share;
  readonly inventory: InventoryMatch;
  readonly price: PriceMatch;
  /** Of a recurring, usage or one-time charge: discount lines of its service on its invoice, each with a negative amount. */
  readonly discounts: readonly Charge[];
}

/** What the inventory says of a charge's service. */
export type InventoryMatch =
  /** No inventory was given, or it has no row of this carrier. */
  | { readonly status: 'no-inventory' }
  /** The charge names no service. */
  | { readonly status: 'no-service' }
  | { readonly status: 'unknown-service' }
  /** A row that may be the service's was rejected. */
  | { readonly status: 'unread' }
  /** The service is in the inventory of other carriers only. */
  | { readonly status: 'other-carrier'; readonly rows: readonly InventoryRow[] }
  /** The service is known and every row of it names another code. */
  | { readonly status: 'unknown-code'; readonly rows: readonly InventoryRow[] }
  | InventoryHit;

/** The inventory row that answers for a charge. */
export interface InventoryHit {
  readonly status: 'matched';
  readonly row: InventoryRow;
  /** `code`: service and code agree; `service`: the row names no code, or the charge none. */
  readonly by: 'code' | 'service';
  readonly accountDiffers: boolean;
  /** Every row of the service with the carrier. */
  readonly rows: readonly InventoryRow[];
}

/** What the price sheets say of a charge. */
export type PriceMatch =
  /** The carrier has no price sheet. */
  | { readonly status: 'no-sheet' }
  /** No term of the carrier ever had this code (or, where the sheet has no codes, this description). */
  | { readonly status: 'unknown-code' }
  /** A term that may be the charge's was rejected. */
  | { readonly status: 'unread' }
  /** The charge has neither code nor description to look up. */
  | { readonly status: 'no-code' }
  /** Terms of the code exist, but none for this type, scope or quantity, or none with dates that reach the charge. */
  | { readonly status: 'no-term'; readonly terms: readonly PriceTerm[] }
  /** The only terms in force are in another currency. */
  | { readonly status: 'other-currency'; readonly terms: readonly PriceTerm[] }
  /** The last term ended before the charge's period. */
  | { readonly status: 'expired'; readonly term: PriceTerm }
  /** Equally narrow terms disagree. */
  | { readonly status: 'conflict'; readonly terms: readonly PriceTerm[] }
  | PriceHit;

/** The price term in force for a charge. */
export interface PriceHit {
  readonly status: 'in-force';
  readonly term: PriceTerm;
  readonly by: 'code' | 'description';
  readonly scope: 'service' | 'account' | 'carrier';
}

/** An invoice of the month: its charges and, where there is one, its header. */
export interface BilledInvoice {
  readonly carrier: Identifier;
  readonly header?: Invoice;
  readonly charges: readonly MatchedCharge[];
  /** The header's period, else the period most of its recurring charges have. */
  readonly period?: Period;
  /** False when rows of its file were rejected or its file does not reconcile: its sums prove nothing. */
  readonly complete: boolean;
}

/** An inventory row with what was billed for it. */
export interface InventoryCase {
  readonly row: InventoryRow;
  /** The charges this row answers for. */
  readonly charges: readonly MatchedCharge[];
  /** Every charge of the month for the service on any account of the carrier. */
  readonly serviceCharges: readonly MatchedCharge[];
  /** The period for which the row's account was invoiced; absent when it was not. */
  readonly invoiced?: Period;
}

/** A figure that a file states about itself, beside what was read. */
export interface ControlTotal {
  /** What the figure counts; `sum` is one the issuer made of parts that were all read, and puts none of them in doubt. */
  readonly counts: 'net' | 'gross' | 'records' | 'sum';
  readonly carrier?: Identifier;
  readonly account?: Identifier;
  readonly invoice?: Identifier;
  readonly currency?: string;
  /** Plain decimals. */
  readonly stated: string;
  readonly read: string;
  readonly reconciles: boolean;
  /** The file whose records it sums. */
  readonly file: string;
  readonly evidence: CellEvidence;
}
