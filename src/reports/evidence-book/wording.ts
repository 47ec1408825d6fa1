import type { Translated } from '../../language/locale.ts';

/** The words of the annex that no other workbook has. */
export const ANNEX = {
  title: { en: 'Evidence annex', fr: 'Annexe de preuves', ar: 'ملحق الأدلة' },
  claimSheet: { en: 'Claim', fr: 'Réclamation', ar: 'المطالبة' },
  evidenceSheet: { en: 'Evidence', fr: 'Preuves', ar: 'الأدلة' },
  position: { en: 'Position', fr: 'Position', ar: 'البند في الرسالة' },
  disputed: { en: 'Disputed', fr: 'Contesté', ar: 'المتنازع عليه' },
  chargeCode: { en: 'Charge code', fr: 'Code de charge', ar: 'رمز الرسم' },
  reference: { en: 'Reference', fr: 'Référence', ar: 'المرجع' },
  document: { en: 'Document', fr: 'Document', ar: 'المستند' },
  sheet: { en: 'Sheet', fr: 'Feuille', ar: 'الورقة' },
  page: { en: 'Page', fr: 'Page', ar: 'الصفحة' },
  row: { en: 'Row', fr: 'Ligne', ar: 'السطر' },
  column: { en: 'Column', fr: 'Colonne', ar: 'العمود' },
  cell: { en: 'Cell', fr: 'Cellule', ar: 'الخلية' },
  path: { en: 'Element or segment', fr: 'Élément ou segment', ar: 'العنصر أو المقطع' },
  businessTerm: { en: 'EN 16931 term', fr: 'Terme EN 16931', ar: 'مصطلح EN 16931' },
  lines: { en: 'Lines', fr: 'Lignes', ar: 'البنود' },
  nothing: {
    en: 'Nothing is disputed.',
    fr: "Rien n'est contesté.",
    ar: 'لا يوجد متنازع عليه.',
  },
} as const satisfies Record<string, Translated>;

/** What a document is, as the carrier sees it. */
export const DOCUMENTS = {
  bills: { en: 'Your bill', fr: 'Votre facture', ar: 'فاتورتكم' },
  invoices: { en: 'Your invoice', fr: 'Votre facture (en-tête)', ar: 'فاتورتكم (الرأس)' },
  history: { en: 'Your earlier bill', fr: 'Votre facture antérieure', ar: 'فاتورتكم السابقة' },
  prices: { en: 'Agreed prices', fr: 'Prix convenus', ar: 'الأسعار المتفق عليها' },
  inventory: { en: 'Our inventory', fr: 'Notre inventaire', ar: 'سجل خدماتنا' },
  orders: { en: 'Our orders', fr: 'Nos commandes', ar: 'طلباتنا' },
} as const satisfies Record<string, Translated>;
