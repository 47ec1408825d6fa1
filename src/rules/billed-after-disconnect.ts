import { z } from 'zod';
import { addDays } from '../calendar/day.ts';
import { daysIn, overlap } from '../calendar/period.ts';
import type { MatchedCharge } from '../match/month.ts';
import { signOf, zero } from '../money/money.ts';
import type { InventoryRow } from '../records/inventory-row.ts';
import { billedCell, inventoryCell, recurringCharges } from './charge-facts.ts';
import { daysNotDue } from './days-not-due.ts';
import { daysWithoutRow } from './days-without-row.ts';
import { defineRule } from './rule.ts';
import { exceeds, toleranceOptions } from './tolerance.ts';

/** A recurring charge reaches past the last billable day of a disconnected service. */
export const billedAfterDisconnect = defineRule({
  id: 'billed-after-disconnect',
  class: 'error',
  severity: 'error',
  rank: 'disconnected',
  needs: ['inventory'],
  title: { en: 'Billed after disconnection', fr: 'Facturé après résiliation', ar: 'مفوتر بعد الفصل' },
  doc: {
    fires:
      'A recurring charge’s inventory row is disconnected and the charge’s period goes past its end date, the last billable day. Days for which the service has another row of the same code, on the same account or on none, are not counted; where its row has no code, any other row of the service counts. Where no row has the code, every row of the service must be disconnected, and the last end date counts.',
    impact: 'amount × days after the end date ÷ days in the period, both ends included.',
    example: {
      tables: {
        bills: [
          {
            carrier: 'Laurentel',
            account: '514-01',
            invoice: 'L-1',
            service: '514-555-0101',
            charge_type: 'recurring',
            code: 'VOIP-STD',
            period_start: '2026-10-01',
            period_end: '2026-10-31',
            amount: '31.00',
            currency: 'CAD',
          },
        ],
        inventory: [
          {
            carrier: 'Laurentel',
            account: '514-01',
            service: '514-555-0101',
            code: 'VOIP-STD',
            status: 'disconnected',
            end_date: '2026-10-15',
          },
        ],
      },
      says: '514-555-0101, VOIP-STD: disconnected on 2026-10-15, 16 of 31 days billed after it: CA$16.00 of CA$31.00 not due.',
    },
  },
  options: z.strictObject(toleranceOptions),
  messages: {
    after: {
      en: '{service}, {code}: disconnected on {ended}, {days} of {total} days billed after it: {difference} of {billed} not due.',
      fr: '{service}, {code} : résilié le {ended}, facturé {days} j sur {total} après cette date : {difference} sur {billed} ne sont pas dus.',
      ar: '{service}، {code}: فصل في {ended}، والأيام المفوترة بعده {days} من أصل {total}: {difference} من {billed} غير مستحق.',
    },
  },
  *check(month, optionsAt) {
    for (const matched of recurringCharges(month.charges)) {
      const { charge, period, inventory } = matched;
      const row = disconnectedRow(matched);
      if (!row || row.endDate === undefined || !period || signOf(charge.amount) <= 0) continue;
      const tolerance = optionsAt(charge);
      const after = overlap(period, { from: addDays(row.endDate, 1), to: period.to });
      if (!after) continue;
      const days = inventory.status === 'matched' ? daysWithoutRow(after, inventory, charge) : daysIn(after);
      if (days === 0) continue;
      const part = daysNotDue(matched, days, period);
      if (!exceeds(part.impact, zero(part.impact.currency), tolerance)) continue;
      yield {
        ...part,
        about: { kind: 'charge', charge: matched },
        message: 'after',
        words: { ...part.words, ended: { kind: 'day', day: row.endDate } },
        evidence: [billedCell(matched), inventoryCell(row, 'end_date'), inventoryCell(row, 'status')],
      };
    }
  },
});

function disconnectedRow({ inventory }: MatchedCharge): InventoryRow | undefined {
  if (inventory.status === 'matched')
    return inventory.row.status === 'disconnected' ? inventory.row : undefined;
  if (inventory.status !== 'unknown-code') return undefined;
  let last: InventoryRow | undefined;
  for (const row of inventory.rows) {
    if (row.status !== 'disconnected' || row.endDate === undefined) return undefined;
    if (last?.endDate === undefined || row.endDate > last.endDate) last = row;
  }
  return last;
}
