import { fold } from '../../text/fold.ts';

const WORD =
  '(?:grand |sub[- ]?)?totals?|sous[- ]?total|totaux|total general|sum|somme|(?:ال)?مجموع|(?:ال)?اجمالي|المجموع الكلي';
/** `Sub-total`, `Total Montréal`, `Sous-total : Québec`; an identifier such as `TOTAL-001` is none. */
const FIRST = new RegExp(`^(?:${WORD})(?= |:|$)`, 'u');
/** `Laurentel Total`, as spreadsheets write their own sub-totals. */
const LAST = /(?:^|[\p{L}\p{N}] )(?:grand |sub[- ]?)?total$/u;
const WHOLE = new RegExp(`^(?:${WORD})(?: (?:ht|ttc|general|generale|excl tax|الفرعي|العام|الكلي))?:?$`, 'u');
const LONGEST = 80;
/** Letters that every such text has: most cells of a list are told by their lack. */
const PERHAPS = /tot|som|sum|مجم|جمال/iu;

/** True for a text that names a sum: `Total`, `Sous-total Montréal`, `Laurentel Total`, `المجموع`. */
export function isTotalText(text: string): boolean {
  if (text.length > LONGEST || !PERHAPS.test(text)) return false;
  const folded = fold(text).replace(/ ?:/g, ':');
  return FIRST.test(folded) || LAST.test(folded);
}

/** True for a text that is the word alone. */
export function isTotalWord(text: string): boolean {
  return text.length <= LONGEST && PERHAPS.test(text) && WHOLE.test(fold(text).replace(/ ?:$/, ':'));
}
