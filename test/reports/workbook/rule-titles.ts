import type { Translated } from '../../../src/language/locale.ts';

const TITLES: Readonly<Record<string, Translated>> = {
  'mrc-contract-mismatch': {
    en: 'Price differs from the contract',
    fr: 'Prix différent du contrat',
    ar: 'السعر يختلف عن العقد',
  },
  'billed-not-in-inventory': {
    en: 'Billed but not in the inventory',
    fr: "Facturé mais absent de l'inventaire",
    ar: 'مفوتر وغير موجود في الجرد',
  },
  'duplicate-line': { en: 'Charged twice', fr: 'Facturé deux fois', ar: 'مفوتر مرتين' },
  'contract-rate-expired': {
    en: 'Contract rate expired',
    fr: 'Tarif du contrat expiré',
    ar: 'انتهت صلاحية سعر العقد',
  },
  'mrc-inventory-mismatch': {
    en: 'Price differs from the inventory',
    fr: "Prix différent de l'inventaire",
    ar: 'السعر يختلف عن الجرد',
  },
  'inventory-not-billed': {
    en: 'In the inventory and not billed',
    fr: "À l'inventaire et non facturé",
    ar: 'في الجرد وغير مفوتر',
  },
  'missing-invoice': { en: 'Invoice missing', fr: 'Facture manquante', ar: 'فاتورة مفقودة' },
};

/** The title of a rule of the example; any other rule is named by its id. */
export function exampleTitle(rule: string): Translated {
  return TITLES[rule] ?? { en: rule, fr: rule, ar: rule };
}
