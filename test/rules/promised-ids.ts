/** Ids of the rules' first release, in the order of trust: each is a rule or reserved. */
export const FIRST_RELEASE: readonly string[] = `
control-total-mismatch line-extension-error line-sum-mismatch total-mismatch balance-roll-forward
duplicate-line duplicate-invoice duplicate-service-across-accounts recharged-period missing-invoice
period-gap period-overlap account-unknown billed-not-in-inventory service-account-mismatch
feature-not-in-inventory billed-after-disconnect billed-before-activation billed-while-suspended
inventory-not-billed quantity-mismatch mrc-contract-mismatch discount-missing contract-rate-expired
charge-not-in-contract price-sheet-conflict mrc-inventory-mismatch contract-inventory-mismatch
contract-expiring nrc-without-order nrc-order-mismatch disconnect-credit-missing tax-rate-mismatch
currency-mismatch month-over-month-spike zero-usage-line`
  .trim()
  .split(/\s+/);

/** Ids promised for later. */
export const LATER: readonly string[] = `
rate-change-not-applied uncontracted-price-increase usage-rate-mismatch tier-misapplied
volume-discount-missing promo-credit-missing promo-expiring year-end-rebate-missing
waived-charge-billed billing-increment-mismatch peer-rate-outlier legacy-plan-retained
account-closed-billed closed-site-billed spec-mismatch dangling-component inventory-without-contract
other-customer-charge order-not-reflected proration-error etf-unwarranted etf-miscalculated
duplicate-service-across-carriers same-service-two-labels invoice-number-reused
period-length-abnormal line-period-outside-invoice invoice-date-anomaly backbilled-beyond-limit
payment-not-posted unit-of-measure-mismatch tax-exempt-billed tax-on-tax tax-jurisdiction-mismatch
surcharge-rate-excess surcharge-not-in-contract included-usage-charged cdr-mismatch
third-party-charge overage-avoidable underused-plan installment-past-end rental-after-return
late-fee-unwarranted commitment-shortfall-forecast commitment-shortfall-miscalculated
sla-credit-missing year-over-year-change robust-outlier new-charge-type credit-reversed
promised-credit-not-received credit-short repeat-discrepancy estimated-or-identical-bill zero-charge-invoice
invalid-cost-centre unmapped-charge-code`
  .trim()
  .split(/\s+/);
