import type { Block } from './sheet.ts';

/** The parts of a letter, in order; each is a field of that name in a template. */
export const SECTIONS = [
  'sender',
  'recipient',
  'dispatch',
  'place_and_date',
  'references',
  'subject',
  'greeting',
  'facts',
  'table',
  'summary',
  'grounds',
  'undisputed',
  'requests',
  'deadline',
  'next_step',
  'reservation',
  'closing',
  'signature',
  'enclosures',
] as const;
export type Section = (typeof SECTIONS)[number];

/** A letter's parts in words; a part may be empty, such as the next step of a first letter. */
export type Sections = Readonly<Record<Section, readonly Block[]>>;
