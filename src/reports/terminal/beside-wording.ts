import type { SilentReason } from '../../audit/silent-reason.ts';
import type { Translated } from '../../language/locale.ts';
import type { Rank } from '../../rules/rule.ts';

/** Why a rule that saw the same charge has no finding of its own; `{rank}` is its own, `{before}` that of the finding. */
export const SILENT_REASONS: Readonly<Record<SilentReason['kind'], Translated>> = {
  supports: {
    en: 'it only supports another rule’s finding',
    fr: 'elle ne fait qu’appuyer le constat d’une autre règle',
    ar: 'لا تفعل سوى تأييد ملاحظة قاعدة أخرى',
  },
  'whole-invoice': {
    en: 'this finding claims the whole invoice, and money is claimed once',
    fr: 'ce constat réclame toute la facture, et l’argent n’est réclamé qu’une fois',
    ar: 'هذه الملاحظة تطالب بالفاتورة كلها، والمال يُطالَب به مرة واحدة',
  },
  'no-claim': {
    en: 'what is to be claimed comes before what is not',
    fr: 'ce qui est à réclamer passe avant ce qui ne l’est pas',
    ar: 'ما يُطالَب به يتقدم على ما لا يُطالَب به',
  },
  smaller: {
    en: 'a smaller amount: the largest speaks, and money is claimed once',
    fr: 'montant plus petit\u00a0: le plus grand l’emporte, et l’argent n’est réclamé qu’une fois',
    ar: 'مبلغ أصغر: الأكبر هو الذي يُذكر، والمال يُطالَب به مرة واحدة',
  },
  rank: {
    en: 'the same amount: the rank “{before}” speaks before “{rank}”',
    fr: 'même montant\u00a0: le rang «\u00a0{before}\u00a0» passe avant «\u00a0{rank}\u00a0»',
    ar: 'المبلغ نفسه: الرتبة «{before}» قبل «{rank}»',
  },
  order: {
    en: 'the same amount and the same rank, “{rank}”: the earlier rule speaks',
    fr: 'même montant et même rang, «\u00a0{rank}\u00a0»\u00a0: la première règle l’emporte',
    ar: 'المبلغ نفسه والرتبة نفسها «{rank}»: القاعدة الأسبق هي التي تُذكر',
  },
};

/** The ranks of ground rule 2, as a reader knows their subjects. */
export const RANK_NAMES: Readonly<Record<Rank, Translated>> = {
  duplicate: { en: 'charged twice', fr: 'double facturation', ar: 'فوترة مكررة' },
  arithmetic: { en: 'the bill’s own arithmetic', fr: 'calcul de la facture', ar: 'حساب الفاتورة نفسها' },
  disconnected: { en: 'after the end', fr: 'après la fin', ar: 'بعد الإنهاء' },
  'not-yet-active': { en: 'before the start', fr: 'avant le début', ar: 'قبل البدء' },
  'not-in-inventory': { en: 'not in the inventory', fr: 'absent de l’inventaire', ar: 'خارج الجرد' },
  'not-in-contract': { en: 'not in the contract', fr: 'absent du contrat', ar: 'خارج العقد' },
  order: { en: 'orders', fr: 'commandes', ar: 'الطلبات' },
  quantity: { en: 'quantity', fr: 'quantité', ar: 'الكمية' },
  discount: { en: 'discount', fr: 'remise', ar: 'الخصم' },
  price: { en: 'contract price', fr: 'prix du contrat', ar: 'سعر العقد' },
  'inventory-price': { en: 'inventory price', fr: 'prix de l’inventaire', ar: 'سعر الجرد' },
  anomaly: { en: 'anomaly', fr: 'anomalie', ar: 'حالة غير عادية' },
  tax: { en: 'tax', fr: 'taxe', ar: 'الضريبة' },
};

/** What is said beside a finding: of the other rules, of its course, and of what became of it. */
export const BESIDE_TEXTS = {
  silent: { en: '{amount}; {reason}', fr: '{amount}\u00a0; {reason}', ar: '{amount}؛ {reason}' },
  doubtful: {
    en: 'the file of the charge does not reconcile with a figure it states, which puts its rows in doubt',
    fr: 'le fichier de la charge ne concorde pas avec un total qu’il annonce, ce qui met ses lignes en doute',
    ar: 'ملف الرسم لا يطابق رقمًا يذكره، مما يجعل صفوفه موضع شك',
  },
  course: { en: 'Over time', fr: 'Dans le temps', ar: 'عبر الزمن' },
  since: { en: 'Since', fr: 'Depuis', ar: 'منذ' },
  thisMonth: { en: 'this month', fr: 'ce mois-ci', ar: 'هذا الشهر' },
  toDate: { en: 'To date', fr: 'À ce jour', ar: 'حتى اليوم' },
  aYear: { en: 'A year', fr: 'Par an', ar: 'في السنة' },
  claimable: { en: 'Still claimable', fr: 'Encore réclamable', ar: 'ما زال ممكن المطالبة به' },
  deadline: { en: 'Claim by', fr: 'À réclamer avant le', ar: 'آخر يوم للمطالبة' },
  noLimit: {
    en: 'no time limit is known',
    fr: 'aucun délai n’est connu',
    ar: 'لا تُعرف مهلة',
  },
  suppressed: {
    en: 'Set aside until {day}: {reason} ({owner}; {place})',
    fr: 'Écarté jusqu’au {day}\u00a0: {reason} ({owner}\u00a0; {place})',
    ar: 'مستبعدة حتى {day}: {reason} ({owner}؛ {place})',
  },
  credited: {
    en: 'Not among the findings: a line of the same invoice credits it to the cent ({place}).',
    fr: 'Hors des constats\u00a0: une ligne de la même facture le crédite au centime ({place}).',
    ar: 'ليست ضمن الملاحظات: سطر في الفاتورة نفسها يردها بالكامل ({place}).',
  },
  known: {
    en: 'Not among the findings: the earlier report had it.',
    fr: 'Hors des constats\u00a0: le rapport précédent l’avait déjà.',
    ar: 'ليست ضمن الملاحظات: وردت في التقرير السابق.',
  },
  'below-minimum': {
    en: 'Not among the findings: smaller than the amount asked for.',
    fr: 'Hors des constats\u00a0: inférieur au montant demandé.',
    ar: 'ليست ضمن الملاحظات: أقل من المبلغ المطلوب.',
  },
  settled: {
    en: 'Not among the findings: the ledger says that nobody asks for it any more.',
    fr: 'Hors des constats\u00a0: selon le registre, il n’est plus réclamé.',
    ar: 'ليست ضمن الملاحظات: لم يعد أحد يطالب بها وفق السجل.',
  },
  disputed: {
    en: 'Not among the findings: it is in dispute or credited, and only what is new was asked for.',
    fr: 'Hors des constats\u00a0: il est contesté ou crédité, et seul le nouveau est demandé.',
    ar: 'ليست ضمن الملاحظات: متنازع عليها أو قُيِّد رصيدها الدائن، والمطلوب الجديد وحده.',
  },
  dispute: { en: 'Dispute', fr: 'Contestation', ar: 'المطالبة' },
} as const satisfies Record<string, Translated>;
