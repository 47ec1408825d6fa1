import { withoutInvisible } from '../text/fold.ts';

const CONTROLS = /(?![\t\r\n])\p{Cc}/gu;

/**
 * A text as a cell of comma-separated values, in RFC 4180 quotes where it needs them, without direction marks and control
 * characters. One that begins as a formula would (= + - @, also in full width, a tab or a line break) has an apostrophe
 * before it.
 */
export function csvText(text: string): string {
  const clean = withoutInvisible(text).replace(CONTROLS, '');
  // Where a list is divided by semicolons, tabs or lines, a formula may begin after each of them.
  const inner = clean.replace(/(?<!^)([;\t\r\n]\s*)(?=[=+\-@＝＋－＠])/g, "$1'");
  const guarded = /^[=+\-@\t\r\n＝＋－＠]/.test(inner) ? `'${inner}` : inner;
  return csvQuoted(guarded);
}

/** A text as it stands, in RFC 4180 quotes where it needs them. */
export function csvQuoted(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replace(/"/g, '""')}"` : text;
}
