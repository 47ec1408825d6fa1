import { describe, expect, it } from 'vitest';
import { draftLetters } from '../../src/letters/letters.ts';
import { type LetterSetting, letterReport, localeOf } from './letter-example.ts';

const HOSTILE =
  '**x** [a](javascript:alert(1)) <script>alert(1)</script> | new | cell\n\n# heading `code` http://x.example www.x.example a@x.example ![i](u) &amp; ~~s~~';

async function letterText(setting: LetterSetting): Promise<string> {
  const file = (await draftLetters(letterReport(setting), { level: 'claim' })).find(({ name }) =>
    name.endsWith('.md'),
  );
  return new TextDecoder().decode(file?.bytes);
}

/** The rows of the letter's tables, cut at the pipes that markdown reads. */
function tableRows(text: string): readonly (readonly string[])[] {
  return text
    .split('\n')
    .filter((line) => line.startsWith('|'))
    .map((line) =>
      line
        .split(/(?<!\\)\|/)
        .slice(1, -1)
        .map((cell) => cell.trim()),
    );
}

describe('markdown', () => {
  it('keeps every row of a table whole and hostile text inert', async () => {
    const text = await letterText({
      contested: [
        { description: HOSTILE.slice(0, 38), service: HOSTILE, code: '|', account: '\n---\n', invoice: '`' },
      ],
    });
    const rows = tableRows(text).filter((cells) => cells.length !== 2);
    expect(rows.map((cells) => cells.length)).toEqual([13, 13, 13, 13]);
    expect(rows[2]).toEqual([
      '1',
      '31/10/2026',
      '\\`',
      '---',
      '\\*\\*x\\*\\* \\[a\\](javascript:alert(1)) \\<script\\>alert(1)\\</script\\> \\| new \\| cell \\# heading \\`code\\` http\\://x.example www\\.x.example a\\@x.example \\!\\[i\\](u) \\&amp; \\~\\~s\\~\\~',
      '\\|',
      '\\*\\*x\\*\\* \\[a\\](javascript:alert(1)) \\<script',
      '01/10/2026 – 31/10/2026',
      'Price differs from the contract',
      'F-10000000, row\u00a02',
      '31.50',
      '28.00',
      '3.50',
    ]);
  });

  it('begins no list, rule or heading with foreign text', async () => {
    const address = ['1. rue', '- tiret', '+ plus', '# dièse', '---', '12) x', '=== y', '> z', '1.5 rue'];
    const text = await letterText({ customer: { name: '2. Ville', address }, contested: [{}] });
    const lines = text.split('\n');
    const start = lines.indexOf('2\\. Ville\\');
    expect(lines.slice(start, start + 10)).toEqual([
      '2\\. Ville\\',
      '1\\. rue\\',
      '\\- tiret\\',
      '\\+ plus\\',
      '\\# dièse\\',
      '\\---\\',
      '12\\) x\\',
      '\\=\\=\\= y\\',
      '\\> z\\',
      '1.5 rue\\',
    ]);
  });

  it('drops control and direction characters', async () => {
    const hostile = 'a\u202eb\u0000c\u2066d\u200fe\u001b[31mf\u2028g\ud800h\ufeffi';
    const text = await letterText({
      customer: { name: hostile, contact: { name: hostile, title: hostile, email: hostile, phone: hostile } },
      carriers: [{ name: 'Laurentel', legalName: hostile, address: [hostile], email: hostile }],
      contested: [{ description: hostile }],
    });
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not come through
    expect(text).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u200b-\u200f\u2028-\u202e\u2066-\u2069\ufeff]/);
    expect(text).toContain('\nab cde \\[31mf g\ufffdhi\\\n');
  });

  it('sets foreign text and amounts left to right in an Arabic letter, and Arabic names right to left elsewhere', async () => {
    const arabic = await letterText({ locale: 'ar-MA', contested: [{ service: '+212 522-000101' }] });
    expect(arabic).toContain('| \u2066+212 522-000101\u2069 |');
    expect(arabic).toContain('المبلغ المتنازع عليه \u20663,50\u00a0CAD\u2069');
    const french = await letterText({
      carriers: [{ name: 'Laurentel', legalName: 'قرطاج للاتصالات', locale: localeOf('fr-FR') }],
      contested: [{}],
    });
    expect(french).toContain('\n\u2067قرطاج للاتصالات\u2069\\\n');
  });

  it('ends in one line break and has no trailing spaces', async () => {
    const text = await letterText({ contested: [{}] });
    expect(text).toMatch(/[^\n]\n$/);
    expect(text.split('\n').filter((line) => /\s$/.test(line))).toEqual([]);
  });
});
