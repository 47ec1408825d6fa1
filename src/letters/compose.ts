import type { Report } from '../report/report.ts';
import { composedClaims } from './compose-claims.ts';
import { composedEnd } from './compose-end.ts';
import { type Blanks, blanksOf, composedHead } from './compose-head.ts';
import { draftNote } from './draft-note.ts';
import type { Letter } from './letter.ts';
import { SECTIONS, type Section, type Sections } from './sections.ts';
import type { Block, Sheet } from './sheet.ts';
import { valueLine } from './span.ts';
import { labelled, type Voice, voiceOf } from './voice.ts';

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

/** The page as it is sent: without the note that the sender removes. */
export function withoutNote(sheet: Sheet): Sheet {
  const { note: _note, ...rest } = sheet;
  return rest;
}

/** Blocks as a page, with the note that the sender reads and removes. */
export function sheetOf(composition: Composition, blocks: readonly Block[]): Sheet {
  const { letter, voice } = composition;
  const { wording } = voice;
  const reference = valueLine(letter.claimNumber);
  return {
    language: letter.locale.tag,
    rightToLeft: letter.locale.language === 'ar',
    paper: letter.paper,
    date: letter.date,
    title: labelled(voice, wording.ourReference, reference),
    author: valueLine(letter.sender.name ?? ''),
    note: draftNote(composition, blocks),
    blocks,
    pageOf: wording.pageOf,
    reference,
  };
}
