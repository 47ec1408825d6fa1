import { describe, expect, it } from 'vitest';
import type { LawChoices, OwnLaw } from '../../src/law/law-choices.ts';
import { builtInBlocks, compositionOf, sheetOf } from '../../src/letters/compose.ts';
import { lettersOf } from '../../src/letters/letters.ts';
import { linesIn } from '../../src/letters/lines-in.ts';
import { plainText } from '../../src/letters/span.ts';
import { reportFrom } from '../../src/report/read-report.ts';
import type { Report } from '../../src/report/report.ts';
import { reportJson } from '../../src/report/report-json.ts';
import { type LetterSetting, letterReport } from './letter-example.ts';

const CLAUSE: OwnLaw = {
  ref: 'Contrat LT-118, art. 12',
  says: { fr: 'Le transporteur répond sous 15 jours.', ar: 'يرد المشغل خلال 15 يوما.' },
};
const BAR = 'CPCE art. L34-2';
const READ_ON = /ont été lus le|were read on|قُرئت النصوص/;

/** The lines of the grounds, and the remarks of the margin note, of the letter of these laws. */
function written(laws: Partial<LawChoices> | undefined, more: Partial<LetterSetting> = {}) {
  const setting = { locale: 'fr-FR', customer: { country: 'FR' }, contested: [{}], ...more };
  const report: Report = {
    ...letterReport(setting),
    ...(laws ? { laws: { off: [], own: [], ...laws } } : {}),
  };
  const [letter] = lettersOf(report, { level: 'claim' });
  if (!letter) throw new RangeError('no letter');
  const composition = compositionOf(letter, report.titleOf);
  const [, list] = composition.sections.grounds;
  const { note } = sheetOf(composition, builtInBlocks(composition));
  return { grounds: list ? linesIn(list).map(plainText) : [], remarks: note?.remarks.map(plainText) ?? [] };
}

describe('a letter', () => {
  const known = written(undefined).grounds;

  it('prints the user’s own references before the known ones', () => {
    expect(known.slice(1).map((line) => line.split(/\s:/)[0])).toEqual([
      'C. civ. art. 1103',
      'C. civ. art. 1302, 1302-1, 1352-6',
    ]);
    expect(written({ own: [CLAUSE] }).grounds).toEqual([
      known[0],
      'Contrat LT-118, art. 12\u00a0: Le transporteur répond sous 15 jours.',
      ...known.slice(1),
    ]);
  });

  it('prints them in its own language, and leaves them out in another', () => {
    const inLocale = (locale: string) =>
      written({ own: [CLAUSE] }, { locale, customer: { country: 'MA' } }).grounds.slice(1);
    expect(inLocale('ar-MA')).toEqual(['Contrat LT-118, art. 12: يرد المشغل خلال 15 يوما.']);
    expect(inLocale('en-GB')).toEqual([]);
  });

  it('prints them to their carriers alone, by any name', () => {
    const carriers = [{ name: 'Laurentel', legalName: 'Laurentel Inc.', aliases: ['LTL'] }];
    const to = (name: string) =>
      written({ own: [{ ...CLAUSE, carriers: [name] }] }, { carriers }).grounds.length - known.length;
    expect(['Laurentel', 'laurentel inc.', 'LTL', 'Océlia'].map(to)).toEqual([1, 1, 1, 0]);
  });

  it('prints their words as they are, on one line and whole', () => {
    const text = `{date} **x** \n${'w'.repeat(1_900)}\u0000 end`;
    const { grounds } = written({ own: [{ ref: '{name}', says: { fr: text } }] });
    expect(grounds[1]).toBe(`{name}\u00a0: {date} **x** ${'w'.repeat(1_900)} end`);
  });

  it('says when the known texts were read, and nothing of when the user’s own were', () => {
    const readOn = (laws: Partial<LawChoices>, country: string) =>
      written(laws, { customer: { country } }).remarks.filter((remark) => READ_ON.test(remark));
    expect(readOn({ own: [CLAUSE] }, 'MA')).toEqual([]);
    expect(readOn({ own: [CLAUSE] }, 'FR')).toEqual(readOn({}, 'FR'));
    expect(readOn({}, 'FR')).toHaveLength(1);
  });

  it('says nothing of what is switched off', () => {
    const off = ['C. civ. art. 1103', BAR];
    const paid = { paidOn: '2026-10-15' };
    expect(written({ off }).grounds).toEqual([known[0], known[2]]);
    const barred = (laws: Partial<LawChoices>) =>
      written(laws, paid).remarks.filter((remark) => remark.includes(BAR)).length;
    expect([barred({}), barred({ off })]).toEqual([1, 0]);
  });

  it('is the same of the saved report', () => {
    const report = letterReport({ locale: 'fr-FR', customer: { country: 'FR' }, contested: [{}] });
    const laws = { off: [BAR], own: [{ ...CLAUSE, carriers: ['Laurentel'] }] };
    const saved = reportFrom(Buffer.from([...reportJson({ ...report, laws })].join('')), 'report.json');
    expect(saved.laws).toEqual(laws);
    const lawsOf = (one: Report) => lettersOf(one, { level: 'claim' }).map((letter) => letter.laws);
    expect(lawsOf(saved)).toEqual(lawsOf({ ...report, laws }));
    expect(lawsOf(saved)[0]?.[0]?.ref).toBe(CLAUSE.ref);
  });
});
