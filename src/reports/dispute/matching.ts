import type { Day } from '../../calendar/day.ts';
import type { CreditMatch } from '../../match/credit-match.ts';

/** A credit that seems to answer a claim, and what was made of it. */
export interface Proposal extends CreditMatch {
  /** `written`: the ledger has it now. `open`: somebody has to confirm it. `refused`: the claim takes none as it stands. */
  readonly outcome: 'written' | 'open' | 'refused';
}

/** A credited claim that cannot be called verified yet. */
export interface Unverified {
  readonly claim: string;
  /** In English, one or more. */
  readonly because: readonly string[];
}

/** What the bills of a report say about the claims of a ledger. */
export interface Matching {
  /** Day of the report. */
  readonly asOf: Day;
  /** How many credits the bills have, with lines that take one back. */
  readonly credits: number;
  /** By day of the credit and claim number. */
  readonly proposals: readonly Proposal[];
  /** By claim number. */
  readonly unverified: readonly Unverified[];
}
