import type { Translated } from '../../language/locale.ts';

/** A word of the workbook with what it means. */
export interface GlossaryWord {
  readonly term: Translated;
  readonly meaning: Translated;
}

/** The words of telecom billing. */
export const TRADE_WORDS: readonly GlossaryWord[] = [
  {
    term: { en: 'MRC', fr: 'MRC (charge récurrente)', ar: 'MRC (رسم متكرر)' },
    meaning: {
      en: 'Monthly recurring charge: a price owed each month for a service.',
      fr: 'Prix dû chaque mois pour un service (monthly recurring charge).',
      ar: 'سعر مستحق كل شهر عن خدمة (monthly recurring charge).',
    },
  },
  {
    term: { en: 'NRC', fr: 'NRC (frais uniques)', ar: 'NRC (رسم لمرة واحدة)' },
    meaning: {
      en: 'Non-recurring charge: a price owed once, such as an installation.',
      fr: 'Prix dû une seule fois, comme une installation (non-recurring charge).',
      ar: 'سعر مستحق مرة واحدة كالتركيب (non-recurring charge).',
    },
  },
  {
    term: { en: 'Proration', fr: 'Prorata', ar: 'التناسب الزمني' },
    meaning: {
      en: 'The part of a monthly price for a part of a month, by its days or by thirtieths, as the carrier’s setting says.',
      fr: "La part d'un prix mensuel pour une partie de mois, au jour réel ou au trentième selon l'opérateur.",
      ar: 'جزء السعر الشهري عن جزء من الشهر، بعدد أيامه أو بالثلاثين بحسب المشغل.',
    },
  },
  {
    term: { en: 'Roll-forward', fr: 'Report de solde', ar: 'ترحيل الرصيد' },
    meaning: {
      en: 'Previous balance − payments + adjustments + invoice total = amount due.',
      fr: 'Solde précédent − paiements + ajustements + total de la facture = montant dû.',
      ar: 'الرصيد السابق − المدفوعات + التسويات + مجموع الفاتورة = المبلغ المستحق.',
    },
  },
  {
    term: { en: 'Inventory', fr: 'Inventaire', ar: 'الجرد' },
    meaning: {
      en: 'The list of the services that are owned, with their prices and dates.',
      fr: 'La liste des services détenus, avec leurs prix et leurs dates.',
      ar: 'قائمة الخدمات المملوكة بأسعارها وتواريخها.',
    },
  },
];

/** The words that only a workbook with e-invoices needs. */
export const CODE_WORDS: readonly GlossaryWord[] = [
  {
    term: { en: 'Reason, status 207', fr: 'Motif, statut 207', ar: 'سبب الحالة 207' },
    meaning: {
      en: 'The reason to give to the platform when the invoice is put in dispute in France’s e-invoice life cycle.',
      fr: 'Le motif à donner à la plateforme quand la facture est mise «\u00a0en litige\u00a0» dans le cycle de vie de la facture électronique.',
      ar: 'السبب الذي يُعطى للمنصة عند وضع الفاتورة محل نزاع في دورة الفاتورة الإلكترونية الفرنسية.',
    },
  },
  {
    term: { en: 'Peppol reason and action', fr: 'Motif et action Peppol', ar: 'سبب Peppol وإجراؤه' },
    meaning: {
      en: 'Codes of the Peppol Invoice Response. Actions: CNP credit in part, CNF credit in full, NIN a new invoice, CNA a credit of what has been paid.',
      fr: 'Codes de la réponse Peppol (Invoice Response). Actions\u00a0: CNP avoir partiel, CNF avoir total, NIN nouvelle facture, CNA avoir de ce qui a été payé.',
      ar: 'رموز رد Peppol على الفاتورة. الإجراءات: CNP إشعار دائن جزئي، CNF إشعار دائن كامل، NIN فاتورة جديدة، CNA إشعار دائن بما دُفع.',
    },
  },
];
