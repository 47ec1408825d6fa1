import { z } from 'zod';
import { add, rounded, signOf, subtract, zero } from '../money/money.ts';
import { billedCell, inventoryCell } from './charge-facts.ts';
import { daysNotDue } from './days-not-due.ts';
import { billsInAdvance, paidInAdvance } from './paid-in-advance.ts';
import { defineRule } from './rule.ts';
import { creditsFor } from './service-credits.ts';
import { exceeds, toleranceOptions } from './tolerance.ts';

/** A service paid in advance ended inside the period, and the carrier has not given back the rest. */
export const disconnectCreditMissing = defineRule({
  id: 'disconnect-credit-missing',
  class: 'error',
  severity: 'error',
  rank: 'disconnected',
  needs: ['inventory', 'history'],
  lacks: (month) => (billsInAdvance(month) ? undefined : NO_ADVANCE),
  title: {
    en: 'No credit for days after disconnection',
    fr: 'Avoir manquant après résiliation',
    ar: 'إشعار دائن غير صادر بعد الفصل',
  },
  doc: {
    fires:
      'An earlier invoice, dated on or before the last billable day of a disconnected service, bills a recurring charge for a period that goes past it (the service and code, or a row without code, as in billed-after-disconnect); two or more later invoices of the account are known, and the credits for the service on later invoices, on any account of the carrier, are less than the unused days. A credit is an amount below zero of any type but discount and tax; it counts once, first for the charge of its code. One that names no service counts where it is exactly the unused days of the charge’s account. Days for which the service has another row of the same code are not counted.',
    impact:
      'amount × days after the end date ÷ days in the period, less the credits found; about the earlier charge.',
    example: {
      tables: {
        history: [
          {
            carrier: 'Laurentel',
            account: '514-01',
            invoice: 'L-8',
            invoice_date: '2026-08-01',
            service: '514-555-0101',
            charge_type: 'recurring',
            code: 'VOIP-STD',
            period_start: '2026-08-01',
            period_end: '2026-08-31',
            amount: '31.00',
            currency: 'CAD',
          },
          {
            carrier: 'Laurentel',
            account: '514-01',
            invoice: 'L-9',
            invoice_date: '2026-09-01',
            service: '514-555-0102',
            charge_type: 'recurring',
            code: 'VOIP-STD',
            period_start: '2026-09-01',
            period_end: '2026-09-30',
            amount: '31.00',
            currency: 'CAD',
          },
        ],
        bills: [
          {
            carrier: 'Laurentel',
            account: '514-01',
            invoice: 'L-10',
            invoice_date: '2026-10-01',
            service: '514-555-0102',
            charge_type: 'recurring',
            code: 'VOIP-STD',
            period_start: '2026-10-01',
            period_end: '2026-10-31',
            amount: '31.00',
            currency: 'CAD',
          },
        ],
        inventory: [
          {
            carrier: 'Laurentel',
            account: '514-01',
            service: '514-555-0101',
            code: 'VOIP-STD',
            status: 'disconnected',
            end_date: '2026-08-15',
          },
        ],
      },
      says: '514-555-0101, VOIP-STD: disconnected on 2026-08-15, 16 of 31 days on invoice L-8 paid in advance and not credited since: CA$16.00 of CA$31.00 to give back.',
    },
  },
  options: z.strictObject(toleranceOptions),
  messages: {
    none: {
      en: '{service}, {code}: disconnected on {ended}, {days} of {total} days on invoice {invoice} paid in advance and not credited since: {difference} of {billed} to give back.',
      fr: '{service}, {code} : résilié le {ended}, {days} j sur {total} payés d’avance sur la facture {invoice} et non crédités depuis : {difference} à restituer sur {billed}.',
      ar: '{service}، {code}: فصل في {ended}، والأيام المدفوعة مقدما بعده في الفاتورة {invoice} عددها {days} من أصل {total} ولم يصدر بها إشعار دائن منذ ذلك الحين: {difference} من {billed} واجبة الرد.',
    },
    short: {
      en: '{service}, {code}: disconnected on {ended}, {days} of {total} days on invoice {invoice} paid in advance, and only {credited} credited since: {difference} of {billed} still to give back.',
      fr: '{service}, {code} : résilié le {ended}, {days} j sur {total} payés d’avance sur la facture {invoice} ; {credited} seulement ont été crédités depuis : {difference} restent à restituer sur {billed}.',
      ar: '{service}، {code}: فصل في {ended}، والأيام المدفوعة مقدما بعده في الفاتورة {invoice} عددها {days} من أصل {total}، ولم يصدر بها منذ ذلك الحين سوى إشعار دائن بمبلغ {credited}: {difference} من {billed} ما زالت واجبة الرد.',
    },
  },
  *check(month, optionsAt) {
    const advances = paidInAdvance(month).map((advance) => ({
      ...advance,
      part: daysNotDue(advance.matched, advance.days, advance.period),
    }));
    const given = creditsFor(
      month,
      advances.map(({ matched, invoiced, part }) => ({ matched, invoiced, due: part.impact })),
    );
    for (const [index, { matched, endDate, row, part }] of advances.entries()) {
      const tolerance = optionsAt(matched.charge);
      const used = given[index] ?? [];
      const nothing = zero(part.impact.currency);
      const credited = used.reduce((sum, { taken }) => add(sum, taken), nothing);
      const missing = rounded(subtract(part.impact, credited));
      if (signOf(missing) <= 0 || !exceeds(missing, nothing, tolerance)) continue;
      const expected = subtract(part.billed, missing);
      yield {
        about: { kind: 'charge', charge: matched },
        message: used.length === 0 ? 'none' : 'short',
        words: { ...part.words, ended: { kind: 'day', day: endDate }, credited },
        billed: part.billed,
        expected,
        impact: missing,
        evidence: [
          billedCell(matched),
          inventoryCell(row, 'end_date'),
          inventoryCell(row, 'status'),
          ...used.map(({ credit }) => billedCell(credit)),
        ],
        working: [
          ...part.working.filter(({ name }) => name !== 'expected' && name !== 'difference'),
          { name: 'computed', value: part.impact },
          { name: 'credited', value: credited },
          { name: 'difference', value: missing },
          { name: 'expected', value: expected },
        ],
      };
    }
  },
});

const NO_ADVANCE = {
  en: 'no earlier invoice bills a period in advance',
  fr: 'aucune facture antérieure ne facture une période d’avance',
  ar: 'لا توجد فاتورة سابقة تفوتر فترة مقدما',
};
