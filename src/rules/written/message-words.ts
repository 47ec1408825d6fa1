import type { Word } from '../../findings/fact.ts';
import { LANGUAGES } from '../../language/locale.ts';
import type { AnyText } from '../own/own-rule.ts';

/** Stands in a message for what is absent. */
export const NOTHING: Word = { kind: 'text', text: '–' };

/** What a message calls a field: its name has dots and underscores, which a template does not take. */
export function wordName(name: string): string {
  return name.replace(/[._]/g, '-');
}

/** What stands in braces in a message, in any of its languages. */
export function wordsIn(text: AnyText): string[] {
  const texts = typeof text === 'string' ? [text] : LANGUAGES.map((language) => text[language]);
  return texts.flatMap((one) => [...one.matchAll(/\{([^{}]*)\}/g)].map(([, name = '']) => name));
}
