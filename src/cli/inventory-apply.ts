import path from 'node:path';
import type { Day } from '../calendar/day.ts';
import type { Config } from '../config/config.ts';
import { applyOrders } from '../inventory/apply-orders.ts';
import { billedLocations } from '../inventory/billed-location.ts';
import { monthlyCost } from '../inventory/monthly-cost.ts';
import { ordersOnBills } from '../inventory/orders-on-bills.ts';
import type { ReadMonth } from '../pipeline.ts';
import { ProblemError, visible } from '../problem.ts';
import type { Order } from '../records/order.ts';
import { ordersJson } from '../reports/inventory/orders-json.ts';
import { ordersText } from '../reports/inventory/orders-text.ts';
import type { OrdersView } from '../reports/inventory/orders-view.ts';
import { inventoryConfig, readInputs, requireRecords, tellWarnings } from './inventory-inputs.ts';
import { inventoryOutput, inventoryTarget } from './inventory-target.ts';
import { mannersOf } from './main.ts';
import { asOfOf, usage } from './request.ts';
import { shown } from './shown-path.ts';
import { type Process, wantsColor, widthOf } from './terminal.ts';
import { writeWhole } from './write-whole.ts';

/** Rolls orders forward into a new inventory, prints what changed, and writes it. Throws ProblemError. */
export async function applyInventory(
  location: string | undefined,
  options: Readonly<Record<string, unknown>>,
  process: Process,
): Promise<void> {
  const cwd = process.cwd();
  const manners = mannersOf(options);
  const config = await inventoryConfig(location, options, cwd);
  const read = await readInputs(config, options, process);
  const { records } = read.gathered;
  requireRecords(records.inventory.length, 'inventory');
  requireRecords(records.orders.length, 'orders');
  const asOf = asOfOf(options) ?? dayOf(read, records.orders);
  const hasBills = records.charges.length > 0;
  const rolled = applyOrders({
    inventory: records.inventory,
    orders: records.orders,
    charges: records.charges,
    asOf,
    ...(hasBills ? { billedLocation: billedLocations(read.month) } : {}),
  });
  if (rolled.problems.length > 0) throw new ProblemError(rolled.problems);

  const view: OrdersView = {
    rolled,
    bills: ordersOnBills(rolled, hasBills ? read.month : undefined),
    costBefore: monthlyCost(rolled.before, asOf),
    costAfter: monthlyCost(rolled.after, asOf),
  };
  const target = await written(view, config, options, cwd);
  tellWarnings([...read.warnings, ...rolled.warnings], options, process);
  if (options.format === 'json') process.stdout.write(ordersJson(view, target && shown(target.file, cwd)));
  else if (!manners.quiet)
    process.stdout.write(
      ordersText(view, {
        width: Math.min(widthOf(process.stdout), 120),
        color: wantsColor(process.stdout, process, manners),
      }),
    );
  if (manners.quiet) return;
  process.stderr.write(
    `${target ? talkOf(target, config, options.dryRun === true, cwd) : NOTHING_WRITTEN}\n`,
  );
}

const NOTHING_WRITTEN = 'nothing was written: the inventory stays as it is';

/** A new inventory, and whether it stood there before. */
interface Target {
  readonly file: string;
  readonly stood: boolean;
}

/** Writes the new inventory; none where nothing changed and no file was asked for. */
async function written(
  { rolled }: OrdersView,
  config: Config,
  options: Readonly<Record<string, unknown>>,
  cwd: string,
): Promise<Target | undefined> {
  const changed = rolled.outcomes.some(({ result }) => result === 'applied');
  if (!changed && options.out === undefined) return undefined;
  const file = inventoryTarget(options.out, rolled.asOf, config, cwd);
  const rows = rolled.after.map((row) => ({ row, further: [] }));
  const output = await inventoryOutput(file, { asOf: rolled.asOf, rows, further: [] }, config);
  if (output && options.dryRun !== true) await writeWhole([output]);
  return { file, stood: output === undefined };
}

function talkOf({ file, stood }: Target, config: Config, dry: boolean, cwd: string): string {
  const name = visible(shown(file, cwd));
  if (stood) return `${name} is there already, the same to the byte`;
  if (dry) return `${name} was not written (--dry-run)`;
  return config.file === undefined
    ? `wrote ${name}`
    : `wrote ${name}\nnext: in bill-audit.yaml, inventory: [{ files: ${visible(path.basename(file))} }]`;
}

/** The newest day that the bills know, as in check; without bills, the newest day on which an order was completed. */
function dayOf({ month, gathered }: ReadMonth, orders: readonly Order[]): Day {
  const { charges, invoices } = gathered.records;
  if (charges.length > 0 || invoices.length > 0) return month.asOf;
  let newest: Day | undefined;
  for (const { completedDate } of orders)
    if (completedDate !== undefined && (newest === undefined || completedDate > newest))
      newest = completedDate;
  if (newest !== undefined) return newest;
  throw new ProblemError([
    usage(
      'nothing says of which day the inventory is to be: no order has a completed date, and no bills are given',
      '--as-of YYYY-MM-DD',
      'Name the day',
    ),
  ]);
}
