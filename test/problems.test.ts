import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { expectGolden } from './golden.ts';
import { problemIds, sourceTexts } from './problem-ids.ts';
import { NEEDS_PERMISSIONS, READS_EVERYTHING, RECIPES } from './problem-recipes.ts';
import { argumentsIn, namesUnder, runIn } from './run-in-folder.ts';

const ROOT = path.resolve(import.meta.dirname, '..');
const FIXTURES = path.join(ROOT, 'fixtures/problems');
const NOT_INPUT = new Set(['command.txt', 'expected.txt']);

const folders = readdirSync(FIXTURES, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name)
  .sort();
const scratch = mkdtempSync(path.join(tmpdir(), 'problems-'));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

test('every problem has a folder of its smallest input, and every folder a problem', () => {
  expect(folders).toEqual(problemIds(sourceTexts()));
});

test('the ids of problems are found wherever they are written', () => {
  const text = `
    const a = { id: 'one', place: { file }, found: 'x' };
    const b = { id: isRule ? 'two' : 'three', found };
    function refused(id: string, found: string) { return { id, found }; }
    refused('four', 'x'); this.#refuse('not-a-maker', 'x'); refused(\n wide ? 'five' : 'six', 'x');
    const layout = { id: 'a-layout', title: 'x' };`;
  expect(problemIds(new Map([['a.ts', text]]))).toEqual(['five', 'four', 'one', 'six', 'three', 'two']);
  const hidden = new Map([['b.ts', 'const c = { id: name, found };']]);
  expect(() => problemIds(hidden)).toThrow('b.ts: the id of a problem is not written out: name');
});

for (const id of folders) {
  test.skipIf(NEEDS_PERMISSIONS.has(id) && READS_EVERYTHING)(id, async () => {
    const commands = readFileSync(path.join(FIXTURES, id, 'command.txt'), 'utf8')
      .trimEnd()
      .split('\n');
    const told: string[] = [];
    for (const [index, command] of commands.entries()) told.push(await tellOf(id, index, command));
    const text = told.join('\n');
    for (const place of [scratch, tmpdir(), ROOT, homedir()])
      expect(text).not.toContain(`${place}${path.sep}`);
    expectGolden(text, path.join(FIXTURES, id, 'expected.txt'));
  });
}

/** What a user is told by one command: its exit code and stderr, or the warnings of an audit that was done. */
async function tellOf(id: string, index: number, command: string): Promise<string> {
  const folder = path.join(scratch, String(index), id);
  cpSync(path.join(FIXTURES, id), folder, {
    recursive: true,
    filter: (from) => !NOT_INPUT.has(path.relative(path.join(FIXTURES, id), from)),
  });
  const surroundings = await RECIPES[id]?.(folder);
  const before = await namesUnder(folder);
  const { code, stdout, stderr } = await runIn(folder, argumentsIn(command), surroundings);
  surroundings?.after?.();
  const head = `$ bill-audit ${command}\nexit ${code}\n`;
  if (code !== 2) {
    expect(stderr).toBe('');
    return head + warningsIn(stdout);
  }
  expect(stdout).toBe('');
  expect(await namesUnder(folder)).toEqual(before);
  return head + stderr;
}

function warningsIn(report: string): string {
  const section = /^Warnings: .*\n(?:.+\n)+/m.exec(report)?.[0];
  if (section === undefined) throw new Error(`the report has no warnings:\n${report}`);
  return section;
}
