import { billedAfterDisconnect } from './billed-after-disconnect.ts';
import { billedBeforeActivation } from './billed-before-activation.ts';
import { billedNotInInventory } from './billed-not-in-inventory.ts';
import { chargeNotInContract } from './charge-not-in-contract.ts';
import { contractRateExpired } from './contract-rate-expired.ts';
import { controlTotalMismatch } from './control-total-mismatch.ts';
import { discountMissing } from './discount-missing.ts';
import { duplicateLine } from './duplicate-line.ts';
import { inventoryNotBilled } from './inventory-not-billed.ts';
import { lineExtensionError } from './line-extension-error.ts';
import { lineSumMismatch } from './line-sum-mismatch.ts';
import { mrcContractMismatch } from './mrc-contract-mismatch.ts';
import { mrcInventoryMismatch } from './mrc-inventory-mismatch.ts';
import { priceSheetConflict } from './price-sheet-conflict.ts';
import { quantityMismatch } from './quantity-mismatch.ts';
import type { Rule } from './rule.ts';
import { totalMismatch } from './total-mismatch.ts';

/** Every rule, in the order of trust in which they are run and listed. */
export const RULES: readonly Rule[] = [
  controlTotalMismatch,
  lineExtensionError,
  lineSumMismatch,
  totalMismatch,
  duplicateLine,
  billedNotInInventory,
  billedAfterDisconnect,
  billedBeforeActivation,
  inventoryNotBilled,
  quantityMismatch,
  mrcContractMismatch,
  discountMissing,
  contractRateExpired,
  chargeNotInContract,
  priceSheetConflict,
  mrcInventoryMismatch,
];

const BY_ID = new Map(RULES.map((rule) => [rule.id, rule]));

/** The rule of an id, or undefined. */
export function ruleById(id: string): Rule | undefined {
  return BY_ID.get(id);
}
