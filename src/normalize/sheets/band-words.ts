import type { HeadingText } from './heading-text.ts';

/** A band of quantities, both ends included; an open end is absent. */
export interface Band {
  readonly min?: number;
  readonly max?: number;
}

const COUNT = String.raw`(\d{1,3}(?:[ ,.']\d{3})+|\d{1,7})(?![\d%])`;
const BEFORE = String.raw`(?<![\p{L}\p{N}.,/-])`;
const AFTER = String.raw`(?![\p{L}\p{N}%/-]|[.,]\d)`;

const RANGE = sign(
  `(?:(?:from|between|de|entre|من|بين) )?${COUNT} ?(?:-|–|—|‐|to|and|a|au|et|jusqu'a|الي|حتي|و) ?${COUNT}`,
);
const FROM = sign(`(?:from|a partir de|des|ابتداء من|من) ?${COUNT}`);
const AT_LEAST = [
  sign(`(?:>=|=>|≥|at least|min|minimum|au moins) ?${COUNT}`),
  new RegExp(`${BEFORE}${COUNT} ?\\+(?![\\p{L}\\p{N}])`, 'u'),
  sign(`${COUNT} (?:and|or|et|ou) (?:more|above|over|up|plus|au-dela)`),
  sign(`${COUNT} (?:and up|فاكثر|او اكثر|واكثر)`),
];
const MORE_THAN = sign(`(?:>|over|above|more than|plus de|au-dela de|اكثر من) ?${COUNT}`);
const AT_MOST = sign(`(?:<=|=<|≤|up to|at most|max|maximum|jusqu'a|au plus|حتي|لغايه) ?${COUNT}`);
const LESS_THAN = sign(`(?:<|less than|under|below|fewer than|moins de|اقل من) ?${COUNT}`);
const FIRST_YEAR = 2010;
const LAST_YEAR = 2049;

/** Takes a band of quantities out of a heading: `1-49`, `50 à 99`, `100+`, `jusqu’à 49`. */
export function bandIn(text: HeadingText): Band | undefined {
  const range = text.take(
    RANGE,
    ([, min, max]) => countIn(min) <= countIn(max) && !(isYear(min) && isYear(max)),
  );
  if (range) return { min: countIn(range[1]), max: countIn(range[2]) };
  const more = text.take(MORE_THAN);
  if (more) return { min: countIn(more[1]) + 1 };
  const from = text.take(FROM, ([, min]) => !isYear(min));
  if (from) return { min: countIn(from[1]) };
  for (const pattern of AT_LEAST) {
    const match = text.take(pattern);
    if (match) return { min: countIn(match[1]) };
  }
  const most = text.take(AT_MOST);
  if (most) return { max: countIn(most[1]) };
  const less = text.take(LESS_THAN);
  return less ? { max: countIn(less[1]) - 1 } : undefined;
}

/** The band as it is told to people: `1 to 49`, `100 and more`. */
export function bandText({ min, max }: Band): string {
  if (max === undefined) return `${min ?? 0} and more`;
  return min === undefined ? `up to ${max}` : `${min} to ${max}`;
}

function sign(body: string): RegExp {
  return new RegExp(`${BEFORE}${body}${AFTER}`, 'u');
}

function countIn(text = ''): number {
  return Number(text.replace(/\D/g, ''));
}

function isYear(text = ''): boolean {
  const count = countIn(text);
  return count >= FIRST_YEAR && count <= LAST_YEAR;
}
