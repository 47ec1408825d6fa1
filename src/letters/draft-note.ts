import type { Composition } from './compose.ts';
import type { Barred, Unread } from './doubts.ts';
import { linesIn } from './lines-in.ts';
import type { Section } from './sections.ts';
import type { Block, Note } from './sheet.ts';
import { type Line, ownLine, phrase, plainText, valueLine } from './span.ts';
import { amount, count, listed, longDay, plural, type Voice } from './voice.ts';

/** What the sender reads and removes before sending; of what these blocks leave out it says nothing. */
export function draftNote({ letter, voice, sections }: Composition, blocks: readonly Block[]): Note {
  const { wording } = voice;
  const uses = (section: Section) => sections[section].some((block) => blocks.includes(block));
  const remarks: Line[] = [phrase(wording.draftAdvice, { date: longDay(voice, letter.asOf) })];
  if (letter.barred) remarks.push(barredLine(letter.barred, voice));
  if (letter.unread) remarks.push(...unreadLines(letter.unread, voice));
  const { followed } = letter;
  if (followed) remarks.push(phrase(wording.draftLedger, { date: longDay(voice, letter.date) }));
  else if (uses('undisputed')) remarks.push(ownLine(wording.draftPayment));
  remarks.push(ownLine(wording.draftEnclosures));
  if (letter.previous.length > 0 && !followed) remarks.push(ownLine(wording.draftPrevious));
  const last = letter.previous.at(-1);
  if (last && letter.date <= last.answerBy && ASKS_AGAIN.has(letter.level))
    remarks.push(phrase(wording.draftEarly, { deadline: longDay(voice, last.answerBy) }));
  const cited = [...(uses('grounds') ? letter.laws : []), ...(uses('next_step') ? letter.nextSteps : [])];
  const [checkedOn] = cited.flatMap((law) => law.checkedOn ?? []);
  if (checkedOn !== undefined) remarks.push(phrase(wording.draftLaw, { date: longDay(voice, checkedOn) }));
  for (const { law: bar, paid, before } of letter.refundEnds) {
    const days = { paid: longDay(voice, paid), before: longDay(voice, before) };
    remarks.push(phrase(wording.draftRefundEnds, { ...days, reference: bar.ref }));
  }
  const missing = blanksIn(blocks);
  if (missing.length > 0) remarks.push(phrase(wording.draftMissing, { list: listed(voice, missing) }));
  return { title: ownLine(wording.draftTitle), remarks };
}

/** Letters that wait for the deadline of the one before. */
const ASKS_AGAIN: ReadonlySet<string> = new Set(['reminder', 'notice']);

/** What is left blank, each once, in the order of the letter. */
export function blanksIn(blocks: readonly Block[]): readonly Line[] {
  const missing = blocks.flatMap(linesIn).flatMap((line) => line.filter(({ kind }) => kind === 'missing'));
  return [...new Map(missing.map((span) => [plainText([span]), [span]])).values()];
}

function barredLine({ amounts, laws, window }: Barred, voice: Voice): Line {
  const { wording } = voice;
  const limits = [
    ...laws.map(({ ref }) => valueLine(ref)),
    ...(window ? [phrase(wording.draftBarredWindow, { days: count(voice, window.days) })] : []),
  ];
  return phrase(wording.draftBarred, {
    amount: listed(
      voice,
      amounts.map((sum) => amount(voice, sum)),
    ),
    limit: listed(voice, limits),
  });
}

function unreadLines({ rejected, unbalanced }: Unread, voice: Voice): readonly Line[] {
  const { wording } = voice;
  if (rejected.length + unbalanced.length === 0) return [ownLine(wording.draftUnread)];
  return [
    ...rejected.map(({ file, rows }) => plural(voice, wording.draftUnreadRows, rows, { file })),
    ...unbalanced.map((file) => phrase(wording.draftUnbalanced, { file })),
  ];
}
