import type { Translated } from '../../language/locale.ts';

/** Headings of the page's sections, which are also its contents. */
export const SECTIONS = {
  story: { en: 'The month in brief', fr: 'Le mois en bref', ar: 'الشهر بإيجاز' },
  causes: { en: 'Causes', fr: 'Causes', ar: 'الأسباب' },
  disputes: { en: 'Disputes', fr: 'Contestations', ar: 'المطالبات' },
  findings: { en: 'All findings', fr: 'Tous les constats', ar: 'كل الملاحظات' },
  coverage: { en: 'What was checked', fr: 'Ce qui a été contrôlé', ar: 'ما جرى تدقيقه' },
  limits: { en: 'What was not checked', fr: 'Ce qui n’a pas été contrôlé', ar: 'ما لم يُدقَّق' },
  invoices: { en: 'Invoices', fr: 'Factures', ar: 'الفواتير' },
  files: { en: 'Files read', fr: 'Fichiers lus', ar: 'الملفات المقروءة' },
  warnings: { en: 'Warnings while reading', fr: 'Avertissements à la lecture', ar: 'تحذيرات أثناء القراءة' },
  glossary: { en: 'Words used', fr: 'Vocabulaire', ar: 'المصطلحات' },
} as const satisfies Record<string, Translated>;

/** The words around the sections, and of the controls. */
export const WORDS = {
  skip: { en: 'Skip to the content', fr: 'Aller au contenu', ar: 'تخطَّ إلى المحتوى' },
  contents: { en: 'Contents', fr: 'Sommaire', ar: 'المحتويات' },
  theme: { en: 'Theme', fr: 'Thème', ar: 'المظهر' },
  themeAuto: { en: 'As the system', fr: 'Comme le système', ar: 'كما في النظام' },
  themeLight: { en: 'Light', fr: 'Clair', ar: 'فاتح' },
  themeDark: { en: 'Dark', fr: 'Sombre', ar: 'داكن' },
  search: { en: 'Search', fr: 'Rechercher', ar: 'بحث' },
  searchHint: {
    en: 'Any words of a finding, numbers with or without separators',
    fr: 'Des mots d’un constat, numéros avec ou sans séparateurs',
    ar: 'كلمات من الملاحظة، والأرقام بفواصل أو بدونها',
  },
  all: { en: 'All', fr: 'Tous', ar: 'الكل' },
  clear: { en: 'Clear search and filters', fr: 'Effacer recherche et filtres', ar: 'مسح البحث والمرشحات' },
  more: { en: 'Show 500 more', fr: 'En afficher 500 de plus', ar: 'عرض 500 أخرى' },
  showAll: { en: 'Show all', fr: 'Tout afficher', ar: 'عرض الكل' },
  filters: {
    en: 'Search and filter the findings',
    fr: 'Rechercher et filtrer les constats',
    ar: 'البحث والترشيح',
  },
  sortHint: {
    en: 'A heading sorts the table: once up, twice down, three times back to the order of the report.',
    fr: 'Un titre de colonne trie le tableau\u00a0: une fois croissant, deux fois décroissant, trois fois l’ordre du rapport.',
    ar: 'عنوان العمود يرتب الجدول: مرة تصاعديا، ومرتين تنازليا، وثلاث مرات يعيد ترتيب التقرير.',
  },
  count: {
    en: 'Findings shown: {shown} of {found}',
    fr: 'Constats affichés\u00a0: {shown} sur {found}',
    ar: 'الملاحظات المعروضة: {shown} من {found}',
  },
  countFiltered: {
    en: 'Findings shown: {shown} of {found} that match, {all} in all',
    fr: 'Constats affichés\u00a0: {shown} sur {found} retenus, {all} au total',
    ar: 'الملاحظات المعروضة: {shown} من {found} مطابقة، والمجموع {all}',
  },
  onlyCause: {
    en: 'Only the findings of cause {cause}.',
    fr: 'Seulement les constats de la cause {cause}.',
    ar: 'ملاحظات السبب {cause} وحدها.',
  },
  noMatch: {
    en: 'No finding matches. Clear the search and filters to see them all.',
    fr: 'Aucun constat ne correspond. Effacez recherche et filtres pour tous les voir.',
    ar: 'لا ملاحظة مطابقة. امسح البحث والمرشحات لعرض الكل.',
  },
  printed: {
    en: 'Printing this page prints every finding that the search and filters leave, with its proof.',
    fr: 'L’impression de cette page comprend tous les constats retenus par la recherche et les filtres, avec leurs preuves.',
    ar: 'تشمل طباعة هذه الصفحة كل ملاحظة يبقيها البحث والمرشحات، مع أدلتها.',
  },
  capped: {
    en: 'This page lists {listed} of {all} findings, those of the largest causes. All of them are in the workbook and in report.json.',
    fr: 'Cette page donne {listed} constats sur {all}, ceux des causes les plus lourdes. Tous sont dans le classeur et dans report.json.',
    ar: 'تعرض هذه الصفحة {listed} من {all} ملاحظة، وهي ملاحظات أكبر الأسباب. وكلها في المصنف وفي report.json.',
  },
  listCapped: {
    en: 'The first {listed} of {all} are listed. All of them are in the workbook and in report.json.',
    fr: 'Les {listed} premiers sur {all} sont donnés. Tous sont dans le classeur et dans report.json.',
    ar: 'يُعرض أول {listed} من {all}. وكلها في المصنف وفي report.json.',
  },
  noDetails: {
    en: 'The saved report this page was made from holds the findings without this part.',
    fr: 'Le rapport enregistré dont cette page est tirée contient les constats sans cette partie.',
    ar: 'التقرير المحفوظ الذي أُعدت منه هذه الصفحة يحوي الملاحظات دون هذا الجزء.',
  },
  noWarning: {
    en: 'Nothing was read with a doubt.',
    fr: 'La lecture n’a laissé aucun doute.',
    ar: 'لم تُثر القراءة أي شك.',
  },
  madeBy: {
    en: 'Made by {tool}; rules SHA-256 {digest}. This page loads nothing and sends nothing.',
    fr: 'Produit par {tool}\u00a0; règles SHA-256 {digest}. Cette page ne charge rien et n’envoie rien.',
    ar: 'أُعد بواسطة {tool}؛ القواعد SHA-256 {digest}. لا تحمّل هذه الصفحة شيئا ولا ترسل شيئا.',
  },
  draft: {
    en: 'Class “billing error” is what is claimed; a person decides what is sent.',
    fr: 'Seule la classe «\u00a0erreur de facturation\u00a0» est réclamée\u00a0; c’est une personne qui décide de l’envoi.',
    ar: 'لا يُطالب إلا بفئة «خطأ في الفوترة»، والقرار بالإرسال يعود إلى شخص.',
  },
} as const satisfies Record<string, Translated>;

/** Headings of columns that hold two facts, and others that the workbook does not have. */
export const COLUMNS = {
  severityClass: { en: 'Severity, class', fr: 'Gravité, classe', ar: 'الخطورة والفئة' },
  finding: { en: 'Finding', fr: 'Constat', ar: 'الملاحظة' },
  explanation: { en: 'Explanation and proof', fr: 'Explication et preuve', ar: 'الشرح والدليل' },
  carrierAccount: { en: 'Carrier, account', fr: 'Opérateur, compte', ar: 'المشغل والحساب' },
  invoicePeriod: { en: 'Invoice, period', fr: 'Facture, période', ar: 'الفاتورة والفترة' },
  serviceCode: { en: 'Service, code', fr: 'Service, code', ar: 'الخدمة والرمز' },
  claimBySince: { en: 'Claim by, since', fr: 'Date limite, depuis', ar: 'الأجل، منذ' },
  cause: { en: 'Cause', fr: 'Cause', ar: 'السبب' },
  month: { en: 'Month', fr: 'Mois', ar: 'الشهر' },
  period: { en: 'Period', fr: 'Période', ar: 'الفترة' },
  invoiceDate: { en: 'Invoice date', fr: 'Date de facture', ar: 'تاريخ الفاتورة' },
  netTotal: { en: 'Net total', fr: 'Total HT', ar: 'المجموع دون ضريبة' },
  taxTotal: { en: 'Tax', fr: 'Taxes', ar: 'الضريبة' },
  total: { en: 'Total', fr: 'Total', ar: 'المجموع' },
  amountDue: { en: 'Amount due', fr: 'Montant dû', ar: 'المبلغ المستحق' },
  charges: { en: 'Charges', fr: 'Charges', ar: 'الرسوم' },
  charged: { en: 'Sum of charges', fr: 'Somme des charges', ar: 'مجموع الرسوم' },
  complete: { en: 'Read whole', fr: 'Lue en entier', ar: 'قُرئت كاملة' },
  atStake: { en: 'At stake', fr: 'En jeu', ar: 'المبلغ المعني' },
  daysLeft: { en: 'Days left', fr: 'Jours restants', ar: 'الأيام الباقية' },
  what: { en: 'What', fr: 'Quoi', ar: 'ماذا' },
  part: { en: 'Share', fr: 'Part', ar: 'الحصة' },
} as const satisfies Record<string, Translated>;

/** Yes and no in a column. */
export const YES_NO = {
  yes: { en: 'Yes', fr: 'Oui', ar: 'نعم' },
  no: { en: 'No', fr: 'Non', ar: 'لا' },
} as const satisfies Record<string, Translated>;
