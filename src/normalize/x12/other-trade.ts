import { type Problem, quoted } from '../../problem.ts';
import type { X12Segment } from '../../sources/source.ts';
import type { TransactionSet } from './envelope.ts';
import { element, elementName } from './segment.ts';

/** Where units of measure (element 355) stand. */
const UNITS: ReadonlyMap<string, number> = new Map([
  ['IT1', 3],
  ['SLN', 5],
  ['MEA', 4],
  ['QTY', 3],
  ['CTP', 5],
  ['USD', 5],
]);

/** Units that no telecom service is measured in. */
const TRADES: ReadonlyMap<string, string> = new Map([
  ['KH', 'electricity'],
  ['K1', 'electricity'],
  ['K2', 'electricity'],
  ['K3', 'electricity'],
  ['K4', 'electricity'],
  ['TD', 'gas'],
  ['TZ', 'gas'],
  ['HH', 'gas or water'],
  ['GA', 'water or fuel'],
]);

/** References (element 128) that only a metered supply has. */
const METERS: ReadonlyMap<string, string> = new Map([
  ['MG', 'a metered supply such as electricity, gas or water'],
  ['MT', 'a metered supply such as electricity, gas or water'],
]);

/** What shows that a set bills another trade: where it stands, and which trade. */
interface Sign {
  readonly segment: X12Segment;
  readonly at: number;
  /** The code or segment that shows it. */
  readonly shown: string;
  readonly trade: string;
}

/**
 * The problem of an invoice of another trade, undefined where nothing shows one. Only what no telecom bill holds
 * counts: units of energy and volume, a meter's number, vehicles.
 */
export function otherTrade(set: TransactionSet, file: string): Problem | undefined {
  for (const segment of set.segments) {
    const sign = signOf(segment);
    if (!sign) continue;
    return {
      id: 'x12-not-telecom',
      place: { file, path: String(segment.number), column: elementName(segment, sign.at) },
      found: `${quoted(sign.shown)} shows that this ${set.id} is a bill for ${sign.trade}`,
      expected: 'a bill for telecom services',
      fix: 'Leave the file out of the bills; if it is a telecom bill, ask the carrier for it as CSV or PDF',
    };
  }
  return undefined;
}

function signOf(segment: X12Segment): Sign | undefined {
  const at = UNITS.get(segment.id);
  const unit = at === undefined ? '' : (/^\w*/.exec(element(segment, at))?.[0] ?? '');
  const trade = TRADES.get(unit);
  if (at !== undefined && trade !== undefined) return { segment, at, shown: unit, trade };
  const metered = segment.id === 'REF' ? METERS.get(element(segment, 1)) : undefined;
  if (metered !== undefined) return { segment, at: 1, shown: `REF ${element(segment, 1)}`, trade: metered };
  return segment.id === 'VEH' ? { segment, at: 1, shown: 'VEH', trade: 'vehicles' } : undefined;
}
