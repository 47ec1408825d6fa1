import type { Translated } from '../../language/locale.ts';
import type { RowOutcome, TermOutcome } from '../../match/candidates.ts';

/** What became of a price term that was looked at; `{name}` is what it is for. */
export const TERM_OUTCOMES_SAID: Readonly<Record<TermOutcome, Translated>> = {
  chosen: { en: 'this one decides', fr: 'c’est lui qui décide', ar: 'هو الذي يحدد السعر' },
  'same-price': {
    en: 'in force too, at the same price',
    fr: 'en vigueur aussi, au même prix',
    ar: 'سارٍ أيضًا بالسعر نفسه',
  },
  conflict: {
    en: 'in force, and at odds with another of the same scope',
    fr: 'en vigueur, et contredit par un autre de même portée',
    ar: 'سارٍ ويعارضه سعر آخر بالنطاق نفسه',
  },
  'other-type': {
    en: 'for another type of charge, {name}',
    fr: 'pour un autre type de charge, {name}',
    ar: 'لنوع آخر من الرسوم، {name}',
  },
  'other-service': {
    en: 'for another service, {name}',
    fr: 'pour un autre service, {name}',
    ar: 'لخدمة أخرى، {name}',
  },
  'other-account': {
    en: 'for another account, {name}',
    fr: 'pour un autre compte, {name}',
    ar: 'لحساب آخر، {name}',
  },
  'below-band': {
    en: 'for quantities from {name}',
    fr: 'pour des quantités à partir de {name}',
    ar: 'لكميات من {name} فأكثر',
  },
  'above-band': {
    en: 'for quantities up to {name}',
    fr: 'pour des quantités jusqu’à {name}',
    ar: 'لكميات حتى {name}',
  },
  'not-yet-valid': {
    en: 'not yet valid on the first day charged',
    fr: 'pas encore valable au premier jour facturé',
    ar: 'لم يسرِ بعد في أول يوم مفوتر',
  },
  expired: {
    en: 'expired before the first day charged',
    fr: 'échu avant le premier jour facturé',
    ar: 'انتهى قبل أول يوم مفوتر',
  },
  'other-currency': { en: 'in another currency', fr: 'dans une autre devise', ar: 'بعملة أخرى' },
  'wider-scope': {
    en: 'in force, but a narrower one comes first',
    fr: 'en vigueur, mais un prix de portée plus étroite l’emporte',
    ar: 'سارٍ، لكن سعرًا أضيق نطاقًا يتقدم عليه',
  },
  undecided: {
    en: 'not relied on: a term that may be this charge’s could not be read',
    fr: 'non retenu\u00a0: un prix qui peut être celui de cette charge est illisible',
    ar: 'لم يُعتمد: تعذّرت قراءة سعر قد يخص هذا الرسم',
  },
};

/** What became of an inventory row that was looked at. */
export const ROW_OUTCOMES_SAID: Readonly<Record<RowOutcome, Translated>> = {
  chosen: { en: 'this one answers for it', fr: 'c’est elle qui en répond', ar: 'هو الصف المقابل له' },
  'other-carrier': { en: 'of another carrier', fr: 'd’un autre opérateur', ar: 'لمشغّل آخر' },
  'other-code': { en: 'of another code', fr: 'd’un autre code', ar: 'برمز آخر' },
  'without-code': {
    en: 'names no code; a row of the charge’s code comes first',
    fr: 'sans code\u00a0; une ligne du code de la charge l’emporte',
    ar: 'بلا رمز؛ يتقدم عليه صف برمز الرسم',
  },
  'with-code': {
    en: 'names a code, and the charge none',
    fr: 'porte un code, et la charge aucun',
    ar: 'له رمز، ولا رمز للرسم',
  },
  'other-account': { en: 'under another account', fr: 'sous un autre compte', ar: 'تحت حساب آخر' },
  'without-account': {
    en: 'names no account; a row of the charge’s account comes first',
    fr: 'sans compte\u00a0; une ligne du compte de la charge l’emporte',
    ar: 'بلا حساب؛ يتقدم عليه صف بحساب الرسم',
  },
  disconnected: {
    en: 'disconnected on a day not stated; a row that is not comes first',
    fr: 'résiliée à une date non précisée\u00a0; une ligne qui ne l’est pas l’emporte',
    ar: 'مفصول في تاريخ غير مذكور؛ يتقدم عليه صف غير مفصول',
  },
  'fewer-days': {
    en: 'in service for no more days of the period, and not since a later day',
    fr: 'en service pas plus de jours de la période, ni depuis un jour plus récent',
    ar: 'لم تكن في الخدمة أيامًا أكثر من الفترة ولا منذ يوم أحدث',
  },
};

/** The frame of the lists. */
export const CANDIDATE_TEXTS = {
  heading: { en: 'Candidates', fr: 'Candidats', ar: 'ما جرى النظر فيه' },
  none: {
    en: 'No price term and no inventory row came into question.',
    fr: 'Aucun prix ni aucune ligne d’inventaire n’entrait en ligne de compte.',
    ar: 'لم يكن هناك سعر ولا صف جرد للنظر فيه.',
  },
  candidate: { en: '{thing}: {outcome}', fr: '{thing}\u00a0: {outcome}', ar: '{thing}: {outcome}' },
  more: { en: '{count} more', fr: '{count} de plus', ar: '{count} غيرها' },
} as const satisfies Record<string, Translated>;
