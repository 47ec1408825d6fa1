import { type ElementPath, elementPath } from './element-path.ts';

/** The syntaxes of EN 16931. UBL has two documents with the same components: the invoice and the credit note. */
export const SYNTAXES = ['ubl', 'cii'] as const;
export type Syntax = (typeof SYNTAXES)[number];

const AGREEMENT = 'rsm:SupplyChainTradeTransaction/ram:ApplicableHeaderTradeAgreement';
const DELIVERY = 'rsm:SupplyChainTradeTransaction/ram:ApplicableHeaderTradeDelivery';
const SETTLEMENT = 'rsm:SupplyChainTradeTransaction/ram:ApplicableHeaderTradeSettlement';
const TOTALS = `${SETTLEMENT}/ram:SpecifiedTradeSettlementHeaderMonetarySummation`;
const DELIVERED_TO = `${DELIVERY}/ram:ShipToTradeParty/ram:PostalTradeAddress`;
const DELIVERED_TO_UBL = 'cac:Delivery/cac:DeliveryLocation/cac:Address';
const LINE_SETTLEMENT = 'ram:SpecifiedLineTradeSettlement';
const NET_PRICE = 'ram:SpecifiedLineTradeAgreement/ram:NetPriceProductTradePrice';
const GROSS_PRICE = 'ram:SpecifiedLineTradeAgreement/ram:GrossPriceProductTradePrice';

/** A path in CII to a date, which is written as a string with a format or as a date with a time. */
function dateIn(path: string): string {
  return `${path}/udt:DateTimeString | ${path}/udt:DateTime`;
}

/**
 * The business terms and groups of EN 16931 that the records are made of, each bound to the place it has in a syntax.
 * Paths start at the document's root, or at the element of the group named in `of`. The groups beyond the standard
 * (BG-DEX of XRechnung, BG-X and BT-X of Factur-X) are those in which money would be missed or counted twice.
 */
const TERMS = {
  'BT-1': { ubl: 'cbc:ID', cii: 'rsm:ExchangedDocument/ram:ID' },
  'BT-2': { ubl: 'cbc:IssueDate', cii: dateIn('rsm:ExchangedDocument/ram:IssueDateTime') },
  'BT-3': { ubl: 'cbc:InvoiceTypeCode | cbc:CreditNoteTypeCode', cii: 'rsm:ExchangedDocument/ram:TypeCode' },
  'BT-5': { ubl: 'cbc:DocumentCurrencyCode', cii: `${SETTLEMENT}/ram:InvoiceCurrencyCode` },
  'BT-6': { ubl: 'cbc:TaxCurrencyCode', cii: `${SETTLEMENT}/ram:TaxCurrencyCode` },
  'BT-9': {
    ubl: 'cbc:DueDate | cac:PaymentMeans/cbc:PaymentDueDate',
    cii: dateIn(`${SETTLEMENT}/ram:SpecifiedTradePaymentTerms/ram:DueDateDateTime`),
  },
  'BT-12': {
    ubl: 'cac:ContractDocumentReference/cbc:ID',
    cii: `${AGREEMENT}/ram:ContractReferencedDocument/ram:IssuerAssignedID`,
  },
  'BT-13': {
    ubl: 'cac:OrderReference/cbc:ID',
    cii: `${AGREEMENT}/ram:BuyerOrderReferencedDocument/ram:IssuerAssignedID`,
  },
  'BT-18': {
    ubl: 'cac:AdditionalDocumentReference[cbc:DocumentTypeCode=130]/cbc:ID',
    cii: `${AGREEMENT}/ram:AdditionalReferencedDocument[ram:TypeCode=130]/ram:IssuerAssignedID`,
  },
  'BT-19': {
    ubl: 'cbc:AccountingCost',
    cii: `${SETTLEMENT}/ram:ReceivableSpecifiedTradeAccountingAccount/ram:ID`,
  },
  'BT-25': {
    ubl: 'cac:BillingReference/cac:InvoiceDocumentReference/cbc:ID',
    cii: `${SETTLEMENT}/ram:InvoiceReferencedDocument/ram:IssuerAssignedID`,
  },
  'BT-27': {
    ubl: 'cac:AccountingSupplierParty/cac:Party/cac:PartyLegalEntity/cbc:RegistrationName',
    cii: `${AGREEMENT}/ram:SellerTradeParty/ram:Name`,
  },
  'BT-28': {
    ubl: 'cac:AccountingSupplierParty/cac:Party/cac:PartyName/cbc:Name',
    cii: `${AGREEMENT}/ram:SellerTradeParty/ram:SpecifiedLegalOrganization/ram:TradingBusinessName`,
  },
  'BT-46': {
    ubl: 'cac:AccountingCustomerParty/cac:Party/cac:PartyIdentification/cbc:ID',
    cii: `${AGREEMENT}/ram:BuyerTradeParty/ram:ID | ${AGREEMENT}/ram:BuyerTradeParty/ram:GlobalID`,
  },
  'BT-73': {
    ubl: 'cac:InvoicePeriod/cbc:StartDate',
    cii: dateIn(`${SETTLEMENT}/ram:BillingSpecifiedPeriod/ram:StartDateTime`),
  },
  'BT-74': {
    ubl: 'cac:InvoicePeriod/cbc:EndDate',
    cii: dateIn(`${SETTLEMENT}/ram:BillingSpecifiedPeriod/ram:EndDateTime`),
  },
  'BT-75': { ubl: `${DELIVERED_TO_UBL}/cbc:StreetName`, cii: `${DELIVERED_TO}/ram:LineOne` },
  'BT-77': { ubl: `${DELIVERED_TO_UBL}/cbc:CityName`, cii: `${DELIVERED_TO}/ram:CityName` },
  'BT-78': { ubl: `${DELIVERED_TO_UBL}/cbc:PostalZone`, cii: `${DELIVERED_TO}/ram:PostcodeCode` },

  'BG-20/21': { ubl: 'cac:AllowanceCharge', cii: `${SETTLEMENT}/ram:SpecifiedTradeAllowanceCharge` },
  'BG-X-42': { ubl: '', cii: `${SETTLEMENT}/ram:SpecifiedLogisticsServiceCharge` },

  'BT-106': { ubl: 'cac:LegalMonetaryTotal/cbc:LineExtensionAmount', cii: `${TOTALS}/ram:LineTotalAmount` },
  'BT-107': {
    ubl: 'cac:LegalMonetaryTotal/cbc:AllowanceTotalAmount',
    cii: `${TOTALS}/ram:AllowanceTotalAmount`,
  },
  'BT-108': { ubl: 'cac:LegalMonetaryTotal/cbc:ChargeTotalAmount', cii: `${TOTALS}/ram:ChargeTotalAmount` },
  'BT-109': {
    ubl: 'cac:LegalMonetaryTotal/cbc:TaxExclusiveAmount',
    cii: `${TOTALS}/ram:TaxBasisTotalAmount`,
  },
  // The tax total in the accounting currency (BT-111) has the same name and no breakdown.
  'BT-110': {
    ubl: 'cac:TaxTotal[cac:TaxSubtotal]/cbc:TaxAmount | cac:TaxTotal/cbc:TaxAmount',
    cii: `${TOTALS}/ram:TaxTotalAmount`,
  },
  'BT-112': { ubl: 'cac:LegalMonetaryTotal/cbc:TaxInclusiveAmount', cii: `${TOTALS}/ram:GrandTotalAmount` },
  'BT-113': { ubl: 'cac:LegalMonetaryTotal/cbc:PrepaidAmount', cii: `${TOTALS}/ram:TotalPrepaidAmount` },
  'BT-114': { ubl: 'cac:LegalMonetaryTotal/cbc:PayableRoundingAmount', cii: `${TOTALS}/ram:RoundingAmount` },
  'BT-115': { ubl: 'cac:LegalMonetaryTotal/cbc:PayableAmount', cii: `${TOTALS}/ram:DuePayableAmount` },

  'BG-23': { ubl: 'cac:TaxTotal/cac:TaxSubtotal', cii: `${SETTLEMENT}/ram:ApplicableTradeTax` },
  'BG-25': {
    ubl: 'cac:InvoiceLine | cac:CreditNoteLine',
    cii: 'rsm:SupplyChainTradeTransaction/ram:IncludedSupplyChainTradeLineItem',
  },

  // Of an allowance or charge (BG-20, BG-21, BG-27, BG-28): the terms differ by level, the elements do not.
  indicator: { ubl: 'cbc:ChargeIndicator', cii: 'ram:ChargeIndicator/udt:Indicator' },
  allowed: { ubl: 'cbc:Amount', cii: 'ram:ActualAmount | ram:AppliedAmount' },
  reason: {
    ubl: 'cbc:AllowanceChargeReason | cbc:AllowanceChargeReasonCode',
    cii: 'ram:Reason | ram:Description | ram:ReasonCode',
  },
  'reason rate': {
    ubl: 'cac:TaxCategory/cbc:Percent',
    cii: 'ram:CategoryTradeTax/ram:RateApplicablePercent | ram:AppliedTradeTax/ram:RateApplicablePercent',
  },

  // Of BG-23.
  'BT-116': { ubl: 'cbc:TaxableAmount', cii: 'ram:BasisAmount' },
  'BT-117': { ubl: 'cbc:TaxAmount', cii: 'ram:CalculatedAmount' },
  'BT-118': { ubl: 'cac:TaxCategory/cbc:ID', cii: 'ram:CategoryCode' },
  'BT-118-1': { ubl: 'cac:TaxCategory/cac:TaxScheme/cbc:ID', cii: 'ram:TypeCode' },
  'BT-119': { ubl: 'cac:TaxCategory/cbc:Percent', cii: 'ram:RateApplicablePercent' },

  // Of BG-25.
  'BT-126': { ubl: 'cbc:ID', cii: 'ram:AssociatedDocumentLineDocument/ram:LineID' },
  'BT-127': { ubl: 'cbc:Note', cii: 'ram:AssociatedDocumentLineDocument/ram:IncludedNote/ram:Content' },
  'BT-128': {
    ubl: 'cac:DocumentReference[cbc:DocumentTypeCode=130]/cbc:ID',
    cii: `${LINE_SETTLEMENT}/ram:AdditionalReferencedDocument[ram:TypeCode=130]/ram:IssuerAssignedID`,
  },
  'BT-129': {
    ubl: 'cbc:InvoicedQuantity | cbc:CreditedQuantity',
    cii: 'ram:SpecifiedLineTradeDelivery/ram:BilledQuantity',
  },
  'BT-131': {
    ubl: 'cbc:LineExtensionAmount',
    cii: `${LINE_SETTLEMENT}/ram:SpecifiedTradeSettlementLineMonetarySummation/ram:LineTotalAmount`,
  },
  'BT-133': {
    ubl: 'cbc:AccountingCost',
    cii: `${LINE_SETTLEMENT}/ram:ReceivableSpecifiedTradeAccountingAccount/ram:ID`,
  },
  'BT-134': {
    ubl: 'cac:InvoicePeriod/cbc:StartDate',
    cii: dateIn(`${LINE_SETTLEMENT}/ram:BillingSpecifiedPeriod/ram:StartDateTime`),
  },
  'BT-135': {
    ubl: 'cac:InvoicePeriod/cbc:EndDate',
    cii: dateIn(`${LINE_SETTLEMENT}/ram:BillingSpecifiedPeriod/ram:EndDateTime`),
  },
  'BG-27/28': { ubl: 'cac:AllowanceCharge', cii: `${LINE_SETTLEMENT}/ram:SpecifiedTradeAllowanceCharge` },
  'BT-146': { ubl: 'cac:Price/cbc:PriceAmount', cii: `${NET_PRICE}/ram:ChargeAmount` },
  'BT-149': {
    ubl: 'cac:Price/cbc:BaseQuantity',
    cii: `${NET_PRICE}/ram:BasisQuantity | ${GROSS_PRICE}/ram:BasisQuantity`,
  },
  'BT-152': {
    ubl: 'cac:Item/cac:ClassifiedTaxCategory/cbc:Percent',
    cii: `${LINE_SETTLEMENT}/ram:ApplicableTradeTax/ram:RateApplicablePercent`,
  },
  'BT-153': { ubl: 'cac:Item/cbc:Name', cii: 'ram:SpecifiedTradeProduct/ram:Name' },
  'BT-154': { ubl: 'cac:Item/cbc:Description', cii: 'ram:SpecifiedTradeProduct/ram:Description' },
  'BG-32': {
    ubl: 'cac:Item/cac:AdditionalItemProperty',
    cii: 'ram:SpecifiedTradeProduct/ram:ApplicableProductCharacteristic',
  },
  'BT-160': { ubl: 'cbc:Name', cii: 'ram:Description' },
  'BT-161': { ubl: 'cbc:Value', cii: 'ram:Value' },
  'BT-155': {
    ubl: 'cac:Item/cac:SellersItemIdentification/cbc:ID',
    cii: 'ram:SpecifiedTradeProduct/ram:SellerAssignedID',
  },
  'BT-157': {
    ubl: 'cac:Item/cac:StandardItemIdentification/cbc:ID',
    cii: 'ram:SpecifiedTradeProduct/ram:GlobalID',
  },
  'BG-DEX-01': {
    ubl: 'cac:SubInvoiceLine | cac:SubCreditNoteLine',
    cii: 'ram:IncludedSubordinateTradeLineItem',
  },
  'BT-X-8': { ubl: '', cii: 'ram:AssociatedDocumentLineDocument/ram:LineStatusReasonCode' },
  'BT-X-304': { ubl: '', cii: 'ram:AssociatedDocumentLineDocument/ram:ParentLineID' },
} as const satisfies Readonly<Record<string, Readonly<Record<Syntax, string>>>>;

/** A business term, a group of them, or the part of an allowance or charge. */
export type Term = keyof typeof TERMS;

/** Where each term stands in a syntax. */
export type Binding = Readonly<Record<Term, ElementPath>>;

/** The terms bound to each syntax; a term that a syntax has no place for leads nowhere. */
export const BINDINGS: Readonly<Record<Syntax, Binding>> = { ubl: binding('ubl'), cii: binding('cii') };

function binding(syntax: Syntax): Binding {
  const bound = Object.entries(TERMS).map(([term, paths]) => {
    const path = paths[syntax];
    return [term, path === '' ? [] : elementPath(path)];
  });
  return Object.fromEntries(bound);
}
