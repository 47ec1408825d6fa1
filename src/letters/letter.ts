import { addMonths, type Day, isoDay } from '../calendar/day.ts';
import { type Locale, parseLocale } from '../language/locale.ts';
import { groundsInLaw, type Law, type LegalCase, nextStepsInLaw, refundBars } from '../law/law.ts';
import { lawsInUse } from '../law/law-choices.ts';
import { type Money, signOf } from '../money/money.ts';
import type { Customer } from '../records/customer.ts';
import type { PaymentPosition } from '../records/dispute.ts';
import type { Role } from '../records/field.ts';
import type { Report, ReportCarrier } from '../report/report.ts';
import { fold } from '../text/fold.ts';
import type { ClaimedFinding } from './claim.ts';
import { type CurrencyClaim, currencyClaims } from './currency-claim.ts';
import { type Barred, barredOf, hasSetAside, type Unread, unreadOf } from './doubts.ts';
import { type Enclosure, enclosuresOf } from './enclosures.ts';
import type { Followed } from './followed.ts';
import { type Ground, groundsOf, inputsCompared, inputsOf } from './grounds.ts';
import { claimedInvoices, type InvoiceReference, repeatedInvoices } from './invoice-references.ts';
import { type Correspondence, type CorrespondenceOptions, correspondenceOf } from './level.ts';

/** A claim to one carrier as values, in no language: what a letter says, and in which order. */
export interface Letter extends Correspondence {
  /** Our own reference, the same for the same month and carrier at every level; of disputes, their claim numbers. */
  readonly claimNumber: string;
  /** Of a letter about disputes of the ledger. */
  readonly followed?: Followed;
  /** Decides the language and how amounts and dates are written. */
  readonly locale: Locale;
  readonly paper: 'a4' | 'letter';
  /** The day up to which the bills were checked. */
  readonly asOf: Day;
  readonly sender: Customer;
  readonly recipient: ReportCarrier;
  readonly accounts: readonly string[];
  readonly contracts: readonly string[];
  /** The invoices of which something is claimed. */
  readonly invoices: readonly InvoiceReference[];
  /** Invoices that these bill again. */
  readonly repeated: readonly InvoiceReference[];
  /** True when something is claimed of the one invoice of the month, and of no other. */
  readonly ofOneInvoice: boolean;
  /** What the charges were checked against. */
  readonly checkedAgainst: ReadonlySet<Role | 'history'>;
  /** Sorted by currency; currencies never mix. */
  readonly claims: readonly CurrencyClaim[];
  /** Sums of all charges of the month before tax, sorted by currency; absent where an invoice was not read whole. */
  readonly billed?: readonly Money[];
  /** The same less what is disputed; absent where that cannot be told. */
  readonly undisputed?: readonly Money[];
  /** True where other findings of the carrier were set aside: the rest is then not undisputed as a sum. */
  readonly setAside: boolean;
  /** False where the carrier's invoices state no tax. */
  readonly taxed: boolean;
  readonly grounds: readonly Ground[];
  readonly laws: readonly Law[];
  /** What the law opens to this customer next; none in a claim. */
  readonly nextSteps: readonly Law[];
  readonly refundEnds: readonly RefundEnd[];
  readonly barred?: Barred;
  readonly unread?: Unread;
  /** True when a disputed charge comes back every month. */
  readonly recurring: boolean;
  readonly enclosures: readonly Enclosure[];
}

/** Files that were added to the disputes since their carrier last asked for something. */
function documentsAsked(followed: Followed | undefined): readonly string[] {
  return (followed?.claims ?? []).flatMap(({ dispute: { history, attachments } }) => {
    const asked = history.findLast(({ what }) => what === 'asked');
    return asked ? attachments.filter(({ on }) => on >= asked.on).map(({ name }) => name) : [];
  });
}

/** Positions in which the disputed money is still the customer's. */
const UNPAID: ReadonlySet<PaymentPosition> = new Set(['unpaid', 'short-paid']);

/** Letters that say nothing of what comes next. */
const NO_NEXT_STEP: ReadonlySet<Letter['level']> = new Set(['claim', 'information']);

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

/** What a letter is told beside its findings: which letter it is, and its names. */
export interface LetterHead {
  readonly correspondence: Correspondence;
  readonly claimNumber: string;
  /** Name of the workbook that proves it. */
  readonly evidence: string;
  readonly locale?: Locale;
  readonly followed?: Followed;
}

/** The name of the workbook that proves a letter; `fileName` is the carrier's name in file names. */
export function evidenceName(fileName: string): string {
  return `evidence-${fileName}.xlsx`;
}

/** The letter to a carrier about its findings; `names` are the carrier's in file names and claim numbers. */
export function letterOf(
  report: Report,
  recipient: ReportCarrier,
  names: { readonly file: string; readonly claim: string },
  findings: readonly ClaimedFinding[],
  setting: LetterSetting,
): Letter {
  const { asOf } = report;
  const dates = claimedInvoices(report.invoices, findings).flatMap(({ date }) => date ?? []);
  const latest = Math.max(...dates) as Day;
  // A bill may be dated after the day of the audit.
  const claimedFrom = Number.isFinite(latest) && latest < asOf ? latest : asOf;
  return letterAbout(report, recipient, findings, {
    correspondence: correspondenceOf(asOf, recipient.answerDays, setting, claimedFrom),
    claimNumber: `BA-${isoMonth(asOf)}-${names.claim}`,
    evidence: evidenceName(names.file),
    ...(setting.locale ? { locale: setting.locale } : {}),
  });
}

/** The letter of that head about these findings of a carrier. */
export function letterAbout(
  report: Report,
  recipient: ReportCarrier,
  findings: readonly ClaimedFinding[],
  { correspondence, claimNumber, evidence, followed, ...head }: LetterHead,
): Letter {
  const { customer, asOf } = report;
  const locale = regional(head.locale ?? recipient.locale ?? report.locale, customer.country);
  const country = customer.country ?? locale.region;
  const invoices = claimedInvoices(report.invoices, findings);
  const repeated = repeatedInvoices(report.invoices, findings);
  const legalCase: LegalCase = {
    ...(customer.country === undefined ? {} : { country: customer.country }),
    customer: customer.kind,
    rules: new Set(findings.map(({ rule }) => rule)),
    asksToJustify: findings.some(({ severity }) => severity !== 'error'),
    unpaid: followed?.claims.every(({ dispute }) => UNPAID.has(dispute.payment)) ?? false,
    carrier: new Set([recipient.name, recipient.legalName ?? '', ...recipient.aliases].map(fold)),
    language: locale.language,
  };
  const laws = lawsInUse(report.laws);
  const claims = currencyClaims(recipient, findings);
  const setAside = hasSetAside(report, recipient, findings);
  const barred = barredOf(
    findings,
    recipient,
    refundBars(legalCase, laws).map(({ law }) => law),
  );
  const unread = unreadOf(report, recipient);
  const grounds = groundsOf(findings);
  return {
    ...correspondence,
    claimNumber,
    ...(followed ? { followed } : {}),
    locale,
    paper: country === 'US' || country === 'CA' ? 'letter' : 'a4',
    asOf,
    sender: customer,
    recipient,
    accounts: distinct(findings.map(({ account }) => account)),
    contracts: distinct(findings.map(({ record }) => record.contract)),
    invoices,
    repeated,
    ofOneInvoice: isOneInvoice(report, recipient, invoices),
    checkedAgainst: followed ? inputsOf(grounds) : inputsCompared(report.coverage.rules),
    claims,
    ...sumsOfMonth(recipient, claims, setAside),
    setAside,
    taxed: claims.some(({ taxed }) => taxed),
    grounds,
    laws: groundsInLaw(legalCase, laws),
    nextSteps: NO_NEXT_STEP.has(correspondence.level) ? [] : nextStepsInLaw(legalCase, laws),
    refundEnds: refundEndsOf(invoices, legalCase, laws),
    ...(barred ? { barred } : {}),
    ...(unread ? { unread } : {}),
    recurring: findings.some(({ record }) => record.chargeType === 'recurring'),
    enclosures: enclosuresOf(report, findings, {
      evidence,
      invoices: [...invoices, ...repeated],
      grounds,
      followsLetters: correspondence.previous.length > 0,
      asked: correspondence.level === 'information' ? documentsAsked(followed) : [],
    }),
  };
}

function isOneInvoice(
  { invoices }: Report,
  { name }: ReportCarrier,
  [only, ...others]: readonly InvoiceReference[],
): boolean {
  if (!only || others.length > 0) return false;
  const own = invoices.filter(({ carrier }) => carrier === name);
  return own.length === 1 && own[0]?.invoice === only.invoice;
}

/** What the carrier bills for the month in every currency, and what of it is not disputed. */
function sumsOfMonth(
  { billed }: ReportCarrier,
  claims: readonly CurrencyClaim[],
  setAside: boolean,
): Pick<Letter, 'billed' | 'undisputed'> {
  if (claims.some((claim) => !claim.billed)) return {};
  const sums = billed.filter((sum) => signOf(sum) > 0);
  if (setAside || claims.some((claim) => !claim.undisputed)) return { billed: sums };
  const left = sums.flatMap((sum) => {
    const claim = claims.find(({ currency }) => currency === sum.currency);
    return claim ? (claim.undisputed ?? []) : [sum];
  });
  return { billed: sums, undisputed: left };
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
