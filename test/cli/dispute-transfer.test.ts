import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { exportLines } from '../../src/cli/dispute-export.ts';
import { afterEntries } from '../../src/ledger/ledger.ts';
import { lineOf, opening } from '../ledger/ledger-story.ts';
import { runIn } from '../run-in-folder.ts';
import { type DisputeFolder, disputeFolder, ledgerFolder } from './dispute-folder.ts';

const exported = async ({ dispute }: DisputeFolder, ...argv: readonly string[]) =>
  (await dispute('export', ...argv)).stdout;

/** A finding as `report.json` keeps it. */
function savedFinding(id: string, impact: string) {
  return {
    id,
    fingerprint: `fp-${id}`,
    rule: 'mrc-contract-mismatch',
    class: 'error',
    severity: 'error',
    carrier: 'Laurentel',
    account: null,
    invoice: null,
    service: '514-555-0101',
    code: null,
    period: null,
    billed: null,
    expected: null,
    impact,
    currency: 'CAD',
    message: 'É',
    evidence: [],
    also: [],
  };
}

/** A ledger in which much has happened. */
async function eventful(): Promise<DisputeFolder> {
  const saved = savedFinding('F-1', '3.50');
  const made = await ledgerFolder(
    opening('D-2026-0001', '2026-11-02', [lineOf('F-1', '3.50', { saved }), lineOf('F-2', '3.50')]),
    opening('D-2026-0002', '2026-11-02', [lineOf('F-3', '2.00')]),
  );
  for (const step of [
    ['note', '1', 'Élise: “oui”\n=1+1', '--for-carrier'],
    ['send', '2', '1'],
    ['answer', '2', 'denied', '--reason', 'no'],
    ['credit', '1', '--amount', '3.50'],
  ])
    await made.dispute(...step, '--quiet');
  return made;
}

describe('dispute export', () => {
  test('prints a line for each event, by claim and number, after that of the schema', async () => {
    const lines = (await exported(await eventful())).split('\n');
    expect(lines[0]).toBe('{"schema":"bill-audit/ledger@1"}');
    expect(lines.at(-1)).toBe('');
    const events = lines.slice(1, -1).map((line) => JSON.parse(line));
    expect(events.map(({ dispute, number, type }) => `${dispute} ${number} ${type}`)).toEqual([
      'D-2026-0001 1 opened',
      'D-2026-0001 2 noted',
      'D-2026-0001 3 sent',
      'D-2026-0001 4 credited',
      'D-2026-0002 1 opened',
      'D-2026-0002 2 sent',
      'D-2026-0002 3 answered',
    ]);
  });

  test('writes a file, and says so', async () => {
    const made = await eventful();
    expect(await made.dispute('export', 'ledger.jsonl')).toEqual({
      code: 0,
      stdout: '',
      stderr: 'wrote ledger.jsonl: 7 events of 2 claims\n',
    });
    expect(made.read('ledger.jsonl')).toBe(await exported(made));
  });

  test('does not write over the ledger', async () => {
    const made = await eventful();
    const before = readFileSync(path.join(made.folder, 'bill-audit-ledger.db'));
    const { code, stderr } = await made.dispute('export', 'bill-audit-ledger.db');
    expect([code, stderr]).toEqual([2, expect.stringContaining('the ledger itself')]);
    expect(readFileSync(path.join(made.folder, 'bill-audit-ledger.db'))).toEqual(before);
  });
});

describe('dispute import', () => {
  test('of an export makes a ledger with the same export, and adds nothing twice', async () => {
    const made = await eventful();
    const text = await exported(made);
    writeFileSync(path.join(made.folder, 'all.jsonl'), text);
    expect(await made.dispute('import', 'all.jsonl', '--ledger', 'copy.db')).toEqual({
      code: 0,
      stdout:
        'D-2026-0001  credited  Laurentel  7.00 CAD  4 events\nD-2026-0002  denied    Laurentel  2.00 CAD  opened with 1 charge; answer due 2026-11-22; no\n',
      stderr: 'added 7 events; 0 events were there already\n',
    });
    expect(await exported(made, '--ledger', 'copy.db')).toBe(text);
    expect(await made.dispute('import', 'all.jsonl', '--ledger', 'copy.db')).toEqual({
      code: 0,
      stdout: '',
      stderr: 'added 0 events; 7 events were there already\n',
    });
  });

  test('adds only what is missing, from stdin too', async () => {
    const made = await eventful();
    const lines = (await exported(made)).split('\n');
    writeFileSync(path.join(made.folder, 'some.jsonl'), `${lines.slice(0, 3).join('\n')}\n`);
    await made.dispute('import', 'some.jsonl', '--ledger', 'copy.db');
    async function* stdin() {
      yield Buffer.from(lines.join('\n'));
    }
    const argv = ['dispute', 'import', '-', '--ledger', 'copy.db'];
    const { code, stderr } = await runIn(made.folder, argv, { stdin: stdin() });
    expect([code, stderr]).toEqual([0, 'added 5 events; 2 events were there already\n']);
    expect(await exported(made, '--ledger', 'copy.db')).toBe(lines.join('\n'));
  });

  test('reads a byte order mark, CRLF, blank lines and any order of lines and keys', async () => {
    const made = await eventful();
    const [head = '', ...events] = (await exported(made)).trimEnd().split('\n');
    const turned = events.toReversed().map((line) => {
      const entries = Object.entries(JSON.parse(line)).toReversed();
      return JSON.stringify(Object.fromEntries(entries));
    });
    const text = `\ufeff\r\n${[head, '', ...turned, '  '].join('\r\n')}`;
    writeFileSync(path.join(made.folder, 'all.jsonl'), text);
    expect((await made.dispute('import', 'all.jsonl', '--ledger', 'copy.db')).code).toBe(0);
    expect(await exported(made, '--ledger', 'copy.db')).toBe(await exported(made));
  });

  test('adds nothing with --dry-run, and makes no ledger', async () => {
    const made = await eventful();
    await made.dispute('export', 'all.jsonl');
    const { code, stderr } = await made.dispute('import', 'all.jsonl', '--ledger', 'copy.db', '--dry-run');
    expect([code, stderr]).toEqual([0, 'would add 7 events; 0 events were there already\n']);
    expect(existsSync(path.join(made.folder, 'copy.db'))).toBe(false);
  });

  test('of a history that differs is refused whole, every line told', async () => {
    const made = await eventful();
    const before = await exported(made);
    const text = `${before.replaceAll('Nadia Roy', 'N. Roy').trimEnd()}\n`;
    writeFileSync(path.join(made.folder, 'other.jsonl'), text);
    const { code, stdout, stderr } = await made.dispute('import', 'other.jsonl');
    expect([code, stdout, stderr.split('\n').length]).toEqual([2, '', 7]);
    expect(stderr.split('\n')[2]).toBe(
      'other.jsonl, line 4: event 3 of D-2026-0001 is not the one that the ledger has. Expected an export of the same ledger, from before or after. Look at it with bill-audit dispute show D-2026-0001; import into a ledger of another name to see the other.',
    );
    expect(await exported(made)).toBe(before);
  });

  test('of events that cannot follow is refused at their lines, and makes no ledger', async () => {
    const made = await ledgerFolder(opening('D-2026-0001', '2026-11-02', [lineOf('F-1', '10.00')]));
    const [head, first = ''] = (await exported(made)).split('\n');
    const denied = `${JSON.stringify({ ...JSON.parse(first), number: 2, type: 'answered', outcome: 'denied' })}`;
    const { carrier: _, currency: _1, lines: _2, found: _3, payment: _4, ...bare } = JSON.parse(denied);
    const gap = JSON.stringify({ ...bare, dispute: 'D-2026-0009', number: 3 });
    writeFileSync(path.join(made.folder, 'bad.jsonl'), [head, first, JSON.stringify(bare), gap].join('\n'));
    expect(await made.dispute('import', 'bad.jsonl', '--ledger', 'new.db')).toEqual({
      code: 2,
      stdout: '',
      stderr: `2 problems:
bad.jsonl, line 3: D-2026-0001: it is draft since 2026-11-02, and answer approved, partly-approved or denied does not follow that. Expected one of: ready; open (adds charges to it); send; withdraw; close --expired. Look at it with bill-audit dispute show D-2026-0001.
bad.jsonl, line 4: D-2026-0009 has no event of number 1, but one of number 3. Expected the events of a dispute numbered 1, 2, 3 and on. Give the whole of the export, from a ledger that has them all.
`,
    });
    expect(existsSync(path.join(made.folder, 'new.db'))).toBe(false);
  });

  test.each<[string, string | Uint8Array, string]>([
    ['nothing', '', 'x.jsonl, line 1: the first line is not that of an export.'],
    [
      'events without their first line',
      '{"dispute":"D-2026-0001"}',
      'x.jsonl, line 1: the first line is not that of an export.',
    ],
    [
      'a later version',
      '\n{"schema":"bill-audit/ledger@2"}',
      'x.jsonl, line 2: the export is of another version, "bill-audit/ledger@2".',
    ],
    ['bytes', Uint8Array.of(0xff, 0xfe, 0), 'x.jsonl, line 1: it is no text in UTF-8.'],
  ])('of %s is refused', async (_, content, told) => {
    const { folder, dispute } = disputeFolder();
    writeFileSync(path.join(folder, 'x.jsonl'), content);
    const { code, stderr } = await dispute('import', 'x.jsonl');
    expect([code, stderr]).toEqual([
      2,
      `${told} Expected {"schema":"bill-audit/ledger@1"}, and an event on each line after it. Import a file that bill-audit dispute export wrote, with this version or a later one.\n`,
    ]);
  });

  test('of what is nested beyond reason, and of thousands of bad lines, tells so in few words', async () => {
    const { folder, dispute } = disputeFolder();
    const event = (saved: string) =>
      `{"dispute":"D-2026-0001","number":1,"on":"2026-11-02","at":"2026-11-02T09:00:00.000Z","by":"N","type":"opened","carrier":"L","currency":"CAD","found":"2026-11-02","payment":"paid","lines":[{"finding":"F","fingerprint":"f","rule":"r","disputed":"1.00 CAD","codes":[],"saved":${saved}}]}`;
    const deep = event(`${'['.repeat(20_000)}${']'.repeat(20_000)}`);
    const text = ['{"schema":"bill-audit/ledger@1"}', deep, ...Array.from({ length: 3000 }, () => '{')];
    writeFileSync(path.join(folder, 'x.jsonl'), text.join('\n'));
    const lines = (await dispute('import', 'x.jsonl')).stderr.split('\n');
    expect(lines.length).toBe(53);
    expect(lines[1]).toBe(
      'x.jsonl, line 2: this is no event of a ledger: it is nested too deeply, or too large. Expected an event as bill-audit dispute export writes it. Correct the line, or export the ledger again.',
    );
    expect(lines[51]).toBe('2951 more of the kind were found in the file.');
  });
});

test.each([
  [{}, 'it is of "F-2"', 'F-2', '3.50'],
  [{}, 'its impact is 3.49, and 3.50 are disputed', 'F-1', '3.49'],
  [{ currency: 'USD' }, 'it is of another currency', 'F-1', '3.50'],
  [{ evidence: 'x' }, 'its evidence is not what a finding has there', 'F-1', '3.50'],
])('import takes no finding that is not of its line: %j %s', async (changes, fault, id, impact) => {
  const made = disputeFolder();
  const saved = { ...savedFinding(id, impact), ...changes };
  const { added } = afterEntries(new Map(), [
    opening('D-2026-0001', '2026-11-02', [lineOf('F-1', '3.50', { saved })]),
  ]);
  writeFileSync(path.join(made.folder, 'ledger.jsonl'), [...exportLines(added)].join(''));
  expect(await made.dispute('import', 'ledger.jsonl')).toEqual({
    code: 2,
    stdout: '',
    stderr: `ledger.jsonl, line 2, key "lines.0.saved": this is not the finding of the line: ${fault}. Expected null, or the finding as bill-audit dispute export writes it. Correct the line, or export the ledger again.\n`,
  });
  expect(readdirSync(made.folder)).toEqual(['ledger.jsonl']);
});

test.each([
  ['import', 'the file of an export'],
  ['export', 'the file of an export'],
  ['open', 'the report.json of an audit'],
])('%s shows nothing of an address where a file belongs', async (command, belongs) => {
  const { dispute, folder } = await eventful();
  const before = readdirSync(folder);
  const options = command === 'open' ? ['--all'] : [];
  expect(await dispute(command, 'postgres://ana:s3cret@127.0.0.1:1/x', ...options)).toEqual({
    code: 2,
    stdout: '',
    stderr: `An address stands where ${belongs} belongs. Expected ${belongs}. Name it; the address of a ledger is named with --ledger.\n`,
  });
  expect(readdirSync(folder)).toEqual(before);
});

test('an import that the ledger refuses leaves no new ledger behind', async () => {
  const made = await eventful();
  const text = await exported(made);
  const lines = text.split('\n').filter((line) => !line.includes('"type":"opened"'));
  writeFileSync(path.join(made.folder, 'cut.jsonl'), lines.join('\n'));
  const { code } = await made.dispute('import', 'cut.jsonl', '--ledger', 'new.db');
  expect([code, existsSync(path.join(made.folder, 'new.db'))]).toEqual([2, false]);
});

test('a value of a filter that no claim has is told with what there is', async () => {
  const { dispute } = await eventful();
  const listed = await dispute('list', '--carrier', 'Zzz', '--service', '999');
  expect([listed.code, listed.stderr]).toEqual([
    0,
    'no claim is of carrier "Zzz"; there are: "Laurentel"\nno claim is of service "999"; there are: "514-555-0101"\n',
  ]);
  expect((await dispute('list', '--carrier', 'Zzz', '--quiet')).stderr).toBe('');
  expect(await dispute('list', '--rule', 'mrc-contract-mismatsh')).toEqual({
    code: 2,
    stdout: '',
    stderr:
      '--rule "mrc-contract-mismatsh" is not a rule. Expected the id of a rule that bill-audit rules lists, or of one that a claim has. Did you mean "mrc-contract-mismatch"?\n',
  });
});
