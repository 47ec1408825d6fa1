import { distance } from 'fastest-levenshtein';
import { type MarkedToken, marked, type Token } from 'marked';
import { type Problem, quoted } from '../problem.ts';
import { SECTIONS, type Section } from './sections.ts';
import { type LetterTemplate, targetOf } from './template.ts';
import { TEXT_FIELDS, type TextField } from './template-fields.ts';
import { FIELD_LINE, lexable, withoutComments } from './template-text.ts';
import { fieldsNotFilled } from './template-unfilled.ts';

/** What is wrong with a template, and what it leaves out. */
export interface TemplateCheck {
  readonly problems: readonly Problem[];
  readonly warnings: readonly Problem[];
}

/**
 * What every letter needs, with the fields that serve as well. The greeting and the closing may be in the user's own
 * words; the next step belongs to reminders and notices.
 */
const NEEDED: readonly (readonly [Section, ...TextField[]])[] = [
  ['sender', 'customer'],
  ['recipient', 'carrier', 'carrier_name'],
  ['dispatch'],
  ['place_and_date', 'date'],
  ['references', 'claim_number'],
  ['subject', 'subject_line'],
  ['facts', 'audit_date'],
  ['table'],
  ['summary', 'disputed'],
  ['grounds'],
  ['undisputed', 'undisputed_amount'],
  ['requests', 'claimed'],
  ['deadline', 'answer_by'],
  ['next_step'],
  ['reservation'],
  ['signature', 'contact_name'],
  ['enclosures'],
];

/** What letters of a level do without. */
const SPARED: Readonly<Record<string, readonly Section[]>> = {
  claim: ['next_step'],
  information: ['table', 'summary', 'grounds', 'undisputed', 'requests', 'next_step'],
};

const FIELDS: readonly string[] = [...SECTIONS, ...TEXT_FIELDS];

/** Every mistake of a template at once, by line, and a warning for each part of a letter that it does not use. */
export function checkTemplate(template: LetterTemplate): TemplateCheck {
  const target = targetOf(template.name);
  const { problems, used } = checkFields(template);
  const spared = SPARED[target?.level ?? 'reminder'] ?? [];
  const warnings = NEEDED.filter(([section]) => !spared.includes(section))
    .filter((fields) => !fields.some((field) => used.has(field)))
    .map(([section]) => unused(template, section));
  return {
    problems: [
      ...(target ? [] : [wrongName(template)]),
      ...problems,
      ...markupProblems(template),
      ...fieldsNotFilled(template),
    ].sort((a, b) => (a.place?.line ?? 0) - (b.place?.line ?? 0)),
    warnings,
  };
}

/** The checks of all templates together: two for the same letters are a problem as well. */
export function checkTemplates(templates: readonly LetterTemplate[]): TemplateCheck {
  const checks = templates.map(checkTemplate);
  const first = new Map<string, LetterTemplate>();
  const repeated = templates.flatMap((template): Problem[] => {
    const target = targetOf(template.name);
    if (!target) return [];
    const key = `${target.level} ${target.locale?.tag}`;
    const other = first.get(key);
    if (!other) {
      first.set(key, template);
      return [];
    }
    return [
      {
        id: 'template-repeated',
        place: { file: template.name },
        found: `the template is for the same letters as ${quoted(other.name)}`,
        expected: 'one template for each level and language',
        fix: 'Remove one of them, or rename it, as in reminder.fr.md',
      },
    ];
  });
  return {
    problems: [...checks.flatMap(({ problems }) => problems), ...repeated],
    warnings: checks.flatMap(({ warnings }) => warnings),
  };
}

function checkFields({ name: file, text }: LetterTemplate) {
  const problems: Problem[] = [];
  const used = new Set<string>();
  const lines = withoutComments(text.replace(/\r\n?/g, '\n')).split('\n');
  for (const [index, line] of lines.entries()) {
    const place = { file, line: index + 1 };
    for (const { 0: opening, index: at } of line.matchAll(/(?<!\\)\{\{/g)) {
      const name = /^\s*([^{}]*?)\s*\}\}/.exec(line.slice(at + opening.length))?.[1];
      if (name === undefined) {
        problems.push({
          id: 'template-field-open',
          place,
          found: `the field ${quoted(line.slice(at, at + 30).trimEnd())} is not closed`,
          expected: 'a field such as {{claim_number}}',
          fix: 'Close it with }}, or write \\{{ for the signs themselves',
        });
      } else if (!FIELDS.includes(name)) {
        problems.push({ id: 'template-field-unknown', place, ...unknownField(name) });
      } else {
        used.add(name);
        if (SECTIONS.some((section) => section === name) && !FIELD_LINE.test(line)) {
          problems.push(insideText(name, place));
        }
      }
    }
  }
  return { problems, used };
}

function unknownField(name: string): Pick<Problem, 'found' | 'expected' | 'fix'> {
  const wanted = name.toLowerCase().replace(/[\s-]+/g, '_');
  const [nearest] = [...FIELDS].sort((a, b) => distance(wanted, a) - distance(wanted, b));
  const near = nearest !== undefined && distance(wanted, nearest) <= Math.max(2, nearest.length / 3);
  return {
    found: `there is no field ${quoted(name)}`,
    expected: `one of ${FIELDS.join(', ')}`,
    fix: near ? `Did you mean {{${nearest}}}?` : 'Use one of these, or remove it',
  };
}

function insideText(name: string, place: Problem['place']): Problem {
  return {
    id: 'template-field-in-text',
    place,
    found: `{{${name}}} is a whole part of the letter and stands among other text`,
    expected: 'it alone on its line',
    fix: 'Move it to a line of its own',
  };
}

function markupProblems({ name: file, text }: LetterTemplate): readonly Problem[] {
  const clean = withoutComments(text.replace(/\r\n?/g, '\n'));
  let from = 0;
  return foreignMarkup(marked.lexer(lexable(text))).map(({ raw, kind }) => {
    const written = raw.trim().split('\n')[0] ?? '';
    const at = clean.indexOf(written, from);
    if (at >= 0) from = at + written.length;
    return {
      id: 'template-markup',
      place: { file, line: clean.slice(0, Math.max(at, 0)).split('\n').length },
      found: `${kind}, ${quoted(written)}, has no place in a letter`,
      expected: 'Markdown text, headings, lists and tables',
      fix: `Remove it, or write a backslash before its first sign`,
    };
  });
}

function foreignMarkup(tokens: readonly Token[]): readonly { raw: string; kind: 'HTML' | 'a picture' }[] {
  return tokens.flatMap((given) => {
    const token = given as MarkedToken;
    if (token.type === 'html') return [{ raw: token.raw, kind: 'HTML' as const }];
    if (token.type === 'image') return [{ raw: token.raw, kind: 'a picture' as const }];
    if (token.type === 'list') return token.items.flatMap(({ tokens: inner }) => foreignMarkup(inner));
    if (token.type === 'table')
      return [...token.header, ...token.rows.flat()].flatMap((cell) => foreignMarkup(cell.tokens));
    return 'tokens' in token && token.tokens ? foreignMarkup(token.tokens) : [];
  });
}

function unused({ name: file }: LetterTemplate, section: Section): Problem {
  return {
    id: 'template-part-unused',
    place: { file },
    found: `{{${section}}} is not used`,
    expected: 'every part that a letter needs',
    fix: `Put {{${section}}} on a line of its own, or say the same in your words`,
  };
}

function wrongName({ name: file }: LetterTemplate): Problem {
  return {
    id: 'template-name',
    place: { file },
    found: 'the name does not say which letters the template is for',
    expected:
      'letter, claim, reminder, notice, appeal or information, then the language: letter.md, letter.fr.md, notice.fr-CA.md',
    fix: 'Rename it',
  };
}
