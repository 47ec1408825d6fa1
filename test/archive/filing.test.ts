import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { entryNames, MARK_TEXT, readEntry } from '../../src/archive/entries.ts';
import { type Filing, fileAudit, requireFilable } from '../../src/archive/filing.ts';
import { sha256Of } from '../../src/archive/manifest.ts';
import { objectPath } from '../../src/archive/objects.ts';
import { strays } from '../../src/archive/strays.ts';
import { namesUnder } from '../run-in-folder.ts';
import { filesUnder } from './filed-month.ts';

let archive: string;
beforeEach(() => {
  archive = path.join(mkdtempSync(path.join(tmpdir(), 'bill-audit-filing-')), 'archive');
});
afterEach(() => rmSync(path.dirname(archive), { recursive: true, force: true }));

const BILL = Buffer.from('carrier,amount\n');

function filing(changes: Partial<Filing> = {}): Filing {
  return {
    head: {
      tool: { name: 'bill-audit', version: '1.2.3', node: 'v20.16.0' },
      as_of: '2026-10-31',
      customer: 'Valbrune',
      summary: { findings: 0, claim: {} },
      run: { cwd: '.', config: null, evidence_links: false, options: { bills: ['*.csv'] } },
      not_archived: [],
    },
    inputs: [
      { role: 'bills', path: 'a.csv', read: async () => BILL },
      { role: 'bills', path: 'copy.csv', read: async () => BILL },
    ],
    outputs: [{ role: 'report', path: 'report.json', read: async () => Buffer.from('{}\n') }],
    guard: () => () => undefined,
    ...changes,
  };
}

describe('fileAudit', () => {
  test('keeps every file once, a manifest, and sums that another person can check', async () => {
    const { entry, isNew } = await fileAudit(archive, filing());
    const [bill, report] = [sha256Of(BILL), sha256Of('{}\n')];
    expect(isNew).toBe(true);
    const files = (await namesUnder(archive)).filter((name) => /\.\w+$|SUMS|[0-9a-f]{62}$/.test(name));
    expect(files).toEqual(
      [
        `${entry}/SHA256SUMS`,
        `${entry}/manifest.json`,
        'ARCHIVE.txt',
        objectPath(bill),
        objectPath(report),
      ].sort(),
    );
    expect(readFileSync(path.join(archive, 'ARCHIVE.txt'), 'utf8')).toBe(MARK_TEXT);
    const manifest = readFileSync(path.join(archive, entry, 'manifest.json'));
    const sums = [bill, report].sort().map((sum) => `${sum}  ../../${objectPath(sum)}\n`);
    expect(readFileSync(path.join(archive, entry, 'SHA256SUMS'), 'utf8')).toBe(
      `${sha256Of(manifest)}  manifest.json\n${sums.join('')}`,
    );
    expect(readEntry(archive, entry)).toMatchObject({ name: entry, isWhole: true });
  });

  test('changes nothing where the same is filed already, with another Node too', async () => {
    const { entry } = await fileAudit(archive, filing());
    const before = filesUnder(archive);
    const { head } = filing();
    const again = { ...head, tool: { ...head.tool, node: 'v24.0.0' } };
    expect(await fileAudit(archive, filing({ head: again }))).toEqual({ entry, isNew: false });
    expect(filesUnder(archive)).toEqual(before);
  });

  test('files a month again with other inputs beside the first', async () => {
    const first = await fileAudit(archive, filing());
    const before = filesUnder(archive);
    const inputs = [{ role: 'bills' as const, path: 'a.csv', read: async () => Buffer.from('other') }];
    const second = await fileAudit(archive, filing({ inputs }));
    expect(entryNames(archive, 'archive')).toEqual([first.entry, second.entry].sort());
    expect(filesUnder(archive)).toEqual(expect.arrayContaining(before));
  });

  test('leaves nothing where a file cannot be read', async () => {
    await fileAudit(archive, filing());
    const before = filesUnder(archive);
    const inputs = [
      { role: 'bills' as const, path: 'a.csv', read: async () => Buffer.from('new') },
      { role: 'bills' as const, path: 'b.csv', read: () => Promise.reject(new Error('gone')) },
    ];
    await expect(fileAudit(archive, filing({ inputs }))).rejects.toThrow('gone');
    expect(filesUnder(archive)).toEqual(before);
    expect(readdirSync(archive).sort()).toEqual(['2026-10', 'ARCHIVE.txt', 'objects']);
  });

  test('leaves no folder where there was none', async () => {
    const inputs = [{ role: 'bills' as const, path: 'a.csv', read: () => Promise.reject(new Error('gone')) }];
    const deep = path.join(archive, 'deeper/down');
    await expect(fileAudit(deep, filing({ inputs }))).rejects.toThrow('gone');
    expect(readdirSync(path.dirname(archive))).toEqual([]);
  });

  test('refuses to build on an object that is damaged', async () => {
    await fileAudit(archive, filing());
    const object = objectPath(sha256Of(BILL));
    writeFileSync(path.join(archive, object), 'carrier,amounT\n');
    await expect(fileAudit(archive, filing())).rejects.toThrow(
      `${object}: the object does not hold the bytes that it is named for.`,
    );
  });

  test('refuses to take a damaged manifest for the same audit', async () => {
    const { entry } = await fileAudit(archive, filing());
    writeFileSync(path.join(archive, entry, 'SHA256SUMS'), '');
    await expect(fileAudit(archive, filing())).rejects.toThrow(
      `${entry}/manifest.json: the manifest is not the one that was filed.`,
    );
  });

  test('lets several file at once', async () => {
    const filed = await Promise.all(Array.from({ length: 8 }, () => fileAudit(archive, filing())));
    expect(new Set(filed.map(({ entry }) => entry)).size).toBe(1);
    expect(filed.filter(({ isNew }) => isNew)).toHaveLength(1);
    const entries = entryNames(archive, 'archive').map((name) => readEntry(archive, name));
    expect(entries.map(({ isWhole }) => isWhole)).toEqual([true]);
    expect(strays(archive, entries)).toEqual({ files: [], filings: [] });
  });

  test('tells what an interrupted filing left, which is in nobody’s way', async () => {
    mkdirSync(path.join(archive, '.filing-abc123/objects'), { recursive: true });
    requireFilable(archive, 'archive');
    expect(entryNames(archive, 'archive')).toEqual([]);
    const { entry } = await fileAudit(archive, filing());
    mkdirSync(path.join(archive, 'objects/00'));
    writeFileSync(path.join(archive, 'objects/00', 'f'.repeat(62)), 'placed, and never named');
    expect(strays(archive, [readEntry(archive, entry)])).toEqual({
      files: [`objects/00/${'f'.repeat(62)}`],
      filings: ['.filing-abc123'],
    });
  });
});

describe('requireFilable', () => {
  test('refuses a folder of other things, and a file', () => {
    requireFilable(archive, 'archive');
    mkdirSync(archive);
    requireFilable(archive, 'archive');
    writeFileSync(path.join(archive, 'letter.docx'), '');
    expect(() => requireFilable(archive, 'archive')).toThrow(
      '"archive" holds other files, and is no archive.',
    );
    expect(() => requireFilable(path.join(archive, 'letter.docx'), 'letter.docx')).toThrow(
      '"letter.docx" is a file, or lies in one.',
    );
  });
});
