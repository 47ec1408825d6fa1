import { addDecimals, compareDecimals, type Decimal, isZeroDecimal } from '../../money/decimal.ts';
import type { Entry, Level } from './entry.ts';
import { element } from './segment.ts';

/** What entries are that the invoice's total does not hold, in the words of `inspect`. */
export const LEFT = {
  information: 'amounts for information only',
  included: 'amounts included in another line',
  detail: 'supporting detail of charges',
  unpriced: 'lines without an amount',
  repeated: 'tax totals that repeat the taxes of lines',
} as const;
export type LeftReason = (typeof LEFT)[keyof typeof LEFT];

/** An entry with what it is worth. */
export interface Valued {
  readonly entry: Entry;
  readonly value: Decimal | undefined;
}

/** Relationship codes (element 662): in SLN03, SLN08 and TXI07. */
const INFORMATION = 'O';
const INCLUDED = 'I';
const ADDED = 'A';
const DELETED = 'D';
const SUBSTITUTED = 'S';

/** How an allowance or charge is handled (element 331) when the invoice's total does not hold it. */
const NOT_ON_INVOICE = new Set([
  '01',
  '03',
  '05',
  '09',
  '10',
  '11',
  '12',
  '13',
  '15',
  '18',
  '20',
  '21',
  'CA',
]);
/** The level of supporting detail, and the groups of charges above it (HL03). */
const DETAIL_LEVEL = '9';

/**
 * Why entries are not part of the invoice's total; those that are have no reason here. By the standard: what a
 * relationship code calls information or included, allowances that are settled elsewhere, sub-lines that break down
 * the price of their line, and level 9 below a level that is priced itself. Tax totals of the whole invoice that
 * repeat the taxes of its lines, code by code to the cent, are not added to them.
 */
export function leftReasons(all: readonly Valued[]): ReadonlyMap<Entry, LeftReason> {
  const reasons = new Map<Entry, LeftReason>();
  const values = new Map(all.map(({ entry, value }) => [entry, value]));
  for (const { entry, value } of all) {
    const reason = value === undefined ? LEFT.unpriced : ownReason(entry, values.get(entry.under ?? entry));
    if (reason) reasons.set(entry, reason);
  }
  const priced = new Set<Level>();
  for (const { entry, value } of all) {
    if (entry.kind === 'line' && value && !isZeroDecimal(value) && !reasons.has(entry))
      priced.add(entry.level);
  }
  for (const { entry } of all) {
    if (entry.kind === 'line' && entry.level.code === DETAIL_LEVEL && hasPricedAbove(entry.level, priced)) {
      reasons.set(entry, LEFT.detail);
    }
  }
  for (const entry of repeatedTaxes(all, reasons)) reasons.set(entry, LEFT.repeated);
  return reasons;
}

function ownReason(entry: Entry, host: Decimal | undefined): LeftReason | undefined {
  if (entry.kind === 'tax') return byRelation(element(entry.segment, 7), false);
  if (entry.kind === 'allowance') return handling(entry);
  if (entry.segment.id !== 'SLN') return undefined;
  const [place, price] = [element(entry.segment, 3), element(entry.segment, 8)];
  if (place === INFORMATION) return LEFT.information;
  const hostPriced = entry.under !== undefined && host !== undefined && !isZeroDecimal(host);
  if (price !== '') return byRelation(price, !hostPriced);
  return hostPriced && place !== ADDED ? LEFT.included : undefined;
}

/** `alone`: there is nothing it could be included in. */
function byRelation(code: string, alone: boolean): LeftReason | undefined {
  if (code === INFORMATION) return LEFT.information;
  if (code === INCLUDED && !alone) return LEFT.included;
  return code === DELETED || code === SUBSTITUTED ? LEFT.information : undefined;
}

function handling({ segment }: Entry): LeftReason | undefined {
  const how = element(segment, segment.id === 'ITA' ? 4 : 12);
  const kind = element(segment, 1);
  return NOT_ON_INVOICE.has(how) || (kind !== 'A' && kind !== 'C') ? LEFT.information : undefined;
}

function hasPricedAbove(level: Level, priced: ReadonlySet<Level>): boolean {
  for (let above = level.parent; above; above = above.parent) if (priced.has(above)) return true;
  return false;
}

function repeatedTaxes(all: readonly Valued[], reasons: ReadonlyMap<Entry, LeftReason>): Entry[] {
  const sums = new Map<string, { own: Valued[]; ofLines?: Decimal }>();
  for (const valued of all) {
    const { entry, value } = valued;
    if (entry.kind !== 'tax' || !value || reasons.has(entry)) continue;
    const code = element(entry.segment, 1);
    const sum = sums.get(code) ?? { own: [] };
    sums.set(code, sum);
    if (entry.level.parent === undefined && entry.under === undefined) sum.own.push(valued);
    else sum.ofLines = sum.ofLines ? addDecimals(sum.ofLines, value) : value;
  }
  return [...sums.values()].flatMap(({ own, ofLines }) => {
    const total = own.reduce<Decimal>((sum, { value }) => (value ? addDecimals(sum, value) : sum), {
      digits: 0n,
      scale: 0,
    });
    return ofLines && own.length > 0 && compareDecimals(total, ofLines) === 0
      ? own.map(({ entry }) => entry)
      : [];
  });
}
