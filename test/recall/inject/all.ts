import { ARITHMETIC } from './arithmetic.ts';
import { BILLED_ELSEWHERE } from './billed-elsewhere.ts';
import { CLAIMS } from './claims.ts';
import { CONTRACT_PRICE } from './contract-price.ts';
import { CONTRACT_TERMS } from './contract-terms.ts';
import { DUPLICATES } from './duplicates.ts';
import type { Injection } from './injection.ts';
import { INVENTORY } from './inventory.ts';
import { ORDERS } from './orders.ts';
import { OWNED_PRICE } from './owned-price.ts';
import { PERIODS } from './periods.ts';
import { PRICE_CASES } from './price-cases.ts';
import { RANKING } from './ranking.ts';
import { SERVICE_LIFE } from './service-life.ts';
import { TAX } from './tax.ts';
import { TRENDS } from './trend.ts';

/** Every injection there is. */
export const INJECTIONS: readonly Injection[] = [
  ...ARITHMETIC,
  ...DUPLICATES,
  ...BILLED_ELSEWHERE,
  ...PERIODS,
  ...INVENTORY,
  ...SERVICE_LIFE,
  ...OWNED_PRICE,
  ...CONTRACT_PRICE,
  ...CONTRACT_TERMS,
  ...PRICE_CASES,
  ...ORDERS,
  ...TAX,
  ...TRENDS,
  ...RANKING,
  ...CLAIMS,
];
