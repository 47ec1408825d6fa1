import type { Day } from '../calendar/day.ts';
import type { Period } from '../calendar/period.ts';
import { minorDecimals } from '../money/currency.ts';
import { powerOfTen } from '../money/decimal.ts';
import { add, type Money, signOf, subtract, zero } from '../money/money.ts';

/** How far a claim has got: the usual way to `closed`, then what may happen aside of it. */
export const DISPUTE_STATES = [
  'draft',
  'ready',
  'sent',
  'acknowledged',
  'under-review',
  'info-requested',
  'approved',
  'partly-approved',
  'denied',
  'credit-promised',
  'credited',
  'verified',
  'closed',
  'escalated',
  'appealed',
  'withdrawn',
  'written-off',
  'expired',
  'reopened',
] as const;
export type DisputeState = (typeof DISPUTE_STATES)[number];

/** States in which nothing more is asked of the carrier. */
export const SETTLED_STATES: ReadonlySet<DisputeState> = new Set([
  'verified',
  'closed',
  'withdrawn',
  'written-off',
  'expired',
]);

/** What became of the disputed invoices' payment; the customer's risk grows from the last to the first. */
export const PAYMENT_POSITIONS = ['unpaid', 'short-paid', 'paid-under-reserve', 'paid'] as const;
export type PaymentPosition = (typeof PAYMENT_POSITIONS)[number];

/** What a carrier may decide of a claim. */
export const OUTCOMES = ['approved', 'partly-approved', 'denied'] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** What can be sent to a carrier about a dispute. */
export const DISPATCHES = ['claim', 'information', 'reminder', 'notice', 'appeal'] as const;
export type Dispatch = (typeof DISPATCHES)[number];

/** The ways by which a letter can reach a carrier. */
export const CHANNELS = ['e-mail', 'portal', 'registered', 'post', 'phone'] as const;
export type Channel = (typeof CHANNELS)[number];

/** A claim with all that is known of it. Texts and identifiers are as written in the files or by people. */
export interface Dispute {
  /** Our own claim number: `D-`, the year it was opened, `-`, four or more digits. */
  readonly claim: string;
  readonly state: DisputeState;
  /** Of an escalated claim: 1 after a reminder, 2 after a formal notice; 0 before. */
  readonly level: 0 | 1 | 2;
  /** Day on which it came into its state. */
  readonly since: Day;
  readonly carrier: string;
  readonly currency: string;
  /** The charges it is about, in the order in which they were added. */
  readonly lines: readonly DisputeLine[];
  readonly money: DisputeMoney;
  readonly dates: DisputeDates;
  readonly setLimits: SetLimits;
  /** The carrier's own numbers of the case, the newest last. */
  readonly tickets: readonly string[];
  /** The carrier's last word; absent while it has not decided. */
  readonly outcome?: Outcome;
  readonly payment: PaymentPosition;
  /** Code of the e-invoice's life cycle, such as `207`. */
  readonly invoiceStatus?: string;
  readonly owner?: string;
  readonly contacts: readonly string[];
  readonly dispatches: readonly DisputeDispatch[];
  readonly credits: readonly DisputeCredit[];
  readonly notes: readonly DisputeNote[];
  readonly attachments: readonly DisputeAttachment[];
  /** What happened, the oldest first. */
  readonly history: readonly DisputeStep[];
}

/** The seven facts of a disputed charge, and what claims it. */
export interface DisputeLine {
  /** Id of the finding in its month. */
  readonly finding: string;
  /** The same fact in any month. */
  readonly fingerprint: string;
  readonly rule: string;
  readonly account?: string;
  readonly invoice?: string;
  readonly billDate?: Day;
  readonly service?: string;
  readonly code?: string;
  readonly description?: string;
  readonly period?: Period;
  readonly billed?: Money;
  /** What is asked back, before tax; above zero. */
  readonly disputed: Money;
  /** What a month of it costs while it stays uncorrected; absent of what happened once. */
  readonly monthly?: Money;
  /** Reason codes of the e-invoice's life cycle and of Peppol; none where the bill is no e-invoice. */
  readonly codes: readonly string[];
  /** Day on which it was added. */
  readonly added: Day;
  /** True once the letter that claims it went to the carrier. */
  readonly sent: boolean;
  /** Last day on which the law lets this money be asked back. */
  readonly limitation?: Day;
  /** Last day on which the contract lets its bill be disputed. */
  readonly windowEnds?: Day;
  /** The finding as `report.json` keeps it, from which later letters are written. */
  readonly saved: unknown;
}

/** What was asked, granted and given: money once, and what is saved in every month after. */
export interface DisputeMoney {
  readonly oneTime: DisputeSums;
  readonly recurring: DisputeSums;
}

/** Amounts before tax in the dispute's currency. */
export interface DisputeSums {
  readonly claimed: Money;
  /** Absent while the carrier has not decided. */
  readonly confirmed?: Money;
  /** What of the claim the answer settles: charges that were added since, and what is appealed, are not answered. */
  readonly decided?: Money;
  /** Credits less their reversals; of what recurs, what a verified correction saves. */
  readonly received: Money;
}

/** The days of a dispute; each absent while it is not known. */
export interface DisputeDates {
  readonly found: Day;
  readonly sent?: Day;
  readonly acknowledged?: Day;
  /** Last day for the carrier to answer what was sent last. */
  readonly answerDue?: Day;
  readonly answered?: Day;
  /** Last day on which the promised credit should be on a bill. */
  readonly creditExpected?: Day;
  /** Of the last credit. */
  readonly credited?: Day;
  readonly verified?: Day;
  /** Last day on which the law lets the first of the money that is still asked for be asked back. */
  readonly limitation?: Day;
  /** Last day on which the contract lets the first of the bills be disputed that no letter disputes yet. */
  readonly windowEnds?: Day;
}

/** Time limits that a person set for a whole claim, in place of those of its charges. */
export type SetLimits = Pick<DisputeDates, 'limitation' | 'windowEnds'>;

/** Something sent to the carrier. */
export interface DisputeDispatch {
  readonly what: Dispatch;
  readonly on: Day;
  readonly channel?: Channel;
  /** Number of a registered letter, of a mail, of a portal's receipt. */
  readonly proof?: string;
  readonly answerDue: Day;
}

/** A credit that the carrier posted, or the reversal of one: then its amount is below zero. */
export interface DisputeCredit {
  readonly on: Day;
  /** What of the credit answers this dispute, before tax. */
  readonly amount: Money;
  /** The same credit in whatever file it stands; absent of one that a person entered without a bill. */
  readonly key?: string;
  readonly invoice?: string;
  readonly file?: string;
  readonly row?: number;
  /** What the bill has: the whole of the credit. */
  readonly stated?: Money;
}

/** A note, kept inside or meant for the carrier's eyes. */
export interface DisputeNote {
  readonly on: Day;
  readonly by: string;
  readonly audience: 'internal' | 'carrier';
  readonly text: string;
}

/** A file that belongs to the dispute, by what it holds. */
export interface DisputeAttachment {
  /** Without folders. */
  readonly name: string;
  /** Hexadecimal. */
  readonly sha256: string;
  readonly bytes: number;
  readonly on: Day;
}

/** A step of the history: who did what, when, and what it changed. */
export interface DisputeStep {
  /** From 1, without gaps. */
  readonly number: number;
  readonly on: Day;
  readonly by: string;
  /** The kind of event. */
  readonly what: string;
  /** Absent of the first step. */
  readonly from?: DisputeState;
  readonly to: DisputeState;
  /** Reason, outcome or amount, as entered; absent where the step says it all. */
  readonly detail?: string;
  /** Only of a step in which the carrier spoke. */
  readonly said?: CarrierWord;
  /** First day of the error's return; only of a reopening because it came back. */
  readonly recurs?: Day;
}

/** What the carrier said, part by part; each absent where it said nothing of it. */
export interface CarrierWord {
  readonly outcome?: Outcome;
  /** What it grants once, before tax. */
  readonly amount?: Money;
  /** Last day on which the credit should be on a bill. */
  readonly creditBy?: Day;
  readonly ticket?: string;
  /** Its reason or its question, as entered. */
  readonly words?: string;
}

/** What the carrier is expected to give back: what it granted and what it has not answered yet. */
export function expectedOf({ money: { oneTime } }: Pick<Dispute, 'money'>): Money {
  const { claimed, confirmed, decided } = oneTime;
  return confirmed ? add(confirmed, subtract(claimed, decided ?? claimed)) : claimed;
}

/** What of it has not been seen on a bill; never below zero. */
export function outstandingOf(dispute: Pick<Dispute, 'money'>): Money {
  const left = subtract(expectedOf(dispute), dispute.money.oneTime.received);
  return signOf(left) > 0 ? left : zero(left.currency);
}

/**
 * True where no more than a minor unit is outstanding: what rounding makes of a tax, or of the parts of a sum. Nothing more
 * is asked for then, and the claim can be verified.
 */
export function isMadeGood(dispute: Pick<Dispute, 'money'>): boolean {
  const { currency, digits, scale } = outstandingOf(dispute);
  return digits * powerOfTen(minorDecimals(currency)) <= powerOfTen(scale);
}
