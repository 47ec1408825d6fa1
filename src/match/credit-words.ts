import { foldWords } from '../text/fold.ts';

const REVERSAL =
  /\b(?:credit|credit note|refund|avoir|note de credit)s? (?:reversal|reversed|reverse|cancelled|canceled|revoked|withdrawn|annulee?|extournee?|contrepassee?|repris|reprise)\b|\b(?:reversal|cancellation|clawback|withdrawal|revocation|annulation|extourne|contrepassation|reprise|contre passation) (?:of |de |du |d |de la |de l |of the |of a |of your )?(?:credit|credit note|refund|avoir|note de credit|crediter?)s?\b|\b(?:reversed|recalled|cancelled|canceled) credit\b/;
const REVERSAL_IN_ARABIC = /(?:الغاء|عكس|استرجاع) (?:ال)?(?:اشعار (?:ال)?داين|رصيد (?:ال)?داين|ايتمان)/;

/** True where a line's words say that a credit is taken back. */
export function reversesCredit(description: string): boolean {
  if (description === '') return false;
  const words = foldWords(description);
  return REVERSAL.test(words) || REVERSAL_IN_ARABIC.test(words);
}
