import { z } from 'zod';
import { valueAt } from '../keyed/value-at.ts';
import type { MatchedCharge } from '../match/month.ts';
import { signOf, zero } from '../money/money.ts';
import { evidenceOf } from '../records/origin.ts';
import { billedAmount, billedCell } from './charge-facts.ts';
import { Phrases } from './description-words.ts';
import { defineRule } from './rule.ts';
import { exceeds, toleranceOptions } from './tolerance.ts';

const WORDS = [
  'premium sms',
  'premium text',
  'premium messaging',
  'premium rate',
  'premium content',
  'third party',
  '3rd party',
  'sms+',
  'internet+',
  'direct carrier billing',
  'bill to mobile',
  'frais de tiers',
  'frais tiers',
  'service de tiers',
  'services de tiers',
  'achat tiers',
  'achats tiers',
  'achat de tiers',
  'achats de tiers',
  'contenu tiers',
  'contenus tiers',
  'contenu de tiers',
  'contenus de tiers',
  'prestataire tiers',
  'prestataires tiers',
  'fournisseur tiers',
  'fournisseurs tiers',
  'éditeur tiers',
  'éditeurs tiers',
  'tiers éditeur',
  'tiers éditeurs',
  'pour compte de tiers',
  'pour le compte de tiers',
  'sms premium',
  'sms surtaxé',
  'sms surtaxés',
  'numéro surtaxé',
  'numéros surtaxés',
  'appel surtaxé',
  'appels surtaxés',
  'service surtaxé',
  'services surtaxés',
  'surtaxée',
  'surtaxées',
  'achat sur facture',
  'achats sur facture',
  'طرف ثالث',
  'الطرف الثالث',
  'أطراف ثالثة',
  'رسائل مميزة',
  'الرسائل المميزة',
  'خدمات مميزة',
];

/** A charge that the carrier collects for somebody else, which no contract agrees to. */
export const thirdPartyCharge = defineRule({
  id: 'third-party-charge',
  class: 'exposure',
  severity: 'warning',
  rank: 'anomaly',
  needs: [],
  lacks: (month) =>
    month.charges.some(({ charge }) => charge.description !== '') ? undefined : NO_DESCRIPTION,
  title: { en: 'Third-party charge', fr: 'Frais de tiers', ar: 'رسم لطرف ثالث' },
  doc: {
    fires:
      'A recurring, one-time or usage charge asks for money, its description holds a word of the list (premium SMS, third party, SMS+, services de tiers, numéro surtaxé, طرف ثالث …) as whole words in any case and with or without accents, and no price term is in force for it; where its terms disagree or could not be read nothing is said. “SMS” alone is not “SMS+”, “tiers” alone is not a third party (“3 tiers”), and the noun “surtaxe”, a surcharge, is not on the list.',
    impact: 'the full amount: an exposure, until somebody says who ordered it.',
    example: {
      tables: {
        bills: [
          {
            carrier: 'Laurentel',
            account: '514-01',
            invoice: 'L-1',
            service: '514-555-0101',
            charge_type: 'usage',
            description: 'Premium SMS 47575',
            amount: '9.99',
            currency: 'CAD',
          },
        ],
      },
      says: '514-555-0101, Premium SMS 47575: a third party’s charge by its description (premium sms), and no contract price for it: CA$9.99.',
    },
  },
  options: z.strictObject({
    words: z
      .array(z.string().min(1).max(80))
      .min(1)
      .max(200)
      .default(WORDS)
      .describe(
        'Words or phrases that tell a third party’s charge by its description, instead of the rule’s own list',
      ),
    ...toleranceOptions,
  }),
  messages: {
    named: {
      en: '{service}, {code}: a third party’s charge by its description ({word}), and no contract price for it: {billed}.',
      fr: '{service}, {code} : frais d’un tiers selon le libellé ({word}), sans prix au contrat : {billed}.',
      ar: '{service}، {code}: رسم لطرف ثالث بحسب الوصف ({word})، دون سعر في العقد: {billed}.',
    },
  },
  *check(month, optionsAt) {
    const lists = new Map<readonly string[], Phrases>();
    for (const matched of month.charges) {
      if (!mayBeOfOthers(matched)) continue;
      const { charge } = matched;
      const { words, ...tolerance } = optionsAt(charge);
      const word = valueAt(lists, words, () => new Phrases(words)).in(charge.description);
      const expected = zero(charge.amount.currency);
      if (word === undefined || !exceeds(charge.amount, expected, tolerance)) continue;
      const billed = billedAmount(matched);
      yield {
        about: { kind: 'charge', charge: matched },
        message: 'named',
        words: { word: { kind: 'text', text: word } },
        billed,
        expected,
        impact: billed,
        evidence: [billedCell(matched), evidenceOf(charge.origin, 'description')],
        working: [
          { name: 'billed', value: billed },
          { name: 'expected', value: expected },
        ],
      };
    }
  },
});

const NO_DESCRIPTION = {
  en: 'no charge has a description',
  fr: 'aucune ligne n’a de libellé',
  ar: 'لا وصف لأي رسم',
};

function mayBeOfOthers({ charge, price }: MatchedCharge): boolean {
  return (
    (charge.type === 'recurring' || charge.type === 'one-time' || charge.type === 'usage') &&
    charge.description !== '' &&
    price.status !== 'in-force' &&
    price.status !== 'conflict' &&
    price.status !== 'unread' &&
    signOf(charge.amount) > 0
  );
}
