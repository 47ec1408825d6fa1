import { charge, part, term } from './proration-rows.ts';
import type { FlaggedCase } from './run-case.ts';

/** 12 of the 31 days of October and 5 of the 30 of November: 15.51 is due. */
const over = { ...charge, period_start: '2026-10-20', period_end: '2026-11-05' };
const due = ['15.51', '2026-10-20', '2026-11-05'] as const;

/** Parts of two months, a day out at either end. */
export const TWO_MONTHS: readonly FlaggedCase[] = [
  {
    name: 'a day more at the beginning of a part of two months',
    tables: { bills: [{ ...over, amount: '16.41' }], prices: [term] },
    findings: [part('16.41', '0.90', '109/186, 103/186, CA$0.90 too much (5.8%)', due)],
  },
  {
    name: 'a day less at the beginning of a part of two months',
    tables: { bills: [{ ...over, amount: '14.60' }], prices: [term] },
    findings: [part('14.60', '-0.91', '97/186, 103/186, CA$0.91 too little (5.9%)', due)],
  },
  {
    name: 'a day less at the end of a part of two months',
    tables: { bills: [{ ...over, amount: '14.57' }], prices: [term] },
    findings: [part('14.57', '-0.94', '242/465, 103/186, CA$0.94 too little (6.1%)', due)],
  },
];
