import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { draftLetters } from '../../src/letters/letters.ts';
import { type LetterSetting, letterReport, localeOf } from './letter-example.ts';

async function partsOf(setting: LetterSetting): Promise<ReadonlyMap<string, string>> {
  const file = (await draftLetters(letterReport(setting), { level: 'claim' })).find(({ name }) =>
    name.endsWith('.docx'),
  );
  const parts = unzipSync(file?.bytes ?? new Uint8Array());
  return new Map(Object.entries(parts).map(([name, bytes]) => [name, new TextDecoder().decode(bytes)]));
}

async function bodyOf(setting: LetterSetting): Promise<string> {
  return (await partsOf(setting)).get('word/document.xml') ?? '';
}

const count = (text: string, part: string): number => text.split(part).length - 1;

describe('wordDocument', () => {
  it('repeats the heading of each table of charges and splits no row', async () => {
    const body = await bodyOf({ contested: [{}, { severity: 'warning', rule: 'charge-not-in-contract' }] });
    expect(count(body, '<w:tblHeader/>')).toBe(2);
    expect(count(body, '<w:cantSplit/>')).toBe(count(body, '<w:tr>'));
    expect(count(body, '<w:jc w:val="right"/>')).toBeGreaterThan(8);
  });

  it('is left to right in English and right to left in Arabic', async () => {
    const english = await bodyOf({ contested: [{}] });
    expect([
      count(english, '<w:bidiVisual/>'),
      count(english, '<w:bidi/>'),
      count(english, '<w:rtl/>'),
    ]).toEqual([0, 0, 0]);
    const arabic = await bodyOf({ locale: 'ar-MA', contested: [{ service: '+212 522-000101' }] });
    expect(count(arabic, '<w:bidiVisual/>')).toBe(count(arabic, '<w:tbl>'));
    // Every paragraph but the empty ones between tables and the cells of amounts.
    const paragraphs = arabic.match(/<w:p>.*?<\/w:p>/g) ?? [];
    const others = paragraphs.filter((one) => !one.includes('<w:bidi/>') && one.includes('<w:t '));
    expect(others.length).toBeGreaterThan(0);
    expect(others.filter((one) => !one.includes('<w:jc w:val="right"/>'))).toEqual([]);
  });

  it('keeps an amount and its currency on one line in an Arabic letter, which may break before them', async () => {
    const body = await bodyOf({ locale: 'ar-SA', contested: [{ currency: 'SAR' }] });
    expect(body).toContain('>\u200b\u200e٣٫٥٠\u00a0SAR\u200e<');
    expect(body).toContain('>\u200e٣٫٥٠\u200e<');
  });

  it('sets an identifier in an Arabic letter as a left-to-right run between marks', async () => {
    const body = await bodyOf({ locale: 'ar-MA', contested: [{ service: '+212 522-000101' }] });
    const run = /<w:r>(?:(?!<\/w:r>).)*\+212 522-000101.*?<\/w:r>/.exec(body)?.[0];
    expect(run).toBe(
      '<w:r><w:rPr><w:b w:val="false"/><w:bCs w:val="false"/><w:sz w:val="16"/><w:szCs w:val="16"/></w:rPr><w:t xml:space="preserve">\u200e+212 522-000101\u200e</w:t></w:r>',
    );
  });

  it('keeps the number of lines behind the code in an Arabic letter', async () => {
    const lines = ['1', '2', '3', '4'].map((service) => ({ service }));
    const separators = async (locale: string) =>
      (await bodyOf({ locale, contested: lines }))
        .match(/>[^<]* · [^<]*</g)
        ?.filter((text) => !text.includes('BA-'));
    expect(await separators('ar-MA')).toEqual(['>\u200f · <', '>\u200f · <']);
    expect(await separators('fr-FR')).toEqual(['> · <', '> · <']);
  });

  it('sets an Arabic name in a French letter as a right-to-left run', async () => {
    const carriers = [{ name: 'Laurentel', legalName: 'قرطاج للاتصالات', locale: localeOf('fr-FR') }];
    const body = await bodyOf({ carriers, contested: [{}] });
    expect(/<w:r>(?:(?!<\/w:r>).)*قرطاج.*?<\/w:r>/.exec(body)?.[0]).toContain('<w:rtl/>');
  });

  it.each([
    ['fr-FR', undefined, '11906', '16838'],
    ['fr-CA', undefined, '12240', '15840'],
    ['en', 'US', '12240', '15840'],
    ['en-US', 'FR', '11906', '16838'],
    ['en', undefined, '11906', '16838'],
  ])('for %s and country %s is %s by %s', async (locale, country, width, height) => {
    const body = await bodyOf({ locale, ...(country ? { customer: { country } } : {}), contested: [{}] });
    expect(body).toContain(`<w:pgSz w:w="${width}" w:h="${height}"`);
  });

  it('numbers its pages', async () => {
    const parts = await partsOf({ locale: 'fr-FR', contested: [{}] });
    const footer = parts.get('word/footer1.xml') ?? '';
    const texts = footer
      .match(/<w:instrText[^>]*>[^<]*|<w:t [^>]*>[^<]*/g)
      ?.map((tag) => tag.replace(/<[^>]*>/, ''));
    expect(texts).toEqual(['BA-2026-10-LAURENTEL', ' · ', 'Page ', 'PAGE', '/', 'NUMPAGES']);
  });

  it('sets the recipient in the second half of the line in France alone', async () => {
    const asides = async (locale: string) =>
      count(await bodyOf({ locale, contested: [{}] }), '<w:ind w:start="4819"/>');
    expect([await asides('fr-FR'), await asides('en-GB'), await asides('ar-MA')]).toEqual([4, 0, 0]);
  });

  it('sets what a template sets: type, lists and tables', async () => {
    const text = '**b** and *i*\n\n- one\n  1. two\n\n| A | B |\n| - | - |\n| c | d |\n\n---\n';
    const files = await draftLetters(letterReport({ contested: [{}] }), {
      level: 'claim',
      templates: [{ name: 'letter.md', text }],
    });
    const docx = files.find(({ name }) => name.endsWith('.docx'))?.bytes ?? new Uint8Array();
    const body = new TextDecoder().decode(unzipSync(docx)['word/document.xml']);
    expect(body).toMatch(/<w:b\/><w:bCs\/><w:rtl[^>]*><\/w:rPr><w:t xml:space="preserve">b</);
    expect(body).toMatch(/<w:i\/><w:iCs\/><w:rtl[^>]*><\/w:rPr><w:t xml:space="preserve">i</);
    expect(body.match(/<w:t xml:space="preserve">(?:•|1\.)/g)).toHaveLength(2);
    expect([count(body, '<w:tblHeader/>'), count(body, '<w:pBdr>')]).toEqual([1, 1]);
  });

  it('holds no character that XML forbids, and escapes its signs', async () => {
    const hostile = 'a\u0000b\u000bc\ufffed\ud800e </w:t> & "q"';
    const body = await bodyOf({
      customer: { name: hostile, address: [hostile], contact: { name: hostile } },
      contested: [{ description: hostile, code: hostile }],
    });
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what XML forbids
    expect(body).not.toMatch(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Cs}/u);
    expect(body).toContain('a b cd\ufffde &lt;/w:t&gt; &amp; ');
  });

  it('names the customer as its author and nobody else', async () => {
    const core = (await partsOf({ contested: [{}] })).get('docProps/core.xml') ?? '';
    expect(core).toContain('<dc:creator>Ville de Saint-Clair</dc:creator>');
    expect(core).toContain('<cp:lastModifiedBy>Ville de Saint-Clair</cp:lastModifiedBy>');
  });
});
