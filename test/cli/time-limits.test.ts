import { describe, expect, test } from 'vitest';
import { type Day, parseIsoDay } from '../../src/calendar/day.ts';
import { timeLimitsOf } from '../../src/cli/time-limits.ts';
import { plainProfile } from '../../src/records/customer.ts';
import type { Report, ReportFinding } from '../../src/report/report.ts';

const day = (text: string) => parseIsoDay(text) as Day;

function limits(
  report: Partial<Report> & { readonly window?: number },
  { billDate, ...finding }: Partial<ReportFinding> & { readonly billDate?: Day },
) {
  const { window, ...rest } = report;
  const claimWindow =
    window === undefined ? {} : { claimWindow: { days: window, from: 'invoice_date' as const } };
  const carrier = { ...plainProfile('Orange'), ...claimWindow, invoices: 1, billed: [] };
  const of = timeLimitsOf({
    customer: { kind: 'business', country: 'FR', address: [], contact: {} },
    carriers: [carrier],
    invoices: [],
    ...rest,
  });
  return of({
    carrier: 'Orange',
    invoice: 'F-1',
    record: { taxBasis: 'net', disputesCharges: true, earlierMonth: false, einvoice: false, billDate },
    ...finding,
  } as unknown as ReportFinding);
}

const INVOICE = { carrier: 'Orange', invoice: 'F-1', charges: 1, complete: true };

describe('the time limits of a claim', () => {
  test('the law’s from the payment, the contract’s from the invoice, each by itself', () => {
    const invoices = [{ ...INVOICE, invoiceDate: day('2026-01-05'), paidOn: day('2026-02-10') }];
    expect(limits({ invoices, window: 90 }, {})).toEqual({
      limitation: day('2027-02-09'),
      windowEnds: day('2026-04-05'),
    });
    expect(limits({ invoices }, {})).toEqual({ limitation: day('2027-02-09') });
  });

  test('without the invoice, the date of the bill, else the finding’s own deadline', () => {
    const deadline = day('2026-05-01');
    expect(limits({ window: 30 }, { billDate: day('2026-01-01'), deadline })).toEqual({
      windowEnds: day('2026-01-31'),
    });
    expect(limits({ window: 30 }, { deadline })).toEqual({ windowEnds: deadline });
    expect(limits({}, { deadline })).toEqual({ limitation: deadline });
    expect(limits({}, {})).toEqual({});
  });
});
