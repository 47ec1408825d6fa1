import type { InventoryRow } from '../records/inventory-row.ts';
import { accountsFit, codesFit, type Holdings, isHeldOn } from './holdings.ts';
import { ALREADY, type Attempt } from './order-outcome.ts';
import { alreadyActive, type CompletedOrder, otherCurrency } from './order-problems.ts';
import { sameMoney } from './order-queue.ts';

/**
 * An addition: a row that is active from its day, at the order's monthly charge; a pending row of the service becomes that
 * row. The inventory shows it already where a row begins on that day, or is in use at that charge since nobody knows when.
 */
export function applyAdd(holdings: Holdings, completed: CompletedOrder): Attempt {
  const { order, day } = completed;
  const { service } = order;
  const rows = holdings.of(order);
  const onAccount = rows.filter((row) => accountsFit(row.account, order.account));
  const fitting = onAccount.filter((row) => codesFit(row.code, order.code));
  const exact = fitting.filter((row) => row.code?.key === order.code?.key);
  const begun = fitting.filter(({ status }) => status !== 'pending');
  if (begun.some(({ startDate }) => startDate === day)) return ALREADY;
  const undated = begun.filter((row) => row.startDate === undefined && isHeldOn(row, day));
  if (undated.some((row) => exact.includes(row) || sameMoney(row.mrc, order.mrc))) return ALREADY;

  const candidates = order.code ? exact : fitting;
  const standing = candidates.find(
    (row) =>
      row.status !== 'pending' &&
      (isHeldOn(row, day) || (row.startDate !== undefined && row.startDate > day)),
  );
  if (standing) return { problem: alreadyActive(completed, standing) };

  const waiting = [...exact, ...fitting].find(({ status }) => status === 'pending');
  if (waiting) {
    if (order.mrc && waiting.mrc && order.mrc.currency !== waiting.mrc.currency)
      return { problem: otherCurrency(completed, waiting) };
    const { endDate, ...rest } = waiting;
    const after: InventoryRow = {
      ...rest,
      ...(endDate !== undefined && endDate >= day ? { endDate } : {}),
      status: 'active',
      startDate: day,
      ...named(order.account ?? waiting.account, order.code ?? waiting.code),
      ...(order.mrc ? { mrc: order.mrc } : {}),
    };
    holdings.replace(waiting, after);
    return { result: 'applied', edits: [{ before: waiting, after }] };
  }
  if (!service) return { result: 'no-effect', edits: [] };
  const inUse = onAccount.filter((row) => isHeldOn(row, day));
  const row: InventoryRow = {
    origin: order.origin,
    carrier: order.carrier,
    service,
    ...named(order.account ?? unanimous(inUse, ({ account }) => account?.key)?.account, order.code),
    description: '',
    status: 'active',
    startDate: day,
    ...(order.mrc ? { mrc: order.mrc } : {}),
    // An option stands where its service does.
    location: unanimous(inUse, ({ location }) => location)?.location ?? '',
    costCenter: unanimous(inUse, ({ costCenter }) => costCenter)?.costCenter ?? '',
    contract: '',
  };
  holdings.add(row);
  return { result: 'applied', edits: [{ after: row }], ...openOf(row) };
}

function named(account: InventoryRow['account'], code: InventoryRow['code']) {
  return { ...(account ? { account } : {}), ...(code ? { code } : {}) };
}

/** A row that speaks for all, where all say the same. */
function unanimous(
  rows: readonly InventoryRow[],
  textOf: (row: InventoryRow) => string | undefined,
): InventoryRow | undefined {
  return new Set(rows.map(textOf)).size === 1 ? rows[0] : undefined;
}

function openOf({ mrc, location, costCenter }: InventoryRow): { readonly note?: string } {
  const open = [
    ...(mrc ? [] : ['the monthly charge']),
    ...(location === '' ? ['the location'] : []),
    ...(costCenter === '' ? ['the cost centre'] : []),
  ];
  return open.length === 0 ? {} : { note: `the order does not state ${open.join(', ')}: fill in by hand` };
}
