import { appendFileSync } from 'node:fs';
import { chmod, open, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { gzipSync, zipSync } from 'fflate';
import Libsql from 'libsql';
import { vi } from 'vitest';
import { Ledger } from '../src/ledger/ledger.ts';
import { openStore } from '../src/ledger/open-store.ts';
import { lineOf, opening } from './ledger/ledger-story.ts';
import { englishBill } from './pdf/drawn-bills.ts';
import { drawnPdf, line } from './pdf/drawn-pdf.ts';
import { handmadePdf } from './pdf/handmade-pdf.ts';
import { runIn, type Surroundings } from './run-in-folder.ts';

/**
 * Makes what a folder of fixtures cannot hold; may change what surrounds the command, and undo with `after` what would
 * outlive it.
 */
export type Recipe = (folder: string) => Promise<(Surroundings & { after?: () => void }) | undefined>;

/** True where no file can be kept from its reader. */
export const READS_EVERYTHING = process.platform === 'win32' || process.getuid?.() === 0;

/** The problems whose smallest input is no file that can be stored, by id. */
export const RECIPES: Readonly<Record<string, Recipe>> = {
  'config-too-large': (folder) => sparseFile(path.join(folder, 'bill-audit.yaml'), 1_000_001),
  'config-unreadable': (folder) =>
    lockedFile(path.join(folder, 'bill-audit.yaml'), 'bills: [{ files: bills.csv }]'),
  'file-too-large': (folder) => sparseFile(path.join(folder, 'bills.csv'), 2 ** 30 + 1),
  'file-unreadable': (folder) => lockedFile(path.join(folder, 'bills.csv'), 'carrier,service'),
  'x12-too-large': (folder) => writtenFile(path.join(folder, 'bill.edi'), longSegment()),
  'xml-too-large': (folder) =>
    writtenFile(path.join(folder, 'bill.xml'), `<?xml version="1.0"?><a>${'<b/>'.repeat(2_000_000)}</a>`),
  // The bills change each time the command looks where it is: also while they are audited.
  'archive-input-changed': async (folder) => ({
    cwd: () => {
      appendFileSync(path.join(folder, 'bills.csv'), '\n');
      return folder;
    },
  }),
  'archive-name-unusable': (folder) => writtenFile(path.join(folder, 'aux.csv'), PLAIN_BILL),
  'archive-too-many': (folder) => writtenFile(path.join(folder, 'bills.zip'), zipSync(manyFiles(1001))),
  'gzip-too-large': (folder) =>
    writtenFile(path.join(folder, 'bills.csv.gz'), gzipSync(Buffer.alloc(50_000_001))),
  'line-too-long': (folder) => writtenFile(path.join(folder, 'bills.csv'), 'x'.repeat(10_000_001)),
  'pdf-encrypted': (folder) => drawn(folder, [PAGE], { userPassword: 'secret' }),
  'pdf-without-text': (folder) => drawn(folder, [[]]),
  'pdf-page-without-text': (folder) => drawn(folder, [...englishBill(), []]),
  'pdf-too-large': (folder) => {
    const pages = `/Kids[${'3 0 R '.repeat(5001)}]/Count 5001`;
    return writtenFile(path.join(folder, 'bill.pdf'), handmadePdf({ content: '', pages }));
  },
  'pdf-no-charges': (folder) => drawn(folder, [PAGE]),
  'pdf-not-reconciled': (folder) => drawn(folder, englishBill({ net: '61.01' })),
  'pdf-fact-missing': (folder) =>
    drawn(
      folder,
      englishBill().map((page) => page.filter(({ text }) => !/Northline|Registered/.test(text))),
    ),
  'pdf-types-unknown': (folder) =>
    drawn(folder, englishBill({ rows: [['Business Fibre 100', '1', '61.00', '61.00']] })),
  'attachment-unreadable': importedLedger,
  'credit-entered-already': importedLedger,
  'dispute-ambiguous': importedLedger,
  'dispute-event-refused': importedLedger,
  'dispute-letter-without-cause': importedLedger,
  'dispute-unknown': importedLedger,
  'ledger-busy': async (folder) => {
    const file = await madeLedger(folder);
    const libsql = new Libsql(file);
    libsql.exec('begin exclusive');
    return { after: () => libsql.close() };
  },
  'ledger-damaged': async (folder) => {
    const libsql = new Libsql(await madeLedger(folder));
    libsql.exec("drop trigger bill_audit_event_kept; update bill_audit_event set body = '{}'");
    libsql.close();
    return undefined;
  },
  'ledger-driver': async (folder) => {
    await writtenFile(path.join(folder, 'ledger.db'), '');
    vi.doMock('libsql', () => {
      throw new Error("Cannot find module '@libsql/plan9-mips'");
    });
    return { after: () => vi.doUnmock('libsql') };
  },
  'ledger-histories-differ': importedLedger,
  'ledger-newer': async (folder) => {
    const libsql = new Libsql(await madeLedger(folder));
    libsql.exec('update bill_audit_meta set version = 2');
    libsql.close();
    return undefined;
  },
  // SQLite only reads a file that says that a version yet to come has written it.
  'ledger-unwritable': async (folder) => {
    const handle = await open(await madeLedger(folder), 'r+');
    await handle.write(Uint8Array.of(9), 0, 1, 18);
    await handle.close();
    return undefined;
  },
  unexpected: async () => ({
    cwd: () => {
      throw new Error('ENOENT: no such file or directory, uv_cwd');
    },
  }),
};

/** The smallest bill that is audited. */
const PLAIN_BILL =
  'carrier,account,invoice,invoice_date,service,charge_type,amount,currency\nLaurentel,514-01,L-1,2026-10-31,514-555-0101,recurring,28.00,CAD\n';

/** Recipes that need a reader who may not read everything. */
export const NEEDS_PERMISSIONS: ReadonlySet<string> = new Set(['config-unreadable', 'file-unreadable']);

async function sparseFile(file: string, size: number): Promise<undefined> {
  const handle = await open(file, 'w');
  await handle.truncate(size);
  await handle.close();
}

/** A ledger of one claim; gives where it is. */
async function madeLedger(folder: string): Promise<string> {
  const file = path.join(folder, 'ledger.db');
  const store = await openStore({ kind: 'file', file, shown: 'ledger.db' }, { create: true });
  await new Ledger(store).change(() => [opening('D-2026-0001', '2026-11-02', [lineOf('F-1', '10.00')])]);
  await store.close();
  return file;
}

/** The ledger that the folder holds as an export. */
async function importedLedger(folder: string): Promise<undefined> {
  await runIn(folder, ['dispute', 'import', 'ledger.jsonl', '--quiet']);
}

/** A page that says nothing of a bill. */
const PAGE = line(60, [[40, 'Dear customer']]);

async function drawn(folder: string, ...made: Parameters<typeof drawnPdf>): Promise<undefined> {
  return writtenFile(path.join(folder, 'bill.pdf'), await drawnPdf(...made));
}

function manyFiles(count: number): Record<string, Uint8Array> {
  return Object.fromEntries(Array.from({ length: count }, (_, at) => [`${at}.csv`, Buffer.from('x')]));
}

async function writtenFile(file: string, content: string | Uint8Array): Promise<undefined> {
  await writeFile(file, content);
}

/** An interchange with a note one character longer than a segment may be. */
function longSegment(): string {
  const isa =
    'ISA*00*          *00*          *ZZ*LAURENTEL      *ZZ*CLIENT         *261031*1200*U*00401*000000001*0*P*>~';
  return `${isa}GS*CI*A*B*20261031*1200*1*X*004010~ST*811*0001~NTE*${'x'.repeat(50_001)}~`;
}

async function lockedFile(file: string, content: string): Promise<undefined> {
  await writeFile(file, content);
  await chmod(file, 0o000);
}
