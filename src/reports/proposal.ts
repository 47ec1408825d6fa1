import { Chalk } from 'chalk';
import type { Doubt, Proposal, ProposedFile, Section } from '../propose/proposal.ts';
import { cutEnd, displayWidth, wrapped } from './terminal/display-width.ts';
import { safeText } from './terminal/safe-text.ts';

/** What a proposal is shown with. */
export interface ProposalView {
  /** Columns; no line is longer but for names of files. */
  readonly width: number;
  readonly color: boolean;
  /** The file that holds it, as it is shown; absent where nothing was written. */
  readonly written?: string;
  /** The next command. */
  readonly next: string;
}

const ROLE_NAMES: Readonly<Record<Section, string>> = {
  bills: 'bill',
  invoices: 'invoice totals',
  inventory: 'inventory',
  prices: 'prices',
  orders: 'orders',
  history: 'earlier bill',
};
const MOST_FILES = 40;
const SHORTEST_FILE = 20;

/** The proposal as text: each file with what it was taken for, what to check, the next command. */
export function proposalText(proposal: Proposal, { width, color, written, next }: ProposalView): string {
  const chalk = new Chalk({ level: color ? 1 : 0 });
  const read = proposal.files.filter(({ section }) => section !== undefined);
  const open = proposal.files.filter(({ incomplete }) => incomplete === true);
  const left = proposal.files.filter((file) => !read.includes(file) && !open.includes(file));
  const month = proposal.month === undefined ? '' : `, ${proposal.month} under audit`;
  const lines = [
    chalk.bold(`${read.length} of ${proposal.files.length} files proposed${month}`),
    ...fileTable([...read, ...open], width, chalk),
  ];
  if (left.length > 0) {
    lines.push('', chalk.bold('Left out'));
    for (const { file, sheet, why } of left.slice(0, MOST_FILES)) {
      lines.push(...item(`${named(file, sheet)}: ${sentence(why ?? '')}`, '  - ', width));
    }
    if (left.length > MOST_FILES) lines.push(`  and ${left.length - MOST_FILES} more`);
  }
  if (proposal.doubts.length > 0) {
    lines.push('', chalk.bold('To check'));
    for (const [index, doubt] of proposal.doubts.entries()) {
      lines.push(...item(doubtText(doubt), `${String(index + 1).padStart(3)}. `, width));
    }
  }
  lines.push('', written === undefined ? 'Nothing was written.' : `${safeText(written)} was written.`);
  lines.push(`Next: ${chalk.bold(next)}`);
  return `${lines.join('\n')}\n`;
}

/** The proposal as JSON, ending in a newline; `yaml` is the text of the configuration. */
export function proposalJson(proposal: Proposal, yaml: string, written: boolean): string {
  const { files, inputs, incomplete, month, surroundings, carriers, rates, doubts } = proposal;
  const { locale, country, currency } = surroundings;
  const json = {
    written,
    month: month ?? null,
    locale: locale?.value.tag ?? null,
    country: country?.value ?? null,
    currency: currency?.value ?? null,
    files,
    inputs: inputs.map(({ section, patterns, sheet, mapping }) => ({
      section,
      files: patterns,
      ...(sheet === undefined ? {} : { sheet }),
      ...(mapping === undefined ? {} : { layout: mapping }),
    })),
    incomplete: incomplete.map(({ section, file, sheet, mapping, lacks, why }) => ({
      section,
      file,
      ...(sheet === undefined ? {} : { sheet }),
      ...(mapping === undefined ? {} : { layout: mapping }),
      lacks,
      ...(why === undefined ? {} : { why }),
    })),
    carriers: carriers.map(({ name, files: count, aliases }) => ({
      name,
      files: count,
      aliases: aliases.map((alias) => alias.name),
    })),
    tax_rates: rates,
    to_check: doubts,
    yaml,
  };
  return `${JSON.stringify(json, null, 2)}\n`;
}

function fileTable(
  files: readonly ProposedFile[],
  width: number,
  chalk: InstanceType<typeof Chalk>,
): string[] {
  if (files.length === 0) return [];
  const rows = files
    .slice(0, MOST_FILES)
    .map((file) => [
      named(file.file, file.sheet),
      file.section === undefined ? `${ROLE_NAMES[file.role ?? 'bills']}?` : ROLE_NAMES[file.section],
      `${file.layout ?? ''}${file.mapped ? ' + mapping' : ''}`,
      monthsText(file.months ?? []),
      String(file.rows ?? 0),
      String(file.records ?? 0),
      String(file.rejected ?? 0),
    ]);
  const head = ['File', 'Taken for', 'Read by', 'Month', 'Rows', 'Records', 'Rejected'];
  const widths = head.map((title, column) =>
    Math.max(...[head, ...rows].map((row) => displayWidth(row[column] ?? title))),
  );
  const others = widths.slice(1).reduce((sum, own) => sum + own + 2, 2);
  widths[0] = Math.min(widths[0] ?? 0, Math.max(SHORTEST_FILE, width - others));
  const line = ([name = '', ...values]: readonly string[]) =>
    [cutEnd(name, widths[0] ?? 0, '…'), ...values]
      .map((cell, column) => {
        const space = ' '.repeat(Math.max(0, (widths[column] ?? 0) - displayWidth(cell)));
        return column < 4 ? cell + space : space + cell;
      })
      .join('  ')
      .trimEnd();
  return [
    `  ${chalk.dim(cutEnd(line(head), width - 2, '…'))}`,
    ...rows.map((row) => `  ${cutEnd(line(row), width - 2, '…')}`),
    ...(files.length > MOST_FILES ? [`  and ${files.length - MOST_FILES} more`] : []),
  ];
}

function monthsText(months: readonly string[]): string {
  const [first, second] = months;
  if (first === undefined) return '';
  return second === undefined ? first : `${first}…${months.at(-1)}`;
}

function doubtText({ kind, files, text }: Doubt): string {
  const said = sentence(text);
  const rest = files.length > 3 ? ` and ${files.length - 3} more` : '';
  const place = files.length === 0 ? said : `${files.slice(0, 3).map(safeText).join(', ')}${rest}: ${said}`;
  return kind === 'fill-in' ? `Fill in: ${place}` : place;
}

function sentence(text: string): string {
  return /[.!?…]$/.test(text) ? text : `${text}.`;
}

function named(file: string, sheet: string | undefined): string {
  return safeText(sheet === undefined ? file : `${file} [${sheet}]`);
}

/** A text broken at its words behind a mark. */
function item(text: string, mark: string, width: number): string[] {
  const lines = wrapped(safeText(text), Math.max(30, width - mark.length), '…');
  return lines.map((line, index) => `${index === 0 ? mark : ' '.repeat(mark.length)}${line}`);
}
