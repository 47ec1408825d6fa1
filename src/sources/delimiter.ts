import { ProblemError } from '../problem.ts';
import { DELIMITERS, type Delimiter } from './source.ts';

/** Records looked at; a preamble of ten lines is then a fifth of them at most. */
const SAMPLED_RECORDS = 50;

/** How much better (out of 2) the best candidate must agree with itself before it is believed on that alone. */
const CLEAR_LEAD = 0.25;

/** How well one delimiter explains the sample. */
interface Candidate {
  readonly delimiter: Delimiter;
  /** Share of records with the most common number of fields, plus share of records it divides at all. */
  readonly score: number;
  /** The most common number of fields. */
  readonly fields: number;
  /** The same without commas between two digits, which may be decimal or thousands signs. */
  readonly firmFields: number;
}

/**
 * The delimiter of the text, from its first fifty records outside quotes; `,` when nothing divides them. `whole` says
 * that the sample is the whole text, so that its last record counts. Throws ProblemError `delimiter-undetected`, naming
 * the candidates, when two explain the sample equally well.
 */
export function detectDelimiter(sample: string, file: string, whole = true): Delimiter {
  const candidates = DELIMITERS.map((delimiter) => judge(sample, delimiter, whole))
    .filter(({ fields }) => fields > 1)
    .sort((a, b) => b.score - a.score);
  const best = candidates[0];
  if (!best) return ',';
  const close = candidates.filter(({ score }) => best.score - score < CLEAR_LEAD);
  const settled = settle(close);
  if (settled) return settled.delimiter;
  const names = close.map(({ delimiter }) => nameOf(delimiter)).join(' or ');
  throw new ProblemError([
    {
      id: 'delimiter-undetected',
      place: { file },
      found: `the columns may be divided by ${names}: each explains the first records equally well`,
      expected: 'one delimiter',
      fix: 'Name it in bill-audit.yaml, such as layout: { delimiter: ";" }, or export the file again as CSV',
    },
  ]);
}

function settle(close: readonly Candidate[]): Candidate | undefined {
  const [first, second] = close.toSorted((a, b) => b.firmFields - a.firmFields);
  return first && (!second || first.firmFields >= 2 * second.firmFields) ? first : undefined;
}

function judge(sample: string, delimiter: Delimiter, whole: boolean): Candidate {
  const records = fieldCounts(sample, delimiter, whole);
  const all = mostCommon(records.map(({ fields }) => fields));
  const firm = mostCommon(records.map(({ firmFields }) => firmFields));
  const divided = records.filter(({ fields }) => fields > 1).length;
  const score = (all.times + divided) / Math.max(records.length, 1);
  return { delimiter, score, fields: all.count, firmFields: firm.count };
}

// Of the counts above 1; the larger of two that are equally common.
function mostCommon(counts: readonly number[]): { count: number; times: number } {
  const often = new Map<number, number>();
  for (const count of counts) if (count > 1) often.set(count, (often.get(count) ?? 0) + 1);
  let best = { count: 1, times: 0 };
  for (const [count, times] of often) {
    if (times > best.times || (times === best.times && count > best.count)) best = { count, times };
  }
  return best;
}

/** The number of fields of one record, with and without commas between digits. */
interface FieldCount {
  readonly fields: number;
  readonly firmFields: number;
}

function fieldCounts(sample: string, delimiter: Delimiter, whole: boolean): FieldCount[] {
  const counts: FieldCount[] = [];
  let fields = 1;
  let firmFields = 1;
  let start = 0;
  const endRecord = (end: number) => {
    if (fields > 1 || sample.slice(start, end).trim() !== '') counts.push({ fields, firmFields });
    fields = 1;
    firmFields = 1;
    start = end + 1;
  };
  for (let at = 0; at < sample.length && counts.length < SAMPLED_RECORDS; at += 1) {
    const char = sample[at];
    if (char === '"' && at === start) {
      at = closingQuote(sample, at);
    } else if (char === delimiter) {
      fields += 1;
      if (delimiter !== ',' || !isDigit(sample[at - 1]) || !isDigit(sample[at + 1])) firmFields += 1;
      start = at + 1;
    } else if (char === '\n' || char === '\r') {
      endRecord(at);
    }
  }
  if (counts.length === 0 || (whole && counts.length < SAMPLED_RECORDS)) endRecord(sample.length);
  return counts;
}

// The place of the quote that closes a quoted cell, doubled quotes inside it skipped; the end when none does.
function closingQuote(sample: string, open: number): number {
  for (let at = open + 1; at < sample.length; at += 1) {
    if (sample[at] !== '"') continue;
    if (sample[at + 1] !== '"') return at;
    at += 1;
  }
  return sample.length;
}

function isDigit(char: string | undefined): boolean {
  return char !== undefined && char >= '0' && char <= '9';
}

function nameOf(delimiter: Delimiter): string {
  return delimiter === '\t' ? 'a tab' : `"${delimiter}"`;
}
