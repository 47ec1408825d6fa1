import type { Day } from '../calendar/day.ts';
import type { Finding } from '../findings/finding.ts';
import type { Locale } from '../language/locale.ts';
import type { LawChoices } from '../law/law-choices.ts';
import type { MatchedCharge, Month } from '../match/month.ts';
import type { Money } from '../money/money.ts';
import type { Problem } from '../problem.ts';
import type { CarrierProfile, Customer } from '../records/customer.ts';
import type { Role } from '../records/field.ts';
import type { Catalogue } from '../rules/catalogue.ts';
import type { AsideFinding } from './aside.ts';

/** The result of an audit: all that the reports, the workbook and the letters are made of. */
export interface Audit {
  readonly version: string;
  readonly asOf: Day;
  readonly locale: Locale;
  readonly customer: Customer;
  readonly catalogue: Catalogue;
  /** What the user decided about legal references; absent where nothing. */
  readonly laws?: LawChoices;
  /** One per carrier of the month, sorted by name. */
  readonly carriers: readonly CarrierProfile[];
  readonly inputs: readonly InputFile[];
  readonly coverage: Coverage;
  /** Sorted by currency. */
  readonly totals: readonly CurrencyTotal[];
  /** Claim and exposure of each carrier and currency with findings, sorted by carrier, then currency. */
  readonly carrierTotals: readonly CarrierTotal[];
  /** Sorted by carrier, account, invoice, service, rule. */
  readonly findings: readonly Finding[];
  /** Found, and not asked for any more: verified or ignored; in the order of findings. None where no ledger was read. */
  readonly settled: readonly Finding[];
  /** What was found and is not among the findings. */
  readonly aside: readonly AsideFinding[];
  /** Only where an earlier report was given: the findings are then those that it did not have. */
  readonly baseline?: BaselineSummary;
  readonly comparison: readonly Comparison[];
  readonly notAudited: readonly NotAudited[];
  /** Damage and doubts met while reading; none stopped the audit. */
  readonly warnings: readonly Problem[];
  readonly rulesSha256: string;
  readonly month: Month;
}

/** A file that was read. */
export interface InputFile {
  readonly role: Role | 'history';
  readonly file: string;
  /** Hexadecimal SHA-256 of the bytes. */
  readonly sha256: string;
  readonly layout: string;
  /** Rows below the heading that hold anything. */
  readonly rows: number;
  readonly records: number;
  readonly rejected: number;
  /** Rows that are not records by the layout's own word, such as call details of a record-type file. */
  readonly ignored: number;
}

/** How much of the month could be held against inventory and price sheets, and what became of each rule. */
export interface Coverage {
  readonly charges: number;
  readonly withInventory: number;
  readonly withPrice: number;
  readonly spend: readonly Money[];
  readonly spendWithPrice: readonly Money[];
  /** Every rule, in catalogue order. */
  readonly rules: readonly RuleOutcome[];
}

/** What became of a rule. A rule that is switched off, or lacks an input, is skipped and says why. */
export type RuleOutcome =
  | { readonly id: string; readonly status: 'ran'; readonly findings: number }
  | { readonly id: string; readonly status: 'skipped'; readonly reason: string };

/** What was billed, is claimed and is exposed in one currency. */
export interface CurrencyTotal {
  readonly currency: string;
  readonly billed: Money;
  /** Sum of the impacts of class `error` that no claim asks for yet. */
  readonly claim: Money;
  /** Sum of those that a dispute asks for, or that are credited already; absent where no ledger was read. */
  readonly disputed?: Money;
  /** Sum of the impacts of class `exposure`, without their signs. */
  readonly exposure: Money;
}

/** The same of one carrier; `findings` counts those whose money is in the currency. */
export interface CarrierTotal extends CurrencyTotal {
  readonly carrier: string;
  readonly findings: number;
}

/** What became of the findings of an earlier report. */
export interface BaselineSummary {
  /** Its name, without folders. */
  readonly file: string;
  /** Findings that were set aside because the report had them, for no less money. */
  readonly known: number;
  /** Fingerprints of the report that rules which ran do not find any more. */
  readonly gone: number;
}

/** How a charge stands beside its prices. `found`: a finding is about it where the prices say nothing. */
export const COMPARISON_VERDICTS = ['agrees', 'above', 'below', 'differs', 'found', 'not-compared'] as const;

/** A recurring charge beside the inventory's and the contract's price for the same quantity and period. */
export interface Comparison {
  readonly charge: MatchedCharge;
  readonly inventoryPrice?: Money;
  readonly contractPrice?: Money;
  readonly verdict: (typeof COMPARISON_VERDICTS)[number];
  /** Findings on this charge. */
  readonly findings: readonly string[];
}

/** What was not checked. */
export const NOT_AUDITED_KINDS = ['charge', 'invoice', 'inventory', 'row', 'rule', 'finding'] as const;

/** Something the audit could not check, and why. */
export interface NotAudited {
  readonly kind: (typeof NOT_AUDITED_KINDS)[number];
  readonly file?: string;
  readonly sheet?: string;
  readonly row?: number;
  readonly carrier?: string;
  readonly account?: string;
  readonly service?: string;
  readonly code?: string;
  readonly rule?: string;
  readonly amount?: Money;
  readonly reason: NotAuditedReason;
  /** What a reader needs beside the reason: a rule's missing input, a rejected row's problem. */
  readonly detail?: string;
}

/** Why something was not checked. */
export const NOT_AUDITED_REASONS = [
  'no-inventory',
  'no-service',
  'no-price-sheet',
  'no-code',
  'no-term',
  'unknown-code',
  'other-currency',
  'other-carrier',
  'price-conflict',
  'code-not-in-inventory',
  'disconnected-without-date',
  'no-lines',
  'totals-missing',
  'incomplete',
  'account-not-invoiced',
  'rejected',
  'unread',
  'rule-skipped',
  'credited',
  'no-period',
  'status-in-doubt',
  'below-minimum',
  'suppressed',
  'known',
  'disputed',
] as const;
export type NotAuditedReason = (typeof NOT_AUDITED_REASONS)[number];
