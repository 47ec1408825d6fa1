import type { Finding } from '../findings/finding.ts';
import type { Charge } from '../records/charge.ts';
import type { Suppression } from './suppressions.ts';

/** A finding that is not among the audit's findings, and what became of it. */
export type AsideFinding = { readonly finding: Finding } & (
  | { readonly why: 'credited'; readonly credit: Charge }
  | { readonly why: 'suppressed'; readonly suppression: Suppression }
  | { readonly why: 'known' }
  | { readonly why: 'below-minimum' }
  /** Verified, or ignored because its claim was given up. */
  | { readonly why: 'settled' }
  /** In dispute or credited, where only what is new was asked for. */
  | { readonly why: 'disputed' }
);
