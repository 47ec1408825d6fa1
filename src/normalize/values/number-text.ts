import { asciiDigits, withoutInvisible } from '../../text/fold.ts';

/** The sign between whole units and decimals. */
export type DecimalSign = '.' | ',';

/** A number read from text. */
export type NumberReading =
  /** Settled by itself; `sign` where the text shows which decimal sign its writer uses. */
  | { readonly settled: string; readonly sign?: DecimalSign; readonly currency?: string }
  /** `1,234`: a thousand or one and a bit, by the writer's decimal sign. Values are plain decimals. */
  | { readonly either: Readonly<Record<DecimalSign, string>>; readonly currency?: string };

const CURRENCY_MARKS: readonly (readonly [mark: string, currency: string])[] = [
  ['CA$', 'CAD'],
  ['C$', 'CAD'],
  ['$CA', 'CAD'],
  ['$ CA', 'CAD'],
  ['US$', 'USD'],
  ['$US', 'USD'],
  ['$ US', 'USD'],
  ['A$', 'AUD'],
  ['AU$', 'AUD'],
  ['NZ$', 'NZD'],
  ['€', 'EUR'],
  ['£', 'GBP'],
  ['₪', 'ILS'],
  ['₹', 'INR'],
  ['د.م.', 'MAD'],
  ['د.ت.', 'TND'],
  ['د.ت', 'TND'],
  ['د.إ.', 'AED'],
  ['د.إ', 'AED'],
  ['د.ج.', 'DZD'],
  ['د.ج', 'DZD'],
  ['ر.س.', 'SAR'],
  ['ر.س', 'SAR'],
  ['ج.م.', 'EGP'],
  ['FCFA', 'XOF'],
  ['DHS', 'MAD'],
  ['DH', 'MAD'],
  ['$', ''],
  ['¥', ''],
  ['﷼', ''],
];

/** No number of a bill is longer, and the patterns below take their time over what is. */
export const LONGEST_NUMBER = 100;

/** The most digits before and after the decimal sign: what a saved report holds and every locale can write. */
const MOST_DIGITS = 30;
const MOST_DECIMALS = 20;

/** The signs that programs write for a minus: soft and other hyphens, dashes, the minus itself, superscript and wide forms. */
const MINUS_SIGNS = /[\u00ad\u02d7\u2010-\u2015\u207b\u2212\ufe58\ufe63\uff0d]/g;

/** Spaces (no-break and narrow ones too) and apostrophes that group thousands. */
const GROUP_SPACE = /[\s\u00a0\u2007\u2009\u202f'’]/g;

/**
 * Reads a number in any form of the product's contract: `1 234,50`, `1.234,50`, `1,234.50`, `(12.00)`, `12.00-`,
 * `12,00 CR`, with currency signs, no-break spaces and Arabic-Indic digits. Undefined when it is not a number, or
 * has more than 30 digits or 20 decimals.
 * Thousands must be grouped properly, so that a slip of the pen is refused rather than read as another amount.
 */
export function readNumber(raw: string): NumberReading | undefined {
  if (raw.length > LONGEST_NUMBER) return undefined;
  const reading = readWhole(raw);
  // No number is longer than the text it was read from.
  return reading === undefined || raw.length <= MOST_DECIMALS || isOfSize(reading) ? reading : undefined;
}

/** True for a number that reports can hold. */
function isOfSize(reading: NumberReading): boolean {
  const texts = 'settled' in reading ? [reading.settled] : Object.values(reading.either);
  return texts.every((text) => {
    const [whole = '', decimals = ''] = text.replace('-', '').split('.');
    return whole.length <= MOST_DIGITS && decimals.length <= MOST_DECIMALS;
  });
}

function readWhole(raw: string): NumberReading | undefined {
  if (/^-?\d+$/.test(raw)) return { settled: raw };
  if (/^-?(?:0|[1-9]\d*)\.(?:\d\d?|\d{4,})$/.test(raw)) return { settled: raw, sign: '.' };

  const text = asciiDigits(withoutInvisible(raw.replace(MINUS_SIGNS, '-'))).trim();
  const side = /^(.+?)\s*(CR|DR|DB)\.?$/i.exec(text);
  const outside = withoutCurrency(side?.[1] ?? text);
  const bracketed = /^\((.+)\)$/s.exec(outside.text);
  const inside = withoutCurrency(bracketed?.[1]?.trim() ?? outside.text);
  const signed = /^([-+]?)\s*(.*?)\s*(-?)$/s.exec(inside.text);
  const inner = withoutCurrency(signed?.[2] ?? '');
  const currencies = [outside, inside, inner].flatMap((part) => part.currency ?? []);
  const minuses = [/^c/i.test(side?.[2] ?? ''), bracketed, signed?.[1] === '-', signed?.[3] === '-'].filter(
    Boolean,
  ).length;
  if (currencies.length > 1 || minuses > 1) return undefined;
  const [currency] = currencies;

  const body = readUnsigned(inner.text);
  if (body === undefined) return undefined;
  const mark = minuses === 1 ? '-' : '';
  const named = currency === undefined || currency === '' ? {} : { currency };
  return 'settled' in body
    ? { ...body, ...named, settled: mark + body.settled }
    : { ...named, either: { '.': mark + body.either['.'], ',': mark + body.either[','] } };
}

function readUnsigned(text: string): NumberReading | undefined {
  // The Arabic signs for decimals and thousands have one meaning each.
  const arabic = /^(\d{1,3}(?:\u066c\d{3})*|\d+)(?:\u066b(\d+))?$/.exec(text);
  if (arabic && /[\u066b\u066c]/.test(text)) {
    const whole = (arabic[1] ?? '').replace(/\u066c/g, '');
    return arabic[2] === undefined ? { settled: whole } : { settled: `${whole}.${arabic[2]}`, sign: ',' };
  }
  let body = text;
  const spaced = GROUP_SPACE.test(body);
  GROUP_SPACE.lastIndex = 0;
  if (spaced) {
    if (!/^\d{1,3}(?:[\s\u00a0\u2007\u2009\u202f'’]\d{3})+(?:[.,]\d+)?$/.test(body)) return undefined;
    body = body.replace(GROUP_SPACE, '');
  }
  if (!/^(?:\d+(?:[.,]\d*)*|[.,]\d+)$/.test(body)) return undefined;
  const dots = body.split('.').length - 1;
  const commas = body.split(',').length - 1;
  if (dots + commas === 0) return { settled: body };

  if (dots > 0 && commas > 0) {
    const sign: DecimalSign = body.lastIndexOf('.') > body.lastIndexOf(',') ? '.' : ',';
    return withGroups(body, sign);
  }
  const sign: DecimalSign = dots > 0 ? '.' : ',';
  const other: DecimalSign = sign === '.' ? ',' : '.';
  if (dots + commas > 1) return withGroups(body, other);
  const [whole = '', decimals = ''] = body.split(sign);
  if (decimals === '') return undefined;
  const settled = `${whole === '' ? '0' : whole}.${decimals}`;
  const couldGroup = decimals.length === 3 && /^[1-9]\d{0,2}$/.test(whole) && !spaced;
  if (!couldGroup) return { settled, sign };
  return sign === '.'
    ? { either: { '.': settled, ',': whole + decimals } }
    : { either: { ',': settled, '.': whole + decimals } };
}

/** A number with grouped thousands, `sign` being its decimal sign; groups of three, or India's groups of two before a three. */
function withGroups(body: string, sign: DecimalSign): NumberReading | undefined {
  const group = sign === '.' ? ',' : '.';
  const [whole = '', decimals, ...rest] = body.split(sign);
  if (rest.length > 0 || decimals === '' || decimals?.includes(group)) return undefined;
  const groups = whole.split(group);
  const proper =
    /^\d{1,3}$/.test(groups[0] ?? '') &&
    (groups.slice(1).every((part) => part.length === 3) ||
      (sign === '.' &&
        groups.at(-1)?.length === 3 &&
        groups.slice(1, -1).every((part) => part.length === 2)));
  if (!proper) return undefined;
  return { settled: decimals === undefined ? groups.join('') : `${groups.join('')}.${decimals}`, sign };
}

function withoutCurrency(text: string): { text: string; currency?: string } {
  for (const [mark, currency] of CURRENCY_MARKS) {
    if (text.startsWith(mark)) return { text: text.slice(mark.length).trim(), currency };
    if (text.endsWith(mark)) return { text: text.slice(0, -mark.length).trim(), currency };
  }
  const code = /^([A-Z]{3})\s*(?=[\d.,(+-])(.*)$/s.exec(text) ?? /^(.*\d-?)\s*([A-Z]{3})$/s.exec(text);
  if (code) {
    const [, first = '', second = ''] = code;
    return /^[A-Z]{3}$/.test(first) ? { text: second, currency: first } : { text: first, currency: second };
  }
  return { text };
}
