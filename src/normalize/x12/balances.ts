import { addDecimals, type Decimal, decimalText, isZeroDecimal } from '../../money/decimal.ts';
import type { X12Segment } from '../../sources/source.ts';
import type { DocumentFields, FieldCell } from '../document.ts';
import { readReal } from './amount.ts';
import { element, placeOf } from './segment.ts';

type BalanceField = 'previous_balance' | 'payments' | 'adjustments' | 'amount_due';

/** Balances by type and amount qualifier (BAL01, BAL02): previous balance, payments, net adjustments, balance transferred, total due. */
const BALANCES: ReadonlyMap<string, BalanceField> = new Map([
  ['P PB', 'previous_balance'],
  ['M TP', 'payments'],
  ['A NA', 'adjustments'],
  ['A BT', 'adjustments'],
  ['M TT', 'amount_due'],
]);

interface Balance {
  readonly value: Decimal;
  readonly segment: X12Segment;
  readonly written: string;
}

/**
 * The balances of an invoice. They are given together or not at all: a balance of another code, one that is no number,
 * one twice, and nothing but noughts leave open what the amount due is made of. Balances of a party (N1 after TDS) are
 * not the invoice's.
 */
export function balanceFields(whole: readonly X12Segment[]): DocumentFields {
  const found = new Map<BalanceField, Balance[]>();
  const seen = new Set<string>();
  let ended = false;
  let ofParty = false;
  for (const segment of whole) {
    ended ||= segment.id === 'TDS';
    ofParty ||= ended && segment.id === 'N1';
    if (segment.id !== 'BAL' || ofParty) continue;
    const codes = `${element(segment, 1)} ${element(segment, 2)}`;
    const field = BALANCES.get(codes);
    const written = element(segment, 3);
    const value = readReal(written);
    if (!field || !value || seen.has(codes)) return {};
    seen.add(codes);
    found.set(field, [...(found.get(field) ?? []), { value, segment, written }]);
  }
  const all = [...found.values()].flat();
  if (all.every(({ value }) => isZeroDecimal(value))) return {};
  return Object.fromEntries([...found].map(([field, balances]) => [field, sumCell(balances)]));
}

function sumCell(balances: readonly Balance[]): FieldCell | undefined {
  const [first] = balances;
  if (!first) return undefined;
  const text = decimalText(
    balances.reduce((sum, { value }) => addDecimals(sum, value), { digits: 0n, scale: 0 }),
  );
  const written = balances.map((balance) => balance.written).join(' + ');
  return { text, place: placeOf(first.segment, 3, written === text ? undefined : written) };
}
