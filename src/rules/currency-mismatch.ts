import type { MatchedCharge } from '../match/month.ts';
import type { Invoice } from '../records/invoice.ts';
import { type CellEvidence, evidenceOf, type Origin } from '../records/origin.ts';
import type { PriceTerm } from '../records/price-term.ts';
import { compareText } from '../text/fold.ts';
import { defineRule, NO_OPTIONS } from './rule.ts';

/** A charge is in another currency than its invoice, its price term or its inventory row. */
export const currencyMismatch = defineRule({
  id: 'currency-mismatch',
  class: 'data-quality',
  severity: 'warning',
  rank: 'price',
  needs: [],
  title: { en: 'Currencies differ', fr: 'Devises différentes', ar: 'اختلاف العملات' },
  doc: {
    fires:
      'A charge of any type and amount is in another currency than the one its invoice’s header states; or the price terms in force for it are all in another currency; or it recurs and its inventory row’s monthly charge is in another currency. No amount is converted. One finding per charge: it names the first of the three and shows the cells of all.',
    impact: '0: amounts in two currencies cannot be compared.',
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
            currency: 'USD',
          },
        ],
        prices: [{ carrier: 'Laurentel', code: 'VOIP-STD', unit_price: '28.00', currency: 'CAD' }],
      },
      says: '514-555-0101, VOIP-STD: billed in USD, and the contract’s price is in CAD: the two were not compared.',
    },
  },
  options: NO_OPTIONS,
  messages: {
    invoice: {
      en: '{service}, {code}: billed in {own}, and invoice {invoice} is in {other}.',
      fr: '{service}, {code} : facturé en {own}, alors que la facture {invoice} est en {other}.',
      ar: '{service}، {code}: مفوتر بعملة {own}، والفاتورة {invoice} بعملة {other}.',
    },
    contract: {
      en: '{service}, {code}: billed in {own}, and the contract’s price is in {other}: the two were not compared.',
      fr: '{service}, {code} : facturé en {own}, alors que le prix du contrat est en {other} : les deux n’ont pas été comparés.',
      ar: '{service}، {code}: مفوتر بعملة {own}، وسعر العقد بعملة {other}: لم تجر المقارنة بينهما.',
    },
    inventory: {
      en: '{service}, {code}: billed in {own}, and the inventory’s monthly charge is in {other}: the two were not compared.',
      fr: '{service}, {code} : facturé en {own}, alors que le montant mensuel de l’inventaire est en {other} : les deux n’ont pas été comparés.',
      ar: '{service}، {code}: مفوتر بعملة {own}، والمبلغ الشهري في الجرد بعملة {other}: لم تجر المقارنة بينهما.',
    },
  },
  *check(month, optionsAt) {
    for (const { header, charges } of month.invoices) {
      for (const matched of charges) {
        const { charge } = matched;
        const { currency } = charge.amount;
        const sides = [...headerSide(header), ...contractSide(matched), ...inventorySide(matched)];
        if (sides.length === 0) continue;
        optionsAt(charge);
        const differing = sides.filter((side) => side.currency !== currency);
        const [first] = differing;
        if (!first) continue;
        yield {
          about: { kind: 'charge', charge: matched },
          message: first.message,
          words: {
            own: { kind: 'text', text: currency },
            other: { kind: 'text', text: first.currency },
          },
          evidence: [currencyCell(charge.origin, currency), ...differing.map(({ cell }) => cell)],
        };
      }
    }
  },
});

/** A record that a charge is held against, and its currency. */
interface Side {
  readonly message: 'invoice' | 'contract' | 'inventory';
  readonly currency: string;
  readonly cell: CellEvidence;
}

/** The header, where it says its currency itself: one that was taken from the configuration contradicts nothing. */
function headerSide(header: Invoice | undefined): Side[] {
  if (!header || evidenceOf(header.origin, 'currency').value === '') return [];
  const { currency, origin } = header;
  return [{ message: 'invoice', currency, cell: currencyCell(origin, currency) }];
}

function contractSide({ price }: MatchedCharge): Side[] {
  const terms =
    price.status === 'in-force' ? [price.term] : price.status === 'other-currency' ? price.terms : [];
  const byCurrency = (a: PriceTerm, b: PriceTerm) => compareText(a.unitPrice.currency, b.unitPrice.currency);
  return [...terms]
    .sort(byCurrency)
    .slice(0, 1)
    .map(({ unitPrice: { currency }, origin }) => ({
      message: 'contract',
      currency,
      cell: currencyCell(origin, currency),
    }));
}

function inventorySide({ charge, inventory }: MatchedCharge): Side[] {
  if (charge.type !== 'recurring' || inventory.status !== 'matched' || !inventory.row.mrc) return [];
  const { mrc, origin } = inventory.row;
  return [{ message: 'inventory', currency: mrc.currency, cell: currencyCell(origin, mrc.currency) }];
}

/** The cell that says the currency; the row with the currency it was read in, where no cell does. */
function currencyCell(origin: Origin, currency: string): CellEvidence {
  const cell = evidenceOf(origin, 'currency');
  return cell.value === '' ? { ...cell, value: currency } : cell;
}
