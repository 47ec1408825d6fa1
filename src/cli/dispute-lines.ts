import type { DisputeEvent } from '../ledger/event.ts';
import { eventOfJson, jsonOfEvent } from '../ledger/event-json.ts';
import { type Problem, ProblemError, quoted } from '../problem.ts';
import { EXPORT_SCHEMA } from './dispute-export.ts';

/** An event of an export. */
export interface ReadEvent {
  /** From 1. */
  readonly line: number;
  readonly event: DisputeEvent;
  /** In its one spelling. */
  readonly json: string;
}

/** Problems of one kind that a person is told of at once. */
const MOST_TOLD = 50;

/** The first problems, and how many more there are. */
export function toldAtOnce(problems: readonly Problem[]): readonly Problem[] {
  const more = problems.length - MOST_TOLD;
  const [first] = problems;
  if (more <= 0 || !first) return problems;
  const rest: Problem = {
    id: 'ledger-line-invalid',
    found: `${more} more of the kind were found in the file`,
  };
  return [...problems.slice(0, MOST_TOLD), rest];
}

/** The events in the lines of an export; a byte order mark, CRLF and blank lines are read. Throws ProblemError with every line that is none. */
export function eventsOfLines(bytes: Uint8Array, name: string): readonly ReadEvent[] {
  const lines = textOf(bytes, name).split('\n');
  const first = lines.findIndex((line) => line.trim() !== '');
  checkHeader(lines[first] ?? '', first + 1, name);
  const problems: Problem[] = [];
  const events: ReadEvent[] = [];
  for (const [index, text] of lines.entries()) {
    if (index <= first || text.trim() === '') continue;
    const line = index + 1;
    const read = eventIn(text);
    if ('fault' in read) problems.push(invalid(name, line, read.fault));
    else events.push({ line, ...read });
  }
  if (problems.length > 0) throw new ProblemError(toldAtOnce(problems));
  return events;
}

function textOf(bytes: Uint8Array, name: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new ProblemError([notExport(name, 1, 'it is no text in UTF-8')]);
  }
}

function checkHeader(text: string, line: number, name: string): void {
  const schema = (parsed(text) as { schema?: unknown } | null | undefined)?.schema;
  if (schema === EXPORT_SCHEMA) return;
  const isLater = typeof schema === 'string' && schema.startsWith('bill-audit/ledger@');
  const found = isLater
    ? `the export is of another version, ${quoted(schema)}`
    : 'the first line is not that of an export';
  throw new ProblemError([notExport(name, Math.max(1, line), found)]);
}

function notExport(file: string, line: number, found: string): Problem {
  return {
    id: 'ledger-export-invalid',
    place: { file, line },
    found,
    expected: `{"schema":"${EXPORT_SCHEMA}"}, and an event on each line after it`,
    fix: 'Import a file that bill-audit dispute export wrote, with this version or a later one',
  };
}

function eventIn(text: string): { event: DisputeEvent; json: string } | { fault: string } {
  const value = parsed(text);
  if (value === undefined) return { fault: 'this is no JSON' };
  try {
    const read = eventOfJson(value);
    if ('event' in read) return { event: read.event, json: jsonOfEvent(read.event) };
    return {
      fault: read.faults
        .map(({ key, message }) => (key === '' ? `it ${message}` : `${key} ${message}`))
        .join('; '),
    };
  } catch (error) {
    if (error instanceof RangeError) return { fault: 'it is nested too deeply, or too large' };
    throw error;
  }
}

function invalid(file: string, line: number, fault: string): Problem {
  return {
    id: 'ledger-line-invalid',
    place: { file, line },
    found: `this is no event of a ledger: ${fault}`,
    expected: 'an event as bill-audit dispute export writes it',
    fix: 'Correct the line, or export the ledger again',
  };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
