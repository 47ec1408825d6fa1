import type { Day } from '../calendar/day.ts';
import type { Finding } from '../findings/finding.ts';
import { chargeBehind } from '../findings/place.ts';
import type { BilledInvoice, MatchedCharge } from '../match/month.ts';
import { compareDecimals, decimal } from '../money/decimal.ts';
import { add, compare, type Money, rounded, signOf, times, zero } from '../money/money.ts';
import type { Charge } from '../records/charge.ts';
import type { Origin } from '../records/origin.ts';
import type { FindingRecord, TaxBasis } from './report.ts';

const NO_TAX = decimal('0');

/** What a finding's own fields do not say of the record it is about. */
export function recordOf(finding: Finding): FindingRecord {
  const { about } = finding.fact;
  const { billDate, dueDate, description, currency } = subjectFacts(finding);
  const charge = chargeBehind(about)?.charge;
  const shown = (finding.impact ?? finding.billed ?? finding.expected)?.currency ?? currency;
  const contract = about.kind === 'charge' ? contractOf(about.charge) : undefined;
  return {
    about: about.kind,
    ...(billDate === undefined ? {} : { billDate }),
    ...(dueDate === undefined ? {} : { dueDate }),
    ...(description === undefined || description === '' ? {} : { description }),
    ...(charge ? { chargeType: charge.type } : {}),
    ...(shown === undefined ? {} : { currency: shown }),
    taxBasis: taxBasisOf(finding),
    ...(charge ? taxStated(finding, charge) : taxOfInvoice(finding)),
    disputesCharges: charge !== undefined || coversItsCharges(finding),
    earlierMonth: charge?.origin.table.role === 'history',
    ...(contract === undefined || contract.trim() === '' ? {} : { contract }),
    ...besideOf(finding),
    einvoice: isOfEInvoice(finding, charge),
  };
}

function taxBasisOf(finding: Finding): TaxBasis {
  if (finding.fact.about.kind === 'tax') return 'tax';
  const charge = chargeBehind(finding.fact.about)?.charge;
  if (charge) return charge.type === 'tax' ? 'tax' : 'net';
  if (finding.rule === 'line-sum-mismatch') return 'net';
  return coversItsCharges(finding) ? 'net' : 'unknown';
}

type StatedTax = Pick<FindingRecord, 'taxRate' | 'taxAmount'>;

/** The rate a charge states; else its tax, which is the disputed amount's where the charge is disputed whole, or none is. */
function taxStated({ impact }: Finding, { amount, taxAmount, taxRate }: Charge): StatedTax {
  if (taxRate) return { taxRate };
  if (!taxAmount) return {};
  if (signOf(taxAmount) === 0) return { taxRate: NO_TAX };
  if (taxAmount.currency !== impact?.currency || amount.currency !== impact.currency) return {};
  return compare(amount, impact) === 0 ? { taxAmount } : {};
}

/** The one rate of an invoice that is disputed whole, else the taxes of its charges, else the tax that it states. */
function taxOfInvoice(finding: Finding): StatedTax {
  const { about } = finding.fact;
  if (about.kind !== 'invoice' || !finding.impact || !coversItsCharges(finding)) return {};
  const { header, charges } = about.invoice;
  const [first] = charges;
  const rate = first?.charge.taxRate;
  if (rate && charges.every(({ charge }) => charge.taxRate && compareDecimals(charge.taxRate, rate) === 0))
    return { taxRate: rate };
  const { currency } = finding.impact;
  let sum: Money | undefined = zero(currency);
  for (const { charge } of charges) {
    const tax = taxOf(charge);
    sum = sum && tax?.currency === currency ? add(sum, tax) : undefined;
  }
  const stated = sum ?? header?.taxTotal;
  return stated?.currency === currency ? { taxAmount: rounded(stated) } : {};
}

function taxOf({ amount, taxAmount, taxRate }: Charge): Money | undefined {
  if (taxAmount) return taxAmount;
  return taxRate && times(amount, { digits: taxRate.digits, scale: taxRate.scale + 2 });
}

/** What the rules on repeated invoices and services say of the other one. */
function besideOf({ rule, fact: { words } }: Finding): Partial<FindingRecord> {
  const { other, earlier } = words;
  if (other?.kind !== 'text' || other.text === '') return {};
  if (rule === 'duplicate-service-across-accounts') return { besideAccount: other.text };
  if (rule !== 'duplicate-invoice') return {};
  return { besideInvoice: other.text, ...(earlier?.kind === 'day' ? { besideDate: earlier.day } : {}) };
}

/** True of a claim on an invoice for exactly what its charges come to before tax. */
function coversItsCharges({ impact, fact: { about } }: Finding): boolean {
  if (about.kind !== 'invoice' || about.invoice.charges.length === 0 || !impact) return false;
  let sum: Money = zero(impact.currency);
  for (const { charge } of about.invoice.charges) {
    if (charge.amount.currency !== sum.currency || charge.type === 'tax') return false;
    sum = add(sum, charge.amount);
  }
  return compare(sum, impact) === 0;
}

function contractOf({ price }: MatchedCharge): string | undefined {
  return price.status === 'in-force' || price.status === 'expired' ? price.term.contract : undefined;
}

function isOfEInvoice({ fact: { about } }: Finding, charge: Charge | undefined): boolean {
  const origin = charge?.origin ?? (about.kind === 'invoice' ? originOf(about.invoice) : undefined);
  return origin?.table.layout?.startsWith('en16931-') ?? false;
}

function originOf({ header, charges }: BilledInvoice): Origin | undefined {
  return header?.origin ?? charges[0]?.charge.origin;
}

interface SubjectFacts {
  readonly billDate?: Day;
  readonly dueDate?: Day;
  readonly description?: string;
  readonly currency?: string;
}

function subjectFacts({ fact: { about } }: Finding): SubjectFacts {
  switch (about.kind) {
    case 'charge':
    case 'terms':
    case 'tax':
      return chargeFacts(about.charge.charge);
    case 'invoice':
      return invoiceFacts(about.invoice);
    case 'inventory': {
      const { description, mrc } = about.case.row;
      return { description, currency: mrc?.currency };
    }
    case 'service': {
      const [{ charge }] = about.charges;
      return { billDate: charge.invoiceDate, dueDate: charge.dueDate, currency: charge.amount.currency };
    }
    case 'term':
      return { description: about.term.description, currency: about.term.unitPrice.currency };
    case 'account':
      return { currency: about.currency };
    case 'order':
      return { description: about.order.order.written, currency: about.currency };
    case 'control':
      return { currency: about.control.currency };
  }
}

function chargeFacts(charge: Charge): SubjectFacts {
  return {
    billDate: charge.invoiceDate,
    dueDate: charge.dueDate,
    description: charge.description,
    currency: charge.amount.currency,
  };
}

function invoiceFacts({ header, charges }: BilledInvoice): SubjectFacts {
  const first = charges[0]?.charge;
  return {
    billDate: header?.invoiceDate ?? first?.invoiceDate,
    dueDate: header?.dueDate ?? first?.dueDate,
    currency: header?.currency ?? first?.amount.currency,
  };
}
