import { z } from 'zod';
import { addDays } from '../calendar/day.ts';
import { overlap } from '../calendar/period.ts';
import { signOf, zero } from '../money/money.ts';
import { billedCell, inventoryCell, recurringCharges } from './charge-facts.ts';
import { daysNotDue } from './days-not-due.ts';
import { daysWithoutRow } from './days-without-row.ts';
import { defineRule } from './rule.ts';
import { exceeds, toleranceOptions } from './tolerance.ts';

/** A recurring charge starts before the service did. */
export const billedBeforeActivation = defineRule({
  id: 'billed-before-activation',
  class: 'error',
  severity: 'error',
  rank: 'not-yet-active',
  needs: ['inventory'],
  title: { en: 'Billed before activation', fr: 'Facturé avant la mise en service', ar: 'مفوتر قبل التفعيل' },
  doc: {
    fires:
      'A recurring charge’s period starts before the start date of its inventory row. Days for which the service has another row of the same code, on the same account or on none, are not counted; where its row has no code, any other row of the service counts.',
    impact: 'amount × days before the start date ÷ days in the period, both ends included.',
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
            status: 'active',
            start_date: '2026-10-11',
          },
        ],
      },
      says: '514-555-0101, VOIP-STD: in service since 2026-10-11, 10 of 31 days billed before it: CA$10.00 of CA$31.00 not due.',
    },
  },
  options: z.strictObject(toleranceOptions),
  messages: {
    before: {
      en: '{service}, {code}: in service since {started}, {days} of {total} days billed before it: {difference} of {billed} not due.',
      fr: '{service}, {code} : en service depuis le {started}, facturé {days} j sur {total} avant cette date : {difference} sur {billed} ne sont pas dus.',
      ar: '{service}، {code}: في الخدمة منذ {started}، والأيام المفوترة قبله {days} من أصل {total}: {difference} من {billed} غير مستحق.',
    },
  },
  *check(month, optionsAt) {
    for (const matched of recurringCharges(month.charges)) {
      const { charge, period, inventory } = matched;
      if (inventory.status !== 'matched' || !period || signOf(charge.amount) <= 0) continue;
      const { row } = inventory;
      if (row.startDate === undefined) continue;
      const tolerance = optionsAt(charge);
      const before = overlap(period, { from: period.from, to: addDays(row.startDate, -1) });
      if (!before) continue;
      const days = daysWithoutRow(before, inventory, charge);
      if (days === 0) continue;
      const part = daysNotDue(matched, days, period);
      if (!exceeds(part.impact, zero(part.impact.currency), tolerance)) continue;
      yield {
        ...part,
        about: { kind: 'charge', charge: matched },
        message: 'before',
        words: { ...part.words, started: { kind: 'day', day: row.startDate } },
        evidence: [billedCell(matched), inventoryCell(row, 'start_date')],
      };
    }
  },
});
