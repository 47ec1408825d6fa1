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

const KIND_NAMES: Readonly<Record<Inspection['kind'], string>> = {
  csv: 'text',
  xlsx: 'workbook',
  pdf: 'PDF',
  xml: 'XML document',
  x12: 'EDI interchange',
};

/** Control figures that agree are told one by one up to so many. */
const MOST_AGREEING = 4;

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
export function inspectionText(
  inspections: readonly Inspection[],
  width: number,
  color: boolean,
  explain: boolean,
): string {
  const chalk = new Chalk({ level: color ? 1 : 0 });
  const lines: string[] = [];
  for (const inspection of inspections) {
    lines.push(chalk.bold(safeText(inspection.file)));
    const delimiter =
      inspection.delimiter === undefined ? '' : `, ${DELIMITER_NAMES[inspection.delimiter]}-delimited`;
    const encoding = inspection.encoding === undefined ? '' : `, ${inspection.encoding}`;
    lines.push(
      `  ${KIND_NAMES[inspection.kind]}${pagesText(inspection)}${encoding}${delimiter}, SHA-256 ${inspection.sha256.slice(0, 16)}…`,
    );
    for (const table of inspection.tables) lines.push(...tableLines(table, width, chalk, explain));
    lines.push('');
  }
  return `${lines.join('\n')}\n`;
}

function pagesText({ pages, attached }: Inspection): string {
  const count = pages === undefined ? '' : ` of ${pages} page${pages === 1 ? '' : 's'}`;
  return attached === undefined ? count : `${count} that carries ${safeText(attached)}`;
}

function tableLines(
  table: TableInspection,
  width: number,
  chalk: InstanceType<typeof Chalk>,
  explain: boolean,
): string[] {
  const lines: string[] = [];
  if (table.sheet !== undefined)
    lines.push(
      `  Sheet ${chalk.bold(safeText(table.sheet))}${table.hidden ? ' (hidden: not read unless it is named)' : ''}`,
    );
  if (table.layout === undefined) {
    lines.push(`  ${chalk.yellow('No layout reads it.')} ${table.filledRows} rows hold something.`);
  } else {
    const sure = table.confidence === undefined ? '' : `, confidence ${table.confidence}`;
    lines.push(`  Layout ${chalk.bold(table.layout)} (${table.role})${sure}`);
    if (table.headingRow !== undefined && table.headingRow > 0)
      lines.push(`  Headings in row ${table.headingRow}`);
    lines.push(
      `  ${table.rows} rows: ${table.records} records, ${table.rejected} rejected, ${table.ignored} ignored`,
    );
  }
  lines.push(
    ...table.candidates
      .filter(
        ({ reads, layout }) => explain || reads || layout === table.layout || table.layout === undefined,
      )
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
          `    ${field.padEnd(longest)}  ${/^\d+$/.test(column) ? `column ${column.padStart(2)}` : column}  ${safeText(heading)}`,
          width,
          '…',
        ),
      );
  }
  if (explain)
    for (const { part, took } of table.explained)
      lines.push(
        cutEnd(`    ${chalk.bold(safeText(part))}`, width, '…'),
        ...took.map((line) => cutEnd(`      ${safeText(line)}`, width, '…')),
      );
  if (table.notUnderstood.length > 0)
    lines.push(cutEnd(`  Not understood: ${table.notUnderstood.map(safeText).join(' | ')}`, width, '…'));
  if (table.totals.length > 0) {
    lines.push('  Totals');
    for (const { field, currency, sum } of table.totals)
      lines.push(
        `    ${field}  ${sum}${currency === NO_CURRENCY ? ' (the file names no currency)' : ` ${currency}`}`,
      );
  }
  for (const { what, count } of table.left)
    lines.push(cutEnd(`  Left out: ${count} × ${safeText(what)}`, width, '…'));
  const agreeing = table.controls.filter(({ reconciles }) => reconciles);
  const folded = agreeing.length > MOST_AGREEING ? agreeing : [];
  if (folded.length > 0)
    lines.push(
      `  ${chalk.green('✓')} ${folded.length} totals and counts that the file states agree with what was read`,
    );
  for (const { counts, stated, read, reconciles } of table.controls
    .filter((control) => !folded.includes(control))
    .slice(0, 10)) {
    const sums = counts === 'records' ? 'a count' : `a ${counts} total`;
    const mark = reconciles ? chalk.green('✓') : chalk.red('✗');
    lines.push(`  ${mark} The file states ${sums} of ${stated}; ${read} was read`);
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
