import { addMonths, type Day, isoDay } from '../calendar/day.ts';
import { type Locale, parseLocale } from '../language/locale.ts';
import { groundsInLaw, type Law, type LegalCase, nextStepsInLaw, refundBars } from '../law/law.ts';
import { lawsInUse } from '../law/law-choices.ts';
import type { Customer } from '../records/customer.ts';
import type { Role } from '../records/field.ts';
import type { InvoiceLine, Report, ReportCarrier } from '../report/report.ts';
import { fold } from '../text/fold.ts';
import type { ClaimedFinding } from './claim.ts';
import { type CurrencyClaim, currencyClaims } from './currency-claim.ts';
import { type Enclosure, enclosuresOf, type Ground, groundsOf, inputsCompared } from './grounds.ts';
import { type Correspondence, type CorrespondenceOptions, correspondenceOf } from './level.ts';

/** A claim to one carrier as values, in no language: what a letter says, and in which order. */
export interface Letter extends Correspondence {
  /** Our own reference, the same for the same month and carrier at every level. */
  readonly claimNumber: string;
  /** Decides the language and how amounts and dates are written. */
  readonly locale: Locale;
  readonly paper: 'a4' | 'letter';
  /** The day up to which the bills were checked. */
  readonly asOf: Day;
  readonly sender: Customer;
  readonly recipient: ReportCarrier;
  readonly accounts: readonly string[];
  readonly contracts: readonly string[];
  /** The invoices that findings name. */
  readonly invoices: readonly InvoiceReference[];
  /** What the charges were checked against. */
  readonly checkedAgainst: ReadonlySet<Role | 'history'>;
  /** Sorted by currency; currencies never mix. */
  readonly claims: readonly CurrencyClaim[];
  readonly grounds: readonly Ground[];
  readonly laws: readonly Law[];
  /** What the law opens to this customer next; none in a claim. */
  readonly nextSteps: readonly Law[];
  readonly refundEnds: readonly RefundEnd[];
  /** True when a disputed charge comes back every month. */
  readonly recurring: boolean;
  readonly enclosures: readonly Enclosure[];
}

/** An invoice that a finding names. */
export interface InvoiceReference {
  readonly invoice: string;
  readonly date?: Day;
  readonly due?: Day;
  readonly paidOn?: Day;
}

/** From `before` on, what was paid on `paid` can no longer be asked back. */
export interface RefundEnd {
  readonly law: Law;
  readonly paid: Day;
  readonly before: Day;
}

/** How a letter is written beside what the report says. */
export interface LetterSetting extends CorrespondenceOptions {
  /** In place of the carrier's and the report's. */
  readonly locale?: Locale;
}

/** The name of the workbook that proves a letter; `fileName` is the carrier's name in file names. */
export function evidenceName(fileName: string): string {
  return `evidence-${fileName}.xlsx`;
}

/** The letter to a carrier about its findings; `fileName` is the carrier's name in file names. */
export function letterOf(
  report: Report,
  recipient: ReportCarrier,
  fileName: string,
  findings: readonly ClaimedFinding[],
  setting: LetterSetting,
): Letter {
  const { customer, asOf } = report;
  const locale = regional(setting.locale ?? recipient.locale ?? report.locale, customer.country);
  const country = customer.country ?? locale.region;
  const invoices = invoicesOf(report.invoices, findings);
  const correspondence = correspondenceOf(asOf, recipient.answerDays, setting);
  const legalCase: LegalCase = {
    ...(customer.country === undefined ? {} : { country: customer.country }),
    customer: customer.kind,
    rules: new Set(findings.map(({ rule }) => rule)),
    asksToJustify: findings.some(({ severity }) => severity !== 'error'),
    carrier: new Set([recipient.name, recipient.legalName ?? '', ...recipient.aliases].map(fold)),
    language: locale.language,
  };
  const laws = lawsInUse(report.laws);
  return {
    ...correspondence,
    claimNumber: `BA-${isoMonth(asOf)}-${fileName.toUpperCase()}`,
    locale,
    paper: country === 'US' || country === 'CA' ? 'letter' : 'a4',
    asOf,
    sender: customer,
    recipient,
    accounts: distinct(findings.map(({ account }) => account)),
    contracts: distinct(findings.map(({ record }) => record.contract)),
    invoices,
    checkedAgainst: inputsCompared(report.coverage.rules),
    claims: currencyClaims(recipient, findings),
    grounds: groundsOf(findings),
    laws: groundsInLaw(legalCase, laws),
    nextSteps: setting.level === 'claim' ? [] : nextStepsInLaw(legalCase, laws),
    refundEnds: refundEndsOf(invoices, legalCase, laws),
    recurring: findings.some(({ record }) => record.chargeType === 'recurring'),
    enclosures: enclosuresOf(findings, evidenceName(fileName), correspondence.previous.length > 0),
  };
}

function invoicesOf(
  billed: readonly InvoiceLine[],
  findings: readonly ClaimedFinding[],
): readonly InvoiceReference[] {
  const references = new Map<string, InvoiceReference>();
  for (const { invoice, carrier, record } of findings) {
    if (invoice === undefined || references.has(invoice)) continue;
    const line = billed.find((one) => one.carrier === carrier && one.invoice === invoice);
    const date = line?.invoiceDate ?? record.billDate;
    const due = line?.dueDate ?? record.dueDate;
    references.set(invoice, {
      invoice,
      ...(date === undefined ? {} : { date }),
      ...(due === undefined ? {} : { due }),
      ...(line?.paidOn === undefined ? {} : { paidOn: line.paidOn }),
    });
  }
  return [...references.values()];
}

function refundEndsOf(
  invoices: readonly InvoiceReference[],
  legalCase: LegalCase,
  laws: readonly Law[],
): readonly RefundEnd[] {
  const days = invoices.flatMap(({ paidOn }) => (paidOn === undefined ? [] : [paidOn]));
  const paid = days.sort((a, b) => a - b)[0];
  if (paid === undefined) return [];
  return refundBars(legalCase, laws).map(({ law, months }) => ({
    law,
    paid,
    before: addMonths(paid, months),
  }));
}

function distinct(values: readonly (string | undefined)[]): string[] {
  return [...new Set(values.filter((value): value is string => value !== undefined && value.trim() !== ''))];
}

function isoMonth(day: Day): string {
  return isoDay(day).slice(0, 7);
}

// A language without a region writes as the customer's country does, where Intl knows how.
function regional(locale: Locale, country: string | undefined): Locale {
  if (locale.region !== undefined || country === undefined) return locale;
  return parseLocale(`${locale.language}-${country}`) ?? locale;
}
