import type { Day } from '../calendar/day.ts';
import type { Finding, FindingDispute } from '../findings/finding.ts';
import { append } from '../keyed/value-at.ts';
import { monthOf } from '../match/billing-month.ts';
import { add, compare, type Money, signOf } from '../money/money.ts';
import type { Dispute, DisputeLine, DisputeState, DisputeStep } from '../records/dispute.ts';
import { type ClaimedCharge, chargeKey, claimedCharges } from './claimed-charges.ts';
import type { Suppressed } from './suppressions.ts';

/** The findings with what became of the claims on them. */
export interface Statuses {
  /** New, in dispute or credited, in their order. */
  readonly standing: readonly Finding[];
  /** Verified or ignored, in their order. */
  readonly settled: readonly Finding[];
}

/** States in which nobody asks for the money of the claim any more. */
const GIVEN_UP: ReadonlySet<DisputeState> = new Set(['closed', 'written-off', 'expired']);

/**
 * Parts the findings by what the ledger says of them. A finding that a dispute claims follows that dispute's state. Another
 * error of the same fingerprint, in another month, is in dispute without being claimed while that dispute is open or gave
 * the money back; it is ignored where the claim was closed after a denial and asked for as much in one month, and new where
 * it is more, or where the claim was withdrawn, written off or time-barred. `current` is the first day of the month, for findings without a period.
 */
export function statusesOf(
  findings: readonly Finding[],
  disputes: readonly Dispute[],
  current: Day,
): Statuses {
  const claims = claimsOf(disputes);
  const told = findings.map((finding) => withStatus(finding, claims, current));
  return { standing: told.filter((finding) => !isSettled(finding)), settled: told.filter(isSettled) };
}

/** The findings that suppressions set aside, as ignored. */
export function ignoredOf(suppressed: readonly Suppressed[]): Finding[] {
  return suppressed.map(({ finding, suppression: { reason, owner, expires } }) => ({
    ...finding,
    status: 'ignored',
    ignored: { reason, owner, until: expires },
  }));
}

/** True of a finding whose money nobody has to ask for any more. */
export function isSettled({ status }: Pick<Finding, 'status'>): boolean {
  return status === 'verified' || status === 'ignored';
}

/** What disputes claim, by what finds it again; withdrawn ones claim nothing. */
export interface Claims {
  readonly byClaim: ReadonlyMap<string, Dispute>;
  /** By the id of a claimed finding. */
  readonly byFinding: ReadonlyMap<string, Dispute>;
  /** By the charge. */
  readonly byCharge: ReadonlyMap<string, readonly ClaimedCharge[]>;
  /** Those with a line of the fingerprint, the newest claim last. */
  readonly byFingerprint: ReadonlyMap<string, readonly Dispute[]>;
}

/** What the disputes claim. */
export function claimsOf(disputes: readonly Dispute[]): Claims {
  const byFinding = new Map<string, Dispute>();
  const byFingerprint = new Map<string, Dispute[]>();
  for (const dispute of disputes) {
    if (dispute.state === 'withdrawn') continue;
    for (const { finding } of dispute.lines) byFinding.set(finding, dispute);
    for (const fingerprint of new Set(dispute.lines.map((line) => line.fingerprint)))
      append(byFingerprint, fingerprint, dispute);
  }
  return {
    byClaim: new Map(disputes.map((dispute) => [dispute.claim, dispute])),
    byFinding,
    byCharge: claimedCharges(disputes),
    byFingerprint,
  };
}

function withStatus(finding: Finding, claims: Claims, current: Day): Finding {
  const followed = claims.byClaim.get(finding.fact.dispute ?? '');
  // What became of a claim's own credit is asked for under its number, whatever state the claim was left in.
  if (followed) return { ...finding, status: 'in-dispute', dispute: tellOf(followed, true) };
  const own = claims.byFinding.get(finding.id);
  if (own) return ofItsDispute(finding, own);
  // Only what a letter could claim is part of a claim for other months.
  if (finding.class !== 'error' || !finding.impact || signOf(finding.impact) <= 0) return finding;
  // Another rule that finds a claimed charge wrong does not make it a charge that nobody claims.
  const [charge] = claims.byCharge.get(keyOf(finding) ?? '') ?? [];
  if (charge) return ofItsDispute(finding, charge.dispute);
  const same = claims.byFingerprint.get(finding.fingerprint) ?? [];
  const chosen = strongestOf(same);
  if (!chosen) return finding;
  return bearingOf(chosen) === 'denied' && !isWithinDenied(finding.impact, finding.fingerprint, same)
    ? finding
    : ofOtherMonth(finding, chosen, current);
}

function keyOf(finding: Finding): string | undefined {
  return finding.fact.about.kind === 'charge' ? chargeKey(finding) : undefined;
}

function ofItsDispute(finding: Finding, dispute: Dispute): Finding {
  const told = { ...finding, dispute: tellOf(dispute, true) };
  if (gaveBack(dispute)) return { ...told, status: dispute.state === 'credited' ? 'credited' : 'verified' };
  if (!GIVEN_UP.has(dispute.state)) return { ...told, status: 'in-dispute' };
  return { ...told, status: 'ignored', ignored: { reason: lastStep(dispute)?.detail ?? '' } };
}

/** How a dispute can bear on the same error in a month that it does not claim, the strongest first. */
const BEARINGS = ['open', 'gave-back', 'denied', 'none'] as const;
export type Bearing = (typeof BEARINGS)[number];

/** Of disputes of one fingerprint, the newest last, the one that settles what its other months are; undefined of none. */
export function strongestOf(disputes: readonly Dispute[]): Dispute | undefined {
  return [...disputes]
    .reverse()
    .sort((a, b) => BEARINGS.indexOf(bearingOf(a)) - BEARINGS.indexOf(bearingOf(b)))[0];
}

/** How a dispute bears on the same error in a month that it does not claim. */
export function bearingOf(dispute: Dispute): Bearing {
  const { state, outcome, money } = dispute;
  if (gaveBack(dispute)) return 'gave-back';
  if (!GIVEN_UP.has(state)) return 'open';
  if (state !== 'closed') return 'none';
  if (outcome === 'denied') return 'denied';
  return signOf(money.oneTime.received) > 0 ? 'gave-back' : 'none';
}

function ofOtherMonth(finding: Finding, dispute: Dispute, current: Day): Finding {
  const told = tellOf(dispute, false);
  switch (bearingOf(dispute)) {
    case 'open':
      return { ...finding, status: 'in-dispute', dispute: told };
    case 'gave-back': {
      const from = finding.period?.from ?? current;
      const recurring: FindingDispute = cameBack(dispute, finding.fingerprint, from)
        ? { ...told, state: 'reopened', recurs: from }
        : told;
      return { ...finding, status: 'in-dispute', dispute: recurring };
    }
    case 'denied': {
      const reason = lastStep(dispute)?.detail ?? '';
      return { ...finding, status: 'ignored', dispute: told, ignored: { reason } };
    }
    case 'none':
      return finding;
  }
}

/** True of no more than what denied claims asked for the error in one month: a larger error was never denied. */
function isWithinDenied(impact: Money, fingerprint: string, disputes: readonly Dispute[]): boolean {
  return disputes.some((dispute) => {
    if (bearingOf(dispute) !== 'denied' || dispute.currency !== impact.currency) return false;
    const months = new Map<Day, Money>();
    for (const line of dispute.lines) {
      if (line.fingerprint !== fingerprint) continue;
      const month = monthOf(line.period?.from ?? line.billDate ?? line.added);
      const asked = months.get(month);
      months.set(month, asked ? add(asked, line.disputed) : line.disputed);
    }
    return [...months.values()].some((asked) => compare(impact, asked) <= 0);
  });
}

/** True of an error whose month, from that day on, is after all that the dispute claims of it: before, it was there already. */
export function cameBack({ lines }: Dispute, fingerprint: string, from: Day): boolean {
  return lines.every((line) => isBefore(line, fingerprint, from));
}

function isBefore({ fingerprint, period, billDate, added }: DisputeLine, sought: string, from: Day): boolean {
  return fingerprint !== sought || (period?.from ?? billDate ?? added) < from;
}

/** True of a dispute whose money is credited, verified, or closed once it was. */
function gaveBack(dispute: Dispute): boolean {
  const { state } = dispute;
  if (state === 'closed') return lastStep(dispute)?.from === 'verified';
  return state === 'credited' || state === 'verified';
}

/** The step that brought the dispute into its state. */
function lastStep({ history, state }: Dispute): DisputeStep | undefined {
  return history.findLast(({ from, to }) => to === state && from !== to);
}

function tellOf({ claim, state, since, tickets }: Dispute, claimed: boolean): FindingDispute {
  const ticket = tickets.at(-1);
  return { claim, state, since, ...(ticket === undefined ? {} : { ticket }), claimed };
}
