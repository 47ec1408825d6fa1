import { isoDay } from '../../calendar/day.ts';
import type { MonthlyCost } from '../../inventory/monthly-cost.ts';
import type { OrderOutcome } from '../../inventory/order-outcome.ts';
import { subject, whereIs } from '../../inventory/order-problems.ts';
import type { UnseenOrder } from '../../inventory/orders-on-bills.ts';
import { differencesBetween } from '../../inventory/row-differences.ts';
import { DEFAULT_LOCALE } from '../../language/locale.ts';
import { type Money, moneyText, negated, signOf } from '../../money/money.ts';
import { sumsByCurrency } from '../../money/sums-by-currency.ts';
import type { InventoryRow } from '../../records/inventory-row.ts';
import type { Order } from '../../records/order.ts';
import { heading, type Page, pageOf, paragraph } from '../terminal/page.ts';
import { safeText } from '../terminal/safe-text.ts';
import { type OrdersView, totalsOf } from './orders-view.ts';

/** How the text is laid out. */
export interface TextView {
  readonly width: number;
  readonly color: boolean;
}

/** Rows of a list; the rest are in the JSON. */
const MOST_LISTED = 200;

/** What orders did to an inventory, as text in English: each change, what is open, totals and the monthly cost. */
export function ordersText(view: OrdersView, { width, color }: TextView): string {
  const page = pageOf({ locale: DEFAULT_LOCALE }, { width, color, titles: untitled, written: [] });
  const { rolled, bills } = view;
  const { outcomes } = rolled;
  const applied = outcomes.filter(({ result }) => result === 'applied');
  const open = outcomes.filter(({ result, note }) => note !== undefined && SHOWS_EFFECT.has(result));
  const idle = outcomes.filter(({ result }) => !SHOWS_EFFECT.has(result));
  const lines = [
    page.paint('strong', `Inventory of ${isoDay(rolled.asOf)}`),
    ...(applied.length === 0
      ? paragraph('Nothing changes: the inventory shows every order that was carried out.', page)
      : [...heading(`Changes (${applied.length})`, page), ...listed(applied, page, changeLines)]),
    ...section('To fill in or check', open, page, ({ order, note }) => [item(order, note ?? '', page)]),
    ...section('Not on the bills', bills.unseen, page, (unseen) => [
      item(unseen.order, unseenText(unseen), page),
    ]),
    ...section('Not checked on the bills', bills.unchecked, page, ({ order, why }) => [
      item(order, why, page),
    ]),
    ...section('Pending or without effect', idle, page, ({ order, result, note }) => [
      item(order, note === undefined ? result : `${result}: ${note}`, page),
    ]),
    ...heading('Totals', page),
    ...totalLines(view, page),
  ];
  return page.finished(lines);
}

const SHOWS_EFFECT: ReadonlySet<OrderOutcome['result']> = new Set(['applied', 'already-applied']);

function untitled() {
  return { en: '', fr: '', ar: '' };
}

function section<T>(
  title: string,
  rows: readonly T[],
  page: Page,
  linesOf: (row: T) => readonly string[][],
): string[] {
  if (rows.length === 0) return [];
  return [...heading(`${title} (${rows.length})`, page), ...listed(rows, page, (row) => linesOf(row).flat())];
}

function listed<T>(rows: readonly T[], page: Page, linesOf: (row: T, page: Page) => string[]): string[] {
  const lines = rows.slice(0, MOST_LISTED).flatMap((row) => linesOf(row, page));
  if (rows.length > MOST_LISTED)
    lines.push(...paragraph(`and ${rows.length - MOST_LISTED} more: see --format json`, page, 2));
  return lines;
}

function changeLines({ order, edits }: OrderOutcome, page: Page): string[] {
  const title = `${order.carrier.written}, ${subject(order)}`;
  return [
    ...paragraph(title, page, 2, 'strong'),
    ...paragraph(`${named(order)}: ${WORDS[order.type]} ${dayOf(order)}`, page, 4),
    ...edits.flatMap(({ before, after, ended }) => [
      ...paragraph(diffText(before, after), page, 6),
      ...(ended ? paragraph(`the row as it was ends on ${dayText(ended.endDate)}`, page, 6, 'dim') : []),
    ]),
  ];
}

const WORDS = {
  add: 'added from',
  change: 'changed from',
  move: 'moved from',
  disconnect: 'last billable day',
};

function diffText(before: InventoryRow | undefined, after: InventoryRow): string {
  const named: ReadonlySet<string> = new Set(['carrier', 'service']);
  const differences = differencesBetween(before, after).filter(({ field }) => before || !named.has(field));
  return differences
    .map(({ field, from, to }) => {
      const value = to === '' ? '(blank)' : to;
      return before ? `${field} ${from === '' ? '(blank)' : from} → ${value}` : `${field} ${value}`;
    })
    .join(', ');
}

function item(order: Order, text: string, page: Page): string[] {
  const about = order.service
    ? ` (${order.carrier.written}, ${subject(order)})`
    : ` (${order.carrier.written})`;
  return paragraph(`${named(order)}${about}: ${text}`, page, 2, 'plain', page.bullet);
}

function unseenText({ kind, charge, expected, order }: UnseenOrder): string {
  const at = charge ? `billed ${amountText(charge.charge.amount)} in ${whereIs(charge.charge.origin)}` : '';
  if (kind === 'add-not-billed') return `added ${dayOf(order)}, and no recurring charge is billed for it`;
  if (kind === 'disconnect-still-billed') return `disconnected ${dayOf(order)}, and still ${at}`;
  return `changed ${dayOf(order)}: ${at}, ${expected ? amountText(expected) : ''} expected`;
}

function totalLines({ rolled, costBefore, costAfter, bills }: OrdersView, page: Page): string[] {
  const totals = totalsOf(rolled.outcomes);
  const counts = [
    `added ${totals.added}`,
    `ended ${totals.ended}`,
    `changed ${totals.changed}`,
    `moved ${totals.moved}`,
    `already applied ${totals['already-applied']}`,
    `pending ${totals.pending}`,
    ...(totals['no-effect'] > 0 ? [`without effect ${totals['no-effect']}`] : []),
    ...(totals.repeated > 0 ? [`repeated ${totals.repeated}`] : []),
  ];
  const looked = bills.seen.length + bills.unseen.length + bills.unchecked.length;
  return [
    ...paragraph(`Orders: ${counts.join(', ')}`, page, 2),
    ...paragraph(
      `On the bills: ${bills.seen.length} of ${looked} seen, ${bills.unseen.length} not, ${bills.unchecked.length} not checked`,
      page,
      2,
    ),
    ...paragraph(
      `Monthly cost of active rows: ${costText(costBefore)} before, ${costText(costAfter)} after`,
      page,
      2,
    ),
    ...paragraph(`Difference: ${differenceText(costBefore, costAfter)}`, page, 2),
  ];
}

function costText({ sums, unpriced }: MonthlyCost): string {
  const amounts = sums.length === 0 ? '0' : sums.map(amountText).join(' + ');
  return unpriced === 0 ? amounts : `${amounts} (${unpriced} without a price)`;
}

function differenceText(before: MonthlyCost, after: MonthlyCost): string {
  const differences = sumsByCurrency([...after.sums, ...before.sums.map(negated)]);
  const shown = differences.filter((amount) => signOf(amount) !== 0);
  if (shown.length === 0) return 'none';
  return shown.map((amount) => `${signOf(amount) > 0 ? '+' : ''}${amountText(amount)}`).join(', ');
}

function amountText(amount: Money): string {
  return `${moneyText(amount)} ${amount.currency}`;
}

function named(order: Order): string {
  return safeText(`${order.order.written} in ${whereIs(order.origin)}`);
}

function dayOf({ completedDate }: Order): string {
  return dayText(completedDate);
}

function dayText(day: Order['completedDate']): string {
  return day === undefined ? '' : isoDay(day);
}
