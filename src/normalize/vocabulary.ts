import {
  CHARGE_TYPES,
  type ChargeType,
  ORDER_TYPES,
  type OrderType,
  SERVICE_STATUSES,
  type ServiceStatus,
} from '../records/field.ts';
import { headingKey } from './headings/heading-key.ts';
import { words } from './headings/words.ts';

/** Words carriers and companies write for each charge type, in English, French and Arabic. */
export const CHARGE_TYPE_WORDS: Readonly<Record<ChargeType, readonly string[]>> = {
  recurring: words(`
    recurring, recurrent, recurring charge, monthly, monthly charge, monthly recurring,
    monthly recurring charge, MRC, rental, subscription, monthly fee, access, récurrent, récurrente,
    récurrents, frais récurrent, frais récurrents, mensuel, mensuels, frais mensuels, abonnement,
    abonnements, loyer, redevance, mensualité, frais récurrents mensuels, charge récurrente, forfait,
    abonnement mensuel, location,
    متكرر, متكررة, شهري, شهرية, رسوم متكررة, رسوم شهرية, اشتراك, اشتراك شهري, دوري, رسم متكرر`),
  'one-time': words(`
    one-time, onetime, one time, one-off, one-time charge, non-recurring, non recurring charge,
    nonrecurring, NRC, OTC, installation, setup, activation, ponctuel, ponctuelle, ponctuels,
    frais ponctuel, frais ponctuels, unique, frais unique, frais uniques, non récurrent, non récurrents,
    frais non récurrents, frais d'installation, mise en service, frais de mise en service,
    frais d'activation, occasionnel, charge ponctuelle, charge unique, non récurrente,
    لمرة واحدة, رسوم لمرة واحدة, غير متكرر, غير متكررة, رسوم غير متكررة, تركيب, مرة واحدة`),
  usage: words(`
    usage, usage charge, calls, call, call charges, consumption, traffic, data usage, overage, voice usage,
    metered, consommation, consommations, utilisation, appels, communications, communication, trafic,
    frais d'utilisation, hors forfait, conso, dépassement, frais d'usage, usages,
    استهلاك, الاستهلاك, استخدام, مكالمات, الاستخدام, رسوم الاستخدام`),
  equipment: words(`
    equipment, hardware, device, handset, equipment charge, équipement, équipements, matériel, terminal,
    terminaux, appareil,
    معدات, أجهزة, جهاز, تجهيزات`),
  discount: words(`
    discount, discounts, rebate, allowance, promotion, promo, remise, remises, rabais, réduction,
    ristourne, escompte,
    خصم, خصومات, تخفيض, حسم`),
  credit: words(`
    credit, credits, credit note, refund, crédit, crédits, avoir, note de crédit, remboursement,
    رصيد دائن, إشعار دائن, دائن, ائتمان, استرداد`),
  tax: words(`
    tax, taxes, VAT, GST, HST, PST, QST, sales tax, taxe, TVA, TPS, TVQ, TVH, impôt,
    ضريبة, ضرائب, ضريبة القيمة المضافة`),
  surcharge: words(`
    surcharge, surcharges, fee, fees, regulatory fee, regulatory, government fee, carrier fee, 911 fee,
    surtaxe, supplément, suppléments, majoration, frais réglementaires, contribution,
    frais gouvernementaux, redevance réglementaire,
    رسم إضافي, رسوم إضافية, رسوم تنظيمية`),
  'late-fee': words(`
    late fee, late-fee, late payment, late payment charge, late charge, interest, late payment fee,
    late payment interest, frais de retard, pénalité de retard, intérêts de retard, pénalité, intérêts,
    retard, frais retard, pénalités de retard, supplément de retard,
    غرامة تأخير, رسوم تأخير, رسوم التأخير, فوائد التأخير`),
  adjustment: words(`
    adjustment, adjustments, correction, rounding, ajustement, ajustements, régularisation,
    régularisations, redressement, arrondi,
    تسوية, تعديل, تصحيح, تسويات`),
};

/** Words for the status of a service. */
export const STATUS_WORDS: Readonly<Record<ServiceStatus, readonly string[]>> = {
  active: words(`
    active, activated, in service, live, open, working, in use, current, connected, actif, activé, activée,
    en service, ouvert, ouverte, opérationnel,
    نشط, نشطة, مفعل, مفعلة, فعال, قيد الخدمة, في الخدمة`),
  suspended: words(`
    suspended, on hold, hold, paused, seasonal suspension, suspendu, suspendue, en suspens, en pause,
    suspension,
    معلق, معلقة, موقوف, موقوفة, متوقف مؤقتا`),
  disconnected: words(`
    disconnected, cancelled, canceled, terminated, closed, deactivated, ceased, inactive, disconnect,
    ported out, removed, résilié, résiliée, débranché, débranchée, déconnecté, déconnectée, annulé,
    annulée, fermé, fermée, inactif, inactive, désactivé, désactivée, coupé, coupée, supprimé, supprimée,
    cessé, arrêté, clos, clôturé, clôturée, terminé, terminée, porté,
    مفصول, مفصولة, ملغى, ملغاة, ملغي, مقطوع, منتهي, منتهية, غير نشط`),
  pending: words(`
    pending, ordered, in progress, planned, on order, to be installed, en attente, commandé, commandée,
    prévu, prévue, planifié, à installer, en cours d'installation, en cours, à venir, à activer, en commande,
    قيد الانتظار, معلق التنفيذ, مطلوب, قيد التنفيذ, بانتظار التفعيل`),
};

/** Words for the type of an order. */
export const ORDER_TYPE_WORDS: Readonly<Record<OrderType, readonly string[]>> = {
  add: words(`
    add, new, install, activation, addition, connect, ajout, ajouter, nouveau, nouvelle, création,
    installation, mise en service,
    إضافة, جديد, تركيب, تفعيل`),
  move: words(`
    move, relocation, transfer, déménagement, déplacement, transfert,
    نقل, تحويل`),
  change: words(`
    change, modify, modification, upgrade, downgrade, changement, modifier,
    تغيير, تعديل`),
  disconnect: words(`
    disconnect, disconnection, cancel, cancellation, termination, cease, remove, résiliation, résilier,
    débranchement, annulation, suppression, déconnexion, fermeture,
    إلغاء, فصل, إنهاء`),
};

/** Months that one unit of a recurring price pays for, by the words price sheets use. */
export const UNIT_MONTHS: ReadonlyMap<string, number> = new Map([
  ...keyed(
    words(`
    quarter, quarterly, per quarter, trimestre, trimestriel, par trimestre,
    ربع سنة, ربع سنوي, فصل`),
    3,
  ),
  ...keyed(
    words(`
    year, yearly, annual, annually, per year, annum, per annum, an, année, annuel, annuelle, par an, par année,
    سنة, سنوي, سنويا`),
    12,
  ),
]);

/** Units of time that are no number of whole months: a recurring price per such a unit cannot be held against a month. */
export const ODD_UNITS: ReadonlySet<string> = new Set(
  words(`
    day, daily, per day, week, weekly, per week, fortnight, jour, par jour, quotidien, semaine, par semaine,
    hebdomadaire, يوم, يومي, أسبوع, أسبوعي`).map(headingKey),
);

/** Words by their normalised spelling. Throws when a word stands for two values: the tables above must not overlap. */
export function wordIndex<T extends string>(
  table: Readonly<Record<T, readonly string[]>>,
  values: readonly T[],
): ReadonlyMap<string, T> {
  const index = new Map<string, T>();
  for (const value of values) {
    for (const word of [value, ...table[value]]) {
      const key = headingKey(word);
      const earlier = index.get(key);
      if (earlier !== undefined && earlier !== value)
        throw new RangeError(`"${word}" stands for ${earlier} and ${value}`);
      index.set(key, value);
    }
  }
  return index;
}

/** Charge types by the words written for them. */
export const CHARGE_TYPE_INDEX = wordIndex(CHARGE_TYPE_WORDS, CHARGE_TYPES);
/** Service statuses by the words written for them. */
export const STATUS_INDEX = wordIndex(STATUS_WORDS, SERVICE_STATUSES);
/** Order types by the words written for them. */
export const ORDER_TYPE_INDEX = wordIndex(ORDER_TYPE_WORDS, ORDER_TYPES);

function keyed(words: readonly string[], months: number): [string, number][] {
  return words.map((word) => [headingKey(word), months]);
}
