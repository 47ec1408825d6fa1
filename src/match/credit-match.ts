import type { Money } from '../money/money.ts';
import type { CreditLine } from '../records/credit-line.ts';
import type { DisputeState } from '../records/dispute.ts';

/** By what a credit is known to answer a dispute, from the surest to the weakest. */
export const MATCH_GROUNDS = ['ticket', 'claim-number', 'invoice', 'service', 'amount'] as const;
export type MatchGround = (typeof MATCH_GROUNDS)[number];

/** `certain`: nothing else it could be. `likely`: the best of its kind. `possible`: a person has to say. */
export const CONFIDENCES = ['certain', 'likely', 'possible'] as const;
export type Confidence = (typeof CONFIDENCES)[number];

/** A credit that answers a dispute, or that takes an answer back. */
export interface CreditMatch {
  readonly kind: 'credit' | 'reversal';
  readonly credit: CreditLine;
  readonly claim: string;
  /** What of the credit is for this dispute: above zero, to the minor unit, in what the dispute counts. */
  readonly amount: Money;
  /** The whole of the credit in the same measure, above zero. */
  readonly stated: Money;
  readonly by: MatchGround;
  readonly confidence: Confidence;
  readonly why: MatchReason;
}

/** Why a credit is taken to answer a dispute. */
export interface MatchReason {
  /** The number, invoice or service by which it was found; absent of a match by amount. */
  readonly name?: string;
  /** What the credit is equal to, within one minor unit; absent where it is equal to nothing that is known. */
  readonly equals?: 'outstanding' | 'claimed' | 'confirmed' | 'charges' | 'charge' | 'credit';
  /** `net`: as the credit states it before tax. `gross`: with its tax. `taxed`: it holds tax that it does not state. */
  readonly basis: 'net' | 'gross' | 'taxed';
  /** The other claims that the credit answers together with this one. */
  readonly together: readonly string[];
  /** How many credits make up the amount together; 1 where this one does. */
  readonly credits: number;
  /** The other claims it could be for as well. */
  readonly others: readonly string[];
  /** What of the credit is beyond all that is open of the disputes it answers, and is given to none. */
  readonly excess?: Money;
  /** What it gives beyond what the dispute expects. */
  readonly over?: Money;
  /** The state of a dispute that takes no credit as it stands. */
  readonly closedTo?: DisputeState;
}
