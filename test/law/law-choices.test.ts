import { describe, expect, it } from 'vitest';
import { groundsInLaw, LAWS, type LegalCase, nextStepsInLaw, refundBars } from '../../src/law/law.ts';
import { type LawChoices, lawsInUse, type OwnLaw } from '../../src/law/law-choices.ts';
import { fold } from '../../src/text/fold.ts';

const CASE: LegalCase = {
  country: 'FR',
  customer: 'business',
  rules: new Set(['mrc-contract-mismatch']),
  asksToJustify: true,
  carrier: new Set(['Laurentel', 'Groupe L'].map(fold)),
  language: 'fr',
};
const CLAUSE: OwnLaw = { ref: 'Contrat LT-118, art. 12', says: { fr: 'Réponse sous 15 jours.' } };

function printed(choices: Partial<LawChoices>, legalCase: Partial<LegalCase> = {}): string[] {
  const laws = lawsInUse({ off: [], own: [], ...choices });
  return groundsInLaw({ ...CASE, ...legalCase }, laws).map(({ ref }) => ref);
}

describe('lawsInUse', () => {
  it('is every known reference where the user decided nothing', () => {
    expect(lawsInUse(undefined)).toEqual(LAWS);
    expect(lawsInUse({ off: [], own: [] })).toEqual(LAWS);
  });

  it('leaves out what is switched off, as ground, bar or next step', () => {
    expect(printed({ off: ['C. civ. art. 1103'] })).toEqual([
      'C. civ. art. 1302, 1302-1, 1352-6',
      'CPCE art. D98-5 II',
    ]);
    const off = lawsInUse({ off: ['CPCE art. L34-2', 'Ofcom ADR'], own: [] });
    expect(off).toHaveLength(LAWS.length - 2);
    expect(refundBars(CASE, off)).toEqual([]);
    expect(nextStepsInLaw({ ...CASE, country: 'GB', customer: 'consumer' }, off)).toEqual([]);
  });
});

describe('a reference of the user’s own', () => {
  it('comes before the known ones, and counts among the three', () => {
    expect(printed({ own: [CLAUSE] })).toEqual([
      'Contrat LT-118, art. 12',
      'C. civ. art. 1103',
      'C. civ. art. 1302, 1302-1, 1352-6',
    ]);
    const own = ['a', 'b', 'c', 'd'].map((ref) => ({ ...CLAUSE, ref }));
    expect(printed({ own })).toEqual(['a', 'b', 'c']);
  });

  it('serves every country and kind of customer, and opens no next step', () => {
    const own = [CLAUSE];
    expect(printed({ own }, { country: undefined, customer: 'consumer' })).toEqual([CLAUSE.ref]);
    expect(nextStepsInLaw({ ...CASE, country: undefined }, lawsInUse({ off: [], own }))).toEqual([]);
    expect(refundBars({ ...CASE, country: undefined }, lawsInUse({ off: [], own }))).toEqual([]);
  });

  it.each<[string, Partial<OwnLaw>, boolean]>([
    ['of another language', { says: { en: 'Answer within 15 days.' } }, false],
    ['of several languages', { says: { en: 'Answer within 15 days.', fr: 'Réponse sous 15 jours.' } }, true],
    ['of this carrier, in other letters', { carriers: ['Other', 'LAURENTEL '] }, true],
    ['of this carrier by another name', { carriers: ['groupe l'] }, true],
    ['of another carrier', { carriers: ['Océlia'] }, false],
    ['of a rule that found something', { rules: ['duplicate-line', 'mrc-contract-mismatch'] }, true],
    ['of a rule that found nothing', { rules: ['duplicate-line'] }, false],
  ])('%s', (_, more, isPrinted) => {
    const own = [{ ...CLAUSE, ...more }];
    expect(printed({ own })[0] === CLAUSE.ref).toBe(isPrinted);
    // What is not printed takes no other's place.
    expect(printed({ own })).toHaveLength(3);
  });

  it('takes the place of a known one, where it is printed', () => {
    const own = { ...CLAUSE, ref: 'C. civ. art. 1103' };
    const laws = groundsInLaw(CASE, lawsInUse({ off: [], own: [own] }));
    expect(laws.map(({ ref, says }) => [ref, says.fr])).toEqual([
      ['C. civ. art. 1103', 'Réponse sous 15 jours.'],
      [
        'C. civ. art. 1302, 1302-1, 1352-6',
        LAWS.find(({ ref }) => ref.startsWith('C. civ. art. 1302'))?.says.fr,
      ],
      ['CPCE art. D98-5 II', LAWS.find(({ ref }) => ref.startsWith('CPCE art. D98-5'))?.says.fr],
    ]);
    const [first] = groundsInLaw(CASE, lawsInUse({ off: [], own: [{ ...own, carriers: ['Océlia'] }] }));
    expect(first).toEqual(LAWS.find(({ ref }) => ref === own.ref));
  });
});
