import type { Confidence } from '../document.ts';
import type { FoundFact } from './bill-label.ts';
import type { PageBillEvidence } from './read-page-bill.ts';

const CARRIERS: Readonly<Record<PageBillEvidence['carrier'], string>> = {
  settings: 'the carrier is one that the configuration names',
  mapping: 'the carrier is the one the mapping names',
  'legal form': 'the carrier was told by its legal form',
};

const PLACES: Readonly<Record<FoundFact['by'], string>> = {
  beside: 'stands beside its label',
  below: 'stands below its label',
  text: 'stands in a sentence with its label',
  label: 'is told by the label alone',
};

/**
 * How sure the generic reader is. High: the carrier is known, and every line says what kind of charge it is. Low: some
 * line does not. Its lines add up to the printed total in any case, or there would be no records.
 */
export function confidenceIn({ carrier, facts, agrees, headings, types }: PageBillEvidence): Confidence {
  const reasons = [
    `the lines add up to the printed ${agrees}`,
    CARRIERS[carrier],
    `the columns are ${headings.join(' | ')}`,
    ...Object.entries(facts).map(([fact, by]) => `${fact.replace('_', ' ')} ${PLACES[by]}`),
    `of the lines, ${types.words} tell their kind by words, ${types.title} by the title above, ${types.period} by their period, ${types.nothing} by nothing`,
  ];
  const level = types.nothing > 0 ? 'low' : carrier === 'legal form' ? 'medium' : 'high';
  return { level, reasons };
}
