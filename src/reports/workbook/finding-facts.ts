import type { Day } from '../../calendar/day.ts';
import type { Finding } from '../../findings/finding.ts';
import type { BilledInvoice } from '../../match/month.ts';
import type { Charge } from '../../records/charge.ts';

/** What a finding's own fields do not say of the record it is about. */
export interface FindingFacts {
  readonly billDate?: Day;
  readonly dueDate?: Day;
  readonly description?: string;
  readonly currency?: string;
}

/** The dates, the description and the currency of the record behind a finding, as far as it has them. */
export function factsOf(finding: Finding): FindingFacts {
  const facts = subjectFacts(finding);
  const money = finding.impact ?? finding.billed ?? finding.expected;
  return money ? { ...facts, currency: money.currency } : facts;
}

function subjectFacts({ fact: { about } }: Finding): FindingFacts {
  switch (about.kind) {
    case 'charge':
    case 'terms':
      return chargeFacts(about.charge.charge);
    case 'invoice':
      return invoiceFacts(about.invoice);
    case 'inventory': {
      const { description, mrc } = about.case.row;
      return { description, currency: mrc?.currency };
    }
    case 'tax':
      return chargeFacts(about.charge.charge);
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

function chargeFacts(charge: Charge): FindingFacts {
  return {
    billDate: charge.invoiceDate,
    dueDate: charge.dueDate,
    description: charge.description,
    currency: charge.amount.currency,
  };
}

function invoiceFacts({ header, charges }: BilledInvoice): FindingFacts {
  const first = charges[0]?.charge;
  return {
    billDate: header?.invoiceDate ?? first?.invoiceDate,
    dueDate: header?.dueDate ?? first?.dueDate,
    currency: header?.currency ?? first?.amount.currency,
  };
}
