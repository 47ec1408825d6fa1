import type { NotAudited, NotAuditedReason } from '../../audit/audit.ts';
import type { Language, Translated } from '../../language/locale.ts';
import type { CellEvidence } from '../../records/origin.ts';
import type { FindingKind } from './page.ts';

/** The sentences and headings of the terminal report; `{names}` are filled in by `say`. French spaces do not break. */
export const TEXTS = {
  auditOf: {
    en: '{customer}: audit as of {day}',
    fr: '{customer}\u00a0: audit au {day}',
    ar: '{customer}: تدقيق بتاريخ {day}',
  },
  auditAsOf: { en: 'Audit as of {day}', fr: 'Audit au {day}', ar: 'تدقيق بتاريخ {day}' },
  charges: { en: 'Charges: {count}', fr: 'Charges\u00a0: {count}', ar: 'الرسوم: {count}' },
  files: {
    en: 'Files: {count} ({roles})',
    fr: 'Fichiers\u00a0: {count} ({roles})',
    ar: 'الملفات: {count} ({roles})',
  },
  noFiles: { en: 'Files: none', fr: 'Fichiers\u00a0: aucun', ar: 'الملفات: لا شيء' },
  rejectedRows: {
    en: 'Rows rejected, and left out: {count}',
    fr: 'Lignes rejetées, donc écartées\u00a0: {count}',
    ar: 'صفوف مرفوضة ومستبعدة: {count}',
  },
  baseline: {
    en: 'Baseline {file}: {known} known findings set aside, {gone} gone. Findings, totals, letters and exit code are of what is new only.',
    fr: 'Référence {file}\u00a0: {known} constats connus écartés, {gone} disparus. Constats, totaux, lettres et code de sortie ne portent que sur le nouveau.',
    ar: 'المرجع {file}: ملاحظات معروفة مستبعدة {known}، وزالت {gone}. الملاحظات والمجاميع والرسائل ورمز الخروج تخص الجديد وحده.',
  },
  totals: { en: 'Claim and exposure', fr: 'Réclamation et risque', ar: 'المطالبة والمخاطر' },
  byRule: { en: 'Findings by rule', fr: 'Constats par règle', ar: 'الملاحظات حسب القاعدة' },
  coverage: { en: 'Coverage', fr: 'Couverture', ar: 'نطاق التدقيق' },
  notChecked: { en: 'Not checked', fr: 'Non vérifié', ar: 'ما لم يُدقَّق' },
  warnings: { en: 'Warnings: {count}', fr: 'Avertissements\u00a0: {count}', ar: 'التحذيرات: {count}' },
  written: { en: 'Files written', fr: 'Fichiers produits', ar: 'الملفات المكتوبة' },
  findingsHeading: { en: 'Findings', fr: 'Constats', ar: 'الملاحظات' },
  withInventory: { en: 'Charges with inventory', fr: 'Charges à l’inventaire', ar: 'رسوم لها جرد' },
  withPrice: { en: 'Charges with a price', fr: 'Charges avec un prix', ar: 'رسوم لها سعر' },
  spendWithPrice: { en: 'Spend with a price', fr: 'Dépense avec un prix', ar: 'إنفاق له سعر' },
  ofWhole: { en: '{part} of {whole}', fr: '{part} sur {whole}', ar: '{part} من {whole}' },
  rulesSkipped: {
    en: 'Rules skipped: {count}',
    fr: 'Règles non appliquées\u00a0: {count}',
    ar: 'قواعد لم تُطبَّق: {count}',
  },
  skippedBecause: { en: '{reason}: {rules}', fr: '{reason}\u00a0: {rules}', ar: '{reason}: {rules}' },
  allChecked: {
    en: 'Every rule ran, and nothing that was read was left out.',
    fr: 'Toutes les règles ont été appliquées et rien de ce qui a été lu n’a été écarté.',
    ar: 'طُبِّقت كل القواعد ولم يُستبعد شيء مما قُرئ.',
  },
  moreWarnings: {
    en: '{ellipsis} and {count} more',
    fr: '{ellipsis} et {count} de plus',
    ar: '{ellipsis} و{count} غيرها',
  },
  moreInFile: {
    en: '{ellipsis} and {count} more, in {file}',
    fr: '{ellipsis} et {count} de plus, dans {file}',
    ar: '{ellipsis} و{count} غيرها، في {file}',
  },
  moreByFormat: {
    en: '{ellipsis} and {count} more; --format csv lists them all',
    fr: '{ellipsis} et {count} de plus\u00a0; --format csv les donne tous',
    ar: '{ellipsis} و{count} غيرها؛ --format csv يعرضها كلها',
  },
  noFindings: {
    en: 'No findings among what was checked.',
    fr: 'Aucun constat parmi ce qui a été vérifié.',
    ar: 'لا ملاحظات فيما جرى تدقيقه.',
  },
  notAllChecked: {
    en: 'Not everything was checked. Rules skipped: {rules}. Records not compared: {records}. They are listed above.',
    fr: 'Tout n’a pas été vérifié. Règles non appliquées\u00a0: {rules}. Éléments non comparés\u00a0: {records}. La liste est plus haut.',
    ar: 'لم يُدقَّق كل شيء. قواعد لم تُطبَّق: {rules}. سجلات لم تُقارَن: {records}. القائمة أعلاه.',
  },
  verdictNone: { en: '0 findings', fr: '0 constat', ar: 'الملاحظات: 0' },
  verdictNotChecked: {
    en: '{verdict}; not checked: rules {rules}, records {records}',
    fr: '{verdict}\u00a0; non vérifié\u00a0: règles {rules}, éléments {records}',
    ar: '{verdict}؛ لم يُدقَّق: قواعد {rules}، سجلات {records}',
  },
  verdictOne: {
    en: '1 finding: claim {claim}, exposure {exposure}',
    fr: '1 constat\u00a0: réclamation {claim}, risque {exposure}',
    ar: 'الملاحظات: 1؛ المطالبة {claim}، المخاطر {exposure}',
  },
  verdict: {
    en: '{count} findings: claim {claim}, exposure {exposure}',
    fr: '{count} constats\u00a0: réclamation {claim}, risque {exposure}',
    ar: 'الملاحظات: {count}؛ المطالبة {claim}، المخاطر {exposure}',
  },
  verdictNew: {
    en: 'New since {file}: {verdict}',
    fr: 'Nouveau depuis {file}\u00a0: {verdict}',
    ar: 'الجديد منذ {file}: {verdict}',
  },
  verdictDisputed: {
    en: '{verdict}, in dispute {amount}',
    fr: '{verdict}, contesté {amount}',
    ar: '{verdict}، المتنازع عليه {amount}',
  },
  verdictSettled: {
    en: '{verdict}; settled, and not asked for any more: {count}',
    fr: '{verdict}\u00a0; réglés, qui ne sont plus réclamés\u00a0: {count}',
    ar: '{verdict}؛ سُوّيت ولم يعد يُطالَب بها: {count}',
  },
  verdictAside: {
    en: '{verdict}; in dispute or credited, and set aside: {count}',
    fr: '{verdict}\u00a0; contestés ou crédités, et écartés\u00a0: {count}',
    ar: '{verdict}؛ متنازع عليها أو قُيِّد رصيدها الدائن، واستُبعدت: {count}',
  },
  nothing: { en: 'nothing', fr: 'néant', ar: 'لا شيء' },
} as const satisfies Record<string, Translated>;

/** Headings of columns and labels of facts. */
export const LABELS = {
  impact: { en: 'Impact', fr: 'Écart', ar: 'الفرق' },
  reason: { en: 'Reason', fr: 'Motif', ar: 'السبب' },
  rule: { en: 'Rule', fr: 'Règle', ar: 'القاعدة' },
  carrier: { en: 'Carrier', fr: 'Opérateur', ar: 'المشغّل' },
  account: { en: 'Account', fr: 'Compte', ar: 'الحساب' },
  service: { en: 'Service', fr: 'Service', ar: 'الخدمة' },
  code: { en: 'Code', fr: 'Code', ar: 'الرمز' },
  billed: { en: 'Billed', fr: 'Facturé', ar: 'المفوتر' },
  expected: { en: 'Expected', fr: 'Attendu', ar: 'المتوقع' },
  id: { en: 'Id', fr: 'Id', ar: 'المعرّف' },
  invoice: { en: 'Invoice', fr: 'Facture', ar: 'الفاتورة' },
  period: { en: 'Period', fr: 'Période', ar: 'الفترة' },
  claim: { en: 'Claim', fr: 'Réclamation', ar: 'المطالبة' },
  disputed: { en: 'In dispute', fr: 'Contesté', ar: 'المتنازع عليه' },
  exposure: { en: 'Exposure', fr: 'Risque', ar: 'المخاطر' },
  findings: { en: 'Findings', fr: 'Constats', ar: 'الملاحظات' },
  currency: { en: 'Currency', fr: 'Devise', ar: 'العملة' },
  records: { en: 'Records', fr: 'Éléments', ar: 'السجلات' },
  count: { en: 'Count', fr: 'Nombre', ar: 'العدد' },
  amount: { en: 'Amount', fr: 'Montant', ar: 'المبلغ' },
} as const satisfies Record<string, Translated>;

/** How the mark before a finding reads. */
export const KINDS: Readonly<Record<FindingKind, Translated>> = {
  error: { en: 'error', fr: 'erreur', ar: 'خطأ' },
  warning: { en: 'warning', fr: 'avertissement', ar: 'تحذير' },
  exposure: { en: 'exposure', fr: 'risque', ar: 'مخاطر' },
  info: { en: 'for information', fr: 'pour information', ar: 'للعلم' },
};

/** What a file is to the audit. */
export const ROLE_NAMES: Readonly<Record<CellEvidence['role'], Translated>> = {
  bills: { en: 'bills', fr: 'factures détaillées', ar: 'فواتير تفصيلية' },
  invoices: { en: 'invoices', fr: 'en-têtes de facture', ar: 'رؤوس فواتير' },
  inventory: { en: 'inventory', fr: 'inventaire', ar: 'جرد' },
  prices: { en: 'prices', fr: 'prix', ar: 'أسعار' },
  orders: { en: 'orders', fr: 'commandes', ar: 'طلبات' },
  history: { en: 'history', fr: 'historique', ar: 'سجل سابق' },
};

/** What was not checked. */
export const NOT_AUDITED_KINDS: Readonly<Record<NotAudited['kind'], Translated>> = {
  charge: { en: 'charges', fr: 'charges', ar: 'رسوم' },
  invoice: { en: 'invoices', fr: 'factures', ar: 'فواتير' },
  inventory: { en: 'inventory rows', fr: 'lignes d’inventaire', ar: 'صفوف الجرد' },
  row: { en: 'rows', fr: 'lignes', ar: 'صفوف' },
  rule: { en: 'rules', fr: 'règles', ar: 'قواعد' },
  finding: { en: 'findings', fr: 'constats', ar: 'نتائج' },
};

/** Why something was not checked. */
export const NOT_AUDITED_WHY: Readonly<Record<NotAuditedReason, Translated>> = {
  'no-inventory': {
    en: 'the carrier has no inventory',
    fr: 'opérateur sans inventaire',
    ar: 'لا جرد للمشغّل',
  },
  'no-service': {
    en: 'the charge names no service',
    fr: 'la charge ne nomme aucun service',
    ar: 'الرسم لا يذكر خدمة',
  },
  'no-price-sheet': {
    en: 'the carrier has no price sheet',
    fr: 'opérateur sans grille de prix',
    ar: 'لا قائمة أسعار للمشغّل',
  },
  'no-code': {
    en: 'neither code nor description to look up',
    fr: 'ni code ni libellé à rechercher',
    ar: 'لا رمز ولا وصف للبحث',
  },
  'no-term': {
    en: 'no price term for its type, scope, quantity or dates',
    fr: 'aucun prix pour ce type, cette portée, cette quantité ou ces dates',
    ar: 'لا سعر لهذا النوع أو النطاق أو الكمية أو التاريخ',
  },
  'unknown-code': {
    en: 'the code is in no price sheet',
    fr: 'code absent des grilles de prix',
    ar: 'الرمز غير وارد في قوائم الأسعار',
  },
  'other-currency': {
    en: 'the price is in another currency',
    fr: 'prix dans une autre devise',
    ar: 'السعر بعملة أخرى',
  },
  'other-carrier': {
    en: 'the service is in the inventory of another carrier',
    fr: 'service à l’inventaire d’un autre opérateur',
    ar: 'الخدمة في جرد مشغّل آخر',
  },
  'price-conflict': { en: 'price terms disagree', fr: 'prix contradictoires', ar: 'أسعار متعارضة' },
  'code-not-in-inventory': {
    en: 'the inventory lists the service under other codes',
    fr: 'service à l’inventaire sous d’autres codes',
    ar: 'الخدمة في الجرد برموز أخرى',
  },
  'disconnected-without-date': {
    en: 'disconnected in the inventory, without a date',
    fr: 'résilié à l’inventaire, sans date',
    ar: 'مفصولة في الجرد دون تاريخ',
  },
  'no-lines': { en: 'the invoice has no charges', fr: 'facture sans charges', ar: 'فاتورة بلا رسوم' },
  incomplete: {
    en: 'the invoice could not be read in full',
    fr: 'facture lue en partie seulement',
    ar: 'تعذّرت قراءة الفاتورة كاملة',
  },
  'account-not-invoiced': {
    en: 'the account has no invoice this month',
    fr: 'compte sans facture ce mois-ci',
    ar: 'لا فاتورة للحساب هذا الشهر',
  },
  unread: {
    en: 'a row of the inventory or price sheet that may answer could not be read',
    fr: 'ligne d’inventaire ou de grille illisible qui pourrait répondre',
    ar: 'صف من الجرد أو الأسعار قد يجيب تعذّرت قراءته',
  },
  rejected: { en: 'the row could not be read', fr: 'ligne illisible', ar: 'تعذّرت قراءة الصف' },
  'rule-skipped': { en: 'the rule was skipped', fr: 'règle non appliquée', ar: 'لم تُطبَّق القاعدة' },
  'totals-missing': {
    en: 'the invoice lacks totals to hold against one another',
    fr: 'facture sans tous les totaux à comparer',
    ar: 'تنقص الفاتورة مجاميع للمقارنة',
  },
  credited: {
    en: 'credited to the cent on the same invoice',
    fr: 'crédités au centime sur la même facture',
    ar: 'مستردة بالكامل في الفاتورة نفسها',
  },
  'no-period': {
    en: 'the charge has no period to hold against the inventory’s dates',
    fr: 'charge sans période à comparer aux dates de l’inventaire',
    ar: 'رسم بلا فترة تقارن بتواريخ الجرد',
  },
  'status-in-doubt': {
    en: 'the inventory’s status and dates contradict the bill',
    fr: 'statut et dates de l’inventaire contraires à la facture',
    ar: 'حالة الجرد وتواريخه تخالف الفاتورة',
  },
  'below-minimum': {
    en: 'smaller than the amount asked for',
    fr: 'inférieurs au montant demandé',
    ar: 'أقل من المبلغ المطلوب',
  },
  suppressed: {
    en: 'known and set aside until a date',
    fr: 'connus et écartés jusqu’à une date',
    ar: 'معروفة ومستبعدة حتى تاريخ',
  },
  known: {
    en: 'known from the baseline',
    fr: 'déjà dans le rapport de référence',
    ar: 'واردة في التقرير المرجعي',
  },
  disputed: {
    en: 'in dispute or credited',
    fr: 'contestés ou crédités',
    ar: 'متنازع عليها أو قُيِّد رصيدها الدائن',
  },
};

/** The text in a language with its `{names}` replaced; what is filled in is never read for names again. */
export function say(
  text: Translated,
  language: Language,
  values: Readonly<Record<string, string>> = {},
): string {
  return filledIn(text[language], values);
}

/** A sentence with its `{names}` replaced, once. */
export function filledIn(sentence: string, values: Readonly<Record<string, string>>): string {
  return sentence.replace(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole);
}
