import { readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import type { Audit } from '../audit/audit.ts';
import { type FailOn, fails } from '../audit/verdict.ts';
import { auditMonth } from '../pipeline.ts';
import { ProblemError, problemText, quoted, visible } from '../problem.ts';
import { reportJson } from '../reports/report-json.ts';
import { titlesIn } from '../rules/catalogue.ts';
import { ruleById } from '../rules/index.ts';
import { readBaseline, refuseToOverwrite, requireSameAccounts } from './baseline-file.ts';
import { EXIT, mannersOf } from './main.ts';
import { asOfOf, configOf, minImpactOf, rulesOf, usage } from './request.ts';
import { type Process, Progress, wantsColor, widthOf } from './terminal.ts';
import { type OutputFile, writeWhole } from './write-whole.ts';

/** The file in which the audit is saved. */
const REPORT = 'report.json';

/** More are in the workbook. */
const TOLD_WARNINGS = 20;

const FORMATS = ['terminal', 'json', 'csv'] as const;
type Format = (typeof FORMATS)[number];

/** Where a format goes: stdout, or a file. */
interface Destination {
  readonly format: Format;
  readonly file?: string;
}

/** Audits a month, writes its files and prints what was asked for. Returns the exit code. Throws ProblemError. */
export async function check(
  paths: readonly string[],
  options: Readonly<Record<string, unknown>>,
  process: Process,
  version: string,
): Promise<number> {
  const manners = mannersOf(options);
  const formats = membersOf(options.format, isFormat);
  const rules = membersOf(
    options.rule,
    (id) => /^[a-z0-9]+(-[a-z0-9]+)+$/.test(id) && ruleById(id) !== undefined,
  );
  const location = onePath([
    ...paths,
    ...formats.others.filter(looksLikePath),
    ...rules.others.filter(looksLikePath),
  ]);
  const destinations = destinationsOf([
    ...formats.members,
    ...formats.others.filter((value) => !looksLikePath(value)),
  ]);
  const failOn = options.failOn as FailOn;
  const asOf = asOfOf(options);
  const minImpact = minImpactOf(options);

  const config = await configOf(location, options, process.cwd());
  const asked = [...rules.members, ...rules.others.filter((value) => !looksLikePath(value))];
  const only = rulesOf(asked, config.catalogue);
  const out = path.resolve(
    process.cwd(),
    options.out === undefined ? defaultOut(config.base, options, process.cwd()) : String(options.out),
  );
  await requireFolder(out);
  const baseline =
    options.baseline === undefined ? undefined : await readBaseline(String(options.baseline), process.cwd());
  if (baseline) {
    const targets = destinations.flatMap(({ file }) => file ?? []);
    const written = [path.join(out, REPORT), ...targets.map((file) => path.resolve(process.cwd(), file))];
    refuseToOverwrite(baseline, written, process.cwd());
  }

  const progress = new Progress(process, manners);
  try {
    const audit = await auditMonth(config, {
      version,
      asOf,
      only,
      minImpact,
      baseline,
      skipBadRows: options.skipBadRows === true,
      onProgress: progress.step,
    });
    if (baseline) requireSameAccounts(baseline, audit.month);
    progress.step('writing');
    const files = await filesOf(audit, out);
    const written = files.map(({ path: file }) => shown(file, process.cwd()));
    for (const { format, file } of destinations) {
      if (file === undefined) continue;
      const target = path.resolve(process.cwd(), file);
      files.push({ path: target, bytes: Buffer.from(await rendered(format, audit, written, 160, false)) });
      written.push(shown(target, process.cwd()));
    }
    const stale = await staleLetters(out, files);
    await writeWhole(files);
    progress.done();
    const [onStdout] = destinations.filter(({ file }) => file === undefined);
    if (onStdout && !(onStdout.format === 'terminal' && manners.quiet)) {
      const color = wantsColor(process.stdout, process, manners);
      process.stdout.write(await rendered(onStdout.format, audit, written, widthOf(process.stdout), color));
    }
    if (stale.length > 0 && !manners.quiet) process.stderr.write(`${staleText(stale)}\n`);
    if (onStdout?.format !== 'terminal' && !manners.quiet) process.stderr.write(talkOf(audit, written));
    return fails(audit.findings, failOn) ? EXIT.findings : EXIT.clean;
  } finally {
    progress.done();
  }
}

/** What a person is told beside a format that a machine reads: warnings, and what was written. */
function talkOf(audit: Audit, written: readonly string[]): string {
  const { findings, warnings, baseline } = audit;
  const lines = warnings.slice(0, TOLD_WARNINGS).map((warning) => `warning: ${problemText(warning)}`);
  if (warnings.length > TOLD_WARNINGS) lines.push(`… and ${warnings.length - TOLD_WARNINGS} more warnings`);
  const count = `${findings.length}${baseline ? ' new' : ''} finding${findings.length === 1 ? '' : 's'}`;
  const before = baseline
    ? ` (${baseline.known} known from ${visible(baseline.file)}, ${baseline.gone} gone)`
    : '';
  lines.push(`${count}${before}; wrote ${written.join(', ')}`);
  return `${lines.join('\n')}\n`;
}

async function filesOf(audit: Audit, out: string): Promise<OutputFile[]> {
  const [{ workbookBytes }, { draftLetters }] = await Promise.all([
    import('../reports/workbook/workbook.ts'),
    import('../letters/letters.ts'),
  ]);
  const letters = await draftLetters(audit, titlesIn(audit.catalogue));
  return [
    { path: path.join(out, REPORT), bytes: Buffer.from(reportJson(audit)) },
    {
      path: path.join(out, 'discrepancies.xlsx'),
      bytes: await workbookBytes(audit, titlesIn(audit.catalogue)),
    },
    ...letters.map(({ name, bytes }) => ({ path: path.join(out, name), bytes })),
  ];
}

async function rendered(
  format: Format,
  audit: Audit,
  written: readonly string[],
  width: number,
  color: boolean,
): Promise<string> {
  if (format === 'json') return reportJson(audit);
  if (format === 'csv') return (await import('../reports/csv.ts')).findingsCsv(audit);
  const { terminalText } = await import('../reports/terminal/terminal.ts');
  return terminalText(audit, { width, color, titles: titlesIn(audit.catalogue), written });
}

/** Splits the values of a greedy option into those that belong to it and the rest, which was meant as the path. */
function membersOf(
  values: unknown,
  belongs: (value: string) => boolean,
): { members: string[]; others: string[] } {
  const all = ((values as string[] | undefined) ?? []).flatMap((value) =>
    value.includes('=') ? [value] : value.split(','),
  );
  return { members: all.filter(belongs), others: all.filter((value) => !belongs(value)) };
}

function isFormat(value: string): boolean {
  return (FORMATS as readonly string[]).includes(value.split('=')[0] ?? '');
}

function looksLikePath(value: string): boolean {
  return !value.includes('=') && (/[/\\]|^\.|\.ya?ml$/.test(value) || value.startsWith('~'));
}

function onePath(paths: readonly string[]): string | undefined {
  if (paths.length > 1)
    throw new ProblemError([
      usage(
        `${paths.length} paths are given: ${paths.map(quoted).join(', ')}`,
        'one folder or configuration file',
        'Audit one month at a time',
      ),
    ]);
  return paths[0];
}

function destinationsOf(values: readonly string[]): Destination[] {
  const destinations = values.map((value): Destination => {
    const [format = '', file] = value.split(/=(.*)/s);
    if (!isFormat(format)) {
      throw new ProblemError([
        usage(
          `--format ${quoted(value)} is not a format`,
          `one of ${FORMATS.join(', ')}, or FORMAT=FILE`,
          'Correct the format',
        ),
      ]);
    }
    if (file === '')
      throw new ProblemError([
        usage(`--format ${quoted(value)} names no file`, 'FORMAT=FILE', 'Name the file'),
      ]);
    return { format: format as Format, ...(file === undefined ? {} : { file }) };
  });
  const toStdout = destinations.filter(({ file }) => file === undefined);
  if (toStdout.length > 1) {
    throw new ProblemError([
      usage(
        `${toStdout.length} formats go to stdout: ${toStdout.map(({ format }) => format).join(', ')}`,
        'one',
        'Send the others to files: FORMAT=FILE',
      ),
    ]);
  }
  return toStdout.length === 0 ? [...destinations, { format: 'terminal' }] : destinations;
}

/** Beside the configuration file; without one, in the working folder. */
function defaultOut(base: string, options: Readonly<Record<string, unknown>>, cwd: string): string {
  return path.join(options.bills === undefined ? base : cwd, 'bill-audit-out');
}

/** Letters of an earlier audit that this one does not replace: they are a person's now, and stay where they are. */
async function staleLetters(out: string, files: readonly OutputFile[]): Promise<string[]> {
  const written = new Set(files.map((file) => path.basename(file.path)));
  const there = await readdir(out).catch(() => []);
  return there.filter((name) => /^letter-.*\.(?:docx|md)$/.test(name) && !written.has(name)).sort();
}

function staleText(names: readonly string[]): string {
  return `${names.join(', ')}: from an earlier audit, and no longer claimed by this one. Remove ${names.length === 1 ? 'it' : 'them'}, or choose another folder with --out.`;
}

async function requireFolder(out: string): Promise<void> {
  const found = await stat(out).catch(() => undefined);
  if (!found || found.isDirectory()) return;
  throw new ProblemError([
    {
      id: 'out-is-file',
      found: `--out ${quoted(path.basename(out))} is a file`,
      expected: 'a folder, which is made when it does not exist',
      fix: 'Name another folder',
    },
  ]);
}

function shown(file: string, cwd: string): string {
  const relative = path.relative(cwd, file);
  return relative.startsWith('..') ? file : relative;
}
