import { Chalk } from 'chalk';
import { NO_CURRENCY } from '../money/currency.ts';
import type { Inspection, TableInspection } from '../normalize/inspect-file.ts';
import { problemText } from '../problem.ts';
import { cutEnd, displayWidth } from './terminal/display-width.ts';
import { safeText } from './terminal/safe-text.ts';

const DELIMITER_NAMES: Readonly<Record<string, string>> = {
  ',': 'comma',
  ';': 'semicolon',
  '\t': 'tab',
  '|': 'bar',
};

/** The inspections as JSON, ending in a newline. */
export function inspectionJson(inspections: readonly Inspection[]): string {
  const plain = inspections.map((inspection) => ({
    ...inspection,
    tables: inspection.tables.map((table) => ({
      ...table,
      problems: table.problems.map((problem) => ({ ...problem, text: problemText(problem) })),
    })),
  }));
  return `${JSON.stringify(plain, null, 2)}\n`;
}

/** The inspections as text a person reads, no line wider than `width` but for problems. */
export function inspectionText(inspections: readonly Inspection[], width: number, color: boolean): string {
  const chalk = new Chalk({ level: color ? 1 : 0 });
  const lines: string[] = [];
  for (const inspection of inspections) {
    lines.push(chalk.bold(safeText(inspection.file)));
    const delimiter =
      inspection.delimiter === undefined ? '' : `, ${DELIMITER_NAMES[inspection.delimiter]}-delimited`;
    const encoding = inspection.encoding === undefined ? '' : `, ${inspection.encoding}`;
    lines.push(
      `  ${inspection.kind === 'xlsx' ? 'workbook' : 'text'}${encoding}${delimiter}, SHA-256 ${inspection.sha256.slice(0, 16)}…`,
    );
    for (const table of inspection.tables) lines.push(...tableLines(table, width, chalk));
    lines.push('');
  }
  return `${lines.join('\n')}\n`;
}

function tableLines(table: TableInspection, width: number, chalk: InstanceType<typeof Chalk>): string[] {
  const lines: string[] = [];
  if (table.sheet !== undefined)
    lines.push(
      `  Sheet ${chalk.bold(safeText(table.sheet))}${table.hidden ? ' (hidden: not read unless it is named)' : ''}`,
    );
  if (table.layout === undefined) {
    lines.push(`  ${chalk.yellow('No layout reads it.')} ${table.filledRows} rows hold something.`);
  } else {
    lines.push(`  Layout ${chalk.bold(table.layout)} (${table.role})`);
    if (table.headingRow !== undefined && table.headingRow > 0)
      lines.push(`  Headings in row ${table.headingRow}`);
    lines.push(
      `  ${table.rows} rows: ${table.records} records, ${table.rejected} rejected, ${table.ignored} ignored`,
    );
  }
  lines.push(
    ...table.candidates
      .filter(({ reads, layout }) => reads || layout === table.layout || table.layout === undefined)
      .map(({ layout, reads, why }) =>
        cutEnd(`    ${reads ? '✓' : '–'} ${layout}: ${safeText(why)}`, width, '…'),
      ),
  );
  if (table.columns.length > 0) {
    lines.push('  Columns');
    const longest = Math.max(...table.columns.map(({ field }) => field.length));
    for (const { field, column, heading } of table.columns)
      lines.push(
        cutEnd(
          `    ${field.padEnd(longest)}  column ${column.padStart(2)}  ${safeText(heading)}`,
          width,
          '…',
        ),
      );
  }
  if (table.notUnderstood.length > 0)
    lines.push(cutEnd(`  Not understood: ${table.notUnderstood.map(safeText).join(' | ')}`, width, '…'));
  if (table.totals.length > 0) {
    lines.push('  Totals');
    for (const { field, currency, sum } of table.totals)
      lines.push(
        `    ${field}  ${sum}${currency === NO_CURRENCY ? ' (the file names no currency)' : ` ${currency}`}`,
      );
  }
  for (const [index, record] of table.first.entries()) {
    const text = Object.entries(record)
      .filter(([, value]) => value !== '')
      .map(([field, value]) => `${field} ${safeText(value)}`)
      .join(' · ');
    lines.push(cutEnd(`  Record ${index + 1}: ${text}`, width, '…'));
  }
  const shown = table.problems
    .slice(0, 10)
    .map((problem) => `  ${chalk.yellow('!')} ${safeText(problemText(problem))}`);
  const rest = table.problems.length - shown.length;
  return [...lines, ...shown, ...(rest > 0 ? [`  ! … and ${rest} more`] : [])].filter(
    (line) => displayWidth(line) > 0,
  );
}
