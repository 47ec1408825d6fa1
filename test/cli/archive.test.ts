import {
  appendFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gzipSync } from 'fflate';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { sumsText } from '../../src/archive/entries.ts';
import { entryName, type Manifest, manifestText, sha256Of } from '../../src/archive/manifest.ts';
import { filedMonth, filesUnder, sampleMonth } from '../archive/filed-month.ts';
import { runIn } from '../run-in-folder.ts';
import { CONFIG, writeMonth } from './overcharged-month.ts';

const OWN_RULES = `rules:
  - id: voice-above-limit
    title: Voice above the limit
    class: error
    where: { code: VOIP-STD }
    must: { amount: { at_most: "30.00", currency: CAD } }
`;
const SECOND_LINE =
  'Laurentel,514-01,L-10,2026-10-31,2026-10-01,2026-10-31,514-555-0102,recurring,VOIP-STD,1,33.00,CAD\n';

const REPORT = 'month/bill-audit-out';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'bill-audit-archive-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const at = (name: string) => path.join(folder, name);
const manifestAt = (entry: string): Manifest =>
  JSON.parse(readFileSync(at(`archive/${entry}/manifest.json`), 'utf8'));
const verify = (...argv: readonly string[]) => runIn(folder, ['archive', 'verify', 'archive', ...argv]);
const month = (config?: string) => writeMonth(at('month'), { '514-555-0101': '31.50' }, config);

/** Changes a manifest as a newer or older program would have written it, and files it under its name. */
function refiled(entry: string, change: (manifest: Manifest) => Manifest): string {
  const manifest = change(manifestAt(entry));
  const [text, name] = [manifestText(manifest), entryName(manifest)];
  rmSync(at(`archive/${entry}`), { recursive: true });
  mkdirSync(at(`archive/${name}`), { recursive: true });
  writeFileSync(at(`archive/${name}/manifest.json`), text);
  writeFileSync(at(`archive/${name}/SHA256SUMS`), sumsText(text, manifest));
  return name;
}

/** The place of the object of a file of an entry. */
function objectOf(entry: string, name: string): string {
  const { inputs, outputs } = manifestAt(entry);
  const { sha256 = '' } = [...inputs, ...outputs].find(({ path: file }) => file === name) ?? {};
  return `objects/${sha256.slice(0, 2)}/${sha256.slice(2)}`;
}

describe('the sample month', () => {
  test('is filed, listed, verified, restored and audited again to the same bytes', async () => {
    sampleMonth(folder);
    const entry = await filedMonth(folder);
    const before = filesUnder(at('archive'));
    expect(manifestAt(entry).inputs).toHaveLength(19);
    expect((await runIn(folder, ['archive', 'list', 'archive'])).stdout).toMatch(
      new RegExp(
        `^${entry}  as of 2026-10-31  Groupe Valbrune inc\\.  \\d+ findings  claim [\\d.]+ CAD  19 inputs and 14 outputs, \\d+ kB  bill-audit \\d+\\.\\d+\\.\\d+\\n$`,
      ),
    );
    expect(await verify()).toEqual({ code: 0, stdout: `${entry}  the same  33 files\n`, stderr: '' });
    const restored = await runIn(folder, ['archive', 'restore', 'archive', '2026-10', '--out', 'new/month']);
    expect(restored).toEqual({
      code: 0,
      stdout: '',
      stderr: `restored 19 inputs and 14 outputs of ${entry}\nRun it again: cd new/month && bill-audit check\n`,
    });
    const audited = readdirSync(at('month/bill-audit-out')).sort();
    expect(readdirSync(at('new/month/bill-audit-out')).sort()).toEqual(audited);
    for (const name of audited)
      expect(readFileSync(at(`new/month/bill-audit-out/${name}`))).toEqual(
        readFileSync(at(`month/bill-audit-out/${name}`)),
      );
    rmSync(at('month'), { recursive: true });
    cpSync(at('new/month'), at('month'), { recursive: true });
    expect(await filedMonth(folder)).toBe(entry);
    expect(filesUnder(at('archive'))).toEqual(before);
  });
});

describe('check --archive', () => {
  test('keeps what the command line asked for, and the files that it names', async () => {
    month();
    await runIn(folder, ['check', 'month', '--quiet', '--out', 'earlier']);
    writeFileSync(at('month/rules.yaml'), OWN_RULES);
    appendFileSync(at('month/bills.csv'), SECOND_LINE);
    const options = ['--baseline', 'earlier/report.json', '--as-of', '2026-11-05', '--min-impact', '0.10'];
    const entry = await filedMonth(
      folder,
      ...options,
      '--rules',
      'month/rules.yaml',
      '--locale',
      'ar-MA',
      '--out',
      'o',
    );
    expect(manifestAt(entry)).toMatchObject({
      run: {
        cwd: '.',
        config: 'month/bill-audit.yaml',
        evidence_links: false,
        options: {
          as_of: '2026-11-05',
          min_impact: '0.10',
          locale: 'ar-MA',
          baseline: 'earlier/report.json',
          rules: ['month/rules.yaml'],
        },
      },
      inputs: [
        { role: 'baseline', path: 'earlier/report.json' },
        { role: 'config', path: 'month/bill-audit.yaml' },
        { role: 'bills', path: 'month/bills.csv' },
        { role: 'prices', path: 'month/prices.csv' },
        { role: 'rule', path: 'month/rules.yaml' },
      ],
    });
    expect((await verify()).stdout).toMatch(/ {2}the same {2}\d+ files\n$/);
    const { stderr } = await runIn(folder, ['archive', 'restore', 'archive', entry, '--out', 'again']);
    expect(stderr).toContain(
      'Run it again: cd again && bill-audit check --config month/bill-audit.yaml --as-of 2026-11-05 --min-impact 0.10 --locale ar-MA --baseline earlier/report.json --rules month/rules.yaml\n',
    );
  });

  test('keeps inputs that the command line names without a configuration', async () => {
    month();
    rmSync(at('month/bill-audit.yaml'));
    const argv = [
      'check',
      '--bills',
      'month/b*.csv',
      '--prices',
      at('month/prices.csv'),
      '--fail-on',
      'never',
    ];
    const { code } = await runIn(folder, [
      ...argv,
      '--country',
      'CA',
      '--skip-bad-rows',
      '--archive',
      'archive',
    ]);
    expect(code).toBe(0);
    const [entry = ''] = readdirSync(at('archive/2026-10')).map((id) => `2026-10/${id}`);
    expect(manifestAt(entry).run).toEqual({
      cwd: '.',
      config: null,
      evidence_links: false,
      options: {
        skip_bad_rows: true,
        country: 'CA',
        bills: ['month/b*.csv'],
        prices: ['month/prices.csv'],
      },
    });
    expect((await verify()).stdout).toBe(`${entry}  the same  ${countOf(entry)} files\n`);
  });

  test('gives files outside the folder of the configuration names that are safe', async () => {
    const far = mkdtempSync(path.join(tmpdir(), 'bill-audit-share-'));
    try {
      month(
        `customer: { country: CA }\nbills: [{ files: ../in/*.gz }]\nprices: [{ files: ${far}/p*.csv }]\n`,
      );
      mkdirSync(at('in'));
      writeFileSync(at('in/bills.csv.gz'), gzipSync(readFileSync(at('month/bills.csv'))));
      cpSync(at('month/prices.csv'), path.join(far, 'prices.csv'));
      const entry = await filedMonth(folder);
      const { inputs, run } = manifestAt(entry);
      const inner = path.basename(folder);
      // Both lie in the folder for temporary files.
      expect(inputs.map(({ role, path: file }) => [role, file])).toEqual([
        ['bills', 'above-1/in/bills.csv.gz'],
        ['config', 'above-1/month/bill-audit.yaml'],
        ['config-as-written', 'above-1/month/bill-audit.yaml.as-written'],
        ['prices', `${path.basename(far)}/prices.csv`],
      ]);
      expect(run).toMatchObject({ cwd: 'above-1/month', config: 'above-1/month/bill-audit.yaml' });
      expect(JSON.stringify(manifestAt(entry))).not.toContain(inner);
      rmSync(far, { recursive: true });
      rmSync(at('month'), { recursive: true });
      expect((await verify()).stdout).toBe(`${entry}  the same  ${countOf(entry)} files\n`);
    } finally {
      rmSync(far, { recursive: true, force: true });
    }
  });

  test('keeps the ledger as the audit read it', async () => {
    month(CONFIG.replace('country: CA', 'country: CA, contact: { name: N. Roy }'));
    await runIn(folder, ['check', 'month', '--quiet', '--fail-on', 'never']);
    const opened = await runIn(folder, ['dispute', 'open', '--all', '--config', 'month', '--report', REPORT]);
    expect(opened.code).toBe(0);
    const first = await filedMonth(folder);
    expect(manifestAt(first).inputs.map(({ role }) => role)).toContain('ledger');
    // What happens to the claim afterwards is not what was audited.
    await runIn(folder, ['dispute', 'send', '1', '--config', 'month', '--channel', 'mail']);
    const second = await filedMonth(folder, '--new');
    expect(manifestAt(second).run.options).toEqual({ new: true });
    expect((await verify()).stdout).toMatch(/^\S+ {2}the same {2}\d+ files\n\S+ {2}the same {2}\d+ files\n$/);
    const { stderr } = await runIn(folder, ['archive', 'restore', 'archive', first, '--out', 'again']);
    const told =
      'First its ledger: cd again && bill-audit dispute import ledger.jsonl --config bill-audit.yaml\n';
    expect(stderr).toContain(told);
    const argv = ['dispute', 'import', 'ledger.jsonl', '--config', 'bill-audit.yaml', '--quiet'];
    expect((await runIn(at('again'), argv)).code).toBe(0);
    const before = readFileSync(at('again/bill-audit-out/report.json'));
    await runIn(at('again'), ['check', '--quiet', '--fail-on', 'never']);
    expect(readFileSync(at('again/bill-audit-out/report.json'))).toEqual(before);
  });

  test('gives a configuration with a ledger elsewhere one of its own, and keeps no password', async () => {
    const live = CONFIG.replace('country: CA', 'country: CA, contact: { name: N. Roy }');
    const address = 'postgres://ana:s3cret@127.0.0.1:1/telecom';
    month(`${live}# ledger: ${address}\nledger: ../claims.db\n`);
    await runIn(folder, ['check', 'month', '--quiet', '--fail-on', 'never']);
    await runIn(folder, ['dispute', 'open', '--all', '--config', 'month', '--report', REPORT]);
    const first = await filedMonth(folder);
    const second = await filedMonth(folder, '--ledger', 'claims.db');
    month(`${live}ledger: ${address}\n`);
    const third = await filedMonth(folder, '--ledger', 'claims.db');
    expect(second).toBe(first);
    for (const name of filesUnder(at('archive')))
      expect(readFileSync(at(`archive/${name.split(' ')[0]}`)).includes('s3cret')).toBe(false);
    for (const [entry, written] of [
      [first, '# ledger: postgres://ana:…@127.0.0.1:1/telecom\nledger: ../claims.db\n'],
      [third, 'ledger: postgres://ana:…@127.0.0.1:1/telecom\n'],
    ] as const) {
      const out = `again-${entry.slice(8)}`;
      await runIn(folder, ['archive', 'restore', 'archive', entry, '--out', out]);
      const config = readFileSync(at(`${out}/bill-audit.yaml`), 'utf8');
      expect(config.endsWith('\nledger: bill-audit-ledger.db\n')).toBe(true);
      const original = readFileSync(at(`${out}/bill-audit.yaml.as-written`), 'utf8');
      expect(original.endsWith(`\n${written}`)).toBe(true);
      const before = readFileSync(at(`${out}/bill-audit-out/report.json`));
      const argv = ['dispute', 'import', 'ledger.jsonl', '--config', 'bill-audit.yaml', '--quiet'];
      expect((await runIn(at(out), argv)).code).toBe(0);
      rmSync(at('claims.db'), { force: true });
      await runIn(at(out), ['check', '--quiet', '--fail-on', 'never']);
      expect(readFileSync(at(`${out}/bill-audit-out/report.json`))).toEqual(before);
    }
    expect((await verify()).stdout).toMatch(/^\S+ {2}the same {2}\d+ files\n\S+ {2}the same {2}\d+ files\n$/);
  });

  test('repeats an audit whose ledger was not there', async () => {
    month(`${CONFIG}ledger: postgres.db\n`);
    const entry = await filedMonth(folder);
    const { warnings } = JSON.parse(readFileSync(at(`${REPORT}/report.json`), 'utf8')).details;
    expect(warnings).toEqual([
      {
        id: 'ledger-missing',
        place: { file: 'bill-audit.yaml', line: CONFIG.split('\n').length, key: 'ledger' },
        found: 'the configuration names a ledger, and it is not there: every finding is taken for new',
        expected: 'the ledger of the claims, or none yet, which the first bill-audit dispute open makes',
        fix: 'Check its name, if claims were opened before',
      },
    ]);
    expect((await verify()).stdout).toBe(`${entry}  the same  ${countOf(entry)} files\n`);
  });

  test('refuses the folder of other files before anything is written', async () => {
    month();
    mkdirSync(at('archive'));
    writeFileSync(at('archive/notes.txt'), '');
    expect(await runIn(folder, ['check', 'month', '--archive', 'archive'])).toEqual({
      code: 2,
      stdout: '',
      stderr:
        '"archive" holds other files, and is no archive. Expected an archive, or a folder that is new or empty. Check the name of the folder.\n',
    });
    expect(existsSync(at('month/bill-audit-out'))).toBe(false);
  });
});

describe('archive verify', () => {
  test('tells an input that is damaged, and makes nothing again from it', async () => {
    month();
    const entry = await filedMonth(folder);
    const object = objectOf(entry, 'bills.csv');
    const bytes = readFileSync(at(`archive/${object}`));
    bytes[bytes.length - 3] = 0x39;
    writeFileSync(at(`archive/${object}`), bytes);
    expect(await verify()).toEqual({
      code: 1,
      stdout: `${entry}  DAMAGED  ${countOf(entry)} files\n  damaged     bills.csv: not the bytes that were filed, ${object}\n`,
      stderr: '',
    });
    const restored = await runIn(folder, ['archive', 'restore', 'archive', entry, '--out', 'again']);
    expect(restored.code).toBe(2);
    expect(restored.stderr).toContain(`${object}: the object does not hold the bytes that it is named for.`);
    expect(existsSync(at('again'))).toBe(false);
  });

  test('tells objects that are missing, a manifest that was changed, and what nobody filed', async () => {
    month();
    const entry = await filedMonth(folder);
    const object = objectOf(entry, 'report.json');
    rmSync(at(`archive/${object}`));
    writeFileSync(at('archive/notes.txt'), 'mine');
    mkdirSync(at('archive/.filing-x1y2z3'));
    expect(await verify()).toEqual({
      code: 1,
      stdout: `${entry}  DAMAGED  ${countOf(entry)} files\n  damaged     report.json: not the bytes that were filed, ${object}\nnamed by no entry: notes.txt\nleft by a filing that was interrupted: .filing-x1y2z3 (remove it when nothing is being filed)\n`,
      stderr: '',
    });
    const text = readFileSync(at(`archive/${entry}/manifest.json`), 'utf8');
    writeFileSync(at(`archive/${entry}/manifest.json`), text.replace('"findings": 1', '"findings": 2'));
    expect((await verify(entry)).stdout).toContain(
      '  damaged     manifest.json or SHA256SUMS: not what was filed\n',
    );
  });

  test('tells where a report differs, and what is written now or was then', async () => {
    month();
    const entry = await filedMonth(folder);
    const report = readFileSync(at('month/bill-audit-out/report.json'), 'utf8');
    const { sha256, bytes } = stored(report.replace('"impact": "3.50"', '"impact": "4.50"'));
    const changed = refiled(entry, (manifest) => ({
      ...manifest,
      outputs: manifest.outputs
        .filter(({ role }) => role !== 'mail')
        .map((file) => (file.role === 'report' ? { ...file, sha256, bytes } : file))
        .concat([{ role: 'letter', path: 'letter-z.md', sha256, bytes }]),
    }));
    const { code, stdout } = await verify('--format', 'json');
    const { entries, unnamed } = JSON.parse(stdout);
    expect(code).toBe(1);
    expect(unnamed).toHaveLength(2);
    expect(entries[0]).toMatchObject({
      entry: changed,
      result: 'differs',
      other_version: false,
      problems: [],
    });
    expect(
      entries[0].files.filter(({ result }: { result: string }) => !/^(?:same|kept)$/.test(result)),
    ).toEqual([
      { path: 'letter-z.md', role: 'letter', result: 'missing' },
      {
        path: 'report.json',
        role: 'report',
        result: 'differs',
        difference: {
          at: expect.stringMatching(/^findings\[0 F-[0-9a-f]{8}\]\.impact$/),
          archived: '"4.50"',
          now: '"3.50"',
        },
      },
      { path: 'letter-Laurentel.eml', role: null, result: 'unexpected' },
    ]);
  });

  test('tells another version of the program from damage, and how to compare with it', async () => {
    month();
    const entry = await filedMonth(folder);
    const report = readFileSync(at('month/bill-audit-out/report.json'), 'utf8');
    const { sha256, bytes } = stored(report.replace('"version": "0.1.0"', '"version": "0.0.9"'));
    const old = refiled(entry, (manifest) => ({
      ...manifest,
      tool: { ...manifest.tool, version: '0.0.9' },
      outputs: manifest.outputs.map((file) => (file.role === 'report' ? { ...file, sha256, bytes } : file)),
    }));
    const { code, stdout } = await verify(old);
    expect(code).toBe(1);
    expect(stdout).toBe(
      `${old}  differs  ${countOf(old)} files\n  differs     report.json: tool.version: archived "0.0.9", now "0.1.0"\n  Made by bill-audit 0.0.9, and this is 0.1.0: that is no damage. Compare with that version:\n  npx bill-audit@0.0.9 archive verify archive ${old}\n`,
    );
  });

  test('reads no file outside the archive that a manifest or a configuration would have it read', async () => {
    month();
    rmSync(at('month/bill-audit.yaml'));
    const argv = ['check', '--bills', 'month/b*.csv', '--prices', 'month/prices.csv', '--fail-on', 'never'];
    await runIn(folder, [...argv, '--archive', 'archive']);
    const [entry = ''] = readdirSync(at('archive/2026-10')).map((id) => `2026-10/${id}`);
    const hostile = refiled(entry, (manifest) => ({
      ...manifest,
      run: { ...manifest.run, options: { ...manifest.run.options, inventory: [at('month/prices.csv')] } },
    }));
    const { code, stdout } = await verify(hostile);
    expect(code).toBe(1);
    expect(stdout).toBe(
      `${hostile}  undamaged, but the audit could not be made again  ${countOf(hostile)} files\n  manifest.json: it has the audit read files that are not in the archive. Expected an archived audit as it was filed (schema bill-audit/archive@1). Put the file back from a backup, or name another entry.\n`,
    );
  });

  test('tells every file with --verbose', async () => {
    month();
    const entry = await filedMonth(folder);
    const { stdout } = await verify('--verbose');
    expect(stdout.split('\n').slice(0, 2)).toEqual([
      `${entry}  the same  ${countOf(entry)} files`,
      '  kept        bill-audit.yaml',
    ]);
    expect(stdout).toContain('\n  same        report.json\n');
  });

  test('leaves nothing behind', async () => {
    month();
    await filedMonth(folder);
    const before = filesUnder(at('archive'));
    const scratch = () => readdirSync(tmpdir()).filter((name) => name.startsWith('bill-audit-verify-'));
    const left = scratch();
    expect((await verify()).code).toBe(0);
    expect(scratch()).toEqual(left);
    expect(filesUnder(at('archive'))).toEqual(before);
  });
});

/** How many files an entry has. */
function countOf(entry: string): number {
  const { inputs, outputs } = manifestAt(entry);
  return inputs.length + outputs.length;
}

/** Puts a text among the objects of the archive. */
function stored(text: string): { sha256: string; bytes: number } {
  const sha256 = sha256Of(text);
  mkdirSync(at(`archive/objects/${sha256.slice(0, 2)}`), { recursive: true });
  writeFileSync(at(`archive/objects/${sha256.slice(0, 2)}/${sha256.slice(2)}`), text);
  return { sha256, bytes: Buffer.byteLength(text) };
}
