/** An identifier as somebody wrote it, and the one spelling in which it is compared. */
export interface Identifier {
  /** What stood in the cell, kept for display. */
  readonly written: string;
  /** The normalised spelling; equal keys are the same thing. Never empty. */
  readonly key: string;
}
