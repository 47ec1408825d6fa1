import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { requireFolder } from '../../src/cli/out-folder.ts';
import { runIn } from '../run-in-folder.ts';
import { auditedFolder } from './dispute-folder.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'out-folder-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const REFUSED =
  '"nope" cannot be written to: nothing can be made there. Expected a folder that can be written to, or made. Check its permissions, or choose another folder with --out; nothing was written.\n';

test('a folder that is there, or can be made, is taken, and nothing is left of the trial', async () => {
  mkdirSync(path.join(folder, 'there'));
  await requireFolder(path.join(folder, 'there'));
  await requireFolder(path.join(folder, 'a/b/c'));
  expect([readdirSync(folder), readdirSync(path.join(folder, 'there'))]).toEqual([['there'], []]);
});

test('a folder below a file is refused', async () => {
  writeFileSync(path.join(folder, 'file'), '');
  await expect(requireFolder(path.join(folder, 'file/below/it'))).rejects.toThrow(
    '"it" cannot be written to: a file stands where a folder must be.',
  );
  expect(readdirSync(folder)).toEqual(['file']);
});

test.skipIf(process.platform !== 'linux')(
  'a folder that takes nothing in is refused before a claim is written',
  async () => {
    const made = await auditedFolder();
    const refused = { code: 2, stdout: '', stderr: REFUSED };
    expect(await made.dispute('open', '--all', '--out', '/proc/nope')).toEqual(refused);
    expect(existsSync(path.join(made.folder, 'bill-audit-ledger.db'))).toBe(false);
    expect(await made.run('check', '--out', '/proc/nope')).toEqual(refused);
    const archived = await runIn(made.folder, ['check', '--archive', '/proc/nope']);
    expect([archived.code, archived.stdout]).toEqual([2, '']);
    expect(archived.stderr).toContain('--archive: the archive cannot be written');
  },
);
