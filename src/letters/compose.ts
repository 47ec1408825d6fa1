import type { Report } from '../report/report.ts';
import { composedClaims } from './compose-claims.ts';
import { composedEnd } from './compose-end.ts';
import { type Blanks, blanksOf, composedHead } from './compose-head.ts';
import type { Letter } from './letter.ts';
import { linesIn } from './lines-in.ts';
import { SECTIONS, type Section, type Sections } from './sections.ts';
import type { Block, Sheet } from './sheet.ts';
import { type Line, ownLine, phrase, plainText, valueLine } from './span.ts';
import { labelled, listed, longDay, type Voice, voiceOf } from './voice.ts';

/** A letter's parts with all that fills in what stands between them. */
export interface Composition {
  readonly letter: Letter;
  readonly voice: Voice;
  readonly blanks: Blanks;
  readonly sections: Sections;
}

/** The parts of the letter in the words of its locale; `titleOf` gives a rule's title in each language. */
export function compositionOf(letter: Letter, titleOf: Report['titleOf']): Composition {
  const voice = voiceOf(letter.locale);
  const blanks = blanksOf(letter, voice);
  const sections = {
    ...composedHead(letter, voice, blanks),
    ...composedClaims(letter, titleOf, voice),
    ...composedEnd(letter, voice, blanks),
  };
  return { letter, voice, blanks, sections };
}

/** The parts in the order in which the locale sets them. */
export function sectionOrder({ wording }: Voice): readonly Section[] {
  if (!wording.greetingFirst) return SECTIONS;
  return SECTIONS.flatMap((section): Section[] => {
    if (section === 'greeting') return ['subject'];
    return section === 'subject' ? ['greeting'] : [section];
  });
}

/** The letter of our own: every part in the order of the locale. */
export function builtInBlocks({ voice, sections }: Composition): readonly Block[] {
  return sectionOrder(voice).flatMap((section) => sections[section]);
}

/** Blocks as a page, with the note that the sender reads and removes. */
export function sheetOf({ letter, voice }: Composition, blocks: readonly Block[]): Sheet {
  const { wording } = voice;
  const reference = valueLine(letter.claimNumber);
  return {
    language: letter.locale.tag,
    rightToLeft: letter.locale.language === 'ar',
    paper: letter.paper,
    date: letter.date,
    title: labelled(voice, wording.ourReference, reference),
    author: valueLine(letter.sender.name ?? ''),
    note: noteOf(letter, voice, blocks),
    blocks,
    pageOf: wording.pageOf,
    reference,
  };
}

function noteOf(letter: Letter, voice: Voice, blocks: readonly Block[]): Sheet['note'] {
  const { wording } = voice;
  const remarks: Line[] = [
    phrase(wording.draftAdvice, { date: longDay(voice, letter.asOf) }),
    ownLine(wording.draftPayment),
    ownLine(wording.draftEnclosures),
  ];
  if (letter.previous.length > 0) remarks.push(ownLine(wording.draftPrevious));
  const [checkedOn] = [...letter.laws, ...letter.nextSteps].flatMap((law) => law.checkedOn ?? []);
  if (checkedOn !== undefined) remarks.push(phrase(wording.draftLaw, { date: longDay(voice, checkedOn) }));
  for (const { law: bar, paid, before } of letter.refundEnds) {
    const days = { paid: longDay(voice, paid), before: longDay(voice, before) };
    remarks.push(phrase(wording.draftRefundEnds, { ...days, reference: bar.ref }));
  }
  const missing = blanksIn(blocks);
  if (missing.length > 0) remarks.push(phrase(wording.draftMissing, { list: listed(voice, missing) }));
  return { title: ownLine(wording.draftTitle), remarks };
}

/** What is left blank, each once, in the order of the letter. */
function blanksIn(blocks: readonly Block[]): readonly Line[] {
  const missing = blocks.flatMap(linesIn).flatMap((line) => line.filter(({ kind }) => kind === 'missing'));
  return [...new Map(missing.map((span) => [plainText([span]), [span]])).values()];
}
