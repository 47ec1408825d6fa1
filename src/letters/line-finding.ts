import { present } from '../keyed/present.ts';
import { compare } from '../money/money.ts';
import type { Dispute, DisputeLine } from '../records/dispute.ts';
import { findingOfSaved, savedFinding } from '../report/saved-finding.ts';
import type { ClaimedFinding } from './claim.ts';

/**
 * The finding behind a line of a dispute, as the ledger keeps it: it claims what the line disputes, whatever the saved one
 * says, and is as new to its letter as to the carrier's first. Where no finding is saved, what the line itself knows.
 */
export function findingOfLine(line: DisputeLine, { carrier, currency }: Dispute): ClaimedFinding {
  const { disputed } = line;
  const read = savedFinding.safeParse(line.saved);
  const saved = read.success && read.data.currency === currency ? read.data : undefined;
  if (!saved) return plainFinding(line, carrier);
  const finding = findingOfSaved(saved, ({ id }) => id);
  const isWhole = finding.impact !== undefined && compare(finding.impact, disputed) === 0;
  const { claimable: _claimable, ...rest } = finding;
  const known = isWhole ? finding : rest;
  return { ...known, id: line.finding, carrier, class: 'error', status: 'new', impact: disputed };
}

function plainFinding(line: DisputeLine, carrier: string): ClaimedFinding {
  const { rule, disputed, billDate, description, billed } = line;
  return {
    id: line.finding,
    fingerprint: line.fingerprint,
    rule,
    class: 'error',
    severity: 'error',
    carrier,
    ...present('account', line.account),
    ...present('invoice', line.invoice),
    ...present('service', line.service),
    ...present('code', line.code),
    ...present('period', line.period),
    ...present('billed', billed),
    impact: disputed,
    message: '',
    evidence: [],
    also: [],
    status: 'new',
    cause: line.finding,
    record: {
      ...present('billDate', billDate),
      ...present('description', description),
      ...(line.monthly ? { chargeType: 'recurring' as const } : {}),
      currency: disputed.currency,
      taxBasis: 'net',
      disputesCharges: true,
      earlierMonth: false,
      einvoice: line.codes.length > 0,
    },
  };
}
