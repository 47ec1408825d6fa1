import { isPaidBy } from '../law/reason-codes.ts';
import type { ReportFinding } from '../report/report.ts';
import { referenceOf } from './invoice-references.ts';
import type { Letter } from './letter.ts';

/** True where the invoice of a charge is known to be paid on the day of the letter: of a dispute, as the ledger has it. */
export function isPaidIn({ followed, invoices, date }: Letter, finding: ReportFinding): boolean {
  if (!followed) return isPaidBy(referenceOf(invoices, finding)?.paidOn, date);
  const claim = followed.claims.find(({ findings }) => findings.some(({ id }) => id === finding.id));
  const payment = claim?.dispute.payment;
  const { dueDate } = finding.record;
  // Under reserve, an invoice is or will be paid by its due date.
  return payment === 'paid' || (payment === 'paid-under-reserve' && dueDate !== undefined && dueDate <= date);
}
