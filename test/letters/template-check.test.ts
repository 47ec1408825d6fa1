import { describe, expect, it } from 'vitest';
import { draftLetters } from '../../src/letters/letters.ts';
import { SECTIONS } from '../../src/letters/sections.ts';
import { checkTemplate, checkTemplates } from '../../src/letters/template-check.ts';
import { templateExample } from '../../src/letters/template-example.ts';
import { TEXT_FIELDS } from '../../src/letters/template-fields.ts';
import { ProblemError } from '../../src/problem.ts';
import { letterReport, localeOf } from './letter-example.ts';

const FIELDS = [...SECTIONS, ...TEXT_FIELDS].join(', ');

function problemsOf(text: string, name = 'letter.md') {
  return checkTemplate({ name, text }).problems;
}

describe('checkTemplate', () => {
  it('finds nothing wrong with the example of any locale', () => {
    for (const tag of ['fr-FR', 'fr-CA', 'en-GB', 'en-US', 'en-CA', 'ar-MA', 'ar-AE']) {
      const check = checkTemplate({ name: `letter.${tag}.md`, text: templateExample(localeOf(tag)) });
      expect([tag, check]).toEqual([tag, { problems: [], warnings: [] }]);
    }
  });

  it('names every unknown field with its line, the nearest name and all there are', () => {
    expect(problemsOf('{{claim_nubmer}}\r\n\r\nx {{Answer By}} y {{zzzzzzzz}}')).toEqual([
      {
        id: 'template-field-unknown',
        place: { file: 'letter.md', line: 1 },
        found: 'there is no field "claim_nubmer"',
        expected: `one of ${FIELDS}`,
        fix: 'Did you mean {{claim_number}}?',
      },
      {
        id: 'template-field-unknown',
        place: { file: 'letter.md', line: 3 },
        found: 'there is no field "Answer By"',
        expected: `one of ${FIELDS}`,
        fix: 'Did you mean {{answer_by}}?',
      },
      {
        id: 'template-field-unknown',
        place: { file: 'letter.md', line: 3 },
        found: 'there is no field "zzzzzzzz"',
        expected: `one of ${FIELDS}`,
        fix: 'Use one of these, or remove it',
      },
    ]);
  });

  it('finds a field that is not closed', () => {
    expect(problemsOf('a {{date b\n{{date} c\n{{date}}')).toEqual([
      {
        id: 'template-field-open',
        place: { file: 'letter.md', line: 1 },
        found: 'the field "{{date b" is not closed',
        expected: 'a field such as {{claim_number}}',
        fix: 'Close it with }}, or write \\{{ for the signs themselves',
      },
      {
        id: 'template-field-open',
        place: { file: 'letter.md', line: 2 },
        found: 'the field "{{date} c" is not closed',
        expected: 'a field such as {{claim_number}}',
        fix: 'Close it with }}, or write \\{{ for the signs themselves',
      },
    ]);
  });

  it('wants a part of the letter alone on its line', () => {
    expect(problemsOf('{{table}}\n\n- {{summary}}\n\n  {{ grounds }}  \n')).toEqual([
      {
        id: 'template-field-in-text',
        place: { file: 'letter.md', line: 3 },
        found: '{{summary}} is a whole part of the letter and stands among other text',
        expected: 'it alone on its line',
        fix: 'Move it to a line of its own',
      },
    ]);
  });

  it('refuses a field that Markdown keeps as it is: in code, and in the address of a link', () => {
    const text =
      '{{table}}\n\n```\n{{table}}\n```\n\n- `{{date}}` {{date}}\n\n[{{carrier}}](http://x.example/{{carrier}})\n\n<!-- `{{level}}` -->\n\n`\\{{level}}` [x](http://x.example)';
    expect(
      problemsOf(text)
        .filter(({ id }) => id === 'template-field-in-code')
        .map(({ place, found }) => [place?.line, found]),
    ).toEqual([
      [4, '{{table}} stands in code and is not filled in'],
      [7, '{{date}} stands in code and is not filled in'],
      [9, '{{carrier}} stands in the address of a link and is not filled in'],
    ]);
    expect(problemsOf('`{{date}}`')).toEqual([
      {
        id: 'template-field-in-code',
        place: { file: 'letter.md', line: 1 },
        found: '{{date}} stands in code and is not filled in',
        expected: 'fields in plain text',
        fix: 'Take it out of there, or write \\{{ for the signs themselves',
      },
    ]);
  });

  it('refuses HTML and pictures, wherever they stand, and lets comments be', () => {
    const text = '<!-- <b> -->\n<div>\nx\n</div>\n\n- a <b>c</b>\n\n![logo](x.png)\n\n`<i>` \\<u>';
    expect(problemsOf(text).map(({ id, place, found }) => [id, place?.line, found])).toEqual([
      ['template-markup', 2, 'HTML, "<div>", has no place in a letter'],
      ['template-markup', 6, 'HTML, "<b>", has no place in a letter'],
      ['template-markup', 6, 'HTML, "</b>", has no place in a letter'],
      ['template-markup', 8, 'a picture, "![logo](x.png)", has no place in a letter'],
    ]);
  });

  it('wants a name that says which letters it is for', () => {
    expect(problemsOf('', 'templates/lettre.md')).toEqual([
      {
        id: 'template-name',
        place: { file: 'templates/lettre.md' },
        found: 'the name does not say which letters the template is for',
        expected:
          'letter, claim, reminder, notice, appeal or information, then the language: letter.md, letter.fr.md, notice.fr-CA.md',
        fix: 'Rename it',
      },
    ]);
  });

  it('warns of each part that a letter needs and the template does not use', () => {
    const text =
      '{{customer}} {{carrier}} {{date}} {{claim_number}} {{subject_line}}\n\n{{facts}}\n{{table}}\n\n{{disputed}}';
    const unused = checkTemplate({ name: 'claim.md', text }).warnings;
    expect(unused.map(({ found }) => found)).toEqual(
      [
        'dispatch',
        'grounds',
        'undisputed',
        'requests',
        'deadline',
        'reservation',
        'signature',
        'enclosures',
      ].map((part) => `{{${part}}} is not used`),
    );
    expect(unused[0]).toEqual({
      id: 'template-part-unused',
      place: { file: 'claim.md' },
      found: '{{dispatch}} is not used',
      expected: 'every part that a letter needs',
      fix: 'Put {{dispatch}} on a line of its own, or say the same in your words',
    });
    const found = (name: string) => checkTemplate({ name, text }).warnings.map((warning) => warning.found);
    expect(found('letter.md')).toContain('{{next_step}} is not used');
    expect(found('claim.md')).not.toContain('{{next_step}} is not used');
  });
});

describe('checkTemplates', () => {
  it('finds two templates for the same letters', () => {
    const templates = ['a/letter.fr.md', 'claim.fr.md', 'b/letter.FR.md'].map((name) => ({ name, text: '' }));
    expect(checkTemplates(templates).problems).toEqual([
      {
        id: 'template-repeated',
        place: { file: 'b/letter.FR.md' },
        found: 'the template is for the same letters as "a/letter.fr.md"',
        expected: 'one template for each level and language',
        fix: 'Remove one of them, or rename it, as in reminder.fr.md',
      },
    ]);
  });

  it('stops the drafting, with every problem', async () => {
    const templates = [
      { name: 'letter.md', text: '{{x}}' },
      { name: 'claim.md', text: '<b>' },
    ];
    const drafting = draftLetters(letterReport({ contested: [{}] }), { level: 'claim', templates });
    await expect(drafting).rejects.toThrow(new ProblemError(checkTemplates(templates).problems));
    expect(checkTemplates(templates).problems).toHaveLength(2);
  });
});
