import type { Audit } from '../audit/audit.ts';
import { addDays, addMonths, type Day, isoDay } from '../calendar/day.ts';
import { type Locale, parseLocale } from '../language/locale.ts';
import { groundsInLaw, type Law, type LegalCase, refundBars } from '../law/law.ts';
import type { BilledInvoice } from '../match/month.ts';
import type { CarrierProfile, Customer } from '../records/customer.ts';
import type { Role } from '../records/field.ts';
import type { ClaimedFinding } from './claim.ts';
import { type CurrencyClaim, currencyClaims } from './currency-claim.ts';
import { type Enclosure, enclosuresOf, type Ground, groundsOf, inputsCompared } from './grounds.ts';
import { chargeOf } from './tax.ts';

/** A claim to one carrier as values, in no language: what a letter says, and in which order. */
export interface Letter {
  /** Our own reference, the same for the same month and carrier. */
  readonly claimNumber: string;
  /** Decides the language and how amounts and dates are written. */
  readonly locale: Locale;
  readonly paper: 'a4' | 'letter';
  /** The date of the letter. */
  readonly date: Day;
  readonly sender: Customer;
  readonly recipient: CarrierProfile;
  readonly accounts: readonly string[];
  readonly contracts: readonly string[];
  /** The invoices that findings name. */
  readonly invoices: readonly InvoiceReference[];
  /** How many invoices the carrier sent for the month. */
  readonly invoicesOfMonth: number;
  /** What the charges were checked against. */
  readonly checkedAgainst: ReadonlySet<Role | 'history'>;
  /** Sorted by currency; currencies never mix. */
  readonly claims: readonly CurrencyClaim[];
  readonly grounds: readonly Ground[];
  readonly laws: readonly Law[];
  readonly refundEnds: readonly RefundEnd[];
  /** True when a disputed charge comes back every month. */
  readonly recurring: boolean;
  readonly answerBy: Day;
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

/** The letter to a carrier about its findings; `fileName` is the carrier's name in file names. */
export function letterOf(
  audit: Audit,
  recipient: CarrierProfile,
  fileName: string,
  findings: readonly ClaimedFinding[],
): Letter {
  const { customer, month, asOf } = audit;
  const locale = regional(recipient.locale ?? audit.locale, customer.country);
  const country = customer.country ?? locale.region;
  const invoices = invoicesOf(month.invoices, findings);
  const legalCase: LegalCase = {
    ...(customer.country === undefined ? {} : { country: customer.country }),
    customer: customer.kind,
    rules: new Set(findings.map(({ rule }) => rule)),
    asksToJustify: findings.some(({ severity }) => severity !== 'error'),
  };
  return {
    claimNumber: `BA-${isoMonth(asOf)}-${fileName.toUpperCase()}`,
    locale,
    paper: country === 'US' || country === 'CA' ? 'letter' : 'a4',
    date: asOf,
    sender: customer,
    recipient,
    accounts: distinct(findings.map(({ account }) => account)),
    contracts: distinct(findings.map(contractOf)),
    invoices,
    invoicesOfMonth: month.invoices.filter(({ carrier }) => carrier.written === recipient.name).length,
    checkedAgainst: inputsCompared(audit.coverage.rules),
    claims: currencyClaims(audit, recipient.name, findings),
    grounds: groundsOf(findings),
    laws: groundsInLaw(legalCase),
    refundEnds: refundEndsOf(invoices, legalCase),
    recurring: findings.some((finding) => chargeOf(finding)?.type === 'recurring'),
    answerBy: addDays(asOf, recipient.answerDays),
    enclosures: enclosuresOf(findings),
  };
}

function invoicesOf(
  billed: readonly BilledInvoice[],
  findings: readonly ClaimedFinding[],
): readonly InvoiceReference[] {
  const references = new Map<string, InvoiceReference>();
  for (const finding of findings) {
    const { invoice, carrier } = finding;
    if (invoice === undefined || references.has(invoice)) continue;
    const header = billed.find(
      (one) => one.carrier.written === carrier && one.header?.invoice.written === invoice,
    )?.header;
    const charge = chargeOf(finding);
    const date = header?.invoiceDate ?? charge?.invoiceDate;
    const due = header?.dueDate ?? charge?.dueDate;
    references.set(invoice, {
      invoice,
      ...(date === undefined ? {} : { date }),
      ...(due === undefined ? {} : { due }),
      ...(header?.paidOn === undefined ? {} : { paidOn: header.paidOn }),
    });
  }
  return [...references.values()];
}

function refundEndsOf(invoices: readonly InvoiceReference[], legalCase: LegalCase): readonly RefundEnd[] {
  const days = invoices.flatMap(({ paidOn }) => (paidOn === undefined ? [] : [paidOn]));
  const paid = days.sort((a, b) => a - b)[0];
  if (paid === undefined) return [];
  return refundBars(legalCase).map(({ law, months }) => ({ law, paid, before: addMonths(paid, months) }));
}

function contractOf(finding: ClaimedFinding): string | undefined {
  const { about } = finding.fact;
  if (about.kind !== 'charge') return undefined;
  const { price } = about.charge;
  return price.status === 'in-force' || price.status === 'expired' ? price.term.contract : undefined;
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
