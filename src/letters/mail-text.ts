import type { Composition } from './compose.ts';
import { deadlineLine } from './compose-end.ts';
import { subjectOf } from './compose-facts.ts';
import { hasRightToLeft, type Line, ownLine, phrase, plainText, type Span, valueLine } from './span.ts';
import { plural } from './voice.ts';

/** What a message says beside its attachments, as plain text and as HTML with the direction of its language. */
export interface MailText {
  readonly text: string;
  readonly html: string;
}

/** A short message: what is attached, and by when a reply is asked for; first, in brackets, the letter's `blanks`. */
export function mailText(
  { letter, voice, blanks: filled }: Composition,
  letterName: string,
  evidenceName: string,
  blanks: number,
): MailText {
  const { wording, locale } = voice;
  const paragraphs: readonly (readonly Line[])[] = [
    ...(blanks > 0 ? [[plural(voice, wording.mailBlanks, blanks)]] : []),
    [ownLine(wording.greeting)],
    [
      phrase(wording.mailIntro, {
        reference: valueLine(letter.claimNumber),
        subject: subjectOf(letter, voice),
      }),
    ],
    [phrase(wording.mailAttached, { letter: valueLine(letterName), evidence: valueLine(evidenceName) })],
    [deadlineLine(letter, voice)],
    [ownLine(wording.closing)],
    [filled.signatory, filled.title, filled.customerName],
  ];
  const rightToLeft = locale.language === 'ar';
  const text = paragraphs.map((lines) => lines.map((line) => isolated(line, rightToLeft)).join('\n'));
  const body = paragraphs.map((lines) => `<p>${lines.map(htmlLine).join('<br>\n')}</p>`);
  const direction = rightToLeft ? 'rtl' : 'ltr';
  const html = [
    '<!DOCTYPE html>',
    `<html lang="${locale.tag}" dir="${direction}">`,
    '<head><meta charset="utf-8"></head>',
    `<body dir="${direction}">`,
    ...body,
    '</body>',
    '</html>',
  ];
  return { text: `${text.join('\n\n')}\n`, html: `${html.join('\n')}\n` };
}

/** Foreign text and amounts in isolates where they may run the other way. */
function isolated(line: Line, rightToLeft: boolean): string {
  if (!rightToLeft) return plainText(line);
  return line.map(({ kind, text }) => (isForeign(kind) ? `\u2068${text}\u2069` : text)).join('');
}

function htmlLine(line: Line): string {
  return line
    .map(({ kind, text }) => {
      if (!isForeign(kind)) return escaped(text);
      return `<bdi dir="${hasRightToLeft(text) ? 'rtl' : 'ltr'}">${escaped(text)}</bdi>`;
    })
    .join('');
}

function isForeign(kind: Span['kind']): boolean {
  return kind === 'value' || kind === 'amount';
}

function escaped(text: string): string {
  const signs: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
  return text.replace(/[&<>"]/g, (sign) => signs[sign] ?? sign);
}
