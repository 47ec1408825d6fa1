import type { Translated } from '../language/locale.ts';
import { RULES } from './index.ts';
import type { Rule } from './rule.ts';

/** The rules of the product, and after them those of the user. */
export type Catalogue = readonly Rule[];

/** The product's rules with the user's own. */
export function catalogueWith(own: readonly Rule[]): Catalogue {
  return own.length === 0 ? RULES : [...RULES, ...own];
}

/** The rule of an id, or undefined. */
export function ruleIn(catalogue: Catalogue, id: string): Rule | undefined {
  return catalogue.find((rule) => rule.id === id);
}

/** What a rule is called in each language; its id where the catalogue has no such rule. */
export function titlesIn(catalogue: Catalogue): (id: string) => Translated {
  const titles = new Map(catalogue.map(({ id, title }) => [id, title]));
  return (id) => titles.get(id) ?? { en: id, fr: id, ar: id };
}
