import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { undoUnfinished } from '../../src/cli/unfinished.ts';
import { writeWhole } from '../../src/cli/write-whole.ts';
import { ProblemError } from '../../src/problem.ts';
import { namesUnder } from '../run-in-folder.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'write-whole-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const at = (name: string) => path.join(folder, name);
const bytes = (text: string) => new TextEncoder().encode(text);
const text = (name: string) => readFileSync(at(name), 'utf8');

describe('writing', () => {
  test('takes bytes, and parts that come at once or later', async () => {
    await writeWhole([
      { path: at('out/whole.txt'), bytes: bytes('whole') },
      { path: at('out/parts.txt'), bytes: [bytes('one, '), bytes(''), bytes('two')] },
      { path: at('out/later/parts.txt'), bytes: later('three, ', 'four') },
      { path: at('out/nothing.txt'), bytes: new Uint8Array() },
    ]);
    expect(await namesUnder(folder)).toEqual([
      'out',
      'out/later',
      'out/later/parts.txt',
      'out/nothing.txt',
      'out/parts.txt',
      'out/whole.txt',
    ]);
    expect([text('out/whole.txt'), text('out/parts.txt'), text('out/later/parts.txt')]).toEqual([
      'whole',
      'one, two',
      'three, four',
    ]);
  });

  test('replaces what stood there, and says which file is under way', async () => {
    writeFileSync(at('report.json'), 'old');
    const told: unknown[] = [];
    const files = ['report.json', 'letter.md'].map((name) => ({ path: at(name), bytes: bytes('new') }));
    await writeWhole(files, { onFile: (...event) => told.push(event) });
    expect(told).toEqual([
      [0, 2, 'report.json'],
      [1, 2, 'letter.md'],
    ]);
    expect([text('report.json'), await namesUnder(folder)]).toEqual(['new', ['letter.md', 'report.json']]);
  });

  test.skipIf(process.platform === 'win32')('writes into a pipe as it is', async () => {
    execFileSync('mkfifo', [at('pipe')]);
    const reading = readFile(at('pipe'), 'utf8');
    await writeWhole([{ path: at('pipe'), bytes: bytes('through') }]);
    expect([await reading, await namesUnder(folder)]).toEqual(['through', ['pipe']]);
  });
});

describe('a place that cannot be written to', () => {
  test('leaves everything as it was, whichever file it is', async () => {
    writeFileSync(at('report.json'), 'old');
    mkdirSync(at('z.xlsx/inside'), { recursive: true });
    const before = await namesUnder(folder);
    const names = ['report.json', 'new/deep/letter.md', 'z.xlsx'];
    const problem = await refusal(names);
    expect(problem).toEqual({
      id: 'output-unwritable',
      found: '"z.xlsx" cannot be written: it is a folder',
      expected: 'a folder that can be written to, and files that are not open elsewhere',
      fix: 'Close the file if Excel has it open, or choose another folder with --out',
    });
    expect([await namesUnder(folder), text('report.json')]).toEqual([before, 'old']);
  });

  test('is named where a folder would have to be made in a file', async () => {
    writeFileSync(at('out'), '');
    const problem = await refusal(['out/report.json'], 'Choose another folder');
    expect([problem?.found, problem?.fix]).toEqual([
      '"out" cannot be written: a file stands where a folder must be',
      'Choose another folder',
    ]);
    expect(await namesUnder(folder)).toEqual(['out']);
  });

  test.skipIf(!existsSync('/dev/full'))('is named where the disk is full', async () => {
    const writing = writeWhole([{ path: '/dev/full', bytes: bytes('x') }]);
    await expect(writing).rejects.toThrow('"full" cannot be written: the disk is full.');
  });
});

test('what the making of a content throws is passed on, and nothing stays', async () => {
  const writing = writeWhole([
    { path: at('out/report.json'), bytes: bytes('{}') },
    { path: at('out/broken.xlsx'), bytes: broken() },
  ]);
  await expect(writing).rejects.toThrow(new RangeError('no such sheet'));
  expect(await namesUnder(folder)).toEqual([]);
});

describe('when the process is ended', () => {
  test('nothing half written stays, and what stood there does', async () => {
    writeFileSync(at('report.json'), 'old');
    let half: string[] = [];
    async function* endedHere() {
      yield bytes('half');
      half = await namesUnder(folder);
      undoUnfinished();
      expect(await namesUnder(folder)).toEqual(['report.json']);
      yield bytes('of it');
    }
    const files = [
      { path: at('report.json'), bytes: bytes('new') },
      { path: at('out/deep/discrepancies.xlsx'), bytes: endedHere() },
    ];
    await expect(writeWhole(files)).rejects.toThrow(ProblemError);
    expect(half).toEqual([
      `.bill-audit-${process.pid}-0.tmp`,
      'out',
      'out/deep',
      `out/deep/.bill-audit-${process.pid}-1.tmp`,
      'report.json',
    ]);
    expect([await namesUnder(folder), text('report.json')]).toEqual([['report.json'], 'old']);
  });

  test('what is done already stays', async () => {
    await writeWhole([{ path: at('out/report.json'), bytes: bytes('new') }]);
    undoUnfinished();
    expect(text('out/report.json')).toBe('new');
  });
});

async function* later(...parts: readonly string[]) {
  for (const part of parts) yield await Promise.resolve(bytes(part));
}

function* broken(): Generator<Uint8Array> {
  yield bytes('PK');
  throw new RangeError('no such sheet');
}

async function refusal(names: readonly string[], fix?: string) {
  const files = names.map((name) => ({ path: at(name), bytes: bytes('new') }));
  try {
    await writeWhole(files, fix === undefined ? {} : { fix });
  } catch (error) {
    if (error instanceof ProblemError) return error.problems[0];
    throw error;
  }
  return undefined;
}
