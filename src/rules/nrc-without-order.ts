import { z } from 'zod';
import type { Word } from '../findings/fact.ts';
import { signOf, zero } from '../money/money.ts';
import { type CellEvidence, evidenceOf } from '../records/origin.ts';
import { billedAmount, billedCell } from './charge-facts.ts';
import { daysBilled, daysOfOrder, inTime, nearestDay, orderBookOf, orderSpan } from './order-book.ts';
import { defineRule } from './rule.ts';
import { exceeds, toleranceOptions } from './tolerance.ts';

/** A one-time charge that nobody ordered. */
export const nrcWithoutOrder = defineRule({
  id: 'nrc-without-order',
  class: 'error',
  severity: 'warning',
  rank: 'order',
  needs: ['orders'],
  title: {
    en: 'One-time charge without an order',
    fr: 'Frais ponctuels sans commande',
    ar: 'رسم لمرة واحدة بلا طلب',
  },
  doc: {
    fires:
      'A one-time charge asks for money, and no order of the carrier for its service, or with the number that stands as its order or in its reference, was requested or completed in the 60 days before the first day billed, or from then to the last day billed or the invoice date. The first day is that of the charge’s period, else of its invoice’s, else the invoice date. An order for another account, of any type and code, counts; so does one without dates, and one that names no service but the charge’s code (and its account, or none). A charge without any day needs an order of any date.',
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
            code: 'INST',
            amount: '65.00',
            currency: 'CAD',
          },
        ],
        orders: [
          {
            carrier: 'Laurentel',
            account: '514-01',
            order: 'CMD-7',
            type: 'add',
            service: '514-555-0102',
            completed_date: '2026-10-12',
          },
        ],
      },
      says: '514-555-0101, INST: one-time charge of CA$65.00, and no order of Laurentel is for it.',
    },
  },
  options: z.strictObject({
    days: z
      .number()
      .int()
      .min(0)
      .max(3650)
      .default(60)
      .describe(
        'Days before the first day billed in which the order may have been requested or completed; 60',
      ),
    ...toleranceOptions,
  }),
  messages: {
    none: {
      en: '{service}, {code}: one-time charge of {billed}, and no order of {carrier} is for it.',
      fr: '{service}, {code} : frais ponctuels de {billed}, auxquels ne correspond aucune commande passée à {carrier}.',
      ar: '{service}، {code}: رسم لمرة واحدة قدره {billed}، ولا يوجد له أي طلب لدى {carrier}.',
    },
    untimely: {
      en: '{service}, {code}: one-time charge of {billed} for {span}, and no order in the {days} days before or since; the nearest, {order}, is of {day}.',
      fr: '{service}, {code} : frais ponctuels de {billed} pour la période {span}, sans commande dans les {days} jours qui précèdent ni depuis ; la plus proche, {order}, est du {day}.',
      ar: '{service}، {code}: رسم لمرة واحدة قدره {billed} عن الفترة {span}، ولا طلب قبلها ضمن المدة المعتبرة (عدد الأيام: {days}) ولا بعدها؛ أقرب طلب هو {order} بتاريخ {day}.',
    },
  },
  *check(month, optionsAt) {
    const book = orderBookOf(month);
    for (const invoice of month.invoices) {
      for (const matched of invoice.charges) {
        const { charge } = matched;
        if (charge.type !== 'one-time' || signOf(charge.amount) <= 0) continue;
        const { days, ...tolerance } = optionsAt(charge);
        const span = daysBilled(matched, invoice);
        const orders = book.of(charge);
        const wide = span && orderSpan(span, days);
        if (orders.some(({ order }) => inTime(order, wide))) continue;
        const expected = zero(charge.amount.currency);
        if (!exceeds(charge.amount, expected, tolerance)) continue;
        const dates = orders.flatMap(({ order }) => daysOfOrder(order));
        const nearest = span && nearestDay(dates, span.from);
        const words: Record<string, Word> = {};
        if (nearest && span) {
          words.span = { kind: 'period', period: span };
          words.days = { kind: 'count', count: days };
          words.order = { kind: 'text', text: nearest.order.order.written };
          words.day = { kind: 'day', day: nearest.day };
        }
        const billed = billedAmount(matched);
        yield {
          about: { kind: 'charge', charge: matched },
          message: nearest ? 'untimely' : 'none',
          words,
          billed,
          expected,
          impact: billed,
          evidence: [
            billedCell(matched),
            ...(['order', 'reference'] as const)
              .filter((field) => charge[field])
              .map((field): CellEvidence => evidenceOf(charge.origin, field)),
            ...(nearest ? [evidenceOf(nearest.order.origin, nearest.field)] : []),
          ],
          working: [
            { name: 'billed', value: billed },
            { name: 'expected', value: expected },
          ],
        };
      }
    }
  },
});
