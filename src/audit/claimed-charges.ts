import type { Finding } from '../findings/finding.ts';
import { append } from '../keyed/value-at.ts';
import type { Dispute, DisputeLine } from '../records/dispute.ts';
import type { CellEvidence } from '../records/origin.ts';
import { foldWords } from '../text/fold.ts';

/** What tells one charge of a bill from another. */
type ChargeFacts = Pick<
  Finding,
  'carrier' | 'account' | 'invoice' | 'service' | 'code' | 'period' | 'evidence'
>;

/** A charge that a dispute claims. */
export interface ClaimedCharge {
  readonly dispute: Dispute;
  readonly line: DisputeLine;
}

/** The charges that disputes claim, by their key; withdrawn claims have none. */
export function claimedCharges(disputes: Iterable<Dispute>): ReadonlyMap<string, readonly ClaimedCharge[]> {
  const charges = new Map<string, ClaimedCharge[]>();
  for (const dispute of disputes) {
    if (dispute.state === 'withdrawn') continue;
    for (const line of dispute.lines) {
      const key = keyOfLine(line, dispute.carrier);
      if (key !== undefined) append(charges, key, { dispute, line });
    }
  }
  return charges;
}

/**
 * A charge by what the bill says of it and where it stands there: another rule that finds the same charge wrong has the same
 * key. Undefined where the evidence names no row of a bill.
 */
export function chargeKey(facts: ChargeFacts): string | undefined {
  const place = facts.evidence.find(({ role }) => role === 'bills');
  if (!place) return undefined;
  const { account, invoice, service, code, period } = facts;
  const { file, sheet, row, page, path } = place;
  return JSON.stringify([
    ...[foldWords(facts.carrier), account, invoice, service, code, period?.from, period?.to],
    ...[file, sheet, row, page, path],
  ]);
}

function keyOfLine(line: DisputeLine, carrier: string): string | undefined {
  const { record, evidence } = (line.saved ?? {}) as {
    readonly record?: { readonly about?: unknown };
    readonly evidence?: readonly CellEvidence[];
  };
  if (record?.about !== 'charge' || !Array.isArray(evidence)) return undefined;
  const { account, invoice, service, code, period } = line;
  return chargeKey({ carrier, account, invoice, service, code, period, evidence });
}
