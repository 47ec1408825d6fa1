import { type Day, isoDay } from '../calendar/day.ts';
import { append } from '../keyed/value-at.ts';
import type { MatchedCharge, Month } from '../match/month.ts';
import { moneyText } from '../money/money.ts';
import type { Identifier } from '../records/identifier.ts';
import type { InventoryRow } from '../records/inventory-row.ts';
import { foldWords } from '../text/fold.ts';
import { type BilledService, billedServices } from './billed-services.ts';
import { type MonthlyCharge, monthlyChargeOf } from './monthly-charge.ts';
import { subject, whereIs } from './order-problems.ts';

/** What a proposed row rests on. */
export interface ProposedRow {
  readonly row: InventoryRow;
  /** Where its newest line stands: `bills/october.csv, row 14`. */
  readonly evidence: string;
  /** First days of the first and last month in which it is billed. */
  readonly firstSeen: Day;
  readonly lastSeen: Day;
  /** How the monthly charge was worked out, or why it is blank; in English. */
  readonly note: string;
}

/** Why something of the bills was not made a fact of the inventory. */
export const DOUBT_KINDS = [
  'price',
  'several-descriptions',
  'several-accounts',
  'no-service',
  'discount',
  'gone',
  'older-bill',
] as const;
export type DoubtKind = (typeof DOUBT_KINDS)[number];

/** Something that a person has to look at. */
export interface InventoryDoubt {
  readonly kind: DoubtKind;
  /** The service, or the carrier where it is about none. */
  readonly about: string;
  /** In English. */
  readonly why: string;
  readonly evidence?: string;
}

/** An inventory proposed from bills. */
export interface ProposedInventory {
  readonly asOf: Day;
  /** Sorted by carrier, account, service and code. */
  readonly rows: readonly ProposedRow[];
  readonly doubts: readonly InventoryDoubt[];
}

/**
 * Proposes an inventory from the recurring charges of each carrier's newest month: a row for each account, service and
 * code, active, without a start date, as no bill says when a service began. What the bills do not settle is left blank
 * and listed. The bills agree with it: held against it, they differ in nothing.
 */
export function buildInventory(month: Month): ProposedInventory {
  const { current, gone, nameless, lowering, months } = billedServices(month);
  const doubts: InventoryDoubt[] = [];
  const rows = current.map((billed): ProposedRow => {
    const charge = severalDescriptions(billed) ?? monthlyChargeOf(billed);
    if (charge.doubt !== undefined)
      doubts.push({
        kind: severalDescriptions(billed) ? 'several-descriptions' : 'price',
        about: nameOf(billed),
        why: `${charge.doubt}; its monthly charge is left blank`,
        evidence: whereIs(lastLine(billed).charge.origin),
      });
    return proposed(billed, charge);
  });
  doubts.push(...onSeveralAccounts(current));
  doubts.push(
    ...nameless.map((matched) =>
      about('no-service', matched, 'a recurring charge without a service: an inventory has no row for it'),
    ),
    ...lowering.map((matched) =>
      about(
        'discount',
        matched,
        'a discount or credit line: the monthly charge of its service is without it',
      ),
    ),
    ...gone.map((matched) =>
      about('gone', matched, `billed until ${monthText(matched)}, and not in the newest month: left out`),
    ),
  );
  const newest = Math.max(...months.values());
  for (const [carrier, day] of months) {
    if (day < newest)
      doubts.push({
        kind: 'older-bill',
        about: carrier,
        why: `its newest bill is of ${isoDay(day).slice(0, 7)}, older than those of other carriers`,
      });
  }
  return {
    asOf: month.asOf,
    rows,
    doubts: doubts.sort((a, b) => DOUBT_KINDS.indexOf(a.kind) - DOUBT_KINDS.indexOf(b.kind)),
  };
}

function proposed(billed: BilledService, { mrc, quantity, note, doubt }: MonthlyCharge): ProposedRow {
  const { carrier, account, service, code, firstSeen, lastSeen } = billed;
  const { charge, price } = lastLine(billed);
  const row: InventoryRow = {
    origin: charge.origin,
    carrier,
    ...(account ? { account } : {}),
    service,
    ...(code ? { code } : {}),
    description: charge.description,
    status: 'active',
    ...(mrc ? { mrc } : {}),
    ...(quantity ? { quantity } : {}),
    location: charge.location,
    costCenter: charge.costCenter,
    contract: price.status === 'in-force' ? price.term.contract : '',
  };
  return {
    row,
    evidence: whereIs(charge.origin),
    firstSeen,
    lastSeen,
    note: doubt === undefined ? note : `to check: ${doubt}`,
  };
}

/** The line of the period that begins last, the first of several by place. */
function lastLine({ newest }: BilledService): MatchedCharge {
  let [last] = newest;
  for (const line of newest)
    if ((line.charge.period?.from ?? 0) > (last.charge.period?.from ?? 0)) last = line;
  return last;
}

/** Where a bill has no codes, one service may be several things: no one price is that of its row. */
function severalDescriptions({ code, newest }: BilledService): MonthlyCharge | undefined {
  if (code) return undefined;
  const names = new Map(newest.map(({ charge }) => [foldWords(charge.description), charge.description]));
  if (names.size < 2) return undefined;
  const shown = [...names.values()].slice(0, 4).join(', ');
  return {
    note: '',
    doubt: `${names.size} kinds of charge without a code: ${shown}${names.size > 4 ? ', …' : ''}`,
  };
}

function onSeveralAccounts(current: readonly BilledService[]): InventoryDoubt[] {
  const services = new Map<string, BilledService[]>();
  for (const billed of current)
    append(services, [billed.carrier.key, billed.service.key, billed.code?.key].join('\n'), billed);
  return [...services.values()].flatMap((same): InventoryDoubt[] => {
    const [first, ...others] = same;
    if (!first || others.length === 0) return [];
    const accounts = same.map(({ account }) => account?.written ?? 'none').join(', ');
    return [
      {
        kind: 'several-accounts',
        about: nameOf({ ...first, account: undefined }),
        why: `billed on the accounts ${accounts}: a row was made for each`,
        evidence: whereIs(lastLine(first).charge.origin),
      },
    ];
  });
}

function about(kind: DoubtKind, { charge }: MatchedCharge, why: string): InventoryDoubt {
  const { carrier, account, service, code, amount, description, origin } = charge;
  const named = nameOf({ carrier, account, service, code });
  const what = service === undefined && description !== '' ? `${named}, ${description}` : named;
  return {
    kind,
    about: what,
    why: `${why} (${moneyText(amount)} ${amount.currency})`,
    evidence: whereIs(origin),
  };
}

function nameOf(named: {
  readonly carrier: Identifier;
  readonly account?: Identifier | undefined;
  readonly service?: Identifier | undefined;
  readonly code?: Identifier | undefined;
}): string {
  const { carrier, account, service, code } = named;
  const rest = subject({
    ...(account ? { account } : {}),
    ...(service ? { service } : {}),
    ...(code ? { code } : {}),
  });
  return rest === '' ? carrier.written : `${carrier.written}, ${rest}`;
}

function monthText({ charge, day }: MatchedCharge): string {
  const billed = charge.invoiceDate ?? day;
  return billed === undefined ? 'an earlier month' : isoDay(billed).slice(0, 7);
}
