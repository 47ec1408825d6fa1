import type { Translated } from '../../language/locale.ts';

/** A label before its value. */
export const LABELLED: Translated<(label: string, value: string) => string> = {
  en: (label, value) => `${label}: ${value}`,
  fr: (label, value) => `${label}\u00a0: ${value}`,
  ar: (label, value) => `${label}: ${value}`,
};

/** The words of the summary and of the lines below the tables. */
export const WORDS = {
  title: { en: 'Telecom bill audit', fr: 'Audit de factures télécom', ar: 'تدقيق فواتير الاتصالات' },
  customer: { en: 'Customer', fr: 'Client', ar: 'العميل' },
  asOf: { en: 'As of', fr: 'Arrêté au', ar: 'حتى تاريخ' },
  baseline: { en: 'Only what is new since', fr: 'Seulement le nouveau depuis', ar: 'الجديد فقط منذ' },
  known: { en: 'Known, set aside', fr: 'Connus, écartés', ar: 'معروفة ومستبعدة' },
  gone: { en: 'gone', fr: 'disparus', ar: 'زالت' },
  audited: { en: 'Audited', fr: 'Contrôlé', ar: 'ما تم تدقيقه' },
  carriers: { en: 'Carriers', fr: 'Opérateurs', ar: 'المشغلون' },
  invoices: { en: 'invoices', fr: 'factures', ar: 'الفواتير' },
  charges: { en: 'charges', fr: 'charges', ar: 'الرسوم' },
  files: { en: 'files', fr: 'fichiers', ar: 'الملفات' },
  amounts: { en: 'To claim', fr: 'À réclamer', ar: 'ما يُطالب به' },
  findings: { en: 'Findings', fr: 'Constats', ar: 'الملاحظات' },
  causes: { en: 'Causes', fr: 'Causes', ar: 'الأسباب' },
  amountsNote: {
    en: 'Claimed: sum of the billing errors. Exposure: amounts against us or at risk, never claimed. Currencies are never added together.',
    fr: 'Réclamé\u00a0: somme des erreurs de facturation. Risque\u00a0: montants en notre défaveur ou incertains, jamais réclamés. Les devises ne sont jamais additionnées entre elles.',
    ar: 'المطالب به: مجموع أخطاء الفوترة. المخاطر: مبالغ ليست لصالحنا أو غير مؤكدة ولا يُطالب بها. لا تُجمع عملات مختلفة.',
  },
  carriersNote: {
    en: 'Carriers without findings are not listed; the totals include them.',
    fr: 'Les opérateurs sans constat ne sont pas listés\u00a0; les totaux les comprennent.',
    ar: 'لا يُدرج المشغلون الذين لا ملاحظات عليهم، والمجاميع تشملهم.',
  },
  reasons: { en: 'Findings by reason', fr: 'Constats par motif', ar: 'الملاحظات حسب السبب' },
  classes: {
    en: 'Findings by class and severity',
    fr: 'Constats par classe et gravité',
    ar: 'الملاحظات حسب الفئة والخطورة',
  },
  coverage: { en: 'Coverage', fr: 'Couverture', ar: 'التغطية' },
  allCharges: { en: 'Charges', fr: 'Charges', ar: 'الرسوم' },
  withInventory: {
    en: 'Charges found in the inventory',
    fr: "Charges retrouvées à l'inventaire",
    ar: 'رسوم موجودة في الجرد',
  },
  withPrice: {
    en: 'Charges with a contract price',
    fr: 'Charges avec un prix de contrat',
    ar: 'رسوم لها سعر في العقد',
  },
  spendChecked: {
    en: 'Spend with a contract price',
    fr: 'Dépense avec un prix de contrat',
    ar: 'الإنفاق الذي له سعر في العقد',
  },
  limits: { en: 'What was not checked', fr: "Ce qui n'a pas été contrôlé", ar: 'ما لم يُدقق' },
  skippedRules: { en: 'Rules skipped', fr: 'Règles non appliquées', ar: 'قواعد لم تُطبق' },
  notAudited: { en: 'Items not audited', fr: 'Éléments non contrôlés', ar: 'بنود غير مدققة' },
  warnings: { en: 'Warnings while reading', fr: 'Avertissements à la lecture', ar: 'تحذيرات أثناء القراءة' },
  rejectedRows: { en: 'Rows rejected', fr: 'Lignes rejetées', ar: 'صفوف مرفوضة' },
  next: { en: 'What to read next', fr: 'À lire ensuite', ar: 'ماذا تقرأ بعد ذلك' },
  shown: { en: 'Total of the rows shown', fr: 'Total des lignes affichées', ar: 'مجموع الصفوف الظاهرة' },
  noFinding: {
    en: 'No discrepancy was found.',
    fr: "Aucun écart n'a été constaté.",
    ar: 'لم يُعثر على أي فرق.',
  },
  noComparison: {
    en: 'There is no recurring charge to compare.',
    fr: "Il n'y a aucune charge récurrente à comparer.",
    ar: 'لا يوجد رسم متكرر للمقارنة.',
  },
  noInventory: {
    en: 'There is no row of an inventory.',
    fr: "Il n'y a aucune ligne d'inventaire.",
    ar: 'لا يوجد أي صف من جرد.',
  },
  noInvoice: { en: 'There is no invoice.', fr: "Il n'y a aucune facture.", ar: 'لا توجد أي فاتورة.' },
  noDetails: {
    en: 'Not known: the saved report holds the findings alone. Run the audit again to list it.',
    fr: "Inconnu\u00a0: le rapport enregistré ne contient que les constats. Relancez l'audit pour en avoir la liste.",
    ar: 'غير معروف: لا يحوي التقرير المحفوظ إلا الملاحظات. أعد التدقيق للحصول على القائمة.',
  },
  everything: { en: 'Everything was audited.', fr: 'Tout a été contrôlé.', ar: 'تم تدقيق كل شيء.' },
  noSource: { en: 'No file was read.', fr: "Aucun fichier n'a été lu.", ar: 'لم يُقرأ أي ملف.' },
  tool: { en: 'Tool', fr: 'Outil', ar: 'الأداة' },
  rulesDigest: { en: 'Rules, SHA-256', fr: 'Règles, SHA-256', ar: 'القواعد، SHA-256' },
} as const satisfies Record<string, Translated>;
