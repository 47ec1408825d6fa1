import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Outcome, runIn } from '../run-in-folder.ts';
import { writeMonth } from './overcharged-month.ts';

const STORY = path.resolve('fixtures/stories/three-carriers');
const audited = mkdtempSync(path.join(tmpdir(), 'bill-audit-letter-'));
let folder: string;

beforeAll(async () => {
  cpSync(STORY, path.join(audited, 'month'), { recursive: true });
  expect((await runIn(audited, ['check', 'month', '--out', 'bill-audit-out', '--quiet'])).code).toBe(1);
  return () => rmSync(audited, { recursive: true, force: true });
});
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'bill-audit-letter-'));
  cpSync(audited, folder, { recursive: true });
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const run = (...argv: readonly string[]): Promise<Outcome> => runIn(folder, argv);
const file = (name: string): string => path.join(folder, name);
const read = (name: string): string => readFileSync(file(name), 'utf8');
const OUT = 'bill-audit-out';
const LETTER = `${OUT}/letter-Laurentel.md`;

describe('letter', () => {
  it('gives the files that check gave, and keeps no copy of what is the same', async () => {
    const before = readdirSync(file(OUT)).sort();
    const { code, stderr } = await run('letter', '--out', 'again');
    expect([code, stderr.startsWith('wrote again/letter-Boréal-Mobile.docx, ')]).toEqual([0, true]);
    for (const name of readdirSync(file('again')))
      expect(readFileSync(file(`again/${name}`)).equals(readFileSync(file(`${OUT}/${name}`))), name).toBe(
        true,
      );
    expect((await run('letter')).code).toBe(0);
    expect(readdirSync(file(OUT)).sort()).toEqual(before);
  });

  it('drafts to one carrier, in another language, at another level, on a day', async () => {
    const { code, stderr } = await run(
      ...['letter', OUT, '--carrier', 'Laurentel', '--locale', 'en-CA', '--level', 'reminder'],
      ...['--claimed-on', '2026-11-03', '--date', '2026-12-08', '--out', 'sent'],
    );
    expect([code, stderr]).toEqual([
      0,
      `wrote ${['docx', 'md', 'eml'].map((kind) => `sent/letter-Laurentel-reminder.${kind}`).join(', ')}, sent/evidence-Laurentel.xlsx\n`,
    ]);
    const text = read('sent/letter-Laurentel-reminder.md');
    for (const words of ['Reminder', 'November 3 2026', 'December 8 2026', 'January 7 2027'])
      expect(text).toMatch(new RegExp(words.replaceAll(' ', '[ \u00a0\u202f,]+'), 'i'));
  });

  it('takes names and addresses of a configuration that was completed since', async () => {
    const config = read('month/bill-audit.yaml').replace(
      /email: [^\n,}]*laurentel[^\n,}]*/i,
      'email: new@laurentel.example',
    );
    expect(config).toContain('new@laurentel.example');
    writeFileSync(file('month/bill-audit.yaml'), config);
    expect((await run('letter', '--out', 'again', '--config', 'month/bill-audit.yaml')).code).toBe(0);
    expect(read('again/letter-Laurentel.eml')).toContain('new@laurentel.example');
    expect(read(`${OUT}/letter-Laurentel.eml`)).not.toContain('new@laurentel.example');
  });

  it('takes the laws of the report, or those of a configuration', async () => {
    const config = (laws: string) =>
      `customer: { country: FR }\nbills: [{ files: bills.csv }]\nprices: [{ files: prices.csv }]\n${laws}`;
    const clause =
      'laws: [{ ref: "CTR-118, art. 12", says: Answer within 15 days., carriers: [LAURENTEL] }]\n';
    writeMonth(file('own'), { '5145550101': '31.50' }, config(clause));
    expect((await run('check', 'own', '--out', 'own/out', '--quiet')).code).toBe(1);
    expect((await run('letter', 'own/out', '--out', 'again')).code).toBe(0);
    const text = read('again/letter-Laurentel.md');
    expect(text).toBe(read('own/out/letter-Laurentel.md'));
    const cited = (letter: string) => letter.match(/CTR-118, art\. 12: .*|C\. civ\. art\. \d+/g);
    expect(cited(text)).toEqual([
      'CTR-118, art. 12: Answer within 15 days.',
      'C. civ. art. 1103',
      'C. civ. art. 1302',
    ]);
    const off = 'laws: [{ ref: C. civ. art. 1103, use: off }]\n';
    writeFileSync(file('own/bill-audit.yaml'), config(off));
    expect((await run('letter', 'own/out', '--out', 'off', '--config', 'own')).code).toBe(0);
    expect(cited(read('off/letter-Laurentel.md'))).toEqual(['C. civ. art. 1302']);
  });

  it('prints a template that gives the built-in letter', async () => {
    const { code, stdout } = await run('letter', '--template-example', 'fr-CA');
    expect([code, stdout]).toEqual([0, expect.stringContaining('{{table}}')]);
    writeFileSync(file('letter.fr-CA.md'), stdout);
    expect((await run('letter', '--letters', 'letter.fr-CA.md', '--out', 'again')).code).toBe(0);
    expect(read('again/letter-Laurentel.md')).toBe(read(LETTER));
  });

  it.each([
    [
      ['--carrier', 'Laurentell'],
      '--carrier "Laurentell" is no carrier of the report. Expected one of "Boréal Mobile", "Laurentel", "Northline Networks". Did you mean "Laurentel"?',
    ],
    [['--date', '2026-13-01'], '--date "2026-13-01" is not a day. Expected YYYY-MM-DD. Correct the date.'],
    [
      ['--locale', 'de'],
      '--locale "de" is not supported. Expected a locale in English, French or Arabic, such as en-GB, fr-CA or ar-MA. Correct the locale.',
    ],
    [
      ['--claimed-on', '2026-11-03'],
      'A claim follows no letter. Expected --level reminder or notice. Leave --claimed-on and --reminded-on out.',
    ],
    [
      ['--level', 'notice', '--reminded-on', '2026-12-03'],
      'The day of the claim is not given. Expected --claimed-on YYYY-MM-DD. Give it with --reminded-on.',
    ],
  ])('refuses %j', async (argv, problem) => {
    expect(await run('letter', ...argv)).toEqual({ code: 2, stdout: '', stderr: `${problem}\n` });
  });
});

describe('a draft that a person changed', () => {
  const changed = 'Madame, voici la lettre.\n';

  it('is kept by check under another name, and told', async () => {
    writeFileSync(file(LETTER), changed);
    const { stderr } = await run('check', 'month', '--out', OUT, '--format', 'csv=findings.csv', 'github');
    expect(stderr).toContain(
      'changed by hand since it was written, and kept: letter-Laurentel.md as letter-Laurentel.edited.md\n',
    );
    expect(read(`${OUT}/letter-Laurentel.edited.md`)).toBe(changed);
    expect(read(LETTER)).not.toBe(changed);
  });

  it('is kept by letter too, each version once', async () => {
    writeFileSync(file(LETTER), changed);
    await run('letter');
    writeFileSync(file(LETTER), `${changed}!`);
    await run('letter');
    writeFileSync(file(LETTER), changed);
    await run('letter');
    const kept = readdirSync(file(OUT))
      .filter((name) => name.includes('.edited'))
      .sort();
    expect(kept).toEqual(['letter-Laurentel.edited-2.md', 'letter-Laurentel.edited.md']);
    expect(kept.map((name) => read(`${OUT}/${name}`))).toEqual([`${changed}!`, changed]);
  });

  it('may be a mail', async () => {
    const mail = `${OUT}/letter-Laurentel.eml`;
    for (const [from, to] of [
      ['Subject: ', 'Subject: Re: '],
      [/$/, 'PS'],
    ] as const) {
      const text = read(mail).replace(from, to);
      writeFileSync(file(mail), text);
      await run('letter');
      expect(read(`${OUT}/letter-Laurentel.edited.eml`)).toBe(text);
      rmSync(file(`${OUT}/letter-Laurentel.edited.eml`));
    }
  });

  it('is none where letter itself wrote it, in another language', async () => {
    for (const locale of ['en-CA', 'ar-MA', 'en-CA']) await run('letter', '--locale', locale);
    const { stderr } = await run('check', 'month', '--out', OUT, '--format', 'github');
    expect(stderr).not.toContain('changed by hand');
    expect(readdirSync(file(OUT)).filter((name) => name.includes('.edited'))).toEqual([]);
  });

  it('is told from one that an earlier run wrote, which is replaced', async () => {
    const before = read(LETTER);
    const { stderr } = await run(
      'check',
      'month',
      '--out',
      OUT,
      '--locale',
      'en-CA',
      '--as-of',
      '2026-11-02',
      '--format',
      'github',
    );
    expect(stderr).not.toContain('changed by hand');
    expect(read(LETTER)).not.toBe(before);
    expect(existsSync(file(`${OUT}/letter-Laurentel.edited.md`))).toBe(false);
  });

  it('may be the workbook, in which disputes are followed by hand', async () => {
    cpSync(file(`${OUT}/evidence-Laurentel.xlsx`), file(`${OUT}/discrepancies.xlsx`));
    const { stderr } = await run('check', 'month', '--out', OUT, '--format', 'github');
    expect(stderr).toContain('kept: discrepancies.xlsx as discrepancies.edited.xlsx');
  });
});
