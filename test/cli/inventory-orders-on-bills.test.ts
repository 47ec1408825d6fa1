import { expect, test } from 'vitest';
import { runIn } from '../run-in-folder.ts';
import { folderWith } from './inventory-folder.ts';

const BILL_HEAD =
  'carrier,account,invoice,invoice_date,service,charge_type,code,period_start,period_end,amount';
const OTHER = 'Laurentel,514-01,L-10,2026-10-31,S-9,recurring,A,2026-10-01,2026-10-31,28.00';

/** What the bills say of one order for S-1, which the inventory has at 28.00 as A since 2025. */
async function said(order: string, ...lines: readonly string[]): Promise<unknown> {
  const bills = lines.map((line) => `Laurentel,514-01,L-10,2026-10-31,S-1,${line}`);
  const folder = await folderWith({
    'bills.csv': [BILL_HEAD, OTHER, ...bills].join('\n'),
    'inventory.csv': `carrier,account,service,code,status,start_date,mrc,currency\nLaurentel,514-01,S-1,A,active,2025-01-01,28.00,CAD\n`,
    'orders.csv': `carrier,account,order,type,service,code,completed_date,mrc\nLaurentel,514-01,CMD-1,${order}\n`,
  });
  const files = ['--inventory', 'inventory.csv', '--orders', 'orders.csv', '--bills', 'bills.csv'];
  const done = await runIn(folder, ['inventory', 'apply', ...files, '--currency', 'CAD', '--format', 'json']);
  const { bills: found } = JSON.parse(done.stdout);
  if (found.seen.length === 1) return 'seen';
  const [{ kind, why, billed, expected }] = [...found.unseen, ...found.unchecked];
  return why ?? [kind, ...(billed ? [billed.amount] : []), ...(expected ? [expected.amount] : [])].join(' ');
}

const OCTOBER = '2026-10-01,2026-10-31';

test.each<[string, string, string, readonly string[]]>([
  ['an end before the period', 'seen', 'disconnect,S-1,A,2026-09-30,', []],
  [
    'an end inside the period, billed to that day',
    'seen',
    'disconnect,S-1,A,2026-10-15,',
    ['recurring,A,2026-10-01,2026-10-15,13.55'],
  ],
  [
    'an end inside the period, billed a day more',
    'disconnect-still-billed 14.45',
    'disconnect,S-1,A,2026-10-15,',
    ['recurring,A,2026-10-01,2026-10-16,14.45'],
  ],
  [
    'an end that a credit makes good',
    'seen',
    'disconnect,S-1,A,2026-09-30,',
    [`recurring,A,${OCTOBER},28.00`, `credit,A,${OCTOBER},-28.00`],
  ],
  [
    'an end that a credit makes good in part',
    'disconnect-still-billed 28.00',
    'disconnect,S-1,A,2026-09-30,',
    [`recurring,A,${OCTOBER},28.00`, `credit,A,${OCTOBER},-27.99`],
  ],
  [
    'an end of one code while another is billed',
    'seen',
    'disconnect,S-1,A,2026-09-30,',
    [`recurring,B,${OCTOBER},5.00`],
  ],
  [
    'an end on the last day billed',
    'the bills are for 2026-10-01 to 2026-10-31, too early to show it',
    'disconnect,S-1,A,2026-10-31,',
    [],
  ],
  ['a new price', 'seen', 'change,S-1,A,2026-09-30,30.00', [`recurring,A,${OCTOBER},30.00`]],
  [
    'the old price',
    'change-not-billed 28.00 30.00',
    'change,S-1,A,2026-09-30,30.00',
    [`recurring,A,${OCTOBER},28.00`],
  ],
  [
    'a new price less a discount line',
    'seen',
    'change,S-1,A,2026-09-30,30.00',
    [`recurring,A,${OCTOBER},32.00`, `discount,A,${OCTOBER},-2.00`],
  ],
  [
    'a new price on two lines',
    'seen',
    'change,S-1,A,2026-09-30,30.00',
    [`recurring,A,${OCTOBER},20.00`, `recurring,A,${OCTOBER},10.00`],
  ],
  [
    'a new price on the first day billed',
    'the bills are for 2026-10-01 to 2026-10-31, too early to show it',
    'change,S-1,A,2026-10-01,30.00',
    [`recurring,A,${OCTOBER},28.00`],
  ],
  ['an addition that is billed', 'seen', 'add,S-1,B,2026-09-30,5.00', [`recurring,B,${OCTOBER},5.00`]],
  [
    'an addition that is not billed',
    'add-not-billed',
    'add,S-1,B,2026-09-30,5.00',
    [`recurring,A,${OCTOBER},28.00`],
  ],
  [
    'an addition on the first day billed',
    'the bills are for 2026-10-01 to 2026-10-31, too early to show it',
    'add,S-1,B,2026-10-01,5.00',
    [],
  ],
])('%s: %s', async (_, expected, order, lines) => {
  expect(await said(order, ...lines)).toBe(expected);
});
