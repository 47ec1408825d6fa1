import type { Day } from '../calendar/day.ts';
import type { Period } from '../calendar/period.ts';
import type { Money } from '../money/money.ts';
import type { CellEvidence } from '../records/origin.ts';
import type { Fact } from './fact.ts';

/** `error`: claim it. `exposure`: against us, or a risk. `optimisation`: our own choice. `data-quality`: our records. */
export const FINDING_CLASSES = ['error', 'exposure', 'optimisation', 'data-quality'] as const;
export type FindingClass = (typeof FINDING_CLASSES)[number];

/** From the gravest to the mildest. */
export const SEVERITIES = ['error', 'warning', 'info'] as const;
export type Severity = (typeof SEVERITIES)[number];

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
  readonly status: 'new';
  /** What the rule said: the records behind the finding, for `explain`, the workbook and the letter. */
  readonly fact: Fact;
  /** What the rules of `also` said, in the order in which they ran. */
  readonly lost?: readonly LostFact[];
}
