import { fold } from '../../text/fold.ts';

const MARK = /^(?:[*†‡•·]|\(\d{1,2}\)|-{2,}|={2,})/u;
const WORD =
  /^(?:notes?|n\.? ?b\.?|nota|remarques?|remarks?|comments?|commentaires?|source|ملاحظ(?:ه|ات)|تنبيه)(?: |:|\.|$)/u;

/**
 * True for a text alone in its row, in the place of a name, that names nothing: it is marked as a note, or `isProse` (it
 * stands where no record does) and it is several words. What could be an identifier never is one.
 */
export function isRemark(text: string, isProse: boolean): boolean {
  if (MARK.test(text) || WORD.test(fold(text))) return true;
  const words = text.split(/\s+/).filter((word) => /^\p{L}[\p{L}\p{M}'’.-]*[,.:;!?]?$/u.test(word));
  return isProse && words.length > 1 && (words.length > 2 || !/\d/.test(text));
}
