import type { Field } from '../records/field.ts';
import { cellText } from '../records/origin.ts';
import type { SourceTable } from '../sources/source.ts';
import type { ReportLayout } from './layout.ts';
import type { Claim } from './recognise.ts';
import type { RecordClaim } from './record-claims.ts';
import { lineOfRow, readyRules, ruleOfLine } from './report-lines.ts';

/** A part of a layout and what it took from a file. */
export interface ExplainedPart {
  readonly part: string;
  readonly took: readonly string[];
}

const SAMPLES = 5;

/** How a layout applied to the table it claims, part by part. */
export function explainClaim(claim: Claim, table: SourceTable): ExplainedPart[] {
  const { layout } = claim;
  if (layout.shape === 'report') return explainLines(layout, table);
  if (layout.shape === 'sectioned') return [];
  const first = table.rows.find((row) => row.number > claim.headingRow);
  return claim.records.map((record, index): ExplainedPart => {
    const part = `record ${index + 1} of ${claim.records.length} of each row`;
    const skipped =
      record.only === undefined
        ? []
        : [`only where ${record.only} is not blank${record.zero === 'skip' ? ' nor 0' : ''}`];
    return { part, took: [...fieldLines(record, first?.cells.map(cellText) ?? []), ...skipped] };
  });
}

function fieldLines({ fields, columns }: RecordClaim, cells: readonly string[]): string[] {
  return (Object.keys(fields) as Field[]).flatMap((field) => {
    const source = fields[field];
    if (source?.from === 'constant') return [`${field}: always “${source.value}”`];
    if (source?.from === 'columns') return [`${field}: columns ${source.columns.join(' and ')} joined`];
    if (source?.from === 'sums') {
      const less = source.minus.length === 0 ? '' : `, less ${source.minus.join(' and ')}`;
      return [`${field}: columns ${source.plus.join(' and ')} added${less}`];
    }
    const column = columns.get(field);
    if (!column) return [];
    const value = cells[column.index]?.trim() ?? '';
    const first = value === '' ? '' : `, first “${value.slice(0, 60)}”`;
    return [`${field}: column ${column.index + 1} “${column.heading}”${first}`];
  });
}

/** Which lines each rule took, the rules no line met, and the lines no rule took. */
export function explainLines(layout: ReportLayout, table: SourceTable): ExplainedPart[] {
  const rules = readyRules(layout);
  const taken = rules.map(() => [] as string[]);
  const counts = rules.map(() => 0);
  const left: string[] = [];
  let leftCount = 0;
  let section = '';
  for (const row of table.rows) {
    const line = lineOfRow(row);
    const found = ruleOfLine(rules, line, section);
    const text = `line ${line.number}: ${line.text.slice(0, 100).replaceAll('\t', ' ⇥ ')}`;
    if (!found) {
      leftCount += 1;
      if (left.length < SAMPLES) left.push(text);
      continue;
    }
    const { rule } = found;
    if (rule.begins !== undefined || rule.ends) section = '';
    if (rule.section !== undefined) section = rule.section;
    const index = rules.indexOf(rule);
    counts[index] = (counts[index] ?? 0) + 1;
    if ((taken[index]?.length ?? 0) < SAMPLES) taken[index]?.push(text);
  }
  const parts = rules.map((rule, index) => ({
    part: `rule ${index + 1}, ${rule.match}: ${counts[index]} line${counts[index] === 1 ? '' : 's'}`,
    took: taken[index] ?? [],
  }));
  return [...parts, { part: `no rule: ${leftCount} line${leftCount === 1 ? '' : 's'}`, took: left }];
}
