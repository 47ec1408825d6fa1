import path from 'node:path';
import { DIMENSIONS, type Dimension, groupedBy, type ServiceReport } from '../inventory/service-groups.ts';
import { serviceLines } from '../inventory/service-lines.ts';
import type { Locale } from '../language/locale.ts';
import { type Problem, ProblemError, quoted, visible } from '../problem.ts';
import type { InventoryRow } from '../records/inventory-row.ts';
import { inventoryNotBilled } from '../rules/inventory-not-billed.ts';
import type { Rule } from '../rules/rule.ts';
import { membersOf } from './greedy-options.ts';
import { filesRead, inventoryConfig, readInputs, requireRecords, tellWarnings } from './inventory-inputs.ts';
import { mannersOf } from './main.ts';
import { refuseTaken } from './output-targets.ts';
import { usage } from './request.ts';
import { shown } from './shown-path.ts';
import { type Process, wantsColor, widthOf } from './terminal.ts';
import { type OutputFile, writeWhole } from './write-whole.ts';

const FORMATS = ['terminal', 'json', 'csv', 'xlsx'] as const;
type Format = (typeof FORMATS)[number];

interface Destination {
  readonly format: Format;
  readonly file?: string;
}

/** Prints or writes what services there are, billed and priced. Throws ProblemError. */
export async function reportInventory(
  location: string | undefined,
  options: Readonly<Record<string, unknown>>,
  process: Process,
): Promise<void> {
  const cwd = process.cwd();
  const manners = mannersOf(options);
  const destinations = destinationsOf(options, process);
  const config = await inventoryConfig(location, options, cwd);
  const read = await readInputs(config, options, process);
  const { month, gathered } = read;
  requireRecords(gathered.records.inventory.length, 'inventory');
  if (options.asOf === undefined && gathered.records.charges.length + gathered.records.invoices.length === 0)
    throw new ProblemError([
      usage(
        'nothing says of which day the report is to be: no bills are given',
        '--as-of YYYY-MM-DD',
        'Name the day',
      ),
    ]);
  const asked = (options.by as Dimension[] | undefined) ?? DIMENSIONS;
  const lines = serviceLines(month, month.asOf, unbilledRows(read));
  const report: ServiceReport = {
    asOf: month.asOf,
    lines,
    by: DIMENSIONS.filter((dimension) => asked.includes(dimension)).map((one) => groupedBy(one, lines)),
  };
  const locale = config.outputLocale ?? config.locale;
  const targets = destinations.flatMap(({ file }) => file ?? []);
  refuseTaken(targets, filesRead(config, read), cwd);
  const files: OutputFile[] = [];
  for (const { format, file } of destinations) {
    if (file === undefined) continue;
    const bytes = bytesOf(await rendered(format, report, { locale, width: 160, color: false, mark: true }));
    files.push({ path: path.resolve(cwd, file), bytes });
  }
  await writeWhole(files);
  tellWarnings(read.warnings, options, process);
  const onStdout = destinations.find(({ file }) => file === undefined);
  if (onStdout) {
    const view = {
      locale,
      width: Math.min(widthOf(process.stdout), 160),
      color: wantsColor(process.stdout, process, manners),
      mark: false,
    };
    process.stdout.write(await rendered(onStdout.format, report, view));
  }
  if (files.length > 0 && !manners.quiet)
    process.stderr.write(`wrote ${files.map(({ path: file }) => visible(shown(file, cwd))).join(', ')}\n`);
}

/** The rows of services that are due and on no bill, as the rule finds them with its default tolerances. */
function unbilledRows({
  month,
}: {
  readonly month: Parameters<Rule['check']>[0];
}): ReadonlySet<InventoryRow> {
  const rows = new Set<InventoryRow>();
  for (const { about } of inventoryNotBilled.check(month, () => ({})))
    if (about.kind === 'inventory') rows.add(about.case.row);
  return rows;
}

interface View {
  readonly locale: Locale;
  readonly width: number;
  readonly color: boolean;
  readonly mark: boolean;
}

async function rendered(format: Format, report: ServiceReport, view: View): Promise<string | Uint8Array> {
  switch (format) {
    case 'json':
      return (await import('../reports/inventory/services-json.ts')).servicesJson(report);
    case 'csv':
      return (await import('../reports/inventory/services-csv.ts')).servicesCsv(report, view);
    case 'xlsx':
      return (await import('../reports/inventory/services-book.ts')).servicesBookBytes(report, view.locale);
    case 'terminal':
      return (await import('../reports/inventory/services-text.ts')).servicesText(report, view);
  }
}

function bytesOf(content: string | Uint8Array): Uint8Array {
  return typeof content === 'string' ? new TextEncoder().encode(content) : content;
}

function destinationsOf(
  { format, quiet }: Readonly<Record<string, unknown>>,
  process: Process,
): Destination[] {
  const { members, others } = membersOf(format, (value) => isFormat(value.split('=')[0] ?? ''));
  const problems = others.map(
    (value): Problem =>
      usage(
        `--format ${quoted(value)} is not a format`,
        `one of ${FORMATS.join(', ')}, or FORMAT=FILE`,
        'Correct the format',
      ),
  );
  const destinations = members.map((value): Destination => {
    const [name = '', file] = value.split(/=(.*)/s);
    const known = FORMATS.find((one) => one === name) ?? 'terminal';
    return file === undefined || file === '-' ? { format: known } : { format: known, file };
  });
  const printed = destinations.filter(({ file }) => file === undefined);
  if (printed.length > 1)
    problems.push(
      usage(
        `${printed.length} formats go to stdout`,
        'at most one, the others as FORMAT=FILE',
        'Name files for the others',
      ),
    );
  if (printed.some((one) => one.format === 'xlsx') && process.stdout.isTTY === true)
    problems.push(
      usage('--format "xlsx" goes to a terminal', 'a file', 'Name one, as in --format xlsx=FILE'),
    );
  if (destinations.some(({ file }) => file === ''))
    problems.push(usage('--format names no file after =', 'FORMAT=FILE', 'Name the file'));
  if (problems.length > 0) throw new ProblemError(problems);
  return destinations.length > 0 ? destinations : quiet === true ? [] : [{ format: 'terminal' }];
}

function isFormat(value: string): boolean {
  return (FORMATS as readonly string[]).includes(value);
}
