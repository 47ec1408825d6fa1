import { addMonths, type Day, parseIsoDay } from '../../calendar/day.ts';
import type { ChargeType } from '../../records/field.ts';
import { foldWords } from '../../text/fold.ts';
import { headingKey } from '../headings/heading-key.ts';
import { CHARGE_TYPE_INDEX } from '../vocabulary.ts';

/** What a line says about its kind. */
export interface KindSigns {
  /** Its descriptions, then those of the levels above it, the nearest first. */
  readonly texts: readonly string[];
  /** Code of its unit of measure (element 355). */
  readonly unit: string;
  readonly negative: boolean;
  /** First and last day of its own period, as ISO dates. */
  readonly from?: string;
  readonly to?: string;
}

/** Words inside a description that tell the kind of charge; of several, the first of this list counts. */
const PHRASES: readonly (readonly [ChargeType, readonly string[]])[] = [
  ['late-fee', ['late payment', 'late fee', 'late charge', 'finance charge']],
  ['discount', ['discount', 'disc', 'promotion', 'promo', 'rebate', 'allowance']],
  ['adjustment', ['adjustment', 'adjustments', 'adj', 'adjmt', 'correction', 'true up']],
  [
    'one-time',
    [
      ...['non recurring', 'nonrecurring', 'nrc', 'one time', 'installation', 'install', 'activation'],
      ...['set up', 'setup', 'connection charge', 'service order'],
    ],
  ],
  [
    'usage',
    ['usage', 'minutes', 'per minute', 'calls', 'toll', 'long distance', 'overage', 'per call', 'roaming'],
  ],
  ['recurring', ['monthly', 'per month', 'mrc', 'recurring', 'mthly', 'rental', 'subscription']],
  ['tax', ['tax', 'taxes', 'vat', 'gst', 'hst', 'pst', 'qst']],
  [
    'surcharge',
    [
      ...['surcharge', 'fee', 'fees', 'recovery', '911', 'e911', 'universal service', 'regulatory'],
      ...['subscriber line charge', 'relay service'],
    ],
  ],
  ['equipment', ['equipment', 'handset', 'hardware', 'device']],
];

/** Units of measure (element 355) that only usage is counted in: seconds, minutes, calls, bytes. */
const USAGE_UNITS = new Set(['03', 'MJ', 'C0', 'AD', '2P', '4L']);
/** The unit of a charge per month. */
const MONTHS = 'MO';

/** Kinds that an amount below zero gives back rather than bills. */
const GIVEN_BACK: ReadonlySet<ChargeType> = new Set([
  'recurring',
  'one-time',
  'usage',
  'equipment',
  'surcharge',
]);

/**
 * The kind of a charge from what the line says: a word that is a charge type, words of its descriptions, its unit, or a
 * period of one whole month, which makes it recurring. Undefined when nothing tells: no kind is guessed from an amount.
 */
export function chargeType({ texts, unit, negative, from, to }: KindSigns): ChargeType | undefined {
  const said =
    firstOf(texts, kindOfText) ?? kindOfUnit(unit) ?? (isWholeMonth(from, to) ? 'recurring' : undefined);
  if (negative && (said === undefined || GIVEN_BACK.has(said))) return 'credit';
  return said;
}

function kindOfText(text: string): ChargeType | undefined {
  const exact = CHARGE_TYPE_INDEX.get(headingKey(text));
  if (exact !== undefined) return exact;
  const words = ` ${foldWords(text)} `;
  return PHRASES.find(([, phrases]) => phrases.some((phrase) => words.includes(` ${phrase} `)))?.[0];
}

function kindOfUnit(unit: string): ChargeType | undefined {
  if (unit === MONTHS) return 'recurring';
  return USAGE_UNITS.has(unit) ? 'usage' : undefined;
}

/** From a day to the eve of the same day of the next month; the last days of a month count as its end. */
function isWholeMonth(from: string | undefined, to: string | undefined): boolean {
  const first = from === undefined ? undefined : parseIsoDay(from);
  const last = to === undefined ? undefined : parseIsoDay(to);
  if (first === undefined || last === undefined) return false;
  return addMonths(first, 1) === ((last + 1) as Day);
}

function firstOf<T, R>(items: readonly T[], make: (item: T) => R | undefined): R | undefined {
  for (const item of items) {
    const made = make(item);
    if (made !== undefined) return made;
  }
  return undefined;
}
