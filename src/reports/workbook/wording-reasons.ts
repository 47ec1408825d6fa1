import type { NotAudited, NotAuditedReason } from '../../audit/audit.ts';
import type { Translated } from '../../language/locale.ts';

/** Why something was not audited, as a sentence. */
export const REASONS: Readonly<Record<NotAuditedReason, Translated>> = {
  'no-inventory': {
    en: 'No inventory was given for the carrier.',
    fr: "Aucun inventaire n'a été fourni pour l'opérateur.",
    ar: 'لم يُقدم جرد لهذا المشغل.',
  },
  'no-service': {
    en: 'The charge names no service.',
    fr: 'La charge ne nomme aucun service.',
    ar: 'لا يذكر الرسم أي خدمة.',
  },
  'no-price-sheet': {
    en: 'The carrier has no price sheet.',
    fr: "L'opérateur n'a pas de grille tarifaire.",
    ar: 'لا توجد قائمة أسعار للمشغل.',
  },
  'no-code': {
    en: 'The charge has neither a code nor a description to look up.',
    fr: "La charge n'a ni code ni libellé à rechercher.",
    ar: 'ليس للرسم رمز ولا وصف يُبحث به.',
  },
  'no-term': {
    en: 'The price sheet has the code, but no price for this date, type, scope or quantity.',
    fr: 'La grille tarifaire a ce code, mais aucun prix pour cette date, ce type, cette portée ou cette quantité.',
    ar: 'الرمز موجود في قائمة الأسعار لكن بلا سعر لهذا التاريخ أو النوع أو النطاق أو الكمية.',
  },
  'unknown-code': {
    en: 'No price sheet of the carrier has this code.',
    fr: "Aucune grille tarifaire de l'opérateur n'a ce code.",
    ar: 'لا توجد قائمة أسعار للمشغل تحمل هذا الرمز.',
  },
  'other-currency': {
    en: 'The only prices in force are in another currency.',
    fr: 'Les seuls prix en vigueur sont dans une autre devise.',
    ar: 'الأسعار السارية الوحيدة بعملة أخرى.',
  },
  'other-carrier': {
    en: 'The service is in the inventory of another carrier only.',
    fr: "Le service n'est à l'inventaire que d'un autre opérateur.",
    ar: 'الخدمة موجودة في جرد مشغل آخر فقط.',
  },
  'price-conflict': {
    en: 'Equally narrow prices disagree, so none was used.',
    fr: "Des prix de même portée se contredisent\u00a0; aucun n'a été retenu.",
    ar: 'تتعارض أسعار متساوية النطاق فلم يُعتمد أي منها.',
  },
  'code-not-in-inventory': {
    en: 'The service is in the inventory, but not with this code.',
    fr: "Le service est à l'inventaire, mais pas avec ce code.",
    ar: 'الخدمة موجودة في الجرد لكن ليس بهذا الرمز.',
  },
  'disconnected-without-date': {
    en: 'The inventory says disconnected and gives no end date.',
    fr: "L'inventaire dit «\u00a0résilié\u00a0» sans donner de date de fin.",
    ar: 'الخدمة مفصولة في الجرد دون تاريخ نهاية.',
  },
  'no-lines': {
    en: 'The invoice has a header and no lines.',
    fr: 'La facture a un en-tête et aucune ligne.',
    ar: 'للفاتورة رأس وليس لها بنود.',
  },
  incomplete: {
    en: 'Rows of the file were rejected or do not reconcile, so its sums prove nothing.',
    fr: 'Des lignes du fichier sont rejetées ou ne concordent pas\u00a0; ses sommes ne prouvent rien.',
    ar: 'رُفضت صفوف من الملف أو لا تتطابق، فمجاميعه لا تثبت شيئا.',
  },
  'account-not-invoiced': {
    en: 'The account has no invoice this month.',
    fr: "Le compte n'a pas de facture ce mois-ci.",
    ar: 'لا توجد فاتورة للحساب هذا الشهر.',
  },
  unread: {
    en: 'A row of the inventory or of a price sheet that may answer for it could not be read.',
    fr: "Une ligne d'inventaire ou de grille qui pourrait y répondre n'a pas pu être lue.",
    ar: 'تعذرت قراءة صف من الجرد أو من قائمة الأسعار قد يجيب عنه.',
  },
  rejected: {
    en: 'The row could not be read.',
    fr: "La ligne n'a pas pu être lue.",
    ar: 'تعذرت قراءة الصف.',
  },
  'rule-skipped': {
    en: 'The rule was not applied.',
    fr: "La règle n'a pas été appliquée.",
    ar: 'لم تُطبق القاعدة.',
  },
  'totals-missing': {
    en: 'The invoice does not state all the totals that are held against one another.',
    fr: "La facture n'indique pas tous les totaux à comparer entre eux.",
    ar: 'لا تذكر الفاتورة كل المجاميع التي تُقارن ببعضها.',
  },
  credited: {
    en: 'The same invoice credits it to the cent.',
    fr: 'La même facture le crédite au centime.',
    ar: 'الفاتورة نفسها ترد المبلغ كاملا.',
  },
  'no-period': {
    en: 'The charge has no period to hold against the dates of the inventory.',
    fr: "La charge n'a pas de période à comparer aux dates de l'inventaire.",
    ar: 'ليس للرسم فترة تُقارن بتواريخ الجرد.',
  },
  'status-in-doubt': {
    en: 'The status or dates of the inventory contradict the bill: the service is pending, or ended and yet active.',
    fr: "Le statut ou les dates de l'inventaire contredisent la facture\u00a0: service en attente, ou terminé mais actif.",
    ar: 'حالة الجرد أو تواريخه تخالف الفاتورة: الخدمة معلقة أو منتهية وما زالت نشطة.',
  },
  'below-minimum': {
    en: 'The finding is smaller than the amount asked for.',
    fr: 'Le constat est inférieur au montant demandé.',
    ar: 'النتيجة أقل من المبلغ المطلوب.',
  },
  suppressed: {
    en: 'The finding is known and set aside until a date.',
    fr: "Le constat est connu et écarté jusqu'à une date.",
    ar: 'النتيجة معروفة ومستبعدة حتى تاريخ.',
  },
  known: {
    en: 'The earlier report given as the baseline has the finding, for no less money.',
    fr: 'Le rapport antérieur donné en référence a ce constat, pour un montant au moins égal.',
    ar: 'النتيجة واردة في التقرير السابق المعطى مرجعا، بمبلغ لا يقل عنه.',
  },
  disputed: {
    en: 'The finding is in dispute or credited, and only what is new was asked for.',
    fr: 'Le constat est contesté ou crédité, et seul le nouveau était demandé.',
    ar: 'النتيجة متنازع عليها أو قُيِّد رصيدها الدائن، والمطلوب هو الجديد وحده.',
  },
};

/** Why a warning stands among what was not audited. */
export const WARNING_SENTENCE: Translated = {
  en: 'It was read with a doubt.',
  fr: 'La lecture laisse un doute.',
  ar: 'قُرئ مع بعض الشك.',
};

/** What was not audited. */
export const KINDS: Readonly<Record<NotAudited['kind'] | 'warning', Translated>> = {
  charge: { en: 'Charge', fr: 'Charge', ar: 'رسم' },
  invoice: { en: 'Invoice', fr: 'Facture', ar: 'فاتورة' },
  inventory: { en: 'Inventory row', fr: "Ligne d'inventaire", ar: 'صف من الجرد' },
  row: { en: 'Row', fr: 'Ligne', ar: 'صف' },
  rule: { en: 'Rule', fr: 'Règle', ar: 'قاعدة' },
  finding: { en: 'Finding', fr: 'Constat', ar: 'نتيجة' },
  warning: { en: 'Warning', fr: 'Avertissement', ar: 'تحذير' },
};

/** The parts of a place in a file. */
export const PLACES = {
  sheet: { en: 'sheet', fr: 'feuille', ar: 'الورقة' },
  row: { en: 'row', fr: 'ligne', ar: 'الصف' },
  line: { en: 'line', fr: 'ligne', ar: 'السطر' },
  column: { en: 'column', fr: 'colonne', ar: 'العمود' },
  cell: { en: 'cell', fr: 'cellule', ar: 'الخلية' },
  page: { en: 'page', fr: 'page', ar: 'الصفحة' },
  segment: { en: 'segment', fr: 'segment', ar: 'المقطع' },
  key: { en: 'key', fr: 'clé', ar: 'المفتاح' },
} as const satisfies Record<string, Translated>;

/** The last words where a list of proofs is cut. */
export const MORE_PROOFS: Translated<(count: number) => string> = {
  en: (count) => `… and ${count} more`,
  fr: (count) => `… et ${count} de plus`,
  ar: (count) => `… و${count} غيرها`,
};
