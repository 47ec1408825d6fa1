import { z } from 'zod';
import { append } from '../keyed/value-at.ts';
import { billedQuantity } from '../match/expected-price.ts';
import type { MatchedCharge } from '../match/month.ts';
import { addDecimals, compareDecimals, type Decimal, sumOfDecimals } from '../money/decimal.ts';
import { signOf, zero } from '../money/money.ts';
import { billedAmount, billedCell } from './charge-facts.ts';
import { rowsTogether } from './divided-rows.ts';
import { defineRule } from './rule.ts';
import { alikeKey, numbersIn } from './same-charge.ts';
import { exceeds, toleranceOptions } from './tolerance.ts';

/** The same charge stands twice on one invoice. */
export const duplicateLine = defineRule({
  id: 'duplicate-line',
  class: 'error',
  severity: 'error',
  rank: 'duplicate',
  needs: [],
  title: {
    en: 'Charge billed twice on the invoice',
    fr: 'Frais facturés deux fois sur la facture',
    ar: 'رسم مفوتر مرتين في الفاتورة',
  },
  doc: {
    fires:
      'A charge that asks for money has the same service, code (where there is none, description), charge type, period and amount as an earlier line of the same invoice and account. Usage records repeat by nature, so they must also agree in quantity, description and reference; one-time charges of two different orders are two charges, and so are charges without a service that name another location, cost centre or reference. Coded lines whose descriptions differ in their numbers (“DID 1001”, “DID 1002”) are two things, and recurring lines are passed over while their quantities together, one where none is stated, are within what the inventory’s rows of the code own. Tax lines are left to the tax rules.',
    impact: 'each further occurrence in full.',
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
            service: '(514) 555-0101',
            charge_type: 'recurring',
            code: 'VOIP-STD',
            period_start: '2026-10-01',
            period_end: '2026-10-31',
            amount: '28.00',
            currency: 'CAD',
          },
        ],
      },
      says: '(514) 555-0101, VOIP-STD: billed again on invoice L-1, with the same period and amount as row 2 of bills.csv: CA$28.00 too much.',
    },
  },
  options: z.strictObject(toleranceOptions),
  messages: {
    again: {
      en: '{service}, {code}: billed again on invoice {invoice}, with the same period and amount as row {row} of {file}: {difference} too much.',
      fr: '{service}, {code} : facturé de nouveau sur la facture {invoice}, même période et même montant que la ligne {row} de {file} : {difference} de trop.',
      ar: '{service}، {code}: فوتر مرة أخرى في الفاتورة {invoice} بالفترة والمبلغ نفسيهما كما في السطر {row} من {file}: زيادة {difference}.',
    },
  },
  *check(month, optionsAt) {
    for (const invoice of month.invoices) {
      const alike = new Map<string, MatchedCharge[]>();
      for (const matched of invoice.charges) {
        const { charge } = matched;
        if (charge.type === 'tax' || signOf(charge.amount) <= 0) continue;
        if (exceeds(charge.amount, zero(charge.amount.currency), optionsAt(charge)))
          append(alike, alikeKey(matched), matched);
      }
      for (const lines of alike.values()) {
        for (const { matched, first } of repeated(lines)) {
          const billed = billedAmount(matched);
          const nothing = zero(billed.currency);
          const { origin } = first.charge;
          yield {
            about: { kind: 'charge', charge: matched },
            message: 'again',
            words: {
              row: { kind: 'text', text: String(origin.row) },
              file: { kind: 'text', text: origin.table.file },
            },
            billed,
            expected: nothing,
            impact: billed,
            evidence: [billedCell(matched), billedCell(first)],
            working: [
              { name: 'billed', value: billed },
              { name: 'expected', value: nothing },
            ],
          };
        }
      }
    }
  },
});

interface Repeated {
  readonly matched: MatchedCharge;
  readonly first: MatchedCharge;
}

/**
 * The lines that ask again for what an earlier one asks for, save those for which the inventory owns units enough. A line
 * without a description may stand for any of the others.
 */
function repeated(lines: readonly MatchedCharge[]): Repeated[] {
  if (lines.length < 2) return [];
  const described = lines.find((matched) => numbersIn(matched) !== undefined);
  const usual = (described && numbersIn(described)) ?? '';
  const firsts = new Map<string, MatchedCharge>();
  const repeats: Repeated[] = [];
  for (const matched of lines) {
    const numbers = numbersIn(matched) ?? usual;
    const first = firsts.get(numbers);
    if (first) repeats.push({ matched, first });
    else firsts.set(numbers, matched);
  }
  let billed = sumOfDecimals([...firsts.values()].map(billedQuantity));
  return repeats.filter(({ matched }) => {
    const together = addDecimals(billed, billedQuantity(matched));
    const owned = unitsOwned(matched);
    if (!owned || compareDecimals(together, owned) > 0) return true;
    billed = together;
    return false;
  });
}

const ONE: Decimal = { digits: 1n, scale: 0 };

/** The units that the inventory owns of the charge's code; a row that states none is one. */
function unitsOwned(matched: MatchedCharge): Decimal | undefined {
  const { charge, inventory } = matched;
  if (charge.type !== 'recurring' || inventory.status !== 'matched' || inventory.by !== 'code')
    return undefined;
  return sumOfDecimals(rowsTogether(matched, inventory.row).map(({ quantity }) => quantity ?? ONE));
}
