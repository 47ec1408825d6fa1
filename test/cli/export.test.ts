import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest';
import { FORMATS } from '../../src/cli/formats.ts';
import { runIn } from '../run-in-folder.ts';

const STORY = path.resolve('fixtures/stories/three-carriers');
let folder: string;

beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'bill-audit-export-'));
  cpSync(STORY, path.join(folder, 'month'), { recursive: true });
  const inFiles = FORMATS.map((format) => `${format}=checked/report.${format}`);
  const { code } = await runIn(folder, ['check', 'month', '--out', 'out', '--quiet', '--format', ...inFiles]);
  expect(code).toBe(1);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const read = (name: string): Buffer => readFileSync(path.join(folder, name));

describe('export', () => {
  it.each(FORMATS.filter((format) => format !== 'terminal'))(
    'gives %s with the bytes that check gave',
    async (format) => {
      const file = `exported/report.${format}`;
      const argv = ['export', 'out', '--base', 'month', '--format', `${format}=${file}`];
      const told = await runIn(folder, argv);
      expect(told).toEqual({ code: 0, stdout: '', stderr: `wrote ${file}\n` });
      expect(read(file).equals(read(`checked/report.${format}`))).toBe(true);
    },
  );

  it('gives the saved files themselves', () => {
    expect(read('checked/report.json').equals(read('out/report.json'))).toBe(true);
    expect(read('checked/report.xlsx').equals(read('out/discrepancies.xlsx'))).toBe(true);
  });

  it('prints for a terminal what check does, without the files that it does not write', async () => {
    const { code, stdout, stderr } = await runIn(folder, [
      'export',
      'out/report.json',
      '--format',
      'terminal',
    ]);
    expect([code, stderr]).toEqual([0, '']);
    const checked = read('checked/report.terminal').toString();
    const written = /\n[^\n]+\n(?: +[^\n]*out\/[^\n]+\n)+/;
    expect(checked).toMatch(written);
    // Where there is no workbook, the rest is elsewhere.
    const rest = ' ; --format csv les donne tous';
    expect(stdout).toBe(checked.replace(written, '').replace(', dans discrepancies.xlsx', rest));
  });

  it('prints a table for programs without the mark that Excel needs', async () => {
    const { stdout } = await runIn(folder, ['export', 'out', '--format', 'csv']);
    expect(read('checked/report.csv').toString()).toBe(`\ufeff${stdout}`);
  });

  it('reads the report from stdin', async () => {
    const stdin = [read('out/report.json').subarray(0, 1000), read('out/report.json').subarray(1000)];
    const piped = await runIn(folder, ['export', '-', '--format', 'json'], { stdin: streamOf(stdin) });
    expect(piped.stdout).toBe(read('out/report.json').toString());
  });

  it('writes several formats at once, or none', async () => {
    const two = ['export', 'out', '--format', 'html=two/a.html', 'junit=two/b.xml', '--quiet'];
    expect(await runIn(folder, two)).toEqual({ code: 0, stdout: '', stderr: '' });
    expect(readdirSync(path.join(folder, 'two')).sort()).toEqual(['a.html', 'b.xml']);
    writeFileSync(path.join(folder, 'file'), '');
    const { code, stderr } = await runIn(folder, [
      'export',
      'out',
      '--format',
      'csv=new/a.csv',
      'json=file/b.json',
    ]);
    expect([code, stderr]).toEqual([2, expect.stringContaining('cannot be written')]);
    expect(readdirSync(folder)).not.toContain('new');
  });

  it.each([
    [['export', 'out'], 'No format is asked for. Expected --format F. See bill-audit export --help.\n'],
    [
      ['export', 'out', '--format', 'html', 'junit'],
      '2 formats go to stdout: html, junit. Expected one. Send the others to files: FORMAT=FILE.\n',
    ],
  ])('%j', async (argv, stderr) => {
    expect(await runIn(folder, argv)).toEqual({ code: 2, stdout: '', stderr });
  });

  it('does not print a workbook on a terminal', async () => {
    const argv = ['export', 'out', '--format', 'xlsx'];
    expect(await runIn(folder, argv, { isTTY: true, env: { NO_COLOR: '1' } })).toEqual({
      code: 2,
      stdout: '',
      stderr: '--format "xlsx" goes to a terminal. Expected a file. Name one, as in --format xlsx=FILE.\n',
    });
  });
});

test('a report of the contract alone is exported in every format', async () => {
  const { details: _, ...plain } = JSON.parse(read('out/report.json').toString());
  writeFileSync(path.join(folder, 'plain.json'), JSON.stringify(plain));
  const formats = FORMATS.map((format) => `${format}=plain/report.${format}`);
  const told = await runIn(folder, ['export', 'plain.json', '--quiet', '--format', ...formats]);
  expect(told).toEqual({ code: 0, stdout: '', stderr: '' });
  expect(readdirSync(path.join(folder, 'plain'))).toHaveLength(FORMATS.length);
});

async function* streamOf(chunks: readonly Uint8Array[]): AsyncGenerator<Uint8Array> {
  for (const chunk of chunks) yield chunk;
}

test('the workbook leads to the bills only from beside the report', async () => {
  await runIn(folder, ['check', 'month', '--quiet']);
  const here = ['export', 'month/bill-audit-out', '--quiet', '--format'];
  await runIn(folder, [...here, 'xlsx=month/bill-audit-out/again.xlsx']);
  await runIn(folder, [...here, 'xlsx=elsewhere.xlsx']);
  const linksOf = (name: string) =>
    Object.entries(unzipSync(read(name)))
      .filter(([part]) => part.endsWith('.rels'))
      .map(([, bytes]) => strFromU8(bytes))
      .join('')
      .match(/Target="\.\.\/bills\/[^"]+"/g);
  expect(
    read('month/bill-audit-out/again.xlsx').equals(read('month/bill-audit-out/discrepancies.xlsx')),
  ).toBe(true);
  expect(linksOf('month/bill-audit-out/again.xlsx')).toContain('Target="../bills/2026-10/laurentel.csv"');
  expect(linksOf('elsewhere.xlsx')).toBeNull();
});

test('annotations name files from the working folder, as the checkout has them', async () => {
  const here = ['export', 'month/bill-audit-out', '--format', 'github'];
  const named = (text: string) => text.match(/file=[^,]+/)?.[0];
  expect(named((await runIn(folder, here)).stdout)).toMatch(/^file=month\/bills\/2026-10\//);
  const inside = path.join(folder, 'month');
  const { stdout } = await runIn(inside, ['export', 'bill-audit-out', '--format', 'github']);
  expect(named(stdout)).toMatch(/^file=bills\/2026-10\//);
  const sarif = JSON.parse(
    (await runIn(folder, ['export', 'out', '--base', 'month', '--format', 'sarif'])).stdout,
  );
  const [{ locations }] = sarif.runs[0].results;
  expect(locations[0].physicalLocation.artifactLocation.uri).toMatch(/^month\/bills\//);
});

test('a format may be sent to stdout by name', async () => {
  const { stdout } = await runIn(folder, ['export', 'out', '--format', 'csv=-']);
  expect(stdout).toBe((await runIn(folder, ['export', 'out', '--format', 'csv'])).stdout);
  expect(readdirSync(folder)).not.toContain('-');
});
