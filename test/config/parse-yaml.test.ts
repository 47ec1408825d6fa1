import { describe, expect, test } from 'vitest';
import { problemsIn } from './config-text.ts';

const BILLS = 'bills: [{ files: a.csv }]\n';

describe('a file that is not YAML is told by its line', () => {
  test.each([
    ['a quote left open', 'bills:\n  - files: "a.csv\nlocale: x\n', 2],
    ['a key twice', `${BILLS}locale: fr\nlocale: en\n`, 3],
    ['a tab', 'bills:\n\t- files: a\n', 2],
    ['a bracket left open', 'locale: fr\nbills: [{ files: a }\n', 3],
  ])('%s', async (_, text, line) => {
    const problems = await problemsIn(text);
    expect(problems.map(({ id, place }) => [id, place])).toEqual([
      ['config-syntax', { file: 'bill-audit.yaml', line }],
    ]);
  });

  test('in words of ours, not of the library', async () => {
    const [problem] = await problemsIn(`${BILLS}---\nlocale: fr\n`);
    expect(problem?.id).toBe('config-syntax');
    expect(problem?.found).not.toContain('parseAllDocuments');
  });

  test('nor a hoard of aliases', async () => {
    const levels = Array.from({ length: 12 }, (_, level) => {
      const of =
        level === 0
          ? '[x]'
          : `[${Array(9)
              .fill(`*a${level - 1}`)
              .join(', ')}]`;
      return `a${level}: &a${level} ${of}`;
    });
    const problems = await problemsIn(`${levels.join('\n')}\n${BILLS}`);
    expect(problems.length).toBeGreaterThan(0);
  });
});
