import type { Period } from '../calendar/period.ts';
import { valueAt } from '../keyed/value-at.ts';
import type { MatchedCharge, Month } from '../match/month.ts';
import { add, type Money, rounded, zero } from '../money/money.ts';
import type { Identifier } from '../records/identifier.ts';
import { comparePlaces, evidenceOf, type Origin } from '../records/origin.ts';
import { chargesOnAccounts, originOfAccount } from './billed-account.ts';
import { defineRule, NO_OPTIONS } from './rule.ts';

/** An account is billed that neither the inventory nor a price sheet knows. */
export const accountUnknown = defineRule({
  id: 'account-unknown',
  class: 'data-quality',
  severity: 'warning',
  rank: 'not-in-inventory',
  needs: ['inventory'],
  title: { en: 'Account not known', fr: 'Compte inconnu', ar: 'حساب غير معروف' },
  doc: {
    fires:
      'An account has at least one charge, and no inventory row and no price term of its carrier names it, although at least one inventory row of the carrier names an account. A charge that names no account is billed on the one of its invoice; an account whose invoice is addressed to a known account is part of that one. Said once per account, and not where a row that could not be read may be one of its services.',
    impact: '0: its charges are reported by their own rules.',
    example: {
      tables: {
        bills: [
          {
            carrier: 'Laurentel',
            account: '514-09',
            invoice: 'L-9',
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
      says: 'Account 514-09 of Laurentel is on no inventory row and in no price sheet: CA$28.00 billed on it.',
    },
  },
  options: NO_OPTIONS,
  messages: {
    unknown: {
      en: 'Account {account} of {carrier} is on no inventory row and in no price sheet: {total} billed on it.',
      fr: 'Le compte {account} de {carrier} ne figure ni à l’inventaire ni dans aucune grille tarifaire : {total} y sont facturés.',
      ar: 'الحساب {account} لدى {carrier} غير وارد في أي سطر من الجرد ولا في أي قائمة أسعار: فوتر عليه {total}.',
    },
    'several-currencies': {
      en: 'Account {account} of {carrier} is on no inventory row and in no price sheet, and is billed in several currencies.',
      fr: 'Le compte {account} de {carrier} ne figure ni à l’inventaire ni dans aucune grille tarifaire, et il est facturé en plusieurs devises.',
      ar: 'الحساب {account} لدى {carrier} غير وارد في أي سطر من الجرد ولا في أي قائمة أسعار، وهو مفوتر بعدة عملات.',
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
    const { carriers, accounts } = namedAccounts(month);
    for (const billed of billedAccounts(month)) {
      const { carrier, account } = billed;
      if (!carriers.has(carrier.key)) continue;
      optionsAt({ carrier, account });
      if (billed.inDoubt || [...billed.keys].some((key) => accounts.has(key))) continue;
      const { total, period, origin } = billed;
      const common = {
        about: { kind: 'account', carrier, account, currency: total?.currency, period, origin },
        evidence: [evidenceOf(origin, 'account')],
      } as const;
      yield total
        ? { ...common, message: 'unknown', words: { total: rounded(total) } }
        : { ...common, message: 'several-currencies' };
    }
  },
});

/** The carriers whose inventory names accounts, and the accounts that inventory or price sheets name. */
function namedAccounts(month: Month): { carriers: ReadonlySet<string>; accounts: ReadonlySet<string> } {
  const carriers = new Set<string>();
  const accounts = new Set<string>();
  for (const { row } of month.inventory) {
    if (!row.account) continue;
    carriers.add(row.carrier.key);
    accounts.add(accountKey(row.carrier, row.account));
  }
  for (const { carrier, account } of month.prices) if (account) accounts.add(accountKey(carrier, account));
  return { carriers, accounts };
}

interface BilledAccount {
  /** Its own key, and those of the accounts that its invoices are addressed to. */
  readonly keys: Set<string>;
  readonly carrier: Identifier;
  /** As the first record that names it writes it. */
  account: Identifier;
  origin: Origin;
  /** Sum of its charges; undefined where they are in several currencies. */
  total?: Money;
  /** The latest period it was invoiced for. */
  period?: Period;
  /** True where a row that could not be read may be about one of its services. */
  inDoubt: boolean;
}

function billedAccounts(month: Month): Iterable<BilledAccount> {
  const billed = new Map<string, BilledAccount>();
  for (const entry of chargesOnAccounts(month)) {
    const { matched, account, invoice } = entry;
    const { carrier, amount } = matched.charge;
    const origin = originOfAccount(entry);
    const key = accountKey(carrier, account);
    const total = zero(amount.currency);
    const known = valueAt(
      billed,
      key,
      (): BilledAccount => ({ keys: new Set([key]), carrier, account, origin, total, inDoubt: false }),
    );
    known.total = known.total?.currency === amount.currency ? add(known.total, amount) : undefined;
    if (comparePlaces(origin, known.origin) < 0) Object.assign(known, { origin, account });
    const addressee = invoice.header?.account;
    if (addressee) known.keys.add(accountKey(carrier, addressee));
    known.period = laterPeriod(known.period, invoice.period);
    known.inDoubt ||= isUnread(matched);
  }
  return billed.values();
}

function accountKey(carrier: Identifier, account: Identifier): string {
  return `${carrier.key}\n${account.key}`;
}

function laterPeriod(a: Period | undefined, b: Period | undefined): Period | undefined {
  if (!a || !b) return a ?? b;
  return b.from > a.from || (b.from === a.from && b.to > a.to) ? b : a;
}

function isUnread({ inventory, price }: MatchedCharge): boolean {
  return inventory.status === 'unread' || price.status === 'unread';
}
