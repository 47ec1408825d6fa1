import type { FieldOf } from '../../records/field.ts';
import { words } from './words.ts';

/** Headings of the place and the dates, the same on bills, invoices, inventories and orders. The surest come first. */
export const CARRIER = words(`
    carrier, provider, operator, supplier, vendor, telecom provider, carrier name, vendor name,
    supplier name, fournisseur, opérateur, operateur télécom, transporteur, nom du fournisseur,
    nom opérateur, prestataire,
    المشغل, شركة الاتصالات, المزود, مزود الخدمة, المورد, الشركة`);
export const ACCOUNT = words(`
    account, account number, account no, billing account, billing account number, customer account, BAN,
    account id, acct, acct number, compte, numéro de compte, compte client, compte de facturation,
    numéro compte client, numéro de compte de facturation, référence client, n° client, code client,
    الحساب, رقم الحساب, حساب العميل, رقم حساب الفوترة`);
export const INVOICE = words(`
    invoice, invoice number, invoice no, invoice id, bill number, bill no, bill id, facture,
    numéro de facture, n° facture, no facture, référence facture, référence de la facture,
    الفاتورة, رقم الفاتورة`);
export const INVOICE_DATE = words(`
    invoice date, bill date, billing date, date of invoice, issue date, invoice issue date,
    date de facture, date facture, date de la facture, date de facturation, date d'émission, date émission,
    émise le, facture du,
    تاريخ الفاتورة, تاريخ الإصدار, تاريخ الفوترة`);
export const DUE_DATE = words(`
    due date, payment due, payment due date, date due, date d'échéance, échéance, date limite de paiement,
    à payer avant le, date de règlement,
    تاريخ الاستحقاق, الاستحقاق`);
export const PERIOD_START = words(`
    period start, from, period from, start of period, service from, billing period start,
    bill period start, charge from, charge start, from date, service period start, start, start date,
    début de période, période début, début, du, période du, date début, date de début,
    début période facturée, début de la période, début facturation, date début période, période de,
    بداية الفترة, من تاريخ, من, تاريخ البداية, بداية فترة الفوترة`);
export const PERIOD_END = words(`
    period end, to, period to, end of period, service to, billing period end, bill period end, charge to,
    charge end, to date, service period end, end, end date, fin de période, période fin, fin, période au,
    date fin, date de fin, fin période facturée, fin de la période, fin facturation, date fin période,
    période à, jusqu’au, au,
    نهاية الفترة, إلى تاريخ, إلى, تاريخ النهاية, نهاية فترة الفوترة`);
export const SERVICE = words(`
    service, service id, service identifier, service number, telephone number, phone number, phone,
    telephone, line number, line, mobile number, wireless number, MSISDN, CLI, BTN, WTN, subscriber number,
    subscriber, circuit, circuit id, circuit number, service reference, number, asset, numéro de service,
    identifiant de service, identifiant du service, numéro de ligne, ligne, numéro d'appel,
    numéro de téléphone, téléphone, numéro, numéro de mobile, numéro mobile, mobile, circuit,
    identifiant circuit, numéro de circuit, abonné, numéro d'abonné, ND, ligne / service, service / ligne,
    service ou ligne, numéro de désignation d'installation, accès,
    الخدمة, رقم الخدمة, رقم الهاتف, رقم الخط, الخط, الهاتف, الدائرة, رقم الدائرة, رقم المشترك, معرف الخدمة`);
export const CODE = words(`
    code, charge code, product code, item code, USOC, SKU, rate code, plan code, feature code,
    billing code, tariff code, service code, price code, product, article, code article, code produit,
    code tarif, code tarifaire, code de frais, code frais, code offre, code option, code de facturation,
    code prestation, code service, référence article, référence produit,
    الرمز, رمز, رمز المنتج, رمز الرسوم, كود, الكود, رمز الخدمة, رمز التعرفة`);
export const DESCRIPTION = words(`
    description, charge description, item description, product description, item, charge, product name,
    details, label, service description, wording, plan, plan name, libellé, désignation, intitulé, détail,
    description des frais, libellé des frais, libellé du produit, libellé de la ligne,
    nature de la prestation, produit, offre, forfait, prestation, libellé article, libellé produit,
    désignation produit,
    الوصف, البيان, التفاصيل, وصف الرسوم, وصف, وصف الخدمة, المنتج`);
export const CURRENCY = words(`
    currency, currency code, ccy, curr, devise, monnaie, code devise,
    العملة, عملة, رمز العملة`);
export const QUANTITY = words(`
    quantity, qty, units, count, volume, quantité, qté, qte, nombre, nombre unités, volume,
    الكمية, كمية, العدد`);
export const LOCATION = words(`
    location, site, site name, branch, address, service address, emplacement, lieu, localisation, adresse,
    nom du site, établissement, agence,
    الموقع, موقع, العنوان, الفرع`);
export const COST_CENTER = words(`
    cost center, cost centre, department, cost code, GL code, cost_center, centre de coût, centre de coûts,
    centre coût, imputation, code analytique, axe analytique, section analytique, département,
    مركز التكلفة, مركز الكلفة, القسم`);
export const CHARGE_TYPE = words(`
    charge type, type of charge, charge category, charge class, line type, category, type, type de frais,
    type de charge, type charge, type frais, nature, nature des frais, nature du frais, catégorie,
    catégorie de frais, type de ligne, type de facturation, type de prestation, rubrique,
    نوع الرسوم, نوع الرسم, نوع, فئة الرسوم, النوع, نوع الخدمة`);
export const UNIT_PRICE = words(`
    unit price, unit rate, rate, price, price per unit, unit cost, contract price, unit charge,
    monthly price, monthly rate, unit price excl tax, net unit price, prix unitaire, prix unitaire HT, PU,
    PU HT, P.U., P.U. HT, tarif, tarif unitaire, prix, prix HT, prix contractuel, prix mensuel,
    tarif mensuel, tarif HT, prix unitaire hors taxes, prix unitaire net,
    سعر الوحدة, السعر, سعر, التعرفة, السعر الفردي`);
export const ORDER = words(`
    order, order number, order no, order id, PO, PO number, purchase order, work order, service order,
    commande, numéro de commande, bon de commande, n° commande, référence commande, numéro bon de commande,
    الطلب, رقم الطلب, أمر الشراء`);

/** Headings of a bill export, a row per charge. */
export const BILL_HEADINGS: Readonly<Record<FieldOf<'bills'>, readonly string[]>> = {
  carrier: CARRIER,
  account: ACCOUNT,
  invoice: INVOICE,
  invoice_date: INVOICE_DATE,
  due_date: DUE_DATE,
  period_start: PERIOD_START,
  period_end: PERIOD_END,
  service: SERVICE,
  charge_type: CHARGE_TYPE,
  code: CODE,
  description: DESCRIPTION,
  quantity: QUANTITY,
  unit_price: UNIT_PRICE,
  amount: words(`
    amount, net amount, amount excl tax, amount ex tax, amount before tax, pre-tax amount, net,
    charge amount, line amount, net charge, line total, billed amount, montant HT, montant hors taxes,
    montant hors taxe, montant net, montant net HT, total HT, net HT, montant facturé HT,
    montant avant taxes, montant avant taxe, montant ligne HT, montant,
    المبلغ, المبلغ الصافي, المبلغ قبل الضريبة, مبلغ, المبلغ بدون ضريبة, الصافي`),
  currency: CURRENCY,
  tax_rate: words(`
    tax rate, VAT rate, tax %, VAT %, GST rate, tax percent, taux de taxe, taux de taxe %, taux de TVA %, taux TVA %, tax rate %, VAT rate %, taux de TVA, taux TVA,
    taux taxe, TVA %, % TVA, taux des taxes,
    نسبة الضريبة, معدل الضريبة`),
  tax_amount: words(`
    tax amount, tax, VAT, VAT amount, taxes, GST, sales tax, montant de taxe, montant taxe,
    montant de la taxe, montant des taxes, montant TVA, montant de TVA, montant de la TVA, TVA, taxe,
    مبلغ الضريبة, الضريبة, ضريبة القيمة المضافة`),
  location: LOCATION,
  cost_center: COST_CENTER,
  order: ORDER,
  reference: words(`
    reference, ref, line reference, charge reference, ticket, notes, remarks, comment, référence, réf,
    référence ligne, remarque, remarques, commentaire, observation,
    المرجع, مرجع, ملاحظات`),
};

/** Headings of invoice facts, a row per invoice. */
export const INVOICE_HEADINGS: Readonly<Record<FieldOf<'invoices'>, readonly string[]>> = {
  carrier: CARRIER,
  account: ACCOUNT,
  invoice: INVOICE,
  invoice_date: [...INVOICE_DATE, 'date'],
  due_date: DUE_DATE,
  period_start: PERIOD_START,
  period_end: PERIOD_END,
  previous_balance: words(`
    previous balance, prior balance, opening balance, balance forward, previous amount due,
    solde précédent, solde antérieur, solde reporté, ancien solde, report, report de solde, solde initial,
    الرصيد السابق, رصيد سابق, الرصيد الافتتاحي`),
  payments: words(`
    payments, payment, payments received, payment received, paid, paiements, paiement, paiements reçus,
    règlements, règlement, versements,
    المدفوعات, الدفعات, المبالغ المدفوعة`),
  adjustments: words(`
    adjustments, adjustment, credits and adjustments, ajustements, ajustement, régularisations,
    régularisation, redressements, corrections,
    التسويات, التعديلات, تسويات`),
  net_total: words(`
    net total, total net, subtotal, sub-total, total excl tax, total before tax, net amount, total charges,
    total current charges, current charges, new charges, total HT, net HT, montant total HT, sous-total HT, total général HT, total hors taxes, total hors taxe,
    sous-total, total net HT, montant HT, montant hors taxes, montant net, total avant taxes,
    total des frais,
    المجموع الصافي, الإجمالي قبل الضريبة, المجموع الفرعي, الإجمالي الصافي, المجموع قبل الضريبة`),
  tax_total: words(`
    tax total, total tax, total taxes, tax, taxes, VAT, total VAT, tax amount, VAT amount, total taxes,
    total des taxes, total TVA, montant TVA, TVA, montant des taxes, taxe, total de la TVA,
    montant de la TVA, montant taxe, montant de taxe,
    إجمالي الضريبة, مجموع الضريبة, الضريبة, مجموع الضرائب`),
  total: words(`
    total, invoice total, total incl tax, total with tax, gross total, invoice amount, total amount,
    total TTC, montant total TTC, total général TTC, total général, montant TTC, total de la facture, total facture, montant total, total taxes comprises,
    total toutes taxes comprises, montant facture,
    الإجمالي, المجموع, إجمالي الفاتورة, المجموع الكلي, الإجمالي مع الضريبة`),
  amount_due: words(`
    amount due, total due, balance due, amount payable, total amount due, closing balance, new balance,
    amount to pay, montant dû, montant à payer, solde dû, net à payer, total à payer, solde à payer,
    montant exigible, reste à payer, total dû, nouveau solde,
    المبلغ المستحق, المستحق, الرصيد المستحق, المبلغ الواجب دفعه, صافي المستحق`),
  currency: CURRENCY,
  paid_on: words(`
    paid on, payment date, date paid, paid date, payé le, payée le, date de paiement, date paiement,
    réglé le, réglée le, date de versement,
    تاريخ الدفع, دفع في, تاريخ السداد`),
};
