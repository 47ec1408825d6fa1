import type { Day } from '../calendar/day.ts';
import type { Period } from '../calendar/period.ts';
import type { Money } from '../money/money.ts';
import type { DisputeState } from '../records/dispute.ts';
import type { CellEvidence } from '../records/origin.ts';
import type { Fact } from './fact.ts';

/** `error`: claim it. `exposure`: against us, or a risk. `optimisation`: our own choice. `data-quality`: our records. */
export const FINDING_CLASSES = ['error', 'exposure', 'optimisation', 'data-quality'] as const;
export type FindingClass = (typeof FINDING_CLASSES)[number];

/** From the gravest to the mildest. */
export const SEVERITIES = ['error', 'warning', 'info'] as const;
export type Severity = (typeof SEVERITIES)[number];

/**
 * What became of the claim on a finding. `new`: nobody disputes it yet; `in-dispute`: a claim is on its way; `credited`: a
 * bill gives the money back; `verified`: and the next bill does not repeat the error; `ignored`: set aside with a reason,
 * or its claim was given up.
 */
export const FINDING_STATUSES = ['new', 'in-dispute', 'credited', 'verified', 'ignored'] as const;
export type FindingStatus = (typeof FINDING_STATUSES)[number];

/** The dispute that a finding is part of. */
export interface FindingDispute {
  /** Claim number. */
  readonly claim: string;
  readonly state: DisputeState;
  /** Day on which it came into that state. */
  readonly since: Day;
  /** The carrier's number of the case, the newest. */
  readonly ticket?: string;
  /** False where this month's money is not part of the claim yet: the claim is about the same error in other months. */
  readonly claimed: boolean;
  /** First day of the error's return after its credit; absent where it did not come back. */
  readonly recurs?: Day;
}

/** Why a finding is ignored, by whom and until when. */
export interface Ignored {
  readonly reason: string;
  readonly owner?: string;
  /** Last day; absent where it is for good. */
  readonly until?: Day;
}

/** What another rule said of the same money, and did not get to say in a finding of its own. */
export interface LostFact {
  readonly rule: string;
  readonly class: FindingClass;
  readonly impact?: Money;
  readonly message: string;
  /** True: it only ever stands beside another rule's finding. */
  readonly supports: boolean;
}

/** One fact with its place, its money and its proof. Identifiers are as written in the bill. */
export interface Finding {
  /** `F-` and eight or more hexadecimal digits; stable for one fact in one month. */
  readonly id: string;
  /** The same fact in any month. */
  readonly fingerprint: string;
  readonly rule: string;
  readonly class: FindingClass;
  readonly severity: Severity;
  readonly carrier: string;
  readonly account?: string;
  readonly invoice?: string;
  readonly service?: string;
  readonly code?: string;
  readonly period?: Period;
  readonly billed?: Money;
  readonly expected?: Money;
  /** Billed less expected to the minor unit; zero where the finding has no amount. */
  readonly impact?: Money;
  /** First day of the earliest period, in an unbroken row of months up to this one, in which the same fact stands. */
  readonly since?: Day;
  /** Its impacts of all months that are known, this one included; zero where it has no amount. */
  readonly impactToDate?: Money;
  /** What a year of it comes to; zero where it has no amount. */
  readonly impactAnnual?: Money;
  /** The part of `impactToDate` that can still be claimed; absent where no time limit is known. */
  readonly claimable?: Money;
  /** Last day on which the first of it can be claimed. */
  readonly deadline?: Day;
  /** The same fact in earlier months that are known, the oldest first: what it came to in each. */
  readonly earlier?: readonly { readonly month: Day; readonly impact: Money }[];
  readonly message: string;
  readonly evidence: readonly CellEvidence[];
  /** Rules that saw the same charge and proved no more, in alphabetical order. */
  readonly also: readonly string[];
  readonly status: FindingStatus;
  /** Absent where no dispute is about it. */
  readonly dispute?: FindingDispute;
  /** Only of an ignored one. */
  readonly ignored?: Ignored;
  /** What the rule said: the records behind the finding, for `explain`, the workbook and the letter. */
  readonly fact: Fact;
  /** What the rules of `also` said, in the order in which they ran. */
  readonly lost?: readonly LostFact[];
}
