import { describe, expect, test } from 'vitest';
import { parseYaml } from '../../src/config/parse-yaml.ts';
import { yamlComment, yamlFlow, yamlText } from '../../src/propose/yaml-text.ts';

const HOSTILE = [
  '',
  ' a',
  'a ',
  'a: b',
  'a #b',
  '# a',
  '- a',
  '*.csv',
  '&a',
  '!a',
  '%a',
  '@a',
  '`a`',
  '[a]',
  '{a}',
  'a, b',
  "'a",
  '"a"',
  'a\\b',
  'true',
  'No',
  'null',
  '~',
  '1e3',
  'e3',
  '2026-10',
  '514-01',
  '0x1f',
  '.inf',
  'a\nb',
  'a\tb',
  '\u001b[31m',
  '\u202ejpg',
  '\u2028',
  '\u00a0',
  '\ufeff',
  '\u{e0001}',
  '💶',
  'é',
  'مخزون.csv',
  'bills/2026-10/l’été.csv',
  '../x',
  '<<',
  '---',
  '...',
  '?',
  'a?b',
  '= 1',
];

describe('a text as YAML', () => {
  test.each(HOSTILE)('%j comes back as it was', (text) => {
    const source = `a: ${yamlText(text)}\nb: { ${yamlText(text)}: ${yamlFlow([text])} }\nc:\n  - ${yamlText(text)}\n`;
    expect(parseYaml(source, 'x.yaml').written).toEqual({ a: text, b: { [text]: [text] }, c: [text] });
  });

  test('is in quotes only where it must be', () => {
    expect(['bills/october.csv', 'Boréal Mobile', "N° d'appel", 'yes', '*.csv'].map(yamlText)).toEqual([
      'bills/october.csv',
      'Boréal Mobile',
      `"N° d'appel"`,
      '"yes"',
      '"*.csv"',
    ]);
  });

  test('shows what is not seen', () => {
    expect(yamlText('a\u202eb\u00a0c\u{e0001}')).toBe('"a\\u202eb\\u00a0c\\U000e0001"');
  });

  test('values of other kinds are written in flow', () => {
    expect(yamlFlow({ column: 4, words: { ABO: 'recurring' }, no: [], none: {} })).toBe(
      '{ column: 4, words: { ABO: recurring }, "no": [], none: {} }',
    );
  });

  test('a comment stays on its line', () => {
    expect(yamlComment(' a\n  b\u001b[0m ')).toBe('# a b·[0m');
  });
});
