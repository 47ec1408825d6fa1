import { z } from 'zod';
import { valueAt } from '../keyed/value-at.ts';
import type { Month } from '../match/month.ts';
import { signOf, zero } from '../money/money.ts';
import type { Identifier } from '../records/identifier.ts';
import type { InventoryRow } from '../records/inventory-row.ts';
import { comparePlaces, evidenceOf } from '../records/origin.ts';
import { billedAmount, billedCell, recurringCharges } from './charge-facts.ts';
import { defineRule } from './rule.ts';
import { saysSuspended } from './suspended-price.ts';
import { exceeds, toleranceOptions } from './tolerance.ts';

/** An option is billed that the inventory does not have for the service. */
export const featureNotInInventory = defineRule({
  id: 'feature-not-in-inventory',
  class: 'error',
  severity: 'warning',
  rank: 'not-in-inventory',
  needs: ['inventory'],
  title: {
    en: 'Option not in the inventory',
    fr: 'Option absente de l’inventaire',
    ar: 'خيار غير مدرج في الجرد',
  },
  doc: {
    fires:
      'A recurring charge asks for money for a service of the inventory under a code that no row of the service has, while every row of the service names a code. Not where a row of the service is suspended and the charge’s code or description speaks of the suspension. A charge without a code is not compared; neither is a carrier of whose billed codes the inventory has none on any service, because it then names options in a way of its own.',
    impact: 'the full amount.',
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
          {
            carrier: 'Laurentel',
            account: '514-01',
            invoice: 'L-1',
            service: '514-555-0101',
            charge_type: 'recurring',
            code: 'VOICEMAIL',
            period_start: '2026-10-01',
            period_end: '2026-10-31',
            amount: '4.95',
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
          },
        ],
      },
      says: '514-555-0101 has no VOICEMAIL in the inventory, only VOIP-STD: CA$4.95 billed for it.',
    },
  },
  options: z.strictObject(toleranceOptions),
  messages: {
    unknown: {
      en: '{service} has no {code} in the inventory, only {known}: {billed} billed for it.',
      fr: '{service} n’a pas {code} à l’inventaire, seulement {known} : {billed} facturés à ce titre.',
      ar: '{service} ليس له {code} في الجرد، وإنما {known} فقط: فوتر عنه {billed}.',
    },
  },
  lacks: (month) =>
    month.inventory.some(({ row }) => row.code)
      ? undefined
      : {
          en: 'no inventory row names a code',
          fr: 'aucune ligne d’inventaire n’indique de code',
          ar: 'لا يذكر أي سطر في الجرد رمزا',
        },
  *check(month, optionsAt) {
    const comparable = carriersWithCommonCodes(month);
    const codesOf = new Map<string, readonly CodedRow[]>();
    for (const matched of recurringCharges(month.charges)) {
      const { charge, inventory } = matched;
      if (inventory.status !== 'unknown-code' || !charge.code || !comparable.has(charge.carrier.key))
        continue;
      const nothing = zero(charge.amount.currency);
      if (signOf(charge.amount) <= 0) continue;
      const tolerance = optionsAt(charge);
      const { rows } = inventory;
      if (rows.some(({ status }) => status === 'suspended') && saysSuspended(charge)) continue;
      if (!exceeds(charge.amount, nothing, tolerance)) continue;
      const billed = billedAmount(matched);
      const known = valueAt(codesOf, `${charge.carrier.key}\n${charge.service?.key ?? ''}`, () =>
        firstOfCodes(rows),
      );
      yield {
        about: { kind: 'charge', charge: matched },
        message: 'unknown',
        words: {
          known: { kind: 'list', items: known.map(({ code }) => ({ kind: 'text', text: code.written })) },
        },
        billed,
        expected: nothing,
        impact: billed,
        evidence: [
          billedCell(matched),
          evidenceOf(charge.origin, 'code'),
          ...known.map(({ origin }) => evidenceOf(origin, 'code')),
        ],
        working: [
          { name: 'billed', value: billed },
          { name: 'expected', value: nothing },
        ],
      };
    }
  },
});

type CodedRow = InventoryRow & { readonly code: Identifier };

/** The first row of each code, in the order of their places. */
function firstOfCodes(rows: readonly InventoryRow[]): CodedRow[] {
  const first = new Map<string, CodedRow>();
  for (const row of rows.toSorted((a, b) => comparePlaces(a.origin, b.origin))) {
    const { code } = row;
    if (code && !first.has(code.key)) first.set(code.key, { ...row, code });
  }
  return [...first.values()];
}

/** The carriers of which the inventory has at least one of the codes they bill. */
function carriersWithCommonCodes(month: Month): ReadonlySet<string> {
  const owned = new Map<string, Set<string>>();
  for (const { row } of month.inventory)
    if (row.code) valueAt(owned, row.carrier.key, () => new Set<string>()).add(row.code.key);
  const common = new Set<string>();
  for (const { charge } of month.charges)
    if (charge.code && owned.get(charge.carrier.key)?.has(charge.code.key)) common.add(charge.carrier.key);
  return common;
}
