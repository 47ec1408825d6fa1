import type { Translated } from '../language/locale.ts';
import type { DeadlineKind, Warning } from '../ledger/deadlines.ts';

/** What has to be done by a deadline's day, in lower case. */
export const DEADLINE_WORDS: Readonly<Record<DeadlineKind, Translated>> = {
  limitation: { en: 'time limit in law', fr: 'prescription légale', ar: 'أجل التقادم القانوني' },
  window: {
    en: 'contract’s time limit to dispute',
    fr: 'délai contractuel de contestation',
    ar: 'أجل الاعتراض بموجب العقد',
  },
  answer: {
    en: 'answer due from the carrier',
    fr: 'réponse attendue de l’opérateur',
    ar: 'رد منتظر من المشغل',
  },
  information: {
    en: 'information due to the carrier',
    fr: 'précisions à fournir à l’opérateur',
    ar: 'إيضاحات مطلوبة منا للمشغل',
  },
  credit: { en: 'credit expected', fr: 'crédit attendu', ar: 'رصيد دائن منتظر' },
  reminder: { en: 'reminder to send', fr: 'relance à envoyer', ar: 'تذكير يجب إرساله' },
};

/** Of what is found and nobody claims yet: the last day to do so. */
export const CLAIM_BY: Translated = {
  en: 'to be claimed, not in dispute yet',
  fr: 'à réclamer, pas encore contesté',
  ar: 'ما لم يُطالب به بعد',
};

/** How near a deadline is, in lower case. */
export const WARNING_WORDS: Readonly<Record<Warning, Translated>> = {
  lapsed: { en: 'past', fr: 'dépassé', ar: 'فات' },
  30: { en: 'within 30 days', fr: 'sous 30 jours', ar: 'خلال 30 يومًا' },
  60: { en: 'within 60 days', fr: 'sous 60 jours', ar: 'خلال 60 يومًا' },
  90: { en: 'within 90 days', fr: 'sous 90 jours', ar: 'خلال 90 يومًا' },
  later: { en: 'later', fr: 'plus tard', ar: 'لاحقًا' },
};
