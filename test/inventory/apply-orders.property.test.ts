import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isoDay } from '../../src/calendar/day.ts';
import { applyOrders } from '../../src/inventory/apply-orders.ts';
import { isHeldOn } from '../../src/inventory/holdings.ts';
import { dayOf, orderOf, rowOf } from './inventory-rows.ts';

const AS_OF = dayOf('2026-10-31');
const from = dayOf('2026-10-01');
const days = fc.integer({ min: 0, max: 20 }).map((count) => isoDay((from + count) as typeof from));
const names = {
  account: fc.constantFrom('514-01', '450-03', ''),
  service: fc.constantFrom('S-1', 'S-2'),
  code: fc.constantFrom('A', 'B', ''),
};
const prices = fc.constantFrom('28.00', '30.00', '');
const rows = fc.array(
  fc.record({
    ...names,
    status: fc.constantFrom('active', 'suspended', 'disconnected', 'pending'),
    start: fc.oneof(days, fc.constant('')),
    length: fc.integer({ min: 0, max: 10 }),
    ends: fc.boolean(),
    mrc: prices,
  }),
  { maxLength: 4 },
);
const orders = fc.array(
  fc.record({
    ...names,
    type: fc.constantFrom('add', 'move', 'change', 'disconnect'),
    completed: fc.oneof(days, fc.constant('')),
    mrc: prices,
    nrc: fc.constantFrom('', '', '65.00'),
  }),
  { maxLength: 5 },
);

test('orders that nothing contradicts are applied once: a second run changes nothing', () => {
  fc.assert(
    fc.property(rows, orders, (writtenRows, writtenOrders) => {
      const inventory = writtenRows.map(({ length, ends, start, ...row }, index) => {
        const end = ends && start !== '' ? isoDay((dayOf(start) + length) as typeof from) : '';
        return rowOf({ ...row, start, end, row: index + 2 } as Parameters<typeof rowOf>[0]);
      });
      const given = writtenOrders.map((order, index) =>
        orderOf({ ...order, order: `CMD-${index}`, row: index + 2 } as Parameters<typeof orderOf>[0]),
      );
      const first = applyOrders({ inventory, orders: given, asOf: AS_OF });
      if (first.problems.length > 0) return;
      expect(first.outcomes).toHaveLength(given.length);
      expect(first.after.filter(({ startDate, endDate }) => (endDate ?? AS_OF) < (startDate ?? 0))).toEqual(
        [],
      );
      const again = applyOrders({ inventory: first.after, orders: given, asOf: AS_OF });
      expect(again.problems).toEqual([]);
      expect(again.after).toEqual(first.after);
      expect(again.outcomes.filter(({ result }) => result === 'applied')).toEqual([]);
      // A disconnect leaves nothing of what it names in use.
      for (const { order, result } of first.outcomes)
        if (order.type === 'disconnect' && result === 'applied')
          expect(
            first.after.filter(
              (row) =>
                row.service.key === order.service?.key &&
                row.code?.key === order.code?.key &&
                row.account?.key === order.account?.key &&
                (row.startDate ?? from) <= (order.completedDate ?? from) &&
                isHeldOn(row, ((order.completedDate ?? from) + 1) as typeof from),
            ),
          ).toEqual([]);
    }),
    { numRuns: 3000, seed: 20261031 },
  );
});
