import type { FindingClass } from '../../findings/finding.ts';
import type { Translated } from '../../language/locale.ts';
import type { InventoryMatch, MatchedCharge, PriceHit, PriceMatch } from '../../match/month.ts';
import type { ServiceStatus } from '../../records/field.ts';

/** The sections and labels of one finding's story; `{names}` are filled in by `say`. */
export const STORY = {
  about: { en: 'What it is about', fr: 'Objet', ar: 'الموضوع' },
  working: { en: 'Arithmetic', fr: 'Calcul', ar: 'الحساب خطوة بخطوة' },
  noWorking: { en: 'No amount is computed.', fr: 'Aucun montant n’est calculé.', ar: 'لا يُحسب أي مبلغ.' },
  matched: { en: 'How it was matched', fr: 'Rapprochement', ar: 'كيف جرت المطابقة' },
  evidence: { en: 'Rows used', fr: 'Lignes utilisées', ar: 'الصفوف المستعملة' },
  noEvidence: { en: 'No row proves it.', fr: 'Aucune ligne ne le prouve.', ar: 'لا صف يثبته.' },
  also: { en: 'Also seen by', fr: 'Aussi relevé par', ar: 'رصدته أيضًا' },
  notAlso: {
    en: 'No other rule saw it.',
    fr: 'Aucune autre règle ne l’a relevé.',
    ar: 'لم ترصده قاعدة أخرى.',
  },
  fingerprint: { en: 'Fingerprint', fr: 'Empreinte', ar: 'البصمة' },
  inventory: { en: 'Inventory', fr: 'Inventaire', ar: 'الجرد' },
  price: { en: 'Price', fr: 'Prix', ar: 'السعر' },
  share: { en: 'Months charged', fr: 'Mois facturés', ar: 'الأشهر المفوترة' },
  header: { en: 'Invoice header', fr: 'En-tête de facture', ar: 'رأس الفاتورة' },
  control: { en: 'Control figure', fr: 'Total de contrôle', ar: 'رقم المراقبة' },
  charges: { en: 'Charges', fr: 'Charges', ar: 'الرسوم' },
  status: { en: 'Status', fr: 'Statut', ar: 'الحالة' },
  bill: { en: 'Bill', fr: 'Facture détaillée', ar: 'الفاتورة' },
  description: { en: 'Description', fr: 'Libellé', ar: 'الوصف' },
  order: { en: 'Order', fr: 'Commande', ar: 'الطلب' },
  none: { en: 'none', fr: 'aucun', ar: 'لا شيء' },
  incomplete: {
    en: 'not read in full: its sums prove nothing',
    fr: 'lue en partie seulement\u00a0: ses sommes ne prouvent rien',
    ar: 'لم تُقرأ كاملة: مجاميعها لا تثبت شيئًا',
  },
  billedForRow: {
    en: '{count} answered for by this row; {service} for the service on any account',
    fr: '{count} pour cette ligne\u00a0; {service} pour le service, tous comptes confondus',
    ar: '{count} لهذا الصف؛ {service} للخدمة في كل الحسابات',
  },
  invoiced: { en: 'Account invoiced for', fr: 'Compte facturé pour', ar: 'فُوتر الحساب عن' },
  statedRead: {
    en: 'the file states {stated}, {read} was read ({place})',
    fr: 'le fichier annonce {stated}, {read} a été lu ({place})',
    ar: 'الملف يذكر {stated} والمقروء {read} ({place})',
  },
  sheet: { en: 'sheet {name}', fr: 'feuille {name}', ar: 'ورقة {name}' },
  page: { en: 'page {name}', fr: 'page {name}', ar: 'الصفحة {name}' },
  segment: { en: 'segment {name}', fr: 'segment {name}', ar: 'المقطع {name}' },
  row: { en: 'row {name}', fr: 'ligne {name}', ar: 'صف {name}' },
  cell: { en: 'cell {name}', fr: 'cellule {name}', ar: 'خلية {name}' },
  column: { en: 'column {name}', fr: 'colonne {name}', ar: 'عمود {name}' },
  contract: { en: 'contract {name}', fr: 'contrat {name}', ar: 'عقد {name}' },
  code: { en: 'code {name}', fr: 'code {name}', ar: 'رمز {name}' },
  unitPrice: { en: 'unit price {name}', fr: 'prix unitaire {name}', ar: 'سعر الوحدة {name}' },
  discount: { en: 'discount {name}', fr: 'remise {name}', ar: 'خصم {name}' },
  months: { en: 'for {name} months', fr: 'pour {name} mois', ar: 'لعدد أشهر {name}' },
  validBetween: { en: 'valid {from} to {to}', fr: 'valable du {from} au {to}', ar: 'سارٍ من {from} إلى {to}' },
  validFrom: {
    en: 'valid from {from}, no end',
    fr: 'valable depuis le {from}, sans fin',
    ar: 'سارٍ من {from} دون نهاية',
  },
  validTo: { en: 'valid until {to}', fr: 'valable jusqu’au {to}', ar: 'سارٍ حتى {to}' },
  validAlways: { en: 'valid at any date', fr: 'valable à toute date', ar: 'سارٍ في كل تاريخ' },
  listedMore: {
    en: '{list}; {count} more',
    fr: '{list}\u00a0; {count} de plus',
    ar: '{list}؛ و{count} غيرها',
  },
  accountDiffers: {
    en: '{story}; the inventory has it under account {account}',
    fr: '{story}\u00a0; l’inventaire le met au compte {account}',
    ar: '{story}؛ والجرد يضعها تحت الحساب {account}',
  },
  byService: {
    en: 'the service agrees with {rows}; the codes were not compared, one side names none',
    fr: 'le service concorde avec {rows}\u00a0; codes non comparés, l’un des deux côtés n’en a pas',
    ar: 'الخدمة تطابق {rows}؛ لم تُقارَن الرموز لغياب أحدها',
  },
} as const satisfies Record<string, Translated>;

/** What a class means for the reader. */
export const CLASSES: Readonly<Record<FindingClass, Translated>> = {
  error: { en: 'to be claimed', fr: 'à réclamer', ar: 'يُطالَب به' },
  exposure: {
    en: 'against us or a risk; never in the letter',
    fr: 'à notre charge ou à risque\u00a0; jamais dans la lettre',
    ar: 'ضدنا أو خطر؛ لا يُذكر في الرسالة أبدًا',
  },
  optimisation: { en: 'our own choice', fr: 'notre propre choix', ar: 'قرار يعود إلينا' },
  'data-quality': { en: 'a matter of records', fr: 'qualité des données', ar: 'جودة البيانات' },
};

/** How grave a finding is. */
export const SEVERITY_NAMES = {
  error: { en: 'error', fr: 'erreur', ar: 'خطأ' },
  warning: { en: 'warning', fr: 'avertissement', ar: 'تحذير' },
  info: { en: 'for information', fr: 'pour information', ar: 'للعلم' },
} as const satisfies Record<string, Translated>;

/** What the inventory says of the charge; `{rows}` are places. */
export const INVENTORY_STORIES: Readonly<Record<InventoryMatch['status'], Translated>> = {
  'no-inventory': {
    en: 'no inventory was given for this carrier',
    fr: 'aucun inventaire n’a été donné pour cet opérateur',
    ar: 'لم يُقدَّم جرد لهذا المشغّل',
  },
  'no-service': {
    en: 'the charge names no service to look up',
    fr: 'la charge ne nomme aucun service à rechercher',
    ar: 'الرسم لا يذكر خدمة للبحث عنها',
  },
  unread: {
    en: 'a row that may be this service’s could not be read',
    fr: 'une ligne qui peut être celle de ce service n’a pas pu être lue',
    ar: 'تعذّرت قراءة صف قد يخص هذه الخدمة',
  },
  'unknown-service': {
    en: 'the service is not in the inventory',
    fr: 'le service n’est pas à l’inventaire',
    ar: 'الخدمة غير موجودة في الجرد',
  },
  'other-carrier': {
    en: 'the service is in the inventory under another carrier only: {rows}',
    fr: 'le service n’est à l’inventaire que sous un autre opérateur\u00a0: {rows}',
    ar: 'الخدمة في الجرد لدى مشغّل آخر فقط: {rows}',
  },
  'unknown-code': {
    en: 'the service is in the inventory under other codes only: {rows}',
    fr: 'le service n’est à l’inventaire que sous d’autres codes\u00a0: {rows}',
    ar: 'الخدمة في الجرد برموز أخرى فقط: {rows}',
  },
  matched: {
    en: 'service and code agree with {rows}',
    fr: 'le service et le code concordent avec {rows}',
    ar: 'الخدمة والرمز يطابقان {rows}',
  },
};

/** What the price sheets say of the charge; `{terms}` are price terms with their places. */
export const PRICE_STORIES: Readonly<Record<PriceMatch['status'], Translated>> = {
  unread: {
    en: 'a price term that may be this charge’s could not be read',
    fr: 'un prix qui peut être celui de cette charge n’a pas pu être lu',
    ar: 'تعذّرت قراءة سعر قد يخص هذا الرسم',
  },
  'no-sheet': {
    en: 'the carrier has no price sheet',
    fr: 'l’opérateur n’a pas de grille de prix',
    ar: 'لا قائمة أسعار للمشغّل',
  },
  'unknown-code': {
    en: 'no price term of the carrier ever had this code',
    fr: 'aucun prix de l’opérateur n’a jamais porté ce code',
    ar: 'لم يرد هذا الرمز في أي سعر للمشغّل',
  },
  'no-code': {
    en: 'the charge has neither code nor description to look up',
    fr: 'la charge n’a ni code ni libellé à rechercher',
    ar: 'لا رمز للرسم ولا وصف للبحث عنه',
  },
  'no-term': {
    en: 'the code has price terms, none for this type, scope, quantity or date: {terms}',
    fr: 'le code a des prix, aucun pour ce type, cette portée, cette quantité ou cette date\u00a0: {terms}',
    ar: 'للرمز أسعار، ولا سعر منها لهذا النوع أو النطاق أو الكمية أو التاريخ: {terms}',
  },
  'other-currency': {
    en: 'the only price terms in force are in another currency: {terms}',
    fr: 'les seuls prix en vigueur sont dans une autre devise\u00a0: {terms}',
    ar: 'الأسعار السارية كلها بعملة أخرى: {terms}',
  },
  expired: {
    en: 'no price term is in force; the last one ended before the period: {terms}',
    fr: 'aucun prix en vigueur\u00a0; le dernier a pris fin avant la période\u00a0: {terms}',
    ar: 'لا سعر سارٍ؛ آخر سعر انتهى قبل الفترة: {terms}',
  },
  conflict: {
    en: 'equally narrow price terms disagree: {terms}',
    fr: 'des prix de même portée se contredisent\u00a0: {terms}',
    ar: 'أسعار بالنطاق نفسه متعارضة: {terms}',
  },
  'in-force': {
    en: 'price term: {terms}, scope {scope}, by {by}',
    fr: 'prix\u00a0: {terms}, portée {scope}, par {by}',
    ar: 'السعر: {terms}، النطاق {scope}، بواسطة {by}',
  },
};

/** How widely a price term holds. */
export const SCOPES: Readonly<Record<PriceHit['scope'], Translated>> = {
  service: { en: 'service', fr: 'service', ar: 'الخدمة' },
  account: { en: 'account', fr: 'compte', ar: 'الحساب' },
  carrier: { en: 'carrier', fr: 'opérateur', ar: 'المشغّل' },
};

/** By what a price term was found. */
export const FOUND_BY: Readonly<Record<PriceHit['by'], Translated>> = {
  code: { en: 'code', fr: 'code', ar: 'الرمز' },
  description: { en: 'description', fr: 'libellé', ar: 'الوصف' },
};

/** Where a charge's period comes from. */
export const PERIOD_SOURCES: Readonly<Record<MatchedCharge['periodFrom'], Translated>> = {
  charge: { en: '{period}, from the charge', fr: '{period}, selon la charge', ar: '{period}، من الرسم' },
  invoice: {
    en: '{period}, from the invoice: the charge has none',
    fr: '{period}, selon la facture\u00a0: la charge n’en a pas',
    ar: '{period}، من الفاتورة: لا فترة للرسم',
  },
  none: {
    en: 'none: neither the charge nor its invoice has one',
    fr: 'aucune\u00a0: ni la charge ni sa facture n’en ont',
    ar: 'لا شيء: لا فترة للرسم ولا لفاتورته',
  },
};

/** The states of a service in the inventory. */
export const STATUSES: Readonly<Record<ServiceStatus, Translated>> = {
  active: { en: 'active', fr: 'actif', ar: 'نشطة' },
  suspended: { en: 'suspended', fr: 'suspendu', ar: 'معلّقة' },
  disconnected: { en: 'disconnected', fr: 'résilié', ar: 'مفصولة' },
  pending: { en: 'pending', fr: 'en attente', ar: 'قيد الانتظار' },
};
