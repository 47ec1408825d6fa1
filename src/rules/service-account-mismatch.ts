import { append } from '../keyed/value-at.ts';
import type { MatchedCharge, Month } from '../match/month.ts';
import type { InventoryRow } from '../records/inventory-row.ts';
import { comparePlaces, evidenceOf } from '../records/origin.ts';
import { compareText } from '../text/fold.ts';
import { type AccountCharge, accountCell, chargesOnAccounts } from './billed-account.ts';
import { serviceRows } from './handed-over.ts';
import { defineRule, NO_OPTIONS } from './rule.ts';

/** A service is billed on another account than the inventory has it under. */
export const serviceAccountMismatch = defineRule({
  id: 'service-account-mismatch',
  class: 'data-quality',
  severity: 'warning',
  rank: 'not-in-inventory',
  needs: ['inventory'],
  title: {
    en: 'Service billed on another account',
    fr: 'Service facturé sur un autre compte',
    ar: 'خدمة مفوترة على حساب آخر',
  },
  doc: {
    fires:
      'A recurring charge’s service is in its carrier’s inventory, at least one of its rows names an account, and every row that does names another one than the charge is billed on. A charge that names no account is billed on the one of its invoice; a charge on an invoice addressed to the inventory’s account is on that account. Said once per service and account.',
    impact: '0: inventory or bill must be put right.',
    example: {
      tables: {
        bills: [
          {
            carrier: 'Laurentel',
            account: '514-02',
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
        inventory: [{ carrier: 'Laurentel', account: '514-01', service: '514-555-0101', status: 'active' }],
      },
      says: '514-555-0101: billed on account 514-02, in the inventory under account 514-01.',
    },
  },
  options: NO_OPTIONS,
  messages: {
    other: {
      en: '{service}: billed on account {account}, in the inventory under account {owned}.',
      fr: '{service} : facturé sur le compte {account}, rattaché au compte {owned} à l’inventaire.',
      ar: '{service}: فوتر على الحساب {account}، وهو في الجرد تحت الحساب {owned}.',
    },
  },
  lacks: (month) =>
    month.inventory.some(({ row }) => row.account)
      ? undefined
      : {
          en: 'no inventory row names an account',
          fr: 'aucune ligne d’inventaire ne nomme de compte',
          ar: 'لا يذكر أي سطر في الجرد حسابا',
        },
  *check(month, optionsAt) {
    for (const group of byServiceAndAccount(month)) {
      const [first] = group;
      const { account } = first;
      optionsAt(first.matched.charge);
      const rows = namingRows(first.matched);
      const billed = new Set([account.key, ...group.map(({ invoice }) => invoice.header?.account?.key)]);
      if (rows.some((row) => billed.has(row.account?.key))) continue;
      yield {
        about: { kind: 'service', charges: [first.matched, ...group.slice(1).map(({ matched }) => matched)] },
        message: 'other',
        words: {
          account: { kind: 'text', text: account.written },
          owned: { kind: 'list', items: accountsOf(rows).map((text) => ({ kind: 'text', text })) },
        },
        evidence: [accountCell(first), ...rows.map(({ origin }) => evidenceOf(origin, 'account'))],
      };
    }
  },
});

/** Recurring charges of services whose inventory rows name an account, by service and billed account, in the bill's order. */
function byServiceAndAccount(month: Month): [AccountCharge, ...AccountCharge[]][] {
  const groups = new Map<string, AccountCharge[]>();
  for (const entry of chargesOnAccounts(month)) {
    const { charge } = entry.matched;
    if (charge.type !== 'recurring' || charge.amount.digits < 0n || !charge.service) continue;
    if (namingRows(entry.matched).length === 0) continue;
    append(groups, [charge.carrier.key, charge.service.key, entry.account.key].join('\n'), entry);
  }
  return [...groups.values()].flatMap((group) => {
    const [first, ...others] = group.toSorted((a, b) =>
      comparePlaces(a.matched.charge.origin, b.matched.charge.origin),
    );
    return first ? [[first, ...others]] : [];
  });
}

/** The rows of a charge's service that name an account, by their place. */
function namingRows(matched: MatchedCharge): readonly InventoryRow[] {
  const rows = serviceRows(matched).filter(({ account }) => account);
  return rows.length < 2 ? rows : rows.toSorted((a, b) => comparePlaces(a.origin, b.origin));
}

/** The accounts of the rows as written, each once, in alphabetical order. */
function accountsOf(rows: readonly InventoryRow[]): string[] {
  const accounts = new Map<string, string>();
  for (const { account } of rows)
    if (account && !accounts.has(account.key)) accounts.set(account.key, account.written);
  return [...accounts.values()].sort(compareText);
}
