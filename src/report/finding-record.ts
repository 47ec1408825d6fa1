import type { Day } from '../calendar/day.ts';
import type { Finding } from '../findings/finding.ts';
import { chargeBehind } from '../findings/place.ts';
import type { BilledInvoice, MatchedCharge } from '../match/month.ts';
import { add, compare, type Money, zero } from '../money/money.ts';
import type { Charge } from '../records/charge.ts';
import type { Origin } from '../records/origin.ts';
import type { FindingRecord, TaxBasis } from './report.ts';

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
    ...(charge?.taxRate ? { taxRate: charge.taxRate } : {}),
    ...taxStated(finding, charge),
    disputesCharges: charge !== undefined || coversItsCharges(finding),
    earlierMonth: charge?.origin.table.role === 'history',
    ...(contract === undefined || contract.trim() === '' ? {} : { contract }),
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

/** The tax a charge states for itself, which is the disputed amount's where the charge is disputed whole. */
function taxStated({ impact }: Finding, charge: Charge | undefined): Pick<FindingRecord, 'taxAmount'> {
  if (!charge?.taxAmount || charge.taxRate || !impact) return {};
  if (charge.taxAmount.currency !== impact.currency || charge.amount.currency !== impact.currency) return {};
  return compare(charge.amount, impact) === 0 ? { taxAmount: charge.taxAmount } : {};
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
