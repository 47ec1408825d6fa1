import type { ProrationBasis } from '../calendar/period.ts';
import type { Locale } from '../language/locale.ts';

/** What kind of customer the law sees. */
export const CUSTOMER_KINDS = ['business', 'consumer', 'micro', 'small', 'large', 'public'] as const;
export type CustomerKind = (typeof CUSTOMER_KINDS)[number];

/** The company whose bills are audited. */
export interface Customer {
  readonly name?: string;
  readonly kind: CustomerKind;
  /** ISO 3166 country in capitals; settles how national phone numbers are read and which law applies. */
  readonly country?: string;
  readonly address: readonly string[];
  /** Company registration number, as printed on letters. */
  readonly number?: string;
  readonly contact: Contact;
}

/** Who signs and answers. */
export interface Contact {
  readonly name?: string;
  readonly title?: string;
  readonly email?: string;
  readonly phone?: string;
}

/** The days from which a contract may count the time in which a bill can be disputed. */
export const CLAIM_STARTS = ['invoice_date', 'due_date', 'paid_on'] as const;

/** How long a contract lets a bill be disputed. */
export interface ClaimWindow {
  /** The last day is that many calendar days after the first. */
  readonly days: number;
  readonly from: (typeof CLAIM_STARTS)[number];
}

/** What the user wrote about a carrier, with defaults filled in. */
export interface CarrierProfile {
  /** The name under which the carrier is reported. */
  readonly name: string;
  readonly legalName?: string;
  readonly address: readonly string[];
  readonly email?: string;
  /** Language of its letters; the audit's locale when absent. */
  readonly locale?: Locale;
  /** Calendar days the carrier is given to answer a letter. */
  readonly answerDays: number;
  readonly proration: ProrationBasis;
  /** Other names under which the carrier appears in files. */
  readonly aliases: readonly string[];
  /** Absent: the contract's is not known. */
  readonly claimWindow?: ClaimWindow;
}

/** A carrier of which the user wrote nothing. */
export function plainProfile(name: string): CarrierProfile {
  return { name, address: [], answerDays: 30, proration: 'actual', aliases: [] };
}

/** A customer of whom nothing is known. */
export const UNKNOWN_CUSTOMER: Customer = { kind: 'business', address: [], contact: {} };
