import type { Translated } from '../language/locale.ts';
import { CUSTOMER_KINDS } from '../records/customer.ts';
import { LAWS, type Law } from './law.ts';

/** The most characters of an own reference's words: more is no ground but an enclosure. */
export const LONGEST_SAYS = 2_000;

/** A reference of the user's own, such as a contract's clause on disputes. */
export interface OwnLaw {
  readonly ref: string;
  /** In the languages of the letters that print it; one at least. */
  readonly says: Partial<Translated>;
  /** By any name that the carrier has; absent: every carrier. */
  readonly carriers?: readonly string[];
  /** Rules whose findings it bears on; absent: any claim. */
  readonly rules?: readonly string[];
}

/** What the user decides about legal references. */
export interface LawChoices {
  /** Known references that are switched off, by `ref`. */
  readonly off: readonly string[];
  /** In the order in which a letter prefers them. */
  readonly own: readonly OwnLaw[];
}

/** The references in use: the user's own, as grounds of any country, then the known ones that are not switched off. */
export function lawsInUse(choices: LawChoices | undefined): readonly Law[] {
  if (!choices) return LAWS;
  const off = new Set(choices.off);
  return [...choices.own.map(groundOf), ...LAWS.filter(({ ref }) => !off.has(ref))];
}

function groundOf(own: OwnLaw): Law {
  return {
    ...own,
    customer: CUSTOMER_KINDS,
    effect: 'info',
    source: own.ref,
    certainty: 'text-read',
  };
}
