import { accountClosedBilled } from './account-closed-billed.ts';
import { accountUnknown } from './account-unknown.ts';
import { backbilledBeyondLimit } from './backbilled-beyond-limit.ts';
import { balanceRollForward } from './balance-roll-forward.ts';
import { billedAfterDisconnect } from './billed-after-disconnect.ts';
import { billedBeforeActivation } from './billed-before-activation.ts';
import { billedNotInInventory } from './billed-not-in-inventory.ts';
import { billedWhileSuspended } from './billed-while-suspended.ts';
import { chargeNotInContract } from './charge-not-in-contract.ts';
import { contractExpiring } from './contract-expiring.ts';
import { contractInventoryMismatch } from './contract-inventory-mismatch.ts';
import { contractRateExpired } from './contract-rate-expired.ts';
import { controlTotalMismatch } from './control-total-mismatch.ts';
import { creditReversed } from './credit-reversed.ts';
import { creditShort } from './credit-short.ts';
import { currencyMismatch } from './currency-mismatch.ts';
import { disconnectCreditMissing } from './disconnect-credit-missing.ts';
import { discountMissing } from './discount-missing.ts';
import { duplicateInvoice } from './duplicate-invoice.ts';
import { duplicateLine } from './duplicate-line.ts';
import { duplicateServiceAcrossAccounts } from './duplicate-service-across-accounts.ts';
import { duplicateServiceAcrossCarriers } from './duplicate-service-across-carriers.ts';
import { etfUnwarranted } from './etf-unwarranted.ts';
import { featureNotInInventory } from './feature-not-in-inventory.ts';
import { installmentPastEnd } from './installment-past-end.ts';
import { invalidCostCentre } from './invalid-cost-centre.ts';
import { inventoryNotBilled } from './inventory-not-billed.ts';
import { inventoryWithoutContract } from './inventory-without-contract.ts';
import { invoiceDateAnomaly } from './invoice-date-anomaly.ts';
import { invoiceNumberReused } from './invoice-number-reused.ts';
import { lateFeeUnwarranted } from './late-fee-unwarranted.ts';
import { lineExtensionError } from './line-extension-error.ts';
import { linePeriodOutsideInvoice } from './line-period-outside-invoice.ts';
import { lineSumMismatch } from './line-sum-mismatch.ts';
import { missingInvoice } from './missing-invoice.ts';
import { monthOverMonthSpike } from './month-over-month-spike.ts';
import { mrcContractMismatch } from './mrc-contract-mismatch.ts';
import { mrcInventoryMismatch } from './mrc-inventory-mismatch.ts';
import { newChargeType } from './new-charge-type.ts';
import { nrcOrderMismatch } from './nrc-order-mismatch.ts';
import { nrcWithoutOrder } from './nrc-without-order.ts';
import { orderNotReflected } from './order-not-reflected.ts';
import { peerRateOutlier } from './peer-rate-outlier.ts';
import { periodGap } from './period-gap.ts';
import { periodLengthAbnormal } from './period-length-abnormal.ts';
import { periodOverlap } from './period-overlap.ts';
import { priceSheetConflict } from './price-sheet-conflict.ts';
import { promisedCreditNotReceived } from './promised-credit-not-received.ts';
import { prorationError } from './proration-error.ts';
import { quantityMismatch } from './quantity-mismatch.ts';
import { rateChangeNotApplied } from './rate-change-not-applied.ts';
import { rechargedPeriod } from './recharged-period.ts';
import { repeatDiscrepancy } from './repeat-discrepancy.ts';
import type { Rule } from './rule.ts';
import { sameServiceTwoLabels } from './same-service-two-labels.ts';
import { serviceAccountMismatch } from './service-account-mismatch.ts';
import { taxOnTax } from './tax-on-tax.ts';
import { taxRateMismatch } from './tax-rate-mismatch.ts';
import { thirdPartyCharge } from './third-party-charge.ts';
import { tierMisapplied } from './tier-misapplied.ts';
import { totalMismatch } from './total-mismatch.ts';
import { uncontractedPriceIncrease } from './uncontracted-price-increase.ts';
import { usageRateMismatch } from './usage-rate-mismatch.ts';
import { volumeDiscountMissing } from './volume-discount-missing.ts';
import { zeroChargeInvoice } from './zero-charge-invoice.ts';
import { zeroUsageLine } from './zero-usage-line.ts';

/** Every rule, in the order of trust in which they are run and listed. */
export const RULES: readonly Rule[] = [
  controlTotalMismatch,
  lineExtensionError,
  lineSumMismatch,
  totalMismatch,
  balanceRollForward,
  duplicateLine,
  duplicateInvoice,
  duplicateServiceAcrossAccounts,
  rechargedPeriod,
  duplicateServiceAcrossCarriers,
  sameServiceTwoLabels,
  invoiceNumberReused,
  missingInvoice,
  periodGap,
  periodOverlap,
  periodLengthAbnormal,
  linePeriodOutsideInvoice,
  invoiceDateAnomaly,
  zeroChargeInvoice,
  accountUnknown,
  billedNotInInventory,
  serviceAccountMismatch,
  featureNotInInventory,
  billedAfterDisconnect,
  billedBeforeActivation,
  billedWhileSuspended,
  accountClosedBilled,
  disconnectCreditMissing,
  inventoryNotBilled,
  quantityMismatch,
  invalidCostCentre,
  mrcContractMismatch,
  discountMissing,
  contractRateExpired,
  rateChangeNotApplied,
  tierMisapplied,
  volumeDiscountMissing,
  prorationError,
  chargeNotInContract,
  priceSheetConflict,
  mrcInventoryMismatch,
  contractInventoryMismatch,
  inventoryWithoutContract,
  contractExpiring,
  nrcWithoutOrder,
  nrcOrderMismatch,
  orderNotReflected,
  etfUnwarranted,
  installmentPastEnd,
  taxRateMismatch,
  taxOnTax,
  usageRateMismatch,
  currencyMismatch,
  backbilledBeyondLimit,
  lateFeeUnwarranted,
  thirdPartyCharge,
  uncontractedPriceIncrease,
  peerRateOutlier,
  newChargeType,
  monthOverMonthSpike,
  zeroUsageLine,
  promisedCreditNotReceived,
  creditShort,
  creditReversed,
  repeatDiscrepancy,
];

const BY_ID = new Map(RULES.map((rule) => [rule.id, rule]));

/** The rule of an id, or undefined. */
export function ruleById(id: string): Rule | undefined {
  return BY_ID.get(id);
}
