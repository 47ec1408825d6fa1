import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { Document, Packer, Paragraph } from 'docx';
import exceljs from 'exceljs';
import { unzipSync, zipSync } from 'fflate';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { type Day, dayOf } from '../../src/calendar/day.ts';
import { readDirectory } from '../../src/zip/directory.ts';
import { stampZip } from '../../src/zip/stamp.ts';

const zone = process.env.TZ;

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'] });
});

afterEach(() => {
  vi.useRealTimers();
  process.env.TZ = zone;
});

function day(year: number, month: number, date: number): Day {
  const found = dayOf(year, month, date);
  if (found === undefined) throw new RangeError('no such day');
  return found;
}

async function streamedWorkbook(): Promise<Uint8Array> {
  const stream = new PassThrough();
  const bytes = buffer(stream);
  const workbook = new exceljs.stream.xlsx.WorkbookWriter({ stream, useStyles: true });
  workbook.addWorksheet('Écarts').addRow(['514-555-0101', 31.5]).commit();
  await workbook.commit();
  return bytes;
}

async function letter(): Promise<Uint8Array> {
  return Packer.toBuffer(new Document({ sections: [{ children: [new Paragraph('Objet : réclamation')] }] }));
}

async function written(
  make: () => Promise<Uint8Array>,
  clock: string,
  timeZone: string,
): Promise<Uint8Array> {
  process.env.TZ = timeZone;
  vi.setSystemTime(new Date(clock));
  return make();
}

test.each([
  ['a streamed workbook', streamedWorkbook],
  ['a letter', letter],
])('%s has the same bytes on any day in any time zone', async (_, make) => {
  const one = await written(make, '2026-10-31T23:59:58Z', 'Pacific/Auckland');
  const two = await written(make, '2027-01-02T00:00:09Z', 'America/Montreal');
  expect(Buffer.from(one).equals(Buffer.from(two))).toBe(false);
  const stamped = stampZip(one, day(2026, 10, 31));
  expect(Buffer.from(stamped).equals(Buffer.from(stampZip(two, day(2026, 10, 31))))).toBe(true);
  expect(Buffer.from(stampZip(stamped, day(2026, 10, 31))).equals(Buffer.from(stamped))).toBe(true);
  expect(Buffer.from(stampZip(one, day(2026, 11, 1))).equals(Buffer.from(stamped))).toBe(false);
});

test('a stamped workbook opens with its content', async () => {
  const stamped = stampZip(await streamedWorkbook(), day(2026, 10, 31));
  const workbook = new exceljs.Workbook();
  await workbook.xlsx.load(stamped.slice().buffer as ArrayBuffer);
  const row = workbook.getWorksheet('Écarts')?.getRow(1);
  expect([row?.getCell(1).value, row?.getCell(2).value]).toEqual(['514-555-0101', 31.5]);
  expect(workbook.created).toEqual(new Date('2026-10-31T00:00:00Z'));
});

test('the files, their order and their content stay', async () => {
  const bytes = await streamedWorkbook();
  const stamped = stampZip(bytes, day(2026, 10, 31));
  const names = (zip: Uint8Array) => readDirectory(zip, 'f').map(({ name }) => name);
  expect(names(stamped)).toEqual(names(bytes));
  const before = unzipSync(bytes);
  const after = unzipSync(stamped);
  for (const name of names(bytes).filter((one) => one !== 'docProps/core.xml'))
    expect(after[name]).toEqual(before[name]);
});

test('archivers find the zip whole and every time in it the day at midnight', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'stamp-'));
  try {
    const path = join(folder, 'a.zip');
    for (const make of [streamedWorkbook, letter]) {
      writeFileSync(path, stampZip(await make(), day(2026, 10, 31)));
      const script =
        'import sys,zipfile;z=zipfile.ZipFile(sys.argv[1]);print(z.testzip(),{i.date_time for i in z.infolist()})';
      expect(execFileSync('python3', ['-c', script, path], { encoding: 'utf8' })).toBe(
        'None {(2026, 10, 31, 0, 0, 0)}\n',
      );
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test.each([
  [day(1979, 12, 31), 1980, 1, 1],
  [day(1980, 1, 1), 1980, 1, 1],
  [day(2107, 12, 31), 2107, 12, 31],
  [day(2108, 1, 1), 2107, 12, 31],
])('day %d becomes %d-%d-%d', (on, year, month, date) => {
  const stamped = stampZip(zipSync({ 'a.txt': Buffer.from('x') }), on);
  const field = new DataView(stamped.buffer).getUint32(10, true);
  expect([field & 0xffff, (field >>> 25) + 1980, (field >>> 21) & 15, (field >>> 16) & 31]).toEqual([
    0,
    year,
    month,
    date,
  ]);
});

test('files are added behind those of the zip, and texts rewritten', () => {
  const encoder = new TextEncoder();
  const zip = zipSync({ 'a.xml': encoder.encode('<a/>'), 'b.xml': encoder.encode('<b/>') });
  const stamped = stampZip(zip, day(2026, 10, 31), {
    added: [{ name: 'media/é.png', content: new Uint8Array([1, 2, 3]) }],
    rewritten: new Map([['b.xml', (text) => text.replace('<b/>', '<b>é</b>')]]),
  });
  const files = Object.entries(unzipSync(stamped));
  expect(
    files.map(([name, bytes]) => [name, name.endsWith('png') ? [...bytes] : new TextDecoder().decode(bytes)]),
  ).toEqual([
    ['a.xml', '<a/>'],
    ['b.xml', '<b>é</b>'],
    ['media/é.png', [1, 2, 3]],
  ]);
  expect(readDirectory(stamped, 'zip').map(({ name, size }) => [name, size])).toEqual([
    ['a.xml', 4],
    ['b.xml', 9],
    ['media/é.png', 3],
  ]);
});
