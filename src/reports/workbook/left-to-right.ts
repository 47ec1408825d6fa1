import type { Language } from '../../language/locale.ts';
import { withoutInvisible } from '../../text/fold.ts';

const LEFT_TO_RIGHT = '\u200e';
/** Letters that are written from left to right, digits and signs of currencies. */
const SIGN = String.raw`(?![\p{Script=Arabic}\u0660-\u0669])[\p{L}\p{M}\p{Nd}\p{Sc}%]`;
const BETWEEN = String.raw`(?:[ \u00a0\u202f](?:[-\u2013\u2212+\u00d7&=#*/] )?|[-\u2013\u2212+\u00d7&=#*/.,:\\_'\u2019@]+)`;
const RUN = new RegExp(`[-\u2212+]?${SIGN}(?:${BETWEEN}?${SIGN})*`, 'gu');

// Two runs with nothing but punctuation between them would become one, and change places.
const BETWEEN_RUNS = /\u200e(?=[^\p{L}\p{Nd}\u200e]+\u200e)/gu;

/** A value that keeps its order, left to right, in an Arabic sentence; as it is elsewhere. */
export function leftToRight(value: string, language: Language): string {
  return language === 'ar' ? LEFT_TO_RIGHT + value + LEFT_TO_RIGHT : value;
}

/** A sentence whose identifiers, numbers and amounts keep their order where it is Arabic; as it is elsewhere. */
export function withOrderKept(sentence: string, language: Language): string {
  if (language !== 'ar') return sentence;
  const runs = withoutInvisible(sentence).replace(RUN, (run) => leftToRight(run, language));
  return runs.replace(BETWEEN_RUNS, `${LEFT_TO_RIGHT}\u200f`);
}
