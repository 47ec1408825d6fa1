import { addMonths, type Day, parseIsoDay } from '../../src/calendar/day.ts';
import { type Period, WHOLE } from '../../src/calendar/period.ts';
import type { InventoryCase, InventoryMatch, MatchedCharge, PriceMatch } from '../../src/match/month.ts';
import { decimal } from '../../src/money/decimal.ts';
import { add, type Money, money, moneyText, times } from '../../src/money/money.ts';
import { unitPriceOf } from '../../src/money/unit-price.ts';
import type { Charge } from '../../src/records/charge.ts';
import { FIELDS, type Field, type Role } from '../../src/records/field.ts';
import type { Identifier } from '../../src/records/identifier.ts';
import type { InventoryRow } from '../../src/records/inventory-row.ts';
import type { Origin } from '../../src/records/origin.ts';
import type { PriceTerm } from '../../src/records/price-term.ts';
import {
  EXAMPLE_CARRIERS,
  EXAMPLE_CODES,
  EXAMPLE_RECIPES,
  type ExampleCarrier,
  type Recipe,
} from './audit-recipes.ts';

/** The day of the example's newest invoice. */
export const AS_OF = day('2026-10-31');
/** The month the example's charges are for. */
export const OCTOBER: Period = { from: day('2026-10-01'), to: AS_OF };

/** A charge that names its service and its code. */
type ServiceCharge = Charge & { readonly service: Identifier; readonly code: Identifier };

/** A charge of the example with what answers for it, and the recipe that makes it a finding. */
export interface Line {
  readonly carrier: ExampleCarrier;
  readonly recipe?: Recipe;
  readonly matched: MatchedCharge;
  readonly term: PriceTerm;
  readonly contractPrice: Money;
  readonly owned?: InventoryCase;
}

/** The charge number `index` of `count`, of which `findings` are flagged. */
export function lineOf(index: number, count: number, findings: number): Line {
  const last = index === count - 1;
  const carrier = EXAMPLE_CARRIERS[last ? 2 : index < count * 0.58 ? 0 : 1];
  const code = EXAMPLE_CODES[index % EXAMPLE_CODES.length];
  const turn = last ? findings - 1 : index / 2;
  const flagged = last ? findings > 1 : index % 2 === 0 && turn < findings - (findings > 1 ? 1 : 0);
  const recipe = flagged ? EXAMPLE_RECIPES[turn % EXAMPLE_RECIPES.length] : undefined;
  if (!carrier || !code) throw new RangeError('the example has carriers and codes');

  const currency = carrier.currency;
  const quantity = decimal(code.quantity);
  const contractPrice = times(money(code.price, currency), quantity);
  const amount =
    recipe?.extra === undefined ? contractPrice : add(contractPrice, money(recipe.extra, currency));
  const service = `${carrier.prefix}${String(index).padStart(4, '0')}`;
  const bill = {
    carrier: carrier.name,
    account: carrier.account,
    invoice: carrier.invoice,
    service,
    code: code.code,
    description: code.description,
    amount: moneyText(amount),
    currency,
  };
  const sheet = { carrier: carrier.name, code: code.code, unit_price: code.price, currency };
  const term: PriceTerm = {
    origin: originOf('prices', 'contracts/prices.xlsx', 2 + (index % EXAMPLE_CODES.length), sheet, '2026'),
    carrier: id(carrier.name),
    contract: 'CTR-2024-07',
    code: id(code.code),
    description: code.description,
    unitPrice: unitPriceOf(decimal(code.price), currency),
    monthsPerUnit: 1,
    validFrom: day('2024-07-01'),
  };
  const charge = {
    origin: originOf('bills', carrier.file, index + 2, bill),
    carrier: id(carrier.name),
    account: id(carrier.account),
    invoice: id(carrier.invoice),
    invoiceDate: AS_OF,
    dueDate: addMonths(AS_OF, 1),
    period: OCTOBER,
    service: id(service),
    type: 'recurring' as const,
    code: id(code.code),
    description: code.description,
    quantity,
    amount,
    location: 'Hôtel de ville',
    costCenter: 'CC-100',
    reference: '',
  };
  const price = { status: 'in-force', term, by: 'code', scope: 'carrier' } as const;
  if (recipe?.rule === 'billed-not-in-inventory') {
    const matched = matchedOf(charge, { status: 'unknown-service' }, price);
    return { carrier, matched, term, contractPrice, recipe };
  }
  const row = inventoryRowOf(charge, contractPrice, index + 2);
  const inventory = { status: 'matched', row, by: 'code', accountDiffers: false, rows: [row] } as const;
  const matched = matchedOf(charge, inventory, price);
  const owned = { row, charges: [matched], serviceCharges: [matched], invoiced: OCTOBER };
  return { carrier, matched, term, contractPrice, owned, ...(recipe ? { recipe } : {}) };
}

function matchedOf(charge: Charge, inventory: InventoryMatch, price: PriceMatch): MatchedCharge {
  return { charge, period: OCTOBER, periodFrom: 'charge', share: WHOLE, inventory, price, discounts: [] };
}

function inventoryRowOf(charge: ServiceCharge, mrc: Money, row: number): InventoryRow {
  const { carrier, account, service, code, description, quantity } = charge;
  const cells = {
    carrier: carrier.written,
    service: service.written,
    code: code.written,
    status: 'active',
    mrc: moneyText(mrc),
    currency: mrc.currency,
  };
  return {
    origin: originOf('inventory', 'inventory.xlsx', row, cells, 'Services'),
    carrier,
    account,
    service,
    code,
    description,
    status: 'active',
    mrc,
    quantity,
    location: '',
    costCenter: 'CC-100',
    contract: 'CTR-2024-07',
  };
}

/** A row of a file in the plain layout of its role. */
export function originOf(
  role: Role,
  file: string,
  row: number,
  values: Partial<Record<Field, string>>,
  sheet?: string,
): Origin {
  const fields: readonly Field[] = FIELDS[role];
  const columns = new Map(fields.map((field, index) => [field, { index, heading: field }] as const));
  return {
    table: { role, file, columns, ...(sheet === undefined ? {} : { sheet }) },
    row,
    cells: fields.map((field) => values[field] ?? ''),
  };
}

/** An identifier compared without its punctuation. */
export function id(written: string): Identifier {
  return { written, key: written.toUpperCase().replace(/[^\p{L}\p{N}]/gu, '') };
}

function day(iso: string): Day {
  const found = parseIsoDay(iso);
  if (found === undefined) throw new RangeError(`no such day: ${iso}`);
  return found;
}
