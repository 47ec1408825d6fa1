import { type ClaimedCharge, chargeKey } from '../audit/claimed-charges.ts';
import { bearingOf, cameBack, claimsOf, strongestOf } from '../audit/dispute-status.ts';
import { type Day, earlier, isoDay, partsOf } from '../calendar/day.ts';
import { present } from '../keyed/present.ts';
import { append } from '../keyed/value-at.ts';
import { type Entry, nextClaim } from '../ledger/ledger.ts';
import type { DisputeBook } from '../ledger/replay.ts';
import { moneyText } from '../money/money.ts';
import type { Dispute, PaymentPosition, SetLimits } from '../records/dispute.ts';
import { causesOf } from '../report/causes.ts';
import { compareText, foldWords } from '../text/fold.ts';
import type { EntryHead } from './dispute-write.ts';
import type { ClaimableFinding } from './findings-to-claim.ts';
import { lineToClaim } from './line-to-claim.ts';

/** How claims are opened. */
export interface OpeningSetting {
  readonly head: EntryHead;
  readonly payment: PaymentPosition;
  readonly owner?: string;
  /** One claim to each carrier and currency, not one for each cause. */
  readonly together: boolean;
  /** Day of the audit. */
  readonly found: Day;
  readonly limitsOf: (finding: ClaimableFinding) => SetLimits;
}

/** What to write, and what is left out or done besides, in words. */
export interface Opening {
  readonly entries: readonly Entry[];
  readonly told: readonly string[];
}

/**
 * The events by which findings are claimed: a finding whose error is disputed in another month is added to that claim,
 * which is open again first where it gave the money back; the others are claims of their own, one for each cause. What is
 * claimed already, or was closed after a denial, is left out.
 */
export function openingOf(
  findings: readonly ClaimableFinding[],
  book: DisputeBook,
  setting: OpeningSetting,
): Opening {
  const { byFinding, byCharge, byFingerprint } = claimsOf([...book.values()]);
  const told: string[] = [];
  const added = new Map<string, ClaimableFinding[]>();
  const own: ClaimableFinding[] = [];
  const claimed = new Map<string, string[]>();
  for (const finding of findings) {
    const about = byFinding.get(finding.id)?.claim ?? followedBy(finding, book);
    if (about !== undefined) {
      append(claimed, about, finding.id);
      continue;
    }
    const [charge] = byCharge.get(chargeOf(finding) ?? '') ?? [];
    if (charge) {
      told.push(sameCharge(finding, charge));
      continue;
    }
    const other = strongestOf(
      (byFingerprint.get(finding.fingerprint) ?? []).filter((one) => isOf(finding, one)),
    );
    const bearing = other ? bearingOf(other) : 'none';
    if (!other || bearing === 'none') own.push(finding);
    else if (bearing === 'denied')
      told.push(
        `left out: ${finding.id}, since ${other.claim} was denied and closed; reopen it to claim this too`,
      );
    else append(added, other.claim, finding);
  }
  for (const [claim, ids] of [...claimed].sort(([a], [b]) => compareText(a, b)))
    told.push(`claimed already in ${claim}: ${ids.join(', ')}`);
  const additions = [...added]
    .sort(([a], [b]) => compareText(a, b))
    .flatMap(([claim, more]) => additionTo(book.get(claim), more, setting));
  const openings = groupsOf(own, setting.together).map((group, index) =>
    openedOf(group, book, setting, index),
  );
  return { entries: [...additions, ...openings], told };
}

function chargeOf(finding: ClaimableFinding): string | undefined {
  return finding.record.about === 'charge' ? chargeKey(finding) : undefined;
}

function sameCharge({ id, impact }: ClaimableFinding, { dispute, line }: ClaimedCharge): string {
  const asked = `${moneyText(line.disputed)} ${line.disputed.currency}`;
  return `left out: ${id} asks for ${moneyText(impact)} of a charge of which ${dispute.claim} claims ${asked}; withdraw that claim to claim this instead`;
}

/** The claim whose own course a finding is about, such as a promised credit that is not on the bill. */
function followedBy({ dispute }: ClaimableFinding, book: DisputeBook): string | undefined {
  const followed = dispute?.claimed ? book.get(dispute.claim) : undefined;
  return followed && followed.state !== 'withdrawn' ? followed.claim : undefined;
}

function isOf({ carrier, impact }: ClaimableFinding, dispute: Dispute): boolean {
  return impact.currency === dispute.currency && foldWords(carrier) === foldWords(dispute.carrier);
}

function additionTo(
  dispute: Dispute | undefined,
  findings: readonly ClaimableFinding[],
  { head, found, limitsOf }: OpeningSetting,
): readonly Entry[] {
  if (!dispute) return [];
  const on = { ...head, dispute: dispute.claim };
  const entries: Entry[] = [{ ...on, type: 'extended', lines: linesOf(findings, limitsOf) }];
  if (bearingOf(dispute) !== 'gave-back') return entries;
  const returns = findings
    .filter(({ fingerprint, period }) => cameBack(dispute, fingerprint, period?.from ?? found))
    .map(({ period }) => period?.from ?? found);
  const recurs = returns.reduce<Day | undefined>(
    (first, day) => (first === undefined ? day : earlier(first, day)),
    undefined,
  );
  // More of what is being credited is simply claimed too; what is settled has to be opened for that.
  if (recurs === undefined && dispute.state === 'credited') return entries;
  const reason =
    recurs === undefined
      ? 'another month of the error is claimed'
      : `the error is billed again from ${isoDay(recurs)} on`;
  return [{ ...on, type: 'reopened', reason, ...present('recurs', recurs) }, ...entries];
}

/** The findings of each claim to open, the largest first. */
function groupsOf(
  findings: readonly ClaimableFinding[],
  together: boolean,
): readonly (readonly ClaimableFinding[])[] {
  const groups = new Map<string, ClaimableFinding[]>();
  const inOrder = together ? [findings] : causesOf(findings).map((cause) => cause.findings);
  for (const finding of inOrder.flat()) {
    const { carrier, cause, impact } = finding;
    append(groups, [carrier, impact.currency, together ? '' : cause].join('\n'), finding);
  }
  return [...groups.values()];
}

function openedOf(
  findings: readonly ClaimableFinding[],
  book: DisputeBook,
  { head, payment, owner, found, limitsOf }: OpeningSetting,
  index: number,
): Entry {
  const [first] = findings;
  return {
    ...head,
    dispute: nextClaim(book, partsOf(head.on).year, index),
    type: 'opened',
    carrier: first?.carrier ?? '',
    currency: first?.impact.currency ?? '',
    lines: linesOf(findings, limitsOf),
    found,
    payment,
    ...present('owner', owner),
  };
}

function linesOf(findings: readonly ClaimableFinding[], limitsOf: OpeningSetting['limitsOf']) {
  return findings.map((finding) => lineToClaim(finding, limitsOf(finding)));
}
