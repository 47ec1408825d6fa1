import type { Day } from '../calendar/day.ts';

/** How an electronic invoice's dispute is coded for the platforms it went through. */
export interface ReasonCodes {
  /** France's invoice life cycle, for the status 207 "en litige". */
  readonly france: {
    readonly reason: string;
    /** True when the same reason may refuse the whole invoice, status 210. */
    readonly allowed210: boolean;
  };
  /** Peppol Invoice Response: clarification reason (OPStatusReason) and action asked for (OPStatusAction). */
  readonly peppol: { readonly reason: string; readonly action: PeppolAction };
}

/** Credit in part, credit in full, a new invoice, a credit of what has been paid. */
export type PeppolAction = 'CNP' | 'CNF' | 'NIN' | 'CNA';

const PRICE = codes('PU_ERR', false, 'PRI', 'CNP');
const DISCOUNT = codes('REM_ERR', false, 'PRI', 'CNP');
const NOT_ORDERED = codes('ART_ERR', false, 'ITM', 'CNP');
const ENDED = codes('CONTRAT_TERM', true, 'UNR', 'CNP');
const CHARGED_TWICE = codes('DOUBLE_FACT', true, 'OTH', 'CNP');
const INVOICED_TWICE = codes('DOUBLON', true, 'OTH', 'CNF');
const QUANTITY = codes('QTE_ERR', false, 'QTY', 'CNP');
const TAX_RATE = codes('TX_TVA_ERR', true, 'LEG', 'NIN');
const TOTALS = codes('MONTANTTOTAL_ERR', true, 'OTH', 'NIN');
const ARITHMETIC = codes('CALCUL_ERR', true, 'OTH', 'NIN');

/** The rules whose meaning the codes have; of the others, none of the codes says what is wrong. */
const OF_RULE = new Map<string, ReasonCodes>([
  ['mrc-contract-mismatch', PRICE],
  ['mrc-inventory-mismatch', PRICE],
  ['contract-rate-expired', PRICE],
  ['rate-change-not-applied', PRICE],
  ['usage-rate-mismatch', PRICE],
  ['tier-misapplied', PRICE],
  ['nrc-order-mismatch', PRICE],
  ['billed-while-suspended', PRICE],
  ['discount-missing', DISCOUNT],
  ['volume-discount-missing', DISCOUNT],
  ['billed-not-in-inventory', NOT_ORDERED],
  ['feature-not-in-inventory', NOT_ORDERED],
  ['charge-not-in-contract', NOT_ORDERED],
  ['nrc-without-order', NOT_ORDERED],
  ['billed-after-disconnect', ENDED],
  ['disconnect-credit-missing', ENDED],
  ['account-closed-billed', ENDED],
  ['installment-past-end', ENDED],
  ['duplicate-invoice', INVOICED_TWICE],
  ['duplicate-line', CHARGED_TWICE],
  ['duplicate-service-across-accounts', CHARGED_TWICE],
  ['recharged-period', CHARGED_TWICE],
  ['quantity-mismatch', QUANTITY],
  ['tax-rate-mismatch', TAX_RATE],
  ['total-mismatch', TOTALS],
  ['line-sum-mismatch', ARITHMETIC],
  ['line-extension-error', ARITHMETIC],
  ['proration-error', ARITHMETIC],
]);

/** The codes of a rule's findings; undefined where none says what the rule says. */
export function reasonCodesOf(rule: string): ReasonCodes | undefined {
  return OF_RULE.get(rule);
}

/**
 * The reasons under which an e-invoice's charge is disputed, France's life cycle first, then Peppol's; none where the bill
 * is no e-invoice, or no code says what the rule says.
 */
export function codesOf({
  rule,
  record,
}: {
  readonly rule: string;
  readonly record: { readonly einvoice: boolean };
}): readonly string[] {
  const found = record.einvoice ? reasonCodesOf(rule) : undefined;
  return found ? [found.france.reason, found.peppol.reason] : [];
}

/** True of an invoice that is known to be paid by that day. */
export function isPaidBy(paidOn: Day | undefined, day: Day): boolean {
  return paidOn !== undefined && paidOn <= day;
}

/** The action to ask for: of what has been paid already, its credit. */
export function peppolAction({ peppol }: ReasonCodes, paid: boolean): PeppolAction {
  return paid ? 'CNA' : peppol.action;
}

function codes(france: string, allowed210: boolean, peppolReason: string, action: PeppolAction): ReasonCodes {
  return { france: { reason: france, allowed210 }, peppol: { reason: peppolReason, action } };
}
