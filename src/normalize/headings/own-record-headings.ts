import type { FieldOf } from '../../records/field.ts';
import {
  ACCOUNT,
  CARRIER,
  CHARGE_TYPE,
  CODE,
  COST_CENTER,
  CURRENCY,
  DESCRIPTION,
  LOCATION,
  ORDER,
  QUANTITY,
  SERVICE,
  UNIT_PRICE,
} from './bill-headings.ts';
import { words } from './words.ts';

const CONTRACT = words(`
    contract, contract number, contract id, agreement, contract ref, contract reference, agreement number,
    contract name, contrat, numéro de contrat, référence contrat, référence du contrat, marché,
    numéro de marché, accord, entente, convention,
    العقد, رقم العقد, مرجع العقد, الاتفاقية`);
const MRC = words(`
    mrc, monthly recurring charge, monthly charge, monthly cost, monthly amount, monthly fee, monthly rate,
    monthly price, recurring charge, recurring cost, monthly rental, price, rate, monthly, cost, amount,
    coût mensuel, montant mensuel, loyer mensuel, loyer, abonnement mensuel, abonnement, tarif mensuel,
    prix mensuel, frais mensuels, frais récurrents, récurrent mensuel, redevance mensuelle, redevance,
    mensualité, charge mensuelle, frais mensuel, mensuel, coût récurrent, montant récurrent, récurrent, montant mensuel HT, coût mensuel HT, abonnement mensuel HT, loyer mensuel HT,
    prix mensuel HT, tarif mensuel HT, frais mensuels HT, FMR, prix, tarif, coût, montant HT, montant,
    الرسوم الشهرية, التكلفة الشهرية, الاشتراك الشهري, المبلغ الشهري, السعر الشهري, الاشتراك, السعر`);

/** Headings of an inventory, a row per service and code. */
export const INVENTORY_HEADINGS: Readonly<Record<FieldOf<'inventory'>, readonly string[]>> = {
  carrier: CARRIER,
  account: ACCOUNT,
  service: SERVICE,
  code: CODE,
  description: DESCRIPTION,
  status: words(`
    status, service status, state, line status, statut, état, statut du service, statut de la ligne,
    état de la ligne, situation,
    الحالة, حالة, حالة الخدمة, الوضع`),
  start_date: words(`
    start date, activation date, install date, installation date, in service date, activated on,
    active from, start, date activated, service start, from, begin date, connected on, date de début,
    date début, date d'activation, date activation, mise en service, date de mise en service, activé le,
    début, date d'installation, date installation, en service depuis, date ouverture, date d'ouverture,
    début de service, depuis, du,
    تاريخ البدء, تاريخ البداية, تاريخ التفعيل, تاريخ التشغيل, من تاريخ, بداية الخدمة`),
  end_date: words(`
    end date, disconnect date, disconnection date, termination date, cancel date, cancellation date,
    disconnected on, active to, end, date disconnected, service end, last billable day, to, last day,
    date de fin, date fin, date de résiliation, résiliation, date résiliation, résilié le, fin, date de débranchement,
    date de fermeture, fin de service, date d'arrêt, date de déconnexion, dernier jour facturable,
    date de cessation, date de coupure, au,
    تاريخ الانتهاء, تاريخ النهاية, تاريخ الإلغاء, تاريخ الفصل, إلى تاريخ, تاريخ الإنهاء, نهاية الخدمة`),
  mrc: MRC,
  quantity: QUANTITY,
  currency: CURRENCY,
  location: LOCATION,
  cost_center: COST_CENTER,
  contract: CONTRACT,
};

/** Headings of a price sheet, a row per term. */
export const PRICE_HEADINGS: Readonly<Record<FieldOf<'prices'>, readonly string[]>> = {
  carrier: CARRIER,
  contract: CONTRACT,
  code: CODE,
  description: DESCRIPTION,
  charge_type: CHARGE_TYPE,
  unit_price: [
    ...UNIT_PRICE,
    'amount',
    'mrc',
    'contract rate',
    'agreed price',
    'agreed rate',
    'monthly charge',
    'montant',
    'montant HT',
    'prix négocié',
    'prix convenu',
    'coût mensuel',
    'loyer mensuel',
    'abonnement mensuel',
    'prix mensuel HT',
    'tarif mensuel HT',
    'السعر الشهري',
    'السعر المتفق عليه',
    'السعر التعاقدي',
  ],
  currency: CURRENCY,
  unit: words(`
    unit, unit of measure, uom, per, billing unit, unité, unité de mesure, unité de facturation,
    périodicité,
    الوحدة, وحدة القياس, وحدة`),
  valid_from: words(`
    valid from, effective from, effective date, start date, from, start, valid since, effective,
    price from, term start, valable du, valide du, valide depuis, validité du, validité depuis, valable à partir du, valable depuis,
    date d'effet, date effet, date de début, date début, début, début de validité, début validité,
    date d'entrée en vigueur, en vigueur du, en vigueur depuis, en vigueur le, à partir du, du,
    valide à partir du,
    صالح من, ساري من, تاريخ السريان, من تاريخ, تاريخ البدء, بداية الصلاحية, تاريخ البداية`),
  valid_to: words(`
    valid to, valid until, effective to, end date, expiry date, expiry, to, end, until, expires,
    expiration date, valid through, term end, valable au, validité au, validité jusqu'au, valable jusqu'au, valide au, valide jusqu'au,
    date de fin, date fin, fin, fin de validité, fin validité, date d'expiration, expiration,
    date d'échéance, échéance, jusqu'au, en vigueur au, en vigueur jusqu'au, au,
    صالح إلى, ساري إلى, صالح حتى, تاريخ الانتهاء, إلى تاريخ, نهاية الصلاحية, تاريخ النهاية`),
  min_quantity: words(`
    min quantity, minimum quantity, min qty, from quantity, quantity from, band from, qty from, min,
    tier from, quantité min, quantité minimum, quantité minimale, qté min, qté mini, quantité mini,
    quantité à partir de, palier min, minimum,
    الحد الأدنى للكمية, الكمية الدنيا, أدنى كمية, الكمية من, الحد الأدنى`),
  max_quantity: words(`
    max quantity, maximum quantity, max qty, to quantity, quantity to, band to, qty to, max, tier to,
    quantité max, quantité maximum, quantité maximale, qté max, qté maxi, quantité maxi, quantité jusqu'à,
    palier max, maximum,
    الحد الأقصى للكمية, الكمية القصوى, أقصى كمية, الكمية إلى, الحد الأقصى`),
  discount_percent: words(`
    discount percent, discount %, discount, discount rate, discount pct, % discount, remise %, remise,
    taux de remise, taux de remise %, taux de rabais, % de remise, % de rabais, remise contractuelle, rabais, rabais %, pourcentage de remise, pourcentage de rabais, % remise, % rabais,
    escompte, escompte %, remise en %, réduction, réduction %,
    نسبة الخصم, الخصم, خصم, الخصم %`),
  account: ACCOUNT,
  service: SERVICE,
};

/** Headings of a list of orders. */
export const ORDER_HEADINGS: Readonly<Record<FieldOf<'orders'>, readonly string[]>> = {
  carrier: CARRIER,
  account: ACCOUNT,
  order: ORDER,
  type: words(`
    type, order type, action, request type, MACD, type of order, type de commande, type commande,
    type de demande, type d'ordre, nature,
    نوع الطلب, النوع, نوع`),
  service: SERVICE,
  code: CODE,
  requested_date: words(`
    requested date, request date, order date, requested on, ordered on, date requested, date ordered, date,
    date de demande, date demande, date de la demande, demandé le, date de commande, date commande,
    date demandée, date souhaitée, commandé le,
    تاريخ الطلب, طلب في`),
  completed_date: words(`
    completed date, completion date, completed on, done on, date completed, closed date, delivery date,
    delivered on, date de réalisation, date réalisation, réalisé le, date de clôture, date de livraison,
    livré le, date d'exécution, date exécution, complété le, terminé le, date de fin, date complétée,
    date effective, date réalisée, date de fin de travaux, date travaux,
    تاريخ التنفيذ, تاريخ الإنجاز, تاريخ الإكمال`),
  nrc: words(`
    nrc, one-time charge, non-recurring charge, one-time fee, one-time, install charge, one time cost,
    setup fee, frais ponctuels, frais uniques, frais non récurrents, frais unique,
    frais de mise en service, coût unique, frais initiaux, frais d'installation, FNR, frais ponctuel,
    رسوم لمرة واحدة, رسوم غير متكررة, رسوم التركيب`),
  mrc: MRC,
};
