import { type Day, dayOf } from '../calendar/day.ts';
import type { Language, Translated } from '../language/locale.ts';
import type { CustomerKind } from '../records/customer.ts';
import { fold } from '../text/fold.ts';

/** A legal reference: whom it serves, what it says, and how sure we are of it; or one of the user's own. */
export interface Law {
  /** ISO 3166 country in capitals; absent: any. */
  readonly country?: string;
  /** The kinds of customer it serves. `business` is a company of unknown size: rules for small ones do not list it. */
  readonly customer: readonly CustomerKind[];
  /** Carriers to whom it is cited, by any of their names; absent: every carrier. */
  readonly carriers?: readonly string[];
  /** Rules whose findings it bears on; absent: any claim. */
  readonly rules?: readonly string[];
  /** True: it bears on charges that the carrier is asked to justify. */
  readonly onRequestToJustify?: true;
  /** True: it bears on money that was paid. */
  readonly onPayment?: true;
  readonly ref: string;
  /** What `ref` is called where a language has its own name of it. */
  readonly names?: Partial<Translated>;
  /** Printed in these languages alone. */
  readonly says: Partial<Translated>;
  readonly starts?: 'invoice_date' | 'due_date' | 'payment_date' | 'claim_date';
  readonly period?: { readonly months: number } | { readonly weeks: number } | { readonly days: number };
  /** `bar`: a right ends; `answer_due`: the carrier must answer; `escalate`: a next step; `info`: a ground. */
  readonly effect: 'bar' | 'answer_due' | 'escalate' | 'info';
  readonly source: string;
  /** Only a reference `text-read` is printed. */
  readonly certainty: 'text-read' | 'reported';
  /** Absent of the user's own, which we have not read. */
  readonly checkedOn?: Day;
}

const ALL: readonly CustomerKind[] = ['business', 'consumer', 'micro', 'small', 'large', 'public'];
const READ = { certainty: 'text-read', checkedOn: day(2026, 11, 21) } as const;

/** The references known, in the order in which a letter prefers them. */
export const LAWS: readonly Law[] = [
  {
    country: 'FR',
    customer: ALL,
    rules: ['mrc-contract-mismatch', 'discount-missing', 'nrc-order-mismatch'],
    ref: 'C. civ. art. 1103',
    says: {
      en: 'a contract lawfully made binds those who made it.',
      fr: 'le contrat légalement formé oblige les parties.',
      ar: 'العقد المبرم وفق القانون ملزم لطرفيه.',
    },
    effect: 'info',
    source: 'Code civil, article 1103',
    ...READ,
  },
  {
    country: 'FR',
    customer: ALL,
    rules: ['backbilled-beyond-limit'],
    ref: 'CPCE art. L34-2, al. 2',
    says: {
      en: 'the operator cannot ask for sums that it did not claim within one year of their falling due.',
      fr: 'l’opérateur ne peut plus demander les sommes qu’il n’a pas réclamées dans l’année de leur exigibilité.',
      ar: 'لا يمكن للمشغل المطالبة بمبالغ لم يطالب بها خلال سنة من استحقاقها.',
    },
    effect: 'info',
    source: 'Code des postes et des communications électroniques, article L34-2, second paragraph',
    ...READ,
  },
  {
    country: 'FR',
    customer: ALL,
    onPayment: true,
    ref: 'C. civ. art. 1302, 1302-1, 1352-6',
    says: {
      en: 'what was paid without being due is to be returned, with legal interest and taxes.',
      fr: 'ce qui a été payé sans être dû est restitué, avec les intérêts au taux légal et les taxes.',
      ar: 'ما دُفع دون استحقاق يجب رده مع الفوائد القانونية والضرائب.',
    },
    effect: 'info',
    source: 'Code civil, articles 1302, 1302-1 and 1352-6',
    ...READ,
  },
  {
    country: 'FR',
    customer: ALL,
    onRequestToJustify: true,
    ref: 'CPCE art. D98-5 II',
    says: {
      en: 'every customer may have itemised bills, free of charge, detailed enough to check the charges.',
      fr: 'tout client peut obtenir gratuitement une facturation assez détaillée pour vérifier les sommes facturées.',
      ar: 'يحق لكل عميل الحصول مجانا على فواتير مفصلة تكفي للتحقق من المبالغ المفوترة.',
    },
    effect: 'info',
    source: 'Code des postes et des communications électroniques, article D98-5, II',
    ...READ,
  },
  {
    country: 'FR',
    customer: ALL,
    rules: ['uncontracted-price-increase'],
    ref: 'C. conso. art. L224-33',
    says: {
      en: 'a change to the contract needs notice at least one month before it takes effect.',
      fr: 'une modification du contrat est annoncée au moins un mois avant son entrée en vigueur.',
      ar: 'يجب الإشعار بأي تعديل للعقد قبل شهر على الأقل من سريانه.',
    },
    effect: 'info',
    source: 'Code de la consommation, article L224-33',
    ...READ,
  },
  {
    country: 'FR',
    customer: ALL,
    ref: 'CPCE art. L34-2',
    says: {
      en: 'a refund of electronic-communication charges can no longer be asked for one year after payment.',
      fr: 'la restitution du prix de communications électroniques ne peut plus être demandée un an après le paiement.',
      ar: 'لا يمكن المطالبة باسترداد مبالغ الاتصالات الإلكترونية بعد سنة من سدادها.',
    },
    starts: 'payment_date',
    period: { months: 12 },
    effect: 'bar',
    source: 'Code des postes et des communications électroniques, article L34-2',
    ...READ,
  },
  {
    country: 'FR',
    customer: ['consumer'],
    ref: 'C. conso. art. L612-2, R612-5',
    says: {
      en: 'a mediator may be asked within one year of the written claim; the outcome takes 90 days.',
      fr: 'un médiateur peut être saisi dans l’année de la réclamation écrite\u202f; l’issue de la médiation intervient dans les 90 jours.',
      ar: 'يمكن اللجوء إلى وسيط خلال سنة من المطالبة الكتابية وتصدر النتيجة خلال 90 يوما.',
    },
    starts: 'claim_date',
    period: { months: 12 },
    effect: 'escalate',
    source: 'Code de la consommation, articles L612-2 and R612-5',
    ...READ,
  },
  {
    country: 'CA',
    customer: ['consumer', 'micro', 'small'],
    rules: ['billed-after-disconnect', 'disconnect-credit-missing'],
    ref: 'CRTC, 5 May 2016',
    names: { fr: 'CRTC, 5 mai 2016', ar: 'CRTC، 5 مايو 2016' },
    says: {
      en: 'no charge applies after cancellation, and fees billed in advance are refunded pro rata.',
      fr: 'aucuns frais ne s’appliquent après la résiliation, et les frais facturés d’avance sont remboursés au prorata.',
      ar: 'لا رسوم بعد إلغاء الخدمة، وتُرد الرسوم المفوترة مسبقا بالتناسب.',
    },
    effect: 'info',
    source: 'CRTC clarification of 5 May 2016',
    ...READ,
  },
  {
    country: 'GB',
    customer: ALL,
    ref: 'Ofcom General Condition C3.2',
    says: {
      en: 'a provider’s billing must be accurate.',
      fr: 'la facturation du fournisseur doit être exacte.',
      ar: 'يجب أن تكون فوترة مقدم الخدمة دقيقة.',
    },
    effect: 'info',
    source: 'Ofcom, General Conditions of Entitlement, C3.2',
    ...READ,
  },
  {
    country: 'GB',
    customer: ['consumer', 'micro'],
    ref: 'Ofcom ADR',
    says: {
      en: 'alternative dispute resolution is open after a deadlock letter or six weeks.',
      fr: 'le règlement extrajudiciaire est ouvert après une lettre de constat de désaccord (deadlock letter) ou six semaines.',
      ar: 'تتاح التسوية البديلة بعد خطاب انسداد أو ستة أسابيع.',
    },
    starts: 'claim_date',
    period: { weeks: 6 },
    effect: 'escalate',
    source: 'Ofcom, alternative dispute resolution',
    ...READ,
  },
  {
    country: 'US',
    customer: ALL,
    onRequestToJustify: true,
    ref: '47 CFR § 64.2401',
    says: {
      en: 'telephone bills describe each charge plainly, name the provider and set third-party charges apart.',
      fr: 'les factures de téléphone décrivent clairement chaque somme, nomment le fournisseur et séparent les tiers.',
      ar: 'تصف فواتير الهاتف كل مبلغ بوضوح وتسمي مقدم الخدمة وتفصل مبالغ الأطراف الأخرى.',
    },
    effect: 'info',
    source: '47 CFR 64.2401',
    ...READ,
  },
  {
    country: 'US',
    customer: ['consumer'],
    ref: 'FCC informal complaint',
    says: {
      en: 'the provider answers an informal complaint in writing within 30 days.',
      fr: 'le fournisseur répond par écrit dans les 30 jours à une plainte informelle.',
      ar: 'يرد مقدم الخدمة كتابة خلال 30 يوما على الشكوى غير الرسمية.',
    },
    starts: 'claim_date',
    period: { days: 30 },
    effect: 'escalate',
    source: 'FCC, informal consumer complaints',
    ...READ,
  },
];

/** What of a claim decides which law bears on it. */
export interface LegalCase {
  readonly country?: string;
  readonly customer: CustomerKind;
  readonly rules: ReadonlySet<string>;
  readonly asksToJustify: boolean;
  /** True where nothing of the disputed money was paid; absent: some was, or that is not known. */
  readonly unpaid?: boolean;
  /** Every name of the carrier, folded; absent: references for single carriers are left out. */
  readonly carrier?: ReadonlySet<string>;
  /** Of the letter; absent: a reference may be in any. */
  readonly language?: Language;
}

/**
 * The grounds a letter may cite, three at most: of this country and kind of customer, on these findings, with words in its
 * language. One of the user's own takes the place of a known one with the same `ref`.
 */
export function groundsInLaw(legalCase: LegalCase, laws: readonly Law[] = LAWS): readonly Law[] {
  const grounds = laws.filter(
    (law) => law.effect === 'info' && serves(law, legalCase) && bearsOn(law, legalCase),
  );
  const own = new Set(grounds.filter(isOwn).map(({ ref }) => ref));
  return grounds.filter((law) => isOwn(law) || !own.has(law.ref)).slice(0, 3);
}

/** True of a reference of the user's own. */
export function isOwn({ checkedOn }: Law): boolean {
  return checkedOn === undefined;
}

/** The next steps a reminder may name: read in the text, of this country and kind of customer, on these findings. */
export function nextStepsInLaw(legalCase: LegalCase, laws: readonly Law[] = LAWS): readonly Law[] {
  return laws.filter((law) => law.effect === 'escalate' && serves(law, legalCase) && bearsOn(law, legalCase));
}

/** The references after which a refund can no longer be asked, counted in months from a payment. */
export function refundBars(
  legalCase: LegalCase,
  laws: readonly Law[] = LAWS,
): readonly { readonly law: Law; readonly months: number }[] {
  return laws.flatMap((law) =>
    law.effect === 'bar' &&
    law.starts === 'payment_date' &&
    law.period &&
    'months' in law.period &&
    serves(law, legalCase)
      ? [{ law, months: law.period.months }]
      : [],
  );
}

function serves(law: Law, { country, customer, carrier, language }: LegalCase): boolean {
  if (law.carriers && !law.carriers.some((name) => carrier?.has(fold(name)))) return false;
  if (language !== undefined && law.says[language] === undefined) return false;
  const isOfCountry = law.country === undefined || law.country === country;
  return law.certainty === 'text-read' && isOfCountry && law.customer.includes(customer);
}

function bearsOn(law: Law, { rules, asksToJustify, unpaid }: LegalCase): boolean {
  if (law.onPayment && unpaid) return false;
  if (law.onRequestToJustify && !asksToJustify) return false;
  return law.rules === undefined || law.rules.some((rule) => rules.has(rule));
}

function day(year: number, month: number, date: number): Day {
  const found = dayOf(year, month, date);
  if (found === undefined) throw new RangeError('no such day');
  return found;
}
