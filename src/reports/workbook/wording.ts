import type { InputFile } from '../../audit/audit.ts';
import type { FindingClass, Severity } from '../../findings/finding.ts';
import type { Translated } from '../../language/locale.ts';
import type { ServiceStatus } from '../../records/field.ts';
import type { ComparisonLine, InventoryLine } from '../../report/report.ts';

/** The sheets in their order. */
export const SHEETS = {
  summary: { en: 'Summary', fr: 'Synthèse', ar: 'الملخص' },
  causes: { en: 'Causes', fr: 'Causes', ar: 'الأسباب' },
  discrepancies: { en: 'Discrepancies', fr: 'Écarts', ar: 'الفروقات' },
  disputes: { en: 'Disputes', fr: 'Contestations', ar: 'المطالبات' },
  comparison: { en: 'Comparison', fr: 'Comparaison', ar: 'المقارنة' },
  inventory: { en: 'Inventory check', fr: 'Contrôle inventaire', ar: 'فحص الجرد' },
  invoices: { en: 'Invoices', fr: 'Factures', ar: 'الفواتير' },
  notAudited: { en: 'Not audited', fr: 'Non contrôlé', ar: 'غير مدقق' },
  sources: { en: 'Sources', fr: 'Sources', ar: 'المصادر' },
  glossary: { en: 'Glossary', fr: 'Glossaire', ar: 'مسرد المصطلحات' },
} as const satisfies Record<string, Translated>;

/** What each sheet holds, for the reader of the summary. */
export const CONTENTS: Readonly<Record<Exclude<keyof typeof SHEETS, 'summary'>, Translated>> = {
  causes: {
    en: 'the findings grouped: the same rule, code and difference on many lines is one cause',
    fr: 'les constats regroupés\u00a0: même règle, même code et même écart sur plusieurs lignes font une cause',
    ar: 'الملاحظات مجمعة: القاعدة نفسها والرمز نفسه والفرق نفسه في بنود عدة سبب واحد',
  },
  discrepancies: {
    en: 'every finding with its amounts, its reason, its proof and the status of its claim',
    fr: 'chaque constat avec ses montants, son motif, sa preuve et le statut de sa réclamation',
    ar: 'كل ملاحظة بمبالغها وسببها ودليلها وحالة مطالبتها',
  },
  disputes: {
    en: 'every claim with its state, its money and its dates, and what all of them come to',
    fr: 'chaque réclamation avec son état, ses montants et ses dates, et le bilan de toutes',
    ar: 'كل مطالبة بحالتها ومبالغها ومواعيدها، وحصيلة جميعها',
  },
  comparison: {
    en: 'each recurring charge: bill, inventory and contract side by side',
    fr: 'chaque charge récurrente\u00a0: facture, inventaire et contrat côte à côte',
    ar: 'كل رسم متكرر: الفاتورة والجرد والعقد جنبا إلى جنب',
  },
  inventory: {
    en: 'each row of the inventory with what was billed for it, and what is billed without being in it',
    fr: "chaque ligne d'inventaire avec ce qui a été facturé, puis ce qui est facturé sans y être",
    ar: 'كل صف من الجرد وما فُوتر له، ثم ما فُوتر وليس فيه',
  },
  invoices: {
    en: 'the invoices of the month: periods, totals, balance carried forward, missing ones',
    fr: 'les factures du mois\u00a0: périodes, totaux, report de solde, factures manquantes',
    ar: 'فواتير الشهر: الفترات والمجاميع وترحيل الرصيد والفواتير المفقودة',
  },
  notAudited: {
    en: 'what could not be checked, and why',
    fr: "ce qui n'a pas pu être contrôlé, et pourquoi",
    ar: 'ما تعذر تدقيقه ولماذا',
  },
  sources: {
    en: 'the files that were read, with their digests',
    fr: 'les fichiers lus, avec leurs empreintes',
    ar: 'الملفات المقروءة وبصماتها',
  },
  glossary: {
    en: 'the words of this workbook and the rules behind it',
    fr: 'les mots de ce classeur et les règles appliquées',
    ar: 'مصطلحات هذا المصنف والقواعد المطبقة',
  },
};

/** A finding's class; the four texts differ, as formulas count by them. */
export const CLASSES: Readonly<Record<FindingClass, Translated>> = {
  error: { en: 'Billing error', fr: 'Erreur de facturation', ar: 'خطأ في الفوترة' },
  exposure: { en: 'Exposure', fr: 'Risque', ar: 'مخاطرة' },
  optimisation: { en: 'Optimisation', fr: 'Optimisation', ar: 'تحسين' },
  'data-quality': { en: 'Data quality', fr: 'Qualité des données', ar: 'جودة البيانات' },
};

/** A finding's severity; the three texts differ, as formulas count by them. */
export const SEVERITY_WORDS: Readonly<Record<Severity, Translated>> = {
  error: { en: 'Error', fr: 'Erreur', ar: 'خطأ' },
  warning: { en: 'Warning', fr: 'Avertissement', ar: 'تحذير' },
  info: { en: 'Information', fr: 'Information', ar: 'معلومة' },
};

/** What the comparison of a charge came to. */
export const VERDICTS: Readonly<Record<ComparisonLine['verdict'], Translated>> = {
  agrees: { en: 'Agrees', fr: 'Conforme', ar: 'مطابق' },
  above: { en: 'Billed above', fr: 'Facturé au-dessus', ar: 'مفوتر بأكثر' },
  below: { en: 'Billed below', fr: 'Facturé en dessous', ar: 'مفوتر بأقل' },
  differs: { en: 'Prices differ', fr: 'Prix divergents', ar: 'أسعار متباينة' },
  found: { en: 'See findings', fr: 'Voir constats', ar: 'انظر النتائج' },
  'not-compared': { en: 'Not compared', fr: 'Non comparé', ar: 'غير مقارن' },
};

/** What the bills say of a row of the inventory; `unowned` is billed and in no row. */
export const INVENTORY_WORDS: Readonly<Record<InventoryLine['verdict'] | 'unowned', Translated>> = {
  found: { en: 'See findings', fr: 'Voir constats', ar: 'انظر الملاحظات' },
  billed: { en: 'Billed', fr: 'Facturé', ar: 'مفوتر' },
  'not-billed': { en: 'Not billed', fr: 'Non facturé', ar: 'غير مفوتر' },
  'not-due': { en: 'Nothing due', fr: 'Rien à facturer', ar: 'لا شيء مستحق' },
  unowned: { en: 'Not in the inventory', fr: "Absent de l'inventaire", ar: 'ليس في الجرد' },
};

/** The status of a service in the inventory. */
export const SERVICE_WORDS: Readonly<Record<ServiceStatus, Translated>> = {
  active: { en: 'Active', fr: 'Actif', ar: 'نشطة' },
  suspended: { en: 'Suspended', fr: 'Suspendu', ar: 'موقوفة' },
  disconnected: { en: 'Disconnected', fr: 'Résilié', ar: 'مفصولة' },
  pending: { en: 'Pending', fr: 'En attente', ar: 'قيد الانتظار' },
};

/** How far an invoice could be held against itself. */
export const INVOICE_WORDS = {
  complete: { en: 'Read whole', fr: 'Lue en entier', ar: 'قُرئت كاملة' },
  incomplete: { en: 'Rows missing', fr: 'Lignes manquantes', ar: 'صفوف ناقصة' },
  missing: { en: 'Missing', fr: 'Manquante', ar: 'مفقودة' },
} as const satisfies Record<string, Translated>;

/** The life of a claim; the first is where each starts. No text may hold a comma: a validation list is split at commas. */
export const CLAIM_STATUSES = [
  { en: 'New', fr: 'Nouveau', ar: 'جديد' },
  { en: 'To send', fr: 'À envoyer', ar: 'للإرسال' },
  { en: 'Sent', fr: 'Envoyé', ar: 'أُرسل' },
  { en: 'Acknowledged', fr: 'Accusé reçu', ar: 'أُقر باستلامه' },
  { en: 'Approved', fr: 'Accepté', ar: 'مقبول' },
  { en: 'Partly approved', fr: 'Accepté en partie', ar: 'مقبول جزئيا' },
  { en: 'Denied', fr: 'Refusé', ar: 'مرفوض' },
  { en: 'Credited', fr: 'Crédité', ar: 'صدر إشعار دائن' },
  { en: 'Closed', fr: 'Clos', ar: 'مغلق' },
] as const satisfies readonly Translated[];

/** Said to who types a status that is not in the list. */
export const STATUS_REFUSED: Translated = {
  en: 'Choose a status from the list.',
  fr: 'Choisissez un statut dans la liste.',
  ar: 'اختر حالة من القائمة.',
};

/** What a file was to the audit. */
export const ROLES: Readonly<Record<InputFile['role'], Translated>> = {
  bills: { en: 'Bill', fr: 'Facture', ar: 'فاتورة' },
  invoices: { en: 'Invoice headers', fr: 'En-têtes de facture', ar: 'رؤوس الفواتير' },
  inventory: { en: 'Inventory', fr: 'Inventaire', ar: 'الجرد' },
  prices: { en: 'Price sheet', fr: 'Grille tarifaire', ar: 'قائمة الأسعار' },
  orders: { en: 'Orders', fr: 'Commandes', ar: 'الطلبات' },
  history: { en: 'Earlier bill', fr: 'Facture antérieure', ar: 'فاتورة سابقة' },
};

/** The headings of the tables, in the trade's words. */
export const HEADINGS = {
  number: { en: 'No.', fr: 'N°', ar: 'الرقم' },
  finding: { en: 'Finding', fr: 'Constat', ar: 'الملاحظة' },
  cause: { en: 'Cause', fr: 'Cause', ar: 'رمز السبب' },
  severity: { en: 'Severity', fr: 'Gravité', ar: 'الخطورة' },
  class: { en: 'Class', fr: 'Classe', ar: 'الفئة' },
  carrier: { en: 'Carrier', fr: 'Opérateur', ar: 'المشغل' },
  account: { en: 'Account', fr: 'Compte', ar: 'الحساب' },
  invoice: { en: 'Invoice', fr: 'Facture', ar: 'الفاتورة' },
  billDate: { en: 'Bill date', fr: 'Date de facture', ar: 'تاريخ الفاتورة' },
  dueDate: { en: 'Due date', fr: 'Échéance', ar: 'تاريخ الاستحقاق' },
  service: { en: 'Service', fr: 'Service', ar: 'الخدمة' },
  code: { en: 'Code', fr: 'Code', ar: 'الرمز' },
  description: { en: 'Description', fr: 'Libellé', ar: 'الوصف' },
  from: { en: 'From', fr: 'Du', ar: 'من' },
  to: { en: 'To', fr: 'Au', ar: 'إلى' },
  billed: { en: 'Billed', fr: 'Facturé', ar: 'المفوتر' },
  expected: { en: 'Expected', fr: 'Attendu', ar: 'المتوقع' },
  difference: { en: 'Difference', fr: 'Écart', ar: 'الفرق' },
  percent: { en: 'Difference %', fr: 'Écart %', ar: 'الفرق %' },
  claim: { en: 'Claimed', fr: 'Réclamé', ar: 'المطالب به' },
  currency: { en: 'Currency', fr: 'Devise', ar: 'العملة' },
  reason: { en: 'Reason', fr: 'Motif', ar: 'السبب' },
  message: { en: 'Explanation', fr: 'Explication', ar: 'الشرح' },
  billProof: { en: 'Proof: bill', fr: 'Preuve\u00a0: facture', ar: 'الدليل: الفاتورة' },
  referenceProof: { en: 'Proof: reference', fr: 'Preuve\u00a0: référence', ar: 'الدليل: المرجع' },
  toDate: { en: 'To date', fr: 'À ce jour', ar: 'حتى الآن' },
  yearly: { en: 'Per year', fr: 'Par an', ar: 'سنويًا' },
  claimable: { en: 'Still claimable', fr: 'Encore réclamable', ar: 'ما زال قابلًا للمطالبة' },
  deadline: { en: 'Claim by', fr: 'À réclamer au plus tard le', ar: 'آخر أجل للمطالبة' },
  also: { en: 'Also seen by', fr: 'Également signalé par', ar: 'رصدته أيضا' },
  lines: { en: 'Lines', fr: 'Lignes', ar: 'البنود' },
  services: { en: 'Services', fr: 'Services', ar: 'الخدمات' },
  accounts: { en: 'Accounts', fr: 'Comptes', ar: 'الحسابات' },
  each: { en: 'Each', fr: 'Par ligne', ar: 'لكل بند' },
  since: { en: 'Since', fr: 'Depuis', ar: 'منذ' },
  example: { en: 'Example', fr: 'Exemple', ar: 'مثال' },
  status: { en: 'Claim status', fr: 'Statut', ar: 'حالة المطالبة' },
  standing: { en: 'Standing', fr: 'Situation', ar: 'الوضع' },
  claimNumber: { en: 'Claim no.', fr: 'N° de réclamation', ar: 'رقم المطالبة' },
  disputeState: { en: 'State', fr: 'État', ar: 'الحالة' },
  disputed: { en: 'In dispute', fr: 'Contesté', ar: 'المتنازع عليه' },
  ticket: { en: 'Ticket', fr: 'Dossier', ar: 'رقم الملف' },
  dispute: { en: 'Dispute', fr: 'Contestation', ar: 'المطالبة' },
  quantity: { en: 'Quantity', fr: 'Quantité', ar: 'الكمية' },
  inventoryPrice: { en: 'Inventory price', fr: 'Prix inventaire', ar: 'سعر الجرد' },
  billPrice: { en: 'Bill price', fr: 'Prix facturé', ar: 'السعر المفوتر' },
  contractPrice: { en: 'Contract price', fr: 'Prix contrat', ar: 'سعر العقد' },
  overInventory: { en: 'Bill − inventory', fr: 'Facture − inventaire', ar: 'الفاتورة − الجرد' },
  overContract: { en: 'Bill − contract', fr: 'Facture − contrat', ar: 'الفاتورة − العقد' },
  verdict: { en: 'Result', fr: 'Résultat', ar: 'النتيجة' },
  findings: { en: 'Findings', fr: 'Constats', ar: 'الملاحظات' },
  what: { en: 'What', fr: 'Quoi', ar: 'ماذا' },
  why: { en: 'Why', fr: 'Pourquoi', ar: 'لماذا' },
  detail: { en: 'Detail', fr: 'Détail', ar: 'تفصيل' },
  rule: { en: 'Rule', fr: 'Règle', ar: 'القاعدة' },
  place: { en: 'Place', fr: 'Emplacement', ar: 'الموضع' },
  amount: { en: 'Amount', fr: 'Montant', ar: 'المبلغ' },
  role: { en: 'Role', fr: 'Rôle', ar: 'الدور' },
  file: { en: 'File', fr: 'Fichier', ar: 'الملف' },
  sha256: { en: 'SHA-256', fr: 'SHA-256', ar: 'SHA-256' },
  layout: { en: 'Layout', fr: 'Format', ar: 'التنسيق' },
  rows: { en: 'Rows', fr: 'Lignes', ar: 'الصفوف' },
  records: { en: 'Records', fr: 'Enregistrements', ar: 'السجلات' },
  rejected: { en: 'Rejected', fr: 'Rejetées', ar: 'المرفوضة' },
  ignored: { en: 'Ignored', fr: 'Ignorées', ar: 'المتجاهلة' },
  exposure: { en: 'Exposure', fr: 'Risque', ar: 'المخاطر' },
  claimShare: { en: 'Claim %', fr: 'Réclamé %', ar: 'المطالب به %' },
  total: { en: 'Total', fr: 'Total', ar: 'المجموع' },
  share: { en: '%', fr: '%', ar: '%' },
  count: { en: 'Count', fr: 'Nombre', ar: 'العدد' },
  spend: { en: 'Spend', fr: 'Dépense', ar: 'الإنفاق' },
  inventoryStatus: { en: 'Status', fr: 'Statut', ar: 'الحالة' },
  startDate: { en: 'Start', fr: 'Début', ar: 'البداية' },
  endDate: { en: 'End', fr: 'Fin', ar: 'النهاية' },
  location: { en: 'Location', fr: 'Site', ar: 'الموقع' },
  costCenter: { en: 'Cost centre', fr: 'Centre de coûts', ar: 'مركز التكلفة' },
  contract: { en: 'Contract', fr: 'Contrat', ar: 'العقد' },
  charges: { en: 'Charges', fr: 'Charges', ar: 'الرسوم' },
  billFile: { en: 'Bill file', fr: 'Fichier facture', ar: 'ملف الفاتورة' },
  referenceFile: { en: 'Reference file', fr: 'Fichier référence', ar: 'ملف المرجع' },
  source: { en: 'Source No.', fr: 'N° de source', ar: 'رقم المصدر' },
  paidOn: { en: 'Paid on', fr: 'Payée le', ar: 'تاريخ الدفع' },
  previousBalance: { en: 'Previous balance', fr: 'Solde précédent', ar: 'الرصيد السابق' },
  payments: { en: 'Payments', fr: 'Paiements', ar: 'المدفوعات' },
  adjustments: { en: 'Adjustments', fr: 'Ajustements', ar: 'التسويات' },
  netTotal: { en: 'Net total', fr: 'Total HT', ar: 'المجموع دون ضريبة' },
  taxTotal: { en: 'Tax', fr: 'Taxes', ar: 'الضريبة' },
  grossTotal: { en: 'Invoice total', fr: 'Total facture', ar: 'مجموع الفاتورة' },
  amountDue: { en: 'Amount due', fr: 'Montant dû', ar: 'المبلغ المستحق' },
  charged: { en: 'Sum of lines', fr: 'Somme des lignes', ar: 'مجموع البنود' },
  linesLessNet: { en: 'Lines − net', fr: 'Lignes − HT', ar: 'البنود − دون ضريبة' },
  totalLessParts: { en: 'Total − net − tax', fr: 'Total − HT − taxes', ar: 'المجموع − دون ضريبة − الضريبة' },
  rollForward: { en: 'Balance computed', fr: 'Solde calculé', ar: 'الرصيد المحسوب' },
  dueLessComputed: { en: 'Due − computed', fr: 'Dû − calculé', ar: 'المستحق − المحسوب' },
  reading: { en: 'Reading', fr: 'Lecture', ar: 'القراءة' },
  code207: { en: 'Reason, status 207', fr: 'Motif, statut 207', ar: 'سبب الحالة 207' },
  peppolReason: { en: 'Peppol reason', fr: 'Motif Peppol', ar: 'سبب Peppol' },
  peppolAction: { en: 'Peppol action', fr: 'Action Peppol', ar: 'إجراء Peppol' },
  term: { en: 'Word', fr: 'Terme', ar: 'المصطلح' },
  meaning: { en: 'Meaning', fr: 'Signification', ar: 'المعنى' },
  subject: { en: 'Subject', fr: 'Sujet', ar: 'الموضوع' },
  evidenceValue: { en: 'Value', fr: 'Valeur', ar: 'القيمة' },
  spendWithPrice: { en: 'With price', fr: 'Avec prix', ar: 'بسعر معروف' },
} as const satisfies Record<string, Translated>;
