import { z } from 'zod';
import { negated, percentOf, rounded, signOf, subtract } from '../money/money.ts';
import type { Charge } from '../records/charge.ts';
import { impactOf } from './charge-facts.ts';
import { defineRule } from './rule.ts';
import {
  nearestRate,
  ratesByDay,
  statedTaxes,
  statesTax,
  subjectOf,
  taxCells,
  taxedAfterDiscount,
} from './stated-tax.ts';
import { exceeds, toleranceOptions } from './tolerance.ts';

/** The tax is not what any expected rate makes of its amount. */
export const taxRateMismatch = defineRule({
  id: 'tax-rate-mismatch',
  class: 'error',
  severity: 'error',
  rank: 'tax',
  needs: ['taxes'],
  title: {
    en: 'Tax at a rate that is not expected',
    fr: 'Taxe à un taux inattendu',
    ar: 'ضريبة بنسبة غير متوقعة',
  },
  doc: {
    fires:
      'A charge states an amount of tax, or only a rate, and no expected rate gives that tax of its amount: neither one of the rates in force on its invoice date (without one, the first day of its period), nor several of them together. Tax on a recurring, one-time or usage charge less discounts that stand on lines of their own for its service, and state no tax themselves, is right too. The tax groups of an e-invoice are held against their taxable amounts instead of its lines. A tax of zero is taken as an exemption. Tax on tax lines that state no taxable amount cannot be held against a rate.',
    impact:
      'tax − taxable amount × the expected rate that comes nearest, rounded once; below zero it is an exposure.',
    example: {
      tables: {
        bills: [
          {
            carrier: 'Laurentel',
            account: '514-01',
            invoice: 'L-1',
            invoice_date: '2026-10-31',
            service: '514-555-0101',
            charge_type: 'recurring',
            code: 'VOIP-STD',
            amount: '100.00',
            currency: 'CAD',
            tax_amount: '16.00',
          },
        ],
        taxes: [
          { name: 'TPS', rate: '5' },
          { name: 'TVQ', rate: '9.975' },
        ],
      },
      says: '514-555-0101, VOIP-STD: tax of CA$16.00 on CA$100.00 is 16%; at 14.975% (TPS + TVQ) it is CA$14.98: CA$1.02 too much.',
    },
  },
  options: z.strictObject(toleranceOptions),
  messages: {
    above: {
      en: '{service}, {code}: tax of {billed} on {base} is {stated}; at {rate} ({name}) it is {expected}: {difference} too much.',
      fr: '{service}, {code} : taxe de {billed} sur {base}, soit {stated} ; à {rate} ({name}), elle est de {expected} : {difference} de trop.',
      ar: '{service}، {code}: الضريبة {billed} على {base} أي {stated}، وهي بنسبة {rate} ({name}) {expected}: زيادة {difference}.',
    },
    below: {
      en: '{service}, {code}: tax of {billed} on {base} is {stated}; at {rate} ({name}) it is {expected}: {difference} too little.',
      fr: '{service}, {code} : taxe de {billed} sur {base}, soit {stated} ; à {rate} ({name}), elle est de {expected} : {difference} de moins.',
      ar: '{service}، {code}: الضريبة {billed} على {base} أي {stated}، وهي بنسبة {rate} ({name}) {expected}: نقص {difference}.',
    },
    'line-above': {
      en: 'Invoice {invoice}: tax of {billed} on {base} is {stated}; at {rate} ({name}) it is {expected}: {difference} too much.',
      fr: 'Facture {invoice} : taxe de {billed} sur {base}, soit {stated} ; à {rate} ({name}), elle est de {expected} : {difference} de trop.',
      ar: 'الفاتورة {invoice}: الضريبة {billed} على {base} أي {stated}، وهي بنسبة {rate} ({name}) {expected}: زيادة {difference}.',
    },
    'line-below': {
      en: 'Invoice {invoice}: tax of {billed} on {base} is {stated}; at {rate} ({name}) it is {expected}: {difference} too little.',
      fr: 'Facture {invoice} : taxe de {billed} sur {base}, soit {stated} ; à {rate} ({name}), elle est de {expected} : {difference} de moins.',
      ar: 'الفاتورة {invoice}: الضريبة {billed} على {base} أي {stated}، وهي بنسبة {rate} ({name}) {expected}: نقص {difference}.',
    },
  },
  lacks: (month) =>
    statesTax(month)
      ? undefined
      : {
          en: 'no charge states its tax',
          fr: 'aucune ligne n’indique sa taxe',
          ar: 'لا يذكر أي رسم ضريبته',
        },
  *check(month, optionsAt) {
    const ratesOn = ratesByDay(month.taxes);
    const spent = new Set<Charge>();
    for (const stated of statedTaxes(month)) {
      const inForce = ratesOn(stated.day);
      const nearest = nearestRate(stated, inForce);
      if (!nearest) continue;
      const { kind, matched, tax, base } = stated;
      const { rate, expected } = nearest;
      const tolerance = optionsAt(matched.charge);
      if (!exceeds(subtract(tax, expected), expected, tolerance)) continue;
      if (taxedAfterDiscount(stated, inForce, tolerance, spent)) continue;
      const impact = impactOf(tax, expected);
      if (signOf(impact) === 0) continue;
      const percent = percentOf(signOf(base) < 0 ? negated(tax) : tax, base, 3);
      yield {
        about: subjectOf(stated),
        message: `${kind === 'line' ? 'line-' : ''}${signOf(impact) > 0 ? 'above' : 'below'}` as const,
        words: {
          base: rounded(base),
          stated: percent ? { kind: 'percent', percent } : { kind: 'text', text: '–' },
          rate: { kind: 'percent', percent: rate.rate },
          name: { kind: 'text', text: rate.name },
        },
        billed: rounded(tax),
        expected,
        impact,
        evidence: taxCells(stated),
        working: [
          { name: 'tax-base', value: rounded(base) },
          { name: 'tax-rate', value: { kind: 'percent', percent: rate.rate } },
          { name: 'expected', value: expected },
          { name: 'billed', value: rounded(tax) },
        ],
      };
    }
  },
});
