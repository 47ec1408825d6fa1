import type {
  BaselineSummary,
  CarrierTotal,
  Comparison,
  Coverage,
  CurrencyTotal,
  InputFile,
  NotAudited,
} from '../audit/audit.ts';
import type { Day } from '../calendar/day.ts';
import type { Period } from '../calendar/period.ts';
import type { Subject } from '../findings/fact.ts';
import type { Finding } from '../findings/finding.ts';
import type { Locale, Translated } from '../language/locale.ts';
import type { LawChoices } from '../law/law-choices.ts';
import type { DisputeEvent } from '../ledger/event.ts';
import type { Decimal } from '../money/decimal.ts';
import type { Money } from '../money/money.ts';
import type { Problem } from '../problem.ts';
import type { CreditLine } from '../records/credit-line.ts';
import type { CarrierProfile, Customer } from '../records/customer.ts';
import type { Dispute } from '../records/dispute.ts';
import type { ChargeType, ServiceStatus } from '../records/field.ts';
import type { RowPlace } from '../records/origin.ts';

/**
 * What an audit says, as plain values: all that the formats, the workbook and the letters are made of, and all that
 * `report.json` keeps. Identifiers and texts are as written in the files.
 */
export interface Report {
  /** Of the program that made it. */
  readonly version: string;
  readonly asOf: Day;
  readonly locale: Locale;
  readonly customer: Customer;
  /** One per carrier of the month, sorted by name. */
  readonly carriers: readonly ReportCarrier[];
  /** What the user decided about legal references; absent where nothing. */
  readonly laws?: LawChoices;
  readonly rulesSha256: string;
  readonly inputs: readonly InputFile[];
  readonly coverage: Coverage;
  /** Sorted by currency. */
  readonly totals: readonly CurrencyTotal[];
  /** Claim and exposure of each carrier and currency with findings, sorted by carrier, then currency. */
  readonly carrierTotals: readonly ReportCarrierTotal[];
  readonly baseline?: BaselineSummary;
  /** What a rule is called in each language; its id where nothing knows it. */
  readonly titleOf: (rule: string) => Translated;
  /** Titles of the rules of the user's own, which no other copy of the program knows. */
  readonly ownTitles: ReadonlyMap<string, Translated>;
  /** Sorted by carrier, account, invoice, service, rule. */
  readonly findings: readonly ReportFinding[];
  /** Found, and not asked for any more: verified or ignored; in the order of findings. */
  readonly settled: readonly ReportFinding[];
  /** Every dispute of the ledger, sorted by claim number, without the findings saved in them; absent where no ledger was read. */
  readonly disputes?: readonly Dispute[];
  /** The events that the disputes come from, in the order of the ledger, without the findings saved in them. */
  readonly events?: readonly DisputeEvent[];
  /** Credits on the month's bills, in the order of the files; with a ledger, then those of earlier months from its oldest open claim on that it does not have. */
  readonly credits: readonly CreditLine[];
  /** Every invoice of the month, in the order of the files. */
  readonly invoices: readonly InvoiceLine[];
  /** Earlier months and this one, by calendar month and currency, the oldest first; this one alone without history. */
  readonly months: readonly MonthLine[];
  /** Every row of the inventory, in the order of the files. */
  readonly inventory: readonly InventoryLine[];
  /** Every recurring charge of the month, in the order of the bills. */
  readonly comparison: readonly ComparisonLine[];
  readonly notAudited: readonly NotAudited[];
  /** Damage and doubts met while reading; none stopped the audit. */
  readonly warnings: readonly Problem[];
  /** How the folder of the inputs is reached from the report's: `..`; absent where no link would lead there. */
  readonly evidenceFolder?: string;
  /** The drafts written beside the report, by which one that a person changed since is known; none before they are made. */
  readonly drafts?: readonly DraftDigest[];
  /** False of a saved report that holds findings and no details: the lists of invoices to warnings are then empty. */
  readonly detailed: boolean;
}

/** A workbook or letter as it was written. */
export interface DraftDigest {
  /** Its name, without folders. */
  readonly file: string;
  /** Hexadecimal SHA-256 of what it holds; of a zip, of the names, sizes and checksums of what is packed in it. */
  readonly digest: string;
}

/** Claim and exposure of a carrier in one currency; what it billed is absent where a report does not keep it. */
export type ReportCarrierTotal = Omit<CarrierTotal, 'billed'> & Partial<Pick<CarrierTotal, 'billed'>>;

/** A carrier with what it billed for the month. */
export interface ReportCarrier extends CarrierProfile {
  /** How many invoices it sent. */
  readonly invoices: number;
  /** Sums of its charges before tax, by currency; none where one of its invoices was not read whole. */
  readonly billed: readonly Money[];
  /** False where none of its invoices states a tax above zero; absent where that is not known. */
  readonly taxed?: boolean;
}

/** A finding with what its own fields do not say of the record behind it. */
export interface ReportFinding extends Omit<Finding, 'fact' | 'lost' | 'earlier'> {
  /** Id of its cause: `C-` and eight or more hexadecimal digits. */
  readonly cause: string;
  readonly record: FindingRecord;
}

/** What a disputed amount is: money before tax, tax itself, or a sum whose part of tax cannot be told. */
export const TAX_BASES = ['net', 'tax', 'unknown'] as const;
export type TaxBasis = (typeof TAX_BASES)[number];

/** The kinds of record that a finding may be about. */
export const SUBJECT_KINDS = [
  'charge',
  'inventory',
  'invoice',
  'terms',
  'control',
  'tax',
  'service',
  'account',
  'order',
  'term',
] as const satisfies readonly Subject['kind'][];

/** The record a finding is about, as far as it says it. */
export interface FindingRecord {
  /** Absent in a report that does not keep it. */
  readonly about?: Subject['kind'];
  readonly billDate?: Day;
  readonly dueDate?: Day;
  readonly description?: string;
  readonly chargeType?: ChargeType;
  /** Of the finding's amounts, else of the record. */
  readonly currency?: string;
  readonly taxBasis: TaxBasis;
  /** In percent, of the charge behind the finding, or of every charge of the invoice that it disputes whole. */
  readonly taxRate?: Decimal;
  /** In percent: the rate that was expected, where another finding claims what the charge's tax is above it. */
  readonly taxRateDue?: Decimal;
  /** What the charges state as their tax, where they are disputed whole and state no one rate. */
  readonly taxAmount?: Money;
  /** True when the impact is part of charges on the bill, and not of a total that the invoice states beside them. */
  readonly disputesCharges: boolean;
  /** True of a charge of an earlier month: disputing it takes nothing from what this month bills. */
  readonly earlierMonth: boolean;
  /** The contract of the price term that answers for the charge. */
  readonly contract?: string;
  /** The invoice that this one bills again. */
  readonly besideInvoice?: string;
  readonly besideDate?: Day;
  /** The account on which the same is billed as well. */
  readonly besideAccount?: string;
  /** True where the bill is an electronic invoice of EN 16931, which has codes for the reasons of a dispute. */
  readonly einvoice: boolean;
}

/** An invoice of the month. */
export interface InvoiceLine {
  readonly carrier: string;
  readonly account?: string;
  readonly invoice?: string;
  readonly invoiceDate?: Day;
  readonly dueDate?: Day;
  readonly paidOn?: Day;
  /** Both ends included. */
  readonly period?: Period;
  readonly currency?: string;
  readonly previousBalance?: Money;
  readonly payments?: Money;
  readonly adjustments?: Money;
  readonly netTotal?: Money;
  readonly taxTotal?: Money;
  readonly total?: Money;
  readonly amountDue?: Money;
  /** How many charges were read of it. */
  readonly charges: number;
  /** Their sum before tax; absent without charges, or where they are in several currencies. */
  readonly charged?: Money;
  /** False when rows of its file were rejected or its file does not reconcile: its sums prove nothing. */
  readonly complete: boolean;
  /** Its header, else its first charge. */
  readonly place?: RowPlace;
}

/** What was billed in a calendar month in one currency. */
export interface MonthLine {
  /** Its first day. */
  readonly from: Day;
  readonly billed: Money;
  /** Sum of the claims of this report that the month has: those of earlier months are the same facts found there. */
  readonly claim: Money;
}

/** What the bills say of an inventory row. */
export const INVENTORY_VERDICTS = ['found', 'billed', 'not-billed', 'not-due'] as const;

/** A row of the inventory with what was billed for it. */
export interface InventoryLine {
  readonly carrier: string;
  readonly account?: string;
  readonly service: string;
  readonly code?: string;
  readonly description: string;
  readonly status: ServiceStatus;
  readonly startDate?: Day;
  /** Last billable day. */
  readonly endDate?: Day;
  readonly quantity?: Decimal;
  readonly mrc?: Money;
  readonly location: string;
  readonly costCenter: string;
  readonly contract: string;
  /** How many charges it answers for. */
  readonly charges: number;
  /** Sum of the recurring ones; absent without any, or where they are in several currencies. */
  readonly billed?: Money;
  /** True where each of the recurring ones is for one whole month, as the inventory's price is. */
  readonly wholeMonths: boolean;
  /** `found`: a finding is about it or its charges. `not-due`: nothing is billed and nothing has to be. */
  readonly verdict: (typeof INVENTORY_VERDICTS)[number];
  /** Ids. */
  readonly findings: readonly string[];
  readonly place: RowPlace;
}

/** A recurring charge beside the inventory's and the contract's price for the same quantity and period. */
export interface ComparisonLine {
  readonly carrier: string;
  readonly account?: string;
  readonly invoice?: string;
  readonly service?: string;
  readonly code?: string;
  readonly description: string;
  readonly period?: Period;
  readonly quantity?: Decimal;
  readonly billed: Money;
  readonly inventoryPrice?: Money;
  readonly contractPrice?: Money;
  readonly verdict: Comparison['verdict'];
  /** Ids of the findings on this charge. */
  readonly findings: readonly string[];
  readonly place: RowPlace;
}
