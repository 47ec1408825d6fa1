import { thirdPartyCharge } from '../../src/rules/third-party-charge.ts';
import { cell, type PlainFinding } from './plain-finding.ts';
import { ruleTester } from './rule-tester.ts';

const charge = {
  carrier: 'Laurentel',
  account: '514-01',
  invoice: 'L-1',
  service: '514-555-0101',
  charge_type: 'usage',
  code: 'X1',
  description: 'PREMIUM-SMS 47575',
  amount: '9.99',
  currency: 'CAD',
};
const term = {
  carrier: 'Laurentel',
  contract: 'C-2026',
  code: 'X1',
  charge_type: 'usage',
  unit_price: '0.50',
  currency: 'CAD',
};

/** The finding on the charge of a row, whose description holds the word. */
function found(description: string, word: string, row = 2, service = '514-555-0101'): PlainFinding {
  return {
    rule: 'third-party-charge',
    class: 'exposure',
    severity: 'warning',
    carrier: 'Laurentel',
    account: '514-01',
    invoice: 'L-1',
    service,
    code: 'X1',
    billed: '9.99',
    expected: '0.00',
    impact: '9.99',
    currency: 'CAD',
    message: `${service}, X1: a third party’s charge by its description (${word}), and no contract price for it: CA$9.99.`,
    evidence: [cell('bills', row, 'amount', '9.99'), cell('bills', row, 'description', description)],
    also: [],
  };
}

const described = [
  ['SMS+ Jeux', 'sms+'],
  ['INTERNET+ : presse', 'internet+'],
  ['Services de TIERS', 'services de tiers'],
  ['Numéro surtaxé 0899', 'numéro surtaxé'],
  ['Communications surtaxees', 'surtaxées'],
  ['Third-party content', 'third party'],
  ['Direct  carrier billing', 'direct carrier billing'],
  ['رسوم الطرف الثالث', 'الطرف الثالث'],
  ['رسائل مُميّزة', 'رسائل مميزة'],
] as const;
const THIRD = [
  ['Achats tiers du mois', 'achats tiers'],
  ['Prestataire tiers : jeux', 'prestataire tiers'],
  ['Option d’un tiers éditeur', 'tiers éditeur'],
] as const;

ruleTester(thirdPartyCharge, {
  fine: [
    {
      name: 'descriptions without such words, or with parts of them',
      tables: {
        bills: [
          'SMS',
          'SMS 100',
          'Internet 100 Mb/s',
          'Surtaxe carburant',
          'Tiered plan',
          'Premium support',
          'Birthday 3rd partying',
          'Shared data plan, 3 tiers',
          'Tiers',
          'خدمة ثالثة',
        ].map((description) => ({ ...charge, description })),
      },
    },
    { name: 'a charge that has a contract price', tables: { bills: [charge], prices: [term] } },
    {
      name: 'a charge whose contract prices disagree, or of which one could not be read',
      tables: {
        bills: [charge, { ...charge, code: 'X2' }],
        prices: [term, { ...term, unit_price: '0.60' }, { ...term, code: 'X2', unit_price: 'see annex' }],
      },
      config: { skipBadRows: true },
    },
    {
      name: 'charges of other types, credits, nothing and a cent',
      tables: {
        bills: [
          charge,
          ...['equipment', 'surcharge', 'tax', 'late-fee', 'adjustment', 'credit', 'discount'].map(
            (charge_type) => ({ ...charge, code: 'X2', charge_type }),
          ),
          { ...charge, code: 'X2', amount: '-9.99' },
          { ...charge, code: 'X2', amount: '0.00' },
          { ...charge, code: 'X2', amount: '0.01' },
        ],
        prices: [term],
      },
    },
    {
      name: 'exactly the tolerance',
      tables: { bills: [charge] },
      options: { tolerance: '9.99' },
    },
    {
      name: 'other words, for one service',
      tables: { bills: [charge] },
      overrides: [{ service: '514-555-0101', rules: { 'third-party-charge': { words: ['ringtone', '!'] } } }],
    },
    {
      name: 'no description at all',
      tables: { bills: [{ ...charge, description: '' }] },
      skipped: 'no charge has a description',
    },
  ],
  flagged: [
    {
      name: 'a word in capitals, with a hyphen',
      tables: { bills: [charge] },
      findings: [found('PREMIUM-SMS 47575', 'premium sms')],
    },
    {
      name: 'words in three languages, with and without accents, vowels and plus signs',
      tables: {
        bills: described.map(([description], index) => ({ ...charge, service: `S${index}`, description })),
      },
      findings: described.map(([description, word], index) =>
        found(description, word, index + 2, `S${index}`),
      ),
    },
    {
      name: 'who the third party is, in French',
      tables: {
        bills: THIRD.map(([description], index) => ({ ...charge, service: `F${index}`, description })),
      },
      findings: THIRD.map(([description, word], index) => found(description, word, index + 2, `F${index}`)),
    },
    {
      name: 'recurring and one-time charges, the term of which is over; one cent more than the tolerance',
      tables: {
        bills: [
          { ...charge, charge_type: 'recurring', period_start: '2026-10-01', period_end: '2026-10-31' },
          { ...charge, service: 'B', charge_type: 'one-time', invoice_date: '2026-10-31' },
        ],
        prices: [{ ...term, charge_type: '', valid_to: '2026-09-30' }],
      },
      options: { tolerance: '9.98', tolerance_percent: '10' },
      findings: [
        { ...found('PREMIUM-SMS 47575', 'premium sms'), period: ['2026-10-01', '2026-10-31'] },
        found('PREMIUM-SMS 47575', 'premium sms', 3, 'B'),
      ],
    },
    {
      name: 'a word of the user’s',
      tables: { bills: [{ ...charge, description: 'Sonneries « Été »' }] },
      options: { words: ['ete'] },
      findings: [found('Sonneries « Été »', 'ete')],
    },
  ],
});
