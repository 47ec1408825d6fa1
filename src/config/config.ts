import type { Override, RuleChoice } from '../audit/settings.ts';
import type { Suppression } from '../audit/suppressions.ts';
import type { Locale } from '../language/locale.ts';
import type { Layout } from '../normalize/layout.ts';
import type { Mapping } from '../normalize/mapping.ts';
import type { Problem } from '../problem.ts';
import type { CarrierProfile, Customer } from '../records/customer.ts';
import type { Role } from '../records/field.ts';

/** All an audit is told beforehand, from bill-audit.yaml or from the command line alone. */
export interface Config {
  /** Absolute folder to which file names are relative. */
  readonly base: string;
  readonly customer: Customer;
  readonly locale: Locale;
  readonly currency?: string;
  readonly inputs: readonly InputSpec[];
  /** The user's own, beside those the product knows. */
  readonly layouts: readonly Layout[];
  /** By the name under which each is reported. */
  readonly carriers: readonly CarrierProfile[];
  readonly rules: Readonly<Record<string, RuleChoice>>;
  /** Identifiers as written; the pipeline normalises them. */
  readonly overrides: readonly Override[];
  /** Known findings, set aside until a day. */
  readonly suppressions: readonly Suppression[];
  readonly warnings: readonly Problem[];
}

/** Files of one role that are read the same way. */
export interface InputSpec {
  readonly role: Role | 'history';
  /** File names or globs. */
  readonly files: readonly string[];
  readonly sheet?: string;
  /** `auto`, a layout's id or an inline mapping. */
  readonly layout: string | Mapping;
  /** Where the entry stands, for problems; `written` is a name of the command line before it was made absolute. */
  readonly at: {
    readonly file?: string;
    readonly line?: number;
    readonly key: string;
    readonly written?: string;
  };
}

/** A customer of whom nothing is known. */
export const UNKNOWN_CUSTOMER: Customer = { kind: 'business', address: [], contact: {} };

/** A carrier of which the user wrote nothing. */
export function plainProfile(name: string): CarrierProfile {
  return { name, address: [], answerDays: 30, proration: 'actual', aliases: [] };
}
