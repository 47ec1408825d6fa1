import { describe, expect, it } from 'vitest';
import { draftLetters } from '../../src/letters/letters.ts';
import { LEVELS } from '../../src/letters/level.ts';
import { type LetterTemplate, targetOf, templateFor } from '../../src/letters/template.ts';
import { templateExample } from '../../src/letters/template-example.ts';
import { goldenReport, type LetterSetting, letterReport, localeOf } from './letter-example.ts';

const decoder = new TextDecoder();

/** The letter in Markdown that the template gives, without the note above it. */
async function drafted(text: string, setting: LetterSetting, name = 'letter.md'): Promise<string> {
  const files = await draftLetters(letterReport(setting), { level: 'claim', templates: [{ name, text }] });
  return body(decoder.decode(files.find((file) => file.name.endsWith('.md'))?.bytes));
}

function body(letter: string): string {
  return letter.replace(/^(?:>.*\n)+\n?/, '').trimEnd();
}

describe('targetOf', () => {
  it.each([
    ['letter.md', {}],
    ['templates/claim.md', { level: 'claim' }],
    ['C:\\letters\\Reminder.FR.md', { level: 'reminder', locale: localeOf('fr') }],
    ['notice.fr-CA.md', { level: 'notice', locale: localeOf('fr-CA') }],
    ['letter.ar_MA.md', { locale: localeOf('ar-MA') }],
    ['appeal.md', { level: 'appeal' }],
    ['information.en.md', { level: 'information', locale: localeOf('en') }],
    ['letter.de.md', undefined],
    ['readme.md', undefined],
    ['letter.txt', undefined],
    ['letter.fr.fr.md', undefined],
  ])('of %s', (name, target) => {
    expect(targetOf(name)).toEqual(target);
  });
});

describe('templateFor', () => {
  const named = (...names: string[]): readonly LetterTemplate[] => names.map((name) => ({ name, text: '' }));
  const all = named(
    'letter.md',
    'claim.md',
    'letter.fr.md',
    'claim.fr.md',
    'letter.fr-CA.md',
    'claim.fr-CA.md',
  );

  it('takes the one that says most of the letter, the language before the level', () => {
    for (let rest = all; rest.length > 0; rest = rest.slice(0, -1)) {
      expect(templateFor(rest, 'claim', localeOf('fr-CA'))).toBe(rest.at(-1));
    }
    expect(templateFor(all, 'notice', localeOf('fr-CA'))?.name).toBe('letter.fr-CA.md');
    expect(templateFor(all, 'claim', localeOf('fr-FR'))?.name).toBe('claim.fr.md');
    expect(templateFor(all, 'reminder', localeOf('en-GB'))?.name).toBe('letter.md');
  });

  it('takes none of any level for a short answer to a question, which claims nothing', () => {
    const both = named('letter.md', 'information.md');
    expect(templateFor(both, 'appeal', localeOf('en-GB'))?.name).toBe('letter.md');
    expect(templateFor(both, 'information', localeOf('en-GB'))?.name).toBe('information.md');
    expect(templateFor(both.slice(0, 1), 'information', localeOf('en-GB'))).toBeUndefined();
  });

  it('takes none of another language, region or level', () => {
    expect(templateFor(named('letter.fr-CA.md', 'reminder.md'), 'claim', localeOf('fr-FR'))).toBeUndefined();
  });
});

describe('a template', () => {
  it('fills in fields, and sets text, lists and tables as Markdown says', async () => {
    const text = [
      '# {{customer}}',
      '',
      'Claim **{{claim_number}}** of *{{date}}*: {{charges}} charge, {{disputed}},\nanswer by {{ answer_by }}.',
      '',
      '- one',
      '- two **{{carrier_name}}**',
      '  1. inner',
      '',
      '3. three',
      '4. four',
      '',
      '| Amount | Tax |',
      '| --- | ---: |',
      '| {{disputed}} | {{disputed_tax}} |',
      '',
      '> quoted',
      '',
      'First line\\',
      'second line',
      '',
      '---',
      '',
      '{{signature}}',
    ].join('\n');
    expect(await drafted(text, { contested: [{ currency: 'GBP', taxRate: '20' }] })).toBe(
      [
        '# Ville de Saint-Clair',
        'Claim **BA-2026-10-LAURENTEL** of *31\u00a0October\u00a02026*: 1 charge, £3.50 excluding VAT, answer by 30\u00a0November\u00a02026.',
        '- one\n- two **Laurentel**',
        '   1. inner',
        '3. three\n4. four',
        '| Amount | Tax |\n| --- | --- |\n| £3.50 excluding VAT | £0.70 |',
        'quoted',
        'First line\\\nsecond line',
        '---',
        'Anne Roy\\\nAnalyste\\\nVille de Saint-Clair',
      ].join('\n\n'),
    );
  });

  it('never reads what fills a field as Markdown or as a field', async () => {
    const hostile = '**x** {{table}} <b> # `y` [z](http://q.example)';
    const setting: LetterSetting = {
      customer: { name: hostile },
      carriers: [{ name: 'Laurentel', legalName: '{{summary}}' }],
      contested: [{ invoice: '{{claim_number}}' }],
    };
    expect(await drafted('{{customer}}\n\nTo {{carrier}} on {{invoices}}\n', setting)).toBe(
      [
        '\\*\\*x\\*\\* \\{\\{table\\}\\} \\<b\\> \\# \\`y\\` \\[z\\](http\\://q.example)',
        'To \\{\\{summary\\}\\} on \\{\\{claim\\_number\\}\\}',
      ].join('\n\n'),
    );
  });

  it('lets a heading stand in place of a part’s own, and goes with a part that is empty', async () => {
    const text =
      '## Why\n\n{{grounds}}\n\n## What is next\n{{next_step}}\n\n## Money\n\n{{summary}}\n\nBye\n{{closing}}';
    const setting = { contested: [{ proof: [] as const }] };
    const found = (await drafted(text, setting)).split('\n').filter((line) => /^#|^Bye|^Yours/.test(line));
    expect(found).toEqual(['## Why', '## Money', '## Amounts in CAD', 'Bye', 'Yours faithfully,']);
    const proven = await drafted('## Why\n\n{{grounds}}', { contested: [{}] });
    expect(proven.split('\n')[0]).toBe('## Why');
    expect(proven).not.toContain('## Grounds');
  });

  it('leaves a blank to fill in for what is not known, and names it in the note', async () => {
    const files = await draftLetters(letterReport({ contested: [{}] }), {
      level: 'claim',
      templates: [{ name: 'letter.md', text: 'VAT no. {{customer_number}}, tax {{disputed_tax}}' }],
    });
    const text = decoder.decode(files.find(({ name }) => name.endsWith('.md'))?.bytes);
    expect(text).toContain(
      '> - To be filled in or taken out: [your company’s number] and [tax on the disputed amounts].\n',
    );
    expect(body(text)).toBe('VAT no. [your company’s number], tax [tax on the disputed amounts]');
  });

  it('keeps escaped signs, entities and comments apart', async () => {
    const text =
      '<!-- {{nothing}} <b> -->\n\\{{claim_number}} &laquo;&nbsp;a&#8239;b&nbsp;&raquo; \\*not bold\\*';
    expect(await drafted(text, { contested: [{}] })).toBe(
      '{{claim\\_number}} «\u00a0a\u202fb\u00a0» \\*not bold\\*',
    );
  });

  it('serves the letters of its level and language, and our own words the others', async () => {
    const templates = [{ name: 'claim.fr.md', text: 'Bonjour' }];
    const options = { level: 'claim', templates } as const;
    const setting = { carriers: [{ name: 'Laurentel' }], contested: [{}] };
    const textOf = async (locale: string) => {
      const files = await draftLetters(letterReport({ ...setting, locale }), options);
      return body(decoder.decode(files.find(({ name }) => name.endsWith('.md'))?.bytes));
    };
    expect(await textOf('fr-CA')).toBe('Bonjour');
    expect(await textOf('en-GB')).toContain('Dear Sir or Madam,');
  });
});

describe('templateExample', () => {
  it.each([
    ['fr-FR', 'FR', 'EUR'],
    ['fr-CA', 'CA', 'CAD'],
    ['en-GB', 'GB', 'GBP'],
    ['en-US', 'US', 'USD'],
    ['ar-MA', 'MA', 'MAD'],
    ['ar-SA', 'SA', 'SAR'],
  ])('in %s gives the letters of our own words', async (tag, country, currency) => {
    const report = goldenReport(tag, country, currency);
    const templates = [{ name: 'letter.md', text: templateExample(localeOf(tag)) }];
    for (const level of LEVELS) {
      const own = await draftLetters(report, { level });
      const templated = await draftLetters(report, { level, templates });
      const text = (files: typeof own) =>
        decoder.decode(files.find(({ name }) => name.endsWith('.md'))?.bytes);
      expect(text(templated)).toBe(text(own));
    }
  });
});
