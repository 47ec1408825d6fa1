import type { FindingClass, Severity } from '../../src/findings/finding.ts';
import type { Translated } from '../../src/language/locale.ts';

/** A carrier of the example, with one account and one invoice. */
export interface ExampleCarrier {
  readonly name: string;
  readonly legalName: string;
  readonly address: readonly string[];
  readonly email: string;
  readonly currency: string;
  readonly account: string;
  readonly invoice: string;
  readonly file: string;
  readonly prefix: string;
}

/** How a charge of the example comes to be a finding. */
export interface Recipe {
  readonly rule: string;
  readonly class: FindingClass;
  readonly severity: Severity;
  /** `contract`: the contract's price is due; `nothing`: none of it; `unbilled`: billed nothing; `none`: no amount. */
  readonly expected: 'contract' | 'nothing' | 'unbilled' | 'none';
  /** Added to the contract's price on the bill. */
  readonly extra?: string;
  readonly proof: 'inventory' | 'prices';
  readonly about: 'charge' | 'invoice' | 'inventory';
  readonly also: readonly string[];
  /** The message, from billed, expected and the difference without its sign. */
  readonly says: Translated<(billed: string, expected: string, difference: string) => string>;
}

/** A Canadian, a French and a Tunisian carrier. */
export const EXAMPLE_CARRIERS: readonly ExampleCarrier[] = [
  {
    name: 'Laurentel',
    legalName: 'Laurentel Communications inc.',
    address: ['500 boul. du Fleuve', 'Québec QC  G1A 1A1'],
    email: 'litiges@laurentel.example',
    currency: 'CAD',
    account: '0514-01',
    invoice: 'L-2026-10-514',
    file: 'bills/2026-10/laurentel.csv',
    prefix: '514-555-',
  },
  {
    name: 'Océlia Télécom Entreprises',
    legalName: 'Océlia Télécom Entreprises SAS',
    address: ['12 quai des Brumes', '44000 Nantes'],
    email: 'reclamations@ocelia.example',
    currency: 'EUR',
    account: '00012345678901234567',
    invoice: 'FR26-100045871',
    file: 'bills/2026-10/ocelia.csv',
    prefix: '+33 1 55 00 ',
  },
  {
    name: 'قرطاج للاتصالات',
    legalName: 'شركة قرطاج للاتصالات ش.م.',
    address: ['شارع الحبيب بورقيبة 10', '1000 تونس'],
    email: 'claims@carthage.example',
    currency: 'TND',
    account: 'TN-0099',
    invoice: 'TN/2026/10',
    file: 'bills/2026-10/carthage.csv',
    prefix: '+216 71 00 ',
  },
];

/** Codes with a quantity and a contract price per unit; some of their descriptions try to be a formula. */
export const EXAMPLE_CODES = [
  { code: 'VOIP-STD', description: 'Ligne VoIP standard', quantity: '1', price: '28.00' },
  {
    code: 'FIB-1G',
    description: '=HYPERLINK("http://x.example","Fibre 1 Gbit/s")',
    quantity: '1',
    price: '154.90',
  },
  {
    code: '0042',
    description: '+1 514 555-0100 forwarding, 24 h support & on-site replacement <next business day>',
    quantity: '2',
    price: '19.99',
  },
  { code: 'SIP-10', description: 'خط هاتفي رئيسي SIP مع عشر قنوات', quantity: '10', price: '15.00' },
  { code: '-DID', description: '@SUM(A1:A9) direct inward dialling', quantity: '100', price: '0.35' },
] as const;

/** The ways to be a finding, which the findings of the example take in turn. */
export const EXAMPLE_RECIPES: readonly Recipe[] = [
  {
    rule: 'mrc-contract-mismatch',
    class: 'error',
    severity: 'error',
    expected: 'contract',
    extra: '3.50',
    proof: 'prices',
    about: 'charge',
    also: ['mrc-inventory-mismatch'],
    says: {
      en: (billed, expected, difference) =>
        `Billed ${billed}; the contract says ${expected}. Difference ${difference}.`,
      fr: (billed, expected, difference) =>
        `Facturé ${billed} ; le contrat prévoit ${expected}. Écart ${difference}.`,
      ar: (billed, expected, difference) =>
        `المبلغ المفوتر ${billed} والعقد ينص على ${expected}. الفرق ${difference}.`,
    },
  },
  {
    rule: 'billed-not-in-inventory',
    class: 'error',
    severity: 'error',
    expected: 'nothing',
    proof: 'prices',
    about: 'charge',
    also: [],
    says: {
      en: (billed) => `Billed ${billed} for a service that the inventory does not hold.`,
      fr: (billed) => `Facturé ${billed} pour un service absent de l'inventaire.`,
      ar: (billed) => `فُوتر مبلغ ${billed} عن خدمة غير موجودة في الجرد.`,
    },
  },
  {
    rule: 'duplicate-line',
    class: 'error',
    severity: 'error',
    expected: 'nothing',
    proof: 'inventory',
    about: 'charge',
    also: ['charge-not-in-contract', 'mrc-contract-mismatch'],
    says: {
      en: (billed) => `The same charge of ${billed} is on the invoice twice.`,
      fr: (billed) => `La même charge de ${billed} figure deux fois sur la facture.`,
      ar: (billed) => `الرسم نفسه وقدره ${billed} مكرر في الفاتورة.`,
    },
  },
  {
    rule: 'contract-rate-expired',
    class: 'error',
    severity: 'warning',
    expected: 'contract',
    extra: '12.25',
    proof: 'prices',
    about: 'charge',
    also: [],
    says: {
      en: (billed, expected) => `No price is in force; the last one was ${expected} and ${billed} is billed.`,
      fr: (billed, expected) =>
        `Aucun prix en vigueur ; le dernier était ${expected} et ${billed} est facturé.`,
      ar: (billed, expected) => `لا يوجد سعر سارٍ؛ آخر سعر كان ${expected} والمفوتر ${billed}.`,
    },
  },
  {
    rule: 'mrc-inventory-mismatch',
    class: 'exposure',
    severity: 'warning',
    expected: 'contract',
    extra: '-2.75',
    proof: 'inventory',
    about: 'charge',
    also: [],
    says: {
      en: (billed, expected, difference) =>
        `Billed ${billed}, which is ${difference} below the inventory's ${expected}.`,
      fr: (billed, expected, difference) =>
        `Facturé ${billed}, soit ${difference} de moins que l'inventaire (${expected}).`,
      ar: (billed, expected, difference) =>
        `المفوتر ${billed} وهو أقل من سعر الجرد ${expected} بمقدار ${difference}.`,
    },
  },
  {
    rule: 'inventory-not-billed',
    class: 'exposure',
    severity: 'info',
    expected: 'unbilled',
    proof: 'inventory',
    about: 'inventory',
    also: [],
    says: {
      en: (_billed, expected) => `In the inventory at ${expected} a month and not billed.`,
      fr: (_billed, expected) => `À l'inventaire à ${expected} par mois et non facturé.`,
      ar: (_billed, expected) => `موجودة في الجرد بسعر ${expected} شهريا وغير مفوترة.`,
    },
  },
  {
    rule: 'missing-invoice',
    class: 'data-quality',
    severity: 'warning',
    expected: 'none',
    proof: 'prices',
    about: 'invoice',
    also: [],
    says: {
      en: () => 'The account was invoiced in August and September and has no invoice this month.',
      fr: () => "Le compte a été facturé en août et en septembre et n'a pas de facture ce mois-ci.",
      ar: () => 'صدرت فواتير للحساب في أغسطس وسبتمبر ولا توجد فاتورة هذا الشهر.',
    },
  },
];
