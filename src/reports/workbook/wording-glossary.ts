import type { Translated } from '../../language/locale.ts';
import { type GlossaryWord, TRADE_WORDS } from './wording-trade.ts';

/** What a word of the glossary belongs to. */
export const GLOSSARY_SUBJECTS = {
  money: { en: 'Amounts', fr: 'Montants', ar: 'المبالغ' },
  finding: { en: 'Findings', fr: 'Constats', ar: 'الملاحظات' },
  class: { en: 'Class', fr: 'Classe', ar: 'الفئة' },
  severity: { en: 'Severity', fr: 'Gravité', ar: 'الخطورة' },
  verdict: { en: 'Results', fr: 'Résultats', ar: 'النتائج' },
  status: { en: 'Claim status', fr: 'Statut', ar: 'حالة المطالبة' },
  dispute: { en: 'Disputes', fr: 'Contestations', ar: 'المطالبات' },
  trade: { en: 'Telecom billing', fr: 'Facturation télécom', ar: 'فوترة الاتصالات' },
  codes: { en: 'E-invoice codes', fr: 'Codes e-facture', ar: 'رموز الفاتورة الإلكترونية' },
  rule: { en: 'Rule', fr: 'Règle', ar: 'القاعدة' },
} as const satisfies Record<string, Translated>;

/** The words, by subject, in the order in which they are read. */
export const GLOSSARY: readonly (readonly [keyof typeof GLOSSARY_SUBJECTS, readonly GlossaryWord[]])[] = [
  [
    'money',
    [
      {
        term: { en: 'Claimed', fr: 'Réclamé', ar: 'المطالب به' },
        meaning: {
          en: 'What the carrier is asked to give back: the differences of class “Billing error”, before tax unless the difference is tax itself.',
          fr: "Ce qui est demandé à l'opérateur\u00a0: les écarts de classe «\u00a0Erreur de facturation\u00a0», hors taxes sauf si l'écart est lui-même une taxe.",
          ar: 'ما يُطلب من المشغل رده: الفروقات من فئة «خطأ في الفوترة»، دون ضريبة إلا إذا كان الفرق نفسه ضريبة.',
        },
      },
      {
        term: { en: 'Exposure', fr: 'Risque', ar: 'المخاطر' },
        meaning: {
          en: 'Too little billed, which the carrier may ask for later, or other money at risk. Never claimed.',
          fr: "Trop peu facturé, que l'opérateur peut réclamer plus tard, ou autres sommes exposées. Jamais réclamé.",
          ar: 'ما فُوتر بأقل من اللازم وقد يطلبه المشغل لاحقًا، أو أموال أخرى معرضة للخطر. لا يُطالب بها أبدًا.',
        },
      },
      {
        term: {
          en: 'Billed, expected, difference',
          fr: 'Facturé, attendu, écart',
          ar: 'المفوتر والمتوقع والفرق',
        },
        meaning: {
          en: 'Billed: what the bill says. Expected: what contract, inventory, order or arithmetic say. Difference: billed less expected; below zero, too little was billed.',
          fr: "Facturé\u00a0: ce que dit la facture. Attendu\u00a0: ce que disent le contrat, l'inventaire, la commande ou le calcul. Écart\u00a0: facturé moins attendu\u00a0; négatif, il a été trop peu facturé.",
          ar: 'المفوتر: ما تقوله الفاتورة. المتوقع: ما يقوله العقد أو الجرد أو الطلب أو الحساب. الفرق: المفوتر ناقص المتوقع، وإذا كان سالبًا فقد فُوتر أقل من اللازم.',
        },
      },
      {
        term: { en: 'To date, per year', fr: 'À ce jour, par an', ar: 'حتى الآن، سنويًا' },
        meaning: {
          en: 'To date: the same fact in every month that is known, this one included. Per year: what twelve months of it come to.',
          fr: 'À ce jour\u00a0: le même fait dans tous les mois connus, celui-ci compris. Par an\u00a0: ce que douze mois représentent.',
          ar: 'حتى الآن: الواقعة نفسها في كل الأشهر المعروفة بما فيها هذا الشهر. سنويًا: ما تبلغه في اثني عشر شهرًا.',
        },
      },
      {
        term: {
          en: 'Still claimable, claim by',
          fr: 'Encore réclamable, à réclamer au plus tard le',
          ar: 'ما زال قابلًا للمطالبة، آخر أجل للمطالبة',
        },
        meaning: {
          en: 'The part of the amount to date whose time limit is known and not past, and the last day on which the first of it can be claimed (contract or law). Empty where no limit is known.',
          fr: 'La part du montant à ce jour dont le délai est connu et non dépassé, et le dernier jour pour en réclamer la première part (contrat ou loi). Vide si aucun délai n’est connu.',
          ar: 'الجزء من المبلغ حتى الآن الذي أجله معروف ولم يفت، وآخر يوم يمكن فيه المطالبة بأوله (العقد أو القانون). فارغ إذا لم يُعرف أجل.',
        },
      },
    ],
  ],
  [
    'finding',
    [
      {
        term: { en: 'Finding', fr: 'Constat', ar: 'الملاحظة' },
        meaning: {
          en: 'One fact with its place, its money and its proof. Its id (F-…) is the same in every report of the month.',
          fr: 'Un fait avec son emplacement, son montant et sa preuve. Son identifiant (F-…) est le même dans chaque rapport du mois.',
          ar: 'واقعة واحدة بموضعها ومبلغها ودليلها. معرفها (F-…) هو نفسه في كل تقارير الشهر.',
        },
      },
      {
        term: { en: 'Cause', fr: 'Cause', ar: 'السبب' },
        meaning: {
          en: 'Findings that one mistake explains: same rule, carrier, code and difference. To be corrected once by the carrier.',
          fr: "Constats qu'une même erreur explique\u00a0: même règle, même opérateur, même code et même écart. À corriger une fois par l'opérateur.",
          ar: 'ملاحظات يفسرها خطأ واحد: القاعدة نفسها والمشغل نفسه والرمز نفسه والفرق نفسه. يصححها المشغل مرة واحدة.',
        },
      },
      {
        term: { en: 'Since', fr: 'Depuis', ar: 'منذ' },
        meaning: {
          en: 'First day of the earliest month, in an unbroken row up to this one, in which the same fact stands.',
          fr: 'Premier jour du plus ancien mois, sans interruption jusqu’à celui-ci, où le même fait existe.',
          ar: 'أول يوم من أقدم شهر تقوم فيه الواقعة نفسها دون انقطاع حتى هذا الشهر.',
        },
      },
      {
        term: { en: 'Proof', fr: 'Preuve', ar: 'الدليل' },
        meaning: {
          en: 'The cells of the input files that show the fact: of the bill, and of the reference it is held against.',
          fr: 'Les cellules des fichiers lus qui montrent le fait\u00a0: de la facture et de la référence qui lui est opposée.',
          ar: 'خلايا الملفات المقروءة التي تُظهر الواقعة: من الفاتورة ومن المرجع الذي تُقارن به.',
        },
      },
    ],
  ],
  [
    'class',
    [
      {
        term: { en: 'Billing error', fr: 'Erreur de facturation', ar: 'خطأ في الفوترة' },
        meaning: { en: 'To be claimed.', fr: 'À réclamer.', ar: 'يُطالب به.' },
      },
      {
        term: { en: 'Exposure', fr: 'Risque', ar: 'مخاطرة' },
        meaning: {
          en: 'Against us or a risk; never in a letter.',
          fr: 'En notre défaveur ou un risque\u00a0; jamais dans une lettre.',
          ar: 'في غير صالحنا أو تنطوي على خطر؛ لا يرد في أي رسالة.',
        },
      },
      {
        term: { en: 'Optimisation', fr: 'Optimisation', ar: 'تحسين' },
        meaning: {
          en: 'Rightly billed; our own choice could cost less.',
          fr: 'Facturé à juste titre\u00a0; un autre choix de notre part coûterait moins.',
          ar: 'مفوتر بحق؛ وخيار آخر منا قد يكلف أقل.',
        },
      },
      {
        term: { en: 'Data quality', fr: 'Qualité des données', ar: 'جودة البيانات' },
        meaning: {
          en: 'Our own records or the files to be put right.',
          fr: 'Nos propres données ou les fichiers, à corriger.',
          ar: 'سجلاتنا أو الملفات التي يجب تصحيحها.',
        },
      },
    ],
  ],
  [
    'severity',
    [
      {
        term: {
          en: 'Error, warning, information',
          fr: 'Erreur, avertissement, information',
          ar: 'خطأ، تحذير، معلومة',
        },
        meaning: {
          en: 'Error: proven by the files. Warning: likely, the carrier is asked to justify it. Information: worth knowing.',
          fr: "Erreur\u00a0: prouvée par les fichiers. Avertissement\u00a0: probable, une justification est demandée à l'opérateur. Information\u00a0: bon à savoir.",
          ar: 'خطأ: تثبته الملفات. تحذير: مرجح ويُطلب من المشغل تبريره. معلومة: تستحق المعرفة.',
        },
      },
    ],
  ],
  [
    'verdict',
    [
      {
        term: {
          en: 'Agrees, billed above, billed below',
          fr: 'Conforme, facturé au-dessus, facturé en dessous',
          ar: 'مطابق، مفوتر بأكثر، مفوتر بأقل',
        },
        meaning: {
          en: 'The bill’s price beside those of inventory and contract for the same quantity and period.',
          fr: "Le prix facturé comparé à ceux de l'inventaire et du contrat pour la même quantité et la même période.",
          ar: 'سعر الفاتورة مقارنًا بسعري الجرد والعقد للكمية نفسها والفترة نفسها.',
        },
      },
      {
        term: {
          en: 'Not billed, nothing due',
          fr: 'Non facturé, rien à facturer',
          ar: 'غير مفوتر، لا شيء مستحق',
        },
        meaning: {
          en: 'Not billed: the service is active and no charge is for it. Nothing due: it has ended, is suspended or has not begun.',
          fr: 'Non facturé\u00a0: le service est actif et aucune charge ne lui correspond. Rien à facturer\u00a0: il est terminé, suspendu ou pas encore commencé.',
          ar: 'غير مفوتر: الخدمة نشطة ولا رسم لها. لا شيء مستحق: انتهت أو أُوقفت أو لم تبدأ.',
        },
      },
      {
        term: { en: 'Not compared', fr: 'Non comparé', ar: 'غير مقارن' },
        meaning: {
          en: 'Neither inventory nor contract gives a price for it; the sheet “Not audited” says why.',
          fr: "Ni l'inventaire ni le contrat n'en donne le prix\u00a0; la feuille «\u00a0Non contrôlé\u00a0» dit pourquoi.",
          ar: 'لا الجرد ولا العقد يعطي سعرًا له؛ وورقة «غير مدقق» تذكر السبب.',
        },
      },
    ],
  ],
  [
    'status',
    [
      {
        term: {
          en: 'New, to send, sent, acknowledged',
          fr: 'Nouveau, à envoyer, envoyé, accusé reçu',
          ar: 'جديد، للإرسال، أُرسل، أُقر باستلامه',
        },
        meaning: {
          en: 'How far a claim has come, chosen from the list of the last column: found; to go into a letter; sent; received by the carrier.',
          fr: "Où en est la réclamation, à choisir dans la liste de la dernière colonne imprimée\u00a0: constatée\u00a0; à mettre dans une lettre\u00a0; envoyée\u00a0; reçue par l'opérateur.",
          ar: 'مرحلة المطالبة، تُختار من القائمة: رُصدت؛ ستدرج في رسالة؛ أُرسلت؛ استلمها المشغل.',
        },
      },
      {
        term: {
          en: 'Approved, partly approved, denied, credited, closed',
          fr: 'Accepté, accepté en partie, refusé, crédité, clos',
          ar: 'مقبول، مقبول جزئيا، مرفوض، صدر إشعار دائن، مغلق',
        },
        meaning: {
          en: 'The carrier’s answer; then the credit note on a bill; then nothing more to do.',
          fr: "La réponse de l'opérateur\u00a0; puis l'avoir sur une facture\u00a0; puis plus rien à faire.",
          ar: 'جواب المشغل؛ ثم الإشعار الدائن في فاتورة؛ ثم لا شيء بعد ذلك.',
        },
      },
    ],
  ],
  ['trade', TRADE_WORDS],
];

/** What became of a rule, in the glossary. */
export const RULE_OUTCOMES = {
  found: {
    en: '{rule}: found {n} in this report.',
    fr: '{rule}\u00a0: {n} dans ce rapport.',
    ar: '{rule}: وجدت {n} في هذا التقرير.',
  },
  skipped: {
    en: '{rule}: not applied: {reason}',
    fr: '{rule}\u00a0: non appliquée\u00a0: {reason}',
    ar: '{rule}: لم تُطبق: {reason}',
  },
} as const satisfies Record<string, Translated>;
