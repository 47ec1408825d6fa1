import { unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { problem, started } from './hostile-folder.ts';
import { handmadeWorkbook, rowXml } from './sources/handmade-workbook.ts';
import { handmadeZip } from './zip/handmade-zip.ts';

const CHECK_BOOK = ['check', '--bills', 'bills.xlsx'];
const DAMAGED = 'bills.xlsx: the workbook is damaged: its cells cannot be read. ';

describe('a workbook made to harm its reader', () => {
  const cells = (texts: readonly string[]) =>
    texts.map((text) => ['t="inlineStr"', `<is><t>${text}</t></is>`] as const);
  const head = rowXml(1, cells(['carrier', 'service', 'charge_type', 'amount', 'currency']));
  const data = (carrier: string) =>
    `<sheetData>${head}${rowXml(2, cells([carrier, '5145550101', 'recurring', '28.00', 'CAD']))}</sheetData>`;
  const book = (whole: string, options = {}) => ({
    'bills.xlsx': handmadeWorkbook([{ name: 'S', whole: true, data: whole }], options),
  });
  const entities =
    '<!DOCTYPE lolz [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;">' +
    '<!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;&b;"><!ENTITY d SYSTEM "file:///etc/passwd">]>';

  test.each(['&c;', '&d;'])('entities are never resolved: %s', async (entity) => {
    const sheet = `${entities}<worksheet>${data(entity)}</worksheet>`;
    expect(await problem(book(sheet), CHECK_BOOK)).toContain(DAMAGED);
    const strings = `${entities}<sst><si><t>${entity}</t></si></sst>`;
    const shared = `<worksheet><sheetData>${head}<row r="2"><c r="A2" t="s"><v>0</v></c></row></sheetData></worksheet>`;
    expect(await problem(book(shared, { strings }), CHECK_BOOK)).toContain(DAMAGED);
  });

  test('elements nested without end', async () => {
    const nest = `${'<r>'.repeat(100_000)}${'</r>'.repeat(100_000)}`;
    const inText = `<worksheet><sheetData>${head}<row r="2"><c r="A2" t="inlineStr"><is>${nest}</is></c></row></sheetData></worksheet>`;
    expect(await problem(book(inText), CHECK_BOOK)).toContain(DAMAGED);
    const outside = `<worksheet>${nest}${data('Laurentel')}</worksheet>`;
    expect((await started(book(outside), CHECK_BOOK)).code).toBe(0);
  });

  test('styles that never end, and merges over everything', async () => {
    const styles = '<cellXfs '.repeat(100_000);
    expect(
      (await started(book(`<worksheet>${data('Laurentel')}</worksheet>`, { styles }), CHECK_BOOK)).code,
    ).toBe(0);
    const merges = '<mergeCell ref="A1:XFD1048576"/>'.repeat(50_000);
    const merged = `<worksheet>${data('Laurentel')}<mergeCells>${merges}</mergeCells></worksheet>`;
    expect(await problem(book(merged), CHECK_BOOK)).toContain(
      'bills.xlsx: no layout recognises the file as a bill. ',
    );
  });

  test('a zip that unpacks to a thousand times its size, or to more than it says', async () => {
    const zeros = new Uint8Array(60_000_000);
    const parts = Object.entries(unzipSync(book(`<worksheet>${data('L')}</worksheet>`)['bills.xlsx']));
    const bomb = (lie: { size?: number }) =>
      handmadeZip(
        parts.map(([name, content]) =>
          name.includes('part-0') ? { name, content: zeros, ...lie } : { name, content },
        ),
      );
    expect(await problem({ 'bills.xlsx': bomb({}) }, CHECK_BOOK)).toMatch(
      /^bills\.xlsx: "xl\/worksheets\/part-0\.xml" in the file unpacks to 60 MB from \d+ bytes\. /,
    );
    expect(await problem({ 'bills.xlsx': bomb({ size: 1000 }) }, CHECK_BOOK)).toContain(
      'bills.xlsx: "xl/worksheets/part-0.xml" in the packed file is damaged or not of the size it states. ',
    );
  });
});

describe('a configuration made to harm its reader', () => {
  const told = (yaml: string): Promise<string> => problem({ 'bill-audit.yaml': yaml }, ['check']);
  const NESTED = 'this is not valid YAML: more than 50 levels of nesting. ';

  test('aliases of aliases', async () => {
    const bomb = ['a: &a [x,x,x,x,x,x,x,x,x]'];
    for (const [name, of] of ['ba', 'cb', 'dc', 'ed'])
      bomb.push(`${name}: &${name} [${`*${of},`.repeat(9)}]`);
    expect(await told(`${bomb.join('\n')}\nbills: *e\n`)).toContain(
      'bill-audit.yaml: this is not valid YAML: excessive alias count indicates a resource exhaustion attack. ',
    );
  });

  test.each([
    ['brackets', `bills: ${'['.repeat(10_000)}`, 1],
    ['braces', `locale: fr-CA\nbills: ${'{a: '.repeat(51)}${'}'.repeat(51)}`, 2],
    ['dashes', `bills:\n  ${'- '.repeat(10_000)}x`, 2],
    ['question marks', `${'? '.repeat(10_000)}x`, 1],
    ['indentation', Array.from({ length: 1000 }, (_, depth) => `${' '.repeat(depth)}a:`).join('\n'), 202],
  ])('nested without end: %s', async (_, yaml, line) => {
    expect(await told(yaml)).toContain(`bill-audit.yaml, line ${line}: ${NESTED}`);
  });

  test('fifty levels are no more than nonsense', async () => {
    expect(await told(`a: ${'['.repeat(50)}${']'.repeat(50)}\n`)).toContain(
      '"a" is not a key that can stand here. ',
    );
  });

  test('keys that every object has', async () => {
    const yaml = [
      '__proto__: { polluted: yes }',
      'bills: [{ files: bills.csv, __proto__: { sheet: x }, layout: { __proto__: amount } }]',
      'rules: { __proto__: off }',
      'customer: { __proto__: { name: x }, constructor: x, toString: x }',
    ];
    const lines = (await told(yaml.join('\n'))).split('\n');
    expect(lines.map((line) => line.split(' is not ')[0])).toEqual([
      '7 problems:',
      'bill-audit.yaml, line 1, key "__proto__": "__proto__"',
      'bill-audit.yaml, line 2, key "bills.0.layout.__proto__": "__proto__"',
      'bill-audit.yaml, line 2, key "bills.0.__proto__": "__proto__"',
      'bill-audit.yaml, line 3, key "rules.__proto__": "__proto__"',
      'bill-audit.yaml, line 4, key "customer.__proto__": "__proto__"',
      'bill-audit.yaml, line 4, key "customer.constructor": "constructor"',
      'bill-audit.yaml, line 4, key "customer.toString": "toString"',
      '',
    ]);
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });

  test.each([
    'bills: !!binary "AAAA"\n',
    '- x\n',
    '42\n',
    '',
    'bills: \u0000\n',
    `bills: [{ files: "${'{a,b}'.repeat(30)}" }]\n`,
    'bills: [{ files: "{1..100000000}.csv" }]\n',
    `bills: [{ files: "${'+('.repeat(30)}a${')'.repeat(30)}b" }]\n`,
    'bills: [{ files: bills.csv }]\ncarriers: { "": {} }\n',
  ])('%j', async (yaml) => {
    expect(await told(yaml)).toMatch(/^bill-audit\.yaml, line \d/);
  });
});
