import type { PriceTerm } from '../records/price-term.ts';
import { billedAmount, billedCell, termCells } from './charge-facts.ts';
import { defineRule, NO_OPTIONS } from './rule.ts';

/** Two price terms, equally narrow, are in force for a charge at different prices. */
export const priceSheetConflict = defineRule({
  id: 'price-sheet-conflict',
  class: 'data-quality',
  severity: 'warning',
  rank: 'price',
  needs: ['prices'],
  title: {
    en: 'Price sheets contradict each other',
    fr: 'Grilles tarifaires contradictoires',
    ar: 'قوائم أسعار متعارضة',
  },
  doc: {
    fires:
      'Two or more terms of the same scope (service, account or carrier) are in force for a charge on its first day, at different prices. It is said once for the terms, under the first charge that meets them; no price is compared for those charges. The same price stated twice is no conflict.',
    impact: '0: it is our own records that must be put right.',
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
        prices: [
          {
            carrier: 'Laurentel',
            contract: 'A',
            code: 'VOIP-STD',
            unit_price: '28.00',
            currency: 'CAD',
            valid_from: '2026-01-01',
          },
          {
            carrier: 'Laurentel',
            contract: 'B',
            code: 'VOIP-STD',
            unit_price: '26.00',
            currency: 'CAD',
            valid_from: '2026-06-01',
          },
        ],
      },
      says: 'VOIP-STD: 2 price terms of Laurentel are in force for 514-555-0101 at CA$28.00 / CA$26.00; none was compared.',
    },
  },
  options: NO_OPTIONS,
  messages: {
    conflict: {
      en: '{code}: {count} price terms of {carrier} are in force for {service} at {prices}; none was compared.',
      fr: '{code} : {count} conditions tarifaires de {carrier} sont en vigueur pour {service} ({prices}) ; aucune n’a été comparée.',
      ar: '{code}: عدد الأسعار السارية في آن واحد لدى {carrier} للخدمة {service}: {count} ({prices})؛ لم تجر أي مقارنة.',
    },
  },
  *check(month, optionsAt) {
    const told = new Set<string>();
    for (const matched of month.charges) {
      const { price } = matched;
      if (price.status !== 'in-force' && price.status !== 'conflict') continue;
      optionsAt(matched.charge);
      if (price.status !== 'conflict') continue;
      const { terms } = price;
      const key = terms.map(placeKey).sort().join('\n');
      if (told.has(key)) continue;
      told.add(key);
      yield {
        about: { kind: 'terms', terms, charge: matched },
        message: 'conflict',
        words: {
          count: { kind: 'count', count: terms.length },
          prices: { kind: 'list', items: terms.map((term) => term.unitPrice) },
        },
        billed: billedAmount(matched),
        evidence: [billedCell(matched), ...terms.flatMap(termCells)],
      };
    }
  },
});

function placeKey({ origin }: PriceTerm): string {
  return `${origin.table.file}\n${origin.table.sheet ?? ''}\n${origin.row}`;
}
