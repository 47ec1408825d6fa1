import { formatPercent } from '../language/format.ts';
import type { Locale, Translated } from '../language/locale.ts';
import type { StepId } from '../ledger/medians.ts';
import { type CountRate, type MoneyRate, percentOfRate } from '../ledger/numbers.ts';
import { type Decimal, decimalText } from '../money/decimal.ts';

/** What stands where a rate or a median has nothing to be made of. */
export const NO_NUMBER = '–';

/** What the numbers of disputes are called. */
export const NUMBER_WORDS = {
  disputes: { en: 'Disputes', fr: 'Contestations', ar: 'المطالبات' },
  open: { en: 'Open', fr: 'En cours', ar: 'مفتوحة' },
  decided: { en: 'Decided', fr: 'Tranchées', ar: 'مبتوت فيها' },
  won: { en: 'Won', fr: 'Gagnées', ar: 'مكسوبة' },
  withdrawn: { en: 'Withdrawn', fr: 'Retirées', ar: 'مسحوبة' },
  winRate: { en: 'Win rate', fr: 'Taux de succès', ar: 'معدل القبول' },
  repeatRate: { en: 'Repeat errors', fr: 'Erreurs répétées', ar: 'أخطاء متكررة' },
  claimed: { en: 'Claimed', fr: 'Réclamé', ar: 'المطالب به' },
  granted: { en: 'Granted', fr: 'Accordé', ar: 'الممنوح' },
  received: { en: 'Received', fr: 'Reçu', ar: 'المستلم' },
  outstanding: { en: 'Outstanding', fr: 'Restant dû', ar: 'المتبقي' },
  recoveryRate: { en: 'Recovery rate', fr: 'Taux de récupération', ar: 'معدل الاسترداد' },
  creditRate: { en: 'Received of granted', fr: 'Reçu sur accordé', ar: 'المستلم من الممنوح' },
  overdue: { en: 'Granted and overdue', fr: 'Accordé, en retard', ar: 'ممنوح ومتأخر' },
  saving: { en: 'Saved a month', fr: 'Économie par mois', ar: 'التوفير الشهري' },
  medians: { en: 'Median days', fr: 'Jours, médiane', ar: 'الأيام (الوسيط)' },
  ageing: {
    en: 'Open disputes by age in days',
    fr: 'Contestations en cours par ancienneté en jours',
    ar: 'المطالبات المفتوحة حسب العمر بالأيام',
  },
  age: { en: 'Age in days', fr: 'Ancienneté en jours', ar: 'العمر بالأيام' },
  step: { en: 'Step', fr: 'Étape', ar: 'المرحلة' },
  month: { en: 'Month', fr: 'Mois', ar: 'الشهر' },
  opened: { en: 'Opened', fr: 'Ouvertes', ar: 'المفتوحة خلاله' },
} as const satisfies Record<string, Translated>;

/** The steps whose days are counted. */
export const STEP_WORDS: Readonly<Record<StepId, Translated>> = {
  'found-sent': { en: 'found to sent', fr: 'constat à envoi', ar: 'من الاكتشاف إلى الإرسال' },
  'sent-acknowledged': {
    en: 'sent to acknowledged',
    fr: 'envoi à accusé de réception',
    ar: 'من الإرسال إلى تأكيد الاستلام',
  },
  'sent-answered': { en: 'sent to answered', fr: 'envoi à réponse', ar: 'من الإرسال إلى الرد' },
  'answered-credited': { en: 'answered to credited', fr: 'réponse à crédit', ar: 'من الرد إلى قيد الرصيد' },
  'credited-verified': { en: 'credited to verified', fr: 'crédit à vérification', ar: 'من القيد إلى التحقق' },
};

/** A rate in percent with one decimal as the locale writes it; a dash where there is none. */
export function rateText(rate: CountRate | MoneyRate | undefined, locale: Locale): string {
  return rate ? formatPercent(percentOfRate(rate), locale, 1) : NO_NUMBER;
}

/** A rate as a plain decimal in percent; empty where there is none. */
export function plainRate(rate: CountRate | MoneyRate | undefined): string {
  return rate ? decimalText(percentOfRate(rate)) : '';
}

/** A number of days as a plain decimal; empty where there is none. */
export function plainDays(median: Decimal | undefined): string {
  return median ? decimalText(median) : '';
}
