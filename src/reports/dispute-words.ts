import type { FindingStatus } from '../findings/finding.ts';
import type { Translated } from '../language/locale.ts';
import type { Dispatch, DisputeState, PaymentPosition } from '../records/dispute.ts';

/** What each state of a dispute is called, in lower case, said of the claim. */
export const DISPUTE_STATE_WORDS: Readonly<Record<DisputeState, Translated>> = {
  draft: { en: 'draft', fr: 'brouillon', ar: 'مسودة' },
  ready: { en: 'ready to send', fr: 'prête à envoyer', ar: 'جاهزة للإرسال' },
  sent: { en: 'sent', fr: 'envoyée', ar: 'مُرسلة' },
  acknowledged: { en: 'acknowledged', fr: 'accusé de réception', ar: 'تأكد استلامها' },
  'under-review': { en: 'under review', fr: 'en cours d’examen', ar: 'قيد الدراسة' },
  'info-requested': { en: 'information requested', fr: 'précisions demandées', ar: 'طُلبت إيضاحات' },
  approved: { en: 'approved', fr: 'acceptée', ar: 'مقبولة' },
  'partly-approved': { en: 'approved in part', fr: 'acceptée en partie', ar: 'مقبولة جزئيًا' },
  denied: { en: 'denied', fr: 'refusée', ar: 'مرفوضة' },
  'credit-promised': { en: 'credit promised', fr: 'crédit promis', ar: 'رصيد دائن موعود' },
  credited: { en: 'credited', fr: 'créditée', ar: 'قُيِّد رصيدها الدائن' },
  verified: { en: 'verified', fr: 'vérifiée', ar: 'تم التحقق منها' },
  closed: { en: 'closed', fr: 'close', ar: 'مُغلقة' },
  escalated: { en: 'escalated', fr: 'relancée', ar: 'جرى التذكير بها' },
  appealed: { en: 'appealed', fr: 'contestée en appel', ar: 'مستأنفة' },
  withdrawn: { en: 'withdrawn', fr: 'retirée', ar: 'مسحوبة' },
  'written-off': { en: 'written off', fr: 'passée en perte', ar: 'مشطوبة كخسارة' },
  expired: { en: 'time-barred', fr: 'prescrite', ar: 'سقطت بالتقادم' },
  reopened: { en: 'reopened', fr: 'rouverte', ar: 'أُعيد فتحها' },
};

/** What became of a finding, in lower case. */
export const FINDING_STATUS_WORDS: Readonly<Record<FindingStatus, Translated>> = {
  new: { en: 'new', fr: 'nouveau', ar: 'جديد' },
  'in-dispute': { en: 'in dispute', fr: 'contesté', ar: 'متنازع عليه' },
  credited: { en: 'credited', fr: 'crédité', ar: 'قُيِّد رصيده الدائن' },
  verified: { en: 'verified', fr: 'vérifié', ar: 'تم التحقق منه' },
  ignored: { en: 'ignored', fr: 'ignoré', ar: 'مُستبعد' },
};

/** How the disputed invoices were paid, in lower case. */
export const PAYMENT_WORDS: Readonly<Record<PaymentPosition, Translated>> = {
  unpaid: { en: 'unpaid', fr: 'impayé', ar: 'غير مدفوع' },
  'short-paid': {
    en: 'paid less the disputed amount',
    fr: 'payé, montant contesté déduit',
    ar: 'مدفوع بعد خصم المبلغ المتنازع عليه',
  },
  'paid-under-reserve': {
    en: 'paid under reserve',
    fr: 'payé sous réserve',
    ar: 'مدفوع مع التحفظ',
  },
  paid: { en: 'paid', fr: 'payé', ar: 'مدفوع' },
};

/** What was sent to a carrier, in lower case. */
export const DISPATCH_WORDS: Readonly<Record<Dispatch, Translated>> = {
  claim: { en: 'claim', fr: 'réclamation', ar: 'مطالبة' },
  information: { en: 'further information', fr: 'précisions', ar: 'إيضاحات' },
  reminder: { en: 'reminder', fr: 'relance', ar: 'تذكير' },
  notice: { en: 'formal notice', fr: 'mise en demeure', ar: 'إنذار رسمي' },
  appeal: { en: 'appeal', fr: 'contestation du refus', ar: 'استئناف' },
};
