/**
 * Ids the product has promised to rules that this version does not have yet. A configuration may name them; it is told
 * that they check nothing.
 */
export const RESERVED_RULES: readonly string[] = `
billing-increment-mismatch cdr-mismatch closed-site-billed commitment-shortfall-forecast
commitment-shortfall-miscalculated dangling-component estimated-or-identical-bill etf-miscalculated
included-usage-charged legacy-plan-retained other-customer-charge overage-avoidable payment-not-posted
promo-credit-missing promo-expiring rental-after-return robust-outlier
sla-credit-missing spec-mismatch surcharge-not-in-contract surcharge-rate-excess tax-exempt-billed
tax-jurisdiction-mismatch underused-plan unit-of-measure-mismatch unmapped-charge-code waived-charge-billed
year-end-rebate-missing year-over-year-change`
  .trim()
  .split(/\s+/);
