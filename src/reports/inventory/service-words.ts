import type { Dimension } from '../../inventory/service-groups.ts';
import type { LineBilling, LineState } from '../../inventory/service-lines.ts';
import type { Translated } from '../../language/locale.ts';

/** The words of a service report. */
export const SERVICE_WORDS = {
  title: { en: 'Service report', fr: 'État des services', ar: 'تقرير الخدمات' },
  services: { en: 'Services', fr: 'Services', ar: 'الخدمات' },
  active: { en: 'Active', fr: 'Actifs', ar: 'نشطة' },
  inactive: { en: 'Inactive', fr: 'Inactifs', ar: 'غير نشطة' },
  unbilled: { en: 'Unbilled', fr: 'Non facturés', ar: 'غير مفوترة' },
  notChecked: { en: 'Not checked', fr: 'Non vérifiés', ar: 'لم يتم التحقق منها' },
  unpriced: { en: 'Unpriced', fr: 'Sans prix', ar: 'بلا سعر' },
  currency: { en: 'Currency', fr: 'Devise', ar: 'العملة' },
  monthly: { en: 'Monthly cost', fr: 'Coût mensuel', ar: 'التكلفة الشهرية' },
  unbilledMonthly: {
    en: 'Of which unbilled',
    fr: 'Dont non facturé',
    ar: 'منها غير مفوتر',
  },
  total: { en: 'Total', fr: 'Total', ar: 'المجموع' },
  unknown: { en: '(not stated)', fr: '(non indiqué)', ar: '(غير مذكور)' },
  nothing: {
    en: 'The inventory has no rows.',
    fr: 'L’inventaire ne contient aucune ligne.',
    ar: 'لا يحتوي الجرد على أي سطر.',
  },
  state: { en: 'State', fr: 'État', ar: 'الوضع' },
  billing: { en: 'Billing', fr: 'Facturation', ar: 'الفوترة' },
  pricedBy: { en: 'Price from', fr: 'Prix tiré de', ar: 'مصدر السعر' },
  place: { en: 'Inventory row', fr: 'Ligne de l’inventaire', ar: 'سطر الجرد' },
  definitions: { en: 'Definitions', fr: 'Définitions', ar: 'التعريفات' },
  term: { en: 'Term', fr: 'Terme', ar: 'المصطلح' },
  meaning: { en: 'Meaning', fr: 'Signification', ar: 'المعنى' },
} as const satisfies Record<string, Translated>;

/** What services are grouped by. */
export const DIMENSION_WORDS: Readonly<Record<Dimension, Translated>> = {
  site: { en: 'Site', fr: 'Site', ar: 'الموقع' },
  carrier: { en: 'Carrier', fr: 'Opérateur', ar: 'المشغل' },
  'cost-center': { en: 'Cost centre', fr: 'Centre de coûts', ar: 'مركز التكلفة' },
};

/** How a row stands. */
export const STATE_WORDS: Readonly<Record<LineState, Translated>> = {
  active: { en: 'active', fr: 'actif', ar: 'نشط' },
  inactive: { en: 'inactive', fr: 'inactif', ar: 'غير نشط' },
  former: { en: 'former', fr: 'antérieur', ar: 'سابق' },
};

/** What the bills say of a row. */
export const BILLING_WORDS: Readonly<Record<LineBilling, Translated>> = {
  billed: { en: 'billed', fr: 'facturé', ar: 'مفوتر' },
  unbilled: { en: 'unbilled', fr: 'non facturé', ar: 'غير مفوتر' },
  'not-due': {
    en: 'not due for the whole period',
    fr: 'non dû pour toute la période',
    ar: 'غير مستحق عن كامل الفترة',
  },
  'not-checked': { en: 'not checked', fr: 'non vérifié', ar: 'لم يتم التحقق منه' },
};

/** Where a price comes from. */
export const PRICE_WORDS: Readonly<Record<'inventory' | 'price-sheet', Translated>> = {
  inventory: { en: 'inventory', fr: 'inventaire', ar: 'الجرد' },
  'price-sheet': { en: 'price sheet', fr: 'grille tarifaire', ar: 'جدول الأسعار' },
};

/** The figures whose meaning is told. */
export const DEFINED = ['active', 'inactive', 'unbilled', 'notChecked', 'unpriced', 'monthly'] as const;

/** What each figure counts. */
export const DEFINITIONS: Readonly<Record<(typeof DEFINED)[number], Translated>> = {
  active: {
    en: 'services with a row whose status is active and whose dates hold the day',
    fr: 'services dont une ligne a le statut « actif » et dont les dates comprennent le jour',
    ar: 'خدمات لها سطر حالته «نشط» ويقع اليوم ضمن تاريخيه',
  },
  inactive: {
    en: 'services without such a row: suspended, pending, disconnected or ended',
    fr: 'services sans telle ligne : suspendus, en attente, résiliés ou terminés',
    ar: 'خدمات ليس لها مثل هذا السطر: معلقة أو قيد الانتظار أو مفصولة أو منتهية',
  },
  unbilled: {
    en: 'active services whose account was invoiced for a period throughout which they were in use, and that no invoice of the carrier bills for it (rule inventory-not-billed)',
    fr: 'services actifs dont le compte a été facturé pour une période durant laquelle ils étaient en service, et qu’aucune facture de l’opérateur ne facture pour celle-ci (règle inventory-not-billed)',
    ar: 'خدمات نشطة صدرت لحسابها فاتورة عن فترة كانت طوالها قيد الاستعمال، ولا تفوترها أي فاتورة من المشغل عن تلك الفترة (القاعدة inventory-not-billed)',
  },
  notChecked: {
    en: 'active services of a carrier or an account without a bill: they are not unbilled',
    fr: 'services actifs d’un opérateur ou d’un compte sans facture : ils ne sont pas « non facturés »',
    ar: 'خدمات نشطة لمشغل أو حساب بلا فاتورة: لا تعد غير مفوترة',
  },
  unpriced: {
    en: 'active services with a row that states no monthly charge and has no single price term in force',
    fr: 'services actifs dont une ligne n’indique aucun montant mensuel et n’a pas de prix contractuel unique en vigueur',
    ar: 'خدمات نشطة لها سطر لا يذكر رسما شهريا وليس له سعر تعاقدي واحد سار',
  },
  monthly: {
    en: 'the monthly charges of active rows; where a row states none, its price term in force',
    fr: 'les montants mensuels des lignes actives ; à défaut, leur prix contractuel en vigueur',
    ar: 'الرسوم الشهرية للأسطر النشطة؛ وإن لم تذكر فسعرها التعاقدي الساري',
  },
};
