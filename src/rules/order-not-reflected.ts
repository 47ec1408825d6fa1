import { z } from 'zod';
import { addDays } from '../calendar/day.ts';
import { daysIn, overlap, periodKey } from '../calendar/period.ts';
import { append } from '../keyed/value-at.ts';
import type { MatchedCharge, Month } from '../match/month.ts';
import { add, type Money, negated, rounded, shareOf, signOf, subtract, zero } from '../money/money.ts';
import { evidenceOf } from '../records/origin.ts';
import {
  billedAmount,
  billedCell,
  discountedElsewhere,
  impactOf,
  recurringCharges,
  shareWorking,
} from './charge-facts.ts';
import { daysNotDue } from './days-not-due.ts';
import { serviceRows } from './handed-over.ts';
import { serviceKey } from './history-facts.ts';
import { orderBookOf } from './order-book.ts';
import { type CompletedOrder, orderInForce } from './order-in-force.ts';
import { defineRule, type FactDraft } from './rule.ts';
import { exceeds, type Tolerance, toleranceOptions } from './tolerance.ts';
import { unbilledAdditions } from './unbilled-additions.ts';

type Message = 'disconnected' | 'change-above' | 'change-below';

/** The bill does not show what an order that was carried out changed. */
export const orderNotReflected = defineRule({
  id: 'order-not-reflected',
  class: 'error',
  severity: 'error',
  rank: 'order',
  needs: ['orders'],
  lacks: ({ orders }) =>
    orders.some(({ completedDate }) => completedDate !== undefined) ? undefined : NONE_COMPLETED,
  title: {
    en: 'Completed order not on the bill',
    fr: 'Commande exécutée non répercutée',
    ar: 'طلب منفذ غير منعكس في الفاتورة',
  },
  doc: {
    fires:
      'The latest order for a service completed by the last day billed, among those for the charge’s account and code or for none, is not what the bill shows. A disconnect: a recurring charge has days after the day of completion, the last billable one, and the inventory neither has the service as disconnected on a known day (billed-after-disconnect says so) nor has it begin again later. A change that states a monthly charge: a recurring charge whose period begins after it has no price term in force and is not that charge for its share of the month; an order without a code is held against a service’s only charge of a period, and several lines that are the price together are right. An addition that states a monthly charge: completed before the period its account was invoiced for, of a service that is in no inventory row of the carrier and on no recurring charge of it, where the account’s invoices were read in full. Orders of one day that contradict each other decide nothing.',
    impact:
      'disconnect: amount × days after ÷ days in the period; change: amount − monthly charge for the share of the month; addition: −monthly charge, an exposure.',
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
            amount: '31.00',
            currency: 'CAD',
          },
        ],
        orders: [
          {
            carrier: 'Laurentel',
            account: '514-01',
            order: 'CMD-7',
            type: 'disconnect',
            service: '514-555-0101',
            completed_date: '2026-10-15',
          },
        ],
      },
      says: '514-555-0101, VOIP-STD: disconnected by order CMD-7 on 2026-10-15, 16 of 31 days billed after it: CA$16.00 of CA$31.00 not due.',
    },
  },
  options: z.strictObject(toleranceOptions),
  messages: {
    disconnected: {
      en: '{service}, {code}: disconnected by order {order} on {day}, {days} of {total} days billed after it: {difference} of {billed} not due.',
      fr: '{service}, {code} : résilié par la commande {order} le {day}, facturé {days} j sur {total} après cette date : {difference} sur {billed} ne sont pas dus.',
      ar: '{service}، {code}: فصل بموجب الطلب {order} في {day}، والأيام المفوترة بعده {days} من أصل {total}: {difference} من {billed} غير مستحق.',
    },
    'change-above': {
      en: '{service}, {code}: billed {billed}, {expected} since order {order} of {day}: {difference} too much ({percent}).',
      fr: '{service}, {code} : facturé {billed}, {expected} depuis la commande {order} du {day} : {difference} de trop ({percent}).',
      ar: '{service}، {code}: المفوتر {billed}، والسعر منذ الطلب {order} بتاريخ {day} هو {expected}: زيادة {difference} ({percent}).',
    },
    'change-below': {
      en: '{service}, {code}: billed {billed}, {expected} since order {order} of {day}: {difference} too little ({percent}).',
      fr: '{service}, {code} : facturé {billed}, {expected} depuis la commande {order} du {day} : {difference} de moins ({percent}).',
      ar: '{service}، {code}: المفوتر {billed}، والسعر منذ الطلب {order} بتاريخ {day} هو {expected}: نقص {difference} ({percent}).',
    },
    added: {
      en: '{service}: added by order {order} on {day} at {mrc} a month; on no bill of {carrier} for {span}, and not in the inventory.',
      fr: '{service} : ajouté par la commande {order} le {day} à {mrc} par mois ; sur aucune facture de {carrier} pour la période {span}, ni à l’inventaire.',
      ar: '{service}: أضيف بموجب الطلب {order} في {day} بقيمة {mrc} شهريا؛ ولا يظهر في أي فاتورة من {carrier} للفترة {span} ولا في الجرد.',
    },
  },
  *check(month, optionsAt) {
    const book = orderBookOf(month);
    const together = linesTogether(month);
    const spent = new Set<unknown>();
    for (const matched of recurringCharges(month.charges)) {
      const { charge, period } = matched;
      const orders = book.ofService(charge);
      if (!period || orders.length === 0) continue;
      const latest = orderInForce(orders, charge, period.to);
      if (!latest) continue;
      const fact =
        latest.order.type === 'disconnect'
          ? disconnectFact(matched, latest, () => optionsAt(charge))
          : latest.order.type === 'change'
            ? changeFact(matched, latest, together.get(lineKey(matched)) ?? [], spent, () =>
                optionsAt(charge),
              )
            : undefined;
      if (fact) yield fact;
    }
    for (const { order, completed, mrc, invoiced } of unbilledAdditions(month)) {
      const nothing = zero(mrc.currency);
      if (!exceeds(mrc, nothing, optionsAt(order))) continue;
      yield {
        about: { kind: 'order', order, currency: mrc.currency },
        message: 'added',
        words: {
          order: { kind: 'text', text: order.order.written },
          day: { kind: 'day', day: completed },
          mrc,
          span: { kind: 'period', period: invoiced },
        },
        billed: nothing,
        expected: mrc,
        impact: negated(mrc),
        evidence: [evidenceOf(order.origin, 'mrc'), evidenceOf(order.origin, 'completed_date')],
        working: [
          { name: 'billed', value: nothing },
          { name: 'order-price', value: mrc },
        ],
      };
    }
  },
});

const NONE_COMPLETED = {
  en: 'no order states when it was completed',
  fr: 'aucune commande n’indique sa date d’exécution',
  ar: 'لا يذكر أي طلب تاريخ تنفيذه',
};

function disconnectFact(
  matched: MatchedCharge,
  { order, completed }: CompletedOrder,
  tolerance: () => Tolerance,
): FactDraft<Message> | undefined {
  const { charge, period } = matched;
  const after = period && overlap(period, { from: addDays(completed, 1), to: period.to });
  if (!after || signOf(charge.amount) <= 0 || hasItsEnd(matched) || beginsAgain(matched, completed))
    return undefined;
  const part = daysNotDue(matched, daysIn(after), period);
  if (!exceeds(part.impact, zero(part.impact.currency), tolerance())) return undefined;
  return {
    ...part,
    about: { kind: 'charge', charge: matched },
    message: 'disconnected',
    words: {
      ...part.words,
      order: { kind: 'text', text: order.order.written },
      day: { kind: 'day', day: completed },
    },
    evidence: [
      billedCell(matched),
      evidenceOf(order.origin, 'completed_date'),
      evidenceOf(order.origin, 'type'),
    ],
  };
}

/** True where the inventory says when the service ended: billed-after-disconnect holds the charge against that day. */
function hasItsEnd({ inventory }: MatchedCharge): boolean {
  const rows =
    inventory.status === 'matched'
      ? [inventory.row]
      : inventory.status === 'unknown-code'
        ? inventory.rows
        : [];
  return (
    rows.length > 0 && rows.every(({ status, endDate }) => status === 'disconnected' && endDate !== undefined)
  );
}

function beginsAgain(matched: MatchedCharge, completed: number): boolean {
  return serviceRows(matched).some(
    ({ status, startDate }) => status !== 'disconnected' && startDate !== undefined && startDate > completed,
  );
}

function changeFact(
  matched: MatchedCharge,
  { order, completed }: CompletedOrder,
  lines: readonly MatchedCharge[],
  spent: Set<unknown>,
  toleranceOf: () => Tolerance,
): FactDraft<Message> | undefined {
  const { charge, period, price, share } = matched;
  if (!order.mrc || !period || period.from <= completed) return undefined;
  if (price.status === 'in-force' || price.status === 'conflict' || price.status === 'unread')
    return undefined;
  if (order.mrc.currency !== charge.amount.currency) return undefined;
  const own = order.code ? lines.filter((line) => line.charge.code?.key === order.code?.key) : lines;
  if (!order.code && own.length > 1) return undefined;
  const tolerance = toleranceOf();
  const expected = shareOf(order.mrc, share);
  const differs = (amount: Money) => exceeds(subtract(amount, expected), expected, tolerance);
  if (!differs(charge.amount) || !differs(sumOf(own, expected))) return undefined;
  if (discountedElsewhere(matched, expected, tolerance, spent)) return undefined;
  const impact = impactOf(charge.amount, expected);
  if (signOf(impact) === 0) return undefined;
  const billed = billedAmount(matched);
  return {
    about: { kind: 'charge', charge: matched },
    message: signOf(impact) > 0 ? 'change-above' : 'change-below',
    words: { order: { kind: 'text', text: order.order.written }, day: { kind: 'day', day: completed } },
    billed,
    expected,
    impact,
    evidence: [
      billedCell(matched),
      evidenceOf(order.origin, 'mrc'),
      evidenceOf(order.origin, 'completed_date'),
    ],
    working: [
      { name: 'order-price', value: rounded(order.mrc) },
      ...shareWorking(matched),
      { name: 'expected', value: expected },
      { name: 'billed', value: billed },
    ],
  };
}

function sumOf(lines: readonly MatchedCharge[], { currency }: Money): Money {
  return lines
    .filter(({ charge }) => charge.amount.currency === currency)
    .reduce((sum, { charge }) => add(sum, charge.amount), zero(currency));
}

/** Recurring charges of one service, account and period. */
function linesTogether(month: Month): Map<string, MatchedCharge[]> {
  const lines = new Map<string, MatchedCharge[]>();
  const book = orderBookOf(month);
  for (const matched of recurringCharges(month.charges))
    if (book.ofService(matched.charge).length > 0) append(lines, lineKey(matched), matched);
  return lines;
}

function lineKey({ charge, period }: MatchedCharge): string {
  return [serviceKey(charge), charge.account?.key, periodKey(period)].join('\n');
}
