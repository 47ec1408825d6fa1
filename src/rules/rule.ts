import { z } from 'zod';
import type { Fact } from '../findings/fact.ts';
import type { FindingClass, Severity } from '../findings/finding.ts';
import type { Translated } from '../language/locale.ts';
import type { Month } from '../match/month.ts';
import type { Identifier } from '../records/identifier.ts';

/** Which rule speaks when several prove the same amount on a charge: the earlier one (ground rule 2). */
export const RANKS = [
  'duplicate',
  'arithmetic',
  'disconnected',
  'not-yet-active',
  'not-in-inventory',
  'not-in-contract',
  'order',
  'quantity',
  'discount',
  'price',
  'inventory-price',
  'anomaly',
  'tax',
] as const;
export type Rank = (typeof RANKS)[number];

/** The inputs a rule may be unable to do without. */
export const NEEDS = ['inventory', 'prices', 'invoices', 'orders', 'history', 'taxes', 'ledger'] as const;
export type Need = (typeof NEEDS)[number];

/** What a fact is filed under, from widest to narrowest; settings may be narrowed by it. */
export interface Scope {
  readonly carrier: Identifier;
  readonly account?: Identifier;
  readonly service?: Identifier;
}

/** A fact as a rule yields it: what is left out takes its empty value. */
export type FactDraft<M extends string> = Pick<Fact, 'about' | 'evidence'> &
  Partial<Omit<Fact, 'message'>> & { readonly message: M };

/** Rows of plain files, by field name: what a rule's example is made of. */
export interface ExampleTables {
  readonly bills?: readonly Record<string, string>[];
  /** Instead of `bills`, a file of record types without headings: its rows, by column number from 1. */
  readonly records?: readonly Record<string, string>[];
  readonly invoices?: readonly Record<string, string>[];
  readonly inventory?: readonly Record<string, string>[];
  readonly prices?: readonly Record<string, string>[];
  readonly orders?: readonly Record<string, string>[];
  /** Charges of earlier months. */
  readonly history?: readonly Record<string, string>[];
  /** Invoice headers of earlier months. */
  readonly pastInvoices?: readonly Record<string, string>[];
  /** Expected rates: `name`, `rate`, `from`, `to`. */
  readonly taxes?: readonly Record<string, string>[];
  /**
   * Disputes of a ledger, a row per disputed charge: `claim`, `state`, `carrier`, `currency`, `found`, `outcome`, `confirmed`,
   * `received`, `credit_expected`, `credited`, `ticket`, `credit` (the key of what was received) and `taken_back` of the dispute, from its
   * first row; `rule`, `account`, `invoice`, `bill_date`, `service`, `code`, `period_start`, `period_end`, `disputed` of the
   * charge.
   */
  readonly disputes?: readonly Record<string, string>[];
}

/** The file that declares a rule of the user's own. */
export interface RuleSource {
  /** As the user names it. */
  readonly file: string;
  /** Hexadecimal SHA-256 of its bytes. */
  readonly sha256: string;
}

/** A rule: its meaning, its options, its words and its check, all in one file. */
export interface Rule {
  /** Kebab-case, for ever. */
  readonly id: string;
  readonly class: FindingClass;
  readonly severity: Severity;
  readonly rank: Rank;
  readonly needs: readonly Need[];
  /** The reason as it stands in tables and letters. */
  readonly title: Translated;
  readonly doc: {
    /** When it fires, in a sentence or two. */
    readonly fires: string;
    /** The formula of the impact. */
    readonly impact: string;
    /** A month in which it fires, and the message it gives; run by a test. */
    readonly example: {
      readonly tables: ExampleTables;
      /** Options without which the rule would say nothing. */
      readonly options?: Readonly<Record<string, unknown>>;
      /** The rule beside whose finding it stands, where it makes none of its own; `says` is then what it says there. */
      readonly beside?: string;
      readonly says: string;
    };
  };
  /** A strict object; every option has a default. */
  readonly options: z.ZodObject;
  /** Message templates with `{words}` in each language. */
  readonly messages: Readonly<Record<string, Translated>>;
  /**
   * Why the rule cannot say anything of this month although its inputs were given; undefined when it can. `choices` are
   * the parsed options in force: in general, and wherever an override says otherwise.
   */
  readonly lacks: (month: Month, choices: readonly unknown[]) => Translated | undefined;
  /** Where a rule of the user's own is written; absent for those of the product. */
  readonly source?: RuleSource;
  /** Every fact the rule sees. `optionsAt` gives the parsed options in force for a scope. */
  readonly check: (month: Month, optionsAt: (scope: Scope) => unknown) => Iterable<Fact>;
}

interface RuleDefinition<O extends z.ZodObject, M extends string>
  extends Omit<Rule, 'options' | 'messages' | 'check' | 'lacks'> {
  readonly options: O;
  readonly messages: Readonly<Record<M, Translated>>;
  readonly lacks?: Rule['lacks'];
  readonly check: (month: Month, optionsAt: (scope: Scope) => z.infer<O>) => Iterable<FactDraft<M>>;
}

/** Declares a rule; its check yields drafts whose messages are among its own. */
export function defineRule<O extends z.ZodObject, const M extends string>(
  definition: RuleDefinition<O, M>,
): Rule {
  return {
    lacks: () => undefined,
    ...definition,
    *check(month, optionsAt) {
      for (const draft of definition.check(month, optionsAt as (scope: Scope) => z.infer<O>)) {
        yield { words: {}, working: [], supports: false, ...draft };
      }
    },
  };
}

/** Options of a rule that has none. */
export const NO_OPTIONS = z.strictObject({});
