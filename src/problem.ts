/** Where a problem lies: a file, and inside it a sheet, a row (1-based, as a spreadsheet counts), a column or a key. */
export interface Place {
  readonly file?: string;
  readonly sheet?: string;
  readonly row?: number;
  readonly line?: number;
  readonly column?: string;
  readonly key?: string;
  /** Page of a PDF, from 1. */
  readonly page?: number;
  /** XPath in an XML document; the number of the segment, from 1, in an EDI interchange. */
  readonly path?: string;
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

const LONGEST_QUOTE = 80;
/** Characters of an address in which a password is looked for. */
const LONGEST_ADDRESS = 4000;

/** Controls, direction marks and other formats, halves of characters, line and paragraph separators. */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu;

/** The one error a user meets. It carries every problem found, not the first. */
export class ProblemError extends Error {
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[], options?: ErrorOptions) {
    super(problems.map(problemText).join('\n'), options);
    this.name = 'ProblemError';
    this.problems = problems;
  }
}

/** The problem as one line, safe for a terminal: `prices.xlsx, sheet "2026", row 14, column "Unit price": … Expected … …` */
export function problemText(problem: Problem): string {
  const place = placeText(problem.place);
  const sentences = [problem.found, problem.expected && `Expected ${problem.expected}`, problem.fix];
  const text = sentences
    .filter((sentence): sentence is string => Boolean(sentence))
    .map((sentence) => (/[.!?…]$/.test(sentence) ? sentence : `${sentence}.`))
    .join(' ');
  return visible(place === '' ? text.charAt(0).toUpperCase() + text.slice(1) : `${place}: ${text}`);
}

function placeText(place: Place | undefined): string {
  if (!place) return '';
  const parts: string[] = [];
  if (place.file !== undefined) parts.push(place.file);
  if (place.sheet !== undefined) parts.push(`sheet ${quoted(place.sheet)}`);
  if (place.page !== undefined) parts.push(`page ${place.page}`);
  if (place.path !== undefined) parts.push(/^\d+$/.test(place.path) ? `segment ${place.path}` : place.path);
  if (place.line !== undefined) parts.push(`line ${place.line}`);
  if (place.row !== undefined) parts.push(`row ${place.row}`);
  if (place.column !== undefined) parts.push(`column ${quoted(place.column)}`);
  if (place.key !== undefined)
    parts.push(place.key.startsWith('--') ? place.key : `key ${quoted(place.key)}`);
  return parts.join(', ');
}

/** A value as it is quoted in a problem: on one line, what a terminal would obey made visible, cut at 80 characters. */
export function quoted(value: string): string {
  // What is cut off is not looked at: a cell may hold megabytes. A password is looked for where a cut would hide its end.
  const start = Array.from(withoutPasswords(value.slice(0, LONGEST_ADDRESS)).slice(0, 2 * LONGEST_QUOTE + 2));
  const cut = start.length > LONGEST_QUOTE;
  return `"${visible(cut ? `${start.slice(0, LONGEST_QUOTE - 1).join('')}…` : start.join(''))}"`;
}

/**
 * The text on one line, with `·` for each character that is not seen or that a terminal obeys, and `…` for the passwords of
 * addresses.
 */
export function visible(text: string): string {
  return withoutPasswords(text.replace(UNSEEN, '·'));
}

/**
 * The text with `…` for each password of an address, `//name:secret@` or `?password=secret`, also where it is not written as
 * it ought to be; that of a variable, `${NAME}`, stays.
 */
export function withoutPasswords(text: string): string {
  // Ordinary text is not searched.
  if (!text.includes('@') && !/password=/i.test(text)) return text;
  return text.replace(OF_POSTGRES, masked).replace(OF_ADDRESS, masked).replace(OF_QUERY, '$1…');
}

/** A database’s may hold what no other address does. */
const OF_POSTGRES = /(\bpostgres(?:ql)?:?\/+[^\s:/@"“”]{0,200}:)([^\s"“”]{1,1000})(?=@)/gi;
const OF_ADDRESS = /(\/\/[^\s:/?#@"“”]{0,200}:)([^\s/"“”]{1,1000})(?=@)/g;
const OF_QUERY = /([?&](?:ssl)?password=)(?!\$\{)[^\s&#"“”]+/gi;

function masked(whole: string, before: string, secret: string): string {
  return /^(?:\$\{[^{}@]*\}|…)$/.test(secret) ? whole : `${before}…`;
}
