import { withoutInvisible } from '../../text/fold.ts';

const BREAKS = /[\t\n\v\f\r\u0085\u2028\u2029]+/g;
const UNSEEN = /\p{Variation_Selector}|[\u2065\u206a-\u206f\ufff9-\ufffb\u{e0000}-\u{e0fff}]/gu;
const CONTROLS = /[\p{Cc}\p{Cs}\p{Co}]/gu;
const PILED_MARKS = /(\p{Mn}{4})\p{Mn}+/gu;

/**
 * The text as it may reach a terminal: on one line, without direction marks and other invisible characters, control
 * characters (and with them every escape sequence) shown as `·`, at most four marks on a letter.
 */
export function safeText(text: string): string {
  if (/^[\u0020-\u007e]*$/.test(text)) return text;
  return withoutInvisible(text)
    .replace(UNSEEN, '')
    .replace(BREAKS, ' ')
    .replace(CONTROLS, '·')
    .replace(PILED_MARKS, '$1');
}
