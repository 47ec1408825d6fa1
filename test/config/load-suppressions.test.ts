import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parseIsoDay } from '../../src/calendar/day.ts';
import { loadSuppressions } from '../../src/config/load-suppressions.ts';
import { ProblemError, problemText } from '../../src/problem.ts';

const FINGERPRINT = '0123456789abcdef0123456789abcdef';
let folder = '';
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'suppressions-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

async function load(text: string) {
  writeFileSync(path.join(folder, 's.yaml'), text);
  return loadSuppressions(folder, 's.yaml');
}

async function told(text: string): Promise<string[]> {
  try {
    await load(text);
  } catch (error) {
    if (error instanceof ProblemError) return error.problems.map(problemText);
    throw error;
  }
  return [];
}

const entry = (changes: Readonly<Record<string, string | undefined>> = {}) => {
  const keys = {
    fingerprint: FINGERPRINT,
    reason: 'Agreed',
    owner: 'N. Roy',
    expires: '2026-12-31',
    ...changes,
  };
  const pairs = Object.entries(keys).filter(([, value]) => value !== undefined);
  return `- { ${pairs.map(([key, value]) => `${key}: ${value}`).join(', ')} }\n`;
};

test('an entry is read with its day and its place', async () => {
  expect(await load(`# known\n\n${entry({ reason: '" Agreed "' })}`)).toEqual([
    {
      fingerprint: FINGERPRINT,
      reason: 'Agreed',
      owner: 'N. Roy',
      expires: parseIsoDay('2026-12-31'),
      place: { file: 's.yaml', line: 3 },
    },
  ]);
});

test.each(['', '# none\n', '---\n', '[]\n', '~\n'])('%j holds none', async (text) => {
  expect(await load(text)).toEqual([]);
});

describe('what is wrong is told with its place and a way out:', () => {
  test.each<[string, string, string]>([
    [
      'no expiry',
      entry({ expires: undefined }),
      'line 1, key "0.expires": the key "expires" is missing. Expected expires: with some text. Add it.',
    ],
    [
      'an expiry that is nothing',
      entry({ expires: '' }),
      'line 1, key "0.expires": nothing is not allowed here. Expected some text. Correct the value.',
    ],
    [
      'an expiry that is no date',
      entry({ expires: 'never' }),
      'line 1, key "0.expires": "never" is not allowed here. Expected a date such as 2026-12-31. Correct the value.',
    ],
    [
      'a day that no month has',
      entry({ expires: '2026-02-30' }),
      'line 1, key "0.expires": "2026-02-30" is not allowed here. Expected a date such as 2026-12-31. Correct the value.',
    ],
    [
      'a day outside the calendar',
      entry({ expires: '9999-12-31' }),
      'line 1, key "0.expires": "9999-12-31" is not allowed here. Expected a date between 1900 and 2199. Correct the value.',
    ],
    [
      'a blank reason',
      entry({ reason: '" "' }),
      'line 1, key "0.reason": " " is not allowed here. Expected some text. Correct the value.',
    ],
    [
      'a blank owner',
      entry({ owner: '""' }),
      'line 1, key "0.owner": "" is not allowed here. Expected some text. Correct the value.',
    ],
    [
      'an id for a fingerprint',
      entry({ fingerprint: 'F-3f9c2a1b' }),
      'line 1, key "0.fingerprint": "F-3f9c2a1b" is not allowed here. Expected a fingerprint of 32 hexadecimal digits, from report.json. Correct the value.',
    ],
    [
      'a key that is misspelt',
      entry({ expiry: '2026-12-31' }),
      'line 1, key "0.expiry": "expiry" is not a key that can stand here. Expected one of fingerprint, reason, owner, expires. Did you mean "expires"?',
    ],
    [
      'a fingerprint twice',
      entry() + entry({ reason: 'Other' }),
      `line 2: "${FINGERPRINT}" is suppressed already, on line 1. Expected one entry for a fingerprint. Keep the one whose reason and date hold.`,
    ],
    [
      'no list',
      'fingerprint: x\n',
      'line 1: a set of keys is not allowed here. Expected a list. Correct the value.',
    ],
  ])('%s', async (_, text, expected) => {
    expect(await told(text)).toEqual([`s.yaml, ${expected}`]);
  });

  test('a file that is not there', async () => {
    await expect(loadSuppressions(folder, 'none.yaml')).rejects.toThrow(
      'none.yaml: the file cannot be read: it does not exist. Expected a file that you may read. Correct the name where the file is named, or make the file.',
    );
  });
});
