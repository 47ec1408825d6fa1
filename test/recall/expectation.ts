/** What an audit must say of an injected error, worked out by the injector. */
export interface Expectation {
  readonly rule: string;
  readonly injection: string;
  readonly class: string;
  readonly carrier: string;
  readonly account?: string;
  readonly invoice?: string;
  readonly service?: string;
  readonly code?: string;
  /** A plain decimal in the currency's minor unit. */
  readonly impact: string;
  /** Rules that must be named beside it. */
  readonly also: readonly string[];
}

/** The class of each rule whose class is not `error`. */
const CLASSES: Readonly<Record<string, string>> = {
  ...classed('data-quality', [
    'control-total-mismatch',
    'missing-invoice',
    'period-gap',
    'period-overlap',
    'account-unknown',
    'service-account-mismatch',
    'contract-inventory-mismatch',
    'currency-mismatch',
    'price-sheet-conflict',
    'same-service-two-labels',
    'invoice-number-reused',
    'period-length-abnormal',
    'line-period-outside-invoice',
    'invoice-date-anomaly',
    'inventory-without-contract',
    'zero-charge-invoice',
    'invalid-cost-centre',
  ]),
  ...classed('exposure', [
    'contract-expiring',
    'month-over-month-spike',
    'uncontracted-price-increase',
    'duplicate-service-across-carriers',
    'third-party-charge',
    'peer-rate-outlier',
    'new-charge-type',
    'inventory-not-billed',
    'promised-credit-not-received',
    'credit-short',
  ]),
  'zero-usage-line': 'optimisation',
};

/** The class of a finding: an error rule that finds too little billed has found an exposure. */
export function classOf(rule: string, impact: number): string {
  return CLASSES[rule] ?? (impact < 0 ? 'exposure' : 'error');
}

/** Every rule that is defined, in the order of its catalogue. */
export const DEFINED: readonly string[] = `
control-total-mismatch line-extension-error line-sum-mismatch total-mismatch balance-roll-forward duplicate-line duplicate-invoice
duplicate-service-across-accounts recharged-period missing-invoice period-gap period-overlap account-unknown
billed-not-in-inventory service-account-mismatch feature-not-in-inventory billed-after-disconnect billed-before-activation
billed-while-suspended inventory-not-billed quantity-mismatch mrc-contract-mismatch discount-missing contract-rate-expired
charge-not-in-contract price-sheet-conflict mrc-inventory-mismatch contract-inventory-mismatch contract-expiring
nrc-without-order nrc-order-mismatch disconnect-credit-missing tax-rate-mismatch currency-mismatch month-over-month-spike
zero-usage-line rate-change-not-applied tier-misapplied volume-discount-missing usage-rate-mismatch proration-error
uncontracted-price-increase account-closed-billed duplicate-service-across-carriers same-service-two-labels
invoice-number-reused period-length-abnormal line-period-outside-invoice invoice-date-anomaly backbilled-beyond-limit
tax-on-tax late-fee-unwarranted third-party-charge peer-rate-outlier order-not-reflected etf-unwarranted
inventory-without-contract new-charge-type zero-charge-invoice installment-past-end invalid-cost-centre
promised-credit-not-received credit-short credit-reversed repeat-discrepancy`
  .trim()
  .split(/\s+/);

function classed(name: string, rules: readonly string[]): Record<string, string> {
  return Object.fromEntries(rules.map((rule) => [rule, name]));
}
