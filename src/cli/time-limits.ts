import { claimEnds } from '../audit/claim-window.ts';
import { present } from '../keyed/present.ts';
import { lawsInUse } from '../law/law-choices.ts';
import { plainProfile } from '../records/customer.ts';
import type { SetLimits } from '../records/dispute.ts';
import type { Report, ReportFinding } from '../report/report.ts';

/**
 * The time limits of a finding's money, by law and by the contract, from the days of its invoice. Where the report does not
 * keep those, the finding's deadline stands: for the contract's window where the carrier has one, else the law's.
 */
export function timeLimitsOf(
  report: Pick<Report, 'laws' | 'carriers' | 'customer' | 'invoices'>,
): (finding: ReportFinding) => SetLimits {
  const laws = lawsInUse(report.laws);
  const profiles = new Map(report.carriers.map((profile) => [profile.name, profile]));
  const invoices = new Map(report.invoices.map((line) => [nameOf(line), line]));
  return (finding) => {
    const profile = profiles.get(finding.carrier) ?? plainProfile(finding.carrier);
    const header = invoices.get(nameOf(finding));
    const days = {
      ...present('invoiceDate', header?.invoiceDate ?? finding.record.billDate),
      ...present('dueDate', header?.dueDate ?? finding.record.dueDate),
      ...present('paidOn', header?.paidOn),
    };
    const { window, bar } = claimEnds(days, profile, report.customer, laws);
    if (window === undefined && bar === undefined)
      return present(profile.claimWindow ? 'windowEnds' : 'limitation', finding.deadline);
    return { ...present('limitation', bar), ...present('windowEnds', window) };
  };
}

function nameOf({
  carrier,
  account,
  invoice,
}: {
  readonly carrier: string;
  readonly account?: string;
  readonly invoice?: string;
}): string {
  return JSON.stringify([carrier, account ?? '', invoice ?? '']);
}
