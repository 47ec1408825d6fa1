import { z } from 'zod';
import { signOf, subtract } from '../money/money.ts';
import { carriedOver, carriedWorking, isUnpriced } from './carried-price.ts';
import { billedAmount, billedCell } from './charge-facts.ts';
import { codePrices, FEWEST_PEERS, servicesByCode } from './peer-prices.ts';
import { defineRule } from './rule.ts';
import { exceeds, toleranceOptions } from './tolerance.ts';

/** A service costs more than nearly all others with its code, and no price is agreed. */
export const peerRateOutlier = defineRule({
  id: 'peer-rate-outlier',
  class: 'exposure',
  severity: 'info',
  rank: 'anomaly',
  needs: [],
  title: {
    en: 'Price above that of the other services',
    fr: 'Prix supérieur à celui des autres services',
    ar: 'سعر أعلى من سعر الخدمات الأخرى',
  },
  doc: {
    fires:
      'A recurring charge for one whole month, which no price term and no monthly charge of the inventory decides, costs more per unit than at least 80 % of the other services that the carrier bills this code in this currency, which all pay one and the same price per unit; there are five of them or more. A service with several prices for the code counts among the others and pays none of them. A charge whose quantity only it or only the others state is not compared, unless it is one.',
    impact: 'amount − the others’ price per unit × quantity, rounded once.',
    example: {
      tables: {
        bills: ['31.50', '28.00', '28.00', '28.00', '28.00', '28.00'].map((amount, index) => ({
          carrier: 'Laurentel',
          account: '514-01',
          invoice: 'L-1',
          service: `514-555-010${index + 1}`,
          charge_type: 'recurring',
          code: 'VOIP-STD',
          amount,
          currency: 'CAD',
        })),
      },
      says: '514-555-0101, VOIP-STD: billed CA$31.50; at the price that 5 of 5 other services pay it is CA$28.00: CA$3.50 more (12.5%).',
    },
  },
  options: z.strictObject(toleranceOptions),
  messages: {
    dearer: {
      en: '{service}, {code}: billed {billed}; at the price that {paying} of {others} other services pay it is {expected}: {difference} more ({percent}).',
      fr: '{service}, {code} : facturé {billed} ; au prix que paient {paying} des {others} autres services, {expected} : {difference} de plus ({percent}).',
      ar: '{service}، {code}: المفوتر {billed}، وبالسعر الذي تدفعه {paying} من أصل {others} من الخدمات الأخرى يكون {expected}: زيادة {difference} ({percent}).',
    },
  },
  lacks: (month) =>
    servicesByCode(month.charges).length > 0
      ? undefined
      : {
          en: 'no code is billed for a whole month on six services or more',
          fr: 'aucun code n’est facturé pour un mois entier sur six services ou plus',
          ar: 'لا يوجد رمز مفوتر لشهر كامل على ست خدمات أو أكثر',
        },
  *check(month, optionsAt) {
    for (const services of servicesByCode(month.charges)) {
      const unpriced = [...services.values()].flat().filter(isUnpriced);
      if (unpriced.length === 0) continue;
      const { byService, paying } = codePrices(services);
      const [peer] = paying;
      const others = byService.size - 1;
      if (!peer || paying.length * 5 < others * 4) continue;
      for (const matched of unpriced) {
        const price = carriedOver(peer, matched);
        if (!price) continue;
        const { expected, highest } = price;
        const tolerance = optionsAt(matched.charge);
        const above = subtract(matched.charge.amount, highest);
        if (signOf(above) <= 0 || !exceeds(above, expected, tolerance)) continue;
        yield {
          about: { kind: 'charge', charge: matched },
          message: 'dearer',
          words: {
            paying: { kind: 'count', count: paying.length },
            others: { kind: 'count', count: others },
          },
          billed: billedAmount(matched),
          expected,
          impact: subtract(billedAmount(matched), expected),
          evidence: [billedCell(matched), ...paying.slice(0, FEWEST_PEERS).map(billedCell)],
          working: carriedWorking('peer-price', peer, matched, expected),
        };
      }
    }
  },
});
