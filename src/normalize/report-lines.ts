import type { Field } from '../records/field.ts';
import { type CellPlace, cellText } from '../records/origin.ts';
import type { SourceRow, SourceTable } from '../sources/source.ts';
import type { FieldCell } from './document.ts';
import type { LineRule, ReportLayout } from './layout.ts';

/** A longer line is damage or an attack, and is matched by nothing. */
const LONGEST_LINE = 4000;

/** A report is known by its first lines. */
const RECOGNISED_BY = 1000;

/** A line of a report: its cells divided by tabs, and where each of them begins. */
export interface ReportLine {
  readonly number: number;
  readonly text: string;
  readonly row: SourceRow;
  /** Place in the text at which each cell begins. */
  readonly starts: readonly number[];
  /** True for a line too long to be one: `text` is its beginning. */
  readonly long: boolean;
}

/** A rule with its expression, made once. */
export interface ReadyRule extends LineRule {
  readonly expression: RegExp;
}

/** The groups of a rule that matched a line. */
export type LineGroups = Readonly<Partial<Record<Field | 'total', FieldCell>>>;

/** The line that a row of a text, or of a page, makes. */
export function lineOfRow(row: SourceRow): ReportLine {
  const starts: number[] = [];
  let text = '';
  for (const [index, cell] of row.cells.entries()) {
    if (index > 0) text += '\t';
    starts.push(text.length);
    text += cellText(cell).trim();
  }
  const long = text.length > LONGEST_LINE;
  return { number: row.number, text: text.slice(0, LONGEST_LINE), row, starts, long };
}

/** True for a file that has, on some of its first lines each, all that the layout says it must. */
export function claimsReport(layout: ReportLayout, table: SourceTable): boolean {
  let wanted = layout.mustHave.map((pattern) => new RegExp(pattern, 'u'));
  for (const row of table.rows.slice(0, RECOGNISED_BY)) {
    const { text } = lineOfRow(row);
    wanted = wanted.filter((pattern) => !pattern.test(text));
    if (wanted.length === 0) return layout.mustHave.length > 0;
  }
  return false;
}

/** The rules of a layout, ready to match. */
export function readyRules(layout: ReportLayout): ReadyRule[] {
  return layout.lines.map((rule) => ({ ...rule, expression: new RegExp(rule.match, 'du') }));
}

/** The first rule that has the line, with what its groups hold; undefined when none has it. */
export function ruleOfLine(
  rules: readonly ReadyRule[],
  line: ReportLine,
  section: string,
): { readonly rule: ReadyRule; readonly groups: LineGroups } | undefined {
  if (line.long) return undefined;
  for (const rule of rules) {
    if (rule.within && !rule.within.includes(section)) continue;
    const match = rule.expression.exec(line.text);
    if (match) return { rule, groups: groupsOfMatch(match, line) };
  }
  return undefined;
}

function groupsOfMatch(match: RegExpExecArray, line: ReportLine): LineGroups {
  const groups: Partial<Record<Field | 'total', FieldCell>> = {};
  for (const [name, range] of Object.entries(match.indices?.groups ?? {})) {
    if (range === undefined) continue;
    const text = line.text.slice(range[0], range[1]).replaceAll('\t', ' ').trim();
    if (text !== '') groups[name as Field] = { text, place: placeIn(line, range[0]) };
  }
  return groups;
}

/** Where a character of a line stands: the place of its cell. */
export function placeIn({ row, starts }: ReportLine, offset: number): CellPlace {
  const index = Math.max(
    0,
    starts.findLastIndex((start) => start <= offset),
  );
  return row.places?.[index] ?? { row: row.number, column: String(index + 1) };
}
