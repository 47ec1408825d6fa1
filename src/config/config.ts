import type { Override, RuleChoice } from '../audit/settings.ts';
import type { Suppression } from '../audit/suppressions.ts';
import type { Locale } from '../language/locale.ts';
import type { LawChoices } from '../law/law-choices.ts';
import type { Layout } from '../normalize/layout.ts';
import type { Mapping } from '../normalize/mapping.ts';
import type { Place, Problem } from '../problem.ts';
import type { CarrierProfile, Customer } from '../records/customer.ts';
import type { Role } from '../records/field.ts';
import type { TaxRate } from '../records/tax-rate.ts';
import type { Catalogue } from '../rules/catalogue.ts';
import type { TemplateFile } from './load-letter-templates.ts';

/** All an audit is told beforehand, from bill-audit.yaml or from the command line alone. */
export interface Config {
  /** Absolute folder to which file names are relative. */
  readonly base: string;
  /** Absolute path of the file; absent where the inputs were named on the command line. */
  readonly file?: string;
  readonly customer: Customer;
  /** How the files write dates and numbers, and the language of the output where `outputLocale` names no other. */
  readonly locale: Locale;
  /** Language and region of the output, where the command line asks for another than the configuration's. */
  readonly outputLocale?: Locale;
  /** True where the configuration file names its locale. */
  readonly namesLocale?: boolean;
  readonly currency?: string;
  readonly inputs: readonly InputSpec[];
  /** The user's own, beside those the product knows. */
  readonly layouts: readonly Layout[];
  /** Rates of tax that bills are expected to have. */
  readonly taxes: readonly TaxRate[];
  /** By the name under which each is reported. */
  readonly carriers: readonly CarrierProfile[];
  /** The product's rules and the user's own. */
  readonly catalogue: Catalogue;
  readonly rules: Readonly<Record<string, RuleChoice>>;
  /** Where each of those is written. */
  readonly rulePlaces?: Readonly<Record<string, Place>>;
  /** Identifiers as written; the pipeline normalises them. */
  readonly overrides: readonly Override[];
  /** Legal references switched off, and those of the user's own; absent where the configuration names none. */
  readonly laws?: LawChoices;
  /** Known findings, set aside until a day. */
  readonly suppressions: readonly Suppression[];
  /** The file that holds them, as the configuration names it. */
  readonly suppressionsFile?: string;
  /** Letters of the user's own wording, as they were read; none where the built-in ones are used. */
  readonly letterTemplates: readonly TemplateFile[];
  /** Where disputes are kept, as it is written; absent where the configuration names no ledger. */
  readonly ledger?: { readonly written: string; readonly place: Place };
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
