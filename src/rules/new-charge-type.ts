import { append, valueAt } from '../keyed/value-at.ts';
import type { BilledInvoice, MatchedCharge, Month } from '../match/month.ts';
import { add, rounded, zero } from '../money/money.ts';
import { evidenceOf } from '../records/origin.ts';
import { billedCell } from './charge-facts.ts';
import { largestFirst } from './charge-order.ts';
import { accountKeyOf } from './history-facts.ts';
import { defineRule, NO_OPTIONS } from './rule.ts';

/** How many earlier months of an account tell what it is usually billed. */
const FEWEST_MONTHS = 3;
const TYPES: ReadonlySet<string> = new Set(['recurring', 'one-time', 'surcharge', 'late-fee']);

/** An account is billed something it was never billed before, and no price is agreed for it. */
export const newChargeType = defineRule({
  id: 'new-charge-type',
  class: 'exposure',
  severity: 'info',
  rank: 'anomaly',
  needs: ['history'],
  title: {
    en: 'Charge that is new on the account',
    fr: 'Nouveaux frais sur le compte',
    ar: 'رسم جديد على الحساب',
  },
  doc: {
    fires:
      'An account that was billed in three earlier calendar months or more has a recurring or one-time charge, a surcharge or a late fee above zero with a code that it was billed in none of the earlier months, under whatever type, and no price term is in force for any charge with the code on the account (terms that disagree or could not be read count as one). Once per account, code and currency, about the largest charge, and not where another rule finds money in one of these charges. Charges without a code are left out.',
    impact:
      'None: a new charge may be right. The message says what the account’s charges with the code come to.',
    example: {
      tables: {
        bills: [
          {
            carrier: 'Laurentel',
            account: '514-01',
            invoice: 'L-10',
            invoice_date: '2026-10-31',
            service: '514-555-0101',
            charge_type: 'surcharge',
            code: 'PAPER',
            amount: '4.95',
            currency: 'CAD',
          },
        ],
        history: ['07', '08', '09'].map((month) => ({
          carrier: 'Laurentel',
          account: '514-01',
          invoice: `L-${month}`,
          invoice_date: `2026-${month}-30`,
          service: '514-555-0101',
          charge_type: 'recurring',
          code: 'VOIP-STD',
          amount: '28.00',
          currency: 'CAD',
        })),
      },
      says: 'PAPER is new on account 514-01: CA$4.95 in all, never billed in the 3 earlier months known, and no price is agreed for it.',
    },
  },
  options: NO_OPTIONS,
  messages: {
    new: {
      en: '{code} is new on account {account}: {total} in all, never billed in the {months} earlier months known, and no price is agreed for it.',
      fr: '{code} est nouveau sur le compte {account} : {total} au total, jamais facturé dans les {months} mois antérieurs connus, et aucun prix n’est convenu pour ce code.',
      ar: '{code} جديد على الحساب {account}: بمجموع {total}، لم يفوتر قط في الأشهر السابقة المعروفة ({months})، ولا سعر متفق عليه له.',
    },
  },
  lacks: (month) =>
    [...pastOf(month).months.values()].some((count) => count >= FEWEST_MONTHS)
      ? undefined
      : {
          en: 'no account has three earlier months',
          fr: 'aucun compte n’a trois mois antérieurs',
          ar: 'لا يوجد حساب له ثلاثة أشهر سابقة',
        },
  *check(month, optionsAt) {
    const { months, codes } = pastOf(month);
    const fresh = new Map<string, { charges: MatchedCharge[]; known: number }>();
    const agreed = new Set<string>();
    for (const invoice of month.invoices) {
      for (const matched of invoice.charges) {
        const { charge, price } = matched;
        const account = accountOfCharge(month, invoice, matched);
        const known = account === undefined ? 0 : (months.get(account) ?? 0);
        if (!charge.code || known < FEWEST_MONTHS) continue;
        if (!TYPES.has(charge.type) || charge.amount.digits <= 0n) continue;
        optionsAt(charge);
        const key = `${account}\n${charge.code.key}`;
        if (price.status === 'in-force' || price.status === 'conflict' || price.status === 'unread')
          agreed.add(key);
        if (codes.has(key)) continue;
        valueAt(fresh, key, () => ({ charges: [], known })).charges.push(matched);
      }
    }
    for (const [key, { charges, known }] of fresh) {
      if (agreed.has(key)) continue;
      for (const same of byCurrency(charges)) {
        const [first, ...others] = largestFirst(same);
        if (!first) continue;
        const { currency } = first.charge.amount;
        const total = rounded(same.reduce((sum, { charge }) => add(sum, charge.amount), zero(currency)));
        yield {
          about: { kind: 'charge', charge: first },
          message: 'new',
          words: {
            total,
            months: { kind: 'count', count: known },
          },
          evidence: [evidenceOf(first.charge.origin, 'code'), ...[first, ...others].map(billedCell)],
          working: [{ name: 'total', value: total }],
          distinguishes: currency,
          unlessFound: charges,
        };
      }
    }
  },
});

/** What accounts were billed in earlier months: how many months each, and every code, as `account key, code key`. */
interface Past {
  readonly months: ReadonlyMap<string, number>;
  readonly codes: ReadonlySet<string>;
}

function pastOf(month: Month): Past {
  const months = new Map<string, number>();
  const codes = new Set<string>();
  for (const { invoices } of month.history) {
    const billed = new Set<string>();
    for (const invoice of invoices) {
      for (const matched of invoice.charges) {
        const account = accountOfCharge(month, invoice, matched);
        if (account === undefined) continue;
        billed.add(account);
        if (matched.charge.code) codes.add(`${account}\n${matched.charge.code.key}`);
      }
    }
    for (const account of billed) months.set(account, (months.get(account) ?? 0) + 1);
  }
  return { months, codes };
}

/** The account a charge names, else the one of its invoice, as `accountKeyOf` writes it. */
function accountOfCharge(
  month: Month,
  invoice: BilledInvoice,
  { charge }: MatchedCharge,
): string | undefined {
  return charge.account ? `${charge.carrier.key}\n${charge.account.key}` : accountKeyOf(month, invoice);
}

function byCurrency(charges: readonly MatchedCharge[]): Iterable<MatchedCharge[]> {
  const groups = new Map<string, MatchedCharge[]>();
  for (const matched of charges) append(groups, matched.charge.amount.currency, matched);
  return groups.values();
}
