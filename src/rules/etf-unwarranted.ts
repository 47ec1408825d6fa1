import { z } from 'zod';
import type { Day } from '../calendar/day.ts';
import type { Word } from '../findings/fact.ts';
import { dateOf } from '../match/invoice-facts.ts';
import type { BilledInvoice, MatchedCharge, Month } from '../match/month.ts';
import { signOf, zero } from '../money/money.ts';
import type { InventoryRow } from '../records/inventory-row.ts';
import type { Order } from '../records/order.ts';
import { type CellEvidence, comparePlaces, evidenceOf } from '../records/origin.ts';
import { billedAmount, billedCell, inventoryCell } from './charge-facts.ts';
import { Commitments, lastDayOf } from './commitment.ts';
import { Phrases } from './description-words.ts';
import { serviceRows } from './handed-over.ts';
import { type OrderBook, orderBookOf } from './order-book.ts';
import { defineRule } from './rule.ts';
import { exceeds, toleranceOptions } from './tolerance.ts';

/** A fee for ending a service early that was not ended, or not early. */
export const etfUnwarranted = defineRule({
  id: 'etf-unwarranted',
  class: 'error',
  severity: 'warning',
  rank: 'order',
  needs: [],
  lacks: (month) => (month.charges.some(isTerminationFee) ? undefined : NO_FEE),
  title: {
    en: 'Early termination fee not due',
    fr: 'Indemnité de résiliation non due',
    ar: 'غرامة إنهاء مبكر غير مستحقة',
  },
  doc: {
    fires:
      'A one-time charge asks for money and its description says early termination (ETF, early termination, termination or cancellation fee, frais or indemnité de résiliation, résiliation anticipée, غرامة إنهاء …) and not that the fee was waived, credited or cancelled (waived, exonéré, sans frais, annulé, إعفاء …), while the inventory has the service, every row of it is active without an end date and no disconnect order names it (or its whole account); or while every recurring price term that binds the service had ended before the service did. Those terms are the ones of the contract that its inventory rows name; else the carrier’s for the service, its account or any, of its codes where these are known. The service ended on the earliest known day among its end dates in the inventory, its disconnect orders, and the first day or invoice date of the charge.',
    impact: 'the full amount.',
    example: {
      tables: {
        bills: [
          {
            carrier: 'Laurentel',
            account: '514-01',
            invoice: 'L-1',
            invoice_date: '2026-10-31',
            service: '514-555-0101',
            charge_type: 'one-time',
            code: 'ETF',
            description: 'Early termination fee',
            amount: '180.00',
            currency: 'CAD',
          },
        ],
        inventory: [
          {
            carrier: 'Laurentel',
            account: '514-01',
            service: '514-555-0101',
            code: 'VOIP-STD',
            status: 'active',
          },
        ],
      },
      says: '514-555-0101, ETF: CA$180.00 for early termination, although the inventory has the service as active and no order ends it.',
    },
  },
  options: z.strictObject(toleranceOptions),
  messages: {
    active: {
      en: '{service}, {code}: {billed} for early termination, although the inventory has the service as active and no order ends it.',
      fr: '{service}, {code} : {billed} d’indemnité de résiliation anticipée, alors que le service est actif à l’inventaire et qu’aucune commande n’y met fin.',
      ar: '{service}، {code}: {billed} مقابل إنهاء مبكر، مع أن الخدمة نشطة في الجرد ولا طلب ينهيها.',
    },
    ended: {
      en: '{service}, {code}: {billed} for early termination on {day}, although the last price term that binds it ended on {ended}.',
      fr: '{service}, {code} : {billed} d’indemnité de résiliation anticipée le {day}, alors que le dernier prix qui engageait le service a pris fin le {ended}.',
      ar: '{service}، {code}: {billed} مقابل إنهاء مبكر في {day}، مع أن آخر سعر ملزم للخدمة انتهى في {ended}.',
    },
  },
  *check(month, optionsAt) {
    let commitments: Commitments | undefined;
    const accounts = accountsEnded(month.orders);
    const book = orderBookOf(month);
    for (const invoice of month.invoices) {
      for (const matched of invoice.charges) {
        if (!isTerminationFee(matched)) continue;
        const { charge } = matched;
        const tolerance = optionsAt(charge);
        const rows = serviceRows(matched).toSorted((a, b) => comparePlaces(a.origin, b.origin));
        const orders = disconnectOrders(matched, book);
        commitments ??= new Commitments(month);
        const reason =
          activeAll(rows) && orders.length === 0 && !accounts.has(accountKey(charge))
            ? {
                message: 'active' as const,
                words: {},
                evidence: rows.map((row) => inventoryCell(row, 'status')),
              }
            : afterTerm(commitments, matched, rows, dayEnded(matched, invoice, rows, orders));
        const expected = zero(charge.amount.currency);
        if (!reason || !exceeds(charge.amount, expected, tolerance)) continue;
        const billed = billedAmount(matched);
        yield {
          about: { kind: 'charge', charge: matched },
          message: reason.message,
          words: reason.words,
          billed,
          expected,
          impact: billed,
          evidence: [billedCell(matched), evidenceOf(charge.origin, 'description'), ...reason.evidence],
          working: [
            { name: 'billed', value: billed },
            { name: 'expected', value: expected },
          ],
        };
      }
    }
  },
});

const NO_FEE = {
  en: 'no one-time charge is described as an early termination',
  fr: 'aucune ligne de frais ponctuels n’est décrite comme une résiliation anticipée',
  ar: 'لا رسم لمرة واحدة موصوف بأنه إنهاء مبكر',
};

const EARLY_TERMINATION = new Phrases([
  'etf',
  'early termination',
  'early disconnect',
  'early disconnection',
  'early cancellation',
  'termination fee',
  'termination fees',
  'termination charge',
  'termination charges',
  'termination liability',
  'cancellation fee',
  'cancellation fees',
  'cancellation charge',
  'frais de résiliation',
  'résiliation anticipée',
  'indemnité de résiliation',
  'indemnités de résiliation',
  'pénalité de résiliation',
  'pénalités de résiliation',
  'rupture anticipée',
  'indemnité de rupture',
  'غرامة إنهاء',
  'غرامة الإنهاء',
  'رسوم إنهاء',
  'رسوم الإنهاء',
  'رسم إنهاء',
  'إنهاء مبكر',
  'الإنهاء المبكر',
  'غرامة فسخ',
  'رسوم إلغاء',
  'رسوم الإلغاء',
]);

/** What tells that the fee is named only because it is not asked for. */
const NOT_ASKED = new Phrases([
  'waived',
  'waiver',
  'credited',
  'reversed',
  'refunded',
  'fee cancelled',
  'fee canceled',
  'fees cancelled',
  'fees canceled',
  'cancelled fee',
  'canceled fee',
  'no fee',
  'no etf',
  'no early termination',
  'no termination',
  'no cancellation',
  'exonéré',
  'exonérée',
  'exonérés',
  'exonérées',
  'exonération',
  'sans frais',
  'sans indemnité',
  'sans indemnités',
  'sans pénalité',
  'sans pénalités',
  'offert',
  'offerte',
  'offerts',
  'offertes',
  'annulé',
  'annulée',
  'annulés',
  'annulées',
  'crédité',
  'créditée',
  'crédités',
  'créditées',
  'remboursé',
  'remboursée',
  'remboursés',
  'remboursées',
  'إعفاء',
  'الإعفاء',
  'معفى',
  'معفاة',
  'مجانا',
  'دون رسوم',
  'بدون رسوم',
  'دون غرامة',
  'بدون غرامة',
]);

function isTerminationFee({ charge }: MatchedCharge): boolean {
  return (
    charge.type === 'one-time' &&
    signOf(charge.amount) > 0 &&
    EARLY_TERMINATION.in(charge.description) !== undefined &&
    NOT_ASKED.in(charge.description) === undefined
  );
}

function activeAll(rows: readonly InventoryRow[]): boolean {
  return rows.length > 0 && rows.every(({ status, endDate }) => status === 'active' && endDate === undefined);
}

function disconnectOrders({ charge }: MatchedCharge, book: OrderBook): readonly Order[] {
  return book.of(charge).flatMap(({ order }) => (order.type === 'disconnect' ? [order] : []));
}

/** The accounts that a disconnect order ends as a whole. */
function accountsEnded(orders: Month['orders']): Set<string> {
  const whole = orders.filter(({ type, service, code }) => type === 'disconnect' && !service && !code);
  return new Set(whole.map(accountKey));
}

function accountKey({ carrier, account }: Pick<Order, 'carrier' | 'account'>): string {
  return `${carrier.key}\n${account?.key ?? ''}`;
}

/** The earliest day on which the service may have ended. */
function dayEnded(
  { charge, period }: MatchedCharge,
  invoice: BilledInvoice,
  rows: readonly InventoryRow[],
  orders: readonly Order[],
): Day | undefined {
  const billed = period?.from ?? charge.invoiceDate ?? dateOf(invoice);
  const days = [
    billed,
    ...rows.map(({ endDate }) => endDate),
    ...orders.flatMap(({ requestedDate, completedDate }) => [requestedDate, completedDate]),
  ].filter((day) => day !== undefined);
  return billed === undefined ? undefined : days.reduce((a, b) => (b < a ? b : a));
}

function afterTerm(
  commitments: Commitments,
  matched: MatchedCharge,
  rows: readonly InventoryRow[],
  day: Day | undefined,
):
  | { readonly message: 'ended'; readonly words: Record<string, Word>; readonly evidence: CellEvidence[] }
  | undefined {
  const last = lastDayOf(commitments.of(matched, rows));
  if (!last || day === undefined || last.day >= day) return undefined;
  return {
    message: 'ended',
    words: { day: { kind: 'day', day }, ended: { kind: 'day', day: last.day } },
    evidence: [evidenceOf(last.term.origin, 'valid_to')],
  };
}
