import {
  chmodSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { READS_EVERYTHING } from '../problem-recipes.ts';
import { namesUnder, runIn } from '../run-in-folder.ts';
import { CONFIG, overcharges, type Reported, writeMonth } from './overcharged-month.ts';

const AMOUNTS = { '514-555-0101': '31.50', '514-555-0102': '30.00', '514-555-0103': '28.00' };
const TITLE =
  '# Known findings, each set aside until a day, with a reason and a person who answers for it.\n';
let folder = '';
let first: Reported;
let second: Reported;

beforeEach(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'suppress-'));
  writeMonth(folder, AMOUNTS);
  const found = await overcharges(folder);
  [first, second] = found as [Reported, Reported];
  expect(found.map(({ service }) => service)).toEqual(['514-555-0101', '514-555-0102']);
});
afterEach(() => rmSync(folder, { recursive: true }));

const read = (name: string) => readFileSync(path.join(folder, name), 'utf8');
const write = (name: string, text: string) => writeFileSync(path.join(folder, name), text);
const suppress = (...argv: string[]) => runIn(folder, ['suppress', ...argv]);
const WHY = ['--reason', 'Credit promised', '--owner', 'N. Roy', '--until', '2026-12-31'];

describe('suppress', () => {
  test('makes the file where none is named, and names it in the configuration', async () => {
    expect(await suppress(first.id, ...WHY)).toEqual({
      code: 0,
      stdout: '',
      stderr: `set aside until 2026-12-31: ${first.id} mrc-contract-mismatch: 514-555-0101 VOIP-STD, 3.50 CAD (Laurentel L-10)\nmade suppressions.yaml\nwrote bill-audit.yaml\n`,
    });
    expect(read('bill-audit.yaml')).toBe(`${CONFIG}suppressions: suppressions.yaml\n`);
    expect(read('suppressions.yaml')).toBe(
      `${TITLE}# mrc-contract-mismatch: 514-555-0101 VOIP-STD, 3.50 CAD (Laurentel L-10)\n- fingerprint: ${first.fingerprint}\n  reason: Credit promised\n  owner: N. Roy\n  expires: 2026-12-31\n`,
    );
    expect(await overcharges(folder)).toEqual([second]);
  });

  test('takes ids, fingerprints and a path in any order, and each finding once', async () => {
    const { code } = await runIn(path.dirname(folder), [
      'suppress',
      second.fingerprint,
      first.id,
      first.fingerprint,
      path.basename(folder),
      ...WHY,
      '--quiet',
    ]);
    expect(code).toBe(0);
    expect(read('suppressions.yaml').match(/(?<=fingerprint: )\S+/g)).toEqual([
      first.fingerprint,
      second.fingerprint,
    ]);
    expect(await overcharges(folder)).toEqual([]);
  });

  test('adds to the file that is named, and keeps the bytes of both', async () => {
    const config = `\ufeff# ours\r\n${CONFIG.replaceAll('\n', '\r\n')}suppressions: "known/list.yaml" # see there\r\n`;
    writeMonth(folder, AMOUNTS, config);
    writeMonth(path.join(folder, 'known'), {});
    const before = `# Head\r\n\r\n-   fingerprint:   '${'ab'.repeat(16)}' # old\r\n    owner: >-\r\n      N.\r\n      Roy\r\n    reason: "Said  so"\r\n    expires: '2026-11-30'\r\n# Foot`;
    write('known/list.yaml', before);
    const { code, stderr } = await suppress(first.id, ...WHY);
    expect([code, stderr.split('\n').at(-2)]).toEqual([0, 'wrote known/list.yaml']);
    expect(read('bill-audit.yaml')).toBe(config);
    expect(read('known/list.yaml')).toBe(
      `${before}\r\n# mrc-contract-mismatch: 514-555-0101 VOIP-STD, 3.50 CAD (Laurentel L-10)\r\n- fingerprint: ${first.fingerprint}\r\n  reason: Credit promised\r\n  owner: N. Roy\r\n  expires: 2026-12-31\r\n`,
    );
  });

  test('of one that is suppressed already moves the day later, and nothing else', async () => {
    await suppress(first.id, ...WHY);
    const before = read('suppressions.yaml');
    const what = `${first.id} mrc-contract-mismatch: 514-555-0101 VOIP-STD, 3.50 CAD (Laurentel L-10): Credit promised (N. Roy; suppressions.yaml, line 3)`;
    const again = ['--reason', 'Other', '--owner', 'Other', '--until'];
    expect(await suppress(first.id, ...again, '2026-12-31')).toEqual({
      code: 0,
      stdout: '',
      stderr: `already set aside until 2026-12-31: ${what}\n`,
    });
    expect(await suppress(first.id, ...again, '2026-12-30')).toMatchObject({ code: 0 });
    expect(read('suppressions.yaml')).toBe(before);
    expect(await suppress(first.id, ...again, '2027-01-01')).toEqual({
      code: 0,
      stdout: '',
      stderr: `set aside until 2027-01-01, no longer 2026-12-31: ${what}\nwrote suppressions.yaml\n`,
    });
    expect(read('suppressions.yaml')).toBe(before.replace('2026-12-31', '2027-01-01'));
  });

  test('revives one that expired', async () => {
    writeMonth(folder, AMOUNTS, `${CONFIG}suppressions: s.yaml\n`);
    write('s.yaml', `- { fingerprint: ${first.fingerprint}, reason: R, owner: O, expires: "2026-10-30" }\n`);
    expect(await overcharges(folder)).toEqual([first, second]);
    await suppress(first.id, ...WHY);
    expect(read('s.yaml')).toBe(
      `- { fingerprint: ${first.fingerprint}, reason: R, owner: O, expires: "2026-12-31" }\n`,
    );
    expect(await overcharges(folder)).toEqual([second]);
  });

  test('takes the customer’s contact for the owner, unless one is named', async () => {
    writeMonth(folder, AMOUNTS, CONFIG.replace('CA }', 'CA, contact: { name: Nadia Roy } }'));
    await suppress(first.id, '--reason', 'R', '--until', '2026-12-31');
    await suppress(second.id, '--reason', 'R', '--until', '2026-12-31', '--owner', 'M. T.');
    expect(read('suppressions.yaml').match(/(?<=owner: ).+/g)).toEqual(['Nadia Roy', 'M. T.']);
  });

  test('writes what a person says as text, whatever it looks like', async () => {
    const reason = 'no: "yes" # [x]\u0007\n- fingerprint: y';
    await suppress(first.id, '--reason', reason, '--owner', '2026', '--until', '2026-12-31');
    expect(await overcharges(folder)).toEqual([second]);
    expect(read('suppressions.yaml')).toContain(
      '  reason: "no: \\"yes\\" # [x]\\u0007\\n- fingerprint: y"\n  owner: "2026"\n',
    );
  });

  test.each([
    ['2026-10-31', 0],
    ['2028-10-31', 0],
  ])('--until %s, the first and last day there is, exits %i', async (until, code) => {
    expect((await suppress(first.id, ...WHY.slice(0, 4), '--until', until)).code).toBe(code);
    expect(await overcharges(folder)).toEqual([second]);
  });

  test('edits the file that a link stands for', async () => {
    writeMonth(folder, AMOUNTS, `${CONFIG}suppressions: link.yaml\n`);
    write('real.yaml', '[]\n');
    symlinkSync(path.join(folder, 'real.yaml'), path.join(folder, 'link.yaml'));
    await suppress(first.id, ...WHY);
    expect(read('real.yaml')).toContain(first.fingerprint);
  });
});

describe('suppress refuses, and writes nothing:', () => {
  test.each<[string, string[], string]>([
    [
      'a day before the audit',
      ['--until', '2026-10-30'],
      '--until 2026-10-30 is before the day of the audit, 2026-10-31. Expected a day on which the finding is still set aside. Give a later date.\n',
    ],
    [
      'a day too far away',
      ['--until', '2028-11-01'],
      '--until 2028-11-01 is more than 24 months after the day of the audit, 2026-10-31. Expected 2028-10-31 or earlier: somebody must look at it again. Give an earlier date.\n',
    ],
    [
      'no owner',
      ['--owner', ' '],
      'Nobody answers for it. Expected --owner NAME, or a customer with a contact’s name in bill-audit.yaml. Say who answers for it.\n',
    ],
  ])('%s', async (_, options, told) => {
    const before = await namesUnder(folder);
    expect(await suppress(first.id, ...WHY, ...options)).toEqual({ code: 2, stdout: '', stderr: told });
    expect(await namesUnder(folder)).toEqual(before);
  });

  test('names of no finding, all of them told', async () => {
    const { code, stderr } = await suppress(first.id, 'F-00000000', '0'.repeat(32), ...WHY);
    expect([code, stderr.split('\n').slice(0, 3)]).toEqual([
      2,
      [
        '2 problems:',
        expect.stringMatching(
          /^The audit has no finding "F-00000000"\. Expected the id or fingerprint of one/,
        ),
        expect.stringMatching(/^The audit has no finding "0{32}"\. /),
      ],
    ]);
    expect(existsSync(path.join(folder, 'suppressions.yaml'))).toBe(false);
  });

  test('a day that stands elsewhere, and says what to write by hand', async () => {
    writeMonth(folder, AMOUNTS, `${CONFIG}suppressions: s.yaml\n`);
    const text = `- { fingerprint: ${first.fingerprint}, reason: R, owner: O, expires: &day 2026-11-30 }\n- { fingerprint: ${second.fingerprint}, reason: R, owner: O, expires: *day }\n`;
    write('s.yaml', text);
    const told = (fingerprint: string) =>
      `s.yaml: the file cannot be added to without changing the rest of it. Expected UTF-8 text whose entries and values are written out, not named with & and *. Write this into it by hand: expires: 2026-12-31 for ${fingerprint}.\n`;
    for (const { id, fingerprint } of [first, second])
      expect(await suppress(id, ...WHY)).toEqual({ code: 2, stdout: '', stderr: told(fingerprint) });
    expect(read('s.yaml')).toBe(text);
  });

  test.skipIf(READS_EVERYTHING)('a folder that cannot be written to', async () => {
    chmodSync(folder, 0o555);
    const { code, stderr } = await suppress(first.id, ...WHY);
    chmodSync(folder, 0o755);
    expect([code, stderr]).toEqual([
      2,
      '"suppressions.yaml" cannot be written: permission is denied. Expected a folder that can be written to, and files that are not open elsewhere. Close the file in other programs, and check its permissions.\n',
    ]);
  });
});
