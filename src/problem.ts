/** Where a problem lies: a file, and inside it a sheet, a row (1-based, as a spreadsheet counts), a column or a key. */
export interface Place {
  readonly file?: string;
  readonly sheet?: string;
  readonly row?: number;
  readonly line?: number;
  readonly column?: string;
  readonly key?: string;
}

/** One thing a user must put right: where it is, what was found, what was expected, what to do. */
export interface Problem {
  /** Kebab-case, for ever; each has a folder of the same name in fixtures/problems. */
  readonly id: string;
  readonly place?: Place;
  readonly found: string;
  readonly expected?: string;
  readonly fix?: string;
}

/** The one error a user meets. It carries every problem found, not the first. */
export class ProblemError extends Error {
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[], options?: ErrorOptions) {
    super(problems.map(problemText).join('\n'), options);
    this.name = 'ProblemError';
    this.problems = problems;
  }
}

/** The problem as a sentence: `prices.xlsx, sheet "2026", row 14, column "Unit price": … Expected … …` */
export function problemText(problem: Problem): string {
  const place = placeText(problem.place);
  const sentences = [problem.found, problem.expected && `Expected ${problem.expected}`, problem.fix];
  const text = sentences
    .filter((sentence): sentence is string => Boolean(sentence))
    .map((sentence) => (/[.!?]$/.test(sentence) ? sentence : `${sentence}.`))
    .join(' ');
  return place === '' ? text : `${place}: ${text}`;
}

function placeText(place: Place | undefined): string {
  if (!place) return '';
  const parts: string[] = [];
  if (place.file !== undefined) parts.push(place.file);
  if (place.sheet !== undefined) parts.push(`sheet "${place.sheet}"`);
  if (place.line !== undefined) parts.push(`line ${place.line}`);
  if (place.row !== undefined) parts.push(`row ${place.row}`);
  if (place.column !== undefined) parts.push(`column "${place.column}"`);
  if (place.key !== undefined) parts.push(`key "${place.key}"`);
  return parts.join(', ');
}

/** A value as it is quoted in a problem: on one line, control characters made visible, cut at 80 characters. */
export function quoted(value: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what must not reach a terminal
  const line = value.replace(/[\u0000-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, '·');
  return `"${line.length > 80 ? `${line.slice(0, 79)}…` : line}"`;
}
