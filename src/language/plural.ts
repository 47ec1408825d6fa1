import type { Locale } from './locale.ts';

/** A sentence for each plural form of the language (CLDR); a form without a sentence takes `other`. */
export type Plural = { readonly other: string } & {
  readonly [Form in Exclude<Intl.LDMLPluralRule, 'other'>]?: string;
};

/** The sentence of the count's plural form, its `{names}` still to be filled in. */
export function pluralSentence(sentences: Plural, count: number, locale: Locale): string {
  return sentences[new Intl.PluralRules(locale.tag).select(count)] ?? sentences.other;
}
