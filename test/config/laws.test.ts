import { describe, expect, it } from 'vitest';
import { LAWS } from '../../src/law/law.ts';
import { RULES } from '../../src/rules/index.ts';
import { configOf, problemsIn } from './config-text.ts';

const BILLS = 'bills: [{ files: a.csv }]\n';
const lawsOf = async (lines: string) => (await configOf(`${BILLS}laws:\n${lines}`)).laws;

describe('laws of a configuration', () => {
  it('are absent where it has none', async () => {
    expect(await configOf(BILLS)).not.toHaveProperty('laws');
  });

  it('are the known ones switched off, and its own with words by language', async () => {
    const laws = await lawsOf(
      [
        '  - { ref: CPCE art. L34-2, use: off }',
        '  - { ref: C. civ. art. 1103, use: false }',
        '  - ref: " Contrat cadre LT-2025-118, art. 12 "',
        '    says: { fr: Réponse sous 15 jours., en: , ar: الرد خلال 15 يوما. }',
        '    carriers: [Laurentel]',
        '    rules: [mrc-contract-mismatch]',
        '  - { ref: Price list, says: Valid to June 2027. }',
        '',
      ].join('\n'),
    );
    const text = 'Valid to June 2027.';
    expect(laws).toEqual({
      off: ['CPCE art. L34-2', 'C. civ. art. 1103'],
      own: [
        {
          ref: 'Contrat cadre LT-2025-118, art. 12',
          says: { fr: 'Réponse sous 15 jours.', ar: 'الرد خلال 15 يوما.' },
          carriers: ['Laurentel'],
          rules: ['mrc-contract-mismatch'],
        },
        { ref: 'Price list', says: { en: text, fr: text, ar: text } },
      ],
    });
  });

  it('know a reference as a letter prints it, once each', async () => {
    const twice = '  - { ref: "CPCE\u00a0art. L34-2", use: off }\n  - { ref: cpce art. l34-2, use: off }\n';
    expect(await lawsOf(twice)).toEqual({ off: ['CPCE art. L34-2'], own: [] });
    for (const { ref } of LAWS)
      expect(await lawsOf(`  - { ref: "${ref}", use: off }\n`)).toEqual({ off: [ref], own: [] });
  });

  it('tell every unknown reference that is switched off, and the nearest known one', async () => {
    const lines = '  - { ref: CPCE art. L34-3, use: off }\n  - { ref: Code du travail, use: off }\n';
    const expected = `one of ${LAWS.map(({ ref }) => `"${ref}"`).join(', ')}`;
    expect(await problemsIn(`${BILLS}laws:\n${lines}`)).toEqual([
      {
        id: 'law-unknown',
        place: { file: 'bill-audit.yaml', line: 3, key: 'laws.0' },
        found: '"CPCE art. L34-3" is no reference that bill-audit knows, so there is none to switch off',
        expected,
        fix: 'Did you mean "CPCE art. L34-2"?',
      },
      {
        id: 'law-unknown',
        place: { file: 'bill-audit.yaml', line: 4, key: 'laws.1' },
        found: '"Code du travail" is no reference that bill-audit knows, so there is none to switch off',
        expected,
        fix: 'Correct the reference, or remove the entry',
      },
    ]);
  });
});

describe('what is wrong with a law is told', () => {
  const oneOrOther = 'says, with the words of a reference of your own, or use: off alone for a known one';
  const unheld = 'what stands here does not hold together';
  it.each([
    ['{ ref: Contract }', 'laws.0', unheld, oneOrOther],
    ['{ ref: Contract, carriers: [L] }', 'laws.0', unheld, oneOrOther],
    ['{ ref: CPCE art. L34-2, use: off, says: x }', 'laws.0', unheld, oneOrOther],
    ['{ ref: CPCE art. L34-2, use: off, carriers: [L] }', 'laws.0', unheld, oneOrOther],
    ['{ ref: x, use: on }', 'laws.0.use', '"on" is not allowed here', 'one of off, false'],
    ['{ ref: x, says: " " }', 'laws.0.says', '" " is not allowed here', 'some text'],
    ['{ ref: x, says: { fr: } }', 'laws.0.says', unheld, 'words under en, fr or ar'],
    ['{ ref: x, says: { fr: " " } }', 'laws.0.says.fr', '" " is not allowed here', 'some text'],
    [
      '{ ref: x, says: y, carriers: [] }',
      'laws.0.carriers',
      'a list is not allowed here',
      'at least one entry',
    ],
    ['{ ref: " ", says: y }', 'laws.0.ref', '" " is not allowed here', 'some text'],
  ])('%s', async (law, key, found, expected) => {
    const problems = await problemsIn(`${BILLS}laws:\n  - ${law}\n`);
    expect(
      problems.map(({ id, place, found, expected }) => ({ id, key: place?.key, found, expected })),
    ).toEqual([{ id: 'config-value', key, found, expected }]);
  });

  it('with words of at most 2,000 characters', async () => {
    const law = (count: number) => `${BILLS}laws: [{ ref: x, says: { en: ${'w'.repeat(count)} } }]\n`;
    expect(await problemsIn(law(2000))).toEqual([]);
    expect((await problemsIn(law(2001))).map(({ id, expected }) => [id, expected])).toEqual([
      ['config-value', 'text of at most 2000 characters'],
    ]);
  });

  it('with an unknown key and its nearest', async () => {
    const problems = await problemsIn(`${BILLS}laws: [{ ref: x, sayz: y }, { ref: x, says: { de: y } }]\n`);
    expect(problems.map(({ id, place, fix }) => [id, place?.key, fix])).toEqual([
      ['config-key-unknown', 'laws.0.sayz', 'Did you mean "says"?'],
      ['config-key-unknown', 'laws.1.says.de', 'Did you mean "en"?'],
    ]);
  });

  it('with an unknown rule and its nearest', async () => {
    expect(await problemsIn(`${BILLS}laws: [{ ref: x, says: y, rules: [duplicate-lines] }]\n`)).toEqual([
      {
        id: 'rule-unknown',
        place: { file: 'bill-audit.yaml', line: 2, key: 'laws.0.rules.0' },
        found: '"duplicate-lines" is not a rule',
        expected: `one of ${RULES.map(({ id }) => id).join(', ')}`,
        fix: 'Did you mean "duplicate-line"?',
      },
    ]);
  });
});
