/**
 * What a rule of your own is written with: `import { defineRule } from 'bill-audit'`. A rule is a file that exports what
 * `defineRule` makes of it; bill-audit.yaml names it under `rules`. Everything here is data and arithmetic: amounts are
 * exact, and nothing reads a file, the clock or the network.
 */
export { z } from 'zod';
export { addDays, addMonths, type Day, isoDay, parseIsoDay } from './calendar/day.ts';
export { daysIn, isWhole, overlap, type Period, type Share, within } from './calendar/period.ts';
export type { Fact, Subject, Word, WorkingStep } from './findings/fact.ts';
export type { FindingClass, Severity } from './findings/finding.ts';
export type { Translated } from './language/locale.ts';
export { billedQuantity, contractPrice, inventoryPrice } from './match/expected-price.ts';
export type {
  BilledInvoice,
  EarlierMonth,
  InventoryCase,
  InventoryMatch,
  MatchedCharge,
  Month,
  PriceMatch,
} from './match/month.ts';
export { compareDecimals, type Decimal, decimal, decimalText } from './money/decimal.ts';
export {
  absolute,
  add,
  compare,
  type Money,
  money,
  moneyText,
  negated,
  rounded,
  shareOf,
  signOf,
  subtract,
  times,
  zero,
} from './money/money.ts';
export type { Charge } from './records/charge.ts';
export type { ChargeType, Field, ServiceStatus } from './records/field.ts';
export type { Identifier } from './records/identifier.ts';
export type { InventoryRow } from './records/inventory-row.ts';
export type { Invoice } from './records/invoice.ts';
export type { Order } from './records/order.ts';
export { type CellEvidence, evidenceOf } from './records/origin.ts';
export type { PriceTerm } from './records/price-term.ts';
export {
  billedAmount,
  billedCell,
  impactOf,
  inventoryCell,
  recurringCharges,
  termCells,
} from './rules/charge-facts.ts';
export { type AnyText, defineOwnRule as defineRule, type OwnRuleDefinition } from './rules/own/own-rule.ts';
export {
  type FactDraft,
  type Need,
  NO_OPTIONS,
  type Rank,
  type Rule,
  type Scope,
} from './rules/rule.ts';
export { exceeds, nonNegative, type Tolerance, toleranceOptions } from './rules/tolerance.ts';
