import { z } from 'zod';
import type { InventoryCase, Month } from '../match/month.ts';
import { negated, rounded, zero } from '../money/money.ts';
import { inventoryCell } from './charge-facts.ts';
import { chargesByMonth, serviceKey } from './history-facts.ts';
import { defineRule } from './rule.ts';
import { exceeds, toleranceOptions } from './tolerance.ts';

/** A service of the inventory is on no bill although its account was invoiced: the carrier may ask for it later. */
export const inventoryNotBilled = defineRule({
  id: 'inventory-not-billed',
  class: 'exposure',
  severity: 'warning',
  rank: 'anomaly',
  needs: ['inventory'],
  title: { en: 'Active service not billed', fr: 'Service actif non facturé', ar: 'خدمة نشطة غير مفوترة' },
  doc: {
    fires:
      'An inventory row is active for the whole period its account was invoiced for, and no account of the carrier bills a recurring charge for the service. A row that states no monthly charge is held to be billed by any charge at all. A service that an earlier invoice billed for all of the period, as a year paid ahead, is billed.',
    impact: '−mrc: an exposure.',
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
            amount: '28.00',
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
            mrc: '28.00',
            currency: 'CAD',
          },
          {
            carrier: 'Laurentel',
            account: '514-01',
            service: '514-555-0102',
            code: 'VOIP-STD',
            status: 'active',
            mrc: '28.00',
            currency: 'CAD',
          },
        ],
      },
      says: '514-555-0102, VOIP-STD: active in the inventory at CA$28.00 a month, and on no bill of Laurentel for 2026-10-01 – 2026-10-31.',
    },
  },
  options: z.strictObject(toleranceOptions),
  messages: {
    unbilled: {
      en: '{service}, {code}: active in the inventory at {mrc} a month, and on no bill of {carrier} for {period}.',
      fr: '{service}, {code} : actif à l’inventaire à {mrc} par mois, et sur aucune facture de {carrier} pour la période {period}.',
      ar: '{service}، {code}: نشط في الجرد بقيمة {mrc} شهريا، ولا يظهر في أي فاتورة من {carrier} للفترة {period}.',
    },
    unpriced: {
      en: '{service}: active in the inventory, and on no bill of {carrier} for {period}.',
      fr: '{service} : actif à l’inventaire, et sur aucune facture de {carrier} pour la période {period}.',
      ar: '{service}: نشط في الجرد، ولا يظهر في أي فاتورة من {carrier} للفترة {period}.',
    },
  },
  *check(month, optionsAt) {
    for (const inventory of month.inventory) {
      const { row, invoiced } = inventory;
      if (!invoiced || !activeThroughout(inventory)) continue;
      const tolerance = optionsAt(row);
      if (isBilled(inventory) || isPaidAhead(month, inventory)) continue;
      const common = {
        about: { kind: 'inventory', case: inventory },
        words: { period: { kind: 'period', period: invoiced } },
        evidence: [inventoryCell(row, row.mrc ? 'mrc' : 'service'), inventoryCell(row, 'status')],
      } as const;
      if (!row.mrc) {
        yield { ...common, message: 'unpriced' };
        continue;
      }
      const nothing = zero(row.mrc.currency);
      if (!exceeds(row.mrc, nothing, tolerance)) continue;
      const mrc = rounded(row.mrc);
      yield {
        ...common,
        message: 'unbilled',
        words: { ...common.words, mrc },
        billed: nothing,
        expected: mrc,
        impact: negated(mrc),
        working: [
          { name: 'billed', value: nothing },
          { name: 'mrc', value: mrc },
        ],
      };
    }
  },
});

function activeThroughout({ row, invoiced }: InventoryCase): boolean {
  if (row.status !== 'active' || !invoiced) return false;
  return (
    (row.startDate === undefined || row.startDate <= invoiced.from) &&
    (row.endDate === undefined || row.endDate >= invoiced.to)
  );
}

function isBilled({ row, serviceCharges }: InventoryCase): boolean {
  return row.mrc
    ? serviceCharges.some(({ charge }) => charge.type === 'recurring')
    : serviceCharges.length > 0;
}

/** True where an earlier invoice billed the service for all of the period: a year or a quarter is paid ahead. */
function isPaidAhead(month: Month, { row, invoiced }: InventoryCase): boolean {
  const service = serviceKey(row);
  if (!invoiced || service === undefined) return false;
  const months = chargesByMonth(month, service);
  return [...months.values()].some((charges) =>
    charges.some(
      ({ charge: { type, period, amount } }) =>
        type === 'recurring' &&
        amount.digits > 0n &&
        period !== undefined &&
        period.from <= invoiced.from &&
        period.to >= invoiced.to,
    ),
  );
}
