import { describe, expect, test } from 'vitest';
import { applyOrders } from '../../src/inventory/apply-orders.ts';
import type { RolledInventory } from '../../src/inventory/order-outcome.ts';
import { differencesBetween } from '../../src/inventory/row-differences.ts';
import { problemText } from '../../src/problem.ts';
import type { InventoryRow } from '../../src/records/inventory-row.ts';
import { dayOf, orderOf, rowOf, type WrittenOrder, type WrittenRow } from './inventory-rows.ts';

const AS_OF = dayOf('2026-10-31');

function rolled(
  rows: readonly WrittenRow[],
  orders: readonly WrittenOrder[],
  location?: string,
): RolledInventory {
  return applyOrders({
    inventory: rows.map((row, index) => rowOf({ row: index + 2, ...row })),
    orders: orders.map((order, index) => orderOf({ row: index + 2, order: `CMD-${index + 1}`, ...order })),
    asOf: AS_OF,
    ...(location === undefined ? {} : { billedLocation: () => location }),
  });
}

/** Account, code, status, dates and monthly charge of each row. */
function shown(rows: readonly InventoryRow[]): string[] {
  return rows.map((row) => {
    const fields = new Map(differencesBetween(undefined, row).map(({ field, to }) => [field, to]));
    const names = ['account', 'code', 'status', 'start_date', 'end_date', 'mrc'] as const;
    return names.map((name) => fields.get(name) ?? '-').join(' ');
  });
}

function results({ outcomes }: RolledInventory): string[] {
  return outcomes.map(({ order, result }) => `${order.order.written} ${result}`);
}

function problemsOf(rows: readonly WrittenRow[], orders: readonly WrittenOrder[]): string[] {
  return rolled(rows, orders).problems.map(({ id }) => id);
}

/** Applies the same orders to the inventory they made: nothing may change any more. */
function expectSettled(first: RolledInventory): void {
  expect(first.problems).toEqual([]);
  const again = applyOrders({
    inventory: first.after,
    orders: first.outcomes.map(({ order }) => order),
    asOf: AS_OF,
  });
  expect(again.problems.map(problemText)).toEqual([]);
  expect(again.after).toEqual(first.after);
  expect(again.outcomes.filter(({ result }) => result === 'applied')).toEqual([]);
}

describe('an addition', () => {
  test('is a row that is active from its day', () => {
    const made = rolled([{}], [{ type: 'add', service: '514-555-0102', mrc: '30.00' }]);
    expect(shown(made.after)).toEqual([
      '514-01 VOIP-STD active 2025-01-01 - 28.00 CAD',
      '514-01 VOIP-STD active 2026-10-14 - 30.00 CAD',
    ]);
    expect(made.outcomes[0]?.note).toBe(
      'the order does not state the location, the cost centre: fill in by hand',
    );
    expectSettled(made);
  });

  test('of an option stands where its service does', () => {
    const made = rolled([{}], [{ type: 'add', code: 'VM-BOX', account: '', mrc: '5.00' }]);
    expect(shown(made.after)[1]).toBe('514-01 VM-BOX active 2026-10-14 - 5.00 CAD');
    expect(made.after[1]).toMatchObject({ location: 'Montréal', costCenter: 'CC-100' });
    expectSettled(made);
  });

  test('makes a pending row active', () => {
    const made = rolled(
      [{ status: 'pending', start: '2026-11-01', mrc: '' }],
      [{ type: 'add', mrc: '30.00' }],
    );
    expect(shown(made.after)).toEqual(['514-01 VOIP-STD active 2026-10-14 - 30.00 CAD']);
    expectSettled(made);
  });

  test('begins a service again that ended before', () => {
    const made = rolled([{ status: 'disconnected', end: '2026-10-13' }], [{ type: 'add', mrc: '30.00' }]);
    expect(shown(made.after)).toEqual([
      '514-01 VOIP-STD disconnected 2025-01-01 2026-10-13 28.00 CAD',
      '514-01 VOIP-STD active 2026-10-14 - 30.00 CAD',
    ]);
    expectSettled(made);
  });

  test.each<[string, WrittenRow]>([
    ['begins on its day', { start: '2026-10-14', mrc: '31.00' }],
    ['begins on its day and ended since', { start: '2026-10-14', status: 'disconnected', end: '2026-10-20' }],
    ['begins nobody knows when', { start: '' }],
  ])('is already applied where a row %s', (_, row) => {
    const made = rolled([row], [{ type: 'add', mrc: '28.00' }]);
    expect(results(made)).toEqual(['CMD-1 already-applied']);
    expect(made.after).toEqual(made.before);
  });

  test.each<[string, WrittenRow]>([
    ['since before', {}],
    ['since before, as suspended', { status: 'suspended' }],
    ['since a later day', { start: '2026-10-15' }],
    ['until its day', { status: 'disconnected', end: '2026-10-14' }],
  ])('is refused where the inventory has the code %s', (_, row) => {
    expect(problemsOf([row], [{ type: 'add', mrc: '28.00' }])).toEqual(['order-already-active']);
  });
});

describe('a disconnect', () => {
  test('ends the row on its day, the last billable one', () => {
    const made = rolled([{}], [{ type: 'disconnect' }]);
    expect(shown(made.after)).toEqual(['514-01 VOIP-STD disconnected 2025-01-01 2026-10-14 28.00 CAD']);
    expectSettled(made);
  });

  test('without a code ends every row of the service that is in use', () => {
    const rows = [
      {},
      { code: 'VM-BOX' },
      { code: 'OLD', status: 'disconnected', end: '2025-06-30' },
    ] as const;
    const made = rolled(rows, [{ type: 'disconnect', code: '' }]);
    expect(shown(made.after)).toEqual([
      '514-01 VOIP-STD disconnected 2025-01-01 2026-10-14 28.00 CAD',
      '514-01 VM-BOX disconnected 2025-01-01 2026-10-14 28.00 CAD',
      '514-01 OLD disconnected 2025-01-01 2025-06-30 28.00 CAD',
    ]);
    expectSettled(made);
  });

  test('gives its day to a row that is disconnected nobody knows since when', () => {
    const made = rolled([{ status: 'disconnected' }], [{ type: 'disconnect' }]);
    expect(shown(made.after)).toEqual(['514-01 VOIP-STD disconnected 2025-01-01 2026-10-14 28.00 CAD']);
    expectSettled(made);
  });

  test('of a service that began again later is already applied', () => {
    const rows = [{ status: 'disconnected', end: '2026-10-14' }, { start: '2026-10-20' }] as const;
    expect(results(rolled(rows, [{ type: 'disconnect' }]))).toEqual(['CMD-1 already-applied']);
  });

  test.each<[string, string, WrittenRow]>([
    ['order-service-unknown', 'of another service', { service: '514-555-0199' }],
    ['order-service-unknown', 'of another account', { account: '514-02' }],
    ['order-service-unknown', 'of another code', { code: 'VM-BOX' }],
    ['order-service-unknown', 'of another carrier', { carrier: 'Northline' }],
    ['order-service-over', 'disconnected the day before', { status: 'disconnected', end: '2026-10-13' }],
    ['order-service-over', 'disconnected the day after', { status: 'disconnected', end: '2026-10-15' }],
    ['order-service-over', 'active until the day before', { end: '2026-10-13' }],
    ['order-before-start', 'that begins the day after', { start: '2026-10-15' }],
    ['order-before-start', 'that is pending', { status: 'pending' }],
  ])('is refused with %s where the row is %s', (id, _, row) => {
    expect(problemsOf([row], [{ type: 'disconnect' }])).toEqual([id]);
  });
});

describe('a change', () => {
  test('divides the row on its day', () => {
    const made = rolled([{}, { service: '514-555-0102' }], [{ type: 'change', mrc: '30.00' }]);
    expect(shown(made.after)).toEqual([
      '514-01 VOIP-STD disconnected 2025-01-01 2026-10-13 28.00 CAD',
      '514-01 VOIP-STD active 2026-10-14 - 30.00 CAD',
      '514-01 VOIP-STD active 2025-01-01 - 28.00 CAD',
    ]);
    expectSettled(made);
  });

  test('on the first day of the row changes it as a whole', () => {
    const made = rolled([{ start: '2026-10-14' }], [{ type: 'change', mrc: '30.00' }]);
    expect(shown(made.after)).toEqual(['514-01 VOIP-STD active 2026-10-14 - 30.00 CAD']);
    expectSettled(made);
  });

  test('to a code that no row has replaces the code of the only row', () => {
    const made = rolled([{}], [{ type: 'change', code: 'VOIP-PRO', mrc: '35.00' }]);
    expect(shown(made.after)).toEqual([
      '514-01 VOIP-STD disconnected 2025-01-01 2026-10-13 28.00 CAD',
      '514-01 VOIP-PRO active 2026-10-14 - 35.00 CAD',
    ]);
    expectSettled(made);
  });

  test('to a code of no price leaves the price blank', () => {
    const made = rolled([{}], [{ type: 'change', code: 'VOIP-PRO' }]);
    expect(shown(made.after)[1]).toBe('514-01 VOIP-PRO active 2026-10-14 - -');
    expect(made.outcomes[0]?.note).toBe(
      'the order does not state the monthly charge of the new code: fill in by hand',
    );
    expectSettled(made);
  });

  test('in an inventory without codes changes the price of the service', () => {
    const made = rolled([{ code: '' }], [{ type: 'change', mrc: '30.00' }]);
    expect(shown(made.after)).toEqual([
      '514-01 - disconnected 2025-01-01 2026-10-13 28.00 CAD',
      '514-01 - active 2026-10-14 - 30.00 CAD',
    ]);
    expectSettled(made);
  });

  test('of work done once changes nothing', () => {
    const made = rolled([{}], [{ type: 'change', code: 'LABOUR', nrc: '127.50' }]);
    expect(made.outcomes[0]).toMatchObject({
      result: 'no-effect',
      note: 'it states a charge for work done once, and no monthly charge',
    });
    expect(made.after).toEqual(made.before);
  });

  test('that a row shows already changes nothing, also where a later one was written over it', () => {
    const orders = [
      { type: 'change', mrc: '30.00', completed: '2026-09-01' },
      { type: 'change', mrc: '35.00', completed: '2026-10-01' },
    ] as const;
    const made = rolled([{ mrc: '35.00' }], orders);
    expect(results(made)).toEqual(['CMD-1 already-applied', 'CMD-2 already-applied']);
    expect(made.after).toEqual(made.before);
  });

  test.each<[string, readonly WrittenRow[], WrittenOrder]>([
    ['order-ambiguous', [{}, { code: 'VM-BOX' }], { type: 'change', code: '', mrc: '30.00' }],
    ['order-ambiguous', [{}, { code: 'VM-BOX' }], { type: 'change', code: 'NEW', mrc: '30.00' }],
    ['order-currency', [{ currency: 'USD' }], { type: 'change', mrc: '30.00' }],
    ['order-service-unknown', [], { type: 'change', mrc: '30.00' }],
    [
      'order-service-over',
      [{ status: 'disconnected', end: '2026-10-13' }, { code: 'VM-BOX' }],
      { type: 'change', mrc: '30.00' },
    ],
    ['order-before-start', [{ start: '2026-10-15' }], { type: 'change', mrc: '30.00' }],
  ])('is refused with %s', (id, rows, order) => {
    expect(problemsOf(rows, [order])).toEqual([id]);
  });
});

describe('a move', () => {
  test('to another account divides every row of the service', () => {
    const made = rolled([{}, { code: 'VM-BOX' }], [{ type: 'move', code: '', account: '450-03' }]);
    expect(shown(made.after)).toEqual([
      '514-01 VOIP-STD disconnected 2025-01-01 2026-10-13 28.00 CAD',
      '450-03 VOIP-STD active 2026-10-14 - 28.00 CAD',
      '514-01 VM-BOX disconnected 2025-01-01 2026-10-13 28.00 CAD',
      '450-03 VM-BOX active 2026-10-14 - 28.00 CAD',
    ]);
    expect(made.outcomes[0]?.note).toBe('the order does not state the new location: check it by hand');
    expectSettled(made);
  });

  test('takes the new location from the bills', () => {
    const made = rolled([{}], [{ type: 'move' }], 'Québec');
    expect(made.after.map(({ location }) => location)).toEqual(['Montréal', 'Québec']);
    expect(made.outcomes[0]).not.toHaveProperty('note');
  });

  test('that tells nothing new leaves the row, with the location to be checked', () => {
    const made = rolled([{}], [{ type: 'move' }]);
    expect(made.outcomes[0]).toMatchObject({ result: 'already-applied' });
    expect(made.outcomes[0]?.note).toBe('the order does not state the new location: check it by hand');
    expect(made.after).toEqual(made.before);
  });

  test('of a service that ended is refused', () => {
    expect(
      problemsOf([{ status: 'disconnected', end: '2026-10-13' }], [{ type: 'move', account: '450-03' }]),
    ).toEqual(['order-service-over']);
  });
});

describe('orders together', () => {
  test('take effect by date, whatever their order in the file', () => {
    const made = rolled(
      [],
      [
        { type: 'disconnect', completed: '2026-10-20' },
        { type: 'change', mrc: '30.00', completed: '2026-10-10' },
        { type: 'add', mrc: '28.00', completed: '2026-10-01' },
      ],
    );
    expect(shown(made.after)).toEqual([
      '514-01 VOIP-STD disconnected 2026-10-01 2026-10-09 28.00 CAD',
      '514-01 VOIP-STD disconnected 2026-10-10 2026-10-20 30.00 CAD',
    ]);
    expectSettled(made);
  });

  test('are pending without a completed date, or with one after the day', () => {
    const made = rolled(
      [{}],
      [
        { type: 'disconnect', completed: '' },
        { type: 'disconnect', completed: '2026-11-01', order: 'CMD-9' },
      ],
    );
    expect(made.outcomes.map(({ result, note }) => [result, note])).toEqual([
      ['pending', 'it has no completed date'],
      ['pending', 'it is completed after the day of the inventory'],
    ]);
    expect(made.after).toEqual(made.before);
  });

  test('completed on the day are applied', () => {
    expect(results(rolled([{}], [{ type: 'disconnect', completed: '2026-10-31' }]))).toEqual([
      'CMD-1 applied',
    ]);
  });

  test('of one number stand once, and must say the same of a service and code', () => {
    const change = { type: 'change', mrc: '30.00', order: 'CMD-7' } as const;
    expect(results(rolled([{}], [change, change]))).toEqual(['CMD-7 applied', 'CMD-7 repeated']);
    expect(problemsOf([{}], [change, { ...change, mrc: '31.00' }])).toEqual(['order-number-twice']);
    expect(
      problemsOf([{}, { service: '514-555-0102' }], [change, { ...change, service: '514-555-0102' }]),
    ).toEqual([]);
  });

  test.each<[string, WrittenOrder, WrittenOrder, readonly string[]]>([
    ['two prices', { type: 'change', mrc: '30.00' }, { type: 'change', mrc: '31.00' }, ['order-same-day']],
    [
      'a change and an end',
      { type: 'change', mrc: '30.00' },
      { type: 'disconnect', code: '' },
      ['order-same-day'],
    ],
    ['two accounts', { type: 'move', account: 'A-1' }, { type: 'move', account: 'A-2' }, ['order-same-day']],
    ['one price', { type: 'change', mrc: '30.00' }, { type: 'change', mrc: '30.0' }, []],
    [
      'a move and a price',
      { type: 'move', account: 'A-1' },
      { type: 'change', account: '', mrc: '30.00' },
      [],
    ],
    ['two ends', { type: 'disconnect' }, { type: 'disconnect', code: '' }, []],
  ])('of one day: %s', (_, first, second, ids) => {
    expect(problemsOf([{}], [first, second])).toEqual(ids);
  });

  test('are refused all at once, each with its place', () => {
    const orders = [
      { type: 'add' },
      { type: 'disconnect', service: '514-555-0199' },
      { type: 'change', service: '514-555-0198', mrc: '30.00' },
    ] as const;
    const made = rolled([{}], orders);
    expect(made.problems.map(({ id, place }) => [id, place])).toEqual([
      ['order-already-active', { file: 'orders.csv', row: 2 }],
      ['order-service-unknown', { file: 'orders.csv', row: 3 }],
      ['order-service-unknown', { file: 'orders.csv', row: 4 }],
    ]);
  });

  test('that follow a refused addition are not refused for want of it', () => {
    const add = { type: 'add', order: 'CMD-7', mrc: '28.00', completed: '2026-10-01' } as const;
    const orders = [add, { ...add, mrc: '29.00' }, { type: 'disconnect', order: 'CMD-8' }] as const;
    expect(problemsOf([], orders)).toEqual(['order-number-twice']);
  });

  test('that name no service have no effect', () => {
    expect(results(rolled([{}], [{ type: 'add', service: '' }]))).toEqual(['CMD-1 no-effect']);
  });

  test('find a service whose number lost its leading zeros', () => {
    const made = rolled([{ service: '45001' }], [{ type: 'disconnect', service: '045001' }]);
    expect(made.after[0]).toMatchObject({ status: 'disconnected', service: { written: '45001' } });
    expect(made.warnings.map(({ id, place }) => [id, place])).toEqual([
      ['leading-zeros-lost', { file: 'inventory.csv', row: 2 }],
    ]);
  });
});
