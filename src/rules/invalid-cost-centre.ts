import { append, valueAt } from '../keyed/value-at.ts';
import type { MatchedCharge, Month } from '../match/month.ts';
import type { InventoryRow } from '../records/inventory-row.ts';
import { evidenceOf } from '../records/origin.ts';
import { foldWords } from '../text/fold.ts';
import { largestFirst } from './charge-order.ts';
import { defineRule, NO_OPTIONS } from './rule.ts';

/** A charge is billed to a cost centre that the inventory does not know, or not for this service. */
export const invalidCostCentre = defineRule({
  id: 'invalid-cost-centre',
  class: 'data-quality',
  severity: 'info',
  rank: 'anomaly',
  needs: ['inventory'],
  title: {
    en: 'Cost centre not in the inventory',
    fr: 'Centre de coûts absent de l’inventaire',
    ar: 'مركز تكلفة غير موجود في الجرد',
  },
  doc: {
    fires:
      'A charge names a cost centre that no inventory row of the company has, for any carrier; or its inventory row, and every other row of the service with the same code, names another one. Spelling is compared without capitals, accents and punctuation. Once per service and cost centre, about its largest charge; charges without a service once per account and cost centre.',
    impact: 'None: the money is due, and may be booked in the wrong place.',
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
            amount: '28.00',
            currency: 'CAD',
            cost_center: 'CC-900',
          },
        ],
        inventory: [
          {
            carrier: 'Laurentel',
            service: '514-555-0101',
            code: 'VOIP-STD',
            status: 'active',
            cost_center: 'CC-100',
          },
        ],
      },
      says: '514-555-0101, VOIP-STD: cost centre CC-900 is on no row of the inventory.',
    },
  },
  options: NO_OPTIONS,
  messages: {
    unknown: {
      en: '{service}, {code}: cost centre {named} is on no row of the inventory.',
      fr: '{service}, {code} : le centre de coûts {named} ne figure sur aucune ligne de l’inventaire.',
      ar: '{service}، {code}: مركز التكلفة {named} غير موجود في أي سطر من الجرد.',
    },
    other: {
      en: '{service}, {code}: cost centre {named} on the bill, {owned} in the inventory.',
      fr: '{service}, {code} : centre de coûts {named} sur la facture, {owned} à l’inventaire.',
      ar: '{service}، {code}: مركز التكلفة في الفاتورة {named}، وفي الجرد {owned}.',
    },
  },
  lacks: (month) => {
    if (!month.charges.some(({ charge }) => charge.costCenter !== ''))
      return {
        en: 'no charge names a cost centre',
        fr: 'aucune ligne de facture n’indique de centre de coûts',
        ar: 'لا يذكر أي رسم مركز تكلفة',
      };
    return knownCentres(month).size > 0
      ? undefined
      : {
          en: 'no inventory row names a cost centre',
          fr: 'aucune ligne d’inventaire n’indique de centre de coûts',
          ar: 'لا يذكر أي سطر في الجرد مركز تكلفة',
        };
  },
  *check(month, optionsAt) {
    const known = knownCentres(month);
    const wrong = new Map<string, MatchedCharge[]>();
    const folded = new Map<string, string>();
    for (const matched of month.charges) {
      const { carrier, account, service, costCenter } = matched.charge;
      const centre = valueAt(folded, costCenter, () => foldWords(costCenter));
      if (centre === '') continue;
      optionsAt(matched.charge);
      if (known.has(centre) && !rowOfOther(matched, centre)) continue;
      const thing = service ? `service ${service.key}` : `account ${account?.key ?? ''}`;
      append(wrong, [carrier.key, thing, centre].join('\n'), matched);
    }
    for (const charges of wrong.values()) {
      const [matched] = largestFirst(charges);
      if (!matched) continue;
      const { origin, costCenter } = matched.charge;
      const centre = foldWords(costCenter);
      const row = known.has(centre) ? rowOfOther(matched, centre) : undefined;
      yield {
        about: { kind: 'charge', charge: matched },
        message: row ? 'other' : 'unknown',
        words: {
          named: { kind: 'text', text: costCenter },
          ...(row && { owned: { kind: 'text', text: row.costCenter } }),
        },
        evidence: [
          evidenceOf(origin, 'cost_center'),
          ...(row ? [evidenceOf(row.origin, 'cost_center')] : []),
        ],
        distinguishes: centre,
      };
    }
  },
});

/** Every cost centre that a row of the inventory names, in one spelling. */
function knownCentres({ inventory }: Month): ReadonlySet<string> {
  const centres = new Set(inventory.map(({ row }) => foldWords(row.costCenter)));
  centres.delete('');
  return centres;
}

/** The charge’s inventory row, where it and the rows of the service with its code all name another cost centre. */
function rowOfOther({ inventory }: MatchedCharge, centre: string): InventoryRow | undefined {
  if (inventory.status !== 'matched') return undefined;
  const { row } = inventory;
  const same = inventory.rows.filter(({ code }) => code?.key === row.code?.key);
  const named = same.map(({ costCenter }) => foldWords(costCenter));
  return foldWords(row.costCenter) !== '' && !named.includes(centre) ? row : undefined;
}
