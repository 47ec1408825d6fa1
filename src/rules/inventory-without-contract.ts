import { valueAt } from '../keyed/value-at.ts';
import type { InventoryCase } from '../match/month.ts';
import { evidenceOf } from '../records/origin.ts';
import type { PriceTerm } from '../records/price-term.ts';
import { foldWords } from '../text/fold.ts';
import { inventoryCell } from './charge-facts.ts';
import { defineRule, NO_OPTIONS } from './rule.ts';

/** A service in use that no price sheet knows, and that was not billed either. */
export const inventoryWithoutContract = defineRule({
  id: 'inventory-without-contract',
  class: 'data-quality',
  severity: 'info',
  rank: 'not-in-contract',
  needs: ['inventory', 'prices'],
  title: {
    en: 'Inventory without a contract price',
    fr: 'Inventaire sans prix au contrat',
    ar: 'جرد بلا سعر في العقد',
  },
  doc: {
    fires:
      'An active inventory row names a code, its carrier has price sheets, no term of the carrier of any date, scope or type has the code (or, where a sheet has no codes, the row’s description), and nothing was billed for the code of the service this month: what is billed is for charge-not-in-contract to say.',
    impact: '0: nothing was billed.',
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
            quantity: '1',
            amount: '28.00',
            currency: 'CAD',
          },
        ],
        inventory: [
          {
            carrier: 'Laurentel',
            account: '514-01',
            service: '514-555-0102',
            code: 'FAX-1',
            status: 'active',
          },
        ],
        prices: [{ carrier: 'Laurentel', code: 'VOIP-STD', unit_price: '28.00', currency: 'CAD' }],
      },
      says: '514-555-0102: FAX-1 is active in the inventory, is in no price sheet of Laurentel, and was not billed this month.',
    },
  },
  options: NO_OPTIONS,
  messages: {
    unknown: {
      en: '{service}: {code} is active in the inventory, is in no price sheet of {carrier}, and was not billed this month.',
      fr: '{service} : {code} est actif à l’inventaire, ne figure dans aucune grille tarifaire de {carrier} et n’a pas été facturé ce mois-ci.',
      ar: '{service}: الرمز {code} نشط في الجرد، وغير وارد في أي قائمة أسعار لدى {carrier}، ولم يفوتر هذا الشهر.',
    },
  },
  *check(month, optionsAt) {
    const priced = pricedBy(month.prices);
    for (const inventory of month.inventory) {
      const { row } = inventory;
      const sheet = priced.get(row.carrier.key);
      if (row.status !== 'active' || !row.code || !sheet || isBilled(inventory)) continue;
      optionsAt(row);
      if (sheet.has(`code ${row.code.key}`) || sheet.has(`text ${foldWords(row.description)}`)) continue;
      yield {
        about: { kind: 'inventory', case: inventory },
        message: 'unknown',
        evidence: [evidenceOf(row.origin, 'code'), inventoryCell(row, 'status')],
      };
    }
  },
});

/** What each carrier's price sheets have a price for: codes, and descriptions where a sheet has no codes. */
function pricedBy(prices: readonly PriceTerm[]): Map<string, Set<string>> {
  const priced = new Map<string, Set<string>>();
  for (const { carrier, code, description } of prices) {
    valueAt(priced, carrier.key, () => new Set<string>()).add(
      code ? `code ${code.key}` : `text ${foldWords(description)}`,
    );
  }
  return priced;
}

function isBilled({ row, charges, serviceCharges }: InventoryCase): boolean {
  return charges.length > 0 || serviceCharges.some(({ charge }) => charge.code?.key === row.code?.key);
}
