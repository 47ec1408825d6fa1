import type { Day } from '../calendar/day.ts';
import type { Money } from '../money/money.ts';
import type { Channel, Dispatch, DisputeLine, Outcome, PaymentPosition } from '../records/dispute.ts';

/** Something that happened to a dispute. Events are added, never changed; the dispute's state is what they come to. */
export type DisputeEvent = EventHead & EventBody;

/** What every event says. */
export interface EventHead {
  /** Claim number. */
  readonly dispute: string;
  /** Position in the dispute, from 1, without gaps. */
  readonly number: number;
  /** Day on which it happened. */
  readonly on: Day;
  /** ISO instant in UTC at which it was written down. */
  readonly at: string;
  /** Who wrote it down. */
  readonly by: string;
}

/** What an event changes. Amounts are before tax, above zero, to the minor unit, in the dispute's currency. */
export type EventBody =
  | Opened
  | { readonly type: 'extended'; readonly lines: readonly NewLine[] }
  | { readonly type: 'readied' }
  | Sent
  | { readonly type: 'acknowledged'; readonly ticket?: string; readonly contact?: string }
  | { readonly type: 'reviewed'; readonly detail?: string }
  | { readonly type: 'asked'; readonly question: string }
  | Answered
  | Promised
  | Credited
  | (Omit<Credited, 'type'> & { readonly type: 'reversed'; readonly reason?: string })
  | Verified
  | { readonly type: 'closed' | 'expired'; readonly reason?: string }
  | { readonly type: 'withdrawn' | 'written-off'; readonly reason: string }
  | Reopened
  | { readonly type: 'noted'; readonly text: string; readonly audience: 'internal' | 'carrier' }
  | { readonly type: 'attached'; readonly name: string; readonly sha256: string; readonly bytes: number }
  | { readonly type: 'amended'; readonly changes: Amendments };

/** What kind of thing happened. */
export type EventType = EventBody['type'];

/** A line of a claim before it is in the ledger. */
export type NewLine = Omit<DisputeLine, 'added' | 'sent'>;

/** A claim begins. */
export interface Opened {
  readonly type: 'opened';
  readonly carrier: string;
  readonly currency: string;
  /** At least one. */
  readonly lines: readonly NewLine[];
  /** Day of the audit that found it. */
  readonly found: Day;
  readonly payment: PaymentPosition;
  readonly owner?: string;
  /** For the whole claim, in place of what its lines say; and so is the other. */
  readonly limitation?: Day;
  readonly windowEnds?: Day;
}

/** Something went to the carrier. */
export interface Sent {
  readonly type: 'sent';
  readonly what: Dispatch;
  readonly channel?: Channel;
  readonly proof?: string;
  readonly answerDue: Day;
}

/** The carrier decided. */
export interface Answered {
  readonly type: 'answered';
  readonly outcome: Outcome;
  /** What it grants once: all that is claimed when absent of an approval; required where it approves in part. */
  readonly amount?: Money;
  /** What it grants in every month to come. */
  readonly recurring?: Money;
  readonly reason?: string;
  readonly ticket?: string;
  /** Last day on which the credit should be on a bill: the credit is then promised. */
  readonly creditBy?: Day;
}

/** The carrier said when the credit comes, and perhaps how much. */
export interface Promised {
  readonly type: 'promised';
  readonly creditBy: Day;
  readonly amount?: Money;
}

/** A credit is on a bill, or was told by the carrier. */
export interface Credited {
  readonly type: 'credited';
  /** What of it answers this dispute. */
  readonly amount: Money;
  readonly credit: CreditSeen;
}

/** Where a credit was seen. */
export interface CreditSeen {
  /** The same credit in whatever file it stands; absent of one that a person entered. */
  readonly key?: string;
  readonly invoice?: string;
  readonly file?: string;
  readonly row?: number;
  /** The whole of it as the bill states it before tax, for all disputes that it answers. */
  readonly stated?: Money;
}

/** The credit is there and the next bill does not repeat the error. */
export interface Verified {
  readonly type: 'verified';
  /** Day of the audit that shows it. */
  readonly audit?: Day;
  /** The invoice that does not repeat it. */
  readonly invoice?: string;
}

/** The matter is open again. */
export interface Reopened {
  readonly type: 'reopened';
  readonly reason: string;
  /** First day of the error's return. */
  readonly recurs?: Day;
}

/** What is known about a dispute and does not move it. */
export interface Amendments {
  readonly ticket?: string;
  readonly owner?: string;
  readonly contact?: string;
  readonly payment?: PaymentPosition;
  readonly invoiceStatus?: string;
  readonly limitation?: Day;
  readonly windowEnds?: Day;
  readonly answerDue?: Day;
  readonly creditBy?: Day;
}
