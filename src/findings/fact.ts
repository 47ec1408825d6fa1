import type { Day } from '../calendar/day.ts';
import type { Period } from '../calendar/period.ts';
import type { BilledInvoice, ControlTotal, InventoryCase, MatchedCharge } from '../match/month.ts';
import type { Decimal } from '../money/decimal.ts';
import type { Money } from '../money/money.ts';
import type { UnitPrice } from '../money/unit-price.ts';
import type { Charge } from '../records/charge.ts';
import type { Identifier } from '../records/identifier.ts';
import type { Order } from '../records/order.ts';
import type { CellEvidence, Origin } from '../records/origin.ts';
import type { PriceTerm } from '../records/price-term.ts';

/** What a fact is about: the record whose money or meaning is in question. */
export type Subject =
  | { readonly kind: 'charge'; readonly charge: MatchedCharge }
  | { readonly kind: 'inventory'; readonly case: InventoryCase }
  | { readonly kind: 'invoice'; readonly invoice: BilledInvoice }
  | { readonly kind: 'terms'; readonly terms: readonly PriceTerm[]; readonly charge: MatchedCharge }
  | { readonly kind: 'control'; readonly control: ControlTotal }
  /** The tax of a charge: money beside the charge's own, which is net of tax. */
  | { readonly kind: 'tax'; readonly charge: MatchedCharge }
  /** A service of a carrier as a whole, by its charges of this month. */
  | { readonly kind: 'service'; readonly charges: readonly [MatchedCharge, ...MatchedCharge[]] }
  /** An account of a carrier, by a record that names it. */
  | {
      readonly kind: 'account';
      readonly carrier: Identifier;
      readonly account?: Identifier;
      readonly currency?: string;
      readonly period?: Period;
      readonly origin: Origin;
    }
  | { readonly kind: 'order'; readonly order: Order; readonly currency?: string }
  /** A price term with the charges of this month that it is in force for. */
  | { readonly kind: 'term'; readonly term: PriceTerm; readonly charges: readonly MatchedCharge[] };

/** A value that goes into a message; the reader's locale decides how it is written. */
export type Word =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'day'; readonly day: Day }
  | { readonly kind: 'period'; readonly period: Period }
  | { readonly kind: 'number'; readonly number: Decimal }
  | { readonly kind: 'count'; readonly count: number }
  | { readonly kind: 'percent'; readonly percent: Decimal }
  | { readonly kind: 'list'; readonly items: readonly Word[] }
  | Money
  | UnitPrice;

/** One line of a fact's arithmetic: a name from the wording, and the value. */
export interface WorkingStep {
  readonly name: StepName;
  readonly value: Word;
}

/** The steps a calculation may have, in the trade's words. */
export const STEP_NAMES = [
  'billed',
  'unit-price',
  'quantity',
  'owned-quantity',
  'volume',
  'discount',
  'months',
  'days-charged',
  'days-not-due',
  'mrc',
  'expected',
  'stated',
  'computed',
  'net',
  'tax',
  'total',
  'previous-balance',
  'payments',
  'adjustments',
  'previous-amount-due',
  'days-already-billed',
  'credited',
  'discount-lines',
  'suspended-price',
  'order-price',
  'earlier-price',
  'earlier-mean',
  'peer-price',
  'band-price',
  'tax-base',
  'tax-rate',
  'monthly',
  'yearly',
  'difference',
] as const;
export type StepName = (typeof STEP_NAMES)[number];

/** What a rule found: values, never text. */
export interface Fact {
  readonly about: Subject;
  /** Key of one of the rule's messages. */
  readonly message: string;
  readonly words: Readonly<Record<string, Word>>;
  readonly billed?: Money;
  readonly expected?: Money;
  /** Signed, to the minor unit: above zero is claimed, below is an exposure. Absent where the fact has no amount. */
  readonly impact?: Money;
  /** The cells that prove it, the most telling first. */
  readonly evidence: readonly CellEvidence[];
  readonly working: readonly WorkingStep[];
  /** True: it never makes a finding of its own, and is only named beside a finding on the same charge. */
  readonly supports: boolean;
  /** Tells apart facts that share rule, carrier, account, service and code. */
  readonly distinguishes?: string;
  /** True of a claim on an invoice that takes all its money: claims on its charges are only named beside it. */
  readonly covers?: boolean;
  /**
   * The charges whose sum is about right or wrong, the own one among them: what is claimed of the others is not claimed
   * again. The same list for every fact of the group.
   */
  readonly together?: readonly MatchedCharge[];
  /** A discount line of the same service and invoice that gives all of it back: it is listed, not claimed. */
  readonly givenBack?: Charge;
  /** Number of the claim that its money belongs to: it is not claimed anew. */
  readonly dispute?: string;
  /** Of one that supports: rules, one of which must see the charge too. */
  readonly beside?: readonly string[];
  /** The fact stands only where nothing with an amount is found on these charges. */
  readonly unlessFound?: readonly MatchedCharge[];
}
