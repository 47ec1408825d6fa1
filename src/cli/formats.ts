import path from 'node:path';
import { present } from '../keyed/present.ts';
import { ProblemError, quoted } from '../problem.ts';
import type { Report } from '../report/report.ts';
import { reportJson } from '../report/report-json.ts';
import { namedFrom } from './named-files.ts';
import { usage } from './request.ts';

/** The formats a report can be had in. */
export const FORMATS = [
  'terminal',
  'json',
  'csv',
  'xlsx',
  'html',
  'markdown',
  'junit',
  'sarif',
  'github',
] as const;
export type Format = (typeof FORMATS)[number];

/** Where a format goes: stdout, or a file as the command line names it. */
export interface Destination {
  readonly format: Format;
  readonly file?: string;
}

/** Who reads a format: a terminal of some width, or a file. */
export interface Reader {
  readonly width: number;
  readonly color: boolean;
  /** Files the command wrote, as they are shown to people. */
  readonly written: readonly string[];
  /** The file it goes to, absolute; absent for stdout. */
  readonly file?: string;
  /** The folder that the report names its files from, absolute; absent where it is not known. */
  readonly base?: string | undefined;
  readonly cwd: string;
  /** The folder of the saved report, absolute; absent where it has none. */
  readonly reportFolder?: string | undefined;
  /** How the commands of the next step find the report; the terminal tells none where it is absent. */
  readonly next?: string | undefined;
}

/** The report in a format, in pieces. */
export async function rendered(
  format: Format,
  report: Report,
  reader: Reader,
): Promise<Iterable<string> | Iterable<Uint8Array>> {
  switch (format) {
    case 'json':
      return reportJson(report);
    case 'terminal': {
      const { terminalText } = await import('../reports/terminal/terminal.ts');
      const { width, color, written, next } = reader;
      const view = { width, color, titles: report.titleOf, written };
      return [terminalText(report, { ...view, ...present('next', next) })];
    }
    case 'csv':
      return [
        (await import('../reports/csv.ts')).findingsCsv(report, {
          // The mark by which Excel knows the encoding; scripts would take it for a part of the first heading.
          mark: reader.file !== undefined,
        }),
      ];
    case 'xlsx':
      return [
        await (await import('../reports/workbook/workbook.ts')).workbookBytes(linkedFrom(report, reader)),
      ];
    case 'html':
      return [await (await import('../reports/html/html.ts')).htmlReport(report)];
    case 'markdown':
      return [(await import('../reports/markdown/markdown.ts')).markdownReport(report)];
    case 'junit':
      return [(await import('../reports/junit/junit.ts')).junitXml(report)];
    case 'sarif':
      return (await import('../reports/sarif/sarif.ts')).sarifPieces(
        namedFrom(report, reader.base, reader.cwd),
      );
    case 'github':
      return [
        (await import('../reports/github/github.ts')).githubAnnotations(
          namedFrom(report, reader.base, reader.cwd),
        ),
      ];
  }
}

/** The report with the way to the files of its evidence only where the workbook lies beside it: elsewhere it leads astray. */
function linkedFrom(report: Report, { file, reportFolder }: Reader): Report {
  if (file !== undefined && path.dirname(file) === reportFolder) return report;
  const { evidenceFolder: _, ...unlinked } = report;
  return unlinked;
}

/** True for a format, with or without the file it goes to. */
export function isFormat(value: string): boolean {
  return (FORMATS as readonly string[]).includes(value.split('=')[0] ?? '');
}

/** The destinations that `FORMAT` and `FORMAT=FILE` name; the file `-` is stdout. Throws ProblemError for what is none, and for two on stdout. */
export function destinationsOf(values: readonly string[]): Destination[] {
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
    return { format: format as Format, ...(file === undefined || file === '-' ? {} : { file }) };
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
  return destinations;
}

/** The pieces as bytes. */
export function* bytesOf(pieces: Iterable<string> | Iterable<Uint8Array>): Generator<Uint8Array> {
  for (const piece of pieces) yield typeof piece === 'string' ? Buffer.from(piece) : piece;
}
