import { addDays, addMonths, type Day } from '../calendar/day.ts';
import type { Word } from '../findings/fact.ts';
import { valueAt } from '../keyed/value-at.ts';
import { monthOf } from '../match/billing-month.ts';
import { accountOf, dateOf, netOf, numberOf } from '../match/invoice-facts.ts';
import type { BilledInvoice, Month } from '../match/month.ts';
import { rounded } from '../money/money.ts';
import type { CellEvidence } from '../records/origin.ts';
import {
  accountsBilled,
  currentMonth,
  currentMonths,
  invoicesOfAccount,
  monthsBefore,
} from './history-facts.ts';
import { invoiceCell, originOf, scopeOf } from './invoice-cells.ts';
import { defineRule, NO_OPTIONS } from './rule.ts';

/** An account that was billed in each of the two months before has no invoice this month. */
export const missingInvoice = defineRule({
  id: 'missing-invoice',
  class: 'data-quality',
  severity: 'warning',
  rank: 'anomaly',
  needs: ['history'],
  title: {
    en: 'No invoice this month',
    fr: 'Aucune facture ce mois-ci',
    ar: 'لا فاتورة هذا الشهر',
  },
  doc: {
    fires:
      'An account has an invoice dated in each of the two calendar months before the month of the carrier’s newest invoice (of the newest of all, where the carrier has sent none this month), and none dated in that month. An invoice without a date counts by the first day of its period. Not when the account’s invoice stands among this month’s bills with a date less than a month before the carrier’s newest one, nor when the inventory has every service of the account disconnected before the month.',
    impact: 'none: the money may be asked for later. The last invoice’s net is in the message.',
    example: {
      tables: {
        bills: [
          {
            carrier: 'Laurentel',
            account: '514-01',
            invoice: 'L-10',
            invoice_date: '2026-10-01',
            charge_type: 'recurring',
            amount: '28.00',
            currency: 'CAD',
          },
        ],
        history: [
          {
            carrier: 'Laurentel',
            account: '514-02',
            invoice: 'L-08',
            invoice_date: '2026-08-01',
            charge_type: 'recurring',
            amount: '30.00',
            currency: 'CAD',
          },
          {
            carrier: 'Laurentel',
            account: '514-02',
            invoice: 'L-09',
            invoice_date: '2026-09-01',
            charge_type: 'recurring',
            amount: '31.00',
            currency: 'CAD',
          },
        ],
      },
      says: 'Laurentel, account 514-02: billed in each of the two months before, and no invoice for 2026-10-01 – 2026-10-31. The last is L-09 of 2026-09-01, CA$31.00 before tax.',
    },
  },
  options: NO_OPTIONS,
  messages: {
    missing: {
      en: '{carrier}, account {account}: billed in each of the two months before, and no invoice for {period}. The last is {number} of {date}, {net} before tax.',
      fr: '{carrier}, compte {account} : facturé chacun des deux mois précédents, et aucune facture pour la période {period}. La dernière est la facture {number} du {date}, {net} hors taxes.',
      ar: '{carrier}، الحساب {account}: مفوتر في كل من الشهرين السابقين، ولا فاتورة للفترة {period}. آخر فاتورة هي {number} بتاريخ {date} بمبلغ {net} قبل الضريبة.',
    },
    unpriced: {
      en: '{carrier}, account {account}: billed in each of the two months before, and no invoice for {period}. The last is {number} of {date}.',
      fr: '{carrier}, compte {account} : facturé chacun des deux mois précédents, et aucune facture pour la période {period}. La dernière est la facture {number} du {date}.',
      ar: '{carrier}، الحساب {account}: مفوتر في كل من الشهرين السابقين، ولا فاتورة للفترة {period}. آخر فاتورة هي {number} بتاريخ {date}.',
    },
  },
  lacks: (month) => {
    const billed = new Set<Day>();
    for (const { invoices } of [...month.history, month])
      for (const invoice of invoices) {
        const day = billedOn(invoice);
        if (day !== undefined) billed.add(monthOf(day));
      }
    const isBilled = (current: Day) => monthsBefore(current, 2).every((before) => billed.has(before));
    return currentMonths(month).some(isBilled)
      ? undefined
      : {
          en: 'no bills of each of the two months before',
          fr: 'il manque les factures de l’un des deux mois précédents',
          ar: 'لا توجد فواتير لكل من الشهرين السابقين',
        };
  },
  *check(month, optionsAt) {
    const own = new Set(month.invoices);
    const closedBefore = new Map<Day, ReadonlySet<string>>();
    const newestOf = newestDates(month);
    for (const key of accountsBilled(month)) {
      const invoices = invoicesOfAccount(month, key);
      const carrier = invoices[0]?.carrier.key;
      const from = currentMonth(month, carrier);
      const before = monthsBefore(from, 2);
      const newest = newestOf(carrier);
      const billedIn = (first: Day) => invoices.findLast((one) => billedMonth(one) === first);
      const [previous, earlier] = before.map(billedIn);
      if (!previous || !earlier) continue;
      optionsAt(scopeOf(previous));
      if (billedIn(from)) continue;
      if (valueAt(closedBefore, from, () => accountsClosedBefore(month, from)).has(key)) continue;
      if (invoices.some((one) => own.has(one) && addMonths(billedOn(one) ?? from, 1) > newest)) continue;
      const account = accountOf(previous);
      const net = netOf(previous);
      const currency = net?.currency ?? previous.header?.currency;
      const words: Record<string, Word> = {
        number: { kind: 'text', text: numberOf(previous)?.written ?? '–' },
        date: { kind: 'day', day: billedOn(previous) ?? from },
        ...(net ? { net: rounded(net) } : {}),
      };
      yield {
        about: {
          kind: 'account',
          carrier: previous.carrier,
          ...(account ? { account } : {}),
          ...(currency === undefined ? {} : { currency }),
          period: { from, to: addDays(addMonths(from, 1), -1) },
          origin: originOf(previous),
        },
        message: net ? 'missing' : 'unpriced',
        words,
        evidence: [billedOnCell(previous), billedOnCell(earlier)],
      };
    }
  },
});

function billedOn(invoice: BilledInvoice): Day | undefined {
  return dateOf(invoice) ?? invoice.period?.from;
}

function billedMonth(invoice: BilledInvoice): Day | undefined {
  const day = billedOn(invoice);
  return day === undefined ? undefined : monthOf(day);
}

function billedOnCell(invoice: BilledInvoice): CellEvidence {
  return invoiceCell(invoice, dateOf(invoice) === undefined ? 'period_start' : 'invoice_date');
}

/** The newest invoice date of a carrier's bills of this month; of all bills for one that has none with a date. */
function newestDates(month: Month): (carrier: string | undefined) => Day {
  const dates = new Map<string, Day>();
  let newest: Day | undefined;
  for (const invoice of month.invoices) {
    const date = dateOf(invoice);
    if (date === undefined) continue;
    const { key } = invoice.carrier;
    if (date > (dates.get(key) ?? -Infinity)) dates.set(key, date);
    if (newest === undefined || date > newest) newest = date;
  }
  return (carrier) => dates.get(carrier ?? '') ?? newest ?? month.asOf;
}

/** Accounts of which every inventory row is disconnected with an end date before the day. */
function accountsClosedBefore(month: Month, day: Day): ReadonlySet<string> {
  const closed = new Set<string>();
  const open = new Set<string>();
  for (const { row } of month.inventory) {
    const key = `${row.carrier.key}\n${row.account?.key ?? ''}`;
    const ended = row.status === 'disconnected' && row.endDate !== undefined && row.endDate < day;
    (ended ? closed : open).add(key);
  }
  return new Set([...closed].filter((key) => !open.has(key)));
}
