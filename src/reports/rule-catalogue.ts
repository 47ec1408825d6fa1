import { Chalk } from 'chalk';
import type { z } from 'zod';
import type { Catalogue } from '../rules/catalogue.ts';
import type { Rule } from '../rules/rule.ts';

/** The catalogue as JSON: id, class, severity, title, needs, options, file of an own rule; ending in a newline. */
export function rulesJson(catalogue: Catalogue): string {
  const rules = catalogue.map((rule) => ({
    id: rule.id,
    class: rule.class,
    severity: rule.severity,
    needs: ['bills', ...rule.needs],
    title: rule.title,
    fires: rule.doc.fires,
    impact: rule.doc.impact,
    options: optionsOf(rule).map(({ name, description }) => ({ name, description })),
    ...(rule.source ? { file: rule.source.file } : {}),
  }));
  return `${JSON.stringify(rules, null, 2)}\n`;
}

/** The catalogue as a list a person reads: a line per rule, its title cut to the width. */
export function ruleTableText(catalogue: Catalogue, width: number, color: boolean): string {
  const chalk = new Chalk({ level: color ? 1 : 0 });
  const longest = Math.max(...catalogue.map(({ id }) => id.length));
  const lines = catalogue.map(({ id, severity, class: klass, title }) => {
    const head = `${chalk.bold(id.padEnd(longest))}  ${severity.padEnd(7)}  ${klass.padEnd(12)}`;
    const room = Math.max(width - longest - 25, 12);
    return `${head}  ${title.en.length > room ? `${title.en.slice(0, room - 1)}…` : title.en}`.trimEnd();
  });
  return `${lines.join('\n')}\n\n${catalogue.length} rules. bill-audit explain RULE tells one in full.\n`;
}

/** One rule in full: when it fires, its impact, inputs, options, and its example with what it says. */
export function ruleText(rule: Rule, width: number, color: boolean): string {
  const chalk = new Chalk({ level: color ? 1 : 0 });
  const measure = Math.min(width, 100);
  const part = (heading: string, text: string) => `${chalk.bold(heading)}\n${wrap(text, measure, '  ')}\n`;
  const options = optionsOf(rule);
  const example = Object.entries(rule.doc.example.tables).flatMap(([role, rows]) =>
    (rows ?? []).map(
      (row: Record<string, string>) =>
        `${role}: ${Object.entries(row)
          .map(([field, value]) => `${field} ${value}`)
          .join(', ')}`,
    ),
  );
  return [
    `${chalk.bold(rule.id)}: ${rule.title.en}\n`,
    ...(rule.source ? [part('Your own, in', rule.source.file)] : []),
    ...(rule.doc.fires === '' ? [] : [part('Fires when', rule.doc.fires)]),
    ...(rule.doc.impact === '' ? [] : [part('Impact', rule.doc.impact)]),
    part('Class and severity', `${rule.class}, ${rule.severity}`),
    part('Needs', ['bills', ...rule.needs].join(', ')),
    part(
      'Options',
      options.length === 0
        ? 'none'
        : options.map(({ name, description }) => `${name}: ${description}`).join('\n'),
    ),
    ...(example.length === 0
      ? []
      : [part('Example', [...example, '', `${saysOf(rule)}: ${rule.doc.example.says}`].join('\n'))]),
    part('Switch it off', `rules: { ${rule.id}: off }`),
  ].join('\n');
}

/** The rule's options with their descriptions. */
export function optionsOf(rule: Rule): { name: string; description: string }[] {
  return Object.entries(rule.options.shape).map(([name, schema]) => ({
    name,
    description: (schema as z.ZodType).description ?? '',
  }));
}

function wrap(text: string, width: number, indent: string): string {
  return text
    .split('\n')
    .map((paragraph) => {
      const lines: string[] = [];
      let line = indent;
      for (const word of paragraph.split(' ')) {
        if (line.length + word.length + 1 > width && line.trim() !== '') {
          lines.push(line.trimEnd());
          line = `${indent}  `;
        }
        line += `${word} `;
      }
      lines.push(line.trimEnd());
      return lines.join('\n');
    })
    .join('\n');
}

function saysOf({ doc: { example } }: Rule): string {
  return example.beside === undefined ? 'It says' : `Beside ${example.beside} it says`;
}
